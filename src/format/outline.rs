//! Where the parts of a file stand: the fields of its outermost object and the items of its long lists, found without
//! understanding them, so that a long file can be read bit by bit. What is found is JSON only as far as its
//! brackets, strings and commas go: each piece is still parsed.

use std::borrow::Cow;

use super::json::Json;

/// Where the value of a field stands.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Place<'a> {
    /// Its bytes.
    Whole(&'a [u8]),
    /// The bytes of each item of a long list.
    Items(Vec<&'a [u8]>),
}

/// The fields of the object that a text is, each with the place of its value: those with the names of `long`, where they
/// are lists, item by item. None where the text is no object.
pub(super) fn fields<'a>(text: &'a [u8], long: &[&str]) -> Option<Vec<(Cow<'a, str>, Place<'a>)>> {
    let mut cursor = Cursor { text, at: 0 };
    let mut fields = Vec::new();
    cursor.eat(b'{')?;
    if !cursor.eats(b'}') {
        loop {
            let Ok(Json::String(name)) = Json::parse(cursor.value()?) else { return None };
            cursor.eat(b':')?;
            let is_long = long.contains(&&*name) && cursor.eats(b'[');
            let place = if is_long { Place::Items(cursor.items()?) } else { Place::Whole(cursor.value()?) };
            fields.push((name, place));
            if cursor.eats(b'}') {
                break;
            }
            cursor.eat(b',')?;
        }
    }
    cursor.is_at_end().then_some(fields)
}

struct Cursor<'a> {
    text: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    /// Goes over white space, and over this byte where it is the next.
    fn eats(&mut self, byte: u8) -> bool {
        let rest = &self.text[self.at..];
        self.at += rest.iter().take_while(|byte| is_space(byte)).count();
        let is_next = self.text.get(self.at) == Some(&byte);
        self.at += usize::from(is_next);
        is_next
    }

    /// Goes over this byte, which has to be the next.
    fn eat(&mut self, byte: u8) -> Option<()> {
        self.eats(byte).then_some(())
    }

    fn is_at_end(&self) -> bool {
        self.text[self.at..].iter().all(is_space)
    }

    /// Goes over the items of a list, behind whose first bracket it is, and over the last.
    fn items(&mut self) -> Option<Vec<&'a [u8]>> {
        let mut items = Vec::new();
        if !self.eats(b']') {
            loop {
                items.push(self.value()?);
                if self.eats(b']') {
                    break;
                }
                self.eat(b',')?;
            }
        }
        Some(items)
    }

    /// Goes over a value and the white space before it: up to the comma, colon or bracket that ends it.
    // Not part of the loop over the items: a long loop would be run to its end in the form in which it was begun, which
    // in the browser is a slow one.
    #[inline(never)]
    fn value(&mut self) -> Option<&'a [u8]> {
        let start = self.at;
        let mut depth = 0_usize;
        loop {
            match self.text.get(self.at)? {
                b'"' => self.string()?,
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' | b',' | b':' if depth == 0 => return Some(&self.text[start..self.at]),
                b'}' | b']' => {
                    depth -= 1;
                    self.at += 1;
                }
                _ => self.at += 1,
            }
        }
    }

    /// Goes over a string, at whose first mark it is.
    fn string(&mut self) -> Option<()> {
        self.at += 1;
        loop {
            match self.text.get(self.at)? {
                b'"' => break,
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        self.at += 1;
        Some(())
    }
}

/// White space as JSON has it, which is less than ASCII's.
fn is_space(byte: &u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The fields of a text as pairs of their names and the trimmed bytes of their values or, in the list `long`, items.
    fn fields_of(text: &str) -> Option<Vec<(String, Vec<String>)>> {
        let words = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
        let fields = fields(text.as_bytes(), &["long"])?;
        let places = fields.into_iter().map(|(name, place)| match place {
            Place::Whole(value) => (name.into(), vec![words(value)]),
            Place::Items(items) => (name.into(), items.into_iter().map(words).collect()),
        });
        Some(places.collect())
    }

    fn field(name: &str, values: &[&str]) -> (String, Vec<String>) {
        (name.to_owned(), values.iter().map(|&value| value.to_owned()).collect())
    }

    #[test]
    fn brackets_and_commas_in_strings_part_nothing() {
        let text = r#" { "a\"}" : "],\\" , "b": [1, {"c": "]"}], "long": [ "a,]" , [1, 2], {"b": [","]} ] } "#;
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
