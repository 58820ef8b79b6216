//! Pages as sites make them: what of them is the article, and what they say of it.

use castline::{
    format::article,
    story::Article,
    text::ParagraphKind::{Body, Caption, Heading},
};

const ONE: &str = "<p>The harbour of Kilmore was closed on Wednesday after a crane fell into the water.</p>";
const TWO: &str = "<p>Divers began to look for the cabin on Thursday, the harbour master, Ann Roe, said.</p>";
const THREE: &str =
    "<p>The crane had stood on the quay for sixty years and had been checked in the spring.</p>";

fn read(page: &str) -> Article {
    article::read(page.as_bytes(), "saved.html").unwrap()
}

/// The paragraphs, each by its first two words, headings and captions with a mark before them.
fn outline(page: &str) -> String {
    let article = read(page);
    let paragraphs = article.source.paragraphs().iter().map(|paragraph| {
        let mark = match paragraph.kind {
            Body => "",
            Heading => "# ",
            Caption => "[] ",
        };
        let words = article.source.get(paragraph.span).unwrap();
        mark.to_owned() + &words.split(' ').take(2).collect::<Vec<_>>().join(" ")
    });
    paragraphs.collect::<Vec<_>>().join(" / ")
}

#[test]
fn a_block_that_holds_the_article_is_kept_whatever_its_class() {
    // The class speaks of the page's layout; the comments have more words than the article.
    let comments =
        "<div><p>I have seen that crane from my window every day of my life, and never liked it.</p></div>";
    let page = format!(
        "<body><h1>Crane falls</h1><div class='row sidebar-layout'><div class='c-article__content'>{ONE}{TWO}{THREE}</div></div>\
         <div class='comments'>{}</div></body>",
        comments.repeat(4)
    );
    assert_eq!(outline(&page), "The harbour / Divers began / The crane");
}

#[test]
fn a_box_with_a_heading_of_its_own_is_no_headline() {
    let page = format!(
        "<title>Crane falls into harbour</title><h1>Crane falls into harbour</h1><main>{ONE}{TWO}{THREE}</main>\
         <div class='more-from'><h1>Ferry runs again</h1><p>The ferry to the island runs again from Monday.</p></div>"
    );
    assert_eq!(outline(&page), "The harbour / Divers began / The crane");
}

#[test]
fn the_article_goes_on_below_a_box_of_related_links() {
    let links = "<h2>Related</h2><ul class='related-links'><li><a href='/a'>Ferry runs again</a></li></ul>";
    let page = format!("<div class='article-body'>{ONE}{links}{TWO}{THREE}</div>");
    assert_eq!(outline(&page), "The harbour / Divers began / The crane");
}

#[test]
fn what_stands_with_a_picture_is_a_caption() {
    for picture in [
        "<div class='picBox medium'><img src=a.jpg><p>The crane in May</p></div>",
        "<div class='inline-image'><div><img src=a.jpg><div>The crane in May</div></div></div>",
        "<figure class=wide><img src=a.jpg><span class='image__meta'><span>The crane in May</span></span></figure>",
        "<p>The crane in May (Photo by J. Roe / AFP)</p>",
    ] {
        let page = format!("<div class='article-body'>{ONE}{picture}{TWO}{THREE}</div>");
        let expected = "The harbour / [] The crane / Divers began / The crane";
        assert_eq!(outline(&page), expected, "{picture}");
    }
    let named = "<p>Photo: Jane Roe</p><p>Header image: The old quay, where the crane stood.</p>";
    let page = format!("<div class='article-body'>{ONE}{TWO}{named}</div>");
    assert_eq!(outline(&page), "The harbour / Divers began / [] Photo: Jane / [] Header image:");
}

#[test]
fn a_picture_that_leads_to_another_article_leaves_nothing() {
    let link = "<div class='image'><img src=a.jpg><p><a href='/a'>See the crane of Lund</a></p></div>";
    assert_eq!(
        outline(&format!("<div class='article-body'>{ONE}{link}{TWO}</div>")),
        "The harbour / Divers began"
    );
}

#[test]
fn where_line_breaks_part_the_paragraphs_short_ones_stay() {
    let bare = |paragraph: &str| paragraph.replace("<p>", "").replace("</p>", "<br><br>");
    let page = format!(
        "<div class='article-body'>{}<span>Divers at work</span><br><br>{}The harbour master put it so:<br><br>{}</div>",
        bare(ONE),
        bare(TWO),
        bare(THREE)
    );
    assert_eq!(outline(&page), "The harbour / # Divers at / Divers began / The harbour / The crane");
}

