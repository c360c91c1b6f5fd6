//! Conditions of rules in the logic of forms (CEL).

use std::collections::BTreeSet;

use xdatenfelder::logic::{Comparison, Condition, Constant, Operand, Path, Pattern};

use super::tree::{Answer, Place, Tree};

/// A condition about places of the form. Holds and fails: an unanswered field is no third case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Formula {
    Constant(bool),
    All(Vec<Formula>),
    Any(Vec<Formula>),
    /// Something about fields that all must have a value, in CEL and, turned round, in CEL.
    Fact(Fact),
    /// Nothing of it is so.
    Not(Fact),
}

/// An expression that is "missing" unless all its fields have a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fact {
    /// Names that must have a value; empty when the expression is never missing.
    needs: Vec<String>,
    holds: String,
    fails: String,
    /// The fields are always answered before anybody comes to an end.
    certain: bool,
    /// Groups whose rows are searched, from the outside in.
    rows: Vec<String>,
    /// The fields, to say where a rule belongs.
    pub(super) places: Vec<Place>,
}

/// Why a condition cannot be said in the logic of forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unsayable {
    /// Nothing of this number is near.
    Nowhere(String),
    /// Several of this number are equally near.
    Ambiguous(String),
    /// The field is told and not asked.
    NotAsked(String),
    /// The value does not fit the field.
    Value(String),
    /// The list of the field is not at hand.
    NoList(String),
    /// The group has too many fields to look at.
    TooMany(String),
    /// It stands in rows, and the other in other rows.
    OtherRows(String),
    /// There are no words for it.
    Unsupported,
}

impl Formula {
    pub(super) fn all(parts: Vec<Formula>) -> Self {
        let mut kept: Vec<Formula> = Vec::new();
        for part in parts {
            match part {
                Self::Constant(true) => {}
                Self::Constant(false) => return Self::Constant(false),
                Self::All(inner) => kept.extend(inner),
                other if kept.contains(&other) => {}
                other => kept.push(other),
            }
        }
        match (kept.len(), kept.pop()) {
            (_, None) => Self::Constant(true),
            (1, Some(only)) => only,
            (_, Some(last)) => {
                kept.push(last);
                Self::All(kept)
            }
        }
    }

    pub(super) fn any(parts: Vec<Formula>) -> Self {
        Self::all(parts.into_iter().map(Self::negated).collect()).negated()
    }

    /// The answer to a question that the import asks.
    pub(super) fn plain(place: Place, holds: String) -> Self {
        let fails = format!("!({holds})");
        Self::Fact(Fact { needs: Vec::new(), holds, fails, certain: true, rows: Vec::new(), places: vec![place] })
    }

    pub(super) fn negated(self) -> Self {
        match self {
            Self::Constant(value) => Self::Constant(!value),
            Self::All(parts) => Self::Any(parts.into_iter().map(Self::negated).collect()),
            Self::Any(parts) => Self::All(parts.into_iter().map(Self::negated).collect()),
            Self::Fact(fact) => Self::Not(fact),
            Self::Not(fact) => Self::Fact(fact),
        }
    }

    /// In CEL. As a condition a missing value counts as false; a rule must be `exact`, for there it is not judged.
    pub(super) fn cel(&self, exact: bool) -> String {
        match self {
            Self::Constant(value) => value.to_string(),
            Self::All(parts) => join(parts, " && ", exact),
            Self::Any(parts) => join(parts, " || ", exact),
            Self::Fact(fact) => fact.cel(exact),
            Self::Not(fact) => fact.negated(exact),
        }
    }

    /// The fields it looks at.
    pub(super) fn places(&self) -> BTreeSet<Place> {
        let mut found = BTreeSet::new();
        self.collect(&mut found);
        found
    }

    fn collect(&self, found: &mut BTreeSet<Place>) {
        match self {
            Self::Constant(_) => {}
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.collect(found)),
            Self::Fact(fact) | Self::Not(fact) => found.extend(&fact.places),
        }
    }
}

