//! The icons, drawn on a 16 × 16 grid in the colour of the words beside them.

use yew::prelude::*;

/// The icons there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Icon {
    Close,
    Down,
    Left,
    Minus,
    Moon,
    Plus,
    Right,
    Search,
    Sun,
    Warning,
}

/// The icon. It is decoration: whoever holds it says in words what it does.
pub(in crate::ui) fn icon(icon: Icon) -> Html {
    let path = match icon {
        Icon::Close => "M4 4l8 8M12 4l-8 8",
        Icon::Down => "M4 6l4 4 4-4",
        Icon::Left => "M10 3L5 8l5 5",
        Icon::Minus => "M3 8h10",
        Icon::Moon => "M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5z",
        Icon::Plus => "M3 8h10M8 3v10",
        Icon::Right => "M6 3l5 5-5 5",
        Icon::Search => "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3L14 14",
        Icon::Sun => "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1",
        Icon::Warning => "M8 2l6.5 11.5h-13zM8 6.5v3M8 11.5v.5",
    };
    html! {
        <svg class="icon" viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
            <path d={path} />
        </svg>
    }
}
