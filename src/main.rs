//! The page: mounts the components and hands them the browser.
fn main() {}
