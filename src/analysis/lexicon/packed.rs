//! How a table is read, and how a large one is unpacked that `build.rs` packed. Sorted words share their beginnings
//! with their neighbours; left out, that makes what a reader downloads 57 KB smaller.

/// The lines of a table that say something: no comments, no blanks.
pub(crate) fn entries(table: &str) -> impl Iterator<Item = &str> {
    table.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The table that was packed, a group's words in one line. Instead of a space, a capital stands before each word in
/// what is packed: how many bytes it shares with the word before, from A for none.
pub(crate) fn unpack(packed: &str) -> String {
    // By bytes: this is done before the first draft, and by letters it takes three times as long.
    let mut table = Vec::with_capacity(2 * packed.len());
    for line in packed.lines() {
        if line.starts_with('=') {
            table.extend_from_slice(line.as_bytes());
        } else {
            unpack_words(line.as_bytes(), &mut table);
        }
        table.push(b'\n');
    }
    String::from_utf8(table).expect("what is shared ends between letters")
}

fn unpack_words(packed: &[u8], table: &mut Vec<u8>) {
    let mut last = table.len();
    for &byte in packed {
        if byte.is_ascii_uppercase() {
            table.push(b' ');
            let word = table.len();
            table.extend_from_within(last..last + usize::from(byte - b'A'));
            last = word;
        } else {
            table.push(byte);
        }
    }
}
