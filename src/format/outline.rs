//! Where the parts of a file stand: the fields of its outermost object and the items of its long lists, found without
//! understanding them and while the file may still be coming, so that a long one can be read bit by bit. What is found is
//! JSON only as far as its brackets, strings and commas go: each piece is still parsed.

use std::{mem::take, ops::Range};

use super::json::Json;

/// Something in the file is not JSON.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Malformed;

/// The next part of a file. Where it stands is told in bytes from the file's start.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// A field and where its value stands.
    Field(String, Range<usize>),
    /// A field with one of the long lists, by the list's number. Its items follow.
    List(usize),
    /// Where the next item of that list stands.
    Item(Range<usize>),
}

/// A walk over a file that may still be coming. It goes on where it came to the end of what was there.
pub(super) struct Outline {
    /// The fields that are found item by item, where they are lists.
    long: &'static [&'static str],
    at: usize,
    expected: Expected,
    /// The name of the field that was begun last.
    name: String,
    /// The value that was begun and has not ended yet.
    value: Option<Begun>,
}

/// What comes next, whatever white space is before it.
#[derive(Clone, Copy)]
enum Expected {
    Object,
    FirstName,
    Name,
    Colon,
    Value,
    /// The rest of a value that is not looked into.
    Whole,
    /// A comma and another field, or the end of the object.
    Field,
    FirstItem,
    Item,
    /// A comma and another item, or the end of the list.
    NextItem,
    End,
}

/// A value that was begun.
#[derive(Clone, Copy)]
struct Begun {
    start: usize,
    /// How many brackets are open.
    depth: usize,
    is_in_string: bool,
}

impl Outline {
    /// A walk from this byte on.
    pub(super) fn new(start: usize, long: &'static [&'static str]) -> Self {
        Self { long, at: start, expected: Expected::Object, name: String::new(), value: None }
    }

    /// Whether the whole object was found.
    pub(super) fn is_done(&self) -> bool {
        matches!(self.expected, Expected::End)
    }

    /// The next part, or none before more of the text has come. `text` is all that has come, from the file's start.
    pub(super) fn next(&mut self, text: &[u8]) -> Result<Option<Found>, Malformed> {
        loop {
            self.at += text[self.at..].iter().take_while(|byte| is_space(byte)).count();
            let Some(&byte) = text.get(self.at) else { return Ok(None) };
            self.expected = match (self.expected, byte) {
                (Expected::Object, b'{') => Expected::FirstName,
                (Expected::FirstName | Expected::Field, b'}') => Expected::End,
                (Expected::Field, b',') => Expected::Name,
                (Expected::Colon, b':') => Expected::Value,
                (Expected::FirstItem | Expected::NextItem, b']') => Expected::Field,
                (Expected::NextItem, b',') => Expected::Item,
                (Expected::Value, b'[') if let Some(list) = self.list() => {
                    self.at += 1;
                    self.expected = Expected::FirstItem;
                    return Ok(Some(Found::List(list)));
                }
                (Expected::FirstName | Expected::Name, _) => {
                    self.expected = Expected::Name;
                    let Some(name) = self.value(text) else { return Ok(None) };
                    let Ok(Json::String(name)) = Json::parse(&text[name]) else { return Err(Malformed) };
                    self.name = name.into();
                    self.expected = Expected::Colon;
                    continue;
                }
                (Expected::Value | Expected::Whole, _) => {
                    self.expected = Expected::Whole;
                    let Some(value) = self.value(text) else { return Ok(None) };
                    self.expected = Expected::Field;
                    return Ok(Some(Found::Field(take(&mut self.name), value)));
                }
                (Expected::FirstItem | Expected::Item, _) => {
                    self.expected = Expected::Item;
                    let Some(item) = self.value(text) else { return Ok(None) };
                    self.expected = Expected::NextItem;
                    return Ok(Some(Found::Item(item)));
                }
                _ => return Err(Malformed),
            };
            self.at += 1;
        }
    }

    /// The number of the long list that the field begun last may be.
    fn list(&self) -> Option<usize> {
        self.long.iter().position(|long| *long == self.name)
    }

    /// Goes over a value, up to the comma, colon or bracket that ends it; none while its end has not come.
    // Not part of the loop over the items: a long loop would be run to its end in the form in which it was begun, which
    // in the browser is a slow one.
    #[inline(never)]
    fn value(&mut self, text: &[u8]) -> Option<Range<usize>> {
        let Begun { start, mut depth, mut is_in_string } =
            self.value.take().unwrap_or(Begun { start: self.at, depth: 0, is_in_string: false });
        let mut at = self.at;
        while let Some(byte) = text.get(at) {
            match byte {
                b'"' => is_in_string = !is_in_string,
                b'\\' if is_in_string => {
                    if at + 1 == text.len() {
                        break;
                    }
                    at += 1;
                }
                _ if is_in_string => {}
                b'{' | b'[' => depth += 1,
                b'}' | b']' | b',' | b':' if depth == 0 => {
                    self.at = at;
                    return Some(start..at);
                }
                b'}' | b']' => depth -= 1,
                _ => {}
            }
            at += 1;
        }
        self.at = at;
        self.value = Some(Begun { start, depth, is_in_string });
        None
    }
}

