//! Ids for the parts of a draft.

use crate::{analysis::lexicon::Map, text::fold};

/// Gives ids that a person can read, each once.
#[derive(Default)]
pub(super) struct Slugs(Map<String, usize>);

impl Slugs {
    /// An id for what has this name: "Anna Lindqvist" is `anna-lindqvist`, a second one `anna-lindqvist-2`.
    pub(super) fn of(&mut self, name: &str) -> String {
        let folded = fold(name);
        let parts = folded.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
        let mut slug = String::new();
        for part in parts.take(6) {
            if !slug.is_empty() {
                slug.push('-');
            }
            slug.push_str(part);
        }
        if slug.is_empty() {
            slug.push_str("part");
        }
        // A numbered id may itself be the slug of another name, so the new one is looked up as well.
        loop {
            let count = self.0.entry(slug.clone()).or_default();
            *count += 1;
            if *count == 1 {
                return slug;
            }
            slug = format!("{slug}-{count}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_id_is_given_twice() {
        let mut slugs = Slugs::default();
        let given = ["Anna Lindqvist", "anna  Lindqvist", "Anna Lindqvist 2", "Ana", "…", "!"]
            .map(|name| slugs.of(name));
        assert_eq!(
            given,
            ["anna-lindqvist", "anna-lindqvist-2", "anna-lindqvist-2-2", "ana", "part", "part-2"]
        );
    }
}
