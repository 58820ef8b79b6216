//! Views that are drawn one after the other: so that the page hears its reader while a long story takes the place of
//! another, and so that an empty page can show its first view before the others are made.

use std::{array, rc::Rc};

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::story::Story;

/// A story with more paragraphs and parts is long. All views of a shorter one are drawn within a frame or two.
const LONG: usize = 1_000;

/// What each of some views is to show: `now`, or, until its turn comes after a long story has come, what it showed
/// before. With `at_first`, the views are drawn in turns at first, too, and show nothing until then.
#[hook]
pub(super) fn use_turns<T: Clone + 'static, const VIEWS: usize>(
    now: &T,
    story: &Rc<Story>,
    at_first: bool,
) -> [Option<T>; VIEWS] {
    let held = use_mut_ref(|| Held {
        story: story.clone(),
        turns: if at_first { 1 } else { VIEWS },
        shown: array::from_fn(|_| None),
    });
    let update = use_force_update();
    let (turns, shown) = held.borrow_mut().next(now, story);
    use_effect_with((story.clone(), turns), move |(_, turns)| {
        let timer = (*turns < VIEWS).then(|| {
            Timeout::new(0, move || {
                held.borrow_mut().turns += 1;
                update.force_update();
            })
        });
        move || drop(timer)
    });
    shown
}

struct Held<T, const VIEWS: usize> {
    story: Rc<Story>,
    /// How many views have had their turn.
    turns: usize,
    shown: [Option<T>; VIEWS],
}

impl<T: Clone, const VIEWS: usize> Held<T, VIEWS> {
    fn next(&mut self, now: &T, story: &Rc<Story>) -> (usize, [Option<T>; VIEWS]) {
        if !Rc::ptr_eq(&self.story, story) {
            self.story = story.clone();
            self.turns = if is_long(story) { 1 } else { VIEWS };
        }
        self.shown.iter_mut().take(self.turns).for_each(|shown| *shown = Some(now.clone()));
        (self.turns, self.shown.clone())
    }
}

fn is_long(story: &Story) -> bool {
    let parts = story.actors.len() + story.events.len() + story.statements.len();
    parts + story.source.paragraphs().len() > LONG
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{app::BUILT_IN, text::Source};

    fn story(paragraphs: usize) -> Rc<Story> {
        let source = Source::new((0..paragraphs).map(|_| ("A bridge.", Default::default())));
        Rc::new(Story { source, ..BUILT_IN[0].open() })
    }

    const OLD: Option<&str> = Some("old");

    #[test]
    fn the_views_of_a_short_story_change_together() {
        let mut held = Held { story: story(1), turns: 3, shown: [OLD; 3] };
        assert_eq!(held.next(&"new", &story(20)), (3, [Some("new"); 3]));
    }

    #[test]
    fn the_views_of_a_long_story_change_one_after_the_other() {
        let mut held = Held { story: story(1), turns: 3, shown: [OLD; 3] };
        let long = story(LONG + 1);
        assert_eq!(held.next(&"new", &long), (1, [Some("new"), OLD, OLD]));
        held.turns += 1;
        assert_eq!(held.next(&"newer", &long), (2, [Some("newer"), Some("newer"), OLD]));
        held.turns += 1;
        assert_eq!(held.next(&"newest", &long), (3, [Some("newest"); 3]));
    }

    #[test]
    fn what_is_picked_while_views_wait_is_shown_in_those_that_had_their_turn() {
        let long = story(LONG + 1);
        let mut held = Held { story: long.clone(), turns: 2, shown: [Some("a"), Some("a"), OLD] };
        assert_eq!(held.next(&"picked", &long), (2, [Some("picked"), Some("picked"), OLD]));
    }

    #[test]
    fn views_that_were_never_drawn_show_nothing_until_their_turn() {
        let short = story(1);
        let mut held = Held { story: short.clone(), turns: 1, shown: [None; 3] };
        assert_eq!(held.next(&"new", &short), (1, [Some("new"), None, None]));
    }
}
