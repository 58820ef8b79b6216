//! Where a period lies on the axis, and how sharp its ends are.
//!
//! An extent is what was written and no wider: doubt shows in the [`Edge`]s, not in the seconds.

use super::Seconds;
use super::civil::{Civil, days_from_civil};
use super::moment::{Moment, When};
use super::period::{Bound, Period};

/// A stretch of the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Extent {
    /// The first second; none where the start is open or unknown.
    pub start: Option<Seconds>,
    /// The second after the last; none where the end is open or unknown. Always after `start`.
    pub end: Option<Seconds>,
    /// How the start is known.
    pub start_edge: Edge,
    /// How the end is known.
    pub end_edge: Edge,
    /// Whether it was written as one moment, not as an interval.
    pub point: bool,
}

/// How one end of an extent is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edge {
    /// As written, without doubt.
    Sharp,
    /// Doubted (`?`, `~`, `%`) or coarse: unspecified digits, decades, centuries, seasons.
    Vague,
    /// There is no end: it goes on.
    Open,
    /// There is an end, but it is not known where.
    Unknown,
}

impl Extent {
    /// The middle, where both ends are known.
    pub fn midpoint(&self) -> Option<Seconds> {
        let (start, end) = (self.start?, self.end?);
        Some(start.saturating_add(end.saturating_sub(start) / 2))
    }

    /// The key events are sorted by: the start, then the end, so that of two that begin together the
    /// shorter comes first. Where only the end is known it stands for the start, after all that lay
    /// before it; what has neither comes last.
    pub fn sort_key(&self) -> (Seconds, Seconds) {
        let end = self.end.unwrap_or(Seconds::MAX);
        (self.start.unwrap_or(end), end)
    }

    /// Whether any of it lies between `from` (included) and `to` (excluded). A missing end reaches
    /// without limit. An empty window is taken as the second `from`.
    pub fn overlaps(&self, from: Seconds, to: Seconds) -> bool {
        let to = to.max(from.saturating_add(1));
        self.start.is_none_or(|start| start < to) && self.end.is_none_or(|end| end > from)
    }
}

impl Period {
    /// Where the period lies. That of a reversed interval is turned round, so that it covers both
    /// of its ends.
    pub fn extent(&self) -> Extent {
        match *self {
            Period::At(moment) => {
                let ((start, end), edge) = (moment.span(), moment.edge());
                Extent { start: Some(start), end: Some(end), start_edge: edge, end_edge: edge, point: true }
            }
            Period::Between { start, end } => {
                let (start, end) = if self.is_reversed() { (end, start) } else { (start, end) };
                Extent {
                    start: start.moment().map(|moment| moment.span().0),
                    end: end.moment().map(|moment| moment.span().1),
                    start_edge: start.edge(),
                    end_edge: end.edge(),
                    point: false,
                }
            }
        }
    }
}

impl Bound {
    fn edge(&self) -> Edge {
        match self {
            Bound::At(moment) => moment.edge(),
            Bound::Open => Edge::Open,
            Bound::Unknown => Edge::Unknown,
        }
    }
}

impl Moment {
    /// The first second and the second after the last.
    pub(super) fn span(&self) -> (Seconds, Seconds) {
        let months = |year, month, count| {
            let first = Civil::date(year, month, 1);
            (first.to_seconds(), first.add_months(count).to_seconds())
        };
        let time = |at: Civil, offset: Option<super::UtcOffset>, seconds| {
            let start = at.to_seconds() - offset.map_or(0, |offset| i64::from(offset.minutes()) * 60);
            (start, start + seconds)
        };
        match self.when() {
            When::Century { first } => months(first, 1, 1200),
            When::Decade { first } => months(first, 1, 120),
            When::Year { year } | When::SomeMonth { year } | When::SomeDay { year } => months(year, 1, 12),
            When::Season { year, season } => months(year, season.first_month(), 3),
            When::Month { year, month } | When::SomeDayOfMonth { year, month } => months(year, month, 1),
            When::Day { year, month, day } => {
                let start = days_from_civil(year, month, day) * 86_400;
                (start, start + 86_400)
            }
            When::Minute { at, offset } => time(at, offset, 60),
            When::Second { at, offset } => time(at, offset, 1),
        }
    }

    fn edge(&self) -> Edge {
        let coarse = match self.when() {
            When::Century { .. } | When::Decade { .. } | When::Season { .. } => true,
            When::SomeMonth { .. } | When::SomeDay { .. } | When::SomeDayOfMonth { .. } => true,
            When::Year { .. } | When::Month { .. } | When::Day { .. } => false,
            When::Minute { .. } | When::Second { .. } => false,
        };
        if coarse || self.qualifier().any() { Edge::Vague } else { Edge::Sharp }
    }
}

#[cfg(test)]
mod tests {
    use super::super::period::tests::any_period;
    use super::*;
    use proptest::prelude::*;

