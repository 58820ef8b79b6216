//! Whether a text writes the day before the month in figures: 3/4/2021 is the third of April to all but Americans.

use crate::analysis::words::{Tag, Words};

/// Whether dates in figures have the day first. A date that can be read in one way only decides for the others
/// ("25/3/2021"); else the order of the dates in letters ("25 March", "March 25"); else money and spelling.
pub(super) fn is_day_first(words: &Words) -> bool {
    // Dates with strokes are rare in news; most texts have none to be read.
    if !words.source().text().contains('/') {
        return false;
    }
    let (mut figures, mut letters, mut habits) = (0, 0, 0);
    for at in 0..words.tokens().len() {
        match words.tag(at) {
            Tag::Cd if words.text(at).contains('/') => figures += in_figures(words.text(at)),
            tag if tag.is_proper() && is_month(words.lower(at)) => {
                letters +=
                    i32::from(at > 0 && is_day(words.text(at - 1))) - i32::from(is_day(words.text(at + 1)));
            }
            _ => habits += habit(words, at),
        }
    }
    [figures, letters, habits].into_iter().find(|sign| *sign != 0).is_some_and(|sign| sign > 0)
}

/// 1 where only the first number can be the day, -1 where only the second can.
fn in_figures(word: &str) -> i32 {
    let mut parts = word.split('/').map(|part| part.parse::<u32>().unwrap_or(0));
    match (parts.next(), parts.next(), parts.next()) {
        (Some(13..=31), Some(1..=12), Some(_)) => 1,
        (Some(1..=12), Some(13..=31), Some(_)) => -1,
        _ => 0,
    }
}

fn is_month(word: &str) -> bool {
    matches!(
        word,
        "january"
            | "february"
            | "march"
            | "april"
            | "may"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
    )
}

fn is_day(word: &str) -> bool {
    word.len() <= 2 && word.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
}

/// 1 for what Americans write otherwise: pounds and euros, "labour" and "centre"; -1 for what others do.
fn habit(words: &Words, at: usize) -> i32 {
    match words.lower(at) {
        "£" | "€" | "labour" | "neighbour" | "neighbours" | "colour" | "centre" | "defence" | "programme"
        | "metres" | "kilometres" | "organisation" | "honour" | "councillor" | "tonnes" => 1,
        "labor" | "neighbor" | "neighbors" | "color" | "center" | "defense" | "program" | "meters"
        | "kilometers" | "organization" | "honor" => -1,
        _ => 0,
    }
}
