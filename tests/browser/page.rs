//! What can be done to a page and asked of it. Whatever fails says what was wanted and where it was asked.

use std::cell::RefCell;
use std::panic::Location;

use serde_json::{Value, json};

use crate::webdriver::{Screen, Session};

/// Keys by WebDriver's code points.
pub(crate) mod keys {
    pub(crate) const TAB: &str = "\u{e004}";
    pub(crate) const ENTER: &str = "\u{e007}";
    pub(crate) const ESCAPE: &str = "\u{e00c}";
    pub(crate) const END: &str = "\u{e010}";
    pub(crate) const HOME: &str = "\u{e011}";
    pub(crate) const LEFT: &str = "\u{e012}";
    pub(crate) const UP: &str = "\u{e013}";
    pub(crate) const RIGHT: &str = "\u{e014}";
    pub(crate) const DOWN: &str = "\u{e015}";
}

/// Runs in every document before its own scripts: keeps what would otherwise be gone when it is asked for, and has
/// words for the tests: `shown(selector, words)` is the first element that can be seen and holds the words.
pub(crate) const WATCH: &str = "
    window.__seen = { errors: [], blocked: [], shift: 0, shifts: [] };
    addEventListener('error', e => __seen.errors.push(e.message || 'not loaded: ' + (e.target.href || e.target.src)), true);
    addEventListener('unhandledrejection', e => __seen.errors.push('unhandled: ' + e.reason));
    document.addEventListener('securitypolicyviolation', e =>
        __seen.blocked.push(e.effectiveDirective + ' ' + e.blockedURI + ' ' + e.sample));
    new PerformanceObserver(list => list.getEntries().forEach(entry => {
        if (entry.hadRecentInput) return;
        __seen.shift += entry.value;
        __seen.shifts.push(entry.value.toFixed(4) + ': ' + entry.sources.map(source => {
            const of = source.node && (source.node.nodeType === 1 ? source.node : source.node.parentElement);
            return of ? of.tagName.toLowerCase() + '.' + of.getAttribute('class') : 'gone';
        }).join(', '));
    })).observe({ type: 'layout-shift', buffered: true });
    window.shown = (selector, words) => [...document.querySelectorAll(selector)].find(element =>
        element.checkVisibility({ visibilityProperty: true }) && element.textContent.includes(words ?? ''));
    window.inSight = element => {
        const box = element.getBoundingClientRect();
        return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
    };
";

/// A browser window of a test's own, and the page in it.
pub(crate) struct Page {
    session: Session,
    /// The address that the page is served at, with a slash at its end.
    site: String,
    /// Parts of console messages that the test provokes itself.
    allowed: RefCell<Vec<String>>,
    /// What the console has said besides.
    said: RefCell<Vec<String>>,
}

impl Page {
    /// A window of 1440 × 1000 px without a page.
    pub(crate) fn new(session: Session, site: &str) -> Self {
        let page =
            Self { session, site: site.to_owned(), allowed: RefCell::default(), said: RefCell::default() };
        page.devtools("Page.enable", &json!({}));
        page.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": WATCH }));
        page.wide(1440);
        page
    }

    /// The address of the page with `rest` behind it.
    pub(crate) fn address(&self, rest: &str) -> String {
        format!("{}{rest}", self.site)
    }

    // What can be done.

    /// Opens the page anew at `rest` of its address (`#…`, `?story=…`) and waits until it is alive.
    #[track_caller]
    pub(crate) fn open(&self, rest: &str) {
        self.go(&self.address(rest));
        self.alive();
    }

    /// Opens any address. One that differs by its hash alone would not be loaded anew, so the window is emptied first.
    #[track_caller]
    pub(crate) fn go(&self, address: &str) {
        self.listen();
        must(self.session.go("about:blank"));
        must(self.session.go(address));
    }

    /// Changes the hash as a link in the page or the person at the address does.
    #[track_caller]
    pub(crate) fn follow(&self, hash: &str) {
        self.run(&format!("location.hash = {}", json!(hash)));
    }

