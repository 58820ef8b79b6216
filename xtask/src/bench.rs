//! `bench`: how fast it is. `layout`, `read` and `analyse` are native and need nothing. The others run in Chromium: `peers` the
//! release page in `dist/` beside other timelines on the same data, `texts` its analyst beside other text libraries on the same news.

use crate::cache::{self, Item};
use crate::process::{Result, cargo, root, run};
use crate::{chromium, npm};
use std::path::Path;
use std::process::Command;

/// Changes with `benches/peers/package.json`, so that other packages go to another folder.
const PEERS: Item<'static> = Item { name: "peers", version: "1", takes: "1 minute" };

/// As [`PEERS`], for `benches/texts/package.json`.
const TEXTS: Item<'static> = Item { name: "texts", version: "1", takes: "10 seconds" };

/// `cargo xtask bench [layout | read | analyse | peers [ARGS] | texts [ARGS]]`; without a word, the native ones.
pub(crate) fn command(arguments: &[String]) -> Result {
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => ["layout", "read", "analyse"].into_iter().try_for_each(native),
        [name @ ("layout" | "read" | "analyse")] => native(name),
        ["peers", ref options @ ..] => beside(&PEERS, install_and_bundle, options),
        ["texts", ref options @ ..] => beside(&TEXTS, install, options),
        _ => Err("bench takes layout, read, analyse, or peers or texts with arguments of their own".into()),
    }
}

fn native(name: &str) -> Result {
    run(cargo().args(["bench", "--bench", name]))
}

/// Runs the comparison that is in `benches/` under the item's name; its arguments and its table are those of its `run.mjs`.
fn beside(item: &Item, install: fn(&Path, &Path) -> Result, options: &[&str]) -> Result {
    let (kit, dist) = (root().join("benches").join(item.name), root().join("dist"));
    if !dist.join("index.html").is_file() {
        return Err("there is no dist/; `cargo xtask build` makes it".into());
    }
    let modules = cache::find_or_make(item, |folder| install(&kit, folder))?;
    let chromium = chromium::find_or_install()?;
    let made = root().join("target").join(item.name);
    let mut node = Command::new("node");
    node.arg(kit.join("run.mjs"));
    for (name, path) in
        [("modules", &modules), ("made", &made), ("dist", &dist), ("chromium", &chromium.browser)]
    {
        node.arg(format!("--{name}={}", path.display()));
    }
    run(node.args(options))
}

/// Installs a kit's packages into a folder.
fn install(kit: &Path, folder: &Path) -> Result {
    npm::install_all(&kit.join("package.json"), folder)
}

/// Installs the timelines into a folder and bundles them as their manuals say.
fn install_and_bundle(kit: &Path, folder: &Path) -> Result {
    install(kit, folder)?;
    run(Command::new("node").arg(kit.join("bundle.mjs")).arg(format!("--modules={}", folder.display())))
}
