//! Whole texts and the casts they give.

mod apart;

use super::*;
use crate::{
    analysis::{names, words::Words},
    text::{ParagraphKind, Source},
};

fn cast(text: &str) -> Cast {
    let source = Source::new(text.split("\n\n").map(|paragraph| (paragraph, ParagraphKind::Body)));
    let words = Words::read(&source);
    gather(&words, &names::find(&words))
}

/// The characters, each with the words of its mentions.
fn shown(text: &str) -> Vec<String> {
    let cast = cast(text);
    let source = Source::new(text.split("\n\n").map(|paragraph| (paragraph, ParagraphKind::Body)));
    cast.characters()
        .iter()
        .map(|character| {
            let mentions: Vec<_> = character
                .mentions
                .iter()
                .map(|mention| source.get(mention.span).unwrap_or_default())
                .collect();
            let role = character.role.as_ref().map(|role| format!(" ({})", role.words)).unwrap_or_default();
            format!("{}{}: {}", character.name, role, mentions.join(" | "))
        })
        .collect()
}

fn ties(text: &str) -> Vec<String> {
    let cast = cast(text);
    let name = |number: usize| cast.characters()[number].name.clone();
    cast.ties().iter().map(|tie| format!("{} – {} – {}", name(tie.from), tie.label, name(tie.to))).collect()
}

#[test]
fn the_forms_of_a_name_are_one_person() {
    assert_eq!(
        shown("President Ada Lund left. Mrs Lund said Ada was tired. Mr. Roe, a lawyer, met A. Lund."),
        ["Ada Lund (President): Ada Lund | Lund | Ada | A. Lund", "Roe (lawyer): Roe | a lawyer"]
    );
}

#[test]
fn letters_and_the_name_they_stand_for_are_one_body() {
    assert_eq!(
        shown(
            "The National Audit Office (NAO) met Norline Shipping Ltd. on Monday. The NAO and Norline agreed."
        ),
        [
            "National Audit Office: National Audit Office | NAO | NAO",
            "Norline Shipping Ltd.: Norline Shipping Ltd. | Norline"
        ]
    );
}

#[test]
fn letters_in_brackets_need_not_be_first_letters() {
    assert_eq!(
        shown("The National Audit Office (Naufice) met. Naufice left. The Office agreed."),
        ["National Audit Office: National Audit Office | Naufice | Naufice | Office"]
    );
}

#[test]
fn a_church_of_something_is_that_and_the_church() {
    assert_eq!(
        shown(
            "The Church of Zelmany and the Bank of Torvik met in Oslo. Zelmany Inc. left. The Church agreed."
        ),
        [
            "Church of Zelmany: Church of Zelmany | Zelmany Inc. | Church",
            "Bank of Torvik: Bank of Torvik",
            "Oslo: Oslo"
        ]
    );
}

#[test]
fn letters_and_halves_stand_for_places() {
    assert_eq!(
        shown(
            "They came from New South Wales. In NSW it rained. In North Korea and South Korea it was dry. They went into the North."
        ),
        [
            "New South Wales: New South Wales | NSW",
            "North Korea: North Korea | North",
            "South Korea: South Korea"
        ]
    );
}

#[test]
fn one_name_in_two_spellings_is_one_person() {
    assert_eq!(
        shown("Kristen Lund left. Kristin Lund said so. Maria Lund and Marina Lund waited."),
        ["Kristen Lund: Kristen Lund | Kristin Lund", "Maria Lund: Maria Lund", "Marina Lund: Marina Lund"]
    );
}

#[test]
fn a_couple_and_a_father_and_his_son_are_two() {
    assert_eq!(
        shown("Paul Roe and Ada Roe came late. Mrs Roe apologised. Mr Roe did not."),
        ["Paul Roe: Paul Roe | Roe", "Ada Roe: Ada Roe | Roe"]
    );
    // A name that women have mostly.
    assert_eq!(shown("Carol Roe left. Mr Roe was tired."), ["Carol Roe: Carol Roe | Roe"]);
    assert_eq!(shown("Mrs Carol Roe left. Mr Roe was tired.").len(), 2);
    assert_eq!(cast("John Roe Sr. met John Roe Jr. at home.").characters().len(), 2);
}

#[test]
fn the_company_is_the_firm_that_was_spoken_of_first() {
    let shown = shown("Norline Shipping bought Harbor Steel, Jane Roe told Reuters. The company said so.");
    assert_eq!(shown[0], "Norline Shipping: Norline Shipping | The company");
}

#[test]
fn a_noun_stands_for_whom_the_text_called_so() {
    assert_eq!(
        shown("Transport Minister Elena Quell resigned. She was tired. The minister thanked her staff."),
        ["Elena Quell (Transport Minister): Elena Quell | She | The minister | her"]
    );
}

#[test]
fn a_source_without_a_name_is_a_character_of_its_own() {
    let shown =
        shown("A senior official, who asked not to be named, said so. Police said nothing. Reporters left.");
    assert_eq!(shown, ["senior official: A senior official", "Police: Police"]);
    let cast = cast("People familiar with the matter said so.");
    assert!(cast.characters()[0].unnamed);
    assert_eq!(cast.characters()[0].name, "People familiar with the matter");
    assert_eq!(cast.character_at(0), Some(0));
}

