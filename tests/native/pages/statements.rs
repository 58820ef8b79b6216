//! The statements.

use std::rc::Rc;

use castline::{
    app::{Origin, State, StatementOrder, StatementsOf, View},
    story::{Part, Statement, Story},
};

use super::rendered::{HOSTILE, in_order, page, part, state, tags, words};

fn statements(change: impl FnOnce(&mut State)) -> String {
    let html = page(state(|state| {
        state.route.view = View::Statements;
        change(state);
    }));
    part(&html, "statements", "class=\"detail\"").to_owned()
}

fn number(html: &str) -> usize {
    tags(html, "said").len()
}

#[test]
fn all_statements_are_listed_once_in_either_order() {
    let total = State::start().story.statements.len();
    for order in [StatementOrder::Speaker, StatementOrder::Text] {
        let html = statements(|state| state.route.statements = order);
        assert_eq!(number(&html), total);
        assert!(words(&html).contains(&format!("{total} of {total} statements")));
    }
}

#[test]
fn speakers_head_their_statements_and_those_without_one_come_last() {
    let html = statements(|_| {});
    in_order(&html, &["statements-speaker", "statements-list", "No speaker named</span>"]);
    assert!(
        !statements(|state| state.route.statements = StatementOrder::Text).contains("statements-speaker")
    );
}

#[test]
fn the_shares_are_counted_and_said() {
    let story = State::start().story;
    let unnamed = |statement: &Statement| {
        !statement.speakers.is_empty()
            && statement
                .speakers
                .iter()
                .all(|id| story.actors.iter().any(|actor| actor.id == *id && actor.unnamed))
    };
    let count = story.statements.iter().filter(|statement| unnamed(statement)).count();
    let html = words(&statements(|_| {}));
    assert!(
        html.contains(&format!(
            "Of {} statements, 7 come from named people, {count} from unnamed voices, 6",
            story.statements.len()
        )),
        "{html}"
    );
    assert!(html.contains("Through El País came"), "{html}");
}

#[test]
fn the_bars_are_as_long_as_their_numbers_and_those_of_unnamed_people_look_different() {
    let html = statements(|_| {});
    let bars = part(&html, "statements-rests", "</div>");
    assert!(bars.contains("width=\"100\""));
    assert!(bars.contains("data-unnamed=\"\""));
}

#[test]
fn choices_narrow_the_list_down_and_can_be_undone() {
    let story = State::start().story;
    let through =
        story.statements.iter().filter(|statement| statement.relay.contains(&"el-pais".into())).count();
    let html = statements(|state| {
        state.route.of = StatementsOf { relay: Some("el-pais".into()), ..StatementsOf::default() }
    });
    assert_eq!(number(&html), through);
    in_order(&html, &["Said by", "<select", "Through", "About", "Show all"]);
    let none = StatementsOf { speaker: Some("ramsey".into()), relay: Some("el-pais".into()), about: None };
    let html = statements(|state| state.route.of = none);
    assert!(
        words(&html).contains("0 of 19 statements Show all No statement fits all of this."),
        "{}",
        words(&html)
    );
}

#[test]
fn the_pages_filter_holds_here_too() {
    let narrow = |state: &mut State| {
        _ = state.route.filter.actors.insert("ramsey".into());
        state.route.view = View::Statements;
    };
    let html = words(&statements(narrow));
    assert!(html.contains("3 of 19 statements"), "{html}");
    assert!(html.contains("Of the 3 statements shown, all come from named people."), "{html}");
    in_order(&words(&page(state(narrow))), &["Statements", "3 of 19"]);
}

#[test]
fn what_cannot_be_chosen_is_not_offered() {
    let of = StatementsOf { speaker: Some("ramsey".into()), ..StatementsOf::default() };
    let html = statements(|state| state.route.of = of);
    let choices = part(&html, "statements-choices", "</div>");
    assert!(choices.contains("Pete Hegseth (3)"), "who says it can be chosen anew: {choices}");
    let about = &choices[choices.find("About").unwrap()..];
    assert!(about.contains("Donald Trump (1)") && !about.contains("(0)"), "{about}");
}

#[test]
fn what_to_be_wary_of_is_said_with_the_statement() {
    let html = words(&statements(|_| {}));
    assert!(html.contains("unnamed, one outlet"), "{html}");
    assert!(html.contains("authenticity unclear"), "{html}");
}

#[test]
fn the_picked_statement_is_pressed() {
    let html = statements(|state| state.route.select = Some(Part::Statement("s-warning".into())));
    let pressed = |tag: &&&str| tag.contains("aria-pressed=\"true\"");
    assert_eq!(tags(&html, "said-content").iter().filter(pressed).count(), 1);
    assert_eq!(tags(&html, "said").iter().filter(|tag| tag.contains("data-picked")).count(), 1);
}

#[test]
fn thousands_are_drawn_in_part() {
    let story = State::start().story;
    let many = (0..3000).map(|at| {
        let id = format!("s{at}");
        Rc::new(Statement {
            id: id.into(),
            content: HOSTILE.into(),
            ..Statement::clone(&story.statements[at % 19])
        })
    });
    let story = Story { statements: many.collect(), ..Story::clone(&story) };
    let mut state = State::with(Rc::new(story), Origin::File("x".into()));
    state.route.view = View::Statements;
    let html = page(state.clone());
    assert_eq!(number(&html), 80);
    assert!(html.contains("Show more"));
    assert!(!html.contains("<script") && !html.contains("<img"));
    // As far as to the picked one, so that a link leads to it.
    state.route.statements = StatementOrder::Text;
    state.route.select = Some(Part::Statement("s2999".into()));
    let html = page(state);
    assert!(part(&html, "statements", "class=\"detail\"").contains("data-picked"));
}

#[test]
fn a_story_without_statements_says_so() {
    let story = Story { statements: [].into(), ..Story::clone(&State::start().story) };
    let mut state = State::with(Rc::new(story), Origin::File("x".into()));
    state.route.view = View::Statements;
    assert!(words(&page(state)).contains("Nobody is quoted in this text."));
}
