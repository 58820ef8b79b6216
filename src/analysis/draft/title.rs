//! A short title for an event, made from the words of its own clause.

use std::ops::Range;

use super::{
    choose::{Candidate, Scene},
    dating::How,
};
use crate::analysis::{
    events::{Date, Form, clause},
    words::{Tag, Words},
};

/// The title of the event that the candidate's clause tells. Pronouns give way to the names they stand for; dates are
/// left out, since the event has its date beside it. None where who does it is only a date.
pub(super) fn title(scene: Scene, candidate: &Candidate) -> Option<String> {
    let facts = scene.facts;
    let (words, dates, clause) = (&facts.words, &facts.calendar, &candidate.clause);
    let subject = clause.subject.clone().last().and_then(|at| scene.people.meant(facts, at));
    let mut title = Title { scene, text: String::new(), subject };
    match name(scene, candidate) {
        Some(name) => title.text.push_str(&name),
        None => title.push(
            without_owner(scene, without_aside(words, trimmed_subject(words, clause.subject.clone()))),
            dates,
            true,
        ),
    }
    if title.text.trim().is_empty() && candidate.happening.head.form != Form::Noun {
        return None;
    }
    if candidate.happening.head.form == Form::Noun {
        // "sabotaged" talks: behind a closing mark stands what the words in the marks are said of.
        if clause.subject.is_empty() && words.tag(clause.verb.start.wrapping_sub(1)) == Tag::Quote {
            return None;
        }
        title.push(clause.verb.clone(), &[], false);
        title.push(clause.rest.clone(), dates, false);
    } else {
        let verb = verb(words, candidate);
        // "Born in Lisbon in 1930, Voss …": told by itself, the participle needs its auxiliary.
        let is_opening = verb.end <= clause.subject.start && words.tag(verb.end - 1) == Tag::Vbn;
        if is_opening {
            let is_plural = clause.subject.clone().any(|at| words.tag(at) == Tag::Cc)
                || clause.subject.clone().last().is_some_and(|at| words.tag(at) == Tag::Nns);
            title.text.push_str(if is_plural { " were " } else { " was " });
            title.text.push_str(words.lower(verb.end - 1));
        } else {
            title.push(verb, &[], false);
        }
        let rest = without_measure(words, clause.rest.clone());
        title.push(shortened(words, rest, dates), dates, false);
    }
    // "took over in November": behind its verb a particle stays.
    let particle = Some(clause.rest.start).filter(|at| words.tag(*at) == Tag::Rp || words.is(*at, PARTICLES));
    title.trim(particle.map(|at| words.text(at)).filter(|_| !clause.rest.is_empty()));
    title.without_length(candidate);
    let text = capitalized(title.text.trim_matches([' ', ',', ';', '-', '–', '—']));
    text.contains(' ').then_some(text)
}

/// "resigned hours before the report was out": what counts up to a clause that is no part of the title goes with it.
fn without_measure(words: &Words, rest: Range<usize>) -> Range<usize> {
    const MEASURES: &[&str] = &["moments", "minutes", "hours", "days", "weeks", "months", "years"];
    let next = rest.start + 1;
    let is_measure = words.is(rest.start, MEASURES) && words.is(next, &["before", "after"]);
    if is_measure && !rest.is_empty() { next.min(rest.end)..rest.end } else { rest }
}

/// Words that cannot end a title.
const LEFT: &[&str] = &[
    "on", "in", "at", "by", "of", "and", "or", "but", "the", "a", "an", "to", "with", "for", "from", "its",
    "his", "her", "their", "just", "than", "about", "only", "between", "after", "before", "over", "under",
    "shortly", "nearly", "almost", "until", "since", "during", "as", "that", "is", "are", "was", "were",
    "around", "through", "not", "more", "into", "while", "when", "where", "who", "which", "because", "if",
    "early", "late", "both", "per", "past", "most", "beside", "behind", "against", "near", "without",
    "within", "among", "towards", "despite",
];

/// Adverbs that are a part of the verb before them.
const PARTICLES: &[&str] =
    &["over", "up", "off", "out", "down", "away", "in", "on", "back", "through", "around", "under"];

/// The longest title, in tokens behind the verb.
const LONGEST: usize = 11;

