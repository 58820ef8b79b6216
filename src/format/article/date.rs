//! When an article says it was published: a small reader of the forms in which pages and people write a day,
//! with or without a time of day. Dates inside sentences are the analysis's business.

use crate::calendar::{Civil, days_in_month};

/// Words that stand between the parts of a date and say nothing of it.
const FILLERS: &[&str] = &[
    "at", "on", "of", "the", "z", "t", "gmt", "utc", "bst", "et", "est", "edt", "ct", "cst", "cdt", "mt",
    "mst", "mdt", "pt", "pst", "pdt", "cet", "cest", "eet", "eest", "wet", "west", "ist", "jst", "hkt",
    "sgt", "aest", "aedt", "msk", "hrs", "h", "local", "time",
];

/// The date that the whole of `text` is; nothing where anything else stands in it, or where no day is said. The time
/// is as written: an offset is left out of account, because "today" is the day of where it was written.
pub(super) fn read(text: &str) -> Option<Civil> {
    let text = text.trim();
    if text.len() > 80 {
        return None;
    }
    if text.len() > 8 && text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with("20") {
        let stamp: i64 = text.parse().ok()?;
        return (text.len() == 10)
            .then(|| Civil::from_seconds(stamp))
            .or_else(|| (text.len() == 13).then(|| Civil::from_seconds(stamp / 1000)));
    }
    iso(text).or_else(|| written(text))
}

/// The date in an address such as `/2021/03/03/`.
pub(super) fn in_address(url: &str) -> Option<Civil> {
    let parts: Vec<&str> = url.split(['/', '?']).collect();
    let day = |year: &str, month: &str, day: &str| {
        if year.len() != 4 || day.len() > 2 {
            return None;
        }
        let month = month_number(month).map(u32::from).or_else(|| month.parse().ok())?;
        civil(year.parse().ok()?, month, day.parse().ok()?, (0, 0, 0))
    };
    parts.windows(3).find_map(|parts| day(parts[0], parts[1], parts[2])).or_else(|| {
        // The section may stand behind the year.
        parts.windows(4).find_map(|parts| day(parts[0], parts[2], parts[3]))
    })
}

/// A date that exists and that an article can have.
fn civil(year: u32, month: u32, day: u32, (hour, minute, second): (u8, u8, u8)) -> Option<Civil> {
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    let exists = (1600..=2200).contains(&year)
        && (1..=12).contains(&month)
        && (1..=days_in_month(i64::from(year), month)).contains(&day)
        && hour < 24
        && minute < 60
        && second <= 60;
    exists.then(|| Civil { hour, minute, second: second.min(59), ..Civil::date(i64::from(year), month, day) })
}

/// `2021-03-03`, `2021-03-03T10:30:00.000+02:00`, `2021/03/03 10:30`, `20210303T103000Z`, `20210303`.
fn iso(text: &str) -> Option<Civil> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (year, month, day, rest) = match digits {
        8 => (text.get(..4)?, text.get(4..6)?, text.get(6..8)?, text.get(8..)?),
        4 => {
            let mark = text.as_bytes().get(4).filter(|mark| matches!(mark, b'-' | b'/' | b'.'))?;
            let (month, rest) = number(text.get(5..)?)?;
            let (day, rest) = number(rest.strip_prefix(char::from(*mark))?)?;
            (text.get(..4)?, month, day, rest)
        }
        _ => return None,
    };
    let (year, month, day) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    let clock = rest.strip_prefix(['T', 't', ' ']).map(str::trim_start);
    match clock {
        None if rest.is_empty() || rest == "Z" || zone(rest) => civil(year, month, day, (0, 0, 0)),
        None => None,
        Some(clock) => {
            let (time, rest) = iso_time(clock)?;
            let rest = rest.trim_start();
            let plain =
                rest.is_empty() || zone(rest) || FILLERS.contains(&rest.to_ascii_lowercase().as_str());
            plain.then(|| civil(year, month, day, time)).flatten()
        }
    }
}

/// The one or two digits at the beginning, and what follows them.
fn number(text: &str) -> Option<(&str, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits).then(|| text.split_at(digits))
}

type Time = (u8, u8, u8);

/// `10:30`, `10:30:05.123`, `103005`.
fn iso_time(text: &str) -> Option<(Time, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if matches!(digits, 4 | 6) {
        let (clock, rest) = text.split_at(digits);
        let part = |from: usize| clock.get(from..from + 2).map_or(Some(0), |part| part.parse().ok());
        return Some(((part(0)?, part(2)?, part(4)?), rest));
    }
    let (hour, rest) = number(text)?;
    let (minute, rest) = number(rest.strip_prefix(':')?)?;
    let (second, rest) = match rest.strip_prefix(':') {
        Some(rest) => number(rest)?,
        None => ("0", rest),
    };
    let rest = match rest.strip_prefix(['.', ',']) {
        Some(rest) => rest.trim_start_matches(|c: char| c.is_ascii_digit()),
        None => rest,
    };
    Some(((hour.parse().ok()?, minute.parse().ok()?, second.parse().ok()?), rest))
}

