//! The page as one file with all in it, which runs by double-click: a page on `file://` may load no other file.

use std::path::Path;

use super::{
    Result, css, files, html,
    start::{self, Program},
};

/// The file's name, beside the page.
pub(super) const NAME: &str = "castline.html";

/// The page with its fonts, icons and program inside, and without what only a server could give.
///
/// # Errors
/// When something that it loads is missing, or cannot stand inside a page.
pub(super) fn pack(dir: &Path, page: &str, program: &Program) -> Result<String> {
    let mut changes = Vec::new();
    for tag in html::tags(page) {
        match (tag.name.as_str(), &tag.text) {
            ("link", _) => changes.push((tag.element(), link(dir, &tag)?)),
            ("style", Some(sheet)) => changes.push((sheet.clone(), with_files(dir, &page[sheet.clone()])?)),
            _ => {}
        }
    }
    let page = start::from_within(&html::replaced(page, changes), dir, program)?;
    loads_nothing(&page)?;
    Ok(page)
}

/// What stands in the single file in place of a link.
fn link(dir: &Path, link: &html::Tag) -> Result<String> {
    match link.get("rel").unwrap_or_default() {
        "icon" => {
            let name = files::local(link.get("href").unwrap_or_default())?;
            Ok(format!(r#"<link rel="icon" href="{}">"#, files::data_url(dir, &name)?))
        }
        "manifest" | "apple-touch-icon" => Ok(String::new()),
        other => Err(format!("a link of the kind `{other}` has no place in the single file")),
    }
}

/// The stylesheet with the files that it names in it.
fn with_files(dir: &Path, sheet: &str) -> Result<String> {
    let mut changes = Vec::new();
    for (place, address) in css::urls(sheet) {
        if !address.starts_with("data:") {
            let data = files::data_url(dir, &files::local(&address)?)?;
            changes.push((place, format!(r#"url("{data}")"#)));
        }
    }
    Ok(html::replaced(sheet, changes))
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
