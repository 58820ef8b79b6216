//! From names to characters.

use super::{
    Cast, Character, CharacterKind, Form, Mention,
    bodies::{Bodies, people_key},
    countrymen,
    gender::{gender, titled_sex},
    kin::{Kin, kin},
    lead, offices,
    people::People,
    places::Places,
    roles, standins, ties, unnamed,
};
use crate::{
    analysis::{
        lexicon::{Known, Map, listed},
        names::{Name, NameKind, abbreviates, letters_behind},
        words::Words,
    },
    order::sort_by_key,
    text::fold,
};

/// Gathers the characters of an article from its names. Takes time in proportion to the text's length.
pub fn gather(words: &Words<'_>, names: &[Name]) -> Cast {
    let mut cast = Cast { characters: Vec::new(), ties: Vec::new(), at: vec![0; words.tokens().len()] };
    let mut forms: Vec<Vec<String>> = names
        .iter()
        .map(|name| {
            fold(words.phrase(name.tokens.clone())).split(' ').map(|word| unquoted(word).to_owned()).collect()
        })
        .collect();
    let owned = offices::owned(words, names, &forms);
    for office in 0..forms.len() {
        if let Some(land) = owned.get(&office) {
            let form = [forms[*land].as_slice(), forms[office].as_slice()].concat();
            forms[office] = form;
        }
    }
    let (who, relatives) = join(words, names, &forms);
    name_characters(words, names, &who, &owned, &mut cast);
    let mut couples = Map::default();
    for (relative, kin) in relatives {
        let [relative, of] = [relative, kin.of].map(|at| cast.character_at(names[at].tokens.start));
        let Some((relative, of)) = relative.zip(of) else { continue };
        call_by_family(&mut cast, [relative, of], kin.shares);
        if kin.is_couple {
            couples.entry(relative).or_insert(of);
            couples.entry(of).or_insert(relative);
        }
    }
    roles::find(words, names, &mut cast);
    lead::find(words, &mut cast);
    unnamed::find(words, &mut cast);
    standins::find(words, &couples, &mut cast);
    unnamed::spell_out(words, &mut cast);
    ties::find(words, names, &mut cast);
    for character in &mut cast.characters {
        sort_by_key(&mut character.mentions, |mention| mention.tokens.start);
    }
    cast
}

/// A nickname's word without its quotation marks: "Walter “Skip” Lund".
fn unquoted(word: &str) -> &str {
    const MARKS: [char; 9] = ['"', '“', '”', '‘', '’', '\'', '„', '(', ')'];
    if word.starts_with(MARKS) { word.trim_matches(MARKS) } else { word.trim_end_matches(['"', '”']) }
}

impl Cast {
    /// Adds a mention, unless another one stands there.
    pub(super) fn mention(
        &mut self,
        words: &Words<'_>,
        who: usize,
        tokens: std::ops::Range<usize>,
        form: Form,
        rule: &'static str,
    ) {
        let Some(slots) = self.at.get_mut(tokens.clone()) else { return };
        if slots.iter().any(|slot| *slot > 0) {
            return;
        }
        slots.fill(u32::try_from(who + 1).unwrap_or(0));
        if let Some(character) = self.characters.get_mut(who) {
            character.mentions.push(Mention { span: words.span(tokens.clone()), tokens, form, rule });
        }
    }

    pub(super) fn add(&mut self, character: Character) -> usize {
        self.characters.push(character);
        self.characters.len() - 1
    }
}

/// What a name means: a number within its kind; none where it is no character.
type Meant = Option<(CharacterKind, usize)>;

