//! The content-security policy: what the page may load and run. Nothing but its own files, no other host, and
//! inline only the very scripts and styles that stand in the page, by their digests.

use super::{Result, digest, html};

/// Where the page's files come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Policy {
    /// They stand beside the page, on a server.
    Hosted,
    /// They stand in the page itself.
    SingleFile,
}

/// The page with its policy, right after the declaration of its encoding, so that it holds for all that
/// follows. Call this last: a later change of a script or style makes its digest wrong.
///
/// # Errors
/// When the page does not declare its encoding, or has a `style` attribute, which no policy could allow.
pub(super) fn seal(page: &str, policy: Policy) -> Result<String> {
    if html::tags(page).iter().any(|tag| tag.get("style").is_some()) {
        return Err(
            "a style attribute stands in the page, which its security policy forbids; use a class".into()
        );
    }
    let charset =
        html::only(page, "<meta charset>", |tag| tag.name == "meta" && tag.get("charset").is_some())?;
    let meta =
        format!(r#"<meta http-equiv="Content-Security-Policy" content="{}">"#, directives(page, policy));
    Ok(html::replaced(page, vec![(charset.range.end..charset.range.end, meta)]))
}

fn directives(page: &str, policy: Policy) -> String {
    let scripts = sources(page, "script");
    let styles = sources(page, "style");
    match policy {
        Policy::Hosted => format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src{styles}; \
             img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; \
             base-uri 'none'; form-action 'none'"
        ),
        // Nothing is fetched at all. The analyst comes from a blob: address, and lives under this policy, too.
        Policy::SingleFile => format!(
            "default-src 'none'; script-src 'wasm-unsafe-eval'{scripts}; style-src{styles}; img-src data:; \
             font-src data:; worker-src blob:; base-uri 'none'; form-action 'none'"
        ),
    }
}

/// The digests of the inline elements of this name, each with a space before it.
fn sources(page: &str, name: &str) -> String {
    let tags = html::tags(page).into_iter().filter(|tag| tag.name == name && is_code(tag));
    tags.filter_map(|tag| tag.text).map(|text| format!(" {}", digest::source(&page[text]))).collect()
}

/// Whether the element is an inline script or style, not a block of data or a file.
fn is_code(tag: &html::Tag) -> bool {
    tag.get("src").is_none()
        && matches!(tag.get("type"), None | Some("" | "module" | "text/javascript" | "text/css"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html><meta charset=utf-8><style>b{}</style><script type=application/ld+json>{}</script>\
                        <script src=./a.js></script><script type=module>go()</script>";

    #[test]
    fn the_policy_stands_before_everything_but_the_encoding() {
        let sealed = seal(PAGE, Policy::Hosted).unwrap();
        assert!(
            sealed.starts_with("<html><meta charset=utf-8><meta http-equiv=\"Content-Security-Policy\""),
            "{sealed}"
        );
    }

    #[test]
    fn inline_scripts_and_styles_are_allowed_by_digest_and_data_needs_none() {
        let sealed = seal(PAGE, Policy::Hosted).unwrap();
        assert!(
            sealed.contains(&format!("script-src 'self' 'wasm-unsafe-eval' {};", digest::source("go()"))),
            "{sealed}"
        );
        assert!(sealed.contains(&format!("style-src {};", digest::source("b{}"))), "{sealed}");
    }

    #[test]
    fn no_policy_allows_what_is_not_in_the_page() {
        for policy in [Policy::Hosted, Policy::SingleFile] {
            let sealed = seal(PAGE, policy).unwrap();
            for never in ["unsafe-inline", "'unsafe-eval'", "http:", "https:", "*"] {
                assert!(!sealed.contains(never), "{policy:?} {never}");
            }
        }
    }

    #[test]
    fn a_style_attribute_is_refused() {
        let error = seal("<meta charset=utf-8><p style='top:0'>", Policy::Hosted).unwrap_err();
        assert!(error.contains("style attribute"), "{error}");
    }
}
