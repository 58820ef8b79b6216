//! The reader: from the bytes of a file to a story, or to everything that stands against it. What the
//! parts of a story are made of is in `parts`, how its lists are read in `lists`.

mod lists;
mod parts;

use std::{
    future::ready,
    mem::take,
    ops::Range,
    pin::{Pin, pin},
    task::{Context, Poll, Waker},
};

use self::{
    lists::{LONG, Lists},
    parts::Reader,
};
use super::{
    FORMAT,
    cursor::{At, Notes, Value, problem, shortened},
    fields,
    json::{Field, Json},
    mentions,
    outline::{Found, Malformed, Outline},
};
use crate::{
    story::{Problem, Severity, Story, check},
    text::{ParagraphKind, Source},
};

/// How long a file may be, in bytes.
pub const MAX_BYTES: usize = 64 << 20;

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The story.
    pub story: Story,
    /// What had to be left out of it, or should be looked at: warnings only.
    pub problems: Vec<Problem>,
}

/// Asks for a rest now and then while a file is read: what is to be waited for, or nothing where it is to go on at once.
pub type Rest<'r> = &'r dyn Fn() -> Option<Pin<Box<dyn Future<Output = ()>>>>;

/// A file that may still be coming.
pub trait Incoming {
    /// What has come so far, from the file's start.
    fn bytes(&self) -> &[u8];

    /// Waits for more, and says whether anything came: nothing comes once the file is whole.
    fn more(&mut self) -> Pin<Box<dyn Future<Output = bool> + '_>>;
}

/// A file that is there.
impl Incoming for &[u8] {
    fn bytes(&self) -> &[u8] {
        self
    }

    fn more(&mut self) -> Pin<Box<dyn Future<Output = bool> + '_>> {
        Box::pin(ready(false))
    }
}

/// Reads the bytes of a story file. Never panics, whatever they are.
///
/// # Errors
///
/// Everything that stands against opening it, and the warnings too: at most 100 problems, errors first, and
/// one more that counts the others.
pub fn read(mut bytes: &[u8]) -> Result<Read, Vec<Problem>> {
    at_once(read_incoming(&mut bytes, &|| None))
}

/// What comes of work that never asks for a rest.
pub(crate) fn at_once<T>(work: impl Future<Output = T>) -> T {
    match pin!(work).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done,
        Poll::Pending => unreachable!("nothing is waited for without a rest"),
    }
}

/// Reads a story file as [`read`] does, bit by bit and while it comes: what has come is read before more is waited for,
/// and who reads can do something else in between.
///
/// # Errors
///
/// Those of [`read`].
pub async fn read_incoming(file: &mut dyn Incoming, rest: Rest<'_>) -> Result<Read, Vec<Problem>> {
    match story_in(file, rest).await {
        Ok(read) => Ok(read),
        Err(Refusal::Problems(problems)) => Err(problems),
        Err(Refusal::Malformed) => {
            while file.bytes().len() <= MAX_BYTES && file.more().await {}
            let why = begin(file.bytes()).map_or_else(|why| why, |start| not_json(&file.bytes()[start..]));
            Err(vec![problem(Severity::Error, At::Root, why)])
        }
    }
}

/// Rests, if it is time.
pub(crate) async fn pause(rest: Rest<'_>) {
    if let Some(rest) = rest() {
        rest.await;
    }
}

/// Why there is no story in a file.
enum Refusal {
    /// It is not JSON, or not even text. Why, all of it together tells.
    Malformed,
    Problems(Vec<Problem>),
}

impl From<Malformed> for Refusal {
    fn from(Malformed: Malformed) -> Self {
        Self::Malformed
    }
}

async fn story_in(file: &mut dyn Incoming, rest: Rest<'_>) -> Result<Read, Refusal> {
    while file.bytes().len() < MARK.len() && file.more().await {}
    let start = begin(file.bytes()).map_err(|_| Malformed)?;
    let mut outline = Outline::new(start, &LONG);
    let mut fields = Fields::new();
    // All else points into the text. Items that stand before it wait for it.
    let (mut early, mut notes, mut source) = (Vec::new(), Notes::default(), Source::default());
    while let Some(found) = next(&mut outline, file).await? {
        match found {
            Found::Field(name, value) if name == "text" => {
                let json = Json::parse(&file.bytes()[value]).map_err(|_| Malformed)?;
                source = read_text(Value { json: &json, at: At::Field(&At::Root, "text") }, &mut notes);
                fields.push((name, None));
                break;
            }
            Found::Field(name, value) => fields.push((name, Some(value))),
            Found::List(_) | Found::Item(_) => early.push(found),
        }
        pause(rest).await;
    }
    let mut reader = Reader::new(&source, notes);
    let mut lists = Lists::default();
    for found in early {
        lists.take(found, file.bytes(), &mut fields, &mut reader)?;
        pause(rest).await;
    }
    while let Some(found) = next(&mut outline, file).await? {
        lists.take(found, file.bytes(), &mut fields, &mut reader)?;
        pause(rest).await;
    }
    let tree = Json::Object(parsed(fields, file.bytes())?);
    composed(&tree, lists, reader, rest).await.map_err(Refusal::Problems)
}

