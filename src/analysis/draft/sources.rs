//! Sources that are none of the cast, by the words that the text has for them: "the finance ministry", "a study".
//!
//! Who says so is never lost: where a statement has a source phrase and no character stands there, the phrase itself
//! becomes an actor without a name.

use std::ops::Range;

use super::{
    Facts,
    doers::{acts, doers},
    people::mention_at,
    theirs::{WRITINGS, is_part_of_them, whose_writing},
    voices::{BODIES, PEOPLE, SOMEBODY},
};
use crate::{
    analysis::{
        cast::{CharacterKind, Form},
        lexicon::{Known, Map, known, listed},
        statements::{Medium, Saying},
        words::{Shape, Tag, Words},
    },
    order::sort_by_key,
    story::ActorKind,
};

/// A source without a character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Source {
    /// Its words, without the article.
    pub(super) name: String,
    pub(super) kind: ActorKind,
    /// Whether the text gives it no name of its own.
    pub(super) unnamed: bool,
    /// Where it is meant, as tokens, in order.
    pub(super) mentions: Vec<Range<usize>>,
}

/// The sources of the sayings whose phrase means none of the characters, equal phrases as one source; and the pronouns
/// that go on with the speaker before them ("The ministry said … It said"), each with whom it means.
pub(super) fn sources(facts: &Facts, is_actor: impl Fn(usize) -> bool) -> (Vec<Source>, Vec<(usize, usize)>) {
    let words = &facts.words;
    let mut gathered = Gathered::default();
    let mut pronouns = Vec::new();
    // Who spoke last, by number and kind, and in which paragraph.
    let mut last: Option<(usize, ActorKind, usize)> = None;
    // The group that spoke last.
    let mut group = None;
    // Who has written what, by the noun for it.
    let mut authors: Vec<(&str, usize)> = Vec::new();
    let first = facts.cast.characters().len();
    for saying in &facts.sayings {
        let Some(core) = &saying.speaker else { continue };
        let core = &without_time(facts, core);
        let paragraph =
            words.sentences().get(words.sentence_of(core.start)).map_or(0, |sentence| sentence.paragraph);
        let character = |at: usize| facts.cast.character_at(at).filter(|number| is_actor(*number));
        if words.tag(core.start) == Tag::Prp && character(core.start).is_none() {
            let meant =
                last.filter(|(_, kind, place)| *place == paragraph && stands_for(words, core.start, *kind));
            let written = || Some(first + gathered.add(facts, &written_before(facts, core.start)?));
            let meant = meant.map(|(number, ..)| number).or_else(written);
            pronouns.extend(meant.map(|number| (core.start, number)));
            continue;
        }
        last = None;
        // "The report said", behind "A report by the audit office said".
        let head = source_head(words, core).filter(|_| words.is(core.start, &["the", "this"]));
        let known = |head: usize| {
            let author = authors.iter().rev().find(|(noun, _)| words.is(head, &[noun]))?;
            Some((head, author.1))
        };
        if let Some(known) = head.and_then(known) {
            pronouns.push(known);
            continue;
        }
        // "a person with knowledge of the terms": the noun alone says nothing.
        let whole = saying.source.first().map(|span| facts.tokens(*span));
        let written = saying.relay.iter().filter(|step| step.medium != Medium::Listener);
        let mut written = written.filter_map(|step| Some(words.lower(facts.tokens(step.span).last()?)));
        // "Her brother disagreed. “No,” he said.": the pronoun means him too.
        let pronoun = whole.as_ref().filter(|whole| core.end < whole.start).map(|whole| whole.start);
        let is_bare = words.is(core.end - 1, &["person", "people"])
            && words.is(core.end, &["with", "close", "familiar", "near", "in"]);
        let phrase = whole
            .filter(|_| is_bare)
            .and_then(|whole| phrase(words, core.start..whole.end))
            .or_else(|| phrase(words, core.clone()));
        if let Some((token, number)) = whose_writing(facts, core, &is_actor) {
            pronouns.push((token, number));
            continue;
        }
        if is_part_of_them(words, core.start) && apposition(facts, saying, core.end).is_none() {
            pronouns.extend(group.map(|number| (core.start, number)));
            continue;
        }
        let head = source_heads(facts, saying, core).into_iter().flatten().find_map(character);
        if let Some(number) = head.or_else(|| apposition(facts, saying, core.end).and_then(character)) {
            let kind = facts.cast.characters().get(number).map(|character| kind_of(character.kind));
            last = kind.map(|kind| (number, kind, paragraph));
            authors.extend(written.next().map(|noun| (noun, number)));
            pronouns.extend(pronoun.map(|at| (at, number)));
            group =
                last.filter(|(_, kind, _)| *kind == ActorKind::Group).map(|(number, ..)| number).or(group);
            continue;
        }
        let Some(phrase) = phrase.filter(|phrase| !is_thing(words, core, phrase)) else { continue };
        let number = gathered.add(facts, &phrase);
        last = Some((first + number, phrase.kind, paragraph));
        authors.extend(written.next().map(|noun| (noun, first + number)));
        pronouns.extend(pronoun.map(|at| (at, first + number)));
        group = Some(first + number).filter(|_| phrase.kind == ActorKind::Group).or(group);
    }
    doers(facts, is_actor, &mut gathered);
    let mut sources = gathered.sources;
    for source in &mut sources {
        sort_by_key(&mut source.mentions, |tokens| tokens.start);
        source.mentions.dedup();
    }
    (sources, pronouns)
}

