//! Who says what, and through whom: all statements, with how much rests on whom over them. One statement in
//! a list is [`Said`]; one alone stands in `detail`.

mod choice;
mod listing;
mod rests;
mod summary;

use std::rc::Rc;

use yew::prelude::*;

use self::{
    choice::{Choice, Tie},
    listing::{Group, grouped, listed},
};
use super::{
    parts::{Arrows, Said, face, segmented, use_arrows, use_growth},
    store::use_dispatch,
};
use crate::{
    app::{Action, Shown, StatementOrder, StatementsOf},
    story::{Links, Part, Related, Story},
};

pub(super) use self::rests::Rests;

/// How many statements are drawn at first, and how many more at each wish.
const PAGE: usize = 80;

/// Props of [`Statements`].
#[derive(Properties, PartialEq)]
pub(super) struct StatementsProps {
    pub(super) story: Rc<Story>,
    pub(super) links: Rc<Links>,
    pub(super) shown: Rc<Shown>,
    pub(super) related: Option<Rc<Related>>,
    pub(super) selected: Option<Part>,
    pub(super) order: StatementOrder,
    pub(super) of: StatementsOf,
}

/// The statements by speaker, or in the order of the text.
#[component]
pub(super) fn Statements(props: &StatementsProps) -> Html {
    let dispatch = use_dispatch();
    let StatementsProps { story, links, shown, order, of, .. } = props;
    let pages = use_state_eq(|| 1);
    let groups = use_memo((story.clone(), shown.clone(), of.clone(), *order), |(story, shown, of, order)| {
        grouped(story, links, &listed(story, shown, of), *order)
    });
    let count: usize = groups.iter().map(|group| group.statements.len()).sum();
    let limit = (*pages * PAGE).max(place_of_picked(props, &groups) + 1);

    let choose_order = {
        let dispatch = dispatch.clone();
        Callback::from(move |order| dispatch.send(Action::OrderStatements(order)))
    };
    let said = use_node_ref();
    let show_all = {
        let said = said.clone();
        move |_: MouseEvent| {
            // The button is gone when everything is shown, so the focus goes to the count.
            if let Some(said) = said.cast::<web_sys::HtmlElement>() {
                _ = said.focus();
            }
            dispatch.send(Action::FilterStatements(StatementsOf::default()));
            dispatch.send(Action::ClearFilter);
        }
    };
    let onkeydown = use_arrows(Arrows::Down);
    let (section, grow) = use_growth(".statements-list > li");
    let show_more = {
        let next = limit / PAGE + 1;
        Callback::from(move |_: MouseEvent| {
            grow.emit(limit);
            pages.set(next);
        })
    };
    html! {
        <section class="statements" ref={section} aria-labelledby="statements-title">
            <div class="statements-head">
                <h2 id="statements-title">{ "Who says what" }</h2>
                { segmented("Order of the statements", &[(StatementOrder::Speaker, "By speaker"), (StatementOrder::Text, "In the order of the text")], *order, &choose_order) }
            </div>
            <h3 class="label">{ "How much rests on whom" }</h3>
            <Rests story={story.clone()} links={links.clone()} shown={shown.clone()} chosen={of.speaker.clone()} />
            <Choices story={story.clone()} links={links.clone()} shown={shown.clone()} of={of.clone()} />
            <p class="statements-count" tabindex="-1" ref={said.clone()}>
                { format!("{count} of {} statements", story.statements.len()) }
                if count < story.statements.len() {
                    <button type="button" class="statements-clear" onclick={show_all}>{ "Show all" }</button>
                }
            </p>
            if count == 0 && !story.statements.is_empty() {
                <p class="statements-none">{ "No statement fits all of this. Choose less, or show all." }</p>
            }
            <div data-roving="" {onkeydown}>
                { for within(&groups, limit).map(|(group, first, drawn)| self::group(props, group, first, drawn)) }
            </div>
            if count > limit {
                <button type="button" class="button" onclick={show_more}>{ "Show more" }</button>
            }
        </section>
    }
}

/// Where the picked statement stands among the listed, from 0; 0 when none is picked or it is not listed.
fn place_of_picked(props: &StatementsProps, groups: &[Group]) -> usize {
    let Some(Part::Statement(id)) = &props.selected else { return 0 };
    let picked = props.links.statement(id);
    let mut listed = groups.iter().flat_map(|group| &group.statements);
    listed.position(|&at| Some(at) == picked).unwrap_or(0)
}

/// The groups of which some statements are among the first `limit` of all, each with how many stand before
/// it and how many of its own are among them.
fn within(groups: &[Group], limit: usize) -> impl Iterator<Item = (&Group, usize, usize)> {
    let drawn = groups.iter().scan(0, move |before, group| {
        let first = *before;
        *before += group.statements.len();
        Some((group, first, group.statements.len().min(limit.saturating_sub(first))))
    });
    drawn.filter(|(_, _, drawn)| *drawn > 0)
}

/// Props of [`Choices`].
#[derive(Properties, PartialEq)]
struct ChoicesProps {
    story: Rc<Story>,
    links: Rc<Links>,
    shown: Rc<Shown>,
    of: StatementsOf,
}

/// The three choices that narrow the list down.
#[component]
fn Choices(ChoicesProps { story, links, shown, of }: &ChoicesProps) -> Html {
    let dispatch = use_dispatch();
    let choice = |tie: Tie| {
        let chosen = tie.chosen(&mut of.clone()).clone();
        // What the two other choices leave, and the page's filter.
        let mut others = of.clone();
        *tie.chosen(&mut others) = None;
        let mut left = listed(story, shown, &others);
        left.sort_unstable();
        let (dispatch, of) = (dispatch.clone(), of.clone());
        let choose = Callback::from(move |actor| {
            let mut of = of.clone();
            *tie.chosen(&mut of) = actor;
            dispatch.send(Action::FilterStatements(of));
        });
        html! { <Choice story={story.clone()} links={links.clone()} left={Rc::from(left)} {tie} {chosen} {choose} /> }
    };
    html! {
        <div class="statements-choices" role="group" aria-label="Which statements">
            { choice(Tie::Speaker) }
            { choice(Tie::Relay) }
            { choice(Tie::About) }
        </div>
    }
}

/// The first `drawn` statements of a group under the name of who makes them; its first is number `first` of all.
fn group(props: &StatementsProps, group: &Group, first: usize, drawn: usize) -> Html {
    let StatementsProps { story, links, related, selected, order, .. } = props;
    let key = group.speaker.map_or_else(|| "nobody".to_owned(), |at| at.to_string());
    let heading = match group.speaker.map(|at| &story.actors[at]) {
        Some(actor) => html! { <>{ face(actor, links.colour(actor)) }<span>{ actor.name.clone() }</span></> },
        None => html! { <span>{ "No speaker named" }</span> },
    };
    html! {
        <div class="statements-group" {key}>
            if *order == StatementOrder::Speaker {
                <h3 class="statements-speaker">
                    { heading }
                    <span class="statements-number">{ group.statements.len() }</span>
                </h3>
            }
            <ol class="statements-list">
                { for group.statements.iter().take(drawn).zip(first..).map(|(&at, stop)| {
                    let picked = matches!(selected, Some(Part::Statement(id)) if *id == story.statements[at].id);
                    let dim = related.as_ref().is_some_and(|related| !related.statements.contains(&at));
                    html! { <li key={at}><Said story={story.clone()} links={links.clone()} {at} {picked} {dim} {stop} /></li> }
                }) }
            </ol>
        </div>
    }
}