#[test]
fn ties_are_read_from_what_stands_beside_a_name() {
    assert_eq!(
        ties("Jane Roe, chief executive of Norline Ltd., left."),
        ["Jane Roe – chief executive – Norline Ltd."]
    );
    assert_eq!(ties("Norline Ltd.'s spokesman John Doe left."), ["John Doe – spokesman – Norline Ltd."]);
    assert_eq!(
        ties("Norline Ltd. was fined. Its director, Jane Roe, left."),
        ["Jane Roe – director – Norline Ltd."]
    );
    assert_eq!(ties("Norline Ltd. was fined. He left.\n\nIts director, Jane Roe, left."), [""; 0]);
    assert_eq!(
        ties("Party leader Jean Moreau of the Green Party left."),
        ["Jean Moreau – leader – Green Party"]
    );
}

#[test]
fn in_a_quotation_a_pronoun_is_left_alone() {
    assert_eq!(
        shown("Ada Lund waited. “He left,” said Paul Roe."),
        ["Ada Lund: Ada Lund", "Paul Roe: Paul Roe"]
    );
}

#[test]
fn the_same_text_gives_the_same_cast() {
    let text = "Prime Minister Ada Lund and Paul Roe of Norline Ltd. met in Oslo. He said she left. Analysts said so.";
    assert_eq!(cast(text), cast(text));
}

#[test]
fn any_text_has_a_cast() {
    for text in [
        "",
        "’",
        "The",
        "He",
        "the minister said",
        "Mr. , a lawyer",
        "said said",
        "A, a, a of",
        "X’s X’s X",
        "İ’s wife Ñ, of the",
    ] {
        let cast = cast(text);
        assert!(cast.character_at(usize::MAX).is_none());
    }
}

#[test]
fn a_role_that_opens_the_sentence_has_no_capital() {
    assert_eq!(shown("Substitute Kofi Osei scored."), ["Kofi Osei (substitute): Kofi Osei"]);
}

#[test]
fn two_roles_that_an_and_joins_are_one_role() {
    assert_eq!(
        shown("Tannic's founder and chief executive, Mark Osei, left."),
        [
            "Tannic: Tannic",
            "Mark Osei (founder and chief executive): founder and chief executive | Mark Osei"
        ]
    );
}

#[test]
fn a_side_goes_by_its_first_word() {
    let side = shown("Thistle Town won the league match and the cup. Thistle scored two goals.");
    assert_eq!(side, ["Thistle Town: Thistle Town | Thistle"]);
}

#[test]
fn the_name_between_commas_says_who_the_minister_is() {
    assert_eq!(
        shown("\"No,\" said Norland's foreign minister, Ingrid Aas, whose team met."),
        ["Norland: Norland", "Ingrid Aas (foreign minister): foreign minister | Ingrid Aas"]
    );
}

#[test]
fn the_name_between_commas_says_who_the_mayor_of_a_town_is() {
    assert_eq!(
        shown("The mayor of Lisbon, Pedro Sanz, said so. The former director of the board, Ana Roe, left."),
        [
            "Lisbon: Lisbon",
            "Pedro Sanz (mayor of Lisbon): The mayor | Pedro Sanz",
            "Ana Roe (former director of the board): The former director | Ana Roe"
        ]
    );
    assert_eq!(
        shown("The head of the mission, former Prime Minister Ana Roe of Norway, waited."),
        ["Ana Roe (former Prime Minister): The head | Ana Roe", "Norway: Norway"]
    );
    // Whose daughter she is says nothing of what she is.
    assert_eq!(shown("Born in 1933, the daughter of a driver, Ann Roe won."), ["Ann Roe: Ann Roe"]);
    // What stands between commas behind a name is that one's.
    let shown = shown("Jane Roe, the chairman of the board, Paul Lund, a lawyer, and others met.");
    assert_eq!(shown[1], "Paul Lund (lawyer): Paul Lund | a lawyer");
}

#[test]
fn who_did_it_himself_is_the_one_named_right_before() {
    assert_eq!(
        shown("Tom Hale was sent off for a foul on Sam Pike, and Pike himself scored."),
        ["Tom Hale: Tom Hale", "Sam Pike: Sam Pike | Pike | himself"]
    );
}

#[test]
fn a_pronoun_goes_on_with_the_subject() {
    let shown = shown("Jorun Vik said Anna Lund was right. She called for calm. She was tired.");
    assert_eq!(shown[0], "Jorun Vik: Jorun Vik | She | She");
}

#[test]
fn a_pronoun_that_nobody_near_fits_means_who_was_spoken_of_before() {
    let shown = shown("Edith Quell drew. She married Ansgar Roe. Roe died in 2004.\n\nHer first book sold.");
    assert_eq!(shown[0], "Edith Quell: Edith Quell | She | Her");
}

#[test]
fn a_slip_of_the_pen_is_the_same_person() {
    assert_eq!(shown("Edith Maurer spoke. Mauer said so."), ["Edith Maurer: Edith Maurer | Mauer"]);
    assert_eq!(shown("Ivan Petrov spoke. Petrova left.").len(), 2);
}

