//! The stylesheets: one file instead of one a view, so that the first paint waits for one request, and the fonts
//! asked for together with it rather than after it.

use std::path::Path;

use super::{Result, css, digest, files, html};

/// The page with one stylesheet in place of all; the others' files are gone.
///
/// # Errors
/// When the page has no stylesheet, or one cannot be read.
pub(super) fn join(dir: &Path, page: &str) -> Result<String> {
    let links: Vec<_> =
        html::tags(page).into_iter().filter(|tag| tag.is("link", "rel", "stylesheet")).collect();
    let Some(first) = links.first() else { return Err("the page has no stylesheet".into()) };
    let mut sheet = String::new();
    for link in &links {
        let name = files::local(link.get("href").unwrap_or_default())?;
        let rules = files::text(dir, &name)?.replace("\r\n", "\n");
        match link.get("media") {
            Some(media) => sheet.push_str(&format!("@media {media} {{\n{}\n}}\n", rules.trim())),
            None => sheet.push_str(&format!("{}\n", rules.trim())),
        }
        files::remove(dir, &name)?;
    }
    let name = format!("castline-{}.css", digest::short(sheet.as_bytes()));
    files::write(dir, &name, sheet.as_bytes())?;

    let place = first.range.start;
    let mut changes: Vec<_> = links.into_iter().map(|link| (link.element(), String::new())).collect();
    changes.insert(0, (place..place, head(&sheet, &name)));
    Ok(html::replaced(page, changes))
}

fn head(sheet: &str, name: &str) -> String {
    let preload = |font: String| {
        format!(r#"<link rel="preload" href="./{font}" as="font" type="font/woff2" crossorigin>"#)
    };
    let fonts: String = css::common_fonts(sheet).into_iter().map(preload).collect();
    format!(r#"<link rel="stylesheet" href="./{name}">{fonts}"#)
}
