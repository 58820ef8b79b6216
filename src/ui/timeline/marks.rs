//! What is drawn on the picture: the axis, marks, clusters.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    bars::{Reach, bar, foot},
    names::{Standing, side},
};
use crate::{
    layout::{
        BAR_HEIGHT, CLUSTER_HEIGHT, Cluster, DOT_RADIUS, Fade, LABEL_SIZE, Label, LabelSide, Mark, Shape,
        TICK_SIZE, Tick, TimelineFrame, ellipsise, round, text_width,
    },
    story::{Event, Known, Story},
};

/// The height of what can be hit of a mark, in px.
const HIT: f64 = 28.0;
/// A label is cut at this width where its event is drawn though it is in a cluster.
const GUEST_LABEL: f64 = 280.0;
/// So many events of a cluster are named; the others are counted.
const NAMED: usize = 3;
/// From the centre of a dot to its label.
const TO_LABEL: f64 = 14.0;

/// What a mark is to someone who operates it.
pub(super) struct Role {
    /// All that a listener needs to know.
    pub(super) name: String,
    /// The event's id.
    pub(super) id: Rc<str>,
    /// Whether Tab leads to it.
    pub(super) stop: bool,
}

/// Whether a mark has a place of its own.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Presence {
    /// In a lane.
    Own,
    /// Only while it has the focus or is picked: its event is in a cluster.
    Guest,
}

/// The grid, the line of the axis, and what its ticks say.
pub(super) fn axis(frame: &TimelineFrame) -> Html {
    let (line, foot) = (frame.axis_y, (frame.axis_y + 20.0).to_string());
    let grid: String = frame.ticks.iter().map(|tick| format!("M{} 0V{line}", tick.x)).collect();
    html! {
        <>
            <path class="timeline-grid" d={grid} />
            <path class="timeline-axis" d={format!("M{} {line}H{}", frame.left, frame.right)} />
            <g class="timeline-ticks" aria-hidden="true">
                { for frame.ticks.iter().filter(|tick| !is_cut(tick, frame.width)).map(|tick| html! {
                    <text key={tick.label.clone() + &tick.x.to_string()} x={(tick.x + 4.0).to_string()} y={foot.clone()} data-major={tick.major.then_some("")}>
                        { tick.label.clone() }
                    </text>
                }) }
            </g>
        </>
    }
}

/// Whether an edge of the view, which is `width` px wide, cuts what a tick says.
fn is_cut(tick: &Tick, width: f64) -> bool {
    // As bold letters are wider.
    let (from, to) = (tick.x + 4.0, tick.x + 4.0 + text_width(&tick.label, TICK_SIZE) * 1.05);
    from < 0.0 && to > 0.0 || from < width && to > width
}

/// The mark of an event.
pub(super) fn mark(mark: &Mark, presence: Presence, role: Role, standing: &Standing) -> Html {
    let (event, y) = (mark.event, mark.y);
    let (body, (left, right)) = body(mark);
    let picked = standing.is_picked(event);
    let (left, right) = match &mark.label {
        Some(label) if label.side == LabelSide::Before => (left.min(label.x - label.width), right),
        Some(label) => (left, right.max(label.x + label.width)),
        None => (left, right),
    };
    html! {
        <g
            key={event}
            class="timeline-mark"
            role="button"
            tabindex={if role.stop { "0" } else { "-1" }}
            aria-label={role.name}
            aria-pressed={picked.to_string()}
            data-event={role.id}
            data-side={side(mark.colour)}
            data-dim={standing.dim(event)}
            data-related={standing.related(event)}
            data-second={mark.second.map(side)}
            data-assumed={(mark.known == Known::Assumed).then_some("")}
            data-guest={(presence == Presence::Guest).then_some("")}
        >
            <rect class="timeline-hit" x={round(left - 6.0).to_string()} y={round(y - HIT / 2.0).to_string()} width={round(right - left + 12.0).to_string()} height={HIT.to_string()} />
            { body }
            if picked { { ring(mark) } }
            if let Some(label) = &mark.label { { text(label) } }
        </g>
    }
}

/// A dot in the row of clusters for an event that is in one of them.
pub(super) fn guest(event: &Event, at: usize, x: f64, frame: &TimelineFrame, colour: u8) -> Mark {
    let y = round(frame.axis_y - CLUSTER_HEIGHT / 2.0);
    let text = ellipsise(&event.title, LABEL_SIZE, GUEST_LABEL);
    let width = round(text_width(&text, LABEL_SIZE));
    let (side, start) = if x + TO_LABEL + width > frame.width {
        (LabelSide::Before, x - TO_LABEL)
    } else {
        (LabelSide::After, x + TO_LABEL)
    };
    Mark {
        event: at,
        lane: 0,
        y,
        shape: Shape::Moment { x: round(x), whisker: None },
        colour,
        second: None,
        label: Some(Label { x: round(start), y: y + 4.0, text, width, side }),
        known: event.when.known,
    }
}

