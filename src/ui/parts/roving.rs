//! Roving focus: a list is one stop of the Tab key, and the arrow keys move within it.
//!
//! The list carries `data-roving` and the two handlers; what can be focused in it carries `data-stop` with
//! its number, counted from 0 in the order of the page, and a tab index of 0 for the one at [`Roving::at`], −1 else.

use yew::prelude::*;

/// Which arrow keys move within a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Arrows {
    /// Left and right: what stands in a line of text.
    Across,
    /// Up and down: what stands in a column.
    Down,
}

/// The focus of a list.
pub(in crate::ui) struct Roving {
    /// The number of the stop that the Tab key leads to.
    pub(in crate::ui) at: usize,
    /// For the list: moves the focus.
    pub(in crate::ui) onkeydown: Callback<KeyboardEvent>,
    /// For the list: notes where the focus is.
    pub(in crate::ui) onfocusin: Callback<FocusEvent>,
}

/// The focus of a list with `count` stops.
#[hook]
pub(in crate::ui) fn use_roving(arrows: Arrows, count: usize) -> Roving {
    let at = use_state_eq(|| 0);
    let onfocusin = use_callback((), {
        let at = at.setter();
        move |event: FocusEvent, ()| {
            if let Some(number) =
                event.target_dyn_into().and_then(|target| stop_of(&target)).as_ref().and_then(number)
            {
                at.set(number);
            }
        }
    });
    let onkeydown = use_arrows(arrows);
    Roving { at: (*at).min(count.saturating_sub(1)), onkeydown, onfocusin }
}

/// The arrow keys alone, for a list whose stops all stay stops of the Tab key, since each has more to be
/// operated beside it.
#[hook]
pub(in crate::ui) fn use_arrows(arrows: Arrows) -> Callback<KeyboardEvent> {
    use_callback(arrows, |event: KeyboardEvent, &arrows| {
        if !(event.ctrl_key() || event.meta_key() || event.alt_key()) && move_focus(&event, arrows).is_some()
        {
            event.prevent_default();
        }
    })
}

/// The tab index of the stop `number` in a list whose Tab stop is `at`.
pub(in crate::ui) fn tab_index(number: usize, at: usize) -> &'static str {
    if number == at { "0" } else { "-1" }
}

fn move_focus(event: &KeyboardEvent, arrows: Arrows) -> Option<()> {
    let stop = stop_of(&event.target_dyn_into()?)?;
    let stops = stop.closest("[data-roving]").ok()??.query_selector_all("[data-stop]").ok()?;
    let next = next_stop(arrows, &event.key(), number(&stop)?, stops.length() as usize)?;
    let next: web_sys::HtmlElement = wasm_cast(stops.item(u32::try_from(next).ok()?)?)?;
    next.focus().ok()
}

fn wasm_cast(node: web_sys::Node) -> Option<web_sys::HtmlElement> {
    web_sys::wasm_bindgen::JsCast::dyn_into(node).ok()
}

fn stop_of(target: &web_sys::Element) -> Option<web_sys::Element> {
    target.closest("[data-stop]").ok()?
}

fn number(stop: &web_sys::Element) -> Option<usize> {
    stop.get_attribute("data-stop")?.parse().ok()
}

/// The stop that `key` leads to from the stop `at`, of `count`; none when the key does not move, or the
/// list ends there. Home at the first is still the list's: the browser would take it to the top of the page.
fn next_stop(arrows: Arrows, key: &str, at: usize, count: usize) -> Option<usize> {
    let next = match (arrows, key) {
        (Arrows::Across, "ArrowRight") | (Arrows::Down, "ArrowDown") => at + 1,
        (Arrows::Across, "ArrowLeft") | (Arrows::Down, "ArrowUp") => at.checked_sub(1)?,
        (_, "Home") => 0,
        (_, "End") => count.checked_sub(1)?,
        _ => return None,
    };
    (next < count).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::{Arrows::*, next_stop};

    #[test]
    fn arrows_move_by_one_and_stop_at_the_ends() {
        assert_eq!(next_stop(Down, "ArrowDown", 0, 3), Some(1));
        assert_eq!(next_stop(Down, "ArrowDown", 2, 3), None);
        assert_eq!(next_stop(Down, "ArrowUp", 0, 3), None);
        assert_eq!(next_stop(Across, "ArrowLeft", 2, 3), Some(1));
        assert_eq!(next_stop(Across, "ArrowRight", 1, 3), Some(2));
    }

    #[test]
    fn home_and_end_lead_to_the_ends() {
        assert_eq!(next_stop(Down, "Home", 2, 3), Some(0));
        assert_eq!(next_stop(Down, "End", 0, 3), Some(2));
        assert_eq!(next_stop(Down, "Home", 0, 3), Some(0), "the page does not scroll to its top");
        assert_eq!(next_stop(Down, "End", 2, 3), Some(2));
        assert_eq!(next_stop(Down, "End", 0, 0), None);
    }

    #[test]
    fn arrows_of_the_other_direction_scroll_the_page_as_ever() {
        assert_eq!(next_stop(Across, "ArrowDown", 0, 3), None);
        assert_eq!(next_stop(Down, "ArrowRight", 0, 3), None);
    }
}
