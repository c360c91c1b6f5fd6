//! Conditions of rules as formulas about places.

use std::collections::BTreeSet;

use xdatenfelder::logic::{Comparison, Condition, Constant, Operand, Path, Pattern};

use super::formula::{Fact, Formula, Unsayable, literal};
use super::tree::{Answer, Place, Tree};

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
    /// The same for an expression at another place.
    pub(super) fn clone_for(&self, at: Place) -> Self {
        Self {
            tree: self.tree,
            bearer: self.bearer,
            at,
            uncertain: self.uncertain,
            removed: self.removed,
            gates: self.gates,
        }
    }

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
        if let (true, Some(node)) = (self.tree.is_group(place), self.tree.node(place))
            && let ([only], None) = (node.children.as_slice(), node.fim)
        {
            place = *only;
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
                let each = several
                    .iter()
                    .map(|value| self.fact(place, &name, format!("{name} == {value}"), format!("{name} != {value}")));
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
            Operand::Length(path) => {
                named(path)?.map(|(place, name, _)| Term::field(place, format!("size({name})"), name))
            }
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
        Formula::all(
            parts.map(|(place, part)| if place == chosen { part.clone() } else { part.clone().negated() }).collect(),
        )
    };
    Ok(Formula::any((0..parts.len()).map(case).collect()))
}
