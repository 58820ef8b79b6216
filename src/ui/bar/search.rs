//! The search: a field with a list of finds that appears below it while one types.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::finds::{Finds, LIST, find_id};
use crate::{
    app::{Action, Hits, SearchIndex},
    story::{Links, Story},
    ui::{
        Dispatch,
        parts::{Icon, icon},
        store::use_dispatch,
    },
};

/// Props of [`Search`].
#[derive(Properties, PartialEq)]
pub(super) struct SearchProps {
    /// The story that is searched.
    pub(super) story: Rc<Story>,
    /// Its ties.
    pub(super) links: Rc<Links>,
    /// Its words.
    pub(super) index: Rc<SearchIndex>,
    /// What is looked for; none while the search is not in use.
    pub(super) words: Option<Rc<str>>,
    /// Whether a part is picked.
    pub(super) picked: bool,
}

/// The field. Up, Down, Home and End move in the list, Enter picks, Escape ends the search and gives the focus
/// back to where it was. A part that is picked takes the focus to its details, and gives it back when it is let
/// go of.
#[component]
pub(super) fn Search(props: &SearchProps) -> Html {
    let dispatch = use_dispatch();
    let field = use_node_ref();
    let before = use_mut_ref(|| None::<web_sys::HtmlElement>);
    let visit = use_mut_ref(Visit::default);
    let active = use_state(|| None::<usize>);
    let hits = use_memo((props.index.clone(), props.words.clone()), |(index, words)| {
        words.as_ref().map(|words| index.find(words)).unwrap_or_default()
    });
    let was_searching = use_mut_ref(|| false);
    use_effect_with(props.words.is_some(), {
        let (field, before, visit) = (field.clone(), before.clone(), visit.clone());
        move |&searching| {
            // Nothing ends when the page begins: a field that the reader was in before the program keeps the focus.
            let ends = was_searching.replace(searching);
            if searching {
                take_focus(&field, &mut before.borrow_mut());
            } else if ends && *visit.borrow() == Visit::Due && visit_details() {
                visit.replace(Visit::From(before.borrow_mut().take()));
            } else if ends {
                visit.take();
                give_back_focus(&field, before.borrow_mut().take());
            }
        }
    });
    use_effect_with(props.picked, {
        let visit = visit.clone();
        move |&picked| {
            if !picked && let Visit::From(before) = visit.take() {
                come_back(before);
            }
        }
    });
    use_effect_with(*active, |now| now.iter().for_each(|&at| keep_in_sight(&find_id(at))));

    let words = props.words.clone().unwrap_or_default();
    let asked = !words.trim().is_empty();
    let pick = Callback::from({
        let (story, hits, dispatch) = (props.story.clone(), hits.clone(), dispatch.clone());
        let (active, visit) = (active.clone(), visit.clone());
        move |at: usize| {
            active.set(None);
            if pick(&story, &hits, at, &dispatch) {
                visit.replace(Visit::Due);
            }
        }
    });
    let end = {
        let (dispatch, active) = (dispatch.clone(), active.clone());
        Callback::from(move |()| {
            active.set(None);
            dispatch.send(Action::EndSearch);
        })
    };
    let onkeydown = on_key(hits.shown.len(), &active, &pick, &end);
    let oninput = {
        let (dispatch, active) = (dispatch.clone(), active.clone());
        move |event: InputEvent| {
            active.set(None);
            let field: Option<web_sys::HtmlInputElement> = event.target_dyn_into();
            field.iter().for_each(|field| dispatch.send(Action::Search(field.value().into())));
        }
    };
    let onfocusout = {
        let (dispatch, before, searching) = (dispatch.clone(), before.clone(), props.words.is_some());
        move |event: FocusEvent| {
            if searching && leaves(&event) {
                before.borrow_mut().take();
                dispatch.send(Action::EndSearch);
            }
        }
    };
    let begin = move |_| dispatch.send(Action::Search("".into()));
    // No value before the first search: what a reader typed before the program came must stay.
    let was_used = use_mut_ref(|| false);
    let used = *was_used.borrow() || props.words.is_some();
    was_used.replace(used);
    let value = used.then(|| words.clone());
    let found: usize = hits.totals.iter().sum();

    html! {
        <div class="bar-search" role="search" data-open={props.words.is_some().then_some("")} {onfocusout}>
            <button type="button" class="button bar-button bar-search-open" title="Find a name, an event, a phrase" onclick={begin}>
                { icon(Icon::Search) }<span class="bar-words">{ "Search" }</span>
            </button>
            <div class="bar-field">
                { icon(Icon::Search) }
                <input ref={field} type="text" class="bar-input" role="combobox" aria-label="Search the story" aria-autocomplete="list"
                    aria-expanded={(asked && found > 0).to_string()} aria-controls={(found > 0).then_some(LIST)} aria-activedescendant={active.map(find_id)}
                    placeholder="Find a name, an event, a phrase" autocomplete="off" spellcheck="false" maxlength="200"
                    {value} {oninput} {onkeydown} />
                <kbd class="bar-key" aria-hidden="true">{ "/" }</kbd>
                if props.words.is_some() {
                    <button type="button" class="plain-button bar-search-end" aria-label="End the search" title="End the search" onclick={move |_| end.emit(())}>
                        { icon(Icon::Close) }
                    </button>
                }
            </div>
            if asked {
                <div class="bar-popup" onmousedown={|event: MouseEvent| event.prevent_default()}>
                    if found > 0 {
                        { Finds { story: &props.story, links: &props.links, hits: &hits, words: &words, active: *active, pick: &pick }.list() }
                    } else {
                        <p class="bar-nothing"><b>{ format!("Nothing found for “{}”.", shortened(&words)) }</b></p>
                        <p class="bar-nothing">{ "Try fewer letters or another spelling; accents and capitals make no difference." }</p>
                    }
                </div>
            }
            <p class="visually-hidden" role="status">{ if asked { told(found) } else { String::new() } }</p>
        </div>
    }
}

