//! Any bytes: an article is read or refused, and drafted without a panic into a story whose file can be read again.

#![no_main]

use castline::{analysis::analyse, format};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(article) = format::article::read(bytes, "") {
        let story = analyse(&article, &mut |_| {});
        let read = format::read(format::write(&story).as_bytes()).expect("a draft is a sound story");
        assert_eq!(read.story, story);
    }
});
