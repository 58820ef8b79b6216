//! The release page as people meet it, in a real Chromium.
//!
//! [`stage`] is what a test stands on: the browser, the web server, whose turn it is. [`page`] is what can be done
//! to a page and asked of it. [`stories`] makes the story files that the tests open, [`report`] keeps what was
//! measured. Every other module holds the rules about one thing; at the end of each test [`page`] also holds the
//! page to what is true of all of them: nothing in the console, nothing blocked by the content-security policy,
//! no request to any other host.
//!
//! Run by `cargo xtask test`, which builds the page and names it and its tools in the environment.

#![allow(clippy::unwrap_used, reason = "a helper of the tests fails as a test does")]

#[path = "../../xtask/src/webdriver.rs"]
mod webdriver;

mod page;
mod report;
mod stage;
mod stories;

mod analyst;
mod article;
mod barriers;
mod delivery;
mod display;
mod file_url;
mod hostile;
mod hydration;
mod keyboard;
mod large;
mod lighthouse;
mod links;
mod narrowing;
mod offline;
mod opening;
mod paint;
mod phone;
mod print;
mod selection;
mod timeline;
mod touch;
mod waking;
