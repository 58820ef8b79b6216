//! Ids for the parts of a draft.

use crate::{analysis::lexicon::Map, text::fold};

/// Gives ids that a person can read, each once.
#[derive(Default)]
pub(super) struct Slugs(Map<String, usize>);

impl Slugs {
    /// An id for what has this name: "Anna Lindqvist" is `anna-lindqvist`, a second one `anna-lindqvist-2`.
    pub(super) fn of(&mut self, name: &str) -> String {
        let mut slug = plain(name);
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

/// The first letters and figures of a name, with a hyphen for what stands between them. Word by word, as a statement
/// named by its content is long.
fn plain(name: &str) -> String {
    const MOST: usize = 6;
    let mut slug = String::new();
    let mut count = 0;
    for word in name.split_whitespace() {
        for part in fold(word).split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()) {
            if count == MOST {
                return slug;
            }
            if count > 0 {
                slug.push('-');
            }
            slug.push_str(part);
            count += 1;
        }
    }
    if slug.is_empty() { "part".into() } else { slug }
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
