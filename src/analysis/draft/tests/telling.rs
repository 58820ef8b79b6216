//! What is told as an event, when it was, and what its title says.

use super::{events, parts, story};
use crate::story::Grade;

#[test]
fn a_month_behind_an_infinitive_is_never_sure() {
    let story = story("Orla Quill ordered the port to take Mona Steen back in November.");
    assert_eq!(story.events[0].when.period.unwrap().to_string(), "2021-11");
    assert_eq!(story.events[0].draft.as_ref().unwrap().grade, Grade::Likely);
}

#[test]
fn a_tale_does_not_go_on_from_the_day_of_a_saying() {
    assert_eq!(
        events("The train left Vandor at 08:10, the board said on Thursday. The driver braked at 08:30."),
        ["undated Train left Vandor at 08:10", "undated Driver braked at 08:30"]
    );
    assert_eq!(
        events("The ferry sank on Tuesday, the port said on Thursday. Orla Quill swam home.")[1],
        "2022-02-01 Orla Quill swam home"
    );
}

#[test]
fn the_last_minutes_are_the_matchs() {
    assert_eq!(
        events("Orla Quill scored twice in the last six minutes."),
        ["undated Orla Quill scored twice in the last six minutes"]
    );
}

#[test]
fn sums_and_doings_are_subjects_and_a_when_tells_two_events() {
    for (text, expected) in [
        (
            "More than 4,200 workers resigned on Tuesday.",
            &["2022-02-01 More than 4,200 workers resigned"][..],
        ),
        ("Fewer than a dozen locks closed on Tuesday.", &["2022-02-01 Fewer than a dozen locks closed"]),
        ("Up to 40 people were injured on Tuesday.", &["2022-02-01 Up to 40 people were injured"]),
        ("Heavy fighting erupted on Tuesday.", &["2022-02-01 Heavy fighting erupted"]),
        ("Flooding killed two people on Tuesday.", &["2022-02-01 Flooding killed two people"]),
        (
            "Six people died when a tram hit a truck on Tuesday.",
            &["2022-02-01 Six people died", "2022-02-01 Tram hit a truck"],
        ),
        (
            "The ferry was carrying 80 people when it sank on Tuesday.",
            &["2022-02-01 Ferry was carrying 80 people", "2022-02-01 Ferry sank"],
        ),
    ] {
        assert_eq!(events(text), expected, "{text}");
    }
}

#[test]
fn what_is_told_is_told_of_the_right_one() {
    for (text, expected) in [
        (
            "Orla Quill took charge after Mona Steen was sacked in 2021 and has lost only twice since.",
            "undated Orla Quill has lost only twice",
        ),
        (
            "Jon Quill left Vandor in May. His mother, Ina, and his two brothers were killed.",
            "2021-05 Quill's mother, Ina, and his two brothers were killed",
        ),
    ] {
        assert!(events(text).contains(&expected.to_owned()), "{:?}", events(text));
    }
}

#[test]
fn the_text_goes_on_from_no_date_that_it_only_looks_back_to() {
    for (text, expected) in [
        ("Orla Quill beat the side that drew with Vandor on Sunday. She resigned.", "undated Quill resigned"),
        (
            "The ferry was the worst since the wreck of February 2013. Orla Quill resigned.",
            "undated Orla Quill resigned",
        ),
        (
            "Orla Quill sank in the early hours of Tuesday. Jon Steen resigned.",
            "2022-02-01 Jon Steen resigned",
        ),
        ("Orla Quill was born in May 1938. She entered the navy.", "undated Quill entered the navy"),
        (
            "Orla Quill died on Tuesday. She made 60 films over six decades.",
            "undated Quill made 60 films over six decades",
        ),
        ("Orla Quill died on Tuesday. She began playing at 4.", "undated Quill began playing at 4"),
        (
            "Orla Quill resigned on Tuesday. Jon Steen put the toll at 14.",
            "2022-02-01 Jon Steen put the toll at 14",
        ),
    ] {
        assert!(events(text).contains(&expected.to_owned()), "{:?}", events(text));
    }
}

#[test]
fn a_title_is_a_whole_sentence() {
    for (text, expected) in [
        (
            "The two-day meeting broke up shortly after midnight on Tuesday without a treaty.",
            &["2022-02-01 Two-day meeting broke up without a treaty"][..],
        ),
        (
            "Orla Quill arrived on Tuesday and the last sailor, a young cook, was freed on Thursday.",
            &["2022-02-01 Orla Quill arrived", "2022-02-03 Last sailor was freed"],
        ),
        (
            "Orla Quill was fined 300 crowns by the port of Vandor on Tuesday for failing to protect the crew.",
            &["2022-02-01 Orla Quill was fined 300 crowns by the port of Vandor"],
        ),
        (
            "Orla Quill rang the port on Tuesday to say she was late.",
            &["2022-02-01 Orla Quill rang the port"],
        ),
        (
            "The board backed a plan for 420 houses, a primary school and a ferry on the edge of the port on Tuesday.",
            &["2022-02-01 Board backed a plan for 420 houses, a primary school"],
        ),
    ] {
        assert_eq!(events(text), expected, "{text}");
    }
}

#[test]
fn what_is_measured_from_another_event_stands_before_or_after_it() {
    for (text, expected) in [
        (
            "Orla Quill resigned on Thursday, three days after talks to save the port broke down.",
            &["2022-02-03 Orla Quill resigned", "2022-01-31 Talks to save the port broke down"][..],
        ),
        ("Orla Quill will not open the lock before 2028.", &["/2027 Orla Quill will not open the lock"]),
        (
            "Orla Quill will not open the lock before the end of 2028.",
            &["/2028 Orla Quill will not open the lock"],
        ),
    ] {
        assert_eq!(events(text), expected, "{text}");
    }
    let story = story("Orla Quill braked at noon on Tuesday. The tram stopped two minutes later.");
    assert_eq!(*story.events[1].after, [story.events[0].id.clone()]);
}

