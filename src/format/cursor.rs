//! Walking the tree of a file: what is asked of a value, and where it stands when it does not answer.

use std::{collections::HashSet, fmt, rc::Rc};

use super::{
    fields::Words,
    json::{Field, Json},
};
use crate::order::sort;
use crate::story::{Problem, Severity};

/// Where a value stands in the file; shows as its JSON path.
#[derive(Clone, Copy)]
pub(super) enum At<'p> {
    Root,
    Field(&'p At<'p>, &'p str),
    Item(&'p At<'p>, usize),
}

impl fmt::Display for At<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            At::Root => f.write_str("$"),
            At::Field(object, name) if name.chars().all(|c| c.is_alphanumeric() || c == '_') => {
                write!(f, "{object}.{name}")
            }
            At::Field(object, name) => write!(f, "{object}[{:?}]", shortened(name)),
            At::Item(list, number) => write!(f, "{list}[{number}]"),
        }
    }
}

/// A text from the file as an error quotes it: not longer than a line.
pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// How many problems are listed; the others are counted.
pub(super) const MAX_LISTED: usize = 100;

/// The problems found in a file: the first of each severity, and how many there are.
#[derive(Default)]
pub(super) struct Notes {
    errors: Vec<Problem>,
    warnings: Vec<Problem>,
    count: usize,
    error_count: usize,
}

impl Notes {
    pub(super) fn error(&mut self, at: &At<'_>, message: impl fmt::Display) {
        self.count += 1;
        self.error_count += 1;
        if self.errors.len() < MAX_LISTED {
            self.errors.push(problem(Severity::Error, at, message));
        }
    }

    pub(super) fn warning(&mut self, at: &At<'_>, message: impl fmt::Display) {
        self.count += 1;
        if self.warnings.len() < MAX_LISTED {
            self.warnings.push(problem(Severity::Warning, at, message));
        }
    }

    /// Whether there are as many errors as are listed: further ones are only counted.
    pub(super) fn is_full(&self) -> bool {
        self.error_count >= MAX_LISTED
    }

    pub(super) fn has_errors(&self) -> bool {
        self.error_count > 0
    }

    /// Adds what was noted elsewhere in the file.
    pub(super) fn add(&mut self, notes: Self) {
        self.count += notes.count;
        self.error_count += notes.error_count;
        self.errors.extend(notes.errors);
        self.errors.truncate(MAX_LISTED);
        self.warnings.extend(notes.warnings);
        self.warnings.truncate(MAX_LISTED);
    }

    /// Adds problems that were found in the story that was read. Where something as bad was found in the file at
    /// the same place or inside it, that is the cause, and the consequence is left out.
    pub(super) fn add_consequences(&mut self, problems: Vec<Problem>) {
        let paths = |problems: &[Problem]| problems.iter().map(|problem| problem.path.clone()).collect();
        let [mut errors, mut warnings]: [Vec<_>; 2] = [paths(&self.errors), paths(&self.warnings)];
        sort(&mut errors);
        sort(&mut warnings);
        for problem in problems {
            // A warning lets the file be opened, so it is no cause of an error.
            let is_error = problem.severity == Severity::Error;
            let is_told =
                is_caused(&problem.path, &errors) || !is_error && is_caused(&problem.path, &warnings);
            if is_told {
                continue;
            }
            self.count += 1;
            self.error_count += usize::from(is_error);
            let list = if is_error { &mut self.errors } else { &mut self.warnings };
            if list.len() < MAX_LISTED {
                list.push(problem);
            }
        }
    }

    /// The problems to list, errors first; the last one counts those that are left out.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        let mut problems = self.errors;
        problems.extend(self.warnings);
        problems.truncate(MAX_LISTED);
        let left_out = self.count - problems.len();
        if left_out > 0 {
            let severity =
                if self.error_count > problems.len() { Severity::Error } else { Severity::Warning };
            problems.push(problem(severity, At::Root, format_args!("and {left_out} more")));
        }
        problems
    }
}

/// Whether one of the paths, in order, is this one or lies inside it.
fn is_caused(path: &str, causes: &[Rc<str>]) -> bool {
    let from_here = causes.partition_point(|cause| **cause < *path);
    causes.get(from_here).is_some_and(|cause| {
        cause.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    })
}

pub(super) fn problem(severity: Severity, path: impl fmt::Display, message: impl fmt::Display) -> Problem {
    Problem { severity, path: path.to_string().into(), message: message.to_string().into() }
}

