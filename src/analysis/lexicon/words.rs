//! What part of speech a word can be, and where its neighbours decide.

use std::sync::LazyLock;

use super::{Map, entries};
use crate::analysis::words::Tag;

/// The tags that a lower-case word can have, the most usual first; none where only its ending tells.
pub(in crate::analysis) fn tags_of(word: &str) -> Option<&'static [Tag]> {
    let (groups, forms) = &*WORDS;
    forms.get(word).map(|group| &*groups[*group])
}

/// The rules by which a tag gives way to another, in the order in which they are tried.
pub(in crate::analysis) fn turns() -> &'static [Turn] {
    &TURNS
}

/// A rule by which a word's tag gives way to another that it can have.
pub(in crate::analysis) struct Turn {
    /// The tag that gives way.
    pub(in crate::analysis) from: Tag,
    /// The tag that it gives way to.
    pub(in crate::analysis) to: Tag,
    /// The tags that a sentence has to have for it, as their bits: without them nothing need be tried.
    pub(in crate::analysis) needs: u64,
    /// Where.
    pub(in crate::analysis) template: Template,
}

/// What has to stand around a word, by the names of Brill's templates.
pub(in crate::analysis) enum Template {
    /// PREVTAG, PREV1OR2TAG, PREV1OR2OR3TAG: one of the so many words before has the tag.
    Before(usize, Mark),
    /// NEXTTAG, NEXT1OR2TAG: one of the so many words after has the tag.
    After(usize, Mark),
    /// PREV2TAG, NEXT2TAG: the word two places off has the tag.
    Second(isize, Mark),
    /// PREVBIGRAM, NEXTBIGRAM, SURROUNDTAG: the words at these two places have these tags.
    Two([(isize, Mark); 2]),
    /// CURWD, PREVWD, NEXTWD, PREV1OR2WD: the word at one of these places is this.
    Word(&'static [isize], &'static str),
    /// LBIGRAM, RBIGRAM, WDAND2AFT: the words at these two places are these.
    Words([(isize, &'static str); 2]),
    /// WDPREVTAG, WDNEXTTAG, WDAND2TAGBFR, WDAND2TAGAFT: the word itself is this, the one there has the tag.
    WordAndTag(&'static str, isize, Mark),
}

/// A tag, or the edge of the sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::analysis) enum Mark {
    /// A word with this tag.
    Tag(Tag),
    /// Before the first word.
    Edge,
}

type Words = (Vec<Vec<Tag>>, Map<&'static str, usize>);

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut groups = Vec::new();
    let mut forms = Map::with_capacity_and_hasher(30_000, Default::default());
    for line in entries(packed!("words")) {
        match line.strip_prefix("= ") {
            Some(tags) => groups.push(tags.split(' ').filter_map(tag).collect()),
            None => forms.extend(line.split(' ').map(|form| (form, groups.len() - 1))),
        }
    }
    (groups, forms)
});

static TURNS: LazyLock<Vec<Turn>> =
    LazyLock::new(|| entries(include_str!("context.txt")).filter_map(turn).collect());

/// The rule in a line; none where it speaks of a tag that is not told apart here.
fn turn(line: &'static str) -> Option<Turn> {
    let mut parts = line.split(' ');
    let (from, to) = (tag(parts.next()?)?, tag(parts.next()?)?);
    let (name, one, two) = (parts.next()?, parts.next()?, parts.next());
    let template = match name {
        "PREVTAG" => Template::Before(1, mark(one)?),
        "PREV1OR2TAG" => Template::Before(2, mark(one)?),
        "PREV1OR2OR3TAG" => Template::Before(3, mark(one)?),
        "NEXTTAG" => Template::After(1, mark(one)?),
        "NEXT1OR2TAG" => Template::After(2, mark(one)?),
        "PREV2TAG" => Template::Second(-2, mark(one)?),
        "NEXT2TAG" => Template::Second(2, mark(one)?),
        "PREVBIGRAM" => Template::Two([(-2, mark(one)?), (-1, mark(two?)?)]),
        "NEXTBIGRAM" => Template::Two([(1, mark(one)?), (2, mark(two?)?)]),
        "SURROUNDTAG" => Template::Two([(-1, mark(one)?), (1, mark(two?)?)]),
        "CURWD" => Template::Word(&[0], one),
        "PREVWD" => Template::Word(&[-1], one),
        "NEXTWD" => Template::Word(&[1], one),
        "PREV1OR2WD" => Template::Word(&[-1, -2], one),
        "LBIGRAM" => Template::Words([(-1, one), (0, two?)]),
        "RBIGRAM" => Template::Words([(0, one), (1, two?)]),
        "WDAND2AFT" => Template::Words([(0, one), (2, two?)]),
        "WDPREVTAG" => Template::WordAndTag(two?, -1, mark(one)?),
        "WDNEXTTAG" => Template::WordAndTag(one, 1, mark(two?)?),
        "WDAND2TAGBFR" => Template::WordAndTag(two?, -2, mark(one)?),
        "WDAND2TAGAFT" => Template::WordAndTag(one, 2, mark(two?)?),
        _ => return None,
    };
    Some(Turn { from, to, needs: from.bit() | template.needs(), template })
}

impl Template {
    /// The tags that have to stand around the word, as their bits.
    fn needs(&self) -> u64 {
        let bit = |mark: &Mark| if let Mark::Tag(tag) = mark { tag.bit() } else { 0 };
        match self {
            Template::Before(_, mark)
            | Template::After(_, mark)
            | Template::Second(_, mark)
            | Template::WordAndTag(_, _, mark) => bit(mark),
            Template::Two([(_, one), (_, two)]) => bit(one) | bit(two),
            Template::Word(..) | Template::Words(_) => 0,
        }
    }
}

fn mark(name: &str) -> Option<Mark> {
    if name == "STAART" { Some(Mark::Edge) } else { tag(name).map(Mark::Tag) }
}

/// The tag with this name in the Penn Treebank.
fn tag(name: &str) -> Option<Tag> {
    Some(match name {
        "CC" => Tag::Cc,
        "CD" => Tag::Cd,
        "DT" | "PDT" => Tag::Dt,
        "EX" => Tag::Ex,
        "IN" => Tag::In,
        "JJ" => Tag::Jj,
        "JJR" => Tag::Jjr,
        "JJS" => Tag::Jjs,
        "MD" => Tag::Md,
        "NN" => Tag::Nn,
        "NNS" => Tag::Nns,
        "NNP" => Tag::Nnp,
        "NNPS" => Tag::Nnps,
        "POS" => Tag::Pos,
        "PRP" => Tag::Prp,
        "PRP$" => Tag::Prps,
        "RB" => Tag::Rb,
        "RBR" => Tag::Rbr,
        "RBS" => Tag::Rbs,
        "RP" => Tag::Rp,
        "TO" => Tag::To,
        "UH" => Tag::Uh,
        "VB" => Tag::Vb,
        "VBD" => Tag::Vbd,
        "VBG" => Tag::Vbg,
        "VBN" => Tag::Vbn,
        "VBP" => Tag::Vbp,
        "VBZ" => Tag::Vbz,
        "WDT" => Tag::Wdt,
        "WP" | "WP$" => Tag::Wp,
        "WRB" => Tag::Wrb,
        "," => Tag::Comma,
        "." => Tag::Stop,
        ":" => Tag::Colon,
        "''" | "``" => Tag::Quote,
        "$" | "#" => Tag::Symbol,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_stands_once_and_with_its_tags() {
        let (groups, forms) = &*WORDS;
        assert!(groups.iter().all(|tags| !tags.is_empty()));
        let listed: usize = entries(include_str!("words.txt"))
            .filter(|line| !line.starts_with("= "))
            .map(|line| line.split(' ').count())
            .sum();
        assert_eq!(listed, forms.len());
        assert_eq!(tags_of("report"), Some(&[Tag::Nn, Tag::Vb, Tag::Vbp][..]));
        assert_eq!(tags_of("zzz"), None);
    }

    #[test]
    fn nearly_every_rule_of_the_context_is_understood() {
        let listed = entries(include_str!("context.txt")).count();
        assert!(turns().len() * 100 >= listed * 95, "{} of {listed}", turns().len());
    }
}
