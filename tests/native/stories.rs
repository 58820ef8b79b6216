//! The stories that come with Castline.

use std::collections::BTreeSet;

use castline::format;

use crate::expect::files;

/// Those that have to be there.
const NAMES: [&str; 3] = ["apollo-11-landing", "rosetta-stone", "venezuela-standoff"];

fn stories() -> Vec<(String, Vec<u8>)> {
    files("../../static/stories", ".story.json")
}

#[test]
fn the_built_in_stories_are_there() {
    let stories = stories();
    let names: BTreeSet<_> = stories.iter().map(|(name, _)| name.as_str()).collect();
    for name in NAMES {
        assert!(names.contains(&*format!("{name}.story.json")), "{name} is missing");
    }
}

#[test]
fn nothing_is_wrong_with_a_built_in_story() {
    for (name, bytes) in stories() {
        match format::read(&bytes) {
            Ok(read) => assert_eq!(read.problems, [], "{name}"),
            Err(problems) => panic!("{name}: {problems:#?}"),
        }
    }
}

#[test]
fn a_built_in_story_survives_being_saved() {
    for (name, bytes) in stories() {
        let story = format::read(&bytes).unwrap().story;
        let written = format::write(&story);
        let again = format::read(written.as_bytes()).unwrap();
        assert_eq!((again.story, again.problems), (story, Vec::new()), "{name}");
    }
}
