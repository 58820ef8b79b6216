//! The start of the program: the script that Trunk wrote, and the one that takes its place.
//!
//! Ours asks for the program after the first paint. The prerendered page can be read without it, and on a fast
//! connection the program would otherwise come first and hold up the paint that it is there to follow; on a slow one
//! it would take its time from the fonts. Where the address names a story, there is nothing to read before: there the
//! story and the program are asked for at once.

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

/// Ready when the page was painted, or after a while where it is not, say in a tab in the background. It is painted
/// once it is settled in which letters, and the browser tells when the picture is on the screen: a frame that was only
/// begun is held up by a program that comes while it is drawn.
const PAINTED: &str = "await window.letters;await new Promise(d=>{setTimeout(d,1500);new PerformanceObserver(l=>l.getEntriesByName('first-contentful-paint').length&&d()).observe({type:'paint',buffered:true})});";

/// Where the address names a story: asks for it and for the program at once, and hides the page, which shows another,
/// until the story is there, or the program does not come. What may be asked for is decided by the program; here only
/// what it would ask for, too.
const OPENING: &str = r#"{const url=new URLSearchParams(location.search).get("story");if(url&&/^[^:\\\s]+$/.test(url)&&url.slice(0,2)!=="//"){document.documentElement.dataset.opening="";const answer=fetch(url,{mode:"same-origin"});answer.catch(()=>0);const program=fetch("./WASM");program.catch(()=>0);window.opening={url,answer,program};const link=document.createElement("link");link.rel="modulepreload";link.href="./GLUE";document.head.append(link);setTimeout(()=>{delete document.documentElement.dataset.opening},3000)}}"#;

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

/// The page that starts the program from its files.
///
/// # Errors
/// When the page has no end of its head or body.
pub(super) fn from_files(page: &str, Program { glue, wasm }: &Program) -> Result<String> {
    let opening = OPENING.replace("GLUE", glue).replace("WASM", wasm);
    let script = format!(
        r#"<script type="module">const named=window.opening;if(!named){{{PAINTED}}}const program=named?.program??fetch("./{wasm}");const{{default:init}}=await import("./{glue}");await init({{module_or_path:program}});</script>"#
    );
    let page = html::before(page, "</head>", &format!("<script>{opening}</script>"))?;
    html::before(&page, "</body>", &script)
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
    let scripts = format!(
        r#"<script type="text/plain" id="wasm">{wasm}</script><script type="module">{glue}
{PAINTED}await {init}({{module_or_path:Uint8Array.from(atob(document.getElementById("wasm").textContent),c=>c.charCodeAt(0))}});</script>"#
    );
    html::before(page, "</body>", &scripts)
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
    fn a_script_that_wasm_bindgen_did_not_write_is_refused() {
        for glue in ["", "let a", "export default a", "export{a}", "export{a as default};more()"] {
            assert!(without_exports(glue).is_err(), "{glue}");
        }
    }
}
