//! The only writer of the state.

use std::rc::Rc;

use super::{
    Action, BUILT_IN, Details, Dialog, Effect, Filter, JobId, Material, Notice, Opened, Opening, Origin,
    Pending, Route, State, View,
    announce::announce,
    built_in, desk, is_same_origin,
    shelf::{Kept, is_own},
};
use crate::{
    order::Set,
    story::{Part, Problem, Severity},
    text::Span,
};

/// The state after `action`, and what the outside world is to do. Where nothing changes, the same `Rc` is
/// given back and nothing is to be done but what the action itself asked for.
pub fn update(state: &Rc<State>, action: Action) -> (Rc<State>, Vec<Effect>) {
    let mut next = State::clone(state);
    let mut effects = Vec::new();
    let by_address = matches!(action, Action::Went(_) | Action::Started { .. });
    apply(&mut next, action, &mut effects);
    if !by_address && next.route != state.route {
        let push = is_a_step(&state.route, &next.route);
        effects.push(Effect::SetRoute { route: Box::new(next.route.clone()), push });
    }
    // What an address opens is shown where the address, or the browser's memory of it, says.
    if !by_address && !Rc::ptr_eq(&next.story, &state.story) && !matches!(next.origin, Origin::Url(_)) {
        effects.push(Effect::ForgetStoryParameter);
        effects.push(Effect::ShowHead);
    }
    if next.story.title != state.story.title {
        effects.push(Effect::SetTitle(next.story.title.clone()));
    }
    if next == **state { (state.clone(), effects) } else { (Rc::new(next), effects) }
}

/// Whether Back should undo the change: another story, view or part; not a moved window or a filter.
fn is_a_step(from: &Route, to: &Route) -> bool {
    from.story != to.story
        || from.view != to.view
        || from.select != to.select
        || from.arrangement != to.arrangement
}

fn apply(state: &mut State, action: Action, effects: &mut Vec<Effect>) {
    match action {
        Action::Started { story, route, theme } => {
            state.theme = theme;
            match story {
                Some(url) => fetch(state, url, *route, effects),
                None => {
                    go(state, *route);
                    show_picked(state, effects);
                }
            }
        }
        Action::Went(route) => go(state, *route),

        Action::Select(part) => select(state, part),
        Action::SelectAt { part, at } => {
            select(state, part);
            state.step = state.steps().iter().position(|place| (place.start..place.end).contains(&at));
        }
        Action::Deselect => {
            state.route.select = None;
            state.step = None;
            state.sheet = false;
        }
        Action::Step(by) => step(state, by, effects),
        Action::ReadAt(span) => read_at(state, span, effects),
        Action::CloseSheet => state.sheet = false,

        Action::Show(view) => {
            state.route.view = view;
            state.sheet = false;
        }
        Action::Arrange(arrangement) => state.route.arrangement = arrangement,
        Action::ShowWindow(window) => state.route.window = window,
        Action::OrderCast(order) => state.route.cast = order,
        Action::OrderStatements(order) => state.route.statements = order,
        Action::FilterStatements(of) => {
            state.route.of = of;
            state.route.view = View::Statements;
        }

        Action::ToggleSide(side) => toggle(&mut state.route.filter.sides, side),
        Action::ToggleActor(actor) => toggle(&mut state.route.filter.actors, actor),
        Action::ToggleKind(kind) => toggle(&mut state.route.filter.kinds, kind),
        Action::ToggleUnnamed => state.route.filter.unnamed = !state.route.filter.unnamed,
        Action::ToggleSure => state.route.filter.sure = !state.route.filter.sure,
        Action::ShowRange(range) => state.route.filter.range = range,
        Action::ClearFilter => state.route.filter = Filter::default(),

        Action::Search(words) => state.search = Some(words),
        Action::EndSearch => state.search = None,

        Action::OpenDialog(Dialog::Open) => desk::open(state, effects),
        Action::OpenDialog(dialog) => state.dialog = Some(dialog),
        Action::CloseDialog => {
            state.dialog = None;
            desk::cancel(state, effects);
        }
        Action::Desk(action) => desk::apply(state, action, effects),
        Action::OpenBuiltIn(id) => {
            state.pending = None;
            open_built_in(state, &id);
        }
        Action::NotFetched(job, why) => {
            if let Some(pending) = state.pending.take_if(|pending| pending.job == job) {
                not_opened(state, pending.origin.name(), &why);
            }
        }
        Action::FileRead { name, outcome } => {
            state.pending = None;
            match outcome {
                Ok(file) if desk::is_story(&name, &file) => {
                    let job = wait_for(state, Origin::File(name), Route::default());
                    desk::cancel(state, effects);
                    effects.push(Effect::Open { job, file });
                }
                Ok(bytes) => {
                    desk::take(state, Material::Brought { name, bytes }, Details::default(), effects);
                }
                Err(why) => not_opened(state, name, &why),
            }
        }
        Action::Opened { job, file, opening } => match state.pending.take_if(|pending| pending.job == job) {
            Some(pending) => opened(state, pending, opening, effects),
            None => desk::opened(state, job, file, opening),
        },
        Action::CancelOpening => state.pending = None,
        Action::DismissNotice => state.notice = None,

        Action::ChooseTheme(theme) => {
            state.theme = theme;
            effects.push(Effect::KeepTheme(theme));
        }
        Action::Copy(words) => effects.push(Effect::Copy(words)),
        Action::CopyLink => effects.push(Effect::CopyAddress),
        Action::Copied(done) => {
            let said = if done {
                "Link copied."
            } else {
                "The link could not be copied: select it and copy it by hand."
            };
            state.announcement = said.into();
            if done {
                state.dialog = state.dialog.filter(|dialog| *dialog != Dialog::Share);
            }
            state.notice = Some(Notice::Said(said.into()));
        }
    }
}

