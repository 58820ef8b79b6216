//! Finding and replacing tags in a page that Trunk wrote, plain or minified: `<div id="app">` and `<div id=app>`
//! are the same tag. It reads what such a page holds, which is far from all of HTML; what it does not find
//! where it is needed is an error of the caller's.

use std::ops::Range;

use super::Result;

/// A start tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag {
    /// Its name, in lower case.
    pub(super) name: String,
    /// Its attributes as written, in their order; one without a value has an empty one.
    pub(super) attributes: Vec<(String, String)>,
    /// Where the start tag stands, both angle brackets included.
    pub(super) range: Range<usize>,
    /// Where its text stands, for the elements whose content is text alone ([`HOLDS_TEXT`]).
    pub(super) text: Option<Range<usize>>,
}

/// Elements whose content is text, up to their end tag: no tags are looked for inside.
const HOLDS_TEXT: [&str; 4] = ["script", "style", "title", "textarea"];

impl Tag {
    /// The value of an attribute.
    pub(super) fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.iter().find(|(name, _)| name == attribute).map(|(_, value)| value.as_str())
    }

    /// Whether this is a `name` with the attribute at this value.
    pub(super) fn is(&self, name: &str, attribute: &str, value: &str) -> bool {
        self.name == name && self.get(attribute) == Some(value)
    }

    /// Where the whole element stands, for one that holds text or nothing.
    pub(super) fn element(&self) -> Range<usize> {
        let end = self.text.as_ref().map_or(self.range.end, |text| text.end + self.name.len() + "</>".len());
        self.range.start..end
    }
}

/// All start tags of the page in their order, those in comments left out.
pub(super) fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(found) = html[at..].find('<') {
        let start = at + found;
        at = start + 1;
        let rest = &html[at..];
        if rest.starts_with("!--") {
            at = rest.find("-->").map_or(html.len(), |end| at + end + "-->".len());
        } else if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let Some(tag) = tag_at(html, start) else { break };
            at = tag.text.as_ref().map_or(tag.range.end, |text| text.end);
            tags.push(tag);
        }
    }
    tags
}

/// The only tag for which `wanted` holds.
///
/// # Errors
/// When there is none, or more than one; `what` names it.
pub(super) fn only(html: &str, what: &str, wanted: impl Fn(&Tag) -> bool) -> Result<Tag> {
    let mut found = tags(html).into_iter().filter(|tag| wanted(tag));
    match (found.next(), found.next()) {
        (Some(tag), None) => Ok(tag),
        (None, _) => Err(format!("{what} is missing in the page")),
        (Some(_), Some(_)) => Err(format!("{what} stands in the page more than once")),
    }
}

/// What the page loads: the name of each tag that loads something, and the address it loads from. Links to follow
/// are not among them.
pub(super) fn loaded(html: &str) -> Vec<(String, String)> {
    let address = |tag: &Tag| match tag.name.as_str() {
        "a" | "area" => None,
        "object" => tag.get("data").map(str::to_owned),
        _ => tag.get("src").or(tag.get("href")).or(tag.get("xlink:href")).map(str::to_owned),
    };
    tags(html).into_iter().filter_map(|tag| address(&tag).map(|address| (tag.name, address))).collect()
}

/// The page with each range replaced by its text. The ranges do not overlap; an empty one inserts.
pub(super) fn replaced(html: &str, mut changes: Vec<(Range<usize>, String)>) -> String {
    changes.sort_by_key(|(range, _)| range.start);
    let mut out = String::with_capacity(html.len());
    let mut at = 0;
    for (range, text) in changes {
        out.push_str(&html[at..range.start]);
        out.push_str(&text);
        at = range.end;
    }
    out.push_str(&html[at..]);
    out
}

/// The page with `text` before its last `end_tag`.
///
/// # Errors
/// When there is no such end tag.
pub(super) fn before(html: &str, end_tag: &str, text: &str) -> Result<String> {
    let at = html.rfind(end_tag).ok_or_else(|| format!("{end_tag} is missing in the page"))?;
    Ok(replaced(html, vec![(at..at, text.to_owned())]))
}

