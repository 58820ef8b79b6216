//! Scripts of actions on the desk: an article of the reader's own on its way to becoming a story.

use std::rc::Rc;

use castline::{
    analysis::Pass,
    app::{
        Action, Answer, Bytes, Desk, DeskAction, Detail, Dialog, Effect, Inspected, JobId, Loss, Material,
        Origin, Question, State, Task, Work, update,
    },
};

use crate::answers::opened;

/// A state, and what the outside world was asked since it began.
struct Script {
    state: Rc<State>,
    effects: Vec<Effect>,
}

impl Script {
    fn start() -> Self {
        Self { state: Rc::new(State::start()), effects: Vec::new() }
    }

    /// Acts, and opens the story file that is to be opened.
    fn act(mut self, action: Action) -> Self {
        let (state, effects) = update(&self.state, action);
        self.state = state;
        let opened = effects.iter().find_map(opened);
        self.effects.extend(effects);
        match opened {
            Some(opened) => self.act(opened),
            None => self,
        }
    }

    fn on_desk(self, action: DeskAction) -> Self {
        self.act(Action::Desk(action))
    }

    fn file(self, name: &str, content: &str) -> Self {
        self.act(Action::FileRead { name: name.into(), outcome: Ok(content.as_bytes().into()) })
    }

    fn answer(self, answer: Answer) -> Self {
        let job = self.last_question().job;
        self.on_desk(DeskAction::Answered(job, answer))
    }

    fn desk(&self) -> &Desk {
        &self.state.desk
    }

    fn questions(&self) -> Vec<&Question> {
        let mut questions = Vec::new();
        for effect in &self.effects {
            if let Effect::AskAnalyst(question) = effect {
                questions.push(question);
            }
        }
        questions
    }

    fn last_question(&self) -> &Question {
        self.questions().last().expect("something was asked")
    }

    fn dismissals(&self) -> usize {
        self.effects.iter().filter(|effect| **effect == Effect::DismissAnalyst).count()
    }

    fn failure(&self) -> &str {
        let Work::Failed(why) = &self.desk().work else { panic!("{:?}", self.desk().work) };
        why
    }
}

const TEXT: &str = "The bridge opened on Friday.";

const STORY: &str = r#"{"format":"castline/1","title":"A bridge, opened!","text":["The bridge opened on Friday."],
    "actors":[{"id":"a","name":"Ana","draft":{"grade":"guess","reasons":["a capital letter"]}}]}"#;

fn written() -> Script {
    Script::start().act(Action::OpenDialog(Dialog::Open)).on_desk(DeskAction::Write(TEXT.into()))
}

fn drafting() -> Script {
    written().on_desk(DeskAction::Draft)
}

fn story() -> Answer {
    Answer::Story(STORY.as_bytes().into())
}

fn inspected() -> Inspected {
    Inspected {
        title: "Found".into(),
        published: Some("2024-05-03T08:00".into()),
        words: 5,
        ..Inspected::default()
    }
}

#[test]
fn the_analyst_is_called_when_the_dialog_opens_and_not_before() {
    let script = Script::start();
    assert_eq!(script.effects, []);
    assert_eq!(script.act(Action::OpenDialog(Dialog::Open)).effects, [Effect::CallAnalyst]);
    assert_eq!(Script::start().act(Action::OpenDialog(Dialog::Share)).effects, []);
}

#[test]
fn what_is_written_is_looked_at_and_what_is_found_is_shown() {
    let script = written();
    let question = script.last_question().clone();
    assert_eq!((&*question.bytes, &question.task), (TEXT.as_bytes(), &Task::Inspect));
    assert_eq!(script.desk().looking, Some(question.job));
    let script = script.answer(Answer::Inspected(inspected()));
    assert_eq!(script.desk().found, Some(Ok(Rc::new(inspected()))));
    let script = script.on_desk(DeskAction::Write(" ".into()));
    assert_eq!((&script.desk().found, script.desk().looking), (&None, None), "of nothing, nothing is known");
}

#[test]
fn only_the_last_look_counts() {
    let script = written();
    let first = script.last_question().job;
    let script = script.on_desk(DeskAction::Write("The bridge".into()));
    let script = script.on_desk(DeskAction::Answered(first, Answer::Inspected(inspected())));
    assert_eq!(script.desk().found, None);
}

#[test]
fn a_text_that_is_no_article_is_said_to_be_none_and_stays() {
    let script = written().answer(Answer::Refused("is in Spanish: bring an English one".into()));
    assert_eq!(script.desk().found, Some(Err("The text is in Spanish: bring an English one.".into())));
    assert_eq!(*script.desk().material, Material::Written { text: TEXT.into(), html: None });
    let script = Script::start().file("cat.png", "?").answer(Answer::Refused("is a picture: no".into()));
    assert_eq!(script.desk().found, Some(Err("cat.png is a picture: no.".into())));
    assert_eq!(script.state.origin, State::start().origin, "what was open stays open");
}

