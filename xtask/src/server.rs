//! `host`: a small static file server for `dist/`, as a good host would serve it: compressed, with the right
//! types, below any path. For the tests, the pictures and the measurements; it is no server for the open network.

use crate::process::{Result, root};
use std::collections::HashMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// `cargo xtask host [DIR] [--port N] [--base /a/b/]`: serves until it is stopped.
pub(crate) fn command(arguments: &[String]) -> Result {
    let (mut folder, mut base, mut port) = (root().join("dist"), "/".to_owned(), 8000);
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(format!("{word} wants a value"));
        match word.as_str() {
            "--port" => port = value()?.parse().map_err(|why| format!("--port: {why}"))?,
            "--base" => base = value()?.clone(),
            option if option.starts_with('-') => return Err(format!("host has no option {option}")),
            path => folder = path.into(),
        }
    }
    println!("{}", start(&folder, &base, port)?);
    loop {
        thread::park();
    }
}

/// Serves a folder below `base` from now on, in threads of its own; port 0 means any. Gives the address.
pub(crate) fn start(folder: &Path, base: &str, port: u16) -> Result<String> {
    let folder = fs::canonicalize(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let base = match base.trim_matches('/') {
        "" => "/".to_owned(),
        inner => format!("/{inner}/"),
    };
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|why| format!("port {port}: {why}"))?;
    let port = listener.local_addr().map_err(|why| why.to_string())?.port();
    let address = format!("http://127.0.0.1:{port}{base}");
    let site = Arc::new(Site { folder, base, packed: Mutex::default() });
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let site = Arc::clone(&site);
            thread::spawn(move || converse(&site, &stream));
        }
    });
    Ok(address)
}

/// What follows the headers.
type Body = Arc<[u8]>;

/// What is served.
struct Site {
    /// Canonical: what lies outside of it is not there.
    folder: PathBuf,
    /// Starts and ends with a slash.
    base: String,
    /// Compressed bodies by encoding and content: each is made once.
    packed: Mutex<HashMap<(Encoding, Body), Body>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum Encoding {
    Brotli,
    Gzip,
}

impl Encoding {
    /// As headers write it.
    fn name(self) -> &'static str {
        match self {
            Encoding::Brotli => "br",
            Encoding::Gzip => "gzip",
        }
    }
}

struct Answer {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Body,
}

/// Answers the requests of one connection until the other side closes it or stops making sense.
fn converse(site: &Site, stream: &TcpStream) {
    let mut reader = BufReader::new(stream);
    while let Some(head) = read_head(&mut reader) {
        let mut answer = respond(site, &head);
        let length = answer.body.len().to_string();
        answer.headers.push(("Content-Length", length));
        let mut bytes = format!("HTTP/1.1 {}\r\n", answer.status).into_bytes();
        for (name, value) in &answer.headers {
            bytes.extend(format!("{name}: {value}\r\n").bytes());
        }
        bytes.extend(b"\r\n");
        if !head.starts_with("HEAD ") {
            bytes.extend(answer.body.iter());
        }
        let mut stream = stream;
        if stream.write_all(&bytes).is_err() {
            return;
        }
    }
}

/// The lines of a request up to the empty one; `None` at the end of the connection. Ours have no bodies.
fn read_head(reader: &mut BufReader<&TcpStream>) -> Option<String> {
    let mut head = String::new();
    let mut limited = reader.take(16_384);
    loop {
        let start = head.len();
        limited.read_line(&mut head).ok().filter(|read| *read > 0)?;
        if head[start..].trim_end().is_empty() && start > 0 {
            return Some(head);
        }
    }
}

fn respond(site: &Site, head: &str) -> Answer {
    let mut words = head.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    if method != "GET" && method != "HEAD" {
        return refusal("405 Method Not Allowed", ("Allow", "GET, HEAD"));
    }
    let path = target.split(['?', '#']).next().unwrap_or_default();
    if format!("{path}/") == site.base {
        return refusal("301 Moved Permanently", ("Location", &site.base));
    }
    let file = path.strip_prefix(&site.base).and_then(|inner| file_in(&site.folder, inner));
    let Some((file, body)) =
        file.and_then(|file| fs::read(&file).ok().map(|bytes| (file, Body::from(bytes))))
    else {
        return refusal("404 Not Found", ("Cache-Control", "no-store"));
    };
    let kind = mime(&file);
    let mut headers = vec![
        ("Content-Type", kind.to_owned()),
        ("X-Content-Type-Options", "nosniff".into()),
        ("Cache-Control", cache_control(&file).into()),
        ("Vary", "Accept-Encoding".into()),
    ];
    let body = match accepted(head).filter(|_| shrinks(kind)) {
        Some(encoding) => {
            headers.push(("Content-Encoding", encoding.name().into()));
            site.packed(encoding, &body)
        }
        None => body,
    };
    Answer { status: "200 OK", headers, body }
}

impl Site {
    /// The body in an encoding. Others wait meanwhile, so that nothing is compressed twice.
    fn packed(&self, encoding: Encoding, body: &Body) -> Body {
        let mut packed = self.packed.lock().unwrap_or_else(PoisonError::into_inner);
        let pack = || match encoding {
            Encoding::Brotli => crate::pack::brotli_quickly(body).into(),
            Encoding::Gzip => crate::pack::gzip(body).into(),
        };
        Arc::clone(packed.entry((encoding, Arc::clone(body))).or_insert_with(pack))
    }
}

