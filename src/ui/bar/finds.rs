//! The list of what a search found.

use yew::prelude::*;

use super::excerpt::{Piece, excerpt, has};
use crate::{
    app::{Hit, HitKind, Hits},
    calendar::describe_short,
    story::{Links, Story},
    ui::parts::face,
};

/// The id of the list, by which the field says what it controls.
pub(super) const LIST: &str = "bar-finds";

/// The id of the find at this place of the list.
pub(super) fn find_id(at: usize) -> String {
    format!("bar-find-{at}")
}

/// What the list is drawn from.
pub(super) struct Finds<'a> {
    pub(super) story: &'a Story,
    pub(super) links: &'a Links,
    pub(super) hits: &'a Hits,
    /// The words that were looked for.
    pub(super) words: &'a str,
    /// The find that Enter would pick.
    pub(super) active: Option<usize>,
    /// Called with the place of the find that is clicked.
    pub(super) pick: &'a Callback<usize>,
}

const GROUPS: [(HitKind, &str); 4] = [
    (HitKind::Actor, "Cast"),
    (HitKind::Event, "Events"),
    (HitKind::Statement, "Statements"),
    (HitKind::Sentence, "Text"),
];

impl Finds<'_> {
    /// The list, by kind.
    pub(super) fn list(&self) -> Html {
        html! {
            <div id={LIST} class="bar-finds" role="listbox" aria-label="Finds">
                { for GROUPS.iter().filter(|(kind, _)| self.hits.totals[*kind as usize] > 0).map(|&(kind, name)| self.group(kind, name)) }
            </div>
        }
    }

    fn group(&self, kind: HitKind, name: &'static str) -> Html {
        let total = self.hits.totals[kind as usize];
        let shown = total.min(Hits::SHOWN);
        let count = if shown < total { format!("{shown} of {total}") } else { total.to_string() };
        let hits = self.hits.shown.iter().enumerate().filter(|(_, hit)| hit.kind == kind);
        let id = format!("{LIST}-{name}");
        html! {
            <div key={name} role="group" aria-labelledby={id.clone()}>
                <p {id} class="label bar-finds-kind" role="presentation">{ name }<span class="bar-finds-count">{ " " }{ count }</span></p>
                { for hits.map(|(at, hit)| self.find(at, hit)) }
            </div>
        }
    }

    fn find(&self, at: usize, hit: &Hit) -> Html {
        let pick = self.pick.clone();
        html! {
            <div key={at} id={find_id(at)} class="bar-find" role="option" aria-selected={(self.active == Some(at)).to_string()}
                onclick={move |_| pick.emit(at)}>
                { self.content(hit) }
            </div>
        }
    }

    fn content(&self, hit: &Hit) -> Html {
        match hit.kind {
            HitKind::Actor => self.actor(hit.at),
            HitKind::Event => self.event(hit.at),
            HitKind::Statement => self.statement(hit.at),
            HitKind::Sentence => self.sentence(hit.at),
        }
    }

    fn actor(&self, at: usize) -> Html {
        let actor = &self.story.actors[at];
        // Where the name is not what was found, the line below says what was.
        let rest = || actor.role.iter().chain(actor.aliases.iter()).chain(&actor.note);
        let below = rest().find(|rest| has(rest, self.words)).or(actor.role.as_ref());
        html! {
            <>
                { face(actor, self.links.colour(actor)) }
                <span class="bar-find-words"><b>{ self.marked(&actor.name) }</b>{ self.below(below.map(AsRef::as_ref)) }</span>
            </>
        }
    }

    fn event(&self, at: usize) -> Html {
        let event = &self.story.events[at];
        let when = event.when.period.as_ref().map_or_else(|| "date not given".to_owned(), describe_short);
        let below = event
            .summary
            .as_ref()
            .filter(|summary| !has(&event.title, self.words) && has(summary, self.words));
        html! {
            <>
                <span class="bar-find-when">{ when }</span>
                <span class="bar-find-words"><b>{ self.marked(&event.title) }</b>{ self.below(below.map(AsRef::as_ref)) }</span>
            </>
        }
    }

    fn statement(&self, at: usize) -> Html {
        let statement = &self.story.statements[at];
        let speakers = statement.speakers.iter().filter_map(|id| self.links.actor(id));
        let names: Vec<&str> = speakers.map(|speaker| self.story.actors[speaker].label().as_ref()).collect();
        let by = if names.is_empty() { "No speaker named".to_owned() } else { names.join(", ") };
        html! {
            <span class="bar-find-words"><span class="bar-find-below">{ by }</span>{ self.marked(&statement.content) }</span>
        }
    }

    fn sentence(&self, at: usize) -> Html {
        let source = &self.story.source;
        let span = source.sentences()[at];
        let paragraph = source.paragraph_of(span).map_or(0, |at| at + 1);
        html! {
            <>
                <span class="bar-find-when">{ format!("¶ {paragraph}") }</span>
                <span class="bar-find-words bar-find-text">{ self.marked(source.get(span).unwrap_or_default()) }</span>
            </>
        }
    }

    fn below(&self, text: Option<&str>) -> Html {
        text.map(|text| html! { <span class="bar-find-below">{ self.marked(text) }</span> })
            .unwrap_or_default()
    }

    fn marked(&self, text: &str) -> Html {
        excerpt(text, self.words)
            .into_iter()
            .map(|piece| match piece {
                Piece::Plain(words) => html! { { words } },
                Piece::Found(words) => html! { <mark>{ words }</mark> },
            })
            .collect()
    }
}
