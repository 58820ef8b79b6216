//! What a page says of its article in linked data: schema.org in JSON-LD.

use std::collections::HashMap;

use crate::format::{
    article::{date, found::Found, head::strip_by},
    json::Json,
};

use super::{plain_text, tree::Tree};

/// The article in linked data, as far as it is said there.
#[derive(Debug, Default)]
pub(super) struct Linked {
    pub(super) found: Found,
    /// The whole text, which some pages give there and not in the page.
    pub(super) body: String,
}

/// Reads the linked data of a page; what is no JSON is passed over.
pub(super) fn read(tree: &Tree) -> Linked {
    let mut linked = Linked::default();
    let texts: Vec<String> = tree
        .all("script")
        .flat_map(|script| script..tree.nodes.get(script).map_or(script, |node| node.end))
        .map(|node| mended(tree.text(node)))
        .collect();
    let values: Vec<Json<'_>> = texts.iter().filter_map(|text| Json::parse(text.as_bytes()).ok()).collect();
    let mut objects = Vec::new();
    values.iter().for_each(|value| gather(value, &mut objects));
    let named: HashMap<&str, Object<'_>> = objects
        .iter()
        .rev()
        .filter(|object| object.fields.len() > 1)
        .filter_map(|object| Some((object.text("@id")?, *object)))
        .collect();
    let articles = objects.iter().filter(|object| object.is_article());
    // The one that says most of itself: a page may list others by their headlines.
    let article = articles.enumerate().max_by_key(|(at, object)| (object.weight(), usize::MAX - at));
    if let Some((_, article)) = article {
        take(*article, &named, &mut linked);
    }
    linked
}

/// The JSON that a page means: without the comment and section marks around it, and with the line breaks inside its
/// strings, which many pages have, as JSON writes them.
fn mended(text: &str) -> String {
    let text = text.split_once("<![CDATA[").map_or(text, |(_, inside)| inside);
    let start = text.find(['{', '[']).unwrap_or(0);
    let text = text.get(start..).unwrap_or("");
    let end = text.rfind(if text.starts_with('{') { '}' } else { ']' }).map_or(0, |end| end + 1);
    let mut mended = String::with_capacity(end);
    let (mut in_string, mut escaped) = (false, false);
    for c in text.get(..end).unwrap_or("").chars() {
        match c {
            '"' if !escaped => in_string = !in_string,
            _ if !c.is_control() => {}
            '\n' if in_string => {
                mended.push_str("\\n");
                escaped = false;
                continue;
            }
            _ => {
                mended.push(' ');
                continue;
            }
        }
        escaped = c == '\\' && !escaped;
        mended.push(c);
    }
    mended
}

fn take(article: Object<'_>, named: &HashMap<&str, Object<'_>>, linked: &mut Linked) {
    let Linked { found, body } = linked;
    let text = |name: &str| article.text(name).map(plain_text).unwrap_or_default();
    found.set_title(&text("headline"));
    found.set_title(&text("name"));
    let names = |field: &str| article.get(field).map(|value| names(value, named)).unwrap_or_default();
    if let Some(byline) = strip_by(
        &[names("author"), names("creator")]
            .into_iter()
            .find(|names| !names.is_empty())
            .unwrap_or_default()
            .join(", "),
    ) {
        found.set_byline(byline);
    }
    for field in ["publisher", "sourceOrganization", "isPartOf"] {
        if let [publisher, ..] = &names(field)[..] {
            found.set_publisher(publisher);
        }
    }
    for field in ["url", "mainEntityOfPage", "@id"] {
        match article.get(field) {
            Some(Json::String(url)) => found.set_url(url),
            Some(value) => {
                if let Some(object) = Object::of(value) {
                    found.set_url(object.text("@id").or_else(|| object.text("url")).unwrap_or(""));
                }
            }
            None => {}
        }
    }
    let date = |name: &str| article.text(name).and_then(date::read);
    found.set_published(date("datePublished").or_else(|| date("dateCreated")));
    found.set_updated(date("dateModified"));
    if let Some(Json::String(text)) = article.get("articleBody") {
        body.push_str(text);
    }
}

/// The names of persons or organizations: one or several, as objects, as references, as words.
fn names(value: &Json<'_>, named: &HashMap<&str, Object<'_>>) -> Vec<String> {
    match value {
        Json::String(name) => Some(plain_text(name))
            .filter(|name| !name.is_empty() && !name.contains("://"))
            .into_iter()
            .collect(),
        Json::Array(values) => values
            .iter()
            .take(12)
            .flat_map(|value| match value {
                // Lists in lists are nobody's names.
                Json::Array(_) => Vec::new(),
                value => names(value, named),
            })
            .collect(),
        Json::Object(_) => {
            let object = Object::of(value);
            let own = object.and_then(|object| object.text("name"));
            let referred = || named.get(object?.text("@id")?)?.text("name");
            own.or_else(referred).map(plain_text).into_iter().filter(|name| !name.is_empty()).collect()
        }
        _ => Vec::new(),
    }
}

/// An object of JSON.
#[derive(Clone, Copy, Debug)]
struct Object<'t> {
    fields: &'t [(std::borrow::Cow<'t, str>, Json<'t>)],
}

impl<'t> Object<'t> {
    fn of(json: &'t Json<'t>) -> Option<Self> {
        match json {
            Json::Object(fields) => Some(Self { fields }),
            _ => None,
        }
    }

    fn get(&self, name: &str) -> Option<&'t Json<'t>> {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, value)| value)
    }

    /// The words of a field, or of the first in its list.
    fn text(&self, name: &str) -> Option<&'t str> {
        match self.get(name)? {
            Json::String(text) => Some(text),
            Json::Array(values) => match values.first()? {
                Json::String(text) => Some(text),
                _ => None,
            },
            Json::Object(_) => None,
            _ => None,
        }
    }

    /// Whether its type is one of the articles.
    fn is_article(&self) -> bool {
        let is = |kind: &str| {
            let kind = kind.rsplit('/').next().unwrap_or(kind);
            kind.ends_with("Article")
                || matches!(kind, "BlogPosting" | "LiveBlogPosting" | "Report" | "SocialMediaPosting")
        };
        match self.get("@type") {
            Some(Json::String(kind)) => is(kind),
            Some(Json::Array(kinds)) => {
                kinds.iter().any(|kind| matches!(kind, Json::String(kind) if is(kind)))
            }
            _ => false,
        }
    }

    /// How many of the fields that count it has.
    fn weight(&self) -> usize {
        ["headline", "datePublished", "author", "publisher", "articleBody", "mainEntityOfPage"]
            .iter()
            .filter(|name| self.get(name).is_some())
            .count()
    }
}

/// All objects inside a value. Goes as deep as the JSON reader, which has its own limit.
fn gather<'t>(value: &'t Json<'t>, objects: &mut Vec<Object<'t>>) {
    match value {
        Json::Array(values) => values.iter().for_each(|value| gather(value, objects)),
        Json::Object(fields) => {
            objects.push(Object { fields });
            fields.iter().for_each(|(_, value)| gather(value, objects));
        }
        _ => {}
    }
}