/// An answer without a file.
fn refusal(status: &'static str, (name, value): (&'static str, &str)) -> Answer {
    let headers = vec![("Content-Type", "text/plain".into()), (name, value.into())];
    Answer { status, headers, body: status.as_bytes().into() }
}

/// The file that the rest of a path names; `None` for what is not inside the folder. A folder is its `index.html`.
fn file_in(folder: &Path, inner: &str) -> Option<PathBuf> {
    let inner = PathBuf::from(percent_decoded(inner)?);
    let plain = |part: Component| matches!(part, Component::Normal(_));
    let mut file = inner.components().all(plain).then(|| folder.join(inner))?;
    if file.is_dir() {
        file.push("index.html");
    }
    // A link may lead out, too.
    fs::canonicalize(file).ok().filter(|file| file.starts_with(folder) && file.is_file())
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut pieces = text.split('%');
    let mut bytes = pieces.next()?.as_bytes().to_vec();
    for piece in pieces {
        bytes.push(u8::from_str_radix(piece.get(..2)?, 16).ok()?);
        bytes.extend(piece[2..].bytes());
    }
    String::from_utf8(bytes).ok().filter(|text| !text.contains(['\0', '\\', ':']))
}

/// The best encoding that the request takes.
fn accepted(head: &str) -> Option<Encoding> {
    let is_header = |line: &&str| line.to_ascii_lowercase().starts_with("accept-encoding:");
    let offer = head.lines().find(is_header)?.split_once(':')?.1;
    let named = |encoding: &Encoding| offer.split(',').any(|word| word.trim() == encoding.name());
    [Encoding::Brotli, Encoding::Gzip].into_iter().find(named)
}

/// Names that carry a hash of their content may be kept for ever.
fn cache_control(file: &Path) -> &'static str {
    let stem = file.file_stem().map(|stem| stem.to_string_lossy()).unwrap_or_default();
    let is_hash = |word: &str| word.len() >= 12 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    if stem.split(['-', '_', '.']).any(is_hash) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// The media type by the name's ending.
fn mime(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// Whether a type is worth compressing.
fn shrinks(kind: &str) -> bool {
    kind.starts_with("text/") || ["json", "wasm", "svg+xml"].iter().any(|end| kind.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a site with one page and one script answers: status line, headers and body as one text.
    fn ask(name: &str, request: &str) -> String {
        let folder = std::env::temp_dir().join(format!("castline-server-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("in")).unwrap();
        fs::write(folder.join("in/index.html"), "<p>hello").unwrap();
        fs::write(folder.join("app-0123456789abcdef.js"), "1;".repeat(500)).unwrap();
        let address = start(&folder, "a/b", 0).unwrap();
        let (host, _) = address.strip_prefix("http://").unwrap().split_once('/').unwrap();
        let mut stream = TcpStream::connect(host).unwrap();
        write!(stream, "{request}\r\n\r\n").unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        fs::remove_dir_all(folder).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    #[test]
    fn a_folder_is_its_index_below_the_base() {
        let answer = ask("index", "GET /a/b/in/?q=1 HTTP/1.1");
        assert!(
            answer.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"),
            "{answer}"
        );
        assert!(answer.contains("Cache-Control: no-cache\r\n"), "{answer}");
        assert!(answer.ends_with("\r\n\r\n<p>hello"), "{answer}");
        assert!(ask("slash", "GET /a/b HTTP/1.1").contains("301 Moved Permanently\r\n"));
        assert!(ask("outside", "GET /in/ HTTP/1.1").starts_with("HTTP/1.1 404"));
    }

    #[test]
    fn a_hashed_script_is_compressed_and_kept_for_ever() {
        let answer = ask("script", "GET /a/b/app-0123456789abcdef.js HTTP/1.1\r\nAccept-Encoding: gzip, br");
        assert!(answer.contains("Content-Encoding: br\r\n"), "{answer}");
        assert!(answer.contains("immutable\r\n"), "{answer}");
        assert!(answer.len() < 400, "{answer}");
        let head = ask("head", "HEAD /a/b/app-0123456789abcdef.js HTTP/1.1");
        assert!(head.contains("Content-Length: 1000\r\n") && head.ends_with("\r\n\r\n"), "{head}");
    }

    #[test]
    fn only_reading_is_allowed() {
        assert!(ask("post", "POST /a/b/in/ HTTP/1.1").starts_with("HTTP/1.1 405"));
        assert!(ask("noise", "hello").starts_with("HTTP/1.1 405"));
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        let folder = fs::canonicalize(root().join("xtask")).unwrap();
        assert!(file_in(&folder, "Cargo.toml").is_some());
        for path in
            ["../Cargo.toml", "src/../../Cargo.toml", "%2e%2e/Cargo.toml", "/etc/passwd", "%2fetc/passwd"]
        {
            assert_eq!(file_in(&folder, path), None, "{path}");
        }
        assert_eq!(percent_decoded("%zz"), None);
        assert_eq!(percent_decoded("a%2"), None);
        assert_eq!(percent_decoded("%ff"), None);
        assert_eq!(percent_decoded("C%C3%A9"), Some("Cé".into()));
    }

    #[test]
    fn wasm_has_the_type_that_streaming_needs() {
        assert_eq!(mime(Path::new("app_bg.wasm")), "application/wasm");
        assert_eq!(mime(Path::new("LICENSE")), "application/octet-stream");
        assert!(shrinks("application/wasm") && !shrinks("font/woff2") && !shrinks("image/png"));
    }
}
