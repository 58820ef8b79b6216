//! `size`: what a visitor downloads, file by file and in sum, against the budgets.

use crate::process::{Result, cargo, output_of, root};
use crate::{pack, wasm};
use std::fs;
use std::path::{Path, PathBuf};

/// What a file counts as.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    Wasm,
    Analyst,
    Page,
    Fonts,
    Other,
    SingleFile,
}

/// The kinds in the order they are shown, with the most brotli bytes that they may have.
const BUDGETS: [(Kind, &str, Option<usize>); 6] = [
    (Kind::Wasm, "wasm", Some(160_000)),
    (Kind::Analyst, "the analyst, loaded when an article is opened", Some(700_000)),
    (Kind::Page, "script, styles, HTML", Some(60_000)),
    (Kind::Fonts, "fonts", None),
    (Kind::Other, "icons, stories, others", None),
    (Kind::SingleFile, "the whole page as one file", None),
];

struct Measured {
    name: String,
    kind: Kind,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// `cargo xtask size`: an error when `dist/` is over a budget.
pub(crate) fn command() -> Result {
    let dist = root().join("dist");
    let mut files = Vec::new();
    collect(&dist, "", &mut files)
        .map_err(|why| format!("{}: {why}; `cargo xtask build` makes it", dist.display()))?;
    println!("{:<44} {:>10} {:>10} {:>10}", "bytes", "raw", "gzip", "brotli");
    let mut over = Vec::new();
    for (kind, title, limit) in BUDGETS {
        let group = || files.iter().filter(move |file| file.kind == kind);
        if group().next().is_none() {
            continue;
        }
        group().for_each(|file| row(&format!("  {}", file.name), file.raw, file.gzip, file.brotli));
        let sum = |of: fn(&Measured) -> usize| group().map(of).sum::<usize>();
        let brotli = sum(|file| file.brotli);
        row(title, sum(|file| file.raw), sum(|file| file.gzip), brotli);
        println!("{}", verdict(brotli, limit));
        if limit.is_some_and(|limit| brotli > limit) {
            over.push(title);
        }
    }
    show_parts();
    if over.is_empty() { Ok(()) } else { Err(format!("over budget: {}", over.join("; "))) }
}

fn row(name: &str, raw: usize, gzip: usize, brotli: usize) {
    println!("{name:<44} {raw:>10} {gzip:>10} {brotli:>10}");
}

/// A sentence under a sum.
fn verdict(brotli: usize, limit: Option<usize>) -> String {
    let share = |limit: usize| brotli * 100 / limit;
    match limit {
        Some(limit) if brotli > limit => format!("    OVER the budget of {limit} by {}\n", brotli - limit),
        Some(limit) => format!("    {} % of the budget of {limit}\n", share(limit)),
        None => String::new(),
    }
}

/// All files below a folder, by name.
fn collect(folder: &Path, prefix: &str, files: &mut Vec<Measured>) -> std::io::Result<()> {
    let mut entries = fs::read_dir(folder)?.collect::<std::io::Result<Vec<_>>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), files)?;
            continue;
        }
        let bytes = fs::read(entry.path())?;
        let (gzip, brotli) = (pack::gzip(&bytes).len(), pack::brotli(&bytes).len());
        files.push(Measured { kind: kind_of(&name), name, raw: bytes.len(), gzip, brotli });
    }
    Ok(())
}

fn kind_of(name: &str) -> Kind {
    if name == "castline.html" {
        return Kind::SingleFile;
    }
    if name.starts_with("analyst-") {
        return Kind::Analyst;
    }
    match name.rsplit('.').next().unwrap_or_default() {
        "wasm" => Kind::Wasm,
        "js" | "mjs" | "css" | "html" => Kind::Page,
        "woff2" | "woff" | "ttf" => Kind::Fonts,
        _ => Kind::Other,
    }
}

/// Where the wasm's bytes come from, as far as its last build can still be found.
fn show_parts() {
    let Some(parts) = named_wasm().and_then(|path| wasm::parts(&fs::read(path).ok()?)) else { return };
    let sum = parts.iter().map(|part| part.bytes).sum::<usize>().max(1);
    println!("largest parts of the wasm (raw, before wasm-opt: {sum})");
    for part in parts.iter().take(16) {
        println!("  {:<42} {:>10} {:>9} %", part.name, part.bytes, part.bytes * 100 / sum);
    }
}

/// What wasm-bindgen made of the last release build and Trunk left: wasm-opt's input, which still has its names.
fn named_wasm() -> Option<PathBuf> {
    let metadata = output_of(cargo().args(["metadata", "--format-version=1", "--no-deps", "--offline"]))?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata).ok()?;
    Some(Path::new(metadata["target_directory"].as_str()?).join("wasm-bindgen/release/app_bg.wasm"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_single_file_is_not_part_of_the_budget() {
        assert_eq!(kind_of("castline.html"), Kind::SingleFile);
        assert_eq!(kind_of("index.html"), Kind::Page);
        assert_eq!(kind_of("app-1f_bg.wasm"), Kind::Wasm);
        assert_eq!(kind_of("analyst-1f_bg.wasm"), Kind::Analyst);
        assert_eq!(kind_of("analyst-1f_loader.js"), Kind::Analyst);
        assert_eq!(kind_of("fonts/newsreader.woff2"), Kind::Fonts);
        assert_eq!(kind_of("stories/moon.story.json"), Kind::Other);
    }

    #[test]
    fn one_byte_too_many_is_over_the_budget() {
        assert!(verdict(160_000, Some(160_000)).contains("100 % of the budget"));
        assert!(verdict(160_001, Some(160_000)).contains("OVER the budget of 160000 by 1"));
        assert_eq!(verdict(1, None), "");
    }

    #[test]
    fn every_kind_is_shown_once() {
        for kind in [Kind::Wasm, Kind::Analyst, Kind::Page, Kind::Fonts, Kind::Other, Kind::SingleFile] {
            assert_eq!(BUDGETS.iter().filter(|budget| budget.0 == kind).count(), 1, "{kind:?}");
        }
    }
}
