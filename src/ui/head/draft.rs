//! Above a drafted story: that it is one, how much of it is sure, and what can be done with it.

use yew::prelude::*;

use crate::{
    app::{Action, DeskAction},
    story::{Grade, Grades},
    ui::{Dispatch, parts::grade_dots},
};

/// The banner of a story with these grades. `sure` says whether only what is sure is shown, `fresh` whether it was
/// drafted just now, and is nowhere else.
pub(super) fn draft_banner(grades: Grades, sure: bool, fresh: bool, dispatch: &Dispatch) -> Html {
    let send = |action: Action| {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.send(action.clone())
    };
    let Grades { sure: certain, likely, guess } = grades;
    let all = certain + likely + guess;
    let guesses = if guess == 1 { " guess" } else { " guesses" };
    let unsure = [(Grade::Likely, likely, " likely"), (Grade::Guess, guess, guesses)];
    html! {
        <section class="head-draft" aria-label="About this draft" lang="en">
            <p class="head-draft-words">
                <strong>{ if fresh { "A draft, made on your machine." } else { "A draft, made by Castline." } }</strong>
                if all > 0 {
                    { format!(" Of {all} {}, {certain} sure", if all == 1 { "part" } else { "parts" }) }
                    { for unsure.into_iter().filter(|(_, count, _)| *count > 0).map(|(grade, count, words)| html! {
                        <>{ format!(", {count}") }<span class="grade">{ grade_dots(grade) }</span>{ words }</>
                    }) }
                    { "." }
                }
            </p>
            <p class="head-draft-tools">
                if likely + guess > 0 {
                    <button type="button" class="chip" aria-pressed={sure.to_string()} onclick={send(Action::ToggleSure)}>{ "Only what is sure" }</button>
                }
                <button type="button" class="chip" aria-haspopup="dialog" onclick={send(Action::Desk(DeskAction::Revise))}>{ "Change headline or day…" }</button>
                if fresh {
                    <button type="button" class="chip" onclick={send(Action::Desk(DeskAction::Save))}>{ "Save as a file…" }</button>
                }
            </p>
        </section>
    }
}
