//! The head of the story: headline, standfirst, where it comes from, and four facts; over a draft, what it is (`draft`). The list of references that
//! it leads to is the reading view's.

mod draft;

use std::rc::Rc;

use yew::prelude::*;

use self::draft::draft_banner;
use super::store::use_dispatch;

use crate::{
    calendar::describe,
    order::Set,
    story::{ActorId, Grades, Known, Story},
};

/// Props of [`Head`].
#[derive(Properties, PartialEq)]
pub(super) struct HeadProps {
    /// The open story.
    pub(super) story: Rc<Story>,
    /// Whether it was drafted just now.
    pub(super) fresh: bool,
    /// Whether only what is sure is shown of it.
    pub(super) sure: bool,
}

/// The head.
#[component]
pub(super) fn Head(props: &HeadProps) -> Html {
    let HeadProps { story, fresh, sure } = props;
    let dispatch = use_dispatch();
    let grades = use_memo(story.clone(), |story| Grades::of(story));
    html! {
        <header class="head" lang={story.language.to_string()}>
            <div class="head-words">
                if let Some(kicker) = &story.kicker {
                    <p class="head-kicker">{ kicker.clone() }</p>
                }
                <h1 class="head-title">{ story.title.clone() }</h1>
                if let Some(standfirst) = &story.standfirst {
                    <p class="head-standfirst">{ standfirst.clone() }</p>
                }
                { origin(story) }
            </div>
            { facts(story) }
            if grades.is_some() || *fresh {
                { draft_banner(grades.unwrap_or_default(), *sure, *fresh, &dispatch) }
            }
        </header>
    }
}

/// Who wrote it, when it was published, what it rests on: what there is of them, in one line.
fn origin(story: &Story) -> Html {
    let published = story.published.as_ref().and_then(|when| Some((when, describe(when.period.as_ref()?))));
    html! {
        <p class="head-origin">
            if let Some(byline) = &story.byline {
                <span>{ byline.clone() }</span>
            }
            if let Some((when, words)) = published {
                <span>
                    { "Published " }{ words }
                    if when.known == Known::Assumed {
                        { " " }<span class="head-assumed" title={when.note.as_ref().map(ToString::to_string)}>{ "assumed" }</span>
                    }
                </span>
            }
            if let [first, rest @ ..] = &*story.references {
                <span>
                    { "Rests on " }<a href="#origin-title">{ first.publisher.as_ref().unwrap_or(&first.title).clone() }</a>
                    { match rest.len() {
                        0 => String::new(),
                        1 => " and one more source".to_owned(),
                        more => format!(" and {more} more sources"),
                    } }
                </span>
            }
        </p>
    }
}

fn facts(story: &Story) -> Html {
    let events = if story.events.len() == 1 { "event" } else { "events" };
    let statements = if story.statements.len() == 1 { "statement" } else { "statements" };
    let unnamed = unnamed_voices(story);
    let voices = if unnamed == 1 { "unnamed voice" } else { "unnamed voices" };
    let facts = [
        (story.actors.len(), "in the cast"),
        (story.events.len(), events),
        (story.statements.len(), statements),
        (unnamed, voices),
    ];
    html! {
        <dl class="head-facts" lang="en">
            { for facts.into_iter().map(|(number, what)| html! {
                <div key={what} class="head-fact"><dt>{ what }</dt><dd>{ number }</dd></div>
            }) }
        </dl>
    }
}

/// How many actors without a name say something.
fn unnamed_voices(story: &Story) -> usize {
    let speakers: Set<&ActorId> =
        story.statements.iter().flat_map(|statement| statement.speakers.iter()).collect();
    story.actors.iter().filter(|actor| actor.unnamed && speakers.contains(&&actor.id)).count()
}
