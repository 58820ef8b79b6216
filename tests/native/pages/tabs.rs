//! The choice of the view.

use castline::app::{State, View};

use super::rendered::{in_order, page, part, state, words};

fn page_in(view: View) -> String {
    page(state(|state| state.route.view = view))
}

#[test]
fn the_middle_column_has_the_article_and_the_statements_with_their_number() {
    let statements = State::start().story.statements.len();
    let html = page(State::start());
    let tabs = part(&html, "tabs-middle", "</div>");
    assert_eq!(words(tabs), format!("Article Statements {statements}"));
}

#[test]
fn one_of_the_two_is_pressed_in_every_view() {
    for (view, article) in
        [(View::Read, true), (View::Timeline, true), (View::Cast, true), (View::Statements, false)]
    {
        let html = page_in(view);
        let tabs = part(&html, "tabs-middle", "</div>");
        let (first, second) = (article, !article);
        in_order(
            tabs,
            &[
                &format!("aria-pressed=\"{first}\""),
                "Article",
                &format!("aria-pressed=\"{second}\""),
                "Statements",
            ],
        );
    }
}

#[test]
fn the_phone_has_four_views_and_the_current_one_is_marked() {
    for (view, name) in [
        (View::Read, "Read"),
        (View::Timeline, "Timeline"),
        (View::Cast, "Cast"),
        (View::Statements, "Statements"),
    ] {
        let html = page_in(view);
        let tabs = part(&html, "tabs", "</nav>");
        assert_eq!(words(tabs), "Read Timeline Cast Statements");
        assert_eq!(tabs.matches("aria-current=\"page\"").count(), 1);
        in_order(tabs, &["aria-current=\"page\"", &format!("<span>{name}</span>")]);
    }
}