#[test]
fn a_draft_is_made_with_what_the_reader_says_and_opens_like_any_story() {
    let script = written()
        .on_desk(DeskAction::Say(Detail::Title, "Mine".into()))
        .on_desk(DeskAction::Say(Detail::Published, "".into()))
        .on_desk(DeskAction::Draft);
    let Task::Draft(details) = &script.last_question().task else { panic!("a draft") };
    assert_eq!((details.title.as_deref(), details.published.as_deref()), (Some("Mine"), Some("")));
    assert_eq!(details.publisher, None, "what the reader does not touch is left to what is found");
    let script = script.answer(Answer::Passing(Pass::Dates));
    assert!(matches!(script.desk().work, Work::Running { pass: Some(Pass::Dates), again: false, .. }));
    let script = script.answer(story());
    assert_eq!(&*script.state.story.title, "A bridge, opened!");
    assert_eq!((script.state.dialog, script.desk()), (None, &Desk::default()));
    assert!(script.effects.contains(&Effect::SetTitle("A bridge, opened!".into())));
    assert!(script.effects.iter().any(|effect| matches!(effect, Effect::SetRoute { push: true, .. })));
}

#[test]
fn a_draft_can_be_kept_as_the_very_file_that_was_made() {
    let script = drafting().answer(story()).on_desk(DeskAction::Save);
    let saved = Effect::Save { name: "a-bridge-opened.story.json".into(), bytes: STORY.as_bytes().into() };
    assert_eq!(script.effects.last(), Some(&saved));
    let script = Script::start().on_desk(DeskAction::Save);
    assert_eq!(script.effects, [], "what was not drafted here is there already");
}

#[test]
fn a_draft_can_be_made_anew_with_other_details() {
    let script = drafting().answer(story()).on_desk(DeskAction::Revise);
    assert_eq!(*script.desk().material, Material::Written { text: TEXT.into(), html: None });
    assert_eq!(script.state.dialog, Some(Dialog::Open));
    let script =
        script.on_desk(DeskAction::Say(Detail::Published, "2024-05-03".into())).on_desk(DeskAction::Draft);
    let Task::Draft(details) = &script.last_question().task else { panic!("a draft") };
    assert_eq!(details.published.as_deref(), Some("2024-05-03"));
}

#[test]
fn a_draft_that_was_kept_as_a_file_can_be_made_anew_from_its_own_text() {
    let script = Script::start().file("kept.story.json", STORY).on_desk(DeskAction::Revise);
    assert_eq!(*script.desk().material, Material::Written { text: TEXT.into(), html: None });
    assert_eq!(script.desk().details.title.as_deref(), Some("A bridge, opened!"));
}

#[test]
fn cancelling_lets_the_analyst_go_and_keeps_the_text() {
    for cancel in [Action::Desk(DeskAction::Cancel), Action::CloseDialog] {
        let script = drafting();
        let job = script.last_question().job;
        let script = script.act(cancel);
        assert_eq!((script.dismissals(), &script.desk().work), (1, &Work::Idle));
        assert!(!script.desk().material.is_empty());
        let script = script.on_desk(DeskAction::Answered(job, story()));
        assert_eq!(script.state.origin, State::start().origin, "a late answer is ignored");
    }
}

#[test]
fn closing_the_dialog_while_nothing_is_drafted_keeps_the_analyst() {
    assert_eq!(written().act(Action::CloseDialog).dismissals(), 0);
}

#[test]
fn a_lost_analyst_is_tried_once_more_and_then_said_to_be_lost() {
    for (loss, words) in [
        (Loss::Unreachable, "could not be loaded"),
        (Loss::Stopped, "broke down"),
        (Loss::Silent, "no sign of life"),
    ] {
        let script = drafting();
        let first = script.last_question().job;
        let script = script.answer(Answer::Lost(loss));
        assert!(matches!(script.desk().work, Work::Running { again: true, .. }));
        assert_ne!(script.last_question().job, first);
        assert_eq!(script.last_question().bytes, script.questions()[0].bytes);
        let script = script.answer(Answer::Lost(loss));
        assert!(script.failure().contains(words), "{}", script.failure());
        assert!(!script.desk().material.is_empty(), "the text is kept");
        let asked = script.questions().len();
        let script = script.on_desk(DeskAction::Draft);
        assert_eq!(script.questions().len(), asked + 1, "and can be tried again");
        assert_eq!(&*script.answer(story()).state.story.title, "A bridge, opened!");
    }
}

#[test]
fn an_analyst_of_another_version_is_not_tried_again() {
    let script = drafting().answer(Answer::Lost(Loss::Stale));
    assert!(script.failure().contains("different versions"));
}

#[test]
fn losing_it_while_it_only_looks_says_nothing() {
    let script = written().answer(Answer::Lost(Loss::Unreachable));
    assert_eq!((&script.desk().work, &script.desk().found), (&Work::Idle, &None));
}

