//! The statements: the sayings with their speakers, the way they took, and whom they are about.

use std::{ops::Range, rc::Rc};

use super::{
    Facts,
    grade::Grading,
    people::{People, mention_at},
    report::Reports,
    sides::is_told_outlet,
    slug::Slugs,
    sources::source_head,
    worth::Worth,
};
use crate::{
    analysis::{
        cast::Form,
        events::{Anchor, SUBORDINATORS},
        statements::{Certainty, Kind, Medium, Saying},
        words::Tag,
    },
    story::{ActorId, Extra, Grade, Statement, When, Written},
    text::Span,
};

/// The statements of the story, in the order of the text: the sayings that are `worth` it.
/// `reports` are the events of their being said, by the sayings' numbers.
pub(super) fn statements(facts: &Facts, people: &People, worth: &Worth, reports: &Reports) -> Vec<Statement> {
    let mut slugs = Slugs::default();
    let kept = facts.sayings.iter().enumerate().filter(|(number, saying)| match worth.is(*number) {
        true => !is_standing(facts, saying),
        false => is_plain(facts, people, worth, *number),
    });
    kept.map(|(number, saying)| {
        let speakers = speakers(facts, people, number);
        let statement = statement(facts, people, saying, speakers, &mut slugs);
        Statement { event: reports.get(&number).cloned(), ..statement }
    })
    .collect()
}

/// Phrases that stand for something done or felt, and hold nothing that was said: "attacked the plan", "had hoped to sell".
fn is_standing(facts: &Facts, saying: &Saying) -> bool {
    let cue = saying.cue.first().map_or(0, |cue| facts.words.token_at(cue.start));
    match saying.rule {
        "thing judged" => saying.kind == Kind::Indirect,
        // A wish before another past is one that was not fulfilled.
        "infinitive" => facts.words.is(cue, &["had"]),
        _ => false,
    }
}

