//! Names marked in sentences: `[p …]` a person, `[o …]` an organization, `[l …]` a place, `[g …]` a people,
//! `[x …]` another thing. Each text must have these names and no others.

mod bodies;

use super::*;
use crate::text::{ParagraphKind, Source};

/// The text without its marks, and the names that they mark.
fn unmark(marked: &str) -> (String, Vec<(String, NameKind)>) {
    let (mut text, mut names) = (String::new(), Vec::new());
    let mut rest = marked;
    while let Some(open) = rest.find('[') {
        text.push_str(&rest[..open]);
        let close = rest.find(']').unwrap();
        let kind = match &rest[open + 1..open + 2] {
            "p" => NameKind::Person,
            "o" => NameKind::Organization,
            "l" => NameKind::Place,
            "g" => NameKind::Group,
            _ => NameKind::Other,
        };
        let name = &rest[open + 3..close];
        names.push((name.to_owned(), kind));
        text.push_str(name);
        rest = &rest[close + 1..];
    }
    text.push_str(rest);
    (text, names)
}

fn found(text: &str) -> Vec<(String, NameKind)> {
    let source = Source::new(text.split("\n\n").map(|paragraph| (paragraph, ParagraphKind::Body)));
    let words = Words::read(&source);
    find(&words).iter().map(|name| (source.get(name.span).unwrap().to_owned(), name.kind)).collect()
}

#[track_caller]
fn check(marked: &str) {
    let (text, names) = unmark(marked);
    assert_eq!(found(&text), names, "{text}");
}

#[test]
fn a_title_stands_in_front_of_a_person_and_is_no_part_of_the_name() {
    check("On Monday Prime Minister [p Ada Lund] met Mrs [p Marsh] and Gen. [p Joao Pires].");
    check("The talks were led by Secretary of State [p John Roe].");
    check("It was signed by Chief Operating Officer [p Jane Roe].");
}

#[test]
fn an_office_alone_is_no_name() {
    check("The Deputy Prime Minister and the Minister of Health were there.");
    check("The [l Norway] Prime Minister left.");
}

#[test]
fn a_people_before_a_person_is_a_name_of_its_own() {
    check("The [g French] President [p Ada Lund] spoke to [g Kenyan] runner [p Paul Kipkemboi].");
    check("The [o African Development Bank] lent money.");
}

#[test]
fn a_word_for_a_body_at_the_end_makes_an_organization() {
    check("He works for [o Norline Shipping Ltd.] and the [o Oldhaven Harbour Authority].");
    check("The [o Ministry of Trade and Industry] and the [o Securities and Exchange Commission] agreed.");
}

#[test]
fn the_first_word_of_a_sentence_needs_more_than_its_capital() {
    check("Farmers are angry. Nobody came. Striking workers left.");
    check("[p Zelmanov] was angry, said [p Ivan Zelmanov].");
}

#[test]
fn a_family_name_is_the_person_it_stands_for() {
    check("The writer [p Nora Quell] left. The prize went to [p Quell].");
}

#[test]
fn letters_stand_for_the_name_they_are_taken_from() {
    check("The [o National Audit Office] ([o NAO]) said so. The [o NAO] is small.");
    check("It uses artificial intelligence ([x AI]) at home.");
}

#[test]
fn months_and_weekdays_are_no_names() {
    check("It began on Tuesday, March 4, and ended in May.");
}

#[test]
fn a_dateline_is_a_place() {
    check("[l RIVERTON], March 4 - The harbour froze.");
    check("[l OLDHAVEN] 2001-03-04\nThe harbour froze again on the same day, people said.");
}

#[test]
fn a_place_in_capitals_in_the_dateline_is_a_place_in_the_text() {
    check("[l LIRA], March 4 - The harbour of [l Lira] froze. [l Lira] has no other.");
}

#[test]
fn a_town_in_a_line_of_results_is_its_team() {
    check(
        "Soccer league standings (played, won, drawn, lost, points):\n[o Leeds] 3 2 1 0 7\n[o Oldhaven] 3 1 1 1 4",
    );
}

#[test]
fn in_a_headline_in_capitals_only_known_words_tell() {
    check("HARBOUR MINISTER LEAVES [l NORWAY] AFTER STORM");
}

#[test]
fn a_possessive_parts_two_names_but_not_a_people_s_party() {
    check("[l Norway]'s [p Ada Lund] leads the [o People's Party].");
}

#[test]
fn small_words_hold_personal_names_together() {
    check("The painter [p Ludo van Dael] met [p Omar bin Khalid].");
}

#[test]
fn a_noun_for_a_body_beside_a_name_tells_what_it_is() {
    check("The retailer [o Zelman] and the [o Torvik] newspaper spoke to [g Polish] firms.");
    check("A deal with Lyon-based [o Zelman] was near.");
    check("Carmaker [o Zelman] to cut jobs");
    check("It aired on [o Radio Zelman] and was printed by [o Banco Torvik].");
}

