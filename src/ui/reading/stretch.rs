//! A long text in stretches: each is drawn anew only when something in it changes, and one after the other, so
//! that none holds up the page.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::{blocks::Block, emphasis::Emphasis, paragraph::Paragraph};
use crate::story::{Links, Story};

/// How many paragraphs a stretch has: few enough that one is drawn within two frames on a slow machine. The sheet
/// knows the usual height of so many.
pub(super) const STRETCH: usize = 20;

/// How many stretches are drawn at once: more than a screen shows, and all of an article of usual length.
const FIRST: usize = 2;

/// Props of [`Stretch`].
#[derive(Properties, PartialEq)]
pub(super) struct StretchProps {
    pub(super) story: Rc<Story>,
    pub(super) links: Rc<Links>,
    /// Its paragraphs.
    pub(super) blocks: Rc<[Rc<Block>]>,
    /// Which paragraph of the text is its first.
    pub(super) first: usize,
    /// What of each of its paragraphs stands out, and what steps back.
    pub(super) emphases: Rc<[Emphasis]>,
    /// The number of the stop that the Tab key leads to, where it is in this stretch.
    pub(super) stop: Option<usize>,
}

/// The stretch.
#[component]
pub(super) fn Stretch(props: &StretchProps) -> Html {
    let StretchProps { story, links, blocks, first, emphases, stop } = props;
    let paragraph = |(place, (block, emphasis)): (usize, (&Rc<Block>, &Emphasis))| {
        let stop =
            stop.and_then(|stop| stop.checked_sub(block.first_stop)).filter(|stop| *stop < block.stops());
        let at = first + place;
        html! { <Paragraph key={at} story={story.clone()} links={links.clone()} block={block.clone()} {at} emphasis={emphasis.clone()} {stop} /> }
    };
    html! { <div class="reading-stretch">{ for blocks.iter().zip(&**emphases).enumerate().map(paragraph) }</div> }
}

/// How many of the `total` stretches of `story` are to be drawn: the first few, and one more after each time that
/// the page had to itself.
#[hook]
pub(super) fn use_drawn(story: &Rc<Story>, total: usize) -> usize {
    let drawn = use_state(|| (story.clone(), FIRST));
    let count = if Rc::ptr_eq(&drawn.0, story) { drawn.1 } else { FIRST };
    use_effect_with((story.clone(), count < total, count), {
        let drawn = drawn.setter();
        move |(story, more, count)| {
            let (story, count) = (story.clone(), *count);
            let timer = more.then(|| Timeout::new(0, move || drawn.set((story, count + 1))));
            move || drop(timer)
        }
    });
    count.min(total)
}
