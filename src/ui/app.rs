//! The page as a whole: holds the store, lays out the views, and hears the keys that work everywhere.

use std::rc::Rc;

use gloo::{
    events::{EventListener, EventListenerOptions},
    utils::document,
};
use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::{
    bar::Bar,
    cast::Cast,
    detail::Detail,
    dialogs::Dialogs,
    foot::Foot,
    head::Head,
    notice::NoticeBar,
    reading::Reading,
    statements::Statements,
    store::{Dispatch, use_store},
    tabs::{MiddleTabs, PhoneTabs},
    timeline::Timeline,
    turns::use_turns,
};
use crate::app::{Action, Dialog, Effect, Origin, SearchIndex, Shown, State, View};
use crate::story::Related;

/// The browser, as far as the components need it: plain callbacks that the browser entry supplies.
#[derive(Clone, PartialEq)]
pub struct Shell {
    /// Called once when all of the page is up: starts listening to the address and sends
    /// [`Action::Started`].
    pub start: Callback<Dispatch>,
    /// Performs an effect; its answer, if it has one, goes to the dispatcher.
    pub perform: Callback<(Effect, Dispatch)>,
    /// Reads a file that the reader picked or dropped, and sends [`Action::FileRead`].
    pub read_file: Callback<(web_sys::File, Dispatch)>,
}

impl Default for Shell {
    fn default() -> Self {
        Self { start: Callback::noop(), perform: Callback::noop(), read_file: Callback::noop() }
    }
}

/// Props of [`App`].
#[derive(Properties, Clone, PartialEq)]
pub struct AppProps {
    /// The browser; left out where there is none.
    #[prop_or_default]
    pub shell: Shell,
    /// What it starts with; left out, the first built-in story.
    #[prop_or_default]
    pub state: Option<Rc<State>>,
    /// For a page that shows nothing yet: the timeline is drawn before the other views, and at once with this
    /// width, in px.
    #[prop_or_default]
    pub blank: Option<f64>,
}

/// The page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let shell = &props.shell;
    let (state, dispatch) =
        use_store(|| props.state.as_deref().cloned().unwrap_or_else(State::start), shell.perform.clone());
    use_keys(&state, &dispatch);
    let shown = use_memo((state.story.clone(), state.route.filter.clone()), |(story, filter)| {
        filter.shown(story, &state.links)
    });
    let related = use_memo((state.story.clone(), state.selected().cloned()), |(story, part)| {
        part.as_ref().map(|part| state.links.related(story, part))
    });
    let index = use_memo(state.story.clone(), |story| SearchIndex::new(story.clone()));
    let views = Views { state: state.clone(), shown, related: related.as_ref().clone().map(Rc::new) };

    let [timeline, detail, cast, reading, last] =
        use_turns(&views, &state.story, state.selected(), props.blank.is_some());
    use_effect_with(last.is_some(), {
        let (start, dispatch) = (shell.start.clone(), dispatch.clone());
        move |is_whole| {
            if *is_whole {
                start.emit(dispatch);
            }
        }
    });

    let statements = state.story.statements.len();
    let shown_statements = views.shown.statements.iter().filter(|shown| **shown).count();
    html! {
        <ContextProvider<Dispatch> context={dispatch.clone()}>
            <div
                class="page"
                data-view={view_name(state.route.view)}
                ondragover={|event: DragEvent| if is_ours(&event) { event.prevent_default() }}
                ondrop={on_drop(shell, &dispatch)}
            >
                <a class="skip" href="#article">{ "Skip to the article" }</a>
                <Bar state={state.clone()} {index} />
                <main>
                    <NoticeBar notice={state.notice.clone()} pending={state.pending.clone()} />
                    <Head story={state.story.clone()} fresh={matches!(state.origin, Origin::Drafted(_))} sure={state.route.filter.sure} />
                    { for timeline.as_ref().map(|views| views.timeline(props.blank)) }
                    <div class="columns">
                        { for cast.as_ref().map(Views::cast) }
                        if let Some(views) = &reading {
                            <div class="middle">
                                <MiddleTabs view={state.route.view} {statements} shown={shown_statements} />
                                { views.reading() }
                                { for last.as_ref().map(Views::statements) }
                            </div>
                        }
                        { for detail.as_ref().map(Views::detail) }
                    </div>
                </main>
                if reading.is_some() {
                    <Foot />
                }
                <PhoneTabs view={state.route.view} />
                if reading.is_some() {
                    <Dialogs state={state.clone()} read_file={shell.read_file.clone()} />
                }
                <p class="visually-hidden" aria-live="polite" role="status">{ state.announcement.clone() }</p>
            </div>
        </ContextProvider<Dispatch>>
    }
}

