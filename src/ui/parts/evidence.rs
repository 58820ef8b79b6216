//! The way from anything to the sentence that carries it.

use std::rc::Rc;

use yew::prelude::*;

use crate::{app::Action, story::Story, text::Span, ui::store::use_dispatch};

/// Props of [`EvidenceLink`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct EvidenceLinkProps {
    /// The story.
    pub(in crate::ui) story: Rc<Story>,
    /// The place in its text.
    pub(in crate::ui) span: Span,
    /// Whether to show the sentence itself, or only the number of its paragraph.
    #[prop_or_default]
    pub(in crate::ui) quote: bool,
}

/// A button, "¶ 5", that shows the place in the text; with the sentence itself where that is asked for.
#[component]
pub(in crate::ui) fn EvidenceLink(props: &EvidenceLinkProps) -> Html {
    let dispatch = use_dispatch();
    let (source, span) = (&props.story.source, props.span);
    let paragraph = source.paragraph_of(span).map_or(0, |at| at + 1);
    let onclick = move |event: MouseEvent| {
        event.stop_propagation();
        dispatch.send(Action::ReadAt(span));
    };
    let sentence =
        props.quote.then(|| source.get(source.sentences_around(span)).unwrap_or_default().to_owned());
    html! {
        <button type="button" class="evidence" data-quote={props.quote.then_some("")} {onclick}
            aria-label={(!props.quote).then(|| format!("Show paragraph {paragraph} in the text"))}>
            <span class="evidence-number">{ format!("¶ {paragraph}") }</span>
            if let Some(sentence) = sentence {
                <span class="evidence-sentence">{ sentence }</span>
            }
        </button>
    }
}
