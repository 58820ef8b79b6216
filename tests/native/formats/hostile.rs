//! Files that want to do harm: they are shown as text or refused, and nothing panics.

use castline::format;

use super::{check_round_trip, lines, read, small};

/// The problems of a file that has to be refused.
fn refused(bytes: impl AsRef<[u8]>) -> String {
    lines(&format::read(bytes.as_ref()).unwrap_err())
}

#[test]
fn markup_is_text() {
    let markup = "<img src=x onerror=alert(1)></script><!--";
    let story = read(&small(&format!(
        r#", "kicker": "{markup}", "events": [{{"id": "<b>", "title": "{markup}"}}], "{markup}": "{markup}""#
    )))
    .story;
    assert_eq!(story.kicker.as_deref(), Some(markup));
    assert_eq!(&*story.events[0].title, markup);
    check_round_trip(&story);
}

#[test]
fn only_web_and_mail_addresses_are_links() {
    for (url, is_kept) in [
        ("https://example.org/a?b#c", true),
        ("HTTP://example.org", true),
        ("mailto:ann@example.org", true),
        ("javascript:alert(1)", false),
        ("JaVaScRiPt:alert(1)", false),
        (r"java\nscript:alert(1)", false),
        (r"\u0001javascript:alert(1)", false),
        (" https://example.org", false),
        (r"https://exam\tple.org", false),
        ("data:text/html,<script>alert(1)</script>", false),
        ("//example.org", false),
        ("https://", false),
        ("mailto:", false),
        ("é", false),
    ] {
        let read = read(&small(&format!(r#", "references": [{{"title": "R", "url": "{url}"}}]"#)));
        assert_eq!(
            (read.story.references[0].url.is_some(), read.problems.is_empty()),
            (is_kept, is_kept),
            "{url}"
        );
    }
}

#[test]
fn control_characters_are_text() {
    let story = read(&small(r#", "kicker": "a\u0000b\u001b\u202e\ud83d\ude00", "x\u0000": "\u0000""#)).story;
    assert_eq!(story.kicker.as_deref(), Some("a\0b\u{1b}\u{202e}😀"));
    check_round_trip(&story);
    for inside in ["\0", "\u{1b}"] {
        assert!(refused(small(&format!(r#", "kicker": "{inside}""#))).contains("is not JSON"));
    }
    assert!(refused(small(r#", "kicker": "\ud83d""#)).contains("is not JSON"));
}

#[test]
fn megabytes_in_one_string_are_read_and_cut_where_they_are_quoted() {
    let long = "Ann ".repeat(500_000);
    let text = format!(
        r#"{{"format": "castline/1", "title": "{long}", "text": ["{long}"], "actors": [{{"id": "a", "name": "Ann"}}],
        "events": [{{"id": "{0}", "title": "E", "kind": "{long}", "{long}": 1, "{long}": 1}}]}}"#,
        "x".repeat(2_000_000)
    );
    let problems = refused(&text);
    assert!(problems.len() < 1_000, "{} bytes of problems", problems.len());
    assert_eq!(
        read(&text.replace(&format!(r#""kind": "{long}", "{long}": 1, "#), "")).story.mentions.len(),
        500_000
    );
}

#[test]
fn deep_nesting_is_refused() {
    for (open, close) in [("[", "]"), (r#"{"a":"#, "}")] {
        let deep = format!("{}1{}", open.repeat(100_000), close.repeat(100_000));
        assert!(refused(&deep).contains("recursion limit"));
        assert!(refused(small(&format!(r#", "deep": {deep}"#))).contains("recursion limit"));
        let fits = format!("{}1{}", open.repeat(120), close.repeat(120));
        check_round_trip(&read(&small(&format!(r#", "deep": {fits}"#))).story);
    }
}

#[test]
fn huge_numbers_are_refused_or_kept() {
    for number in [
        "18446744073709551615",
        "-9223372036854775808",
        "1e308",
        "123456789012345678901234567890",
        "0.1e-400",
    ] {
        check_round_trip(&read(&small(&format!(r#", "number": {number}"#))).story);
        let span = format!(
            r#", "open": [{{"text": "O", "evidence": [{{"paragraph": {number}, "exact": "x", "start": {number}}}]}}]"#
        );
        assert!(
            format::read(small(&span).as_bytes()).map_or_else(|all| all, |read| read.problems).len() <= 2
        );
    }
    assert!(refused(small(r#", "number": 1e999"#)).contains("number out of range"));
    let year = refused(small(
        r#", "events": [{"id": "e", "title": "E", "when": {"edtf": "Y99999999999999999999"}}]"#,
    ));
    assert!(year.contains("$.events[0].when.edtf"), "{year}");
}

#[test]
fn what_is_not_utf_8_is_named() {
    assert!(refused("").contains("empty"));
    assert!(refused(b"\xff\xfe{\0}\0").contains("UTF-16"));
    assert!(refused(b"{\0}\0").contains("UTF-16"));
    assert!(refused(b"\0\0\0").contains("UTF-16"));
    assert!(refused(b"{\n\n\"\xe9\": 1}").contains("from line 3 on"));
    assert!(refused(vec![b' '; format::MAX_BYTES + 1]).contains("longer than 64 MiB"));
    let with_mark = format!("\u{feff}{}", small(""));
    assert_eq!(&*read(&with_mark).story.title, "T");
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    let whole = include_str!("v1/full.story.json").trim_end();
    for end in 0..whole.len() {
        let bytes = &whole.as_bytes()[..end];
        assert!(format::read(bytes).is_err(), "cut at byte {end}");
    }
}

#[test]
fn the_actor_with_the_hundredth_mistake_may_have_mentions() {
    let actors: Vec<_> = (1..100).map(|number| format!(r#"{{"id": "a{number}"}}"#)).collect();
    let last = r#"{"id": "a100", "mentions": [{"paragraph": 1, "exact": "Ann"}]}"#;
    let file = format!(
        r#"{{"format": "castline/1", "title": "T", "text": ["Ann ran."], "actors": [{}, {last}]}}"#,
        actors.join(", ")
    );
    assert_eq!(format::read(file.as_bytes()).unwrap_err().len(), 100);
}

#[test]
fn a_file_made_of_mistakes_names_a_hundred_and_counts_on() {
    for (part, times) in [("{}", 2_000_000), ("[]", 2_000_000), (r#"{"id":"a","title":""}"#, 200_000)] {
        let list = vec![part; times].join(",");
        let problems = format::read(small(&format!(r#", "events": [{list}]"#)).as_bytes()).unwrap_err();
        assert_eq!(problems.len(), 101);
        assert!(problems[100].message.starts_with("and ") && problems[100].message.ends_with(" more"));
    }
}

#[test]
fn a_file_made_to_be_slow_is_read_in_a_few_seconds() {
    let start = std::time::Instant::now();
    let words = "a ".repeat(300_000);
    let spans = vec![r#"{"paragraph":1,"exact":"a a","start":999999}"#; 20_000].join(",");
    let names: Vec<_> =
        (0..20_000).map(|number| format!(r#"{{"id":"{number}","name":"a a a a {number}"}}"#)).collect();
    let after: Vec<_> = (1..20_000)
        .map(|number| format!(r#"{{"id":"{number}","title":"E","after":["{}"]}}"#, number - 1))
        .collect();
    let text = format!(
        r#"{{"format":"castline/1","title":"T","text":["{words}"],"actors":[{}],"events":[{{"id":"0","title":"E","evidence":[{spans}]}},{}]}}"#,
        names.join(","),
        after.join(",")
    );
    let read = read(&text);
    assert_eq!(read.problems.len(), 101);
    format::write(&read.story);
    assert!(start.elapsed().as_secs() < 30, "took {:?}", start.elapsed());
}
