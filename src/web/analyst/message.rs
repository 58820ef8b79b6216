//! The wire between the page and the analyst: plain arrays of numbers, texts and bytes.
//!
//! ```text
//! page → analyst   [job, "inspect", bytes, name]
//!                  [job, "draft", bytes, name, title?, publisher?, published?]
//! analyst → page   [0, "hello", PROTOCOL]                    once, when it is ready
//!                  [job, "pass", number]
//!                  [job, "inspected", title, byline?, publisher?, published?, words, beginning]
//!                  [job, "story", bytes of a story file]
//!                  [job, "refused", why]
//! ```
//!
//! A `?` may be `undefined`. A detail that is `undefined` is left to what the article says; one that is `""` is
//! said to be none. A change of any of this raises [`PROTOCOL`].

use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use crate::{
    analysis::Pass,
    app::{Answer, Bytes, Details, Inspected, JobId, Loss, Question, Task},
    web::bytes,
};

/// The version of what is said here. A page and a worker of different versions, as a stale cache may bring
/// together, must not talk.
const PROTOCOL: f64 = 1.0;

/// The passes by their numbers.
const PASSES: [Pass; 6] =
    [Pass::Words, Pass::Dates, Pass::Names, Pass::Statements, Pass::Events, Pass::Story];

/// What the analyst says when it is ready.
pub fn hello() -> JsValue {
    Array::of3(&0.into(), &"hello".into(), &PROTOCOL.into()).into()
}

/// Whether this is the analyst's first word, and if so whether it speaks as this page does.
pub(super) fn is_hello(message: &JsValue) -> Option<bool> {
    let message: &Array = message.dyn_ref()?;
    (message.get(1).as_string()? == "hello").then(|| message.get(2).as_f64() == Some(PROTOCOL))
}

/// A question, as the page sends it.
pub(super) fn asked(question: &Question) -> JsValue {
    let Question { job, name, bytes, task } = question;
    let bytes = Uint8Array::from(&**bytes);
    let message = Array::of4(&job.0.into(), &JsValue::NULL, &bytes, &(&**name).into());
    match task {
        Task::Inspect => message.set(1, "inspect".into()),
        Task::Draft(details) => {
            message.set(1, "draft".into());
            for detail in [&details.title, &details.publisher, &details.published] {
                message.push(&maybe(detail.as_deref()));
            }
        }
    }
    message.into()
}

/// The question that a message holds; none where it is none.
pub fn understood(message: &JsValue) -> Option<Question> {
    let message: &Array = message.dyn_ref()?;
    let task = match message.get(1).as_string()?.as_str() {
        "inspect" => Task::Inspect,
        "draft" => Task::Draft(Details {
            title: text(message, 4),
            publisher: text(message, 5),
            published: text(message, 6),
        }),
        _ => return None,
    };
    Some(Question { job: job(message)?, name: text(message, 3)?, bytes: bytes(message, 2)?, task })
}

/// An answer, as the analyst sends it; none for what only the page can say.
pub fn told(job: JobId, answer: &Answer) -> Option<JsValue> {
    let (kind, values) = match answer {
        Answer::Passing(pass) => {
            ("pass", vec![PASSES.iter().position(|known| known == pass).unwrap_or(0).into()])
        }
        Answer::Inspected(of) => {
            let details = [&of.byline, &of.publisher, &of.published].map(|detail| maybe(detail.as_deref()));
            let title = std::iter::once((&*of.title).into());
            let rest = [of.words.into(), (&*of.beginning).into()];
            ("inspected", title.chain(details).chain(rest).collect())
        }
        Answer::Story(file) => ("story", vec![Uint8Array::from(&**file).into()]),
        Answer::Refused(why) => ("refused", vec![(&**why).into()]),
        Answer::Lost(_) => return None,
    };
    let message = Array::of2(&job.0.into(), &kind.into());
    values.iter().for_each(|value| _ = message.push(value));
    Some(message.into())
}

/// The answer that a message holds, with its job; none where it is none.
pub(super) fn heard(message: &JsValue) -> Option<(JobId, Answer)> {
    let message: &Array = message.dyn_ref()?;
    let answer = match message.get(1).as_string()?.as_str() {
        "pass" => Answer::Passing(*PASSES.get(number(message, 2)? as usize)?),
        "inspected" => Answer::Inspected(Inspected {
            title: text(message, 2)?,
            byline: text(message, 3),
            publisher: text(message, 4),
            published: text(message, 5),
            words: number(message, 6)?,
            beginning: text(message, 7)?,
        }),
        "story" => Answer::Story(bytes(message, 2)?),
        "refused" => Answer::Refused(text(message, 2)?),
        _ => Answer::Lost(Loss::Stale),
    };
    Some((job(message)?, answer))
}

fn job(message: &Array) -> Option<JobId> {
    number(message, 0).map(JobId)
}

fn number(message: &Array, at: u32) -> Option<u32> {
    message.get(at).as_f64().map(|number| number as u32)
}

fn text(message: &Array, at: u32) -> Option<Rc<str>> {
    message.get(at).as_string().map(Into::into)
}

fn bytes(message: &Array, at: u32) -> Option<Bytes> {
    message.get(at).dyn_ref().map(bytes::bytes)
}

fn maybe(text: Option<&str>) -> JsValue {
    text.map_or(JsValue::UNDEFINED, JsValue::from_str)
}
