//! What pointers and wheels do to the window: drag, pinch, wheel, double click on the picture; drag and click on
//! the overview.
//!
//! The listeners are the browser's own, since Yew's cannot keep a wheel from scrolling the page. A plain wheel
//! scrolls the page until the ground of the picture was clicked; with Ctrl or ⌘, and as a pinch, it always zooms.

use std::{cell::RefCell, rc::Rc};

use gloo::{
    events::{EventListener, EventListenerOptions},
    utils::document,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, PointerEvent, WheelEvent};

use super::camera::Camera;
use crate::layout::Window;

/// A pointer that has moved less than this is clicking, in px.
const SLACK: f64 = 4.0;
/// Two fingers closer than this give no reliable distance, in px.
const CLOSE: f64 = 16.0;

/// The pointers that are down, and where all began.
#[derive(Default)]
struct Hold {
    pointers: Vec<Pointer>,
    /// The window when the last pointer came or went.
    start: Option<Window>,
    moving: bool,
}

#[derive(Clone, Copy)]
struct Pointer {
    id: i32,
    /// Where it was when the last one came or went.
    from: f64,
    at: f64,
}

impl Hold {
    fn begin(&mut self, window: Window) {
        self.start = Some(window);
        for pointer in &mut self.pointers {
            pointer.from = pointer.at;
        }
    }

    /// Where the pointers have brought the window, in a picture that spans `left` and `width`.
    fn window(&self, left: f64, width: f64) -> Option<Window> {
        let start = self.start?;
        match self.pointers[..] {
            [one] => Some(start.panned((one.from - one.at) / width)),
            [one, other, ..] => {
                let factor = (one.at - other.at).abs().max(CLOSE) / (one.from - other.from).abs().max(CLOSE);
                let (from, at) = ((one.from + other.from) / 2.0, (one.at + other.at) / 2.0);
                let zoomed = start.zoomed(factor, (from - left) / width);
                Some(zoomed.panned((from - at) / width))
            }
            [] => None,
        }
    }
}

/// Listens on the picture. The gestures end with the listeners.
pub(super) fn on_picture(picture: &Element, camera: &Camera) -> Vec<EventListener> {
    let hold = Rc::new(RefCell::new(Hold::default()));
    let down = {
        let (hold, camera) = (hold.clone(), camera.clone());
        listen(picture, "pointerdown", move |event: &PointerEvent| {
            if event.button() == 0 {
                let mut hold = hold.borrow_mut();
                let at = f64::from(event.client_x());
                hold.pointers.retain(|pointer| pointer.id != event.pointer_id());
                hold.pointers.push(Pointer { id: event.pointer_id(), from: at, at });
                hold.begin(camera.window());
            }
        })
    };
    let moved = {
        let (hold, camera, picture) = (hold.clone(), camera.clone(), picture.clone());
        listen(&picture.clone(), "pointermove", move |event: &PointerEvent| {
            let mut hold = hold.borrow_mut();
            let Some(pointer) = hold.pointers.iter_mut().find(|pointer| pointer.id == event.pointer_id())
            else {
                return;
            };
            pointer.at = f64::from(event.client_x());
            let (id, far) = (pointer.id, (pointer.at - pointer.from).abs() >= SLACK);
            if !hold.moving {
                if !far && hold.pointers.len() < 2 {
                    return;
                }
                hold.moving = true;
                hold.begin(camera.window());
                // From now on it is no click; the pointer may already be gone, then its end comes, too.
                let _ = picture.set_pointer_capture(id);
            }
            let (left, width) = span(&picture);
            if let Some(window) = hold.window(left, width) {
                camera.go(window);
            }
        })
    };
    let ends = ["pointerup", "pointercancel"].map(|name| {
        let (hold, camera) = (hold.clone(), camera.clone());
        listen(picture, name, move |event: &PointerEvent| {
            let mut hold = hold.borrow_mut();
            hold.pointers.retain(|pointer| pointer.id != event.pointer_id());
            hold.begin(camera.window());
            if hold.pointers.is_empty() && std::mem::take(&mut hold.moving) {
                camera.settle();
            }
        })
    });
    let double = {
        let (camera, picture) = (camera.clone(), picture.clone());
        listen(&picture.clone(), "dblclick", move |event: &MouseEvent| {
            let (left, width) = span(&picture);
            camera.jump(camera.window().zoomed(2.0, (f64::from(event.client_x()) - left) / width));
        })
    };
    let [up, cancel] = ends;
    vec![down, moved, up, cancel, double, on_wheel(picture, camera)]
}

