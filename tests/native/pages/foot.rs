//! The foot of the page.

use castline::app::State;

use super::rendered::{in_order, page, part};

#[test]
fn the_foot_leads_to_the_keys_the_schema_and_the_sources_of_the_words_and_says_what_stays_here() {
    let html = page(State::start());
    in_order(&html, &["</main>", "<footer"]);
    in_order(
        part(&html, "foot", "</footer>"),
        &[
            "Nothing you open leaves this machine.",
            "aria-haspopup=\"dialog\"",
            "Keys",
            "href=\"schema/castline-1.schema.json\"",
            "href=\"lexicon/README.md\"",
            "MIT or Apache 2.0",
        ],
    );
}
