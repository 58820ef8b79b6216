//! The reader: from the bytes of a file to a story, or to everything that stands against it. What the
//! parts of a story are made of is in `parts`, how its lists are read in `lists`.

mod lists;
mod parts;

use std::{
    pin::{Pin, pin},
    task::{Context, Poll, Waker},
};

use self::parts::Reader;
use super::{
    FORMAT,
    cursor::{At, Notes, Object, Value, problem, shortened},
    fields,
    json::{Field, Json},
    outline::{self, Place},
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

/// Reads the bytes of a story file. Never panics, whatever they are.
///
/// # Errors
///
/// Everything that stands against opening it, and the warnings too: at most 100 problems, errors first, and
/// one more that counts the others.
pub fn read(bytes: &[u8]) -> Result<Read, Vec<Problem>> {
    at_once(read_with_rests(bytes, &|| None))
}

/// What comes of work that never asks for a rest.
pub(crate) fn at_once<T>(work: impl Future<Output = T>) -> T {
    match pin!(work).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done,
        Poll::Pending => unreachable!("nothing is waited for without a rest"),
    }
}

/// Reads the bytes of a story file as [`read`] does, bit by bit, so that who reads can do something else in between.
///
/// # Errors
///
/// Those of [`read`].
pub async fn read_with_rests(bytes: &[u8], rest: Rest<'_>) -> Result<Read, Vec<Problem>> {
    let refuse = |message: String| vec![problem(Severity::Error, At::Root, message)];
    let bytes = begin(bytes).map_err(refuse)?;
    pause(rest).await;
    let file = File::outlined(bytes).map_err(|Malformed| refuse(not_json(bytes)))?;
    pause(rest).await;
    check_format(&file.fields)
        .map_err(|message| vec![problem(Severity::Error, At::Field(&At::Root, "format"), message)])?;
    let tree = Json::Object(file.fields);
    let mut notes = Notes::default();
    let Some(object) = (Value { json: &tree, at: At::Root }).object(fields::STORY, &mut notes) else {
        return Err(notes.into_problems());
    };
    let source = source(&object, &mut notes);
    pause(rest).await;
    let mut reader = Reader::new(&source, notes, rest);
    let story = reader.story(&object, &file.lists).await.map_err(|Malformed| refuse(not_json(bytes)))?;
    let Reader { mut notes, has_gaps, .. } = reader;
    // With parts left out, the places that the checks tell would be wrong.
    if !has_gaps && !notes.is_full() {
        notes.add_consequences(check(&story));
    }
    let is_refused = notes.has_errors();
    let problems = notes.into_problems();
    if is_refused { Err(problems) } else { Ok(Read { story, problems }) }
}

/// Rests, if it is time.
pub(crate) async fn pause(rest: Rest<'_>) {
    if let Some(rest) = rest() {
        rest.await;
    }
}

/// The outermost object of a file. Its long lists are parsed as they are read: to keep the trees of all their items takes
/// twice the time of reading them.
struct File<'a> {
    /// Its fields; those lists are empty in it.
    fields: Vec<Field<'a>>,
    lists: Lists<'a>,
}

/// The items of the long lists of a file, by the names of their fields.
type Lists<'a> = Vec<(&'static str, Vec<&'a [u8]>)>;

/// The fields with long lists.
const LONG: [&str; 4] = ["actors", "events", "statements", "relations"];

/// Something in the file is not JSON.
#[derive(Debug)]
struct Malformed;

impl<'a> File<'a> {
    fn outlined(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut file = Self { fields: Vec::new(), lists: Vec::new() };
        for (name, place) in outline::fields(bytes, &LONG).ok_or(Malformed)? {
            let value = match place {
                Place::Whole(value) => Json::parse(value).map_err(|_| Malformed)?,
                Place::Items(items) => {
                    file.lists.extend(LONG.into_iter().find(|long| **long == name).map(|long| (long, items)));
                    Json::Array(Vec::new())
                }
            };
            file.fields.push((name, value));
        }
        Ok(file)
    }
}

/// The bytes of a file without the mark that some begin with, or why it can have no text.
fn begin(bytes: &[u8]) -> Result<&[u8], String> {
    if bytes.len() > MAX_BYTES {
        return Err(format!("the file is longer than {} MiB, which is more than is read", MAX_BYTES >> 20));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match bytes {
        [] => Err("the file is empty".to_owned()),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, _, ..] | [_, 0, ..] => {
            Err("the file is UTF-16 text or no text at all, save it as UTF-8".to_owned())
        }
        _ => Ok(bytes),
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
fn check_format(fields: &[Field<'_>]) -> Result<(), String> {
    let start = format!("a story file says `\"format\": \"{FORMAT}\"`");
    match fields.iter().find(|(name, _)| name == "format") {
        None => Err(format!("is missing, {start}")),
        Some((_, Json::String(format))) if format == FORMAT => Ok(()),
        Some((_, Json::String(format))) if format.starts_with("castline/") => Err(format!(
            "this version reads {FORMAT} and not {}, open the file with a newer version",
            shortened(format)
        )),
        Some(_) => Err(format!("is not a story's, {start}")),
    }
}

fn source(story: &Object<'_, '_>, notes: &mut Notes) -> Source {
    let mut paragraphs = Vec::new();
    if let Some(value) = story.need("text", notes)
        && let Some(items) = value.list(notes)
    {
        for (number, json) in items.iter().enumerate() {
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
