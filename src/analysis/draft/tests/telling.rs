//! What is told as an event, when it was, and what its title says.

use super::{events, story};
use crate::story::Grade;

#[test]
fn a_month_behind_an_infinitive_is_never_sure() {
    let story = story("Orla Quill ordered the port to take Mona Steen back in November.");
    assert_eq!(story.events[0].when.period.unwrap().to_string(), "2021-11");
    assert_eq!(story.events[0].draft.as_ref().unwrap().grade, Grade::Likely);
}
