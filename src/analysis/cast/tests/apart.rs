//! Who is told apart, and who is joined, by what stands beside their names.

use super::{shown, ties};

/// The names and roles alone.
fn who(text: &str) -> Vec<String> {
    let name = |shown: String| shown.split(": ").next().unwrap_or_default().to_owned();
    shown(text).into_iter().map(name).collect()
}

#[test]
fn a_relative_goes_by_the_name_of_the_family_too() {
    assert_eq!(
        shown(
            "David Roe and his wife, Anna, fled. Mr Roe said the water rose. Mrs Roe said the cellar was full."
        ),
        ["David Roe: David Roe | his | Roe", "Anna Roe (wife): wife | Anna | Roe"]
    );
    assert_eq!(who("It was founded by the brothers Jon and Tom Halden."), ["Jon Halden", "Tom Halden"]);
    assert_eq!(who("Ruth and Alan Roe thanked them."), ["Ruth Roe", "Alan Roe"]);
}

#[test]
fn her_husband_is_the_one_whose_wife_she_is() {
    assert_eq!(
        shown("Jon Roe and his wife, Ann Lund, fled. Her husband said the lane was narrow."),
        ["Jon Roe: Jon Roe | his | husband", "Ann Lund (wife): wife | Ann Lund | Her"]
    );
}

#[test]
fn the_same_office_of_two_lands_is_two() {
    assert_eq!(
        who(
            "Norway's Foreign Ministry said no. The Swiss Foreign Ministry agreed. Sweden's Foreign Ministry left."
        ),
        [
            "Norway",
            "Norway's Foreign Ministry",
            "Swiss Foreign Ministry",
            "Sweden",
            "Sweden's Foreign Ministry"
        ]
    );
    assert_eq!(
        who("Norway's Foreign Ministry said no. The Foreign Ministry left."),
        ["Norway", "Foreign Ministry"]
    );
}

#[test]
fn letters_behind_a_name_are_the_same_body() {
    assert_eq!(
        shown("The Disaster Authority, known as DISA, came. DISA left. The Maritime Guild, or MARG, sued."),
        ["Disaster Authority: Disaster Authority | DISA | DISA", "Maritime Guild: Maritime Guild | MARG"]
    );
    assert_eq!(
        shown("The US Harbour Safety Commission sued. The HSC won."),
        ["US Harbour Safety Commission: US Harbour Safety Commission | HSC"]
    );
}

#[test]
fn a_verb_in_front_of_a_title_is_no_part_of_the_role() {
    assert_eq!(
        who(
            "He had considered dismissing Interior Minister Ann Roe. They had asked Chief Executive Jon Lund to go."
        ),
        ["Ann Roe (Interior Minister)", "Jon Lund (Chief Executive)"]
    );
    assert_eq!(who("Committee chairman Cllr Ann Roe left."), ["Ann Roe (committee chairman)"]);
    assert_eq!(who("Ann Roe, a son from her first marriage, left."), ["Ann Roe (son)"]);
    assert_eq!(who("Bank of Norland Governor Ann Roe left."), ["Bank of Norland", "Ann Roe (Governor)"]);
}

#[test]
fn the_words_in_front_of_a_noun_tell_which_of_several_is_meant() {
    assert_eq!(
        shown(
            "Prime Minister Jon Lund spoke. Trade Minister Ann Roe left. The prime minister said he was sorry."
        ),
        [
            "Jon Lund (Prime Minister): Jon Lund | The prime minister | he",
            "Ann Roe (Trade Minister): Ann Roe"
        ]
    );
    assert_eq!(
        shown("The judge, Mrs Justice Lund, spoke. The judge said it was over."),
        ["Lund (Mrs Justice): The judge | Lund | The judge"]
    );
}

#[test]
fn who_is_called_by_the_first_word_has_it_for_short() {
    let cast = super::cast("President Park Minseo left. Park said so.");
    assert_eq!(cast.characters()[0].short, "Park");
}

