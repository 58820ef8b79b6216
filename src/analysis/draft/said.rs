//! The statements: the sayings with their speakers, the way they took, and whom they are about.

use std::{ops::Range, rc::Rc};

use super::{
    Facts,
    content::{content, is_charge, whole},
    grade::Grading,
    people::{People, mention_at},
    report::Reports,
    sides::is_told_outlet,
    slug::Slugs,
    speakers::speakers,
    worth::Worth,
};
use crate::{
    analysis::{
        cast::Form,
        events::{Anchor, SUBORDINATORS},
        statements::{Certainty, Kind, Medium, Saying},
        words::Tag,
    },
    order::sort,
    story::{ActorId, Extra, Grade, Statement, When, Written},
    text::Span,
};

/// The statements of the story, in the order of the text: the sayings that are `worth` it.
/// `reports` are the events of their being said, by the sayings' numbers.
pub(super) fn statements(facts: &Facts, people: &People, worth: &Worth, reports: &Reports) -> Vec<Statement> {
    let mut slugs = Slugs::default();
    let kept = facts.sayings.iter().enumerate().filter(|(number, _)| worth.is(*number));
    kept.map(|(number, saying)| {
        let speakers = speakers(facts, people, number);
        let statement = statement(facts, people, saying, speakers, &mut slugs);
        Statement { event: reports.get(&number).cloned(), ..statement }
    })
    .collect()
}

fn statement(
    facts: &Facts,
    people: &People,
    saying: &Saying,
    speakers: Vec<ActorId>,
    slugs: &mut Slugs,
) -> Statement {
    let content = content(facts, saying);
    let (relay, medium) = relay(facts, people, saying, &speakers);
    let mut caveats: Vec<Rc<str>> = Vec::new();
    if saying.source.is_empty() {
        caveats.push("No source found".into());
    } else if speakers.is_empty()
        && let Some(words) = source_words(facts, saying)
    {
        caveats.push(format!("The text gives as its source: “{words}”").into());
    }
    let evidence = evidence(facts, saying);
    let name = speakers.first().map_or("statement", |id| id.as_str());
    let draft = grading(facts, saying, speakers.is_empty()).draft();
    Statement {
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
    }
}

/// The words for a source that is nobody of the cast; a pronoun tells nothing by itself.
fn source_words<'f>(facts: &'f Facts, saying: &Saying) -> Option<&'f str> {
    let span = saying.source.first()?;
    let has_noun = facts.tokens(*span).any(|at| facts.words.tag(at).is_noun());
    facts.article.source.get(*span).filter(|_| has_noun)
}

/// Whether those behind a step carried the statement: an outlet does, and whoever cites the one who speaks.
pub(super) fn is_way(facts: &Facts, saying: &Saying, tokens: &Range<usize>) -> bool {
    let is_citing = saying.source.iter().any(|source| facts.tokens(*source).contains(&tokens.start));
    is_citing || is_told_outlet(&facts.words, tokens)
}

/// The actors that it came through, and the form it was made in.
pub(super) fn relay(
    facts: &Facts,
    people: &People,
    saying: &Saying,
    speakers: &[ActorId],
) -> (Vec<ActorId>, Option<Rc<str>>) {
    let (mut relay, mut medium) = (Vec::new(), None);
    for step in &saying.relay {
        let tokens = facts.tokens(step.span);
        match step.medium {
            // Those who were there, a parliament or a court are no way that it took; a paper or a broadcaster is.
            Medium::Listener if is_way(facts, saying, &tokens) => {
                let bodies = tokens.filter_map(|at| people.body(facts, at));
                relay.extend(bodies.filter(|actor| !speakers.contains(actor)).cloned());
            }
            Medium::Listener => {}
            _ => medium = facts.article.source.get(step.span).map(Rc::from).or(medium),
        }
    }
    relay.dedup();
    (relay, medium)
}

/// Whom it is about: the actors named in what is said, but for the speakers.
fn about(facts: &Facts, people: &People, saying: &Saying, speakers: &[ActorId]) -> Box<[ActorId]> {
    let mut found: Vec<ActorId> = Vec::new();
    for span in saying.content.iter().map(|span| whole(facts, saying, *span)) {
        let (from, to) =
            (facts.words.token_at(span.start), facts.words.token_at(span.end.saturating_sub(1)) + 1);
        for at in from..to {
            let Some((_, mention)) = mention_at(facts, at) else { continue };
            let who = people.number(facts, at).filter(|_| mention.form != Form::Pronoun);
            let id = who.and_then(|who| people.id(who));
            found.extend(id.filter(|id| !found.contains(id) && !speakers.contains(id)).cloned());
        }
    }
    found.into()
}

/// The number, in the calendar, of the date that a saying's cue has in its own clause.
pub(super) fn date(facts: &Facts, saying: &Saying) -> Option<usize> {
    let cue = facts.words.token_at(saying.cue.first()?.start);
    let place = facts.happenings.binary_search_by_key(&cue, |happening| happening.head.token).ok()?;
    let Anchor::Written(number) = facts.happenings.get(place)?.anchor else { return None };
    let date = facts.calendar.get(number)?;
    // A date inside what is said does not date the saying, nor does one behind another verb.
    let is_said = facts.said_at(date.tokens.start).is_some();
    let between = if cue < date.tokens.start { cue + 1..date.tokens.start } else { date.tokens.end..cue };
    let is_apart = between.clone().any(|at| {
        facts.words.is(at, &[";"])
            || facts.said_at(at).is_none()
                && (facts.words.tag(at).is_finite()
                    || facts.words.is(at, SUBORDINATORS)
                    || facts.words.is(at, &["and"]))
    });
    // "Roe, who took over in April 2024, said": a comma right before the verb closes an aside, whose date is its own.
    let is_in_aside = date.tokens.end + 1 == cue
        && facts.words.tag(cue - 1) == Tag::Comma
        && (facts.words.sentences().get(facts.words.sentence_of(cue))).is_some_and(|sentence| {
            (sentence.tokens.start..date.tokens.start).any(|at| facts.words.tag(at).is_verb())
        });
    (!is_said && !is_apart && !is_in_aside).then_some(number)
}

/// When it was said.
fn when(facts: &Facts, saying: &Saying) -> Option<When> {
    let date = facts.calendar.get(date(facts, saying)?)?;
    let expression = facts.dates.get(date.number)?;
    Some(When {
        period: expression.period(),
        known: expression.known,
        written: Some(Written::Span(expression.span)),
        note: None,
    })
}

/// The sentences that carry it: what is said and who says it, joined where they touch.
fn evidence(facts: &Facts, saying: &Saying) -> Box<[Span]> {
    let mut spans: Vec<Span> = saying
        .content
        .iter()
        .chain(&saying.source)
        .chain(&saying.cue)
        .map(|span| facts.article.source.sentences_around(*span))
        .collect();
    sort(&mut spans);
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
        _ if is_charge(facts, saying) => {}
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
            grading.at_most(Grade::Likely, "who the source is does not become clear".to_owned());
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
