//! Lines that pages put between the paragraphs of an article, by what they say.

/// Lines that are only this.
const WHOLE: &[&str] = &[
    "ad",
    "ads",
    "advertisement",
    "advertising",
    "archived recording",
    "comment",
    "comments",
    "copy link",
    "email",
    "embed",
    "facebook",
    "getty images",
    "image caption",
    "image source",
    "last updated",
    "linkedin",
    "listen",
    "loading",
    "media caption",
    "more on this story",
    "more stories",
    "most popular",
    "most read",
    "newsletter",
    "play video",
    "print",
    "promoted",
    "published",
    "recommended",
    "related",
    "related articles",
    "related content",
    "related stories",
    "related topics",
    "save",
    "share",
    "sponsored",
    "topics",
    "tweet",
    "twitter",
    "updated",
    "watch",
    "whatsapp",
];

/// Beginnings of lines that lead away or ask for something.
const BEGINNINGS: &[&str] = &[
    "all rights reserved",
    "also read:",
    "article continues",
    "click here",
    "continue reading",
    "copyright ©",
    "download our app",
    "download the app",
    "follow us",
    "get the latest",
    "image source",
    "join our",
    "leave a comment",
    "listen to this article",
    "listen to the story",
    "more on this:",
    "post a comment",
    "print this",
    "read also:",
    "read full story",
    "read more",
    "read next:",
    "related:",
    "see also:",
    "share on",
    "share this",
    "sign in to",
    "sign up",
    "skip to",
    "story continues",
    "subscribe for",
    "subscribe now",
    "subscribe to",
    "support our",
    "this article was amended",
    "watch:",
    "watch live",
    "watch now",
    "you may also like",
    "your support",
    "©",
];

/// The longest line that is left out for how it begins, in bytes: what is longer says something.
const LONGEST: usize = 160;

/// Headings of what leads to other articles.
const ELSEWHERE: &[&str] = &[
    "also on this site",
    "latest news",
    "latest stories",
    "more news",
    "more stories",
    "most popular",
    "most read",
    "other people are reading",
    "popular in the community",
    "read next",
    "recommended",
    "recommended for you",
    "related",
    "related articles",
    "related content",
    "related coverage",
    "related posts",
    "related stories",
    "trending",
    "trending now",
    "up next",
    "what to read next",
    "you may also like",
    "you may like",
    "you might also like",
];

/// Whether what stands under this heading is other articles.
pub(super) fn leads_elsewhere(heading: &str) -> bool {
    let heading = heading.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    ELSEWHERE.contains(&heading.as_str())
}

/// Whether a line is no part of the article. Figures alone are what a diagram leaves behind.
pub(super) fn is_filler(line: &str) -> bool {
    if line.len() > LONGEST {
        return false;
    }
    let line = line.trim_matches(|c: char| !c.is_alphanumeric() && c != '©').to_lowercase();
    let begins = |start: &&str| {
        line.strip_prefix(*start)
            .is_some_and(|rest| start.ends_with([':', '©']) || !rest.starts_with(char::is_alphanumeric))
    };
    !line.contains(|c: char| c.is_alphabetic() || c == '©')
        || WHOLE.contains(&line.as_str())
        || BEGINNINGS.iter().any(begins)
}

#[cfg(test)]
mod tests {
    use super::is_filler;

    #[test]
    fn prompts_are_told_from_sentences() {
        for line in [
            "Advertisement",
            "READ MORE: Crane falls",
            "Share this article",
            "© 2021 The Gazette",
            "* * *",
            "Sign up to our letter.",
            "$915",
        ] {
            assert!(is_filler(line), "{line}");
        }
        for line in [
            "Subscribers left the paper.",
            "Comments by the mayor were short.",
            "Related cases were heard.",
            "Watchmen saw it.",
        ] {
            assert!(!is_filler(line), "{line}");
        }
    }
}
