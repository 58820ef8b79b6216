//! `bench`: how fast it is. `layout`, `read` and `analyse` are native and need nothing; `peers` runs the release page in `dist/`
//! beside other timelines on the same data, in Chromium.

use crate::cache::{self, Item};
use crate::process::{Result, cargo, root, run};
use crate::{chromium, npm};
use std::path::Path;
use std::process::Command;

/// Changes with `benches/peers/package.json`, so that other packages go to another folder.
const PEERS: Item<'static> = Item { name: "peers", version: "1", takes: "1 minute" };

/// `cargo xtask bench [layout | read | analyse | peers [ARGS]]`; without a word, the native ones.
pub(crate) fn command(arguments: &[String]) -> Result {
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => ["layout", "read", "analyse"].into_iter().try_for_each(native),
        [name @ ("layout" | "read" | "analyse")] => native(name),
        ["peers", ref options @ ..] => peers(options),
        _ => Err("bench takes layout, read, analyse, or peers with its own arguments".into()),
    }
}

fn native(name: &str) -> Result {
    run(cargo().args(["bench", "--bench", name]))
}

/// Runs the comparison; its arguments and its table are those of `benches/peers/run.mjs`.
fn peers(options: &[&str]) -> Result {
    let (kit, dist) = (root().join("benches/peers"), root().join("dist"));
    if !dist.join("index.html").is_file() {
        return Err("there is no dist/; `cargo xtask build` makes it".into());
    }
    let modules = cache::find_or_make(&PEERS, |folder| install(&kit, folder))?;
    let chromium = chromium::find_or_install()?;
    let made = root().join("target/peers");
    let mut node = Command::new("node");
    node.arg(kit.join("run.mjs"));
    for (name, path) in
        [("modules", &modules), ("made", &made), ("dist", &dist), ("chromium", &chromium.browser)]
    {
        node.arg(format!("--{name}={}", path.display()));
    }
    run(node.args(options))
}

/// Installs the peers into a folder and bundles them as their manuals say.
fn install(kit: &Path, folder: &Path) -> Result {
    npm::install_all(&kit.join("package.json"), folder)?;
    run(Command::new("node").arg(kit.join("bundle.mjs")).arg(format!("--modules={}", folder.display())))
}
