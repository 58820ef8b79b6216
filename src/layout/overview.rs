//! How much is going on when: the density strip of everything.

use super::{Chronology, Window};

/// How many events there are in each of `columns` equal parts of `whole`. A moment counts in the part where it
/// lies, anything longer in each part that it touches.
pub fn overview(chronology: &Chronology, whole: Window, columns: usize) -> Vec<u32> {
    let columns = columns.min(100_000);
    // Where the count rises and where it falls, column by column; summed up at the end.
    let mut steps = vec![0i64; columns + 1];
    let column = |seconds| (whole.x_of(seconds, columns as f64).floor().max(0.0) as usize).min(columns);
    for mark in chronology.dated() {
        let (start, end) = if mark.moment {
            (mark.middle(), mark.middle() + 1)
        } else {
            (mark.start, mark.end.max(mark.start + 1))
        };
        if end <= whole.from || start >= whole.to {
            continue;
        }
        steps[column(start)] += 1;
        steps[(column(end - 1) + 1).min(columns)] -= 1;
    }
    let mut now = 0;
    let counts = steps[..columns].iter().map(|step| {
        now += step;
        now.max(0) as u32
    });
    counts.collect()
}
