//! Groups that every form asks alike: an address, a person, an organisation.

use super::{ChoiceOption, DateBound, Field, Kind};

/// A well-known group. Its questions are called `<id>_<part>`; their labels are the product's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Composite {
    /// Which.
    pub kind: CompositeKind,
    /// The parts that not every form asks.
    pub with: Vec<String>,
}

/// The well-known groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CompositeKind {
    /// Street, house number, postcode, city.
    Address,
    /// First and family name.
    Person,
    /// The name of a company or association.
    Organisation,
}

/// What a part asks, and the `autocomplete` token for the applicant's own.
type Part = (&'static str, fn() -> Kind, bool, Option<&'static str>);

fn text<const MAX: u32>() -> Kind {
    Kind::Text { max: MAX, pattern: None }
}

fn postcode() -> Kind {
    Kind::Text { max: 5, pattern: Some("[0-9]{5}".to_owned()) }
}

fn foreign_postcode() -> Kind {
    Kind::Text { max: 10, pattern: Some("[0-9A-Za-z -]{3,10}".to_owned()) }
}

fn birth_date() -> Kind {
    Kind::Date { min: Some(DateBound::Fixed(jiff::civil::date(1900, 1, 1))), max: Some(DateBound::Today) }
}

fn salutation() -> Kind {
    let options =
        ["ms", "mr", "diverse", "none"].map(|value| ChoiceOption { value: value.to_owned(), shown_when: None });
    Kind::Choice { options: options.into(), list: None }
}

fn country() -> Kind {
    Kind::Country
}

/// The parts in the order they are asked; the third says whether it belongs to every such group.
const ADDRESS: [Part; 7] = [
    ("street", text::<100>, true, Some("address-line1")),
    ("house_number", text::<15>, true, None),
    ("addition", text::<60>, false, Some("address-line2")),
    ("postcode", postcode, true, Some("postal-code")),
    ("city", text::<80>, true, Some("address-level2")),
    ("country", country, false, Some("country")),
    ("district", text::<80>, false, Some("address-level3")),
];
const PERSON: [Part; 8] = [
    ("salutation", salutation, false, None),
    ("title", text::<40>, false, Some("honorific-prefix")),
    ("first_name", text::<80>, true, Some("given-name")),
    ("family_name", text::<80>, true, Some("family-name")),
    ("birth_name", text::<80>, false, None),
    ("birth_date", birth_date, false, Some("bday")),
    ("birth_place", text::<80>, false, None),
    ("nationality", country, false, None),
];
const ORGANISATION: [Part; 5] = [
    ("name", text::<160>, true, Some("organization")),
    ("legal_form", text::<80>, false, None),
    ("register_court", text::<80>, false, None),
    ("register_number", text::<40>, false, None),
    ("contact", text::<120>, false, None),
];

impl CompositeKind {
    fn parts(self) -> &'static [Part] {
        match self {
            Self::Address => &ADDRESS,
            Self::Person => &PERSON,
            Self::Organisation => &ORGANISATION,
        }
    }
}

impl Composite {
    /// The type's name in `form.json`.
    pub fn name(&self) -> &'static str {
        match self.kind {
            CompositeKind::Address => "address",
            CompositeKind::Person => "person",
            CompositeKind::Organisation => "organisation",
        }
    }

    /// The key of the product's own label of a part: `forms-part-<part>`.
    pub fn label_key(&self, group: &str, part: &str) -> Option<String> {
        let part = part.strip_prefix(group)?.strip_prefix('_')?;
        Some(format!("forms-part-{}", part.replace('_', "-")))
    }

    /// The type with this name.
    pub(super) fn named(name: &str) -> Option<CompositeKind> {
        Some(match name {
            "address" => CompositeKind::Address,
            "person" => CompositeKind::Person,
            "organisation" => CompositeKind::Organisation,
            _ => return None,
        })
    }

    /// The part that is not one of this group's optional ones.
    pub(super) fn unknown_part(&self) -> Option<&str> {
        let known = |wanted: &str| self.kind.parts().iter().any(|(name, _, always, _)| !always && *name == wanted);
        self.with.iter().map(String::as_str).find(|wanted| !known(wanted))
    }

    /// Its questions, for a group with this id. `is_own`: about the applicant.
    pub(super) fn fields(&self, id: &str, required: bool, is_own: bool) -> Vec<Field> {
        let abroad = self.with.iter().any(|part| part == "country");
        let wanted = |part: &&Part| part.2 || self.with.iter().any(|name| name == part.0);
        // Not every country has house numbers and postcodes.
        let at_home = |name: &str| abroad && matches!(name, "house_number" | "postcode");
        let field = |(name, kind, always, token): &Part| Field {
            id: format!("{id}_{name}"),
            kind: if *name == "postcode" && abroad { foreign_postcode() } else { kind() },
            required: required && (*always || *name == "country") && !at_home(name),
            required_when: (required && at_home(name)).then(|| format!("{id}_country == 'DE'")),
            shown_when: None,
            valid_when: Vec::new(),
            default: None,
            autocomplete: token.filter(|_| is_own).map(str::to_owned),
            fim: None,
        };
        self.kind.parts().iter().filter(wanted).map(field).collect()
    }
}