/// A short clause, or one in a word, that somebody of the cast says in so many words: "Roe said rates would rise", "called
/// the ruling “unfair”".
fn is_plain(facts: &Facts, people: &People, worth: &Worth, number: usize) -> bool {
    const LEAST: usize = 3;
    const SAID: &[&str] = &["said", "says", "told", "tells", "added", "adds"];
    const CALLED: &[&str] = &["called", "described", "branded", "labelled", "labeled", "dubbed", "dismissed"];
    let Some(saying) = facts.sayings.get(number) else { return false };
    let (Some(first), Some(last), Some(cue)) =
        (saying.content.first(), saying.content.last(), saying.cue.last())
    else {
        return false;
    };
    let cue = facts.tokens(*cue);
    let (start, end) = (facts.words.token_at(first.start), facts.tokens(*last).end);
    let is_word = |at: &usize| !facts.words.tag(*at).is_mark();
    let is_told = match saying.rule {
        "clause with that" | "clause without that" => {
            let is_cut = (start..end).rev().find(is_word).is_some_and(|at| {
                matches!(facts.words.tag(at), Tag::Wdt | Tag::Wp | Tag::Cc)
                    || facts.words.is(at, &["a", "an", "the", "that"])
            });
            // "said in a report, and those …": a circumstance, not the clause.
            let is_aside = facts.words.tag(start) == Tag::In && !facts.words.is(start, &["that"]);
            // "found that those who ate it had less": right behind its verb "that" opens a clause whatever the verb.
            let is_marked = saying.rule == "clause with that"
                && start == cue.end
                && (start..end).any(|at| facts.words.tag(at).is_verb());
            (facts.words.is(cue.end - 1, SAID) || is_marked)
                && !is_cut
                && !is_aside
                && (start..end).filter(is_word).count() >= LEAST
        }
        "somebody called something" => {
            saying.kind == Kind::Mixed
                && facts.words.is(cue.end - 1, CALLED)
                && facts.words.tag(end - 1) == Tag::Quote
        }
        _ => false,
    };
    // Inside another statement it is part of that.
    let is_inside = || worth.said_at(start).is_some() || worth.said_at(end - 1).is_some();
    is_told && cue.len() == 1 && !is_inside() && !speakers(facts, people, number).is_empty()
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

/// Who says it.
pub(super) fn speakers(facts: &Facts, people: &People, number: usize) -> Vec<ActorId> {
    let Some(saying) = facts.sayings.get(number) else { return Vec::new() };
    let Some(tokens) = &saying.speaker else { return Vec::new() };
    let speaker = people.speaker(facts, number).and_then(|who| people.id(who)).cloned();
    let end = saying.source.first().map_or(tokens.end, |full| facts.tokens(*full).end);
    let and = (tokens.end..end).find(|at| facts.words.is(*at, &["and"]));
    let listed = match and {
        Some(and) if and == tokens.end => joined(facts, people, tokens.start, and + 1..end, speaker.clone()),
        Some(_) if facts.words.tag(tokens.start) == Tag::Cd => beside(facts, people, tokens.end..end),
        _ => Vec::new(),
    };
    if listed.is_empty() { speaker.into_iter().collect() } else { listed }
}

/// "Acme, Beta and Gamma said": the speaker with those before it in the list, which starts before token `start`, and the one
/// `behind` the "and".
fn joined(
    facts: &Facts,
    people: &People,
    start: usize,
    behind: Range<usize>,
    speaker: Option<ActorId>,
) -> Vec<ActorId> {
    let words = &facts.words;
    let id = |at: usize| people.number(facts, at).and_then(|who| people.id(who)).cloned();
    let close = behind.clone().find(|at| words.tag(*at).is_mark()).unwrap_or(behind.end);
    let last = source_head(words, &(behind.start..close)).and_then(id);
    let mut listed: Vec<ActorId> = Vec::new();
    let mut at = start;
    let floor = words.sentences().get(words.sentence_of(start)).map_or(start, |one| one.tokens.start);
    while last.is_some() && at > floor + 1 && words.tag(at - 1) == Tag::Comma {
        let Some(before) = id(at - 2) else { break };
        let is_same = |at: &usize| id(*at).as_ref() == Some(&before) || words.tag(*at) == Tag::Dt;
        at = (floor..at - 1).rev().take_while(is_same).last().unwrap_or(at - 2);
        listed.insert(0, before);
    }
    // "In Oslo, Roe and Doe said": what hangs on a preposition or a verb is no part of the list.
    if at > 0 && (matches!(words.tag(at - 1), Tag::In | Tag::To | Tag::Pos) || words.tag(at - 1).is_verb()) {
        listed.clear();
    }
    for id in speaker.into_iter().chain(last) {
        if !listed.contains(&id) {
            listed.push(id);
        }
    }
    listed
}

/// "Two suppliers, Acme and Beta, said": those who are named beside a number of them, not whom they belong to.
fn beside(facts: &Facts, people: &People, full: Range<usize>) -> Vec<ActorId> {
    let words = &facts.words;
    let Some(comma) = full.clone().find(|at| words.tag(*at) == Tag::Comma) else { return Vec::new() };
    let is_own = |at: &usize| !matches!(words.tag(at - 1), Tag::In | Tag::To | Tag::Dt);
    let mut found: Vec<ActorId> = Vec::new();
    for at in (comma + 1..full.end).filter(is_own) {
        let id = people.number(facts, at).and_then(|who| people.id(who));
        found.extend(id.filter(|id| !found.contains(id)).cloned());
    }
    found
}

/// What is said, as one text: its parts joined as sentences, its quotation marks in pairs.
fn content(facts: &Facts, saying: &Saying) -> String {
    let length = |span: &Span| span.range().len();
    let mut content = String::with_capacity(saying.content.iter().map(length).sum());
    for span in &saying.content {
        let words = facts
            .article
            .source
            .get(with_mark(facts, saying, whole(facts, saying, *span)))
            .unwrap_or_default();
        // "“The motive,” he said, “was …”": the comma before the speaker is the reporter's, where a verb goes on.
        if content.ends_with(',') && facts.words.tag(facts.words.token_at(span.start)).is_finite() {
            content.pop();
        }
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
    let first = saying.content.first().map(|span| facts.words.token_at(span.start));
    let bare = match saying.kind {
        Kind::Direct => trimmed.trim_matches(['"', '“', '”', '„', '«', '»']),
        // "said that was wrong": behind it an auxiliary has no other subject.
        _ if first.is_some_and(|first| {
            facts.words.tag(first + 1) == Tag::Md
                || facts.words.is(first + 1, &["is", "was", "has", "had", "does", "did"])
        }) =>
        {
            trimmed
        }
        // "said that the figures": the conjunction is the reporter's.
        _ => trimmed.strip_prefix("that ").or_else(|| trimmed.strip_prefix("that, ")).unwrap_or(trimmed),
    };
    let mut bare = closed(bare.trim());
    if saying.rule == "somebody called something" {
        bare = judged(&bare).unwrap_or(bare);
    }
    if bare.as_bytes().windows(2).any(|pair| matches!(pair, b"``" | b"''")) {
        bare = bare.replace("``", "“").replace("''", "”");
    }
    let mut rest = bare.chars();
    let mut content = String::with_capacity(bare.len() + '”'.len_utf8());
    content.extend(rest.next().into_iter().flat_map(char::to_uppercase));
    content.push_str(rest.as_str());
    if content.matches('“').count() > content.matches('”').count() {
        content.push('”');
    } else if content.matches('"').count() % 2 == 1 {
        content.push('"');
    }
    content
}

/// What is asked, with the verb that asks it: "urged her to stay", "asked for it to be sold". Without it, it would read as
/// what is to be done.
fn whole(facts: &Facts, saying: &Saying, span: Span) -> Span {
    let start = facts.words.token_at(span.start);
    let is_infinitive = || {
        let verb =
            facts.tokens(span).find(|at| facts.words.tag(*at).is_verb() || facts.words.tag(*at) == Tag::To);
        verb.is_some_and(|at| facts.words.tag(at) == Tag::To)
    };
    let behind = |cue: &&Span| match saying.rule {
        "somebody asked to do something" => facts.tokens(**cue).end == start,
        "matter behind a preposition" => {
            facts.tokens(**cue).end + 1 == start && facts.words.is(start - 1, &["for"]) && is_infinitive()
        }
        _ => false,
    };
    let Some(cue) = saying.cue.first().filter(behind) else { return without_listener(facts, saying, span) };
    // "has called on her": the auxiliary says nothing of what is asked.
    let is_verb = |at: &usize| {
        let is_auxiliary =
            facts.words.is(*at, &["has", "have", "had", "is", "are", "was", "were", "been", "be"]);
        facts.words.tag(*at).is_verb() && !is_auxiliary
    };
    let verb = facts.tokens(*cue).find(is_verb).map(|at| facts.words.span(at..at + 1));
    Span { start: verb.map_or(cue.start, |verb| verb.start), ..span }
}

/// A quotation with the mark of a question or a call at its end.
fn with_mark(facts: &Facts, saying: &Saying, span: Span) -> Span {
    let rest = facts.article.source.text().get(span.end as usize..).unwrap_or_default();
    let marks = rest.bytes().take_while(|byte| matches!(byte, b'?' | b'!')).count();
    let marks = if saying.kind == Kind::Direct { marks as u32 } else { 0 };
    Span { end: span.end + marks, ..span }
}

/// "The report as “pure fantasy”": what is judged, a colon, and the judgement in its marks; a pronoun says nothing alone.
fn judged(text: &str) -> Option<String> {
    let open = text.find(['"', '“'])?;
    let is_last = text.ends_with(['"', '”']) && text[open..].matches(['"', '“', '”']).count() == 2;
    let thing = text[..open].trim_end();
    // "it a “joke”", "it as a “joke”": the article goes with the judgement.
    let article = [" a", " an", " the"].into_iter().find_map(|article| thing.strip_suffix(article));
    let open = article.map_or(open, |thing| thing.len() + 1);
    let thing = article.unwrap_or(thing);
    let thing = thing.strip_suffix(" as").unwrap_or(thing);
    let is_bare = ["it", "this", "him", "her", "them"].contains(&thing) || thing.starts_with("what ");
    match thing {
        "" => None,
        _ if !is_last => None,
        _ if is_bare => Some(text[open..].to_owned()),
        _ => Some(format!("{thing}: {}", &text[open..])),
    }
}

/// "wrote to a friend, Ann Roe, that the ward was small": to whom it was said is no part of what was said.
fn without_listener(facts: &Facts, saying: &Saying, span: Span) -> Span {
    let words = &facts.words;
    let tokens = facts.tokens(span);
    let is_listener = saying.kind != Kind::Direct
        && words.is(tokens.start, &["to"])
        && !words.tag(tokens.start + 1).is_verb();
    let that = tokens.clone().take(12).find(|at| is_listener && words.is(*at, &["that"]));
    match that.map(|at| words.span(at..at + 1)) {
        Some(that) if that.start > span.start && that.end < span.end => Span { start: that.start, ..span },
        _ => without_day(facts, saying, span),
    }
}

/// "said on Tuesday it would close": the day between the verb and what is said is that of the saying.
fn without_day(facts: &Facts, saying: &Saying, span: Span) -> Span {
    let words = &facts.words;
    let tokens = facts.tokens(span);
    let is_behind = saying.kind != Kind::Direct
        && saying.cue.last().is_some_and(|cue| facts.tokens(*cue).end == tokens.start);
    let at = if words.is(tokens.start, &["on", "in"]) { tokens.start + 1 } else { tokens.start };
    let first = facts.dates.partition_point(|date| date.tokens.end <= at);
    match facts.dates.get(first).map(|date| date.tokens.clone()) {
        Some(day)
            if is_behind && day.start == at && day.end < tokens.end && !words.tag(day.end).is_mark() =>
        {
            Span { start: words.span(day.end..day.end + 1).start, ..span }
        }
        _ => span,
    }
}

/// What is quoted at the end keeps its closing mark, but not the stop of the sentence inside it.
fn closed(text: &str) -> String {
    for mark in ["\"", "”", "''", "’"] {
        if let Some(quoted) = text.strip_suffix(mark)
            && let Some(bare) = quoted.strip_suffix(['.', ','])
        {
            return format!("{bare}{mark}");
        }
    }
    text.to_owned()
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
fn about(facts: &Facts, people: &People, saying: &Saying, speakers: &[ActorId]) -> Rc<[ActorId]> {
    let mut found: Vec<ActorId> = Vec::new();
    for span in &saying.content {
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
