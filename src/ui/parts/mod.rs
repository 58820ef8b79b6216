//! Small pieces that several views are made of: faces, presence strips, relay trails, links to evidence,
//! statements in a list, signs of how sure a draft is, and the focus that roves within a list.

mod chain;
mod evidence;
mod face;
mod flags;
mod grade;
mod growth;
mod icon;
mod name;
mod part_name;
mod presence;
mod roving;
mod said;
mod segmented;

pub(super) use chain::Chain;
pub(super) use evidence::EvidenceLink;
pub(super) use face::face;
pub(super) use flags::{flags, is_unnamed, outlets};
pub(super) use grade::{grade_dots, grade_named, grade_sign, unsure_word};
pub(super) use growth::use_growth;
pub(super) use icon::{Icon, icon};
pub(super) use name::{ActorName, side_name};
pub(super) use part_name::PartName;
pub(super) use presence::presence;
pub(super) use roving::{Arrows, tab_index, use_arrows, use_roving};
pub(super) use said::{Said, content};
pub(super) use segmented::segmented;
