//! Which characters of the cast speak, and of whom they speak.

use std::ops::Range;

use super::Saying;
use crate::analysis::{
    cast::Cast,
    words::{Tag, Words},
};

/// How many characters a statement is said to be about.
const ABOUT: usize = 8;

/// Gives each statement its speaker in the cast and the characters it speaks of. Where the words for the source
/// mean no character of the cast, there is none: never a guess.
pub fn attribute(sayings: &mut [Saying], words: &Words, cast: &Cast) {
    for saying in sayings {
        saying.character = saying.speaker.clone().and_then(|core| speaker(saying, core, words, cast));
        saying.about.clear();
        for span in &saying.content {
            for at in words.token_at(span.start)..words.token_at(span.end.saturating_sub(1)) + 1 {
                let Some(character) = cast.character_at(at) else { continue };
                let is_new = Some(character) != saying.character && !saying.about.contains(&character);
                if is_new && saying.about.len() < ABOUT {
                    saying.about.push(character);
                }
            }
        }
    }
}

/// The character that the words of a source mean: the head of the phrase, or the name in apposition to it ("the
/// union's head, Jane Roe").
fn speaker(saying: &Saying, core: Range<usize>, words: &Words, cast: &Cast) -> Option<usize> {
    head(core.clone(), words, cast).or_else(|| {
        let full = saying.source.first()?;
        let end = words.token_at(full.end.saturating_sub(1)) + 1;
        let is_apposition =
            words.tag(core.end) == Tag::Comma && core.end + 1 < end && words.tag(core.end + 1).is_proper();
        let aside = core.end + 1..end;
        let stop = aside.clone().find(|at| words.tag(*at) == Tag::Comma).unwrap_or(end);
        is_apposition.then(|| head(core.end + 1..stop, words, cast)).flatten()
    })
}

/// The last character that the phrase means, but for owners: in "Roe's lawyer" it is not Roe.
fn head(phrase: Range<usize>, words: &Words, cast: &Cast) -> Option<usize> {
    let owner_end = phrase.clone().rfind(|at| words.tag(*at) == Tag::Pos).map_or(phrase.start, |at| at + 1);
    let is_owner = owner_end >= phrase.end;
    let searched = if is_owner { phrase } else { owner_end..phrase.end };
    searched.rev().find_map(|at| cast.character_at(at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::{cast, names, statements},
        text::{ParagraphKind, Source},
    };

    fn speakers(text: &str) -> Vec<String> {
        let source = Source::new([(text, ParagraphKind::Body)]);
        let words = Words::read(&source);
        let cast = cast::gather(&words, &names::find(&words));
        let mut sayings = statements::find(&words);
        attribute(&mut sayings, &words, &cast);
        let name = |at: usize| cast.characters()[at].name.clone();
        sayings.iter().map(|saying| saying.character.map_or("-".to_owned(), name)).collect()
    }

    #[test]
    fn the_speaker_is_who_the_source_means() {
        for (text, expected) in [
            (
                "Jane Roe praised the plan. “It will work,” Roe said. She added that it was cheap.",
                &["Jane Roe"; 3][..],
            ),
            ("Jane Roe came. Mr. Omar Vega, who leads the union, said it was late.", &["Omar Vega"]),
            ("It was said that the bridge was unsafe.", &["-"]),
        ] {
            assert_eq!(speakers(text), expected, "{text}");
        }
    }

    #[test]
    fn an_owner_does_not_speak_for_what_is_owned() {
        assert_ne!(speakers("Jane Roe fell. Roe's lawyer said it was late."), ["Jane Roe"]);
    }
}
