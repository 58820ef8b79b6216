//! Whether the verb beside a date looks back or ahead: "met Friday" is the last one, "will meet Friday" the
//! next.

use std::ops::Range;

use super::bounds::{UNTIL, bound};
use crate::analysis::{
    lexicon::{Known, listed},
    words::{Tag, Words},
};

/// How the clause of a date stands in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Present,
    Future,
    /// To be done, by an infinitive: "to leave". The date may belong to the verb before that.
    Infinitive,
    /// Told with "will": ahead, however far.
    Promised,
}

/// How far a verb is looked for, in tokens, so that a sentence without end costs no more than its length.
pub(super) const REACH: usize = 40;

/// The tense of the verb that these tokens belong to: the nearest before them in the sentence, as English
/// puts its dates behind the verb; else the first after them.
pub(super) fn tense(words: &Words, tokens: Range<usize>) -> Option<Tense> {
    let sentence = words.sentences().get(words.sentence_of(tokens.start))?.tokens.clone();
    let from = sentence.start.max(tokens.start.saturating_sub(REACH));
    // "said it would reopen; on Friday it admitted": behind a semicolon all is told anew.
    let from = (from..tokens.start).rev().find(|at| words.is(*at, &[";"])).map_or(from, |at| at + 1);
    let until = sentence.end.min(tokens.end + REACH);
    // "postponed until Friday", "effective Feb. 1": such words look ahead whatever the verb; at the head of a
    // sentence ("Until Friday, they had …") the verb decides.
    let is_until = tokens.start > sentence.start + 1 && words.is(tokens.start - 1, UNTIL);
    if let Some(tense) = bound(words, from..tokens.start).filter(|_| is_until) {
        return Some(tense);
    }
    let is_ahead = is_until
        || words.is(tokens.start.wrapping_sub(1), &["to"])
            && (from..tokens.start).rev().take(4).any(|at| words.is(at, MOVED))
        || tokens.start > sentence.start + 1
            && words.is(tokens.start - 1, &["effective", "upcoming", "payable"]);
    if is_ahead || is_arranged(words, from, &tokens) {
        return Some(Tense::Future);
    }
    let before = (from..tokens.start).rev().find_map(|at| of_verb(words, at, from));
    before.or_else(|| (tokens.end..until).find_map(|at| of_verb(words, at, from)))
}

/// "was moved to Monday": what is put off is put off to a day to come.
const MOVED: &[&str] = &["moved", "postponed", "rescheduled", "deferred", "shifted", "switched", "delayed"];

pub(super) fn is_arranging(words: &Words, verb: usize) -> bool {
    words.is(verb, AHEAD) || words.is(verb, ARRANGING)
}

/// "In January, Acme closed a plant", "was dismissed in May": at the head of its sentence, or next behind the verb, a date is
/// that verb's and no other's. Then what was done is not ahead, however near the day.
pub(super) fn is_of_its_verb(words: &Words, start: usize) -> bool {
    let Some(before) = start.checked_sub(1).filter(|at| words.is(*at, &["in", "on"])) else { return false };
    let opens = words.sentences().get(words.sentence_of(start)).is_some_and(|one| one.tokens.start == before);
    let verb = before.checked_sub(1).filter(|at| words.sentence_of(*at) == words.sentence_of(start));
    let is_past = |at: usize| matches!(words.tag(at), Tag::Vbd | Tag::Vbn) && !words.is(at, AHEAD);
    opens || verb.is_some_and(is_past)
}

