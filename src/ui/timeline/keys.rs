//! What keys do on the picture.

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Wish {
    /// The next event in time (1), or the one before (-1).
    Step(isize),
    /// The first event of all.
    First,
    /// The last event of all.
    Last,
    /// Pick the event that has the focus.
    Pick,
    /// Magnify so much.
    Zoom(f64),
    /// Show all.
    Fit,
    /// Move by this part of what is seen.
    Page(f64),
}

/// What `key` asks for on the picture.
pub(super) fn wish(key: &str) -> Option<Wish> {
    Some(match key {
        "ArrowRight" | "ArrowDown" => Wish::Step(1),
        "ArrowLeft" | "ArrowUp" => Wish::Step(-1),
        "Home" => Wish::First,
        "End" => Wish::Last,
        "Enter" | " " => Wish::Pick,
        "+" | "=" => Wish::Zoom(1.5),
        "-" | "_" => Wish::Zoom(1.0 / 1.5),
        "0" => Wish::Fit,
        "PageUp" => Wish::Page(-0.8),
        "PageDown" => Wish::Page(0.8),
        _ => return None,
    })
}