/// `+02:00`, `-0500`, `+01`.
fn zone(text: &str) -> bool {
    text.strip_prefix(['+', '-', '−']).is_some_and(|rest| {
        (2..=5).contains(&rest.len()) && rest.bytes().all(|b| b.is_ascii_digit() || b == b':')
    })
}

/// What has been read of a written date.
#[derive(Default)]
struct Parts {
    year: Option<u32>,
    month: Option<u8>,
    day: Option<u32>,
    /// Numbers of one or two digits with a slash or dot between them: `3/14/2021`.
    figures: Vec<u32>,
    /// A number behind the day, which "am" or "pm" has to make an hour.
    hour: Option<u32>,
    time: Option<Time>,
}

/// "Wed, 03 Mar 2021 10:30:00 GMT", "March 3, 2021 10:30 a.m. ET", "3rd March 2021 at 10.30pm", "14/3/2021".
fn written(text: &str) -> Option<Civil> {
    // The year is in digits.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let lower = text.to_lowercase().replace("a.m", "am").replace("p.m", "pm").replace(" (", " ");
    let mut parts = Parts::default();
    for word in lower.split(|c: char| c.is_whitespace() || matches!(c, ',' | '|' | '·' | '•' | '–' | '—'))
    {
        let word = word.trim_matches(['.', ')', ';', '-']);
        if !word.is_empty() {
            parts.take(word)?;
        }
    }
    let time = parts.time.unwrap_or_default();
    if parts.hour.is_some() {
        return None;
    }
    match parts {
        Parts { year: Some(year), month: Some(month), day: Some(day), .. } => {
            civil(year, u32::from(month), day, time)
        }
        Parts { year: Some(year), month: None, ref figures, .. } => match figures[..] {
            // Which is the month is known where only one of them can be, or where they are the same.
            [day, month] if day > 12 || day == month => civil(year, month, day, time),
            [month, day] if day > 12 => civil(year, month, day, time),
            _ => None,
        },
        _ => None,
    }
}

impl Parts {
    /// Takes one word; nothing where it cannot be part of a date.
    fn take(&mut self, word: &str) -> Option<()> {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let (figure, rest) = word.split_at(digits);
        if digits == 0 {
            return self.take_word(word);
        }
        let value: u32 = figure.get(..9.min(digits))?.parse().ok()?;
        match rest {
            "" if digits == 4 && self.year.is_none() => self.year = Some(value),
            "" | "st" | "nd" | "rd" | "th" if digits <= 2 && self.day.is_none() => self.day = Some(value),
            "" if digits <= 2 && self.hour.is_none() => self.hour = Some(value),
            "am" | "pm" if digits <= 2 => self.time = Some((half_day(value, rest)?, 0, 0)),
            _ if rest.starts_with([':', '.']) && self.time.is_none() && !rest[1..].contains('.') => {
                self.take_time(value, &rest[1..])?;
            }
            _ if rest.starts_with(['/', '.', '-']) => self.take_figures(word)?,
            _ => return None,
        }
        Some(())
    }

    fn take_word(&mut self, word: &str) -> Option<()> {
        if let Some(month) = month_number(word) {
            return self.month.replace(month).is_none().then_some(());
        }
        if let (Some((hour, minute, second)), "am" | "pm") = (self.time, word) {
            self.time = Some((half_day(u32::from(hour), word)?, minute, second));
            return Some(());
        }
        if let ("am" | "pm", Some(hour)) = (word, self.hour.take()) {
            self.time = Some((half_day(hour, word)?, 0, 0));
            return Some(());
        }
        if let ("am" | "pm", None, Some(day), None) = (word, self.time, self.day, self.year) {
            // "10 am, 3 March": what looked like a day was the hour.
            self.time = Some((half_day(day, word)?, 0, 0));
            self.day = None;
            return Some(());
        }
        let zone = zone(word) || word.starts_with("gmt") || word.starts_with("utc");
        (zone || FILLERS.contains(&word) || is_weekday(word)).then_some(())
    }