/// "died when the ferry went down in the early hours of 9 January", "left the port at noon on 8 January": what befell or was done
/// on a day lies behind, however near the next such day is. Not where something is arranged for the day ("called talks on", "won a
/// place in the final on"), nor where a word between looks ahead.
pub(super) fn is_what_befell(words: &Words, tokens: &Range<usize>) -> bool {
    const AHEAD_OF: &[&str] = &["to", "for", "until", "till", "by", "before"];
    const OCCASIONS: &[&str] = &[
        "election",
        "elections",
        "vote",
        "referendum",
        "trial",
        "match",
        "game",
        "final",
        "deadline",
        "date",
        "launch",
        "release",
        "concert",
        "rally",
        "strike",
        "sentencing",
        "debate",
        "ceremony",
        "visit",
        "appearance",
        "verdict",
    ];
    let Some(sentence) = words.sentences().get(words.sentence_of(tokens.start)) else { return false };
    let from = sentence.tokens.start.max(tokens.start.saturating_sub(REACH));
    // "left the ruling party": before a noun a participle is no verb.
    let describes = |at: usize| {
        matches!(words.tag(at), Tag::Vbg | Tag::Vbn)
            && words.tag(at + 1).is_noun()
            && matches!(words.tag(at - 1), Tag::Dt | Tag::Prps)
    };
    let verb = (from + 1..tokens.start)
        .rev()
        .find(|at| (words.tag(*at).is_verb() || words.tag(*at) == Tag::Md) && !describes(*at));
    // "had closed the bridge in May" is as done as "closed"; a participle by itself tells nothing sure.
    let is_past = |verb: &usize| {
        words.tag(*verb) == Tag::Vbd
            || words.tag(*verb) == Tag::Vbn
                && (from.max(verb.saturating_sub(2))..*verb)
                    .any(|at| words.is(at, &["had", "has", "have", "was", "were"]))
                && of_verb(words, *verb, from) == Some(Tense::Past)
    };
    let Some(verb) = verb.filter(is_past) else { return false };
    let is_clear = |at: usize| {
        // "resigned from the group in May"; but "from 3 May"
        let is_from = at + 1 == tokens.start && words.is(at, &["from"]);
        !is_from
            && !words.is(at, AHEAD_OF)
            && !words.is(at, MEETINGS)
            && !words.is(at, OCCASIONS)
            && !words.is(at, &[";"])
    };
    // "said in an editorial on 26 October": what is printed for a day is read before it.
    let is_said = listed(words.lower(verb)).is(Known::SAYS);
    !is_said && !is_arranging(words, verb) && (verb + 1..tokens.start).all(is_clear)
}

/// "was due to end on Friday", "were to meet on Friday", "was scheduled for Friday": ahead of what was told, and not of today.
pub(super) fn was_due(words: &Words, start: usize) -> bool {
    const DUE: &[&str] = &["due", "set", "scheduled", "expected", "meant", "supposed", "planned", "to"];
    let was = (start.saturating_sub(7)..start).rev().find(|at| words.is(*at, &["was", "were"]));
    let is_plain = |at: usize| !words.tag(at).is_finite() && !words.tag(at).is_mark();
    was.is_some_and(|was| words.is(was + 1, DUE) && (was + 2..start).all(is_plain))
}

/// What is held on a day.
const MEETINGS: &[&str] = &["meeting", "talks", "summit", "hearing", "conference"];

/// What those do who arrange something.
const ARRANGING: &[&str] = &[
    "invited",
    "invites",
    "summoned",
    "called",
    "calls",
    "booked",
    "rescheduled",
    "convened",
    "agreed",
    "organised",
    "organized",
    "announced",
    "set",
    "fixed",
    "scheduled",
    "forecast",
];

/// "has invited both sides to a meeting on Friday", "called a debate for Tuesday": who arranges something does so for a
/// day to come, where the day stands beside what is arranged.
fn is_arranged(words: &Words, from: usize, tokens: &Range<usize>) -> bool {
    let Some(before) = (from..tokens.start).rev().find(|at| words.tag(*at) != Tag::Dt) else { return false };
    let is_for = words.is(before, &["for"]);
    if !is_for && !words.is(before, &["on"]) {
        return false;
    }
    let noun = (from..before).rev().find(|at| words.tag(*at) != Tag::Dt);
    let is_meeting = !is_for
        && noun.is_some_and(|noun| words.is(noun, MEETINGS))
        && (from..before).rev().take(6).any(|at| words.is(at, &["to", "for"]));
    // "set sentencing for Friday": what ends in -ing is what is arranged.
    let verb = (from..before).rev().find(|at| words.tag(*at).is_verb() && words.tag(*at) != Tag::Vbg);
    (is_for || is_meeting) && verb.is_some_and(|verb| words.is(verb, ARRANGING))
}

/// "The bank, which lent the mine its money in 2019, said": what an aside tells of a noun is no step of the tale, and the text does
/// not go on from its date.
pub(super) fn is_in_aside(words: &Words, tokens: &Range<usize>) -> bool {
    let Some(sentence) = words.sentences().get(words.sentence_of(tokens.start)) else { return false };
    let from = sentence.tokens.start.max(tokens.start.saturating_sub(REACH));
    let opener = (from..tokens.start).rev().find(|at| words.tag(*at) == Tag::Comma);
    let is_relative = |comma: usize| {
        matches!(words.tag(comma + 1), Tag::Wdt | Tag::Wp) || words.is(comma + 1, &["which", "who"])
    };
    words.tag(tokens.end) == Tag::Comma && opener.is_some_and(is_relative)
}

