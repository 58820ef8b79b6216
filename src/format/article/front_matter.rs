//! The lines between `---` (or `+++`) with which a Markdown file says what it is. Of YAML and TOML only what such
//! lines use: `key: value`, quoted values, lists in brackets or one item a line.

use super::{date, found::Found};

/// Takes what the front matter says and gives the text after it; the whole text where there is none.
pub(super) fn take<'a>(text: &'a str, found: &mut Found) -> &'a str {
    let text = text.trim_start_matches(['\n', '\u{feff}']);
    let Some(mark) =
        ["---", "+++"].into_iter().find(|mark| text.lines().next().map(str::trim_end) == Some(mark))
    else {
        return text;
    };
    let mut at = text.find('\n').map_or(text.len(), |end| end + 1);
    let mut fields: Vec<(String, Vec<&str>)> = Vec::new();
    for line in text[at..].split_inclusive('\n') {
        at += line.len();
        let words = line.trim();
        if words == mark || words == "..." {
            fields.iter().for_each(|(key, values)| take_field(found, key, values));
            return &text[at..];
        }
        let indented = line.starts_with([' ', '\t', '-']);
        match (words.strip_prefix('-'), words.split_once(if mark == "---" { ':' } else { '=' })) {
            (Some(item), _) if indented => {
                if let Some((_, values)) = fields.last_mut() {
                    values.push(unquoted(item));
                }
            }
            (None, Some((key, value))) if !indented => fields.push((key.trim().to_lowercase(), list(value))),
            // What is nested ("author:" and "  name: …" below it) belongs to the field above.
            (None, Some(("name", value))) => {
                if let Some((_, values)) = fields.last_mut() {
                    values.push(unquoted(value));
                }
            }
            // A line that is none of these: this is no front matter but a ruled text.
            (None, None) if !words.is_empty() && !words.starts_with('#') && !indented => break,
            _ => {}
        }
    }
    text
}

fn take_field(found: &mut Found, key: &str, values: &[&str]) {
    let values: Vec<&str> = values.iter().copied().filter(|value| !value.is_empty()).collect();
    let Some(first) = values.first() else { return };
    match key {
        "title" | "headline" => found.set_title(first),
        "author" | "authors" | "by" | "byline" | "creator" => found.set_byline(&values.join(", ")),
        "date" | "published" | "pubdate" | "publishdate" | "published_at" | "date_published"
        | "datepublished" | "created" => found.set_published(date::read(first)),
        "updated" | "lastmod" | "modified" | "updated_at" => found.set_updated(date::read(first)),
        "source" | "publisher" | "publication" | "site" | "site_name" | "newspaper" | "website" => {
            if first.contains("://") { found.set_url(first) } else { found.set_publisher(first) }
        }
        "url" | "link" | "canonical" | "canonical_url" | "source_url" | "permalink" => found.set_url(first),
        _ => {}
    }
}

/// The values of `a`, `"a"` or `[a, "b"]`.
fn list(value: &str) -> Vec<&str> {
    let value = value.trim();
    match value.strip_prefix('[').and_then(|value| value.strip_suffix(']')) {
        Some(items) => items.split(',').map(unquoted).collect(),
        None => vec![unquoted(value)],
    }
}

fn unquoted(value: &str) -> &str {
    let value = value.trim();
    let inside = ['"', '\''].iter().find_map(|mark| value.strip_prefix(*mark)?.strip_suffix(*mark));
    inside.unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_taken_and_the_text_begins_after_them() {
        let mut found = Found::default();
        let text = "---\ntitle: \"Crane falls: harbour closed\"\nauthor:\n  - Jane Roe\n  - Ann Witt\ndate: 2021-03-03\nsource: The Lund Gazette\ntags: [port, crane]\n---\n\nThe text.";
        assert_eq!(take(text, &mut found).trim(), "The text.");
        assert_eq!(found.title, "Crane falls: harbour closed");
        assert_eq!(found.byline.as_deref(), Some("Jane Roe, Ann Witt"));
        assert_eq!(found.published, date::read("2021-03-03"));
        assert_eq!(found.publisher.as_deref(), Some("The Lund Gazette"));
    }

    #[test]
    fn a_ruled_text_is_no_front_matter() {
        let text = "---\nThe harbour was closed\n---\nand opened.";
        let mut found = Found::default();
        assert_eq!((take(text, &mut found), found.title.as_str()), (text, ""));
        assert_eq!(take("---\ntitle: never closed", &mut found), "---\ntitle: never closed");
    }
}
