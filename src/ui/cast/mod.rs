//! The cast: everybody in the story, by side. What is known of one of them stands in `detail`; which of them
//! are shown is decided by [`Filter`].

mod filter;
mod groups;
mod row;

use std::rc::Rc;

use yew::prelude::*;

use self::{
    filter::FilterPanel,
    groups::{Group, groups},
    row::Row,
};
use super::{
    parts::{Arrows, segmented, use_growth, use_roving},
    store::use_dispatch,
};
use crate::{
    app::{Action, CastOrder, Filter, Shown},
    story::{Links, Part, Related, Story},
};

/// How many rows are drawn until all are asked for.
const FIRST: usize = 80;

/// Props of [`Cast`].
#[derive(Properties, PartialEq)]
pub(super) struct CastProps {
    pub(super) story: Rc<Story>,
    pub(super) links: Rc<Links>,
    pub(super) shown: Rc<Shown>,
    pub(super) related: Option<Rc<Related>>,
    pub(super) selected: Option<Part>,
    pub(super) order: CastOrder,
    pub(super) filter: Filter,
}

/// The cast by side, with the filter over it.
#[component]
pub(super) fn Cast(props: &CastProps) -> Html {
    let dispatch = use_dispatch();
    let all = use_state_eq(|| false);
    let listed =
        use_memo((props.story.clone(), props.shown.clone(), props.order), |(story, shown, order)| {
            groups(story, &props.links, shown, *order)
        });
    let unfolded = use_state_eq(|| false);
    let (groups, minor) = &*listed;
    let main: usize = groups.iter().map(|group| group.actors.len()).sum();
    let count = main + minor.len();
    let drawn = if *all { main } else { main.min(FIRST.max(place_of_picked(props, groups) + 1)) };
    let picked_minor = minor.iter().any(|&at| is_picked(props, at));
    let open = (*unfolded || picked_minor) && drawn == main;
    let focus = use_roving(Arrows::Down, drawn + if open { minor.len() } else { 0 });
    let fold = Callback::from(move |_: MouseEvent| unfolded.set(!open));

    let order = Callback::from(move |order| dispatch.send(Action::OrderCast(order)));
    let (list, grow) = use_growth("li");
    let show_all = Callback::from(move |_: MouseEvent| {
        grow.emit(drawn);
        all.set(true);
    });
    let total = props.story.actors.len();
    html! {
        <section class="cast" aria-labelledby="cast-title" data-picked={props.related.is_some().then_some("")}>
            <div class="cast-head">
                <h2 class="label" id="cast-title">{ "Cast" }</h2>
                { segmented("Order of the cast", &[(CastOrder::Presence, "By presence"), (CastOrder::Name, "By name")], props.order, &order) }
            </div>
            <FilterPanel story={props.story.clone()} links={props.links.clone()} filter={props.filter.clone()} />
            if !props.filter.is_empty() {
                <p class="cast-count">{ format!("{count} of {total} shown") }</p>
            }
            <div data-roving="" ref={list} onkeydown={focus.onkeydown.clone()} onfocusin={focus.onfocusin.clone()}>
                { for drawn_groups(groups, drawn).map(|(group, first, actors)| side(props, group, first, actors, focus.at)) }
                if !minor.is_empty() && drawn == main {
                    <button type="button" class="plain-button cast-fold" aria-expanded={open.to_string()} onclick={fold}>
                        { format!("{} more named once", minor.len()) }
                    </button>
                    if open {
                        { rows(props, "Named once", main, minor, focus.at) }
                    }
                }
            </div>
            if drawn < main {
                <button type="button" class="button" onclick={show_all}>{ format!("Show all {main}") }</button>
            }
        </section>
    }
}

/// Where the picked actor stands among the listed, from 0; 0 when none is picked or it is not listed.
fn place_of_picked(props: &CastProps, listed: &[Group]) -> usize {
    let Some(Part::Actor(id)) = &props.selected else { return 0 };
    let picked = props.links.actor(id);
    listed.iter().flat_map(|group| group.actors.iter()).position(|&at| Some(at) == picked).unwrap_or(0)
}

/// The groups cut to `drawn` rows in all, each with the number of its first row.
fn drawn_groups(listed: &[Group], drawn: usize) -> impl Iterator<Item = (&Group, usize, &[usize])> {
    let firsts = listed.iter().scan(0, |next, group| {
        let first = *next;
        *next += group.actors.len();
        Some((group, first))
    });
    firsts
        .map(move |(group, first)| {
            (group, first, &group.actors[..group.actors.len().min(drawn.saturating_sub(first))])
        })
        .filter(|(_, _, actors)| !actors.is_empty())
}

/// One side with its rows; the first of them is the row `first` of the whole list.
fn side(props: &CastProps, group: &Group, first: usize, actors: &[usize], stop: usize) -> Html {
    let name = &group.name;
    html! {
        <div class="cast-side" key={group.key.to_string()}>
            <h3 class="cast-side-name label">
                <span>{ name.clone() }</span>
                <span>{ group.actors.len() }<span class="visually-hidden">{ " in the cast" }</span></span>
            </h3>
            { rows(props, name, first, actors, stop) }
        </div>
    }
}

/// The rows of these actors, the first of them the row `first` of the whole list.
fn rows(props: &CastProps, name: &str, first: usize, actors: &[usize], stop: usize) -> Html {
    let CastProps { story, links, related, .. } = props;
    html! {
        <ul class="cast-rows" aria-label={name.to_owned()}>
            { for actors.iter().enumerate().map(|(place, &at)| {
                let picked = is_picked(props, at);
                let lit = related.as_ref().is_some_and(|related| related.actors.contains(&at));
                html! {
                    <Row key={at} story={story.clone()} links={links.clone()} {at} number={first + place}
                        stop={first + place == stop} {picked} {lit} />
                }
            }) }
        </ul>
    }
}

fn is_picked(props: &CastProps, at: usize) -> bool {
    matches!(&props.selected, Some(Part::Actor(id)) if *id == props.story.actors[at].id)
}