/// The tokens on which the phrase for a speaker may turn, the likeliest first.
pub(super) fn source_heads(facts: &Facts, saying: &Saying, core: &Range<usize>) -> [Option<usize>; 3] {
    let words = &facts.words;
    let head = source_head(words, core);
    // "Jane Roe MP": the letters are an honour of the one before.
    let is_honour = |at: &usize| {
        words.tokens().get(*at).is_some_and(|token| token.shape == Shape::Upper) && *at > core.start
    };
    [titled(facts, saying, core.start), head, head.filter(is_honour).map(|at| at - 1)]
}

/// "Bank of Norland Governor Jane Roe": the name at the end, behind that of a body and an office of it.
fn titled(facts: &Facts, saying: &Saying, start: usize) -> Option<usize> {
    let last = facts.tokens(*saying.source.first()?).end.checked_sub(1)?;
    let (body, (one, name)) = (facts.cast.character_at(start)?, mention_at(facts, last)?);
    let body_end = (start..last).find(|at| facts.cast.character_at(*at) != Some(body))?;
    let is_office = |at: usize| listed(facts.words.lower(at)).is(Known::TITLE.or(Known::PORTFOLIO));
    let is_of_body = facts.cast.characters().get(body)?.kind == CharacterKind::Organization;
    let is_person = one.kind == CharacterKind::Person && name.form == Form::Named;
    let mut office = body_end..name.tokens.start;
    (is_of_body && is_person && !office.is_empty() && office.all(is_office)).then_some(last)
}

/// "a report", "transcripts": what is written speaks only where the text knows it, "the report", or somebody is behind it.
fn is_thing(words: &Words, core: &Range<usize>, phrase: &Phrase) -> bool {
    const THINGS: &[&str] =
        &["banner", "document", "documents", "log", "logs", "report", "reports", "transcript", "transcripts"];
    let is_any = !matches!(words.tag(core.start), Tag::Dt | Tag::Prps) || words.is(core.start, &["a", "an"]);
    is_any && words.is(phrase.head, THINGS) && !phrase.tokens.clone().any(|at| words.tag(at).is_proper())
}

/// The sources found so far, equal phrases as one.
#[derive(Default)]
pub(super) struct Gathered {
    sources: Vec<Source>,
    by_name: Map<String, usize>,
}

impl Gathered {
    /// Adds a phrase where it stands; gives the number of its source.
    pub(super) fn add(&mut self, facts: &Facts, phrase: &Phrase) -> usize {
        let name = name(&facts.words, phrase);
        let number = *self.by_name.entry(name.to_lowercase()).or_insert(self.sources.len());
        if number == self.sources.len() {
            let unnamed = !is_name(&facts.words, phrase.head);
            self.sources.push(Source { name, kind: phrase.kind, unnamed, mentions: Vec::new() });
        }
        if let Some(source) = self.sources.get_mut(number) {
            source.mentions.push(free(facts, phrase));
        }
        number
    }
}

/// "The report was drawn up by the institute. It says …": what is written and was told of in the sentence before speaks.
fn written_before(facts: &Facts, pronoun: usize) -> Option<Phrase> {
    let words = &facts.words;
    let sentence = words.sentence_of(pronoun);
    let (before, this) = (words.sentences().get(sentence.checked_sub(1)?)?, words.sentences().get(sentence)?);
    let opens = this.tokens.start == pronoun && before.paragraph == this.paragraph;
    let first = before.tokens.clone().find(|at| words.tag(*at) != Tag::Dt)?;
    let phrase = phrase(words, before.tokens.start..(first + 1).min(before.tokens.end))?;
    (opens && words.is(pronoun, &["it"]) && WRITINGS.contains(&words.lower(phrase.head))).then_some(phrase)
}

