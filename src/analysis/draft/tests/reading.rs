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
        ("Ana Silva beat Mona Steen 6-4 3-6 on Sunday.", &["2022-01-30 Ana Silva beat Mona Steen 6-4 3-6"]),
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
fn what_is_asked_is_told_with_the_verb_that_asks_it() {
    for (text, expected) in [
        (
            "Ana Silva has called on him to bring in the army at once.",
            "Silva: Called on him to bring in the army at once",
        ),
        ("Ana Silva urged drivers to stay at home.", "Silva: Urged drivers to stay at home"),
        (
            "Ana Silva wrote to the mayor asking for the bridge to be closed.",
            "Silva: Asking for the bridge to be closed",
        ),
    ] {
        assert_eq!(statements(text), [expected], "{text}");
    }
}

#[test]
fn short_clauses_and_judgements_in_a_word_are_statements() {
    for (text, expected) in [
        ("Ana Silva said rates would rise.", "Silva: Rates would rise"),
        ("Ana Silva said that was wrong.", "Silva: That was wrong"),
        ("Ana Silva denied that, saying that pay had doubled.", "Silva: Pay had doubled"),
        ("Ana Silva said talks hinged on wages.", "Silva: Talks hinged on wages"),
        ("Ana Silva said that the deal was dead after all.", "Silva: The deal was dead after all"),
        (
            "Ana Silva found that those who ran for years experienced less decline.",
            "Silva: Those who ran for years experienced less decline",
        ),
        ("Ana Silva called the ruling \"unfair\".", "Silva: The ruling: \"unfair\""),
        ("Ana Silva dismissed the report as \"pure fantasy\".", "Silva: The report: \"pure fantasy\""),
        ("Ana Silva called that \"flatly untrue\".", "Silva: \"flatly untrue\""),
        ("Ana Silva called it a \"dead letter\".", "Silva: A \"dead letter\""),
        ("\"Who is to pay for this?\" Ana Silva asked.", "Silva: Who is to pay for this?"),
    ] {
        assert_eq!(statements(text), [expected], "{text}");
    }
}

#[test]
fn what_was_done_felt_or_left_unsaid_is_no_statement() {
    for text in [
        "Ana Silva declined to comment when approached outside her home.",
        "Ana Silva did not immediately respond to a request for comment sent by letter.",
        "Ana Silva showed no emotion as the jury read the verdict.",
        "Ana Silva had publicly attacked the plan to close the port.",
        "Ana Silva praised what she called the port's patience.",
        "Ana Silva had hoped to sell the house before the flood.",
        "Ana Silva spoke on condition of anonymity to discuss private talks.",
        "Ana Silva first noticed the fault in 2009 while she was a student.",
    ] {
        assert_eq!(statements(text), [""; 0], "{text}");
    }
}

#[test]
fn a_name_behind_what_hangs_on_a_role_speaks() {
    let text = "The member for Riverton, Unity's Ana Silva, said the vote was a dark day for the town.";
    assert_eq!(statements(text), ["Silva: The vote was a dark day for the town"]);
}

#[test]
fn a_list_of_speakers_stays_whole() {
    for (text, speakers) in [
        (
            "Ana Silva, Jon Quill and Mona Steen said the bridge was safe.",
            &["ana-silva", "jon-quill", "mona-steen"][..],
        ),
        ("Two lawyers, Ana Silva and Jon Quill, said the bridge was safe.", &["ana-silva", "jon-quill"]),
        (
            "In a letter to Ana Silva, Jon Quill and Mona Steen said it was safe.",
            &["jon-quill", "mona-steen"],
        ),
    ] {
        let story = story(text);
        let found: Vec<&str> = story.statements[0].speakers.iter().map(|id| id.as_str()).collect();
        assert_eq!(found, speakers, "{text}");
    }
}

