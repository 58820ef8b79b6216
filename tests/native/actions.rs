//! Scripts of actions: what the state becomes, and what the outside world is asked to do.

use std::rc::Rc;

use castline::{
    app::{
        Action, Arrangement, BUILT_IN, Bytes, CastOrder, Dialog, Effect, Filter, JobId, Notice, Origin,
        Route, State, StatementsOf, Theme, View, update,
    },
    layout::Window,
    story::{ActorId, Part},
};

use crate::answers::{fetched, opened};

/// Runs the actions one after the other from the start, and opens the files that are to be opened; gives the last
/// state and all effects.
fn run(actions: impl IntoIterator<Item = Action>) -> (Rc<State>, Vec<Effect>) {
    let mut state = Rc::new(State::start());
    let mut effects = Vec::new();
    for action in actions {
        let (next, more) = take(&state, action);
        state = next;
        effects.extend(more);
    }
    (state, effects)
}

/// The state after the action, and after the file that it wants opened was.
fn take(state: &Rc<State>, action: Action) -> (Rc<State>, Vec<Effect>) {
    let (state, mut effects) = update(state, action);
    match effects.iter().find_map(opened) {
        Some(opened) => {
            let (state, more) = take(&state, opened);
            effects.extend(more);
            (state, effects)
        }
        None => (state, effects),
    }
}

fn actor(id: &str) -> Part {
    Part::Actor(id.into())
}

fn bytes(text: &str) -> Result<Bytes, Rc<str>> {
    Ok(text.as_bytes().into())
}

fn open_url(url: &str) -> Action {
    Action::Started { story: Some(url.into()), route: Box::default(), theme: Theme::System }
}

const SMALL: &str = r#"{"format":"castline/1","title":"Small","text":["Ana Ruiz spoke."],
    "actors":[{"id":"ana","name":"Ana Ruiz","kind":"person"}]}"#;

#[test]
fn what_changes_nothing_gives_back_the_same_state() {
    let state = Rc::new(State::start());
    for action in [
        Action::Deselect,
        Action::Select(actor("nobody")),
        Action::Step(1),
        Action::CloseSheet,
        Action::Show(View::Read),
        Action::Arrange(Arrangement::Happened),
        Action::OrderCast(CastOrder::Presence),
        Action::ShowWindow(None),
        Action::ShowRange(None),
        Action::ClearFilter,
        Action::EndSearch,
        Action::CloseDialog,
        Action::CancelOpening,
        Action::DismissNotice,
        fetched(JobId(7), SMALL),
        Action::Went(Box::default()),
    ] {
        let (next, effects) = update(&state, action.clone());
        assert!(Rc::ptr_eq(&next, &state), "{action:?}");
        assert_eq!(effects, [], "{action:?}");
    }
}

#[test]
fn picking_a_part_is_a_step_of_the_history_and_is_announced() {
    let (state, effects) = run([Action::Select(actor("maduro"))]);
    assert_eq!(state.selected(), Some(&actor("maduro")));
    assert!(state.announcement.starts_with("Nicolás Maduro, person: "), "{}", state.announcement);
    let route = Route { select: Some(actor("maduro")), ..Route::default() };
    assert_eq!(effects, [Effect::SetRoute { route: Box::new(route), push: true }]);
}

#[test]
fn moving_the_window_or_filtering_replaces_the_address() {
    let window = Some(Window::new(0, 86_400));
    for action in [Action::ShowWindow(window), Action::ShowRange(window), Action::ToggleUnnamed] {
        let (_, effects) = run([action]);
        assert!(matches!(effects[..], [Effect::SetRoute { push: false, .. }]), "{effects:?}");
    }
}

#[test]
fn stepping_goes_round_the_mentions_and_shows_each_in_the_text() {
    let (state, effects) =
        run([Action::Show(View::Statements), Action::Select(actor("maduro")), Action::Step(-1)]);
    let steps = state.steps();
    assert!(steps.len() > 5);
    assert_eq!(state.step, Some(steps.len() - 1));
    assert_eq!(state.route.view, View::Read);
    assert!(effects.contains(&Effect::Reveal(steps[steps.len() - 1])));
    let (state, _) = update(&state, Action::Step(1));
    assert_eq!(state.step, Some(0));
}

