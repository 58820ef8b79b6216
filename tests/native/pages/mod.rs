//! The page as it is rendered natively: roles, names, order of focus, and that nothing from outside becomes markup.

mod bar;
mod cast;
mod detail;
mod dialogs;
mod foot;
mod head;
mod notice;
mod opening;
mod reading;
mod rendered;
mod statements;
mod tabs;
mod timeline;
