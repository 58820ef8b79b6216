//! What every test stands on: one chromedriver and one web server for all that run at the same time, and a fresh
//! browser for each.

mod host;
mod settings;
mod site;
mod trap;
mod turns;

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, Weak};

pub(crate) use host::Host;
pub(crate) use settings::{AXE_CORE, CHROMIUM, DIST, LIGHTHOUSE, setting};
pub(crate) use site::{SITE, copy, dist, folder, hosted};
use trap::Trap;

use crate::page::Page;
use crate::webdriver::Driver;

/// The path below which pages are served: never the root, so that an absolute address in one would be found.
const BASE: &str = "/a/";

/// What the tests that run at the same time share. It ends with the last of them.
pub(crate) struct Stage {
    driver: Driver,
    host: Host,
    trap: Trap,
}

/// Runs a test in a browser of its own, beside one other at most.
pub(crate) fn browser(test: impl FnOnce(&Page)) {
    let stage = stage();
    let _turn = turns::take();
    play(&stage, test);
}

/// Runs a test that measures: while nothing else runs.
pub(crate) fn browser_alone(test: impl FnOnce(&Page)) {
    let stage = stage();
    let _turn = turns::take_all();
    play(&stage, test);
}

fn play(stage: &Stage, test: impl FnOnce(&Page)) {
    let proxy = format!("--proxy-server={}", stage.trap.address());
    let opened = stage.driver.open(Path::new(&setting(CHROMIUM)), &[&proxy, "--hide-scrollbars"]);
    let session = opened.unwrap_or_else(|why| panic!("no browser: {why}"));
    let page = Page::new(session, &format!("{}{SITE}/", stage.host.address()));
    test(&page);
    page.check();
    let hosts = stage.trap.foreign_hosts();
    assert!(hosts.is_empty(), "the page asked other hosts: {hosts:?}");
}

/// The stage that others are on, or a new one.
fn stage() -> Arc<Stage> {
    static NOW: Mutex<Weak<Stage>> = Mutex::new(Weak::new());
    let mut now = NOW.lock().unwrap_or_else(PoisonError::into_inner);
    now.upgrade().unwrap_or_else(|| {
        site::make();
        let driver = Driver::start(Path::new(&setting(settings::CHROMEDRIVER)));
        let stage = Arc::new(Stage {
            driver: driver.unwrap_or_else(|why| panic!("no chromedriver: {why}")),
            host: Host::start(&hosted(), BASE),
            trap: Trap::set(),
        });
        *now = Arc::downgrade(&stage);
        stage
    })
}
