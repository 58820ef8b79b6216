//! What the detail shows while nothing is picked.

use std::rc::Rc;

use yew::prelude::*;

use super::{list, words::count};
use crate::{
    app::Shown,
    order::sort_by_key,
    story::{Links, Story},
    ui::statements::Rests,
};

/// How many of the most present actors are named.
const MOST: usize = 5;

/// Props of [`Opening`].
#[derive(Properties, PartialEq)]
pub(super) struct OpeningProps {
    pub(super) story: Rc<Story>,
    pub(super) links: Rc<Links>,
    pub(super) shown: Rc<Shown>,
}

/// How much rests on whom, who appears most, and how to go on.
#[component]
pub(super) fn Opening(OpeningProps { story, links, shown }: &OpeningProps) -> Html {
    let present = use_memo((story.clone(), links.clone()), |(story, links)| {
        let mut present: Vec<(usize, usize)> = (0..story.actors.len())
            .map(|at| (at, links.of_actor(at).mentions.len()))
            .filter(|(_, mentions)| *mentions > 0)
            .collect();
        sort_by_key(&mut present, |(_, mentions)| std::cmp::Reverse(*mentions));
        present.truncate(MOST);
        present
    });
    html! {
        <div class="detail-part">
            if !story.statements.is_empty() {
                <div class="detail-rests">
                    <h2 class="label">{ "How much rests on whom" }</h2>
                    <Rests story={story.clone()} links={links.clone()} shown={shown.clone()} />
                </div>
            }
            if !present.is_empty() {
                <div class="detail-section">
                    <h2 class="label detail-label"><span>{ "Most present" }</span></h2>
                    <ul>
                        { for present.iter().map(|&(at, mentions)| html! {
                            <li class="detail-present" key={at}>
                                { list::actor(story, links, at) }
                                <span>{ count(mentions, "mention") }</span>
                            </li>
                        }) }
                    </ul>
                </div>
            }
            <div class="detail-section detail-hints">
                <h2 class="label detail-label"><span>{ "How to read this page" }</span></h2>
                <p>{ "Pick anyone or anything: the timeline, the cast, the text and the statements then show what belongs to it." }</p>
                <ul>
                    <li><span class="detail-sample" data-kind="mention" data-side="0">{ "A name" }</span>{ " is underlined in the colour of its side, with dashes when the report does not name it." }</li>
                    <li><span class="detail-sample" data-kind="date">{ "A date" }</span>{ " is dotted, words such as " }<span class="detail-sample" data-kind="cue">{ "told" }</span>{ " that mark a statement thinly lined." }</li>
                    <li>{ "Faces beside the text tell who speaks there." }</li>
                </ul>
            </div>
        </div>
    }
}
