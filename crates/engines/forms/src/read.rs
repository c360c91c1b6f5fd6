//! From what a person typed to typed values.

use std::collections::BTreeSet;

use jiff::civil::{Date, Time};
use regex::Regex;
use rust_decimal::Decimal;

use crate::country::COUNTRIES;
use crate::definition::{DateBound, Kind};
use crate::problem::ProblemKind;
use crate::value::Value;

/// Most characters of a text without its own limit.
pub(crate) const TEXT_MAX: u32 = 200;

pub(crate) fn max_length(text: &str, max: u32) -> Result<(), ProblemKind> {
    if text.chars().count() <= max as usize { Ok(()) } else { Err(ProblemKind::TooLong { max }) }
}

pub(crate) fn within(number: i64, min: Option<i64>, max: Option<i64>, money: bool) -> Result<(), ProblemKind> {
    if let Some(min) = min.filter(|min| number < *min) {
        return Err(ProblemKind::TooSmall { min, money });
    }
    if let Some(max) = max.filter(|max| number > *max) {
        return Err(ProblemKind::TooLarge { max, money });
    }
    Ok(())
}

pub(crate) fn integer(raw: &str) -> Option<i64> {
    let raw = raw.trim();
    let digits = raw.strip_prefix('-').unwrap_or(raw);
    if digits.is_empty() || digits.len() > 18 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    raw.parse().ok()
}

/// Reads euros as people write them in Germany: `12`, `12,5`, `12,50`, `1.234,50`, `12.50`, with or without `€`.
pub(crate) fn money(raw: &str) -> Option<i64> {
    let raw = raw.trim();
    let raw =
        raw.strip_suffix('€').or_else(|| raw.strip_suffix("EUR")).or_else(|| raw.strip_suffix("Euro")).unwrap_or(raw);
    let raw = raw.trim();
    let (sign, raw) = raw.strip_prefix('-').map_or((1, raw), |rest| (-1, rest));
    let (whole, fraction) = match raw.split_once(',') {
        Some((whole, fraction)) => (whole, fraction),
        None => match raw.rsplit_once('.') {
            Some((whole, fraction)) if fraction.len() == 2 => (whole, fraction),
            _ => (raw, ""),
        },
    };
    let mut groups = whole.split('.');
    let first = groups.next().unwrap_or_default();
    let mut digits = String::from(first);
    let grouped = whole.contains('.');
    if first.is_empty() || (grouped && first.len() > 3) {
        return None;
    }
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        digits.push_str(group);
    }
    if digits.len() > 13 || fraction.len() > 2 {
        return None;
    }
    if !digits.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let euros: i64 = digits.parse().ok()?;
    let cents: i64 = match fraction.len() {
        0 => 0,
        1 => fraction.parse::<i64>().ok()? * 10,
        _ => fraction.parse().ok()?,
    };
    Some(sign * (euros * 100 + cents))
}

/// Largest decimal number, either side of zero: with [`crate::MAX_DECIMALS`] decimals it has fifteen digits.
pub(crate) const MAX_NUMBER: i64 = 999_999_999;

/// Reads a decimal number as people write it in Germany: `12`, `12,5`, `1.234,5`; also `12.5` and `0.125`, unless it could be
/// one thousand: `1.125`.
pub(crate) fn number(raw: &str) -> Option<Decimal> {
    let raw = raw.trim();
    let (sign, digits) = raw.strip_prefix('-').map_or(("", raw), |rest| ("-", rest));
    let grouped = |text: &str| {
        let mut groups = text.split('.');
        let first = groups.next().unwrap_or_default();
        (1..=3).contains(&first.len()) && !first.starts_with('0') && groups.all(|group| group.len() == 3)
    };
    let (whole, fraction) = match digits.split_once(',') {
        Some((whole, fraction)) => (whole, fraction),
        None if digits.contains('.') && !grouped(digits) => digits.split_once('.')?,
        None => (digits, ""),
    };
    if whole.contains('.') && !grouped(whole) {
        return None;
    }
    let whole = whole.replace('.', "");
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 12 || fraction.len() > 12 || !is_number(&whole) || !is_number(fraction) {
        return None;
    }
    let point = if fraction.is_empty() { "" } else { "." };
    let value = Decimal::from_str_exact(&format!("{sign}{whole}{point}{fraction}")).ok()?.normalize();
    (value.abs() <= Decimal::from(MAX_NUMBER)).then_some(value)
}

