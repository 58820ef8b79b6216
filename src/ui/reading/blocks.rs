//! The text made ready to be drawn: each paragraph with its marked words and what stands in its margins. Made
//! once for a story, a stretch when it is drawn; what stands out of it and what steps back is worked out at each pick,
//! in `emphasis`.

use std::{mem, rc::Rc};

use super::{
    segments::{Mark, Marked, Segment, segments},
    stretch::STRETCH,
};
use crate::{
    order::Set,
    story::{Links, Story, Written},
    text::{Paragraph, Span},
};

/// A paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Block {
    /// Its text: stretches that a click takes to the same part, each of one or more segments.
    pub(super) runs: Vec<Run>,
    /// The statements whose evidence begins in it, as positions in the story's list.
    pub(super) voices: Vec<usize>,
    /// The events whose evidence begins in it, save those that a date in its words leads to.
    pub(super) events: Vec<usize>,
    /// The number of its first stop for the keyboard among those of the whole text.
    pub(super) first_stop: usize,
}

/// Neighbouring segments with the same owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// The part that a click goes to.
    pub(super) owner: Option<Marked>,
    /// Whether it is the first run of its owner's mark, and so a stop for the keyboard.
    pub(super) stop: bool,
    /// The segments, at least one.
    pub(super) segments: Vec<Segment>,
}

/// The paragraphs of a story, one block each, in stretches of [`STRETCH`]. A stretch is made ready when it is asked for:
/// to make all of a long text ready would hold up the page that opens it.
pub(super) struct Blocks {
    /// All paragraphs; nothing is left of those that are ready.
    paragraphs: Vec<Unready>,
    /// The stretches that are ready, the first ones.
    ready: Vec<Rc<[Rc<Block>]>>,
    /// How many stops for the keyboard those have.
    stops: usize,
}

/// A paragraph that is not made ready.
#[derive(Default)]
struct Unready {
    span: Span,
    marks: Vec<Marked>,
    voices: Vec<usize>,
    events: Vec<usize>,
}

impl Blocks {
    /// Those of `story`, none of them ready.
    pub(super) fn new(story: &Story, links: &Links) -> Self {
        let unready = |paragraph: &Paragraph| Unready { span: paragraph.span, ..Unready::default() };
        let mut paragraphs: Vec<Unready> = story.source.paragraphs().iter().map(unready).collect();
        for marked in marks_of(story, links) {
            let first = story.source.paragraph_of(marked.span).unwrap_or(paragraphs.len());
            let touched = paragraphs.iter_mut().skip(first);
            for paragraph in touched.take_while(|paragraph| paragraph.span.start < marked.span.end) {
                paragraph.marks.push(marked);
            }
        }
        margins(story, &mut paragraphs);
        Self { paragraphs, ready: Vec::new(), stops: 0 }
    }

    /// How many stretches there are.
    pub(super) fn stretches(&self) -> usize {
        self.paragraphs.len().div_ceil(STRETCH)
    }

    /// The stretches that are ready, at least the first `count`, and how many stops for the keyboard they have.
    pub(super) fn ready(&mut self, count: usize) -> (&[Rc<[Rc<Block>]>], usize) {
        let (ready, stops) = (&mut self.ready, &mut self.stops);
        for stretch in self.paragraphs.chunks_mut(STRETCH).take(count).skip(ready.len()) {
            let block = |unready: &mut Unready| {
                let Unready { span, marks, voices, events } = mem::take(unready);
                let block = Block { runs: runs(&segments(span, &marks)), voices, events, first_stop: *stops };
                *stops += block.stops();
                Rc::new(block)
            };
            ready.push(stretch.iter_mut().map(block).collect());
        }
        (ready, *stops)
    }
}

impl Block {
    /// How many stops for the keyboard it has: those of the left margin, of its words, of the right margin.
    pub(super) fn stops(&self) -> usize {
        self.runs.iter().filter(|run| run.stop).count() + self.events.len() + self.voices.len()
    }
}

/// All marks whose place is one in the text.
fn marks_of<'a>(story: &'a Story, links: &'a Links) -> impl Iterator<Item = Marked> + 'a {
    let mentions = story
        .mentions
        .iter()
        .filter_map(|mention| Some((mention.span, Mark::Mention(links.actor(&mention.actor)?))));
    let events = story.events.iter().enumerate().flat_map(|(at, event)| {
        let date = match event.when.written {
            Some(Written::Span(span)) => Some((span, Mark::Date(at))),
            _ => None,
        };
        date.into_iter().chain(passages(&event.evidence))
    });
    let statements = story.statements.iter().enumerate().flat_map(|(at, statement)| {
        statement.cue.map(|span| (span, Mark::Cue(at))).into_iter().chain(passages(&statement.evidence))
    });
    let relations = story.relations.iter().flat_map(|relation| passages(&relation.evidence));
    let open = story.open.iter().flat_map(|point| passages(&point.evidence));
    mentions
        .chain(events)
        .chain(statements)
        .chain(relations)
        .chain(open)
        .map(|(span, mark)| Marked { span, mark })
        .filter(|marked| story.source.get(marked.span).is_some())
}

