//! What does not hold in a story: every rule, each breach with its place. How a story is put right is
//! not known here, nor how it was read: `format` adds what only the file can tell.

mod order;
mod refs;

use std::{collections::HashSet, fmt, fmt::Display};

use self::refs::{Ids, Kind};
use super::{
    Actor, Event, EventKind, Known, Problem, Reference, Severity, Statement, Story, When, Written,
    mentions::{Owner, scan},
};
use crate::text::Span;

/// Everything that is wrong in the story: errors where a rule of the model is broken, warnings where a
/// reader would miss something. The paths are those of the story's file. Takes O(n log n) time. After
/// 10,000 errors, and after as many warnings, no more are listed.
pub fn check(story: &Story) -> Vec<Problem> {
    let mut checker = Checker {
        story,
        ids: Ids::of(story),
        published_end: story.published.as_ref().and_then(|published| published.period.as_ref()?.extent().end),
        found: Found::default(),
    };
    checker.head();
    checker.cast();
    checker.mentions();
    for (number, event) in story.events.iter().enumerate() {
        checker.event(event, format_args!("$.events[{number}]"));
    }
    checker.order();
    for (number, statement) in story.statements.iter().enumerate() {
        checker.statement(statement, format_args!("$.statements[{number}]"));
    }
    checker.ties();
    checker.found.problems
}

impl Reference {
    /// Whether a page may link there: an `http`, `https` or `mailto` address without white space.
    pub fn is_link(url: &str) -> bool {
        let starts = |scheme: &str| {
            url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
                && url.len() > scheme.len()
        };
        !url.chars().any(|c| c.is_whitespace() || c.is_control())
            && (starts("https://") || starts("http://") || starts("mailto:"))
    }
}

/// How many problems of one severity are listed.
const MAX_PROBLEMS: usize = 10_000;

/// How much later than the end of the day of publication an event may lie, in seconds: that day has
/// another end in other time zones.
const ZONES: i64 = 86_400;

struct Checker<'a> {
    story: &'a Story,
    ids: Ids<'a>,
    /// The second after the last in which the text can have been published.
    published_end: Option<i64>,
    found: Found,
}

/// The problems found so far.
#[derive(Default)]
struct Found {
    problems: Vec<Problem>,
    errors: usize,
    warnings: usize,
}

impl Found {
    fn error(&mut self, path: impl Display, message: impl Display) {
        self.errors += 1;
        if self.errors <= MAX_PROBLEMS {
            self.push(Severity::Error, path, message);
        }
    }

    fn warning(&mut self, path: impl Display, message: impl Display) {
        self.warnings += 1;
        if self.warnings <= MAX_PROBLEMS {
            self.push(Severity::Warning, path, message);
        }
    }

    fn push(&mut self, severity: Severity, path: impl Display, message: impl Display) {
        let (path, message) = (path.to_string().into(), message.to_string().into());
        self.problems.push(Problem { severity, path, message });
    }
}

