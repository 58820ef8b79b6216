//! The ties between actors that the text states.

use super::{Facts, grade::Grading, people::People};
use crate::{
    analysis::lexicon::Map,
    story::{Extra, Relation},
};

/// The relations of the story, in the order of the text, each once.
pub(super) fn relations(facts: &Facts, people: &People) -> Vec<Relation> {
    let mut relations: Vec<Relation> = Vec::new();
    let mut known = Map::default();
    for tie in facts.cast.ties() {
        let (Some(from), Some(to)) = (people.id(tie.from), people.id(tie.to)) else { continue };
        if from == to || known.insert((tie.from, tie.to), ()).is_some() {
            continue;
        }
        let mut grading = Grading::default();
        grading.because("the text says so beside the name".to_owned());
        relations.push(Relation {
            from: from.clone(),
            label: tie.label.as_str().into(),
            to: to.clone(),
            inverse: None,
            ended: tie.label.starts_with("former") || tie.label.starts_with("ex-"),
            evidence: [facts.article.source.sentences_around(tie.evidence)].into(),
            draft: Some(grading.draft()),
            extra: Extra::default(),
        });
    }
    relations
}
