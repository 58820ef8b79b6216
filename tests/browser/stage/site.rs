//! The folders that are served: the release page, and beside it the story files that the tests open.

use std::fs;
use std::path::{Path, PathBuf};

use super::settings::{DIST, setting};
use crate::stories;

/// The folder of the page below the one that is served.
pub(crate) const SITE: &str = "b";

/// A fresh folder for what the tests make.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = tests().join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("what an earlier run left can be removed");
    }
    fs::create_dir_all(&folder).expect("cargo's folder for tests can be written");
    folder
}

/// The folder that is served. What a test puts into it is served, too.
pub(crate) fn hosted() -> PathBuf {
    tests().join("hosted")
}

/// A fresh copy of the release page, below the folder that is served.
pub(crate) fn dist(name: &str) -> PathBuf {
    let copied = folder(&format!("hosted/{name}"));
    copy(Path::new(&setting(DIST)), &copied);
    copied
}

/// Makes the page with the tests' story files.
pub(super) fn make() {
    let stories = dist(SITE).join("tests");
    fs::create_dir_all(&stories).expect("the copy can be written");
    for (name, text) in stories::files() {
        fs::write(stories.join(name), text).expect("the copy can be written");
    }
}

fn tests() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser")
}

/// Copies the content of a folder into another.
pub(crate) fn copy(from: &Path, to: &Path) {
    let entries = fs::read_dir(from).unwrap_or_else(|why| panic!("{}: {why}", from.display()));
    for entry in entries.map(|entry| entry.expect("the folder can be read").path()) {
        let target = to.join(entry.file_name().expect("an entry has a name"));
        if entry.is_dir() {
            fs::create_dir_all(&target).expect("the copy can be written");
            copy(&entry, &target);
        } else {
            fs::copy(&entry, &target).unwrap_or_else(|why| panic!("{}: {why}", entry.display()));
        }
    }
}
