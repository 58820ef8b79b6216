//! What the analysis found in a text, as JSON for other programs: dates, names, statements and happenings, with
//! their places in the text as it was given, counted in characters.

use castline::{
    analysis::{Facts, cast::Form, events::Anchor, names::NameKind},
    calendar::Civil,
    format::article,
    story::Article,
    text::{ParagraphKind, Source, Span},
};
use serde_json::{Value, json};

use super::input::{Content, Input, published};

/// The line for an article: nothing of its text is taken for a headline or a date line.
pub(super) fn line(input: &Input, default: Option<Civil>) -> Result<String, String> {
    let (text, published) = match input.content.as_ref().map_err(Clone::clone)? {
        Content::File(bytes) => (String::from_utf8_lossy(bytes).into_owned(), default),
        Content::Object(object) => {
            let text = object["text"].as_str().ok_or("has no `text`")?;
            (text.to_owned(), published(object)?.or(default))
        }
    };
    let ranges = article::plain(&text);
    let source = Source::new(
        ranges.iter().filter_map(|range| text.get(range.clone())).map(|words| (words, ParagraphKind::Body)),
    );
    let starts = ranges.iter().map(|range| range.start).collect();
    let places = Places {
        characters: text.char_indices().map(|(at, _)| at).chain([text.len()]).collect(),
        starts,
        source: source.clone(),
    };
    let article = Article { published, source, ..Article::default() };
    let facts = Facts::read(&article, &mut |_| {});
    let found = json!({
        "doc": input.name,
        "dates": dates(&facts, &places),
        "mentions": mentions(&facts, &places),
        "statements": statements(&facts, &places),
        "events": events(&facts, &places),
    });
    Ok(found.to_string())
}

/// Where the bytes of the paragraphs stand in the text as it was given.
struct Places {
    /// The byte of each character.
    characters: Vec<usize>,
    /// The byte at which each paragraph begins.
    starts: Vec<usize>,
    source: Source,
}

impl Places {
    fn character(&self, byte: u32) -> usize {
        let place = Span { start: byte, end: byte };
        let paragraph = self.source.paragraph_of(place).unwrap_or_default();
        let offset =
            byte - self.source.paragraphs().get(paragraph).map_or(0, |paragraph| paragraph.span.start);
        let byte = self.starts.get(paragraph).copied().unwrap_or_default() + offset as usize;
        self.characters.partition_point(|at| *at < byte)
    }

    fn pair(&self, span: Span) -> Value {
        json!([self.character(span.start), self.character(span.end)])
    }
}

fn dates(facts: &Facts, places: &Places) -> Vec<Value> {
    let dates = facts.dates.iter().map(|date| {
        json!({
            "start": places.character(date.span.start),
            "end": places.character(date.span.end),
            "type": format!("{:?}", date.kind).to_uppercase(),
            "value": date.timex(),
        })
    });
    dates.collect()
}

/// The names with the character that each means; mentions by role or pronoun with their form.
fn mentions(facts: &Facts, places: &Places) -> Vec<Value> {
    let mut mentions = Vec::new();
    let mut mention = |span: Span, kind: NameKind, entity: Option<usize>, form: &str| {
        let kind = match kind {
            NameKind::Person => "person",
            NameKind::Organization => "organization",
            NameKind::Place => "place",
            NameKind::Group | NameKind::Other => "other",
        };
        let (start, end) = (places.character(span.start), places.character(span.end));
        mentions.push(json!({ "start": start, "end": end, "kind": kind, "entity": entity.map(|number| number.to_string()), "form": form }));
    };
    for name in &facts.names {
        mention(name.span, name.kind, facts.cast.character_at(name.tokens.start), "name");
    }
    for (number, character) in facts.cast.characters().iter().enumerate() {
        for other in character.mentions.iter().filter(|mention| mention.form != Form::Named) {
            let form = if other.form == Form::Pronoun { "pronoun" } else { "nominal" };
            mention(other.span, NameKind::Other, Some(number), form);
        }
    }
    mentions
}

fn statements(facts: &Facts, places: &Places) -> Vec<Value> {
    let list = |spans: &[Span]| spans.iter().map(|span| places.pair(*span)).collect::<Vec<_>>();
    let statements = facts.sayings.iter().map(|saying| {
        json!({ "source": list(&saying.source), "cue": list(&saying.cue), "content": list(&saying.content) })
    });
    statements.collect()
}

/// The words that name happenings, each with its date.
fn events(facts: &Facts, places: &Places) -> Vec<Value> {
    let events = facts.happenings.iter().filter_map(|happening| {
        let span = facts.words.tokens().get(happening.head.token)?.span;
        let value = match happening.anchor {
            Anchor::Written(number) | Anchor::InForce(number) => facts.dates.get(facts.calendar.get(number)?.number)?.timex(),
            Anchor::Published => {
                let Civil { year, month, day, .. } = facts.article.published?;
                format!("{year:04}-{month:02}-{day:02}")
            }
            Anchor::None => return None,
        };
        Some(json!({ "start": places.character(span.start), "end": places.character(span.end), "value": value }))
    });
    events.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_in_the_characters_of_the_text_as_it_was_given() {
        let text = "Überschrift é\n\n\n  Ana Silva said on 3 March 2021\nthat the “café” is closed.\n";
        let input = Input { name: "n".into(), content: Ok(Content::Object(json!({ "text": text }))) };
        let found: Value = serde_json::from_str(&line(&input, None).unwrap()).unwrap();
        let characters: Vec<char> = text.chars().collect();
        let words = |fact: &Value| {
            let at = |name: &str| fact[name].as_u64().unwrap() as usize;
            characters[at("start")..at("end")].iter().collect::<String>()
        };
        assert_eq!(found["doc"], "n");
        assert_eq!(
            found["dates"].as_array().unwrap().iter().map(words).collect::<Vec<_>>(),
            ["3 March 2021"]
        );
        assert_eq!(found["dates"][0]["value"], "2021-03-03");
        assert!(found["mentions"].as_array().unwrap().iter().any(|mention| words(mention) == "Ana Silva"));
        let content = &found["statements"][0]["content"][0];
        let content: String = characters
            [content[0].as_u64().unwrap() as usize..content[1].as_u64().unwrap() as usize]
            .iter()
            .collect();
        assert!(content.ends_with("is closed"), "{content}");
    }
}