fn on_wheel(picture: &Element, camera: &Camera) -> EventListener {
    let (camera, target) = (camera.clone(), picture.clone());
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(picture, "wheel", options, move |event| {
        let Some(event) = event.dyn_ref::<WheelEvent>() else { return };
        // Lines, as some mice report, are about 16 px; a pinch comes as small steps with Ctrl.
        let unit = if event.delta_mode() == 0 { 1.0 } else { 16.0 };
        let (dx, dy) = (event.delta_x() * unit, event.delta_y() * unit);
        let pinch = event.ctrl_key() || event.meta_key();
        let (left, width) = span(&target);
        let aside = if event.shift_key() && dx == 0.0 { dy } else { dx };
        if !pinch && (event.shift_key() || dx.abs() > dy.abs()) {
            camera.go(camera.window().panned(aside / width));
        } else if pinch || document().active_element().as_ref() == Some(&target) {
            let strength = if pinch && dy.abs() < 40.0 { 0.01 } else { 0.002 };
            let at = (f64::from(event.client_x()) - left) / width;
            camera.go(camera.window().zoomed((-dy * strength).exp(), at));
        } else {
            return;
        }
        event.prevent_default();
    })
}

/// What of the overview's window is held.
#[derive(Clone, Copy, PartialEq)]
enum Grip {
    Start,
    End,
    All,
}

/// Listens on the overview: its window is dragged, or by its handles made longer and shorter; a click beside it
/// brings it there.
pub(super) fn on_overview(strip: &Element, camera: &Camera) -> Vec<EventListener> {
    let held: Rc<RefCell<Option<(Grip, f64, Window)>>> = Rc::default();
    let down = {
        let (held, camera, strip) = (held.clone(), camera.clone(), strip.clone());
        listen(&strip.clone(), "pointerdown", move |event: &PointerEvent| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let grip = target.and_then(|target| target.closest("[data-grip]").ok()?);
            let grip = grip.and_then(|grip| grip.get_attribute("data-grip"));
            let (left, width) = span(&strip);
            let x = f64::from(event.client_x());
            let grip = match grip.as_deref() {
                Some("start") => Grip::Start,
                Some("end") => Grip::End,
                Some(_) => Grip::All,
                None => {
                    let (window, at) = (camera.window(), camera.whole().at(x - left, width));
                    camera.jump(window.panned((at - window.from) as f64 / window.seconds() as f64 - 0.5));
                    Grip::All
                }
            };
            *held.borrow_mut() = Some((grip, x, camera.window()));
            // A pointer that is gone by now cannot be captured, and need not be.
            let _ = strip.set_pointer_capture(event.pointer_id());
        })
    };
    let moved = {
        let (held, camera, strip) = (held.clone(), camera.clone(), strip.clone());
        listen(&strip.clone(), "pointermove", move |event: &PointerEvent| {
            let Some((grip, from, start)) = *held.borrow() else { return };
            let (_, width) = span(&strip);
            let px = f64::from(event.client_x()) - from;
            let seconds = (px * camera.whole().seconds_per_px(width)).round() as i64;
            camera.go(match grip {
                Grip::Start => Window::new(start.from.saturating_add(seconds).min(start.to - 60), start.to),
                Grip::End => Window::new(start.from, start.to.saturating_add(seconds).max(start.from + 60)),
                Grip::All => start.panned(seconds as f64 / start.seconds() as f64),
            });
        })
    };
    let [up, cancel] = ["pointerup", "pointercancel"].map(|name| {
        let (held, camera) = (held.clone(), camera.clone());
        listen(strip, name, move |_: &PointerEvent| {
            if held.borrow_mut().take().is_some() {
                camera.settle();
            }
        })
    });
    vec![down, moved, up, cancel]
}

fn listen<E: JsCast>(on: &Element, name: &'static str, hear: impl Fn(&E) + 'static) -> EventListener {
    EventListener::new(on, name, move |event| {
        if let Some(event) = event.dyn_ref() {
            hear(event);
        }
    })
}

/// The left edge and the width of an element in px.
fn span(element: &Element) -> (f64, f64) {
    let rect = element.get_bounding_client_rect();
    (rect.left(), rect.width().max(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hold(pointers: &[(f64, f64)]) -> Window {
        let pointers = pointers.iter().map(|&(from, at)| Pointer { id: 0, from, at }).collect();
        let hold = Hold { pointers, start: Some(Window::new(0, 100_000)), moving: true };
        hold.window(0.0, 1000.0).unwrap()
    }

    #[test]
    fn what_is_under_a_dragged_pointer_stays_under_it() {
        assert_eq!(hold(&[(500.0, 300.0)]), Window::new(20_000, 120_000));
    }

    #[test]
    fn two_fingers_that_part_zoom_about_their_middle() {
        assert_eq!(hold(&[(400.0, 300.0), (600.0, 700.0)]), Window::new(25_000, 75_000));
        assert_eq!(hold(&[(400.0, 400.0), (400.0, 400.0)]), Window::new(0, 100_000));
    }
}