/// The verb group; where those who did it announce it, without the "had" of reported speech.
fn verb(words: &Words, candidate: &Candidate) -> Range<usize> {
    let verb = candidate.clause.verb.clone();
    let is_announced = candidate.own_date.is_some_and(|own| own.how == How::Announced);
    let is_regular = words.lower(candidate.happening.head.token).ends_with("ed");
    if is_announced && is_regular && verb.len() == 2 && words.is(verb.start, &["had", "has", "have"]) {
        verb.start + 1..verb.end
    } else {
        verb
    }
}

/// The name to put for the whole subject: for a pronoun whom it means, for a noun the name set beside it.
fn name(scene: Scene, candidate: &Candidate) -> Option<String> {
    let (facts, subject) = (scene.facts, &candidate.clause.subject);
    if subject.len() == 1 && facts.words.tag(subject.start) == Tag::Prp {
        return scene
            .people
            .meant(facts, subject.start)
            .and_then(|who| scene.people.short(facts, who))
            .map(str::to_owned);
    }
    if let Some(name) = candidate.named_before(scene).and_then(|at| scene.people.number(facts, at)) {
        return scene.people.short(facts, name).map(str::to_owned);
    }
    // "Harrow's manager, Gillian Frost": what the subject turns on is no name.
    let has_name = subject.clone().last().is_none_or(|at| facts.words.tag(at).is_proper());
    let beside = candidate.apposition(scene).filter(|_| !has_name)?;
    let character = facts.cast.characters().get(facts.cast.character_at(beside)?)?;
    (!character.unnamed).then(|| character.name.clone())
}

/// Determiners say nothing in a title's first place, but for numbers and possessives.
fn trimmed_subject(words: &Words, subject: Range<usize>) -> Range<usize> {
    let start = subject.start;
    if words.is(start, &["the", "a", "an"]) && subject.len() > 1 { start + 1..subject.end } else { subject }
}

/// "Its camera": where it does not become clear whose, the noun is left.
fn without_owner(scene: Scene, subject: Range<usize>) -> Range<usize> {
    let is_pronoun = scene.facts.words.tag(subject.start) == Tag::Prps && subject.len() > 1;
    if is_pronoun && owner(scene, subject.start).is_none() { subject.start + 1..subject.end } else { subject }
}

/// Without what stands behind a comma: "Osei, 58,".
fn without_aside(words: &Words, subject: Range<usize>) -> Range<usize> {
    let comma = subject.clone().find(|at| words.tag(*at) == Tag::Comma);
    // "Teams from Mexico, Japan and Chile": the comma of a list parts nothing off.
    let is_list = comma.is_some_and(|comma| {
        words.tag(comma + 1).is_noun() && (comma..subject.end).any(|at| words.tag(at) == Tag::Cc)
    });
    subject.start..comma.filter(|_| !is_list).unwrap_or(subject.end)
}

/// The rest of a clause, cut before a phrase that would make it too long.
fn shortened(words: &Words, rest: Range<usize>, dates: &[Date]) -> Range<usize> {
    // "was built in 2015 and passed its test in 2022": behind its date the second half has another.
    let is_joint = |at: &usize| {
        words.tag(*at) == Tag::Cc
            && (words.tag(at + 1).is_verb() || words.tag(at + 1) == Tag::To)
            && is_dated(words, at.wrapping_sub(1), dates)
    };
    let joint = rest.clone().find(is_joint).filter(|at| (*at..rest.end).any(|at| is_dated(words, at, dates)));
    let rest = rest.start..joint.unwrap_or(rest.end);
    let rest = rest.start..whole_end(words, &rest);
    let is_left = |at: usize| is_dated(words, at, dates) || leads_to_date(words, at, rest.end, dates);
    let said = rest.clone().filter(|at| !is_left(*at)).count();
    if said <= LONGEST {
        return rest;
    }
    let mut cuts = (rest.start + 3..rest.end.min(rest.start + LONGEST))
        .rev()
        .filter(|at| matches!(words.tag(*at), Tag::In | Tag::To | Tag::Cc | Tag::Comma));
    // "at the urging of the mayor", "for failing to protect": neither says anything without what it hangs on.
    let is_of_phrase = |at: usize| {
        let opens = |at: &usize| words.tag(*at) != Tag::Dt && !words.tag(*at).is_adjective();
        let before = (rest.start..at.saturating_sub(1)).rev().find(opens);
        words.is(at, &["of"]) && before.is_some_and(|before| words.tag(before) == Tag::In)
    };
    let is_whole = |at: &usize| !is_of_phrase(*at) && words.tag(at - 1) != Tag::Vbg;
    let cut = cuts.clone().find(is_whole).or_else(|| cuts.next());
    let cut = rest.start..cut.unwrap_or(rest.end.min(rest.start + LONGEST));
    cut.start..whole_end(words, &cut)
}

