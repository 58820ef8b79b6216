//! `pictures`: the pictures that the project shows of itself, taken of the release page in Chromium, so that they
//! are never older than one command.

use crate::process::{Result, root};
use crate::webdriver::{Driver, Screen, Session};
use crate::{chromium, server};
use serde_json::json;
use std::fs;
use std::path::Path;

/// A picture of the page.
struct Shot {
    file: &'static str,
    /// What the address ends in: the state that is shown.
    hash: &'static str,
    width: u32,
    height: u32,
    scale: u32,
    screen: Screen,
    scheme: &'static str,
}

const SHOTS: [Shot; 3] = [
    Shot {
        file: "docs/screenshot-light.png",
        hash: "#select=actor:maduro",
        width: 1440,
        height: 1000,
        scale: 1,
        screen: Screen::Desk,
        scheme: "light",
    },
    Shot {
        file: "docs/screenshot-dark.png",
        hash: "#select=actor:maduro",
        width: 1440,
        height: 1000,
        scale: 1,
        screen: Screen::Desk,
        scheme: "dark",
    },
    Shot {
        file: "docs/screenshot-phone.png",
        hash: "",
        width: 390,
        height: 844,
        scale: 2,
        screen: Screen::Phone,
        scheme: "light",
    },
];

/// Widths of the icons, in pixels, that a web manifest asks for.
const ICONS: [u32; 2] = [192, 512];

/// `cargo xtask pictures [icons]`: pictures of `dist/` and the icons, or the icons alone.
pub(crate) fn command(arguments: &[String]) -> Result {
    let with_page = match arguments {
        [] => true,
        [only] if only == "icons" => false,
        _ => return Err("pictures takes nothing, or the word icons".into()),
    };
    let chromium = chromium::find_or_install()?;
    let driver = Driver::start(&chromium.driver)?;
    let session = driver.open(&chromium.browser, &["--hide-scrollbars"])?;
    take_icons(&session)?;
    if with_page { take_shots(&session) } else { Ok(()) }
}

fn take_shots(session: &Session) -> Result {
    let address = server::start(&root().join("dist"), "/", 0)
        .map_err(|why| format!("{why}; `cargo xtask build` makes the page"))?;
    for shot in &SHOTS {
        session.resize(shot.width, shot.height, shot.scale, shot.screen)?;
        session.prefer(&[("prefers-color-scheme", shot.scheme), ("prefers-reduced-motion", "reduce")])?;
        // An address that differs by its hash alone would not be loaded anew.
        session.go("about:blank")?;
        session.go(&format!("{address}{}", shot.hash))?;
        // What the address asks for is shown once the wasm has taken the page over, which it does when a reader stirs;
        // the first visit waits for the server, which compresses each file once.
        session.run("dispatchEvent(new Event('pointermove'))")?;
        session.wait_for("document.documentElement.hasAttribute('data-ready')")?;
        session.run_async(
            "const done = arguments[0]; document.fonts.ready.then(() => setTimeout(done, 1000))",
        )?;
        save(shot.file, &session.screenshot()?)?;
    }
    Ok(())
}

fn take_icons(session: &Session) -> Result {
    let address = server::start(&root().join("static/icons"), "/", 0)?;
    session.go(&format!("{address}icon.svg"))?;
    let clear = json!({ "color": { "r": 0, "g": 0, "b": 0, "a": 0 } });
    session.devtools("Emulation.setDefaultBackgroundColorOverride", &clear)?;
    for width in ICONS {
        session.resize(width, width, 1, Screen::Desk)?;
        save(&format!("static/icons/icon-{width}.png"), &session.screenshot()?)?;
    }
    session.devtools("Emulation.setDefaultBackgroundColorOverride", &json!({})).map(drop)
}

/// Writes a file of the project.
fn save(file: &str, bytes: &[u8]) -> Result {
    let path = root().join(file);
    let written = path.parent().map_or(Ok(()), |folder: &Path| fs::create_dir_all(folder));
    written.and_then(|()| fs::write(&path, bytes)).map_err(|why| format!("{file}: {why}"))?;
    println!("{file} ({} bytes)", bytes.len());
    Ok(())
}
