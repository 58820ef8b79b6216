//! Which stretch of time is in view while it is being moved.
//!
//! A picture is drawn for one window, a little wider than what is seen. While the window moves inside of that, only
//! a transform changes, at most once a frame. Where it leaves it, or changes its length, the picture is drawn anew.
//! When it has come to rest, the page hears of it, which puts it into the address. A window that comes from there
//! (Back, a link) wins over the one here.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::{render::AnimationFrame, timers::callback::Timeout};
use yew::prelude::*;

use crate::{app::Action, layout::Window, layout::round, ui::store::use_dispatch};

/// How long the window is left alone before the page hears of it, in ms.
const REST: u32 = 200;
/// Zooming out ends where the story takes this part of the picture: a quarter.
const LONGEST: i64 = 4;
/// How much of the margin may come into view before the picture is drawn anew.
const MARGIN_USED: f64 = 0.9;

/// Moves the window. Cheap to clone; the same for the life of a timeline.
#[derive(Clone)]
pub(super) struct Camera(Rc<Inner>);

struct Inner {
    sight: Cell<Sight>,
    /// The group of the picture that moves, and the window on the overview.
    layer: NodeRef,
    lens: NodeRef,
    draw: RefCell<Callback<Window>>,
    settle: RefCell<Callback<Window>>,
    waiting: Cell<bool>,
    frame: RefCell<Option<AnimationFrame>>,
    rest: RefCell<Option<Timeout>>,
}

#[derive(Clone, Copy)]
struct Sight {
    /// The window that the picture is drawn for.
    drawn: Window,
    /// The window that is in view.
    live: Window,
    /// The stretch of the overview.
    whole: Window,
    /// The width of the picture in px.
    width: f64,
    /// How far it is drawn beyond each side, in px.
    margin: f64,
}

/// How a window is shown by a picture that was drawn for another.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Shown {
    /// By moving it so many px.
    Moved(f64),
    /// Only by drawing it anew.
    Anew,
}

impl PartialEq for Camera {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Camera {
    fn new() -> Self {
        let nothing = Window::new(0, 1);
        let sight = Sight { drawn: nothing, live: nothing, whole: nothing, width: 1.0, margin: 0.0 };
        Self(Rc::new(Inner {
            sight: Cell::new(sight),
            layer: NodeRef::default(),
            lens: NodeRef::default(),
            draw: RefCell::default(),
            settle: RefCell::default(),
            waiting: Cell::new(false),
            frame: RefCell::default(),
            rest: RefCell::default(),
        }))
    }

    /// The window that is in view.
    pub(super) fn window(&self) -> Window {
        self.0.sight.get().live
    }

    /// The stretch of the overview.
    pub(super) fn whole(&self) -> Window {
        self.0.sight.get().whole
    }

    /// The group that holds the picture.
    pub(super) fn layer(&self) -> NodeRef {
        self.0.layer.clone()
    }

    /// The group that marks the window on the overview.
    pub(super) fn lens(&self) -> NodeRef {
        self.0.lens.clone()
    }

    /// Shows a window with the next frame.
    pub(super) fn go(&self, window: Window) {
        self.aim(window);
        if !self.0.waiting.replace(true) {
            let camera = self.clone();
            let frame = gloo::render::request_animation_frame(move |_| {
                camera.0.waiting.set(false);
                camera.show();
            });
            *self.0.frame.borrow_mut() = Some(frame);
        }
        let camera = self.clone();
        *self.0.rest.borrow_mut() = Some(Timeout::new(REST, move || camera.settle()));
    }

    /// Shows a window at once, as a button or a key asks for it.
    pub(super) fn jump(&self, window: Window) {
        self.go(window);
        self.0.draw.borrow().emit(self.window());
    }

    /// Magnifies, with the middle staying where it is.
    pub(super) fn zoom(&self, factor: f64) {
        self.jump(self.window().zoomed(factor, 0.5));
    }

    /// Moves by a part of what is seen.
    pub(super) fn page(&self, fraction: f64) {
        self.jump(self.window().panned(fraction));
    }

    /// Shows all that has a date.
    pub(super) fn fit(&self) {
        self.jump(self.whole());
    }

    /// Tells the page where the window has come to rest.
    pub(super) fn settle(&self) {
        self.0.settle.borrow().emit(self.window());
    }

    /// Hears that the picture was drawn for this window, with this width and margin.
    pub(super) fn drawn(&self, drawn: Window, width: f64, margin: f64) {
        let sight = self.0.sight.get();
        let live = if drawn == sight.drawn { sight.live } else { drawn };
        self.0.sight.set(Sight { drawn, live, width, margin, ..sight });
        self.move_layers();
    }

