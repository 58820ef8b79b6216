//! A choice of a few, side by side.

use yew::prelude::*;

/// A group of buttons of which one is pressed. `choices` are values with their words.
pub(in crate::ui) fn segmented<T: Copy + PartialEq + 'static>(
    label: &'static str,
    choices: &[(T, &'static str)],
    chosen: T,
    choose: &Callback<T>,
) -> Html {
    html! {
        <div class="segmented" role="group" aria-label={label}>
            { for choices.iter().map(|&(value, words)| {
                let choose = choose.clone();
                html! {
                    <button key={words} type="button" aria-pressed={(value == chosen).to_string()} onclick={move |_| choose.emit(value)}>
                        { words }
                    </button>
                }
            }) }
        </div>
    }
}
