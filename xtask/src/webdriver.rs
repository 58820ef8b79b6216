//! A small WebDriver client for Chromium: enough to drive a page from a test or to take its picture, with
//! nothing but a socket and JSON. It knows nothing of Castline; the pictures and the browser tests share this file.
#![allow(dead_code, reason = "shared by two programs, and neither uses all of it")]

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// The error is a sentence that says what the browser refused.
pub(crate) type Result<T = ()> = std::result::Result<T, String>;

/// Chromium's arguments for unattended work; as root it runs only without its sandbox.
const ARGUMENTS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--window-size=1280,900",
];

/// A running chromedriver; it ends, with its browsers, when this is dropped.
pub(crate) struct Driver {
    process: Child,
    /// `127.0.0.1:PORT`
    host: String,
}

impl Driver {
    /// Starts chromedriver at a free port.
    pub(crate) fn start(program: &Path) -> Result<Self> {
        let mut process = Command::new(program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|why| format!("could not start {}: {why}", program.display()))?;
        let mut lines = BufReader::new(process.stdout.take().ok_or("chromedriver has no output")?).lines();
        let port = lines.by_ref().map_while(std::result::Result::ok).find_map(|line| port_in(&line));
        // Somebody must go on reading, or it would stop once the pipe is full.
        thread::spawn(move || lines.for_each(drop));
        let host = format!("127.0.0.1:{}", port.ok_or("chromedriver did not say its port")?);
        Ok(Self { process, host })
    }

    /// Opens a browser of its own, with a fresh profile. `more` are further arguments of Chromium's.
    pub(crate) fn open(&self, browser: &Path, more: &[&str]) -> Result<Session> {
        let arguments: Vec<&str> = ARGUMENTS.iter().chain(more).copied().collect();
        let wish = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome",
            "goog:chromeOptions": { "binary": browser, "args": arguments },
            "goog:loggingPrefs": { "browser": "ALL" },
        } } });
        let answer = request(&self.host, "POST", "/session", &wish)?;
        let id = answer["sessionId"].as_str().ok_or("chromedriver opened no session")?;
        Ok(Session { host: self.host.clone(), path: format!("/session/{id}") })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Asked to, it ends its browsers too; killed, it would leave them behind.
        if request(&self.host, "GET", "/shutdown", &Value::Null).is_err() {
            let _ = self.process.kill();
        }
        let _ = self.process.wait();
    }
}

/// One browser window; it closes when this is dropped.
pub(crate) struct Session {
    host: String,
    path: String,
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = request(&self.host, "DELETE", &self.path, &Value::Null);
    }
}

impl Session {
    /// A command of the WebDriver standard, by its path below the session's.
    pub(crate) fn post(&self, command: &str, body: &Value) -> Result<Value> {
        request(&self.host, "POST", &format!("{}/{command}", self.path), body)
    }

    /// A question of the WebDriver standard, by its path below the session's.
    pub(crate) fn get(&self, question: &str) -> Result<Value> {
        request(&self.host, "GET", &format!("{}/{question}", self.path), &Value::Null)
    }

    /// Opens an address, and waits until it has loaded.
    pub(crate) fn go(&self, address: &str) -> Result {
        self.post("url", &json!({ "url": address })).map(drop)
    }

