//! The fonts: asked for with the page and waited for a little, so that the first paint shows the letters that the page
//! goes on with. When they come later, the page keeps to the stand-ins of `static/css/fonts.css`: nothing jumps under
//! a reader's eyes, and the next visit finds them at hand.

use super::{Result, html};

/// What the first paint needs beside the page.
const FILES: [&str; 2] = ["fonts/newsreader-latin.woff2", "fonts/public-sans-latin.woff2"];

/// Says in `data-fonts` whether the fonts are coming, there, or too late, which is after 300 ms: a page that shows
/// nothing for longer seems to hang. `letters` is when that is settled; the program waits for it. Without scripts,
/// nothing waits.
const WAIT: &str = r#"window.letters=new Promise(done=>{const root=document.documentElement,say=word=>{if(root.dataset.fonts==="coming"){root.dataset.fonts=word;done()}};root.dataset.fonts="coming";Promise.all(["Newsreader","Public Sans"].map(name=>document.fonts.load(`1em "${name}"`))).then(()=>say("there"),()=>say("late"));setTimeout(say,300,"late")})"#;

/// The page, which waits for its fonts.
///
/// # Errors
/// When the page has no end of its head.
pub(super) fn wait(page: &str) -> Result<String> {
    html::before(page, "</head>", &format!("<script>{WAIT}</script>"))
}

/// The page, which asks for its fonts at once. Not for the page that holds them itself.
///
/// # Errors
/// When the page has no end of its head.
pub(super) fn preload(page: &str) -> Result<String> {
    let links = FILES.map(|file| {
        format!(r#"<link rel="preload" href="./{file}" as="font" type="font/woff2" crossorigin>"#)
    });
    html::before(page, "</head>", &links.concat())
}
