//! Money, dates and times as people of a language write them.

use jiff::civil::Date;
use store::{Cents, Timestamp};

use crate::{Lang, text_with};

/// A cell of a table of text that no spreadsheet takes for a formula.
///
/// ```
/// assert_eq!(ui::harmless("=1+1"), "'=1+1");
/// assert_eq!(ui::harmless("1+1"), "1+1");
/// ```
pub fn harmless(text: &str) -> String {
    let begins = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if begins { format!("'{text}") } else { text.to_owned() }
}

/// A cell as it was before [`harmless`]: what somebody typed with an apostrophe keeps it.
///
/// ```
/// assert_eq!(ui::unmarked("'=1+1"), "=1+1");
/// assert_eq!(ui::unmarked("'s Gravenhage"), "'s Gravenhage");
/// ```
pub fn unmarked(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| harmless(rest) == cell).unwrap_or(cell)
}

/// `108,00 €` in German, `€108.00` in English.
///
/// ```
/// # use store::{Cents, Language};
/// assert_eq!(ui::money(Language::German, Cents(123_456)), "1.234,56\u{a0}€");
/// assert_eq!(ui::money(Language::English, Cents(-123_456)), "-€1,234.56");
/// ```
pub fn money(lang: Lang, amount: Cents) -> String {
    let german = amount.to_string();
    if lang != Lang::English {
        return german;
    }
    let swap = |letter| match letter {
        '.' => ',',
        ',' => '.',
        other => other,
    };
    let digits: String = german.chars().filter(|letter| matches!(letter, '0'..='9' | '.' | ',')).map(swap).collect();
    format!("{}€{digits}", if amount.0 < 0 { "-" } else { "" })
}

/// Euros as people write them: `12`, `12,5`, `12,50`, `1.234,50`, `12.5`, with a sign and with or without `€`; up to ten digits
/// before the comma.
pub fn read_money(text: &str) -> Option<Cents> {
    let text = text.trim().trim_end_matches('€').trim();
    let (sign, text) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let (whole, fraction) = match text.split_once(',') {
        Some(parts) => parts,
        None => match text.rsplit_once('.') {
            Some((whole, fraction)) if (1..=2).contains(&fraction.len()) => (whole, fraction),
            _ => (text, ""),
        },
    };
    let groups: Vec<&str> = whole.split('.').collect();
    let grouped = groups.len() == 1 || groups.iter().skip(1).all(|group| group.len() == 3);
    let digits = groups.concat();
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !grouped || digits.is_empty() || digits.len() > 10 || fraction.len() > 2 {
        return None;
    }
    if !is_number(&digits) || !is_number(fraction) {
        return None;
    }
    format!("{digits}{fraction:0<2}").parse().ok().map(|cents: i64| Cents(sign * cents))
}

/// Money as a form shows it to be typed over: `1234,50`.
pub fn typed_money(amount: Cents) -> String {
    let sign = if amount.0 < 0 { "-" } else { "" };
    format!("{sign}{},{:02}", amount.0.unsigned_abs() / 100, amount.0.unsigned_abs() % 100)
}

/// A decimal number, written with a point, as people read it: `12,5` in German, `12.5` in English.
pub fn decimal(lang: Lang, number: &str) -> String {
    if lang == Lang::English { number.to_owned() } else { number.replace('.', ",") }
}

/// `1. Januar 2026` in German, `1 January 2026` in English.
pub fn date(lang: Lang, date: Date) -> String {
    let year = date.year().to_string();
    text_with(
        lang,
        "ui-date",
        &[("day", i64::from(date.day()).into()), ("month", i64::from(date.month()).into()), ("year", year.into())],
    )
}

/// The month of a day: `Januar 2026` in German, `January 2026` in English.
pub fn month(lang: Lang, date: Date) -> String {
    text_with(lang, "ui-month", &[("month", i64::from(date.month()).into()), ("year", date.year().to_string().into())])
}

/// The date and the time of day in Germany: `1. Januar 2026, 14:03`; German texts add "Uhr".
pub fn moment(lang: Lang, at: Timestamp) -> String {
    let at = at.in_germany();
    format!("{}, {:02}:{:02}", date(lang, at.date()), at.hour(), at.minute())
}

/// German words as a part of an address or of a login: `Rente & Soziale Entschädigung` → `rente-soziale-entschaedigung`.
/// Letters beyond about `longest` are left out.
pub fn slug(text: &str, longest: usize) -> String {
    let mut slug = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'ä' => slug.push_str("ae"),
            'ö' => slug.push_str("oe"),
            'ü' => slug.push_str("ue"),
            'ß' => slug.push_str("ss"),
            other if other.is_ascii_alphanumeric() => slug.push(other),
            _ if slug.ends_with('-') || slug.is_empty() => {}
            _ => slug.push('-'),
        }
        if slug.len() >= longest {
            break;
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_plain() {
        let slug = |text| slug(text, usize::MAX);
        assert_eq!(slug("(Drohender) Arbeitsplatzverlust & -suche"), "drohender-arbeitsplatzverlust-suche");
        assert_eq!(slug("Aus-, Weiterbildung & Sachkunde"), "aus-weiterbildung-sachkunde");
        assert_eq!(slug("Eheschließung"), "eheschliessung");
    }

    #[test]
    fn long_slugs_end_with_a_letter() {
        assert_eq!(slug("Bürgerbüro öffnet samstags", 12), "buergerbuero");
        assert_eq!(slug("Amt - Amt", 4), "amt");
    }

    #[test]
    fn euros_as_people_write_them() {
        for (text, expected) in [
            ("12", 1_200),
            ("12,5", 1_250),
            ("12,50 €", 1_250),
            ("1.234,50", 123_450),
            ("1.234", 123_400),
            ("12.50", 1_250),
            ("12.5", 1_250),
            ("-5", -500),
            ("\u{2212}5,00", -500),
            ("0", 0),
        ] {
            assert_eq!(read_money(text), Some(Cents(expected)), "{text}");
        }
        for text in ["", "€", "zwölf", "1,2,3", "12,345", "1.2.3", "+1", "1e3", "99999999999", ",50", "1 2"] {
            assert_eq!(read_money(text), None, "{text}");
        }
        for value in [0, 5, 99, 100, 123_450, -50] {
            assert_eq!(read_money(&typed_money(Cents(value))), Some(Cents(value)));
        }
    }
}
