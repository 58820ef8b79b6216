//! The day that a dateline gives: "LISBON, March 3, 2021 (Agency) — …". The dateline stays in the text.

use super::{
    date,
    found::{Block, Found},
};
use crate::{
    calendar::{self, Civil},
    order::sort,
    text::ParagraphKind,
};

/// Takes the date of a dateline that has one with a year: "LISBON, March 3, 2021 (Agency) — …".
pub(super) fn take_dateline(found: &mut Found) {
    let first = found.blocks.iter().find(|(_, kind)| *kind == ParagraphKind::Body);
    let Some((words, _)) = first else { return };
    let Some(line) = [" — ", " – ", " -- ", " - "].iter().find_map(|dash| words.split_once(dash)) else {
        return;
    };
    let line = line.0.split('(').next().unwrap_or("");
    let place = line.split([',', ' ']).next().unwrap_or("");
    // "Lund, 3 March 2021 - …": a place in small letters is one where nothing but its day stands behind it.
    let is_shouted = place.len() > 1 && place.chars().all(char::is_uppercase);
    let is_day = || line.split_once(',').is_some_and(|(_, day)| date::read(day).is_some());
    if line.len() <= 60 && (is_shouted || place.starts_with(char::is_uppercase) && is_day()) {
        let ends = || line.match_indices([',', ' ']).take(6).map(|(at, _)| &line[at + 1..]);
        let date = ends().find_map(date::read);
        found.set_published(date.or_else(|| ends().find_map(|day| in_some_year(day, words, &found.blocks))));
    }
}

/// The day of a dateline that leaves out the year ("ZURICH, Oct 30 (Agency) — … on Thursday"): in the one year in which that
/// day is the weekday that the first paragraph names, of those that the text names, else of the two beside the latest of
/// them, or the second after it: a report tells of much that is long past, but seldom of what is years ahead.
fn in_some_year(day: &str, first: &str, blocks: &[Block]) -> Option<Civil> {
    let weekday = first
        .split(|c: char| !c.is_alphanumeric())
        .find(|word| word.len() > 5 && date::is_weekday(word))?
        .to_lowercase();
    let mut years: Vec<i64> = (blocks.iter())
        .flat_map(|(words, _)| words.split(|c: char| !c.is_ascii_alphanumeric()))
        .filter(|word| word.len() == 4 && word.starts_with(['1', '2']))
        .filter_map(|word| word.parse().ok())
        .filter(|year| (1800..2200).contains(year))
        .collect();
    sort(&mut years);
    years.dedup();
    let on = |year: &i64| {
        let on = date::read(&format!("{} {year}", day.trim()))?;
        calendar::weekday(&on).name().eq_ignore_ascii_case(&weekday).then_some(on)
    };
    let mut found: Vec<Civil> = years.iter().filter_map(on).collect();
    if found.is_empty() {
        let latest = years.last()?;
        found.extend([latest - 1, latest + 1].iter().filter_map(on));
        // "who won in 2022 and lost last year's final": the latest year may lie two years back.
        if found.is_empty() {
            found.extend(on(&(latest + 2)));
        }
    }
    match found[..] {
        [one] => Some(one),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn published(lines: &[&str]) -> Option<Civil> {
        let blocks = lines.iter().map(|line| ((*line).to_owned(), ParagraphKind::Body)).collect();
        let mut found = Found { blocks, ..Found::default() };
        take_dateline(&mut found);
        found.published
    }

    #[test]
    fn a_dateline_dates_the_article() {
        let dated = published(&["LUND, March 3, 2021 (Agency) — The harbour was closed."]);
        assert_eq!(dated, date::read("2021-03-03"));
        let dated = published(&["Port Lund, 3 March 2021 - The harbour was closed."]);
        assert_eq!(dated, date::read("2021-03-03"));
    }

    #[test]
    fn a_dateline_without_a_year_has_that_of_its_weekday_near_the_years_of_the_text() {
        let lead = "LUND, Oct 30 (Agency) - The harbour was closed on Thursday.";
        assert_eq!(published(&[lead, "It was built in 1987 and rebuilt in 2024."]), date::read("2025-10-30"));
        assert_eq!(
            published(&[lead, "It was built in 2025, the year after 2024."]),
            date::read("2025-10-30")
        );
        let lead = "LUND, Oct 30 (Agency) - The harbour was closed on Thursday.";
        assert_eq!(published(&[lead, "It was built in 2023."]), date::read("2025-10-30"));
        // Two years fit, or none, or no weekday is named.
        assert_eq!(published(&[lead, "It was built in 2014 and rebuilt in 2025."]), None);
        assert_eq!(published(&[lead, "It was built in 2022."]), None);
        assert_eq!(published(&["LUND, Oct 30 (Agency) - It was closed.", "It was built in 2025."]), None);
    }
}
