//! Asking others for a statement (Beteiligung): another administration of this installation, a colleague, or somebody
//! outside, whose answer is written down by hand. They get what the clerk ticked and nothing else.

use std::collections::BTreeSet;

use applications::{Application, AttachmentId, Heard};
use calendar::{Calendar, Place, Start};
use directory::Catalogue;
use identity::{AccountId, ClerkSession};
use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Scope, TenantId, Timestamp};
use studio::{Participant, Published, Silence};
use uuid::Uuid;
use vault::DataKey;

use crate::error::{Error, Problem};
use crate::exchange::CHANGED;
use crate::model::{CaseId, Event, ParticipationId, Stance, Standing, State};
use crate::tables::participation::{ActiveModel, Column, Entity, Model};
use crate::verbs::assign::works_on_cases;
use crate::verbs::deputies::{lines, place};
use crate::verbs::file::{Entry, authorise, lock_at};
use crate::verbs::view::{unsealed, unsealed_text};
use crate::verbs::work::message;
use crate::{Desk, Result};

/// What a request for a statement is sealed for.
pub(crate) const CONTENT: &str = "casework.participation";

/// What a statement is sealed for.
pub(crate) const STATEMENT: &str = "casework.statement";

/// Years ahead for which a time limit can be set.
const YEARS: i32 = 3;

/// Who is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Party {
    /// Another administration of this installation.
    Office(TenantId),
    /// A colleague of the own administration.
    Colleague(AccountId),
    /// Somebody outside, to whom the clerk writes.
    Outside(String),
}

/// A request as it was filled in.
#[derive(Clone, Debug, Default)]
pub struct ParticipationForm {
    /// The rule of the service that it follows: its id.
    pub rule: Option<String>,
    /// Who is asked.
    pub party: Option<Party>,
    /// What about; the applicant reads it too.
    pub subject: String,
    /// What they should say.
    pub question: String,
    /// The provision, where no rule of the service names it.
    pub source: String,
    /// Whether silence counts as consent by that provision.
    pub silence_consents: bool,
    /// Until when; with a rule of the service its own time, if nothing later is given.
    pub until: Option<Date>,
    /// The parts of the application that they may see: the pages with which these begin.
    pub parts: BTreeSet<String>,
    /// The files that they may see.
    pub files: BTreeSet<AttachmentId>,
}

/// What is stored of a request besides its columns.
#[derive(Serialize, Deserialize)]
pub(crate) struct Asked {
    /// The name of those who are asked.
    pub(crate) party: String,
    pub(crate) colleague: Option<AccountId>,
    pub(crate) subject: String,
    pub(crate) question: String,
    pub(crate) source: Option<String>,
    pub(crate) parts: BTreeSet<String>,
    pub(crate) files: BTreeSet<AttachmentId>,
}

/// A request for a statement, as the page of its case shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participation {
    /// Its identifier.
    pub id: ParticipationId,
    /// The name of those who are asked.
    pub party: String,
    /// Whether they are outside of this installation: their answer is written down by hand.
    pub is_outside: bool,
    /// What about.
    pub subject: String,
    /// What they should say.
    pub question: String,
    /// The provision.
    pub source: Option<String>,
    /// Whether silence counts as consent.
    pub silence_consents: bool,
    /// The last day of their time.
    pub due_on: Date,
    /// When they were asked.
    pub asked_at: Timestamp,
    /// Where it stands.
    pub standing: Standing,
    /// When it was over.
    pub ended_at: Option<Timestamp>,
    /// What they say.
    pub stance: Option<Stance>,
    /// In their words.
    pub statement: Option<String>,
}

impl Participation {
    pub(crate) fn read(row: Model, key: &DataKey) -> Result<Self> {
        let asked = asked(&row, key)?;
        let broken = || store::Error::Inconsistent(format!("participation {}", row.id));
        Ok(Self {
            id: row.id,
            party: asked.party,
            is_outside: row.office.is_none(),
            subject: asked.subject,
            question: asked.question,
            source: asked.source,
            silence_consents: row.silence_consents,
            due_on: row.due_on.parse().map_err(|_| broken())?,
            asked_at: row.asked_at,
            standing: row.state.parse().map_err(|()| broken())?,
            ended_at: row.ended_at,
            stance: row.verdict.as_deref().and_then(|name| name.parse().ok()),
            statement: row.statement.map(|sealed| unsealed_text(key, STATEMENT, &sealed)).transpose()?,
        })
    }
}

pub(crate) fn asked(row: &Model, key: &DataKey) -> Result<Asked> {
    unsealed(key, CONTENT, &row.content)
}

