//! What of the text stands out, since it belongs to the picked part, and what steps back, since the filter leaves
//! it out. Worked out at each pick and each change of the filter; a paragraph in which nothing changes is not drawn anew.

use std::rc::Rc;

use super::{
    blocks::Block,
    segments::{Mark, Segment},
    stretch::STRETCH,
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

/// The emphasis of all paragraphs for one pick and one filter, a stretch when it is asked for.
pub(super) struct Emphases {
    story: Rc<Story>,
    related: Option<Rc<Related>>,
    shown: Rc<Shown>,
    /// The places of the text that belong to the picked part, in order, not touching each other.
    spans: Vec<Span>,
    /// Those of the first stretches.
    ready: Vec<Rc<[Emphasis]>>,
}

impl Emphases {
    /// What stands out because it is `related` to the picked part, and what steps back because it is not `shown`.
    pub(super) fn new(story: Rc<Story>, related: Option<Rc<Related>>, shown: Rc<Shown>) -> Self {
        let spans = union(related.as_ref().map_or(&[], |related| &related.spans));
        Self { story, related, shown, spans, ready: Vec::new() }
    }

    /// Those of the first stretches of the text, which are these.
    pub(super) fn of(&mut self, stretches: &[Rc<[Rc<Block>]>]) -> &[Rc<[Emphasis]>] {
        let paragraphs = self.story.source.paragraphs().chunks(STRETCH);
        for (blocks, paragraphs) in stretches.iter().zip(paragraphs).skip(self.ready.len()) {
            let emphases = blocks.iter().zip(paragraphs);
            let emphases = emphases.map(|(block, paragraph)| self.emphasis(block, paragraph.span));
            self.ready.push(emphases.collect());
        }
        &self.ready
    }

    /// That of the paragraph at `span`.
    fn emphasis(&self, block: &Block, span: Span) -> Emphasis {
        let faint = in_words(block).chain(in_margins(block)).filter(|mark| !is_shown(&self.shown, *mark));
        Emphasis {
            spans: within(&self.spans, span),
            lit: self.related.as_ref().map(|related| lit(block, related)).unwrap_or_default(),
            faint: faint.collect(),
        }
    }
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

/// What of these places, which are in order and do not touch each other, lies in `paragraph`.
fn within(spans: &[Span], paragraph: Span) -> Vec<Span> {
    let first = spans.partition_point(|span| span.end <= paragraph.start);
    let touching = spans.iter().skip(first).take_while(|span| span.start < paragraph.end);
    let part =
        |span: &Span| Span { start: span.start.max(paragraph.start), end: span.end.min(paragraph.end) };
    touching.map(part).filter(|part| !part.is_empty()).collect()
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
    fn a_place_is_cut_at_the_edges_of_its_paragraph() {
        let places = [span(0, 4), span(8, 30), span(40, 50)];
        assert_eq!(within(&places, span(4, 8)), []);
        assert_eq!(within(&places, span(2, 10)), [span(2, 4), span(8, 10)]);
        assert_eq!(within(&places, span(10, 20)), [span(10, 20)]);
        assert_eq!(within(&places, span(45, 45)), []);
        assert_eq!(within(&places, span(29, 99)), [span(29, 30), span(40, 50)]);
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
