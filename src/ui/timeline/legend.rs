//! What the signs of the picture mean, and how it is moved.

use yew::prelude::*;

use super::bars::{Reach, bar};
use crate::layout::{Fade, NEUTRAL};

/// The signs with their words, and a hint.
pub(super) fn legend() -> Html {
    let dot = |class: &'static str| small(html! { <circle {class} cx="10" cy="12" r="6" /> });
    let moment = || html! { <circle class="timeline-dot" cx="23" cy="12" r="6" /> };
    let stretch = |start, end| bar(Reach { x0: 2.0, x1: 44.0, start, end }, 12.0, NEUTRAL);
    let within = |fade| wide(html! { <>{ stretch(fade, fade) }{ moment() }</> });
    let signs: [(&'static str, Html); 9] = [
        ("Moment", dot("timeline-dot")),
        ("Within this span", within(Fade::None)),
        ("Period", wide(stretch(Fade::None, Fade::None))),
        ("Vague", within(Fade::Soft)),
        ("Open end", wide(stretch(Fade::None, Fade::Open))),
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
