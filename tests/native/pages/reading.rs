//! The text.

use std::{collections::BTreeSet, rc::Rc};

use castline::{
    app::{Origin, State},
    story::{Part, Story},
    text::{ParagraphKind, Source},
};

use super::rendered::{HOSTILE, in_order, page, part, state, tags, words};

fn article(change: impl FnOnce(&mut State)) -> String {
    let html = page(state(change));
    part(&html, "reading", "</article>").to_owned()
}

/// The values of an attribute, in the order of the page.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let opening = format!(" {attribute}=\"");
    html.split(&opening).skip(1).map(|rest| &rest[..rest.find('"').unwrap()]).collect()
}

/// The words of each paragraph, without its margins.
fn paragraphs(html: &str) -> Vec<String> {
    let words_of = |rest: &str| {
        let inner = &rest[rest.find('>').unwrap() + 1..rest.find("</p>").or(rest.find("</h3>")).unwrap()];
        let text: String =
            inner.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect();
        text.replace("&#x27;", "'").replace("&quot;", "\"").replace("&amp;", "&")
    };
    html.split("class=\"reading-words\"").skip(1).map(words_of).collect()
}

#[test]
fn not_a_word_is_lost_or_doubled_by_the_marks() {
    let story = State::start().story;
    let written: Vec<_> = story
        .source
        .paragraphs()
        .iter()
        .map(|paragraph| story.source.get(paragraph.span).unwrap().to_owned())
        .collect();
    assert_eq!(paragraphs(&article(|_| {})), written);
    let lit = article(|state| state.route.select = Some(Part::Statement("s-decided".into())));
    assert_eq!(paragraphs(&lit), written);
}

#[test]
fn paragraphs_are_numbered_and_can_be_led_to() {
    let html = article(|_| {});
    in_order(&html, &["id=\"p1\"", "id=\"p2\"", "id=\"p15\""]);
    assert!(words(&html).contains("Paragraph 2"));
}

#[test]
fn every_place_that_carries_something_can_be_led_to_and_no_id_stands_twice() {
    let story = State::start().story;
    let html = page(State::start());
    let ids = values(&html, "id");
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(unique.len(), ids.len());
    let evidence = story.events.iter().flat_map(|event| event.evidence.iter());
    let evidence = evidence.chain(story.statements.iter().flat_map(|statement| statement.evidence.iter()));
    let evidence = evidence.chain(story.relations.iter().flat_map(|relation| relation.evidence.iter()));
    let mentions = story.mentions.iter().map(|mention| &mention.span);
    for span in evidence.chain(mentions) {
        assert!(unique.contains(format!("t{}", span.start).as_str()), "{span:?}");
    }
}

#[test]
fn each_mention_is_a_button_that_leads_to_its_actor() {
    let story = State::start().story;
    let html = article(|_| {});
    let mentions = html.matches("data-kind=\"mention\"").count();
    assert_eq!(mentions, story.mentions.len());
    let maduro = story.actors.iter().position(|actor| &*actor.name == "Nicolás Maduro").unwrap();
    assert!(html.contains(&format!("data-pick=\"actor:{maduro}\"")));
}

#[test]
fn the_text_is_one_stop_of_the_tab_key_and_its_marks_are_counted_through() {
    let html = article(|_| {});
    let text = part(&html, "reading-text", "reading-open");
    assert_eq!(text.matches("tabindex=\"0\"").count(), 1);
    let stops: Vec<usize> = values(text, "data-stop").iter().map(|stop| stop.parse().unwrap()).collect();
    assert_eq!(stops, (0..stops.len()).collect::<Vec<_>>());
    let buttons = text.matches("role=\"button\"").count() + text.matches("<button").count();
    assert_eq!(stops.len(), buttons);
}

#[test]
fn each_statement_stands_in_the_margin_of_its_paragraph() {
    let story = State::start().story;
    let html = article(|_| {});
    for at in 0..story.statements.len() {
        let pick = format!("data-pick=\"statement:{at}\"");
        assert!(tags(&html, "reading-voice").iter().any(|voice| voice.contains(&pick)), "{at}");
    }
}

