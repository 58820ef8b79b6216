//! Tables: text, day of publication, and the words found with their values. The sentences are ours.

use super::*;
use crate::{
    calendar::Period,
    story::Known,
    text::{ParagraphKind, Source},
};
use proptest::prelude::*;

/// Wednesday 10 March 2021.
pub(super) const PUBLISHED: &str = "2021-03-10";

pub(super) fn found_in(text: &str, published: Option<&str>) -> Vec<(String, TimeExpression)> {
    let source = Source::new(text.split('\n').map(|paragraph| (paragraph, ParagraphKind::Body)));
    let published = published.map(|day| match Period::parse(day).unwrap().extent().start {
        Some(start) => Civil::from_seconds(start),
        None => unreachable!(),
    });
    let words = Words::read(&source);
    let found = find(&words, published);
    found.into_iter().map(|found| (source.get(found.span).unwrap().to_owned(), found)).collect()
}

pub(super) fn check(published: Option<&str>, table: &[(&str, &[(&str, &str)])]) {
    for (text, expected) in table {
        let found: Vec<_> =
            found_in(text, published).into_iter().map(|(words, found)| (words, found.timex())).collect();
        let found: Vec<_> = found.iter().map(|(words, value)| (&**words, &**value)).collect();
        assert_eq!(found, *expected, "{text}");
    }
}

#[test]
fn dates_are_read_in_all_usual_orders() {
    check(
        Some(PUBLISHED),
        &[
            ("The dam broke on 3 March 1998.", &[("3 March 1998", "1998-03-03")]),
            ("It broke on March 3, 1998, at dawn.", &[("March 3, 1998", "1998-03-03")]),
            ("It broke on Tuesday, March 3, 1998.", &[("Tuesday, March 3, 1998", "1998-03-03")]),
            ("It broke on the 3rd of March.", &[("the 3rd of March", "2021-03-03")]),
            ("He fled on Mar. 3.", &[("Mar. 3", "2021-03-03")]),
            ("Filed 2021-03-04 and 3/5/2021.", &[("2021-03-04", "2021-03-04"), ("3/5/2021", "2021-03-05")]),
            ("Filed 25/12/2020.", &[("25/12/2020", "2020-12-25")]),
            ("It ran from 5 to 7 May 1998.", &[("5 to 7 May 1998", "1998-05-05/1998-05-07")]),
            ("They met March 3-5.", &[("March 3-5", "2021-03-03/2021-03-05")]),
            ("In March 1998 it rained.", &[("March 1998", "1998-03")]),
            ("He left on the 3rd.", &[("the 3rd", "2021-03-03")]),
            ("RIVERTON, Nov. 19 (WNS) — A dam broke.", &[("Nov. 19", "2020-11-19")]),
            ("She retired in nineteen ninety-seven.", &[("nineteen ninety-seven", "1997")]),
            ("In 1990-91 it rained.", &[("1990-91", "1990-01-01/1991-12-31")]),
        ],
    );
}

#[test]
fn decades_and_centuries_keep_their_grain() {
    check(
        Some(PUBLISHED),
        &[
            ("It grew in the 1990s.", &[("1990s", "199X")]),
            ("It grew in the early 1990s.", &[("the early 1990s", "199X")]),
            ("It grew in the '90s.", &[("the '90s", "199X")]),
            ("It grew in the sixties.", &[("the sixties", "196X")]),
            ("A chapel of the 11th century.", &[("the 11th century", "10XX")]),
        ],
    );
}

#[test]
fn the_tense_says_which_weekday() {
    check(
        Some(PUBLISHED),
        &[
            ("The two met on Friday.", &[("Friday", "2021-03-05")]),
            ("The two will meet on Friday.", &[("Friday", "2021-03-12")]),
            ("The court ruled on Wednesday.", &[("Wednesday", "2021-03-10")]),
            ("It was postponed until Monday.", &[("Monday", "2021-03-15")]),
            ("They met last Wednesday.", &[("last Wednesday", "2021-03-03")]),
            ("They will meet next Wednesday.", &[("next Wednesday", "2021-03-17")]),
            ("They met on Friday of last week.", &[("Friday of last week", "2021-03-05")]),
        ],
    );
}

#[test]
fn relative_dates_count_from_the_day_of_publication() {
    check(
        Some(PUBLISHED),
        &[
            ("It rained yesterday.", &[("yesterday", "2021-03-09")]),
            ("It rained last week.", &[("last week", "2021-W09")]),
            ("It will rain next month.", &[("next month", "2021-04")]),
            ("It rained over the weekend.", &[("the weekend", "2021-W09-WE")]),
            ("He came two years ago.", &[("two years ago", "2019")]),
            ("He came about six weeks ago.", &[("about six weeks ago", "2021-W04")]),
            ("He came in January.", &[("January", "2021-01")]),
            ("He came last April.", &[("last April", "2020-04")]),
            ("He came earlier this month.", &[("earlier this month", "2021-03")]),
            ("He came in mid-February.", &[("mid-February", "2021-02")]),
            ("He came last fall.", &[("last fall", "2020-FA")]),
            ("He leaves by the end of the year.", &[("the end of the year", "2021")]),
            ("He came in June last year.", &[("June last year", "2020-06")]),
        ],
    );
}

