//! The people of an administration as a table: taken over all at once or not at all, and given back so that it changes nothing.

use std::collections::{HashMap, HashSet};

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::{Actor, Language, Reach, TenantId};
use ui::{Sheet, SheetRow, harmless};
use uuid::Uuid;

use super::Identity;
use super::accounts::roles;
use super::links::AccessLink;
use super::people::{NewPerson, Particulars, change, crew, keep_a_manager};
use crate::error::Error;
use crate::model::{ClerkSession, Login, Role, Roles};
use crate::tables::{account, login_name};

/// Most people in one table.
const MOST: usize = 1_000;

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Login,
    Name,
    Roles,
    Email,
}

impl Column {
    const ALL: [Self; 4] = [Self::Login, Self::Name, Self::Roles, Self::Email];

    /// The names under which it may stand; the first one is written.
    const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Login => &["Anmeldename", "login"],
            Self::Name => &["Name"],
            Self::Roles => &["Aufgaben", "Rollen", "roles"],
            Self::Email => &["E-Mail", "email", "E-Mail-Adresse"],
        }
    }
}

/// What a table says, checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeopleTable {
    /// People who would begin to work here.
    pub new: Vec<NewPerson>,
    /// People of whom something would change, as they would be then.
    pub changed: Vec<NewPerson>,
    /// How many are there already as the table says.
    pub unchanged: usize,
    /// What is wrong, by line; then nothing would be done.
    pub problems: Vec<CellProblem>,
}

/// Something wrong in a table of people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellProblem {
    /// The line of the file, from 1; the heading is line 1.
    pub line: u64,
    /// The heading of the column; empty when the whole line is meant.
    pub column: String,
    /// What.
    pub trouble: CellTrouble,
}

/// What may be wrong in a table of people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellTrouble {
    /// There is nothing in it.
    Empty,
    /// More than 1,000 people.
    TooMany,
    /// A column is missing.
    NoColumn(&'static str),
    /// A column that means nothing here.
    UnknownColumn,
    /// Two columns of the same meaning.
    RepeatedColumn,
    /// The line has more or fewer cells than the heading.
    Shape,
    /// The login stands in this line already.
    Repeated(u64),
    /// No role has this name.
    Role(String),
    /// The person is locked out; a table lets nobody in again.
    LockedOut,
    /// Whatever may be wrong with one person as well.
    Person(&'static str),
}

impl CellTrouble {
    /// The sentence: what is wrong and what to do.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::Empty => ui::text(language, "identity-table-empty"),
            Self::TooMany => ui::text_with(language, "identity-table-too-many", &[("count", MOST.into())]),
            Self::NoColumn(name) => ui::text_with(language, "identity-table-no-column", &[("name", (*name).into())]),
            Self::UnknownColumn => ui::text(language, "identity-table-unknown-column"),
            Self::RepeatedColumn => ui::text(language, "identity-table-repeated-column"),
            Self::Shape => ui::text(language, "identity-table-shape"),
            Self::Repeated(line) => ui::text_with(language, "identity-table-repeated", &[("line", (*line).into())]),
            Self::Role(name) => ui::text_with(language, "identity-table-role", &[("name", name.as_str().into())]),
            Self::LockedOut => ui::text(language, "identity-table-locked-out"),
            Self::Person(key) => {
                format!("{} {}", ui::text(language, key), ui::text(language, &format!("{key}-next")))
            }
        }
    }
}

impl Identity {
    /// What a table of people would do. Nothing is written.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the role.
    pub async fn preview_people(&self, by: &ClerkSession, table: &str) -> Result<PeopleTable, Error> {
        let scope = self.looking(by).await?;
        let crew = crew(&scope, false).await?;
        drop(scope);
        let sheet = Sheet::read(table);
        let elsewhere = self.elsewhere(by.tenant, sheet.as_ref()).await?;
        read(sheet, &crew, &elsewhere)
    }

    /// Does what a table of people says: all of it, or nothing when anything is wrong. The links lead to the first passwords of
    /// the new ones.
    ///
    /// # Errors
    /// Inside: the table with its problems. Outside: [`Error::Forbidden`] without the role, [`Error::LastManager`].
    pub async fn take_people(
        &self,
        by: &ClerkSession,
        table: &str,
    ) -> Result<Result<Vec<AccessLink>, PeopleTable>, Error> {
        let sheet = Sheet::read(table);
        let elsewhere = self.elsewhere(by.tenant, sheet.as_ref()).await?;
        let mut scope = self.managing(by).await?;
        let crew = crew(&scope, true).await?;
        let read = read(sheet, &crew, &elsewhere)?;
        if !read.problems.is_empty() {
            return Ok(Err(read));
        }
        let mut rows: HashMap<String, account::Model> = crew.into_iter().map(|row| (row.login.clone(), row)).collect();
        scope.audit(
            "identity.people_table",
            Uuid::nil(),
            json!({ "new": read.new.len(), "changed": read.changed.len(), "unchanged": read.unchanged }),
        );
        for person in read.changed {
            if let Some(row) = rows.remove(person.login.as_str()) {
                change(&mut scope, row, person.particulars).await?;
            }
        }
        let mut links = Vec::with_capacity(read.new.len());
        for person in read.new {
            links.push(self.add(&mut scope, person).await?);
        }
        keep_a_manager(&scope).await?;
        scope.commit().await?;
        Ok(Ok(links))
    }

