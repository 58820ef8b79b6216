//! How sure a drafted part is, and why.

use std::rc::Rc;

use crate::story::{Draft, Grade};

/// Gathers what speaks for and against a part.
pub(super) struct Grading {
    grade: Grade,
    reasons: Vec<Rc<str>>,
}

impl Default for Grading {
    fn default() -> Self {
        Self { grade: Grade::Sure, reasons: Vec::new() }
    }
}

impl Grading {
    /// Something that speaks for it.
    pub(super) fn because(&mut self, reason: String) {
        self.reasons.push(reason.into());
    }

    /// Something that leaves it at most so sure.
    pub(super) fn at_most(&mut self, grade: Grade, reason: String) {
        if grade > self.grade {
            self.grade = grade;
            // The weightiest reason stands first.
            self.reasons.insert(0, reason.into());
        } else {
            self.reasons.push(reason.into());
        }
    }

    /// The verdict.
    pub(super) fn draft(self) -> Draft {
        Draft { grade: self.grade, reasons: self.reasons.into() }
    }
}
