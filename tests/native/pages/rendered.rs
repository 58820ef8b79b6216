//! The page in a given state, as the text of its HTML.

use std::{
    pin::pin,
    rc::Rc,
    task::{Context, Poll, Waker},
};

use castline::{
    app::State,
    ui::{App, AppProps, Shell},
};
use yew::LocalServerRenderer;

/// What runs if it ever becomes markup.
pub(super) const HOSTILE: &str = "</h1><script>alert(1)</script><img src=x onerror=\"alert(2)\">";

/// The state at the start, changed.
pub(super) fn state(change: impl FnOnce(&mut State)) -> State {
    let mut state = State::start();
    change(&mut state);
    state
}

/// The whole page in this state.
pub(super) fn page(state: State) -> String {
    let props = AppProps { shell: Shell::default(), state: Some(Rc::new(state)), blank: None };
    let html = wait_for(LocalServerRenderer::<App>::with_props(props).hydratable(false).render());
    assert!(!html.contains(" style="), "the security policy forbids inline styles");
    html
}

/// The part of `html` from the first element of this class to the next `to`. Panics where there is none.
pub(super) fn part<'a>(html: &'a str, class: &str, to: &str) -> &'a str {
    let at = html.find(&format!("class=\"{class}\"")).unwrap_or_else(|| panic!("no {class} in {html}"));
    let start = html[..at].rfind('<').unwrap_or(at);
    let end = html[start..].find(to).unwrap_or_else(|| panic!("no {to} after {class}"));
    &html[start..start + end]
}

/// The opening tags in `html` of elements of this class, the only one they have.
pub(super) fn tags<'a>(html: &'a str, class: &str) -> Vec<&'a str> {
    let class = format!("class=\"{class}\"");
    html.split('<').filter_map(|piece| piece.split('>').next()).filter(|tag| tag.contains(&class)).collect()
}

/// Asserts that the texts stand in `html`, in this order.
pub(super) fn in_order(html: &str, texts: &[&str]) {
    let mut rest = html;
    for text in texts {
        let at = rest.find(text).unwrap_or_else(|| panic!("no {text:?} where it should be, in {html}"));
        rest = &rest[at + text.len()..];
    }
}

/// The words of `html` without its tags, white space runs made one space.
pub(super) fn words(html: &str) -> String {
    let mut words = String::new();
    for piece in html.split('<') {
        words.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
        words.push(' ');
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn wait_for<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return done;
        }
    }
}