/// A value of the file with its place.
#[derive(Clone, Copy)]
pub(super) struct Value<'t, 'p> {
    pub(super) json: &'t Json<'t>,
    pub(super) at: At<'p>,
}

impl<'t, 'p> Value<'t, 'p> {
    pub(super) fn string(&self, notes: &mut Notes) -> Option<&'t str> {
        match self.json {
            Json::String(text) => Some(text),
            _ => self.wrong("a string", notes),
        }
    }

    pub(super) fn bool(&self, notes: &mut Notes) -> Option<bool> {
        match self.json {
            Json::Bool(value) => Some(*value),
            _ => self.wrong("true or false", notes),
        }
    }

    pub(super) fn count(&self, notes: &mut Notes) -> Option<u64> {
        match self.json {
            Json::Count(count) => Some(*count),
            Json::Number(text) => {
                notes.error(
                    &self.at,
                    format_args!("has to be a whole number from 0, not {}", shortened(text)),
                );
                None
            }
            _ => self.wrong("a whole number from 0", notes),
        }
    }

    pub(super) fn list(&self, notes: &mut Notes) -> Option<&'t [Json<'t>]> {
        match self.json {
            Json::Array(items) => Some(items),
            _ => self.wrong("a list", notes),
        }
    }

    pub(super) fn word<T: Copy>(&self, words: Words<T>, notes: &mut Notes) -> Option<T> {
        let text = self.string(notes)?;
        let meant = words.iter().find(|(word, _)| *word == text);
        if meant.is_none() {
            let list: Vec<_> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
            let found = shortened(text);
            notes
                .error(&self.at, format_args!("`{found}` is not known here, use one of {}", list.join(", ")));
        }
        meant.map(|(_, meant)| *meant)
    }

    /// The value as an object of which the fields `known` are asked. Notes fields that stand twice.
    pub(super) fn object(&self, known: &'static [&'static str], notes: &mut Notes) -> Option<Object<'t, 'p>> {
        let Json::Object(fields) = self.json else { return self.wrong("an object", notes) };
        if has_duplicates(fields) {
            let mut seen = HashSet::new();
            for (name, _) in fields.iter().filter(|(name, _)| !seen.insert(&**name)) {
                notes.error(&At::Field(&self.at, name), "stands twice in this object, keep one");
            }
        }
        Some(Object { fields, known, at: self.at })
    }

    fn wrong<T>(&self, expected: &str, notes: &mut Notes) -> Option<T> {
        notes.error(&self.at, format_args!("has to be {expected}, not {}", self.json.kind()));
        None
    }
}

fn has_duplicates(fields: &[Field<'_>]) -> bool {
    if fields.len() > 24 {
        let names: HashSet<&str> = fields.iter().map(|(name, _)| &**name).collect();
        return names.len() < fields.len();
    }
    fields
        .iter()
        .enumerate()
        .any(|(number, (name, _))| fields[..number].iter().any(|(other, _)| other == name))
}

/// An object of the file with its place.
#[derive(Clone, Copy)]
pub(super) struct Object<'t, 'p> {
    fields: &'t [Field<'t>],
    known: &'static [&'static str],
    at: At<'p>,
}

impl<'t, 'p> Object<'t, 'p> {
    /// The place of the object.
    pub(super) fn at(&self) -> &At<'p> {
        &self.at
    }

    /// The value of a field, where it is given.
    pub(super) fn get<'o>(&'o self, name: &'static str) -> Option<Value<'t, 'o>> {
        debug_assert!(self.known.contains(&name), "{name} is not among the known fields");
        let (_, json) = self.fields.iter().find(|(field, _)| field == name)?;
        Some(Value { json, at: At::Field(&self.at, name) })
    }

    /// The value of a field that has to be given.
    pub(super) fn need<'o>(&'o self, name: &'static str, notes: &mut Notes) -> Option<Value<'t, 'o>> {
        let value = self.get(name);
        if value.is_none() {
            notes.error(&At::Field(&self.at, name), "is missing");
        }
        value
    }

    /// The fields that are not known, as they stand.
    pub(super) fn unknown(&self) -> impl Iterator<Item = &'t Field<'t>> + use<'t> {
        let known = self.known;
        self.fields.iter().filter(move |(name, _)| !known.contains(&&**name))
    }

    /// Notes fields that are not known, in an object that has no room to keep them.
    pub(super) fn drop_unknown(&self, notes: &mut Notes) {
        for (name, _) in self.unknown() {
            let list = self.known.join("`, `");
            let message = format_args!("is not known here and is left out, the fields here are `{list}`");
            notes.warning(&At::Field(&self.at, name), message);
        }
    }
}
