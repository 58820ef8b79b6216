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