#[test]
fn a_paper_carries_what_it_is_told_and_a_parliament_does_not() {
    for (body, side) in [
        ("the Kellstadt Times", Some("Press")),
        ("Vandor Radio", Some("Press")),
        ("the European Parliament", None),
        ("Vandor Crown Court", None),
    ] {
        let story = story(&format!("Ana Silva told {body} on Monday that the talks had failed."));
        assert_eq!(story.sides.first().map(|side| &*side.name), side, "{body}");
        assert_eq!(story.statements[0].relay.is_empty(), side.is_none(), "{body}");
    }
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

#[test]
fn an_unnamed_source_is_called_by_whom_it_is_close_to() {
    let story = story("Minister Ana Silva left, but a source close to her said the bridge was “too old”.");
    let speaker = &story.statements[0].speakers[0];
    assert!(story.actors.iter().any(|one| one.id == *speaker && &*one.name == "source close to Ana Silva"));
}

#[test]
fn one_of_them_is_the_one_named_beside_or_of_those_who_spoke() {
    assert_eq!(
        statements("Drivers met on Monday. One of them, Councillor Jon Quill, said he had been warned."),
        ["Quill: He had been warned"]
    );
    assert_eq!(
        statements("Two former guards said the bolts were old. “Nobody read it,” one of them said.")[1],
        "guards: Nobody read it"
    );
}

#[test]
fn an_owner_speaks_under_its_name_and_its_report_for_it() {
    let text = "The yard's owner, Vandor Freight, said it would challenge the plan in court. Vandor has spent twice that since, \
                according to its annual report.";
    let story = story(text);
    assert!(!story.statements.is_empty());
    assert!(story.statements.iter().all(|one| one.speakers[0].as_str() == "vandor-freight"));
    let owner = &story.actors[0];
    assert_eq!((&*owner.name, owner.role.as_deref()), ("Vandor Freight", Some("owner")));
}

#[test]
fn what_is_past_goes_on_from_no_day_to_come_and_comes_after_no_plan() {
    let text = "The port faced a gap by April 2023. Jon Quill rejected the plan.";
    assert_eq!(events(text)[1], "undated Jon Quill rejected the plan");
    assert!(story(text).events[1].after.is_empty());
}

#[test]
fn what_ends_at_a_time_of_day_begins_on_that_day() {
    assert_eq!(
        events("Ana Silva grounded the boats on Monday until noon.")[0],
        "2022-01-31 Ana Silva grounded the boats"
    );
}

#[test]
fn a_score_stays_whole_and_a_participle_is_no_subject() {
    assert_eq!(
        events("The council of Vandor voted 7-6 on Tuesday to shut the port."),
        ["2022-02-01 Council of Vandor voted 7-6 to shut the port"]
    );
    let text = "At least 31 people were killed and dozens were missing on Sunday.";
    assert_eq!(events(text)[1], "2022-01-30 Dozens were missing");
}

#[test]
fn the_minutes_of_a_match_put_its_goals_in_order() {
    let story = story("Ana Silva won it with a goal in the 94th minute. Mona Steen levelled in the 58th.");
    let after: Vec<&[crate::story::EventId]> = story.events.iter().map(|event| &*event.after).collect();
    assert_eq!(after, [&[story.events[1].id.clone()][..], &[]]);
}

#[test]
fn the_day_of_the_saying_opens_no_statement() {
    assert_eq!(
        statements("Ana Silva said on Thursday she had “no faith in reports”."),
        ["Silva: She had “no faith in reports”"]
    );
}

#[test]
fn behind_a_body_and_its_office_the_holder_speaks_and_letters_of_honour_do_not() {
    assert_eq!(
        statements(
            "Bank of Vandor Governor Orla Quill said rates would rise soon. Jon Steen MP said it was too late."
        ),
        ["Quill: Rates would rise soon", "Steen: It was too late"]
    );
}

#[test]
fn a_name_that_opens_with_a_word_of_the_language_keeps_its_capital() {
    assert_eq!(
        statements("Western Power Distribution said it had restored supplies to all."),
        ["Western Power Distribution: It had restored supplies to all"]
    );
}

#[test]
fn what_is_agreed_stands_behind_its_verb() {
    assert!(
        statements("Under the Vandor accord, signed in 2019, rich nations agreed to pay 300 billion.")
            .is_empty()
    );
}
