//! The measures of the timeline's picture, in px. Style sheets take theirs from here, not the other way round.

/// The size of a picture in px. Anything smaller than one px, or not a number, counts as one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// From left to right.
    pub width: f64,
    /// From top to bottom, the axis included.
    pub height: f64,
}

impl Size {
    /// The size with both sides at least one px and finite.
    pub(super) fn sane(self) -> Self {
        let side = |px: f64| if px.is_finite() { px.clamp(1.0, 100_000.0) } else { 1.0 };
        Self { width: side(self.width), height: side(self.height) }
    }
}

/// The space above the first lane.
pub const LANES_TOP: f64 = 12.0;
/// The height of a lane; a mark stands in its middle.
pub const LANE_HEIGHT: f64 = 32.0;
/// The height of a bar or whisker.
pub const BAR_HEIGHT: f64 = 20.0;
/// The radius of a moment's dot.
pub const DOT_RADIUS: f64 = 6.5;
/// The height of the row of clusters, below the lanes.
pub const CLUSTER_HEIGHT: f64 = 28.0;
/// The height of the axis with its labels, at the bottom.
pub const AXIS_HEIGHT: f64 = 32.0;
/// The font size of a mark's label.
pub const LABEL_SIZE: f64 = 12.5;
/// The font size of a tick's label.
pub const TICK_SIZE: f64 = 11.5;

/// From a text's middle down to its base line.
pub(super) const BASELINE: f64 = 4.0;
/// Between a mark and its label.
pub(super) const LABEL_GAP: f64 = 8.0;
/// Kept free between two boxes of a lane.
pub(super) const BOX_GAP: f64 = 12.0;

/// How many lanes a picture of this height has room for, at least one.
pub fn lanes_for(height: f64) -> usize {
    (((height - height_for(0)) / LANE_HEIGHT).max(1.0) as usize).min(1000)
}

/// The height of a picture with this many lanes, the row of clusters and the axis.
pub fn height_for(lanes: usize) -> f64 {
    LANES_TOP + lanes as f64 * LANE_HEIGHT + CLUSTER_HEIGHT + AXIS_HEIGHT
}