    /// The minutes and seconds of a time: `30`, `30:05`, `30am`.
    fn take_time(&mut self, hour: u32, rest: &str) -> Option<()> {
        let letters = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ':');
        let clock = &rest[..rest.len() - letters.len()];
        let (minute, second) = clock.split_once(':').unwrap_or((clock, "0"));
        let hour = match letters {
            "am" | "pm" => half_day(hour, letters)?,
            "" | "h" | "z" => u8::try_from(hour).ok()?,
            _ => return None,
        };
        if minute.len() != 2 {
            return None;
        }
        self.time = Some((hour, minute.parse().ok()?, second.parse().ok()?));
        Some(())
    }

    fn take_figures(&mut self, word: &str) -> Option<()> {
        let parts: Vec<&str> = word.split(['/', '.', '-']).collect();
        let [first, second, year] = parts[..] else { return None };
        self.figures.push(first.parse().ok()?);
        let year = (year.len() == 4).then(|| year.parse().ok()).flatten()?;
        match month_number(second) {
            Some(month) => (self.month, self.day) = (Some(month), self.figures.pop()),
            None => self.figures.push(second.parse().ok()?),
        }
        self.year.replace(year).is_none().then_some(())
    }
}

/// The hour of 24 for an hour of the morning or the afternoon.
fn half_day(hour: u32, half: &str) -> Option<u8> {
    let hour = u8::try_from(hour).ok().filter(|hour| (1..=12).contains(hour))? % 12;
    Some(if half == "pm" { hour + 12 } else { hour })
}

/// 1 to 12 for the name of a month, whole or shortened.
pub(super) fn month_number(word: &str) -> Option<u8> {
    let word = word.trim_end_matches('.').to_ascii_lowercase();
    (1..=12).find(|month| {
        let name = crate::calendar::month_name(*month).to_ascii_lowercase();
        word == name || word == "sept" && *month == 9 || word.len() == 3 && name.starts_with(&word)
    })
}

/// Whether it is the name of a weekday, whole or shortened.
pub(super) fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let word = word.trim_end_matches('.').to_ascii_lowercase();
    DAYS.iter().any(|day| *day == word || (3..=5).contains(&word.len()) && day.starts_with(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_pages_and_people_are_read() {
        for text in [
            "2021-03-03T10:30:00+02:00",
            "2021-03-03T10:30:00.000Z",
            "2021-03-03T10:30",
            "2021-03-03 10:30:00 UTC",
            "2021/3/3 10:30",
            "20210303T103000Z",
            "Wed, 03 Mar 2021 10:30:00 GMT",
            "Wed Mar 03 2021 10:30:00 GMT+0100 (CET)",
            "March 3, 2021 10:30 a.m.",
            "Mar. 3, 2021, 10:30 AM ET",
            "10:30 a.m. EST, March 3, 2021",
            "Wednesday 3rd March 2021 at 10.30am",
            "3 March 2021, 10:30",
            "3 March 2021 | 10:30",
            "3-Mar-2021 10:30",
        ] {
            let found = read(text).map(|date| (date.year, date.month, date.day, date.hour, date.minute));
            assert_eq!(found, Some((2021, 3, 3, 10, 30)), "{text}");
        }
    }

    #[test]
    fn the_hour_is_the_one_written() {
        let hour = |text| read(text).map(|date| (date.day, date.hour));
        assert_eq!(hour("March 3, 2021 12:05 a.m."), Some((3, 0)));
        assert_eq!(hour("March 3, 2021 at 12 pm"), Some((3, 12)));
        assert_eq!(hour("9 pm, 3 March 2021"), Some((3, 21)));
        assert_eq!(hour("2021-03-03T23:59:00-08:00"), Some((3, 23)));
    }

    #[test]
    fn figures_are_read_only_where_one_order_is_possible() {
        assert_eq!(read("14/03/2021"), Some(Civil::date(2021, 3, 14)));
        assert_eq!(read("3/14/2021"), Some(Civil::date(2021, 3, 14)));
        assert_eq!(read("14.3.2021"), Some(Civil::date(2021, 3, 14)));
        assert_eq!(read("3/4/2021"), None);
    }

    #[test]
    fn what_is_no_day_is_no_date() {
        for text in [
            "",
            "March 2021",
            "2021",
            "Feb 30, 2021",
            "May said so on 3 March 2021",
            "12:30",
            "99/99/9999",
            "2021-13-01",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn addresses_carry_the_day() {
        assert_eq!(in_address("https://a.example/world/2021/mar/03/harbour"), Some(Civil::date(2021, 3, 3)));
        assert_eq!(in_address("https://a.example/2021/03/03/harbour.html"), Some(Civil::date(2021, 3, 3)));
        assert_eq!(in_address("https://a.example/2021/WORLD/03/03/harbour/"), Some(Civil::date(2021, 3, 3)));
        assert_eq!(in_address("https://a.example/2021/harbour/3"), None);
    }
}
