//! The text made ready to be drawn: each paragraph with its marked words and what stands in its margins. Made
//! once for a story; what stands out of it and what steps back is worked out at each pick, in `emphasis`.

use std::rc::Rc;

use super::segments::{Mark, Marked, Segment, segments};
use crate::{
    order::Set,
    story::{Links, Story, Written},
    text::Span,
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

/// The paragraphs of `story`, one block each.
pub(super) fn blocks(story: &Story, links: &Links) -> Vec<Rc<Block>> {
    let paragraphs = story.source.paragraphs();
    let mut blocks = vec![Block::default(); paragraphs.len()];
    let mut marks = vec![Vec::new(); paragraphs.len()];
    for marked in marks_of(story, links) {
        let first = story.source.paragraph_of(marked.span).unwrap_or(paragraphs.len());
        for (at, paragraph) in paragraphs.iter().enumerate().skip(first) {
            if paragraph.span.start >= marked.span.end {
                break;
            }
            marks[at].push(marked);
        }
    }
    margins(story, &mut blocks);
    let mut stops = 0;
    for ((block, paragraph), marks) in blocks.iter_mut().zip(paragraphs).zip(marks) {
        block.runs = runs(&segments(paragraph.span, &marks));
        block.first_stop = stops;
        stops += block.stops();
    }
    blocks.into_iter().map(Rc::new).collect()
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
fn margins(story: &Story, blocks: &mut [Block]) {
    let paragraph = |span: Span| story.source.paragraph_of(span);
    for (at, statement) in story.statements.iter().enumerate() {
        for block in statement.evidence.iter().filter_map(|&span| paragraph(span)) {
            note(&mut blocks[block].voices, at);
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
            note(&mut blocks[block].events, at);
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
}
