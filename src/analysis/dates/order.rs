//! Whether a text writes the day before the month in figures: 3/4/2021 is the third of April to all but Americans.

use crate::analysis::words::Words;

/// Whether dates in figures have the day first. A date that can be read in one way only decides for the others
/// ("25/3/2021"); else the order of the dates in letters ("25 March", "March 25"); else money and spelling.
pub(super) fn is_day_first(words: &Words) -> bool {
    let mut figures = 0;
    let mut is_open = false;
    for sign in in_figures(words.source().text()) {
        figures += sign;
        is_open |= sign == 0;
    }
    // Dates with strokes are rare in news, and most of them leave nothing to be asked.
    if figures != 0 || !is_open {
        return figures > 0;
    }
    let (mut letters, mut habits) = (0, 0);
    for at in 0..words.tokens().len().min(ENOUGH) {
        match words.tag(at) {
            tag if tag.is_proper() && is_month(words.lower(at)) => {
                letters +=
                    i32::from(at > 0 && is_day(words.text(at - 1))) - i32::from(is_day(words.text(at + 1)));
            }
            _ => habits += habit(words, at),
        }
    }
    [letters, habits].into_iter().find(|sign| *sign != 0).is_some_and(|sign| sign > 0)
}

/// A text shows its habits in so many tokens.
const ENOUGH: usize = 4000;

/// For each date in figures 1 where only its first number can be the day, -1 where only the second can, 0 where both can.
fn in_figures(text: &str) -> impl Iterator<Item = i32> {
    text.match_indices('/').filter_map(move |(at, _)| {
        // No part of a date is longer than these few bytes, however long a run of figures is.
        let (before, after) = (text.get(..at)?, text.get(at + 1..)?);
        let digits = before.bytes().rev().take(4).take_while(u8::is_ascii_digit).count();
        let day = before.get(before.len() - digits..)?;
        let length = after.bytes().take(9).take_while(|c| c.is_ascii_digit() || *c == b'/').count();
        let (month, year) = after.get(..length)?.split_once('/')?;
        let is_long = day.len() > 2 || month.len() > 2 || !(2..=4).contains(&year.len());
        if is_long || before.get(..before.len() - digits)?.ends_with('/') {
            return None;
        }
        match (day.parse::<u32>().ok()?, month.parse::<u32>().ok()?) {
            (13..=31, 1..=12) => Some(1),
            (1..=12, 13..=31) => Some(-1),
            (1..=12, 1..=12) => Some(0),
            _ => None,
        }
    })
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
