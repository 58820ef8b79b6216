//! What happens on the desk.

use std::rc::Rc;

use super::{Answer, Desk, DeskAction, Detail, Details, Drafted, Loss, Material, Question, Task, Work};
use crate::{
    app::{Bytes, Dialog, Effect, JobId, Opening, Origin, State, update::show_own},
    text::fold,
};

/// The longest text that a field can hold without holding up the page, in bytes.
const FIELD: usize = 60_000;

/// Applies the action to the state.
pub(in crate::app) fn apply(state: &mut State, action: DeskAction, effects: &mut Vec<Effect>) {
    match action {
        DeskAction::Write(text) => {
            let material = Material::Written { text, html: None };
            lay(state, material, state.desk.details.clone(), effects);
        }
        DeskAction::Paste { text, html } => {
            let html = html.filter(|html| has_paragraphs(html));
            lay(state, of_words(text, html), state.desk.details.clone(), effects);
        }
        DeskAction::TakePage { name, bytes } => {
            take(state, Material::Brought { name, bytes }, Details::default(), effects);
        }
        DeskAction::TakeWords { text, details } => take(state, of_words(text, None), details, effects),
        DeskAction::NothingCame(why) => {
            open(state, effects);
            state.desk = Rc::new(Desk { work: Work::Failed(why), ..Desk::clone(&state.desk) });
        }
        DeskAction::Clear => {
            cancel(state, effects);
            state.desk = Rc::default();
        }
        DeskAction::Say(detail, words) => {
            let mut desk = Desk::clone(&state.desk);
            *desk.details.of(detail) = Some(words);
            state.desk = Rc::new(desk);
        }
        DeskAction::Draft => draft(state, effects),
        DeskAction::Cancel => cancel(state, effects),
        DeskAction::Answered(job, answer) => answered(state, job, answer, effects),
        DeskAction::Revise => revise(state, effects),
        DeskAction::Save => {
            if let Origin::Drafted(drafted) = &state.origin {
                let (name, bytes) = (drafted.name.clone(), drafted.file.clone());
                effects.push(Effect::Save { name, bytes });
            }
        }
    }
}

/// Opens the dialog and calls the analyst, who is there by the time it is needed.
pub(in crate::app) fn open(state: &mut State, effects: &mut Vec<Effect>) {
    if state.dialog != Some(Dialog::Open) {
        state.dialog = Some(Dialog::Open);
        effects.push(Effect::CallAnalyst);
    }
}

/// Gives the drafting up, if it is under way; all else stays on the desk.
pub(in crate::app) fn cancel(state: &mut State, effects: &mut Vec<Effect>) {
    if matches!(state.desk.work, Work::Running { .. }) {
        state.desk = Rc::new(Desk { work: Work::Idle, ..Desk::clone(&state.desk) });
        effects.push(Effect::DismissAnalyst);
    }
}

/// Lays what came from outside the dialog on the desk, and shows it there.
pub(in crate::app) fn take(
    state: &mut State,
    material: Material,
    details: Details,
    effects: &mut Vec<Effect>,
) {
    open(state, effects);
    cancel(state, effects);
    state.notice = None;
    state.desk = Rc::default();
    lay(state, material, details, effects);
}

/// Lays an article on the desk and has it looked at. While another is being drafted, the desk is not to be
/// touched.
fn lay(state: &mut State, material: Material, details: Details, effects: &mut Vec<Effect>) {
    let Desk { found, work, .. } = &*state.desk;
    if matches!(work, Work::Running { .. }) || material == *state.desk.material && found.is_some() {
        return;
    }
    let mut desk = Desk { material: material.into(), details, found: found.clone(), ..Desk::default() };
    if desk.material.is_empty() {
        desk.found = None;
    } else {
        let question = ask(state, &desk, Task::Inspect);
        desk.looking = Some(question.job);
        effects.push(Effect::AskAnalyst(question));
    }
    state.desk = Rc::new(desk);
}

fn draft(state: &mut State, effects: &mut Vec<Effect>) {
    if matches!(state.desk.work, Work::Running { .. }) {
        return;
    }
    if state.desk.material.is_empty() {
        let work =
            Work::Failed("There is no text yet: paste an article, or open a file that has one.".into());
        state.desk = Rc::new(Desk { work, ..Desk::clone(&state.desk) });
        return;
    }
    start(state, false, effects);
}

fn start(state: &mut State, again: bool, effects: &mut Vec<Effect>) {
    let desk = state.desk.clone();
    let question = ask(state, &desk, Task::Draft(desk.details.clone()));
    let work = Work::Running { job: question.job, pass: None, again };
    state.desk = Rc::new(Desk { work, looking: None, ..Desk::clone(&desk) });
    effects.push(Effect::AskAnalyst(question));
}

/// A question about what lies on the desk, as a new job.
fn ask(state: &mut State, desk: &Desk, task: Task) -> Question {
    state.jobs += 1;
    let (name, bytes) = match &*desk.material {
        Material::Written { html: Some(html), .. } => ("pasted.html".into(), html.clone()),
        Material::Written { text, html: None } => ("".into(), text.as_bytes().into()),
        Material::Brought { name, bytes } => (name.clone(), bytes.clone()),
    };
    Question { job: JobId(state.jobs), name, bytes, task }
}