/// What the keys do in the field.
fn on_key(
    count: usize,
    active: &UseStateHandle<Option<usize>>,
    pick: &Callback<usize>,
    end: &Callback<()>,
) -> Callback<KeyboardEvent> {
    let (active, pick, end) = (active.clone(), pick.clone(), end.clone());
    Callback::from(move |event: KeyboardEvent| {
        // The Enter that ends the composing of a character picks nothing.
        if event.is_composing() {
            return;
        }
        match event.key().as_str() {
            "Escape" => end.emit(()),
            "Enter" if count > 0 => pick.emit(active.unwrap_or(0)),
            key => match moved(key, *active, count) {
                Some(next) => active.set(Some(next)),
                None => return,
            },
        }
        event.prevent_default();
    })
}

/// The find that a key leads to. Home and End move the cursor in the field until a find is active.
fn moved(key: &str, now: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match (key, now) {
        ("ArrowDown", None) | ("Home", Some(_)) => Some(0),
        ("ArrowUp", None) | ("End", Some(_)) => Some(last),
        ("ArrowDown", Some(at)) => Some(if at >= last { 0 } else { at + 1 }),
        ("ArrowUp", Some(at)) => Some(if at == 0 { last } else { at - 1 }),
        _ => None,
    }
}

/// Goes to a find, and says whether that is a part, not a sentence, which takes the focus by itself.
fn pick(story: &Story, hits: &Hits, at: usize, dispatch: &Dispatch) -> bool {
    match hits.shown.get(at).map(|hit| hit.target(story)) {
        Some(Ok(part)) => {
            dispatch.send(Action::Select(part));
            dispatch.send(Action::EndSearch);
            return true;
        }
        Some(Err(sentence)) => dispatch.send(Action::ReadAt(sentence)),
        None => {}
    }
    false
}

