//! The little that must be known of a stylesheet: the addresses in it.

use std::ops::Range;

/// The addresses in `url(…)`, each with the place of the whole `url(…)`.
pub(super) fn urls(css: &str) -> Vec<(Range<usize>, String)> {
    let mut urls = Vec::new();
    let mut at = 0;
    while let Some(found) = css[at..].find("url(") {
        let start = at + found;
        let inside = start + "url(".len();
        let Some(length) = css[inside..].find(')') else { break };
        at = inside + length + 1;
        let address = css[inside..at - 1].trim().trim_matches(['"', '\'']);
        urls.push((start..at, address.to_owned()));
    }
    urls
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHEET: &str = r#"
        @font-face { font-family: "A"; src: url("fonts/a.woff2") format("woff2"); }
        @font-face{font-family:B;src:url(fonts/b.woff2)format("woff2")}
        @font-face{font-family:C;src:local("Times")}
        i { background: url( 'x.svg' ) }"#;

    #[test]
    fn addresses_are_found_quoted_or_not_plain_or_minified() {
        let found: Vec<String> = urls(SHEET).into_iter().map(|(_, address)| address).collect();
        assert_eq!(found, ["fonts/a.woff2", "fonts/b.woff2", "x.svg"]);
        assert_eq!(&SHEET[urls(SHEET)[0].0.clone()], r#"url("fonts/a.woff2")"#);
    }
}
