//! What `castline prerender` makes of a built page, by running it on a small one. How browsers take it is tested
//! in `tests/browser`.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// A page as Trunk writes it.
const PLAIN: &str = r#"<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Castline</title>
    <link rel="stylesheet" href="./tokens-1.css"/>
    <link rel="stylesheet" href="./base-2.css"/>
    <link rel="icon" href="icons/icon.svg" type="image/svg+xml" />
    <script type="module">
import init from './app-3.js';
const wasm = await init({ module_or_path: './app-3_bg.wasm' });
dispatchEvent(new CustomEvent("TrunkApplicationStarted", {detail: {wasm}}));
</script>
  <link rel="modulepreload" href="./app-3.js" crossorigin="anonymous"><link rel="preload" href="./app-3_bg.wasm" crossorigin="anonymous" as="fetch" type="application/wasm"></head>
  <body>
    <div id="app"></div>
  </body>
</html>"#;

/// The same, minified.
const MINIFIED: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>Castline</title>\
    <link href=./tokens-1.css rel=stylesheet><link href=./base-2.css rel=stylesheet>\
    <link href=icons/icon.svg rel=icon type=image/svg+xml>\
    <script type=module>import a from\"./app-3.js\";const b=await a({module_or_path:\"./app-3_bg.wasm\"});</script>\
    <link crossorigin=anonymous href=./app-3.js rel=modulepreload>\
    <link crossorigin=anonymous href=./app-3_bg.wasm rel=preload as=fetch type=application/wasm></head>\
    <body><div id=app></div></body></html>";

/// What Trunk adds for `trunk serve`.
const RELOAD: &str =
    "<script>const address = '{{__TRUNK_ADDRESS__}}', base = '{{__TRUNK_WS_BASE__}}';</script></body>";

const TOKENS: &str = "@font-face{font-family:A;src:url(fonts/a.woff2)format(\"woff2\")}";

const WASM: &[u8] = b"\0asm\x01\0\0\0";

/// A folder as Trunk leaves it, gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, page: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("castline-delivery-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("icons")).unwrap();
        fs::create_dir_all(folder.join("fonts")).unwrap();
        let files: [(&str, &[u8]); 12] = [
            ("index.html", page.as_bytes()),
            ("tokens-1.css", TOKENS.as_bytes()),
            ("base-2.css", b"body{margin:0}\r\n"),
            ("app-3.js", b"const a=1;function b(){}export{a as initSync,b as default};"),
            ("app-3_bg.wasm", WASM),
            ("analyst.js", b"let wasm_bindgen;"),
            ("analyst_bg.wasm", b"\0asm analyst"),
            ("fonts/a.woff2", b"wOF2"),
            ("fonts/newsreader-latin.woff2", b"wOF2"),
            ("fonts/public-sans-latin.woff2", b"wOF2"),
            ("icons/icon.svg", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
            ("icons/icon-192.png", b"\x89PNG"),
        ];
        for (name, content) in files {
            fs::write(folder.join(name), content).unwrap();
        }
        Self(folder)
    }

    /// The folder, prerendered for readers.
    fn prerendered(name: &str, page: &str) -> Self {
        let folder = Self::new(name, page);
        let output = folder.prerender("release");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        folder
    }

    fn prerender(&self, profile: &str) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_castline"));
        command.arg("prerender").arg(&self.0).env("TRUNK_PROFILE", profile).output().unwrap()
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap()
    }

    /// All files by name.
    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        collect(&self.0, &self.0, &mut files);
        files
    }
}

fn collect(root: &Path, folder: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            files.insert(name, fs::read(&path).unwrap());
        }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What stands between the first `start` and the next `end`.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let from = text.find(start).unwrap_or_else(|| panic!("`{start}` is missing")) + start.len();
    let length = text[from..].find(end).unwrap_or_else(|| panic!("`{end}` is missing"));
    &text[from..from + length]
}

fn policy(page: &str) -> &str {
    between(page, r#"<meta http-equiv="Content-Security-Policy" content=""#, "\"")
}

fn digest(code: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(code)))
}

