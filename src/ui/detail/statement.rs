//! All about a statement.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    event,
    list::{self, Stepper},
    why::why,
};
use crate::{
    story::{Links, Part, Story},
    ui::{
        parts::{Chain, PartName, content, flags},
        store::use_dispatch,
    },
};

/// Props of [`StatementDetail`].
#[derive(Properties, PartialEq)]
pub(super) struct StatementDetailProps {
    pub(super) story: Rc<Story>,
    pub(super) links: Rc<Links>,
    /// Where the statement stands in `story.statements`.
    pub(super) at: usize,
    pub(super) step: Option<usize>,
}

/// What is said, by whom and through whom, what to be wary of, and what the text says of it.
#[component]
pub(super) fn StatementDetail(props: &StatementDetailProps) -> Html {
    let dispatch = use_dispatch();
    let StatementDetailProps { story, links, at, step } = props;
    let statement = &story.statements[*at];
    let event = statement.event.as_ref().and_then(|id| links.event(id)).map(|at| &story.events[at]);
    html! {
        <div class="detail-part" data-side={links.statement_colour(story, statement).to_string()}>
            <p class="label">{ "Statement · " }{ if statement.quoted { "quoted" } else { "reported" } }</p>
            <h2 class="detail-said">{ content(statement) }</h2>
            <Chain story={story.clone()} links={links.clone()} statement={statement.clone()} />
            { wary(props) }
            { why(statement.draft.as_ref()) }
            <div class="detail-tools"><Stepper noun="place" of={statement.evidence.len()} {step} /></div>
            { for statement.when.as_ref().map(|when| event::when(story, when, &dispatch)) }
            if let Some(event) = event {
                <div class="detail-section">
                    <h3 class="label detail-label"><span>{ "Said in" }</span></h3>
                    <PartName part={Part::Event(event.id.clone())} name={event.title.clone()} colour={links.event_colour(story, event)} />
                </div>
            }
            { list::actors(story, links, "About", &statement.about) }
            { list::evidence(story, &statement.evidence) }
        </div>
    }
}

/// What a reader should be wary of.
fn wary(props: &StatementDetailProps) -> Html {
    let StatementDetailProps { story, links, at, .. } = props;
    let statement = &story.statements[*at];
    let flags = flags(story, links, statement)
        .into_iter()
        .map(|flag| html! { <li class="detail-flag">{ flag.words() }</li> });
    let caveats = statement.caveats.iter().map(|caveat| html! { <li>{ caveat.clone() }</li> });
    let all: Vec<Html> = flags.chain(caveats).collect();
    html! {
        if !all.is_empty() {
            <ul class="detail-wary" aria-label="To keep in mind">{ for all }</ul>
        }
    }
}
