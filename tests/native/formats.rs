//! The story file: what was published stays readable for ever, what is bad is named, what is hostile does
//! no harm, and what is written is read again as it was.

mod frozen;
mod hostile;
mod laws;

use castline::{
    format::{self, Read},
    story::{Extra, OpenPoint, Problem, Reference, Story, check},
    text::Span,
};
use serde_json::Value;

use crate::expect::{expect_file, files};

/// One problem a line.
fn lines(problems: &[Problem]) -> String {
    problems.iter().map(|problem| format!("{problem}\n")).collect()
}

/// Reads what has to be readable.
fn read(text: &str) -> Read {
    format::read(text.as_bytes()).unwrap_or_else(|problems| panic!("{}{text}", lines(&problems)))
}

/// Holds that a story which was read is written so that the same is read again, and written again alike.
pub(crate) fn check_round_trip(story: &Story) {
    let written = format::write(story);
    let again = read(&written).story;
    assert_eq!(&again, story, "{written}");
    assert_eq!(format::write(&again), written);
}

/// A small story around `fields`, which begin with a comma: one actor and one paragraph.
fn small(fields: &str) -> String {
    format!(
        r#"{{"format": "castline/1", "title": "T", "text": ["Ann ran. Ann sat."], "actors": [{{"id": "ann", "name": "Ann"}}]{fields}}}"#
    )
}

#[test]
fn a_bad_file_names_every_problem_with_its_place() {
    let files = files("formats/bad", ".json");
    assert!(files.len() >= 8, "only {} bad files", files.len());
    for (name, bytes) in files {
        let report = match format::read(&bytes) {
            Ok(read) => format!("opens\n{}", lines(&read.problems)),
            Err(problems) => format!("refused\n{}", lines(&problems)),
        };
        expect_file(&format!("formats/bad/{}", name.replace(".json", ".problems")), &report);
    }
}

#[test]
fn fields_may_stand_in_any_order() {
    for (name, bytes) in files("../../static/stories", ".story.json") {
        let file: serde_json::Map<String, Value> = serde_json::from_slice(&bytes).unwrap();
        let fields = |names: &mut dyn Iterator<Item = &String>| {
            let fields: Vec<_> = names.map(|name| format!("{name:?}: {}", file[name])).collect();
            format!("{{{}}}", fields.join(", "))
        };
        let (there, back) = (fields(&mut file.keys()), fields(&mut file.keys().rev()));
        let expected = format::read(&bytes).unwrap();
        assert!(there.find("\"events\"") < there.find("\"text\""), "{name}");
        assert_eq!((read(&there), read(&back)), (expected.clone(), expected), "{name}");
    }
}

#[test]
fn what_opens_without_a_problem_fits_the_schema() {
    let schema: Value =
        serde_json::from_str(include_str!("../../static/schema/castline-1.schema.json")).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let mut files = files("../../static/stories", ".story.json");
    files.extend(crate::expect::files("formats/v1", ".json"));
    for (name, bytes) in files {
        let file: Value = serde_json::from_slice(&bytes).unwrap();
        let errors: Vec<_> =
            schema.iter_errors(&file).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert_eq!(errors, Vec::<String>::new(), "{name}");
    }
    let wrong: Value = serde_json::from_str(&small(r#", "events": [{"id": "a b"}]"#)).unwrap();
    assert_eq!(schema.iter_errors(&wrong).count(), 2);
}

#[test]
fn what_the_schema_refuses_is_refused_too() {
    let schema: Value =
        serde_json::from_str(include_str!("../../static/schema/castline-1.schema.json")).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    for (name, bytes) in files("formats/bad", ".json") {
        let Ok(file) = serde_json::from_slice::<Value>(&bytes) else { continue };
        let problems = match format::read(&bytes) {
            Ok(read) => read.problems,
            Err(problems) => problems,
        };
        assert!(schema.is_valid(&file) || !problems.is_empty(), "{name}");
    }
}

#[test]
fn mentions_that_are_given_win_over_those_that_are_found() {
    let two = r#"{"format": "castline/1", "title": "T", "text": ["Ann ran. Ann sat."], "actors": [
        {"id": "ann", "name": "Ann"},
        {"id": "other", "name": "The other Ann", "mentions": [{"paragraph": 1, "exact": "Ann", "start": 9}]}
    ]}"#;
    let story = read(two).story;
    let whom: Vec<_> = story.mentions.iter().map(|mention| mention.actor.as_str()).collect();
    assert_eq!(whom, ["ann", "other"]);
    let written = format::write(&story);
    assert_eq!(written.matches("\"mentions\"").count(), 1, "{written}");
    check_round_trip(&story);
}

#[test]
fn an_orphan_is_told_and_left_out() {
    let text = small(
        r#", "events": [{"id": "e", "title": "E", "evidence": [{"paragraph": 1, "exact": "slept"}, {"paragraph": 1, "exact": "sat"}]}]"#,
    );
    let read = read(&text);
    assert_eq!(read.story.events[0].evidence.len(), 1);
    assert_eq!(
        lines(&read.problems),
        "warning: $.events[0].evidence[0]: `slept` is left out: these words do not stand in paragraph 1\n"
    );
}

#[test]
fn the_checks_find_what_no_file_can_say() {
    let mut story = read(r#"{"format": "castline/1", "title": "T", "text": ["Ann é.", "Ann"], "actors": [{"id": "ann", "name": "Ann"}]}"#).story;
    let spans = [(0, 3), (2, 2), (5, 6), (6, 10), (8, 99)].map(|(start, end)| Span::new(start, end));
    story.open = [OpenPoint {
        text: "O".into(),
        actors: Box::default(),
        events: Box::default(),
        statements: Box::default(),
        evidence: spans.into(),
        extra: Extra(None),
    }]
    .into();
    story.mentions = story.mentions.iter().rev().cloned().collect();
    story.references = [Reference {
        title: "R".into(),
        publisher: None,
        date: None,
        url: Some("javascript:alert(1)".into()),
        extra: Extra(None),
    }]
    .into();
    assert_eq!(
        lines(&check(&story)),
        "error: $.references[0].url: is not an `http`, `https` or `mailto` address\n\
         error: $.actors[0].mentions[1]: mentions have to be in the order of the text\n\
         error: $.open[0].evidence[1]: is empty\n\
         error: $.open[0].evidence[2]: does not lie in the text, or cuts a character\n\
         error: $.open[0].evidence[3]: reaches over the end of a paragraph, cut it there\n\
         error: $.open[0].evidence[4]: does not lie in the text, or cuts a character\n"
    );
}
