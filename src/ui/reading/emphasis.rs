//! What of the text stands out, since it belongs to the picked part, and what steps back, since the filter leaves
//! it out. Worked out at each pick and each change of the filter; a paragraph in which nothing changes is not drawn anew.

use std::rc::Rc;

use super::{
    blocks::Block,
    segments::{Mark, Segment},
};
use crate::{
    app::Shown,
    order::Set,
    story::{Related, Story},
    text::Span,
};

/// What of a paragraph stands out, and what steps back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Emphasis {
    /// The places in it that belong to the picked part: in order, not touching each other, within the paragraph.
    spans: Vec<Span>,
    /// The marks of its margins that do, an event as its date and a statement as its cue.
    lit: Vec<Mark>,
    /// The marks in its words and margins that the filter leaves out.
    faint: Set<Mark>,
}

impl Emphasis {
    /// Whether the segment belongs to the picked part.
    pub(super) fn holds(&self, segment: Segment) -> bool {
        let after = self.spans.partition_point(|lit| lit.start <= segment.span.start);
        after.checked_sub(1).is_some_and(|at| self.spans[at].contains(segment.span))
    }

    /// Whether a mark of the margins belongs to the picked part.
    pub(super) fn lights(&self, mark: Mark) -> bool {
        self.lit.contains(&mark)
    }

    /// Whether the filter leaves the mark out.
    pub(super) fn dims(&self, mark: Mark) -> bool {
        self.faint.contains(&mark)
    }
}

/// That of each paragraph.
pub(super) fn emphases(
    story: &Story,
    blocks: &[Rc<Block>],
    related: Option<&Related>,
    shown: &Shown,
) -> Vec<Emphasis> {
    let mut all: Vec<Emphasis> = blocks
        .iter()
        .map(|block| Emphasis {
            spans: Vec::new(),
            lit: related.map(|related| lit(block, related)).unwrap_or_default(),
            faint: in_words(block).chain(in_margins(block)).filter(|mark| !is_shown(shown, *mark)).collect(),
        })
        .collect();
    light(story, related.map_or(&[], |related| &related.spans), &mut all);
    all
}

fn in_words(block: &Block) -> impl Iterator<Item = Mark> {
    block.runs.iter().filter_map(|run| run.owner.map(|owner| owner.mark))
}

fn in_margins(block: &Block) -> impl Iterator<Item = Mark> {
    block.events.iter().copied().map(Mark::Date).chain(block.voices.iter().copied().map(Mark::Cue))
}

/// The marks of the margins that belong to the picked part.
fn lit(block: &Block, related: &Related) -> Vec<Mark> {
    let events = block.events.iter().filter(|at| related.events.contains(at)).map(|&at| Mark::Date(at));
    let voices = block.voices.iter().filter(|at| related.statements.contains(at)).map(|&at| Mark::Cue(at));
    events.chain(voices).collect()
}

fn is_shown(shown: &Shown, mark: Mark) -> bool {
    match mark {
        Mark::Mention(at) => shown.actors[at],
        Mark::Date(at) => shown.events[at],
        Mark::Cue(at) => shown.statements[at],
        Mark::Passage => true,
    }
}

/// Gives each paragraph its part of the `spans`, which are in order of their starts.
fn light(story: &Story, spans: &[Span], all: &mut [Emphasis]) {
    let paragraphs = story.source.paragraphs();
    for span in union(spans) {
        let first = story.source.paragraph_of(span).unwrap_or(paragraphs.len());
        for (emphasis, paragraph) in all.iter_mut().zip(paragraphs).skip(first) {
            let part =
                Span { start: span.start.max(paragraph.span.start), end: span.end.min(paragraph.span.end) };
            if paragraph.span.start >= span.end {
                break;
            }
            if !part.is_empty() {
                emphasis.spans.push(part);
            }
        }
    }
}

/// The same places, those that touch or overlap joined. `spans` are in order of their starts.
fn union(spans: &[Span]) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::new();
    for &span in spans {
        match joined.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => joined.push(span),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: usize, end: usize) -> Span {
        Span::new(start, end)
    }

    #[test]
    fn places_that_touch_or_overlap_are_one() {
        assert_eq!(union(&[span(0, 4), span(2, 3), span(4, 6), span(8, 9)]), [span(0, 6), span(8, 9)]);
    }

    #[test]
    fn a_segment_is_lit_when_all_of_it_is() {
        let lit = Emphasis { spans: vec![span(2, 5), span(8, 12)], ..Emphasis::default() };
        let holds = |start, end| {
            lit.holds(Segment { span: span(start, end), owner: None, begins: false, marked: true })
        };
        assert!(holds(2, 5) && holds(9, 10));
        assert!(!holds(0, 2) && !holds(4, 6) && !holds(6, 7) && !holds(12, 13));
    }
}
