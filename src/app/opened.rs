//! A story file as it is opened: read, and with what belongs together in it.

use std::rc::Rc;

use crate::{
    format::{self, Incoming, Rest, at_once, pause},
    story::{Links, Problem, Story},
};

/// A story that can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The story.
    pub story: Rc<Story>,
    /// What belongs together in it.
    pub links: Rc<Links>,
    /// What had to be left out of it.
    pub problems: Rc<[Problem]>,
}

/// A story that can be shown, or everything that stands against it.
pub type Opening = Result<Opened, Rc<[Problem]>>;

/// Opens a story file in one go.
pub fn open(mut file: &[u8]) -> Opening {
    at_once(open_incoming(&mut file, &|| None))
}

/// Opens a story file while it comes and bit by bit, so that the page hears its reader in between.
pub async fn open_incoming(file: &mut dyn Incoming, rest: Rest<'_>) -> Opening {
    let read = format::read_incoming(file, rest).await?;
    pause(rest).await;
    let links = Rc::new(Links::new(&read.story));
    Ok(Opened { story: Rc::new(read.story), links, problems: read.problems.into() })
}
