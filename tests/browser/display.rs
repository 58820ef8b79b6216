//! The page as a reader's system wants it: dark, without motion, in forced colours.

use serde_json::json;

use crate::page::Page;
use crate::stage::browser;

/// The lightness of the page's ground and of its ink, 0 to 255.
#[track_caller]
fn tones(page: &Page) -> (f64, f64) {
    let tone = |what: &str| {
        page.number(&format!(
            "(() => {{ const c = document.createElement('canvas').getContext('2d'); c.fillStyle = getComputedStyle(document.body).{what};
                c.fillRect(0, 0, 1, 1); const d = c.getImageData(0, 0, 1, 1).data; return (d[0] + d[1] + d[2]) / 3 }})()"
        ))
    };
    (tone("backgroundColor"), tone("color"))
}

#[test]
fn the_page_is_dark_where_the_system_is() {
    browser(|page| {
        page.open("");
        let (ground, ink) = tones(page);
        assert!(ground > 220.0 && ink < 60.0, "light: {ground} {ink}");
        page.prefer(&[("prefers-color-scheme", "dark")]);
        page.open("");
        let (ground, ink) = tones(page);
        assert!(ground < 60.0 && ink > 200.0, "dark: {ground} {ink}");
    });
}

#[test]
fn a_chosen_theme_wins_over_the_system_and_is_kept() {
    browser(|page| {
        page.prefer(&[("prefers-color-scheme", "dark")]);
        page.open("");
        page.click(".bar-theme");
        page.see_in(".bar-theme", "Colours: light");
        assert!(tones(page).0 > 220.0);
        page.reload();
        page.see_in(".bar-theme", "Colours: light");
        assert!(tones(page).0 > 220.0);
        page.click(".bar-theme");
        page.click(".bar-theme");
        page.see_in(".bar-theme", "Colours: as the system");
        assert!(tones(page).0 < 60.0);
    });
}

#[test]
fn nothing_moves_where_less_motion_is_wanted() {
    browser(|page| {
        page.prefer(&[("prefers-reduced-motion", "reduce")]);
        page.open("");
        page.run("scrollTo({ top: 400 })");
        assert_eq!(page.number("scrollY"), 400.0, "scrolls at once");
        for selector in [".cast-row", ".timeline-stage [data-event]", ".bar-theme"] {
            page.click(selector);
            let moving = page.ask("document.getAnimations().filter(a => (a.effect.getComputedTiming().duration || 0) > 10).map(a => a.transitionProperty || a.animationName)");
            assert_eq!(moving, json!([]), "{selector}");
        }
    });
}

#[test]
fn forced_colours_keep_everything_apart() {
    browser(|page| {
        page.prefer(&[("forced-colors", "active")]);
        page.open("#select=actor:grenell");
        page.see("matchMedia('(forced-colors: active)').matches");
        page.see_in("h1", "Maduro stays put");
        page.settle();
        let same = page.ask(
            "(() => {
                const look = e => { const s = getComputedStyle(e); return [s.backgroundColor, s.color, s.outlineStyle, s.borderColor,
                    s.borderStyle, s.textDecorationLine, s.textDecorationStyle, s.fontWeight, s.fill, s.stroke].join() };
                const all = e => [e, ...e.querySelectorAll('*')].map(look).join('|');
                const pairs = [
                    ['.cast-row[aria-pressed=true]', '.cast-row[aria-pressed=false]'],
                    ['.segmented [aria-pressed=true]', '.segmented [aria-pressed=false]'],
                    ['article .reading-mark[data-lit]', 'article .reading-mark:not([data-lit])'],
                    ['.tabs-choice[aria-pressed=true]', '.tabs-choice[aria-pressed=false]'],
                ];
                return pairs.filter(([on, off]) => { const [a, b] = [document.querySelector(on), document.querySelector(off)];
                    return !a || !b || look(a) === look(b) && all(a) === all(b) });
            })()",
        );
        assert_eq!(same, json!([]), "pairs that look the same");
    });
}

#[test]
fn marks_of_the_timeline_can_be_seen_in_forced_colours() {
    browser(|page| {
        page.prefer(&[("forced-colors", "active")]);
        page.open("");
        page.settle();
        let unseen = page.ask(
            "[...document.querySelectorAll('.timeline-mark')].filter(mark => ![...mark.querySelectorAll('circle, path, rect:not(.timeline-hit), text')]
                .some(e => { const s = getComputedStyle(e); const ground = getComputedStyle(document.body).backgroundColor;
                    return s.fill !== 'none' && s.fill !== ground || s.stroke !== 'none' && s.stroke !== ground })).map(e => e.dataset.event)",
        );
        assert_eq!(unseen, json!([]));
        let unreadable = page.ask(
            "[...document.querySelectorAll('.timeline-mark text')].filter(e => { const s = getComputedStyle(e);
                return s.fill === getComputedStyle(document.body).backgroundColor || s.stroke !== 'none' && s.stroke === s.fill })
                .map(e => e.textContent)",
        );
        assert_eq!(unreadable, json!([]));
    });
}
