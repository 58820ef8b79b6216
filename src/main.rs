//! The page: mounts the components and hands them the browser.

use std::{
    cell::{OnceCell, RefCell},
    rc::Rc,
};

use castline::{
    app::{Action, DeskAction, Effect},
    ui::{App, AppProps, Dispatch, Shell},
    web::{self, analyst::Analyst},
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
        web::take_over({
            let dispatch = dispatch.clone();
            move |action| dispatch.send(Action::Desk(action))
        });
        *listener.borrow_mut() =
            Some(web::on_route(move |route| dispatch.send(Action::Went(Box::new(route)))));
        web::mark_ready();
        web::keep_offline();
    });
    let read_file = Callback::from(|(file, dispatch): (web_sys::File, Dispatch)| {
        let name = file.name().into();
        web::read_file(&file, move |outcome| dispatch.send(Action::FileRead { name, outcome }));
    });
    let analyst = Rc::new(OnceCell::new());
    let perform = Callback::from(move |(effect, dispatch): (Effect, Dispatch)| {
        let to = dispatch.clone();
        let tell = move |job, answer| to.send(Action::Desk(DeskAction::Answered(job, answer)));
        perform(effect, dispatch, analyst.get_or_init(|| Analyst::new(tell)));
    });
    Shell { start, perform, read_file }
}

/// Performs an effect; its answer, if it has one, goes to the dispatcher.
fn perform(effect: Effect, dispatch: Dispatch, analyst: &Analyst) {
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
        Effect::CallAnalyst => analyst.call(),
        Effect::AskAnalyst(question) => analyst.ask(question),
        Effect::DismissAnalyst => analyst.dismiss(),
        Effect::Save { name, bytes } => web::save(&name, &bytes),
        Effect::Copy(words) => web::copy(&words, move |done| dispatch.send(Action::Copied(done))),
        Effect::CopyAddress => web::copy(&web::address(), move |done| dispatch.send(Action::Copied(done))),
    }
}
