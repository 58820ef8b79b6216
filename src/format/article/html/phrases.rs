//! Lines that pages put between the paragraphs of an article, by what they say.

use crate::format::article::plain::ends_sentence;

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
    "end",
    "end of list",
    "enlarge this image",
    "facebook",
    "getty images",
    "hide caption",
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
    "skip advertisement",
    "sponsored",
    "toggle caption",
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
    "listen to the story",
    "listen to this article",
    "more on this:",
    "more:",
    "photos:",
    "post a comment",
    "print this",
    "privacy notice:",
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
    "thanks for reading",
    "this article was amended",
    "watch live",
    "watch now",
    "watch:",
    "you may also like",
    "your support",
    "©",
];

/// The longest line that is left out for how it begins, in bytes: what is longer says something.
const LONGEST: usize = 160;

/// Headings of what leads to other articles.
const ELSEWHERE: &[&str] = &[
    "also on this site",
    "editors' picks",
    "editors’ picks",
    "latest news",
    "latest stories",
    "more in this section",
    "more like this",
    "more news",
    "more on this story",
    "more stories",
    "most popular",
    "most read",
    "other people are reading",
    "popular in the community",
    "read next",
    "recommended",
    "recommended for you",
    "recommended stories",
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

/// What only one who asks the reader for something says: to take a letter, to follow, to forgive an advertisement.
const PROMPTS: &[&str] = &[
    "affiliate links",
    "earn a commission",
    "in your inbox",
    "newsletter here",
    "newsletter promotion",
    "our newsletter",
    "sign up for our",
    "sign up for the newsletter",
    "sign up here",
    "sign up to our",
    "subscribe to our",
    "to your inbox",
];

/// The longest prompt, in bytes.
const LONGEST_PROMPT: usize = 400;

/// How the line that names who made a picture begins, and what else is found in one.
const CREDITS: &[&str] = &[
    "courtesy of",
    "credit:",
    "header image:",
    "illustration by",
    "illustration:",
    "image by",
    "image credit",
    "image:",
    "photo by",
    "photo courtesy",
    "photo credit",
    "photo:",
    "photograph by",
    "photograph:",
    "picture by",
    "picture:",
];
const AGENCIES: &[&str] = &["/getty", "/ getty", "/afp", "/ afp", "/ap photo", "ap photo/", "/reuters"];

/// Whether a line says who made a picture, or what it shows.
pub(super) fn is_credit(line: &str) -> bool {
    let words = line.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let is_line = line.len() <= LONGEST && !ends_sentence(line);
    let begins = |start: &&str| words.starts_with(*start) && (is_line || start.ends_with(':'));
    CREDITS.iter().any(begins) || is_line && AGENCIES.iter().any(|name| words.contains(name))
}

/// Whether a line is no part of the article. Figures alone are what a diagram leaves behind, a letter
/// alone is a button or what is left of one, an address alone is where the author is to be reached.
pub(super) fn is_filler(line: &str) -> bool {
    if line.len() > LONGEST_PROMPT {
        return false;
    }
    let lower = line.to_lowercase();
    // “If it is in your inbox, delete it,” police said: what somebody is quoted with asks the reader for nothing.
    let is_quoted = line.contains(['“', '"']);
    if !is_quoted && PROMPTS.iter().any(|words| lower.contains(words)) {
        return true;
    }
    if line.len() > LONGEST {
        return false;
    }
    let line = lower.trim_matches(|c: char| !c.is_alphanumeric() && c != '©');
    let begins = |start: &&str| {
        line.strip_prefix(*start)
            .is_some_and(|rest| start.ends_with([':', '©']) || !rest.starts_with(char::is_alphanumeric))
    };
    // "Follow Jane Roe on Twitter."
    let follow = || ["on facebook", "on instagram", "on twitter"].iter().any(|place| line.contains(place));
    !line.contains(|c: char| c.is_alphabetic() || c == '©')
        || line.chars().count() == 1
        || line.contains('@') && !line.contains(' ')
        || line.starts_with("follow ") && follow()
        || WHOLE.contains(&line)
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
            "“If it comes to your inbox, delete it,” the harbour master said.",
        ] {
            assert!(!is_filler(line), "{line}");
        }
    }
}
