//! Tables like those of `tests`, for what depends on more than the words themselves: how a text writes its dates, what
//! it tells of, what is arranged for a day.

use super::tests::{PUBLISHED, check, found_in};
use crate::story::Known;

#[test]
fn the_clock_is_read_as_it_is_said() {
    check(
        Some(PUBLISHED),
        &[
            (
                "He fell at half past six in the evening.",
                &[("half past six in the evening", "2021-03-10T18:30")],
            ),
            ("She rose at ten past seven.", &[("ten past seven", "2021-03-10T07:10")]),
            ("They met at a quarter to one.", &[("a quarter to one", "2021-03-10T00:45")]),
            ("They left at ten to nine.", &[("ten to nine", "2021-03-10T08:50")]),
            ("They won ten to nine.", &[]),
        ],
    );
}

#[test]
fn dates_in_figures_are_read_in_the_order_of_the_text() {
    check(
        Some(PUBLISHED),
        &[
            ("Filed 3/2/2021.", &[("3/2/2021", "2021-03-02")]),
            ("Filed 3/2/2021 and 25/2/2021.", &[("3/2/2021", "2021-02-03"), ("25/2/2021", "2021-02-25")]),
            ("Filed 3/2/2021, paid 8 March.", &[("3/2/2021", "2021-02-03"), ("8 March", "2021-03-08")]),
            ("It cost £5 on 3/2/2021.", &[("3/2/2021", "2021-02-03")]),
        ],
    );
}

#[test]
fn a_day_ahead_is_told_by_what_is_arranged_for_it() {
    check(
        Some(PUBLISHED),
        &[
            ("She has called a meeting of the council for the Tuesday.", &[("Tuesday", "2021-03-16")]),
            ("It has invited both sides to a meeting on Friday.", &[("Friday", "2021-03-12")]),
            ("Teams were expected by Friday.", &[("Friday", "2021-03-12")]),
            ("She ordered four envoys to leave on Tuesday.", &[("Tuesday", "2021-03-09")]),
            ("They plan to leave on Tuesday.", &[("Tuesday", "2021-03-16")]),
            ("He would not comment on a report on Monday.", &[("Monday", "2021-03-08")]),
        ],
    );
}

#[test]
fn a_tale_of_long_ago_goes_on() {
    check(
        Some(PUBLISHED),
        &[
            (
                "She died on 2 March 2019. A friend called on 12 April.",
                &[("2 March 2019", "2019-03-02"), ("12 April", "2019-04-12")],
            ),
            (
                "She died on 2 March 2019. A friend called on 12 February.",
                &[("2 March 2019", "2019-03-02"), ("12 February", "2021-02-12")],
            ),
            (
                "She was born on 2 May 1930. In 1958 he left. She left the next morning.",
                &[("2 May 1930", "1930-05-02"), ("1958", "1958"), ("the next morning", "XXXX-XX-XXTMO")],
            ),
        ],
    );
    let (_, end) = found_in("It grew in the three months to 31 December.", Some(PUBLISHED)).remove(1);
    assert_eq!(end.range.unwrap().to_string(), "2020-10-01/2020-12-31");
}

#[test]
fn a_tale_keeps_its_own_days_times_and_weeks() {
    check(
        Some(PUBLISHED),
        &[
            (
                "The ferry left on 14 January 2018. At 3:15 p.m. it stopped. The night before, a seal had failed. \
                 By dusk it had sunk. That night nobody slept.",
                &[
                    ("14 January 2018", "2018-01-14"),
                    ("3:15 p.m.", "2018-01-14T15:15"),
                    ("The night before", "2018-01-13TNI"),
                    ("That night", "2018-01-14TNI"),
                ],
            ),
            (
                "The ferry sank on 14 January 2018. The hall opens at 9 a.m. and is free.",
                &[("14 January 2018", "2018-01-14"), ("9 a.m.", "2021-03-10T09:00")],
            ),
            (
                "The ferry left on 14 January 2018. On the Friday, divers found it. In May the firm closed.",
                &[("14 January 2018", "2018-01-14"), ("Friday", "2018-01-19"), ("May", "2018-05")],
            ),
            (
                "In July 1987 they met. In September they sold a boat. Two days later they fought.",
                &[("July 1987", "1987-07"), ("September", "1987-09"), ("Two days later", "XXXX-XX-XX")],
            ),
            (
                "She left on 3 March 1998. In 1999 she came back. She was held that night.",
                &[("3 March 1998", "1998-03-03"), ("1999", "1999"), ("that night", "XXXX-XX-XXTNI")],
            ),
        ],
    );
    let found = found_in("He left on 3 March 1998. Hours later, he was dead.", Some(PUBLISHED));
    let later = &found[1].1;
    assert_eq!(
        (later.period().unwrap().to_string(), later.known),
        ("1998-03-03".to_owned(), Known::Resolved)
    );
}

#[test]
fn what_a_month_says_was_done_is_not_ahead() {
    check(
        Some(PUBLISHED),
        &[
            ("In June, the firm closed a plant.", &[("June", "2020-06")]),
            ("The guard was dismissed in May.", &[("May", "2020-05")]),
            ("A hearing was scheduled for May 3.", &[("May 3", "2021-05-03")]),
        ],
    );
}
