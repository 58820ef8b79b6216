//! All about the picked part.

use castline::{
    app::State,
    story::{EventId, Part},
};

use super::rendered::{in_order, page, part, state, words};

fn detail(change: impl FnOnce(&mut State)) -> String {
    let html = page(state(change));
    part(&html, "detail", "class=\"foot\"").to_owned()
}

fn of(select: Part) -> String {
    detail(|state| state.route.select = Some(select))
}

fn actor(id: &str) -> String {
    of(Part::Actor(id.into()))
}

#[test]
fn nothing_picked_tells_how_much_rests_on_whom_and_how_to_go_on() {
    let html = detail(|_| {});
    in_order(
        &words(&html),
        &[
            "How much rests on whom",
            "Of 19 statements",
            "Most present",
            "Nicolás Maduro",
            "How to read this page",
        ],
    );
    assert!(!html.contains("Close the details"));
}

#[test]
fn an_actors_numbers_are_those_of_the_story() {
    let story = State::start().story;
    let mentions = story.mentions.iter().filter(|mention| mention.actor == "maduro".into()).count();
    let events = story
        .events
        .iter()
        .filter(|event| event.participants.iter().any(|who| who.actor == "maduro".into()))
        .count();
    let about =
        story.statements.iter().filter(|statement| statement.about.contains(&"maduro".into())).count();
    let html = words(&actor("maduro"));
    in_order(&html, &["Person · Caracas", "Nicolás Maduro", "Venezuela’s ruler"]);
    assert!(
        html.contains(&format!("mentions {mentions} events {events} statements about {about}")),
        "{html}"
    );
}

#[test]
fn an_actors_detail_goes_from_deeds_to_words_to_ties() {
    in_order(&words(&actor("hegseth")), &["Events", "Said", "Ties", "leads U.S. War Department"]);
    assert!(!words(&actor("hegseth")).contains("Belongs to"), "the tie has said it already");
    in_order(&words(&actor("maduro")), &["Said about Nicolás Maduro"]);
    in_order(&words(&actor("inner-circle")), &["Said"]);
    in_order(&words(&actor("el-pais")), &["Reached us through them", "Ties", "quotes"]);
}

#[test]
fn ties_read_from_this_actors_end() {
    assert!(words(&actor("venezuela-gov")).contains("is led by Nicolás Maduro"));
    assert!(words(&actor("maduro")).contains("negotiated with Richard Grenell (ended)"));
}

#[test]
fn the_mentions_can_be_stepped_through() {
    let html = detail(|state| {
        state.route.select = Some(Part::Actor("ramsey".into()));
        state.step = Some(0);
    });
    in_order(&html, &["Previous mention", "mention 1 of", "Next mention"]);
}

#[test]
fn the_page_can_be_narrowed_down_to_the_actor_and_back() {
    in_order(&actor("maduro"), &["aria-pressed=\"false\"", "Only this actor"]);
    let html = detail(|state| {
        state.route.select = Some(Part::Actor("maduro".into()));
        state.route.filter.actors.insert("maduro".into());
    });
    in_order(&html, &["aria-pressed=\"true\"", "Only this actor"]);
}

#[test]
fn an_event_tells_when_how_that_is_known_and_who() {
    let html = words(&of(Part::Event("talks-halted".into())));
    in_order(
        &html,
        &[
            "Event · resolved",
            "Grenell is told to end all talks",
            "29 September – 5 October 2025",
            "As written: “Last week”",
            "Who",
            "Came before",
            "In the text",
        ],
    );
}

#[test]
fn an_event_without_a_date_says_so() {
    in_order(
        &words(&of(Part::Event("regime-change-hints".into()))),
        &["Report · order only", "Date not given", "Came before"],
    );
}

#[test]
fn an_event_tells_what_came_before_it_and_after_it() {
    in_order(
        &words(&of(Part::Event("drug-rationale".into()))),
        &["Came before", "U.S. warships in the Caribbean", "Came after", "Hints at a change of regime"],
    );
}

#[test]
fn words_that_stand_elsewhere_lead_nowhere() {
    let html = of(Part::Event("publication".into()));
    assert!(words(&html).contains("“© 2025”, not in the text"));
    assert!(!html.contains("detail-written"));
}

#[test]
fn a_statement_tells_who_through_whom_and_what_to_be_wary_of() {
    let html = words(&of(Part::Statement("s-vietnam".into())));
    in_order(
        &html,
        &[
            "Statement · reported",
            "Maduro’s inner circle",
            "through El País",
            "through Newsmax",
            "one outlet",
            "the officials are not named",
            "About",
            "In the text",
        ],
    );
    in_order(&words(&of(Part::Statement("s-decided".into()))), &["unnamed", "one outlet", "Said in"]);
    assert!(words(&of(Part::Statement("s-survival".into()))).contains("no speaker named"));
}

#[test]
fn every_part_of_every_kind_can_be_shown() {
    let story = State::start().story;
    let parts = story.actors.iter().map(|actor| Part::Actor(actor.id.clone()));
    let parts = parts.chain(story.events.iter().map(|event| Part::Event(event.id.clone())));
    for select in parts.chain(story.statements.iter().map(|statement| Part::Statement(statement.id.clone())))
    {
        assert!(of(select).contains("Close the details"));
    }
    assert!(words(&of(Part::Event(EventId::from("nobody")))).contains("How to read this page"));
}

#[test]
fn the_sheet_is_open_only_when_asked_for() {
    assert!(!actor("maduro").contains("data-sheet"));
    let html = detail(|state| {
        state.route.select = Some(Part::Actor("maduro".into()));
        state.sheet = true;
    });
    assert!(html.contains("data-sheet=\"\"") && html.contains("tabindex=\"-1\""));
}

#[test]
fn a_strip_stands_for_the_closed_sheet() {
    let strip = |sheet| {
        let html = page(state(|state| {
            state.route.select = Some(Part::Actor("maduro".into()));
            state.step = Some(0);
            state.sheet = sheet;
        }));
        part(&html, "detail-strip", "class=\"detail\"").to_owned()
    };
    in_order(&words(&strip(false)), &["Nicolás Maduro", "1 of "]);
    in_order(&strip(false), &["Previous place", "Next place", "Pick nothing"]);
    assert!(strip(true).contains("data-under"));
    assert!(!page(state(|_| {})).contains("detail-strip"));
}

#[test]
fn what_there_is_but_once_has_no_arrows() {
    let story = State::start().story;
    let once = story.statements.iter().find(|statement| statement.evidence.len() == 1).unwrap();
    let html = of(Part::Statement(once.id.clone()));
    assert!(html.contains("1 place in the text") && !html.contains("Next place"), "{html}");
}
