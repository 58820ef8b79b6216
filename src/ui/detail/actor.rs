//! All about an actor.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    list::{self, Section, Stepper},
    why::why,
    words::{actor_kind, read},
};
use crate::{
    app::Action,
    calendar::describe_short,
    order::sort_by_key,
    story::{Actor, ActorId, ActorKind, Links, Part, Story},
    ui::{
        parts::{EvidenceLink, PartName, grade_sign, side_name},
        store::use_dispatch,
    },
};

/// Props of [`ActorDetail`].
#[derive(Properties, PartialEq)]
pub(super) struct ActorDetailProps {
    pub(super) story: Rc<Story>,
    pub(super) links: Rc<Links>,
    /// Where the actor stands in `story.actors`.
    pub(super) at: usize,
    pub(super) step: Option<usize>,
    /// Whether the page is narrowed down to this actor.
    pub(super) only: bool,
}

/// Who it is, what it did and said, what is said about it, and whom it is tied to.
#[component]
pub(super) fn ActorDetail(props: &ActorDetailProps) -> Html {
    let ActorDetailProps { story, links, at, step, .. } = props;
    let (actor, of) = (&story.actors[*at], links.of_actor(*at));
    let members: Vec<_> = of.members.iter().map(|&member| story.actors[member].id.clone()).collect();
    html! {
        <div class="detail-part" data-side={links.colour(actor).to_string()}>
            <p class="label">{ actor_kind(actor) }{ " · " }{ side_name(story, links, actor) }</p>
            <h2 class="detail-title">{ actor.name.clone() }</h2>
            { about(props) }
            { why(actor.draft.as_ref()) }
            <dl class="detail-counts">
                { number(of.mentions.len(), "mention") }
                { number(of.events.len(), "event") }
                { number(of.about.len(), "statement about") }
            </dl>
            <div class="detail-tools">
                <Stepper noun="mention" of={of.mentions.len()} {step} />
                <Only story={story.clone()} at={*at} only={props.only} />
            </div>
            { doings(props) }
            { list::statements(story, links, "Said", &of.said) }
            { list::statements(story, links, "Reached us through them", &of.relayed) }
            { list::statements(story, links, &said_about(actor), &of.about) }
            { ties(props) }
            { list::actors(story, links, "Belongs to", &belongs(props)) }
            { list::actors(story, links, "Its members here", &members) }
        </div>
    }
}

fn said_about(actor: &Actor) -> String {
    match actor.kind {
        ActorKind::Group => "Said about them".to_owned(),
        _ => format!("Said about {}", actor.name),
    }
}

/// Whom the actor belongs to, but for those it has a tie to, which says more.
fn belongs(props: &ActorDetailProps) -> Vec<ActorId> {
    let ActorDetailProps { story, links, at, .. } = props;
    let tied = |id: &ActorId| {
        let mut ties = links.of_actor(*at).relations.iter().map(|&tie| &story.relations[tie]);
        ties.any(|tie| tie.from == *id || tie.to == *id)
    };
    story.actors[*at].affiliations.iter().filter(|id| !tied(id)).cloned().collect()
}

fn about(props: &ActorDetailProps) -> Html {
    let actor = &props.story.actors[props.at];
    let also: Vec<&str> = actor
        .short
        .iter()
        .chain(actor.aliases.iter())
        .map(AsRef::as_ref)
        .filter(|name| *name != &*actor.name)
        .collect();
    html! {
        <>
            if let Some(role) = &actor.role {
                <p class="detail-role">{ role.clone() }</p>
            }
            if let Some(note) = &actor.note {
                <p class="detail-note">{ note.clone() }</p>
            }
            if !also.is_empty() {
                <p class="detail-also">{ "In the text also: " }{ also.join(", ") }</p>
            }
        </>
    }
}

/// A count and what is counted.
fn number(count: usize, noun: &'static str) -> Html {
    let noun = match (noun, count) {
        (noun, 1) => noun.to_owned(),
        ("statement about", _) => "statements about".to_owned(),
        (noun, _) => format!("{noun}s"),
    };
    html! { <div><dt>{ noun }</dt><dd>{ count }</dd></div> }
}

/// Props of [`Only`].
#[derive(Properties, PartialEq)]
struct OnlyProps {
    story: Rc<Story>,
    at: usize,
    only: bool,
}

/// Narrows the page down to the actor, or no longer.
#[component]
fn Only(props: &OnlyProps) -> Html {
    let dispatch = use_dispatch();
    let id = props.story.actors[props.at].id.clone();
    let onclick = move |_| dispatch.send(Action::ToggleActor(id.clone()));
    html! {
        <button type="button" class="chip" aria-pressed={props.only.to_string()} {onclick}>{ "Only this actor" }</button>
    }
}

/// The events it takes part in, in the order of time, those without a date last.
fn doings(props: &ActorDetailProps) -> Html {
    let ActorDetailProps { story, links, at, .. } = props;
    let mut items = links.of_actor(*at).events.clone();
    sort_by_key(&mut items, |&event| {
        let period = story.events[event].when.period.as_ref();
        period.map_or((1, (0, 0)), |period| (0, period.extent().sort_key()))
    });
    let draw = {
        let (story, links, id) = (story.clone(), links.clone(), story.actors[*at].id.clone());
        Callback::from(move |event: usize| {
            let event = &story.events[event];
            let when = event.when.period.as_ref().map_or_else(|| "date not given".to_owned(), describe_short);
            let role = event
                .participants
                .iter()
                .find(|participant| participant.actor == id)
                .and_then(|participant| participant.role.clone());
            html! {
                <p class="detail-event">
                    <span class="detail-when">{ when }</span>
                    <PartName part={Part::Event(event.id.clone())} name={event.title.clone()} colour={links.event_colour(&story, event)} />
                    if let Some(role) = role {
                        <span class="detail-as">{ role }</span>
                    }
                    { grade_sign(event.draft.as_ref()) }
                </p>
            }
        })
    };
    html! { <Section title="Events" {items} {draw} /> }
}

/// Whom it is tied to, and how, as it reads from here.
fn ties(props: &ActorDetailProps) -> Html {
    let ActorDetailProps { story, links, at, .. } = props;
    let here = *at;
    let draw = {
        let (story, links) = (story.clone(), links.clone());
        Callback::from(move |relation: usize| {
            let relation = &story.relations[relation];
            let Some(reading) = read(relation, &story, &links, here) else { return Html::default() };
            let other = list::actor(&story, &links, reading.other);
            html! {
                <p class="detail-tie">
                    if reading.other_first {
                        { other }{ " " }{ reading.words.to_owned() }{ " " }{ story.actors[here].label().clone() }
                    } else {
                        { reading.words.to_owned() }{ " " }{ other }
                    }
                    if relation.ended {
                        { " (ended)" }
                    }
                    { grade_sign(relation.draft.as_ref()) }
                    { for relation.evidence.first().map(|&span| html! { <>{ " " }<EvidenceLink story={story.clone()} {span} /></> }) }
                </p>
            }
        })
    };
    html! { <Section title="Ties" items={links.of_actor(here).relations.clone()} {draw} /> }
}
