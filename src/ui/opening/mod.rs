//! The desk as the reader sees it, in the dialog "Open an article": the text (`text`), what is said of it
//! (`details`), the drafting and its progress (`work`), and other ways in (`bookmark`, `stories`). What becomes of
//! all this is `app`'s business.

mod bookmark;
mod details;
mod stories;
mod text;
mod work;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use yew::prelude::*;

use self::{
    bookmark::{bookmark_to_drag, use_bookmark},
    details::details,
    stories::stories,
    text::text,
    work::work,
};
use super::{Dispatch, store::use_dispatch};
use crate::app::{Action, Desk, DeskAction, Material};

/// Props of [`OpenArticle`].
#[derive(Properties, PartialEq)]
pub(super) struct OpenArticleProps {
    /// What lies on the desk.
    pub(super) desk: Rc<Desk>,
    /// The id of the built-in story that is open.
    pub(super) open: Option<&'static str>,
    /// Whether the page is a file itself.
    pub(super) from_disk: bool,
    /// Reads a file that the reader picked.
    pub(super) read_file: Callback<(web_sys::File, Dispatch)>,
}

/// What is in the dialog "Open an article".
#[component]
pub(super) fn OpenArticle(props: &OpenArticleProps) -> Html {
    let dispatch = use_dispatch();
    let bookmark = use_bookmark();
    let OpenArticleProps { desk, open, from_disk, read_file } = props;
    let act = {
        let dispatch = dispatch.clone();
        Callback::from(move |action| dispatch.send(Action::Desk(action)))
    };
    let is_empty = desk.material.is_empty();
    html! {
        <div class="opening" onpaste={on_paste(is_empty, act.clone())}>
            <p class="opening-lead">
                { "Paste the text of any news article in English. Its cast, timeline and statements are drafted here, on your machine; nothing is sent anywhere." }
            </p>
            { text(desk, read_file, &dispatch, &act) }
            if is_empty {
                { bookmark_to_drag(bookmark, *from_disk, &dispatch) }
                { stories(*open, *from_disk, &dispatch) }
            } else {
                { details(desk, &act) }
            }
            { work(desk, &act) }
        </div>
    }
}

/// A paste that the desk takes as a whole: where nothing lies there yet, with the HTML that the clipboard has
/// beside the words. All others are the field's own.
fn on_paste(is_empty: bool, act: Callback<DeskAction>) -> Callback<Event> {
    Callback::from(move |event: Event| {
        let on: Option<web_sys::Element> = event.target_dyn_into();
        if !is_empty || on.is_some_and(|on| on.tag_name() == "INPUT") {
            return;
        }
        let Some(data) = event.dyn_ref::<web_sys::ClipboardEvent>().and_then(|paste| paste.clipboard_data())
        else {
            return;
        };
        let of = |kind| data.get_data(kind).unwrap_or_default();
        let (text, html) = (of("text/plain"), of("text/html"));
        if !text.trim().is_empty() {
            event.prevent_default();
            let html = (!html.is_empty()).then(|| html.into_bytes().into());
            act.emit(DeskAction::Paste { text: text.into(), html });
        }
    })
}

/// The name of a file or a page that was brought; none for words in the field.
fn name(material: &Material) -> Option<&Rc<str>> {
    match material {
        Material::Written { .. } => None,
        Material::Brought { name, .. } => Some(name),
    }
}
