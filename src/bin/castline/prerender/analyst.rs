//! The analyst, a worker of its own. Trunk builds it but leaves its files with plain names and out of the page:
//! here they get names that tell their content, so that a page never loads another version's worker, and the
//! page is told where it is. It loads nothing of it by itself.

use std::path::Path;

use super::{Result, digest, files, html};

/// What Trunk writes.
const GLUE: &str = "analyst.js";
const WASM: &str = "analyst_bg.wasm";

/// A rejected promise says nothing to the page; an error that nobody catches does.
const START: &str = "wasm_bindgen({module_or_path:SOURCE}).catch(e=>setTimeout(()=>{throw e}));";

/// The id of the element that holds the analyst in the page that is one file.
const ID: &str = "analyst";

/// The page that holds the analyst itself.
///
/// # Errors
/// When a file is missing, or has something in it that cannot stand inside a page.
pub(super) fn embed(dir: &Path, page: &str) -> Result<String> {
    let glue = files::text(dir, GLUE)?;
    if glue.contains("</script") || glue.contains("<!--") {
        return Err(format!("{GLUE} has parts that cannot stand inside a page"));
    }
    let wasm = digest::base64(&files::bytes(dir, WASM)?);
    let source = format!("Uint8Array.from(atob(\"{wasm}\"),c=>c.charCodeAt(0))");
    let code = format!(
        "<script type=\"text/plain\" id=\"{ID}\">{glue}\n{}</script>",
        START.replace("SOURCE", &source)
    );
    html::before(&told(page, &format!("#{ID}"))?, "</body>", &code)
}

/// The page that knows where the analyst is; its files are renamed, and a loader stands beside them.
///
/// # Errors
/// When a file is missing or cannot be written, or the page has no end of its head.
pub(super) fn place(dir: &Path, page: &str) -> Result<String> {
    let (glue, wasm) = (files::bytes(dir, GLUE)?, files::bytes(dir, WASM)?);
    let version = digest::short(&[glue.as_slice(), wasm.as_slice()].concat());
    let [glue_name, wasm_name, loader] = ["", "_bg", "_loader"]
        .map(|part| format!("analyst-{version}{part}.{}", if part == "_bg" { "wasm" } else { "js" }));
    let start = START.replace("SOURCE", &format!("\"./{wasm_name}\""));
    files::write(dir, &loader, format!("importScripts(\"./{glue_name}\");{start}").as_bytes())?;
    files::write(dir, &glue_name, &glue)?;
    files::write(dir, &wasm_name, &wasm)?;
    files::remove(dir, GLUE)?;
    files::remove(dir, WASM)?;
    told(page, &format!("./{loader}"))
}

fn told(page: &str, place: &str) -> Result<String> {
    html::before(page, "</head>", &format!(r#"<meta name="analyst" content="{place}">"#))
}