#[test]
fn the_page_can_be_read_before_and_without_the_program() {
    for (name, page) in [("plain", PLAIN), ("minified", MINIFIED)] {
        let folder = Folder::prerendered(name, page);
        let page = folder.text("index.html");
        let story: serde_json::Value =
            serde_json::from_str(include_str!("../../static/stories/venezuela-standoff.story.json")).unwrap();
        let title = story["title"].as_str().unwrap();
        assert!(page.contains(&format!("<title>{title} — Castline</title>")), "{name}");
        let root = page.split("id=\"app\">").nth(1).or_else(|| page.split("id=app>").nth(1)).unwrap();
        assert!(root.contains("id=\"article\""), "{name}: the article is missing");
    }
}

#[test]
fn the_policy_allows_the_inline_script_by_its_digest_and_nothing_inline_besides() {
    let folder = Folder::prerendered("policy", MINIFIED);
    for file in ["index.html", "castline.html"] {
        let page = folder.text(file);
        let policy = policy(&page);
        let script = between(&page, "<script type=\"module\">", "</script>");
        assert!(policy.contains(&digest(script)), "{file}: {policy}");
        assert!(policy.contains(&digest(between(&page, "<style>", "</style>"))), "{file}: {policy}");
        assert!(!page.contains("unsafe-inline"), "{file}");
        assert!(
            !policy.contains("'unsafe-eval'") && !policy.contains("http") && !policy.contains('*'),
            "{policy}"
        );
    }
}

#[test]
fn the_stylesheets_stand_in_the_page_in_their_order() {
    let folder = Folder::prerendered("styles", PLAIN);
    let page = folder.text("index.html");
    assert_eq!(between(&page, "<style>", "</style>"), format!("{TOKENS}\nbody{{margin:0}}\n"));
    assert!(!page.contains("stylesheet") && !folder.files().contains_key("tokens-1.css"));
}

#[test]
fn the_data_for_machines_can_be_read_and_cannot_end_its_block() {
    let folder = Folder::prerendered("data", PLAIN);
    let page = folder.text("index.html");
    let block = between(&page, "<script type=\"application/ld+json\">", "</script>");
    assert!(!block.contains('<'));
    let data: serde_json::Value = serde_json::from_str(block).unwrap();
    assert_eq!(data["@type"], "NewsArticle");
    assert_eq!(data["datePublished"], "2025", "of an assumed day, the year alone is certain");
    let named: Vec<&str> = ["about", "mentions"]
        .iter()
        .flat_map(|field| data[field].as_array().unwrap())
        .map(|thing| thing["name"].as_str().unwrap())
        .collect();
    assert!(named.contains(&"Nicolás Maduro"), "{named:?}");
}

