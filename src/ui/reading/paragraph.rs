//! A paragraph with its marks and its margins: on the left its number and the events it carries, on the right
//! who speaks in it.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    blocks::{Block, Run},
    emphasis::Emphasis,
    segments::{Mark, Segment},
};
use crate::{
    story::{Links, SIDE_COLOURS, Story},
    text::ParagraphKind,
    ui::parts::{face, tab_index},
};

/// Props of [`Paragraph`].
#[derive(Properties, PartialEq)]
pub(super) struct ParagraphProps {
    pub(super) story: Rc<Story>,
    pub(super) links: Rc<Links>,
    pub(super) block: Rc<Block>,
    /// Which paragraph.
    pub(super) at: usize,
    /// What of it stands out, and what steps back.
    pub(super) emphasis: Emphasis,
    /// Which of its own stops the Tab key leads to, if any.
    pub(super) stop: Option<usize>,
}

/// The paragraph. Clicks are heard by the text as a whole: `data-pick` says where they go.
#[component]
pub(super) fn Paragraph(props: &ParagraphProps) -> Html {
    let block = &props.block;
    let paragraph = &props.story.source.paragraphs()[props.at];
    let kind = paragraph.kind;
    let number = props.at + 1;
    let words: Html = numbered_runs(block).map(|(run, stop)| self::run(props, run, stop)).collect();
    let words = match kind {
        ParagraphKind::Body => html! { <p class="reading-words">{ words }</p> },
        ParagraphKind::Heading => html! { <h3 class="reading-words">{ words }</h3> },
        ParagraphKind::Caption => html! { <p class="reading-words">{ words }</p> },
    };
    let first_voice = block.stops() - block.voices.len();
    html! {
        <div class="reading-block" id={format!("p{number}")} data-start={paragraph.span.start.to_string()} data-kind={kind_name(kind)}>
            <div class="reading-margin">
                <span class="reading-number"><span class="visually-hidden">{ "Paragraph " }</span>{ number }</span>
                { for block.events.iter().enumerate().map(|(place, &at)| event(props, at, place)) }
            </div>
            { words }
            if !block.voices.is_empty() {
                <div class="reading-voices">
                    { for block.voices.iter().enumerate().map(|(place, &at)| {
                        voice(props, at, first_voice + place)
                    }) }
                </div>
            }
        </div>
    }
}

fn kind_name(kind: ParagraphKind) -> &'static str {
    match kind {
        ParagraphKind::Body => "body",
        ParagraphKind::Heading => "heading",
        ParagraphKind::Caption => "caption",
    }
}

/// The runs, those that are stops with their number within the paragraph.
fn numbered_runs(block: &Block) -> impl Iterator<Item = (&Run, Option<usize>)> {
    block.runs.iter().scan(block.events.len(), |next, run| {
        let number = run.stop.then_some(*next);
        *next += usize::from(run.stop);
        Some((run, number))
    })
}

fn run(props: &ParagraphProps, run: &Run, stop: Option<usize>) -> Html {
    let Some(owner) = run.owner else {
        return run.segments.iter().map(|segment| self::segment(props, *segment)).collect();
    };
    let look = look(props, owner.mark);
    let lit = run.segments.iter().any(|segment| props.emphasis.holds(*segment));
    // A run of one segment is its own anchor; in a longer one each segment may be one.
    let alone = match run.segments[..] {
        [only] => Some(only),
        _ => None,
    };
    let id = alone.filter(|only| only.begins).map(anchor);
    let words: Html = match alone {
        Some(only) => text(props, only).into(),
        None => run.segments.iter().map(|segment| self::segment(props, *segment)).collect(),
    };
    html! {
        <span class="reading-mark" {id} data-start={alone.map(|only| only.span.start.to_string())}
            data-end={alone.map(|only| only.span.end.to_string())} data-kind={look.kind} data-side={look.colour.map(|colour| colour.to_string())}
            data-unnamed={look.unnamed.then_some("")} data-lit={lit.then_some("")} data-faint={faint(props, owner.mark)} data-pick={look.pick} title={look.title}
            role={stop.map(|_| "button")} data-stop={stop.map(|stop| (props.block.first_stop + stop).to_string())}
            tabindex={stop.map(|stop| own_tab_index(props, stop))}>
            { words }
        </span>
    }
}

/// How a mark is drawn, and where a click on it goes.
struct Look {
    kind: &'static str,
    pick: String,
    colour: Option<usize>,
    unnamed: bool,
    /// What the words mean, where they do not say it themselves.
    title: Option<String>,
}

