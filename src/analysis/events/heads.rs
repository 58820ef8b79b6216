//! The words that name what happens: verbs, and nouns like "attack".

use std::{ops::Range, sync::LazyLock};

use crate::analysis::{
    lexicon::{Map, entries},
    words::{Tag, Words},
};

/// A word that names something that happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The number of its token.
    pub token: usize,
    /// How it stands in its clause.
    pub form: Form,
}

/// How a word that names something that happens stands in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// "left", "was told": done by then.
    Past,
    /// "has left": done, and it matters now.
    Perfect,
    /// "had left": done before what is told.
    Earlier,
    /// "leaves", "is leaving": goes on now, or always.
    Present,
    /// "will leave", "is to leave": to be done.
    Future,
    /// "would leave", "could leave": thought of.
    Conditional,
    /// "to leave", "leaving", "left" without an auxiliary: its clause tells when.
    Dependent,
    /// "departure".
    Noun,
}

/// The heads in a sentence, in order. Auxiliaries are none.
pub(super) fn heads(words: &Words, sentence: Range<usize>) -> Vec<Head> {
    let mut heads = plain_heads(words, sentence.clone());
    // "The referee, Diane Abara, stood by her decision": every sentence has a finite verb. Where none shows,
    // the first form that can be the past tense is it.
    if !sentence.clone().any(|at| words.tag(at).is_finite())
        && let Some(head) = heads.iter_mut().find(|head| words.tag(head.token) == Tag::Vbn)
    {
        head.form = Form::Past;
    }
    if let Some(token) = coordinate_past(words, sentence.clone())
        && let Some(head) = heads.iter_mut().find(|head| head.token == token)
    {
        head.form = Form::Past;
    }
    for head in heads.iter_mut().filter(|head| head.form == Form::Dependent) {
        if has_object(words, sentence.start, head.token) {
            head.form = Form::Past;
        }
    }
    heads
}

/// "A quake in May 1985 killed more than 2,000 people", "The firm (XYZ) cut its forecast": a participle behind a noun is
/// passive and takes no object, so a form with an object behind it is the past tense of its clause. Verbs with two
/// objects keep one in the passive ("a woman named Ann", "the prize awarded the team").
fn has_object(words: &Words, start: usize, token: usize) -> bool {
    const TWO_OBJECTS: &[&str] = &[
        "allowed",
        "appointed",
        "asked",
        "assigned",
        "awarded",
        "called",
        "charged",
        "considered",
        "declared",
        "deemed",
        "denied",
        "dubbed",
        "elected",
        "fined",
        "forecast",
        "given",
        "granted",
        "handed",
        "labelled",
        "labeled",
        "left",
        "lent",
        "made",
        "named",
        "nicknamed",
        "offered",
        "paid",
        "promised",
        "sent",
        "shown",
        "sold",
        "taught",
        "termed",
        "titled",
        "told",
        "voted",
        "worth",
        "based",
        "followed",
        "compared",
    ];
    // "cut", "put": written alike in all forms, and taken for the bare one where no other verb came before.
    let is_bare = words.tag(token) == Tag::Vb
        && words.is(token, &["cut", "put", "hit", "set", "shut", "split", "spread", "quit"])
        && !(start..token).any(|at| words.tag(at).is_verb() || matches!(words.tag(at), Tag::Md | Tag::To));
    if !(words.tag(token) == Tag::Vbn || is_bare) || token <= start || words.is(token, TWO_OBJECTS) {
        return false;
    }
    let before = (start..token).rev().find(|at| !words.tag(*at).is_adverb());
    let follows_subject =
        before.is_some_and(|at| words.tag(at).is_noun() || words.tag(at) == Tag::Cd || words.is(at, &[")"]));
    // "was rebuilt in 2015 and passed its test": what an "and" joins to a passive takes none, either.
    let is_joined = before.is_some_and(|at| at > start && words.is(at, &["and", "but"]))
        && !(start..token).any(|at| words.is(at, &["have", "has", "had", "'ve", "having"]));
    let next = words.tag(token + 1);
    let is_object = matches!(next, Tag::Prps | Tag::Prp)
        || next == Tag::Dt && !words.is(token + 1, &["that", "all", "both", "each", "every"])
        || words.is(token + 1, &["more"])
            && words.is(token + 2, &["than"])
            && words.tag(token + 3) == Tag::Cd;
    let is_time = (token + 2..token + 4).any(|at| {
        words.is(
            at,
            &["day", "week", "month", "year", "night", "morning", "evening", "time", "hour", "season"],
        )
    });
    (follows_subject || is_joined) && is_object && !is_time
}

/// "Her team drilled through the ice and lowered a robot": an "and" joins like forms, so the first verb, which could
/// be a participle too, is in the past tense as the second.
fn coordinate_past(words: &Words, sentence: Range<usize>) -> Option<usize> {
    let first = sentence.clone().find(|at| words.tag(*at).is_verb() || words.tag(*at) == Tag::Md)?;
    let follows_subject = first > sentence.start && words.tag(first - 1).is_noun();
    if words.tag(first) != Tag::Vbn || !follows_subject {
        return None;
    }
    let second = (first + 1..sentence.end).find(|at| words.tag(*at).is_finite())?;
    let is_joined = words.tag(second) == Tag::Vbd && words.is(second - 1, &["and", "but"]);
    let is_one_clause = (sentence.start..second)
        .all(|at| !matches!(words.tag(at), Tag::Wdt | Tag::Wp | Tag::Wrb | Tag::Colon | Tag::Quote));
    (is_joined && is_one_clause).then_some(first)
}