#[test]
fn the_address_is_not_written_again_when_it_was_the_one_that_spoke() {
    let route = Route { view: View::Cast, select: Some(actor("trump")), ..Route::default() };
    let (state, effects) = run([Action::Went(Box::new(route.clone()))]);
    assert_eq!(state.route, route);
    assert_eq!(effects, []);
}

#[test]
fn an_address_can_name_a_built_in_story_and_back_returns() {
    let there = Route { story: Some("rosetta-stone".into()), ..Route::default() };
    let (state, _) = run([Action::Went(Box::new(there.clone()))]);
    assert_eq!(state.origin, Origin::BuiltIn("rosetta-stone"));
    assert_eq!(&*state.story.title, BUILT_IN.iter().find(|story| story.id == "rosetta-stone").unwrap().title);
    let (state, _) = update(&state, Action::Went(Box::default()));
    assert_eq!(state.origin, Origin::BuiltIn(BUILT_IN[0].id));
}

#[test]
fn the_menu_titles_are_those_of_the_stories() {
    for built_in in BUILT_IN {
        assert_eq!(&*built_in.open().title, built_in.title);
    }
}

#[test]
fn a_story_file_opens_by_its_address_and_shows_what_the_hash_said() {
    let route = Route { select: Some(actor("ana")), ..Route::default() };
    let started = Action::Started {
        story: Some("mine.story.json".into()),
        route: Box::new(route.clone()),
        theme: Theme::Dark,
    };
    let (state, effects) = run([started]);
    assert_eq!(effects, [Effect::Fetch { job: JobId(1), url: "mine.story.json".into() }]);
    assert_eq!(state.origin, Origin::BuiltIn(BUILT_IN[0].id));
    let (state, _) = take(&state, fetched(JobId(1), SMALL));
    assert_eq!(&*state.story.title, "Small");
    assert_eq!(state.selected(), Some(&actor("ana")));
    assert_eq!((state.theme, state.pending.as_ref()), (Theme::Dark, None));
}

#[test]
fn an_answer_that_comes_too_late_is_ignored() {
    let (state, _) = run([open_url("one.json"), open_url("two.json"), fetched(JobId(1), SMALL)]);
    assert_eq!(state.origin, Origin::BuiltIn(BUILT_IN[0].id));
    assert!(state.pending.is_some());
    let (state, _) = update(&state, Action::CancelOpening);
    let (state, _) = take(&state, fetched(JobId(2), SMALL));
    assert_eq!(state.origin, Origin::BuiltIn(BUILT_IN[0].id));
}

#[test]
fn a_file_that_takes_its_time_is_waited_for_and_can_be_given_up() {
    let state = Rc::new(State::start());
    let (waiting, effects) =
        update(&state, Action::FileRead { name: "a.json".into(), outcome: bytes(SMALL) });
    assert_eq!(waiting.pending.as_ref().map(|pending| &*pending.origin.name() == "a.json"), Some(true));
    assert!(Rc::ptr_eq(&waiting.story, &state.story));
    let answer = effects.iter().find_map(opened).expect("it is to be opened");
    let (open, _) = update(&waiting, answer.clone());
    assert_eq!((&*open.story.title, open.pending.as_ref()), ("Small", None));
    let (given_up, _) = update(&waiting, Action::CancelOpening);
    let (after, effects) = update(&given_up, answer);
    assert!(Rc::ptr_eq(&after, &given_up) && effects.is_empty());
}

#[test]
fn back_leads_from_a_file_to_what_was_open_before_and_forward_to_the_file_again() {
    let there = Route { select: Some(actor("trump")), ..Route::default() };
    let (state, _) = run([
        Action::Went(Box::new(there.clone())),
        Action::FileRead { name: "a.json".into(), outcome: bytes(SMALL) },
    ]);
    let file = state.route.clone();
    let (back, effects) = update(&state, Action::Went(Box::new(there)));
    assert_eq!((&back.origin, back.selected()), (&Origin::BuiltIn(BUILT_IN[0].id), Some(&actor("trump"))));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::SetRoute { .. } | Effect::ShowHead)));
    let (forward, _) = update(&back, Action::Went(Box::new(file)));
    assert!(Rc::ptr_eq(&forward.story, &state.story));
    assert_eq!(forward.origin, Origin::File("a.json".into()));
}