impl Checker<'_> {
    fn head(&mut self) {
        let story = self.story;
        self.filled(&story.title, "$.title");
        let subtags_fit =
            |tag: &str| (1..=8).contains(&tag.len()) && tag.chars().all(|c| c.is_ascii_alphanumeric());
        if !story.language.split('-').all(subtags_fit) {
            self.found.warning("$.language", "is not a language tag, write one like `en` or `es-419`");
        }
        if let Some(published) = &story.published {
            self.when(published, format_args!("$.published"));
        }
        if story.source.text().trim().is_empty() {
            self.found.error("$.text", "has no words, a story needs a text");
        }
        for (number, reference) in story.references.iter().enumerate() {
            self.filled(&reference.title, format_args!("$.references[{number}].title"));
            if reference.url.as_ref().is_some_and(|url| !Reference::is_link(url)) {
                self.found.error(
                    format_args!("$.references[{number}].url"),
                    "is not an `http`, `https` or `mailto` address",
                );
            }
        }
    }

    fn cast(&mut self) {
        let story = self.story;
        self.ids(Kind::Side);
        for (number, side) in story.sides.iter().enumerate() {
            self.filled(&side.name, format_args!("$.sides[{number}].name"));
        }
        self.ids(Kind::Actor);
        for (number, actor) in story.actors.iter().enumerate() {
            self.actor(actor, format_args!("$.actors[{number}]"));
        }
        self.ids(Kind::Place);
        for (number, place) in story.places.iter().enumerate() {
            self.filled(&place.name, format_args!("$.places[{number}].name"));
        }
        self.ids(Kind::Event);
        self.ids(Kind::Statement);
    }

    fn actor(&mut self, actor: &Actor, path: fmt::Arguments<'_>) {
        self.filled(&actor.name, format_args!("{path}.name"));
        if let Some(side) = &actor.side {
            self.known(Kind::Side, side.as_str(), format_args!("{path}.side"));
        }
        for (number, alias) in actor.aliases.iter().enumerate() {
            self.filled(alias, format_args!("{path}.aliases[{number}]"));
        }
        let affiliations = actor.affiliations.iter().map(|id| id.as_str());
        self.list(Kind::Actor, affiliations, format_args!("{path}.affiliations"));
        if actor.affiliations.contains(&actor.id) {
            self.found.error(format_args!("{path}.affiliations"), "an actor cannot belong to itself");
        }
    }

    /// Mentions lie in the text, in its order, apart from each other; every actor has one, and no name
    /// stands in the text that could mean two.
    fn mentions(&mut self) {
        let story = self.story;
        let mut counts = vec![0_usize; story.actors.len()];
        let mut last: Option<Span> = None;
        for mention in story.mentions.iter() {
            let Some(actor) = self.ids.position(Kind::Actor, mention.actor.as_str()) else {
                let message = format_args!("a mention is of the actor `{}`, whom nobody is", mention.actor);
                self.found.error("$.actors", message);
                continue;
            };
            let number = counts[actor];
            counts[actor] += 1;
            let path = format_args!("$.actors[{actor}].mentions[{number}]");
            self.span(mention.span, path);
            if last.is_some_and(|last| mention.span < last) {
                self.found.error(path, "mentions have to be in the order of the text");
            } else if last.is_some_and(|last| mention.span.overlaps(last)) {
                self.found.warning(path, "overlaps another mention, only one can be marked in the text");
            }
            last = Some(mention.span);
        }
        for (number, _) in counts.iter().enumerate().filter(|(_, count)| **count == 0) {
            let message =
                "is never mentioned in the text, give the words that mean it as aliases or mentions";
            self.found.warning(format_args!("$.actors[{number}]"), message);
        }
        self.shared_names();
    }

    fn shared_names(&mut self) {
        let story = self.story;
        let mut told = HashSet::new();
        for hit in scan(&story.source, &story.actors) {
            let Owner::Shared(one, other) = hit.owner else { continue };
            // Where the analysis drafted both, it looked at this place and left it open.
            if [one, other].iter().all(|actor| story.actors[*actor].draft.is_some()) {
                continue;
            }
            let first = story.mentions.partition_point(|mention| mention.span.end <= hit.span.start);
            let is_given = story.mentions.get(first).is_some_and(|mention| mention.span.overlaps(hit.span));
            let name = story.source.get(hit.span).unwrap_or_default();
            let owners = (&story.actors[one].id, &story.actors[other].id);
            if !is_given && owners.0 != owners.1 && told.insert(name) {
                self.found.warning(
                    format_args!("$.actors[{other}]"),
                    format_args!(
                        "`{name}` in the text may mean `{}` or `{}`, give the mentions of both",
                        owners.0, owners.1
                    ),
                );
            }
        }
    }

    // Not part of the loop over all events: the browser runs a long loop to its end in the slow form in which it
    // was begun, but makes a fast form of a function that is called again and again.
    #[inline(never)]
    fn event(&mut self, event: &Event, path: fmt::Arguments<'_>) {
        self.filled(&event.title, format_args!("{path}.title"));
        self.when(&event.when, format_args!("{path}.when"));
        if event.kind != EventKind::Plan {
            self.not_after_publication(&event.when, format_args!("{path}.when.edtf"));
        }
        let participants = event.participants.iter().map(|participant| participant.actor.as_str());
        self.list(Kind::Actor, participants, format_args!("{path}.participants"));
        if let Some(place) = &event.place {
            self.known(Kind::Place, place.as_str(), format_args!("{path}.place"));
        }
        self.spans(&event.evidence, format_args!("{path}.evidence"));
    }

    fn statement(&mut self, statement: &Statement, path: fmt::Arguments<'_>) {
        let speakers = || statement.speakers.iter().map(|id| id.as_str());
        self.list(Kind::Actor, speakers(), format_args!("{path}.speakers"));
        self.filled(&statement.content, format_args!("{path}.content"));
        if let Some(cue) = statement.cue {
            self.span(cue, format_args!("{path}.cue"));
        }
        self.list(Kind::Actor, statement.relay.iter().map(|id| id.as_str()), format_args!("{path}.relay"));
        for (number, relay) in statement.relay.iter().enumerate() {
            if statement.speakers.contains(relay) {
                let message = format_args!("`{relay}` is the speaker, nobody relays their own words");
                self.found.warning(format_args!("{path}.relay[{number}]"), message);
            }
        }
        self.list(Kind::Actor, statement.about.iter().map(|id| id.as_str()), format_args!("{path}.about"));
        if let Some(when) = &statement.when {
            self.when(when, format_args!("{path}.when"));
            self.not_after_publication(when, format_args!("{path}.when.edtf"));
        }
        if let Some(event) = &statement.event {
            self.known(Kind::Event, event.as_str(), format_args!("{path}.event"));
        }
        for (number, caveat) in statement.caveats.iter().enumerate() {
            self.filled(caveat, format_args!("{path}.caveats[{number}]"));
        }
        self.spans(&statement.evidence, format_args!("{path}.evidence"));
        if statement.evidence.is_empty() {
            self.found.warning(format_args!("{path}.evidence"), "is empty, give the words that carry it");
        }
    }

    fn ties(&mut self) {
        let story = self.story;
        for (number, relation) in story.relations.iter().enumerate() {
            let path = format_args!("$.relations[{number}]");
            self.known(Kind::Actor, relation.from.as_str(), format_args!("{path}.from"));
            self.filled(&relation.label, format_args!("{path}.label"));
            self.known(Kind::Actor, relation.to.as_str(), format_args!("{path}.to"));
            if relation.from == relation.to {
                self.found.error(format_args!("{path}.to"), "an actor cannot have a relation with itself");
            }
            self.spans(&relation.evidence, format_args!("{path}.evidence"));
        }
        for (number, open) in story.open.iter().enumerate() {
            let path = format_args!("$.open[{number}]");
            self.filled(&open.text, format_args!("{path}.text"));
            self.list(Kind::Actor, open.actors.iter().map(|id| id.as_str()), format_args!("{path}.actors"));
            self.list(Kind::Event, open.events.iter().map(|id| id.as_str()), format_args!("{path}.events"));
            let statements = open.statements.iter().map(|id| id.as_str());
            self.list(Kind::Statement, statements, format_args!("{path}.statements"));
            self.spans(&open.evidence, format_args!("{path}.evidence"));
        }
    }

    fn when(&mut self, when: &When, path: fmt::Arguments<'_>) {
        if when.period.as_ref().is_some_and(|period| period.is_reversed()) {
            self.found.error(format_args!("{path}.edtf"), "ends before it begins, swap the two ends");
        }
        match (&when.period, when.known) {
            (Some(_), Known::Order) => {
                let message = "is `order`, which means that no date is known, but a date is given";
                self.found.error(format_args!("{path}.known"), message);
            }
            (None, Known::Stated | Known::Resolved | Known::Assumed) => {
                let message = "tells how a date is known, but no `edtf` is given";
                self.found.warning(format_args!("{path}.known"), message);
            }
            _ => {}
        }
        if let Some(Written::Span(span)) = when.written {
            self.span(span, format_args!("{path}.written"));
        }
    }

    fn not_after_publication(&mut self, when: &When, path: fmt::Arguments<'_>) {
        let Some(published) = self.published_end else { return };
        let start = when.period.as_ref().and_then(|period| period.extent().start);
        if start.is_some_and(|start| start >= published.saturating_add(ZONES)) {
            self.found.warning(path, "is later than the day of publication, is it a `plan`?");
        }
    }

    fn spans(&mut self, spans: &[Span], path: fmt::Arguments<'_>) {
        for (number, span) in spans.iter().enumerate() {
            self.span(*span, format_args!("{path}[{number}]"));
        }
    }

    /// A span holds words of one paragraph.
    fn span(&mut self, span: Span, path: impl Display) {
        let source = &self.story.source;
        let message = if span.is_empty() {
            "is empty"
        } else if source.get(span).is_none() {
            "does not lie in the text, or cuts a character"
        } else if !source
            .paragraph_of(span)
            .is_some_and(|number| source.paragraphs()[number].span.contains(span))
        {
            "reaches over the end of a paragraph, cut it there"
        } else {
            return;
        };
        self.found.error(path, message);
    }

    fn filled(&mut self, text: &str, path: impl Display) {
        // Not `trim`, which would look at the end of all texts, too: of many that takes its time.
        if text.trim_start().is_empty() {
            self.found.error(path, "is empty");
        }
    }
}
