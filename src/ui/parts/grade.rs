//! How sure the analysis is of a part that it drafted: a small sign in lists, words where the part is shown in full.

use yew::prelude::*;

use crate::story::{Draft, Grade};

/// The word for a grade.
fn grade_word(grade: Grade) -> &'static str {
    match grade {
        Grade::Sure => "sure",
        Grade::Likely => "likely",
        Grade::Guess => "a guess",
    }
}

/// The word for a grade, where it is less than sure.
pub(in crate::ui) fn unsure_word(grade: Grade) -> Option<&'static str> {
    (grade != Grade::Sure).then(|| grade_word(grade))
}

/// The sign of a grade: three dots, of which as many are full as it is sure, with its word for those who hear
/// the page. What is sure needs none.
pub(in crate::ui) fn grade_sign(draft: Option<&Draft>) -> Html {
    let grade = draft.map(|draft| draft.grade);
    let Some((grade, word)) = grade.and_then(|grade| Some((grade, unsure_word(grade)?))) else {
        return Html::default();
    };
    html! { <span class="grade" title={word}>{ grade_dots(grade) }<span class="visually-hidden">{ format!(" ({word})") }</span></span> }
}

/// The sign with its word.
pub(in crate::ui) fn grade_named(grade: Grade) -> Html {
    html! { <span class="grade">{ grade_dots(grade) }{ grade_word(grade) }</span> }
}

/// The dots alone, where the words stand beside them.
pub(in crate::ui) fn grade_dots(grade: Grade) -> Html {
    let full = match grade {
        Grade::Sure => 3,
        Grade::Likely => 2,
        Grade::Guess => 1,
    };
    html! {
        <svg viewBox="0 0 19 7" width="19" height="7" fill="none" stroke="currentColor" aria-hidden="true">
            { for (0..3).map(|at| html! {
                <circle cx={(3.5 + 6.0 * f32::from(at as u8)).to_string()} cy="3.5" r="2" fill={(at < full).then_some("currentColor")} />
            }) }
        </svg>
    }
}