#[test]
fn the_service_worker_lists_every_file_once_with_its_digest() {
    let folder = Folder::prerendered("worker", PLAIN);
    let worker = folder.text("sw.js");
    let list: BTreeMap<String, String> =
        serde_json::from_str(&format!("{{{}}}", between(&worker, "const FILES = {", "}"))).unwrap();
    let digests =
        folder.files().into_iter().filter(|(name, _)| name != "sw.js" && name != "castline.html").map(
            |(name, content)| {
                (name, Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect::<String>())
            },
        );
    assert_eq!(list, digests.collect());
    for name in list.keys() {
        assert_eq!(
            worker.matches(&format!("\"{name}\"")).count(),
            1 + usize::from(name == "index.html"),
            "{name}"
        );
    }
    assert_eq!(between(&worker, "const VERSION = \"", "\"").len(), 16);
    assert!(folder.text("index.html").contains(r#"serviceWorker?.register("./sw.js")"#));
}

#[test]
fn the_single_file_loads_nothing() {
    let folder = Folder::prerendered("single", MINIFIED);
    let page = folder.text("castline.html");
    assert!(page.contains(&STANDARD.encode(WASM)));
    assert!(page.contains("url(\"data:font/woff2;base64,"));
    assert!(!page.contains("import init") && !page.contains("export{") && !page.contains("serviceWorker"));
    for part in page.split('<').filter(|part| !part.starts_with("a ")) {
        let tag = part.split('>').next().unwrap_or_default();
        for attribute in ["src=\"", "href=\"", "src=h", "href=h", "href=.", "src=."] {
            let Some(address) = tag.split(&format!(" {attribute}")).nth(1) else { continue };
            assert!(address.starts_with("data:") || address.starts_with('#'), "<{tag}>");
        }
    }
}

#[test]
fn the_analyst_has_a_name_that_tells_its_content_and_the_page_knows_it_and_loads_nothing_of_it() {
    for (name, profile) in [("analyst", "release"), ("analyst-debug", "debug")] {
        let folder = Folder::new(name, PLAIN);
        assert!(folder.prerender(profile).status.success());
        let page = folder.text("index.html");
        let loader = between(&page, r#"<meta name="analyst" content="./"#, "\"");
        let code = folder.text(loader);
        let [glue, wasm] =
            [between(&code, "importScripts(\"./", "\""), between(&code, "module_or_path:\"./", "\"")];
        assert_eq!(folder.text(glue), "let wasm_bindgen;");
        assert_eq!(folder.files()[wasm], b"\0asm analyst");
        assert!(
            [loader, glue, wasm].iter().all(|name| name.starts_with("analyst-") && name.len() > 24),
            "{code}"
        );
        assert!(!folder.0.join("analyst.js").exists() && !folder.0.join("analyst_bg.wasm").exists());
        assert_eq!(page.matches("analyst-").count(), 1, "{name}: nothing of it is loaded with the page");
    }
}

#[test]
fn the_single_file_holds_the_analyst() {
    let folder = Folder::prerendered("single-analyst", MINIFIED);
    let page = folder.text("castline.html");
    assert!(page.contains(r##"<meta name="analyst" content="#analyst">"##));
    let code = between(&page, r#"<script type="text/plain" id="analyst">"#, "</script>");
    assert!(
        code.starts_with("let wasm_bindgen;") && code.contains(&STANDARD.encode(b"\0asm analyst")),
        "{code}"
    );
    assert!(policy(&page).contains("worker-src blob:"));
    assert!(!policy(&folder.text("index.html")).contains("blob:"));
}

#[test]
fn the_same_page_gives_the_same_bytes() {
    assert!(Folder::prerendered("once", PLAIN).files() == Folder::prerendered("again", PLAIN).files());
}

#[test]
fn a_page_under_development_has_no_worker_that_keeps_it() {
    for (name, profile) in [("debug", "debug"), ("served", "release")] {
        let page = if profile == "debug" { PLAIN.to_owned() } else { PLAIN.replace("</body>", RELOAD) };
        let folder = Folder::new(name, &page);
        assert!(folder.prerender(profile).status.success());
        let page = folder.text("index.html");
        assert!(!page.contains("serviceWorker"), "{name}");
        assert!(folder.text("sw.js").contains("unregister"), "{name}");
        assert!(!folder.0.join("castline.html").exists(), "{name}");
        assert!(policy(&page).contains("sha256-"), "{name}: the policy is the same as in delivery");
        assert!(!page.contains("__TRUNK"), "{name}: the digest holds for the reload script as it is served");
    }
}

#[test]
fn what_is_missing_is_named() {
    let cases = [
        ("root", PLAIN.replace("<div id=\"app\"></div>", ""), "<div id=\"app\"></div> is missing"),
        (
            "full",
            PLAIN.replace("<div id=\"app\">", "<div id=\"app\"><p>"),
            "is not empty; build the page anew",
        ),
        ("title", PLAIN.replace("<title>Castline</title>", ""), "<title> is missing"),
        ("charset", PLAIN.replace("charset", "name"), "<meta charset> is missing"),
        ("sheet", PLAIN.replace("tokens-1", "other"), "other.css"),
        ("no-sheet", PLAIN.replace("stylesheet", "other"), "the page has no stylesheet"),
        ("wasm", PLAIN.replace("as=\"fetch\"", ""), "the link to the program's wasm is missing"),
        ("start", PLAIN.replace("type=\"module\"", ""), "the script that starts the program is missing"),
        ("icon", PLAIN.replace("icon.svg", "none.svg"), "none.svg"),
        (
            "elsewhere",
            PLAIN.replace("icons/icon.svg", "https://host.example/i.svg"),
            "not a file below the page's folder",
        ),
    ];
    for (name, page, message) in cases {
        let output = Folder::new(name, &page).prerender("release");
        let error = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{name}");
        assert!(error.contains(message), "{name}: {error}");
    }
}
