//! What can only be tried inside the wasm, in a browser: the components in a real document, and the browser's own
//! address. Run by `cargo xtask test`, or `cargo test --target wasm32-unknown-unknown --test web`.
#![cfg(target_arch = "wasm32")]

use std::time::Duration;

use castline::{
    app::{Arrangement, Route, StatementsOf, View},
    layout::Window,
    story::Part,
    ui::{App, AppProps, Shell},
    web,
};
use gloo::utils::{body, document};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement};
use yew::platform::time::sleep;

wasm_bindgen_test_configure!(run_in_browser);

/// The page without a browser to perform what it asks for.
fn props() -> AppProps {
    AppProps { shell: Shell::default(), state: None, blank: None }
}

/// An empty element in the document.
fn root() -> Element {
    let root = document().create_element("div").expect("a name of an element");
    body().append_child(&root).expect("the body takes it");
    root
}

/// The first element of this selector with these words in it.
fn find(root: &Element, selector: &str, words: &str) -> Option<HtmlElement> {
    let all = root.query_selector_all(selector).expect("a selector");
    let elements = (0..all.length()).filter_map(|at| all.item(at)?.dyn_into::<HtmlElement>().ok());
    elements.into_iter().find(|element| element.text_content().unwrap_or_default().contains(words))
}

/// Lets the page do what it has to.
async fn pause() {
    sleep(Duration::from_millis(20)).await;
}

/// Waits until there is such an element, for up to five seconds.
async fn see(root: &Element, selector: &str, words: &str) -> HtmlElement {
    for _ in 0..250 {
        if let Some(element) = find(root, selector, words) {
            return element;
        }
        pause().await;
    }
    panic!("{selector} with {words} never came");
}

#[wasm_bindgen_test]
async fn the_page_mounts_and_a_click_picks_an_actor() {
    let root = root();
    let app = yew::Renderer::<App>::with_root_and_props(root.clone(), props()).render();
    see(&root, ".cast-row", "Richard Grenell").await.click();
    see(&root, ".cast-row[aria-pressed=true]", "Richard Grenell").await;
    see(&root, ".detail-title", "Richard Grenell").await;
    see(&root, "[data-lit]", "Grenell").await;
    app.destroy();
    while root.child_element_count() > 0 {
        pause().await;
    }
}

#[wasm_bindgen_test]
async fn markup_that_the_same_components_rendered_is_taken_over_as_it_is() {
    let root = root();
    let html = yew::LocalServerRenderer::<App>::with_props(props()).render().await;
    root.set_inner_html(&html);
    let title = see(&root, "h1", "Maduro").await;
    let nodes = root.query_selector_all("*").expect("a selector").length();
    let app = yew::Renderer::<App>::with_root_and_props(root.clone(), props()).hydrate();
    let row = see(&root, ".cast-row", "Marco Rubio").await;
    while find(&root, ".detail-title", "Marco Rubio").is_none() {
        row.click();
        pause().await;
    }
    assert!(title.is_connected() && row.is_connected(), "the elements are the ones that came as markup");
    assert!(nodes > 1_000, "{nodes} elements");
    app.destroy();
}

#[wasm_bindgen_test]
fn a_route_survives_the_browser_s_address() {
    let of = StatementsOf { speaker: Some("é/ü&=#?%".into()), ..StatementsOf::default() };
    let odd = Route {
        view: View::Statements,
        select: Some(Part::Actor("a b/ü,:&=%#\"<>".into())),
        arrangement: Arrangement::Told,
        window: Some(Window::new(-100_000_000_000, 1)),
        of,
        ..Route::default()
    };
    for route in [odd, Route::default()] {
        web::set_route(&route, true);
        assert_eq!(web::route(), route, "{}", web::address());
    }
}