fn join(parts: &[Formula], sign: &str, exact: bool) -> String {
    let bracketed = |part: &Formula| match part {
        Formula::All(_) | Formula::Any(_) => format!("({})", part.cel(exact)),
        _ => part.cel(exact),
    };
    parts.iter().map(bracketed).collect::<Vec<_>>().join(sign)
}

impl Fact {
    fn guarded(&self, text: &str) -> String {
        let needs: Vec<String> = self.needs.iter().map(|name| format!("has({name})")).collect();
        if needs.is_empty() { text.to_owned() } else { format!("({} && {text})", needs.join(" && ")) }
    }

    fn cel(&self, exact: bool) -> String {
        if self.rows.is_empty() {
            return if exact { self.guarded(&self.holds) } else { self.holds.clone() };
        }
        self.in_rows(self.guarded(&self.holds))
    }

    fn negated(&self, exact: bool) -> String {
        if !self.rows.is_empty() {
            return format!("!{}", self.in_rows(self.guarded(&self.holds)));
        }
        if self.needs.is_empty() || (self.certain && !exact) {
            return self.fails.clone();
        }
        let without: Vec<String> = self.needs.iter().map(|name| format!("!has({name})")).collect();
        format!("({} || {})", without.join(" || "), self.fails)
    }

    fn in_rows(&self, inner: String) -> String {
        self.rows.iter().rev().fold(inner, |inner, group| format!("exists({group}, {inner})"))
    }
}

/// Says conditions in the logic of forms.
pub(super) struct Speaker<'t> {
    pub(super) tree: &'t Tree<'t>,
    /// Where the rule stands.
    pub(super) bearer: Place,
    /// Where the expression will stand.
    pub(super) at: Place,
    /// Places that a rule hides or that may be left out.
    pub(super) uncertain: &'t BTreeSet<Place>,
    /// Places that are not in the form.
    pub(super) removed: &'t BTreeSet<Place>,
    /// Groups that are filled exactly when this is so.
    pub(super) gates: &'t dyn Fn(Place) -> Option<(Place, Option<String>)>,
}

type Said<T = Formula> = Result<T, Unsayable>;