#[test]
fn later_and_earlier_count_from_the_date_in_force() {
    check(
        Some(PUBLISHED),
        &[
            (
                "He left on March 3, 1998. Two days later he was back.",
                &[("March 3, 1998", "1998-03-03"), ("Two days later", "1998-03-05")],
            ),
            (
                "The ship sailed in December 2019. On December 18 it sank.",
                &[("December 2019", "2019-12"), ("December 18", "2019-12-18")],
            ),
            (
                "It fell in 1998. The following year it rose.",
                &[("1998", "1998"), ("The following year", "1999")],
            ),
            (
                "He left on March 3, 1998, and called the same day.",
                &[("March 3, 1998", "1998-03-03"), ("the same day", "1998-03-03")],
            ),
        ],
    );
}

#[test]
fn quarters_are_compared_with_those_of_the_year_before() {
    check(
        Some("2021-04-20"),
        &[
            ("Third-quarter sales fell.", &[("Third-quarter", "2020-Q3")]),
            (
                "Profit rose in the first quarter, from a loss a year earlier.",
                &[("the first quarter", "2021-Q1"), ("a year earlier", "2020-Q1")],
            ),
            ("It grew in Q3 2009.", &[("Q3 2009", "2009-Q3")]),
            ("It grew in the third quarter of 2009.", &[("the third quarter of 2009", "2009-Q3")]),
            ("It grew in this year's second quarter.", &[("this year's second quarter", "2021-Q2")]),
            ("It grew in the second half of 1989.", &[("the second half of 1989", "1989-H2")]),
            ("It grew in fiscal 1989.", &[("fiscal 1989", "1989")]),
        ],
    );
}

#[test]
fn durations_say_how_long_and_where_they_lie() {
    check(
        Some(PUBLISHED),
        &[
            ("It lasted two and a half years.", &[("two and a half years", "P2Y6M")]),
            ("A three-day strike.", &[("three-day", "P3D")]),
            ("It took half an hour.", &[("half an hour", "PT30M")]),
            ("It may take weeks.", &[("weeks", "PXW")]),
            ("It took at least 30 days.", &[("at least 30 days", "P30D")]),
            ("It fell in the past three months.", &[("the past three months", "P3M")]),
        ],
    );
    let (_, past) = found_in("It fell in the past three months.", Some(PUBLISHED)).remove(0);
    assert_eq!(past.period().unwrap().to_string(), "2020-12-10/2021-03-10");
}

#[test]
fn what_recurs_is_a_set() {
    check(
        Some(PUBLISHED),
        &[
            ("They meet every Monday.", &[("every Monday", "XXXX-WXX-1")]),
            ("They play Tuesday nights.", &[("Tuesday nights", "XXXX-WXX-2TNI")]),
            ("They meet daily.", &[("daily", "P1D")]),
            ("They meet every two years.", &[("every two years", "P2Y")]),
        ],
    );
}

#[test]
fn times_of_day_take_the_day_beside_them() {
    check(
        Some(PUBLISHED),
        &[
            ("It will open at 10:30 a.m. Friday.", &[("10:30 a.m. Friday", "2021-03-12T10:30")]),
            ("It opened Tuesday morning.", &[("Tuesday morning", "2021-03-09TMO")]),
            ("It opens tonight.", &[("tonight", "2021-03-10TNI")]),
            ("It opened last night.", &[("last night", "2021-03-09TNI")]),
            ("It shut at 16:15 UTC.", &[("16:15 UTC", "2021-03-10T16:15Z")]),
            ("It closes at noon Saturday.", &[("noon Saturday", "2021-03-13T12:00")]),
            ("It broke in the early hours of Monday.", &[("the early hours of Monday", "2021-03-08TMO")]),
            (
                "It broke at 4:20 a.m. on Sunday.",
                &[("4:20 a.m.", "2021-03-07T04:20"), ("Sunday", "2021-03-07")],
            ),
            (
                "It ran from Sunday to Monday. At noon he left.",
                &[("Sunday", "2021-03-07"), ("Monday", "2021-03-08"), ("noon", "2021-03-07T12:00")],
            ),
        ],
    );
}

#[test]
fn holidays_fall_where_the_year_has_them() {
    check(
        Some(PUBLISHED),
        &[
            ("They met last Thanksgiving.", &[("last Thanksgiving", "2020-11-26")]),
            ("They will meet on Easter Monday.", &[("Easter Monday", "2021-04-05")]),
            ("It burned on Christmas Eve 1998.", &[("Christmas Eve 1998", "1998-12-24")]),
            ("It burned on Boxing Day.", &[("Boxing Day", "2020-12-26")]),
            ("It will shut on bank holiday Monday.", &[("bank holiday Monday", "2021-05-03")]),
            ("It shut on the August bank holiday.", &[("August bank holiday", "2020-08-31")]),
            ("It will open on the first Monday of June.", &[("the first Monday of June", "2021-06-07")]),
            ("He left three weeks ago to the day.", &[("three weeks ago to the day", "2021-02-17")]),
        ],
    );
}