/// Reads `14:30`, `14.30`, `14:30 Uhr`, `14 Uhr`, `1430`.
pub(crate) fn time(raw: &str) -> Option<Time> {
    let raw = raw.trim();
    let (text, said) = raw.strip_suffix("Uhr").map_or((raw, false), |rest| (rest.trim(), true));
    let (hour, minute) = match text.split_once([':', '.']) {
        Some(parts) => parts,
        None if text.len() == 4 => text.split_at_checked(2)?,
        None if said => (text, "00"),
        None => return None,
    };
    let part = |text: &str, most: i8| -> Option<i8> {
        let digits = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| text.parse().ok()).flatten().filter(|number| *number <= most)
    };
    Time::new(part(hour, 23)?, part(minute, 59).filter(|_| minute.len() == 2)?, 0, 0).ok()
}

/// Reads a latitude and a longitude in degrees and writes them with five decimals, which is about a metre.
pub(crate) fn point(raw: &str) -> Option<String> {
    let (latitude, longitude) = raw.split_once([',', ';'])?;
    let degrees = |text: &str, most: i64| {
        let value = Decimal::from_str_exact(text.trim()).ok()?;
        (value.abs() <= Decimal::from(most)).then(|| value.round_dp(5))
    };
    Some(format!("{:.5},{:.5}", degrees(latitude, 90)?, degrees(longitude, 180)?))
}

/// Reads `17.05.2026`, `17.5.2026` or `2026-05-17`, between the years 1800 and 2999.
pub(crate) fn date(raw: &str) -> Option<Date> {
    let [day, month, year] = date_parts(raw);
    let part = |text: &str, most: usize| -> Option<i16> {
        let text = text.trim();
        if text.is_empty() || text.len() > most || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        text.parse().ok()
    };
    let year = part(&year, 4).filter(|year| (1800..=2999).contains(year))?;
    let month = i8::try_from(part(&month, 2)?).ok()?;
    let day = i8::try_from(part(&day, 2)?).ok()?;
    Date::new(year, month, day).ok()
}

/// Splits a raw date answer into what belongs into the three inputs day, month and year. What cannot be split
/// is put into the first, so that a person sees again what they typed.
pub fn date_parts(raw: &str) -> [String; 3] {
    let raw = raw.trim();
    let dotted: Vec<&str> = raw.split('.').collect();
    if let [day, month, year] = dotted[..] {
        return [day, month, year].map(|part| part.trim().to_owned());
    }
    let dashed: Vec<&str> = raw.split('-').collect();
    if let [year, month, day] = dashed[..]
        && year.len() == 4
    {
        return [day, month, year].map(str::to_owned);
    }
    [raw.to_owned(), String::new(), String::new()]
}

/// A cautious check of an e-mail address: one `@`, a local part, a domain with a dot. Whether it works is known
/// only when a message arrives.
pub(crate) fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let local_ok = !local.is_empty()
        && local.len() <= 64
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && local.chars().all(|c| (c.is_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(c)) && !c.is_whitespace());
    let labels: Vec<&str> = domain.split('.').collect();
    let domain_ok = labels.len() >= 2
        && labels.iter().all(|label| {
            (1..=63).contains(&label.len())
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        })
        && labels.last().is_some_and(|label| label.chars().count() >= 2 && !label.chars().all(|c| c.is_ascii_digit()));
    text.len() <= 254 && local_ok && domain_ok
}

/// Digits with the usual separators, 5 to 15 digits (ITU-T E.164 allows 15).
pub(crate) fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let rest = text.strip_prefix('+').unwrap_or(text);
    (5..=15).contains(&digits)
        && text.chars().count() <= 30
        && rest.chars().all(|c| c.is_ascii_digit() || " ()/-.".contains(c))
}

/// The electronic form of an IBAN, or nothing when country, length or check digits are wrong.
pub(crate) fn iban(text: &str) -> Option<String> {
    use iban::IbanLike as _;
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase).collect();
    compact.parse::<iban::Iban>().ok().map(|iban| iban.electronic_str().to_owned())
}

