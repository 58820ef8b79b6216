//! The script by which `trunk serve` reloads the page. Trunk fills in its own address as it serves the page, and
//! so after the security policy was made from the script's content. Filled in here, it passes.

/// The gaps that Trunk leaves in its script, in the quotes that it may leave them in, and what goes there.
const GAPS: [(&str, &str); 2] = [
    ("{{__TRUNK_ADDRESS__}}", "location.host"),
    ("{{__TRUNK_WS_BASE__}}", "new URL('.',location.href).pathname"),
];

/// The page with a reload script that needs nothing filled in; none when the page has no such script, because it
/// is not built for `trunk serve`.
pub(super) fn settled(page: &str) -> Option<String> {
    GAPS.iter().any(|(gap, _)| page.contains(gap)).then(|| {
        GAPS.iter().fold(page.to_owned(), |page, (gap, code)| {
            ["'", "\"", "`"]
                .iter()
                .fold(page, |page, quote| page.replace(&format!("{quote}{gap}{quote}"), code))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_gap_is_left_whatever_its_quotes() {
        for quote in ["'", "\"", "`"] {
            let script = format!(
                "const a={quote}{{{{__TRUNK_ADDRESS__}}}}{quote},b={quote}{{{{__TRUNK_WS_BASE__}}}}{quote};"
            );
            assert_eq!(
                settled(&script).unwrap(),
                "const a=location.host,b=new URL('.',location.href).pathname;"
            );
        }
    }

    #[test]
    fn a_page_for_delivery_has_no_such_script() {
        assert_eq!(settled("<p>"), None);
    }
}
