//! What the names say that sites give to their elements: the words in a class or id.

use super::{tags::is_container, tree::Tree};

/// The words of a name such as `article__share-bar--large` or `shareBar2`, in lower case. What stands after two
/// strokes is a variant of the same thing and is left out.
pub(super) fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = vec![String::new()];
    let mut small = false;
    for c in name.split("--").next().unwrap_or("").chars().take(120) {
        if !c.is_alphabetic() || c.is_uppercase() && small {
            words.push(String::new());
        }
        small = c.is_lowercase();
        if let Some(word) = words.last_mut().filter(|_| c.is_alphabetic()) {
            word.extend(c.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Whether a class or the id of an element has a name of which these words say something.
pub(super) fn says(tree: &Tree, node: usize, what: fn(&[String]) -> bool) -> bool {
    let names = [tree.attribute(node, "class"), tree.attribute(node, "id")];
    names.into_iter().flatten().flat_map(str::split_whitespace).any(|name| what(&words(name)))
}

/// Classes that sites give to the text of an article, as the words they consist of.
const BODIES: &[&str] = &[
    "article body",
    "article content",
    "article text",
    "entry content",
    "post body",
    "post content",
    "story body",
    "story content",
    "story text",
    "body copy",
    "article body content",
    "articlebody",
    "storytext",
];

/// Whether an element says that it is the text of an article.
pub(super) fn is_body(tree: &Tree, node: usize) -> bool {
    // Some put letters of their own before it: "c-article__content".
    let named = |name: &str| {
        let words = words(name);
        let is = |words: &[String]| BODIES.contains(&words.join(" ").as_str());
        is(&words) || words.split_first().is_some_and(|(_, rest)| is(rest))
    };
    tree.tag(node).is_some_and(is_container)
        && (["itemprop", "name"].iter().any(|attribute| tree.says(node, attribute, "articleBody"))
            || tree.attribute(node, "class").is_some_and(|class| class.split_whitespace().any(named)))
}

/// Whether words name what is said of a picture.
pub(super) fn is_caption(words: &[String]) -> bool {
    words.iter().any(|word| matches!(word.as_str(), "caption" | "captions"))
}

/// Whether words name a box for a picture.
pub(super) fn is_picture(words: &[String]) -> bool {
    words.iter().any(|word| {
        matches!(word.as_str(), "cutline" | "figure" | "image" | "img" | "photo" | "pic" | "picture")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_apart() {
        assert_eq!(words("article__shareBar-2--related"), ["article", "share", "bar"]);
        assert_eq!(words("--x"), [""; 0]);
    }

    #[test]
    fn the_text_of_an_article_is_known_by_its_class() {
        for (class, says) in [
            ("article-body", true),
            ("c-article__content js-x", true),
            ("article-body-promo", false),
            ("top-news-story-content", false),
        ] {
            let tree = Tree::read(&format!("<div class='{class}'>a</div>"));
            assert_eq!(is_body(&tree, 1), says, "{class}");
        }
    }
}
