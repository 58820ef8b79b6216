//! The foot of the dialog: how long the text is, how far the drafting is, what is wrong, and what to do.

use yew::prelude::*;

use crate::{
    analysis::Pass,
    app::{Desk, DeskAction, Work},
    ui::parts::{Icon, icon},
};

/// The passes with the words for them.
const PASSES: [(Pass, &str); 6] = [
    (Pass::Words, "Reading the words"),
    (Pass::Dates, "Looking for dates"),
    (Pass::Names, "Looking for names"),
    (Pass::Statements, "Working out who says what"),
    (Pass::Events, "Working out what happened"),
    (Pass::Story, "Putting the story together"),
];

/// The foot.
pub(super) fn work(desk: &Desk, act: &Callback<DeskAction>) -> Html {
    let send = |action: DeskAction| {
        let act = act.clone();
        move |_: MouseEvent| act.emit(action.clone())
    };
    let running = matches!(desk.work, Work::Running { .. });
    html! {
        <div class="opening-foot">
            <div role="alert">{ for wrong(desk).map(|why| html! { <p class="opening-wrong">{ icon(Icon::Warning) }<span>{ why.to_owned() }</span></p> }) }</div>
            <div class="opening-row">
                <p class="opening-state" role="status">{ state(desk) }</p>
                if running {
                    <button type="button" class="button" onclick={send(DeskAction::Cancel)}>{ "Cancel" }</button>
                }
                // It keeps its place and with it the focus while it cannot be used.
                <button type="button" class="button opening-draft" data-primary="" aria-disabled={running.then_some("true")} onclick={send(DeskAction::Draft)}>
                    { if matches!(desk.work, Work::Failed(_)) && !desk.material.is_empty() { "Try again" } else { "Draft its story" } }
                </button>
            </div>
        </div>
    }
}

/// Why the article is none, or the drafting came to nothing.
fn wrong(desk: &Desk) -> Option<&str> {
    match (&desk.work, &desk.found) {
        (Work::Failed(why), _) | (Work::Idle, Some(Err(why))) => Some(why),
        _ => None,
    }
}

fn state(desk: &Desk) -> Html {
    match (&desk.work, &desk.found) {
        (Work::Running { pass, again, .. }, _) => progress(*pass, *again),
        (_, Some(Ok(found))) => {
            let by = found.byline.as_ref().map(|byline| format!(" · {byline}"));
            html! { <>{ words(found.words) }{ for by }</> }
        }
        _ => Html::default(),
    }
}

fn progress(pass: Option<Pass>, again: bool) -> Html {
    let at = pass.and_then(|pass| PASSES.iter().position(|(known, _)| *known == pass));
    let now = at.map_or("Loading the analysis", |at| PASSES[at].1);
    html! {
        <>
            <progress class="opening-progress" max={PASSES.len().to_string()} value={at.map(|at| at.to_string())} aria-label="How far it is" />
            <span>
                if again {
                    { "The analysis stopped and is tried once more. " }
                }
                { now }{ " …" }
            </span>
        </>
    }
}

/// "1,240 words".
fn words(count: u32) -> String {
    match count {
        1 => "1 word".to_owned(),
        0..1000 => format!("{count} words"),
        _ => format!("{},{:03} words", count / 1000, count % 1000),
    }
}