#[test]
fn a_participle_that_opens_the_sentence_is_an_event_of_its_subject() {
    let text = "Born in Lisbon in 1930, Orla Quill joined the navy in 1950.";
    assert_eq!(events(text), ["1930 Orla Quill was born in Lisbon", "1950 Orla Quill joined the navy"]);
    assert_eq!(parts(text), ["orla-quill", "orla-quill"]);
    let text = "Born in Lisbon in 1930, the daughter of a sailor, Orla Quill joined the navy in 1950.";
    assert_eq!(events(text), ["1930 Orla Quill was born in Lisbon", "1950 Orla Quill joined the navy"]);
    let text = "Born in Lisbon on 3 May 1930, Orla Quill joined the navy.";
    assert_eq!(
        events(text),
        ["1930-05-03 Orla Quill was born in Lisbon", "undated Orla Quill joined the navy"]
    );
}

#[test]
fn a_count_up_to_what_is_left_out_is_left_out_too() {
    assert_eq!(
        events("Orla Quill resigned hours before the report was out."),
        ["undated Orla Quill resigned"]
    );
    assert_eq!(
        events("Jon Steen, 45, of Vandor, was jailed on Monday."),
        ["2022-01-31 Jon Steen was jailed"]
    );
}

#[test]
fn an_it_goes_on_with_the_thing_that_was_told_of() {
    for (text, expected) in [
        ("The wreck lies off Vandor. It was found in 2017.", &["2017 Wreck was found"][..]),
        (
            "The lock was built in 1931. In 1990 it was closed.",
            &["1931 Lock was built", "1990 Lock was closed"],
        ),
        ("The lock is old. It emerged in 2019 that it leaks.", &[]),
    ] {
        assert_eq!(events(text), expected, "{text}");
    }
}

#[test]
fn minutes_later_is_a_step_that_follows() {
    let told = story(
        "The tram left Vandor at noon on Tuesday.|Two minutes later it burned. Half an hour later, a bus stopped.",
    );
    let bus = told.events.iter().find(|event| event.title.contains("Bus")).unwrap();
    assert_eq!(&bus.after[..], [told.events[0].id.clone()]);
}

#[test]
fn what_had_been_stands_before_what_is_told_and_the_tale_goes_on_from_there() {
    let told = story(
        "Ana Silva struck the post. Mona Steen had scored for the home side, and Orla Quill had missed a penalty. Then Jon Pike resigned.",
    );
    let titles = |ids: &[crate::story::EventId]| -> Vec<String> {
        let title = |id: &crate::story::EventId| {
            told.events.iter().find(|event| event.id == *id).map(|event| event.title.to_string())
        };
        ids.iter().filter_map(title).collect()
    };
    let order: Vec<_> = told.events.iter().map(|event| (&*event.title, titles(&event.after))).collect();
    let expected: [(&str, &[&str]); 4] = [
        (
            "Ana Silva struck the post",
            &["Mona Steen had scored for the home side", "Orla Quill had missed a penalty"],
        ),
        ("Mona Steen had scored for the home side", &[]),
        ("Orla Quill had missed a penalty", &["Mona Steen had scored for the home side"]),
        ("Jon Pike resigned", &["Ana Silva struck the post"]),
    ];
    assert_eq!(format!("{order:?}"), format!("{expected:?}"));
}

#[test]
fn what_happens_at_once_has_one_date() {
    assert_eq!(
        events("A man died when a tree fell on his car, as a storm swept the coast on Tuesday.")[0],
        "2022-02-01 Man died"
    );
    assert_eq!(events("Orla Quill won, as she did in 2019.")[0], "undated Orla Quill won");
}

#[test]
fn whose_date_it_is_dates_nothing_that_is_told() {
    for (text, expected) in [
        ("Orla Quill beat last year's winner.", "undated Orla Quill beat last year's winner"),
        ("Last year's champion lost. Orla Quill won.", "undated Orla Quill won"),
        ("Tuesday's attack killed two people.", "2022-02-01 Tuesday's attack killed two people"),
    ] {
        assert!(events(text).contains(&expected.to_owned()), "{:?}", events(text));
    }
}

#[test]
fn each_half_of_a_clause_keeps_its_own_date() {
    assert_eq!(
        events("The ferry was refitted in 2015 and passed its last test in June 2018."),
        ["2015 Ferry was refitted", "2018-06 Ferry passed its last test"]
    );
    assert_eq!(events("Orla Quill lost the final two years ago."), ["2020 Orla Quill lost the final"]);
}

#[test]
fn what_was_done_once_is_of_no_day() {
    assert_eq!(
        events("Orla Quill, who once ran the port, left Vandor on Tuesday.")[0],
        "undated Orla Quill ran the port"
    );
}

#[test]
fn what_stands_before_or_behind_a_date_does_not_bend_it() {
    for (text, expected) in [
        ("The port closed before Tuesday's match.", "2022-02-01 Port closed"),
        ("A boat sank at 1.15am on Tuesday.", "2022-02-01T01:15 Boat sank"),
        (
            "Jon Steen appeared in court on Tuesday accused of killing a guard.",
            "2022-02-01 Jon Steen appeared in court",
        ),
        (
            "In 2019 Norvia left the pact. Two years later it closed three ports.",
            "2021 Norvia closed three ports",
        ),
    ] {
        assert!(events(text).iter().any(|event| event.starts_with(expected)), "{:?}", events(text));
    }
}
