//! Text blocks (Textbausteine): wording with parameters in braces. No IO.

use std::collections::BTreeMap;

use jiff::civil::Date;

store::id_type!(
    /// A text block of an administration.
    BlockId
);

/// Most characters of the name of a parameter.
const NAME_MAX: usize = 40;

/// What the case itself knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Known {
    /// The file reference; where there is none, the number of the case for people.
    Reference,
    /// The day on which the application arrived.
    ReceivedOn,
    /// Today.
    Today,
    /// The day by which something has to happen first; a report has none.
    DueOn,
    /// Who applied, if the form asks for a name.
    Applicant,
}

impl Known {
    /// Every one, in the order shown.
    pub const ALL: [Self; 5] = [Self::Reference, Self::ReceivedOn, Self::Today, Self::DueOn, Self::Applicant];

    /// The name in braces.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reference => "aktenzeichen",
            Self::ReceivedOn => "eingangsdatum",
            Self::Today => "heute",
            Self::DueOn => "frist",
            Self::Applicant => "antragsteller",
        }
    }

    /// The text key of what it is.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Reference => "casework-block-known-reference",
            Self::ReceivedOn => "casework-block-known-received",
            Self::Today => "casework-block-known-today",
            Self::DueOn => "casework-block-known-due",
            Self::Applicant => "casework-block-known-applicant",
        }
    }
}

/// What a clerk fills in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A few words.
    Text,
    /// A day.
    Date,
    /// An amount in euros.
    Money,
    /// A number.
    Number,
}

impl Kind {
    /// Every one, in the order shown.
    pub const ALL: [Self; 4] = [Self::Text, Self::Date, Self::Money, Self::Number];

    /// The name behind the colon.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Date => "datum",
            Self::Money => "betrag",
            Self::Number => "zahl",
        }
    }

    /// The text key of how it is filled in.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Text => "casework-block-kind-text",
            Self::Date => "casework-block-kind-date",
            Self::Money => "casework-block-kind-money",
            Self::Number => "casework-block-kind-number",
        }
    }

    /// What was typed, as it stands in a letter; nothing for what does not fit.
    #[must_use]
    pub fn filled(self, typed: &str) -> Option<String> {
        let typed = typed.trim();
        match self {
            Self::Text => {
                let sound = !typed.is_empty() && typed.chars().count() <= 500 && !typed.contains(['{', '}']);
                sound.then(|| typed.to_owned())
            }
            Self::Date => day(typed).map(applications::date_text),
            Self::Money => ui::read_money(typed).map(|cents| cents.to_string()),
            Self::Number => {
                let digits = typed.strip_prefix(['-', '\u{2212}']).unwrap_or(typed);
                let number = digits
                    .split(['.', ','])
                    .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
                (number && digits.len() <= 20).then(|| typed.to_owned())
            }
        }
    }
}

/// `12.3.2026` or `2026-03-12`.
fn day(typed: &str) -> Option<Date> {
    if let Ok(date) = typed.parse() {
        return Some(date);
    }
    let mut parts = typed.split('.').map(str::trim);
    let mut next = || parts.next()?.parse::<i16>().ok();
    let (day, month, year) = (next()?, next()?, next()?);
    let small = |number: i16| i8::try_from(number).ok();
    match parts.next() {
        None => Date::new(year, small(month)?, small(day)?).ok().filter(|date| date.year() >= 1900),
        Some(_) => None,
    }
}

/// A part of a text block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Words as they are.
    Words(String),
    /// What the case knows.
    Known(Known),
    /// What a clerk fills in.
    Typed(String, Kind),
}

/// What is wrong with the braces of a text block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Wrong {
    /// A brace without its partner.
    Brace,
    /// Nobody knows this parameter.
    Unknown(String),
    /// The same name stands for two kinds.
    Twice(String),
}

/// Reads a text block: `{aktenzeichen}` is known, `{Grund: text}` is filled in.
///
/// # Errors
/// The first thing that is wrong with its braces.
pub(crate) fn pieces(text: &str) -> Result<Vec<Piece>, Wrong> {
    let mut pieces = Vec::new();
    let mut kinds: BTreeMap<String, Kind> = BTreeMap::new();
    let mut rest = text;
    while let Some(place) = rest.find(['{', '}']) {
        let (words, behind) = rest.split_at(place);
        if !words.is_empty() {
            pieces.push(Piece::Words(words.to_owned()));
        }
        let inside = behind.strip_prefix('{').ok_or(Wrong::Brace)?;
        let (inside, after) = inside.split_once('}').ok_or(Wrong::Brace)?;
        if inside.contains('{') {
            return Err(Wrong::Brace);
        }
        let piece = parameter(inside).ok_or_else(|| Wrong::Unknown(inside.trim().to_owned()))?;
        if let Piece::Typed(name, kind) = &piece
            && kinds.insert(name.clone(), *kind).is_some_and(|before| before != *kind)
        {
            return Err(Wrong::Twice(name.clone()));
        }
        pieces.push(piece);
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest.to_owned()));
    }
    Ok(pieces)
}

fn parameter(inside: &str) -> Option<Piece> {
    let same = |name: &str, other: &str| name.trim().to_lowercase() == other;
    match inside.split_once(':') {
        None => Known::ALL.into_iter().find(|known| same(inside, known.name())).map(Piece::Known),
        Some((name, kind)) => {
            let kind = Kind::ALL.into_iter().find(|known| same(kind, known.name()))?;
            let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
            let sound = (1..=NAME_MAX).contains(&name.chars().count()) && !name.chars().any(char::is_control);
            sound.then_some(Piece::Typed(name, kind))
        }
    }
}