#[test]
fn a_story_of_the_readers_own_is_not_there_on_another_visit_which_is_said() {
    let route = Route { story: Some("own-1".into()), select: Some(actor("ana")), ..Route::default() };
    let (state, _) = run([Action::Started { story: None, route: Box::new(route), theme: Theme::System }]);
    assert_eq!(state.origin, Origin::BuiltIn(BUILT_IN[0].id));
    let Some(Notice::NotOpened { problems, .. }) = &state.notice else { panic!("{:?}", state.notice) };
    assert!(problems[0].message.contains("open its article or its file again"), "{problems:?}");
}

#[test]
fn an_address_without_a_name_means_the_story_that_the_page_was_opened_with() {
    let (state, _) = run([open_url("mine.story.json"), fetched(JobId(1), SMALL)]);
    let (state, _) = update(&state, Action::OpenBuiltIn(BUILT_IN[0].id.into()));
    assert_eq!(state.route.story.as_deref(), Some(BUILT_IN[0].id));
    let (state, _) = update(&state, Action::Went(Box::default()));
    assert_eq!(state.origin, Origin::Url("mine.story.json".into()));
}

#[test]
fn a_story_that_the_reader_opens_is_shown_from_its_head() {
    let (_, effects) = run([Action::OpenBuiltIn("rosetta-stone".into())]);
    assert!(effects.contains(&Effect::ShowHead), "{effects:?}");
    let (_, effects) = run([Action::Went(Box::new(Route::parse("story=rosetta-stone").unwrap()))]);
    assert!(!effects.contains(&Effect::ShowHead), "{effects:?}");
}

#[test]
fn steps_go_on_from_the_words_that_were_picked() {
    let mut state = State::start();
    let trump = actor("trump");
    state.route.select = Some(trump.clone());
    let places = state.steps();
    let (state, _) = run([Action::SelectAt { part: trump, at: places[4].start }, Action::Step(1)]);
    assert_eq!((state.step, places.len() > 5), (Some(5), true));
}