#[test]
fn who_asks_for_something_is_left_out() {
    for prompt in [
        "<p>Every morning we put the news of the coast together for you. Sign up for the newsletter here.</p>",
        "<p>Follow Jane Roe on Twitter.</p>",
        "<div class=box><h3>Coast Letter</h3><p>The news of the coast, every weekday.</p><form><input type=email></form></div>",
        "<h4>S</h4>",
        "<p>jane.roe@coast.example</p>",
    ] {
        let page = format!("<div class='article-body'>{ONE}{TWO}{prompt}{THREE}</div>");
        assert_eq!(outline(&page), "The harbour / Divers began / The crane", "{prompt}");
    }
}

#[test]
fn a_heading_as_long_as_a_paragraph_is_one() {
    let long = "The harbour will be closed until the weekend, says its master, while divers go on looking for the cabin of the crane in the mud";
    let page = format!("<h1>Crane falls</h1><div class='article-body'><h2>{long}</h2>{ONE}{TWO}</div>");
    assert_eq!(outline(&page), "The harbour / The harbour / Divers began");
}

#[test]
fn a_standfirst_is_the_first_paragraph() {
    let standfirst = "Port closed until the weekend, says harbour master, while divers search";
    let page = format!(
        "<meta name=description content='{standfirst}'><header><h1>Crane falls</h1><div><i>{standfirst}</i></div></header>\
         <div class='article-body'>{ONE}{TWO}</div>"
    );
    assert_eq!(outline(&page), "Port closed / The harbour / Divers began");
}

#[test]
fn between_headline_and_text_it_is_said_who_wrote_it_and_when() {
    let page = format!(
        "<div><h1>Crane falls</h1><div class='share-kit'><div>By <b>Jane Roe</b></div></div><p class='x_info'>on March 3, 2021 at 10:06 AM</p>\
         </div><div class='article-body'>{ONE}{TWO}</div>"
    );
    let article = read(&page);
    assert_eq!(article.byline.as_deref(), Some("Jane Roe"));
    assert_eq!(article.published.map(|date| (date.day, date.hour)), Some((3, 10)));
    assert_eq!(outline(&page), "The harbour / Divers began");
}

#[test]
fn the_names_of_meta_elements_are_parted_as_each_site_likes() {
    for name in ["pub_date", "pub-date", "pubdate", "Article:Published_Time", "article.published.time"] {
        let page = format!("<meta name='{name}' content='20210303'>{ONE}{TWO}");
        assert_eq!(read(&page).published.map(|date| date.day), Some(3), "{name}");
    }
}

#[test]
fn a_day_in_the_title_is_that_of_the_article() {
    let page = format!("<title>Crane falls | 3 March 2021 | Coast</title>{ONE}{TWO}");
    assert_eq!(read(&page).published.map(|date| date.month), Some(3));
}

#[test]
fn the_headline_is_told_from_the_name_of_the_site() {
    let first = "<title>Jane Roe's Coast | Crane falls into harbour</title><h2>Crane falls into harbour</h2>";
    let link = "<title>Crane falls into harbour</title><a href='/'><h1>The Coast</h1></a>";
    let class = "<title>News from the coast</title><span class='entry-title'>Crane falls into harbour</span>";
    for head in [first, link, class] {
        assert_eq!(&*read(&format!("{head}{ONE}{TWO}")).title, "Crane falls into harbour", "{head}");
    }
}

#[test]
fn a_name_that_the_address_has_too_is_the_publishers() {
    let page = format!(
        "<title>Crane falls into harbour - The Coast</title><meta property=og:site_name content='World'>\
         <link rel=canonical href='https://www.the-coast.example/a'>{ONE}{TWO}"
    );
    assert_eq!(read(&page).publisher.as_deref(), Some("The Coast"));
}

#[test]
fn a_paper_is_the_author_only_where_nobody_else_is_named() {
    let head = "<meta name=author content='The Coast'><meta property=og:site_name content='The Coast Online'><h1>Crane falls</h1>";
    let byline = |line: &str| read(&format!("{head}{line}{ONE}{TWO}")).byline;
    assert_eq!(byline("<p>Written by: Jane Roe</p>").as_deref(), Some("Jane Roe"));
    assert_eq!(byline("").as_deref(), Some("The Coast"));
}

#[test]
fn who_made_a_picture_did_not_write_the_article() {
    let picture = "<figure><img src=a.jpg><figcaption>The crane <span class=img-author>Jane Roe</span></figcaption></figure>";
    assert_eq!(read(&format!("<h1>Crane falls</h1>{ONE}{picture}{TWO}")).byline, None);
}

#[test]
fn a_byline_is_a_name_alone() {
    for (told, name) in [
        ("View all posts by Jane Roe", Some("Jane Roe")),
        ("Jane Roe @jroe", Some("Jane Roe")),
        ("9:39AM BST 05 Oct 2011", None),
    ] {
        let page = format!("<div class=byline>{told}</div>{ONE}{TWO}");
        assert_eq!(read(&page).byline.as_deref(), name, "{told}");
    }
}
