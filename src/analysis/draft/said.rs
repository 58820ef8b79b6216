//! The statements: the sayings with their speakers, the way they took, and whom they are about.

use std::rc::Rc;

use super::{
    Facts,
    grade::Grading,
    people::{People, mention_at},
    slug::Slugs,
};
use crate::{
    analysis::{
        cast::Form,
        events::Anchor,
        statements::{Certainty, Kind, Medium, Saying},
    },
    story::{ActorId, Extra, Grade, Statement, When, Written},
    text::Span,
};

/// The statements of the story, in the order of the text.
pub(super) fn statements(facts: &Facts, people: &People) -> Vec<Statement> {
    let mut slugs = Slugs::default();
    facts.sayings.iter().filter_map(|saying| statement(facts, people, saying, &mut slugs)).collect()
}

/// The shortest content that says something, in words.
const SHORTEST: usize = 2;

fn statement(facts: &Facts, people: &People, saying: &Saying, slugs: &mut Slugs) -> Option<Statement> {
    let content = content(facts, saying);
    if content.split_whitespace().count() < SHORTEST {
        return None;
    }
    let speaker = saying.speaker.as_ref().and_then(|tokens| people.at(facts, tokens));
    let speakers: Vec<ActorId> = match &saying.speaker {
        // "Roe and Doe said": both speak, but not those named in a description of the one.
        Some(tokens) if tokens.len() <= 5 => people.all(facts, tokens),
        _ => speaker.and_then(|number| people.id(number)).cloned().into_iter().collect(),
    };
    let (relay, medium) = relay(facts, people, saying, &speakers);
    let mut caveats: Vec<Rc<str>> = Vec::new();
    if saying.source.is_empty() && !saying.cue.is_empty() {
        caveats.push("No source found".into());
    }
    let evidence = evidence(facts, saying);
    let name = speakers.first().map_or("statement", |id| id.as_str());
    Some(Statement {
        id: slugs.of(&format!("{name} says")).into(),
        about: about(facts, people, saying, &speakers),
        speakers: speakers.into(),
        content: content.into(),
        quoted: saying.kind == Kind::Direct,
        cue: saying.cue.first().copied(),
        relay: relay.into(),
        medium,
        when: when(facts, saying),
        event: None,
        caveats: caveats.into(),
        evidence,
        draft: Some(grading(facts, saying, speaker).draft()),
        extra: Extra::default(),
    })
}

/// What is said, as one text.
fn content(facts: &Facts, saying: &Saying) -> String {
    let mut content = String::new();
    for span in &saying.content {
        let words = facts.article.source.get(*span).unwrap_or_default();
        for part in words.split_whitespace() {
            if !content.is_empty() {
                content.push(' ');
            }
            content.push_str(part);
        }
    }
    let trimmed = content.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':'));
    let bare = if saying.kind == Kind::Direct {
        trimmed.trim_matches(['"', '“', '”', '„', '«', '»'])
    } else {
        trimmed
    };
    let mut chars = bare.trim().chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The actors that it came through, and the form it was made in.
fn relay(
    facts: &Facts,
    people: &People,
    saying: &Saying,
    speakers: &[ActorId],
) -> (Vec<ActorId>, Option<Rc<str>>) {
    let (mut relay, mut medium) = (Vec::new(), None);
    for step in &saying.relay {
        let from = facts.words.token_at(step.span.start);
        let tokens = from..facts.words.token_at(step.span.end.saturating_sub(1)) + 1;
        let actors = people.all(facts, &tokens);
        match step.medium {
            Medium::Listener => relay.extend(actors.into_iter().filter(|actor| !speakers.contains(actor))),
            _ => medium = facts.article.source.get(step.span).map(Rc::from).or(medium),
        }
    }
    relay.dedup();
    (relay, medium)
}

/// Whom it is about: the actors named in what is said, but for the speakers.
fn about(facts: &Facts, people: &People, saying: &Saying, speakers: &[ActorId]) -> Rc<[ActorId]> {
    let mut found: Vec<ActorId> = Vec::new();
    for span in &saying.content {
        let (from, to) =
            (facts.words.token_at(span.start), facts.words.token_at(span.end.saturating_sub(1)) + 1);
        for at in from..to {
            let Some((_, mention)) = mention_at(facts, at) else { continue };
            let who = facts.cast.character_at(at).filter(|_| mention.form != Form::Pronoun);
            let id = who.and_then(|who| people.id(who));
            found.extend(id.filter(|id| !found.contains(id) && !speakers.contains(id)).cloned());
        }
    }
    found.into()
}

/// When it was said: the date that its cue has in its own sentence.
fn when(facts: &Facts, saying: &Saying) -> Option<When> {
    let cue = facts.words.token_at(saying.cue.first()?.start);
    let place = facts.happenings.binary_search_by_key(&cue, |happening| happening.head.token).ok()?;
    let Anchor::Written(number) = facts.happenings[place].anchor else { return None };
    let date = facts.calendar.get(number)?;
    let expression = facts.dates.get(date.number)?;
    // A date inside what is said does not date the saying.
    if saying.content.iter().any(|span| span.overlaps(expression.span)) {
        return None;
    }
    Some(When {
        period: expression.period(),
        known: expression.known,
        written: Some(Written::Span(expression.span)),
        note: None,
    })
}

/// The sentences that carry it: what is said and who says it, joined where they touch.
fn evidence(facts: &Facts, saying: &Saying) -> Rc<[Span]> {
    let mut spans: Vec<Span> = saying
        .content
        .iter()
        .chain(&saying.source)
        .chain(&saying.cue)
        .map(|span| facts.article.source.sentences_around(*span))
        .collect();
    spans.sort_unstable();
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => joined.push(span),
        }
    }
    joined.into()
}

fn grading(facts: &Facts, saying: &Saying, speaker: Option<usize>) -> Grading {
    let mut grading = Grading::default();
    match saying.certainty {
        Certainty::Sure => {}
        Certainty::Likely => grading.at_most(Grade::Likely, reason(saying)),
        Certainty::Guess => grading.at_most(Grade::Guess, reason(saying)),
    }
    if saying.source.is_empty() {
        grading.at_most(Grade::Guess, "the text names nobody who says it".to_owned());
    }
    let mention = saying.speaker.as_ref().and_then(|tokens| mention_at(facts, tokens.start));
    match mention {
        Some((_, mention)) if mention.form == Form::Pronoun => {
            let words = facts.words.text(mention.tokens.start);
            grading.at_most(Grade::Likely, format!("the speaker is meant by “{words}”"));
        }
        None if speaker.is_none() && !saying.source.is_empty() => {
            grading.at_most(Grade::Likely, "the speaker is none of the cast".to_owned());
        }
        _ => {}
    }
    if let Some(cue) = saying.cue.first().and_then(|cue| facts.article.source.get(*cue)) {
        grading.because(format!("“{cue}” marks it as said"));
    }
    grading
}

fn reason(saying: &Saying) -> String {
    saying
        .reasons
        .first()
        .map_or_else(|| "another reading is possible".to_owned(), |reason| (*reason).to_owned())
}