    fn extent(edtf: &str) -> Extent {
        Period::parse(edtf).unwrap().extent()
    }

    /// An extent as text: its ends as dates, marked `~` where vague.
    fn shown(edtf: &str) -> String {
        let Extent { start, end, start_edge, end_edge, .. } = extent(edtf);
        let end_shown = |seconds: Option<Seconds>, edge| match (seconds, edge) {
            (None, Edge::Open) => "open".to_owned(),
            (None, Edge::Unknown) => "unknown".to_owned(),
            (None, _) => "wrong".to_owned(),
            (Some(seconds), edge) => {
                let at = Civil::from_seconds(seconds);
                let date = format!("{}-{}-{}", at.year, at.month, at.day);
                let time =
                    format!("{:02}:{:02}:{:02}", at.hour, at.minute, at.second).replace("00:00:00", "");
                let mark = if edge == Edge::Vague { "~" } else { "" };
                format!("{date}{}{time}{mark}", if time.is_empty() { "" } else { " " })
            }
        };
        format!("{} to {}", end_shown(start, start_edge), end_shown(end, end_edge))
    }

    #[test]
    fn an_extent_is_what_was_written() {
        for (edtf, expected) in [
            ("1985", "1985-1-1 to 1986-1-1"),
            ("1985-12", "1985-12-1 to 1986-1-1"),
            ("2024-02-29", "2024-2-29 to 2024-3-1"),
            ("1985-04-12?", "1985-4-12~ to 1985-4-13~"),
            ("199X", "1990-1-1~ to 2000-1-1~"),
            ("18XX", "1800-1-1~ to 1900-1-1~"),
            ("-012X", "-129-1-1~ to -119-1-1~"),
            ("-00XX", "-99-1-1~ to 1-1-1~"),
            ("2001-21", "2001-3-1~ to 2001-6-1~"),
            ("2001-24", "2001-12-1~ to 2002-3-1~"),
            ("2004-XX", "2004-1-1~ to 2005-1-1~"),
            ("1985-XX-XX", "1985-1-1~ to 1986-1-1~"),
            ("1985-04-XX", "1985-4-1~ to 1985-5-1~"),
            ("Y-17000", "-17000-1-1 to -16999-1-1"),
            ("1969-07-20T20:17", "1969-7-20 20:17:00 to 1969-7-20 20:18:00"),
            ("1969-07-20T20:17:40Z", "1969-7-20 20:17:40 to 1969-7-20 20:17:41"),
            ("1969-07-20T20:17:40-05:30", "1969-7-21 01:47:40 to 1969-7-21 01:47:41"),
            ("1964/2008", "1964-1-1 to 2009-1-1"),
            ("2004-06-01~/2004-06-20", "2004-6-1~ to 2004-6-21"),
            ("1985-04/..", "1985-4-1 to open"),
            ("/1985", "unknown to 1986-1-1"),
            ("2008/1964~", "1964-1-1~ to 2009-1-1"),
        ] {
            assert_eq!(shown(edtf), expected, "{edtf}");
        }
        assert!(extent("199X").point && !extent("1985/1985").point);
    }

    #[test]
    fn events_sort_by_start_and_a_lone_end_stands_after_what_lay_before_it() {
        let mut periods = ["1985/", "/1985-03-03", "../..", "1985-03-04", "1985-03-03", "1985", "1984/.."];
        periods.sort_by_key(|edtf| extent(edtf).sort_key());
        assert_eq!(periods, ["1984/..", "1985", "1985/", "1985-03-03", "/1985-03-03", "1985-03-04", "../.."]);
    }

    #[test]
    fn windows_are_half_open() {
        let day = extent("1970-01-02");
        assert!(day.overlaps(0, 86_401) && !day.overlaps(0, 86_400));
        assert!(day.overlaps(172_799, 172_799) && !day.overlaps(172_800, 999_999));
        assert!(
            extent("1985/..").overlaps(i64::MAX - 1, i64::MAX) && extent("/").overlaps(i64::MAX, i64::MIN)
        );
        assert_eq!(day.midpoint(), Some(129_600));
        assert_eq!(extent("1985/..").midpoint(), None);
    }

    proptest! {
        #[test]
        fn extents_are_ordered_and_hold_their_midpoint(period in any_period()) {
            let extent = period.extent();
            if let (Some(start), Some(end), Some(middle)) = (extent.start, extent.end, extent.midpoint()) {
                prop_assert!(start < end && start <= middle && middle < end);
                prop_assert!(extent.overlaps(middle, middle) && !extent.overlaps(end, end));
            }
            prop_assert_eq!(extent.start.is_none(), matches!(extent.start_edge, Edge::Open | Edge::Unknown));
            prop_assert_eq!(extent.end.is_none(), matches!(extent.end_edge, Edge::Open | Edge::Unknown));
        }
    }
}
