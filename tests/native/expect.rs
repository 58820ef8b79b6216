//! Expectations that stand in files beside the tests.

use std::{env, fs, path::Path};

/// Holds a text against the file of the tests at `path` ("formats/bad/x.problems"). With `UPDATE=1` in
/// the environment the file is written instead; otherwise a text that differs is left beside it as `.new`.
pub(crate) fn expect_file(path: &str, actual: &str) {
    let path = folder().join(path);
    if env::var_os("UPDATE").is_some_and(|value| value == "1") {
        fs::write(&path, actual).unwrap();
        return;
    }
    let expected = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let new = path.with_added_extension("new");
    if expected == actual {
        // One that an earlier run left; mostly there is none.
        let _ = fs::remove_file(new);
        return;
    }
    fs::write(&new, actual).unwrap();
    panic!(
        "{} is not as expected, which stands in {}; write it anew with UPDATE=1",
        new.display(),
        path.display()
    );
}

/// The files of the tests' folder `name` whose names end in `ending`, by name.
pub(crate) fn files(name: &str, ending: &str) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder().join(name))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap()))
        .collect();
    files.sort();
    files
}

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/native"))
}