/// The dot or bar, and what it spans.
fn body(mark: &Mark) -> (Html, (f64, f64)) {
    let y = mark.y;
    match mark.shape {
        Shape::Moment { x, whisker: stretch } => {
            let around = (x - DOT_RADIUS, x + DOT_RADIUS);
            let stretch = stretch.map(|(x0, x1, soft)| Reach::whisker(x0, x1, soft));
            let span = stretch.map_or(around, |stretch| (stretch.x0.min(around.0), stretch.x1.max(around.1)));
            // The dot of an assumed one is hollow, which leaves no place for a second colour.
            let second = mark.second.filter(|_| mark.known == Known::Assumed);
            let drawn = stretch.map(|stretch| stretched(stretch, mark, second)).unwrap_or_default();
            (html! { <>{ drawn }{ dot(x, y) }</> }, span)
        }
        Shape::Bar { x0, x1, fade_start, fade_end, dot: short } => {
            let reach = Reach { x0, x1, start: fade_start, end: fade_end };
            let second = mark.second.filter(|_| short.is_none());
            let drawn = stretched(reach, mark, second);
            (html! { <>{ drawn }{ short.map(|x| dot(x, y)).unwrap_or_default() }</> }, (x0, x1))
        }
    }
}

/// A bar, and its foot in the colour of the second side where that shows there.
fn stretched(reach: Reach, mark: &Mark, second: Option<u8>) -> Html {
    html! {
        <>
            { bar(reach, mark.y, mark.colour) }
            { second.map(|second| foot(reach, mark.y, second)).unwrap_or_default() }
        </>
    }
}

fn dot(x: f64, y: f64) -> Html {
    html! { <circle class="timeline-dot" cx={x.to_string()} cy={y.to_string()} r={DOT_RADIUS.to_string()} /> }
}

/// What encircles the picked one: its dot, or the sharp part of its bar.
fn ring(mark: &Mark) -> Html {
    let round_dot = |x: f64| {
        html! { <circle class="timeline-ring" cx={x.to_string()} cy={mark.y.to_string()} r={(DOT_RADIUS + 4.0).to_string()} /> }
    };
    match mark.shape {
        Shape::Moment { x, .. } | Shape::Bar { dot: Some(x), .. } => round_dot(x),
        Shape::Bar { x0, x1, fade_start, fade_end, .. } => {
            let top = round(mark.y - BAR_HEIGHT / 2.0 - 2.0);
            let height = BAR_HEIGHT + 4.0;
            let side = |x: f64, fade: Fade| {
                if fade == Fade::None { format!("M{x} {top}v{height}") } else { String::new() }
            };
            let edges = format!(
                "M{x0} {top}H{x1}M{x0} {}H{x1}{}{}",
                top + height,
                side(x0, fade_start),
                side(x1, fade_end)
            );
            html! { <path class="timeline-ring" d={edges} /> }
        }
    }
}

fn text(label: &Label) -> Html {
    let anchor = (label.side == LabelSide::Before).then_some("end");
    html! {
        <text class="timeline-label" aria-hidden="true" x={label.x.to_string()} y={label.y.to_string()} text-anchor={anchor}>
            { label.text.clone() }
        </text>
    }
}

/// Events that are too close to each other, as a pill with their number.
pub(super) fn cluster(cluster: &Cluster, story: &Story, dim: Option<&'static str>) -> Html {
    let colour = (0u8..).zip(cluster.colours).max_by_key(|(_, count)| *count).map_or(0, |(colour, _)| colour);
    let (middle, height) = (round((cluster.x0 + cluster.x1) / 2.0), CLUSTER_HEIGHT - 6.0);
    let titles: Vec<&str> =
        cluster.events.iter().take(NAMED).map(|event| &*story.events[*event].title).collect();
    let others = cluster.count.saturating_sub(titles.len());
    let others = if others > 0 { format!(" and {others} others") } else { String::new() };
    html! {
        <g
            key={cluster.event}
            class="timeline-cluster"
            role="button"
            tabindex="-1"
            aria-label={format!("{} more: {}{others}. Look closer", cluster.count, titles.join("; "))}
            data-cluster={format!("{}..{}", cluster.from, cluster.to)}
            data-side={side(colour)}
            data-dim={dim}
        >
            <rect x={cluster.x0.to_string()} y={round(cluster.y - height / 2.0).to_string()} width={round(cluster.x1 - cluster.x0).to_string()} height={height.to_string()} rx={(height / 2.0).to_string()} />
            <text x={middle.to_string()} y={(cluster.y + 4.0).to_string()} text-anchor="middle">{ short_count(cluster.count) }</text>
        </g>
    }
}

/// "+7", "+1.2k".
fn short_count(count: usize) -> String {
    match count {
        0..1000 => format!("+{count}"),
        1000..10_000 => format!("+{}.{}k", count / 1000, count % 1000 / 100),
        _ => format!("+{}k", count / 1000),
    }
}