    /// Loads the page again and waits until it is alive.
    #[track_caller]
    pub(crate) fn reload(&self) {
        self.listen();
        must(self.session.post("refresh", &json!({})));
        self.alive();
    }

    /// Stirs, as a reader does, and waits until the program has woken and taken the page over.
    #[track_caller]
    pub(crate) fn alive(&self) {
        self.run("dispatchEvent(new Event('pointermove'))");
        // The first to ask waits for the server, which compresses each file once.
        let alive = || self.session.wait_for("document.documentElement.hasAttribute('data-ready')");
        must(alive().or_else(|_| alive()));
    }

    #[track_caller]
    pub(crate) fn back(&self) {
        must(self.session.post("back", &json!({})));
    }

    #[track_caller]
    pub(crate) fn forward(&self) {
        must(self.session.post("forward", &json!({})));
    }

    /// Clicks the first element of this selector that can be seen, where a person would: what lies over it is in
    /// the way.
    #[track_caller]
    pub(crate) fn click(&self, selector: &str) {
        self.click_on(selector, "");
    }

    /// Clicks the first element of this selector that can be seen and holds these words.
    #[track_caller]
    pub(crate) fn click_on(&self, selector: &str, words: &str) {
        let element = format!("shown({}, {})", json!(selector), json!(words));
        self.see(&format!("{element} !== undefined"));
        // What follows from what was done before, such as scrolling to a pick, is done in the frame that shows it.
        if self.is("document.documentElement.hasAttribute('data-ready')") {
            self.run_until_done("requestAnimationFrame(() => setTimeout(done)); setTimeout(done, 100)");
        }
        let element = self.run(&format!(
            "const element = {element}; element.scrollIntoView({{ block: 'center', behavior: 'instant' }}); return element"
        ));
        let id = element.as_object().and_then(|object| object.values().next()?.as_str());
        let id = id.unwrap_or_else(|| panic!("{selector} is no element"));
        let clicked = self.session.post(&format!("element/{id}/click"), &json!({}));
        must(clicked.map_err(|why| format!("{selector} {words}: {why}")));
    }

    /// Presses keys one after the other where the focus is.
    #[track_caller]
    pub(crate) fn press(&self, keys: &str) {
        must(self.session.press(keys));
    }

    /// Types into a field; for a field for files, a path.
    #[track_caller]
    pub(crate) fn type_into(&self, selector: &str, text: &str) {
        must(self.session.type_into(selector, text));
    }

    /// A window so wide, of 1000 px height, on a desk.
    #[track_caller]
    pub(crate) fn wide(&self, width: u32) {
        must(self.session.resize(width, 1000, 1, Screen::Desk));
    }

    /// The screen of a phone.
    #[track_caller]
    pub(crate) fn phone(&self, width: u32) {
        must(self.session.resize(width, 844, 2, Screen::Phone));
    }

    /// The screen of a tablet held upright: touch, and room for the whole timeline.
    #[track_caller]
    pub(crate) fn tablet(&self) {
        must(self.session.resize(820, 1180, 2, Screen::Phone));
    }

    /// Sets media features; those not named are as by default.
    #[track_caller]
    pub(crate) fn prefer(&self, features: &[(&str, &str)]) {
        must(self.session.prefer(features));
    }

    /// A command of the DevTools protocol.
    #[track_caller]
    pub(crate) fn devtools(&self, command: &str, parameters: &Value) -> Value {
        must(self.session.devtools(command, parameters).map_err(|why| format!("{command}: {why}")))
    }

    /// Runs statements; the value is that of their `return`.
    #[track_caller]
    pub(crate) fn run(&self, script: &str) -> Value {
        must(self.session.run(script).map_err(|why| format!("{why}\nin {script}")))
    }