/// Shows what an address says, opening the story that it names. If that cannot be opened, what is shown stays.
fn go(state: &mut State, route: Route) {
    if route.story != state.route.story && !open_named(state, route.story.as_deref()) {
        return;
    }
    if route.select != state.route.select {
        state.step = None;
        state.sheet = route.select.is_some();
        if let Some(part) = &route.select {
            state.announcement = announce(&state.story, &state.links, part).into();
            if !state.links.has(part) {
                state.notice =
                    Some(Notice::Said("This link points to something that is not in this story.".into()));
                state.sheet = false;
            }
        }
    }
    state.route = route;
}

/// Brings what the address picked into sight when the page starts: the first place of an actor or a statement in
/// the text, or a statement's card. An event is in sight on the timeline.
fn show_picked(state: &State, effects: &mut Vec<Effect>) {
    match (state.selected(), state.route.view) {
        (Some(Part::Actor(_) | Part::Statement(_)), View::Read) => {
            effects.extend(state.steps().first().map(|&place| Effect::ShowPicked(Some(place))));
        }
        (Some(Part::Statement(_)), View::Statements) => effects.push(Effect::ShowPicked(None)),
        _ => {}
    }
}

fn select(state: &mut State, part: Part) {
    if !state.links.has(&part) {
        return;
    }
    state.sheet = true;
    if state.route.select.as_ref() != Some(&part) {
        state.announcement = announce(&state.story, &state.links, &part).into();
        state.step = None;
        state.route.select = Some(part);
    }
}

/// Goes to the next or an earlier place that carries the picked part, round and round.
fn step(state: &mut State, by: isize, effects: &mut Vec<Effect>) {
    let steps = state.steps();
    let Ok(count) = isize::try_from(steps.len()) else { return };
    if count == 0 {
        return;
    }
    let at = match state.step {
        Some(at) => isize::try_from(at).unwrap_or(0) + by,
        None if by > 0 => 0,
        None => count - 1,
    };
    let at = at.rem_euclid(count).unsigned_abs();
    read_at(state, steps[at], effects);
    state.step = Some(at);
    state.announcement = format!("{} of {count}", at + 1).into();
}

fn read_at(state: &mut State, span: Span, effects: &mut Vec<Effect>) {
    state.route.view = View::Read;
    state.sheet = false;
    state.search = None;
    effects.push(Effect::Reveal(span));
}

