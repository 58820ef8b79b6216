//! Statements as marks under the words: `s` the source, `v` the cue, `=` the content.

use std::fmt::Write;

use proptest::prelude::*;

use super::{Certainty, Kind, Medium, Saying, find};
use crate::{
    analysis::words::Words,
    text::{ParagraphKind, Source, Span},
};

fn read(text: &str) -> (Source, Vec<Saying>) {
    let source = Source::new(text.split("\n\n").map(|paragraph| (paragraph, ParagraphKind::Body)));
    let sayings = find(&Words::read(&source));
    (source, sayings)
}

/// A line of marks for each statement of a text.
fn marked(text: &str) -> String {
    let (source, sayings) = read(text);
    let mut shown = String::new();
    for saying in &sayings {
        let mut line: Vec<char> = vec![' '; source.text().chars().count()];
        let mut mark = |spans: &[Span], mark: char| {
            for span in spans {
                let start = source.text()[..span.start as usize].chars().count();
                let length = source.get(*span).unwrap().chars().count();
                line[start..start + length].fill(mark);
            }
        };
        mark(&saying.content, '=');
        mark(&saying.source, 's');
        mark(&saying.cue, 'v');
        writeln!(shown, "{}", line.into_iter().collect::<String>().trim_end()).unwrap();
    }
    shown
}

/// Checks fixtures: a text, and under it a line of marks for each of its statements.
fn check(fixtures: &str) {
    for fixture in fixtures.trim_matches('\n').split("\n\n") {
        let (text, marks) = fixture.split_once('\n').unwrap_or((fixture, ""));
        let found = marked(text);
        assert!(found.trim_end() == marks.trim_end(), "\n{text}\n{found}expected\n{marks}");
    }
}

#[test]
fn quotations_have_their_speaker_before_or_behind() {
    check(include_str!("../../../tests/native/marks/statements-quoted.marks"));
}

#[test]
fn reported_clauses_end_where_the_reporter_goes_on() {
    check(include_str!("../../../tests/native/marks/statements-reported.marks"));
}

#[test]
fn the_subject_of_a_verb_is_found_across_what_parts_them() {
    check(include_str!("../../../tests/native/marks/statements-sources.marks"));
}

#[test]
fn nouns_adjectives_and_labels_tell_statements_too() {
    check(include_str!("../../../tests/native/marks/statements-others.marks"));
}

#[test]
fn words_quoted_with_distance_and_deeds_are_no_statements() {
    for text in [
        "The so-called “summit” was held in a tent.",
        "The bridge was closed on Monday.",
        "Roe left at noon.",
        "Roe did not respond to a request for comment.",
        "Roe showed no emotion as the judge read on.",
        "Roe spoke on condition of anonymity.",
    ] {
        assert_eq!(marked(text), "", "{text}");
    }
}

#[test]
fn a_quotation_goes_on_over_sentences_and_paragraphs() {
    for (text, contents) in [
        ("“We wait,” Roe said. “It is late. We go.”", &["We wait", "It is late. We go"][..]),
        (
            "Roe said: “We wait. It is late.\n\n“And it is cold in here.” Nobody spoke.",
            &["We wait. It is late", "And it is cold in here"],
        ),
        (
            "“We will wait,” Roe said, “until the bridge is safe.”",
            &["We will wait", "until the bridge is safe"],
        ),
    ] {
        let (source, sayings) = read(text);
        assert_eq!(sayings.len(), 1, "{text}");
        let found: Vec<_> = sayings[0].content.iter().map(|span| source.get(*span).unwrap()).collect();
        assert_eq!(found, contents, "{text}");
        assert_eq!(sayings[0].kind, Kind::Direct);
    }
}

#[test]
fn a_quotation_behind_what_somebody_else_does_is_not_the_speakers() {
    for (text, speakers) in [
        (
            "“We can wait,” Jane Roe said. Mark Vega shook his head. “We never could do that.”",
            &["Jane Roe", "Mark Vega"][..],
        ),
        ("“We can wait,” Jane Roe said. She shook her head. “But we never did that.”", &["Jane Roe"]),
        (
            "“We can wait,” said Jane Roe. Mark Vega left the room.\n\n“It was never like this.”",
            &["Jane Roe", ""],
        ),
    ] {
        let (source, sayings) = read(text);
        let speaker = |saying: &Saying| saying.source.first().map_or("", |span| source.get(*span).unwrap());
        let found: Vec<_> = sayings.iter().map(speaker).collect();
        assert_eq!(found, speakers, "{text}");
    }
}

