//! The state of the page.

use std::rc::Rc;

use super::{BuiltIn, Desk, Drafted, Opened, Route, library, shelf::Shelf};
use crate::story::{Links, Part, Problem, Story};
use crate::text::Span;

/// All that the page shows follows from this. Immutable: [`update`](super::update()) makes the next one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The open story. There always is one, but for the state that [waits](Self::waiting) for the first.
    pub story: Rc<Story>,
    /// What belongs together in it.
    pub links: Rc<Links>,
    /// Where it was opened from.
    pub origin: Origin,
    /// What is shown of it, as the address says it.
    pub route: Route,
    /// Which of the places that carry the picked part was last shown in the text.
    pub step: Option<usize>,
    /// Whether the picked part covers a small screen as a sheet.
    pub sheet: bool,
    /// The words in the search box, while it is in use.
    pub search: Option<Rc<str>>,
    /// The open dialog.
    pub dialog: Option<Dialog>,
    /// The article of the reader's own that is to become a story.
    pub desk: Rc<Desk>,
    /// What is being opened.
    pub pending: Option<Pending>,
    /// What the reader is to be told until it is dismissed.
    pub notice: Option<Notice>,
    /// The theme of the page.
    pub theme: Theme,
    /// What a screen reader is to say: the last change in a few words.
    pub announcement: Rc<str>,
    /// What was opened during this visit.
    pub(super) shelf: Rc<Shelf>,
    /// The number of the last job.
    pub(super) jobs: u32,
}

/// Where a story was opened from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It comes with the program.
    BuiltIn(&'static str),
    /// It was fetched from this address.
    Url(Rc<str>),
    /// The reader opened a file of this name, which no link can lead to.
    File(Rc<str>),
    /// It was drafted here.
    Drafted(Rc<Drafted>),
}

impl Origin {
    /// What to call it: an id, an address or a file's name.
    pub fn name(&self) -> Rc<str> {
        match self {
            Self::BuiltIn(id) => (*id).into(),
            Self::Url(name) | Self::File(name) => name.clone(),
            Self::Drafted(drafted) => drafted.name.clone(),
        }
    }
}

/// The number of a job whose answer is awaited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JobId(pub u32);

/// A story that is being opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// The job whose answer is awaited; others come too late.
    pub job: JobId,
    /// Where it is opened from.
    pub origin: Origin,
    /// What to show of it when it is there.
    pub route: Route,
}

/// What the reader is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// This could not be opened; the story that was open stays.
    NotOpened {
        /// The file's name or address.
        name: Rc<str>,
        /// All that is wrong with it.
        problems: Rc<[Problem]>,
    },
    /// It was opened, but not all of it.
    OpenedWithout {
        /// The file's name or address.
        name: Rc<str>,
        /// What was left out.
        problems: Rc<[Problem]>,
    },
    /// Anything else, in a sentence.
    Said(Rc<str>),
}

/// The dialogs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Open an article or a story file.
    Open,
    /// Share what is shown.
    Share,
    /// The keys.
    Keys,
}

/// The colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

impl State {
    /// The state in which the page starts: the first built-in story, nothing picked. The prerendered page
    /// shows the same, so it depends on nothing outside.
    pub fn start() -> Self {
        Self::with(Rc::new(library::first_story()), Origin::BuiltIn(super::BUILT_IN[0].id))
    }

    /// The state in which the page waits for the story that its address names: nothing is open yet, so that no other
    /// story has to be read before.
    pub fn waiting() -> Self {
        let nothing = Opened { story: Rc::default(), links: Rc::default(), problems: [].into() };
        Self::of(nothing, Origin::BuiltIn(super::BUILT_IN[0].id))
    }

    /// The same state; while it waits, with the first built-in story to be shown meanwhile.
    #[must_use]
    pub fn or_first(self: Rc<Self>) -> Rc<Self> {
        if self.story.source.text().is_empty() {
            let Self { story, links, origin, .. } = Self::start();
            Rc::new(Self { story, links, origin, ..Rc::unwrap_or_clone(self) })
        } else {
            self
        }
    }

    /// The state in which `story` has just been opened from `origin`.
    pub fn with(story: Rc<Story>, origin: Origin) -> Self {
        let links = Rc::new(Links::new(&story));
        Self::of(Opened { story, links, problems: [].into() }, origin)
    }

    /// The state in which a story that was opened from `origin` is shown.
    pub(super) fn of(Opened { story, links, .. }: Opened, origin: Origin) -> Self {
        Self {
            story,
            links,
            origin,
            route: Route::default(),
            step: None,
            sheet: false,
            search: None,
            dialog: None,
            desk: Rc::default(),
            pending: None,
            notice: None,
            theme: Theme::System,
            announcement: "".into(),
            shelf: Rc::default(),
            jobs: 0,
        }
    }

    /// The picked part, when the open story has it.
    pub fn selected(&self) -> Option<&Part> {
        self.route.select.as_ref().filter(|part| self.links.has(part))
    }

    /// The places in the text that carry the picked part, which the reader can step through: an actor's
    /// mentions, the evidence of an event or a statement.
    pub fn steps(&self) -> Vec<Span> {
        match self.selected() {
            Some(Part::Actor(id)) => {
                let mentions =
                    self.links.actor(id).map_or(&[][..], |actor| &self.links.of_actor(actor).mentions);
                mentions.iter().map(|&at| self.story.mentions[at].span).collect()
            }
            Some(Part::Event(id)) => {
                self.links.event(id).map_or_else(Vec::new, |at| self.story.events[at].evidence.to_vec())
            }
            Some(Part::Statement(id)) => self
                .links
                .statement(id)
                .map_or_else(Vec::new, |at| self.story.statements[at].evidence.to_vec()),
            None => Vec::new(),
        }
    }

    /// The built-in story that is open, if it is one.
    pub fn built_in(&self) -> Option<&'static BuiltIn> {
        match self.origin {
            Origin::BuiltIn(id) => super::built_in(id),
            _ => None,
        }
    }
}
