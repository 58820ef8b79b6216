//! What follows the text: what the report leaves open, and where it comes from.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    calendar::describe,
    story::{Known, Links, OpenPoint, Part, Reference, Story, When, Written},
    ui::parts::{ActorName, EvidenceLink, PartName, content},
};

/// Props of [`After`].
#[derive(Properties, PartialEq)]
pub(super) struct AfterProps {
    pub(super) story: Rc<Story>,
    pub(super) links: Rc<Links>,
}

/// The two boxes; each only where there is something to say.
#[component]
pub(super) fn After(props: &AfterProps) -> Html {
    let story = &props.story;
    let has_origin = !story.references.is_empty() || story.published.is_some() || story.byline.is_some();
    html! {
        <>
            if !story.open.is_empty() {
                <section class="reading-open" aria-labelledby="open-title">
                    <h3 class="label" id="open-title">{ "What the report leaves open" }</h3>
                    <ul>
                        { for story.open.iter().map(|point| open_point(props, point)) }
                    </ul>
                </section>
            }
            if has_origin {
                <section class="reading-origin" id="sources" aria-labelledby="origin-title">
                    <h3 class="label" id="origin-title">{ "Where it comes from" }</h3>
                    if let Some(byline) = &story.byline {
                        <p>{ byline.clone() }</p>
                    }
                    if let Some(published) = &story.published {
                        { self::published(props, published) }
                    }
                    <ul>
                        { for story.references.iter().map(reference) }
                    </ul>
                </section>
            }
        </>
    }
}

fn open_point(props: &AfterProps, point: &OpenPoint) -> Html {
    let AfterProps { story, links } = props;
    let actors = point.actors.iter().filter_map(|id| links.actor(id)).map(|at| {
        let actor = &story.actors[at];
        html! { <ActorName actor={actor.clone()} colour={links.colour(actor)} /> }
    });
    let events = point.events.iter().filter_map(|id| links.event(id)).map(|at| {
        let event = &story.events[at];
        html! { <PartName part={Part::Event(event.id.clone())} name={event.title.clone()} colour={links.event_colour(story, event)} /> }
    });
    let statements = point.statements.iter().filter_map(|id| links.statement(id)).map(|at| {
        let statement = &story.statements[at];
        let name: Rc<str> = content(statement).into();
        html! { <PartName part={Part::Statement(statement.id.clone())} {name} colour={links.statement_colour(story, statement)} /> }
    });
    let concerned: Vec<Html> = actors.chain(events).chain(statements).collect();
    html! {
        <li>
            <p class="reading-point">
                { point.text.clone() }{ " " }
                { for point.evidence.iter().map(|&span| html! { <EvidenceLink story={story.clone()} {span} /> }) }
            </p>
            if !concerned.is_empty() {
                <ul class="reading-concerned">
                    { for concerned.into_iter().map(|part| html! { <li>{ part }</li> }) }
                </ul>
            }
        </li>
    }
}

/// The day of publication, how it is known, and why.
fn published(props: &AfterProps, when: &When) -> Html {
    let date = when.period.as_ref().map_or_else(|| "date not given".to_owned(), describe);
    let known = match when.known {
        Known::Stated => "",
        Known::Resolved => ", worked out",
        Known::Assumed => ", assumed",
        Known::Order => ", only its order known",
    };
    let written = when.written.as_ref().map(|written| match written {
        Written::Span(span) => props.story.source.get(*span).unwrap_or_default().to_owned(),
        Written::Words(words) => words.to_string(),
    });
    html! {
        <>
            <p>
                { "Published " }{ date }{ known }
                if let Some(written) = written {
                    { format!("; as written: “{written}”") }
                }
            </p>
            if let Some(note) = &when.note {
                <p class="reading-note">{ note.clone() }</p>
            }
        </>
    }
}

fn reference(reference: &Reference) -> Html {
    let title = match reference.url.as_deref().filter(|url| is_safe(url)) {
        Some(url) => {
            html! { <a href={url.to_owned()} rel="noopener noreferrer">{ reference.title.clone() }</a> }
        }
        None => html! { reference.title.clone() },
    };
    let about: Vec<&str> =
        [&reference.publisher, &reference.date].into_iter().flatten().map(AsRef::as_ref).collect();
    html! {
        <li>
            { title }
            if !about.is_empty() {
                <span class="reading-about">{ about.join(", ") }</span>
            }
        </li>
    }
}

/// Whether a link may lead there: to the web or to a letter, never to a script. The reader of story files
/// keeps others out already; a link is too sharp a tool to rely on that.
fn is_safe(url: &str) -> bool {
    let scheme = url.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    matches!(scheme.as_deref(), Some("http" | "https" | "mailto"))
}

#[cfg(test)]
mod tests {
    use super::is_safe;

    #[test]
    fn links_lead_to_the_web_or_to_a_letter_only() {
        for url in ["https://elpais.com", "HTTP://x", "mailto:a@b.example"] {
            assert!(is_safe(url), "{url}");
        }
        for url in
            ["javascript:alert(1)", " javascript:x", "java\nscript:x", "data:text/html,x", "//x", "x", ""]
        {
            assert!(!is_safe(url), "{url}");
        }
    }
}