/// What the views are drawn from.
#[derive(Clone)]
struct Views {
    state: Rc<State>,
    shown: Rc<Shown>,
    /// What belongs to the picked part; none when nothing is picked.
    related: Option<Rc<Related>>,
}

impl Views {
    fn timeline(&self, width: Option<f64>) -> Html {
        let route = &self.state.route;
        html! {
            <Timeline
                story={self.state.story.clone()}
                links={self.state.links.clone()}
                shown={self.shown.clone()}
                related={self.related.clone()}
                selected={self.state.selected().cloned()}
                arrangement={route.arrangement}
                window={route.window}
                range={route.filter.range}
                {width}
            />
        }
    }

    fn cast(&self) -> Html {
        let route = &self.state.route;
        html! {
            <Cast
                story={self.state.story.clone()}
                links={self.state.links.clone()}
                shown={self.shown.clone()}
                related={self.related.clone()}
                selected={self.state.selected().cloned()}
                order={route.cast}
                filter={route.filter.clone()}
            />
        }
    }

    fn reading(&self) -> Html {
        html! {
            <Reading
                story={self.state.story.clone()}
                links={self.state.links.clone()}
                shown={self.shown.clone()}
                related={self.related.clone()}
                selected={self.state.selected().cloned()}
            />
        }
    }

    fn statements(&self) -> Html {
        let route = &self.state.route;
        html! {
            <Statements
                story={self.state.story.clone()}
                links={self.state.links.clone()}
                shown={self.shown.clone()}
                related={self.related.clone()}
                selected={self.state.selected().cloned()}
                order={route.statements}
                of={route.of.clone()}
            />
        }
    }

    fn detail(&self) -> Html {
        html! {
            <Detail
                story={self.state.story.clone()}
                links={self.state.links.clone()}
                selected={self.state.selected().cloned()}
                step={self.state.step}
                places={self.state.steps().len()}
                sheet={self.state.sheet}
                filter={self.state.route.filter.clone()}
                shown={self.shown.clone()}
            />
        }
    }
}

fn view_name(view: View) -> &'static str {
    match view {
        View::Read => "read",
        View::Timeline => "timeline",
        View::Cast => "cast",
        View::Statements => "statements",
    }
}

/// Hears the keys that work everywhere, wherever in the document the focus is.
#[hook]
fn use_keys(state: &Rc<State>, dispatch: &Dispatch) {
    use_effect_with((state.clone(), dispatch.clone()), |(state, dispatch)| {
        let (state, dispatch) = (state.clone(), dispatch.clone());
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&document(), "keydown", options, move |event| {
            if let Some(event) = event.dyn_ref()
                && let Some(action) = action_of_key(&state, event)
            {
                event.prevent_default();
                dispatch.send(action);
            }
        });
        move || drop(listener)
    });
}

/// Whether a key may mean something to the page: no field is being typed in, no dialog is open, nothing else
/// has heard it.
pub(super) fn is_shortcut(event: &KeyboardEvent) -> bool {
    let elsewhere = event.target_dyn_into::<web_sys::HtmlElement>().is_some_and(|target| {
        matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            || target.is_content_editable()
            || target.closest("dialog").ok().flatten().is_some()
    });
    let with_another = event.ctrl_key() || event.meta_key() || event.alt_key();
    !(elsewhere || with_another || event.default_prevented())
}

/// What a key means: `/` searches, `?` shows the keys, `n` and `p` step through the places of the picked part,
/// Escape lets go. That `d` leads to the detail and back is heard there.
fn action_of_key(state: &State, event: &KeyboardEvent) -> Option<Action> {
    if state.dialog.is_some() || !is_shortcut(event) {
        return None;
    }
    match event.key().as_str() {
        "/" => Some(Action::Search("".into())),
        "?" => Some(Action::OpenDialog(Dialog::Keys)),
        "n" if state.selected().is_some() => Some(Action::Step(1)),
        "p" if state.selected().is_some() => Some(Action::Step(-1)),
        "Escape" if state.route.select.is_some() => Some(Action::Deselect),
        _ => None,
    }
}

/// Whether what is dragged is the page's: all files, and all but words that are dragged into a field.
fn is_ours(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|data| data.types());
    types.is_some_and(|types| types.includes(&"Files".into(), 0))
        || event.target_dyn_into::<web_sys::HtmlTextAreaElement>().is_none()
}

/// A file dropped anywhere on the page is opened.
fn on_drop(shell: &Shell, dispatch: &Dispatch) -> Callback<DragEvent> {
    let (read_file, dispatch) = (shell.read_file.clone(), dispatch.clone());
    Callback::from(move |event: DragEvent| {
        let files = event.data_transfer().and_then(|data| data.files());
        if is_ours(&event) {
            event.prevent_default();
        }
        if let Some(file) = files.and_then(|files| files.get(0)) {
            read_file.emit((file, dispatch.clone()));
        }
    })
}
