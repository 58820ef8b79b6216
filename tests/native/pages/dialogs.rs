//! The dialogs.

use std::rc::Rc;

use castline::{
    app::{BUILT_IN, Dialog, Origin, State},
    story::Story,
};

use super::rendered::{HOSTILE, in_order, page, part};

fn dialog(dialog: Dialog, origin: Origin) -> String {
    let story = Story { title: HOSTILE.into(), ..Story::clone(&State::start().story) };
    let mut state = State::with(Rc::new(story), origin);
    state.dialog = Some(dialog);
    part(&page(state), "dialogs", "</dialog>").to_owned()
}

fn built_in() -> Origin {
    Origin::BuiltIn(BUILT_IN[0].id)
}

#[test]
fn no_dialog_is_there_until_it_is_asked_for() {
    assert!(!page(State::start()).contains("<dialog"));
}

#[test]
fn every_dialog_has_its_name_and_a_way_out() {
    for (which, name) in
        [(Dialog::Open, "Open an article"), (Dialog::Share, "Share what is shown"), (Dialog::Keys, "Keys")]
    {
        let dialog = dialog(which, built_in());
        in_order(
            &dialog,
            &[
                "aria-labelledby=\"dialogs-title\"",
                "id=\"dialogs-title\"",
                name,
                "</h2>",
                "aria-label=\"Close\"",
            ],
        );
    }
}

#[test]
fn opening_offers_a_field_a_file_the_bookmark_and_the_stories_that_are_there() {
    let dialog = dialog(Dialog::Open, built_in());
    let field = ["for=\"opening-text\"", "<textarea id=\"opening-text\""];
    let file = ["for=\"opening-file\"", "id=\"opening-file\"", "type=\"file\""];
    in_order(
        &dialog,
        &[&field[..], &file, &["From any page", "Open in Castline", "?story=", ">Draft its story<"]].concat(),
    );
    for story in BUILT_IN {
        assert!(dialog.contains(story.title));
    }
    assert_eq!(dialog.matches("aria-current=\"true\"").count(), 1, "the open one is marked");
}

#[test]
fn sharing_gives_a_link_and_code_to_embed() {
    let dialog = dialog(Dialog::Share, built_in());
    in_order(
        &dialog,
        &["for=\"dialogs-link\"", "readonly", ">Copy link<", "for=\"dialogs-embed\"", "&lt;iframe"],
    );
    assert!(!dialog.contains("<script") && !dialog.contains("<iframe"), "{dialog}");
}

#[test]
fn a_story_from_a_file_says_that_a_link_cannot_carry_it() {
    let dialog = dialog(Dialog::Share, Origin::File(HOSTILE.into()));
    assert!(dialog.contains("a link cannot carry a file"));
    assert!(!dialog.contains("Copy link") && !dialog.contains("<script"), "{dialog}");
}

#[test]
fn the_keys_are_tables_with_headers() {
    let dialog = dialog(Dialog::Keys, built_in());
    in_order(&dialog, &["<caption", "Everywhere", "<th scope=\"row\"><kbd", "/</kbd>", "search", "Timeline"]);
}
