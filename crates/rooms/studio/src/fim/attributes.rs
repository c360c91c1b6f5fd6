//! Attributes and texts: what a schema says of a field, as a form says it.

use serde_json::Value as Json;
use ui::Lang;
use xdatenfelder::logic::Constant;
use xdatenfelder::{Constraints, Field};

use super::formula::literal;
use super::tree::Answer;
use super::write::Words;

/// What the schema gives a field that cannot be changed.
pub(super) fn fixed_value(field: &Field, answer: &Answer) -> Option<String> {
    let content = field.content.as_deref()?.trim();
    if content.is_empty() || content.contains('\n') {
        return None;
    }
    let constant = match answer {
        Answer::Bool => Constant::Bool(matches!(content, "true" | "wahr" | "1" | "ja")),
        Answer::Int | Answer::Number | Answer::Money => Constant::Number(content.replace(',', ".")),
        Answer::Date => Constant::Day(content.parse().ok()?),
        _ => Constant::Text(content.to_owned()),
    };
    literal(&constant, answer)
}

/// The type of a computed value.
pub(super) fn computed_as(answer: &Answer) -> Option<&'static str> {
    Some(match answer {
        Answer::Bool => "yes_no",
        Answer::Int => "integer",
        Answer::Number => "number",
        Answer::Money => "money",
        Answer::Date => "date",
        Answer::Time => "time",
        Answer::Text | Answer::Choice(_) => "text",
        Answer::Choices(_) | Answer::Files(_) | Answer::None => return None,
    })
}

/// Smallest and largest value, unless they contradict each other.
pub(super) fn bounds(constraints: &Constraints, read: impl Fn(&str) -> Option<Json>, set: &mut impl FnMut(&str, Json)) {
    let value = |text: &Option<String>| text.as_deref().map(str::trim).and_then(&read);
    let (least, most) = (value(&constraints.min_value), value(&constraints.max_value));
    let number = |value: &Json| value.as_f64().or_else(|| value.as_str()?.parse().ok());
    if let (Some(least), Some(most)) = (&least, &most)
        && number(least).zip(number(most)).is_some_and(|(least, most)| least > most)
    {
        return;
    }
    if let Some(least) = least {
        set("min", least);
    }
    if let Some(most) = most {
        set("max", most);
    }
}

/// A number with a point that a form can hold.
pub(super) fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    let all = |text: &str, most: usize| {
        !text.is_empty() && text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    all(whole, 9) && all(decimals, 6)
}

/// As many decimals as the bounds have, at least two.
pub(super) fn decimals(constraints: &Constraints) -> u32 {
    let of = |text: &Option<String>| {
        text.as_deref().and_then(|text| Some(text.trim().split_once('.')?.1.len())).unwrap_or(0)
    };
    let most = of(&constraints.min_value).max(of(&constraints.max_value)).clamp(2, 6);
    u32::try_from(most).unwrap_or(2)
}

/// Questions that every form asks alike.
pub(super) fn well_known(label: &str) -> Option<&'static str> {
    let plain: String = label.to_lowercase().chars().filter(|char| char.is_alphanumeric()).collect();
    match plain.as_str() {
        "email" | "emailadresse" | "emailadressen" => Some("email"),
        "telefon" | "telefonnummer" | "telefax" | "telefaxnummer" | "mobiltelefon" | "mobil" | "mobilnummer"
        | "fax" | "handynummer" | "rufnummer" | "festnetz" => Some("phone"),
        "iban" => Some("iban"),
        _ => None,
    }
}

/// A pattern of XML Schema that means the same in a form; none for what only XML Schema has.
pub(super) fn plain_pattern(pattern: &str) -> Option<String> {
    let only_there = ["\\i", "\\c", "\\I", "\\C", "\\p{Is", "\\P{Is", "-[", "&&"];
    let anchored = pattern.trim_start_matches('^').trim_end_matches('$');
    let fits = !only_there.iter().any(|part| pattern.contains(part)) && pattern.len() <= 500;
    fits.then(|| anchored.to_owned())
}

/// A rule as people read it: without the numbers of fields.
pub(super) fn spoken(text: &str) -> String {
    let is_number = |word: &str| {
        word.len() > 7 && word.starts_with(['F', 'G']) && word.bytes().skip(1).all(|byte| byte.is_ascii_digit())
    };
    let mut words = Vec::new();
    for word in text.split_whitespace() {
        let bare = word.trim_start_matches(['"', '(', '\'', '„']);
        let end = bare.find(|char: char| !char.is_ascii_alphanumeric() && char != '.').unwrap_or(bare.len());
        let (number, rest) = bare.split_at(end);
        if !number.is_empty() && number.split('.').all(is_number) {
            let rest = rest.trim();
            if !rest.is_empty() && rest != "," {
                words.push(rest.to_owned());
            }
            continue;
        }
        words.push(word.to_owned());
    }
    words.join(" ")
}

/// A file of texts in Fluent.
pub(super) fn fluent(texts: &[(String, Words)], lang: Lang) -> String {
    let mut file = String::new();
    for (key, words) in texts {
        file.push_str(key);
        file.push_str(" =");
        let text = words.say(lang);
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        match lines.as_slice() {
            [only] => {
                file.push(' ');
                file.push_str(&escaped(only));
                file.push('\n');
            }
            several => {
                file.push('\n');
                for line in several {
                    if line.is_empty() {
                        file.push('\n');
                    } else {
                        file.push_str("    ");
                        file.push_str(&escaped(line));
                        file.push('\n');
                    }
                }
            }
        }
    }
    file
}

/// Braces, and signs that mean something at the start of a line.
fn escaped(line: &str) -> String {
    let mut found = String::new();
    for (place, char) in line.chars().enumerate() {
        match char {
            '{' => found.push_str("{\"{\"}"),
            '}' => found.push_str("{\"}\"}"),
            '[' | '*' | '.' | '#' | '-' if place == 0 => found.push_str(&format!("{{\"{char}\"}}")),
            char if char.is_control() => found.push(' '),
            char => found.push(char),
        }
    }
    found
}
