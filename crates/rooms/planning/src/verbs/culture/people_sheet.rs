//! The competence matrix as a table: out, and in again with errors that name the line.

use std::collections::{BTreeMap, BTreeSet};

use store::Scope;
use ui::{Lang, Sheet, t};

use super::people::{people, write};
use crate::model::{Colleague, ColleagueDraft, Culture, PersonProblem, TOP_LEVEL, hours, typed_hours};
use crate::{ColleagueId, Coordinator, Error, Result};

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeopleRowProblem {
    /// The name stands in two rows.
    Twice,
    /// A cell cannot be read; the heading of its column.
    Cell(String),
    /// What it says about somebody cannot be.
    Person(PersonProblem),
}

/// A table that was read, and what it would do.
#[derive(Clone, Debug, Default)]
pub struct PeopleRead {
    /// Whether the column with the names is missing.
    pub nameless: bool,
    /// What is wrong, with the line in which it stands.
    pub problems: Vec<(u64, PeopleRowProblem)>,
    /// Everybody who comes in or changes; with the revision 0 whoever comes in.
    writes: Vec<(ColleagueId, i32, ColleagueDraft)>,
    /// Rows in which nothing changes.
    pub same: usize,
}

impl PeopleRead {
    /// Whether it can be taken over.
    pub fn is_sound(&self) -> bool {
        !self.nameless && self.problems.is_empty()
    }

    /// How many come in.
    pub fn added(&self) -> usize {
        self.writes.iter().filter(|(_, revision, _)| *revision == 0).count()
    }

    /// How many change.
    pub fn changed(&self) -> usize {
        self.writes.len() - self.added()
    }
}

/// The heading of the names. Tables are in German: the same file goes out and comes in, whoever reads it.
fn name_heading() -> String {
    t(Lang::German, "planning-culture-name")
}

fn role_heading(role: &str) -> String {
    t(Lang::German, &format!("planning-culture-role-{role}"))
}

fn competence_heading(competence: &str) -> String {
    t(Lang::German, &format!("planning-culture-competence-{competence}"))
}

/// Everybody as a table: hours in each role, level of each competence.
pub fn people_table(people: &[Colleague], culture: &Culture) -> (Vec<String>, Vec<Vec<String>>) {
    let mut heading = vec![name_heading()];
    heading.extend(culture.roles.iter().map(|role| role_heading(&role.id)));
    heading.extend(culture.competences.iter().map(|competence| competence_heading(&competence.id)));
    let row = |person: &Colleague| {
        let draft = &person.draft;
        let mut cells = vec![ui::harmless(&person.name)];
        let hours = |role: &str| draft.hours.get(role).map(|hours| typed_hours(*hours)).unwrap_or_default();
        cells.extend(culture.roles.iter().map(|role| hours(&role.id)));
        let level = |id: &str| draft.levels.get(id).map(ToString::to_string).unwrap_or_default();
        cells.extend(culture.competences.iter().map(|competence| level(&competence.id)));
        cells
    };
    (heading, people.iter().map(row).collect())
}

/// Reads a table: a row with the name of somebody in the list changes what is said about them, another name comes in. Columns that
/// are not there leave what they would hold as it is. Nothing is written.
///
/// # Errors
/// [`identity::Error::Forbidden`] for anybody but the coordinator of the administration.
pub async fn read_people(
    scope: &Scope,
    coordinator: Coordinator,
    culture: &Culture,
    sheet: &Sheet,
) -> Result<PeopleRead> {
    let known: BTreeMap<String, Colleague> =
        people(scope, coordinator).await?.into_iter().map(|person| (person.name.to_lowercase(), person)).collect();
    let at = |heading: &str| sheet.heading.iter().position(|cell| cell.to_lowercase() == heading.to_lowercase());
    let Some(name_at) = at(&name_heading()) else { return Ok(PeopleRead { nameless: true, ..PeopleRead::default() }) };
    let roles: Vec<(&str, usize)> =
        culture.roles.iter().filter_map(|role| Some((role.id.as_str(), at(&role_heading(&role.id))?))).collect();
    let competences: Vec<(&str, usize)> = culture
        .competences
        .iter()
        .filter_map(|competence| Some((competence.id.as_str(), at(&competence_heading(&competence.id))?)))
        .collect();
    let mut read = PeopleRead::default();
    let mut seen = BTreeSet::new();
    for row in &sheet.rows {
        let cell = |at: usize| row.cells.get(at).map(|cell| cell.trim()).unwrap_or_default();
        let name = ui::unmarked(cell(name_at)).to_owned();
        let before = known.get(&name.to_lowercase());
        let mut draft = before.map_or_else(
            || ColleagueDraft { name: name.clone(), ..ColleagueDraft::default() },
            |person| person.draft.clone(),
        );
        let mut wrong = Vec::new();
        if !name.is_empty() && !seen.insert(name.to_lowercase()) {
            wrong.push(PeopleRowProblem::Twice);
        }
        for (role, at) in &roles {
            match (cell(*at), hours(cell(*at))) {
                ("", _) => {
                    draft.hours.remove(*role);
                }
                (_, Some(hours)) => {
                    draft.hours.insert((*role).to_owned(), hours);
                }
                (_, None) => wrong.push(PeopleRowProblem::Cell(role_heading(role))),
            }
        }
        for (competence, at) in &competences {
            match (cell(*at), cell(*at).parse::<u8>().ok().filter(|level| *level <= TOP_LEVEL)) {
                ("", _) => {
                    draft.levels.remove(*competence);
                }
                (_, Some(level)) => {
                    draft.levels.insert((*competence).to_owned(), level);
                }
                (_, None) => wrong.push(PeopleRowProblem::Cell(competence_heading(competence))),
            }
        }
        let has_bad_cell = !wrong.is_empty();
        // A role that cannot be read is no missing role.
        let problems = culture.problems(&draft).into_iter();
        let problems = problems.filter(|problem| !(has_bad_cell && *problem == PersonProblem::NoRole));
        wrong.extend(problems.map(PeopleRowProblem::Person));
        if wrong.is_empty() {
            match before {
                Some(person) if person.draft == draft => read.same += 1,
                Some(person) => read.writes.push((person.id, person.revision, draft)),
                None => read.writes.push((scope.new_id(), 0, draft)),
            }
        }
        read.problems.extend(wrong.into_iter().map(|wrong| (row.line, wrong)));
    }
    Ok(read)
}

/// Writes what was read, all of it; returns how many came in or changed.
///
/// # Errors
/// [`Error::Unsound`] for a table with a problem; [`Error::Stale`] when somebody changed a person meanwhile.
pub async fn take_people(scope: &mut Scope, coordinator: Coordinator, read: PeopleRead) -> Result<usize> {
    let tenant = coordinator.acts_in(scope)?;
    if !read.is_sound() {
        return Err(Error::Unsound);
    }
    let count = read.writes.len();
    for (id, revision, draft) in read.writes {
        write(scope, tenant, (id, revision), &draft).await?;
    }
    Ok(count)
}
