//! From bytes to text: which encoding, and whether it is text at all. Nothing of what the text says.

use std::borrow::Cow;

use super::ArticleError;

/// How far an evident encoding is looked for.
const HEAD: usize = 4096;

/// The text that the bytes are: UTF-8, UTF-16 with a mark or evident, and otherwise Windows-1252, which is what
/// pages that claim ISO 8859-1 are in. Without a byte order mark, line ends made `\n`.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, ArticleError> {
    let text = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest)?,
        // UTF-32 begins with the mark of UTF-16.
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => return Err(not_text()),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes).into(),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes).into(),
        _ => {
            if let Some(error) = binary(bytes) {
                return Err(error);
            }
            match evident_utf16(bytes) {
                Some(Order::Little) => utf16(bytes, u16::from_le_bytes).into(),
                Some(Order::Big) => utf16(bytes, u16::from_be_bytes).into(),
                None => utf8(bytes)?,
            }
        }
    };
    if is_noise(&text) {
        return Err(not_text());
    }
    Ok(if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n").into() } else { text })
}

fn not_text() -> ArticleError {
    ArticleError::Binary { kind: "not a text", advice: "open it where it can be read, and paste its text" }
}

/// The kinds of file that people take for texts, by their first bytes.
fn binary(bytes: &[u8]) -> Option<ArticleError> {
    const PASTE: &str = "open it and paste its text";
    const PICTURE: &str = "take the text that it shows, and paste that";
    let head = &bytes[..bytes.len().min(HEAD)];
    let has = |mark: &[u8]| holds(head, mark);
    let (kind, advice) = match head {
        _ if holds(&head[..head.len().min(1024)], b"%PDF-") => ("a PDF", PASTE),
        [b'P', b'K', 3 | 5, 4 | 6, ..] if has(b"application/epub+zip") => ("an e-book (EPUB)", PASTE),
        [b'P', b'K', 3 | 5, 4 | 6, ..] if has(b"application/vnd.oasis.opendocument") => {
            ("an OpenDocument file", PASTE)
        }
        [b'P', b'K', 3 | 5, 4 | 6, ..] if has(b"word/") || has(b"[Content_Types].xml") => {
            ("a Word document or another Office file", PASTE)
        }
        [b'P', b'K', 3 | 5, 4 | 6, ..] => ("a ZIP archive", "unpack it and open the article's file"),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => ("an old Word document or another Office file", PASTE),
        [b'{', b'\\', b'r', b't', b'f', ..] => ("an RTF document", PASTE),
        [0x1f, 0x8b, ..] | [b'7', b'z', 0xbc, 0xaf, ..] | [b'R', b'a', b'r', b'!', ..] => {
            ("an archive", "unpack it and open the article's file")
        }
        [b'b', b'p', b'l', b'i', b's', b't', ..] => ("a web archive", "save the page as HTML instead"),
        [0x89, b'P', b'N', b'G', ..] | [0xff, 0xd8, 0xff, ..] | [b'G', b'I', b'F', b'8', ..] => {
            ("a picture", PICTURE)
        }
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => ("a picture", PICTURE),
        [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => ("a picture", PICTURE),
        [_, _, _, _, b'f', b't', b'y', b'p', ..] | [b'I', b'D', b'3', ..] | [b'R', b'I', b'F', b'F', ..] => {
            ("a picture, film or sound", "write down what it says, and paste that")
        }
        _ if has(b"multipart/related") && (has(b"MIME-Version") || has(b"Mime-Version")) => {
            ("a web archive (MHTML)", "save the page as HTML instead")
        }
        _ => return None,
    };
    Some(ArticleError::Binary { kind, advice })
}

/// Whether a mark stands somewhere. Its first byte is looked for, as most places do not even have that.
fn holds(bytes: &[u8], mark: &[u8]) -> bool {
    let first = mark.first();
    bytes.windows(mark.len()).any(|window| window.first() == first && window == mark)
}

#[derive(Clone, Copy)]
enum Order {
    Little,
    Big,
}

/// Western text in UTF-16 has a zero in every second byte, and nearly none in the others.
fn evident_utf16(bytes: &[u8]) -> Option<Order> {
    let head = &bytes[..bytes.len().min(HEAD) & !1];
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), head.len() / 2);
    match () {
        () if half >= 2 && odd * 5 > half * 3 && even * 20 < half => Some(Order::Little),
        () if half >= 2 && even * 5 > half * 3 && odd * 20 < half => Some(Order::Big),
        () => None,
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.as_chunks::<2>().0.iter().map(|pair| unit(*pair));
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// UTF-8, or what is left of it where a few bytes are broken; Windows-1252 otherwise.
fn utf8(bytes: &[u8]) -> Result<Cow<'_, str>, ArticleError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.into()),
        Err(_) if bytes.contains(&0) => Err(not_text()),
        Err(_) => {
            let (whole, broken) = bytes.utf8_chunks().fold((0, 0), |(whole, broken), chunk| {
                let letters = chunk.valid().chars().filter(|c| !c.is_ascii()).count();
                (whole + letters, broken + usize::from(!chunk.invalid().is_empty()))
            });
            if whole > broken || claims_utf8(bytes) && whole > 0 {
                return Ok(String::from_utf8_lossy(bytes).into_owned().into());
            }
            Ok(bytes.iter().map(|byte| windows_1252(*byte)).collect::<String>().into())
        }
    }
}

