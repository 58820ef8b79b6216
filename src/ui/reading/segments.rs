//! A paragraph cut at the edges of all its marks, which may overlap, nest and touch as they like.

use crate::order::{Set, sort_by_key};
use crate::text::Span;

/// What a stretch of text means. Where several lie on the same words, a click goes to the first of them in this
/// order, and among equals to the shortest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mark {
    /// The actor at this position in `story.actors`.
    Mention(usize),
    /// The date of the event at this position.
    Date(usize),
    /// The words that mark the statement at this position as said.
    Cue(usize),
    /// It carries something; the page leads here, but a click leads nowhere.
    Passage,
}

/// A mark and its place in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Marked {
    /// The place.
    pub(super) span: Span,
    /// What it means.
    pub(super) mark: Mark,
}

/// A stretch of text with the same marks from end to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    /// Where it lies.
    pub(super) span: Span,
    /// The one of its marks that a click goes to.
    pub(super) owner: Option<Marked>,
    /// Whether a mark begins here.
    pub(super) begins: bool,
    /// Whether any mark lies on it, so that the page can lead here.
    pub(super) marked: bool,
}

/// The segments of the paragraph that lies at `paragraph`, in order and without a gap. What of the marks lies
/// outside the paragraph does not count.
pub(super) fn segments(paragraph: Span, marks: &[Marked]) -> Vec<Segment> {
    let edges = edges(paragraph, marks);
    let mut places = edges.chunk_by(|a, b| a.at == b.at).peekable();
    let mut covering = Set::default();
    let mut segments = Vec::new();
    while let Some(edges) = places.next() {
        let (mut start, mut begins) = (0, false);
        for edge in edges {
            (start, begins) = (edge.at, begins || edge.begins);
            match edge.mark {
                Some(at) if edge.opens => _ = covering.insert(rank(marks, at)),
                Some(at) => _ = covering.remove(&rank(marks, at)),
                None => {}
            }
        }
        if let Some([Edge { at: end, .. }, ..]) = places.peek() {
            let owner =
                covering.first().map(|&(_, _, at)| marks[at]).filter(|owner| owner.mark != Mark::Passage);
            let marked = !covering.is_empty();
            segments.push(Segment { span: Span { start, end: *end }, owner, begins, marked });
        }
    }
    segments
}

/// Something that happens at a byte of the paragraph.
#[derive(Clone, Copy)]
struct Edge {
    at: u32,
    /// The mark, by its position, that opens or closes here; none where the paragraph does.
    mark: Option<usize>,
    opens: bool,
    /// Whether a mark really begins here, not before the paragraph.
    begins: bool,
}

/// All edges in the order of the text.
fn edges(paragraph: Span, marks: &[Marked]) -> Vec<Edge> {
    let mut edges = Vec::new();
    if !paragraph.is_empty() {
        let ends = [paragraph.start, paragraph.end];
        edges.extend(ends.map(|at| Edge { at, mark: None, opens: false, begins: false }));
    }
    for (at, &Marked { span, .. }) in marks.iter().enumerate() {
        if !span.is_empty() && span.overlaps(paragraph) {
            let (from, to) = (span.start.max(paragraph.start), span.end.min(paragraph.end));
            let mark = Some(at);
            edges.push(Edge { at: from, mark, opens: true, begins: span.start >= paragraph.start });
            edges.push(Edge { at: to, mark, opens: false, begins: false });
        }
    }
    sort_by_key(&mut edges, |edge| edge.at);
    edges
}

/// Sorts the marks on the same words: the kind, then the length; the position tells equals apart.
fn rank(marks: &[Marked], at: usize) -> (u8, u32, usize) {
    let Marked { span, mark } = marks[at];
    let kind = match mark {
        Mark::Mention(_) => 0,
        Mark::Date(_) => 1,
        Mark::Cue(_) => 2,
        Mark::Passage => 3,
    };
    (kind, span.end - span.start, at)
}

