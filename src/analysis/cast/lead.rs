//! Whom the lead speaks of without a name, and the next paragraph names: "A retired teacher has won … Ann Roe, 61, …".

use super::{Cast, CharacterKind, Form, Role, gender::gender_of_word};
use crate::{
    analysis::{
        lexicon::{Known, listed},
        names::is_role,
        words::{Tag, Words},
    },
    text::ParagraphKind,
};

/// Lets the subject of the lead mean the person with whose name and age the next paragraph opens.
pub(super) fn find(words: &Words<'_>, cast: &mut Cast) {
    const FAR: usize = 6;
    let body = words.sentences().iter().skip_while(|one| one.kind != ParagraphKind::Body);
    let mut body = body.skip_while(|one| !words.is(one.tokens.start, &["a", "an"])).take(4);
    let Some(lead) = body.next() else { return };
    let Some(next) = body.find(|one| one.paragraph > lead.paragraph) else { return };
    let start = lead.tokens.start + 1;
    let is_phrase = |at: &usize| {
        let tag = words.tag(*at);
        tag.is_noun() || tag.is_adjective() || matches!(tag, Tag::Vbn | Tag::Vbg | Tag::Pos)
    };
    let Some(head) = (start..lead.tokens.end.min(start + FAR)).take_while(is_phrase).last() else { return };
    let noun = words.lower(head);
    // Who judges or tells in the lead is another one than the one it is about, and so is one with an office.
    let is_private =
        is_role(words, head) && !listed(noun).is(Known::TITLE) && !matches!(noun, "official" | "witness");
    let at = next.tokens.start;
    let Some(who) =
        cast.character_at(at).filter(|_| is_private || matches!(noun, "man" | "woman" | "teenager"))
    else {
        return;
    };
    let is_other = |at: usize| {
        let one = cast.character_at(at).and_then(|who| cast.characters.get(who));
        one.is_some_and(|one| one.kind == CharacterKind::Person)
    };
    let end = (at..next.tokens.end).find(|at| cast.character_at(*at) != Some(who)).unwrap_or(at);
    let has_age =
        words.tag(end) == Tag::Comma && words.tag(end + 1) == Tag::Cd && words.tag(end + 2) == Tag::Comma;
    if !has_age || end < at + 2 || lead.tokens.clone().any(is_other) {
        return;
    }
    let sex = gender_of_word(noun);
    if let Some(one) = cast
        .characters
        .get_mut(who)
        .filter(|one| one.role.is_none() && one.gender.is_none_or(|known| sex.is_none_or(|sex| sex == known)))
    {
        if !matches!(noun, "man" | "woman") {
            one.role = Some(Role {
                words: words.phrase(start..head + 1).to_owned(),
                evidence: words.span(start..head + 1),
                rule: "subject of the lead",
            });
        }
        one.gender = one.gender.or(sex);
        cast.mention(words, who, start - 1..head + 1, Form::Nominal, "subject of the lead");
    }
}
