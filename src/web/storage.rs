//! What is kept between visits: the theme. A browser that keeps nothing, as in a private window, is fine.

use gloo::utils::window;

use crate::app::Theme;

const KEY: &str = "castline-theme";

/// The theme chosen at an earlier visit.
pub fn kept_theme() -> Theme {
    let kept =
        window().local_storage().ok().flatten().and_then(|storage| storage.get_item(KEY).ok().flatten());
    match kept.as_deref() {
        Some("light") => Theme::Light,
        Some("dark") => Theme::Dark,
        _ => Theme::System,
    }
}

/// Keeps the theme for the next visit.
pub fn keep_theme(theme: Theme) {
    let Some(storage) = window().local_storage().ok().flatten() else { return };
    let kept = match theme {
        Theme::System => storage.remove_item(KEY),
        Theme::Light => storage.set_item(KEY, "light"),
        Theme::Dark => storage.set_item(KEY, "dark"),
    };
    // A full or forbidden storage only means that the next visit starts as the system says.
    drop(kept);
}
