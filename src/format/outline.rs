//! Where the parts of a file stand: the fields of its outermost object and the items of a list, found without
//! understanding them, so that a long file can be read bit by bit. What is found is JSON only as far as its
//! brackets, strings and commas go: each piece is still parsed.

use std::borrow::Cow;

use super::json::Json;

/// The fields of the object that a text is, each with the bytes of its value; none where it is no object.
pub(super) fn fields(text: &[u8]) -> Option<Vec<(Cow<'_, str>, &[u8])>> {
    let mut cursor = Cursor { text, at: 0 };
    let mut fields = Vec::new();
    cursor.eat(b'{')?;
    if !cursor.eats(b'}') {
        loop {
            let Ok(Json::String(name)) = Json::parse(cursor.value()?) else { return None };
            cursor.eat(b':')?;
            fields.push((name, cursor.value()?));
            if cursor.eats(b'}') {
                break;
            }
            cursor.eat(b',')?;
        }
    }
    cursor.is_at_end().then_some(fields)
}

/// The bytes of each item of the list that a text is; of one that is none, at last none.
pub(super) fn items(text: &[u8]) -> impl Iterator<Item = Option<&[u8]>> {
    let mut cursor = Cursor { text, at: 0 };
    let mut next = Next::First;
    std::iter::from_fn(move || {
        let item = match next {
            Next::First if cursor.eat(b'[').is_none() => None,
            Next::First if cursor.eats(b']') => return end(&cursor, &mut next),
            Next::Other if cursor.eats(b']') => return end(&cursor, &mut next),
            Next::Other if cursor.eat(b',').is_none() => None,
            Next::End => return None,
            Next::First | Next::Other => cursor.value(),
        };
        next = if item.is_some() { Next::Other } else { Next::End };
        Some(item)
    })
}

/// What comes next in a list.
enum Next {
    /// Its bracket and the first item, if there is one.
    First,
    /// A comma and an item, or the bracket.
    Other,
    /// Nothing any more.
    End,
}

/// Nothing when the list was the whole text, else what is no item.
fn end<'a>(cursor: &Cursor<'a>, next: &mut Next) -> Option<Option<&'a [u8]>> {
    *next = Next::End;
    (!cursor.is_at_end()).then_some(None)
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

    /// Goes over a value and the white space before it: up to the comma, colon or bracket that ends it.
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

    fn fields_of(text: &str) -> Option<Vec<(String, String)>> {
        let text_of = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
        Some(
            fields(text.as_bytes())?.into_iter().map(|(name, value)| (name.into(), text_of(value))).collect(),
        )
    }

    fn items_of(text: &str) -> Vec<Option<&str>> {
        items(text.as_bytes())
            .map(|item| item.map(|item| std::str::from_utf8(item).unwrap().trim()))
            .collect()
    }

    #[test]
    fn brackets_and_commas_in_strings_part_nothing() {
        let text = r#" { "a\"}" : "],\\" , "b": [1, {"c": "]"}], "d": {} } "#;
        let expected = [(r#"a"}"#, r#""],\\""#), ("b", r#"[1, {"c": "]"}]"#), ("d", "{}")];
        assert_eq!(fields_of(text).unwrap(), expected.map(|(name, value)| (name.into(), value.into())));
        assert_eq!(
            items_of(r#"[ "a,]" , [1, 2], {"b": [","]} ]"#),
            [Some(r#""a,]""#), Some("[1, 2]"), Some(r#"{"b": [","]}"#)]
        );
    }

    #[test]
    fn what_is_empty_has_no_parts() {
        assert_eq!(fields_of(" { } ").unwrap(), []);
        assert_eq!(items_of(" [ ] "), []);
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
        for text in ["", "{}", "[", "[1", "[1,", "[1] 2", "[1}2]", "[\"\\", "[1:2]"] {
            assert_eq!(items_of(text).last(), Some(&None), "{text}");
        }
    }
}
