//! What the signs of the picture mean, and how it is moved.

use yew::prelude::*;

use super::bars::{bar, whisker};
use crate::layout::{Fade, NEUTRAL, Soft};

/// The signs with their words, and a hint.
pub(super) fn legend() -> Html {
    let dot = |class: &'static str| small(html! { <circle {class} cx="10" cy="12" r="6" /> });
    let moment = || html! { <circle class="timeline-dot" cx="23" cy="12" r="6" /> };
    let whole = Soft { start: false, end: false };
    let vague = Soft { start: true, end: true };
    let signs: [(&'static str, Html); 9] = [
        ("Moment", dot("timeline-dot")),
        ("Within this span", wide(html! { <>{ whisker(2.0, 44.0, 12.0, whole, NEUTRAL) }{ moment() }</> })),
        ("Period", wide(bar(2.0, 44.0, 12.0, Fade::None, Fade::None, NEUTRAL))),
        ("Vague", wide(html! { <>{ whisker(2.0, 44.0, 12.0, vague, NEUTRAL) }{ moment() }</> })),
        ("Open end", wide(bar(2.0, 44.0, 12.0, Fade::None, Fade::Open, NEUTRAL))),
        ("Assumed", dot("timeline-dot timeline-assumed")),
        ("Two sides", html! { <span data-second="0">{ dot("timeline-dot") }</span> }),
        ("Order only", dot("timeline-order")),
        (
            "Several",
            wide(
                html! { <><rect class="timeline-pill" x="8" y="3" width="30" height="18" rx="9" /><text class="timeline-pill-count" x="23" y="16" text-anchor="middle">{ "+3" }</text></> },
            ),
        ),
    ];
    html! {
        <div class="timeline-legend">
            <ul aria-label="Signs">
                { for signs.into_iter().map(|(words, sign)| html! { <li key={words}>{ sign }{ words }</li> }) }
            </ul>
            <p class="timeline-hint">{ "Drag to move, Ctrl + wheel to zoom" }</p>
        </div>
    }
}

/// A sign that is a dot.
fn small(sign: Html) -> Html {
    html! { <svg viewBox="0 0 20 24" width="20" height="24" data-side="6" aria-hidden="true">{ sign }</svg> }
}

/// A sign with a length.
fn wide(sign: Html) -> Html {
    html! { <svg viewBox="0 0 46 24" width="46" height="24" data-side="6" aria-hidden="true">{ sign }</svg> }
}
