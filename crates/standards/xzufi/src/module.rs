//! The modules of a service: texts, deadlines, costs, documents, terms.

use plainxml::Element;

use crate::language::Language;
use crate::names;
use crate::text_kind::TextKind;
use crate::tree::{all, attribute, below, one_of, text, text_of};
use crate::values::{Code, Identifier, Link, Text, Tongues};

/// `modulText`: what a service says about one thing, in all its languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextModule {
    /// About what.
    pub kind: TextKind,
    /// A heading of its own, where it has one.
    pub titles: Vec<Text>,
    /// The texts (HTML).
    pub contents: Vec<Text>,
    /// Where there is more.
    pub links: Vec<Link>,
    /// Its place when it is shown.
    pub position: Option<i64>,
}

impl TextModule {
    pub(crate) fn all(service: &Element, tongues: &Tongues) -> Vec<Self> {
        let modules = all(service, names::TEXT_MODULE).filter_map(|module| {
            Some(Self {
                kind: TextKind::of(&Code::child(module, names::TEXT_KIND)?.code),
                titles: tongues.texts(module, names::TEXT_OWN_TITLE),
                contents: tongues.texts(module, names::CONTENT),
                links: tongues.links(module, names::LINK),
                position: text_of(module, names::POSITION).and_then(|text| text.parse().ok()),
            })
        });
        modules.collect()
    }

    /// The text in a language.
    pub fn content(&self, language: &Language) -> Option<&str> {
        self.contents.iter().find(|content| content.language == *language).map(|content| content.text.as_str())
    }
}

/// `modulTextIndividuell`: a text about something that the editors named themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnText {
    /// About what.
    pub kind: Option<Code>,
    /// The texts (HTML).
    pub contents: Vec<Text>,
    /// Where there is more.
    pub links: Vec<Link>,
}

impl OwnText {
    pub(crate) fn all(service: &Element, tongues: &Tongues) -> Vec<Self> {
        let modules = all(service, names::OWN_TEXT_MODULE).map(|module| Self {
            kind: Code::child(module, names::OWN_TEXT_KIND),
            contents: tongues.texts(module, names::CONTENT),
            links: tongues.links(module, names::LINK),
        });
        modules.collect()
    }
}

/// How long something takes, or on which days it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// So many units, or between so many and so many.
    Duration {
        /// How many.
        count: u64,
        /// Of what: `JAHR`, `MONAT`, `WOCHE`, `TAG`, `WERKTAG`, `ARBEITSTAG`, `STUNDE`, `MINUTE`, `SEKUNDE`.
        unit: String,
        /// At most how many of what, when it is a range.
        until: Option<(u64, String)>,
    },
    /// From one day to another, as the sender wrote them (`xs:date` or `xs:gMonthDay`).
    Days {
        /// First day.
        from: Option<String>,
        /// Last day.
        until: Option<String>,
    },
}

impl Span {
    fn read(element: &Element) -> Option<Self> {
        let value = |name| below(element, name);
        let count = |name| value(name).and_then(text).and_then(|text| text.parse().ok());
        let unit = |name| value(name).and_then(Code::read).map(|unit| unit.code);
        if let (Some(number), Some(name)) = (count(names::DURATION), unit(names::DURATION_UNIT)) {
            let most = count(names::DURATION_UNTIL);
            let until = most.map(|most| (most, unit(names::DURATION_UNTIL_UNIT).unwrap_or_else(|| name.clone())));
            return Some(Self::Duration { count: number, unit: name, until });
        }
        let day = |name| value(name).and_then(text).map(str::to_owned);
        let (from, until) = (day(names::DATE_FROM), day(names::DATE_UNTIL));
        (from.is_some() || until.is_some()).then_some(Self::Days { from, until })
    }
}

/// `frist`: a time within which something must be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// Which one (codes `001` … `009`).
    pub kind: Option<Code>,
    /// How long.
    pub span: Option<Span>,
    /// In words (HTML).
    pub descriptions: Vec<Text>,
}

