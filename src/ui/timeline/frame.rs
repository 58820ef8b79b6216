//! The frame that the picture is drawn from, made anew only as far as something changed.

use std::rc::Rc;

use yew::prelude::*;

use crate::layout::{Chronology, Packing, Size, TimelineFrame, Window, height_for, timeline};

/// How many lanes the picture has. Its height in `timeline.css` follows from it.
const LANES: usize = 7;
/// More events than this take longer to pack than a frame may.
const MANY: usize = 3000;

/// The frame of a window, and none without one.
#[hook]
pub(super) fn use_frame(
    chronology: &Rc<Chronology>,
    window: Option<Window>,
    moving: bool,
    width: f64,
) -> Rc<Option<TimelineFrame>> {
    let packed = use_mut_ref(|| None::<Packed>);
    use_memo((chronology.clone(), window, moving, width), |(chronology, window, moving, width)| {
        let per_px = (*window)?.seconds_per_px(*width);
        let mut packed = packed.borrow_mut();
        let rough = *moving && chronology.len() > MANY;
        if !packed.as_ref().is_some_and(|packed| packed.serves(chronology, per_px, rough)) {
            *packed = Some(Packed::new(
                chronology,
                per_px,
                rough && packed.as_ref().is_some_and(|packed| packed.per_px < per_px),
            ));
        }
        let size = Size { width: *width, height: height_for(LANES) };
        Some(timeline(chronology, &packed.as_ref()?.packing, (*window)?, size))
    })
}

/// What was packed last. To pack many events takes longer than a frame, so that while the zoom moves, a packing
/// serves for up to a doubling closer than what it was made for, which leaves its marks as far apart or farther.
struct Packed {
    chronology: Rc<Chronology>,
    per_px: f64,
    packing: Packing,
}

impl Packed {
    /// Packs for this zoom; `ahead` for a wider one, where the zoom is on its way out.
    fn new(chronology: &Rc<Chronology>, per_px: f64, ahead: bool) -> Self {
        let per_px = if ahead { per_px * 1.8 } else { per_px };
        Self { chronology: chronology.clone(), per_px, packing: Packing::new(chronology, per_px, LANES) }
    }

    fn serves(&self, chronology: &Rc<Chronology>, per_px: f64, rough: bool) -> bool {
        let closer = Packing::step(self.per_px) - Packing::step(per_px);
        Rc::ptr_eq(&self.chronology, chronology) && (closer == 0 || rough && (0..4).contains(&closer))
    }
}
