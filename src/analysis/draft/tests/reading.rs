//! Who speaks, and how little a title may leave out: what articles of all kinds asked for.

use super::{events, statements, story};

#[test]
fn who_is_cited_speaks_through_the_one_who_cites() {
    let story = story("The Kellstadt Courier, citing port officials, reported that the ship had sunk.");
    let [statement] = &*story.statements else { panic!("{:?}", story.statements) };
    assert_eq!(statement.speakers[0].as_str(), "port-officials");
    assert_eq!(statement.relay[0].as_str(), "kellstadt-courier");
}

#[test]
fn the_mayor_of_a_town_speaks_under_his_name() {
    assert_eq!(
        statements("The mayor of Vandor, Jon Quill, said the bridge would be closed."),
        ["Quill: The bridge would be closed"]
    );
}

#[test]
fn a_title_keeps_a_date_that_owns_something_and_no_half_of_a_score() {
    for (text, expected) in [
        ("Ana Silva won 71 seats in Sunday's vote.", &["2022-01-30 Ana Silva won 71 seats in Sunday's vote"]),
        ("Ana Silva beat Mona Steen 6-4 3-6 on Sunday.", &["2022-01-30 Ana Silva beat Mona Steen"]),
        ("Jon Quill died a week before it was opened.", &["undated Jon Quill died"]),
    ] {
        assert_eq!(events(text), expected, "{text}");
    }
}

#[test]
fn a_clause_that_tells_which_hangs_on_no_bare_name() {
    assert_eq!(
        events("Ana Silva cancelled a trip to Oslo that was to begin on Monday.")[1],
        "2022-02-07 Trip was to begin"
    );
    assert_eq!(
        events("The oldest of those lines was drawn in 1974."),
        ["1974 Oldest of those lines was drawn"]
    );
}

#[test]
fn what_is_undecided_rated_or_taken_back_is_no_statement() {
    for text in [
        "The government will decide on 17 June whether to sell the port.",
        "Ana Silva, who rates the stock a \"buy\", left.",
        "Vandor Inc. recalled its first lamp in 2019.",
    ] {
        assert_eq!(statements(text), [""; 0], "{text}");
    }
}

#[test]
fn whom_a_pronoun_means_what_is_asked_need_not_say() {
    assert_eq!(
        statements("Ana Silva has called on him to bring in the army at once."),
        ["Silva: To bring in the army at once"]
    );
}

#[test]
fn behind_a_semicolon_all_is_told_anew() {
    let story =
        story("Vandor Inc. said the lock would be opened soon; on Thursday it admitted that it was broken.");
    let days: Vec<_> = story
        .statements
        .iter()
        .map(|one| one.when.as_ref().map(|when| when.period.unwrap().to_string()))
        .collect();
    assert_eq!(days, [None, Some("2022-02-03".to_owned())]);
}

#[test]
fn a_participle_with_its_object_is_part_of_the_subject() {
    assert_eq!(
        events("Detectives investigating the theft of a coin arrested Jon Quill on Monday."),
        ["2022-01-31 Detectives investigating the theft of a coin arrested Jon Quill"]
    );
}

#[test]
fn a_jury_has_its_part_and_a_bound_dates_nothing_else() {
    let story = story("A federal jury on Tuesday convicted a clerk of theft.");
    let names: Vec<&str> = story.actors.iter().map(|actor| &*actor.name).collect();
    assert_eq!(names, ["federal jury"]);
    assert_eq!(
        events(
            "Jon Quill had called for a vote since November. Mona Steen welcomed it on Tuesday. Quill left."
        )[0],
        "2021-11/.. Jon Quill had called for a vote"
    );
    assert!(
        events("Jon Quill had called for a vote since November. Mona Steen joined the board.")
            .contains(&"undated Mona Steen joined the board".to_owned())
    );
}

#[test]
fn a_body_does_not_do_what_its_leader_does() {
    for (text, expected) in [
        ("The leader of Vandor Council resigned on Tuesday.", 0),
        ("The board of Vandor Council resigned on Tuesday.", 1),
        ("Vandor Council resigned on Tuesday.", 1),
    ] {
        let story = story(text);
        let bodies = story.events[0].participants.iter().filter(|one| one.actor.as_str() == "vandor-council");
        assert_eq!(bodies.count(), expected, "{text}");
    }
}

#[test]
fn what_is_held_by_another_verb_is_no_event() {
    assert_eq!(events("Ana Silva did all that she could to keep Jon Quill locked up on Monday."), [""; 0]);
    assert_eq!(
        events("Orla Quill taught chemistry at a school until the school was hit in 2021.")[0],
        "undated Orla Quill taught chemistry at a school"
    );
}

#[test]
fn a_quotation_behind_what_somebody_did_is_mostly_theirs() {
    assert_eq!(
        statements("Ana Silva first met the boy in 2013. “He was thin and very tired.”"),
        ["Silva: He was thin and very tired"]
    );
}
