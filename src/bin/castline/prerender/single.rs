//! The page as one file with all in it, which runs by double-click: a page on `file://` may load no other file.

use std::path::Path;

use super::{
    Result, css, files, html,
    start::{self, Program},
};

/// The file's name, beside the page.
pub(super) const NAME: &str = "castline.html";

/// The page with its stylesheet, fonts, icons and program inside, and without what only a server could give.
///
/// # Errors
/// When something that it loads is missing, or cannot stand inside a page.
pub(super) fn pack(dir: &Path, page: &str, program: &Program) -> Result<String> {
    let mut changes = Vec::new();
    for tag in html::tags(page) {
        if tag.name != "link" {
            continue;
        }
        let inside = match tag.get("rel").unwrap_or_default() {
            "stylesheet" => style(dir, &file(&tag)?)?,
            "icon" => format!(r#"<link rel="icon" href="{}">"#, files::data_url(dir, &file(&tag)?)?),
            "preload" | "manifest" | "apple-touch-icon" => String::new(),
            other => return Err(format!("a link of the kind `{other}` has no place in the single file")),
        };
        changes.push((tag.element(), inside));
    }
    let page = start::from_within(&html::replaced(page, changes), dir, program)?;
    loads_nothing(&page)?;
    Ok(page)
}

fn style(dir: &Path, name: &str) -> Result<String> {
    let sheet = files::text(dir, name)?;
    let mut changes = Vec::new();
    for (place, address) in css::urls(&sheet) {
        if !address.starts_with("data:") {
            let data = files::data_url(dir, &files::local(&address)?)?;
            changes.push((place, format!(r#"url("{data}")"#)));
        }
    }
    let sheet = html::replaced(&sheet, changes);
    if sheet.contains("</style") || sheet.contains("@import") {
        return Err(format!("{name} has parts that cannot stand inside a page"));
    }
    Ok(format!("<style>{sheet}</style>"))
}

fn file(link: &html::Tag) -> Result<String> {
    files::local(link.get("href").unwrap_or_default())
}

/// # Errors
/// When the page still loads something.
fn loads_nothing(page: &str) -> Result<()> {
    for (tag, address) in html::loaded(page) {
        if !address.starts_with("data:") && !address.starts_with('#') {
            return Err(format!("the single file would load `{address}` for its <{tag}>"));
        }
    }
    Ok(())
}
