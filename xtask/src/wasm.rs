//! What a wasm file is made of: bytes of code by crate, and bytes of data. For wasm-bindgen's output, which still
//! has the names of its functions; wasm-opt drops them.

use std::collections::BTreeMap;

/// One part of a wasm file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Part {
    /// A crate, or a module of ours, or `data`.
    pub(crate) name: String,
    /// Raw bytes.
    pub(crate) bytes: usize,
}

/// The parts, largest first; `None` when this is no wasm file, or one cut short.
pub(crate) fn parts(file: &[u8]) -> Option<Vec<Part>> {
    let mut rest = Reader(file.strip_prefix(b"\0asm\x01\0\0\0")?);
    let (mut imports, mut bodies, mut names) = (0, Vec::new(), BTreeMap::new());
    let mut sums = BTreeMap::<String, usize>::new();
    while !rest.0.is_empty() {
        let (id, length) = (rest.byte()?, rest.number()?);
        let mut section = Reader(rest.bytes(length)?);
        match id {
            0 if section.string()? == b"name" => names = function_names(section)?,
            2 => imports = imported_functions(section)?,
            10 => {
                for _ in 0..section.number()? {
                    let length = section.number()?;
                    section.bytes(length)?;
                    bodies.push(length);
                }
            }
            11 => *sums.entry("data".into()).or_default() += length,
            _ => {}
        }
    }
    for (index, bytes) in bodies.into_iter().enumerate() {
        let part = names.get(&(imports + index)).map_or("other", |name| name);
        *sums.entry(part.to_owned()).or_default() += bytes;
    }
    let mut parts: Vec<Part> = sums.into_iter().map(|(name, bytes)| Part { name, bytes }).collect();
    parts.sort_by_key(|part| std::cmp::Reverse(part.bytes));
    Some(parts)
}

/// How many of the imports are functions: they come first in the count.
fn imported_functions(mut section: Reader) -> Option<usize> {
    let mut functions = 0;
    for _ in 0..section.number()? {
        section.string()?;
        section.string()?;
        match section.byte()? {
            0 => {
                section.number()?;
                functions += 1;
            }
            kind => {
                // Tables, memories, globals and tags: a type byte (not for memories), then flags or limits.
                if kind != 2 {
                    section.byte()?;
                }
                let flags = section.number()?;
                if kind == 1 || kind == 2 {
                    (0..1 + (flags & 1)).try_for_each(|_| section.number().map(drop))?;
                }
            }
        }
    }
    Some(functions)
}

/// The part that each function belongs to, by its index.
fn function_names(mut section: Reader) -> Option<BTreeMap<usize, String>> {
    let mut names = BTreeMap::new();
    while !section.0.is_empty() {
        let (id, length) = (section.byte()?, section.number()?);
        let mut inner = Reader(section.bytes(length)?);
        if id != 1 {
            continue;
        }
        for _ in 0..inner.number()? {
            let index = inner.number()?;
            names.insert(index, part_of(&String::from_utf8_lossy(inner.string()?)));
        }
    }
    Some(names)
}

/// The crate that a function's name speaks of first, and of ours the module too: `<castline::app::State as Clone>` is
/// `castline::app`. Dropping a value counts for its type.
fn part_of(function: &str) -> String {
    let name = function.strip_prefix("core::ptr::drop_in_place<").unwrap_or(function);
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == ':';
    // Newer names carry a hash in brackets after the crate.
    let start = name.find(|c: char| is_plain(c) && c != ':').unwrap_or(0);
    let end = name[start..].find(|c: char| !is_plain(c)).map_or(name.len(), |length| start + length);
    let after =
        name[end..].strip_prefix('[').and_then(|rest| rest.split_once(']')).map_or("", |(_, after)| after);
    let path = format!("{}{after}", &name[start..end]);
    match path.split("::").collect::<Vec<_>>()[..] {
        ["castline", module, _, ..] => format!("castline::{}", until_hash(module)),
        [krate, _, ..] => krate.to_owned(),
        // `&T`, `str` and their like have no crate; what they implement follows.
        _ => name.split_once(" as ").map_or("runtime".into(), |(_, inner)| part_of(inner)),
    }
}

/// A path's word without what is written around it.
fn until_hash(word: &str) -> &str {
    word.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap_or(word)
}

/// Reads wasm's numbers and strings from the front.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn bytes(&mut self, length: usize) -> Option<&'a [u8]> {
        let (front, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(front)
    }

    fn byte(&mut self) -> Option<u8> {
        self.bytes(1).map(|bytes| bytes[0])
    }

    /// An unsigned LEB128 number.
    fn number(&mut self) -> Option<usize> {
        let mut value = 0;
        for shift in (0..35).step_by(7) {
            let byte = usize::from(self.byte()?);
            value |= (byte & 127) << shift;
            if byte < 128 {
                return Some(value);
            }
        }
        None
    }

    fn string(&mut self) -> Option<&'a [u8]> {
        let length = self.number()?;
        self.bytes(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_counts_for_its_crate_and_ours_for_its_module() {
        for (name, part) in [
            ("castline::ui::App::view::h0123456789abcdef", "castline::ui"),
            ("castline::main::h0123456789abcdef", "castline::main"),
            ("<castline::app::State as core::clone::Clone>::clone::h01", "castline::app"),
            ("core::ptr::drop_in_place<yew::html::scope::Scope<castline::ui::App>>::h01", "yew"),
            ("core[c5930c85a12de822]::fmt::write", "core"),
            ("<&T as core::fmt::Debug>::fmt::h85", "core"),
            ("<u16 as core[c5930c85a12de822]::fmt::Display>::fmt", "core"),
            ("__rustc[b7974e8690430d]::__rust_alloc", "__rustc"),
            ("__externref_table_alloc", "runtime"),
            ("", "runtime"),
            ("é<", "runtime"),
        ] {
            assert_eq!(part_of(name), part, "{name}");
        }
    }

    #[test]
    fn code_is_counted_by_name_and_data_apart() {
        let mut file = b"\0asm\x01\0\0\0".to_vec();
        let mut section = |id: u8, bytes: &[u8]| {
            file.extend([id, u8::try_from(bytes.len()).unwrap()]);
            file.extend(bytes);
        };
        section(2, b"\x01\x01m\x01f\x00\x00"); // one imported function
        section(10, b"\x02\x02\x00\x0b\x03\x00\x01\x0b"); // bodies of two and three bytes
        section(11, b"\x01\x01xyz");
        section(0, b"\x04name\x01\x0a\x01\x01\x07std::rt");
        let part = |name: &str, bytes| Part { name: name.into(), bytes };
        assert_eq!(parts(&file), Some(vec![part("data", 5), part("other", 3), part("std", 2)]));
    }

    #[test]
    fn what_is_no_wasm_has_no_parts() {
        assert_eq!(parts(b"hello"), None);
        assert_eq!(parts(b"\0asm\x01\0\0\0\x0a\xff\x01"), None);
    }
}
