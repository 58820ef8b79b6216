//! The rules of the architecture, held against the sources themselves.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The layer of each module. A module imports only from layers with a smaller number.
const LAYERS: &[(&str, u8)] = &[
    ("text", 0),
    ("calendar", 0),
    ("order", 0),
    ("story", 1),
    ("analysis", 2),
    ("layout", 2),
    ("format", 2),
    ("app", 3),
    ("ui", 4),
    ("web", 4),
];

/// No file is longer than this, unless it is a table.
const LONGEST: usize = 400;

#[test]
fn a_module_imports_only_from_lower_layers() {
    each_source(|module, path, code| {
        let own = layer(module);
        for (line, other) in imports(code) {
            let allowed = other == module || layer(&other) < own;
            assert!(allowed, "{}:{line}: `{module}` (layer {own}) imports `{other}`", path.display());
        }
    });
}

#[test]
fn libraries_stay_in_their_rooms() {
    let rooms: &[(&str, &[&str])] = &[
        ("yew", &["ui"]),
        ("web_sys", &["ui", "web"]),
        ("js_sys", &["ui", "web"]),
        ("wasm_bindgen", &["ui", "web"]),
        ("gloo", &["ui", "web"]),
        ("serde", &["format", "web"]),
        ("serde_json", &["format", "web"]),
        ("html5gum", &["format"]),
    ];
    each_source(|module, path, code| {
        for (library, allowed) in rooms {
            let used = code.lines().any(|line| mentions(line, library));
            assert!(
                !used || allowed.contains(&module),
                "{}: `{library}` has no room in `{module}`",
                path.display()
            );
        }
    });
}

#[test]
fn the_clock_and_chance_are_outside() {
    each_source(|module, path, code| {
        for word in ["SystemTime", "Instant::now", "Date::now", "Math::random", "js_sys::Date", "rand::"] {
            assert!(module == "web" || !code.contains(word), "{}: `{word}` outside `web`", path.display());
        }
    });
}

#[test]
fn components_carry_no_inline_style() {
    each_source(|module, path, code| {
        let styled =
            module == "ui" && code.lines().any(|line| line.contains(" style=") || line.contains("{style}"));
        assert!(!styled, "{}: the page's security policy forbids `style` attributes", path.display());
    });
}

#[test]
fn every_file_says_what_lives_in_it_and_is_short() {
    for path in sources() {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("//! "), "{}: no module doc", path.display());
        assert!(text.lines().count() <= LONGEST, "{}: over {LONGEST} lines", path.display());
    }
}

#[test]
fn every_view_has_its_sheet_and_every_sheet_is_linked() {
    let index = fs::read_to_string(root().join("index.html")).unwrap();
    for entry in fs::read_dir(root().join("src/ui")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() {
            assert!(
                root().join(format!("static/css/{name}.css")).exists(),
                "static/css/{name}.css is missing"
            );
        }
    }
    for entry in fs::read_dir(root().join("static/css")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(index.contains(&format!("static/css/{name}")), "index.html does not link {name}");
    }
}

#[test]
fn the_map_lists_exactly_the_layers() {
    let map = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    for (module, layer) in LAYERS {
        let row = map.lines().find(|line| line.contains(&format!("[`{module}`]")));
        assert!(
            row.is_some_and(|row| row.contains(&format!("| {layer} |"))),
            "{module} is not in the map of lib.rs"
        );
    }
    let modules = map.lines().filter(|line| line.starts_with("pub mod ")).count();
    assert_eq!(modules, LAYERS.len(), "lib.rs has a module that the map does not list");
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn layer(module: &str) -> u8 {
    LAYERS
        .iter()
        .find(|(name, _)| *name == module)
        .map_or_else(|| panic!("`{module}` has no layer"), |(_, layer)| *layer)
}

/// Calls `visit` with the module, path and code (without comments and unit tests) of each library source.
fn each_source(visit: impl Fn(&str, &Path, &str)) {
    for path in sources() {
        let inside = path.strip_prefix(root().join("src")).unwrap().to_owned();
        let module = inside.components().next().unwrap().as_os_str().to_str().unwrap().to_owned();
        if LAYERS.iter().any(|(name, _)| *name == module) {
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap();
            let code: String =
                code.lines()
                    .map(|line| {
                        if line.trim_start().starts_with("//") {
                            "\n".to_owned()
                        } else {
                            format!("{line}\n")
                        }
                    })
                    .collect();
            visit(&module, &path, &code);
        }
    }
}

fn sources() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    assert!(found.len() > LAYERS.len(), "the sources were not found");
    found
}

/// The modules named by `crate::…`, with their lines; `crate::{a::x, b}` names each of its parts.
fn imports(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let line = code[..at].lines().count().max(1);
        let after = &code[at + "crate::".len()..];
        match after.strip_prefix('{') {
            None => found.push((line, first_word(after))),
            Some(group) => found.extend(parts(group).into_iter().map(|part| (line, part))),
        }
    }
    found.retain(|(_, module)| LAYERS.iter().any(|(name, _)| name == module));
    found
}

/// The first words of the comma-separated parts at the top level of a brace group.
fn parts(group: &str) -> Vec<String> {
    let (mut depth, mut start, mut found) = (0, 0, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                found.push(first_word(group[start..at].trim_start()));
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(first_word(group[start..at].trim_start()));
                start = at + 1;
            }
            _ => {}
        }
    }
    found
}

fn first_word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

fn mentions(line: &str, library: &str) -> bool {
    let path = format!("{library}::");
    line.match_indices(&path)
        .any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':'))
}
