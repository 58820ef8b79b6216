//! The timeline: what happened when. As it happened (a picture to zoom and pan), as told (the order of the
//! text against the order of time), and as a list, which is also what phones and paper show.
//!
//! - [`camera`]: which stretch of time is in view while it is moved, and when the rest of the page hears of it;
//! - [`gestures`], [`keys`], [`measure`]: what the browser tells: pointers and wheels, keys, sizes;
//! - [`stage`]: the picture "as it happened" with its [`tray`], made of a [`frame`], [`marks`] and [`bars`];
//! - [`overview`]: the strip of everything; [`told`], [`list`]: the other two orders;
//! - [`roving`]: what pictures with a single Tab stop share;
//! - [`head`], [`mod@legend`]: what stands around; [`names`]: what an event is called and how it stands out.
//!
//! Where things are in the picture is `layout`'s business, what dates are called `calendar`'s.

mod bars;
mod camera;
mod frame;
mod gestures;
mod head;
mod keys;
mod legend;
mod list;
mod marks;
mod measure;
mod names;
mod overview;
mod roving;
mod stage;
mod told;
mod tray;

use std::rc::Rc;

use yew::prelude::*;

use self::{
    camera::use_camera, frame::lanes_of, head::Head, legend::legend, list::List, measure::use_width,
    overview::Overview, stage::Stage, told::Told,
};
use super::store::use_dispatch;
use crate::{app::*, layout::Chronology, layout::Window, story::*};

/// The width of the picture until it is measured, where nothing else tells it, in px: that of the built page.
const WIDTH: f64 = 1176.0;

/// Props of [`Timeline`].
#[derive(Properties, PartialEq)]
pub(super) struct TimelineProps {
    /// The story.
    pub(super) story: Rc<Story>,
    /// Its index.
    pub(super) links: Rc<Links>,
    /// What passes the filter.
    pub(super) shown: Rc<Shown>,
    /// What belongs to the picked part.
    pub(super) related: Option<Rc<Related>>,
    /// The picked part.
    pub(super) selected: Option<Part>,
    /// Which of the three orders is shown.
    pub(super) arrangement: Arrangement,
    /// The stretch of time that the address asks for; none is the one to begin with.
    pub(super) window: Option<Window>,
    /// The stretch of time that the story is narrowed down to.
    pub(super) range: Option<Window>,
    /// The width of the picture in px until it is measured, where that can be told; 0 where it is hidden.
    pub(super) width: Option<f64>,
}

/// The classes of the elements around the picture, from the outermost.
pub const AROUND_PICTURE: [&str; 3] = ["timeline", "timeline-stage", "timeline-plane"];

/// The timeline.
#[component]
pub(super) fn Timeline(props: &TimelineProps) -> Html {
    let chronology = use_memo((props.story.clone(), props.shown.clone()), |(story, shown)| {
        Chronology::new(story, |event| shown.events.get(event).is_some_and(|shown| *shown))
    });
    let bounds = use_memo(chronology.clone(), |chronology| (chronology.opening(), chronology.whole()));
    let (home, whole) = *bounds;
    let lanes = *use_memo(props.story.clone(), |story| lanes_of(story));
    let drawn = props.arrangement == Arrangement::Happened && !chronology.is_empty();
    let (plane, width) = use_width(props.width.filter(|width| *width >= 1.0).unwrap_or(WIDTH), drawn);
    let (window, moving, camera) = use_camera(props.window, home, whole);
    let empty = chronology.order().is_empty();

    html! {
        <section
            class="timeline"
            id="timeline"
            aria-labelledby="timeline-title"
            data-arrangement={name(props.arrangement)}
            data-from={window.map(|window| window.from.to_string())}
            data-to={window.map(|window| window.to.to_string())}
            data-events={chronology.order().len().to_string()}
        >
            <Head
                story={props.story.clone()}
                links={props.links.clone()}
                related={props.related.clone()}
                selected={props.selected.clone()}
                shown={props.shown.clone()}
                arrangement={props.arrangement}
                {window}
                {whole}
                range={props.range}
                camera={camera.clone()}
                movable={drawn}
            />
            if empty {
                <Empty none={props.story.events.is_empty()} />
            } else {
                if props.arrangement == Arrangement::Happened {
                    <Stage
                        story={props.story.clone()}
                        links={props.links.clone()}
                        chronology={chronology.clone()}
                        related={props.related.clone()}
                        selected={props.selected.clone()}
                        window={window.filter(|_| drawn)}
                        {moving}
                        {width}
                        {lanes}
                        {plane}
                        camera={camera.clone()}
                    />
                    if let (Some(window), Some(whole), true) = (window, whole, drawn) {
                        <Overview chronology={chronology.clone()} {window} {whole} {width} {camera} />
                    }
                    { legend() }
                }
                if props.arrangement == Arrangement::Told {
                    <Told
                        story={props.story.clone()}
                        links={props.links.clone()}
                        chronology={chronology.clone()}
                        related={props.related.clone()}
                        selected={props.selected.clone()}
                    />
                }
                <List
                    story={props.story.clone()}
                    links={props.links.clone()}
                    {chronology}
                    related={props.related.clone()}
                    selected={props.selected.clone()}
                />
            }
        </section>
    }
}

fn name(arrangement: Arrangement) -> &'static str {
    match arrangement {
        Arrangement::Happened => "happened",
        Arrangement::Told => "told",
        Arrangement::List => "list",
    }
}

/// Props of [`Empty`].
#[derive(Properties, PartialEq)]
struct EmptyProps {
    /// Whether the story has no event at all; else the filter hides them.
    none: bool,
}

/// What stands in place of an empty timeline, and the way out.
#[component]
fn Empty(props: &EmptyProps) -> Html {
    let dispatch = use_dispatch();
    if props.none {
        return html! { <p class="timeline-empty">{ "This story tells of no event with a date or an order." }</p> };
    }
    html! {
        <div class="timeline-empty">
            <p>{ "Nothing on the timeline fits the filter." }</p>
            <button type="button" class="button" onclick={move |_| dispatch.send(Action::ClearFilter)}>
                { "Show everything" }
            </button>
        </div>
    }
}