/// Present forms that speak of what is to come.
const PLANS: &[&str] = &[
    "plan", "plans", "expect", "expects", "intend", "intends", "hope", "hopes", "open", "opens", "close",
    "closes", "begin", "begins", "start", "starts", "end", "ends", "meet", "meets", "leave", "leaves",
    "arrive", "arrives", "resume", "resumes", "expire", "expires", "vote", "votes", "face", "faces",
];

/// Verbs whose object lies ahead.
const AHEAD: &[&str] = &["planned", "scheduled", "postponed", "slated"];

/// "will leave", and "would leave" in the words of somebody who said "will"; but "would have left".
fn modal(words: &Words, at: usize) -> Tense {
    // "would not comment on a report on Monday": who would not has refused.
    const REFUSED: &[&str] =
        &["comment", "say", "discuss", "disclose", "elaborate", "confirm", "name", "specify", "speculate"];
    if words.is(at, &["would"]) && words.is(at + 1, &["not", "n't"]) && words.is(at + 2, REFUSED) {
        return Tense::Past;
    }
    if words.is(at, &["will", "'ll", "shall", "wo"])
        || words.is(at, &["would"]) && !words.is(at + 1, &["have"])
    {
        Tense::Promised
    } else {
        Tense::Future
    }
}

/// "is to leave", "due to leave", "plans to leave": the verb or adjective before the infinitive promises it.
fn is_promised(words: &Words, to: usize, from: usize) -> bool {
    let before = (from..to).rev().find(|at| !words.tag(*at).is_adverb());
    before.is_some_and(|at| {
        words.is(at, PLANS)
            || matches!(words.tag(at), Tag::Vbz | Tag::Vbp)
            || words.is(
                at,
                &[
                    "due",
                    "set",
                    "expected",
                    "scheduled",
                    "slated",
                    "planned",
                    "likely",
                    "going",
                    "about",
                    "ready",
                    "want",
                    "hoping",
                    "hoped",
                ],
            )
    })
}