impl Deadline {
    pub(crate) fn all(service: &Element, tongues: &Tongues) -> Vec<Self> {
        let deadlines = all(service, names::DEADLINE_MODULE).flat_map(|module| all(module, names::DEADLINE));
        let read = |one| Self {
            kind: Code::child(one, names::KIND),
            span: Span::read(one),
            descriptions: tongues.texts(one, names::DESCRIPTION),
        };
        deadlines.map(read).collect()
    }
}

/// `bearbeitungsdauer`: how long the office takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProcessingTime {
    /// How long.
    pub span: Option<Span>,
    /// In words.
    pub descriptions: Vec<Text>,
}

impl ProcessingTime {
    pub(crate) fn all(service: &Element, tongues: &Tongues) -> Vec<Self> {
        let times = all(service, names::PROCESSING_MODULE).flat_map(|module| all(module, names::PROCESSING));
        times.map(|one| Self { span: Span::read(one), descriptions: tongues.texts(one, names::DESCRIPTION) }).collect()
    }
}

/// An amount of money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// The number as the sender wrote it, such as `108.00`.
    pub value: String,
    /// The currency (ISO 4217), `EUR` when none is named.
    pub currency: String,
}

impl Amount {
    fn read(element: &Element, beside: &Element) -> Option<Self> {
        let currency = attribute(element, names::CURRENCY_CODE).or_else(|| attribute(element, names::CURRENCY));
        let code = || below(beside, names::CURRENCY).and_then(Code::read).map(|code| code.code);
        Some(Self {
            value: text(element)?.to_owned(),
            currency: currency.map(str::to_owned).or_else(code).unwrap_or_else(|| "EUR".to_owned()),
        })
    }

    /// In hundredths; nothing when the number is none or finer.
    pub fn cents(&self) -> Option<i64> {
        let number = self.value.replace(',', ".");
        let (whole, part) = number.split_once('.').unwrap_or((&number, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let unsigned = whole.strip_prefix('-').unwrap_or(whole);
        let fine = part.get(2..).unwrap_or_default().bytes().any(|byte| byte != b'0');
        if unsigned.is_empty() || !digits(unsigned) || !digits(part) || fine {
            return None;
        }
        format!("{whole}{:0<2}", part.get(..2).unwrap_or(part)).parse().ok()
    }
}

/// How much something costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CostAmount {
    /// Always so much.
    Fixed(Amount),
    /// Nothing; why.
    Free(Vec<Text>),
    /// It depends; from, to, and on what.
    Variable {
        /// At least.
        low: Option<Amount>,
        /// At most.
        high: Option<Amount>,
        /// On what it depends.
        descriptions: Vec<Text>,
    },
}

/// `kosten`: one thing to pay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cost {
    /// What for (codes `001` … `018`).
    pub kind: Option<Code>,
    /// How much.
    pub amount: Option<CostAmount>,
    /// In words (HTML).
    pub descriptions: Vec<Text>,
    /// Whether it must be paid before anything happens.
    pub prepayment: Option<bool>,
    /// Where it says how the amount comes about.
    pub links: Vec<Link>,
}

impl Cost {
    pub(crate) fn all(service: &Element, tongues: &Tongues) -> Vec<Self> {
        let costs = all(service, names::COST_MODULE).flat_map(|module| all(module, names::COST));
        let read = |one| Self {
            kind: Code::child(one, names::KIND),
            amount: CostAmount::read(one, tongues),
            descriptions: tongues.texts(one, names::DESCRIPTION),
            prepayment: text_of(one, names::PREPAYMENT).and_then(truth),
            links: tongues.links(one, names::COST_LINK),
        };
        costs.map(read).collect()
    }
}

