//! The bookmark that hands over the page it is clicked on.

use crate::app::route::encode;

/// The bookmark's address, for the Castline at `page`. On any article it opens that Castline in a new window
/// and hands it the page, or what is selected of it if that is more than a few words. It answers only the
/// window that it has opened, and only to Castline's own origin. A window that cannot answer carries the page
/// in its name, which outlives the way from one address to the other.
pub fn bookmark(page: &str) -> String {
    let here = page.split(['?', '#']).next().unwrap_or(page);
    format!("javascript:{}", encode(&CODE.replace("HERE", here)))
}

/// `HERE` stands for an address, in which a browser leaves no quotes.
const CODE: &str = r#"(()=>{
const a="HERE",o=new URL(a).origin,s=""+getSelection(),d=document,
m=s.length>200?["words",s,d.title,location.hostname]:["page",d.documentElement.outerHTML,"",location.hostname],
w=open("","_blank"),n="castline"+JSON.stringify(m);
if(!w){name=n;location=a+"?take=article";return}
addEventListener("message",function f(e){if(e.source===w&&e.origin===o&&Array.isArray(e.data)&&e.data[0]==="castline"){removeEventListener("message",f);w.postMessage([...e.data,...m],o)}});
try{w.name=n}catch{}
w.location=a+"?take=article"
})()"#;

#[cfg(test)]
mod tests {
    use super::bookmark;

    #[test]
    fn it_leads_to_the_page_without_what_the_page_shows_now() {
        let bookmark = bookmark("https://example.org/castline/?story=x#select=actor:a");
        assert!(bookmark.starts_with("javascript:%28"), "{bookmark}");
        assert!(bookmark.contains("%22https%3A%2F%2Fexample.org%2Fcastline%2F%22"), "{bookmark}");
        assert!(!bookmark.contains("select%3D"), "{bookmark}");
    }

    #[test]
    fn no_character_of_it_means_anything_to_a_browsers_address() {
        let body = bookmark("https://example.org/").split_off("javascript:".len());
        assert!(body.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.~%".contains(&byte)), "{body}");
    }
}
