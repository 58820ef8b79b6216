//! The browser as plain functions, one facility a file. Nothing here knows a component; `main.rs` hands
//! these functions to [`ui`](crate::ui) as callbacks.

pub mod analyst;
mod bytes;
mod clipboard;
mod document;
mod fetch;
mod files;
mod handover;
mod location;
#[cfg(target_arch = "wasm32")]
mod memory;
mod save;
mod storage;
mod turns;

pub use clipboard::copy;
pub use document::{mark_ready, reveal, set_theme, set_title, show_head, show_page, show_picked, width_in};
pub use fetch::fetch;
pub use files::read_file;
pub use handover::take_over;
pub use location::{address, forget_story_parameter, on_route, route, set_route, story_parameter};
pub use save::save;
pub use storage::{keep_theme, kept_theme};
pub use turns::open;
