//! Writes frames as SVG, for people to look at. Plain on purpose: one line an item.

use castline::layout::*;
use std::fmt::Write;

const COLOURS: [&str; 7] = ["#a63d1f", "#1d5f8a", "#5d6b2c", "#6d4a86", "#8a6d1d", "#1d8a78", "#777"];
const STYLE: &str =
    "text{font:12.5px Public Sans,sans-serif}.t{font-size:11.5px;fill:#666}.b{font-weight:650}";

/// The part of a timeline's picture that its window shows.
pub(super) fn timeline(frame: &TimelineFrame) -> String {
    let mut svg = open(frame.width, frame.height);
    for Tick { x, label, major } in &frame.ticks {
        let class = if *major { "t b" } else { "t" };
        line(&mut svg, format!("<path d='M{x} {}V{}' stroke='#ddd'/>", frame.lanes_top, frame.axis_y));
        line(
            &mut svg,
            format!("<text class='{class}' x='{}' y='{}'>{label}</text>", x + 4.0, frame.axis_y + 18.0),
        );
    }
    line(&mut svg, format!("<path d='M0 {0}H{1}' stroke='#bbb'/>", frame.axis_y, frame.width));
    for mark in &frame.marks {
        let colour = COLOURS[usize::from(mark.colour)];
        let top = mark.y - BAR_HEIGHT / 2.0;
        let mut bar = |x0: f64, x1: f64, note: String| {
            let width = round(x1 - x0);
            line(
                &mut svg,
                format!(
                    "<rect x='{x0}' y='{top}' width='{width}' height='{BAR_HEIGHT}' fill='{colour}' opacity='.25'{note}/>"
                ),
            );
        };
        let dot = match mark.shape {
            Shape::Moment { x, whisker } => {
                if let Some((x0, x1, soft)) = whisker {
                    bar(x0, x1, format!(" data-soft='{} {}'", soft.start, soft.end));
                }
                Some(x)
            }
            Shape::Bar { x0, x1, fade_start, fade_end, dot } => {
                bar(x0, x1, format!(" data-fade='{fade_start:?} {fade_end:?}'"));
                dot
            }
        };
        if let Some(x) = dot {
            line(&mut svg, format!("<circle cx='{x}' cy='{}' r='{DOT_RADIUS}' fill='{colour}'/>", mark.y));
        }
        label(&mut svg, mark.label.as_ref());
    }
    for cluster in &frame.clusters {
        let (width, top) = (round(cluster.x1 - cluster.x0), cluster.y - 10.0);
        line(
            &mut svg,
            format!("<rect x='{}' y='{top}' width='{width}' height='20' rx='10' fill='#ddd'/>", cluster.x0),
        );
        let middle = round((cluster.x0 + cluster.x1) / 2.0);
        line(
            &mut svg,
            format!(
                "<text class='t' text-anchor='middle' x='{middle}' y='{}'>{}</text>",
                cluster.y + 4.0,
                cluster.count
            ),
        );
    }
    svg + "</svg>\n"
}

/// A picture "as told".
pub(super) fn told(frame: &ToldFrame) -> String {
    let mut svg = open(frame.width, frame.height);
    for Leg { x0, y0, x1, y1, direction } in &frame.legs {
        let dashes = match direction {
            Direction::Forward => "",
            Direction::Flashback => " stroke-dasharray='4 3'",
            Direction::Unsure => " stroke-dasharray='1 4'",
        };
        line(&mut svg, format!("<path d='M{x0} {y0}L{x1} {y1}' stroke='#999'{dashes}/>"));
    }
    for point in &frame.points {
        let colour = COLOURS[usize::from(point.colour)];
        line(
            &mut svg,
            format!("<circle cx='{}' cy='{}' r='{DOT_RADIUS}' fill='{colour}'/>", point.x, point.y),
        );
        label(&mut svg, point.label.as_ref());
    }
    svg + "</svg>\n"
}

fn open(width: f64, height: f64) -> String {
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}' width='{width}' height='{height}'>\n<style>{STYLE}</style>\n<rect width='{width}' height='{height}' fill='#fdfcf8'/>\n"
    )
}

fn label(svg: &mut String, label: Option<&Label>) {
    let Some(Label { x, y, text, side, .. }) = label else { return };
    let anchor = if *side == LabelSide::Before { " text-anchor='end'" } else { "" };
    line(svg, format!("<text x='{x}' y='{y}'{anchor}>{text}</text>"));
}

fn line(svg: &mut String, item: String) {
    writeln!(svg, "{item}").unwrap();
}