/// Whether a text still has a parameter in it that nobody filled in.
#[must_use]
pub(crate) fn is_unfilled(text: &str) -> bool {
    let inside = text.split('{').skip(1).filter_map(|part| part.split_once('}'));
    inside.into_iter().any(|(inside, _)| parameter(inside).is_some())
}

/// What a clerk has to fill in, each once and in the order of the text. A parameter of the case that it does not know, such as
/// the name of who reported something without one, is filled in as well, by its name.
#[must_use]
pub(crate) fn open(pieces: &[Piece], known: &BTreeMap<Known, String>) -> Vec<(String, Kind)> {
    let mut open: Vec<(String, Kind)> = Vec::new();
    for piece in pieces {
        let (name, kind) = match piece {
            Piece::Typed(name, kind) => (name.clone(), *kind),
            Piece::Known(parameter) if !known.contains_key(parameter) => (parameter.name().to_owned(), Kind::Text),
            _ => continue,
        };
        if !open.iter().any(|(other, _)| *other == name) {
            open.push((name, kind));
        }
    }
    open
}

/// The text with everything filled in.
///
/// # Errors
/// The places, in [`open`], of what is missing or does not fit its kind.
pub(crate) fn fill(pieces: &[Piece], known: &BTreeMap<Known, String>, typed: &[String]) -> Result<String, Vec<usize>> {
    let open = open(pieces, known);
    let filled: Vec<Option<String>> = (0..)
        .zip(&open)
        .map(|(place, (_, kind)): (usize, _)| kind.filled(typed.get(place).map_or("", String::as_str)))
        .collect();
    let wrong: Vec<usize> = (0..).zip(&filled).filter(|(_, value)| value.is_none()).map(|(place, _)| place).collect();
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let value = |name: &str| {
        let place = open.iter().position(|(other, _)| other == name);
        place.and_then(|place| filled[place].clone()).unwrap_or_default()
    };
    let piece = |piece: &Piece| match piece {
        Piece::Words(words) => words.clone(),
        Piece::Known(parameter) => known.get(parameter).cloned().unwrap_or_else(|| value(parameter.name())),
        Piece::Typed(name, _) => value(name),
    };
    Ok(pieces.iter().map(piece).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_are_read_or_refused() {
        let read = pieces("Zu {Aktenzeichen}: {Der  Grund: text}, {Frist bis:Datum}.").unwrap();
        let expected = [
            Piece::Words("Zu ".to_owned()),
            Piece::Known(Known::Reference),
            Piece::Words(": ".to_owned()),
            Piece::Typed("Der Grund".to_owned(), Kind::Text),
            Piece::Words(", ".to_owned()),
            Piece::Typed("Frist bis".to_owned(), Kind::Date),
            Piece::Words(".".to_owned()),
        ];
        assert_eq!(read, expected);
        assert_eq!(pieces("ohne").unwrap(), [Piece::Words("ohne".to_owned())]);
        for text in ["{", "}", "a } b {heute}", "{heute", "{a {heute}}"] {
            assert_eq!(pieces(text), Err(Wrong::Brace), "{text}");
        }
        for (text, name) in [("{}", ""), ("{name}", "name"), ("{a: uhrzeit}", "a: uhrzeit"), ("{: text}", ": text")] {
            assert_eq!(pieces(text), Err(Wrong::Unknown(name.to_owned())), "{text}");
        }
        assert_eq!(pieces("{a: text} {a: zahl}"), Err(Wrong::Twice("a".to_owned())));
        assert!(pieces("{a: text} {a: text}").is_ok());
    }

    #[test]
    fn what_is_filled_in_has_to_fit() {
        for (kind, typed, expected) in [
            (Kind::Text, " ein Grund ", Some("ein Grund")),
            (Kind::Text, " ", None),
            (Kind::Text, "{heute}", None),
            (Kind::Date, "3.4.2026", Some("03.04.2026")),
            (Kind::Date, "2026-04-03", Some("03.04.2026")),
            (Kind::Date, "31.2.2026", None),
            (Kind::Date, "1.2.3.2026", None),
            (Kind::Date, "3.4.26", None),
            (Kind::Money, "1.234,5", Some("1.234,50 €")),
            (Kind::Money, "viel", None),
            (Kind::Number, "-12,5", Some("-12,5")),
            (Kind::Number, "12,", None),
            (Kind::Number, "zwölf", None),
        ] {
            assert_eq!(kind.filled(typed).map(|text| text.replace('\u{a0}', " ")).as_deref(), expected, "{typed}");
        }
    }

    #[test]
    fn everything_is_filled_or_named() {
        let read = pieces("{aktenzeichen} von {antragsteller}: {a: zahl} und {a: zahl}, {b: text}").unwrap();
        let known = BTreeMap::from([(Known::Reference, "0042".to_owned())]);
        let names: Vec<String> = open(&read, &known).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["antragsteller", "a", "b"]);
        let typed = |values: [&str; 3]| values.map(str::to_owned);
        assert_eq!(fill(&read, &known, &typed(["", "x", "gut"])), Err(vec![0, 1]));
        assert_eq!(fill(&read, &known, &[]), Err(vec![0, 1, 2]));
        let text = fill(&read, &known, &typed(["Otto", "3", "gut"])).unwrap();
        assert_eq!(text, "0042 von Otto: 3 und 3, gut");
        assert!(!is_unfilled(&text));
        for text in ["Bis {heute}", "{Grund: text}", "{{frist}", "a { b {c: Zahl} d"] {
            assert!(is_unfilled(text), "{text}");
        }
        for text in ["{", "} {", "{so}", "{a: b}", "Menge {1, 2}"] {
            assert!(!is_unfilled(text), "{text}");
        }
    }
}
