//! The page as Yew components: props in, [`Action`](crate::app::Action)s out. One folder a view, each with a sheet of
//! its own name in `static/css/`. Nothing here writes the state (that is `app`) or reaches the network,
//! the storage or the clipboard (that is `web`). No `style` attribute anywhere: the page's security policy
//! forbids inline styles, so classes, `data-` attributes and SVG attributes say it all.

mod app;
mod bar;
mod cast;
mod detail;
mod dialogs;
mod foot;
mod head;
mod notice;
mod opening;
mod parts;
mod reading;
mod statements;
mod store;
mod tabs;
mod timeline;
mod turns;

pub use app::{App, AppProps, Shell};
pub use store::Dispatch;
pub use timeline::AROUND_PICTURE;
