//! What can be said about a unit, and what cannot.

use super::Unit;

/// Longest id in characters.
const LONGEST_ID: usize = 80;

/// What is wrong with a unit that somebody records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitProblem {
    /// The id has other characters than letters of the alphabet, digits and hyphens.
    Id,
    /// The id stands twice in a table.
    Twice,
    /// A table without the columns that it needs, or a row with more or fewer.
    Columns,
    /// There is no name.
    Name,
    /// That is no address mail can be sent to.
    Email,
    /// That is no address of a page.
    Link,
    /// There is no source.
    Source,
    /// The source looks like one that an exchange wrote.
    Reserved,
    /// Something is longer than it may be.
    Long,
}

impl UnitProblem {
    /// Its name in texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Twice => "twice",
            Self::Columns => "columns",
            Self::Name => "name",
            Self::Email => "email",
            Self::Link => "link",
            Self::Source => "source",
            Self::Reserved => "reserved",
            Self::Long => "long",
        }
    }
}

impl Unit {
    /// How the source of a unit begins that an exchange (XZuFi) brought; the key of its object follows.
    pub(crate) const EXCHANGED: &'static str = "XZuFi ";

    /// Longest name, address, telephone, mail address, link and source, in characters.
    pub const LONGEST: [(&'static str, u32); 6] =
        [("name", 200), ("address", 500), ("phone", 60), ("email", 254), ("link", 500), ("source", 300)];

    /// Without space around anything, and nothing where only space was.
    #[must_use]
    pub fn tidied(self) -> Self {
        let some = |text: Option<String>| text.map(|text| line(&text)).filter(|text| !text.is_empty());
        let lines = |text: String| {
            let lines: Vec<String> = text.lines().map(line).filter(|line| !line.is_empty()).collect();
            lines.join("\n")
        };
        Self {
            id: line(&self.id),
            name: line(&self.name),
            address: self.address.map(lines).filter(|text| !text.is_empty()),
            phone: some(self.phone),
            email: some(self.email),
            link: some(self.link),
            source: line(&self.source),
        }
    }

    /// True when a new unit may have this id. Those that an exchange brings have ids of another kind.
    pub(crate) fn is_id(id: &str) -> bool {
        id.len() <= LONGEST_ID && id.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
    }

    /// Everything that is wrong with what is said about it, each with the column.
    pub fn problems(&self) -> Vec<(&'static str, UnitProblem)> {
        let mut all = Vec::new();
        if self.name.is_empty() {
            all.push(("name", UnitProblem::Name));
        }
        if self.email.as_deref().is_some_and(|email| !mail::is_address(email) || email.contains(['<', ' '])) {
            all.push(("email", UnitProblem::Email));
        }
        if self.link.as_deref().is_some_and(|link| !is_page(link)) {
            all.push(("link", UnitProblem::Link));
        }
        if self.source.is_empty() {
            all.push(("source", UnitProblem::Source));
        } else if self.source.starts_with(Self::EXCHANGED) {
            all.push(("source", UnitProblem::Reserved));
        }
        let values = [
            Some(&self.name),
            self.address.as_ref(),
            self.phone.as_ref(),
            self.email.as_ref(),
            self.link.as_ref(),
            Some(&self.source),
        ];
        for ((column, longest), value) in Self::LONGEST.into_iter().zip(values) {
            let is_long = value.is_some_and(|value| value.chars().nth(longest as usize).is_some());
            if is_long && !all.iter().any(|(known, _)| *known == column) {
                all.push((column, UnitProblem::Long));
            }
        }
        all
    }
}

/// One line: control characters become space.
fn line(text: &str) -> String {
    text.replace(char::is_control, " ").trim().to_owned()
}

/// True for an address with `http` or `https` and a host with a dot.
fn is_page(link: &str) -> bool {
    let rest = ["https://", "http://"].iter().find_map(|scheme| link.strip_prefix(scheme));
    let has_host = |rest: &str| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let labels = host.split(':').next().unwrap_or_default();
        labels.contains('.') && labels.split('.').all(|label| !label.is_empty()) && !host.contains('@')
    };
    rest.is_some_and(has_host) && !link.contains(|letter: char| letter.is_whitespace() || "<>\"\\".contains(letter))
}
