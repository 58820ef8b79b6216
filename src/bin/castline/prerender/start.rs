//! The start of the program: the script that Trunk wrote, and the ones that take its place. They stand in `start/`:
//!
//! - `early.js` hears the reader before the program does, and loses nothing of what he does;
//! - `opening.js` asks for a story that the address names, ahead of everything;
//! - `program.js` asks for the program after the first paint, and wakes it at the first sign of the reader.
//!
//! The prerendered page can be read without the program, and on a fast connection the program would otherwise come
//! first and hold up the paint that it is there to follow; on a slow one it would take its time from the fonts.

use std::path::Path;

use super::{Result, digest, files, html};

/// The program's files, as names beside the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Program {
    /// The script that loads the wasm and stands between it and the browser.
    glue: String,
    /// The wasm.
    wasm: String,
}

const EARLY: &str = include_str!("start/early.js");
const OPENING: &str = include_str!("start/opening.js");
const PROGRAM: &str = include_str!("start/program.js");

/// The page without what starts the program, and the program.
///
/// # Errors
/// When Trunk's start script or its links to the program's files are missing.
pub(super) fn take(page: &str) -> Result<(String, Program)> {
    let glue =
        html::only(page, "the link to the program's script", |tag| tag.is("link", "rel", "modulepreload"))?;
    let wasm = html::only(page, "the link to the program's wasm", |tag| {
        tag.is("link", "rel", "preload") && tag.is("link", "as", "fetch")
    })?;
    let start = html::only(page, "the script that starts the program", is_module)?;
    let program = Program {
        glue: files::local(glue.get("href").unwrap_or_default())?,
        wasm: files::local(wasm.get("href").unwrap_or_default())?,
    };
    let gone = [glue, wasm, start].map(|tag| (tag.element(), String::new()));
    Ok((html::replaced(page, gone.into()), program))
}

/// The page that hears the reader early.
///
/// # Errors
/// When the page has no end of its head.
pub(super) fn hear(page: &str) -> Result<String> {
    html::before(page, "</head>", &format!("<script>{}</script>", compact(EARLY)))
}

/// The page that starts the program from its files.
///
/// # Errors
/// When the page has no end of its head or body.
pub(super) fn from_files(page: &str, Program { glue, wasm }: &Program) -> Result<String> {
    let opening = compact(OPENING).replace("GLUE", glue).replace("WASM", wasm);
    let page = html::before(page, "</head>", &format!("<script>{opening}</script>"))?;
    let file = format!("fetch(\"./{wasm}\")");
    // A server that does not know what wasm is gets asked again, for the file as it is.
    let load = format!("async()=>WebAssembly.compileStreaming(opening?.program??{file}).catch(()=>{file})");
    let init = format!("(await import(\"./{glue}\")).default");
    html::before(&page, "</body>", &format!(r#"<script type="module">{}</script>"#, starting(&load, &init)))
}

/// The page that holds the program itself.
///
/// # Errors
/// When a file is missing, or the script has something in it that cannot stand inside a page.
pub(super) fn from_within(page: &str, dir: &Path, program: &Program) -> Result<String> {
    let glue = files::text(dir, &program.glue)?;
    let wasm = digest::base64(&files::bytes(dir, &program.wasm)?);
    let (glue, init) = without_exports(&glue)?;
    if glue.contains("</script")
        || glue.contains("<!--")
        || glue.contains("from\"./")
        || glue.contains("from './")
    {
        return Err(format!("{} has parts that cannot stand inside a page", program.glue));
    }
    let load = "async()=>WebAssembly.compile(Uint8Array.from(atob(document.getElementById(\"wasm\").textContent),c=>c.charCodeAt(0)))";
    let scripts = format!(
        r#"<script type="text/plain" id="wasm">{wasm}</script><script type="module">{glue}
{}</script>"#,
        starting(load, init)
    );
    html::before(page, "</body>", &scripts)
}

/// The script that starts the program: `load` gives its module, `init` makes it run.
fn starting(load: &str, init: &str) -> String {
    compact(PROGRAM).replace("LOAD", load).replace("INIT", init)
}

/// The script without its indentation and its lines of comment.
pub(super) fn compact(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The glue without its last statement, which exports, and the name that its default export has inside.
fn without_exports(glue: &str) -> Result<(&str, &str)> {
    let strange =
        || "the program's script does not end with its exports, as wasm-bindgen writes them".to_owned();
    let at = glue.rfind("export").ok_or_else(strange)?;
    let list = glue[at + "export".len()..].trim().trim_end_matches(';').trim_end();
    let list = list.strip_prefix('{').and_then(|list| list.strip_suffix('}')).ok_or_else(strange)?;
    let init =
        list.split(',').find_map(|item| item.trim().strip_suffix(" as default")).ok_or_else(strange)?;
    Ok((&glue[..at], init.trim()))
}

fn is_module(tag: &html::Tag) -> bool {
    tag.is("script", "type", "module") && tag.get("src").is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_export_is_found_plain_or_minified() {
        let plain = "function a() {}\nexport { initSync, __wbg_init as default };\n";
        assert_eq!(without_exports(plain).unwrap(), ("function a() {}\n", "__wbg_init"));
        assert_eq!(without_exports("let a=1;export{b as initSync,c as default}").unwrap(), ("let a=1;", "c"));
    }

    #[test]
    fn scripts_go_into_the_page_without_their_comments() {
        assert_eq!(compact("// Why.\n{\n  // How.\n  go(); // now\n\n}\n"), "{\ngo(); // now\n}");
        for script in [compact(EARLY), compact(OPENING), starting("load", "init")] {
            assert!(!script.contains("</script") && !script.contains("<!--"), "{script}");
        }
    }

    #[test]
    fn a_script_that_wasm_bindgen_did_not_write_is_refused() {
        for glue in ["", "let a", "export default a", "export{a}", "export{a as default};more()"] {
            assert!(without_exports(glue).is_err(), "{glue}");
        }
    }
}
