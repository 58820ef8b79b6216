//! What `cargo xtask test` tells the tests through the environment.

use std::env;

/// The release page.
pub(crate) const DIST: &str = "CASTLINE_DIST";
/// The browser.
pub(crate) const CHROMIUM: &str = "CHROMIUM";
/// Its driver.
pub(super) const CHROMEDRIVER: &str = "CHROMEDRIVER";
/// The script that looks for barriers to people with disabilities.
pub(crate) const AXE_CORE: &str = "AXE_CORE";
/// The script, to be run with `node`, that grades pages.
pub(crate) const LIGHTHOUSE: &str = "LIGHTHOUSE";

/// The value of a setting. Without it no test may pass as if it had looked.
pub(crate) fn setting(name: &str) -> String {
    env::var(name)
        .unwrap_or_else(|_| panic!("{name} is not set: run the browser tests by `cargo xtask test`"))
}
