//! Packs the large word tables of the analysis for the program: the files in `src/analysis/lexicon/` are for people.

use std::{env, error::Error, fs, path::Path};

#[path = "src/analysis/lexicon/packed.rs"]
mod packed;

const TABLES: [&str; 5] = ["common", "given", "places", "surnames", "words"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/analysis/lexicon");
    let out = env::var("OUT_DIR")?;
    for name in TABLES {
        let table = fs::read_to_string(format!("src/analysis/lexicon/{name}.txt"))?;
        let packed = pack(&table);
        let words = packed::entries(&table).flat_map(str::split_whitespace);
        if packed::unpack(&packed).split_whitespace().ne(words) {
            return Err(format!("src/analysis/lexicon/{name}.txt has a word with a capital").into());
        }
        fs::write(Path::new(&out).join(format!("{name}.packed")), packed)?;
    }
    Ok(())
}

/// A table of words in groups, as `packed::unpack` reads it.
fn pack(table: &str) -> String {
    let mut packed = String::new();
    let mut last = "";
    for line in packed::entries(table) {
        if line.starts_with('=') {
            packed.push_str(&format!("\n{line}\n"));
            last = "";
            continue;
        }
        for word in line.split(' ') {
            let same = word.char_indices().zip(last.chars()).take_while(|((_, a), b)| a == b);
            let shared = same.map(|((at, letter), _)| at + letter.len_utf8()).last().unwrap_or(0);
            let shared = if shared < 26 { shared } else { 0 };
            packed.push((b'A' + shared as u8) as char);
            packed.push_str(&word[shared..]);
            last = word;
        }
    }
    packed
}