impl Speaker<'_> {
    pub(super) fn say(&self, condition: &Condition) -> Said {
        Ok(match condition {
            Condition::Constant(value) => Formula::Constant(*value),
            Condition::All(parts) => Formula::all(self.each(parts)?),
            Condition::Any(parts) => Formula::any(self.each(parts)?),
            Condition::One(parts) => exactly_one(self.each(parts)?)?,
            Condition::Not(inner) => self.say(inner)?.negated(),
            Condition::Filled(path) => self.filled(self.place(path)?)?,
            Condition::Is(path, values) => self.is(path, values)?,
            Condition::Compare(left, by, right) => self.compare(left, *by, right)?,
            Condition::ValidDate(day, month, year) => self.valid_date(day, month, year)?,
            Condition::Matches(path, pattern) => self.matches(path, *pattern)?,
        })
    }

    fn each(&self, parts: &[Condition]) -> Said<Vec<Formula>> {
        parts.iter().map(|part| self.say(part)).collect()
    }

    /// The one place that a path means.
    pub(super) fn place(&self, path: &Path) -> Said<Place> {
        match self.tree.find(&path.0, self.bearer).as_slice() {
            [] => Err(Unsayable::Nowhere(path.to_string())),
            [only] => Ok(*only),
            _ => Err(Unsayable::Ambiguous(path.to_string())),
        }
    }

    /// A question that can be named: its place, name and answer; none when it is not in the form.
    fn question(&self, path: &Path) -> Said<Option<(Place, String, Answer)>> {
        let mut place = self.place(path)?;
        // A question asked several times.
        if let (true, Some(node)) = (self.tree.is_group(place), self.tree.node(place)) {
            if let ([only], None) = (node.children.as_slice(), node.fim) {
                place = *only;
            }
        }
        let answer = self.tree.answer(place).ok_or(Unsayable::Unsupported)?.clone();
        if self.tree.outwards(place).any(|place| self.removed.contains(&place)) {
            return Ok(None);
        }
        if answer == Answer::None {
            return Err(Unsayable::NotAsked(path.to_string()));
        }
        let name = self.tree.node(place).map(|node| node.id.clone()).unwrap_or_default();
        Ok(Some((place, name, answer)))
    }

    fn rows(&self, place: Place) -> Vec<String> {
        let here = self.tree.rows_around(self.at);
        let own = |row: &Place| here.contains(row) || self.at == *row;
        let foreign = self.tree.rows_around(place).into_iter().filter(|row| !own(row));
        foreign.filter_map(|row| self.tree.node(row).map(|node| node.id.clone())).collect()
    }

    fn certain(&self, place: Place) -> bool {
        let around: Vec<Place> = self.tree.outwards(self.at).collect();
        self.tree.outwards(place).take_while(|place| !around.contains(place)).all(|place| {
            let required = self.tree.node(place).is_some_and(|node| node.required && node.rows.is_none());
            required && !self.uncertain.contains(&place)
        })
    }

    fn fact(&self, place: Place, name: &str, holds: String, fails: String) -> Formula {
        Formula::Fact(Fact {
            needs: vec![name.to_owned()],
            holds,
            fails,
            certain: self.certain(place),
            rows: self.rows(place),
            places: vec![place],
        })
    }

    fn given(&self, place: Place, name: &str) -> Formula {
        Formula::Fact(Fact {
            needs: Vec::new(),
            holds: format!("has({name})"),
            fails: format!("!has({name})"),
            certain: true,
            rows: self.rows(place),
            places: vec![place],
        })
    }

    fn filled(&self, place: Place) -> Said {
        if self.tree.outwards(place).any(|place| self.removed.contains(&place)) {
            return Ok(Formula::Constant(false));
        }
        let node = self.tree.node(place).ok_or(Unsayable::Unsupported)?;
        let name = || node.fim.map(ToString::to_string).unwrap_or_default();
        match self.tree.answer(place) {
            Some(Answer::None) => return Err(Unsayable::NotAsked(name())),
            Some(_) => return Ok(self.given(place, &node.id)),
            None => {}
        }
        if node.rows.is_some() {
            return Ok(self.given(place, &node.id));
        }
        if let Some((gate, value)) = (self.gates)(place) {
            let id = self.tree.node(gate).map(|node| node.id.clone()).unwrap_or_default();
            return Ok(match value {
                None => self.fact(gate, &id, format!("{id} == true"), format!("{id} == false")),
                Some(value) => self.fact(gate, &id, format!("{id} == '{value}'"), format!("{id} != '{value}'")),
            });
        }
        let mut parts = Vec::new();
        let mut open: Vec<Place> = node.children.iter().rev().copied().collect();
        while let Some(inner) = open.pop() {
            let Some(node) = self.tree.node(inner) else { continue };
            if self.removed.contains(&inner) {
                continue;
            }
            match self.tree.answer(inner) {
                Some(Answer::None) => {}
                Some(_) => parts.push(self.given(inner, &node.id)),
                None if node.rows.is_some() => parts.push(self.given(inner, &node.id)),
                None => open.extend(node.children.iter().rev()),
            }
        }
        if parts.len() > 40 { Err(Unsayable::TooMany(name())) } else { Ok(Formula::any(parts)) }
    }

    fn is(&self, path: &Path, values: &[Constant]) -> Said {
        let Some((place, name, answer)) = self.question(path)? else { return Ok(Formula::Constant(false)) };
        let mut literals = Vec::new();
        for value in values {
            literals.push(literal(value, &answer).ok_or_else(|| Unsayable::Value(format!("{path} = {value}")))?);
        }
        literals.dedup();
        let list = || format!("[{}]", literals.join(", "));
        let (holds, fails) = match (&answer, literals.as_slice()) {
            (Answer::Bool, [only]) => (format!("{name} == {only}"), format!("{name} != {only}")),
            (Answer::Bool, _) => return Ok(self.given(place, &name)),
            (Answer::Choices(_), several) => {
                let parts: Vec<String> = several.iter().map(|value| format!("{value} in {name}")).collect();
                let holds = parts.join(" || ");
                let fact = Fact {
                    needs: Vec::new(),
                    fails: format!("!({holds})"),
                    holds: if parts.len() > 1 { format!("({holds})") } else { holds },
                    certain: true,
                    rows: self.rows(place),
                    places: vec![place],
                };
                return Ok(Formula::Fact(fact));
            }
            (Answer::Files(_) | Answer::None, _) => return Err(Unsayable::Unsupported),
            (_, [only]) => (format!("{name} == {only}"), format!("{name} != {only}")),
            (Answer::Int | Answer::Number | Answer::Money | Answer::Date | Answer::Time, several) => {
                let each = several.iter().map(|value| {
                    self.fact(place, &name, format!("{name} == {value}"), format!("{name} != {value}"))
                });
                return Ok(Formula::any(each.collect()));
            }
            _ => (format!("{name} in {}", list()), format!("!({name} in {})", list())),
        };
        Ok(self.fact(place, &name, holds, fails))
    }

    fn compare(&self, left: &Operand, by: Comparison, right: &Operand) -> Said {
        if let (Operand::Age(path), Operand::Constant(Constant::Number(years))) = (left, right) {
            return self.age(path, by, years);
        }
        // Codes of a list between numbers.
        if let (Operand::Element(path), Operand::Constant(Constant::Number(limit))) = (left, right) {
            let Some((_, _, answer)) = self.question(path)? else { return Ok(Formula::Constant(false)) };
            if let Answer::Choice(options) = &answer {
                let limit: i64 = limit.parse().map_err(|_| Unsayable::Value(limit.clone()))?;
                let fits = |code: &String| code.parse::<i64>().is_ok_and(|code| compares(code, by, limit));
                let codes = options.iter().filter(|(code, _)| fits(code)).map(|(code, _)| Constant::Code(code.clone()));
                return self.is(path, &codes.collect::<Vec<_>>());
            }
            if answer == Answer::Text {
                return Err(Unsayable::NoList(path.to_string()));
            }
        }
        let (Some(left), Some(right)) = (self.operand(left, right)?, self.operand(right, left)?) else {
            return Ok(Formula::Constant(false));
        };
        let sign = sign(by);
        let mut needs = left.names.clone();
        needs.extend(right.names.iter().filter(|name| !left.names.contains(name)).cloned());
        let places: Vec<Place> = left.places.iter().chain(&right.places).copied().collect();
        let holds = format!("{} {sign} {}", left.text, right.text);
        let mut rows: Vec<Vec<String>> = places.iter().map(|place| self.rows(*place)).collect();
        rows.dedup();
        if rows.len() > 1 {
            return Err(Unsayable::OtherRows(holds));
        }
        let certain = places.iter().all(|place| self.certain(*place));
        let rows = rows.pop().unwrap_or_default();
        Ok(Formula::Fact(Fact { needs, fails: format!("!({holds})"), holds, certain, rows, places }))
    }

    fn operand(&self, operand: &Operand, other: &Operand) -> Said<Option<Term>> {
        let named = |path: &Path| self.question(path);
        Ok(match operand {
            Operand::Element(path) => named(path)?.map(|(place, name, _)| Term::field(place, name.clone(), name)),
            Operand::Length(path) => named(path)?.map(|(place, name, _)| Term::field(place, format!("size({name})"), name)),
            Operand::Today => Some(Term::text("today")),
            Operand::Sum(paths) => {
                let mut sum = Term::text("");
                for path in paths {
                    let Some((place, name, answer)) = named(path)? else { return Ok(None) };
                    if !matches!(answer, Answer::Int | Answer::Number | Answer::Money) {
                        return Err(Unsayable::Value(path.to_string()));
                    }
                    sum.text = if sum.text.is_empty() { name.clone() } else { format!("{} + {name}", sum.text) };
                    sum.names.push(name);
                    sum.places.push(place);
                }
                Some(sum)
            }
            Operand::Constant(constant) => {
                let answer = match other {
                    Operand::Element(path) => named(path)?.map(|(_, _, answer)| answer),
                    Operand::Sum(paths) => match paths.first() {
                        Some(path) => named(path)?.map(|(_, _, answer)| answer),
                        None => None,
                    },
                    Operand::Length(_) => Some(Answer::Int),
                    _ => Some(Answer::Date),
                };
                let answer = answer.unwrap_or(Answer::Number);
                Some(Term::text(&literal(constant, &answer).ok_or_else(|| Unsayable::Value(constant.to_string()))?))
            }
            Operand::Age(_) => return Err(Unsayable::Unsupported),
        })
    }

    /// Completed years: `< 18` are fewer than 216 months.
    fn age(&self, path: &Path, by: Comparison, years: &str) -> Said {
        let years: i64 = years.parse().map_err(|_| Unsayable::Value(years.to_owned()))?;
        let place = self.place(path)?;
        if self.tree.outwards(place).any(|place| self.removed.contains(&place)) {
            return Ok(Formula::Constant(false));
        }
        let (day, names, places) = match self.tree.answer(place) {
            Some(Answer::Date) => {
                let name = self.tree.node(place).map(|node| node.id.clone()).unwrap_or_default();
                (name.clone(), vec![name], vec![place])
            }
            Some(_) => return Err(Unsayable::Value(path.to_string())),
            None => self.date_of_group(place).ok_or_else(|| Unsayable::Value(path.to_string()))?,
        };
        let months = |sign: &str, years: i64| format!("age_months({day}) {sign} {}", years * 12);
        let (holds, fails) = match by {
            Comparison::Less => (months("<", years), months(">=", years)),
            Comparison::GreaterOrEqual => (months(">=", years), months("<", years)),
            Comparison::LessOrEqual => (months("<", years + 1), months(">=", years + 1)),
            Comparison::Greater => (months(">=", years + 1), months("<", years + 1)),
            Comparison::Equal => {
                let holds = format!("({} && {})", months(">=", years), months("<", years + 1));
                (holds.clone(), format!("!{holds}"))
            }
        };
        let rows = self.rows(*places.first().ok_or(Unsayable::Unsupported)?);
        let certain = places.iter().all(|place| self.certain(*place));
        Ok(Formula::Fact(Fact { needs: names, holds, fails, certain, rows, places }))
    }

    /// Day, month and year in a group of whole numbers, by what they are called.
    fn date_of_group(&self, group: Place) -> Option<(String, Vec<String>, Vec<Place>)> {
        let called = |word: &str| {
            self.tree.node(group)?.children.iter().copied().find(|place| {
                let is_number = self.tree.answer(*place) == Some(&Answer::Int);
                is_number && self.tree.node(*place).is_some_and(|node| node.label.starts_with(word))
            })
        };
        let places = vec![called("Jahr")?, called("Monat")?, called("Tag")?];
        let names: Vec<String> = places.iter().filter_map(|place| Some(self.tree.node(*place)?.id.clone())).collect();
        Some((format!("date({})", names.join(", ")), names, places))
    }

    fn valid_date(&self, day: &Path, month: &Path, year: &Path) -> Said {
        let mut names = Vec::new();
        let mut places = Vec::new();
        for path in [day, month, year] {
            let Some((place, name, answer)) = self.question(path)? else { return Ok(Formula::Constant(false)) };
            if answer != Answer::Int || !self.rows(place).is_empty() {
                return Err(Unsayable::Value(path.to_string()));
            }
            names.push(name);
            places.push(place);
        }
        let [d, m, y] = names.as_slice() else { return Err(Unsayable::Unsupported) };
        let holds = format!(
            "({d} >= 1 && {m} >= 1 && {m} <= 12 && {d} <= ({m} == 2 ? ({y} % 4 == 0 && ({y} % 100 != 0 || {y} % 400 == 0) ? 29 \
             : 28) : ({m} == 4 || {m} == 6 || {m} == 9 || {m} == 11 ? 30 : 31)))"
        );
        let certain = places.iter().all(|place| self.certain(*place));
        Ok(Formula::Fact(Fact { fails: format!("!{holds}"), needs: names, holds, certain, rows: Vec::new(), places }))
    }

    fn matches(&self, path: &Path, pattern: Pattern) -> Said {
        let Some((place, name, answer)) = self.question(path)? else { return Ok(Formula::Constant(false)) };
        let regex = match pattern {
            Pattern::Digits(count) if count <= 100 => format!("^[0-9]{{{count}}}$"),
            Pattern::OnlyDigits => "^[0-9]+$".to_owned(),
            // IBAN and e-mail addresses are kinds of fields: see where rules become attributes.
            _ => return Err(Unsayable::Unsupported),
        };
        if answer != Answer::Text {
            return Err(Unsayable::Value(path.to_string()));
        }
        let holds = format!("matches({name}, '{regex}')");
        Ok(self.fact(place, &name, holds.clone(), format!("!{holds}")))
    }
}

