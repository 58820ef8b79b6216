//! What the reader is told above the story.

use std::rc::Rc;

use castline::{
    app::{Action, Notice, State, Theme, update},
    story::{Problem, Severity},
};

use super::rendered::{HOSTILE, in_order, page, part, state};

fn told(notice: Notice) -> String {
    page(state(|state| state.notice = Some(notice)))
}

fn problems(number: usize) -> Rc<[Problem]> {
    let problem = |at| Problem {
        severity: Severity::Error,
        path: format!("$.events[{at}]").into(),
        message: HOSTILE.into(),
    };
    (0..number).map(problem).collect()
}

#[test]
fn nothing_to_tell_leaves_no_trace() {
    assert!(!page(State::start()).contains("class=\"notice"));
}

#[test]
fn what_is_being_opened_can_be_cancelled() {
    let (story, theme) = (Some("stories/x.story.json".into()), Theme::System);
    let (state, _) =
        update(&Rc::new(State::start()), Action::Started { story, route: Box::default(), theme });
    let html = page(State::clone(&state));
    let notice = part(&html, "notice", "class=\"head\"");
    in_order(
        notice,
        &["data-kind=\"pending\" role=\"status\"", "Opening ", "stories/x.story.json", ">Cancel<"],
    );
}

#[test]
fn every_problem_of_a_bad_file_is_listed_with_its_place() {
    let html = told(Notice::NotOpened { name: "bad<b>.json".into(), problems: problems(7) });
    let notice = part(&html, "notice", "class=\"head\"");
    in_order(
        notice,
        &[
            "role=\"alert\"",
            "bad&lt;b&gt;.json",
            "could not be opened; the story that was open stays.",
            ">Dismiss<",
        ],
    );
    for at in 0..7 {
        assert!(notice.contains(&format!("<code class=\"notice-path\">$.events[{at}]</code>")));
    }
    assert!(!notice.contains("<script") && !notice.contains("<img"), "{notice}");
}

#[test]
fn what_concerns_the_whole_file_is_a_sentence_without_a_path() {
    for (message, sentence) in [
        ("is not JSON: expected value at line 1 column 1", ">This file is not JSON: expected value"),
        ("has to be an object, not a list", ">This file has to be an object"),
        ("the server answered 404; check the address", ">The server answered 404"),
    ] {
        let problem = Problem { severity: Severity::Error, path: "$".into(), message: message.into() };
        let html = told(Notice::NotOpened { name: "x.json".into(), problems: [problem].into() });
        let list = part(&html, "notice-problems", "</ul>");
        assert!(list.contains(sentence) && !list.contains("notice-path"), "{list}");
    }
}

#[test]
fn a_long_list_scrolls_by_keys_and_has_an_end() {
    let html = told(Notice::NotOpened { name: "x".into(), problems: problems(100_000) });
    in_order(part(&html, "notice-problems", "</ul>"), &["tabindex=\"0\"", "… and 99800 more."]);
    let short = told(Notice::NotOpened { name: "x".into(), problems: problems(2) });
    assert!(!part(&short, "notice-problems", "</ul>").contains("tabindex"));
}

#[test]
fn what_was_left_out_is_no_alarm() {
    let html = told(Notice::OpenedWithout { name: "x.json".into(), problems: problems(1) });
    in_order(
        &html,
        &[
            "data-kind=\"warning\" role=\"status\"",
            "x.json",
            "is open, but not all of it could be read:",
            "$.events[0]",
        ],
    );
    assert!(!html.contains("role=\"alert\""));
}

#[test]
fn a_word_can_be_dismissed_and_is_not_announced_twice() {
    let html = told(Notice::Said("Link copied.".into()));
    in_order(
        part(&html, "notice", "class=\"head\""),
        &["data-kind=\"said\"", "Link copied.", "aria-label=\"Dismiss\""],
    );
    assert_eq!(
        html.matches("role=\"status\"").count(),
        page(State::start()).matches("role=\"status\"").count()
    );
}
