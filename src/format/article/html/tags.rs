//! The elements of HTML that matter here, and what kind each is of.

/// The name of an element; empty for one that is not known, such as a site's own.
pub(super) type Tag = &'static str;

/// The known elements, sorted.
const TAGS: &[&str] = &[
    "a",
    "abbr",
    "address",
    "area",
    "article",
    "aside",
    "audio",
    "b",
    "base",
    "blockquote",
    "body",
    "br",
    "button",
    "canvas",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "label",
    "li",
    "link",
    "main",
    "map",
    "mark",
    "math",
    "menu",
    "meta",
    "nav",
    "noembed",
    "noframes",
    "noscript",
    "object",
    "ol",
    "option",
    "p",
    "param",
    "picture",
    "pre",
    "q",
    "s",
    "script",
    "section",
    "select",
    "small",
    "source",
    "span",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "template",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "track",
    "tt",
    "u",
    "ul",
    "video",
    "wbr",
];

/// The element of this name, in lower case.
pub(super) fn tag(name: &[u8]) -> Tag {
    TAGS.binary_search_by(|known| known.as_bytes().cmp(name))
        .ok()
        .and_then(|at| TAGS.get(at))
        .copied()
        .unwrap_or("")
}

/// Elements that hold nothing and have no end.
pub(super) fn is_void(tag: Tag) -> bool {
    matches!(
        tag,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Elements whose text is not the page's.
pub(super) fn is_dead(tag: Tag) -> bool {
    matches!(
        tag,
        "audio"
            | "canvas"
            | "iframe"
            | "math"
            | "noembed"
            | "noframes"
            | "noscript"
            | "object"
            | "script"
            | "select"
            | "style"
            | "svg"
            | "template"
            | "textarea"
            | "video"
    )
}

/// Elements that begin on a line of their own; a paragraph ends where one begins.
pub(super) fn is_block(tag: Tag) -> bool {
    matches!(
        tag,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "head"
            | "header"
            | "hgroup"
            | "hr"
            | "html"
            | "li"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "option"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "title"
            | "tr"
            | "ul"
    )
}

/// Elements that a page is divided with: an article may be all that one of them holds.
pub(super) fn is_container(tag: Tag) -> bool {
    matches!(
        tag,
        "" | "article"
            | "body"
            | "center"
            | "div"
            | "form"
            | "html"
            | "main"
            | "section"
            | "span"
            | "table"
            | "tbody"
            | "td"
            | "tr"
            | "font"
    )
}

/// Elements out of which an end or a beginning inside does not reach.
pub(super) fn is_wall(tag: Tag) -> bool {
    matches!(tag, "button" | "caption" | "table" | "td" | "th" | "object" | "template")
}

/// The level of a heading.
pub(super) fn is_heading(tag: Tag) -> bool {
    matches!(tag, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_are_sorted() {
        assert!(TAGS.is_sorted());
        assert_eq!((tag(b"figcaption"), tag(b"x-story")), ("figcaption", ""));
    }
}
