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