#[test]
fn a_bad_file_names_its_problems_and_the_open_story_stays() {
    let (before, _) = run([Action::Select(actor("maduro"))]);
    let outcome = bytes(r#"{"format":"castline/1","title":3,"text":["x"],"events":[{"id":"e"}]}"#);
    let (state, _) = take(&before, Action::FileRead { name: "bad.json".into(), outcome });
    assert!(Rc::ptr_eq(&state.story, &before.story));
    assert_eq!(state.selected(), before.selected());
    let Some(Notice::NotOpened { name, problems }) = &state.notice else { panic!("{:?}", state.notice) };
    assert_eq!(&**name, "bad.json");
    let paths: Vec<&str> = problems.iter().map(|problem| &*problem.path).collect();
    assert!(
        paths.contains(&"$.title") && paths.iter().any(|path| path.starts_with("$.events[0]")),
        "{paths:?}"
    );
}

#[test]
fn an_address_of_another_site_is_not_even_asked() {
    let (state, effects) = run([open_url("https://elsewhere.example/a.json")]);
    assert_eq!(effects, []);
    assert!(matches!(state.notice, Some(Notice::NotOpened { .. })));
}

#[test]
fn opening_a_file_forgets_the_address_it_replaces() {
    let (state, effects) = run([Action::FileRead { name: "a.json".into(), outcome: bytes(SMALL) }]);
    assert_eq!(state.origin, Origin::File("a.json".into()));
    assert!(effects.contains(&Effect::ForgetStoryParameter));
    assert!(effects.contains(&Effect::SetTitle("Small".into())));
}

#[test]
fn filters_add_up_and_are_cleared_together() {
    let maduro: ActorId = "maduro".into();
    let (state, _) = run([Action::ToggleSide("caracas".into()), Action::ToggleActor(maduro.clone())]);
    let shown = state.route.filter.shown(&state.story, &state.links);
    let names: Vec<&str> = state
        .story
        .actors
        .iter()
        .zip(&shown.actors)
        .filter(|(_, shown)| **shown)
        .map(|(actor, _)| actor.id.as_str())
        .collect();
    assert_eq!(names, ["maduro"]);
    let with_maduro = state.links.of_actor(state.links.actor(&maduro).unwrap()).events.len();
    assert_eq!(shown.events.iter().filter(|shown| **shown).count(), with_maduro);
    let (state, _) = update(&state, Action::ClearFilter);
    assert_eq!(state.route.filter, Filter::default());
}

#[test]
fn an_empty_filter_lets_everything_pass() {
    let state = State::start();
    let shown = Filter::default().shown(&state.story, &state.links);
    assert!(shown.actors.iter().chain(&shown.events).chain(&shown.statements).all(|shown| *shown));
}

#[test]
fn a_range_keeps_what_is_dated_in_it() {
    let state = State::start();
    // 6 October 2025, when the talks were reported to be over.
    let range = Some(Window::new(1_759_708_800, 1_759_795_200));
    let shown = Filter { range, ..Filter::default() }.shown(&state.story, &state.links);
    let ids: Vec<&str> = state
        .story
        .events
        .iter()
        .zip(&shown.events)
        .filter(|(_, shown)| **shown)
        .map(|(event, _)| event.id.as_str())
        .collect();
    assert!(ids.contains(&"nyt-report") && ids.contains(&"deployment"), "{ids:?}");
    assert!(!ids.contains(&"task-force-announced") && !ids.contains(&"drug-rationale"), "{ids:?}");
}

#[test]
fn picking_statements_shows_them() {
    let of = StatementsOf { speaker: Some("ramsey".into()), ..StatementsOf::default() };
    let (state, _) = run([Action::FilterStatements(of.clone())]);
    assert_eq!((state.route.view, &state.route.of), (View::Statements, &of));
}

#[test]
fn a_copied_link_closes_the_dialog_and_says_so() {
    let (state, effects) = run([Action::OpenDialog(Dialog::Share), Action::CopyLink, Action::Copied(true)]);
    assert_eq!(effects, [Effect::CopyAddress]);
    assert_eq!(state.dialog, None);
    assert_eq!(state.notice, Some(Notice::Said("Link copied.".into())));
}

#[test]
fn a_link_to_what_is_not_in_the_story_says_so() {
    let route = Route { select: Some(actor("nobody")), ..Route::default() };
    let (state, effects) = run([Action::Went(Box::new(route))]);
    assert_eq!(effects, []);
    assert!(matches!(&state.notice, Some(Notice::Said(words)) if words.contains("not in this story")));
    assert!(!state.sheet);
}

#[test]
fn a_link_brings_what_it_picks_into_sight() {
    let start = |select: &str, view| {
        let select = Some(match select.split_once(':').unwrap() {
            ("actor", id) => actor(id),
            ("event", id) => Part::Event(id.into()),
            (_, id) => Part::Statement(id.into()),
        });
        let route = Box::new(Route { select, view, ..Route::default() });
        run([Action::Started { story: None, route, theme: Theme::System }])
    };
    let (state, effects) = start("actor:maduro", View::Read);
    assert_eq!(effects, [Effect::ShowPicked(Some(state.steps()[0]))]);
    let (_, effects) = start("statement:s-warning", View::Statements);
    assert_eq!(effects, [Effect::ShowPicked(None)]);
    for (select, view) in
        [("event:talks-halted", View::Read), ("actor:maduro", View::Timeline), ("actor:nobody", View::Read)]
    {
        assert_eq!(start(select, view).1, [], "{select}");
    }
}

#[test]
fn opening_a_file_is_a_step_of_the_history() {
    let (_, effects) = run([Action::FileRead { name: "a.json".into(), outcome: bytes(SMALL) }]);
    let route = Route { story: Some("own-1".into()), ..Route::default() };
    assert!(effects.contains(&Effect::SetRoute { route: Box::new(route), push: true }), "{effects:?}");
    let (_, effects) = run([Action::FileRead { name: "a.json".into(), outcome: bytes("no") }]);
    let steps = effects.iter().filter(|effect| matches!(effect, Effect::SetRoute { .. })).count();
    assert_eq!(steps, 0, "one that could not be opened is none");
}
