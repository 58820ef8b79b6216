//! The text: its marks lead to what they mean, and what is picked lights up its own places. `segments` cuts a
//! paragraph at its marks, `blocks` makes the text ready, `emphasis` says what of it stands out and what
//! steps back, `paragraph` draws it, `stretch` draws a long text bit by bit, `after` what follows it.

mod after;
mod blocks;
mod emphasis;
mod paragraph;
mod segments;
mod stretch;

use std::{cell::RefCell, rc::Rc};

use yew::prelude::*;

use self::{
    after::After,
    blocks::Blocks,
    emphasis::Emphases,
    stretch::{STRETCH, Stretch, use_drawn},
};
use super::{
    parts::{Arrows, use_roving},
    store::use_dispatch,
};
use crate::{
    app::{Action, Shown},
    story::{Links, Part, Related, Story},
};

/// Longer texts leave it to the browser to draw only what is in sight.
const LONG: usize = 40;

/// Props of [`Reading`].
#[derive(Properties, PartialEq)]
pub(super) struct ReadingProps {
    pub(super) story: Rc<Story>,
    pub(super) links: Rc<Links>,
    pub(super) shown: Rc<Shown>,
    pub(super) related: Option<Rc<Related>>,
    pub(super) selected: Option<Part>,
}

/// The text, what it leaves open, and where it comes from.
#[component]
pub(super) fn Reading(props: &ReadingProps) -> Html {
    let dispatch = use_dispatch();
    let ReadingProps { story, links, shown, related, selected } = props;
    let blocks = use_memo(story.clone(), |story| RefCell::new(Blocks::new(story, links)));
    let emphases = use_memo((story.clone(), related.clone(), shown.clone()), |(story, related, shown)| {
        RefCell::new(Emphases::new(story.clone(), related.clone(), shown.clone()))
    });
    let total = blocks.borrow().stretches();
    let drawn = use_drawn(story, total);
    let (mut blocks, mut emphases) = (blocks.borrow_mut(), emphases.borrow_mut());
    let (stretches, stops) = blocks.ready(drawn);
    let emphases = emphases.of(stretches);
    let focus = use_roving(Arrows::Across, stops);

    let pick = use_callback(story.clone(), move |target: web_sys::Element, story| {
        if let Some(part) = part_at(story, &target) {
            dispatch.send(match place_of(&target) {
                Some(at) => Action::SelectAt { part, at },
                None => Action::Select(part),
            });
        }
    });
    let onclick = {
        let pick = pick.clone();
        move |event: MouseEvent| {
            event.target_dyn_into().into_iter().for_each(|target| pick.emit(target));
        }
    };
    let onkeydown = {
        let arrows = focus.onkeydown.clone();
        move |event: KeyboardEvent| match (event.key().as_str(), event.target_dyn_into::<web_sys::Element>())
        {
            // The margins hold real buttons, which click by themselves.
            ("Enter" | " ", Some(target)) if target.tag_name() == "SPAN" => {
                event.prevent_default();
                pick.emit(target);
            }
            _ => arrows.emit(event),
        }
    };
    html! {
        <article class="reading" id="article" tabindex="-1" aria-labelledby="reading-title"
            data-picked={selected.is_some().then_some("")} data-lit={selected.as_ref().map(|part| colour(props, part).to_string())}>
            <h2 class="visually-hidden" id="reading-title">{ "The text" }</h2>
            <div class="reading-text" data-long={(story.source.paragraphs().len() > LONG).then_some("")} data-drawing={(drawn < total).then_some("")} lang={story.language.to_string()} data-roving="" {onclick} {onkeydown} onfocusin={focus.onfocusin.clone()}>
                { for stretches.iter().enumerate().map(|(at, blocks)| {
                    let first = blocks.first().map_or(0, |block| block.first_stop);
                    let after = blocks.last().map_or(0, |block| block.first_stop + block.stops());
                    let stop = Some(focus.at).filter(|stop| (first..after).contains(stop));
                    let emphases = emphases[at].clone();
                    html! {
                        <Stretch key={at} story={story.clone()} links={links.clone()} blocks={blocks.clone()} first={at * STRETCH} {emphases} {stop} />
                    }
                }) }
            </div>
            <After story={story.clone()} links={links.clone()} />
        </article>
    }
}

/// The part that a click on `target` goes to: the nearest `data-pick` says its kind and its position.
fn part_at(story: &Story, target: &web_sys::Element) -> Option<Part> {
    let pick = target.closest("[data-pick]").ok()??.get_attribute("data-pick")?;
    let (kind, at) = pick.split_once(':')?;
    let at: usize = at.parse().ok()?;
    Some(match kind {
        "actor" => Part::Actor(story.actors.get(at)?.id.clone()),
        "event" => Part::Event(story.events.get(at)?.id.clone()),
        _ => Part::Statement(story.statements.get(at)?.id.clone()),
    })
}

/// Where in the text the words lie that were picked; none for a mark in the margin.
fn place_of(target: &web_sys::Element) -> Option<u32> {
    let words = target.closest("[data-start][data-end]").ok()??;
    words.get_attribute("data-start")?.parse().ok()
}

/// The colour in which the picked part lights up its places.
fn colour(props: &ReadingProps, part: &Part) -> usize {
    let ReadingProps { story, links, .. } = props;
    match part {
        Part::Actor(id) => links.actor(id).map(|at| links.colour(&story.actors[at])),
        Part::Event(id) => links.event(id).map(|at| links.event_colour(story, &story.events[at])),
        Part::Statement(id) => {
            links.statement(id).map(|at| links.statement_colour(story, &story.statements[at]))
        }
    }
    .unwrap_or(crate::story::SIDE_COLOURS)
}
