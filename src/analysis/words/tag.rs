//! Parts of speech.

/// The part of speech of a token: the Penn Treebank's tags (Marcus and others, 1993), its marks drawn
/// together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tag {
    /// Coordinating conjunction: "and".
    Cc,
    /// Cardinal number: "three", "1998".
    Cd,
    /// Determiner: "the".
    Dt,
    /// Existential "there".
    Ex,
    /// Preposition or subordinating conjunction: "of", "because".
    In,
    /// Adjective.
    Jj,
    /// Comparative adjective.
    Jjr,
    /// Superlative adjective.
    Jjs,
    /// Modal: "would".
    Md,
    /// Singular noun.
    #[default]
    Nn,
    /// Plural noun.
    Nns,
    /// Proper noun, singular.
    Nnp,
    /// Proper noun, plural.
    Nnps,
    /// Possessive ending: "'s".
    Pos,
    /// Personal pronoun: "she".
    Prp,
    /// Possessive pronoun: "her".
    Prps,
    /// Adverb.
    Rb,
    /// Comparative adverb.
    Rbr,
    /// Superlative adverb.
    Rbs,
    /// Particle: "up" in "gave up".
    Rp,
    /// "to".
    To,
    /// Interjection.
    Uh,
    /// Verb, base form.
    Vb,
    /// Verb, past tense.
    Vbd,
    /// Verb, present participle.
    Vbg,
    /// Verb, past participle.
    Vbn,
    /// Verb, present tense, not third person singular.
    Vbp,
    /// Verb, present tense, third person singular.
    Vbz,
    /// Wh-determiner: "which".
    Wdt,
    /// Wh-pronoun: "who", "whose".
    Wp,
    /// Wh-adverb: "when".
    Wrb,
    /// A comma.
    Comma,
    /// What ends a sentence: full stop, question mark, exclamation mark.
    Stop,
    /// Colon, semicolon, dash, ellipsis.
    Colon,
    /// A quotation mark.
    Quote,
    /// A bracket.
    Bracket,
    /// Any other mark or symbol.
    Symbol,
}

impl Tag {
    /// A bit of its own, for sets of tags.
    pub(in crate::analysis) const fn bit(self) -> u64 {
        1 << self as u64
    }

    /// Whether it is a verb form that can head a finite clause by itself.
    pub fn is_finite(self) -> bool {
        matches!(self, Tag::Vbd | Tag::Vbp | Tag::Vbz | Tag::Md)
    }

    /// Whether it is any verb form, without the modals.
    pub fn is_verb(self) -> bool {
        matches!(self, Tag::Vb | Tag::Vbd | Tag::Vbg | Tag::Vbn | Tag::Vbp | Tag::Vbz)
    }

    /// Whether it is a common or proper noun.
    pub fn is_noun(self) -> bool {
        matches!(self, Tag::Nn | Tag::Nns | Tag::Nnp | Tag::Nnps)
    }

    /// Whether it is a proper noun.
    pub fn is_proper(self) -> bool {
        matches!(self, Tag::Nnp | Tag::Nnps)
    }

    /// Whether it is an adjective.
    pub fn is_adjective(self) -> bool {
        matches!(self, Tag::Jj | Tag::Jjr | Tag::Jjs)
    }

    /// Whether it is an adverb.
    pub fn is_adverb(self) -> bool {
        matches!(self, Tag::Rb | Tag::Rbr | Tag::Rbs)
    }

    /// Whether it is a mark rather than a word.
    pub fn is_mark(self) -> bool {
        self >= Tag::Comma
    }
}
