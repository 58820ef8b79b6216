//! Which names of organizations and peoples mean the same one.

use crate::analysis::{
    lexicon::{Known, Map, known, listed},
    names::is_of_place,
};

/// Tells bodies apart by their names.
#[derive(Default)]
pub(super) struct Bodies {
    full: Map<String, usize>,
    /// By the words that a longer name opens or ends with.
    opens: Map<String, usize>,
    ends: Map<String, usize>,
    /// By the word of the language that longer names open with; none where those are of several bodies.
    words: Map<String, Option<usize>>,
    /// By what a name has behind its "of": "Church of Ethology".
    matters: Map<String, usize>,
    acronyms: Map<String, usize>,
    count: usize,
}

impl Bodies {
    /// The number of the body with this name, a new one where it fits none before.
    pub(super) fn find(&mut self, words: &[&str], written: &str) -> usize {
        let core = core(words);
        let key = core.join(" ");
        if let Some(body) = self.known(&core, &key) {
            self.full.entry(key).or_insert(body);
            return body;
        }
        let body = self.count;
        self.count += 1;
        if core.len() > 1 {
            for cut in 1..core.len() {
                let (front, back) = core.split_at(cut);
                // "Apple" for "Apple Computer", not "World" for "World Bank".
                // "Apple Japan" is a part of it.
                let is_branch = back.iter().all(|word| listed(word).is(Known::PLACE))
                    // "Marrow" is the town that the Marrow Gazette is of.
                    || is_of_place(&key);
                if cut == 1 && !is_branch {
                    let only = self.words.entry(core[0].to_owned()).or_insert(Some(body));
                    *only = only.filter(|only| *only == body);
                }
                if !is_branch
                    && (front
                        .iter()
                        .any(|word| !known(word).is(Known::COMMON.or(Known::PLACE).or(Known::PEOPLE)))
                        || front.len() == 1 && listed(front[0]).is(Known::BODY)
                        // "Marrow" for "Marrow Town": a side goes by the first word, whatever that means.
                        || front.len() == 1 && back.len() == 1 && SIDES.contains(&back[0]))
                {
                    self.opens.entry(front.join(" ")).or_insert(body);
                }
                // Its friends are not the library.
                if core[0] != "friends" {
                    self.ends.insert(back.join(" "), body);
                }
            }
            // "the US Trade Commission" is the TC, too.
            let own = written.split_once(' ').filter(|(first, _)| is_land(first)).map_or("", |(_, own)| own);
            for acronym in acronyms(written).into_iter().chain(acronyms(own)) {
                self.acronyms.entry(acronym).or_insert(body);
            }
            if let [.., "of", matter] = words
                && !known(matter).is(Known::COMMON.or(Known::PLACE).or(Known::PEOPLE).or(Known::PERSONAL))
            {
                self.matters.entry((*matter).to_owned()).or_insert(body);
            }
        }
        self.full.insert(key, body);
        body
    }

    /// Lets a name of one word mean the body that the text itself says it is short for.
    pub(super) fn call(&mut self, word: &str, body: usize) {
        self.full.entry(word.to_owned()).or_insert(body);
    }

    fn known(&self, core: &[&str], key: &str) -> Option<usize> {
        let single = core.len() == 1;
        let dotless = key.replace('.', "");
        self.full
            .get(key)
            .or_else(|| self.acronyms.get(&dotless).filter(|_| single && dotless.len() > 1))
            .or_else(|| self.opens.get(key))
            .or_else(|| self.matters.get(key))
            // "Meridian" for "Meridian Labs", where the text names nothing else so.
            .or_else(|| {
                let is_kind =
                    listed(key).is(Known::HEAD.or(Known::OPENER).or(Known::PLACE).or(Known::PEOPLE));
                self.words.get(key).and_then(Option::as_ref).filter(|_| single && !is_kind)
            })
            // "the Commission" for "European Commission", "Communist Party" for "Chinese Communist Party"
            .or_else(|| {
                self.ends
                    .get(key)
                    .filter(|_| listed(key).is(Known::HEAD.or(Known::OPENER)) || core.len() >= 2)
            })
            .copied()
    }
}

/// What stands behind the name of a side's town.
const SIDES: &[&str] = &["town", "city", "county", "united", "rovers", "wanderers", "athletic", "albion"];

/// A name's words without article and company form.
fn core<'n>(words: &[&'n str]) -> Vec<&'n str> {
    const FORMS: &[&str] = &[
        "inc",
        "inc.",
        "corp",
        "corp.",
        "co",
        "co.",
        "ltd",
        "ltd.",
        "plc",
        "llc",
        "company",
        "corporation",
        "ag",
        "sa",
        "gmbh",
        ",",
        "fc",
        "&",
    ];
    let mut core: Vec<&str> =
        words.iter().copied().filter(|word| !matches!(*word, "the" | "of" | "and" | "for")).collect();
    while core.len() > 1 && core.last().is_some_and(|last| FORMS.contains(last)) {
        core.pop();
    }
    core
}

fn is_land(word: &str) -> bool {
    listed(&word.to_lowercase()).is(Known::COUNTRY.or(Known::PEOPLE))
}

/// The acronyms that may stand for a name: of its capital words, and of all its words: "DoE".
fn acronyms(written: &str) -> Vec<String> {
    let first = |capitals: bool| -> String {
        written
            .split([' ', '-'])
            .filter_map(|word| word.chars().next())
            .filter(|letter| if capitals { letter.is_uppercase() } else { letter.is_alphabetic() })
            .flat_map(char::to_lowercase)
            .collect()
    };
    let mut found = vec![first(true), first(false)];
    found.dedup();
    found.retain(|letters| letters.len() >= 2);
    found
}

/// A people's name in the singular: "Palestinians" and "Palestinian" are one.
pub(super) fn people_key(folded: &str) -> &str {
    match folded.strip_suffix('s') {
        Some(stem) if stem.len() > 3 && !stem.ends_with('s') => stem,
        _ => folded,
    }
}
