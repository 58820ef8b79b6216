//! The page's head: what the page is, for readers' tabs, search engines and places where it is shared.

use std::path::Path;

use castline::story::Story;

use super::{Result, files, html, linked_data};

/// The colours of the page's ground, light and dark, as `static/css/tokens.css` has them.
const GROUND: [(&str, &str); 2] = [("light", "#fbfaf6"), ("dark", "#17161a")];

const MANIFEST: &str = include_str!("../../../../static/manifest.webmanifest");

/// How long a description may be, in characters, before search engines cut it.
const DESCRIPTION_CHARS: usize = 200;

/// The page with its title, its description and all else of its head; the web manifest is written beside it.
///
/// # Errors
/// When the page has no title or end of its head, or the manifest cannot be written.
pub(super) fn write(dir: &Path, page: &str, story: &Story) -> Result<String> {
    files::write(dir, "manifest.webmanifest", MANIFEST.as_bytes())?;
    let title =
        html::only(page, "<title>", |tag| tag.name == "title" && page[tag.range.end..].contains("</head>"))?;
    let about = format!("<title>{} — Castline</title>{}", html::escaped(&story.title), description(story));
    let page = html::replaced(page, vec![(title.element(), about)]);
    html::before(&page, "</head>", &(surroundings(dir) + &linked_data::script(story)))
}

/// What is said of the page where a link to it is shown. No address of the page itself: it works at any.
fn description(story: &Story) -> String {
    let title = html::escaped(&story.title);
    let words =
        html::escaped(&shortened(story.standfirst.as_deref().unwrap_or_else(|| first_paragraph(story))));
    let meta = [("description", &words), ("twitter:card", &"summary".to_owned())];
    let graph = [
        ("og:type", "article"),
        ("og:site_name", "Castline"),
        ("og:title", &title),
        ("og:description", &words),
    ];
    meta.into_iter()
        .map(|(name, content)| format!(r#"<meta name="{name}" content="{content}">"#))
        .chain(
            graph
                .into_iter()
                .map(|(name, content)| format!(r#"<meta property="{name}" content="{content}">"#)),
        )
        .collect()
}

/// What the browser draws around the page.
fn surroundings(dir: &Path) -> String {
    let mut head: String = GROUND
        .iter()
        .map(|(scheme, colour)| {
            format!(
                r#"<meta name="theme-color" media="(prefers-color-scheme: {scheme})" content="{colour}">"#
            )
        })
        .collect();
    head.push_str(r#"<link rel="manifest" href="./manifest.webmanifest">"#);
    if dir.join("icons/icon-192.png").is_file() {
        head.push_str(r#"<link rel="apple-touch-icon" href="./icons/icon-192.png">"#);
    }
    head
}

fn first_paragraph(story: &Story) -> &str {
    story.source.text().lines().next().unwrap_or_default()
}

/// The text, cut after a word where it is too long.
fn shortened(text: &str) -> String {
    let Some((limit, _)) = text.char_indices().nth(DESCRIPTION_CHARS) else { return text.to_owned() };
    let end = text[..limit].rfind(' ').unwrap_or(limit);
    format!("{} …", &text[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ground_is_that_of_the_sheets_and_of_the_manifest() {
        let tokens = include_str!("../../../../static/css/tokens.css");
        for (scheme, colour) in GROUND {
            assert!(tokens.contains(&format!("--paper: {colour};")), "{scheme}");
        }
        let manifest: serde_json::Value = serde_json::from_str(MANIFEST).unwrap();
        assert_eq!(manifest["background_color"], GROUND[0].1);
    }

    #[test]
    fn the_icons_of_the_manifest_are_there() {
        let manifest: serde_json::Value = serde_json::from_str(MANIFEST).unwrap();
        for icon in manifest["icons"].as_array().unwrap() {
            let path =
                Path::new(env!("CARGO_MANIFEST_DIR")).join("static").join(icon["src"].as_str().unwrap());
            assert!(path.is_file(), "{}", path.display());
        }
    }

    #[test]
    fn a_long_description_ends_after_a_word() {
        assert_eq!(shortened("short"), "short");
        let cut = shortened(&"wörter ".repeat(60));
        assert!(cut.ends_with("wörter …") && cut.chars().count() <= DESCRIPTION_CHARS + 2, "{cut}");
    }
}
