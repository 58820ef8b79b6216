//! How a table is read.

/// The lines of a table that say something: no comments, no blanks.
pub(in crate::analysis) fn entries(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}