/// Where a rest ends that was cut at a mark: "beat Roe 6-4" without the half of the score, "died a week before it opened"
/// without the measure of what is left out.
fn whole_end(words: &Words, rest: &Range<usize>) -> usize {
    let is_number = |at: usize| words.tag(at) == Tag::Cd;
    let last = rest.end.saturating_sub(1);
    if rest.len() < 2 {
        return rest.end;
    }
    if words.is(rest.end, &["-", "–"]) && is_number(last) && is_number(rest.end + 1) {
        return last;
    }
    const LENGTHS: &[&str] = &[
        "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year",
        "years", "decade", "decades",
    ];
    let is_measure = words.is(rest.end, &["before", "after"]) && words.is(last, LENGTHS);
    let is_part = |at: &usize| is_number(*at) || words.tag(*at) == Tag::Dt || words.tag(*at).is_adjective();
    let measure = (rest.start..last).rev().take_while(is_part).last().filter(|_| is_measure);
    // "for two days before" says how long it went on.
    measure.filter(|at| words.tag(at.wrapping_sub(1)) != Tag::In).unwrap_or(rest.end)
}

/// Whether a token is a part of a date that can be left out; not of one that owns something: "Saturday's election".
fn is_dated(words: &Words, at: usize, dates: &[Date]) -> bool {
    let first = dates.partition_point(|date| date.tokens.end <= at);
    dates.get(first).is_some_and(|date| date.tokens.contains(&at) && words.tag(date.tokens.end) != Tag::Pos)
}

/// Whose a possessive pronoun says something is: "Ferreira's" for "his". Without a character it can be the subject of
/// the clause before, where number agrees.
fn owner(scene: Scene, token: usize) -> Option<String> {
    let facts = scene.facts;
    let number = scene.people.number(facts, token);
    let named = number.and_then(|who| scene.people.short(facts, who)).map(str::to_owned);
    named.or_else(|| subject_before(scene, token)).map(|name| possessive(&name, scene.apostrophe))
}

/// The subject that was told of last: a pronoun that opens a clause goes on with it.
fn subject_before(scene: Scene, token: usize) -> Option<String> {
    let words = &scene.facts.words;
    let sentence = words.sentence_of(token);
    let paragraph = words.sentences().get(sentence)?.paragraph;
    let before = sentence.saturating_sub(1)..=sentence;
    let head = before
        .filter(|number| words.sentences().get(*number).is_some_and(|other| other.paragraph == paragraph))
        .flat_map(|number| scene.facts.in_sentence(number))
        .rfind(|one| one.head.token < token && !matches!(one.head.form, Form::Noun | Form::Dependent))?;
    let subject = clause(words, words.sentences().get(head.sentence)?.tokens.clone(), &head.head).subject;
    let last = subject.clone().last()?;
    let is_plural = matches!(words.tag(last), Tag::Nns | Tag::Nnps);
    let agrees = match words.lower(token) {
        "its" => !is_plural && words.tag(last).is_noun(),
        "their" => is_plural || words.tag(last).is_proper(),
        _ => false,
    };
    let is_short = subject.len() <= 4 && subject.end <= token;
    let is_plain =
        subject.clone().all(|at| !matches!(words.tag(at), Tag::Prps | Tag::Prp | Tag::Cc | Tag::Cd));
    (agrees && is_short && is_plain).then(|| words.phrase(trimmed_subject(words, subject)).to_owned())
}

fn possessive(name: &str, apostrophe: char) -> String {
    let is_plural = name.ends_with('s') && name.starts_with(char::is_lowercase);
    format!("{name}{apostrophe}{}", if is_plural { "" } else { "s" })
}

/// A title that grows.
struct Title<'f> {
    scene: Scene<'f>,
    text: String,
    /// Who the subject is.
    subject: Option<usize>,
}