/// "two days later divers": a time before the phrase belongs to its sentence.
pub(super) fn without_time(facts: &Facts, core: &Range<usize>) -> Range<usize> {
    let first = facts.dates.partition_point(|date| date.tokens.end <= core.start);
    let time = facts.dates.get(first).filter(|date| date.tokens.start == core.start);
    time.map_or(core.start, |date| date.tokens.end).min(core.end.saturating_sub(1)).max(core.start)..core.end
}

/// What a character is as an actor.
pub(super) fn kind_of(kind: CharacterKind) -> ActorKind {
    match kind {
        CharacterKind::Person => ActorKind::Person,
        CharacterKind::Organization | CharacterKind::Place => ActorKind::Organization,
        CharacterKind::Group => ActorKind::Group,
    }
}

/// The token on which the phrase for a speaker turns: the last noun before what hangs on it; the pronoun where it is one.
pub(super) fn source_head(words: &Words, core: &Range<usize>) -> Option<usize> {
    match words.tag(core.start) {
        Tag::Prp => Some(core.start),
        _ if is_part_of_them(words, core.start) => Some(core.start),
        _ => phrase(words, core.clone()).map(|phrase| phrase.head).or(core.clone().last()),
    }
}

/// Where a name stands beside the phrase for a speaker: "Osei's lawyer, Daniel Reyes,", "academic and author Jane Roe".
pub(super) fn apposition(facts: &Facts, saying: &Saying, end: usize) -> Option<usize> {
    let words = &facts.words;
    let source = saying.source.first().map(|span| facts.tokens(*span))?;
    // "One of them, Councillor Jane Roe, said"
    let end = if is_part_of_them(words, end.wrapping_sub(1)) { end + 2 } else { end };
    let is_nominal = |at: &usize| {
        words.tag(*at).is_noun()
            || words.tag(*at).is_adjective()
            || matches!(words.tag(*at), Tag::Dt | Tag::Cc | Tag::Comma | Tag::Prps | Tag::Pos)
    };
    // "The member for Riverton, Labour's Jane Roe, said": the name stands behind what hangs on the phrase.
    let aside =
        (end..source.end).find(|at| words.tag(*at) == Tag::Comma).filter(|_| words.tag(end) == Tag::In);
    let is_own = |at: &usize| {
        let mention = mention_at(facts, *at);
        mention.is_some_and(|(one, mention)| {
            words.tag(mention.tokens.end) != Tag::Pos
                && (aside.is_none() || one.kind == CharacterKind::Person && mention.form == Form::Named)
        })
    };
    let name = (aside.unwrap_or(end)..source.end).take_while(is_nominal).find(is_own)?;
    // "the district and the police": an "and" before a body or a group names a second source.
    let kind = facts.cast.characters().get(facts.cast.character_at(name)?)?.kind;
    let is_joined = (end..name).any(|at| words.tag(at) == Tag::Cc);
    (!is_joined || kind == CharacterKind::Person).then_some(name)
}

/// Whether a pronoun can stand for such a source.
pub(super) fn stands_for(words: &Words, pronoun: usize, kind: ActorKind) -> bool {
    match words.lower(pronoun) {
        "it" => kind == ActorKind::Organization,
        "they" => kind != ActorKind::Person,
        "he" | "she" => kind == ActorKind::Person,
        _ => false,
    }
}

/// A noun phrase that names somebody.
pub(super) struct Phrase {
    tokens: Range<usize>,
    /// The noun on which it turns.
    pub(super) head: usize,
    pub(super) kind: ActorKind,
}

/// The longest phrase that is taken, in tokens: what is longer is no name for anybody.
const LONGEST: usize = 8;