#[test]
fn an_office_of_a_state_is_tied_to_the_state() {
    let text = "Armenia and Azerbaijan talked. Azerbaijani President Jon Lund came. Armenia's Defense Ministry left.";
    assert_eq!(ties(text), ["Defense Ministry – ministry – Armenia", "Jon Lund – President – Azerbaijan"]);
}

#[test]
fn what_somebody_does_for_a_body_is_a_tie_and_what_comes_from_it_is_none() {
    assert_eq!(ties("Ann Roe, who leads the Green Party, left."), ["Ann Roe – leader – Green Party"]);
    assert_eq!(ties("The Green Party's Ann Roe left."), ["Ann Roe – of – Green Party"]);
    assert!(ties("It adds to the pressure on Ann Roe from Norline Capital.").is_empty());
}

#[test]
fn letters_do_not_take_the_place_of_the_company_with_a_name() {
    assert_eq!(
        shown("Velora, a software company, lost data. The FTC fined the company.")[0],
        "Velora: Velora | the company"
    );
}

#[test]
fn the_name_of_a_town_is_no_short_form_of_its_paper() {
    assert_eq!(
        who("Ann Roe spoke in Marrow on Monday. The Marrow Gazette was there."),
        ["Ann Roe", "Marrow", "Marrow Gazette"]
    );
    assert!(!shown("A Zexley man was held. The Zexley Police Department said so.")[0].contains("Zexley |"));
}

#[test]
fn somebody_s_man_is_called_so() {
    assert_eq!(
        who("Jon Lund resigned on Monday. His agent said it was over."),
        ["Jon Lund", "Jon Lund's agent"]
    );
}

#[test]
fn whom_the_lead_leaves_unnamed_is_named_behind() {
    assert_eq!(
        shown("A wealthy developer was charged on Monday.\n\nHarold Lund, 61, denies it."),
        ["Harold Lund (wealthy developer): A wealthy developer | Harold Lund"]
    );
    assert_eq!(shown("A judge left on Monday.\n\nHarold Lund, 61, denies it."), ["Harold Lund: Harold Lund"]);
}

#[test]
fn a_name_by_birth_is_the_same_person() {
    assert_eq!(who("Ida Roe has died. Born Ida Lund in Veld, she painted."), ["Ida Roe", "Veld"]);
}

#[test]
fn who_is_named_behind_a_role_is_no_source_without_a_name() {
    assert_eq!(
        who("“Yes,” said co-author Professor Ida Roe. “No,” said Norline's chief executive Ann Lund.").len(),
        3
    );
    assert_eq!(shown("Its head, the retired general Jon Roe, said so.").len(), 1);
}

#[test]
fn what_tells_most_of_a_person_is_the_role() {
    let roles = [
        ("The college's principal, Professor Ida Roe, left.", "principal"),
        ("Rebel spokesman Col. Jon Roe left.", "rebel spokesman"),
        ("They met Secretary of State Ida Roe.", "Secretary of State"),
    ];
    for (text, role) in roles {
        assert!(shown(text).iter().any(|one| one.contains(&format!("Roe ({role})"))), "{:?}", shown(text));
    }
}

#[test]
fn a_bare_first_word_is_the_only_body_that_opens_with_it() {
    assert_eq!(
        who("The firm Meridian Labs fell. Meridian's founder, Ann Roe, left."),
        ["Meridian Labs", "Ann Roe (founder)"]
    );
    assert_eq!(
        ties("They found Max and Ida Roe, 80, and her grandson, Tom Roe."),
        ["Tom Roe – grandson – Ida Roe"]
    );
}

#[test]
fn the_mp_of_a_party_is_the_one_named_as_that() {
    assert_eq!(
        shown("Local MP Fiona Roe left. The Labour MP said so.")[0],
        "Fiona Roe (Local MP): Fiona Roe | MP"
    );
}