#[test]
fn what_governs_a_name_tells_what_it_is() {
    check("They sold a stake in [o Zelman], said [p Ada Lund], an analyst at [o Torvik].");
    check("The founders of [o Zelman] spoke, according to [o Torvik].");
    check("They live in [l Zelman], in a place called [l Torvik].");
}

#[test]
fn a_side_is_spoken_of_as_its_players() {
    check("The soccer match was won by the team in goal: [o Zelmans], who have lost a cup final, were glad.");
    check(
        "Soccer league: [o Leeds] striker [p Ada Lund] scored a goal. The goal helped [o Leeds] in the cup match.",
    );
    check(
        "Soccer team for the match: [p Ada Lund] ([o Vidar]), [p Jane Roe] ([o Real Zelman]), [p Paul Roe] ([o Torvik])",
    );
}

#[test]
fn a_body_and_the_person_behind_it_are_two() {
    check("The head of [o ZLMN] [p Paul Kipkemboi] spoke. [o Torvik Corp.] [p Jane Roe] did not.");
}

#[test]
fn a_capital_on_a_bare_house_means_the_land_s_own() {
    check("She asked [o Parliament] and the [o Cabinet], since the cabinet of a friend was empty.");
}

#[test]
fn the_name_of_a_body_at_a_place_stays_one() {
    check("She read at the [o University of Northern Torvik] and at the [o University of Norway at Torvik].");
    check("[p Jane Roe], QC, spoke.");
}

#[test]
fn a_role_before_the_comma_makes_a_person_whatever_the_family_name_means() {
    check("The owner, [p Lena Marsh], sold it. The head of the town's water board, [p Ana Hill], did not.");
    check("Its owner until 2019, [p Lena Marsh], wept.");
    check("The owner, [o Norline Shipping], sold it.");
    check("A boy from [l Dallas], [l Texas], was held.");
    check("The port service, [o Zelmex], broke down.");
}

#[test]
fn a_nickname_in_marks_is_part_of_the_name() {
    check("The jury convicted [p Jane \"Jo\" Lund] and [p Paul “Red Hat” Kipkemboi].");
    check("They sang “[x Torvik]” for [p Ada Lund].");
    check("They met [p Ida (Sorvik) Abrahamsen] and [p Paul “Head of Iron” Lund].");
}

#[test]
fn what_an_exchange_calls_a_share_is_no_name() {
    check("[o Norline Ltd.] (NRL.HV) and [o Zelman Inc.] (NYSE: ZLM) fell.");
}

#[test]
fn a_union_of_several_trades_is_one_body() {
    check("The [o Transport and General Workers' Alliance] ([o TGWA]) met.");
    check("The [o Intergovernmental Panel on Climate Change] met.");
}

#[test]
fn seats_are_won_and_lost_without_any_sport() {
    check(
        "He won the seat in the final round. His team won 19 seats and lost ten points. [p Samuel Banda] lost. [p Banda] wept.",
    );
}

#[test]
fn who_leads_a_body_is_no_part_of_its_name() {
    check("The [o Renewal Movement] of [p Grace Lopez] won.");
    check("[o Torvik]'s managing director, [p Ada Lund], left.");
}

#[test]
fn a_firm_is_called_by_its_bare_name_before_its_founder_is_brought_in() {
    check("[o Zelman Group] grew. [o Zelman] was founded by Captain [p Hugh Zelman].");
}

#[test]
fn letters_in_brackets_and_behind_names() {
    check("The [o Maritime and Coastguard Agency] ([o MCA]) met. So did [p Fiona Aird] KC and Mr [p Peat].");
    check("At [o Glasmore County Court], the former mayor, [p Ann Roe], wept.");
}

#[test]
fn a_storm_is_no_person() {
    check("Storm [x Edda] came. [x Edda] left.");
}

#[test]
fn where_one_flies_to_is_a_place() {
    check("The show moves to [l Bergen] in October.");
}

/// What is hostile, and what must not break.
#[test]
fn any_text_has_an_answer_with_spans_inside_it() {
    for text in [
        "",
        " ",
        "'",
        "A",
        "A.",
        "’s",
        "É",
        "ÉÉ ÉÉÉ",
        "Mr.",
        "Mr. of the",
        "President",
        "The The",
        "& & A&A",
        "(X)",
        "“A” ‘B’",
        "X,",
        "de",
        "van",
        "1 A 2 B 3",
        "Secretary of State",
        "Minister of",
        "A-b C-d",
        "ﬁ Ω İstanbul İ",
        "\u{301}A",
        "US$",
        "Bank of",
        "John\nRoe",
        "I I I",
    ] {
        let source = Source::new([(text, ParagraphKind::Body)]);
        let names = find(&Words::read(&source));
        for pair in names.windows(2) {
            assert!(pair[0].span.end <= pair[1].span.start);
        }
        assert!(names.iter().all(|name| source.get(name.span).is_some_and(|found| !found.is_empty())));
    }
}
#[test]
fn a_noun_without_an_article_before_a_capital_opens_a_name() {
    check("[x Crater Studies] was founded in May. [x Crater Studies] then grew.");
    check("Substitute [p Kofi Mensah] scored.");
}

