//! Names of bodies: how far they reach, and what tells them from persons.

use super::check;

#[test]
fn a_body_for_doing_something_is_named_to_its_end() {
    check("The [o Society for the Protection of Newts] met.");
    check(
        "The [o Campaign to Protect Rural Norland] said so, and the [o Committee to Shield Reporters] agreed.",
    );
    check("The [o National Endowment for the Arts] paid.");
    check("[o Queen Anna's Hospital] apologised. [o King Jon's Grammar School] closed.");
    check("The [o Quell Foundation for Lund's Research] paid.");
    check("The [o Movement for Civic Change and Justice], or [o MCCJ], will march.");
}

#[test]
fn letters_and_an_article_tell_a_body_of_common_words() {
    check("The [o Rail Accident Inquiry Branch] ([o RAIB]) sent a team.");
}

#[test]
fn what_the_text_calls_a_body_once_is_one_wherever_it_speaks() {
    check("[o Velora], a maker of pumps, was fined. [o Velora] denied it. [o Velora] said it would appeal.");
}

#[test]
fn what_has_its_own_and_a_which_is_no_person() {
    check(
        "Fish farmer [o Velora] said on Monday its profit fell. [o Velora], which is for sale, paid in full.",
    );
}

#[test]
fn what_a_body_does_and_its_place_are_part_of_its_name() {
    check("[o Regent College London] said no. [o Halden Cancer Support] said it was glad.");
}

#[test]
fn a_relative_clause_behind_a_place_or_a_body_speaks_of_the_one_before() {
    check("[l Greece], whose own capital was flooded, sent help.");
    check(
        "[p Sara Lund] of [o MIT], who was not involved, left. Trains ran between [l Lund] and [l Glasgow].",
    );
    check("Superintendent [p Ann Hay] of [o Marrow Police], who led the search, wept.");
}

#[test]
fn offices_of_great_bodies_stand_apart_from_who_holds_them() {
    check("[o United Nations] Secretary-General [p Jon Quell] called for calm.");
    check("A deputy [l Africa] director at the group, [p Tom Roe], left.");
}

#[test]
fn a_nickname_is_no_title() {
    check("Union President [p Darnell “Duke” Roe] said no.");
}

#[test]
fn a_body_is_of_a_place_in_letters_too() {
    check("He works at the [o University of UAE] now.");
}

#[test]
fn a_thing_that_goes_by_a_name_is_no_person() {
    check("The [o European Space Agency]'s [x Ariel] mission is due.");
}

#[test]
fn an_ending_that_owns_nothing_is_part_of_the_name() {
    check("[p Ann Roe] works at [o Odell's]. [o Odell's] said profits fell. The shares of [o Odell's] fell.");
    check("[p Ann Lund] left; [p Lund]'s said to be ill.");
}

#[test]
fn a_station_has_a_number() {
    check("She told [o NBC Radio 5 Live] on Monday. It was on [o Channel 4 News], too.");
}

#[test]
fn what_has_friends_is_a_body_and_who_has_them_is_not() {
    check("[o Friends of Old Moor Library] said so.");
    check("Friends of [p Ann Roe] said so.");
}

#[test]
fn what_a_department_is_for_may_be_a_list() {
    check("The [o Department for Culture, Media and Sport] met.");
    check("The [o Marrow Chamber of Trade] chairman, [p Bob Roe], left.");
}

#[test]
fn who_made_the_article_is_nobody_that_it_speaks_of() {
    check("[p Ann Roe] left.\n\nReporting by Jane Lund; editing by Jon Doe");
    check("[p Ann Roe] left.\n\nPhotograph: Jane Lund/Norpix");
    check("Reporting by [p Jane Lund] showed that he lied.");
}

#[test]
fn a_number_is_no_person_and_a_work_no_body() {
    check("The pilot of [x HJ217] said so.");
    check("She won with The [x Salt House], the story of a family.");
    check("[p Jane Roe], of [l Marsh Lane], [l Hellery], pleaded guilty.");
    check("The president of the [x Federation] [p Jane Lund] left.");
}

#[test]
fn an_office_of_the_state_and_a_body_against_something_keep_their_names() {
    check("The [o Eastport Medical Examiner's Office] named them. It was at 212 [l Delmar Street].");
    check("[o Mothers Against Noise] met. [p Ann Roe] works at [o St. Odell's].");
    check("[p Ann Roe] left.\n\nNorwire writers Jane Lund and Jon Doe contributed to this report.");
}

#[test]
fn letters_that_stand_for_a_thing_name_no_body() {
    check("[x CCTV] footage showed him after a [x CT] scan.");
    check("The artist [p Ai Weiwei] left. [p Ai] is free.");
    check("The [x AI] firm [o Norline] sold its [x HGV] unit to the [o BBC].");
}
