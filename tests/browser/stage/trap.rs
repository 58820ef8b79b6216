//! A proxy that leads nowhere. The browser sends all that is not for this machine through it, so it sees every
//! request to another host, whatever part of the page, of a worker or of the browser made it.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// Whom Chromium itself calls, with any page: its clock, its updates, its accounts, its messages. Never hosts of fonts or
/// scripts.
const CHROMIUMS_OWN: [&str; 9] = [
    "android.clients.google.com",
    "clients2.google.com",
    "update.googleapis.com",
    "accounts.google.com",
    "optimizationguide-pa.googleapis.com",
    "content-autofill.googleapis.com",
    "safebrowsing.googleapis.com",
    "redirector.gvt1.com",
    "www.google.com",
];

pub(super) struct Trap {
    port: u16,
    hosts: Arc<Mutex<BTreeSet<String>>>,
}

impl Trap {
    /// Listens from now on, in a thread of its own.
    pub(super) fn set() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("there is a free port");
        let port = listener.local_addr().expect("it has an address").port();
        let hosts = Arc::<Mutex<BTreeSet<String>>>::default();
        let seen = hosts.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let seen = seen.clone();
                thread::spawn(move || refuse(stream, &seen));
            }
        });
        Self { port, hosts }
    }

    /// As Chromium's `--proxy-server` wants it.
    pub(super) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Hosts that were asked for and are not Chromium's own, and what was asked.
    pub(super) fn foreign_hosts(&self) -> Vec<String> {
        let hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        hosts.iter().filter(|line| !CHROMIUMS_OWN.contains(&host_in(line))).cloned().collect()
    }
}

/// Notes the first line of a request and refuses it.
fn refuse(mut stream: TcpStream, seen: &Mutex<BTreeSet<String>>) {
    let mut line = String::new();
    if BufReader::new(&stream).read_line(&mut line).is_ok_and(|read| read > 0) {
        seen.lock().unwrap_or_else(PoisonError::into_inner).insert(line.trim_end().to_owned());
    }
    // The browser may have gone already.
    let _ = stream.write_all(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
}

/// The host in the first line of a request to a proxy.
fn host_in(line: &str) -> &str {
    let target = line.split(' ').nth(1).unwrap_or_default();
    let rest = target.split_once("://").map_or(target, |(_, rest)| rest);
    rest.split(['/', ':']).next().unwrap_or_default()
}

#[test]
fn the_host_of_a_proxied_request_is_known() {
    assert_eq!(host_in("CONNECT accounts.google.com:443 HTTP/1.1"), "accounts.google.com");
    assert_eq!(host_in("GET http://evil.example/x.png?a=b HTTP/1.1"), "evil.example");
    assert_eq!(host_in("noise"), "");
}