#[test]
fn a_side_is_a_body_in_a_report_on_sport() {
    check("[o Thistle Town] won the league match and the cup. [o Thistle] scored two goals.");
    check("They drove to [l Thistle Town].");
}

#[test]
fn what_a_firm_deals_in_belongs_to_its_name() {
    check("The dam belongs to [o Calder Light and Power].");
}

#[test]
fn a_saint_owns_no_church() {
    check("They met at [o St Anna's Church] and at [l St. Anna's Street].");
}

#[test]
fn a_trust_for_something_is_one_body() {
    check("The [o Norland Trust for Ornithology] asked her.");
}

#[test]
fn a_broadcaster_is_told_by_its_first_word() {
    check("He told [o Radio North] that he knew.");
}

#[test]
fn the_noun_at_the_end_of_the_phrase_tells_a_place() {
    check("They drilled beneath the [l Hansen] ice shelf.");
}

#[test]
fn what_is_called_so_tells_what_a_name_is() {
    check("She lowered a robot called [x Hansen] into the sea.");
    check("They met a man called [p Hansen] there.");
    check("He works for a small firm called [o Hansen] now.");
}

#[test]
fn the_bare_name_of_a_family_is_the_persons_and_a_firm_may_bear_it() {
    check("[p Ann Roe], 67, owns [o Roe & Sons]. [p Roe] left on Sunday.");
    check("They met [p Paul Osei] there. Contracts went to [o Osei Freight].");
}
#[test]
fn what_withdraws_its_troops_is_no_person_and_what_is_beside_a_place_is_one() {
    check(
        "[l Tavria] and [l Veld] met. [l Tavria] will withdraw its troops. They live in [l Veld] and near [l Tavria].",
    );
}
#[test]
fn a_given_name_makes_a_family_name_of_the_next_word() {
    check("On Sunday [p Mike Salmon] left with [p Peter Close].");
}

#[test]
fn a_dateline_may_open_with_the_word_for_a_place() {
    check("[l PORT CALDER] ([x Castline]) - The strike began on Monday.");
}

#[test]
fn three_letters_in_front_are_a_bodys() {
    check("She moved from [o NBX Riverton] to [o KVO Scotland].");
}

#[test]
fn firms_in_one_word_are_told_by_its_end() {
    check("[o Rivernews] observed the talks. [o Norbank] said no.");
}

#[test]
fn who_has_reporters_is_no_person() {
    check("On Sunday [o Halvar] reporters met [o Halvar] editors.");
}

#[test]
fn what_runs_the_schools_of_a_district_is_a_body() {
    check("The [o Riverton School District] closed, and so did the [l Riverton District].");
}

#[test]
fn half_of_a_land_that_the_text_names_is_a_place() {
    check("[l South Sudan] closed the border. The troops of the [l South] stayed.");
}

#[test]
fn a_currency_and_a_way_to_speak_of_somebody_are_no_names() {
    check("It cost Rs 80 million, said His Highness.");
}

#[test]
fn the_style_of_quotes_and_the_width_of_spaces_change_nothing() {
    let plain = found("\"We left,\" said Nora Quell's brother Paul. 'No,' said Acme Corp.");
    let curly = found("“We left,”  said Nora\u{a0}Quell’s brother Paul.  ‘No,’ said Acme Corp.");
    let kinds = |names: &[(String, NameKind)]| -> Vec<_> {
        names.iter().map(|(name, kind)| (crate::text::fold(name), *kind)).collect()
    };
    assert_eq!(kinds(&plain), kinds(&curly));
}

#[test]
fn ships_and_unions_have_names_of_their_own() {
    check("The ferry [x Clara Lund] left [l Porto Zzed] at 11.40pm.");
    check("[o Unite], which represents most of them, met. They thanked [x God].");
}

/// A quadratic step would keep this busy for minutes.
#[test]
fn a_text_of_capitals_alone_takes_time_in_proportion() {
    for word in [
        "Aa ",
        "Bank of ",
        "Bill ",
        "A ",
        "President ",
        "New York ",
        "X's ",
        "U.S. & ",
        "French Zzqx ",
        "Mr. Zzqx ",
    ] {
        let names = found(&word.repeat(300_000 / word.len()));
        assert!(names.len() <= 300_000, "{word}");
    }
}