fn answered(state: &mut State, job: JobId, answer: Answer, effects: &mut Vec<Effect>) {
    let mut desk = Desk::clone(&state.desk);
    if desk.looking == Some(job) {
        desk.looking = None;
        match answer {
            Answer::Inspected(inspected) => desk.found = Some(Ok(Rc::new(inspected))),
            Answer::Refused(why) => desk.found = Some(Err(desk.sentence(&why))),
            // Nobody asked in so many words, so nobody is told; drafting will tell.
            _ => desk.found = None,
        }
        state.desk = Rc::new(desk);
        return;
    }
    let Work::Running { job: awaited, again, .. } = desk.work else { return };
    if awaited != job {
        return;
    }
    match answer {
        Answer::Passing(pass) => desk.work = Work::Running { job, pass: Some(pass), again },
        Answer::Inspected(_) => return,
        Answer::Refused(why) => desk.work = Work::Failed(desk.sentence(&why)),
        Answer::Lost(loss) if !again && loss != Loss::Stale => return start(state, true, effects),
        Answer::Lost(loss) => desk.work = Work::Failed(lost(loss).into()),
        Answer::Story(file) => return effects.push(Effect::Open { job, file }),
    }
    state.desk = Rc::new(desk);
}

/// Shows the story that was drafted. The desk is free for the next; the article stays with its story.
pub(in crate::app) fn opened(state: &mut State, job: JobId, file: Bytes, opening: Opening) {
    if !matches!(state.desk.work, Work::Running { job: awaited, .. } if awaited == job) {
        return;
    }
    let mut desk = Desk::clone(&state.desk);
    match opening {
        Ok(opened) => {
            desk.work = Work::Idle;
            let drafted = Drafted { name: file_name(&opened.story.title), file, desk };
            show_own(state, opened, Origin::Drafted(Rc::new(drafted)));
            state.desk = Rc::default();
        }
        Err(_) => {
            desk.work = Work::Failed(BROKEN.into());
            state.desk = Rc::new(desk);
        }
    }
}

/// Of a draft that was opened from a file, the article is the story's own text.
fn revise(state: &mut State, effects: &mut Vec<Effect>) {
    if let Origin::Drafted(drafted) = &state.origin {
        state.desk = Rc::new(drafted.desk.clone());
        return open(state, effects);
    }
    let story = state.story.clone();
    let text: Vec<&str> = story.source.text().split('\n').collect();
    let published = story.published.as_ref().and_then(|when| when.period.as_ref());
    let day = published.map(ToString::to_string).and_then(|day| day.get(..10).map(Rc::from));
    let publisher = story.references.first().and_then(|reference| reference.publisher.clone());
    let details = Details { title: Some(story.title.clone()), publisher, published: day };
    take(state, of_words(text.join("\n\n").into(), None), details, effects);
}

const BROKEN: &str = "The draft that was made could not be opened, which is a fault of Castline's own. \
                      Your text is kept; a part of it may work.";

fn lost(loss: Loss) -> &'static str {
    match loss {
        Loss::Unreachable => {
            "The analysis could not be loaded, and was tried twice. Check the connection and try again; your text is kept."
        }
        Loss::Stopped => {
            "The analysis broke down, and was tried twice. Your text is kept: try again, or with a part of it."
        }
        Loss::Silent => {
            "The analysis gave no sign of life, and was tried twice. Your text is kept: try again, or with a part of it."
        }
        Loss::Stale => {
            "This page and its analysis are of different versions. Copy your text, then reload the page."
        }
    }
}

/// Words that were brought: in the text field, unless they are too long for it.
fn of_words(text: Rc<str>, html: Option<Bytes>) -> Material {
    match html {
        _ if text.len() <= FIELD => Material::Written { text, html },
        Some(html) => Material::Brought { name: "pasted.html".into(), bytes: html },
        None => Material::Brought { name: "Pasted text".into(), bytes: text.as_bytes().into() },
    }
}

/// Whether the HTML of a clipboard has paragraphs. Without them, the plain words beside it tell more.
fn has_paragraphs(html: &[u8]) -> bool {
    html.windows(3).any(|at| at.eq_ignore_ascii_case(b"<p>") || at.eq_ignore_ascii_case(b"<p "))
}

/// The name of the file of a story with this title.
fn file_name(title: &str) -> Rc<str> {
    let folded = fold(title);
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).take(8).collect();
    let name = if words.is_empty() { "article".to_owned() } else { words.join("-") };
    format!("{}.story.json", &name[..name.len().min(80)]).into()
}

impl Details {
    fn of(&mut self, detail: Detail) -> &mut Option<Rc<str>> {
        match detail {
            Detail::Title => &mut self.title,
            Detail::Publisher => &mut self.publisher,
            Detail::Published => &mut self.published,
        }
    }
}

impl Desk {
    /// Why the article is none, as a sentence that names it.
    fn sentence(&self, why: &str) -> Rc<str> {
        match &*self.material {
            Material::Written { .. } => format!("The text {why}."),
            Material::Brought { name, .. } => format!("{name} {why}."),
        }
        .into()
    }
}

/// Whether a file is a story, by its name or by how it begins; all else is taken for an article.
pub(in crate::app) fn is_story(name: &str, bytes: &[u8]) -> bool {
    let mut letters =
        bytes.iter().filter(|byte| !byte.is_ascii_whitespace() && !b"\xef\xbb\xbf".contains(byte));
    let named = name.get(name.len().saturating_sub(5)..).is_some_and(|end| end.eq_ignore_ascii_case(".json"));
    named || letters.next() == Some(&b'{') && matches!(letters.next(), Some(b'"'))
}
