//! What the reader is told above the story: that one is being opened, what could not be, what was left out.
//! When that happens is `app`'s business.

use yew::prelude::*;

use super::{
    parts::{Icon, icon},
    store::use_dispatch,
};
use crate::{
    app::{Action, Notice, Pending},
    story::{Problem, Severity},
};

/// Props of [`NoticeBar`].
#[derive(Properties, PartialEq)]
pub(super) struct NoticeBarProps {
    /// What the reader is told until it is dismissed.
    pub(super) notice: Option<Notice>,
    /// What is being opened.
    pub(super) pending: Option<Pending>,
}

/// The notices, each in a box; nothing when there is nothing to tell.
#[component]
pub(super) fn NoticeBar(props: &NoticeBarProps) -> Html {
    let dispatch = use_dispatch();
    let send = |action: Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.send(action.clone()))
    };
    html! {
        <>
            if let Some(pending) = &props.pending {
                { opening(pending, send(Action::CancelOpening)) }
            }
            { match &props.notice {
                None => Html::default(),
                Some(Notice::NotOpened { name, problems }) => not_opened(name, problems, send(Action::DismissNotice)),
                Some(Notice::OpenedWithout { name, problems }) => without(name, problems, send(Action::DismissNotice)),
                Some(Notice::Said(words)) => said(words, send(Action::DismissNotice)),
            } }
        </>
    }
}

fn opening(pending: &Pending, cancel: Callback<MouseEvent>) -> Html {
    html! {
        <div class="notice" data-kind="pending" role="status">
            <span class="notice-wait" aria-hidden="true" />
            <p class="notice-title">{ "Opening " }<span class="notice-name">{ pending.origin.name() }</span>{ " …" }</p>
            <button type="button" class="button" onclick={cancel}>{ "Cancel" }</button>
        </div>
    }
}

fn not_opened(name: &str, problems: &[Problem], dismiss: Callback<MouseEvent>) -> Html {
    html! {
        <div class="notice" data-kind="error" role="alert">
            { icon(Icon::Warning) }
            <div class="notice-words">
                <p class="notice-title"><span class="notice-name">{ name.to_owned() }</span>{ " could not be opened; the story that was open stays." }</p>
                { list(problems) }
            </div>
            <button type="button" class="button" onclick={dismiss}>{ "Dismiss" }</button>
        </div>
    }
}

fn without(name: &str, problems: &[Problem], dismiss: Callback<MouseEvent>) -> Html {
    html! {
        <div class="notice" data-kind="warning" role="status">
            { icon(Icon::Warning) }
            <div class="notice-words">
                <p class="notice-title"><span class="notice-name">{ name.to_owned() }</span>{ " is open, but not all of it could be read:" }</p>
                { list(problems) }
            </div>
            <button type="button" class="button" onclick={dismiss}>{ "Dismiss" }</button>
        </div>
    }
}

fn said(words: &str, dismiss: Callback<MouseEvent>) -> Html {
    html! {
        <div class="notice" data-kind="said">
            <p class="notice-title">{ words.to_owned() }</p>
            <button type="button" class="plain-button notice-close" aria-label="Dismiss" title="Dismiss" onclick={dismiss}>{ icon(Icon::Close) }</button>
        </div>
    }
}

/// How many problems are listed. A hostile file can have as many as it has bytes, and nobody reads on.
const LISTED: usize = 200;

/// Every problem with its place in the file. A long list scrolls, so it can take the focus.
fn list(problems: &[Problem]) -> Html {
    let more = problems.len().saturating_sub(LISTED);
    html! {
        <ul class="notice-problems" tabindex={(problems.len() > 4).then_some("0")} aria-label={format!("What is wrong, {} in all", problems.len())}>
            { for problems.iter().take(LISTED).map(problem) }
            if more > 0 {
                <li class="notice-problem">{ format!("… and {more} more.") }</li>
            }
        </ul>
    }
}

fn problem(problem: &Problem) -> Html {
    let severity = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    html! {
        <li class="notice-problem" data-severity={severity}>
            if &*problem.path == WHOLE {
                { of_the_whole(&problem.message) }
            } else {
                <code class="notice-path">{ problem.path.clone() }</code>{ " " }{ problem.message.clone() }
            }
        </li>
    }
}

/// The path of the file as a whole, which says nothing to a reader.
const WHOLE: &str = "$";

/// What is wrong with the file as a whole, as a sentence begins.
fn of_the_whole(message: &str) -> String {
    let mut letters = message.chars();
    match letters.next() {
        Some(_) if message.starts_with("is ") || message.starts_with("has ") => {
            format!("This file {message}")
        }
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