/// The text, fit for an attribute's value in double quotes and for an element's content.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The tag that starts at this byte; none when the page ends inside it.
fn tag_at(html: &str, start: usize) -> Option<Tag> {
    let name_end = start + 1 + html[start + 1..].find(|c: char| c.is_whitespace() || c == '>' || c == '/')?;
    let name = html[start + 1..name_end].to_ascii_lowercase();
    let (attributes, end) = attributes_at(html, name_end)?;
    let text = HOLDS_TEXT.contains(&name.as_str()).then(|| {
        let close = format!("</{name}>");
        end..html[end..].find(&close).map_or(html.len(), |found| end + found)
    });
    Some(Tag { name, attributes, range: start..end, text })
}

/// The attributes from this byte on, and the byte after the tag's end.
fn attributes_at(html: &str, mut at: usize) -> Option<(Vec<(String, String)>, usize)> {
    let mut attributes = Vec::new();
    loop {
        at += html[at..].find(|c: char| !c.is_whitespace() && c != '/')?;
        if html[at..].starts_with('>') {
            return Some((attributes, at + 1));
        }
        let name_end = at + html[at..].find(|c: char| c.is_whitespace() || c == '=' || c == '>')?;
        let name = html[at..name_end].to_ascii_lowercase();
        at = name_end;
        let mut value = "";
        if html[at..].starts_with('=') {
            at += 1;
            let quote = html[at..].chars().next().filter(|c| matches!(c, '"' | '\''));
            let length = match quote {
                Some(quote) => {
                    at += 1;
                    html[at..].find(quote)?
                }
                None => html[at..].find(|c: char| c.is_whitespace() || c == '>')?,
            };
            value = &html[at..at + length];
            at += length + usize::from(quote.is_some());
        }
        attributes.push((name, value.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_the_same_plain_or_minified() {
        for html in [
            r#"<link rel="stylesheet" href="./a.css"/>"#,
            "<link rel=stylesheet href=./a.css>",
            "<LINK rel='stylesheet' href='./a.css' >",
        ] {
            let [tag] = &tags(html)[..] else { panic!("{html}") };
            assert!(tag.is("link", "rel", "stylesheet"), "{html}");
            assert_eq!(tag.get("href"), Some("./a.css"), "{html}");
            assert_eq!(tag.range, 0..html.len(), "{html}");
        }
    }

    #[test]
    fn no_tags_are_seen_in_comments_scripts_and_closing_tags() {
        let html = "<!doctype html><!-- <a> --><script>if (1<b) '<i>'</script></p><p hidden>1 < 2</p>";
        let names: Vec<String> = tags(html).into_iter().map(|tag| tag.name).collect();
        assert_eq!(names, ["script", "p"]);
    }

    #[test]
    fn an_element_that_holds_text_ends_with_its_end_tag() {
        let html = "<title>a < b</title><p>";
        let title = &tags(html)[0];
        assert_eq!(&html[title.text.clone().unwrap()], "a < b");
        assert_eq!(&html[title.element()], "<title>a < b</title>");
    }

    #[test]
    fn the_only_one_is_neither_none_nor_two() {
        let named = |name: &'static str| move |tag: &Tag| tag.name == name;
        assert_eq!(only("<p><b>", "a <b>", named("b")).unwrap().range, 3..6);
        assert_eq!(only("<p>", "a <b>", named("b")).unwrap_err(), "a <b> is missing in the page");
        assert_eq!(
            only("<b><b>", "a <b>", named("b")).unwrap_err(),
            "a <b> stands in the page more than once"
        );
    }

    #[test]
    fn a_link_to_follow_loads_nothing() {
        let html = "<a href=https://host/></a><img src=a.png><svg><use href=#b></svg><link href=c.css>";
        let found = loaded(html).into_iter().map(|(_, address)| address);
        assert_eq!(found.collect::<Vec<_>>(), ["a.png", "#b", "c.css"]);
    }

    #[test]
    fn changes_are_made_where_they_were_asked_for_in_any_order() {
        assert_eq!(
            replaced("abcdef", vec![(4..5, "X".into()), (0..1, String::new()), (2..2, "+".into())]),
            "b+cdXf"
        );
    }

    #[test]
    fn a_page_that_is_cut_off_has_no_tag_there() {
        for html in ["<", "<a", "<a href", "<a href=", "<a href=\"x", "<!-- "] {
            assert_eq!(tags(html), [], "{html}");
        }
    }
}