#[test]
fn pointers_say_past_present_or_future() {
    check(
        Some(PUBLISHED),
        &[
            ("It is now closed.", &[("now", "PRESENT_REF")]),
            ("It recently closed.", &[("recently", "PAST_REF")]),
            ("Nobody knows the future.", &[("the future", "FUTURE_REF")]),
        ],
    );
}

#[test]
fn what_only_looks_like_a_time_is_none() {
    for text in [
        "Ruiz, aged 34, is a 34-year-old baker.",
        "A man in his 90s.",
        "The child is 14 years old.",
        "They won 3-2 and 10-5.",
        "Flight 1990 cost $1998 and took 2,000 people.",
        "You may march in the sun, and may fall.",
        "May I come? April Ruiz and June Vega came second.",
        "A spring broke.",
        "He is on This Week.",
    ] {
        assert_eq!(found_in(text, Some(PUBLISHED)), [], "{text}");
    }
}

#[test]
fn without_a_day_of_publication_what_is_relative_stays_so() {
    check(
        None,
        &[
            ("He came yesterday.", &[("yesterday", "XXXX-XX-XX")]),
            ("He came on Friday.", &[("Friday", "XXXX-WXX-5")]),
            ("He came in March.", &[("March", "XXXX-03-XX")]),
            (
                "He came on 3 March 1998 and left on 5 April.",
                &[("3 March 1998", "1998-03-03"), ("5 April", "1998-04-05")],
            ),
        ],
    );
    let (_, yesterday) = found_in("He came yesterday.", None).remove(0);
    assert_eq!((yesterday.known, yesterday.period()), (Known::Order, None));
    assert_eq!(yesterday.value, TimeValue::Relative(-1, Unit::Day));
}

#[test]
fn the_ends_of_a_range_know_the_whole() {
    let found = found_in("It fell between 1990 and 1995.", Some(PUBLISHED));
    let ranges: Vec<_> = found.iter().map(|(_, found)| found.range.map(|range| range.to_string())).collect();
    let whole = Some("1990-01-01/1995-12-31".to_owned());
    assert_eq!(ranges, [whole.clone(), whole]);
}

#[test]
fn what_is_only_about_so_is_said_to_be() {
    let (words, found) = found_in("It fell around 1990.", Some(PUBLISHED)).remove(0);
    assert_eq!((&*words, &*found.period().unwrap().to_string()), ("around 1990", "1990~"));
}

#[test]
fn a_stated_date_is_told_from_one_worked_out() {
    let known = |text| found_in(text, Some(PUBLISHED)).remove(0).1.known;
    assert_eq!(known("He came on March 3, 1998."), Known::Stated);
    assert_eq!(known("He came on Friday."), Known::Resolved);
}

/// Were any rule to look on without bound, this would not end within a day.
#[test]
fn hostile_text_comes_to_an_end() {
    for unit in ["7", "7 ", "May ", "the end of ", "two ", "10:", "-", "’", "1990-", "last ", "a year "] {
        found_in(&unit.repeat(100_000 / unit.len()), Some(PUBLISHED));
    }
}

fn any_text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("May"),
        Just("march"),
        Just("3"),
        Just("31"),
        Just("1998"),
        Just("0"),
        Just("the"),
        Just("end"),
        Just("of"),
        Just("last"),
        Just("year"),
        Just("Friday"),
        Just("two"),
        Just("million"),
        Just("years"),
        Just("ago"),
        Just("later"),
        Just("-"),
        Just("’s"),
        Just("é"),
        Just("99999999999"),
        Just("quarter"),
        Just("third"),
        Just("half"),
        Just("mid‑March"),
        Just("February"),
        Just("29"),
        Just("day"),
        Just("\n"),
        Just("5/6/2021"),
        Just("Easter"),
        Just("century"),
        Just("hours"),
        Just("9:59"),
        Just("p.m."),
        Just("a"),
        Just("millennium"),
        Just("decades"),
        Just("hundred"),
        Just("4000000"),
        Just(","),
        Just("."),
    ];
    prop_oneof![proptest::collection::vec(word, 0..24).prop_map(|words| words.join(" ")), any::<String>(),]
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic_and_the_same_each_time(
        text in any_text(), year in -9999i64..=9999, month in 1u8..=12, has_day in any::<bool>(),
    ) {
        let source = Source::new(text.split('\n').map(|paragraph| (paragraph, ParagraphKind::Body)));
        let words = Words::read(&source);
        let published = has_day.then(|| Civil::date(year, month, 28));
        let found = find(&words, published);
        prop_assert_eq!(&found, &find(&words, published));
        let mut end = 0;
        for found in found {
            prop_assert!(source.get(found.span).is_some_and(|words| !words.is_empty()));
            prop_assert!(found.span.start >= end && found.tokens.end <= words.tokens().len());
            prop_assert!(words.span(found.tokens.clone()).contains(found.span));
            let _ = (found.timex(), found.period());
            end = found.span.end;
        }
    }
}
