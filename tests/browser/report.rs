//! What was measured, in `target/browser-report.md`: written anew with each figure, so that it is whole at the end
//! however many tests ran, and in which order.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// Notes a figure, such as (`frames, 100,000 events, 95th percentile`, `17.1 ms`).
pub(crate) fn note(what: &str, figure: &str) {
    static NOTED: Mutex<BTreeMap<String, String>> = Mutex::new(BTreeMap::new());
    let mut noted = NOTED.lock().unwrap_or_else(PoisonError::into_inner);
    noted.insert(what.to_owned(), figure.to_owned());
    let mut text = String::from("# Measured in the browser tests\n\n| what | figure |\n| --- | --- |\n");
    for (what, figure) in noted.iter() {
        text.push_str(&format!("| {what} | {figure} |\n"));
    }
    let target =
        Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("cargo's folder for tests lies in another");
    fs::write(target.join("browser-report.md"), text).expect("the report can be written");
    println!("{what}: {figure}");
}

/// The value below which the part `share` (0 to 1) of the values lies.
pub(crate) fn percentile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().checked_sub(1).expect("something was measured");
    sorted[(last as f64 * share).round() as usize]
}
