//! Which statements are listed, in which order, and under whose name.

use crate::{
    app::{Shown, StatementOrder, StatementsOf},
    order::sort_by_key,
    story::{Links, Statement, Story},
};

/// Statements under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// Who makes them; with more than one speaker, the first. None when no speaker is named, or when all
    /// stand in one list.
    pub(super) speaker: Option<usize>,
    /// Positions in `story.statements`.
    pub(super) statements: Vec<usize>,
}

/// The statements that pass the page's filter and fit `of`, in the order of the text.
pub(super) fn listed(story: &Story, shown: &Shown, of: &StatementsOf) -> Vec<usize> {
    let fits = |statement: &Statement| {
        of.speaker.as_ref().is_none_or(|id| statement.speakers.contains(id))
            && of.relay.as_ref().is_none_or(|id| statement.relay.contains(id))
            && of.about.as_ref().is_none_or(|id| statement.about.contains(id))
    };
    let passes =
        |at: &usize| shown.statements.get(*at).copied().unwrap_or(true) && fits(&story.statements[*at]);
    let mut listed: Vec<usize> = (0..story.statements.len()).filter(passes).collect();
    // What has no place in the text stands behind the rest.
    sort_by_key(&mut listed, |&at| {
        story.statements[at].evidence.iter().min().map_or((1, 0), |span| (0, span.start))
    });
    listed
}

/// The statements under their headings: by speaker, those who say most first and those without a speaker
/// last, or all in one list.
pub(super) fn grouped(story: &Story, links: &Links, listed: &[usize], order: StatementOrder) -> Vec<Group> {
    if order == StatementOrder::Text {
        return vec![Group { speaker: None, statements: listed.to_vec() }];
    }
    let speakers = (0..story.actors.len()).map(Some).chain([None]);
    let mut groups: Vec<Group> = speakers.map(|speaker| Group { speaker, statements: Vec::new() }).collect();
    for &at in listed {
        let speaker = story.statements[at].speakers.iter().find_map(|id| links.actor(id));
        groups[speaker.unwrap_or(story.actors.len())].statements.push(at);
    }
    groups.retain(|group| !group.statements.is_empty());
    sort_by_key(&mut groups, |group| (group.speaker.is_none(), std::cmp::Reverse(group.statements.len())));
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::State;

    #[test]
    fn each_statement_stands_under_one_speaker() {
        let State { story, links, .. } = State::start();
        let all = listed(&story, &Shown::default(), &StatementsOf::default());
        let groups = grouped(&story, &links, &all, StatementOrder::Speaker);
        let mut grouped: Vec<usize> = groups.iter().flat_map(|group| group.statements.clone()).collect();
        grouped.sort_unstable();
        assert_eq!(grouped, (0..story.statements.len()).collect::<Vec<_>>());
        assert_eq!(groups.last().unwrap().speaker, None, "those without a speaker come last");
        let named = &groups[..groups.len() - 1];
        assert!(named.is_sorted_by_key(|group| std::cmp::Reverse(group.statements.len())));
    }

    #[test]
    fn statements_stand_in_the_order_of_the_text() {
        let State { story, .. } = State::start();
        let all = listed(&story, &Shown::default(), &StatementsOf::default());
        let starts: Vec<_> = all.iter().map(|&at| story.statements[at].evidence.iter().min()).collect();
        assert!(starts.is_sorted());
    }

    #[test]
    fn all_that_is_chosen_has_to_fit() {
        let State { story, .. } = State::start();
        let of = StatementsOf { speaker: Some("ramsey".into()), relay: None, about: Some("trump".into()) };
        let ids: Vec<&str> = listed(&story, &Shown::default(), &of)
            .into_iter()
            .map(|at| story.statements[at].id.as_str())
            .collect();
        assert_eq!(ids, ["s-next-level"]);
    }
}