#[test]
fn what_carried_a_statement_is_kept() {
    for (text, relay, medium) in [
        ("Roe told El Faro on Monday that the bridge was safe.", "El Faro", Medium::Listener),
        ("Roe said in a statement that the bridge was safe.", "a statement", Medium::Writing),
        ("“It is safe,” Roe wrote on Facebook.", "Facebook", Medium::Post),
        ("“It is safe,” Roe said in an interview on Monday.", "an interview", Medium::Speech),
        ("“It is safe,” Roe said, according to a video.", "a video", Medium::Speech),
    ] {
        let (source, sayings) = read(text);
        let found: Vec<_> =
            sayings[0].relay.iter().map(|relay| (source.get(relay.span).unwrap(), relay.medium)).collect();
        assert_eq!(found, [(relay, medium)], "{text}");
    }
}

#[test]
fn a_statement_of_nobody_has_no_source_and_is_not_sure() {
    let (_, sayings) = read("It was reported that the bridge was unsafe.");
    assert!(sayings[0].source.is_empty() && sayings[0].speaker.is_none());
    assert_eq!((sayings[0].certainty, &*sayings[0].reasons), (Certainty::Likely, &["no source found"][..]));
}

#[test]
fn the_form_of_the_marks_does_not_matter() {
    let curly = "“We wait,” Roe said. “It is late.” She denied a “deal” with Vega.";
    let expected: Vec<_> =
        read(curly).1.into_iter().map(|saying| (saying.kind, saying.content.len(), saying.rule)).collect();
    for (open, close) in [("\"", "\""), ("``", "''"), ("''", "''"), ("«", "»"), ("”", "”")] {
        let other = curly.replace('“', open).replace('”', close);
        let found: Vec<_> = read(&other)
            .1
            .into_iter()
            .map(|saying| (saying.kind, saying.content.len(), saying.rule))
            .collect();
        assert_eq!(found, expected, "{other}");
    }
}

#[test]
fn a_long_run_of_marks_or_cues_comes_to_an_end() {
    for unit in
        ["\" ", "\"a ", "said ", ", saying ", "he said and ", "that he said that ", "“We go,” he said. "]
    {
        read(&unit.repeat(1_000_000 / unit.len()));
    }
}

#[test]
fn marks_inside_a_statement_stay_in_pairs() {
    let (source, sayings) = read("Roe called it “a mistake.” Vega said the “plan” was dead.");
    let found: Vec<_> = sayings.iter().map(|saying| source.get(saying.content[0]).unwrap()).collect();
    assert_eq!(found, ["it “a mistake.”", "the “plan” was dead"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_has_the_same_statements_each_time_and_they_lie_in_it(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "“", "”", "\"", "'", "’", "said", "Roe", "that", ",", ".", " ", " ", "\n\n", "she", "told", "according to",
                "the union", "who", "claims", "(", ")", "é", "—", ":", ";", "and", "was", "criticized by", "to", "vowed",
                "sure", "what", "saying", "it", "will hold", "?", "in a statement", "on Monday",
            ]),
            0..60,
        )
    ) {
        let text = parts.join(" ");
        let (source, sayings) = read(&text);
        prop_assert_eq!(&sayings, &read(&text).1);
        for saying in &sayings {
            prop_assert!(!saying.content.is_empty());
            for span in saying.content.iter().chain(&saying.cue).chain(&saying.source) {
                prop_assert!(source.get(*span).is_some_and(|words| !words.is_empty()));
            }
            for pair in saying.content.windows(2) {
                prop_assert!(pair[0].end <= pair[1].start);
            }
        }
    }

    #[test]
    fn curly_and_straight_marks_give_the_same(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "“We wait,” Roe said.", "Roe said: “We wait.”", "“It is late.”", "She called it a “mistake.”", "Vega left.",
                "“No,” she said, “not now.”", "\n\n", "“We go on.",
            ]),
            0..12,
        )
    ) {
        let curly = parts.join(" ");
        let straight = curly.replace(['“', '”'], "\"");
        let shown = |text: &str| {
            let (source, sayings) = read(text);
            let words = |spans: &[Span]| spans.iter().map(|span| source.get(*span).unwrap().replace(['“', '”'], "\"")).collect::<Vec<_>>();
            sayings.iter().map(|saying| (words(&saying.content), words(&saying.source), saying.rule)).collect::<Vec<_>>()
        };
        prop_assert_eq!(shown(&curly), shown(&straight));
    }
}