#[test]
fn a_small_role_has_no_capital_and_no_half_of_a_phrase() {
    assert_eq!(shown("Museum director Ann Roe left."), ["Ann Roe (museum director): Ann Roe"]);
    assert_eq!(
        shown("Conservative group leader Ann Roe left."),
        ["Ann Roe (Conservative group leader): Ann Roe"]
    );
    assert_eq!(shown("Finance Minister Ann Roe left."), ["Ann Roe (Finance Minister): Ann Roe"]);
}

#[test]
fn one_of_a_people_is_the_one_whom_the_text_has_called_so() {
    let shown = shown("The Swedish champion Karin Lund beat Ana Costa of Chile. The Swede wept.");
    assert_eq!(shown[1], "Karin Lund (Swedish champion): Karin Lund | The Swede");
}

#[test]
fn who_is_new_and_has_no_name_is_meant_by_the_pronouns_behind() {
    assert_eq!(shown("Nina Falk waited. A woman in her sixties has died."), ["Nina Falk: Nina Falk"]);
    // Whom somebody names is hardly that one.
    let shown = shown("Jorun Marr met Mikel Sol. “Mikel kept us alive,” he said.");
    assert_eq!(shown[0], "Jorun Marr: Jorun Marr | he");
}

#[test]
fn a_half_of_a_double_name_is_the_same_person() {
    assert_eq!(
        shown("Edith Quell-Roe died. In 1951 Quell moved."),
        ["Edith Quell-Roe: Edith Quell-Roe | Quell"]
    );
}

#[test]
fn who_is_counted_is_one_beside_those_who_were_named() {
    assert_eq!(
        shown("A local man, Paul Roe, was held. The third man is at large."),
        ["Paul Roe (local man): A local man | Paul Roe"]
    );
}

#[test]
fn a_relative_is_the_one_whom_the_text_has_named_as_that() {
    assert_eq!(
        shown("Hanna Quell died. Her daughter, Clara Roe, wept. Quell drew every day, her daughter said."),
        [
            "Hanna Quell: Hanna Quell | Her | Quell | her",
            "Clara Roe (daughter): daughter | Clara Roe | daughter"
        ]
    );
}

#[test]
fn whom_a_pronoun_means_stays_in_the_scene() {
    let people = shown("Edith Quell smiled. Her husband, George, took her there. He died and she went back.");
    assert_eq!(people[0], "Edith Quell: Edith Quell | Her | her | she");
}

#[test]
fn the_union_is_the_last_body_with_that_word_in_its_name() {
    let bodies =
        shown("The Union of Port Workers met Quell Terminals. Quell Terminals left. The union stayed.");
    assert_eq!(bodies[0], "Union of Port Workers: Union of Port Workers | The union");
}

#[test]
fn one_who_surely_can_be_meant_goes_before_one_of_whom_nothing_tells() {
    let people = shown("Mary Lund left in May. Zzed Quell scored. “I like Zzed,” she told them.");
    assert_eq!(people[0], "Mary Lund: Mary Lund | she");
}

#[test]
fn the_spaniard_and_the_striker_are_the_one_just_spoken_of() {
    assert_eq!(shown("Mary Lund lost. The Spaniard left.")[0], "Mary Lund: Mary Lund | The Spaniard");
    assert_eq!(
        shown("Mary Lund scored. “I was lucky,” the striker said.")[0],
        "Mary Lund: Mary Lund | the striker"
    );
}

#[test]
fn what_is_done_to_a_person_is_no_part_of_a_role() {
    assert_eq!(
        shown(
            "Mary Lund rested before beating top seed Clara Roe. The inspector, Dr Zzed Quell of the class society Norvig, left."
        ),
        [
            "Mary Lund: Mary Lund",
            "Clara Roe (top seed): Clara Roe",
            "Zzed Quell (inspector): The inspector | Zzed Quell"
        ]
    );
}

proptest::proptest! {
    #[test]
    fn texts_of_names_and_marks_give_mentions_in_order_and_inside(
        parts in proptest::collection::vec(
            proptest::sample::select(vec![
                "Ada", "Lund", "Mr.", "the", "The", "minister", "said", "of", "Bank", "’s", "'", "“", "”", ",", ".", "(", ")", "U.S.", "é",
                "Ñandú", "who", "he", "She", "and", "&", "-", "2001", "\n", "de", "al-", "İ", "company", "Norway", "Party", "a",
            ]),
            0..60,
        )
    ) {
        let text = parts.join(" ");
        let source = Source::new([(text.as_str(), ParagraphKind::Body)]);
        let words = Words::read(&source);
        let cast = gather(&words, &names::find(&words));
        for (number, character) in cast.characters().iter().enumerate() {
            for mention in &character.mentions {
                proptest::prop_assert!(source.get(mention.span).is_some());
                proptest::prop_assert_eq!(cast.character_at(mention.tokens.start), Some(number));
            }
            proptest::prop_assert!(character.mentions.windows(2).all(|two| two[0].span.end <= two[1].span.start));
        }
    }
}
