//! How sure the analysis is of the part that is shown, and why.

use yew::prelude::*;

use crate::{
    story::{Draft, Grade},
    ui::parts::grade_named,
};

/// The grade in words, with its reasons; nothing for what a person wrote or confirmed.
pub(super) fn why(draft: Option<&Draft>) -> Html {
    let Some(Draft { grade, reasons }) = draft else { return Html::default() };
    let means = match grade {
        Grade::Sure => "The text says so in as many words.",
        Grade::Likely => "The usual reading of what the text says.",
        Grade::Guess => "One reading among others.",
    };
    html! {
        <div class="detail-why">
            <p>{ grade_named(*grade) }{ " · " }{ means }</p>
            if let [first, rest @ ..] = &**reasons {
                <p><span class="detail-key">{ "Why" }</span>{ first.clone() }{ for rest.iter().map(|reason| format!("; {reason}")) }</p>
            }
        </div>
    }
}
