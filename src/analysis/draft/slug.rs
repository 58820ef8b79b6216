//! Ids for the parts of a draft.

use std::borrow::Cow;

use crate::{analysis::lexicon::Map, text::fold};

/// Gives ids that a person can read, each once.
#[derive(Default)]
pub(super) struct Slugs(Map<String, usize>);

impl Slugs {
    /// An id for what has this name: "Anna Lindqvist" is `anna-lindqvist`, a second one `anna-lindqvist-2`.
    pub(super) fn of(&mut self, name: &str) -> String {
        let mut slug = plain(name);
        // A numbered id may itself be the slug of another name, so the new one is looked up as well.
        while let Some(count) = self.0.get_mut(&slug) {
            *count += 1;
            slug = format!("{slug}-{count}");
        }
        self.0.insert(slug.clone(), 1);
        slug
    }
}

/// The first letters and figures of a name, with a hyphen for what stands between them. Word by word, as a statement
/// named by its content is long.
fn plain(name: &str) -> String {
    const MOST: usize = 6;
    let mut slug = String::with_capacity(name.len().min(64));
    let mut count = 0;
    'words: for word in name.split_whitespace() {
        let folded = if word.is_ascii() { Cow::Borrowed(word) } else { fold(word).into() };
        for part in folded.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()) {
            if count == MOST {
                break 'words;
            }
            if count > 0 {
                slug.push('-');
            }
            slug.push_str(part);
            count += 1;
        }
    }
    slug.make_ascii_lowercase();
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
