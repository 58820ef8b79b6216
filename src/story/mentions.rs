//! Where the text means an actor: its names, found as whole words.

use std::rc::Rc;

use super::{Actor, Mention};
use crate::text::{Map, Source, Span, is_word_char};

/// The places in the text that mean an actor by its name, its short name or an alias, in the order of
/// the text; none overlaps another.
///
/// Names are found as whole words, written as they are given (case counts; `'` and `’` are alike, and so
/// are all white spaces); of two that overlap the one further left wins, of two that begin together the
/// longer. The `’s` of a possessive does not belong to the mention. Marks before and after a name, as in
/// "Inc.", are not looked for. A name that two actors share means neither: their mentions have to be given.
pub fn find_mentions(source: &Source, actors: &[Rc<Actor>]) -> Vec<Mention> {
    scan(source, actors)
        .into_iter()
        .filter_map(|hit| match hit.owner {
            Owner::One(actor) => Some(Mention { actor: actors[actor].id.clone(), span: hit.span }),
            Owner::Shared(..) => None,
        })
        .collect()
}

/// A name found in the text.
pub(super) struct Hit {
    /// Where it stands.
    pub(super) span: Span,
    /// Whose it is.
    pub(super) owner: Owner,
}

/// Whose a name is; actors as positions in their list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// One actor's.
    One(usize),
    /// That of these two, and perhaps of further ones.
    Shared(usize, usize),
}

/// Every name in the text, shared ones too.
pub(super) fn scan(source: &Source, actors: &[Rc<Actor>]) -> Vec<Hit> {
    let names = Names::new(actors);
    let mut hits = Vec::new();
    for paragraph in source.paragraphs() {
        let Some(words) = source.get(paragraph.span) else { continue };
        let mut rest = Tokens { text: words, offset: paragraph.span.start as usize };
        while let Some(token) = rest.next() {
            if let Some((end, owner, after)) = names.longest(&token, rest) {
                hits.push(Hit { span: Span { start: token.span.start, end }, owner });
                rest = after;
            }
        }
    }
    hits
}

/// How many tokens of a name are looked at: bounds the work on a text made to be slow.
const MAX_TOKENS: usize = 63;

/// The names of a cast as a tree: each edge is a word or what stands between two words.
struct Names<'a> {
    edges: Map<(usize, &'a str), usize>,
    owners: Vec<Option<Owner>>,
    /// Whether a name begins with this byte: few words of a text do, and the others need not be looked up.
    begins: [bool; 256],
}

impl<'a> Names<'a> {
    fn new(actors: &'a [Rc<Actor>]) -> Self {
        let mut names = Self { edges: Map::default(), owners: vec![None], begins: [false; 256] };
        for (number, actor) in actors.iter().enumerate() {
            names.add(&actor.name, number);
            for name in actor.short.iter().chain(actor.aliases.iter()) {
                names.add(name, number);
            }
        }
        names
    }

    fn add(&mut self, name: &'a str, actor: usize) {
        let tokens: Vec<_> = Tokens { text: name, offset: 0 }.collect();
        let (Some(first), Some(last)) =
            (tokens.iter().position(|token| token.is_word), tokens.iter().rposition(|token| token.is_word))
        else {
            return;
        };
        if last - first >= MAX_TOKENS {
            return;
        }
        self.begins[first_byte(tokens[first].key)] = true;
        let mut node = 0;
        for token in &tokens[first..=last] {
            let fresh = self.owners.len();
            node = *self.edges.entry((node, token.key)).or_insert(fresh);
            if node == fresh {
                self.owners.push(None);
            }
        }
        self.owners[node] = Some(match self.owners[node] {
            None => Owner::One(actor),
            Some(Owner::One(other)) if other != actor => Owner::Shared(other, actor),
            Some(owner) => owner,
        });
    }

    /// The longest name that begins with the word `first`, before `rest`: where it ends, whose it is, and what follows.
    fn longest<'t>(&self, first: &Token<'t>, mut rest: Tokens<'t>) -> Option<(u32, Owner, Tokens<'t>)> {
        if !first.is_word || !self.begins[first_byte(first.key)] {
            return None;
        }
        let mut longest = None;
        let mut node = *self.edges.get(&(0, first.key))?;
        let mut end = first.span.end;
        loop {
            longest = self.owners[node].map(|owner| (end, owner, rest)).or(longest);
            let Some(token) = rest.next() else { break };
            let Some(&next) = self.edges.get(&(node, token.key)) else { break };
            (node, end) = (next, token.span.end);
        }
        longest
    }
}

fn first_byte(key: &str) -> usize {
    key.bytes().next().map_or(0, usize::from)
}

/// A word, or what stands between two.
struct Token<'a> {
    span: Span,
    is_word: bool,
    /// By what it is compared.
    key: &'a str,
}