/// White space as JSON has it, which is less than ASCII's.
fn is_space(byte: &u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The fields of a text as pairs of their names and the trimmed bytes of their values or, in the list `long`, items;
    /// none where it has no whole outline. The text comes in pieces of so many bytes.
    fn fields_in_pieces(text: &str, len: usize) -> Option<Vec<(String, Vec<String>)>> {
        let words = |range: Range<usize>| text[range].trim().to_owned();
        let mut outline = Outline::new(0, &["long"]);
        let (mut fields, mut come) = (Vec::<(String, Vec<String>)>::new(), 0);
        loop {
            match outline.next(&text.as_bytes()[..come]).ok()? {
                Some(Found::Field(name, value)) => fields.push((name, vec![words(value)])),
                Some(Found::List(0)) => fields.push(("long".into(), Vec::new())),
                Some(Found::List(_)) => panic!("there is one long list"),
                Some(Found::Item(item)) => fields.last_mut()?.1.push(words(item)),
                None if come == text.len() => return outline.is_done().then_some(fields),
                None => come = text.len().min(come + len),
            }
        }
    }

    fn fields_of(text: &str) -> Option<Vec<(String, Vec<String>)>> {
        let whole = fields_in_pieces(text, text.len());
        for len in 1..text.len() {
            assert_eq!(fields_in_pieces(text, len), whole, "{text} in pieces of {len}");
        }
        whole
    }

    fn field(name: &str, values: &[&str]) -> (String, Vec<String>) {
        (name.to_owned(), values.iter().map(|&value| value.to_owned()).collect())
    }

    #[test]
    fn brackets_and_commas_in_strings_part_nothing() {
        let text =
            r#" { "a\"}" : "],\\" , "b": [1, {"c": "]"}], "long": [ "a,]" , [1, 2], {"b": [","]} ] } "#;
        let expected = [
            field(r#"a"}"#, &[r#""],\\""#]),
            field("b", &[r#"[1, {"c": "]"}]"#]),
            field("long", &[r#""a,]""#, "[1, 2]", r#"{"b": [","]}"#]),
        ];
        assert_eq!(fields_of(text).unwrap(), expected);
    }

    #[test]
    fn what_is_empty_has_no_parts() {
        assert_eq!(fields_of(" { } ").unwrap(), []);
        assert_eq!(fields_of(r#"{"long": [ ]}"#).unwrap(), [field("long", &[])]);
    }

    #[test]
    fn a_long_list_that_is_none_is_one_value() {
        assert_eq!(fields_of(r#"{"long": {"a": 1}}"#).unwrap(), [field("long", &[r#"{"a": 1}"#])]);
    }

    #[test]
    fn what_is_not_whole_has_no_outline() {
        for text in [
            "",
            "{",
            "[]",
            "1",
            r#"{"a""#,
            r#"{"a":"#,
            r#"{"a":1"#,
            r#"{"a":1}}"#,
            r#"{"a":"\"#,
            "{1:2}",
            r#"{"a" "b"}"#,
        ] {
            assert_eq!(fields_of(text), None, "{text}");
        }
        for list in ["[", "[1", "[1,", "[1] 2", "[1}2]", "[\"\\", "[1:2]"] {
            assert_eq!(fields_of(&format!(r#"{{"long": {list}}}"#)), None, "{list}");
        }
    }
}