/// The administration that a rule means at the place of an application; nothing when it is the own one or nobody knows.
#[must_use]
pub fn participant(catalogue: &Catalogue, who: Participant, area: &str, own: TenantId) -> Option<TenantId> {
    let ags = area.parse().ok()?;
    let office = match who {
        Participant::Municipality => catalogue.municipality(&ags).map(|municipality| municipality.administration),
        Participant::County => catalogue.county_administration(&ags),
    };
    office.filter(|office| *office != own)
}

/// The last day of the time that a rule gives to those who get the request on a day (§ 31 VwVfG, §§ 187–193 BGB).
///
/// # Errors
/// The calendar's own.
pub fn rule_until(rule: &studio::Participation, received: Date, area: &str) -> Result<Date> {
    let place: Place = area.parse()?;
    let last = rule.period.end(received, Start::Event)?;
    let calendar = Calendar::thuringia(received.year()..=last.year().saturating_add(1))?;
    Ok(calendar.deadline(received, Start::Event, rule.period, &place)?.last_day)
}

/// The clerk who works on a case asks for a statement. Whoever is asked finds it among the requests of their
/// administration.
///
/// # Errors
/// [`Error::Refused`] with every problem, [`Error::Stale`] when the case changed since `revision`,
/// [`Error::Transition`] when another clerk has it or it is decided, [`Error::Forbidden`].
pub async fn ask_for_statement(
    scope: &mut Scope,
    desk: &Desk,
    by: &ClerkSession,
    id: CaseId,
    revision: i64,
    form: &ParticipationForm,
) -> Result<ParticipationId> {
    let clerk = authorise(scope, by)?;
    let mut file = lock_at(scope, id, revision).await?;
    let place = place(scope, clerk, file.state).await?;
    may_ask(file.state, place)?;
    let application = applications::application(scope, id.application()).await?;
    let published = desk.studio.version(scope, application.form_version).await?;
    let checked = check(scope, desk, clerk, &application, &published, form).await?;
    let key = scope.data_key(id).await?;
    let participation: ParticipationId = scope.new_id();
    let heard = Heard {
        party: checked.asked.colleague.is_none().then(|| checked.asked.party.clone()),
        subject: checked.asked.subject.clone(),
        source: checked.asked.source.clone(),
    };
    let row = ActiveModel {
        tenant_id: Set(scope.tenant()?),
        id: Set(participation),
        case_id: Set(id),
        office: Set(checked.office),
        state: Set(Standing::Open.name().to_owned()),
        due_on: Set(checked.until.to_string()),
        silence_consents: Set(checked.silence_consents),
        asked_at: Set(scope.now()),
        asked_by: Set(clerk),
        content: Set(key.seal(CONTENT, json!(checked.asked).to_string().as_bytes())?),
        ended_at: Set(None),
        verdict: Set(None),
        statement: Set(None),
    };
    Entity::insert(row).exec_without_returning(scope.db()).await?;
    let state = file.state;
    file.save(scope, &key, state, told(clerk, place, Event::StatementAsked, &checked.asked.party)).await?;
    applications::hear(scope, id.application(), participation.0, &heard, checked.until).await?;
    tell(scope, participation, checked.office)?;
    Ok(participation)
}

/// Whether somebody may ask for statements in a case: whoever may decide it.
fn may_ask(state: State, place: AccountId) -> Result<()> {
    Ok(state.decide(place).map(drop)?)
}

/// A request that may go out.
struct Checked {
    asked: Asked,
    office: Option<TenantId>,
    until: Date,
    silence_consents: bool,
}

