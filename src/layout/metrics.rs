//! How wide a text is, without asking a browser.
//!
//! The tables hold the advance widths of Public Sans at weight 400, in thousandths of the font size. They were
//! read with fonttools from `public-sans-latin-wght-normal.woff2` of the npm package
//! `@fontsource-variable/public-sans` 5.3.0. Public Sans is © 2015 The Public Sans Project Authors, under the
//! SIL Open Font License 1.1. Kerning is left out; a safety factor covers it and the fall-back fonts.

/// Text is taken to be this much wider than the tables say.
const SAFETY: f64 = 1.03;
/// What an unknown character is taken for: as wide as a wide letter.
const UNKNOWN: u16 = 760;
/// What a character of a full-width script is taken for.
const FULL_WIDTH: u16 = 1000;

/// The characters from space to `~`.
#[rustfmt::skip]
const ASCII: [u16; 95] = [
    243, 251, 426, 603, 658, 904, 708, 248, 302, 309, 394, 554, 242, 378, 225, 350,
    612, 407, 596, 630, 628, 640, 622, 600, 648, 624, 226, 240, 546, 554, 546, 521,
    831, 710, 670, 688, 694, 620, 594, 733, 766, 283, 388, 682, 578, 886, 754, 734,
    636, 748, 676, 670, 594, 700, 672, 954, 688, 607, 637, 303, 350, 303, 473, 518,
    218, 553, 596, 544, 596, 566, 396, 622, 576, 248, 262, 562, 303, 865, 577, 566,
    596, 596, 391, 506, 389, 580, 504, 780, 564, 535, 480, 328, 263, 332, 568,
];

/// The characters from no-break space to `ÿ`.
#[rustfmt::skip]
const LATIN_1: [u16; 96] = [
    243, 252, 542, 613, 540, 612, 263, 490, 296, 817, 409, 454, 554, 378, 539, 328,
    463, 554, 367, 402, 218, 586, 559, 230, 231, 240, 406, 478, 792, 866, 918, 518,
    710, 710, 710, 710, 710, 710, 974, 688, 620, 620, 620, 620, 283, 283, 283, 283,
    707, 754, 734, 734, 734, 734, 734, 540, 750, 700, 700, 700, 700, 607, 650, 590,
    553, 553, 553, 553, 553, 553, 914, 544, 566, 566, 566, 566, 242, 242, 242, 302,
    566, 577, 566, 566, 566, 566, 566, 554, 586, 580, 580, 580, 580, 535, 590, 535,
];

/// Punctuation and letters beyond Latin-1 that news has.
#[rustfmt::skip]
const OTHERS: [(char, u16); 15] = [
    ('Œ', 1118), ('œ', 948), ('–', 555), ('—', 1117), ('‘', 240), ('’', 232),
    ('‚', 242), ('“', 419), ('”', 410), ('„', 425), ('•', 316), ('…', 768),
    ('€', 600), ('™', 912), ('−', 554),
];

/// How wide `text` is in px at this font size, rather too wide than too narrow.
pub fn text_width(text: &str, font_size: f64) -> f64 {
    px(text.chars().map(|letter| u64::from(advance(letter))).sum(), font_size)
}

/// `text` if it is at most `most` px wide at this font size; else as many of its first words as fit with "…",
/// without a space or punctuation before it; where not one word fits, its first letters. Whole words, because
/// what is seen of a name is to be a part of it for those who speak it to the machine. Nothing where not one
/// letter fits.
pub fn ellipsise(text: &str, font_size: f64, most: f64) -> String {
    if text_width(text, font_size) <= most {
        return text.to_owned();
    }
    let mut units = u64::from(advance('…'));
    let mut end = 0;
    for (at, letter) in text.char_indices() {
        units += u64::from(advance(letter));
        if px(units, font_size) > most {
            break;
        }
        end = at + letter.len_utf8();
    }
    let within = !text[end..].starts_with(char::is_whitespace);
    let words = text[..end].rfind(char::is_whitespace).filter(|_| within);
    match text[..words.unwrap_or(end)]
        .trim_end_matches(|c: char| c.is_whitespace() || ",;:.-–—(“‘".contains(c))
    {
        "" => String::new(),
        beginning => format!("{beginning}…"),
    }
}

fn px(units: u64, font_size: f64) -> f64 {
    units as f64 / 1000.0 * font_size * SAFETY
}

fn advance(letter: char) -> u16 {
    match letter {
        ' '..='~' => ASCII[letter as usize - 0x20],
        '\u{a0}'..='ÿ' => LATIN_1[letter as usize - 0xa0],
        '\0'..='\u{9f}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' => 0,
        '\u{2e80}'.. => FULL_WIDTH,
        _ => OTHERS.iter().find(|(other, _)| *other == letter).map_or(UNKNOWN, |(_, width)| *width),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_as_wide_as_its_letters() {
        assert_eq!(text_width("", 12.5), 0.0);
        let (one, two) = (text_width("Mon 29", 12.5), text_width("Mon 29Mon 29", 12.5));
        assert!((two - 2.0 * one).abs() < 1e-9);
        assert!((text_width("M", 1000.0) - 886.0 * SAFETY).abs() < 1e-9);
    }

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis_and_fits() {
        let title = "Grenell’s talks with Maduro, over months";
        assert_eq!(ellipsise(title, 12.5, 1000.0), title);
        for most in 0..260 {
            let short = ellipsise(title, 12.5, f64::from(most));
            assert!(text_width(&short, 12.5) <= f64::from(most), "{short}");
            assert!(short.is_empty() || short == title || short.ends_with('…'));
        }
        assert_eq!(ellipsise("over months", 12.5, 45.0), "over…");
    }

    #[test]
    fn unknown_letters_have_a_width_and_marks_above_letters_have_none() {
        assert!(text_width("日本", 10.0) > 20.0);
        assert!(text_width("Ж", 10.0) > 0.0);
        assert_eq!(text_width("e\u{301}", 10.0), text_width("e", 10.0));
    }
}