    /// Runs statements that call `done(value)` in the end, within thirty seconds.
    #[track_caller]
    pub(crate) fn run_until_done(&self, script: &str) -> Value {
        let script = format!("const done = arguments[arguments.length - 1]; {script}");
        must(self.session.run_async(&script).map_err(|why| format!("{why}\nin {script}")))
    }

    // What can be asked.

    /// The value of an expression.
    #[track_caller]
    pub(crate) fn ask(&self, expression: &str) -> Value {
        self.run(&format!("return {expression}"))
    }

    /// The value of an expression that is a number.
    #[track_caller]
    pub(crate) fn number(&self, expression: &str) -> f64 {
        let value = self.ask(expression);
        value.as_f64().unwrap_or_else(|| panic!("{expression} is {value}, no number"))
    }

    /// The value of an expression as a text.
    #[track_caller]
    pub(crate) fn text(&self, expression: &str) -> String {
        match self.ask(expression) {
            Value::String(text) => text,
            other => other.to_string(),
        }
    }

    /// Waits until an expression is true, for up to twenty seconds.
    #[track_caller]
    pub(crate) fn see(&self, expression: &str) -> Value {
        let seen = self.session.wait_for(expression);
        must(seen.map_err(|why| format!("{why}\nat {}", self.text("location.href"))))
    }

    /// Waits until an element of this selector can be seen, with these words in it.
    #[track_caller]
    pub(crate) fn see_in(&self, selector: &str, words: &str) {
        self.see(&format!("shown({}, {}) !== undefined", json!(selector), json!(words)));
    }

    /// Waits until the fonts are there and everything that follows from what was done has been painted.
    #[track_caller]
    pub(crate) fn settle(&self) {
        self.run_until_done("document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))");
    }

    /// Whether nothing is wider than the window.
    #[track_caller]
    pub(crate) fn fits(&self, width: u32) -> bool {
        self.number("Math.max(document.documentElement.scrollWidth, innerWidth)") <= f64::from(width)
    }

    /// Waits until the address says these of its pairs, such as `select=actor:maduro`.
    #[track_caller]
    pub(crate) fn see_hash(&self, pair: &str) {
        self.see(&format!("location.hash.slice(1).split('&').includes({})", json!(pair)));
    }

    /// Whether an expression is true now.
    #[track_caller]
    pub(crate) fn is(&self, expression: &str) -> bool {
        self.ask(&format!("!!({expression})")) == json!(true)
    }

    /// Says that the console may name this, which the test itself provokes.
    pub(crate) fn allow(&self, part: &str) {
        self.allowed.borrow_mut().push(part.to_owned());
    }

    /// Gathers what was said up to now; a document's own notes are gone with it.
    #[track_caller]
    fn listen(&self) {
        let entries = must(self.session.console());
        let said = entries.iter().map(|entry| format!("{}: {}", entry["level"], entry["message"]));
        self.said.borrow_mut().extend(said);
        let seen =
            self.ask("window.__seen ? [...__seen.errors, ...__seen.blocked.map(b => 'blocked: ' + b)] : []");
        let seen = seen.as_array().cloned().unwrap_or_default();
        self.said.borrow_mut().extend(seen.iter().map(ToString::to_string));
    }

    /// Holds the page to what is true of all pages: nobody complained.
    #[track_caller]
    pub(crate) fn check(&self) {
        self.listen();
        let allowed = self.allowed.borrow();
        let said = self.said.borrow();
        let complaints: Vec<&String> =
            said.iter().filter(|line| !allowed.iter().any(|part| line.contains(part.as_str()))).collect();
        assert!(complaints.is_empty(), "the page complained: {complaints:#?}");
    }

    /// The session, for what is not here.
    pub(crate) fn session(&self) -> &Session {
        &self.session
    }
}

/// The value, or a panic at the place that asked.
#[track_caller]
fn must<T>(result: Result<T, String>) -> T {
    match result {
        Ok(value) => value,
        Err(why) => panic!("{why}\nasked at {}", Location::caller()),
    }
}