fn plain_heads(words: &Words, sentence: Range<usize>) -> Vec<Head> {
    sentence
        .clone()
        .filter_map(|token| Some(Head { token, form: form(words, sentence.clone(), token)? }))
        .collect()
}

/// Whether the word names something that happens.
pub(super) fn is_happening_noun(word: &str) -> bool {
    let singular = word
        .strip_suffix("ies")
        .map_or_else(|| word.strip_suffix('s').unwrap_or(word).to_owned(), |stem| format!("{stem}y"));
    // "-ing" names what is done, but for things.
    let is_doing = singular.len() > 5 && singular.ends_with("ing") && !THINGS.contains(&&*singular);
    is_doing
        || NOUNS.contains_key(word)
        || NOUNS.contains_key(&*singular)
        || ["tion", "sion", "ment"]
            .iter()
            .any(|ending| singular.len() > ending.len() + 3 && singular.ends_with(ending))
}

/// Nouns in "-ing" that name no doing.
const THINGS: &[&str] = &[
    "anything",
    "building",
    "ceiling",
    "clothing",
    "drawing",
    "evening",
    "everything",
    "feeling",
    "housing",
    "lightning",
    "morning",
    "nothing",
    "offspring",
    "painting",
    "sibling",
    "something",
    "spring",
    "string",
];

static NOUNS: LazyLock<Map<&'static str, ()>> = LazyLock::new(|| {
    entries(include_str!("../lexicon/happenings.txt"))
        .flat_map(|line| line.split(' '))
        .map(|noun| (noun, ()))
        .collect()
});

fn form(words: &Words, sentence: Range<usize>, token: usize) -> Option<Form> {
    let tag = words.tag(token);
    if matches!(tag, Tag::Nn | Tag::Nns) {
        return is_happening_noun(words.lower(token)).then_some(Form::Noun);
    }
    if !tag.is_verb() || is_auxiliary(words, sentence.end, token) {
        return None;
    }
    let group = group(words, sentence.start, token);
    let has = |any: &[&str]| group.clone().any(|at| words.is(at, any));
    Some(match tag {
        // "is to testify", "had been due to begin"
        Tag::Vb | Tag::Vbn if has(&["to"]) && has(&["is", "are", "'s", "'re"]) => Form::Future,
        Tag::Vb | Tag::Vbn if has(&["to"]) && has(&["was", "were", "had", "been"]) => Form::Conditional,
        _ if has(&["will", "'ll", "shall", "wo"]) => Form::Future,
        _ if has(&["would", "could", "may", "might", "should", "must", "can", "'d", "ca", "cannot"]) => {
            Form::Conditional
        }
        Tag::Vbn | Tag::Vbg if has(&["had"]) => Form::Earlier,
        Tag::Vbn | Tag::Vbg if has(&["has", "have", "'ve"]) => Form::Perfect,
        Tag::Vbn | Tag::Vbg if has(&["was", "were", "got"]) => Form::Past,
        Tag::Vbn | Tag::Vbg if has(&["is", "are", "am", "'s", "'re", "'m"]) => Form::Present,
        Tag::Vb if has(&["did"]) => Form::Past,
        Tag::Vb if has(&["does", "do"]) => Form::Present,
        // "appeared in court accused of theft": without an object before its "of" it is the participle.
        Tag::Vbd
            if words.is(token + 1, &["of"]) && words.is(token, &["accused", "convicted", "suspected"]) =>
        {
            Form::Dependent
        }
        Tag::Vbd => Form::Past,
        Tag::Vbz | Tag::Vbp => Form::Present,
        _ => Form::Dependent,
    })
}

/// The tokens before a verb that belong to its verb group: auxiliaries, adverbs, "not", "to".
fn group(words: &Words, start: usize, token: usize) -> Range<usize> {
    let is_part = |at: &usize| {
        matches!(words.tag(*at), Tag::Md | Tag::To)
            || words.tag(*at).is_adverb()
            || is_be_have_do(words.lower(*at)) && words.tag(*at) != Tag::Pos
            || is_planned(words, *at)
    };
    let length = (start..token).rev().take_while(is_part).take(6).count();
    token - length..token
}

fn is_be_have_do(word: &str) -> bool {
    matches!(
        word,
        "be" | "am"
            | "is"
            | "are"
            | "was"
            | "were"
            | "been"
            | "being"
            | "have"
            | "has"
            | "had"
            | "having"
            | "do"
            | "does"
            | "did"
            | "'s"
            | "'re"
            | "'ve"
            | "'m"
            | "'d"
            | "got"
    )
}

/// "due to begin", "expected to close": what is to be, told by a form of "be" before and "to" behind.
fn is_planned(words: &Words, at: usize) -> bool {
    words.is(at, &["due", "set", "expected", "scheduled", "likely", "going", "about"])
        && words.tag(at + 1) == Tag::To
}

/// Whether a verb only helps the one after it.
fn is_auxiliary(words: &Words, end: usize, token: usize) -> bool {
    if is_planned(words, token) {
        return true;
    }
    if !is_be_have_do(words.lower(token)) {
        return false;
    }
    let next = (token + 1..end)
        .find(|at| !words.tag(*at).is_adverb() && !matches!(words.tag(*at), Tag::Prp | Tag::Quote));
    next.is_some_and(|at| words.tag(at).is_verb() || is_planned(words, at) || words.tag(at) == Tag::To)
}
