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
    let mut end = 0;
    let mut statements = Vec::new();
    for saying in &facts.sayings {
        let (Some(first), Some(last)) = (saying.content.first(), saying.content.last()) else { continue };
        // What stands inside something said is part of it.
        let is_inside = last.end <= end;
        if let Some(statement) = statement(facts, people, saying, is_inside, &mut slugs) {
            end = end.max(last.end.max(first.end));
            statements.push(statement);
        }
    }
    statements
}

/// Whether a reader would call it a statement: with somebody who says it, and enough said. A clause that only hangs on
/// a verb ("declined to comment") is none.
fn says_enough(saying: &Saying, speakers: &[ActorId], content: &str, is_inside: bool) -> bool {
    let words = content.split_whitespace().count();
    let is_bare = content.starts_with("To ") || content.starts_with("Whether ");
    match saying.kind {
        Kind::Direct | Kind::Mixed => words >= 2 && !(is_inside && speakers.is_empty()),
        Kind::Indirect if is_inside => false,
        Kind::Indirect if speakers.is_empty() => {
            words >= 6 && !is_bare && saying.certainty != Certainty::Guess
        }
        Kind::Indirect => words >= if is_bare { 5 } else { 4 },
    }
}

fn statement(
    facts: &Facts,
    people: &People,
    saying: &Saying,
    is_inside: bool,
    slugs: &mut Slugs,
) -> Option<Statement> {
    let content = content(facts, saying);
    let speakers = speakers(facts, people, saying);
    if !says_enough(saying, &speakers, &content, is_inside) {
        return None;
    }
    let (relay, medium) = relay(facts, people, saying, &speakers);
    let mut caveats: Vec<Rc<str>> = Vec::new();
    if saying.source.is_empty() {
        caveats.push("No source found".into());
    }
    let evidence = evidence(facts, saying);
    let name = speakers.first().map_or("statement", |id| id.as_str());
    let draft = grading(facts, saying, speakers.is_empty()).draft();
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
        draft: Some(draft),
        extra: Extra::default(),
    })
}

/// Who says it: those whom the phrase for the speaker means, or the first of the cast in the words that name the source.
fn speakers(facts: &Facts, people: &People, saying: &Saying) -> Vec<ActorId> {
    let Some(tokens) = &saying.speaker else { return Vec::new() };
    // "Roe and Doe said": both speak; but in "Acme's chairman said" Acme does not.
    let is_list = facts.words.phrase(tokens.clone()).contains(" and ");
    let found = people.all(facts, tokens);
    if is_list && !found.is_empty() {
        return found;
    }
    let actor = |at: usize| facts.cast.character_at(at).and_then(|who| people.id(who)).cloned();
    // The head of a phrase stands at its end; where it is none of the cast ("Osei's lawyer, Daniel Reyes"), the name
    // behind it is meant.
    let head = actor(tokens.end.saturating_sub(1));
    let all: Vec<usize> = saying.source.iter().flat_map(|span| facts.tokens(*span)).collect();
    let behind = || all.iter().filter(|at| **at >= tokens.end).find_map(|at| actor(*at));
    let before = || all.iter().find_map(|at| actor(*at));
    head.or_else(behind).or_else(before).into_iter().collect()
}

/// What is said, as one text: its parts joined as sentences, its quotation marks in pairs.
fn content(facts: &Facts, saying: &Saying) -> String {
    let mut content = String::new();
    for span in &saying.content {
        let words = facts.article.source.get(*span).unwrap_or_default();
        let goes_on = words.starts_with(char::is_lowercase);
        if !content.is_empty() {
            content.push_str(if content.ends_with(['.', '!', '?', ',', '…']) {
                ""
            } else if goes_on {
                ","
            } else {
                "."
            });
        }
        for part in words.split_whitespace() {
            if !content.is_empty() {
                content.push(' ');
            }
            content.push_str(part);
        }
    }
    let trimmed = content.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':'));
    let bare = match saying.kind {
        Kind::Direct => trimmed.trim_matches(['"', '“', '”', '„', '«', '»']),
        // "said that the figures": the conjunction is the reporter's.
        _ => trimmed.strip_prefix("that ").unwrap_or(trimmed),
    };
    let mut chars = bare.trim().chars();
    let mut content =
        chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect());
    if content.matches('“').count() > content.matches('”').count() {
        content.push('”');
    } else if content.matches('"').count() % 2 == 1 {
        content.push('"');
    }
    content
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
        let tokens = facts.tokens(step.span);
        match step.medium {
            // Those who were there are no way that it took; a paper or a broadcaster is.
            Medium::Listener => {
                let bodies = tokens.filter_map(|at| people.body(facts, at));
                relay.extend(bodies.filter(|actor| !speakers.contains(actor)).cloned());
            }
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

fn grading(facts: &Facts, saying: &Saying, is_nobody: bool) -> Grading {
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
        None if is_nobody && !saying.source.is_empty() => {
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
