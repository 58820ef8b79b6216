//! What is wrong with a story, and where.

use std::{fmt, rc::Rc};

/// Something wrong in a story or its file: what, where, and how bad it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// The JSON path of the place in the story file, such as `$.events[3].when.edtf`.
    pub path: Rc<str>,
    /// What is wrong and what to do, in lower case without a full stop.
    pub message: Rc<str>,
}

/// How bad a [`Problem`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The story opens without the part in question, which the reader is told.
    Warning,
    /// The story cannot be opened.
    Error,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        write!(f, "{severity}: {}: {}", self.path, self.message)
    }
}
