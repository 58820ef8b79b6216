//! The detail on a small screen, where it is a dialog over the page, and where the focus goes when it opens,
//! closes, or has nothing more to show.

use std::rc::Rc;

use gloo::{
    events::{EventListener, EventListenerOptions},
    render::request_animation_frame,
    utils::{document, window},
};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use crate::{story::Part, ui::app::is_shortcut};

/// The windows on which the detail is a sheet; base.css and detail.css say the same.
const SMALL: &str = "(max-width: 960px)";

/// Whether the detail is a sheet over the page now, not a column of it. Only for callbacks and effects: the
/// first render must not depend on it.
pub(super) fn is_sheet() -> bool {
    window().match_media(SMALL).ok().flatten().is_some_and(|query| query.matches())
}

/// The same for rendering: false at first, then as the window is.
#[hook]
pub(super) fn use_is_sheet() -> bool {
    let small = use_state_eq(|| false);
    use_effect_with((), {
        let small = small.setter();
        move |()| {
            small.set(is_sheet());
            let listener = EventListener::new(&window(), "resize", move |_| small.set(is_sheet()));
            move || drop(listener)
        }
    });
    *small
}

/// The focus of the detail.
pub(super) struct DetailFocus {
    /// To hear the keys in the detail.
    pub(super) onkeydown: Callback<KeyboardEvent>,
    /// Gives the focus back to what the detail was opened from, before what has it goes away.
    pub(super) give_back: Callback<()>,
}

/// Moves the focus into the sheet when it opens, and back when it closes. When a key pressed in the detail
/// shows another part, so that what had the focus is gone, the detail itself takes it. The key `d` leads to
/// the detail and back.
#[hook]
pub(super) fn use_detail_focus(detail: NodeRef, open: bool, selected: Option<Part>) -> DetailFocus {
    let opener = use_mut_ref(|| None::<Element>);
    let by_key = use_mut_ref(|| false);
    use_effect_with(open, {
        let (detail, opener) = (detail.clone(), Rc::clone(&opener));
        move |&open| {
            if open && is_sheet() {
                note(&opener, &detail);
                focus(detail.cast().as_ref());
                keep_in_sight(opener.borrow().as_ref(), detail.cast().as_ref());
            } else if is_sheet() {
                focus(opener.borrow().as_ref());
            }
        }
    });
    use_effect_with(selected, {
        let (detail, opener, by_key) = (detail.clone(), Rc::clone(&opener), Rc::clone(&by_key));
        move |selected| {
            if by_key.replace(false) && focused().is_none() {
                focus(detail.cast().as_ref());
            }
            // In the frame that shows it: to scroll now would lay the page out before the other views are done.
            let frame = selected.is_some().then(|| {
                note(&opener, &detail);
                request_animation_frame(move |_| {
                    if let Some(detail) = detail.cast::<Element>() {
                        detail.set_scroll_top(0);
                        bring_up(&detail);
                    }
                })
            });
            move || drop(frame)
        }
    });
    use_effect_with((), {
        let (detail, opener) = (detail.clone(), Rc::clone(&opener));
        move |()| {
            let options = EventListenerOptions::enable_prevent_default();
            let listener = EventListener::new_with_options(&document(), "keydown", options, move |event| {
                if event
                    .dyn_ref()
                    .is_some_and(|event: &KeyboardEvent| event.key() == "d" && is_shortcut(event))
                {
                    event.prevent_default();
                    if within(&detail, focused().as_ref()) {
                        give_back(opener.borrow().as_ref());
                        bring_into_sight(focused().as_ref());
                    } else {
                        note(&opener, &detail);
                        focus(detail.cast().as_ref());
                    }
                }
            });
            move || drop(listener)
        }
    });
    let give_back = use_callback((), move |(), ()| self::give_back(opener.borrow().as_ref()));
    let onkeydown = use_callback((), {
        let give_back = give_back.clone();
        move |event: KeyboardEvent, ()| match event.key().as_str() {
            "Escape" => give_back.emit(()),
            "Tab" if is_sheet() && keep_inside(&detail, event.shift_key()).is_some() => {
                event.prevent_default();
            }
            _ => *by_key.borrow_mut() = true,
        }
    });
    DetailFocus { onkeydown, give_back }
}