/// What each name means. With it the names of relatives who are brought in by their given names.
fn join(words: &Words<'_>, names: &[Name], forms: &[Vec<String>]) -> (Vec<Meant>, Vec<(usize, Kin)>) {
    let (mut people, mut bodies) = (People::default(), Bodies::default());
    let mut numbers: Map<(CharacterKind, String), usize> = Map::default();
    let mut who = vec![None; names.len()];
    // Long names first: a short one may stand before the long one, in a headline.
    let mut order: Vec<usize> = (0..names.len()).collect();
    sort_by_key(&mut order, |at| {
        (
            forms[*at].len() == 1,
            if names[*at].kind == NameKind::Organization { usize::MAX - forms[*at].len() } else { 0 },
            *at,
        )
    });
    let mut met: Map<usize, u32> = Map::default();
    let mut relatives = Vec::new();
    let called = called(words, names, forms);
    let places = Places::read(names, forms);
    for at in order {
        let name = &names[at];
        let form: Vec<&str> = forms[at].iter().map(String::as_str).collect();
        who[at] = match name.kind {
            NameKind::Person if form.len() > 1 => {
                let maiden = Some(&form).filter(|_| is_born(words, name)).and_then(|form| people.born(form));
                let person = maiden.unwrap_or_else(|| people.full(&form));
                people.tell(person, gender(words, name), titled_sex(words, name).is_some());
                Some((CharacterKind::Person, person))
            }
            NameKind::Person => None,
            NameKind::Organization => {
                let body = bodies.find(&form, words.phrase(name.tokens.clone()));
                if let Some(short) =
                    called.get(&at).and_then(|short| forms.get(*short)).filter(|_| form.len() > 1)
                {
                    bodies.call(&short.join(" "), body);
                }
                Some((CharacterKind::Organization, body))
            }
            // "the Swede" is a person.
            NameKind::Group if form.len() == 1 && countrymen::is_one(words, name.tokens.start) => None,
            NameKind::Place | NameKind::Group => {
                let folded = form.join(" ");
                let (kind, key) = match name.kind {
                    NameKind::Place => (CharacterKind::Place, places.key(words, name, &folded)),
                    _ => (CharacterKind::Group, people_key(&folded).to_owned()),
                };
                let next = numbers.len();
                Some((kind, *numbers.entry((kind, key)).or_insert(next)))
            }
            NameKind::Other => None,
        };
    }
    // Then what is short for what was named before, in the text's order: single words for persons, and "the Church".
    let mut heads: Map<&str, usize> = Map::default();
    for at in 0..names.len() {
        let name = &names[at];
        if let Some((CharacterKind::Organization, body)) = who[at] {
            match forms[at].as_slice() {
                [word] if listed(word).is(Known::HEAD.or(Known::OPENER)) => {
                    let body = heads.get(word.as_str()).copied().unwrap_or(body);
                    who[at] = Some((CharacterKind::Organization, body));
                }
                [first, .., last] => {
                    heads.insert(first, body);
                    heads.insert(last, body);
                }
                _ => {}
            }
        }
        if name.kind == NameKind::Person {
            let word = forms[at].first().map_or("", String::as_str);
            let sex = gender(words, name);
            let known = who[at]
                .map(|(_, person)| person)
                .or_else(|| people.short(word, sex, |person| met.get(&person).copied().unwrap_or(u32::MAX)));
            let person = known.unwrap_or_else(|| people.single(word));
            if who[at].is_none() {
                people.tell(person, sex, true);
            }
            if let Some(kin) = kin(words, names, at)
                && let Some((CharacterKind::Person, of)) = who[kin.of]
            {
                if known.is_none() {
                    people.relate(person, of, kin.sex);
                }
                relatives.push((at, kin));
            }
            met.entry(person).or_insert(name.span.start);
            who[at] = Some((CharacterKind::Person, person));
        }
    }
    (who, relatives)
}

/// Whether a name is the one that its bearer was born with.
fn is_born(words: &Words<'_>, name: &Name) -> bool {
    name.tokens.start > 0 && words.is(name.tokens.start - 1, &["born", "née", "nee"])
}

/// By a long name, the letters that stand for it behind it: "the National Audit Office (NAO)".
fn called(words: &Words<'_>, names: &[Name], forms: &[Vec<String>]) -> Map<usize, usize> {
    let mut called = Map::default();
    for (long, pair) in names.windows(2).enumerate() {
        let [one, other] = pair else { continue };
        if other.tokens.len() == 1
            && letters_behind(words, one.tokens.end) == Some(other.tokens.start)
            && forms[long].len() > 1
            // The text says so, or the letters fit.
            && (words.lower(one.tokens.end) == ","
                || abbreviates(&forms[long + 1].concat(), &forms[long].concat()))
        {
            called.insert(long, long + 1);
        }
    }
    called
}

