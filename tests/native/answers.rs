//! What the browser answers to effects, without a browser.

use castline::app::{Action, Effect, JobId, open};

/// The answer to a request for a story file.
pub(crate) fn fetched(job: JobId, file: &str) -> Action {
    Action::Opened { job, file: file.as_bytes().into(), opening: open(file.as_bytes()) }
}

/// The answer to an effect that has a story file opened.
pub(crate) fn opened(effect: &Effect) -> Option<Action> {
    match effect {
        Effect::Open { job, file } => {
            Some(Action::Opened { job: *job, file: file.clone(), opening: open(file) })
        }
        _ => None,
    }
}
