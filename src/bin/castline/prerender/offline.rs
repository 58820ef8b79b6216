//! The service worker: the list of the page's files goes into `static/sw.js`.

use std::{collections::BTreeMap, path::Path};

use super::{Result, digest, files, html, start};

/// The worker's file, beside the page. Its name stays the same, so that browsers find its next version.
pub(super) const WORKER: &str = "sw.js";

const KEEP: &str = include_str!("keep.js");
const TEMPLATE: &str = include_str!("../../../../static/sw.js");
const RETIRED: &str = include_str!("../../../../static/sw-retired.js");

/// The page that asks for its worker.
///
/// # Errors
/// When the page has no end of its head.
pub(super) fn announce(page: &str) -> Result<String> {
    let script = start::compact(KEEP).replace("WORKER", WORKER);
    html::before(page, "</head>", &format!("<script>{script}</script>"))
}

/// Writes the worker that keeps all files now in `dir`, except those that `left_out` names.
///
/// # Errors
/// When a file cannot be read or the worker not be written.
pub(super) fn write(dir: &Path, left_out: &[&str]) -> Result<()> {
    let mut kept = BTreeMap::new();
    for name in files::all(dir)? {
        if name != WORKER && !left_out.contains(&name.as_str()) {
            let content = digest::hex(&files::bytes(dir, &name)?);
            kept.insert(name, content);
        }
    }
    let list = serde_json::to_string_pretty(&kept).map_err(|why| why.to_string())?;
    let worker = filled(TEMPLATE, "{/* files */}", &list)?;
    let worker = filled(&worker, "/* version */", &digest::short(list.as_bytes()))?;
    files::write(dir, WORKER, worker.as_bytes())
}

/// Writes the worker that clears an earlier one away.
///
/// # Errors
/// When it cannot be written.
pub(super) fn write_retired(dir: &Path) -> Result<()> {
    files::write(dir, WORKER, RETIRED.as_bytes())
}

fn filled(template: &str, gap: &str, text: &str) -> Result<String> {
    if template.matches(gap).count() != 1 {
        return Err(format!("static/sw.js must have `{gap}` once"));
    }
    Ok(template.replace(gap, text))
}
