//! The folder that is served: the release page, and beside it the story files that the tests open.

use std::fs;
use std::path::{Path, PathBuf};

use super::settings::{DIST, setting};
use crate::stories;

/// A folder for what the tests make, below cargo's own.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("what an earlier run left can be removed");
    }
    fs::create_dir_all(&folder).expect("cargo's folder for tests can be written");
    folder
}

/// A fresh copy of the release page with the tests' story files.
pub(super) fn whole() -> PathBuf {
    let site = folder("site");
    copy(Path::new(&setting(DIST)), &site);
    let tests = site.join("tests");
    fs::create_dir_all(&tests).expect("the copy can be written");
    for (name, text) in stories::files() {
        fs::write(tests.join(name), text).expect("the copy can be written");
    }
    site
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
