//! The reader never panics, and what it accepts is written and read again as it was.
#![no_main]

use castline::format;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(read) = format::read(bytes) {
        let written = format::write(&read.story);
        let again = format::read(written.as_bytes()).expect("what is written is read");
        assert_eq!(again.story, read.story);
        assert_eq!(format::write(&again.story), written);
    }
});
