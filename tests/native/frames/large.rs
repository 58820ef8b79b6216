//! A frame does not grow with the story.

use super::make::large_story;
use castline::layout::*;

#[test]
fn a_frame_of_a_hundred_thousand_events_is_small_at_every_zoom() {
    let chronology = Chronology::new(&large_story(100_000), |_| true);
    let whole = chronology.whole().unwrap();
    for width in [360.0, 1178.0, 2560.0] {
        for zoom in 0..22 {
            let window = whole.zoomed(f64::from(1 << zoom), 0.4371);
            let packing = Packing::new(&chronology, window.seconds_per_px(width), 6);
            let frame = timeline(&chronology, &packing, window, Size { width, height: 300.0 });
            let labels = frame.marks.iter().filter(|mark| mark.label.is_some()).count();
            let items = frame.marks.len() + labels + frame.clusters.len() + frame.ticks.len();
            assert!(items <= 400, "{items} items at {width} px, zoom {zoom}");
            assert!(zoom > 12 || labels >= 3, "{labels} labels at {width} px, zoom {zoom}");
        }
    }
}
