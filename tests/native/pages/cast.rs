//! The cast.

use std::rc::Rc;

use castline::{
    app::{CastOrder, Origin, State},
    layout::Window,
    story::{Actor, ActorKind, Part, Story},
};

use super::rendered::{HOSTILE, in_order, page, part, state, tags, words};

fn cast(change: impl FnOnce(&mut State)) -> String {
    let html = page(state(change));
    part(&html, "cast", "</section>").to_owned()
}

/// The story with `number` people in it, and nothing else in its cast.
fn crowd(number: usize) -> State {
    let story = State::start().story;
    let person = |at: usize| {
        let name: Rc<str> = format!("Person {at}").into();
        Rc::new(Actor { id: name.clone().into(), name, side: None, ..Actor::clone(&story.actors[0]) })
    };
    let actors = (0..number).map(person).collect();
    State::with(Rc::new(Story { actors, ..Story::clone(&story) }), Origin::File("x".into()))
}

#[test]
fn everybody_is_listed_by_side_in_the_storys_order() {
    let story = State::start().story;
    let html = cast(|_| {});
    assert_eq!(html.matches("class=\"cast-row\"").count(), story.actors.len());
    let headings: Vec<String> =
        story.sides.iter().map(|side| format!("<span>{}</span><span>", side.name)).collect();
    in_order(&html, &headings.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn a_row_says_name_role_and_how_often_the_text_means_it() {
    let html = words(&cast(|_| {}));
    assert!(html.contains("NM Nicolás Maduro Venezuela’s ruler"), "{html}");
    assert!(html.contains("unnamed, via El País"), "{html}");
    assert!(html.contains(" mentions"), "{html}");
}

#[test]
fn the_list_is_one_stop_of_the_tab_key() {
    let html = cast(|_| {});
    assert_eq!(html.matches("tabindex=\"0\"").count(), 1);
    in_order(&html, &["data-stop=\"0\" tabindex=\"0\"", "data-stop=\"1\" tabindex=\"-1\""]);
}

#[test]
fn by_presence_the_most_present_stand_first_and_by_name_the_alphabet_decides() {
    let side = |order| {
        let html = cast(|state| state.route.cast = order);
        let from = html.find("aria-label=\"Caracas\"").unwrap();
        words(&html[from..from + html[from..].find("</ul>").unwrap()])
    };
    assert!(side(CastOrder::Presence).contains("NM Nicolás Maduro"));
    in_order(&side(CastOrder::Presence), &["Nicolás Maduro", "Vladimir Padrino"]);
    in_order(&side(CastOrder::Name), &["Delcy", "Diosdado", "Government", "Jorge", "Nicolás", "Vladimir"]);
}

#[test]
fn the_picked_one_is_pressed_and_strangers_to_it_step_back() {
    let html = cast(|state| state.route.select = Some(Part::Actor("ramsey".into())));
    let rows = tags(&html, "cast-row");
    let pressed: Vec<_> = rows.iter().filter(|row| row.contains("aria-pressed=\"true\"")).collect();
    assert_eq!(pressed.len(), 1);
    assert!(pressed[0].contains("data-side=\"3\"") && pressed[0].contains("data-lit"));
    let hegseth = html.find("Pete Hegseth").unwrap();
    let row = html[..hegseth].rfind("<button").unwrap();
    assert!(!html[row..hegseth].contains("data-lit"));
    assert!(tags(&html, "cast")[0].contains("data-picked"));
}

#[test]
fn a_filter_leaves_the_others_out_and_says_how_many_are_shown() {
    let people = State::start().story.actors.iter().filter(|actor| actor.kind == ActorKind::Person).count();
    let total = State::start().story.actors.len();
    let html = cast(|state| _ = state.route.filter.kinds.insert(ActorKind::Person));
    assert_eq!(html.matches("class=\"cast-row\"").count(), people);
    assert!(words(&html).contains(&format!("{people} of {total} shown")));
    assert!(html.contains("Show everything"));
}

#[test]
fn what_was_chosen_elsewhere_can_be_taken_back_here() {
    let html = cast(|state| {
        state.route.filter.actors.insert("maduro".into());
        state.route.filter.range = Some(Window::new(1_759_276_800, 1_759_881_600));
    });
    in_order(&words(&html), &["No longer only Maduro", "No longer only", "Oct 2025", "Show everything"]);
}

#[test]
fn a_cast_of_hundreds_is_drawn_in_part_until_all_is_asked_for() {
    let html = page(crowd(900));
    assert_eq!(html.matches("class=\"cast-row\"").count(), 80);
    assert!(html.contains("Show all 900"));
    let mut state = crowd(900);
    state.route.select = Some(Part::Actor("Person 500".into()));
    let html = page(state);
    assert!(
        tags(&html, "cast-row").iter().any(|row| row.contains("aria-pressed=\"true\"")),
        "the picked one is always drawn"
    );
}

#[test]
fn hostile_strings_stay_text() {
    let mut state = crowd(1);
    let mut story = Story::clone(&state.story);
    let actor = &story.actors[0];
    let actor = Actor { name: HOSTILE.into(), role: Some(HOSTILE.into()), ..Actor::clone(actor) };
    story.actors = [Rc::new(actor)].into();
    state = State::with(Rc::new(story), Origin::File("x".into()));
    let html = page(state);
    assert!(!html.contains("<script") && !html.contains("<img"));
}
