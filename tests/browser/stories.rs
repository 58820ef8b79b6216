//! The story files that the tests open: good ones, bad ones of many kinds, hostile ones, a large one.

use serde_json::{Value, json};

/// How many events the large story has.
pub(crate) const MANY: usize = 100_000;

/// All that the site serves below `tests/`.
pub(crate) fn files() -> Vec<(&'static str, Vec<u8>)> {
    let mut files = vec![
        ("good.story.json", bytes(&good())),
        ("graded.story.json", bytes(&graded())),
        ("hostile.story.json", bytes(&hostile())),
        // Of no type that the server would compress: it takes minutes over them.
        ("huge.story", bytes(&huge())),
        ("name.story", bytes(&changed(|story| story["actors"][0]["name"] = json!("x".repeat(1_000_000))))),
        ("large.story", bytes(&large(MANY))),
    ];
    files.extend(BAD.iter().map(|bad| (bad.name, (bad.content)())));
    files
}

/// A small story with one of everything.
pub(crate) fn good() -> Value {
    json!({
        "format": "castline/1",
        "title": "A small story of a bridge",
        "text": ["Ana Silva said on Monday that the bridge is closed.", "The council confirmed it."],
        "sides": [{ "id": "town", "name": "Town" }],
        "actors": [
            { "id": "ana", "name": "Ana Silva", "kind": "person", "side": "town" },
            { "id": "council", "name": "The council", "kind": "organization", "side": "town" }
        ],
        "events": [{
            "id": "closing", "title": "The bridge is closed", "when": { "edtf": "2024-03-04" },
            "participants": [{ "actor": "council" }], "evidence": [{ "paragraph": 1, "exact": "the bridge is closed" }]
        }],
        "statements": [{
            "id": "s1", "speakers": ["ana"], "content": "The bridge is closed.", "relay": ["council"],
            "evidence": [{ "paragraph": 1, "exact": "Ana Silva said" }]
        }]
    })
}

/// The good story as a draft, with guesses in it and a crowd that is named once.
fn graded() -> Value {
    const CROWD: usize = 14;
    let names: Vec<String> =
        (0..CROWD).map(|at| format!("Bystander {}", char::from(b'A' + at as u8))).collect();
    let draft = |grade: &str| json!({ "grade": grade, "reasons": ["“mayor” stands before the name", "a capital letter"] });
    let mut story = good();
    let text = story["text"].as_array_mut().expect("the story has a text");
    text.push(json!(format!("There were {}.", names.join(", "))));
    let actors = story["actors"].as_array_mut().expect("the story has a cast");
    actors.extend(
        names
            .iter()
            .map(|name| json!({ "id": name.to_lowercase().replace(' ', "-"), "name": name, "kind": "person", "draft": draft("guess") })),
    );
    actors[0]["draft"] = draft("likely");
    actors[1]["draft"] = draft("sure");
    story["events"][0]["draft"] = draft("guess");
    story["statements"][0]["draft"] = draft("sure");
    story
}

/// A file that is not, or not wholly, a story.
pub(crate) struct Bad {
    pub(crate) name: &'static str,
    content: fn() -> Vec<u8>,
    /// What the page must say of it.
    pub(crate) says: &'static [&'static str],
}

/// Files that cannot be opened.
pub(crate) const BAD: &[Bad] = &[
    Bad {
        name: "cut.story.json",
        content: || br#"{ "format": "castline/1", "title": "#.to_vec(),
        says: &["is not JSON", "line 1"],
    },
    Bad {
        name: "page.story.json",
        content: || b"<!doctype html><title>Not Found</title>".to_vec(),
        says: &["is not JSON"],
    },
    Bad { name: "empty.story.json", content: Vec::new, says: &["empty"] },
    Bad {
        name: "picture.story.json",
        content: || b"\x89PNG\r\n\x1a\n\xff\xfe\x00\x01".to_vec(),
        says: &["UTF-8"],
    },
    Bad { name: "utf16.story.json", content: || vec![0xff, 0xfe, b'{', 0, b'}', 0], says: &["UTF-8"] },
    Bad { name: "list.story.json", content: || b"[1, 2]".to_vec(), says: &["an object", "a list"] },
    Bad { name: "deep.story.json", content: || "[".repeat(200_000).into_bytes(), says: &["is not JSON"] },
    Bad {
        name: "other.story.json",
        content: || br#"{ "type": "FeatureCollection" }"#.to_vec(),
        says: &["$.format", "castline/1"],
    },
    Bad {
        name: "newer.story.json",
        content: || br#"{ "format": "castline/2", "title": "x", "text": [] }"#.to_vec(),
        says: &["$.format", "newer"],
    },
    Bad {
        name: "types.story.json",
        content: || {
            bytes(&changed(|story| {
                story["title"] = json!(7);
                story["actors"][0]["name"] = json!(["Ana"]);
                story["events"][0]["when"]["edtf"] = json!("last Tuesday");
            }))
        },
        says: &["$.title", "$.actors[0].name", "$.events[0].when.edtf"],
    },
    Bad {
        name: "ties.story.json",
        content: || {
            bytes(&changed(|story| {
                story["events"][0]["participants"][0]["actor"] = json!("nobody");
                story["actors"][1]["id"] = json!("ana");
                story["events"][0]["after"] = json!(["closing"]);
            }))
        },
        says: &["$.events[0]", "$.actors[1]", "nobody"],
    },
];

/// The good story with something changed.
fn changed(change: fn(&mut Value)) -> Value {
    let mut story = good();
    change(&mut story);
    story
}

/// The good story with evidence that does not stand in its text.
pub(crate) fn with_orphan() -> Value {
    changed(|story| story["events"][0]["evidence"][0]["exact"] = json!("the tunnel is closed"))
}

