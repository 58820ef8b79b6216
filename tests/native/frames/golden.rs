//! Pictures to judge by eye: what they should be is in `golden/`. Where one differs, the new one is written beside
//! it with `-changed` in its name; after a look at it, it takes the old one's place.

use super::{make::*, svg};
use castline::{
    layout::*,
    story::{EventKind::*, Known::*, Story},
};
use std::{fs, path::Path};

/// The shape of the built-in story: days, with open and vague ends.
#[test]
fn venezuela_days() {
    let story = story(&venezuela());
    check("venezuela", &opening(&story, 1178.0));
    let chronology = Chronology::new(&story, |_| true);
    check(
        "venezuela-told",
        &svg::told(&told(&Telling::new(&story, &chronology), Size { width: 1100.0, height: 360.0 }, 0..99)),
    );
}

/// Centuries, across the beginning of the common era.
#[test]
fn rosetta_centuries() {
    let rows = [
        row("The oldest surviving hieroglyphs", "-3199~", Happening, Stated, 8),
        row("The decree of Memphis", "-0195", Report, Stated, 0),
        row("The last dated hieroglyphs", "0394-08-24", Happening, Stated, 0),
        row("Horapollo explains the signs", "04XX", Report, Assumed, 0),
        row("Kircher’s great work on Egypt", "1652/1654", Report, Stated, 3),
        row("The stone is found", "1799-07", Happening, Stated, 1),
        row("The stone passes to the British", "1801", Happening, Stated, 8),
        row("In the British Museum", "1802/..", State, Stated, 2),
        row("Names in the demotic are read", "1802", Report, Resolved, 1),
        row("Young reads “Ptolemy”", "1819", Report, Resolved, 2),
        row("Champollion cries that he has it", "1822-09-14~", Happening, Stated, 1),
        row("The letter to Dacier", "1822-09-27", Report, Stated, 1),
        row("The quarrel over the credit", "182X", State, Stated, 2),
        row("A second decree puts it to the test", "1866", Happening, Stated, 3),
        row("The stone goes underground", "1917/1919~", State, Stated, 2),
    ];
    let story = story(&rows);
    check("rosetta", &opening(&story, 1178.0));
    let whole = Chronology::new(&story, |_| true).whole().unwrap();
    check("rosetta-whole", &picture(&story, whole, 1178.0, 5));
}

/// Minutes and seconds within hours.
#[test]
fn apollo_minutes() {
    let rows = [
        row("A rehearsal is aborted needlessly", "1969-07-05~", Happening, Stated, 1),
        row("Eagle undocks", "1969-07-20T17:44Z", Happening, Stated, 0),
        row("Collins circles the Moon alone", "1969-07-20T17:44Z/1969-07-21T21:35Z", State, Resolved, 0),
        row("A burn lowers the orbit", "1969-07-20T19:08Z", Happening, Stated, 0),
        row("Go for powered descent, relayed", "1969-07-20T20:00Z~", Happening, Assumed, 1),
        row("Powered descent begins", "1969-07-20T20:05Z", Happening, Stated, 0),
        row("The powered descent", "1969-07-20T20:05Z/1969-07-20T20:17:40Z", State, Resolved, 0),
        row("Program alarm 1202", "1969-07-20T20:10:26Z", Happening, Stated, 0),
        row("“We’re Go on that alarm”", "1969-07-20T20:10:53Z", Happening, Resolved, 1),
        row("Go for landing, and alarm 1201", "1969-07-20T20:14Z~", Happening, Stated, 1),
        row("Armstrong takes over by hand", "1969-07-20T20:15Z~", Happening, Stated, 0),
        row("“60 seconds”", "1969-07-20T20:16:30Z~", Happening, Stated, 1),
        row("Contact light, and touchdown", "1969-07-20T20:17:40Z", Happening, Stated, 0),
        row("“The Eagle has landed”", "1969-07-20T20:18Z~", Happening, Stated, 0),
        row("The first step", "1969-07-21T02:56Z", Happening, Stated, 0),
    ];
    let story = story(&rows);
    check("apollo", &opening(&story, 1178.0));
    let whole = Chronology::new(&story, |_| true).whole().unwrap();
    check("apollo-whole", &picture(&story, whole, 360.0, 6));
}

#[test]
fn a_hundred_thousand() {
    check("large", &opening(&large_story(100_000), 1178.0));
}

fn venezuela() -> [Row; 11] {
    let mut rows = [
        row("U.S. warships in the Caribbean", "/2025-10-11~", State, Assumed, 1),
        row("Grenell negotiates with Caracas", "/2025-10-05~", State, Resolved, 1),
        row("White House: it is about drugs", "", Report, Order, 1),
        row("Hints at a change of regime", "", Report, Order, 1),
        row("Congress told of an “armed conflict”", "2025-10~", Report, Assumed, 1),
        row("Grenell is told to end all talks", "2025-09-29/2025-10-05", Happening, Resolved, 1),
        row("The Times reports the halt", "2025-10-06?", Report, Resolved, 2),
        row("Ramsey’s assessment appears", "2025-10-06/2025-10-11", Report, Resolved, 3),
        row("Hegseth announces a task force", "2025-10-10?", Report, Resolved, 1),
        row("El País publishes the insiders’ account", "2025-10~", Report, Assumed, 2),
        row("The report is published", "2025-10-11~", Report, Assumed, 2),
    ];
    rows[2].after = vec![0];
    rows[3].after = vec![2];
    rows
}

/// The first view, with as many lanes as are of use, up to eight.
fn opening(story: &Story, width: f64) -> String {
    let chronology = Chronology::new(story, |_| true);
    let window = chronology.opening().unwrap();
    let lanes = Packing::new(&chronology, window.seconds_per_px(width), 8).lanes_used();
    picture(story, window, width, lanes)
}

fn picture(story: &Story, window: Window, width: f64, lanes: usize) -> String {
    let chronology = Chronology::new(story, |_| true);
    let packing = Packing::new(&chronology, window.seconds_per_px(width), lanes);
    svg::timeline(&timeline(&chronology, &packing, window, Size { width, height: height_for(lanes) }))
}

fn check(name: &str, picture: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/native/frames/golden");
    let (expected, changed) =
        (folder.join(format!("{name}.svg")), folder.join(format!("{name}-changed.svg")));
    if fs::read_to_string(&expected).is_ok_and(|expected| expected == picture) {
        let _ = fs::remove_file(&changed);
        return;
    }
    fs::write(&changed, picture).unwrap();
    panic!("the picture {name} has changed: compare {} with the one beside it", changed.display());
}
