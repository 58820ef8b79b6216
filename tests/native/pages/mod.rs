//! The page as it is rendered natively: roles, names, order of focus, and that nothing from outside becomes markup.

mod bar;
mod dialogs;
mod head;
mod notice;
mod rendered;
mod tabs;