    /// The people of the administration whom whoever sets it up may change, as such a table: read back, it changes nothing.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without the role.
    pub async fn export_people(&self, by: &ClerkSession, language: Language) -> Result<String, Error> {
        let people = self.people(by).await?;
        let heading = Column::ALL.iter().filter_map(|column| column.names().first()).map(|name| (*name).to_owned());
        let mut rows = Vec::new();
        for person in people.into_iter().filter(|person| person.account.active && person.account.roles.are_given()) {
            let roles: Vec<String> = person.account.roles.iter().map(|role| ui::text(language, role.key())).collect();
            rows.push([
                person.account.login,
                harmless(&person.account.name),
                roles.join(", "),
                person.email.unwrap_or_default(),
            ]);
        }
        Ok(Sheet::write(heading, rows))
    }

    /// The logins of a table that people of other administrations have.
    async fn elsewhere(&self, tenant: TenantId, sheet: Option<&Sheet>) -> Result<HashSet<String>, Error> {
        let Some(sheet) = sheet.filter(|sheet| sheet.rows.len() <= MOST) else { return Ok(HashSet::new()) };
        let place = sheet.heading.iter().position(|title| column(title) == Some(Column::Login));
        let cells = sheet.rows.iter().filter_map(|row| row.cells.get(place?));
        let logins: HashMap<Vec<u8>, String> = cells
            .filter_map(|cell| cell.parse::<Login>().ok())
            .map(|login| (login.hash().to_vec(), login.as_str().to_owned()))
            .collect();
        let scope = self.store.read(Reach::Public, Actor::Anonymous, Language::German).await?;
        let taken = login_name::Entity::find()
            .filter(login_name::Column::Hash.is_in(logins.keys().cloned()))
            .filter(login_name::Column::TenantId.ne(tenant))
            .all(scope.db())
            .await?;
        Ok(taken.into_iter().filter_map(|row| logins.get(&row.hash).cloned()).collect())
    }
}

fn column(title: &str) -> Option<Column> {
    let same = |name: &str| name.to_lowercase() == title.to_lowercase();
    Column::ALL.into_iter().find(|column| column.names().iter().any(|name| same(name)))
}

fn whole(line: u64, trouble: CellTrouble) -> CellProblem {
    CellProblem { line, column: String::new(), trouble }
}

fn read(sheet: Option<Sheet>, crew: &[account::Model], elsewhere: &HashSet<String>) -> Result<PeopleTable, Error> {
    let mut table = PeopleTable::default();
    let Some(sheet) = sheet.filter(|sheet| !sheet.rows.is_empty()) else {
        table.problems.push(whole(1, CellTrouble::Empty));
        return Ok(table);
    };
    if sheet.rows.len() > MOST {
        table.problems.push(whole(1, CellTrouble::TooMany));
        return Ok(table);
    }
    let Some(columns) = columns(&sheet.heading, &mut table.problems) else { return Ok(table) };
    let mut seen: HashMap<String, u64> = HashMap::new();
    let mut lost: Vec<(u64, &account::Model)> = Vec::new();
    for row in &sheet.rows {
        let reading = Reading { heading: &sheet.heading, columns: &columns, row };
        let before = table.problems.len();
        let person = reading.person(&mut table.problems);
        let Some(person) = person else { continue };
        let login = person.login.as_str().to_owned();
        let at_login = |trouble| CellProblem { trouble, ..reading.problem(Column::Login, CellTrouble::Empty) };
        if let Some(first) = seen.insert(login.clone(), row.line) {
            table.problems.push(at_login(CellTrouble::Repeated(first)));
            continue;
        }
        let known = crew.iter().find(|known| known.login == login);
        match known {
            None if elsewhere.contains(&login) => {
                table.problems.push(at_login(CellTrouble::Person("identity-login-taken")));
            }
            None if table.problems.len() == before => table.new.push(person),
            None => {}
            Some(known) if !known.active => table.problems.push(at_login(CellTrouble::LockedOut)),
            Some(known) if !roles(&known.roles)?.are_given() => {
                table.problems.push(at_login(CellTrouble::Person("identity-providers-account")));
            }
            Some(known) => {
                let now =
                    Particulars { name: known.name.clone(), roles: roles(&known.roles)?, email: known.contact.clone() };
                if now == person.particulars {
                    table.unchanged += 1;
                } else {
                    if now.roles.has(Role::Manager) && !person.particulars.roles.has(Role::Manager) {
                        lost.push((row.line, known));
                    }
                    table.changed.push(person);
                }
            }
        }
    }
    if let Some((line, _)) = lost.first() {
        let mut left = false;
        for row in crew.iter().filter(|row| lost.iter().all(|(_, gone)| gone.id != row.id)) {
            left |= row.active && !row.password_hash.is_empty() && roles(&row.roles)?.has(Role::Manager);
        }
        if !left {
            table.problems.push(whole(*line, CellTrouble::Person("identity-last-manager")));
        }
    }
    table.problems.sort_by_key(|problem| problem.line);
    Ok(table)
}

