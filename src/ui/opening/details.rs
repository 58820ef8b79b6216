//! What is said of the article: found in it, and the reader's to change.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Desk, DeskAction, Detail, Details, Inspected, Work};

/// The three fields.
pub(super) fn details(desk: &Desk, act: &Callback<DeskAction>) -> Html {
    let found = desk.found.as_ref().and_then(|found| found.as_deref().ok());
    let Details { title, publisher, published } = &desk.details;
    let found_title = found.map(|found: &Inspected| found.title.clone());
    let found_publisher = found.and_then(|found| found.publisher.clone());
    // A field for a day holds no time.
    let found_day = found.and_then(|found| found.published.as_ref()?.get(..10).map(Rc::from));
    let day = published.clone().or(found_day).unwrap_or_default();
    let busy = matches!(desk.work, Work::Running { .. });
    let field = |detail, label: &'static str, kind: &'static str, value: Rc<str>| {
        let act = act.clone();
        let oninput = move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
                act.emit(DeskAction::Say(detail, input.value().into()));
            }
        };
        let id = format!("opening-{kind}-{}", detail as u8);
        html! {
            <div class="opening-detail" data-kind={kind}>
                <label class="dialogs-label" for={id.clone()}>{ label }</label>
                <input class="dialogs-field" {id} type={kind} readonly={busy} value={value.to_string()} autocomplete="off"
                    placeholder={(detail == Detail::Title).then_some("The opening words, if it has none")}
                    aria-describedby={(detail == Detail::Published).then_some("opening-today")} {oninput} />
            </div>
        }
    };
    html! {
        <div class="opening-details" role="group" aria-label="What is known of it; change what is wrong">
            { field(Detail::Title, "Headline", "text", title.clone().or(found_title).unwrap_or_default()) }
            { field(Detail::Publisher, "Source", "text", publisher.clone().or(found_publisher).unwrap_or_default()) }
            { field(Detail::Published, "Published on", "date", day.clone()) }
            <p id="opening-today" class="opening-hint">
                { if day.is_empty() { "Without a day, “yesterday” and “last week” get no date." } else { "This is the “today” that “yesterday” and “last week” are counted from." } }
            </p>
        </div>
    }
}
