//! The text: a field to paste or type into, or a card that stands for a file, a page or a text too long for a field.

use std::rc::Rc;

use yew::prelude::*;

use super::name;
use crate::{
    app::{Desk, DeskAction, Material, Work},
    ui::{
        Dispatch,
        parts::{Icon, icon},
    },
};

/// The field or the card, and below it the way to a file.
pub(super) fn text(
    desk: &Desk,
    read_file: &Callback<(web_sys::File, Dispatch)>,
    dispatch: &Dispatch,
    act: &Callback<DeskAction>,
) -> Html {
    let busy = matches!(desk.work, Work::Running { .. });
    let on_file = {
        let (read_file, dispatch) = (read_file.clone(), dispatch.clone());
        move |event: Event| {
            let input: Option<web_sys::HtmlInputElement> = event.target_dyn_into();
            let Some(input) = input else { return };
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                read_file.emit((file, dispatch.clone()));
            }
            // So that picking the same file again, once it is mended, is a change too.
            input.set_value("");
        }
    };
    let clear = {
        let act = act.clone();
        move |_: MouseEvent| act.emit(DeskAction::Clear)
    };
    let file = html! {
        <div class="opening-file">
            <label class="opening-or" for="opening-file">{ "or open a file:" }</label>
            <input id="opening-file" class="dialogs-file" type="file" disabled={busy} aria-describedby="opening-file-hint" onchange={on_file}
                accept=".txt,.text,.md,.markdown,.html,.htm,.json,text/plain,text/markdown,text/html,application/json" />
            <span id="opening-file-hint" class="opening-hint">{ "Text, Markdown, a saved web page or a story; or drop it anywhere." }</span>
        </div>
    };
    match &*desk.material {
        Material::Written { text, .. } => html! {
            <>
                <label class="dialogs-label" for="opening-text">{ "The article" }</label>
                { field(text, busy, act) }
                if desk.material.is_empty() {
                    { file }
                } else if !busy {
                    <button type="button" class="opening-clear" onclick={clear}>{ "Clear" }</button>
                }
            </>
        },
        Material::Brought { .. } => html! {
            <>
                <h3 class="dialogs-label">{ "The article" }</h3>
                <div class="opening-card">
                    <p class="opening-name">{ icon(Icon::Article) }<span>{ name(&desk.material).cloned() }</span></p>
                    if let Some(Ok(found)) = &desk.found {
                        <p class="opening-beginning">{ found.beginning.clone() }</p>
                    }
                    if !busy {
                        <button type="button" class="opening-clear" onclick={clear}>{ "Take another" }</button>
                    }
                </div>
            </>
        },
    }
}

fn field(text: &Rc<str>, busy: bool, act: &Callback<DeskAction>) -> Html {
    let act = act.clone();
    let oninput = move |event: InputEvent| {
        if let Some(field) = event.target_dyn_into::<web_sys::HtmlTextAreaElement>() {
            act.emit(DeskAction::Write(field.value().into()));
        }
    };
    html! {
        <textarea id="opening-text" class="dialogs-field opening-text" rows="9" readonly={busy} spellcheck="false"
            placeholder="Paste the article here" value={text.to_string()} {oninput} />
    }
}