/// The typed value of a shown, asked field.
pub(crate) fn typed(
    kind: &Kind,
    pattern: Option<&Regex>,
    raw: &[String],
    offered: &[String],
    today: Date,
) -> Result<Option<Value>, ProblemKind> {
    match kind {
        Kind::MultiChoice { .. } => {
            let raw: BTreeSet<&String> = raw.iter().collect();
            let chosen: Vec<String> = offered.iter().filter(|option| raw.contains(option)).cloned().collect();
            return if chosen.len() == raw.len() { Ok(Some(Value::List(chosen))) } else { Err(ProblemKind::BadChoice) };
        }
        Kind::File { max_count, .. } => {
            let fits = raw.len() <= *max_count as usize;
            return if fits {
                Ok(Some(Value::List(raw.to_vec())))
            } else {
                Err(ProblemKind::TooManyFiles { max: *max_count })
            };
        }
        Kind::Consent => {
            let given = raw.iter().any(|value| matches!(value.as_str(), "yes" | "on" | "true"));
            return Ok(Some(Value::Bool(given)));
        }
        Kind::Information | Kind::Computed { .. } | Kind::Group { .. } => return Ok(None),
        _ => {}
    }
    if raw.len() > 1 {
        return Err(ProblemKind::TooMany { max: 1 });
    }
    let text = clean(raw.first().map_or("", String::as_str));
    if text.is_empty() {
        return Ok(None);
    }
    let value = match kind {
        Kind::Text { max, .. } => {
            max_length(&text, *max)?;
            if pattern.is_some_and(|pattern| !pattern.is_match(&text)) {
                return Err(ProblemKind::BadPattern);
            }
            Value::Text(text)
        }
        Kind::Textarea { max } => {
            max_length(&text, *max)?;
            Value::Text(text)
        }
        Kind::Integer { min, max } => {
            let number = integer(&text).ok_or(ProblemKind::NotAnInteger)?;
            within(number, *min, *max, false)?;
            Value::Int(number)
        }
        Kind::Number { min, max, decimals } => {
            let number = number(&text).ok_or(ProblemKind::NotANumber)?;
            if number.scale() > *decimals {
                return Err(ProblemKind::TooManyDecimals { max: *decimals });
            }
            if let Some(min) = min.filter(|min| number < *min) {
                return Err(ProblemKind::NumberTooSmall { min });
            }
            if let Some(max) = max.filter(|max| number > *max) {
                return Err(ProblemKind::NumberTooLarge { max });
            }
            Value::Number(number)
        }
        Kind::Money { min, max } => {
            let cents = money(&text).ok_or(ProblemKind::NotAnAmount)?;
            within(cents, *min, *max, true)?;
            Value::Int(cents)
        }
        Kind::Date { min, max } => {
            let date = date(&text).ok_or(ProblemKind::NotADate)?;
            match min {
                Some(DateBound::Today) if date < today => return Err(ProblemKind::DateInPast),
                Some(DateBound::Fixed(min)) if date < *min => {
                    return Err(ProblemKind::DateTooEarly { min: *min });
                }
                _ => {}
            }
            match max {
                Some(DateBound::Today) if date > today => return Err(ProblemKind::DateInFuture),
                Some(DateBound::Fixed(max)) if date > *max => {
                    return Err(ProblemKind::DateTooLate { max: *max });
                }
                _ => {}
            }
            Value::Date(date)
        }
        Kind::Time => Value::Time(time(&text).ok_or(ProblemKind::NotATime)?),
        Kind::MapPoint => Value::Text(point(&text).ok_or(ProblemKind::NotAPoint)?),
        Kind::Country => {
            let code = text.to_ascii_uppercase();
            if !COUNTRIES.contains(&code.as_str()) {
                return Err(ProblemKind::BadChoice);
            }
            Value::Text(code)
        }
        Kind::Signature => {
            max_length(&text, TEXT_MAX)?;
            if text.chars().filter(|letter| letter.is_alphabetic()).count() < 2 {
                return Err(ProblemKind::BadPattern);
            }
            Value::Text(text)
        }
        Kind::YesNo => match text.as_str() {
            "yes" => Value::Bool(true),
            "no" => Value::Bool(false),
            _ => return Err(ProblemKind::NotYesNo),
        },
        Kind::Choice { .. } => {
            if !offered.contains(&text) {
                return Err(ProblemKind::BadChoice);
            }
            Value::Text(text)
        }
        Kind::Email => {
            if !is_email(&text) {
                return Err(ProblemKind::BadEmail);
            }
            Value::Text(text)
        }
        Kind::Phone => {
            if !is_phone(&text) {
                return Err(ProblemKind::BadPhone);
            }
            Value::Text(text)
        }
        Kind::Iban => Value::Text(iban(&text).ok_or(ProblemKind::BadIban)?),
        Kind::MultiChoice { .. }
        | Kind::File { .. }
        | Kind::Consent
        | Kind::Information
        | Kind::Computed { .. }
        | Kind::Group { .. } => return Ok(None),
    };
    Ok(Some(value))
}

/// Line ends become `\n`, other control characters go, and so do spaces at both ends.
fn clean(raw: &str) -> String {
    let removed = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    if !raw.contains(removed) {
        return raw.trim().to_owned();
    }
    let text = raw.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|c| !removed(*c)).collect::<String>().trim().to_owned()
}
