//! What the browser answers to effects, without a browser.

use castline::app::{Action, Effect, open};

/// The answer to an effect that has a story file opened.
pub(crate) fn opened(effect: &Effect) -> Option<Action> {
    match effect {
        Effect::Open { job, file } => {
            Some(Action::Opened { job: *job, file: file.clone(), opening: open(file) })
        }
        _ => None,
    }
}
