//! What is done to the document outside the components: its title, its theme, scrolling to a place in the text.

use gloo::timers::callback::Timeout;
use gloo::utils::{document, document_element, window};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
    ScrollToOptions,
};

use crate::{app::Theme, text::Span};

/// How long a place in the text stays marked after it was scrolled to, in milliseconds.
const MARKED_MS: u32 = 1_600;

/// Sets the document's title.
pub fn set_title(story: &str) {
    document().set_title(&format!("{story} — Castline"));
}

/// Shows the page in `theme`.
pub fn set_theme(theme: Theme) {
    let root = document_element();
    let done = match theme {
        Theme::System => root.remove_attribute("data-theme"),
        Theme::Light => root.set_attribute("data-theme", "light"),
        Theme::Dark => root.set_attribute("data-theme", "dark"),
    };
    debug_assert!(done.is_ok(), "the attribute's name is a valid one");
}

/// Shows the page, which the start of the program hides while the story that the address names is coming. Answers
/// whether it was hidden.
pub fn show_page() -> bool {
    let root = document_element();
    let was_hidden = root.has_attribute("data-opening");
    // There need not be such an attribute.
    let _ = root.remove_attribute("data-opening");
    was_hidden
}

/// How wide, in px, something in elements of these classes, one in the other, would be in an empty page, one that is
/// longer than the window and so has a scrollbar; 0 where it is hidden.
pub fn width_in<const AROUND: usize>(page: &Element, classes: [&str; AROUND]) -> f64 {
    let mut inner = page.clone();
    for class in classes {
        let Ok(element) = document().create_element("div") else { break };
        element.set_class_name(class);
        drop(inner.append_child(&element));
        inner = element;
    }
    let style = page.dyn_ref::<HtmlElement>().map(HtmlElement::style);
    style.iter().for_each(|style| drop(style.set_property("min-height", "200vh")));
    let width = inner.get_bounding_client_rect().width();
    style.iter().for_each(|style| drop(style.remove_property("min-height")));
    page.replace_children_with_node_0();
    width.round()
}

/// Marks the document as alive: the components listen. Tests and measurements wait for it.
pub fn mark_ready() {
    let done = document_element().set_attribute("data-ready", "");
    debug_assert!(done.is_ok(), "the attribute's name is a valid one");
}

/// Scrolls to the head of the story, and puts the focus on its headline. Waits for the next frame: a dialog that closes
/// gives the focus back first.
pub fn show_head() {
    gloo::render::request_animation_frame(|_| {
        let top = ScrollToOptions::new();
        top.set_top(0.0);
        top.set_behavior(ScrollBehavior::Instant);
        window().scroll_to_with_scroll_to_options(&top);
        if let Some(headline) = document().query_selector("h1").ok().flatten() {
            focus(&headline);
        }
    })
    .forget_frame();
}

/// Scrolls to a place in the text, marks it for a moment and puts the focus there. Waits for the next
/// frame, so that a view that is just being shown is there.
pub fn reveal(span: Span) {
    gloo::render::request_animation_frame(move |_| {
        let places = places(span);
        // A long text is drawn bit by bit, and the place may come yet.
        if places.is_empty() && is_being_drawn() {
            return reveal(span);
        }
        let places = if places.is_empty() { paragraph_at(span).into_iter().collect() } else { places };
        if let Some(first) = places.first() {
            scroll_to(first);
            focus(first);
            places.iter().for_each(mark);
        }
    })
    // The frame is asked for even when the handle is let go of.
    .forget_frame();
}

/// Scrolls to what the address picked, while the focus stays where it is: to a place in the text, or without
/// one to the picked card among the statements. Waits for the next frame, as [`reveal`] does.
pub fn show_picked(place: Option<Span>) {
    gloo::render::request_animation_frame(move |_| {
        let picked = match place {
            Some(span) if places(span).is_empty() && is_being_drawn() => return show_picked(place),
            Some(span) => places(span).first().cloned(),
            None => document().query_selector(".statements .said[data-picked]").ok().flatten(),
        };
        if let Some(picked) = picked.filter(|picked| !is_in_view(picked)) {
            scroll_to(&picked);
        }
    })
    .forget_frame();
}

/// Whether some of the text is still to be drawn.
fn is_being_drawn() -> bool {
    document().query_selector(".reading-text[data-drawing]").ok().flatten().is_some()
}

/// The pieces of the text that lie on the place, in order. It may begin and end amid other marks, which cut it
/// into several.
fn places(span: Span) -> Vec<Element> {
    let Ok(pieces) = document().query_selector_all(".reading [data-start][data-end]") else {
        return Vec::new();
    };
    let at = |piece: &Element, name| piece.get_attribute(name).and_then(|at| at.parse::<u32>().ok());
    (0..pieces.length())
        .filter_map(|index| pieces.item(index)?.dyn_into::<Element>().ok())
        .filter(|piece| {
            at(piece, "data-start").is_some_and(|start| start < span.end)
                && at(piece, "data-end").is_some_and(|end| end > span.start)
        })
        .collect()
}

/// The last paragraph that starts at or before the place.
fn paragraph_at(span: Span) -> Option<Element> {
    let paragraphs = document().query_selector_all(".reading-block[data-start]").ok()?;
    let starts =
        |element: &Element| element.get_attribute("data-start").and_then(|start| start.parse::<u32>().ok());
    (0..paragraphs.length())
        .rev()
        .filter_map(|at| paragraphs.item(at)?.dyn_into::<Element>().ok())
        .find(|paragraph| starts(paragraph).is_some_and(|start| start <= span.start))
}

/// Whether all of the element is on the screen, as far as its height goes.
fn is_in_view(element: &Element) -> bool {
    let (place, height) = (element.get_bounding_client_rect(), window().inner_height());
    let height = height.ok().and_then(|height| height.as_f64()).unwrap_or_default();
    place.top() >= 0.0 && place.bottom() <= height
}

/// Scrolls to an element, at once or smoothly as the sheet of the page has it.
fn scroll_to(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

fn focus(element: &Element) {
    // Where the view that had the focus is hidden now, the focus comes along.
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        if element.get_attribute("tabindex").is_some() || element.set_attribute("tabindex", "-1").is_ok() {
            drop(element.focus_with_options(&options));
        }
    }
}

/// Marks it for a moment.
fn mark(element: &Element) {
    if element.set_attribute("data-revealed", "").is_ok() {
        let element = element.clone();
        Timeout::new(MARKED_MS, move || drop(element.remove_attribute("data-revealed"))).forget();
    }
}

/// `gloo` cancels a frame whose handle is dropped; this lets it come.
trait ForgetFrame {
    fn forget_frame(self);
}

impl ForgetFrame for gloo::render::AnimationFrame {
    fn forget_frame(self) {
        std::mem::forget(self);
    }
}
