//! Which names of places mean the same one.

use crate::analysis::{
    lexicon::Map,
    names::{Name, NameKind},
    words::{Shape, Words},
};

/// The short names of an article's places, each with the long one.
pub(super) struct Places {
    short: Map<String, String>,
}

impl Places {
    /// Reads the long names: what their letters stand for ("NSW"), and the halves of what is divided ("the North" where
    /// North and South of one name are spoken of).
    pub(super) fn read(names: &[Name], forms: &[Vec<String>]) -> Self {
        let mut short = Map::default();
        let mut halves: Map<&str, Vec<&str>> = Map::default();
        for (name, form) in names.iter().zip(forms) {
            if name.kind != NameKind::Place || form.len() < 2 {
                continue;
            }
            let letters: String = form.iter().filter_map(|word| word.chars().next()).collect();
            short.entry(letters).or_insert_with(|| form.join(" "));
            if let [half, of] = form.as_slice()
                && HALVES.contains(&half.as_str())
            {
                let known = halves.entry(of).or_default();
                if !known.contains(&half.as_str()) {
                    known.push(half);
                }
                if known.len() > 1 {
                    for half in known {
                        short.entry((*half).to_owned()).or_insert_with(|| format!("{half} {of}"));
                    }
                }
            }
        }
        Self { short }
    }

    /// What a place's name stands for.
    pub(super) fn key(&self, words: &Words<'_>, name: &Name, folded: &str) -> String {
        let is_short = name.tokens.len() == 1
            && (words.tokens().get(name.tokens.start).is_some_and(|token| token.shape == Shape::Upper)
                || HALVES.contains(&folded));
        let long = self.short.get(folded).filter(|_| is_short && place_key(folded) == folded);
        place_key(long.map_or(folded, String::as_str)).to_owned()
    }
}

/// What the parts of a divided land are called.
const HALVES: &[&str] = &["north", "south", "east", "west"];

/// The same place under another name.
fn place_key(folded: &str) -> &str {
    match folded {
        "us"
        | "u.s."
        | "u.s"
        | "usa"
        | "u.s.a."
        | "united states"
        | "united states of america"
        | "america" => "united states",
        "uk" | "u.k." | "britain" | "great britain" | "united kingdom" => "united kingdom",
        "uae" | "u.a.e." => "united arab emirates",
        "ussr" | "soviet union" => "soviet union",
        "drc" | "dr congo" => "democratic republic of congo",
        "dprk" | "democratic people's republic of korea" => "north korea",
        "republic of korea" => "south korea",
        "prc" | "people's republic of china" => "china",
        "new york city" => "new york",
        "the netherlands" | "holland" => "netherlands",
        "burma" => "myanmar",
        other => other,
    }
}