/// Moves the focus to the field and keeps what had it before.
fn take_focus(field: &NodeRef, before: &mut Option<web_sys::HtmlElement>) {
    let Some(field) = field.cast::<web_sys::HtmlInputElement>() else { return };
    let focused = field.owner_document().and_then(|document| document.active_element());
    if focused.as_ref() != Some(&**field) {
        // The body has the focus when nothing has, and cannot take it.
        *before = focused
            .and_then(|element| element.dyn_into().ok())
            .filter(|element: &web_sys::HtmlElement| element.tag_name() != "BODY");
        let _ = field.focus();
    }
}

/// Gives the focus back to what had it before, or takes it from the field, so that the keys of the page work again.
fn give_back_focus(field: &NodeRef, before: Option<web_sys::HtmlElement>) {
    let Some(field) = field.cast::<web_sys::HtmlElement>() else { return };
    match before {
        Some(before) => drop(before.focus()),
        None => drop(field.blur()),
    }
}

/// The focus on its way to the details of a part that was found.
#[derive(Default, PartialEq)]
enum Visit {
    /// Not on its way.
    #[default]
    None,
    /// It goes there when the search ends.
    Due,
    /// It went there; this had it before.
    From(Option<web_sys::HtmlElement>),
}

/// Gives the focus to the details, and says whether they took it. Where they are a sheet, they do so themselves.
fn visit_details() -> bool {
    let details = web_sys::window()
        .filter(|window| {
            window.match_media("(min-width: 760.02px)").ok().flatten().is_some_and(|query| query.matches())
        })
        .and_then(|window| window.document()?.query_selector(".detail").ok()?)
        .and_then(|details| details.dyn_into::<web_sys::HtmlElement>().ok());
    details.is_some_and(|details| details.focus().is_ok())
}

/// Gives the focus back, unless it has long been elsewhere than in the details.
fn come_back(before: Option<web_sys::HtmlElement>) {
    let focused = web_sys::window().and_then(|window| window.document()?.active_element());
    let gone = |element: &web_sys::Element| {
        element.tag_name() != "BODY" && element.closest(".detail").ok().flatten().is_none()
    };
    if let Some(before) = before
        && !focused.as_ref().is_some_and(gone)
    {
        drop(before.focus());
    }
}

/// Whether the focus goes elsewhere in the page; not when the reader only looks at another window.
fn leaves(event: &FocusEvent) -> bool {
    let goes_to = event.related_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    match goes_to {
        Some(element) => element.closest(".bar-search").ok().flatten().is_none(),
        None => {
            let field: Option<web_sys::Element> = event.target_dyn_into();
            let document = field.and_then(|field| field.owner_document());
            document.is_none_or(|document| document.has_focus().unwrap_or(true))
        }
    }
}

fn keep_in_sight(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(find) = document.and_then(|document| document.get_element_by_id(id)) {
        let nearest = web_sys::ScrollIntoViewOptions::new();
        nearest.set_block(web_sys::ScrollLogicalPosition::Nearest);
        find.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

fn told(found: usize) -> String {
    match found {
        0 => "Nothing found".to_owned(),
        1 => "1 find".to_owned(),
        _ => format!("{found} finds"),
    }
}

fn shortened(words: &str) -> String {
    let cut = words.floor_char_boundary(60);
    if cut < words.len() { format!("{}…", &words[..cut]) } else { words.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn the_arrows_go_round_and_home_and_end_wait_for_a_find() {
        for (key, now, count, next) in [
            ("ArrowDown", None, 3, Some(0)),
            ("ArrowDown", Some(2), 3, Some(0)),
            ("ArrowUp", None, 3, Some(2)),
            ("ArrowUp", Some(0), 3, Some(2)),
            ("End", Some(0), 3, Some(2)),
            ("Home", Some(2), 3, Some(0)),
            ("Home", None, 3, None),
            ("ArrowDown", None, 0, None),
            ("a", Some(1), 3, None),
        ] {
            assert_eq!(moved(key, now, count), next, "{key} at {now:?} of {count}");
        }
    }
}
