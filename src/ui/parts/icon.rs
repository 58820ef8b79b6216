//! The icons, drawn on a 16 × 16 grid in the colour of the words beside them.

use yew::prelude::*;

/// The icons there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Icon {
    Article,
    Auto,
    Cast,
    Close,
    Down,
    Folder,
    Left,
    Minus,
    Moon,
    Plus,
    Right,
    Search,
    Share,
    Statements,
    Stories,
    Sun,
    Timeline,
    Warning,
}

/// The icon. It is decoration: whoever holds it says in words what it does.
pub(in crate::ui) fn icon(icon: Icon) -> Html {
    let path = match icon {
        Icon::Article => "M3.5 2.5h9v11h-9zM6 5.5h4M6 8h4M6 10.5h2.5",
        Icon::Auto => "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 2v12M8 5l4.5-1M8 8h6M8 11l4.5 1",
        Icon::Cast => {
            "M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM1.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M10.5 2.7a2.5 2.5 0 0 1 0 4.6M12 9.8c1.6.6 2.5 1.9 2.5 3.7"
        }
        Icon::Close => "M4 4l8 8M12 4l-8 8",
        Icon::Down => "M4 6l4 4 4-4",
        Icon::Folder => "M1.8 12.8V3.2h4.4l1.6 2h6.4v7.6z",
        Icon::Left => "M10 3L5 8l5 5",
        Icon::Minus => "M3 8h10",
        Icon::Moon => "M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5z",
        Icon::Plus => "M3 8h10M8 3v10",
        Icon::Right => "M6 3l5 5-5 5",
        Icon::Search => "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3L14 14",
        Icon::Share => "M5 6H3.5v7.5h9V6H11M8 10V2M5.5 4.3L8 1.8l2.5 2.5",
        Icon::Statements => "M2.5 3h11v8H8l-3 2.5V11H2.5zM5.5 6h5M5.5 8.2h3",
        Icon::Stories => "M2 2.5h3v11H2zM5 4.5h3v9H5zM8.8 4.6l2.7-.8 2.9 9-2.7.9z",
        Icon::Sun => {
            "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1"
        }
        Icon::Timeline => "M1.5 12.5h13M3 4.5h5M6 8h7M3 12.5V11M8 12.5V11M13 12.5V11",
        Icon::Warning => "M8 2l6.5 11.5h-13zM8 6.5v3M8 11.5v.5",
    };
    html! {
        <svg class="icon" viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
            <path d={path} />
        </svg>
    }
}
