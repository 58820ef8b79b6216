//! Small pieces that several views are made of: faces, presence strips, relay trails, links to evidence.

mod chain;
mod evidence;
mod face;
mod icon;
mod name;
mod presence;
mod segmented;

pub(super) use chain::Chain;
pub(super) use evidence::EvidenceLink;
pub(super) use face::face;
pub(super) use icon::{Icon, icon};
pub(super) use name::{ActorName, side_name};
pub(super) use presence::presence;
pub(super) use segmented::segmented;