/// Markup and addresses that do something, each followed by what must be seen as text.
const MARKUP: &str = "<img src=x onerror='window.__pwned=1'><script>window.__pwned=2</script><svg onload='window.__pwned=3'>\
    <a href=\"javascript:window.__pwned=4\">x</a><iframe srcdoc='<script>parent.__pwned=5</script>'></iframe>\
    \"'--></style></title></textarea></script><b onmouseover=window.__pwned=6 style=position:fixed>{{7*7}}${7*7}";

/// A story with markup in every string that may hold any.
fn hostile() -> Value {
    let words = |what: &str| format!("{what} {MARKUP}");
    let link = "javascript:window.__pwned=7";
    let span = json!({ "paragraph": 1, "exact": words("told"), "start": 4 });
    // Ids with white space are refused.
    let id = |what: &str| format!("{what}\"><img/src=http://pwned.example/onerror=window.__pwned=8>");
    json!({
        "format": "castline/1",
        "title": words("title"), "kicker": words("kicker"), "standfirst": words("standfirst"), "byline": words("byline"),
        "language": "en\" onload=\"window.__pwned=9",
        "published": { "edtf": "2024-01-01", "written": words("written"), "note": words("note") },
        "text": [format!("Ana {}", words("told")), words("second"), { "kind": "heading", "text": words("heading") }],
        "references": [
            { "title": words("reference"), "publisher": words("publisher"), "date": words("date"), "url": link },
            { "title": "data", "url": "data:text/html,<script>window.__pwned=10</script>" },
            { "title": "host", "url": "//pwned.example/x" }
        ],
        "sides": [{ "id": id("side"), "name": words("side") }],
        "actors": [
            { "id": id("ana"), "name": words("Ana"), "short": "Ana", "kind": "person", "side": id("side"), "role": words("role"),
              "aliases": [words("alias")], "note": words("note") },
            { "id": id("relay"), "name": words("Relay"), "kind": "organization", "unnamed": true }
        ],
        "places": [{ "id": id("place"), "name": words("place") }],
        "events": [{
            "id": id("event"), "title": words("event"), "summary": words("summary"), "place": id("place"),
            "when": { "edtf": "2024-01-01", "written": words("when"), "note": words("when note") },
            "participants": [{ "actor": id("ana"), "role": words("part") }], "evidence": [span]
        }],
        "statements": [{
            "id": id("statement"), "speakers": [id("ana")], "relay": [id("relay")], "content": words("content"), "medium": words("medium"),
            "about": [id("ana")], "caveats": [words("caveat")], "event": id("event"), "evidence": [span]
        }],
        "relations": [{ "from": id("ana"), "to": id("relay"), "label": words("label"), "inverse": words("inverse"), "evidence": [span] }],
        "open": [{ "text": words("open"), "actors": [id("ana")], "evidence": [span] }],
        "javascript:window.__pwned=11": { MARKUP: MARKUP }
    })
}

/// A story with strings of a megabyte and more.
fn huge() -> Value {
    let long = "looong ".repeat(150_000);
    let unbroken = "x".repeat(1_000_000);
    let mut story = good();
    story["title"] = json!(unbroken);
    story["standfirst"] = json!(long);
    story["text"][1] = json!(long);
    story["events"][0]["title"] = json!(unbroken);
    story["statements"][0]["content"] = json!(long);
    story["events"][0]["when"]["edtf"] = json!("9999-12-31");
    story
}

/// A story with so many events over a century, a fiftieth as many statements, and a thousand actors.
fn large(events: usize) -> Value {
    const ACTORS: usize = 1_000;
    let words = |at: usize| {
        format!(
            "On day {at} the council of the valley met and heard what the engineers had to say of the dam."
        )
    };
    let text: Vec<String> = (0..400).map(words).collect();
    let actors: Vec<Value> = (0..ACTORS)
        .map(|at| json!({ "id": format!("a{at}"), "name": format!("Person Number {at}"), "kind": "person", "side": format!("s{}", at % 5), "mentions": [] }))
        .collect();
    // Spread unevenly, as events are, and always the same: a plain linear congruential generator.
    let mut state: u64 = 42;
    let mut next = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize
    };
    let events: Vec<Value> = (0..events)
        .map(|at| {
            let (year, month, day) = (1920 + (next() % 100).max(next() % 100), 1 + next() % 12, 1 + next() % 28);
            let date = match at % 10 {
                0 => format!("{year}"),
                1 => format!("{year}-{month:02}/{}-{month:02}", year + 1),
                2 => format!("{year}-{month:02}~"),
                _ => format!("{year}-{month:02}-{day:02}"),
            };
            json!({
                "id": format!("e{at}"), "title": format!("Meeting {at} of the council"), "when": { "edtf": date },
                "participants": [{ "actor": format!("a{}", next() % ACTORS) }],
                // A text of this length carries some of so many events, not all.
                "evidence": if at % 100 == 0 { json!([{ "paragraph": 1 + at / 100 % 400, "exact": "the engineers" }]) } else { json!([]) }
            })
        })
        .collect();
    let statements: Vec<Value> = (0..MANY / 50)
        .map(|at| json!({ "id": format!("s{at}"), "speakers": [format!("a{}", at % ACTORS)], "content": format!("Statement {at}: the dam holds.") }))
        .collect();
    let sides: Vec<Value> =
        (0..5).map(|at| json!({ "id": format!("s{at}"), "name": format!("Side {at}") })).collect();
    json!({
        "format": "castline/1", "title": "A hundred thousand meetings", "text": text, "sides": sides, "actors": actors,
        "events": events, "statements": statements
    })
}

fn bytes(story: &Value) -> Vec<u8> {
    story.to_string().into_bytes()
}