fn passages(evidence: &[Span]) -> impl Iterator<Item = (Span, Mark)> {
    evidence.iter().map(|&span| (span, Mark::Passage))
}

/// Notes in which paragraphs statements and events begin to be carried.
fn margins(story: &Story, paragraphs: &mut [Unready]) {
    let paragraph = |span: Span| story.source.paragraph_of(span);
    for (at, statement) in story.statements.iter().enumerate() {
        for block in statement.evidence.iter().filter_map(|&span| paragraph(span)) {
            note(&mut paragraphs[block].voices, at);
        }
    }
    for (at, event) in story.events.iter().enumerate() {
        let dated = match event.when.written {
            Some(Written::Span(span)) => paragraph(span),
            _ => None,
        };
        for block in
            event.evidence.iter().filter_map(|&span| paragraph(span)).filter(|block| Some(*block) != dated)
        {
            note(&mut paragraphs[block].events, at);
        }
    }
}

/// A margin has room for no more; of a large story one paragraph may carry hundreds, which the timeline and the
/// statements list.
const MOST_IN_MARGIN: usize = 12;

fn note(list: &mut Vec<usize>, at: usize) {
    if list.last() != Some(&at) && list.len() < MOST_IN_MARGIN {
        list.push(at);
    }
}

fn runs(segments: &[Segment]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut seen = Set::default();
    for segment in segments {
        match runs.last_mut().filter(|run| run.owner == segment.owner) {
            Some(run) => run.segments.push(*segment),
            None => {
                let stop = segment.owner.is_some_and(|owner| seen.insert(owner));
                runs.push(Run { owner: segment.owner, stop, segments: vec![*segment] });
            }
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{app::BUILT_IN, text::Source};

    fn span(start: usize, end: usize) -> Span {
        Span::new(start, end)
    }

    /// The runs as the places of their segments, a `!` after those of a stop.
    fn cut(marks: &[(usize, usize, Mark)]) -> Vec<String> {
        let marks: Vec<Marked> =
            marks.iter().map(|&(start, end, mark)| Marked { span: span(start, end), mark }).collect();
        let run = |run: &Run| {
            let places: Vec<String> = run
                .segments
                .iter()
                .map(|segment| format!("{}-{}", segment.span.start, segment.span.end))
                .collect();
            format!("{}{}", places.join(" "), if run.stop { "!" } else { "" })
        };
        runs(&segments(span(0, 20), &marks)).iter().map(run).collect()
    }

    #[test]
    fn a_mention_in_which_a_passage_begins_stays_one_stop() {
        assert_eq!(cut(&[(0, 9, Mark::Mention(3)), (4, 20, Mark::Passage)]), ["0-4 4-9!", "9-20"]);
    }

    #[test]
    fn two_mentions_side_by_side_are_two_stops() {
        assert_eq!(cut(&[(0, 4, Mark::Mention(3)), (4, 9, Mark::Mention(3))]), ["0-4!", "4-9!", "9-20"]);
    }

    #[test]
    fn a_date_around_a_name_is_one_stop_but_leads_on_behind_it() {
        assert_eq!(cut(&[(0, 20, Mark::Date(0)), (0, 4, Mark::Mention(1))]), ["0-4!", "4-20!"]);
        assert_eq!(cut(&[(0, 20, Mark::Date(0)), (4, 9, Mark::Mention(1))]), ["0-4!", "4-9!", "9-20"]);
    }

    #[test]
    fn a_text_made_ready_bit_by_bit_is_the_text_made_ready_at_once() {
        let built_in = BUILT_IN[0].open();
        let text: Vec<_> =
            built_in.source.text().split_inclusive(". ").map(|text| (text, Default::default())).collect();
        let story = Story { source: Source::new(text), ..built_in };
        let links = Links::new(&story);
        let (mut bits, mut whole) = (Blocks::new(&story, &links), Blocks::new(&story, &links));
        assert!(whole.stretches() > 1);
        for count in 0..whole.stretches() {
            bits.ready(count);
        }
        let (stretches, stops) = whole.ready(whole.stretches());
        assert_eq!(bits.ready(stretches.len()), (stretches, stops));
        let blocks = stretches.iter().flat_map(|stretch| stretch.iter());
        let counted = blocks.fold(0, |stops, block| {
            assert_eq!(block.first_stop, stops);
            stops + block.stops()
        });
        assert_eq!(counted, stops);
    }
}
