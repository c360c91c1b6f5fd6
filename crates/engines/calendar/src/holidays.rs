//! Public holidays and where they are kept.

use std::fmt;
use std::str::FromStr;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

use crate::Error;

/// A municipality, by its official key (Amtlicher Gemeindeschlüssel, AGS: eight digits).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Place(String);

impl FromStr for Place {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(Error::NotAPlace(text.to_owned()))
        }
    }
}

impl TryFrom<String> for Place {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        text.parse()
    }
}

impl From<Place> for String {
    fn from(place: Place) -> Self {
        place.0
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Where a holiday is kept. Written as `statewide` or as AGS prefixes with blanks between: `16061 16063032`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Scope {
    /// In the whole Land.
    Statewide,
    /// In the municipalities whose key starts with one of these digits: five name a county, eight a municipality.
    Areas(Vec<String>),
}

impl Scope {
    /// Whether the holiday is kept in this place.
    #[must_use]
    pub fn includes(&self, place: &Place) -> bool {
        match self {
            Self::Statewide => true,
            Self::Areas(prefixes) => prefixes.iter().any(|prefix| place.0.starts_with(prefix.as_str())),
        }
    }
}

impl FromStr for Scope {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        let prefix = |word: &String| (2..=8).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
        match words.as_slice() {
            [word] if word == "statewide" => Ok(Self::Statewide),
            [_, ..] if words.iter().all(prefix) => Ok(Self::Areas(words)),
            _ => Err(Error::NotAScope(text.to_owned())),
        }
    }
}

impl TryFrom<String> for Scope {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        text.parse()
    }
}

impl From<Scope> for String {
    fn from(scope: Scope) -> Self {
        match scope {
            Scope::Statewide => "statewide".to_owned(),
            Scope::Areas(prefixes) => prefixes.join(" "),
        }
    }
}

/// A public holiday on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// The day.
    pub date: Date,
    /// Its official German name, as in the law.
    pub name: String,
    /// Where it is kept.
    pub scope: Scope,
}

/// Where Corpus Christi (Fronleichnam) is a public holiday in Thuringia (§ 2 Abs. 2 ThürFGtG with the areas it keeps on):
/// the county of Eichsfeld, and Buttlar, Geisa, Schleid and Südeichsfeld. In Anrode, Dermbach and Rodeberg and what became of
/// them only single localities keep it, which a municipality key cannot tell apart; they are left out.
const CORPUS_CHRISTI: [&str; 5] = ["16061", "16063011", "16063032", "16063068", "16064074"];

/// The first year of the Weltkindertag (law of 19 March 2019, GVBl. S. 22).
const FIRST_CHILDRENS_DAY: i16 = 2019;

/// The first full year of the law (ThürFGtG of 21 December 1994).
const FIRST_YEAR: i16 = 1995;

/// The public holidays of Thuringia in a year, in order (§ 2 ThürFGtG of 21 December 1994, GVBl. S. 1221, last changed on
/// 19 March 2019, GVBl. S. 22).
///
/// # Errors
///
/// [`Error::YearNotCovered`] before 1995, when another law was in force, and after 9998.
pub fn thuringian_holidays(year: i16) -> Result<Vec<Holiday>, Error> {
    if !(FIRST_YEAR..=9998).contains(&year) {
        return Err(Error::YearNotCovered(year));
    }
    let easter = easter_sunday(year).ok_or(Error::YearNotCovered(year))?;
    let corpus_christi = Scope::Areas(CORPUS_CHRISTI.iter().map(|prefix| (*prefix).to_owned()).collect());
    let after_easter = |days: i32| easter.saturating_add(days.days());
    let all = [
        (date(year, 1, 1), "Neujahr", Scope::Statewide),
        (after_easter(-2), "Karfreitag", Scope::Statewide),
        (after_easter(1), "Ostermontag", Scope::Statewide),
        (date(year, 5, 1), "Erster Mai", Scope::Statewide),
        (after_easter(39), "Christi Himmelfahrt", Scope::Statewide),
        (after_easter(50), "Pfingstmontag", Scope::Statewide),
        (after_easter(60), "Fronleichnam", corpus_christi),
        (date(year, 9, 20), "Weltkindertag", Scope::Statewide),
        (date(year, 10, 3), "Tag der Deutschen Einheit", Scope::Statewide),
        (date(year, 10, 31), "Reformationstag", Scope::Statewide),
        (date(year, 12, 25), "Erster Weihnachtstag", Scope::Statewide),
        (date(year, 12, 26), "Zweiter Weihnachtstag", Scope::Statewide),
    ];
    let mut holidays: Vec<Holiday> = all
        .into_iter()
        .filter(|(_, name, _)| year >= FIRST_CHILDRENS_DAY || *name != "Weltkindertag")
        .map(|(date, name, scope)| Holiday { date, name: name.to_owned(), scope })
        .collect();
    holidays.sort_by_key(|holiday| holiday.date);
    Ok(holidays)
}

/// Easter Sunday in the Gregorian calendar (Gauss' formula with Lichtenberg's correction), for years from 1583 on.
#[must_use]
pub fn easter_sunday(year: i16) -> Option<Date> {
    if year < 1583 {
        return None;
    }
    let x = i32::from(year);
    let century = x / 100;
    let moon_shift = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
    let sun_shift = 2 - (3 * century + 3) / 4;
    let cycle = x % 19;
    let seed = (19 * cycle + moon_shift) % 30;
    let correction = (seed + cycle / 11) / 29;
    let limit = 21 + seed - correction;
    let first_sunday = 7 - (x + x / 4 + sun_shift) % 7;
    let distance = 7 - (limit - first_sunday).rem_euclid(7);
    let march_day = limit + distance;
    Date::new(year, 3, 1).ok()?.checked_add((march_day - 1).days()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_scopes_are_checked() {
        assert!("16051000".parse::<Place>().is_ok());
        for wrong in ["", "1605100", "160510000", "1605100a", "１６０５１０００"] {
            assert_eq!(wrong.parse::<Place>(), Err(Error::NotAPlace(wrong.to_owned())));
        }
        assert_eq!("statewide".parse(), Ok(Scope::Statewide));
        assert_eq!("16061 16063032".parse(), Ok(Scope::Areas(vec!["16061".into(), "16063032".into()])));
        for wrong in ["", "regional", "16061 x", "1", "160610001"] {
            assert_eq!(wrong.parse::<Scope>(), Err(Error::NotAScope(wrong.to_owned())));
        }
    }

    #[test]
    fn corpus_christi_is_kept_in_eichsfeld_and_geisa_but_not_in_erfurt() {
        let day =
            thuringian_holidays(2026).unwrap().into_iter().find(|holiday| holiday.name == "Fronleichnam").unwrap();
        assert_eq!(day.date, date(2026, 6, 4));
        for (place, kept) in
            [("16061045", true), ("16063032", true), ("16064074", true), ("16051000", false), ("16063015", false)]
        {
            assert_eq!(day.scope.includes(&place.parse().unwrap()), kept, "{place}");
        }
    }

    #[test]
    fn years_before_the_law_are_refused() {
        assert_eq!(thuringian_holidays(1994), Err(Error::YearNotCovered(1994)));
        assert_eq!(thuringian_holidays(9999), Err(Error::YearNotCovered(9999)));
        assert!(thuringian_holidays(1995).is_ok_and(|days| days.len() == 11));
    }
}
