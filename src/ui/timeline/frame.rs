//! The frame that the picture is drawn from, made anew only as far as something changed.

use std::{ops::RangeInclusive, rc::Rc};

use yew::prelude::*;

use crate::{
    layout::{Chronology, Packing, Size, TimelineFrame, Window, height_for, timeline},
    story::Story,
};

/// How many lanes a picture has. Its height in `timeline.css` follows from it.
const LANES: RangeInclusive<usize> = 6..=10;
/// The lanes of a story of more than [`FEW`] events, where there are clusters in any case.
const USUAL: usize = 7;
/// More events than this are not packed to find how many lanes they need.
const FEW: usize = 150;
/// The widths of the picture for which a story's lanes are chosen: before it is measured, and on a small screen.
const WIDTHS: [f64; 2] = [1176.0, 770.0];
/// More events than this take longer to pack than a frame may.
const MANY: usize = 3000;

/// How many lanes a story is drawn with, of all its events: as many as give each a mark and a name at first, if that
/// can be. It does not follow what is measured or filtered, so that nothing on the page moves with it.
pub(super) fn lanes_of(story: &Story) -> usize {
    if story.events.len() > FEW {
        return USUAL;
    }
    let chronology = Chronology::new(story, |_| true);
    let Some(window) = chronology.opening() else { return USUAL };
    let all = |lanes: usize, good: fn(&Packing) -> bool| {
        WIDTHS.iter().all(|width| good(&Packing::new(&chronology, window.seconds_per_px(*width), lanes)))
    };
    let mut marked = LANES.filter(|lanes| all(*lanes, |packing| !packing.has_clusters()));
    let Some(first) = marked.next() else { return USUAL };
    std::iter::once(first).chain(marked).find(|lanes| all(*lanes, Packing::names_all)).unwrap_or(first)
}

/// The frame of a window, of a width in px and so many lanes; none without a window.
#[hook]
pub(super) fn use_frame(
    chronology: &Rc<Chronology>,
    window: Option<Window>,
    moving: bool,
    size: (f64, usize),
) -> Rc<Option<TimelineFrame>> {
    let (width, lanes) = size;
    let packed = use_mut_ref(|| None::<Packed>);
    use_memo(
        (chronology.clone(), window, moving, width, lanes),
        |(chronology, window, moving, width, lanes)| {
            let lanes = *lanes;
            let per_px = (*window)?.seconds_per_px(*width);
            let mut packed = packed.borrow_mut();
            let rough = *moving && chronology.len() > MANY;
            if !packed.as_ref().is_some_and(|packed| packed.serves(chronology, per_px, rough, lanes)) {
                *packed = Some(Packed::new(
                    chronology,
                    (per_px, lanes),
                    rough && packed.as_ref().is_some_and(|packed| packed.per_px < per_px),
                ));
            }
            let size = Size { width: *width, height: height_for(lanes) };
            Some(timeline(chronology, &packed.as_ref()?.packing, (*window)?, size))
        },
    )
}

/// What was packed last. To pack many events takes longer than a frame, so that while the zoom moves, a packing
/// serves for up to a doubling closer than what it was made for, which leaves its marks as far apart or farther.
struct Packed {
    chronology: Rc<Chronology>,
    per_px: f64,
    lanes: usize,
    packing: Packing,
}

impl Packed {
    /// Packs for this zoom; `ahead` for a wider one, where the zoom is on its way out.
    fn new(chronology: &Rc<Chronology>, (per_px, lanes): (f64, usize), ahead: bool) -> Self {
        let per_px = if ahead { per_px * 1.8 } else { per_px };
        Self {
            chronology: chronology.clone(),
            per_px,
            lanes,
            packing: Packing::new(chronology, per_px, lanes),
        }
    }

    fn serves(&self, chronology: &Rc<Chronology>, per_px: f64, rough: bool, lanes: usize) -> bool {
        let closer = Packing::step(self.per_px) - Packing::step(per_px);
        Rc::ptr_eq(&self.chronology, chronology)
            && self.lanes == lanes
            && (closer == 0 || rough && (0..4).contains(&closer))
    }
}