/// The story that the tree and the long lists of a file make, or everything that stands against it.
async fn composed(
    tree: &Json<'_>,
    mut lists: Lists,
    mut reader: Reader<'_>,
    rest: Rest<'_>,
) -> Result<Read, Vec<Problem>> {
    check_format(tree)?;
    // What stands in the head of a file is told first.
    let of_lists = take(&mut reader.notes);
    let Some(object) = (Value { json: tree, at: At::Root }).object(fields::STORY, &mut reader.notes) else {
        return Err(reader.notes.into_problems());
    };
    let given = take(&mut lists.given);
    let mut story = reader.story(&object, lists);
    let Reader { mut notes, has_gaps, .. } = reader;
    notes.add(of_lists);
    pause(rest).await;
    story.mentions = mentions::complete(&story, &given).into();
    pause(rest).await;
    // With parts left out, the places that the checks tell would be wrong.
    if !has_gaps && !notes.is_full() {
        notes.add_consequences(check(&story));
    }
    let is_refused = notes.has_errors();
    let problems = notes.into_problems();
    if is_refused { Err(problems) } else { Ok(Read { story, problems }) }
}

/// The fields of a file's outermost object, each with the place of its value: of those that were read already, none.
type Fields = Vec<(String, Option<Range<usize>>)>;

/// The next part of a file, waited for; none at its end.
async fn next(outline: &mut Outline, file: &mut dyn Incoming) -> Result<Option<Found>, Malformed> {
    loop {
        let bytes = file.bytes();
        let found = if bytes.len() <= MAX_BYTES { outline.next(bytes)? } else { return Err(Malformed) };
        if found.is_some() {
            return Ok(found);
        }
        if !file.more().await {
            return if outline.is_done() { Ok(None) } else { Err(Malformed) };
        }
    }
}

/// The trees of fields. What was read already is an empty list there.
fn parsed(fields: Fields, bytes: &[u8]) -> Result<Vec<Field<'_>>, Malformed> {
    let parsed = |(name, value): (String, Option<Range<usize>>)| {
        let tree = value.map_or(Ok(Json::Array(Vec::new())), |value| Json::parse(&bytes[value]));
        Ok((name.into(), tree.map_err(|_| Malformed)?))
    };
    fields.into_iter().map(parsed).collect()
}

/// The mark of UTF-8 that some files begin with.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Where the text of a file begins, or why it can have none.
fn begin(bytes: &[u8]) -> Result<usize, String> {
    if bytes.len() > MAX_BYTES {
        return Err(format!("the file is longer than {} MiB, which is more than is read", MAX_BYTES >> 20));
    }
    let start = if bytes.starts_with(MARK) { MARK.len() } else { 0 };
    match bytes[start..] {
        [] => Err("the file is empty".to_owned()),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, _, ..] | [_, 0, ..] => {
            Err("the file is UTF-16 text or no text at all, save it as UTF-8".to_owned())
        }
        _ => Ok(start),
    }
}

/// Why a file is not a JSON object, found by parsing it as a whole. That its strings are UTF-8 is found while they are
/// read.
fn not_json(bytes: &[u8]) -> String {
    let error = match (std::str::from_utf8(bytes), Json::parse(bytes)) {
        (Err(error), _) => {
            let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
            return format!("the file is not UTF-8 text from line {line} on, save it as UTF-8");
        }
        (Ok(_), Ok(tree)) => return format!("has to be an object, not {}", tree.kind()),
        (Ok(_), Err(error)) => error,
    };
    format!("is not JSON: {error}")
}

/// Refuses what is not a story of this version.
fn check_format(file: &Json<'_>) -> Result<(), Vec<Problem>> {
    let Json::Object(fields) = file else { return Ok(()) };
    let start = format!("a story file says `\"format\": \"{FORMAT}\"`");
    let message = match fields.iter().find(|(name, _)| name == "format") {
        None => format!("is missing, {start}"),
        Some((_, Json::String(format))) if format == FORMAT => return Ok(()),
        Some((_, Json::String(format))) if format.starts_with("castline/") => format!(
            "this version reads {FORMAT} and not {}, open the file with a newer version",
            shortened(format)
        ),
        Some(_) => format!("is not a story's, {start}"),
    };
    Err(vec![problem(Severity::Error, At::Field(&At::Root, "format"), message)])
}

/// The text, paragraph by paragraph.
fn read_text(value: Value<'_, '_>, notes: &mut Notes) -> Source {
    let mut paragraphs = Vec::new();
    for (number, json) in value.list(notes).unwrap_or_default().iter().enumerate() {
        let value = Value { json, at: At::Item(&value.at, number) };
        match json {
            Json::String(words) => paragraphs.push((&**words, ParagraphKind::Body)),
            Json::Object(_) => paragraphs.extend(paragraph(value, notes)),
            _ => notes.error(
                &value.at,
                format_args!("has to be a paragraph, a string or an object, not {}", json.kind()),
            ),
        }
    }
    Source::new(paragraphs)
}

fn paragraph<'t>(value: Value<'t, '_>, notes: &mut Notes) -> Option<(&'t str, ParagraphKind)> {
    let object = value.object(fields::PARAGRAPH, notes)?;
    object.drop_unknown(notes);
    let kind =
        object.get("kind").and_then(|kind| kind.word(fields::PARAGRAPH_KINDS, notes)).unwrap_or_default();
    Some((object.need("text", notes)?.string(notes)?, kind))
}
