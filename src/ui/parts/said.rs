//! A statement in a list: who says it and through whom, what, where in the text, and what to be wary of.

use std::rc::Rc;

use yew::prelude::*;

use super::{Chain, EvidenceLink, flags, grade_sign};
use crate::{
    app::Action,
    story::{Links, Part, Statement, Story},
    text::Span,
    ui::store::use_dispatch,
};

/// Props of [`Said`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct SaidProps {
    /// The story.
    pub(in crate::ui) story: Rc<Story>,
    /// Its index.
    pub(in crate::ui) links: Rc<Links>,
    /// Where the statement stands in `story.statements`.
    pub(in crate::ui) at: usize,
    /// Whether it is the picked part.
    #[prop_or_default]
    pub(in crate::ui) picked: bool,
    /// Whether something else is picked that it has nothing to do with.
    #[prop_or_default]
    pub(in crate::ui) dim: bool,
    /// Its number in a list that the arrow keys go through.
    #[prop_or_default]
    pub(in crate::ui) stop: Option<usize>,
}

/// The statement; a click on its content picks it.
#[component]
pub(in crate::ui) fn Said(props: &SaidProps) -> Html {
    let dispatch = use_dispatch();
    let SaidProps { story, links, .. } = props;
    let statement = &story.statements[props.at];
    let id = statement.id.clone();
    let onclick = move |_| dispatch.send(Action::Select(Part::Statement(id.clone())));
    let colour = links.statement_colour(story, statement).to_string();
    html! {
        <article class="said" data-side={colour} data-picked={props.picked.then_some("")} data-dim={props.dim.then_some("")}>
            <Chain story={story.clone()} links={links.clone()} statement={statement.clone()} />
            <button type="button" class="said-content" data-quoted={statement.quoted.then_some("")} data-stop={props.stop.map(|stop| stop.to_string())} aria-pressed={props.picked.to_string()} {onclick}>
                { content(statement) }
            </button>
            { notes(props, statement) }
        </article>
    }
}

/// What a statement says; a quotation in its marks.
pub(in crate::ui) fn content(statement: &Statement) -> String {
    if statement.quoted { format!("“{}”", statement.content) } else { statement.content.to_string() }
}

/// The first place in each paragraph that carries the statement.
fn places(story: &Story, statement: &Statement) -> impl Iterator<Item = Span> {
    let mut last = None;
    let new = move |span: &Span| {
        let paragraph = story.source.paragraph_of(*span);
        last.replace(paragraph) != Some(paragraph)
    };
    statement.evidence.iter().copied().filter(new)
}

/// The places in the text, and what to be wary of.
fn notes(props: &SaidProps, statement: &Statement) -> Html {
    let wary: Vec<&str> =
        flags(&props.story, &props.links, statement).into_iter().map(|flag| flag.words()).collect();
    html! {
        <p class="said-notes">
            { grade_sign(statement.draft.as_ref()) }
            { for places(&props.story, statement).map(|span| html! {
                <EvidenceLink story={props.story.clone()} {span} />
            }) }
            if !wary.is_empty() {
                <span class="said-flags">{ wary.join(", ") }</span>
            }
            { for statement.caveats.iter().map(|caveat| html! {
                <span class="said-caveat">{ caveat.clone() }</span>
            }) }
        </p>
    }
}