/// What the verb form at `at` says with the auxiliaries before it; none for what is no verb, or a participle
/// that does not say.
pub(super) fn of_verb(words: &Words, at: usize, from: usize) -> Option<Tense> {
    // "met face to face": a word that is told twice with "to" between is no verb.
    let is_twice = at > from + 1 && words.tag(at - 1) == Tag::To && words.lower(at) == words.lower(at - 2);
    match words.tag(at) {
        _ if is_twice => None,
        // "would" is the future of what was said in the past.
        Tag::Md => Some(modal(words, at)),
        // "planned a rally Friday", "scheduled a hearing Monday": the plan is past, the day ahead.
        Tag::Vbd if words.is(at, AHEAD) => Some(Tense::Future),
        Tag::Vbd => Some(Tense::Past),
        Tag::Vbp | Tag::Vbz => {
            let is_perfect = words.is(at, &["have", "has", "'ve"]);
            // "is to", "has to", "is expected", "is due" look ahead; so does the present of timetables: "opens
            // Friday".
            let looks_ahead = words.is(at, PLANS)
                || words.tag(at + 1) == Tag::To
                || words.is(at + 1, &["expected", "scheduled", "due", "set", "slated", "planned", "going"]);
            Some(match (is_perfect, looks_ahead) {
                (_, true) => Tense::Future,
                (true, _) => Tense::Past,
                _ => Tense::Present,
            })
        }
        // "is accused of robbing a bank on Sunday": it was done.
        Tag::Vbg
            if at > from + 1
                && words.is(at - 1, &["of", "with"])
                && words.is(at - 2, &["accused", "charged", "convicted", "suspected", "guilty"]) =>
        {
            Some(Tense::Past)
        }
        Tag::Vb | Tag::Vbn | Tag::Vbg => {
            let auxiliaries = from.max(at.saturating_sub(4))..at;
            // "a study published Wednesday": what stands before a noun is no auxiliary of the verb behind it.
            let is_group = |before: &usize| !words.tag(*before).is_noun() && !words.tag(*before).is_mark();
            let found = auxiliaries.rev().take_while(is_group).find_map(|before| match words.tag(before) {
                // "had been due to begin": what was to be, and is not.
                // "was to have retired"
                Tag::To
                    if (from.max(before.saturating_sub(4))..before).any(|at| {
                        words.is(at, &["had"])
                            || words.is(before + 1, &["have"]) && words.is(at, &["was", "were"])
                    }) =>
                {
                    Some(Tense::Past)
                }
                Tag::Md => Some(modal(words, before)),
                Tag::To if words.tag(at) == Tag::Vb && !is_promised(words, before, from) => {
                    Some(Tense::Infinitive)
                }
                Tag::To => Some(Tense::Future),
                // "were expected by Wednesday": what lay ahead then lies ahead still, or the news would say "had been".
                Tag::Vbd if words.is(at, &["expected"]) && words.is(before, &["was", "were"]) => {
                    Some(Tense::Future)
                }
                Tag::Vbd => Some(Tense::Past),
                Tag::Vbp | Tag::Vbz if words.is(before, &["have", "has", "'ve"]) => Some(Tense::Past),
                Tag::Vbp | Tag::Vbz if words.tag(at) == Tag::Vbg => Some(Tense::Future),
                Tag::Vbp | Tag::Vbz
                    if words.is(at, &["expected", "scheduled", "set", "slated", "planned"]) =>
                {
                    Some(Tense::Future)
                }
                Tag::Vbp | Tag::Vbz => Some(Tense::Present),
                _ => None,
            });
            match words.tag(at) {
                Tag::Vbn if words.is(at, AHEAD) => Some(Tense::Future),
                // "the talks held Friday": a participle by itself looks back.
                Tag::Vbn => found.or(Some(Tense::Past)),
                _ => found,
            }
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::dates::tests::{PUBLISHED, check};

    #[test]
    fn what_is_set_for_a_day_is_ahead_and_what_was_done_is_not() {
        check(
            Some(PUBLISHED),
            &[
                (
                    "The judge on Monday set sentencing for Sept. 19.",
                    &[("Monday", "2021-03-08"), ("Sept. 19", "2021-09-19")],
                ),
                ("Snow was forecast for Tuesday.", &[("Tuesday", "2021-03-16")]),
                ("Ten died when a boat sank off Torvik on 2 May.", &[("2 May", "2020-05-02")]),
                ("The crew called talks on 2 May.", &[("2 May", "2021-05-02")]),
                (
                    "It began in 1998. They searched the house that October.",
                    &[("1998", "1998"), ("that October", "1998-10")],
                ),
            ],
        );
    }

    #[test]
    fn a_past_verb_keeps_its_month_in_the_past() {
        check(
            Some(PUBLISHED),
            &[
                ("The lock has been shut since May.", &[("May", "2020-05")]),
                ("The lock was shut until November.", &[("November", "2020-11")]),
                ("Vandor sold its stake by May.", &[("May", "2020-05")]),
                ("Vandor wanted a treaty by May.", &[("May", "2021-05")]),
                ("The trial was adjourned until April 20.", &[("April 20", "2021-04-20")]),
                ("Vandor did not shut the lock until May 12.", &[("May 12", "2020-05-12")]),
                ("Vandor had closed the old lock in May.", &[("May", "2020-05")]),
                ("Vandor planned a treaty in May.", &[("May", "2021-05")]),
                ("Orla had met the envoy face to face on Thursday.", &[("Thursday", "2021-03-04")]),
                // Of the order or of what it orders: the nearer.
                ("A court ordered Vandor to take her back in December.", &[("December", "2020-12")]),
                ("A court ordered Vandor to take her back in April.", &[("April", "2021-04")]),
            ],
        );
    }

    #[test]
    fn the_day_of_a_saying_is_no_day_of_the_tale() {
        check(
            Some(PUBLISHED),
            &[
                (
                    "The train left on Sunday. A signal failed, the board said on Monday. At 18:14 it braked.",
                    &[("Sunday", "2021-03-07"), ("Monday", "2021-03-08"), ("18:14", "2021-03-07T18:14")],
                ),
                (
                    "The train left at 08:10, the board said on Monday. It braked at 08:31.",
                    &[("08:10", "XXXX-XX-XXT08:10"), ("Monday", "2021-03-08"), ("08:31", "XXXX-XX-XXT08:31")],
                ),
                ("The train left at 08:10, the board said.", &[("08:10", "2021-03-10T08:10")]),
            ],
        );
    }
}
