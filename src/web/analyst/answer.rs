//! What the analyst does with a question. Nothing here knows of workers, so that it is tried natively.

use std::rc::Rc;

use crate::{
    analysis,
    app::{Answer, Details, Inspected, JobId, Question, Task},
    calendar::Civil,
    format::{self, article},
    story::Article,
    text::Source,
};

/// How much of an article's beginning is shown, in bytes.
const BEGINNING: usize = 700;

/// An article with more bytes is so long that a reader may wait for its draft. For a shorter one nobody would see which
/// pass begins, and to tell it would take as long as some of the passes.
const LONG: usize = 20_000;

/// Answers the question: with each pass of a long draft as it begins, and in the end with one answer that is none.
pub fn answer(question: &Question, tell: &mut dyn FnMut(Answer)) {
    let article = match article::read(&question.bytes, &question.name) {
        Ok(article) => article,
        Err(why) => return tell(Answer::Refused(why.to_string().into())),
    };
    match &question.task {
        Task::Inspect => tell(Answer::Inspected(inspected(&article))),
        Task::Draft(details) => {
            let article = with_details(article, details);
            let is_long = question.bytes.len() > LONG;
            let mut watch = |pass| {
                if is_long {
                    tell(Answer::Passing(pass));
                }
            };
            let story = analysis::analyse(&article, &mut watch);
            tell(Answer::Story(format::write(&story).into_bytes().into()));
        }
    }
}

/// Drafts a short article that nobody asked about, before the first that somebody does. A browser compiles a function when
/// it is called for the first time, which is most of the time that a first draft takes; while the dialog is being
/// filled in, there is time for it.
pub fn rehearse() {
    let task = Task::Draft(Details::default());
    let bytes = include_bytes!("rehearsal.txt").as_slice().into();
    answer(&Question { job: JobId(0), name: "".into(), bytes, task }, &mut drop);
}

fn inspected(article: &Article) -> Inspected {
    Inspected {
        title: article.title.clone(),
        byline: article.byline.clone(),
        publisher: article.publisher.clone(),
        published: article.published.as_ref().map(day),
        words: u32::try_from(article.source.word_count()).unwrap_or(u32::MAX),
        beginning: beginning(&article.source).into(),
    }
}

/// `YYYY-MM-DD`, with the time of day where it is not midnight.
fn day(civil: &Civil) -> Rc<str> {
    let Civil { year, month, day, hour, minute, .. } = civil;
    match (hour, minute) {
        (0, 0) => format!("{year:04}-{month:02}-{day:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}"),
    }
    .into()
}

/// The first words of the text, up to the end of a word.
fn beginning(source: &Source) -> &str {
    let text = source.text();
    if text.len() <= BEGINNING {
        return text;
    }
    let end = (0..=BEGINNING).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    text[..end].rfind(char::is_whitespace).map_or(&text[..end], |at| &text[..at])
}

/// The article with what the reader says of it in place of what was found. A story needs a headline: an
/// article without one is called so.
fn with_details(mut article: Article, details: &Details) -> Article {
    let said = |words: &Rc<str>| Some(Rc::from(words.trim())).filter(|words: &Rc<str>| !words.is_empty());
    if let Some(title) = &details.title {
        article.title = said(title).unwrap_or_default();
    }
    if let Some(publisher) = &details.publisher {
        article.publisher = said(publisher);
    }
    if let Some(published) = &details.published {
        article.published = Civil::from_iso_day(published);
    }
    if article.title.trim().is_empty() {
        article.title = "An article without a headline".into();
    }
    article
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARTICLE: &str = "Bridge reopens after a year\n\nPublished 3 May 2024\n\nThe bridge over the river was opened \
        again on Friday, said the mayor, Ana Ruiz, who had closed it a year ago after the flood of last spring.";

    fn ask(text: &str, task: Task) -> Vec<Answer> {
        let question = Question { job: JobId(1), name: "".into(), bytes: text.as_bytes().into(), task };
        let mut answers = Vec::new();
        answer(&question, &mut |answer| answers.push(answer));
        answers
    }

    #[test]
    fn the_rehearsal_has_something_of_everything() {
        let answers = ask(include_str!("rehearsal.txt"), Task::Draft(Details::default()));
        let [Answer::Story(file)] = &answers[..] else { panic!("{answers:?}") };
        let story = format::read(file).unwrap().story;
        assert!(story.actors.len() > 8 && story.events.len() > 8, "{story:?}");
        assert!(story.statements.len() > 5 && story.relations.len() > 1, "{story:?}");
    }

    fn story(details: Details) -> crate::story::Story {
        let answers = ask(ARTICLE, Task::Draft(details));
        let [Answer::Story(file)] = &answers[..] else { panic!("{answers:?}") };
        format::read(file).unwrap().story
    }

    #[test]
    fn an_article_is_inspected() {
        let answers = ask(ARTICLE, Task::Inspect);
        let [Answer::Inspected(found)] = &answers[..] else { panic!("{answers:?}") };
        assert_eq!(
            (&*found.title, found.published.as_deref()),
            ("Bridge reopens after a year", Some("2024-05-03"))
        );
        assert!(found.words > 20 && found.beginning.contains("The bridge over"), "{found:?}");
    }

    #[test]
    fn a_draft_comes_as_a_story_file() {
        assert_eq!(&*story(Details::default()).title, "Bridge reopens after a year");
    }

    #[test]
    fn a_long_draft_comes_after_its_passes() {
        let answers =
            ask(&format!("{ARTICLE}\n\n").repeat(LONG / ARTICLE.len()), Task::Draft(Details::default()));
        let (last, passes) = answers.split_last().unwrap();
        assert!(passes.len() > 1 && passes.iter().all(|pass| matches!(pass, Answer::Passing(_))));
        assert!(matches!(last, Answer::Story(_)), "{last:?}");
    }

    #[test]
    fn what_the_reader_says_of_an_article_holds() {
        let story = story(Details {
            title: Some("Another headline".into()),
            publisher: None,
            published: Some("2023-02-28".into()),
        });
        assert_eq!(&*story.title, "Another headline");
        assert_eq!(story.published.unwrap().period.unwrap().to_string(), "2023-02-28");
    }

    #[test]
    fn an_article_may_have_no_headline_and_no_day() {
        let story = story(Details { title: Some(" ".into()), publisher: None, published: Some("".into()) });
        assert_eq!((&*story.title, story.published), ("An article without a headline", None));
        for day in ["2023-02-29", "2023-13-01", "2023-00-01", "yesterday", "2023-1-", ""] {
            assert_eq!(Civil::from_iso_day(day), None, "{day}");
        }
    }

    #[test]
    fn what_is_no_article_is_refused_in_words() {
        let answers = ask(" ", Task::Draft(Details::default()));
        assert!(
            matches!(&answers[..], [Answer::Refused(why)] if why.starts_with("has no text")),
            "{answers:?}"
        );
    }

    #[test]
    fn a_beginning_ends_with_a_word() {
        let text = "wörter ".repeat(500);
        let source = Source::new([(text.trim(), Default::default())]);
        assert!(beginning(&source).ends_with("wörter") && beginning(&source).len() <= BEGINNING);
        assert_eq!(beginning(&Source::new([("a b", Default::default())])), "a b");
    }
}