fn look(props: &ParagraphProps, mark: Mark) -> Look {
    let ParagraphProps { story, links, .. } = props;
    match mark {
        Mark::Mention(at) => {
            let actor = &story.actors[at];
            let (pick, colour) = (format!("actor:{at}"), Some(links.colour(actor)));
            Look {
                kind: "mention",
                pick,
                colour,
                unnamed: actor.unnamed,
                title: Some(actor.name.to_string()),
            }
        }
        Mark::Date(at) => {
            let title = Some(story.events[at].title.to_string());
            Look { kind: "date", pick: format!("event:{at}"), colour: None, unnamed: false, title }
        }
        Mark::Cue(at) => {
            let statement = &story.statements[at];
            let (pick, colour) = (format!("statement:{at}"), Some(links.statement_colour(story, statement)));
            Look { kind: "cue", pick, colour, unnamed: false, title: Some(statement.content.to_string()) }
        }
        Mark::Passage => {
            Look { kind: "passage", pick: String::new(), colour: None, unnamed: false, title: None }
        }
    }
}

/// A segment without a click of its own: plain words, unless it is lit or the page can lead to it.
fn segment(props: &ParagraphProps, segment: Segment) -> Html {
    let lit = props.emphasis.holds(segment);
    if !lit && !segment.marked {
        return text(props, segment).into();
    }
    html! {
        <span class="reading-part" id={segment.begins.then(|| anchor(segment))}
            data-start={segment.span.start.to_string()} data-end={segment.span.end.to_string()} data-lit={lit.then_some("")}>{ text(props, segment) }</span>
    }
}

fn text(props: &ParagraphProps, segment: Segment) -> String {
    props.story.source.get(segment.span).unwrap_or_default().to_owned()
}

/// The id by which the page leads to a place in the text: the byte at which it begins.
fn anchor(segment: Segment) -> String {
    format!("t{}", segment.span.start)
}

/// The margin's mark of an event.
fn event(props: &ParagraphProps, at: usize, stop: usize) -> Html {
    let ParagraphProps { story, links, .. } = props;
    let event = &story.events[at];
    html! {
        <button type="button" class="reading-event" data-side={links.event_colour(story, event).to_string()}
            data-lit={props.emphasis.lights(Mark::Date(at)).then_some("")} data-faint={faint(props, Mark::Date(at))} data-pick={format!("event:{at}")} title={event.title.to_string()}
            data-stop={(props.block.first_stop + stop).to_string()} tabindex={own_tab_index(props, stop)}>
            <span class="reading-dot" aria-hidden="true" />
            <span class="visually-hidden">{ "Event: " }{ event.title.clone() }</span>
        </button>
    }
}

/// The margin's mark of a statement: the face of who says it.
fn voice(props: &ParagraphProps, at: usize, stop: usize) -> Html {
    let ParagraphProps { story, links, .. } = props;
    let statement = &story.statements[at];
    let voice = statement.speakers.iter().chain(statement.relay.iter()).find_map(|id| links.actor(id));
    let (label, face) = match voice {
        Some(actor) => {
            let actor = &story.actors[actor];
            (actor.label().to_string(), face(actor, links.colour(actor)))
        }
        None => ("No speaker named".to_owned(), nobody()),
    };
    html! {
        <button type="button" class="reading-voice" data-side={links.statement_colour(story, statement).to_string()}
            data-lit={props.emphasis.lights(Mark::Cue(at)).then_some("")} data-faint={faint(props, Mark::Cue(at))} data-pick={format!("statement:{at}")}
            title={format!("{label}: {}", statement.content)}
            data-stop={(props.block.first_stop + stop).to_string()} tabindex={own_tab_index(props, stop)}>
            { face }
            <span class="reading-speaker">{ label }</span>
            <span class="visually-hidden">{ ": " }{ statement.content.clone() }</span>
        </button>
    }
}

fn nobody() -> Html {
    html! {
        <span class="face" data-side={SIDE_COLOURS.to_string()} data-kind="group" data-unnamed="" aria-hidden="true">{ "–" }</span>
    }
}

/// The value of `data-faint`: there when the filter leaves the mark out.
fn faint(props: &ParagraphProps, mark: Mark) -> Option<&'static str> {
    props.emphasis.dims(mark).then_some("")
}

fn own_tab_index(props: &ParagraphProps, stop: usize) -> &'static str {
    props.stop.map_or("-1", |at| tab_index(stop, at))
}
