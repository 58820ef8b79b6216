//! The timeline.

use std::rc::Rc;

use castline::{
    app::{Arrangement, BUILT_IN, Origin, State},
    calendar::Period,
    layout::{Chronology, Packing},
    story::{Event, EventKind, Known, Part, Story, When},
};

use super::rendered::{HOSTILE, in_order, page, part, state, words};

fn timeline(state: State) -> String {
    part(&page(state), "timeline", "</section>").to_owned()
}

/// A story like the first built-in one, but of these events.
fn told_by(events: impl Iterator<Item = Event>) -> State {
    let events = events.map(Rc::new).collect();
    let story = Story { events, ..Story::clone(&State::start().story) };
    State::with(Rc::new(story), Origin::File("x".into()))
}

fn event(id: String, edtf: Option<&str>) -> Event {
    Event {
        title: format!("Event {id}").into(),
        id: id.into(),
        summary: None,
        kind: EventKind::Happening,
        when: When {
            period: edtf.map(|edtf| Period::parse(edtf).unwrap()),
            known: if edtf.is_some() { Known::Stated } else { Known::Order },
            written: None,
            note: None,
        },
        after: [].into(),
        participants: [].into(),
        place: None,
        evidence: [].into(),
        draft: None,
        extra: Default::default(),
    }
}

/// A hundred thousand events, a quarter of an hour apart, and some without a date.
fn large() -> State {
    told_by((0..100_000).map(|at| {
        let (day, quarter) = (at / 96, at % 96);
        let date = format!(
            "{}-{:02}-{:02}T{:02}:{:02}",
            2000 + day / 336,
            day / 28 % 12 + 1,
            day % 28 + 1,
            quarter / 4,
            quarter % 4 * 15
        );
        event(format!("e{at}"), (at % 50 > 0).then_some(&date))
    }))
}

/// Elements and texts, as a browser would count them.
fn nodes(html: &str) -> usize {
    let tags = html.matches('<').count() - html.matches("</").count();
    let texts =
        html.split('>').filter(|piece| piece.split('<').next().is_some_and(|text| !text.is_empty())).count();
    tags + texts
}

fn picture(html: &str) -> &str {
    part(html, "timeline-stage", "timeline-overview")
}

#[test]
fn it_is_a_region_with_a_heading_that_says_what_it_holds() {
    let html = timeline(State::start());
    let events = State::start().story.events.len();
    in_order(
        &html,
        &[
            "aria-labelledby=\"timeline-title\"",
            "data-from=",
            "data-to=",
            &format!("data-events=\"{events}\""),
        ],
    );
    in_order(
        &html,
        &[
            "<h2 id=\"timeline-title\">Timeline",
            "As it happened",
            "As told",
            "List",
            "Zoom out",
            "Zoom in",
            "Fit",
        ],
    );
}

#[test]
fn events_are_a_single_tab_stop() {
    for state in [State::start(), large()] {
        let html = timeline(state);
        assert_eq!(picture(&html).matches("tabindex=\"0\"").count(), 1);
    }
}

#[test]
fn a_mark_is_a_button_whose_name_says_all() {
    let state = State::start();
    let html = timeline(state.clone());
    let marks: Vec<&str> = picture(&html)
        .split("<g role=\"button\"")
        .skip(1)
        .filter(|mark| mark.contains("data-event="))
        .collect();
    assert!(marks.len() > 3);
    for mark in marks {
        let id = mark.split("data-event=\"").nth(1).unwrap().split('"').next().unwrap();
        let event =
            state.story.events.iter().find(|event| event.id.as_str() == id).expect("marks are events");
        assert!(mark.contains(&format!("aria-label=\"{}, ", event.title)), "{mark}");
        assert!(mark.contains("aria-pressed=\"false\""), "{mark}");
    }
    assert!(html.contains(", assumed, with "), "{html}");
}

