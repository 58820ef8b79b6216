//! The bar and its search.

use std::rc::Rc;

use castline::{
    app::{BUILT_IN, Origin, State, Theme},
    story::Story,
};

use super::rendered::{HOSTILE, in_order, page, part, state};

fn bar(state: State) -> String {
    part(&page(state), "bar", "</header>").to_owned()
}

fn searching(words: &str) -> State {
    state(|state| state.search = Some(words.into()))
}

#[test]
fn the_focus_goes_from_home_to_stories_to_search_to_the_buttons() {
    let tab_stops = [
        "href=\"#\"",
        ">Stories<",
        "role=\"combobox\"",
        ">Share<",
        ">Open an article…<",
        "Colours: as the system; change to light<",
    ];
    in_order(&bar(State::start()), &tab_stops);
}

#[test]
fn the_menu_of_stories_is_closed_until_it_is_asked_for() {
    let bar = bar(State::start());
    assert!(bar.contains("aria-haspopup=\"menu\" aria-expanded=\"false\""), "{bar}");
    assert!(!bar.contains(BUILT_IN[1].title));
}

#[test]
fn the_theme_button_says_what_is_chosen_and_what_a_click_does() {
    for (theme, name) in [
        (Theme::System, "as the system; change to light"),
        (Theme::Light, "light; change to dark"),
        (Theme::Dark, "dark; change to the system’s"),
    ] {
        assert!(bar(state(|state| state.theme = theme)).contains(&format!(">Colours: {name}<")));
    }
}

#[test]
fn every_button_whose_words_go_on_a_phone_has_a_tooltip() {
    let bar = bar(State::start());
    let buttons: Vec<&str> = bar.split("<button").skip(1).filter_map(|rest| rest.split('>').next()).collect();
    assert_eq!(buttons.len(), 5);
    assert!(buttons.iter().all(|button| button.contains("title=\"")), "{buttons:?}");
}

#[test]
fn a_search_without_words_shows_nothing() {
    for state in [State::start(), searching(""), searching("  ")] {
        let bar = bar(state);
        assert!(bar.contains("aria-expanded=\"false\""));
        assert!(!bar.contains("role=\"listbox\"") && !bar.contains("Nothing found"));
    }
}

#[test]
fn finds_come_by_kind_with_what_was_looked_for_marked() {
    let bar = bar(searching("maduro"));
    in_order(
        &bar,
        &[
            "role=\"combobox\"",
            "aria-expanded=\"true\" aria-controls=\"bar-finds\"",
            "id=\"bar-finds\"",
            "role=\"listbox\"",
            ">Cast<",
            "role=\"option\"",
            "<mark>Maduro</mark>",
            ">Events<",
            "role=\"option\"",
            ">Text<",
            "role=\"option\"",
        ],
    );
    assert!(bar.contains(" finds</p>"), "the number of finds is told");
}

#[test]
fn accents_and_capitals_make_no_difference() {
    assert!(bar(searching("NICOLAS")).contains("<mark>Nicolás</mark>"));
}

#[test]
fn finding_nothing_says_so_and_what_to_try() {
    let bar = bar(searching(HOSTILE));
    assert!(bar.contains("Nothing found for “"));
    assert!(bar.contains("accents and capitals make no difference"));
    assert!(!bar.contains("<script") && !bar.contains("<img"), "{bar}");
}

#[test]
fn hostile_names_are_found_as_text() {
    let story = Story::clone(&State::start().story);
    let mut actor = (*story.actors[0]).clone();
    actor.name = HOSTILE.into();
    actor.role = Some(HOSTILE.into());
    let story = Story { actors: [Rc::new(actor)].into(), ..story };
    let mut state = State::with(Rc::new(story), Origin::File("x".into()));
    state.search = Some("script".into());
    let bar = bar(state);
    assert!(bar.contains("&lt;<mark>script</mark>"), "{bar}");
    assert!(!bar.contains("<script") && !bar.contains("<img"), "{bar}");
}
