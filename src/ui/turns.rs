//! Views that are drawn one after the other: so that the page hears its reader while a long story takes the place of
//! another, so that what is picked in a long story is seen before all of the page follows, and so that an empty page can
//! show its first view before the others are made.

use std::{array, rc::Rc};

use gloo::{render::request_animation_frame, timers::callback::Timeout};
use yew::prelude::*;

use crate::story::{Part, Story};

/// A story with more paragraphs and parts is long. All views of a shorter one are drawn within a frame or two.
const LONG: usize = 1_000;

/// How many views show at once what is picked in a long story.
const AT_ONCE: usize = 2;

/// What each of some views is to show: `now`, or what it showed before, until its turn comes after a long story has come
/// or something in it was picked. With `at_first`, the views are drawn in turns at first, too, and show nothing until then.
#[hook]
pub(super) fn use_turns<T: Clone + 'static, const VIEWS: usize>(
    now: &T,
    story: &Rc<Story>,
    picked: Option<&Part>,
    at_first: bool,
) -> [Option<T>; VIEWS] {
    let held = use_mut_ref(|| Held {
        story: story.clone(),
        picked: picked.cloned(),
        turns: if at_first { 1 } else { VIEWS },
        is_pick: false,
        shown: array::from_fn(|_| None),
    });
    let update = use_force_update();
    let (turns, shown) = held.borrow_mut().next(now, story, picked);
    use_effect_with((story.clone(), picked.cloned(), turns), move |(_, _, turns)| {
        let waits_for_picture = held.borrow().is_pick && *turns == AT_ONCE;
        let next = move || {
            held.borrow_mut().turns += 1;
            update.force_update();
        };
        let (mut timer, mut frame) = (None, None);
        if *turns < VIEWS && waits_for_picture {
            // A turn that comes although another part was picked meanwhile shows that one, sooner.
            frame = Some(request_animation_frame(|_| drop(Timeout::new(0, next).forget())));
        } else if *turns < VIEWS {
            timer = Some(Timeout::new(0, next));
        }
        move || drop((timer, frame))
    });
    shown
}

struct Held<T, const VIEWS: usize> {
    story: Rc<Story>,
    picked: Option<Part>,
    /// How many views have had their turn.
    turns: usize,
    /// Whether the turns began with a pick.
    is_pick: bool,
    shown: [Option<T>; VIEWS],
}

impl<T: Clone, const VIEWS: usize> Held<T, VIEWS> {
    fn next(&mut self, now: &T, story: &Rc<Story>, picked: Option<&Part>) -> (usize, [Option<T>; VIEWS]) {
        let is_new = !Rc::ptr_eq(&self.story, story);
        if is_new {
            self.story = story.clone();
            self.turns = if is_long(story) { 1 } else { VIEWS };
            self.is_pick = false;
        } else if self.picked.as_ref() != picked && self.turns >= AT_ONCE && is_long(story) {
            self.turns = AT_ONCE;
            self.is_pick = true;
        }
        self.picked = picked.cloned();
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

    /// Views that show `shown`, `turns` of them since the story came; nothing is picked.
    fn held<const VIEWS: usize>(
        story: &Rc<Story>,
        turns: usize,
        shown: [Option<&'static str>; VIEWS],
    ) -> Held<&'static str, VIEWS> {
        Held { story: story.clone(), picked: None, turns, is_pick: false, shown }
    }

    const OLD: Option<&str> = Some("old");

    #[test]
    fn the_views_of_a_short_story_change_together() {
        let (short, picked) = (story(20), Part::Actor("a".into()));
        let mut held = held(&story(1), 3, [OLD; 3]);
        assert_eq!(held.next(&"new", &short, None), (3, [Some("new"); 3]));
        assert_eq!(held.next(&"picked", &short, Some(&picked)), (3, [Some("picked"); 3]));
    }

    #[test]
    fn the_views_of_a_long_story_change_one_after_the_other() {
        let mut held = held(&story(1), 3, [OLD; 3]);
        let long = story(LONG + 1);
        assert_eq!(held.next(&"new", &long, None), (1, [Some("new"), OLD, OLD]));
        held.turns += 1;
        assert_eq!(held.next(&"newer", &long, None), (2, [Some("newer"), Some("newer"), OLD]));
        held.turns += 1;
        assert_eq!(held.next(&"newest", &long, None), (3, [Some("newest"); 3]));
    }

    #[test]
    fn what_is_picked_in_a_long_story_is_shown_by_the_first_views_at_once_and_by_the_others_after_the_picture()
     {
        let (long, picked) = (story(LONG + 1), Part::Actor("a".into()));
        let mut held = held(&long, 4, [OLD; 4]);
        assert_eq!(held.next(&"same", &long, None), (4, [Some("same"); 4]));
        let (turns, shown) = held.next(&"picked", &long, Some(&picked));
        assert_eq!(shown, [Some("picked"), Some("picked"), Some("same"), Some("same")]);
        assert!(held.is_pick && turns == AT_ONCE);
        held.turns += 2;
        assert_eq!(held.next(&"picked", &long, Some(&picked)), (4, [Some("picked"); 4]));
    }

    #[test]
    fn what_is_picked_while_views_wait_is_shown_in_those_that_had_their_turn() {
        let (long, picked) = (story(LONG + 1), Part::Actor("a".into()));
        let mut held = held(&long, 1, [Some("a"), OLD, OLD]);
        assert_eq!(held.next(&"picked", &long, Some(&picked)), (1, [Some("picked"), OLD, OLD]));
        assert!(!held.is_pick);
    }

    #[test]
    fn views_that_were_never_drawn_show_nothing_until_their_turn() {
        let short = story(1);
        let mut held = held(&short, 1, [None; 3]);
        assert_eq!(held.next(&"new", &short, None), (1, [Some("new"), None, None]));
    }
}
