//! What speaks for each kind of name: points with the rule that gave them.

use super::NameKind;

/// Points for each kind.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Scale {
    points: [i32; 5],
    best: [(i32, &'static str); 5],
}

impl Scale {
    /// Adds points for a kind.
    pub(super) fn add(&mut self, kind: NameKind, points: i32, rule: &'static str) {
        let at = kind as usize;
        self.points[at] += points;
        if points > self.best[at].0 {
            self.best[at] = (points, rule);
        }
    }

    /// Adds what another scale holds, each kind's points up to `most`.
    pub(super) fn add_all(&mut self, other: &Scale, most: i32) {
        for at in 0..5 {
            self.points[at] += other.points[at].clamp(-most, most);
            if other.best[at].0 > self.best[at].0 {
                self.best[at] = other.best[at];
            }
        }
    }

    /// Takes back what was added for a kind.
    pub(super) fn forget(&mut self, kind: NameKind) {
        self.points[kind as usize] = 0;
        self.best[kind as usize] = (0, "");
    }

    /// The points of a kind.
    pub(super) fn points(&self, kind: NameKind) -> i32 {
        self.points[kind as usize]
    }

    /// The kind with the most points, and the rule that gave most of them. The earlier kind wins a tie.
    pub(super) fn verdict(&self) -> (NameKind, i32, &'static str) {
        let mut best = NameKind::Person;
        for kind in NameKind::ALL {
            if self.points(kind) > self.points(best) {
                best = kind;
            }
        }
        let rule = self.best[best as usize].1;
        (best, self.points(best), if rule.is_empty() { "capital word" } else { rule })
    }
}