    /// The longest window that zooming out leads to.
    pub(super) fn longest(whole: Window) -> i64 {
        whole.seconds().saturating_mul(LONGEST)
    }

    fn aim(&self, live: Window) {
        let sight = self.0.sight.get();
        // What was asked for by the address may be longer; it can only be made shorter.
        let most = Self::longest(sight.whole).max(sight.live.seconds());
        let live = live.zoomed((live.seconds() as f64 / most as f64).max(1.0), 0.5);
        self.0.sight.set(Sight { live, ..sight });
    }

    fn show(&self) {
        if !self.move_layers() {
            self.0.draw.borrow().emit(self.window());
        }
    }

    /// Moves what is drawn to where the window is, if that can be done by moving.
    fn move_layers(&self) -> bool {
        let sight = self.0.sight.get();
        let Shown::Moved(px) = sight.shown() else { return false };
        move_to(&self.0.layer, px);
        let seconds = sight.live.from.saturating_sub(sight.drawn.from);
        move_to(&self.0.lens, seconds as f64 / sight.whole.seconds_per_px(sight.width));
        true
    }

    fn stop(&self) {
        *self.0.frame.borrow_mut() = None;
        *self.0.rest.borrow_mut() = None;
        self.0.waiting.set(false);
    }
}

impl Sight {
    fn shown(&self) -> Shown {
        if self.live.seconds() != self.drawn.seconds() {
            return Shown::Anew;
        }
        let seconds = self.drawn.from.saturating_sub(self.live.from);
        let px = seconds as f64 / self.drawn.seconds_per_px(self.width);
        if px.abs() > self.margin * MARGIN_USED { Shown::Anew } else { Shown::Moved(px) }
    }
}

fn move_to(layer: &NodeRef, px: f64) {
    if let Some(layer) = layer.cast::<web_sys::Element>() {
        // Only a detached element refuses an attribute, and then nobody sees it.
        let _ = layer.set_attribute("transform", &format!("translate({} 0)", round(px)));
    }
}

/// The window to draw, whether it has not come to rest, and the camera that moves it. `given` is what the address asks for, `home` the one to begin
/// with, `whole` shows all.
#[hook]
pub(super) fn use_camera(
    given: Option<Window>,
    home: Option<Window>,
    whole: Option<Window>,
) -> (Option<Window>, bool, Camera) {
    let dispatch = use_dispatch();
    let camera = (*use_memo((), |()| Camera::new())).clone();
    // What was drawn since the address last asked for something else.
    let own = use_state_eq(|| None);
    let (window, moving) = match *own {
        Some((since, window)) if since == (given, home) => (Some(window), true),
        _ => (given.or(home), false),
    };
    use_effect_with((given, home, whole), {
        let (camera, own) = (camera.clone(), own.clone());
        move |&(given, home, whole)| {
            if let Some(whole) = whole {
                camera.0.sight.set(Sight { whole, ..camera.0.sight.get() });
            }
            own.set(None);
            let rest = own.setter();
            *camera.0.draw.borrow_mut() =
                Callback::from(move |window| own.set(Some(((given, home), window))));
            *camera.0.settle.borrow_mut() = Callback::from(move |window| {
                let asked = Some(window).filter(|_| Some(window) != home);
                if asked == given {
                    rest.set(None);
                } else {
                    dispatch.send(Action::ShowWindow(asked));
                }
            });
        }
    });
    use_effect_with((), {
        let camera = camera.clone();
        move |()| move || camera.stop()
    });
    (window, moving, camera)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(live: Window) -> Shown {
        let drawn = Window::new(0, 100_000);
        Sight { drawn, live, whole: drawn, width: 1000.0, margin: 1000.0 }.shown()
    }

    #[test]
    fn inside_of_the_margin_the_picture_is_moved() {
        assert_eq!(shown(Window::new(0, 100_000)), Shown::Moved(0.0));
        assert_eq!(shown(Window::new(50_000, 150_000)), Shown::Moved(-500.0));
        assert_eq!(shown(Window::new(-90_000, 10_000)), Shown::Moved(900.0));
    }

    #[test]
    fn beyond_the_margin_and_at_another_zoom_it_is_drawn_anew() {
        assert_eq!(shown(Window::new(91_000, 191_000)), Shown::Anew);
        assert_eq!(shown(Window::new(0, 99_000)), Shown::Anew);
    }
}