/// The noun phrase that names the source: without its article, up to a clause or a comma.
pub(super) fn phrase(words: &Words, core: Range<usize>) -> Option<Phrase> {
    let is_opener = |at: &usize| {
        matches!(words.tag(*at), Tag::Dt | Tag::Quote | Tag::Cc | Tag::In)
            || words.is(*at, &["one", "another"])
    };
    let start = core.clone().find(|at| !is_opener(at))?;
    // "Roe's running mate": a participle between a determiner or a possessive and a noun describes the noun.
    let describes = |at: usize| {
        matches!(words.tag(at - 1), Tag::Pos | Tag::Dt | Tag::Prps) && words.tag(at + 1).is_noun()
    };
    let is_end = |at: &usize| match words.tag(*at) {
        Tag::Vbn | Tag::Vbg => !describes(*at),
        Tag::Comma | Tag::Wdt | Tag::Wp | Tag::Quote | Tag::Bracket => true,
        // "the appeals court ruled": of two verbs in a row the first is none.
        tag => tag.is_finite() && !words.tag(*at + 1).is_finite(),
    };
    let end = (start + 1..core.end).find(is_end).unwrap_or(core.end);
    // "a spokesman for Tannic": the head stands before what hangs on it.
    let head_end = (start + 1..end).find(|at| matches!(words.tag(*at), Tag::In | Tag::To)).unwrap_or(end);
    let head = (start..head_end).rev().find(|at| words.tag(*at).is_noun())?;
    let end = if end - start > LONGEST { head_end } else { end };
    // "Its chairman": whose it is stands in the text; the noun is enough.
    let start = if words.tag(start) == Tag::Prps && head > start { start + 1 } else { start };
    let is_said = end > start && end - start <= LONGEST && words.text(head).chars().any(char::is_alphabetic);
    let kind = kind(words, head).filter(|_| is_said)?;
    let kind = if words.tag(start) == Tag::Cd { ActorKind::Group } else { kind };
    Some(Phrase { tokens: start..end, head, kind })
}

/// What a noun for a source is: many persons, one, or a body; what is written speaks like a body. None for a noun of
/// what cannot speak: "the visit".
fn kind(words: &Words, head: usize) -> Option<ActorKind> {
    let lower = words.lower(head);
    if is_name(words, head) {
        // "the Swede said": one of a people is a person.
        let is_one = listed(lower).is(Known::PEOPLE) && !lower.ends_with('s');
        return Some(if is_one { ActorKind::Person } else { ActorKind::Organization });
    }
    let singular = lower.strip_suffix("ies").map(|stem| format!("{stem}y"));
    let singular = singular.as_deref().unwrap_or_else(|| lower.strip_suffix('s').unwrap_or(lower));
    let is_known = |sense: Known| listed(lower).is(sense) || listed(singular).is(sense);
    let is_body = is_known(Known::HEAD) || BODIES.contains(&lower) || BODIES.contains(&singular);
    let is_written = WRITINGS.contains(&lower) || WRITINGS.contains(&singular);
    // "-or", "-er", "-ist", "-man": one who does something.
    let is_doer = ["or", "er", "ist", "man", "ian", "men", "ant", "aire"]
        .iter()
        .any(|ending| singular.ends_with(ending));
    let is_plural =
        matches!(words.tag(head), Tag::Nns | Tag::Nnps) && singular != lower || PEOPLE.contains(&lower);
    match () {
        () if is_written => Some(if is_plural { ActorKind::Group } else { ActorKind::Organization }),
        () if is_plural && (is_body || is_doer || is_known(Known::ROLE) || PEOPLE.contains(&lower)) => {
            Some(ActorKind::Group)
        }
        () if is_body => Some(ActorKind::Organization),
        () if is_doer || is_known(Known::ROLE) || SOMEBODY.contains(&lower) => Some(ActorKind::Person),
        () if acts(words, head) => Some(if singular == lower { ActorKind::Person } else { ActorKind::Group }),
        () => None,
    }
}

/// Whether a noun is a name, not only the first word of a sentence.
fn is_name(words: &Words, head: usize) -> bool {
    words.tag(head).is_proper() && !is_common_opener(words, head)
}

/// Whether a capital only opens the sentence.
fn is_common_opener(words: &Words, at: usize) -> bool {
    opens_sentence(words, at) && (known(words.lower(at)).is(Known::COMMON) || acts(words, at))
}

fn opens_sentence(words: &Words, at: usize) -> bool {
    words.sentences().get(words.sentence_of(at)).is_some_and(|sentence| sentence.tokens.start == at)
}

/// The words of the phrase; a capital that only opens the sentence goes.
fn name(words: &Words, phrase: &Phrase) -> String {
    let written = words.phrase(phrase.tokens.clone()).split_whitespace().collect::<Vec<_>>().join(" ");
    let first = phrase.tokens.start;
    // "Western Power said": before another capital it is part of a name.
    let is_of_name = words.tokens().get(first + 1).is_some_and(|next| next.shape.is_capital());
    if is_common_opener(words, first) && !(is_of_name && phrase.tokens.len() > 1) {
        let mut chars = written.chars();
        return chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect());
    }
    written
}

/// The part of the phrase up to its head that means nobody else: in "Tannic's spokesman" the last word.
fn free(facts: &Facts, phrase: &Phrase) -> Range<usize> {
    let is_free = |at: &usize| facts.cast.character_at(*at).is_none() && facts.words.tag(*at) != Tag::Pos;
    let start = (phrase.tokens.start..phrase.head).rev().take_while(is_free).last().unwrap_or(phrase.head);
    start..phrase.head + 1
}