#[test]
fn a_draft_that_does_not_hold_is_not_opened_and_the_text_stays() {
    let script = drafting().answer(Answer::Story(b"{}"[..].into()));
    assert!(script.failure().contains("fault of Castline's own"), "{}", script.failure());
    assert_eq!(script.state.origin, State::start().origin);
    assert_eq!(script.state.dialog, Some(Dialog::Open));
}

#[test]
fn nothing_is_drafted_of_nothing() {
    let script = Script::start().act(Action::OpenDialog(Dialog::Open)).on_desk(DeskAction::Draft);
    assert!(script.failure().contains("no text yet"));
    assert!(script.questions().is_empty());
}

#[test]
fn while_it_is_drafted_the_text_cannot_change_under_it() {
    let script = drafting().on_desk(DeskAction::Write("Other words".into()));
    assert_eq!(*script.desk().material, Material::Written { text: TEXT.into(), html: None });
}

#[test]
fn a_file_is_a_story_or_an_article_by_what_is_in_it() {
    let opened = |name: &str, content: &str| {
        let script = Script::start().file(name, content);
        let is_article = script.state.dialog == Some(Dialog::Open);
        assert_eq!(is_article, matches!(*script.desk().material, Material::Brought { .. }), "{name}");
        is_article
    };
    for (name, content) in
        [("a.txt", STORY), ("a", "\u{feff} {\n\"format\""), ("a.json", "{"), ("A.JSON", "")]
    {
        assert!(!opened(name, content), "{name}");
    }
    for (name, content) in [("a.txt", "Words"), ("a.html", "<p>Words"), ("a.md", "{Words}"), ("a", "")] {
        assert!(opened(name, content), "{name}");
    }
}

#[test]
fn a_pasted_page_keeps_its_marks_until_its_words_are_edited() {
    let html: Bytes = b"<h1>T</h1><p>Words"[..].into();
    let paste = DeskAction::Paste { text: "T\nWords".into(), html: Some(html.clone()) };
    let script = Script::start().on_desk(paste);
    assert_eq!((&*script.last_question().name, &script.last_question().bytes), ("pasted.html", &html));
    let script = script.on_desk(DeskAction::Write("T\nWords!".into()));
    assert_eq!((&*script.last_question().name, &*script.last_question().bytes), ("", &b"T\nWords!"[..]));
    let without = DeskAction::Paste { text: "Words".into(), html: Some(b"<span>Words"[..].into()) };
    assert_eq!(
        &*Script::start().on_desk(without).last_question().name,
        "",
        "marks without paragraphs say less"
    );
}

#[test]
fn a_text_too_long_for_a_field_is_kept_beside_it() {
    let long: Rc<str> = "word ".repeat(20_000).into();
    let script = Script::start().on_desk(DeskAction::Paste { text: long, html: None });
    assert!(matches!(*script.desk().material, Material::Brought { .. }));
}

#[test]
fn what_is_handed_over_is_shown_before_anything_is_made_of_it() {
    let page = DeskAction::TakePage { name: "example.org.html".into(), bytes: b"<p>"[..].into() };
    let words = DeskAction::TakeWords { text: TEXT.into(), details: Default::default() };
    for handed in [page, words] {
        let script = Script::start().on_desk(handed);
        assert_eq!(script.state.dialog, Some(Dialog::Open));
        assert_eq!(script.last_question().task, Task::Inspect);
        assert_eq!(script.questions().len(), 1);
    }
    let script = Script::start().on_desk(DeskAction::NothingCame("Nothing came.".into()));
    assert_eq!((script.state.dialog, script.failure()), (Some(Dialog::Open), "Nothing came."));
}

#[test]
fn another_story_leaves_the_desk_as_it_is() {
    let script = written().act(Action::OpenBuiltIn("rosetta-stone".into()));
    assert!(!script.desk().material.is_empty());
}

#[test]
fn an_answer_to_nobodys_question_changes_nothing() {
    let state = Rc::new(State::start());
    for answer in
        [story(), Answer::Passing(Pass::Words), Answer::Lost(Loss::Stopped), Answer::Refused("no".into())]
    {
        let (next, effects) = update(&state, Action::Desk(DeskAction::Answered(JobId(9), answer)));
        assert!(Rc::ptr_eq(&next, &state) && effects.is_empty());
    }
}

#[test]
fn only_what_is_sure_is_shown_where_that_is_wanted() {
    let script = drafting().answer(story()).act(Action::ToggleSure);
    let Origin::Drafted(_) = &script.state.origin else { panic!("a draft") };
    let shown = script.state.route.filter.shown(&script.state.story, &script.state.links);
    assert_eq!(shown.actors, [false]);
    assert_eq!(script.state.route.to_string(), "story=own-1&grade=sure");
    let built_in = Script::start().act(Action::ToggleSure).state;
    let shown = built_in.route.filter.shown(&built_in.story, &built_in.links);
    assert!(shown.actors.iter().chain(&shown.events).all(|shown| *shown), "what a person wrote is sure");
}