#[test]
fn what_belongs_to_the_picked_part_is_lit_in_its_colour() {
    let story = State::start().story;
    let html = article(|state| state.route.select = Some(Part::Actor("maduro".into())));
    let mentions = story.mentions.iter().filter(|mention| mention.actor == "maduro".into()).count();
    let lit = |tag: &&&str| tag.contains("data-kind=\"mention\"") && tag.contains("data-lit=\"\"");
    assert_eq!(tags(&html, "reading-mark").iter().filter(lit).count(), mentions);
    assert!(tags(&html, "reading")[0].contains("data-lit=\"0\""));
    assert!(!article(|_| {}).contains("data-lit=\"\""));
}

#[test]
fn what_is_left_open_is_told_with_what_it_concerns() {
    let story = State::start().story;
    let html = article(|_| {});
    let open = part(&html, "reading-open", "</section>");
    for point in story.open.iter() {
        assert!(words(open).contains(&*point.text));
    }
    in_order(
        open,
        &[
            "<h3",
            "What the report leaves open",
            "actor-name",
            "data-kind=\"event\"",
            "data-kind=\"statement\"",
        ],
    );
}

#[test]
fn only_safe_links_are_links() {
    let mut story = Story::clone(&State::start().story);
    let mut references = story.references.to_vec();
    references[0].url = Some("javascript:alert(1)".into());
    references[1].url = Some("https://example.org/a?b=\"c\"".into());
    story.references = references.into();
    let html = page(State::with(Rc::new(story), Origin::File("x".into())));
    let origin = part(&html, "reading-origin", "</section>");
    assert!(!origin.contains("javascript:"));
    in_order(origin, &["<a href=\"https://example.org/", "rel=\"noopener noreferrer\""]);
    assert!(words(origin).contains("assumed"));
}

#[test]
fn headings_and_captions_are_what_they_are() {
    let story = Story {
        source: Source::new([
            ("Ahead", ParagraphKind::Heading),
            ("<b>Öl</b> & <i>", ParagraphKind::Body),
            ("", ParagraphKind::Caption),
        ]),
        mentions: [].into(),
        events: [].into(),
        statements: [].into(),
        relations: [].into(),
        open: [].into(),
        ..Story::clone(&State::start().story)
    };
    let html = page(State::with(Rc::new(story), Origin::File("x".into())));
    in_order(
        &html,
        &[
            "data-kind=\"heading\"",
            "<h3 class=\"reading-words\">Ahead</h3>",
            "&lt;b&gt;Öl&lt;/b&gt;",
            "data-kind=\"caption\"",
        ],
    );
    assert!(!html.contains("reading-open"));
}

#[test]
fn hostile_strings_stay_text() {
    let mut story = Story::clone(&State::start().story);
    let mut open = story.open.to_vec();
    open[0].text = HOSTILE.into();
    story.open = open.into();
    story.source = Source::new([(HOSTILE, ParagraphKind::Body)]);
    let html = page(State::with(Rc::new(story), Origin::File("x".into())));
    assert!(!html.contains("<script") && !html.contains("<img"));
}

#[test]
fn what_the_filter_leaves_out_steps_back_in_the_text_and_keeps_its_click() {
    let faint = |html: &str, kind: &str, is_faint: bool| {
        tags(html, "reading-mark")
            .iter()
            .filter(|tag| tag.contains(&format!("data-pick=\"{kind}:")))
            .filter(|tag| tag.contains("data-faint") == is_faint)
            .count()
    };
    let all = article(|_| {});
    assert_eq!(faint(&all, "actor", true), 0, "without a filter nothing steps back");
    let unnamed = article(|state| state.route.filter.unnamed = true);
    let story = State::start().story;
    for tag in tags(&unnamed, "reading-mark").iter().filter(|tag| tag.contains("data-pick=\"actor:")) {
        let at: usize = values(tag, "data-pick")[0].split_once(':').unwrap().1.parse().unwrap();
        assert_eq!(tag.contains("data-faint"), !story.actors[at].unnamed, "{tag}");
    }
    assert!(faint(&unnamed, "actor", false) > 0 && faint(&unnamed, "event", true) > 0);
    assert_eq!(paragraphs(&unnamed), paragraphs(&all));
}
