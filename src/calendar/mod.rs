//! Dates as news states them: with a precision, with doubt, with open and unknown ends.
//!
//! What lives here: the civil calendar ([`Civil`]), what an article can say about a time
//! ([`Moment`], [`Period`]), its notation (EDTF level 1, read and written), where it lies on the
//! axis ([`Extent`]), and how it is said to a reader ([`describe`]).
//!
//! What does not: how a date came to be known (stated, resolved, assumed) and the words it was
//! written with, see [`story`](crate::story); positions in pixels and axis ticks, see
//! [`layout`](crate::layout). There is no clock here: nothing knows what day it is today.
//!
//! All functions are total: whatever they are given, they answer and never panic.

mod caption;
mod civil;
mod edtf;
mod extent;
mod moment;
mod period;
mod phrase;
mod reader;
mod wording;

pub use caption::{describe_range, spoken_duration};
pub use civil::{
    Civil, Weekday, civil_from_days, days_from_civil, days_in_month, is_leap_year, month_name, month_short,
    weekday,
};
pub use edtf::EdtfError;
pub use extent::{Edge, Extent};
pub use moment::{Moment, Precision, Qualifier, Season, UtcOffset, When, YEAR_LIMIT};
pub use period::{Bound, Period};
pub use wording::{describe, describe_short};

/// Seconds since 1970-01-01T00:00:00 in the proleptic Gregorian calendar with astronomical years
/// (year 0 is 1 BCE), without leap seconds. The time is as written, and turned to UTC where an
/// offset is written with it.
pub type Seconds = i64;
