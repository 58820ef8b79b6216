//! One of the choices that narrow the statements down: by speaker, by relay, by whom they are about.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    app::StatementsOf,
    story::{ActorId, Links, OfActor, Story},
};

/// What ties an actor to a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tie {
    /// Makes it.
    Speaker,
    /// Passes it on.
    Relay,
    /// Is spoken of in it.
    About,
}

impl Tie {
    /// The words for the choice, and those for leaving it open.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Tie::Speaker => ("Said by", "anyone"),
            Tie::Relay => ("Through", "any outlet"),
            Tie::About => ("About", "anyone"),
        }
    }

    /// The statements so tied to an actor.
    fn of(self, actor: &OfActor) -> &[usize] {
        match self {
            Tie::Speaker => &actor.said,
            Tie::Relay => &actor.relayed,
            Tie::About => &actor.about,
        }
    }

    /// Who is chosen by it in `of`.
    pub(super) fn chosen(self, of: &mut StatementsOf) -> &mut Option<ActorId> {
        match self {
            Tie::Speaker => &mut of.speaker,
            Tie::Relay => &mut of.relay,
            Tie::About => &mut of.about,
        }
    }
}

/// Props of [`Choice`].
#[derive(Properties, PartialEq)]
pub(super) struct ChoiceProps {
    pub(super) story: Rc<Story>,
    pub(super) links: Rc<Links>,
    /// The statements that there would be without this choice, in the story's order.
    pub(super) left: Rc<[usize]>,
    /// By what.
    pub(super) tie: Tie,
    /// Who is chosen.
    pub(super) chosen: Option<ActorId>,
    /// Called with a new choice.
    pub(super) choose: Callback<Option<ActorId>>,
}

/// A list to choose from, of all actors of whom there would be a statement, with how many.
#[component]
pub(super) fn Choice(props: &ChoiceProps) -> Html {
    let ChoiceProps { story, links, left, tie, chosen, choose } = props;
    let (label, anyone) = tie.words();
    let list = use_node_ref();
    let onchange = {
        let (story, choose) = (story.clone(), choose.clone());
        move |event: Event| {
            let Some(list) = event.target_dyn_into::<web_sys::HtmlSelectElement>() else { return };
            let actor = list.value().parse().ok().and_then(|at: usize| story.actors.get(at));
            choose.emit(actor.map(|actor| actor.id.clone()));
        }
    };
    // What a reader chose sticks to the list even when the option's own attribute says otherwise.
    use_effect_with((chosen.clone(), story.clone()), {
        let (list, links) = (list.clone(), links.clone());
        move |(chosen, _)| {
            let at = chosen.as_ref().and_then(|id| links.actor(id));
            if let Some(list) = list.cast::<web_sys::HtmlSelectElement>() {
                list.set_value(&at.map_or_else(String::new, |at| at.to_string()));
            }
        }
    });
    let options = story.actors.iter().enumerate().filter_map(|(at, actor)| {
        let count = tie.of(links.of_actor(at)).iter().filter(|of| left.binary_search(of).is_ok()).count();
        let selected = chosen.as_ref() == Some(&actor.id);
        (count > 0 || selected).then(|| {
            html! {
                <option value={at.to_string()} {selected}>{ format!("{} ({count})", actor.name) }</option>
            }
        })
    });
    html! {
        <label class="statements-choice">
            <span>{ label }</span>
            <select ref={list} {onchange}>
                <option value="" selected={chosen.is_none()}>{ anyone }</option>
                { for options }
            </select>
        </label>
    }
}
