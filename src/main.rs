//! The page: mounts the components and hands them the browser.

use std::{cell::RefCell, rc::Rc};

use castline::{
    app::{Action, Effect},
    ui::{App, AppProps, Dispatch, Shell},
    web,
};
use gloo::{events::EventListener, utils::document};
use yew::prelude::*;

fn main() {
    let Some(root) = document().get_element_by_id("app") else { return };
    let props = AppProps { shell: shell(), state: None };
    if root.has_child_nodes() {
        yew::Renderer::<App>::with_root_and_props(root, props).hydrate();
    } else {
        yew::Renderer::<App>::with_root_and_props(root, props).render();
    }
}

/// The browser, as far as the components need it.
fn shell() -> Shell {
    let listener: Rc<RefCell<Option<EventListener>>> = Rc::default();
    let start = Callback::from(move |dispatch: Dispatch| {
        let story = web::story_parameter().map(Into::into);
        let theme = web::kept_theme();
        web::set_theme(theme);
        dispatch.send(Action::Started { story, route: Box::new(web::route()), theme });
        *listener.borrow_mut() =
            Some(web::on_route(move |route| dispatch.send(Action::Went(Box::new(route)))));
        web::mark_ready();
        web::keep_offline();
    });
    let read_file = Callback::from(|(file, dispatch): (web_sys::File, Dispatch)| {
        let name = file.name().into();
        web::read_file(&file, move |outcome| dispatch.send(Action::FileRead { name, outcome }));
    });
    Shell { start, perform: Callback::from(|(effect, dispatch)| perform(effect, dispatch)), read_file }
}

/// Performs an effect; its answer, if it has one, goes to the dispatcher.
fn perform(effect: Effect, dispatch: Dispatch) {
    match effect {
        Effect::SetRoute { route, push } => web::set_route(&route, push),
        Effect::ForgetStoryParameter => web::forget_story_parameter(),
        Effect::Fetch { job, url } => {
            web::fetch(&url, move |outcome| dispatch.send(Action::Fetched(job, outcome)));
        }
        Effect::Reveal(span) => web::reveal(span),
        Effect::ShowPicked(place) => web::show_picked(place),
        Effect::SetTitle(title) => web::set_title(&title),
        Effect::KeepTheme(theme) => {
            web::set_theme(theme);
            web::keep_theme(theme);
        }
        Effect::CopyAddress => web::copy(&web::address(), move |done| dispatch.send(Action::Copied(done))),
    }
}
