//! The story for machines: JSON-LD in the words of schema.org, of what is certain in it.

use castline::{
    calendar::{Bound, Period, Precision},
    story::{Actor, ActorKind, Known, Story, When},
};
use serde_json::{Map, Value, json};

/// How many actors the story is said to be *about*: those with the most mentions. The others it mentions.
const ABOUT: usize = 3;

/// The story as a block of data for the page's head. No word in it can end the block.
pub(super) fn script(story: &Story) -> String {
    let data = data(story).to_string().replace('<', "\\u003c");
    format!(r#"<script type="application/ld+json">{data}</script>"#)
}

fn data(story: &Story) -> Value {
    let mut article = Map::new();
    let mut put = |key: &str, value: Value| article.insert(key.to_owned(), value);
    put("@context", json!("https://schema.org"));
    put("@type", json!("NewsArticle"));
    put("headline", json!(&*story.title));
    put("inLanguage", json!(&*story.language));
    if let Some(words) = &story.standfirst {
        put("description", json!(&**words));
    }
    if let Some(date) = story.published.as_ref().and_then(certain_date) {
        put("datePublished", json!(date));
    }
    let mut actors: Vec<_> = story.actors.iter().filter_map(|actor| Some((actor, thing(actor)?))).collect();
    let mentions = |actor: &Actor| story.mentions.iter().filter(|mention| mention.actor == actor.id).count();
    // A stable sort: of equally many mentions, the one that the story lists first.
    actors.sort_by_key(|(actor, _)| std::cmp::Reverse(mentions(actor)));
    let mut things: Vec<Value> = actors.into_iter().map(|(_, thing)| thing).collect();
    let rest = things.split_off(ABOUT.min(things.len()));
    put("about", json!(things));
    put("mentions", json!(rest));
    Value::Object(article)
}

/// The actor as a thing with a name; none for the unnamed, and for groups, which are no bodies.
fn thing(actor: &Actor) -> Option<Value> {
    let kind = match actor.kind {
        ActorKind::Person => "Person",
        ActorKind::Organization => "Organization",
        ActorKind::Group => return None,
    };
    (!actor.unnamed).then(|| json!({ "@type": kind, "name": &*actor.name }))
}

/// As much of the date as is certain: all of it, or the year of one that is assumed or in doubt.
fn certain_date(when: &When) -> Option<String> {
    let moment = match when.period? {
        Period::At(moment) | Period::Between { start: Bound::At(moment), .. } => moment,
        Period::Between { .. } => return None,
    };
    let year = moment.when().year();
    if !(0..=9999).contains(&year) {
        return None;
    }
    let certain = !moment.qualifier().any() && when.known != Known::Assumed;
    let edtf = Period::At(moment).to_string();
    match moment.precision() {
        Precision::Century | Precision::Decade => None,
        Precision::Year | Precision::Season => certain.then(|| format!("{year:04}")),
        _ if certain && !edtf.contains('X') => Some(edtf),
        _ => Some(format!("{year:04}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_date_only_the_certain_part_is_told() {
        let told = |edtf: &str, known| {
            let period = Some(Period::parse(edtf).unwrap());
            certain_date(&When { period, known, written: None, note: None })
        };
        for (edtf, known, date) in [
            ("2025-10-11", Known::Stated, Some("2025-10-11")),
            ("2025-10-11", Known::Assumed, Some("2025")),
            ("2025-10-11~", Known::Stated, Some("2025")),
            ("1969-07-20T20:17Z", Known::Stated, Some("1969-07-20T20:17Z")),
            ("2001-21", Known::Stated, Some("2001")),
            ("2025?", Known::Stated, None),
            ("196X", Known::Stated, None),
            ("../2025", Known::Stated, None),
        ] {
            assert_eq!(told(edtf, known).as_deref(), date, "{edtf}");
        }
    }
}
