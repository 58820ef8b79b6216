//! The dialog in which an article is opened.

use std::rc::Rc;

use castline::{
    analysis::Pass,
    app::{Desk, Details, Dialog, Inspected, JobId, Material, Origin, State, Work},
    story::{Actor, Draft, Grade, Story},
};

use super::rendered::{HOSTILE, in_order, page, part, words};

fn dialog(desk: Desk) -> String {
    let mut state = State::start();
    state.dialog = Some(Dialog::Open);
    state.desk = Rc::new(desk);
    part(&page(state), "dialogs", "</dialog>").to_owned()
}

fn text(text: &str) -> Rc<Material> {
    Rc::new(Material::Written { text: text.into(), html: None })
}

fn found() -> Option<Result<Rc<Inspected>, Rc<str>>> {
    Some(Ok(Rc::new(Inspected {
        title: "A bridge".into(),
        byline: Some("By Ana Ruiz".into()),
        publisher: Some("The Paper".into()),
        published: Some("2024-05-03T08:30".into()),
        words: 1240,
        beginning: "The bridge opened.".into(),
    })))
}

#[test]
fn an_empty_desk_asks_for_nothing_but_a_text() {
    let html = dialog(Desk::default());
    assert!(!html.contains("Headline") && html.contains("Paste the article here"));
    in_order(
        &html,
        &[
            "<textarea",
            "type=\"file\"",
            "<details",
            "<details",
            "role=\"alert\"",
            "role=\"status\"",
            "Draft its story",
        ],
    );
}

#[test]
fn what_was_found_is_shown_in_fields_that_have_labels() {
    let html = dialog(Desk { material: text("The bridge opened."), found: found(), ..Desk::default() });
    in_order(
        &html,
        &[
            "for=\"opening-text-0\"",
            "Headline",
            "value=\"A bridge\"",
            "for=\"opening-text-1\"",
            "Source",
            "value=\"The Paper\"",
            "for=\"opening-date-2\"",
            "Published on",
            "value=\"2024-05-03\"",
            "1,240 words · By Ana Ruiz",
            "Draft its story",
        ],
    );
    assert!(!html.contains("Stories that come with Castline"), "other ways in step back");
}

#[test]
fn what_the_reader_says_stands_over_what_was_found() {
    let details = Details { title: Some("Mine".into()), publisher: None, published: Some("".into()) };
    let html = dialog(Desk { material: text("x"), found: found(), details, ..Desk::default() });
    in_order(&html, &["value=\"Mine\"", "value=\"The Paper\"", "value=\"\""]);
    assert!(words(&html).contains("Without a day, “yesterday” and “last week” get no date."));
}

#[test]
fn the_pass_is_named_and_can_be_cancelled_while_the_text_rests() {
    let work = Work::Running { job: JobId(1), pass: Some(Pass::Statements), again: false };
    let html = dialog(Desk { material: text("x"), found: found(), work, ..Desk::default() });
    in_order(
        &html,
        &[
            "<textarea",
            "readonly",
            "<progress",
            "max=\"6\"",
            "value=\"3\"",
            "Working out who says what …",
            ">Cancel<",
            "aria-disabled=\"true\"",
        ],
    );
    assert!(!html.contains(">Clear<"));
    let work = Work::Running { job: JobId(1), pass: None, again: true };
    let html = words(&dialog(Desk { material: text("x"), work, ..Desk::default() }));
    assert!(html.contains("The analysis stopped and is tried once more. Loading the analysis …"), "{html}");
}

#[test]
fn what_went_wrong_is_said_once_and_can_be_tried_again() {
    let desk = |work, found| dialog(Desk { material: text("x"), found, work, ..Desk::default() });
    let html = desk(Work::Failed("It broke down.".into()), Some(Err("The text is Spanish.".into())));
    in_order(&html, &["role=\"alert\"", "It broke down.", "Try again"]);
    assert!(!html.contains("Spanish"));
    in_order(
        &desk(Work::Idle, Some(Err("The text is Spanish.".into()))),
        &["role=\"alert\"", "The text is Spanish.", "Draft its story"],
    );
}

#[test]
fn a_file_stands_there_by_its_name_and_how_it_begins() {
    let material = Rc::new(Material::Brought { name: "bridge.html".into(), bytes: b"<p>"[..].into() });
    let html = dialog(Desk { material, found: found(), ..Desk::default() });
    in_order(&html, &["bridge.html", "The bridge opened.", "Take another", "Headline"]);
    assert!(!html.contains("<textarea"));
}

#[test]
fn hostile_articles_stay_text() {
    let hostile: Rc<str> = HOSTILE.into();
    let inspected = Inspected {
        title: hostile.clone(),
        byline: Some(hostile.clone()),
        publisher: Some(hostile.clone()),
        published: Some(hostile.clone()),
        words: 1,
        beginning: hostile.clone(),
    };
    let brought = Material::Brought { name: hostile.clone(), bytes: Vec::new().into() };
    for material in [text(HOSTILE), brought.into()] {
        for work in [Work::Idle, Work::Failed(hostile.clone())] {
            let found = Some(Ok(Rc::new(inspected.clone())));
            let html = dialog(Desk { material: material.clone(), found, work, ..Desk::default() });
            assert!(!html.contains("<script") && !html.contains("<img"), "{html}");
        }
    }
}

#[test]
fn no_link_runs_a_script_until_the_page_knows_its_own_address() {
    let html = dialog(Desk::default());
    assert!(!html.contains("javascript:"));
    in_order(&html, &["<a href=\"#\"", "draggable=\"true\"", "opening-bookmark", "Open in Castline"]);
}

fn drafted(grade: Grade) -> State {
    let story = State::start().story;
    let draft =
        Some(Draft { grade, reasons: ["a title before it".into(), "a capital letter".into()].into() });
    let mut actors: Vec<Rc<Actor>> = story.actors.to_vec();
    actors[0] = Rc::new(Actor { draft, ..Actor::clone(&actors[0]) });
    State::with(Rc::new(Story { actors: actors.into(), ..Story::clone(&story) }), Origin::File("x".into()))
}

#[test]
fn a_draft_says_that_it_is_one_and_how_sure() {
    assert!(!page(State::start()).contains("head-draft"));
    let html = words(part(&page(drafted(Grade::Guess)), "head-draft", "</section>"));
    assert_eq!(
        html,
        "A draft, made by Castline. Of 1 part, 0 sure, 1 guess. Only what is sure Change headline or day…"
    );
    let html = page(drafted(Grade::Sure));
    assert!(
        html.contains("head-draft") && !html.contains("Only what is sure"),
        "of what is all sure, nothing is left out"
    );
}

#[test]
fn a_guess_has_a_sign_in_the_list_and_its_reasons_in_the_detail() {
    let mut state = drafted(Grade::Guess);
    let id = state.story.actors[0].id.clone();
    let row = |html: &str| words(part(html, "cast", "</section>"));
    assert!(row(&page(state.clone())).contains("(a guess)"));
    assert!(!row(&page(drafted(Grade::Sure))).contains("(sure)"), "what is sure needs no sign");
    state.route.select = Some(castline::story::Part::Actor(id));
    let html = words(part(&page(state), "detail-why", "</div>"));
    assert_eq!(html, "a guess · One reading among others. Why a title before it; a capital letter");
}
