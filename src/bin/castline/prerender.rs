//! `castline prerender DIR`: makes of what Trunk built what is delivered. Each step is a file of its own:
//!
//! 1. [`render`] puts the page's components into the page as HTML, so that it can be read without the program;
//! 2. [`styles`] writes the stylesheets into the page, [`fonts`] lets the first paint wait for its letters, a little,
//!    [`start`] hears the reader early, and lets the program start when he stirs;
//! 3. [`head`] says what the page is, [`linked_data`] says it to machines;
//! 4. [`single`] packs everything into one file that runs by double-click;
//! 5. [`analyst`] names the worker that drafts stories by its content;
//! 6. [`policy`] allows the page nothing but what is in it;
//! 7. [`offline`] lists the files for the service worker.
//!
//! [`html`], [`css`], [`files`] and [`digest`] are the tools. The same input gives the same bytes. A step that does
//! not find what it needs is an error: a page that is half made must not be delivered.

mod analyst;
mod css;
mod digest;
mod files;
mod fonts;
mod head;
mod html;
mod linked_data;
mod offline;
mod policy;
mod reload;
mod render;
mod single;
mod start;
mod styles;

use std::{
    env,
    path::{Path, PathBuf},
    process::ExitCode,
};

use castline::{app::BUILT_IN, story::Story};
use policy::Policy;

/// What a step gives, or what is wrong, in words that say what to do.
type Result<T> = std::result::Result<T, String>;

/// What is asked of the prerendering.
#[derive(clap::Args)]
#[command(
    long_about = "Finishes the page that Trunk has just built: writes into it the built-in story as HTML, its \
        stylesheets, its description and its security policy, and beside it the service worker and castline.html, \
        the page as one file.\n\nTrunk calls this after each build. With TRUNK_PROFILE=debug, the service worker and \
        the single file are left out.",
    after_help = "Exit status: 0 the page is finished, 1 it is not"
)]
pub(crate) struct Prerender {
    /// The folder with index.html
    #[arg(value_name = "DIR")]
    dir: PathBuf,
}

/// Finishes the page in the folder, and says what is wrong where it cannot.
pub(crate) fn run(prerender: &Prerender) -> ExitCode {
    let debug = env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "debug");
    let delivery = if debug { Delivery::Development } else { Delivery::Release };
    match deliver(&prerender.dir, delivery, &render::app(), &BUILT_IN[0].open()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("castline prerender: {error}");
            ExitCode::FAILURE
        }
    }
}

/// What the page is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Delivery {
    /// Readers: with the service worker and the single file.
    Release,
    /// Its makers: without them, since they would keep what is to change at each save.
    Development,
}

/// # Errors
/// When something is missing in the page or the folder, or cannot be written.
fn deliver(dir: &Path, delivery: Delivery, body: &str, story: &Story) -> Result<()> {
    const PAGE: &str = "index.html";
    let built = files::text(dir, PAGE)?;
    // `trunk serve --release` is development, too.
    let (built, delivery) = match reload::settled(&built) {
        Some(settled) => (settled, Delivery::Development),
        None => (built, delivery),
    };
    let page = render::fill(&built, body)?;
    let (page, program) = start::take(&page)?;
    let page = styles::join(dir, &page)?;
    let page = start::hear(&fonts::wait(&head::write(dir, &page, story)?)?)?;
    let mut hosted = fonts::preload(&start::from_files(&page, &program)?)?;
    if delivery == Delivery::Release {
        let single = analyst::embed(dir, &single::pack(dir, &page, &program)?)?;
        files::write(dir, single::NAME, policy::seal(&single, Policy::SingleFile)?.as_bytes())?;
    }
    hosted = analyst::place(dir, &hosted)?;
    match delivery {
        Delivery::Release => hosted = offline::announce(&hosted)?,
        Delivery::Development => offline::write_retired(dir)?,
    }
    all_there(dir, &hosted)?;
    files::write(dir, PAGE, policy::seal(&hosted, Policy::Hosted)?.as_bytes())?;
    if delivery == Delivery::Release {
        offline::write(dir, &[single::NAME])?;
    }
    Ok(())
}

/// # Errors
/// When the page loads a file that is not there, or anything from elsewhere.
fn all_there(dir: &Path, page: &str) -> Result<()> {
    for (tag, address) in html::loaded(page) {
        if address.starts_with("data:") || address.starts_with('#') {
            continue;
        }
        let name = files::local(&address)?;
        if !dir.join(&name).is_file() {
            return Err(format!("{name}, which the page's <{tag}> loads, is missing in {}", dir.display()));
        }
    }
    Ok(())
}