/// One side of a comparison in CEL.
struct Term {
    text: String,
    names: Vec<String>,
    places: Vec<Place>,
}

impl Term {
    fn field(place: Place, text: String, name: String) -> Self {
        Self { text, names: vec![name], places: vec![place] }
    }

    fn text(text: &str) -> Self {
        Self { text: text.to_owned(), names: Vec::new(), places: Vec::new() }
    }
}

fn sign(by: Comparison) -> &'static str {
    match by {
        Comparison::Equal => "==",
        Comparison::Less => "<",
        Comparison::LessOrEqual => "<=",
        Comparison::Greater => ">",
        Comparison::GreaterOrEqual => ">=",
    }
}

fn compares(left: i64, by: Comparison, right: i64) -> bool {
    match by {
        Comparison::Equal => left == right,
        Comparison::Less => left < right,
        Comparison::LessOrEqual => left <= right,
        Comparison::Greater => left > right,
        Comparison::GreaterOrEqual => left >= right,
    }
}

/// Exactly one: one of them and none of the others.
fn exactly_one(parts: Vec<Formula>) -> Said {
    if parts.len() > 6 {
        return Err(Unsayable::Unsupported);
    }
    let case = |chosen: usize| {
        let parts = parts.iter().enumerate();
        Formula::all(parts.map(|(place, part)| if place == chosen { part.clone() } else { part.clone().negated() }).collect())
    };
    Ok(Formula::any((0..parts.len()).map(case).collect()))
}