/// The words of a text and what stands between them, in order.
#[derive(Clone, Copy)]
struct Tokens<'a> {
    /// What is left of the text.
    text: &'a str,
    /// Where that begins.
    offset: usize,
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        let bytes = self.text.as_bytes();
        // Most of a text are Latin letters without marks, with single spaces between them.
        let letters = bytes.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let (is_word, end) = match bytes.get(letters) {
            Some(b' ') if letters > 0 => (true, letters),
            Some(b' ') if bytes.get(1).is_some_and(u8::is_ascii_alphanumeric) => (false, 1),
            _ => {
                let is_word = is_word_char(self.text.chars().next()?);
                let change = self.text.find(|c| is_word_char(c) != is_word);
                (is_word, change.unwrap_or(self.text.len()))
            }
        };
        let (piece, rest) = self.text.split_at(end);
        let key = if is_word { piece } else { plain(piece) };
        let span = Span::new(self.offset, self.offset + end);
        *self = Self { text: rest, offset: self.offset + end };
        Some(Token { span, is_word, key })
    }
}

/// What stands between two words, in the spelling by which it is compared.
fn plain(between: &str) -> &str {
    match between {
        "’" | "‘" => "'",
        _ if between.trim().is_empty() => " ",
        _ => between,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        story::{ActorKind, Extra},
        text::ParagraphKind,
    };

    fn actor(id: &str, names: &[&str]) -> Rc<Actor> {
        Rc::new(Actor {
            id: id.into(),
            name: names[0].into(),
            short: None,
            kind: ActorKind::Person,
            unnamed: false,
            role: None,
            side: None,
            aliases: names[1..].iter().map(|&name| name.into()).collect(),
            affiliations: Box::default(),
            note: None,
            draft: None,
            extra: Extra::default(),
        })
    }

    /// Checks that these mentions are found in the text, each written `id:words`.
    fn check(text: &str, actors: &[Rc<Actor>], expected: &[&str]) {
        let source = Source::new(text.split('\n').map(|words| (words, ParagraphKind::Body)));
        let found: Vec<_> = find_mentions(&source, actors)
            .into_iter()
            .map(|mention| format!("{}:{}", mention.actor, source.get(mention.span).unwrap()))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn the_longest_name_wins_and_the_leftmost_of_those_that_overlap() {
        let actors = [actor("m", &["Nicolás Maduro", "Maduro"]), actor("g", &["Maduro Government House"])];
        check("Nicolás Maduro met Maduro.", &actors, &["m:Nicolás Maduro", "m:Maduro"]);
        check("Nicolás Maduro Government House", &actors, &["m:Nicolás Maduro"]);
        check("Maduro Government House", &actors, &["g:Maduro Government House"]);
        check("Maduro Government", &actors, &["m:Maduro"]);
    }

    #[test]
    fn only_whole_words_in_the_given_case_are_names() {
        let actors = [actor("u", &["US"])];
        check("US, use of USA; us. US-led (US)", &actors, &["u:US", "u:US", "u:US"]);
    }

    #[test]
    fn a_possessive_does_not_belong_to_the_name() {
        let actors = [actor("m", &["Maduro"])];
        check("Maduro’s men, Maduro's too", &actors, &["m:Maduro", "m:Maduro"]);
    }

    #[test]
    fn apostrophes_and_white_space_may_be_written_either_way() {
        let actors = [actor("o", &["Jo O'Neill"]), actor("c", &["Maduro’s circle"])];
        check(
            "Jo\u{a0}O’Neill, Jo  O'Neill; Maduro's circle",
            &actors,
            &["o:Jo\u{a0}O’Neill", "o:Jo  O'Neill", "c:Maduro's circle"],
        );
    }

    #[test]
    fn a_name_does_not_reach_over_the_end_of_a_paragraph() {
        check("Jo\nNeill", &[actor("o", &["Jo Neill"])], &[]);
    }

    #[test]
    fn a_shared_name_means_neither_but_still_takes_its_place() {
        let actors = [actor("d", &["Delcy Ruiz", "Ruiz"]), actor("j", &["Jorge Ruiz", "Ruiz"])];
        check("Delcy Ruiz, Ruiz and Jorge Ruiz", &actors, &["d:Delcy Ruiz", "j:Jorge Ruiz"]);
        check("Ruiz", &[actor("d", &["Ruiz", "Ruiz"])], &["d:Ruiz"]);
    }

    #[test]
    fn marks_around_a_name_are_not_looked_for() {
        check(
            "Acme Inc. and Acme Inc",
            &[actor("a", &["“Acme Inc.”"]), actor("x", &["?!"])],
            &["a:Acme Inc", "a:Acme Inc"],
        );
    }
}
