//! The foot of the page: the keys, the file format, the sources of the word tables, the licence, and what becomes of what one opens.

use yew::prelude::*;

use super::store::use_dispatch;
use crate::app::{Action, Dialog};

/// The foot. It is the same for every story.
#[component]
pub(super) fn Foot() -> Html {
    let dispatch = use_dispatch();
    html! {
        <footer class="foot">
            <p>{ "Nothing you open leaves this machine." }</p>
            <ul class="foot-links">
                <li>
                    <button type="button" class="plain-button foot-link" aria-haspopup="dialog" onclick={move |_| dispatch.send(Action::OpenDialog(Dialog::Keys))}>
                        { "Keys" }
                    </button>
                </li>
                <li><a class="foot-link" href="schema/castline-1.schema.json">{ "Schema of the file format" }</a></li>
                <li><a class="foot-link" href="lexicon/README.md">{ "Sources of the word tables" }</a></li>
                <li>{ "Castline, under MIT or Apache 2.0" }</li>
            </ul>
        </footer>
    }
}
