use std::cell::RefCell;

use jiff::civil::Date;
use plainxml::{Element, Error, Problem};
use rust_decimal::Decimal;

use crate::decimal;
use crate::invoice::Identifier;

/// More problems than this are not told: nobody corrects a file of this kind by hand.
const MOST_PROBLEMS: usize = 100;

/// A document that is being read, with everything in it that could not be understood so far.
pub(crate) struct Source<'e> {
    root: &'e Element,
    /// The namespaces of the syntax; whatever is in another one is passed over.
    spaces: &'static [&'static str],
    /// The currency that all amounts are in.
    currency: Option<String>,
    problems: RefCell<Vec<Error>>,
}

impl<'e> Source<'e> {
    pub(crate) fn new(root: &'e Element, spaces: &'static [&'static str]) -> Self {
        Self { root, spaces, currency: None, problems: RefCell::new(Vec::new()) }
    }

    /// From now on, an amount in another currency is a problem.
    pub(crate) fn with_currency(mut self, currency: Option<String>) -> Self {
        self.currency = currency;
        self
    }

    pub(crate) fn root(&self) -> Part<'_> {
        Part { source: self, element: self.root }
    }

    /// What could not be understood, from the top of the document to its end.
    pub(crate) fn into_problems(self) -> Vec<Error> {
        let mut problems = self.problems.into_inner();
        problems.sort_by_key(|problem| problem.position);
        problems
    }

    fn tell(&self, element: &Element, problem: Problem) {
        let mut problems = self.problems.borrow_mut();
        if problems.len() >= MOST_PROBLEMS {
            return;
        }
        let position = Some(element.position);
        if problems.iter().any(|known| known.position == position && known.problem == problem) {
            return;
        }
        let path = path_to(self.root, element).unwrap_or_default();
        problems.push(Error { position, path, problem });
    }
}

/// The names that lead to an element, each after a slash. Only problems need it, so no element carries it along.
fn path_to(from: &Element, wanted: &Element) -> Option<String> {
    if std::ptr::eq(from, wanted) {
        return Some(format!("/{}", from.name));
    }
    // What starts after the wanted element does not contain it.
    let before = from.children.iter().rev().find(|child| child.position <= wanted.position)?;
    path_to(before, wanted).map(|rest| format!("/{}{rest}", from.name))
}

/// An element, read by the names of what is inside it. A path of names is written with slashes.
#[derive(Clone, Copy)]
pub(crate) struct Part<'s> {
    source: &'s Source<'s>,
    element: &'s Element,
}

impl<'s> Part<'s> {
    /// All elements of a name directly inside.
    pub(crate) fn all(self, name: &str) -> impl Iterator<Item = Part<'s>> {
        let Part { source, element } = self;
        let known = move |child: &&Element| child.name == name && source.spaces.contains(&&*child.namespace);
        element.children.iter().filter(known).map(move |element| Part { source, element })
    }

    /// The element at a path, where each name stands once. That one stands twice is told.
    pub(crate) fn at(self, path: &str) -> Option<Part<'s>> {
        path.split('/').try_fold(self, |part, name| {
            let mut named = part.all(name);
            let first = named.next();
            if let Some(second) = named.next() {
                self.source.tell(second.element, Problem::Repeated(name.to_owned()));
            }
            first
        })
    }

    /// Its own text without the white space around it; none when nothing is left.
    pub(crate) fn own_text(self) -> Option<&'s str> {
        Some(self.element.text.trim()).filter(|text| !text.is_empty())
    }

    /// An attribute outside all namespaces, without the white space around it.
    pub(crate) fn attribute(self, name: &str) -> Option<&'s str> {
        let found = self.element.attributes.iter().find(|found| found.name == name && found.namespace.is_empty())?;
        Some(found.value.trim()).filter(|value| !value.is_empty())
    }

    pub(crate) fn text(self, path: &str) -> Option<String> {
        self.at(path)?.own_text().map(str::to_owned)
    }

    /// Whether the text at a path is this one.
    pub(crate) fn says(self, path: &str, text: &str) -> bool {
        self.at(path).and_then(Part::own_text) == Some(text)
    }

    /// A number with its scheme in the attribute `schemeID`.
    pub(crate) fn identifier(self, path: &str) -> Option<Identifier> {
        self.at(path)?.own_identifier()
    }

    pub(crate) fn own_identifier(self) -> Option<Identifier> {
        let value = self.own_text()?.to_owned();
        Some(Identifier { value, scheme: self.attribute("schemeID").map(str::to_owned) })
    }

    /// A number of any kind but an amount: quantity, rate, price.
    pub(crate) fn number(self, path: &str) -> Option<Decimal> {
        self.at(path)?.own_number()
    }

    /// Its own number; of an amount, in whatever currency it names.
    pub(crate) fn own_number(self) -> Option<Decimal> {
        let text = self.own_text()?;
        let number = decimal::parse(text);
        if number.is_none() {
            self.refuse(text, "a number with at most 12 digits before the point");
        }
        number
    }

    /// An amount in the currency of the invoice.
    pub(crate) fn amount(self, path: &str) -> Option<Decimal> {
        let part = self.at(path)?;
        if let (Some(found), Some(expected)) = (part.attribute("currencyID"), &self.source.currency)
            && found != expected
        {
            part.refuse(found, "the currency of the invoice (BT-5)");
        }
        part.own_number()
    }

    /// `xs:boolean` (XML Schema 2, § 3.2.2).
    pub(crate) fn flag(self, path: &str) -> Option<bool> {
        let part = self.at(path)?;
        match part.own_text()? {
            "true" | "1" => Some(true),
            "false" | "0" => Some(false),
            other => {
                part.refuse(other, "`true` or `false`");
                None
            }
        }
    }

    /// A day, understood by the syntax's own way of writing days.
    pub(crate) fn day(self, path: &str, parse: fn(Part<'_>) -> Option<Date>, expected: &'static str) -> Option<Date> {
        let part = self.at(path)?;
        let text = part.own_text()?;
        let day = parse(part);
        if day.is_none() {
            part.refuse(text, expected);
        }
        day
    }

    /// Tells that it says again what was said before.
    pub(crate) fn is_repeated(self) {
        self.source.tell(self.element, Problem::Repeated(self.element.name.clone()));
    }

    /// Tells that a value is not what is expected.
    pub(crate) fn refuse(self, value: &str, expected: &'static str) {
        self.source.tell(self.element, Problem::value(value, expected));
    }
}
