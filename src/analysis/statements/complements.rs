//! What can follow a verb of speech or thought, and where it starts: one function for each kind of complement.
//!
//! Where it ends is the business of `extent`.

use super::{asides::is_aside, clauses::Form, extent::Body, page::Page, relay, reported::Told};
use crate::analysis::words::Tag;

/// Where the content starts, what it is made of, and the rule that says so.
pub(super) type Complement = (usize, Body, &'static str);

/// What follows the verb; none where the verb is no verb of speech here.
pub(super) fn complement(page: &Page, told: &Told) -> Option<Complement> {
    let said = [question_clause, infinitive, asked_somebody, bare_clause];
    // What could follow any verb needs a speaker: without one, "the named plant" would be a statement.
    let meant = [matter, going, called, thing];
    said.iter().find_map(|rule| rule(page, told)).or_else(|| {
        let has_speaker = told.source.is_some() && !told.is_reduced;
        meant.iter().filter(|_| has_speaker).find_map(|rule| rule(page, told))
    })
}

/// "said (on Monday) that it was late".
pub(super) fn that_clause(page: &Page, told: &Told) -> Option<Complement> {
    let takes = told.cue.takes('t') || told.cue.takes('T');
    let next = told.begins + 1;
    // "denied that, saying it was safe": "that" alone is the object.
    let is_alone = page.tag(next) == Tag::Stop || page.tag(next) == Tag::Comma && is_going(page, next + 1);
    let opens = page.is(told.begins, &["that"]) && !is_alone;
    (takes && opens).then_some((told.begins, Body::Clause, "clause with that"))
}

/// "asked whether it was late".
fn question_clause(page: &Page, told: &Told) -> Option<Complement> {
    let at = [told.begins, told.behind].into_iter().find(|at| is_question_word(page, *at))?;
    told.cue.takes('w').then_some((at, Body::Clause, "question clause"))
}

/// "vowed to go".
fn infinitive(page: &Page, told: &Told) -> Option<Complement> {
    let fits = told.cue.takes('i') && is_infinitive(page, told.at);
    fits.then_some((told.at, Body::Phrase, "infinitive"))
}

/// "urged them to go".
fn asked_somebody(page: &Page, told: &Told) -> Option<Complement> {
    let noun = page.noun_from(told.at).filter(|_| told.cue.takes('O'))?;
    let behind = past_aside(page, page.noun_extent(noun));
    let fits = is_infinitive(page, page.skip_adverbs(behind)) || is_infinitive(page, noun.end);
    fits.then_some((told.at, Body::Phrase, "somebody asked to do something"))
}

/// The token behind an aside between commas that starts at token `at`, or `at`: "urged the mayor, Jane Roe, to go".
fn past_aside(page: &Page, at: usize) -> usize {
    let limit = page.sentence(at).end.min(at + 20);
    let close = (at + 1..limit).find(|close| page.tag(*close) == Tag::Comma && page.tag(at) == Tag::Comma);
    close.filter(|close| is_aside(page, at + 1..*close)).map_or(at, |close| close + 1)
}

/// "said it was late": a clause without "that". A verb that could have an object has a clause only where the
/// clause's verb follows its subject: "denied the report was late", not "denied the report".
fn bare_clause(page: &Page, told: &Told) -> Option<Complement> {
    if !(told.cue.takes('t') || told.cue.takes('T')) {
        return None;
    }
    let is_strict = told.cue.takes('o') || told.cue.takes('T') || told.is_reduced;
    let has_clause =
        |at: &usize| is_clause(page, *at, is_strict) || !is_strict && is_trusted(page, told, *at);
    let at = [told.begins, told.at].into_iter().find(has_clause)?;
    Some((at, Body::Clause, "clause without that"))
}

/// "Roe said the firm cut jobs", "said talks hinged on wages": right behind a speaker and a verb that takes no object, a noun
/// and any form of a verb are a clause, though the form may be that of a participle or the base.
fn is_trusted(page: &Page, told: &Told, at: usize) -> bool {
    let is_next = told
        .source
        .as_ref()
        .is_some_and(|source| page.skip_adverbs(source.full.end) == told.verb.start && !source.is_relative);
    is_next
        && page.noun_from(at).filter(|noun| noun.is_full && !noun.is_time).is_some_and(|noun| {
            [noun.end, page.noun_extent(noun)].into_iter().any(|end| {
                page.verb_from(page.skip_adverbs(end))
                    .is_some_and(|verb| matches!(verb.form, Form::Participle | Form::Bare))
            })
        })
}

/// "asked about the plan", "asked her about the plan".
fn matter(page: &Page, told: &Told) -> Option<Complement> {
    // "did not respond to a request", "spoke on condition of anonymity": of what was said these tell nothing.
    if is_silent(page, told) {
        return None;
    }
    let listener = page.noun_from(told.at).filter(|noun| told.cue.takes('r') && noun.is_full);
    // "accused the head of the union of lying", "accused Roe of fraud"
    let behind = listener.map_or([told.at; 4], |noun| {
        let end = relay::listener_end(page, noun.end);
        [told.begins, end, noun.end, past_aside(page, end)]
    });
    let at = [told.at].into_iter().chain(behind).find(|at| page.is(*at, &told.cue.prepositions))?;
    let is_phrase = page.verb_from(at + 1).is_some() || is_question_word(page, at + 1);
    Some((at + 1, if is_phrase { Body::Phrase } else { Body::Thing }, "matter behind a preposition"))
}

/// Whether it tells that nothing was said, or on what terms.
fn is_silent(page: &Page, told: &Told) -> bool {
    let is_negated = (told.verb.start..told.verb.head).any(|at| page.is(at, &["not", "n't", "never"]));
    is_negated && page.is(told.verb.head, &["respond", "reply", "answer", "comment", "speak"])
        || page.is(told.at, &["on"]) && page.is(told.at + 1, &["condition"])
}

/// "denied taking it".
fn going(page: &Page, told: &Told) -> Option<Complement> {
    (told.cue.takes('g') && is_going(page, told.at)).then_some((told.at, Body::Phrase, "verb in -ing"))
}

/// "called it a mistake", "described it as late", "showed it falling".
fn called(page: &Page, told: &Told) -> Option<Complement> {
    // "called that “a lie”": a pronoun that the tagger takes for a conjunction.
    if told.cue.takes('a') && page.is(told.at, &["that"]) && page.opens(told.at + 1).is_some() {
        return Some((told.at, Body::Phrase, "somebody called something"));
    }
    let noun = page.noun_from(told.at).filter(|noun| told.cue.takes('a') && !noun.is_time)?;
    let extent = page.noun_extent(noun);
    // "showed no emotion as it was read": what there is none of is called nothing.
    if page.is(noun.start, &["no"]) {
        return None;
    }
    let is_predicate =
        |at: usize| page.is(at, &["as"]) || page.noun_from(at).is_some() || page.opens(at).is_some();
    let follows =
        is_going(page, page.skip_adverbs(noun.end)) || is_predicate(extent) || is_predicate(noun.end);
    (follows || told.cue.takes('o')).then_some((told.at, Body::Phrase, "somebody called something"))
}

/// "denied the report".
fn thing(page: &Page, told: &Told) -> Option<Complement> {
    let starts = page.noun_from(told.at).is_some_and(|noun| !noun.is_time) || page.opens(told.at).is_some();
    // A verb that takes nothing but an object judges it; one of speech may tell what is said.
    let is_judged = !"qtTw".chars().any(|letter| told.cue.takes(letter));
    let rule = if is_judged { "thing judged" } else { "thing said or judged" };
    (told.cue.takes('o') && starts).then_some((told.at, Body::Thing, rule))
}

fn is_infinitive(page: &Page, at: usize) -> bool {
    page.verb_from(at).is_some_and(|verb| verb.form == Form::Infinitive)
}

fn is_going(page: &Page, at: usize) -> bool {
    page.verb_from(at).is_some_and(|verb| verb.form == Form::Going)
}

fn is_question_word(page: &Page, at: usize) -> bool {
    page.is(at, &["whether", "how", "why", "what", "when", "where", "who", "which", "if", "whom", "whose"])
}

/// The token behind a phrase of time that stands between a verb and its content: "said Tuesday".
pub(super) fn skip_time(page: &Page, at: usize) -> usize {
    let noun =
        page.noun_from(at).or_else(|| page.noun_from(at + 1).filter(|_| page.is(at, &["on", "in", "at"])));
    match noun {
        Some(noun) if noun.is_time && !page.is_subject(noun) => page.skip_adverbs(noun.end),
        _ => at,
    }
}

/// Whether a clause starts at token `at`: a subject, and a finite verb for it within reach. `is_strict` where
/// the verb before could have an object: then the clause's verb has to follow its subject.
fn is_clause(page: &Page, at: usize, is_strict: bool) -> bool {
    let limit = page.sentence(at).end.min(at + 40);
    if at >= limit {
        return false;
    }
    if let Some(noun) = page.noun_from(at) {
        return match is_strict {
            true => [noun.end, page.noun_extent(noun)]
                .into_iter()
                .any(|end| page.is_finite(page.skip_adverbs(end))),
            false => {
                // "noticed the protein while she was a student": what is finite there is of another clause; not so in "said
                // the talks, while hard, had helped", "told the court that while …".
                let is_other = |at: &usize| {
                    page.is(*at, &["while", "because", "although", "though"])
                        && !page.tag(*at - 1).is_mark()
                        && !page.is(*at - 1, &["that"])
                };
                page.has_finite(at..(noun.end..limit).find(is_other).unwrap_or(limit))
            }
        };
    }
    let opens = page.opens(at).is_some()
        || page.verb_from(at).is_some_and(|verb| verb.form == Form::Going)
        || page.is(
            at,
            &[
                "if", "when", "while", "although", "despite", "in", "as", "to", "under", "after", "because",
                "unlike", "from", "with", "for", "by", "even", "both", "such", "most", "nearly", "about",
                "there", "not", "on", "at", "neither",
            ],
        );
    // "said counting had been slow": what is done can be the subject.
    let is_doing = page
        .verb_from(at)
        .is_some_and(|verb| verb.form == Form::Going && page.is_finite(page.skip_adverbs(verb.end)));
    is_doing || opens && !is_strict && page.has_finite(at..limit)
}