/// Notes what has the focus as that to give it back to, unless it is in the detail itself.
fn note(opener: &std::cell::RefCell<Option<Element>>, detail: &NodeRef) {
    if let Some(element) = focused().filter(|element| !within(detail, Some(element))) {
        *opener.borrow_mut() = Some(element);
    }
}

/// Gives the focus back to what the detail was opened from; to the list that has taken its place where it is
/// no more. The page stays where it is: the reader did not ask to go there.
fn give_back(opener: Option<&Element>) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let lists = ["#article", ".statements button", ".tabs-tab[aria-current]"];
    let lists = lists.iter().filter_map(|list| document().query_selector(list).ok()?);
    for element in opener.cloned().into_iter().chain(lists) {
        // The marks of the timeline's drawing are no HTML elements, but take the focus by the same name.
        _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
        if focused().as_ref() == Some(&element) {
            break;
        }
    }
}

/// Scrolls to what has the focus where it is out of sight, and no farther.
fn bring_into_sight(element: Option<&Element>) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    if let Some(element) = element {
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Moves the page up where the column of the detail begins at the foot of the window, as it does below the
/// timeline, so that a pick is seen to have done something; not so far that what was picked goes out of sight.
fn bring_up(detail: &Element) {
    let Some(height) = window().inner_height().ok().and_then(|height| height.as_f64()) else { return };
    if is_sheet() {
        return;
    }
    let missing = detail.get_bounding_client_rect().top() + SEEN - height;
    let room = focused().map_or(0.0, |picked| picked.get_bounding_client_rect().top() - BELOW_BAR);
    let by = missing.min(room);
    if by > 0.0 {
        window().scroll_by_with_x_and_y(0.0, by);
    }
}

/// How much of the detail is to be seen when something is picked, in px: its title and the first lines.
const SEEN: f64 = 260.0;

/// Where the page begins to be seen below the bar, in px.
const BELOW_BAR: f64 = 70.0;

/// Moves the page so that the sheet does not cover the words that it was opened from.
fn keep_in_sight(words: Option<&Element>, sheet: Option<&Element>) {
    let (Some(words), Some(sheet)) = (words, sheet) else { return };
    let (words, sheet) = (words.get_bounding_client_rect(), sheet.get_bounding_client_rect());
    let covered = words.bottom() + CLEAR - sheet.top();
    if covered > 0.0 && words.top() < sheet.bottom() {
        window().scroll_by_with_x_and_y(0.0, covered);
    }
}

/// How far above the sheet the words it was opened from stand, in px; the sheet may still be rising.
const CLEAR: f64 = 36.0;

/// At either end of the sheet, the Tab key goes on at the other. None where the browser may go on by itself.
fn keep_inside(detail: &NodeRef, back: bool) -> Option<()> {
    let detail: Element = detail.cast()?;
    let stops = detail.query_selector_all("button, a[href], summary, [tabindex='0']").ok()?;
    let (first, last) = (stops.item(0)?, stops.item(stops.length().checked_sub(1)?)?);
    let at = focused()?;
    let (end, other) = if back { (first, last) } else { (last, first) };
    (at.is_same_node(Some(&end)) || (back && at.is_same_node(Some(&detail)))).then(|| focus(other.dyn_ref()))
}

/// What has the focus; none when nothing in particular has it.
fn focused() -> Option<Element> {
    document().active_element().filter(|element| element.tag_name() != "BODY")
}

fn within(detail: &NodeRef, element: Option<&Element>) -> bool {
    detail.cast::<web_sys::Node>().is_some_and(|detail| detail.contains(element.map(AsRef::as_ref)))
}

fn focus(element: Option<&Element>) {
    if let Some(element) = element {
        _ = element.unchecked_ref::<HtmlElement>().focus();
    }
}
