use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::{Cents, Timestamp};

store::id_type!(
    /// A programme out of which money is given.
    ProgrammeId
);

/// A number of a programme, with where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Which number: the name of a field of [`Terms`].
    pub key: String,
    /// Its value, in the unit that the field of [`Terms`] names.
    pub value: i64,
    /// The provision or page.
    pub source: String,
    /// Whether somebody compared it with the text.
    pub verified: bool,
}

impl Term {
    /// Whether rules can reckon with the value: a percentage, a day of the year, a time that ends.
    pub fn is_possible(&self) -> bool {
        let most = match self.key.as_str() {
            "share_most" | "own_least" | "shift_most" => 100,
            "call_days" | "request_days" => 366,
            "interest_days" => return (360..=366).contains(&self.value),
            "proof_months" | "check_months" => 120,
            "earmark_years" => 50,
            "interest_above" => 10_000,
            "item_above" | "petty" => 100_000_000,
            // A day that every year has.
            "cutoff" => return day_of_year(2001, self.value).is_some(),
            _ => return false,
        };
        (0..=most).contains(&self.value)
    }
}

/// Month and day, such as 1130, in a year.
fn day_of_year(year: i16, number: i64) -> Option<Date> {
    Date::new(year, i8::try_from(number / 100).ok()?, i8::try_from(number % 100).ok()?).ok()
}

/// The numbers of a programme that its rules reckon with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms(BTreeMap<String, Term>);

impl Terms {
    /// Every number that a programme needs.
    pub const KEYS: [&'static str; 13] = [
        "share_most",
        "own_least",
        "shift_most",
        "call_days",
        "cutoff",
        "proof_months",
        "check_months",
        "item_above",
        "earmark_years",
        "interest_above",
        "interest_days",
        "petty",
        "request_days",
    ];

    /// The numbers, if all that are needed are there.
    pub fn new(terms: impl IntoIterator<Item = Term>) -> Option<Self> {
        let all: BTreeMap<String, Term> = terms.into_iter().map(|term| (term.key.clone(), term)).collect();
        Self::KEYS.iter().all(|key| all.contains_key(*key)).then_some(Self(all))
    }

    /// In the order in which they are shown.
    pub fn iter(&self) -> impl Iterator<Item = &Term> {
        Self::KEYS.iter().filter_map(|key| self.0.get(*key))
    }

    fn value(&self, key: &str) -> i64 {
        self.0.get(key).map_or(0, |term| term.value)
    }

    /// Where a number comes from.
    pub fn source(&self, key: &str) -> &str {
        self.0.get(key).map_or("", |term| &term.source)
    }

    /// Most percent of the eligible costs.
    pub fn share_most(&self) -> i64 {
        self.value("share_most")
    }

    /// Least percent of all costs that the recipient bears when a share is funded.
    pub fn own_least(&self) -> i64 {
        self.value("own_least")
    }

    /// Most percent by which a line may be exceeded without a change.
    pub fn shift_most(&self) -> i64 {
        self.value("shift_most")
    }

    /// Days ahead for which money may be called.
    pub fn call_days(&self) -> i64 {
        self.value("call_days")
    }

    /// The last day of a year on which its money can be called.
    pub fn cutoff(&self, year: i16) -> Option<Date> {
        day_of_year(year, self.value("cutoff"))
    }

    /// Months after the end of the project until the proof is due.
    pub fn proof_months(&self) -> i64 {
        self.value("proof_months")
    }

    /// Above this an item belongs in the inventory.
    pub fn item_above(&self) -> Cents {
        Cents(self.value("item_above"))
    }

    /// Years for which what was bought must serve its purpose.
    pub fn earmark_years(&self) -> i64 {
        self.value("earmark_years")
    }

    /// Hundredths of a percent above the base rate, each year.
    pub fn interest_above(&self) -> i64 {
        self.value("interest_above")
    }

    /// Days of a year when interest is reckoned.
    pub fn interest_days(&self) -> i64 {
        self.value("interest_days").max(1)
    }

    /// Below this nothing is claimed back.
    pub fn petty(&self) -> Cents {
        Cents(self.value("petty"))
    }

    /// Days that a recipient has to bring what is missing.
    pub fn request_days(&self) -> i64 {
        self.value("request_days")
    }
}

/// Something that a programme funds (Fördergegenstand).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// Its short name in the guideline (`2c`).
    pub code: String,
    /// What it is.
    pub name: String,
    /// From which day on nothing more is granted for it, and why.
    pub closed: Option<(Date, String)>,
}

impl Object {
    /// Whether something can be granted for it on a day.
    pub fn is_open(&self, today: Date) -> bool {
        self.closed.as_ref().is_none_or(|(day, _)| today < *day)
    }
}

/// A budget year of a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Year {
    /// Which one.
    pub year: i16,
    /// What may fall due in it (Ausgabeansatz).
    pub appropriation: Cents,
    /// What may be granted in it that falls due in later years (Verpflichtungsermächtigung).
    pub authority: Cents,
    /// What falls due in it.
    pub bound: Cents,
    /// What was granted in it and falls due later.
    pub ahead: Cents,
    /// What was paid out of it.
    pub paid: Cents,
}

impl Year {
    /// What can still fall due in it.
    pub fn free(&self) -> Cents {
        Cents(self.appropriation.0 - self.bound.0)
    }
}

/// A programme with its numbers, objects and years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// Its id.
    pub id: ProgrammeId,
    /// What it is called.
    pub name: String,
    /// The guideline, and where its money comes from.
    pub source: String,
    /// All its money.
    pub total: Cents,
    /// Its numbers.
    pub terms: Terms,
    /// What it funds.
    pub objects: Vec<Object>,
    /// Its budget years, the first one first.
    pub years: Vec<Year>,
    /// Counts the changes.
    pub revision: i32,
    /// Since when it is here.
    pub created_at: Timestamp,
}

impl Programme {
    /// One of its objects.
    pub fn object(&self, code: &str) -> Option<&Object> {
        self.objects.iter().find(|object| object.code == code)
    }
}

/// A programme as a file describes it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewProgramme {
    /// What it is called.
    pub name: String,
    /// The guideline, and where its money comes from.
    pub source: String,
    /// All its money.
    pub total: Cents,
    /// What it funds.
    pub object: Vec<NewObject>,
    /// Its numbers.
    pub term: Vec<Term>,
    /// Its budget years.
    pub year: Vec<NewYear>,
}

/// An object as a file describes it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewObject {
    /// Its short name in the guideline.
    pub code: String,
    /// What it is.
    pub name: String,
}

/// A budget year as a file describes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewYear {
    /// Which one.
    pub year: i16,
    /// What may fall due in it.
    pub appropriation: Cents,
    /// What may be granted in it that falls due later.
    pub authority: Cents,
}

impl NewProgramme {
    /// The programme that this project compiled from public pages, as an example.
    ///
    /// # Errors
    /// A file that is malformed.
    pub fn example() -> Result<Self, toml::de::Error> {
        toml::from_str(include_str!("../../data/programme.toml"))
    }
}