/// Whether a page says `charset=utf-8` of itself.
fn claims_utf8(bytes: &[u8]) -> bool {
    let head = bytes[..bytes.len().min(HEAD)].to_ascii_lowercase();
    let head = String::from_utf8_lossy(&head);
    head.split("charset=").skip(1).any(|rest| rest.trim_start_matches(['"', '\'', ' ']).starts_with("utf-8"))
}

/// The character of a byte. The five bytes that have none stand for control characters, by which noise is known.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', //
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// Whether more than a fiftieth of the text are control characters and broken ones, as in no text.
fn is_noise(text: &str) -> bool {
    // The bytes that such characters consist of or begin with: most texts have none, and need not be counted.
    let may_be_odd = |byte: u8| matches!(byte, 0..=8 | 0xe..=0x1f | 0x7f | 0xc2 | 0xef);
    if !text.bytes().any(may_be_odd) {
        return false;
    }
    let (mut all, mut odd) = (0_usize, 0_usize);
    for c in text.chars() {
        all += 1;
        let white = matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}');
        odd += usize::from((c.is_control() && !white) || c == char::REPLACEMENT_CHARACTER);
    }
    odd * 50 > all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_encoding_gives_the_same_text() {
        let text = "Zoë’s café cost €5, “no more”.";
        let units = |unit: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
        let (little, big) = (units(u16::to_le_bytes), units(u16::to_be_bytes));
        let windows = b"Zo\xeb\x92s caf\xe9 cost \x805, \x93no more\x94.".to_vec();
        for (name, bytes) in [
            ("UTF-8", text.as_bytes().to_vec()),
            ("UTF-8 with a mark", [b"\xef\xbb\xbf", text.as_bytes()].concat()),
            ("UTF-16 little", [b"\xff\xfe", &little[..]].concat()),
            ("UTF-16 big", [b"\xfe\xff", &big[..]].concat()),
            ("UTF-16 little, evident", little),
            ("UTF-16 big, evident", big),
            ("Windows-1252", windows),
        ] {
            assert_eq!(decode(&bytes).unwrap(), text, "{name}");
        }
    }

    #[test]
    fn one_broken_byte_does_not_change_the_encoding() {
        assert_eq!(decode(b"caf\xc3\xa9, na\xc3\xafve, \xff cut").unwrap_err(), not_text());
        let long = [&"café naïve ".repeat(20).into_bytes()[..], b"\xc3"].concat();
        assert!(decode(&long).unwrap().starts_with("café naïve"));
    }

    #[test]
    fn line_ends_are_one_character() {
        assert_eq!(decode(b"a\r\nb\rc\n").unwrap(), "a\nb\nc\n");
    }

    #[test]
    fn files_that_are_not_text_are_named() {
        for (bytes, kind) in [
            (&b"%PDF-1.7 ..."[..], "a PDF"),
            (b"PK\x03\x04 .. word/document.xml", "a Word document or another Office file"),
            (b"PK\x03\x04 .. a.txt", "a ZIP archive"),
            (b"\x89PNG\r\n\x1a\n", "a picture"),
            (b"{\\rtf1 text}", "an RTF document"),
            (b"text\0text\0\0\x01\x02", "not a text"),
            (b"\xff\xfe\0\0a\0\0\0", "not a text"),
        ] {
            match decode(bytes) {
                Err(ArticleError::Binary { kind: found, .. }) => assert_eq!(found, kind),
                other => panic!("{kind}: {other:?}"),
            }
        }
    }
}
