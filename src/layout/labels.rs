//! Where the title of a mark stands in a picture: the packing keeps room for it, here it takes what is best of the
//! room that there is.
//!
//! A title is whole if it can be: in the bar, after it, or before it. Of one that is cut by the edge of the view the
//! title keeps to what is seen; of a mark that is not in view no title reaches into it.

use super::{
    Label, LabelSide,
    body::{Body, Spot},
    ellipsise, round,
    size::{BASELINE, LABEL_GAP, LABEL_SIZE},
    text_width,
};

/// A title is cut at this width, even where there is room.
const LONG: f64 = 320.0;
/// A title is cut to no less than this, in a bar and beside it.
const SHORTEST: (f64, f64) = (80.0, 96.0);

/// A title that is to be placed.
pub(super) struct Wanted<'a> {
    pub title: &'a str,
    /// The width of the title.
    pub width: f64,
    /// The spot that the packing keeps for it.
    pub spot: Spot,
    pub body: &'a Body,
    /// Whether the mark is a dot within its body.
    pub moment: bool,
    /// Between what the lane is free.
    pub free: (f64, f64),
    /// The left end of the picture, the width of the view (which begins at 0), and the right end.
    pub view: (f64, f64, f64),
    /// The middle of the lane.
    pub y: f64,
}

/// The label, if there is room for one.
pub(super) fn place(wanted: &Wanted) -> Option<Label> {
    let width = wanted.width.min(LONG);
    let places = places(wanted);
    let whole = places.iter().find(|place| place.1 + width <= place.2);
    let (side, from, to) = match whole {
        Some(place) => *place,
        // The widest; of equals the first.
        None => places
            .into_iter()
            .filter(|(side, from, to)| {
                to - from >= if *side == LabelSide::Inside { SHORTEST.0 } else { SHORTEST.1 }
            })
            .reduce(|best, other| if other.2 - other.1 > best.2 - best.1 { other } else { best })?,
    };
    let text = ellipsise(wanted.title, LABEL_SIZE, width.min(to - from));
    if text.is_empty() {
        return None;
    }
    let width = round(text_width(&text, LABEL_SIZE));
    let x = if side == LabelSide::Before { to } else { from };
    Some(Label { x: round(x), y: round(wanted.y + BASELINE), text, width, side })
}

/// From where to where a title can stand, on each side, the best first.
fn places(wanted: &Wanted) -> [(LabelSide, f64, f64); 3] {
    let Wanted { body, moment, free, .. } = *wanted;
    let (low, high) = sight(wanted);
    let inside = if moment || body.dot.is_some() {
        // Along a whisker whose dot is out of view.
        (f64::INFINITY, f64::NEG_INFINITY)
    } else {
        (body.x0.max(low) + LABEL_GAP, body.x1.min(high) - LABEL_GAP)
    };
    let mut after = (body.after(), high.min(free.1));
    if after.0 < low {
        after = (low + LABEL_GAP, after.1.min(body.x1 - LABEL_GAP));
    }
    let before = (low.max(free.0), body.before().min(high));
    let mut places = [
        (LabelSide::Inside, inside.0, inside.1),
        (LabelSide::After, after.0, after.1),
        (LabelSide::Before, before.0, before.1),
    ];
    if matches!(wanted.spot, Spot::Before | Spot::CutBefore) {
        places.swap(1, 2);
    }
    places
}

/// The part of the picture that the mark lies in: the view, or what is drawn to its sides.
fn sight(wanted: &Wanted) -> (f64, f64) {
    let (left, width, right) = wanted.view;
    let dot = wanted.body.dot.unwrap_or(wanted.body.x0);
    let (x0, x1) = (wanted.body.x0.min(dot), wanted.body.x1.max(dot));
    if x1 <= 0.0 {
        (left, 0.0)
    } else if x0 >= width {
        (width, right)
    } else {
        (0.0, width)
    }
}