fn fetch(state: &mut State, url: Rc<str>, route: Route, effects: &mut Vec<Effect>) {
    if !is_same_origin(&url) {
        let message = "only an address below this page's own is opened, such as stories/mine.story.json";
        return not_opened(state, url, message);
    }
    let job = wait_for(state, Origin::Url(url.clone()), route);
    effects.push(Effect::Fetch { job, url });
}

/// Waits for a story, as a new job.
fn wait_for(state: &mut State, origin: Origin, route: Route) -> JobId {
    state.jobs += 1;
    let job = JobId(state.jobs);
    state.dialog = None;
    state.pending = Some(Pending { job, origin, route });
    job
}

/// Opens the story that an address has this name for, and says whether there is one.
fn open_named(state: &mut State, name: Option<&str>) -> bool {
    let kept = match name {
        Some(name) => state.shelf.own(name),
        None => state.shelf.start.as_ref(),
    };
    match (kept.cloned(), name) {
        (Some(Kept { opened, origin }), _) => {
            show(state, State::of(opened, origin));
            true
        }
        (None, Some(name)) if is_own(name) => {
            let why = "it was kept only as long as the page that had it; open its article or its file again";
            not_opened(state, "Your story".into(), why);
            false
        }
        (None, name) => open_built_in(state, name.unwrap_or(BUILT_IN[0].id)),
    }
}

/// Opens the built-in story with this id, and says whether there is one.
fn open_built_in(state: &mut State, id: &str) -> bool {
    let Some(built_in) = built_in(id) else {
        not_opened(state, id.into(), "there is no built-in story of this name; choose one from the menu");
        return false;
    };
    let is_start = built_in.id == BUILT_IN[0].id && state.shelf.start.is_none();
    show(state, State::with(Rc::new(built_in.open()), Origin::BuiltIn(built_in.id)));
    state.route.story = (!is_start).then(|| built_in.id.into());
    true
}

/// Shows the story that was waited for. If it could not be opened, what was open stays.
fn opened(state: &mut State, pending: Pending, opening: Opening, effects: &mut Vec<Effect>) {
    let Pending { origin, route, .. } = pending;
    let name = origin.name();
    match opening {
        Ok(opened) => {
            let problems = opened.problems.clone();
            match origin {
                Origin::Url(_) => {
                    let start = Kept { opened: opened.clone(), origin: origin.clone() };
                    Rc::make_mut(&mut state.shelf).start = Some(start);
                    show(state, State::of(opened, origin));
                    go(state, route);
                    show_picked(state, effects);
                }
                _ => show_own(state, opened, origin),
            }
            if !problems.is_empty() {
                state.notice = Some(Notice::OpenedWithout { name, problems });
            }
        }
        Err(problems) => {
            state.dialog = None;
            state.notice = Some(Notice::NotOpened { name, problems });
        }
    }
}

/// Shows a story of the reader's own, to which an address leads back from now on.
pub(super) fn show_own(state: &mut State, opened: Opened, origin: Origin) {
    let kept = Kept { opened: opened.clone(), origin: origin.clone() };
    let name = Rc::make_mut(&mut state.shelf).keep(kept);
    show(state, State::of(opened, origin));
    state.route.story = Some(name);
}

/// Shows a story that was just opened in place of the one that was open.
fn show(state: &mut State, opened: State) {
    let announcement = format!("Opened: {}", opened.story.title).into();
    let (theme, jobs, desk, shelf) = (state.theme, state.jobs, state.desk.clone(), state.shelf.clone());
    *state = State { theme, jobs, desk, shelf, announcement, ..opened };
}

fn not_opened(state: &mut State, name: Rc<str>, why: &str) {
    let problem = Problem { severity: Severity::Error, path: "$".into(), message: why.into() };
    state.dialog = None;
    state.notice = Some(Notice::NotOpened { name, problems: [problem].into() });
}

fn toggle<T: Clone + Ord>(set: &mut Set<T>, item: T) {
    if !set.remove(&item) {
        set.insert(item);
    }
}