#[cfg(test)]
mod tests {
    use super::{Mark::*, *};

    const TEXT: &str = "Él dijo: «Ana esperó» ayer.";

    /// The place of `words` in the text.
    fn at(words: &str) -> Span {
        let start = TEXT.find(words).unwrap();
        Span::new(start, start + words.len())
    }

    /// The segments as "words" or "words:owner", where each "begins" is a `|` before it.
    fn cut(marks: &[(&str, Mark)]) -> Vec<String> {
        let marks: Vec<Marked> =
            marks.iter().map(|&(words, mark)| Marked { span: at(words), mark }).collect();
        let segments = segments(at(TEXT), &marks);
        let joined: String = segments.iter().map(|segment| &TEXT[segment.span.range()]).collect();
        assert_eq!(joined, TEXT, "nothing is lost or doubled");
        let word = |segment: &Segment| {
            let begins = if segment.begins { "|" } else { "" };
            let owner = segment.owner.map_or_else(String::new, |owner| format!(":{:?}", owner.mark));
            format!("{begins}{}{owner}", &TEXT[segment.span.range()])
        };
        segments.iter().map(word).collect()
    }

    #[test]
    fn text_without_marks_is_one_segment() {
        assert_eq!(cut(&[]), [TEXT]);
    }

    #[test]
    fn marks_touching_each_other_and_both_ends_leave_no_gap() {
        assert_eq!(
            cut(&[("Él", Mention(0)), (" dijo", Cue(1)), (": «Ana esperó» ayer.", Passage)]),
            ["|Él:Mention(0)", "| dijo:Cue(1)", "|: «Ana esperó» ayer."]
        );
    }

    #[test]
    fn a_mention_inside_a_passage_is_cut_out_of_it() {
        assert_eq!(
            cut(&[("«Ana esperó»", Passage), ("Ana", Mention(2))]),
            ["Él dijo: ", "|«", "|Ana:Mention(2)", " esperó»", " ayer."]
        );
    }

    #[test]
    fn overlapping_marks_are_cut_at_all_their_edges() {
        assert_eq!(
            cut(&[("dijo: «Ana", Passage), ("Ana esperó", Date(1))]),
            ["Él ", "|dijo: «", "|Ana:Date(1)", " esperó:Date(1)", "» ayer."]
        );
    }

    #[test]
    fn a_mention_wins_over_a_date_and_a_date_over_a_cue() {
        assert_eq!(cut(&[("ayer", Cue(0)), ("ayer", Date(1))])[1], "|ayer:Date(1)");
        assert_eq!(cut(&[("ayer", Date(1)), ("ayer", Mention(2))])[1], "|ayer:Mention(2)");
        assert_eq!(cut(&[("ayer", Passage), ("ayer", Cue(3))])[1], "|ayer:Cue(3)");
    }

    #[test]
    fn among_equals_the_shorter_wins() {
        assert_eq!(
            cut(&[("Ana esperó", Mention(0)), ("esperó", Mention(1))]),
            ["Él dijo: «", "|Ana :Mention(0)", "|esperó:Mention(1)", "» ayer."]
        );
    }

    #[test]
    fn a_mark_that_began_before_the_paragraph_covers_it_but_does_not_begin_in_it() {
        let mark = |start, end| Marked { span: Span::new(start, end), mark: Passage };
        let cut = segments(
            Span::new(10, 20),
            &[mark(0, 15), mark(15, 99), mark(20, 30), mark(12, 12), mark(0, 10)],
        );
        let segment =
            |start, end, begins| Segment { span: Span::new(start, end), owner: None, begins, marked: true };
        assert_eq!(cut, [segment(10, 15, false), segment(15, 20, true)]);
    }

    #[test]
    fn an_empty_paragraph_has_no_segments() {
        assert_eq!(segments(Span::new(5, 5), &[Marked { span: Span::new(0, 9), mark: Passage }]), []);
    }
}
