//! How a table is read, and how a large one is unpacked that `build.rs` packed. Sorted words share their beginnings
//! with their neighbours; left out, that makes what a reader downloads 57 KB smaller.

/// The lines of a table that say something: no comments, no blanks.
pub(crate) fn entries(table: &str) -> impl Iterator<Item = &str> {
    table.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The table that was packed, a group's words in one line. Instead of a space, a capital stands before each word in
/// what is packed: how many bytes it shares with the word before, from A for none.
pub(crate) fn unpack(packed: &str) -> String {
    let mut table = String::with_capacity(2 * packed.len());
    for line in packed.lines() {
        if line.starts_with('=') {
            table.push_str(line);
        } else {
            unpack_words(line, &mut table);
        }
        table.push('\n');
    }
    table
}

fn unpack_words(mut rest: &str, table: &mut String) {
    let mut last = table.len();
    while let Some(capital) = rest.bytes().next() {
        let end = rest[1..].find(|c: char| c.is_ascii_uppercase()).map_or(rest.len(), |at| 1 + at);
        let word = table.len();
        table.extend_from_within(last..last + usize::from(capital - b'A'));
        table.push_str(&rest[1..end]);
        table.push(' ');
        last = word;
        rest = &rest[end..];
    }
}