fn name_characters(
    words: &Words<'_>,
    names: &[Name],
    who: &[Meant],
    owned: &Map<usize, usize>,
    cast: &mut Cast,
) {
    let mut numbers: Map<(CharacterKind, usize), usize> = Map::default();
    for (at, (name, who)) in names.iter().zip(who).enumerate() {
        let Some(who) = who else { continue };
        // "Norland's Foreign Ministry", "Lord Roe": what tells it from others of the name goes with it.
        let is_peer = name.tokens.len() == 1
            && name.title.end == name.tokens.start
            && name.title.len() == 1
            && words.is(name.title.start, &["lord", "lady", "baroness", "viscount", "earl", "dame"]);
        let own = if is_peer { name.title.start } else { name.tokens.start };
        let start = owned.get(&at).map_or(own, |land| names[*land].tokens.start);
        let written = words.phrase(start..name.tokens.end).split_whitespace().collect::<Vec<_>>().join(" ");
        let number = *numbers.entry(*who).or_insert_with(|| {
            cast.add(Character {
                kind: who.0,
                name: String::new(),
                short: String::new(),
                role: None,
                unnamed: false,
                aliases: Vec::new(),
                mentions: Vec::new(),
                gender: None,
                points: name.points,
            })
        });
        cast.mention(words, number, name.tokens.clone(), Form::Named, name.rule);
        let Some(character) = cast.characters.get_mut(number) else { continue };
        character.points = character.points.max(name.points);
        // The fullest form is the name; one in capitals only where there is no other.
        let rank = |form: &str| (!is_shouted(form), form.split(' ').count(), form.len());
        if character.name.is_empty() || rank(&written) > rank(&character.name) && !is_born(words, name) {
            let old = std::mem::replace(&mut character.name, written);
            if !old.is_empty() && !character.aliases.contains(&old) {
                character.aliases.push(old);
            }
        } else if written != character.name
            && !character.aliases.contains(&written)
            && character.aliases.len() < 20
        {
            character.aliases.push(written);
        }
        if character.gender.is_none() {
            character.gender = gender(words, name);
        }
    }
    for character in &mut cast.characters {
        if is_shouted(&character.name)
            && matches!(character.kind, CharacterKind::Person | CharacterKind::Place)
        {
            character.name = calmed(&character.name);
        }
        let last = family_name(&character.name).to_owned();
        character.short = match character.kind {
            // "Park Min-seo", whom the text calls Park: there the family name stands first.
            CharacterKind::Person if let Some(first) = family_first(character, &last) => first,
            // "Jean Le Roe", whom the text calls Le Roe.
            CharacterKind::Person
                if let Some(family) = character.aliases.iter().find(|alias| {
                    let is_particle = |first: &str| listed(&first.to_lowercase()).is(Known::PARTICLE);
                    alias.split_once(' ').is_some_and(|(first, rest)| rest == last && is_particle(first))
                        && character.name.ends_with(alias.as_str())
                }) =>
            {
                family.clone()
            }
            // "Otto III" goes by both words.
            CharacterKind::Person
                if !last.starts_with("Jr") && !last.chars().all(|c| matches!(c, 'I' | 'V' | 'X')) =>
            {
                last
            }
            CharacterKind::Organization => {
                let acronym = character.aliases.iter().find(|alias| {
                    alias.len() <= 8 && alias.chars().all(|c| c.is_uppercase() || matches!(c, '.' | '&'))
                });
                let brief = character
                    .aliases
                    .iter()
                    .filter(|alias| alias.len() < character.name.len())
                    .min_by_key(|alias| alias.len());
                acronym.or(brief).unwrap_or(&character.name).clone()
            }
            _ => character.name.clone(),
        };
    }
}

/// Gives a relative who is brought in by the given name both names, where the text itself calls that one by the family's, too.
fn call_by_family(cast: &mut Cast, [relative, of]: [usize; 2], shares: bool) {
    let family = cast.characters[of].short.clone();
    let character = &mut cast.characters[relative];
    let given = match character.aliases.as_slice() {
        [alias] if character.name == family => alias.clone(),
        [alias] if *alias == family => character.name.clone(),
        [] if shares => character.name.clone(),
        _ => return,
    };
    character.name = format!("{given} {family}");
    character.aliases = vec![given, family.clone()];
    character.short = family;
}

/// Whether a name stands in capitals throughout, as in a dateline.
fn is_shouted(form: &str) -> bool {
    form.len() > 4 && form.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
}

/// A name in capitals as it is written elsewhere: "SAN DIEGO" is "San Diego".
fn calmed(name: &str) -> String {
    let mut opens = true;
    name.chars()
        .flat_map(|c| {
            let calm: Vec<char> = if opens { vec![c] } else { c.to_lowercase().collect() };
            opens = !c.is_alphabetic();
            calm
        })
        .collect()
}

/// The first word of a name, where the text calls its bearer by that and never by the last.
fn family_first(character: &Character, last: &str) -> Option<String> {
    let (first, _) = character.name.split_once(' ')?;
    let calls = |word: &str| character.aliases.iter().any(|alias| alias == word);
    (calls(first) && !calls(last)).then(|| first.to_owned())
}

/// The family name at the end of a person's name, with the small words before it: "de Vries".
fn family_name(name: &str) -> &str {
    let mut start = name.rfind(' ').map_or(0, |space| space + 1);
    while let Some(before) = name[..start].trim_end().rfind(' ') {
        let word = name[before..start].trim();
        if !word.starts_with(char::is_lowercase) {
            break;
        }
        start = before + 1;
    }
    &name[start..]
}
