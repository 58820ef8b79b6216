//! Chromium and its driver, for the tests and the pictures: named by `CHROMIUM` and `CHROMEDRIVER`, found, or
//! installed from Debian's packages.

use crate::process::{Result, on_path, output_of, run};
use std::env;
use std::path::PathBuf;
use std::process::Command;

const BROWSERS: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const DRIVERS: [&str; 2] = ["chromedriver", "chromium.chromedriver"];
/// Places that are not on `PATH`.
const BROWSER_PLACES: [&str; 2] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const DRIVER_PLACES: [&str; 2] = ["/usr/lib/chromium-browser/chromedriver", "/usr/lib/chromium/chromedriver"];

/// A browser and the driver that goes with it.
pub(crate) struct Chromium {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

impl Chromium {
    /// Tells a child process where they are; Lighthouse asks for `CHROME_PATH`.
    pub(crate) fn apply<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command.env("CHROMIUM", &self.browser).env("CHROME_PATH", &self.browser);
        command.env("CHROMEDRIVER", &self.driver)
    }
}

/// Finds both, or installs them where the system is Debian's and we may.
pub(crate) fn find_or_install() -> Result<Chromium> {
    if let Some(found) = find()? {
        return Ok(found);
    }
    let missing = "Chromium and chromedriver are needed: install them (on Debian the packages chromium and \
                   chromium-driver), or name them in CHROMIUM and CHROMEDRIVER";
    let Some(prefix) = debian_rights() else { return Err(missing.into()) };
    println!("Installing Chromium and its driver from Debian's packages (about 2 minutes) …");
    apt(prefix, &["update", "-qq"])?;
    apt(prefix, &["install", "-y", "-qq", "--no-install-recommends", "chromium", "chromium-driver"])?;
    find()?.ok_or_else(|| missing.into())
}

fn find() -> Result<Option<Chromium>> {
    let browser = named("CHROMIUM")?.or_else(|| first(&BROWSERS, &BROWSER_PLACES));
    let driver = named("CHROMEDRIVER")?.or_else(|| first(&DRIVERS, &DRIVER_PLACES));
    Ok(browser.zip(driver).map(|(browser, driver)| Chromium { browser, driver }))
}

/// The program that a variable names. One that is not there is an error: silence would test another browser.
fn named(variable: &str) -> Result<Option<PathBuf>> {
    let Some(path) = env::var_os(variable).map(PathBuf::from) else { return Ok(None) };
    if path.is_file() { Ok(Some(path)) } else { Err(format!("{variable}: no file {}", path.display())) }
}

fn first(names: &[&str], places: &[&str]) -> Option<PathBuf> {
    let found = names.iter().flat_map(|name| on_path(name)).next();
    found.or_else(|| places.iter().map(PathBuf::from).find(|path| path.is_file()))
}

/// What to write before `apt-get`: nothing as root, `sudo -n` where that asks no password; `None` without either.
fn debian_rights() -> Option<&'static [&'static str]> {
    if on_path("apt-get").is_empty() {
        return None;
    }
    if output_of(Command::new("id").arg("-u"))?.trim() == "0" {
        return Some(&[]);
    }
    output_of(Command::new("sudo").args(["-n", "true"])).map(|_| &["sudo", "-n"] as &[_])
}

fn apt(prefix: &[&str], arguments: &[&str]) -> Result {
    let words = [prefix, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"], arguments].concat();
    run(Command::new(words[0]).args(&words[1..]))
}