async fn check(
    scope: &Scope,
    desk: &Desk,
    clerk: AccountId,
    application: &Application,
    published: &Published,
    form: &ParticipationForm,
) -> Result<Checked> {
    let (own, today) = (scope.tenant()?, scope.today());
    let mut problems = Vec::new();
    let rule = form.rule.as_deref().and_then(|id| published.manifest.participation(id));
    let party = match &form.party {
        None => Err(Problem::new("party", "casework-problem-party")),
        Some(Party::Office(office)) => match desk.directory.catalogue().administration(*office) {
            Some(known) if *office != own => Ok((known.name.clone(), Some(*office), None)),
            _ => Err(Problem::new("office", "casework-problem-office")),
        },
        Some(Party::Colleague(colleague)) => {
            let accounts = identity::accounts(scope).await?;
            let known = accounts.into_iter().find(|account| account.id == *colleague && works_on_cases(account));
            let other = known.filter(|account| account.id != clerk);
            other
                .map(|account| (account.name, Some(own), Some(account.id)))
                .ok_or_else(|| Problem::new("colleague", "casework-problem-colleague"))
        }
        Some(Party::Outside(name)) if (3..=NAME_LENGTH).contains(&name.trim().chars().count()) => {
            Ok((name.trim().to_owned(), None, None))
        }
        Some(Party::Outside(_)) => Err(Problem::new("outside", "casework-problem-outside")),
    };
    let source = match rule {
        Some(rule) => Some(rule.source.clone()),
        None => Some(form.source.trim().to_owned()).filter(|source| !source.is_empty()),
    };
    let silence_consents = rule.map_or(form.silence_consents, |rule| rule.silence == Silence::Consent);
    if silence_consents && source.is_none() {
        problems.push(Problem::new("source", "casework-problem-source"));
    }
    if source.as_ref().is_some_and(|source| source.chars().count() > SOURCE_LENGTH) {
        problems.push(Problem::new("source", "casework-problem-too-long"));
    }
    let earliest = rule.map(|rule| rule_until(rule, today, &application.area)).transpose()?;
    let until = form
        .until
        .or(earliest)
        .filter(|until| (earliest.unwrap_or(today)..=today.saturating_add(YEARS.years())).contains(until));
    if until.is_none() {
        problems.push(Problem::new("until", "casework-problem-statement-until"));
    }
    let mut text = |field: &str, text: &str| match message(field, text) {
        Err(Error::Refused(more)) => {
            problems.extend(more);
            Ok(String::new())
        }
        other => other,
    };
    let (subject, question) = (text("subject", &form.subject)?, text("question", &form.question)?);
    if subject.chars().count() > NAME_LENGTH {
        problems.push(Problem::new("subject", "casework-problem-too-long"));
    }
    match (party, until) {
        (Ok((party, office, colleague)), Some(until)) if problems.is_empty() => {
            let (parts, files) = (form.parts.clone(), form.files.clone());
            let asked = Asked { party, colleague, subject, question, source, parts, files };
            Ok(Checked { asked, office, until, silence_consents })
        }
        (party, _) => Err(Error::Refused(party.err().into_iter().chain(problems).collect())),
    }
}

/// Characters that a name or a subject may have.
pub(crate) const NAME_LENGTH: usize = 200;

/// Characters that a provision may have.
pub(crate) const SOURCE_LENGTH: usize = 300;

/// The clerk takes a request back.
///
/// # Errors
/// As [`ask_for_statement`]; [`Error::Settled`] when no answer is awaited any more.
pub async fn withdraw_participation(
    scope: &mut Scope,
    by: &ClerkSession,
    id: CaseId,
    revision: i64,
    participation: ParticipationId,
) -> Result<()> {
    let clerk = authorise(scope, by)?;
    let mut file = lock_at(scope, id, revision).await?;
    let place = place(scope, clerk, file.state).await?;
    may_ask(file.state, place)?;
    let row = of_case(scope, id, participation).await?;
    let key = scope.data_key(id).await?;
    let party = asked(&row, &key)?.party;
    let to = standing(&row)?.withdraw().ok_or(Error::Settled)?;
    move_on(scope, &row, to, None).await?;
    let state = file.state;
    file.save(scope, &key, state, told(clerk, place, Event::StatementWithdrawn, &party)).await
}

/// The clerk writes down what somebody outside says, and on which day it arrived.
///
/// # Errors
/// As [`withdraw_participation`], and [`Error::Refused`] with every problem.
pub async fn record_statement(
    scope: &mut Scope,
    by: &ClerkSession,
    id: CaseId,
    revision: i64,
    participation: ParticipationId,
    (stance, statement): (Option<Stance>, &str),
    arrived: Option<Date>,
) -> Result<()> {
    let clerk = authorise(scope, by)?;
    let mut file = lock_at(scope, id, revision).await?;
    let place = place(scope, clerk, file.state).await?;
    may_ask(file.state, place)?;
    let row = of_case(scope, id, participation).await?;
    if row.office.is_some() {
        return Err(Error::Settled);
    }
    let said = said(stance, statement);
    let days = row.asked_at.in_germany().date()..=scope.today();
    let arrived = arrived.filter(|day| days.contains(day));
    let ((stance, statement), arrived) = match (said, arrived) {
        (Ok(said), Some(arrived)) => (said, arrived),
        (said, arrived) => {
            let mut problems = match said {
                Err(Error::Refused(problems)) => problems,
                Err(other) => return Err(other),
                Ok(_) => Vec::new(),
            };
            if arrived.is_none() {
                problems.push(Problem::new("arrived", "casework-problem-arrived"));
            }
            return Err(Error::Refused(problems));
        }
    };
    let key = scope.data_key(id).await?;
    let party = asked(&row, &key)?.party;
    let to = standing(&row)?.answer(arrived.to_string() <= row.due_on, row.silence_consents).ok_or(Error::Settled)?;
    move_on(scope, &row, to, Some((stance, key.seal(STATEMENT, statement.as_bytes())?))).await?;
    let state = file.state;
    file.save(scope, &key, state, told(clerk, place, Event::StatementGiven, &party)).await
}