#[test]
fn the_first_view_of_a_built_in_story_shows_and_names_every_event() {
    for built_in in BUILT_IN {
        let story = Rc::new(built_in.open());
        let html = timeline(State::with(story.clone(), Origin::File("x".into())));
        let stage = picture(&html);
        assert!(!stage.contains("data-cluster="), "{}", built_in.id);
        let lanes = stage.split("data-lanes=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
        // On a small screen, too, and with the same height.
        let chronology = Chronology::new(&story, |_| true);
        let window = chronology.opening().unwrap();
        let packing = Packing::new(&chronology, window.seconds_per_px(770.0), lanes);
        assert!(!packing.has_clusters(), "{}", built_in.id);
    }
}

#[test]
fn a_cluster_names_what_is_in_it_and_steps_back_only_where_none_of_it_belongs_to_what_is_picked() {
    let state = |picked: &str| {
        let mut state = told_by((0..12).map(|at| event(format!("e{at}"), Some("2025-10-01"))));
        state.route.select = Some(Part::Event(picked.into()));
        timeline(state)
    };
    let html = state("e0");
    let cluster = |html: &str| part(html, "timeline-cluster", "</g>").to_owned();
    assert!(html.contains(" more: Event e"), "{html}");
    assert!(cluster(&html).contains("data-dim"), "{}", cluster(&html));
    let hidden = html.split(" more: Event ").nth(1).unwrap().split([';', '.']).next().unwrap().to_owned();
    assert!(!cluster(&state(&hidden)).contains("data-dim"));
}

#[test]
fn what_is_picked_is_pressed_and_the_rest_steps_back() {
    let first = State::start().story.events[0].clone();
    let html = timeline(state(|state| state.route.select = Some(Part::Event(first.id.clone()))));
    let stage = picture(&html);
    assert_eq!(stage.matches("aria-pressed=\"true\"").count(), 1);
    assert!(stage.matches("data-dim").count() > 3);
    assert!(words(&html).contains(&format!("Picked: {}", first.title)));
}

#[test]
fn what_belongs_to_an_actor_is_counted() {
    let html = timeline(state(|state| state.route.select = Some(Part::Actor("maduro".into()))));
    let all = State::start().story.events.len();
    assert!(words(&html).contains(&format!("of {all} with Nicolás Maduro")), "{}", words(&html));
}

#[test]
fn events_without_a_date_stand_in_the_tray_in_their_order() {
    let html = timeline(told_by(
        [
            Event { after: ["a".into()].into(), ..event("b".into(), None) },
            event("a".into(), None),
            event("c".into(), Some("2025-10-01")),
        ]
        .into_iter(),
    ));
    in_order(
        &html,
        &[
            "Order known, date not given",
            "Event a",
            "data-joined",
            "after Event a",
            "Event b",
            "timeline-plane",
        ],
    );
}

#[test]
fn a_tray_without_events_is_not_there() {
    let html = timeline(told_by([event("a".into(), Some("2025-10-01"))].into_iter()));
    assert!(!html.contains("timeline-tray"));
}

#[test]
fn a_large_story_keeps_the_page_small() {
    for arrangement in [Arrangement::Happened, Arrangement::Told, Arrangement::List] {
        let mut state = large();
        state.route.arrangement = arrangement;
        let count = nodes(&timeline(state));
        assert!(count < 1500, "{count} nodes for {arrangement:?}");
    }
}

#[test]
fn the_list_is_in_the_page_in_every_order_of_the_timeline() {
    for arrangement in [Arrangement::Happened, Arrangement::Told, Arrangement::List] {
        let state = state(|state| state.route.arrangement = arrangement);
        let html = timeline(state.clone());
        assert_eq!(html.matches("class=\"timeline-row\"").count(), state.story.events.len());
    }
}

#[test]
fn a_story_that_is_told_out_of_order_says_so() {
    let html = timeline(state(|state| state.route.arrangement = Arrangement::Told));
    assert!(words(&html).contains("back in time."), "{}", words(&html));
    assert_eq!(html.matches("; told in place ").count(), State::start().story.events.len());
    assert_eq!(part(&html, "timeline-told", "timeline-listing").matches("tabindex=\"0\"").count(), 1);
}

#[test]
fn a_filter_that_hides_everything_says_so_and_offers_a_way_out() {
    let html = timeline(state(|state| state.route.filter.actors = ["nobody".into()].into()));
    in_order(&html, &["Nothing on the timeline fits the filter", "<button", "Show everything"]);
}

#[test]
fn a_story_without_events_says_so() {
    assert!(timeline(told_by([].into_iter())).contains("This story tells of no event"));
}

#[test]
fn undated_events_alone_have_a_tray_and_a_list_but_no_axis() {
    let html = timeline(told_by([event("a".into(), None)].into_iter()));
    in_order(&html, &["timeline-tray", "tabindex=\"0\"", "No event has a date", "timeline-row"]);
    assert!(!html.contains("timeline-axis") && !html.contains("Zoom in"));
}

#[test]
fn nothing_in_a_story_becomes_markup() {
    let mut hostile = event(HOSTILE.into(), Some("2025-10-01"));
    hostile.title = HOSTILE.into();
    for arrangement in [Arrangement::Happened, Arrangement::Told, Arrangement::List] {
        let mut state =
            told_by([hostile.clone(), Event { id: "x".into(), ..event(HOSTILE.into(), None) }].into_iter());
        state.route.arrangement = arrangement;
        let html = timeline(state);
        assert!(!html.contains("<script") && !html.contains("<img"), "{html}");
    }
}
