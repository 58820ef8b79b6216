//! The picture of how much rests on whom: a bar for each speaker, and the shares in words.

use std::rc::Rc;

use yew::prelude::*;

use super::summary::{Tally, sources};
use crate::{
    app::{Action, Shown, StatementsOf},
    story::{ActorId, Links, Story},
    ui::{
        parts::face,
        store::{Dispatch, use_dispatch},
    },
};

/// How many speakers have a bar of their own.
const BARS: usize = 8;

/// Props of [`Rests`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct RestsProps {
    pub(in crate::ui) story: Rc<Story>,
    pub(in crate::ui) links: Rc<Links>,
    /// Only what is shown counts.
    pub(in crate::ui) shown: Rc<Shown>,
    /// The speaker whose statements alone are listed.
    #[prop_or_default]
    pub(in crate::ui) chosen: Option<ActorId>,
}

/// The picture. A click on a bar lists that speaker's statements; on the chosen one, everybody's.
#[component]
pub(in crate::ui) fn Rests(props: &RestsProps) -> Html {
    let dispatch = use_dispatch();
    let sources = use_memo((props.story.clone(), props.shown.clone()), |(story, shown)| {
        sources(story, &props.links, shown)
    });
    let most = sources.speakers.first().map_or(1, |tally| tally.count);
    let rest = sources.speakers.get(BARS..).unwrap_or_default();
    html! {
        <div class="statements-rests">
            <p class="statements-rests-words">{ sources.in_words(&props.story) }</p>
            <ul class="statements-rests-bars">
                { for sources.speakers.iter().take(BARS).map(|tally| bar(props, &dispatch, *tally, most)) }
            </ul>
            if !rest.is_empty() {
                <p class="statements-rests-note">{ footnote(rest) }</p>
            }
        </div>
    }
}

/// One speaker. The bar says by its pattern too that a speaker is unnamed.
fn bar(props: &RestsProps, dispatch: &Dispatch, Tally { actor: at, count }: Tally, most: usize) -> Html {
    let actor = &props.story.actors[at];
    let colour = props.links.colour(actor);
    let chosen = props.chosen.as_ref() == Some(&actor.id);
    let speaker = (!chosen).then(|| actor.id.clone());
    let dispatch = dispatch.clone();
    let onclick = move |_| {
        dispatch.send(Action::FilterStatements(StatementsOf {
            speaker: speaker.clone(),
            ..StatementsOf::default()
        }));
    };
    let width = (count * 100 / most.max(1)).max(2).to_string();
    let statements = if count == 1 { " statement" } else { " statements" };
    html! {
        <li key={at}>
            <button type="button" class="statements-rests-row" data-side={colour.to_string()} data-unnamed={actor.unnamed.then_some("")}
                aria-pressed={chosen.to_string()} {onclick}>
                { face(actor, colour) }
                <span class="statements-rests-name">{ actor.label().clone() }</span>
                <svg class="statements-rests-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                    <rect x="0" y="0" {width} height="8" />
                </svg>
                <span class="statements-rests-count">{ count }<span class="visually-hidden">{ statements }</span></span>
            </button>
        </li>
    }
}

/// Who has no bar.
fn footnote(rest: &[Tally]) -> String {
    let statements: usize = rest.iter().map(|tally| tally.count).sum();
    match (rest.len(), statements) {
        (1, 1) => "1 more speaker with one statement".to_owned(),
        (1, _) => format!("1 more speaker with {statements} statements"),
        (more, _) if more == statements => format!("{more} more speakers with one statement each"),
        (more, _) => format!("{more} more speakers with {statements} statements in all"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_without_a_bar_are_counted_with_what_they_say() {
        let rest = |counts: &[usize]| {
            let tallies: Vec<Tally> = counts.iter().map(|&count| Tally { actor: 0, count }).collect();
            footnote(&tallies)
        };
        assert_eq!(rest(&[1, 1]), "2 more speakers with one statement each");
        assert_eq!(rest(&[2, 1]), "2 more speakers with 3 statements in all");
        assert_eq!(rest(&[1]), "1 more speaker with one statement");
        assert_eq!(rest(&[2]), "1 more speaker with 2 statements");
    }
}