/// The place of each column, in the order of [`Column::ALL`].
fn columns(heading: &[String], problems: &mut Vec<CellProblem>) -> Option<[usize; 4]> {
    let mut places: [Option<usize>; 4] = [None; 4];
    for (number, title) in heading.iter().enumerate() {
        let at = |trouble| CellProblem { line: 1, column: title.clone(), trouble };
        match column(title).map(|column| &mut places[column as usize]) {
            Some(place @ None) => *place = Some(number),
            Some(_) => problems.push(at(CellTrouble::RepeatedColumn)),
            None if title.is_empty() => {}
            None => problems.push(at(CellTrouble::UnknownColumn)),
        }
    }
    // The address may be missing in every line, so that its column may be missing too.
    for column in [Column::Login, Column::Name, Column::Roles] {
        if places[column as usize].is_none() {
            let name = column.names().first().copied().unwrap_or_default();
            problems.push(whole(1, CellTrouble::NoColumn(name)));
        }
    }
    problems.is_empty().then(|| places.map(|place| place.unwrap_or(usize::MAX)))
}

struct Reading<'a> {
    heading: &'a [String],
    columns: &'a [usize; 4],
    row: &'a SheetRow,
}

impl Reading<'_> {
    fn cell(&self, column: Column) -> &str {
        self.row.cells.get(self.columns[column as usize]).map(|cell| cell.trim()).unwrap_or_default()
    }

    fn problem(&self, column: Column, trouble: CellTrouble) -> CellProblem {
        let title = self.heading.get(self.columns[column as usize]).cloned().unwrap_or_default();
        CellProblem { line: self.row.line, column: title, trouble }
    }

    /// The person of the line; what is wrong beside the login is noted, and the person comes back without it.
    fn person(&self, problems: &mut Vec<CellProblem>) -> Option<NewPerson> {
        if self.row.cells.len() != self.heading.len() {
            problems.push(whole(self.row.line, CellTrouble::Shape));
            return None;
        }
        let mut roles = Vec::new();
        for name in self.cell(Column::Roles).split([',', ';', '|', '/']).map(str::trim).filter(|name| !name.is_empty())
        {
            match role(name) {
                Some(role) => roles.push(role),
                None => {
                    let shown = CellTrouble::Role(name.chars().take(40).collect());
                    problems.push(self.problem(Column::Roles, shown));
                }
            }
        }
        let name = ui::unmarked(self.cell(Column::Name)).to_owned();
        let email = Some(self.cell(Column::Email).to_owned()).filter(|email| !email.is_empty());
        let mut particulars = Particulars { name, roles: Roles::of(&roles), email };
        let said_roles = !self.cell(Column::Roles).is_empty();
        for column in [Column::Name, Column::Roles, Column::Email] {
            let error = match column {
                Column::Roles if roles.is_empty() && said_roles => None,
                column => particulars.error_of(column),
            };
            if let Some(key) = error {
                problems.push(self.problem(column, CellTrouble::Person(key)));
            }
        }
        let login = self.cell(Column::Login).parse::<Login>();
        if login.is_err() {
            problems.push(self.problem(Column::Login, CellTrouble::Person("identity-invalid-login")));
        }
        if let Ok(checked) = particulars.checked() {
            particulars = checked;
        }
        Some(NewPerson { login: login.ok()?, particulars })
    }
}

impl Particulars {
    /// What is wrong with one of them, each looked at on its own.
    fn error_of(&self, column: Column) -> Option<&'static str> {
        let sound = Self { name: "x".to_owned(), roles: Roles::of(&[Role::Clerk]), email: None };
        let alone = match column {
            Column::Login => sound,
            Column::Name => Self { name: self.name.clone(), ..sound },
            Column::Roles => Self { roles: self.roles, ..sound },
            Column::Email => Self { email: self.email.clone(), ..sound },
        };
        alone.checked().err().map(|error| ui::Explain::key(&error))
    }
}

/// The role of a name: as it is stored, or as it is called in one of the languages.
fn role(name: &str) -> Option<Role> {
    let wanted = name.to_lowercase();
    Role::ALL.into_iter().find(|role| {
        let called = Language::ALL.iter().any(|language| ui::text(*language, role.key()).to_lowercase() == wanted);
        called || role.as_str() == wanted
    })
}
