//! What hangs on a noun before a verb: prepositions, "and", participles and relative clauses.

use super::{
    clauses::{Form, Noun, Verb},
    page::Page,
    sources::Source,
};
use crate::analysis::words::Tag;

/// The noun on which a clause or participle hangs that ends before the verb.
pub(super) fn hanging(page: &Page, at: usize, floor: usize) -> Option<Source> {
    let mut at = at;
    for _ in 0..40 {
        let last = at.checked_sub(1).filter(|last| *last >= floor)?;
        if page.is(last, &["who", "which", "that"]) {
            let antecedent = relative(page, last, floor)?;
            return Some(Source { is_relative: false, ..antecedent });
        }
        if matches!(page.tag(last), Tag::Comma | Tag::Colon | Tag::Stop) {
            return None;
        }
        if let Some(verb) = page.chunks.verb_at(last)
            && verb.start > floor
            && (verb.form != Form::Finite || is_reduced(page, verb))
            && let Some(noun) = page.chunks.noun_at(verb.start - 1)
        {
            return Some(extended(page, noun, verb.start, floor));
        }
        at = last;
    }
    None
}

/// "a video posted on Monday showed": of two past forms behind one noun the first is a participle. Not where a noun stands
/// before the noun: "the book Roe wrote showed".
fn is_reduced(page: &Page, verb: Verb) -> bool {
    let noun = verb.start.checked_sub(1).and_then(|at| page.chunks.noun_at(at));
    let is_first =
        noun.and_then(|noun| noun.start.checked_sub(1)).is_none_or(|at| page.chunks.noun_at(at).is_none());
    verb.is_past && verb.end == verb.start + 1 && is_first
}

/// The noun that a relative pronoun stands for, with the pronoun.
pub(super) fn relative(page: &Page, pronoun: usize, floor: usize) -> Option<Source> {
    let mut last = pronoun.checked_sub(1);
    if last
        .is_some_and(|at| at >= floor && (page.tag(at) == Tag::Comma || page.is(at, &["—", "–", "--", "-"])))
    {
        last = last?.checked_sub(1);
    }
    if last.is_some_and(|at| page.is(at, &[")"])) {
        last = (floor..last?).rev().take(30).find(|at| page.is(*at, &["("])).and_then(|at| at.checked_sub(1));
    }
    let noun =
        last.filter(|at| *at >= floor).and_then(|at| page.chunks.noun_at(at)).filter(|noun| noun.is_full);
    Some(match noun {
        // "an official at the port, who said": a person, not what stands nearest.
        Some(noun) if page.is(pronoun, &["who"]) => {
            let whole = extended(page, noun, pronoun + 1, floor);
            Source { is_relative: true, ..whole }
        }
        // "the union of dockers, which said": the nearest noun, its own attributes, not what it hangs on.
        Some(noun) => Source { full: noun.start..pronoun + 1, core: noun.start..noun.end, is_relative: true },
        None => Source { full: pronoun..pronoun + 1, core: pronoun..pronoun + 1, is_relative: true },
    })
}

/// The phrase that ends with `noun`, extended to the left over the prepositions and the "and" that tie it to
/// a noun before: "a spokesman for the union", "Roe and Vega".
pub(super) fn extended(page: &Page, noun: Noun, end: usize, floor: usize) -> Source {
    let mut first = noun;
    for _ in 0..8 {
        if first.start < floor + 2 {
            // Adjectives behind their noun: "officials familiar with the talks".
            break;
        }
        let link = first.start - 1;
        let mut last = link - 1;
        if page.is(last, &[")"]) {
            match (floor..last).rev().take(30).find(|at| page.is(*at, &["("])) {
                Some(open) if open > floor => last = open - 1,
                _ => break,
            }
        }
        let joins = page.is(
            link,
            &[
                "of", "for", "in", "at", "with", "from", "on", "to", "by", "about", "behind", "between",
                "among", "under", "against", "near", "&", "within", "inside", "outside",
            ],
        );
        // "a person close to the talks": the adjective stands behind its noun.
        if joins && page.is(last, &["close", "familiar", "privy", "loyal", "opposed"]) && last > floor {
            last -= 1;
        }
        let Some(previous) = page.chunks.noun_at(last) else {
            // "people familiar with the matter", "officials briefed on it"
            if joins
                && page
                    .chunks
                    .verb_at(last)
                    .is_some_and(|verb| verb.form == Form::Participle || verb.form == Form::Going)
            {
                let verb_start = page.chunks.verb_at(last).map_or(last, |verb| verb.start);
                if let Some(noun) =
                    verb_start.checked_sub(1).filter(|at| *at >= floor).and_then(|at| page.chunks.noun_at(at))
                {
                    first = noun;
                    continue;
                }
            }
            if page.chunks.verb_at(last).is_some_and(|verb| verb.form == Form::Finite) {
                // "people who know the matter", "officials who work in Rome"
                if let Some(antecedent) = antecedent_before(page, last, floor) {
                    first = antecedent;
                    continue;
                }
            }
            break;
        };
        if previous.is_time && !joins {
            break;
        }
        if !previous.is_full && joins {
            match previous
                .start
                .checked_sub(1)
                .filter(|at| *at >= floor)
                .and_then(|at| page.chunks.noun_at(at))
            {
                Some(noun) => first = noun,
                None => break,
            }
        } else if joins {
            if previous.is_time {
                break;
            }
            first = previous;
        } else if page.tag(link) == Tag::Cc && page.is(link, &["and", "or"]) {
            // "He met Vega and Roe said": the object of a verb does not join the next subject.
            // Without a verb before there is none: "The maker of sweets and coffee said".
            let is_object = previous.start > floor && page.has_verb(floor..previous.start) && {
                let before = previous.start - 1;
                page.chunks.verb_at(before).is_some() || matches!(page.tag(before), Tag::In | Tag::To)
            };
            if is_object || page.tag(previous.start) == Tag::Prp {
                break;
            }
            first = previous;
        } else {
            break;
        }
    }
    if first == noun && noun.start > floor {
        // The last phrase of a relative clause: "the people who saw the fire said".
        let before = noun.start - 1;
        if page.chunks.verb_at(before).is_some_and(|verb| verb.form == Form::Finite)
            && let Some(antecedent) = antecedent_before(page, before, floor)
        {
            first = antecedent;
        }
    }
    Source { full: first.start..end.max(first.end), core: first.start..first.end, is_relative: false }
}

/// The noun before the relative pronoun that opens the clause of the finite verb at `at`.
fn antecedent_before(page: &Page, at: usize, floor: usize) -> Option<Noun> {
    let verb = page.chunks.verb_at(at)?;
    let mut last = verb.start.checked_sub(1).filter(|last| *last >= floor)?;
    while page.tag(last).is_adverb() && last > floor {
        last -= 1;
    }
    // "a woman whose husband was ill said": the pronoun stands before the owned.
    let owned = page.chunks.noun_at(last).and_then(|noun| noun.start.checked_sub(1));
    if let Some(whose) = owned.filter(|at| page.is(*at, &["whose"])) {
        last = whose;
    }
    let noun = last.checked_sub(1).filter(|last| *last >= floor)?;
    (page.is(last, &["who", "which", "that", "whose"])).then(|| page.chunks.noun_at(noun)).flatten()
}