/// A value as a literal of CEL.
pub(super) fn literal(constant: &Constant, answer: &Answer) -> Option<String> {
    let quoted = |text: &str| {
        let plain = !text.contains(['\'', '\\']) && !text.chars().any(char::is_control);
        plain.then(|| format!("'{text}'"))
    };
    match (answer, constant) {
        (Answer::Bool, Constant::Bool(value)) => Some(value.to_string()),
        (Answer::Choice(options) | Answer::Choices(options), Constant::Code(text) | Constant::Text(text)) => {
            options.iter().any(|(code, _)| code == text).then(|| quoted(text))?
        }
        (Answer::Text, Constant::Code(text) | Constant::Text(text)) => quoted(text),
        (Answer::Text, Constant::Number(text)) => quoted(text),
        (Answer::Int, Constant::Number(text)) => text.parse::<i64>().ok().map(|value| value.to_string()),
        (Answer::Number, Constant::Number(text)) => Some(text.clone()),
        (Answer::Money, Constant::Number(text)) => cents(text).map(|value| value.to_string()),
        (Answer::Date, Constant::Day(day)) => Some(format!("date('{day}')")),
        _ => None,
    }
}

/// Euros as written in cents.
pub(super) fn cents(text: &str) -> Option<i64> {
    let (euros, cents) = text.split_once('.').unwrap_or((text, ""));
    let cents = format!("{cents:0<2}");
    let cents: i64 = cents.get(..2)?.parse().ok()?;
    let negative = euros.starts_with('-');
    let euros: i64 = euros.parse().ok()?;
    euros.checked_mul(100)?.checked_add(if negative { -cents } else { cents })
}
