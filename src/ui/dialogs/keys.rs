//! The table of the keys.

use yew::prelude::*;

/// Keys that do the same, and what they do.
type Row = (&'static [&'static str], &'static str);

/// The keys by where they work.
const KEYS: [(&str, &[Row]); 6] = [
    (
        "Everywhere",
        &[
            (&["/"], "search"),
            (&["Enter"], "pick what has the focus"),
            (&["n"], "next place in the text of what is picked"),
            (&["p"], "the place before it"),
            (&["d"], "to the details of what is picked, and back"),
            (&["Escape"], "let go of what is picked; close what is open"),
            (&["?"], "these keys"),
        ],
    ),
    ("Text", &[(&["←", "→"], "the mark before, the next"), (&["Home", "End"], "the first, the last")]),
    ("Cast", &[(&["↑", "↓"], "go through the list"), (&["Home", "End"], "the first, the last")]),
    (
        "Statements",
        &[(&["↑", "↓"], "the statement before, the next"), (&["Home", "End"], "the first, the last")],
    ),
    (
        "Timeline",
        &[
            (&["←", "→"], "the event before, the next"),
            (&["+", "−"], "closer, farther"),
            (&["0"], "all of it"),
            (&["Page Up", "Page Down"], "back and on in time"),
        ],
    ),
    (
        "Search",
        &[(&["↑", "↓"], "go through the finds"), (&["Enter"], "pick one"), (&["Escape"], "end the search")],
    ),
];

/// What is in the dialog "Keys".
pub(super) fn keys() -> Html {
    html! {
        <div class="dialogs-part dialogs-keys">
            { for KEYS.iter().map(|(place, keys)| html! {
                <table key={*place} class="dialogs-table">
                    <caption class="dialogs-label">{ *place }</caption>
                    <tbody>{ for keys.iter().copied().map(row) }</tbody>
                </table>
            }) }
        </div>
    }
}

fn row((keys, does): Row) -> Html {
    html! {
        <tr key={does}>
            <th scope="row">{ for keys.iter().map(|key| html! { <kbd class="dialogs-key">{ *key }</kbd> }) }</th>
            <td>{ does }</td>
        </tr>
    }
}
