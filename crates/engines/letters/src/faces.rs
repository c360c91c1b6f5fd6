//! The embedded fonts and the question whether they can show a text.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use typst::layout::Abs;
use typst::text::{FontInstance, FontVariant, FontVariations, FontWeight};
use typst_kit::fonts::{FontStore, embedded};
use unicode_segmentation::UnicodeSegmentation;

/// The families of the letters in the order they are tried; `letterhead.typ` names the same, without any further fallback.
/// The first covers all letters and sequences of DIN 91379 (names in German registers).
const FAMILIES: [&str; 3] = ["libertinus serif", "new computer modern", "dejavu sans mono"];

/// Stands for a character no font has: □, a visible gap instead of a failed letter.
const REPLACEMENT: char = '\u{25A1}';

/// A run without any blank that is longer than this many characters may be broken at any of its characters.
const LONGEST_RUN: usize = 40;

/// How many characters stay together when a run is broken.
const PIECE: usize = 16;

pub(crate) static FONTS: LazyLock<FontStore> = LazyLock::new(|| {
    let mut store = FontStore::new();
    store.extend(embedded());
    store
});

static REPERTOIRE: LazyLock<Repertoire> = LazyLock::new(|| Repertoire::of(&FONTS));

/// What can be shown, and by whom: the regular and the bold face of each family. Letters use no others.
struct Repertoire(Vec<Vec<FontInstance>>);

impl Repertoire {
    fn of(store: &FontStore) -> Self {
        let face = |family, weight| {
            let variant = FontVariant { weight, ..FontVariant::default() };
            let font = store.font(store.book().select(family, variant)?)?;
            Some(font.instantiate(variant, Abs::pt(11.0), &FontVariations::default()))
        };
        let faces = |family| {
            [FontWeight::REGULAR, FontWeight::BOLD].into_iter().filter_map(|weight| face(family, weight)).collect()
        };
        Self(FAMILIES.iter().map(|family| faces(family)).collect())
    }

    /// Whether a letter can show this grapheme cluster, plain and bold, wholly in one family.
    fn shows(&self, cluster: &str) -> bool {
        let has = |font: &FontInstance, c| font.ttf().glyph_index(c).is_some_and(|glyph| glyph.0 != 0);
        !cluster.chars().any(is_private)
            && self
                .0
                .iter()
                .any(|faces| !faces.is_empty() && faces.iter().all(|font| cluster.chars().all(|c| has(font, c))))
    }
}

/// The characters of `text` that a letter would show as □, each once, in order of code points.
///
/// Control characters and invisible formatting characters are not listed: a letter leaves them out without a loss.
#[must_use]
pub fn unsupported(text: &str) -> Vec<char> {
    let repertoire = &*REPERTOIRE;
    let visible = without_invisible(text);
    let lacking: BTreeSet<char> = visible
        .graphemes(true)
        .filter(|cluster| *cluster != "\n" && !repertoire.shows(cluster))
        .flat_map(str::chars)
        .collect();
    // Of a cluster such as "e" with a rare mark only the rare mark is to blame, unless every part is fine on its own.
    let to_blame: Vec<char> =
        lacking.iter().copied().filter(|c| !repertoire.shows(c.encode_utf8(&mut [0; 4]))).collect();
    if to_blame.is_empty() { lacking.into_iter().collect() } else { to_blame }
}

/// The text as a letter can show it: invisible characters left out, unknown ones replaced, endless runs made breakable.
pub(crate) fn printable(text: &str) -> String {
    let visible = keep_references_together(&without_invisible(text));
    let mut shown = String::with_capacity(visible.len());
    let mut run = 0;
    for cluster in visible.graphemes(true) {
        if cluster.chars().all(char::is_whitespace) {
            run = 0;
        } else {
            run += 1;
            if run > LONGEST_RUN && run % PIECE == 1 {
                shown.push('\u{200B}');
            }
        }
        if cluster == "\n" || REPERTOIRE.shows(cluster) {
            shown.push_str(cluster);
        } else {
            shown.push(REPLACEMENT);
        }
    }
    shown
}

/// "§ 5 Abs. 1" reads badly when a line ends after the sign: the blank before the number does not break.
fn keep_references_together(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let refers = || ["§", "Abs.", "Nr.", "Art."].iter().any(|sign| kept.ends_with(sign));
        let bound = c == ' ' && rest.peek().is_some_and(char::is_ascii_digit) && refers();
        kept.push(if bound { '\u{A0}' } else { c });
    }
    kept
}

/// Line ends as `\n`, other blanks as blanks, and nothing that a reader cannot see but that could reorder or hide what they see.
fn without_invisible(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .filter_map(|c| match c {
            '\n' | '\r' | '\u{0085}' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\t' => Some(' '),
            c if c.is_control() || is_invisible(c) => None,
            c => Some(c),
        })
        .collect()
}

/// Soft hyphen, joiners, direction marks, variation selectors, tags and the other default-ignorable code points
/// (Unicode `Default_Ignorable_Code_Point`), plus the byte order mark and the non-characters, which PDF/A forbids.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
        | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
        || u32::from(c) & 0xFFFE == 0xFFFE
        || matches!(c, '\u{FDD0}'..='\u{FDEF}')
}

/// PDF/A-2a wants a meaning for every glyph; private-use code points have none.
fn is_private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_german_registers_are_supported() {
        // One of each kind from DIN 91379: Latin, Latin extended, letter with combining mark, Greek, Cyrillic.
        assert_eq!(unsupported("Ñuñez Þór Łukasz Ştefan ẞ K\u{35F}h ĕ Ελένη Наталья"), Vec::<char>::new());
    }

    #[test]
    fn emoji_chinese_and_private_use_are_not() {
        assert_eq!(unsupported("Bello 🐶 und 犬 \u{E000}"), vec!['犬', '\u{E000}', '🐶']);
        assert_eq!(printable("Bello 🐶!"), "Bello □!");
    }

    #[test]
    fn a_family_emoji_becomes_one_gap() {
        assert_eq!(printable("a👨‍👩‍👧b"), "a□□□b");
    }

    #[test]
    fn invisible_characters_vanish_and_lines_stay() {
        assert_eq!(printable("a\u{202E}b\u{0}c\td\r\ne\u{FEFF}"), "abc d\ne");
        assert!(unsupported("a\u{202E}\u{0}").is_empty());
    }

    #[test]
    fn references_to_a_law_stay_together() {
        assert_eq!(printable("nach § 5 Abs. 1 Nr. 2 der Satzung"), "nach §\u{A0}5 Abs.\u{A0}1 Nr.\u{A0}2 der Satzung");
        assert_eq!(printable("§ nach Abs. eins 1"), "§ nach Abs. eins 1");
    }

    #[test]
    fn endless_runs_become_breakable_and_words_do_not() {
        let word = "Donaudampfschifffahrtsgesellschaft";
        assert_eq!(printable(word), word);
        let shown = printable(&"x".repeat(100));
        assert_eq!(shown.chars().filter(|c| *c == 'x').count(), 100);
        assert!(shown.split('\u{200B}').all(|piece| piece.len() <= 48));
        assert!(shown.contains('\u{200B}'));
    }
}
