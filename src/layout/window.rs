//! The stretch of time that is shown, and how it moves.

use crate::calendar::Seconds;

/// No window is shorter, in seconds.
const SHORTEST: Seconds = 60;
/// No window reaches further from 1970, in seconds: a thousand million years.
const FURTHEST: Seconds = 31_556_952_000_000_000;

/// The visible stretch of time: `from` is in, `to` is out, `from < to`. Never shorter than a minute, never
/// beyond ±10⁹ years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Window {
    /// The first second shown.
    pub from: Seconds,
    /// The second after the last.
    pub to: Seconds,
}

impl Window {
    /// The window of these ends, in either order; widened about its middle where it is too short.
    pub fn new(from: Seconds, to: Seconds) -> Self {
        let within = |seconds: Seconds| seconds.clamp(-FURTHEST, FURTHEST);
        let (from, to) = (within(from.min(to)), within(from.max(to)));
        let lacking = (SHORTEST - (to - from)).max(0);
        Self::starting(from - lacking / 2, to - from + lacking)
    }

    /// How many seconds it is long.
    pub fn seconds(self) -> Seconds {
        self.to - self.from
    }

    /// How many seconds a px stands for where the window is `width` px wide.
    pub fn seconds_per_px(self, width: f64) -> f64 {
        self.seconds() as f64 / width.max(1.0)
    }

    /// Magnified by `factor` (2 shows half as much, 0.5 twice as much) with the place `at` (0 the left edge,
    /// 1 the right) staying where it is. A factor that is no positive number changes nothing.
    pub fn zoomed(self, factor: f64, at: f64) -> Self {
        if !(factor.is_finite() && factor > 0.0 && at.is_finite()) {
            return self;
        }
        let before = self.seconds();
        let after = ((before as f64 / factor).round() as Seconds).clamp(SHORTEST, 2 * FURTHEST);
        let shift = ((before - after) as f64 * at.clamp(0.0, 1.0)).round() as Seconds;
        Self::starting(self.from + shift, after)
    }

    /// Moved by a fraction of its length, to later times where positive. The length stays.
    pub fn panned(self, fraction: f64) -> Self {
        let shift = (self.seconds() as f64 * fraction).round() as Seconds;
        Self::starting(self.from.saturating_add(shift), self.seconds())
    }

    /// Moved as little as brings `from..to` into view, with a little room where it comes in; wider only where
    /// `from..to` is longer than the window.
    pub fn shown_with(self, from: Seconds, to: Seconds) -> Self {
        let (from, to) = (from.min(to), from.max(to));
        if self.from <= from && to <= self.to {
            return self;
        }
        let needed = to.saturating_sub(from);
        if needed >= self.seconds() {
            return Self::with_margin(from, to, 25);
        }
        let room = (self.seconds() / 20).min((self.seconds() - needed) / 2);
        let start = if from < self.from {
            from.saturating_sub(room)
        } else {
            to.saturating_add(room) - self.seconds()
        };
        Self::starting(start, self.seconds())
    }

    /// `from..to` with a part (`1 / parts` of its length) more on each side.
    pub(super) fn with_margin(from: Seconds, to: Seconds, parts: Seconds) -> Self {
        let margin = to.saturating_sub(from) / parts;
        Self::new(from.saturating_sub(margin), to.saturating_add(margin))
    }

    /// Where a time lies, in px from the left edge, in a window `width` px wide.
    pub fn x_of(self, seconds: Seconds, width: f64) -> f64 {
        seconds.saturating_sub(self.from) as f64 / self.seconds_per_px(width)
    }

    /// The time at `x` px from the left edge, in a window `width` px wide.
    pub fn at(self, x: f64, width: f64) -> Seconds {
        self.from.saturating_add((x * self.seconds_per_px(width)).round() as Seconds)
    }

    /// The window of this length, moved back where it would reach beyond the limits.
    fn starting(from: Seconds, length: Seconds) -> Self {
        let length = length.clamp(SHORTEST, 2 * FURTHEST);
        let from = from.clamp(-FURTHEST, FURTHEST - length);
        Self { from, to: from + length }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_window() -> impl Strategy<Value = Window> {
        (any::<i64>(), 0i64..100_000_000_000).prop_map(|(from, length)| {
            let from = from / 1000;
            Window::new(from, from.saturating_add(length))
        })
    }

    proptest! {
        #[test]
        fn every_window_is_within_the_limits(from in any::<i64>(), to in any::<i64>(), factor in any::<f64>(), at in any::<f64>()) {
            for window in [
                Window::new(from, to),
                Window::new(from, to).zoomed(factor, at),
                Window::new(from, to).panned(factor),
                Window::new(from, to).shown_with(to, from / 2),
                Window::new(from, from).shown_with(from, to),
            ] {
                prop_assert!(window.seconds() >= SHORTEST);
                prop_assert!(window.from >= -FURTHEST && window.to <= FURTHEST);
            }
        }

        #[test]
        fn zooming_in_and_out_again_gives_the_window_back(window in any_window(), factor in 0.1f64..10.0, at in 0.0f64..=1.0) {
            let there = window.zoomed(factor, at);
            prop_assume!(there.seconds() > SHORTEST && there.from > -FURTHEST && there.to < FURTHEST);
            let back = there.zoomed(1.0 / factor, at);
            // The length in between is rounded to a second, which zooming out multiplies.
            let most = factor.max(1.0) as i64 + 3;
            prop_assert!((back.from - window.from).abs() <= most && (back.to - window.to).abs() <= most, "{back:?}");
        }

        #[test]
        fn panning_keeps_the_length(window in any_window(), fraction in -3.0f64..3.0) {
            prop_assert_eq!(window.panned(fraction).seconds(), window.seconds());
        }

        #[test]
        fn what_is_to_be_shown_is_shown(window in any_window(), from in -1_000_000_000i64..1_000_000_000, length in 0i64..1_000_000_000) {
            let shown = window.shown_with(from, from + length);
            prop_assert!(shown.from <= from && from + length <= shown.to);
            prop_assert!(shown.seconds() == window.seconds() || length >= window.seconds());
            prop_assert_eq!(shown.shown_with(from, from + length), shown);
        }

        #[test]
        fn the_time_at_a_place_is_at_that_place(window in any_window(), x in 0.0f64..1000.0) {
            let back = window.x_of(window.at(x, 1000.0), 1000.0);
            prop_assert!((back - x).abs() <= 1.0 / window.seconds_per_px(1000.0));
        }
    }

    #[test]
    fn a_window_shows_what_is_near_with_the_smallest_move() {
        let day = Window::new(0, 86_400);
        assert_eq!(day.shown_with(100, 200), day);
        assert_eq!(day.shown_with(86_400, 86_500), Window { from: 4420, to: 90_820 });
        assert_eq!(day.shown_with(-100, 0), Window { from: -4420, to: 81_980 });
    }
}
