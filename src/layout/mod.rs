//! Geometry: a story and a size become finished [`TimelineFrame`]s and [`ToldFrame`]s, made of boxes, lines and
//! labels with places in px. Pure: the same input gives the same frame, and no float is rounded but once, in
//! [`round`].
//!
//! In the order in which a picture is made:
//! - [`Chronology`]: what layout needs of the events, prepared once for a story and its filter;
//! - [`Window`]: the stretch of time that is shown;
//! - [`Packing`]: a lane for each event, or a cluster where it is crowded, at one zoom;
//! - [`timeline()`]: the picture of a window; [`told()`]: the picture "as told"; [`overview()`]: the density of all.
//!
//! What is drawn is what is visible: the number of items in a frame does not grow with the number of events.
//! Colours are slots (the number of a side), never values; there is no DOM here, see `ui`. What dates mean
//! is `calendar`'s business.

mod body;
mod choose;
mod chronology;
mod labels;
mod lanes;
mod metrics;
mod opening;
mod order;
mod overview;
mod packing;
mod size;
mod ticks;
mod timeline;
mod told;
mod window;

pub use chronology::{Chronology, NEUTRAL};
pub use metrics::{ellipsise, text_width};
pub use overview::overview;
pub use packing::Packing;
pub use size::{
    AXIS_HEIGHT, BAR_HEIGHT, CLUSTER_HEIGHT, DOT_RADIUS, LABEL_SIZE, LANE_HEIGHT, LANES_TOP, Size, TICK_SIZE,
    height_for, lanes_for,
};
pub use ticks::{Tick, ticks};
pub use timeline::{Cluster, Fade, Label, LabelSide, Mark, Shape, Soft, TimelineFrame, timeline};
pub use told::{Direction, Leg, Telling, ToldFrame, ToldPoint, told};
pub use window::Window;

/// To a tenth of a px: finer than an eye, and short to write. The one place where coordinates are rounded.
pub fn round(px: f64) -> f64 {
    (px * 10.0).round() / 10.0
}
