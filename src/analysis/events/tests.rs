//! The rules for what happens, each with a sentence: under its words `s` for who does it, `v` for the verb, `=` for the
//! rest, and how the verb stands.

use std::fmt::Write;

use super::*;
use crate::{
    analysis::dates,
    story::Article,
    text::{ParagraphKind, Source},
};

const CLAUSES: &str = include_str!("clauses.marks");

#[test]
fn clauses_are_read_as_marked() {
    let told: String =
        CLAUSES.split("\n\n").map(|block| marked(block.lines().next().unwrap_or_default())).collect();
    assert_eq!(told.trim(), CLAUSES.trim());
}

/// The sentence with a line of marks for each verb that can tell an event.
fn marked(text: &str) -> String {
    let source = Source::new([(text, ParagraphKind::Body)]);
    let words = Words::read(&source);
    let mut out = format!("{text}\n");
    for happening in find(&words, &[], None) {
        if matches!(happening.head.form, Form::Noun | Form::Dependent) {
            continue;
        }
        let clause = clause(&words, words.sentences()[happening.sentence].tokens.clone(), &happening.head);
        let mut marks = vec![' '; text.chars().count()];
        for (tokens, mark) in [(clause.subject, 's'), (clause.verb, 'v'), (clause.rest, '=')] {
            let span = words.span(tokens);
            let count = |end: u32| text[..end as usize].chars().count();
            marks[count(span.start)..count(span.end)].fill(mark);
        }
        let marks: String = marks.into_iter().collect();
        writeln!(out, "{} {:?}", marks.trim_end(), happening.head.form).unwrap();
    }
    out.push('\n');
    out
}

/// The word with the date that it has, published on Friday 4 February 2022.
fn dated(text: &str, word: &str) -> String {
    let published = Some(Civil::date(2022, 2, 4));
    let article = Article {
        source: Source::new(text.split('|').map(|words| (words, ParagraphKind::Body))),
        ..Article::default()
    };
    let words = Words::read(&article.source);
    let found = dates::find(&words, published);
    let calendar: Vec<Date> = (0..)
        .zip(&found)
        .filter_map(|(number, date)| {
            Some(Date { tokens: date.tokens.clone(), period: date.period()?, number })
        })
        .collect();
    let happening = find(&words, &calendar, published)
        .into_iter()
        .find(|happening| words.lower(happening.head.token) == word)
        .unwrap();
    match happening.anchor {
        Anchor::Written(number) => calendar[number].period.to_string(),
        Anchor::InForce(number) => format!("in force {}", calendar[number].period),
        Anchor::Published => "published".into(),
        Anchor::None => "none".into(),
    }
}

#[test]
fn a_date_behind_a_verb_is_its() {
    assert_eq!(dated("The bridge was opened in 1931 and closed in 1990.", "opened"), "1931");
    assert_eq!(dated("The bridge was opened in 1931 and closed in 1990.", "closed"), "1990");
}

#[test]
fn a_date_that_opens_a_clause_is_its_verbs() {
    assert_eq!(dated("In 1990 the bridge was closed.", "closed"), "1990");
}

#[test]
fn a_bound_of_time_gives_way_to_a_date() {
    assert_eq!(dated("Orla won the cup for the first time since 1984 on Sunday.", "won"), "2022-01-30");
}

#[test]
fn a_date_inside_a_noun_phrase_dates_the_noun() {
    assert_eq!(dated("The mayor who left in 1990 criticised the 1959 strike.", "strike"), "1959");
}

#[test]
fn a_paragraph_goes_on_with_the_date_it_began_with() {
    assert_eq!(dated("The ferry sank on Tuesday. Boats reached it.", "reached"), "in force 2022-02-01");
    assert_eq!(dated("The ferry sank on Tuesday.|It carries cars.", "carries"), "published");
}

#[test]
fn what_is_done_has_no_date_of_another_verbs() {
    assert_eq!(dated("The mayor added that a vote would be held on 24 April.", "added"), "published");
    assert_eq!(dated("The mayor added that a vote would be held on 24 April.", "held"), "2022-04-24");
    assert_eq!(dated("The mayor leads the city, which grew in 2020.", "leads"), "published");
}
