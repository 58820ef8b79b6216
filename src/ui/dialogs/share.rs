//! Sharing what is shown: its link, and the code that puts it into another page.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    app::{Action, DeskAction, Origin},
    ui::{Dispatch, store::use_dispatch},
};

/// Props of [`Share`].
#[derive(Properties, PartialEq)]
pub(super) struct ShareProps {
    /// Where the open story was opened from.
    pub(super) origin: Origin,
    /// Whether the page is a file itself.
    pub(super) from_disk: bool,
    /// Its headline.
    pub(super) title: Rc<str>,
}

/// What is in the dialog "Share what is shown".
#[component]
pub(super) fn Share(props: &ShareProps) -> Html {
    let dispatch = use_dispatch();
    // Known to the browser alone, and not before the page is up.
    let address = use_state(String::new);
    let from_disk = props.from_disk;
    use_effect_with((), {
        let address = address.clone();
        move |()| {
            if let Some(here) = web_sys::window().and_then(|window| window.location().href().ok()) {
                address.set(here);
            }
        }
    });
    match &props.origin {
        Origin::File(name) => return of_file(name, from_disk),
        Origin::Drafted(_) => return of_draft(&dispatch),
        _ => {}
    }
    if from_disk {
        return of_disk(&address);
    }
    html! {
        <>
            <div class="dialogs-part">
                <label class="dialogs-label" for="dialogs-link">{ "Link" }</label>
                <div class="dialogs-row">
                    <input id="dialogs-link" class="dialogs-field" type="text" readonly=true value={(*address).clone()} onfocus={select_all} />
                    <button type="button" class="button" data-primary="" onclick={move |_| dispatch.send(Action::CopyLink)}>{ "Copy link" }</button>
                </div>
                <p class="dialogs-hint">{ "It leads to what you see now: the view, what is picked, the filter and the stretch of time." }</p>
            </div>
            <div class="dialogs-part">
                <label class="dialogs-label" for="dialogs-embed">{ "Code to embed it" }</label>
                <textarea id="dialogs-embed" class="dialogs-field dialogs-code" readonly=true rows="4" value={embed(&address, &props.title)} onfocus={select_all} />
                <p class="dialogs-hint">{ "Select it, copy it, and paste it into the source of your page." }</p>
            </div>
        </>
    }
}

/// The page itself is a file: its address leads nowhere on any other machine.
fn of_disk(address: &str) -> Html {
    let shown = address.split_once('#').map(|(_, shown)| shown).filter(|shown| !shown.is_empty());
    html! {
        <div class="dialogs-part">
            <p>{ "This page was opened from a file on this machine, so its address leads nowhere on another." }</p>
            <p class="dialogs-hint">
                { "To share it, send the file " }<code>{ "castline.html" }</code>{ " or put it on a site." }
                if let Some(shown) = shown {
                    { " What you see now is said by the end of the address, which works there too: " }<code>{ format!("#{shown}") }</code>
                }
            </p>
        </div>
    }
}

fn of_file(name: &str, from_disk: bool) -> Html {
    html! {
        <div class="dialogs-part">
            <p>{ "This story was opened from the file " }<code class="dialogs-name">{ name.to_owned() }</code>{ " on this machine, and a link cannot carry a file." }</p>
            <p class="dialogs-hint">
                if from_disk {
                    { "To share it, send the file: it opens in any Castline." }
                } else {
                    { "To share it, send the file, or put it on the site beside this page and link to it with " }<code>{ "?story=NAME.story.json" }</code>{ "." }
                }
            </p>
        </div>
    }
}

fn of_draft(dispatch: &Dispatch) -> Html {
    let dispatch = dispatch.clone();
    html! {
        <div class="dialogs-part">
            <p>{ "This story was drafted on this machine and is nowhere else, so no link leads to it." }</p>
            <p class="dialogs-hint">{ "To share it, save it as a file and send that: it opens in any Castline." }</p>
            <p class="dialogs-hint"><button type="button" class="button" data-primary="" onclick={move |_| dispatch.send(Action::Desk(DeskAction::Save))}>{ "Save as a file…" }</button></p>
        </div>
    }
}

/// The code of a frame that shows `address`.
fn embed(address: &str, title: &str) -> String {
    let (address, title) = (attribute(address), attribute(title));
    format!(
        "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"720\" loading=\"lazy\"></iframe>"
    )
}

/// `text` as it may stand between the quotes of an attribute.
fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

fn select_all(event: FocusEvent) {
    if let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
        input.select();
    } else if let Some(area) = event.target_dyn_into::<web_sys::HtmlTextAreaElement>() {
        area.select();
    }
}

#[cfg(test)]
mod tests {
    use super::embed;

    #[test]
    fn a_headline_cannot_break_out_of_the_code_to_embed() {
        let code = embed("https://example.org/?a=1&b=2#select=actor:x", "\"><script>alert(1)</script>");
        assert_eq!(code.matches('<').count(), 2, "{code}");
        assert!(code.contains("?a=1&amp;b=2#select"), "{code}");
        assert!(code.contains("title=\"&quot;&gt;&lt;script&gt;"), "{code}");
    }
}
