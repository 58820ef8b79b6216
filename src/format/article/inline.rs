//! What stands inside a paragraph of Markdown: links and pictures, emphasis, code, tags. The words stay, the marks go.

/// A paragraph without its marks.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Inline {
    pub(super) text: String,
    /// What is said of the pictures in it.
    pub(super) pictures: Vec<String>,
}

/// Reads the marks of a paragraph, each character once.
pub(super) fn read(words: &str) -> Inline {
    let chars: Vec<char> = words.chars().collect();
    let closers = closers(&chars);
    let mut found = Inline::default();
    // Where the pictures begin in the text, of those that are open; links need no more than their end.
    let mut links: Vec<usize> = Vec::new();
    let mut pictures: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    while let Some(c) = chars.get(at).copied() {
        let next = chars.get(at + 1).copied();
        match c {
            '\\' if next.is_some_and(|next| next.is_ascii_punctuation()) => {
                found.text.extend(next);
                at += 2;
                continue;
            }
            '!' if next == Some('[')
                && closers[at + 1].is_some_and(|close| target(&chars, close + 1) > close + 1) =>
            {
                pictures.push((closers[at + 1].unwrap_or(at), found.text.len()));
                at += 2;
                continue;
            }
            '[' => match closers[at] {
                // The mark of a footnote goes with all of it.
                Some(close) if next == Some('^') => {
                    at = close + 1 + usize::from(chars.get(close + 1) == Some(&':'));
                    continue;
                }
                Some(close) if target(&chars, close + 1) > close + 1 => {
                    links.push(close);
                    at += 1;
                    continue;
                }
                _ => found.text.push(c),
            },
            ']' if links.last() == Some(&at) => {
                links.pop();
                at = target(&chars, at + 1);
                continue;
            }
            ']' if pictures.last().is_some_and(|(close, _)| *close == at) => {
                let start = pictures.pop().map_or(0, |(_, start)| start);
                found.pictures.push(found.text.split_off(start).trim().to_owned());
                at = target(&chars, at + 1);
                continue;
            }
            '<' => match tag(&chars, at) {
                Some((end, link)) => {
                    found.text.extend(chars[at + 1..end].iter().filter(|_| link));
                    at = end + 1;
                    continue;
                }
                None => found.text.push(c),
            },
            '*' | '_' | '`' | '~' => {
                let run = chars[at..].iter().take_while(|other| **other == c).count();
                let before = at.checked_sub(1).and_then(|at| chars.get(at)).copied();
                let after = chars.get(at + run).copied();
                if !is_mark(c, run, before, after) {
                    found.text.extend(&chars[at..at + run]);
                }
                at += run;
                continue;
            }
            _ => found.text.push(c),
        }
        at += 1;
    }
    if found.text.contains('&') {
        found.text = super::html::plain_text(&found.text.replace('<', "&lt;"));
    }
    found.text = super::found::squeeze(&found.text);
    found
}

/// For each `[` the place of the `]` that closes it.
fn closers(chars: &[char]) -> Vec<Option<usize>> {
    let mut closers = vec![None; chars.len()];
    let mut open = Vec::new();
    for (at, c) in chars.iter().enumerate() {
        match c {
            '[' => open.push(at),
            ']' => {
                if let Some(start) = open.pop() {
                    closers[start] = Some(at);
                }
            }
            _ => {}
        }
    }
    closers
}

/// The longest address that is looked for behind a link's words.
const LONGEST: usize = 500;

/// The place after a link's target at `at`: `(address "title")` or `[name]`; `at` where there is none.
fn target(chars: &[char], at: usize) -> usize {
    let close = match chars.get(at) {
        Some('(') => ')',
        Some('[') => ']',
        _ => return at,
    };
    let mut depth = 0_usize;
    for (offset, c) in chars[at..].iter().take(LONGEST).enumerate() {
        match c {
            '(' if close == ')' => depth += 1,
            _ if *c == close && depth <= 1 => return at + offset + 1,
            ')' if close == ')' => depth -= 1,
            _ => {}
        }
    }
    at
}

/// The end of a tag that begins at `at`, and whether it is an address in angle brackets, which stays.
fn tag(chars: &[char], at: usize) -> Option<(usize, bool)> {
    let first = chars.get(at + 1).filter(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!'))?;
    let length = chars[at..].iter().take(LONGEST).position(|c| *c == '>')?;
    let inside = &chars[at + 1..at + length];
    let link = first.is_ascii_alphabetic()
        && !inside.contains(&' ')
        && (inside.contains(&'@') || inside.contains(&':'));
    Some((at + length, link))
}

/// Whether a run of `*`, `_`, `` ` `` or `~` is a mark: it touches a word on one side. Inside words only stars are.
fn is_mark(c: char, run: usize, before: Option<char>, after: Option<char>) -> bool {
    let blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match c {
        '`' => true,
        '~' => run == 2,
        _ if blank(before) && blank(after) => false,
        '_' => !(word(before) && word(after)),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> String {
        read(words).text
    }

    #[test]
    fn marks_go_and_words_stay() {
        for (written, read) in [
            ("a **bold** and _soft_ word", "a bold and soft word"),
            ("see [the _port_](https://a.example/b_(c) \"T\") now", "see the port now"),
            ("see [the port][1] and [sic] and a[^2] note", "see the port and [sic] and a note"),
            ("<https://a.example> and <b>this</b>", "https://a.example and this"),
            ("5 * 3 and snake_case and \\*star\\*", "5 * 3 and snake_case and *star*"),
            ("AT&amp;T &lt; 3 < 4", "AT&T < 3 < 4"),
            ("an open [ bracket ( and ]( here", "an open [ bracket ( and ]( here"),
        ] {
            assert_eq!(text(written), read);
        }
    }

    #[test]
    fn pictures_say_what_they_show() {
        let found = read("![A crane *in* the water](crane.jpg) Then it sank.");
        assert_eq!(
            (found.text.as_str(), found.pictures),
            ("Then it sank.", vec!["A crane in the water".to_owned()])
        );
    }
}
