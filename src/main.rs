//! The page: mounts the components and hands them the browser.

use std::{
    cell::{OnceCell, RefCell},
    rc::Rc,
};

use castline::{
    app::{Action, Bytes, DeskAction, Effect, JobId, Opening, State, update},
    ui::{AROUND_PICTURE, App, AppProps, Dispatch, Shell},
    web::{self, analyst::Analyst},
};
use gloo::{events::EventListener, timers::callback::Timeout, utils::document};
use web_sys::Element;
use yew::prelude::*;

/// How long the page waits for the story that its address names before it shows another, in ms.
const PATIENCE: u32 = 1_000;

fn main() {
    let Some(root) = document().get_element_by_id("app") else { return };
    let theme = web::kept_theme();
    web::set_theme(theme);
    let story: Option<Rc<str>> = web::story_parameter().map(Into::into);
    let is_named = story.is_some();
    let started = Action::Started { story, route: Box::new(web::route()), theme };
    if is_named {
        open(root, started);
    } else {
        // All at once would hold up the page of a slow machine: the program was only just compiled and begun.
        in_turn(move || {
            let state = Rc::new(State::start());
            in_turn(move || take_over(root, state, move |dispatch, _| dispatch.send(started.clone())));
        });
    }
}

/// Does something in a task of its own, so that the browser hears the reader before.
fn in_turn(what: impl FnOnce() + 'static) {
    Timeout::new(0, what).forget();
}

/// Opens the story that the address names before anything is mounted: to bring the built page to life and then
/// replace it all takes longer than most stories take to come. One that takes its time is waited for with the
/// first built-in story, and can be cancelled.
fn open(root: Element, started: Action) {
    let (state, effects) = update(&Rc::new(State::waiting()), started);
    let fetch = effects.into_iter().find_map(|effect| match effect {
        Effect::Fetch { job, url } => Some((job, url)),
        _ => None,
    });
    // An address that is not fetched at all: the state says why.
    let Some((job, url)) = fetch else { return show(root, state.or_first(), |_, _| ()) };
    let waiting: Rc<RefCell<Waiting>> = Rc::default();
    let late = Timeout::new(PATIENCE, {
        let (root, state, waiting) = (root.clone(), state.clone(), waiting.clone());
        move || {
            waiting.borrow_mut().is_shown = true;
            show(root, state.or_first(), move |dispatch, _| waiting.borrow_mut().listen(dispatch));
        }
    });
    let is_page_shown = {
        let waiting = waiting.clone();
        move || waiting.borrow().is_shown
    };
    web::fetch(&url, is_page_shown, move |outcome| {
        late.cancel();
        let answer = fetched(job, outcome);
        if waiting.borrow().is_shown {
            return waiting.borrow_mut().answer(answer);
        }
        let (state, effects) = update(&state, answer);
        let effects = RefCell::new(effects);
        show(root, state.or_first(), move |dispatch, doer| {
            effects.take().into_iter().for_each(|effect| doer.emit((effect, dispatch.clone())));
        });
    });
}

/// What is told of a story file that was fetched for a job, or was not.
fn fetched(job: JobId, outcome: Result<(Bytes, Opening), Rc<str>>) -> Action {
    match outcome {
        Ok((file, opening)) => Action::Opened { job, file, opening },
        Err(why) => Action::NotFetched(job, why),
    }
}

/// The page that is shown while a story takes its time. It listens once all of it is made, and the answer may come before.
#[derive(Default)]
struct Waiting {
    is_shown: bool,
    dispatch: Option<Dispatch>,
    answer: Option<Action>,
}

impl Waiting {
    fn listen(&mut self, dispatch: Dispatch) {
        self.answer.take().into_iter().for_each(|answer| dispatch.send(answer));
        self.dispatch = Some(dispatch);
    }

    fn answer(&mut self, answer: Action) {
        match &self.dispatch {
            Some(dispatch) => dispatch.send(answer),
            None => self.answer = Some(answer),
        }
    }
}

/// What performs effects.
type Doer = Callback<(Effect, Dispatch)>;

/// Brings the built page, which shows `state`, to life. `begin` is called once it is up.
fn take_over(root: Element, state: Rc<State>, begin: impl Fn(Dispatch, &Doer) + 'static) {
    if root.has_child_nodes() {
        renderer(root, state, None, begin).hydrate();
    } else {
        show(root, state, begin);
    }
}

/// Shows `state` in place of the built page: where that was hidden, view after view. `begin` is called once all of it is
/// up.
fn show(root: Element, state: Rc<State>, begin: impl Fn(Dispatch, &Doer) + 'static) {
    root.replace_children_with_node_0();
    let was_hidden = web::show_page();
    // In a tab in the background nobody looks, and each turn would take a second.
    let blank = (was_hidden && !document().hidden()).then(|| web::width_in(&root, AROUND_PICTURE));
    renderer(root, state, blank, begin).render();
}

fn renderer(
    root: Element,
    state: Rc<State>,
    blank: Option<f64>,
    begin: impl Fn(Dispatch, &Doer) + 'static,
) -> yew::Renderer<App> {
    let props = AppProps { shell: shell(begin), state: Some(state), blank };
    yew::Renderer::with_root_and_props(root, props)
}

/// The browser, as far as the components need it.
fn shell(begin: impl Fn(Dispatch, &Doer) + 'static) -> Shell {
    let analyst = Rc::new(OnceCell::new());
    let perform = Doer::from(move |(effect, dispatch): (Effect, Dispatch)| {
        let to = dispatch.clone();
        let tell = move |job, answer| to.send(Action::Desk(DeskAction::Answered(job, answer)));
        perform(effect, dispatch, analyst.get_or_init(|| Analyst::new(tell)));
    });
    let (begin, doer) = (Rc::new(begin), perform.clone());
    let listener: Rc<RefCell<Option<EventListener>>> = Rc::default();
    let start = Callback::from(move |dispatch: Dispatch| {
        let (begin, doer, listener) = (begin.clone(), doer.clone(), listener.clone());
        in_turn(move || {
            begin(dispatch.clone(), &doer);
            web::take_over({
                let dispatch = dispatch.clone();
                move |action| dispatch.send(Action::Desk(action))
            });
            *listener.borrow_mut() =
                Some(web::on_route(move |route| dispatch.send(Action::Went(Box::new(route)))));
            web::mark_ready();
        });
    });
    let read_file = Callback::from(|(file, dispatch): (web_sys::File, Dispatch)| {
        let name = file.name().into();
        web::read_file(&file, move |outcome| dispatch.send(Action::FileRead { name, outcome }));
    });
    Shell { start, perform, read_file }
}

/// Performs an effect; its answer, if it has one, goes to the dispatcher.
fn perform(effect: Effect, dispatch: Dispatch, analyst: &Analyst) {
    match effect {
        // The history comes after the picture, since a step of it takes the browser some milliseconds; what names the step
        // keeps its place behind it.
        Effect::SetRoute { route, push } => in_turn(move || web::set_route(&route, push)),
        Effect::ForgetStoryParameter => in_turn(web::forget_story_parameter),
        Effect::SetTitle(title) => in_turn(move || web::set_title(&title)),
        Effect::Fetch { job, url } => {
            web::fetch(&url, || true, move |outcome| dispatch.send(fetched(job, outcome)));
        }
        Effect::Open { job, file } => web::open(file.clone(), move |opening| {
            dispatch.send(Action::Opened { job, file, opening });
        }),
        Effect::ShowHead => web::show_head(),
        Effect::Reveal(span) => web::reveal(span),
        Effect::ShowPicked(place) => web::show_picked(place),
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