    /// The value of a script's `return`.
    pub(crate) fn run(&self, script: &str) -> Result<Value> {
        self.post("execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// What a script hands to its last argument, a function, within thirty seconds.
    pub(crate) fn run_async(&self, script: &str) -> Result<Value> {
        self.post("execute/async", &json!({ "script": script, "args": [] }))
    }

    /// Asks an expression until it is true (as JavaScript understands that), for up to twenty seconds.
    pub(crate) fn wait_for(&self, expression: &str) -> Result<Value> {
        let end = Instant::now() + Duration::from_secs(20);
        loop {
            let value = self.run(&format!("return {expression}"))?;
            let falsy = [Value::Null, json!(false), json!(0), json!("")];
            if !falsy.contains(&value) {
                return Ok(value);
            }
            if Instant::now() > end {
                return Err(format!("waited twenty seconds in vain for {expression}"));
            }
            thread::sleep(Duration::from_millis(30));
        }
    }

    /// Types into the first element that a CSS selector finds. For a file input, the text is the file's path.
    pub(crate) fn type_into(&self, selector: &str, text: &str) -> Result {
        let element = self.element(selector)?;
        self.post(&format!("element/{element}/value"), &json!({ "text": text })).map(drop)
    }

    /// Presses keys one after the other, wherever the focus is: characters, or WebDriver's code points for others
    /// (`\u{e004}` Tab, `\u{e007}` Enter, `\u{e00c}` Escape, `\u{e012}`–`\u{e015}` left, up, right, down).
    pub(crate) fn press(&self, keys: &str) -> Result {
        let strokes: Vec<Value> = keys
            .chars()
            .flat_map(|key| ["keyDown", "keyUp"].map(|what| json!({ "type": what, "value": key })))
            .collect();
        let actions = json!({ "actions": [{ "type": "key", "id": "keys", "actions": strokes }] });
        self.post("actions", &actions).map(drop)
    }

    /// Sets the size of the page in CSS pixels, the pixels of the screen in each, and whether it is a phone's.
    pub(crate) fn resize(&self, width: u32, height: u32, scale: u32, screen: Screen) -> Result {
        let mobile = screen == Screen::Phone;
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": mobile });
        self.devtools("Emulation.setDeviceMetricsOverride", &metrics)?;
        self.devtools("Emulation.setTouchEmulationEnabled", &json!({ "enabled": mobile })).map(drop)
    }

    /// Sets media features, such as `prefers-color-scheme` to `dark`; those not named are as by default.
    pub(crate) fn prefer(&self, features: &[(&str, &str)]) -> Result {
        let features: Vec<Value> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.devtools("Emulation.setEmulatedMedia", &json!({ "features": features })).map(drop)
    }

    /// The visible part of the page as a PNG file.
    pub(crate) fn screenshot(&self) -> Result<Vec<u8>> {
        let answer = self.get("screenshot")?;
        answer.as_str().and_then(base64_decoded).ok_or_else(|| "the screenshot is no base64".into())
    }

    /// What the console said since the last time this was asked: objects with `level`, `message` and `source`.
    pub(crate) fn console(&self) -> Result<Vec<Value>> {
        let answer = self.post("se/log", &json!({ "type": "browser" }))?;
        Ok(answer.as_array().cloned().unwrap_or_default())
    }

    /// A command of the DevTools protocol.
    pub(crate) fn devtools(&self, command: &str, parameters: &Value) -> Result<Value> {
        self.post("goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    fn element(&self, selector: &str) -> Result<String> {
        let answer = self.post("element", &json!({ "using": "css selector", "value": selector }))?;
        let id = answer.as_object().and_then(|object| object.values().next()?.as_str());
        Ok(id.ok_or("the browser named no element")?.to_owned())
    }
}

/// What kind of screen a page is shown on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Screen {
    Desk,
    /// With touch, and a viewport that the page's `meta` element sets.
    Phone,
}

/// The port in chromedriver's own words.
fn port_in(line: &str) -> Option<u16> {
    line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
}

/// One request and its answer's `value`.
fn request(host: &str, method: &str, path: &str, body: &Value) -> Result<Value> {
    let text =
        exchange(host, method, path, body).map_err(|why| format!("chromedriver, {method} {path}: {why}"))?;
    let mut answer: Value = serde_json::from_slice(&text).unwrap_or_default();
    let value = answer["value"].take();
    match value["error"].as_str() {
        Some(error) => {
            let more = value["message"].as_str().and_then(|text| text.lines().next()).unwrap_or_default();
            Err(format!("{error}: {more}"))
        }
        None => Ok(value),
    }
}

/// Speaks HTTP. The driver keeps the connection open whatever it is told, so the length says where the answer ends.
fn exchange(host: &str, method: &str, path: &str, body: &Value) -> std::io::Result<Vec<u8>> {
    let mut stream = TcpStream::connect(host)?;
    stream.set_read_timeout(Some(Duration::from_secs(120)))?;
    let body = if body.is_null() { String::new() } else { body.to_string() };
    let length = body.len();
    write!(stream, "{method} {path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: {length}\r\n\r\n{body}")?;
    let mut reader = BufReader::new(stream);
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        if line.trim_end().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or_default();
        }
    }
    let mut answer = vec![0; length];
    reader.read_exact(&mut answer)?;
    Ok(answer)
}

/// The bytes that a base64 text stands for.
pub(crate) fn base64_decoded(text: &str) -> Option<Vec<u8>> {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut bits, mut held) = (Vec::with_capacity(text.len() / 4 * 3), 0_u32, 0);
    for byte in text.trim_end_matches('=').bytes() {
        let digit = DIGITS.iter().position(|digit| *digit == byte)?;
        bits = bits << 6 | u32::try_from(digit).ok()?;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.extend(u8::try_from(bits >> held & 255));
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_the_drivers_own_words() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 40213."), Some(40213));
        assert_eq!(port_in("Starting ChromeDriver 156.0 on port 0"), None);
    }

    #[test]
    fn base64_with_and_without_padding() {
        assert_eq!(base64_decoded("TWFu").as_deref(), Some(&b"Man"[..]));
        assert_eq!(base64_decoded("TWE=").as_deref(), Some(&b"Ma"[..]));
        assert_eq!(base64_decoded("/+8=").as_deref(), Some(&[255, 239][..]));
        assert_eq!(base64_decoded("no base64!"), None);
    }
}