impl CostAmount {
    fn read(cost: &Element, tongues: &Tongues) -> Option<Self> {
        let amount = |name| below(cost, name).and_then(|found| Amount::read(found, cost));
        if let Some(fixed) = amount(names::AMOUNT) {
            return Some(Self::Fixed(fixed));
        }
        let described = |holder: Option<&Element>, name| holder.map(|holder| tongues.texts(holder, name));
        let variable = below(cost, names::COST_VARIABLE);
        let (low, high) = (amount(names::AMOUNT_LOW), amount(names::AMOUNT_HIGH));
        if variable.is_some() || low.is_some() || high.is_some() {
            let descriptions = described(variable, names::COST_VARIABLE_DESCRIPTION).unwrap_or_default();
            return Some(Self::Variable { low, high, descriptions });
        }
        described(below(cost, names::COST_FREE), names::COST_FREE_DESCRIPTION).map(Self::Free)
    }
}

pub(crate) fn truth(text: &str) -> Option<bool> {
    match text.trim() {
        "true" | "1" => Some(true),
        "false" | "0" => Some(false),
        _ => None,
    }
}

/// Which way a document goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the office.
    In,
    /// From the office.
    Out,
}

/// A document that one brings or gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Which way it goes.
    pub direction: Direction,
    /// What kind it is (codes `001` … `028`, `999`).
    pub kind: Option<Code>,
    /// Whether it must be there (codes `01` always, `02` under circumstances).
    pub required: Option<Code>,
    /// What it is called.
    pub names: Vec<Text>,
    /// What it is (HTML).
    pub descriptions: Vec<Text>,
    /// The forms for it.
    pub forms: Vec<Identifier>,
    /// How it must be signed.
    pub signature: Option<Code>,
}

impl Document {
    pub(crate) fn all(service: &Element, tongues: &Tongues) -> Vec<Self> {
        let modules: Vec<_> = all(service, names::DOCUMENT_MODULE).collect();
        let of = |name, direction| {
            let documents = modules.iter().flat_map(move |module| all(module, name));
            documents.map(move |one| Self::read(one, direction, tongues))
        };
        of(names::DOCUMENT_IN, Direction::In).chain(of(names::DOCUMENT_OUT, Direction::Out)).collect()
    }

    /// In version 2.3 a document that comes in is wrapped once more.
    fn read(holder: &Element, direction: Direction, tongues: &Tongues) -> Self {
        let inner = holder.child(names::DOCUMENT).unwrap_or(holder);
        let forms = [names::DOCUMENT_FORM_2_2, names::DOCUMENT_FORM_2_3];
        Self {
            direction,
            kind: one_of(inner, &[names::KIND, names::DOCUMENT_KIND_2_3]).and_then(Code::read),
            required: Code::child(holder, names::DOCUMENT_REQUIRED),
            names: tongues.texts(inner, names::DESIGNATION),
            descriptions: tongues.texts(inner, names::DESCRIPTION),
            forms: forms.into_iter().flat_map(|name| Identifier::all(inner, name)).collect(),
            signature: Code::child(inner, names::DOCUMENT_SIGNATURE),
        }
    }
}

/// `begriffImKontext`: a word by which people look for a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The word.
    pub text: Text,
    /// What kind of word (codes `001`, `002`, `003`, `999`).
    pub kind: Option<Code>,
}

impl Term {
    pub(crate) fn all(service: &Element, tongues: &Tongues) -> Vec<Self> {
        let terms = all(service, names::TERM_MODULE).flat_map(|module| all(module, names::TERM));
        let read = |one| {
            let text = Element::child(one, names::TERM_TEXT).and_then(|text| tongues.text(text))?;
            Some(Self { text, kind: Code::child(one, names::KIND) })
        };
        terms.filter_map(read).collect()
    }
}

/// `modulFachlicheFreigabe`: who approved the texts, when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Approval {
    /// When, as the sender wrote it (`xs:date`).
    pub on: Option<String>,
    /// Who.
    pub by: Vec<Text>,
}

impl Approval {
    pub(crate) fn read(service: &Element, tongues: &Tongues) -> Option<Self> {
        let module = Element::child(service, names::APPROVAL_MODULE)?;
        Some(Self {
            on: text_of(module, names::APPROVED_ON).map(str::to_owned),
            by: tongues.texts(module, names::APPROVED_BY),
        })
    }
}