/// What somebody says, with words where they are needed.
pub(crate) fn said(stance: Option<Stance>, statement: &str) -> Result<(Stance, String)> {
    let mut problems = Vec::new();
    let empty = statement.trim().is_empty() && stance.is_some_and(|stance| !stance.needs_words());
    let words = match message("statement", statement) {
        _ if empty => String::new(),
        Err(Error::Refused(more)) => {
            problems.extend(more);
            String::new()
        }
        other => other?,
    };
    match stance {
        Some(stance) if problems.is_empty() => Ok((stance, words)),
        Some(_) => Err(Error::Refused(problems)),
        None => {
            problems.retain(|problem| problem.key != "casework-problem-empty");
            problems.insert(0, Problem::new("stance", "casework-problem-stance"));
            Err(Error::Refused(problems))
        }
    }
}

/// The requests of a case, oldest first.
pub(crate) async fn participations(scope: &Scope, id: CaseId, key: &DataKey) -> Result<Vec<Participation>> {
    let rows = Entity::find()
        .filter(Column::TenantId.eq(scope.tenant()?))
        .filter(Column::CaseId.eq(id))
        .order_by_asc(Column::AskedAt)
        .order_by_asc(Column::Id)
        .all(scope.db())
        .await?;
    rows.into_iter().map(|row| Participation::read(row, key)).collect()
}

/// Ends the requests of a case that ends; gives what its history says.
pub(crate) async fn end_open(scope: &mut Scope, key: &DataKey, id: CaseId) -> Result<Vec<Entry>> {
    let rows = Entity::find()
        .filter(Column::TenantId.eq(scope.tenant()?))
        .filter(Column::CaseId.eq(id))
        .filter(Column::State.is_in(Standing::OPEN))
        .order_by_asc(Column::Id)
        .all(scope.db())
        .await?;
    let mut entries = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(to) = standing(&row)?.end() else { continue };
        entries.push(Entry::from(Event::StatementEnded).with_detail(asked(&row, key)?.party));
        move_on(scope, &row, to, None).await?;
    }
    Ok(entries)
}

/// Tells everybody who was asked that a case is deleted, and takes its requests away.
pub(crate) async fn erase(scope: &mut Scope, id: CaseId) -> Result<()> {
    let of_case = Column::TenantId.eq(scope.tenant()?).and(Column::CaseId.eq(id));
    let rows = Entity::find().filter(of_case.clone()).all(scope.db()).await?;
    Entity::delete_many().filter(of_case).exec(scope.db()).await?;
    rows.iter().try_for_each(|row| tell(scope, row.id, row.office))
}

pub(crate) fn standing(row: &Model) -> Result<Standing> {
    Ok(row.state.parse().map_err(|()| store::Error::Inconsistent(format!("participation {}: state", row.id)))?)
}

/// One request of this tenant.
pub(crate) async fn find(scope: &Scope, id: ParticipationId) -> Result<Option<Model>> {
    let query = Entity::find().filter(Column::TenantId.eq(scope.tenant()?)).filter(Column::Id.eq(id));
    Ok(query.one(scope.db()).await?)
}

async fn of_case(scope: &Scope, case: CaseId, id: ParticipationId) -> Result<Model> {
    let row = find(scope, id).await?.filter(|row| row.case_id == case);
    Ok(row.ok_or(store::Error::NotFound("participation"))?)
}

/// Writes where a request stands now, under the lock of its case, and tells those who were asked.
pub(crate) async fn move_on(
    scope: &mut Scope,
    row: &Model,
    to: Standing,
    said: Option<(Stance, Vec<u8>)>,
) -> Result<()> {
    let mut update = Entity::update_many()
        .filter(Column::TenantId.eq(scope.tenant()?))
        .filter(Column::Id.eq(row.id))
        .col_expr(Column::State, Expr::value(to.name()));
    if !to.is_open() && row.ended_at.is_none() {
        update = update.col_expr(Column::EndedAt, Expr::value(scope.now()));
        applications::end_hearings(scope, row.case_id.application(), &[row.id.0]).await?;
    }
    if let Some((stance, statement)) = said {
        update = update
            .col_expr(Column::Verdict, Expr::value(stance.name()))
            .col_expr(Column::Statement, Expr::value(statement));
    }
    update.exec(scope.db()).await?;
    tell(scope, row.id, row.office)
}

/// Lets those who are asked know that something changed, if they are in this installation.
fn tell(scope: &mut Scope, id: ParticipationId, office: Option<TenantId>) -> Result<()> {
    match office {
        Some(office) => Ok(scope.emit(CHANGED, Uuid::from(id), json!({ "to": office }))?),
        None => Ok(()),
    }
}

/// The lines of a step, which name those who are asked.
fn told(clerk: AccountId, place: AccountId, event: Event, party: &str) -> Vec<Entry> {
    let mut entries = lines(clerk, place, vec![event]);
    if let Some(last) = entries.pop() {
        entries.push(last.with_detail(party));
    }
    entries
}