impl Title<'_> {
    /// Appends the words of the tokens, without dates and the prepositions before them, with the spaces of the text.
    fn push(&mut self, tokens: Range<usize>, dates: &[Date], is_subject: bool) {
        let facts = self.scene.facts;
        let words = &facts.words;
        let (start, end) = (tokens.start, tokens.end);
        for at in tokens {
            if is_dated(words, at, dates) || leads_to_date(words, at, end, dates) {
                continue;
            }
            let is_clitic = words.tag(at) == Tag::Pos || words.text(at).starts_with(['\'', '’']);
            let is_spaced = words.tokens().get(at).is_some_and(|token| token.is_spaced);
            if !self.text.is_empty() && (is_spaced || at == start && !is_clitic && !words.tag(at).is_mark()) {
                self.text.push(' ');
            }
            // "Lee's mother and her sons": the first of a subject's pronouns tells whose the others are.
            let is_first = is_subject && (start..at).all(|before| words.tag(before) != Tag::Prps);
            match self.owner(at, is_first) {
                Some(owner) => self.text.push_str(&owner),
                None => self.text.push_str(words.text(at)),
            }
        }
    }

    /// The name for a possessive pronoun: where it is the first of the subject, or means somebody else than the subject.
    fn owner(&self, at: usize, is_first: bool) -> Option<String> {
        let facts = self.scene.facts;
        if facts.words.tag(at) != Tag::Prps {
            return None;
        }
        // Where it is not clear who the subject is, it may be the one who is meant.
        let other = self
            .scene
            .people
            .number(facts, at)
            .filter(|who| self.subject.is_some_and(|subject| subject != *who));
        (is_first || other.is_some()).then(|| owner(self.scene, at)).flatten()
    }

    /// "in the three months to Sept. 30": a length that ends with the event's date goes with it.
    fn without_length(&mut self, candidate: &Candidate) {
        let facts = self.scene.facts;
        let date = candidate.own_date.and_then(|own| facts.calendar.get(own.number));
        let before =
            date.and_then(|date| facts.dates.get(date.number.checked_sub(1)?)).map(|length| length.span);
        let is_end =
            date.and_then(|date| facts.dates.get(date.number)).is_some_and(|end| end.range.is_some());
        let words = before.filter(|_| is_end).and_then(|span| facts.article.source.get(span));
        if let Some(rest) = words.and_then(|words| self.text.strip_suffix(words))
            && let Some(rest) = rest.strip_suffix(" in ").or_else(|| rest.strip_suffix(" for "))
        {
            self.text.truncate(rest.len());
        }
    }

    /// Takes off what is left behind of a phrase that was cut: words that cannot end a title.
    fn trim(&mut self, particle: Option<&str>) {
        loop {
            // "wrote on 3 October and again in November": without the second date nothing is left of it.
            let trimmed = self.text.trim_end_matches([' ', ',', ';', ':']);
            // "rang the port to say he was late": nor without what was said.
            let emptied = [" and again", " to say"].iter().find_map(|end| trimmed.strip_suffix(end));
            let trimmed = emptied.unwrap_or(trimmed);
            let last = trimmed.rsplit(' ').next().unwrap_or_default();
            let is_left = LEFT.contains(&last) && particle != Some(last);
            let cut = if is_left { trimmed.len() - last.len() } else { trimmed.len() };
            if cut == self.text.len() {
                break;
            }
            self.text.truncate(cut);
        }
    }
}

/// A preposition whose date is left out goes with it.
fn leads_to_date(words: &Words, at: usize, end: usize, dates: &[Date]) -> bool {
    const LEADING: &[&str] = &[
        "on", "in", "at", "by", "since", "until", "from", "during", "for", "of", "between", "about",
        "around", "after", "before",
    ];
    // "shortly after midnight", "just before noon": how near it was goes with it.
    if words.is(at, &["shortly", "just", "soon", "immediately"]) && at + 1 < end {
        return words.is(at + 1, &["after", "before"]) && leads_to_date(words, at + 1, end, dates);
    }
    let is_next = at + 1 < end
        && (is_dated(words, at + 1, dates)
            || (matches!(words.tag(at + 1), Tag::Dt | Tag::Rb) || words.is(at + 1, &["about", "around"]))
                && is_dated(words, at + 2, dates)
                && at + 2 < end);
    // "after the 1998 cup": it leads to the cup, and not to the year.
    let is_bound = words.is(at, &["after", "before"]);
    let behind = (at + 1..end).find(|at| words.tag(*at) != Tag::Dt && !is_dated(words, *at, dates));
    let leads_on = is_bound && behind.is_some_and(|behind| words.tag(behind).is_noun());
    words.tag(at) == Tag::In && is_next && words.is(at, LEADING) && !leads_on
}

fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
