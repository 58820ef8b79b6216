//! The tree that a file is before it is understood, which borrows from the file where it can. Nothing is
//! known here of stories. Unlike a map it keeps the order of fields and those that stand twice.

use std::{borrow::Cow, fmt};

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Json<'a> {
    Null,
    Bool(bool),
    /// A whole number from 0.
    Count(u64),
    /// Any other number, as it is written.
    Number(Box<str>),
    String(Cow<'a, str>),
    Array(Vec<Json<'a>>),
    Object(Vec<Field<'a>>),
}

/// A name and its value in an object.
pub(super) type Field<'a> = (Cow<'a, str>, Json<'a>);

impl<'a> Json<'a> {
    /// Reads a whole text as one value.
    pub(super) fn parse(text: &'a [u8]) -> Result<Self, serde_json::Error> {
        serde_json::from_slice(text)
    }

    /// What it is, as an error names it.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Json::Null => "null",
            Json::Bool(_) => "true or false",
            Json::Count(_) | Json::Number(_) => "a number",
            Json::String(_) => "a string",
            Json::Array(_) => "a list",
            Json::Object(_) => "an object",
        }
    }

    /// The value in one line.
    pub(super) fn compact(&self) -> String {
        let mut out = String::new();
        self.put(&mut out, Layout::Line { end: usize::MAX });
        out
    }

    /// The value as a person reads it: an object or list that fits takes one line, any other as many as it
    /// has parts. Ends with a line break.
    pub(super) fn pretty(&self) -> String {
        let mut out = String::new();
        self.put(&mut out, Layout::Lines { indent: 0, line: 0 });
        out.push('\n');
        out
    }

    /// Appends the value; answers no as soon as it does not fit.
    fn put(&self, out: &mut String, layout: Layout) -> bool {
        match self {
            Json::Null => out.push_str("null"),
            Json::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Json::Count(count) => put_count(*count, out),
            Json::Number(text) => out.push_str(text),
            Json::String(text) => return put_string(text, out, layout),
            Json::Array(items) => {
                return put_list(out, layout, ["[", "]"], items, |item, out, layout| item.put(out, layout));
            }
            Json::Object(fields) => {
                return put_list(out, layout, ["{", "}"], fields, |(name, value), out, layout| {
                    let fits = put_string(name, out, layout);
                    out.push_str(": ");
                    fits && value.put(out, layout)
                });
            }
        }
        layout.fits(out.len())
    }
}

/// How far a value that takes one line may reach, in bytes from the start of the line.
const WIDTH: usize = 120;

/// How a value is laid out.
#[derive(Clone, Copy)]
enum Layout {
    /// In one line, which ends before the output has `end` bytes.
    Line { end: usize },
    /// In as many lines as it takes, each part `indent` spaces in. The line it begins in began at byte `line`.
    Lines { indent: usize, line: usize },
}

impl Layout {
    fn fits(self, len: usize) -> bool {
        match self {
            Layout::Line { end } => len <= end,
            Layout::Lines { .. } => true,
        }
    }
}

/// Appends a number's digits, without a string of their own.
fn put_count(count: u64, out: &mut String) {
    if count > 9 {
        put_count(count / 10, out);
    }
    out.push(char::from(b'0' + (count % 10) as u8));
}

/// Appends so many spaces.
fn put_spaces(count: usize, out: &mut String) {
    const SPACES: &str = "                ";
    let mut left = count;
    while left > 0 {
        let some = left.min(SPACES.len());
        out.push_str(&SPACES[..some]);
        left -= some;
    }
}

fn put_list<T>(
    out: &mut String,
    layout: Layout,
    [open, close]: [&str; 2],
    items: &[T],
    put: impl Fn(&T, &mut String, Layout) -> bool + Copy,
) -> bool {
    let (indent, line) = match layout {
        Layout::Line { .. } => {
            out.push_str(open);
            let space = if open == "{" && !items.is_empty() { " " } else { "" };
            for (number, item) in items.iter().enumerate() {
                out.push_str(if number == 0 { space } else { ", " });
                if !put(item, out, layout) {
                    return false;
                }
            }
            out.push_str(space);
            out.push_str(close);
            return layout.fits(out.len());
        }
        Layout::Lines { indent, line } => (indent, line),
    };
    let start = out.len();
    if put_list(out, Layout::Line { end: line.saturating_add(WIDTH) }, [open, close], items, put) {
        return true;
    }
    out.truncate(start);
    out.push_str(open);
    for (number, item) in items.iter().enumerate() {
        out.push_str(if number == 0 { "\n" } else { ",\n" });
        let line = out.len();
        put_spaces(indent + 2, out);
        put(item, out, Layout::Lines { indent: indent + 2, line });
    }
    out.push('\n');
    put_spaces(indent, out);
    out.push_str(close);
    true
}

