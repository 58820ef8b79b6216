//! The stories that come with the program, and which addresses may be asked for others.

use crate::{format, story::Story};

/// A story that comes with the program.
#[derive(Debug, PartialEq, Eq)]
pub struct BuiltIn {
    /// Its id, as the address names it; also its file's name in `static/stories/`.
    pub id: &'static str,
    /// Its headline.
    pub title: &'static str,
    /// What it shows, in a few words.
    pub about: &'static str,
    /// The story file.
    pub file: &'static str,
}

/// The built-in stories. The first is the one that the page starts with.
pub const BUILT_IN: &[BuiltIn] = &[
    BuiltIn {
        id: "venezuela-standoff",
        title: "Maduro stays put, and bets that Washington blinks first",
        about: "Politics, told by unnamed voices, over two weeks",
        file: include_str!("../../static/stories/venezuela-standoff.story.json"),
    },
    BuiltIn {
        id: "apollo-11-landing",
        title: "“We’re breathing again”: the last descent of Eagle",
        about: "Thirteen minutes, second by second",
        file: include_str!("../../static/stories/apollo-11-landing.story.json"),
    },
    BuiltIn {
        id: "rosetta-stone",
        title: "One decree, three scripts: how the Rosetta Stone was read",
        about: "Two thousand years, from a decree to its reading",
        file: include_str!("../../static/stories/rosetta-stone.story.json"),
    },
];

/// The built-in story with this id.
pub fn built_in(id: &str) -> Option<&'static BuiltIn> {
    BUILT_IN.iter().find(|story| story.id == id)
}

impl BuiltIn {
    /// The story itself. The tests read every built-in story, so that it cannot fail in the page.
    pub fn open(&self) -> Story {
        format::read(self.file.as_bytes()).expect("built-in stories are checked by the tests").story
    }
}

/// The story that the page starts with.
pub(super) fn first_story() -> Story {
    BUILT_IN[0].open()
}

/// Whether a story may be fetched from this address: a relative one of the page's own origin, without
/// a scheme, a host or the tricks that make a browser see one.
pub fn is_same_origin(url: &str) -> bool {
    let path = url.split(['?', '#']).next().unwrap_or("");
    !url.is_empty()
        && !url.starts_with("//")
        && !url.contains('\\')
        && !url.chars().any(|c| c.is_control() || c.is_whitespace())
        && !path.contains(':')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_relative_addresses_are_fetched() {
        for url in ["a.story.json", "./x/a.json", "../a.json", "/a.json", "a.json?v=1:2"] {
            assert!(is_same_origin(url), "{url}");
        }
        for url in [
            "",
            "//evil.example/a",
            "https://evil.example/a",
            "\\\\evil",
            "/\\evil",
            "data:,x",
            "java\nscript:x",
            "blob:x",
        ] {
            assert!(!is_same_origin(url), "{url}");
        }
    }
}