/// Appends a string; answers no, before doing the work, when it cannot fit.
fn put_string(text: &str, out: &mut String, layout: Layout) -> bool {
    if !layout.fits(out.len().saturating_add(text.len())) {
        return false;
    }
    // Most strings have nothing to escape, and need no copy made of them first. All bytes are looked at, which is
    // faster than to stop at the first.
    if text.bytes().fold(false, |found, byte| found | (byte < 0x20) | (byte == b'"') | (byte == b'\\')) {
        // Writing a string to memory cannot fail.
        out.push_str(&serde_json::to_string(text).unwrap_or_default());
    } else {
        out.push('"');
        out.push_str(text);
        out.push('"');
    }
    layout.fits(out.len())
}

/// How a fraction or a number beyond `u64` is written, so that it reads back as the same number: serde_json's
/// fast reading may miss by the last digit, which would make a file drift from save to save.
fn number_text(mut value: f64) -> Box<str> {
    for _ in 0..8 {
        let text = serde_json::to_string(&value).unwrap_or_default();
        match serde_json::from_str::<f64>(&text) {
            Ok(again) if again != value => value = again,
            _ => return text.into(),
        }
    }
    "0.0".into()
}

impl<'de> Deserialize<'de> for Json<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Json::Bool(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Json::Count(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Json::Number(value.to_string().into()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Self::Value, E> {
        Ok(Json::Number(number_text(value)))
    }

    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<Self::Value, E> {
        Ok(Json::String(Cow::Borrowed(value)))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Self::Value, E> {
        Ok(Json::String(Cow::Owned(value.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Json::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields = Vec::new();
        while let Some(Name(name)) = map.next_key()? {
            if fields.is_empty() {
                // Room for what most objects of a story have: to grow takes longer than to take more at once.
                fields.reserve_exact(6);
            }
            fields.push((name, map.next_value()?));
        }
        Ok(Json::Object(fields))
    }
}

/// The name of a field, borrowed where it has no escapes.
struct Name<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NameVisitor;

        impl<'de> Visitor<'de> for NameVisitor {
            type Value = Name<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name")
            }

            fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<Self::Value, E> {
                Ok(Name(Cow::Borrowed(value)))
            }

            fn visit_str<E: Error>(self, value: &str) -> Result<Self::Value, E> {
                Ok(Name(Cow::Owned(value.to_owned())))
            }
        }

        deserializer.deserialize_str(NameVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_as_the_same_tree() {
        for text in [
            r#"{"b": [1, -1, 0.1, 1e300, 18446744073709551616, true, null], "a": {}, "a": "\u0000\"é\n", "c": []}"#,
            r#""top""#,
            "-0.0",
        ] {
            let tree = Json::parse(text.as_bytes()).unwrap();
            assert_eq!(Json::parse(tree.compact().as_bytes()).unwrap(), tree);
            assert_eq!(Json::parse(tree.pretty().as_bytes()).unwrap(), tree);
        }
    }

    #[test]
    fn what_fits_takes_one_line() {
        let long = "x".repeat(100);
        let tree = format!(r#"{{"list":[{{"a":1,"b":[]}},{{}}],"wide":["{long}","{long}"]}}"#);
        let pretty = Json::parse(tree.as_bytes()).unwrap().pretty();
        let expected = format!(
            "{{\n  \"list\": [{{ \"a\": 1, \"b\": [] }}, {{}}],\n  \"wide\": [\n    \"{long}\",\n    \"{long}\"\n  ]\n}}\n"
        );
        assert_eq!(pretty, expected);
    }

    #[test]
    fn a_number_reads_back_as_it_was_written() {
        for text in
            ["0.1", "123456789012345678901234567890", "2.2250738585072014e-308", "1.7976931348623157e308"]
        {
            let tree = Json::parse(text.as_bytes()).unwrap();
            assert_eq!(Json::parse(tree.compact().as_bytes()).unwrap(), tree, "{text}");
        }
    }
}
