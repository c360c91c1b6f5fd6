//! To whom new cases go: rules of an administration, of which the most exact one holds.
//!
//! A rule gives a case to a colleague, puts a label on it, or both, once: as it arrives. Who is away gets it all the same, and
//! the deputy finds it among the own ones. Who works on cases no more gets nothing: then the case waits for everybody.

use std::collections::{BTreeMap, HashMap};

use applications::{Application, Assistance, Content, PublicState};
use directory::EntityKey;
use identity::{Account, AccountId, ClerkSession};
use jiff::civil::Date;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::Scope;
use uuid::Uuid;

use crate::error::{Error, Problem};
use crate::model::{CaseId, Condition, Event, LabelId, RuleId, State};
use crate::tables::routing_rule::{ActiveModel, Column, Entity, Model};
use crate::tables::{case_event, case_label};
use crate::verbs::assign::{Colleague, colleagues, works_on_cases};
use crate::verbs::deputies::{Away, away_today};
use crate::verbs::file::{DETAIL, authorise};
use crate::verbs::filing::next_references;
use crate::verbs::labels::{self, Label};
use crate::{Desk, Result};

/// Rules that an administration can have.
pub const RULES_MAX: usize = 100;

/// Digits of the key of an area in a rule: from a state to a municipality (AGS).
const AREA_DIGITS: std::ops::RangeInclusive<usize> = 2..=8;

/// A rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its identifier.
    pub id: RuleId,
    /// For which cases it is.
    pub condition: Condition,
    /// To whom they go.
    pub to: Option<Receiver>,
    /// What is put on them.
    pub label: Option<Label>,
}

/// To whom a rule gives cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receiver {
    /// The name that colleagues see.
    pub name: String,
    /// Whether somebody is there today who works on them.
    pub attendance: Attendance,
}

/// Whether somebody is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attendance {
    /// As always.
    Here,
    /// Away until the end of a day; the deputy, where there is one, finds the cases.
    Away {
        /// The last day.
        until: Date,
        /// Who deputises.
        deputy: Option<String>,
    },
    /// Works on cases no more: the rule gives them to nobody.
    Gone,
}

/// The rules of an administration with what new ones can be made of.
#[derive(Clone, Debug)]
pub struct Routing {
    /// The rules, the most exact one first.
    pub rules: Vec<Rule>,
    /// To whom cases can go.
    pub colleagues: Vec<Colleague>,
    /// What can be put on them.
    pub labels: Vec<Label>,
}

impl Routing {
    /// The rules that hold for a case, the one that goes first before the others.
    #[must_use]
    pub fn for_case(&self, service: &str, entity: &str, area: &str) -> Vec<&Rule> {
        self.rules.iter().filter(|rule| rule.condition.holds(service, entity, area)).collect()
    }
}

/// A new rule as it was filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleForm {
    /// For which cases.
    pub condition: Condition,
    /// To whom.
    pub to: Option<AccountId>,
    /// With which label.
    pub label: Option<LabelId>,
}

/// The rules of the clerk's administration.
///
/// # Errors
/// [`Error::Forbidden`] without the role, or the store's own.
pub async fn routing(scope: &Scope, by: &ClerkSession) -> Result<Routing> {
    authorise(scope, by)?;
    let accounts = identity::accounts(scope).await?;
    let away = away_today(scope).await?;
    let until = away.until()?;
    let labels = labels::all(scope).await?;
    let rule = |row: Model| Rule {
        id: row.id,
        to: row.account.map(|id| receiver(id, &accounts, &away, &until)),
        label: row.label_id.and_then(|id| labels.iter().find(|label| label.id == id).cloned()),
        condition: condition(row),
    };
    let rules = sorted(scope).await?.into_iter().map(rule).collect();
    Ok(Routing { rules, colleagues: colleagues(&accounts, None, &until), labels })
}

fn receiver(id: AccountId, accounts: &[Account], away: &Away, until: &HashMap<AccountId, Date>) -> Receiver {
    let name = |id: AccountId| accounts.iter().find(|account| account.id == id).map(|account| account.name.clone());
    let attendance = match (accounts.iter().find(|account| account.id == id), until.get(&id)) {
        (Some(account), _) if !works_on_cases(account) => Attendance::Gone,
        (None, _) => Attendance::Gone,
        (Some(_), Some(day)) => Attendance::Away { until: *day, deputy: away.deputy_of(id).and_then(name) },
        (Some(_), None) => Attendance::Here,
    };
    Receiver { name: name(id).unwrap_or_else(|| id.to_string()), attendance }
}

fn condition(row: Model) -> Condition {
    let some = |text: String| (!text.is_empty()).then_some(text);
    Condition { service: some(row.online_service), entity: some(row.legal_entity), area: some(row.area) }
}

/// The rules of the tenant, the most exact one first.
async fn sorted(scope: &Scope) -> Result<Vec<Model>> {
    let mut rows = Entity::find().filter(Column::TenantId.eq(scope.tenant()?)).all(scope.db()).await?;
    rows.sort_by_cached_key(|row| {
        let place = (row.online_service.clone(), row.legal_entity.clone(), row.area.clone());
        (std::cmp::Reverse(condition(row.clone()).exactness()), place)
    });
    Ok(rows)
}

/// A clerk adds a rule; it is for cases that arrive from now on.
///
/// # Errors
/// [`Error::Refused`] with every problem, also when there is a rule for exactly these cases or there are [`RULES_MAX`];
/// [`Error::Forbidden`].
pub async fn add_rule(scope: &mut Scope, desk: &Desk, by: &ClerkSession, form: RuleForm) -> Result<RuleId> {
    authorise(scope, by)?;
    let known = routing(scope, by).await?;
    let tenant = scope.tenant()?;
    let Condition { service, entity, area } = form.condition;
    let catalogue = desk.directory.catalogue();
    let is_service = |id: &String| catalogue.online_services().any(|service| service.online_service == *id);
    let is_entity = |key: &String| {
        let key: Option<EntityKey> = key.parse().ok();
        catalogue.entities_of(tenant).iter().any(|entity| Some(&entity.key) == key.as_ref())
    };
    let is_area = |key: &String| AREA_DIGITS.contains(&key.len()) && key.bytes().all(|digit| digit.is_ascii_digit());
    let gone = form.to.is_some_and(|to| !known.colleagues.iter().any(|colleague| colleague.id == to));
    let unknown = form.label.is_some_and(|id| !known.labels.iter().any(|label| label.id == id));
    let problems = [
        (known.rules.len() >= RULES_MAX).then(|| Problem::new("leistung", "casework-problem-rules-full")),
        service
            .as_ref()
            .is_some_and(|id| !is_service(id))
            .then(|| Problem::new("leistung", "casework-problem-rule-service")),
        entity
            .as_ref()
            .is_some_and(|key| !is_entity(key))
            .then(|| Problem::new("fuer", "casework-problem-rule-entity")),
        area.as_ref().is_some_and(|key| !is_area(key)).then(|| Problem::new("gebiet", "casework-problem-rule-area")),
        gone.then(|| Problem::new("an", "casework-problem-colleague")),
        unknown.then(|| Problem::new("setzen", "casework-problem-label-gone")),
        (form.to.is_none() && form.label.is_none()).then(|| Problem::new("an", "casework-problem-rule-nothing")),
    ];
    let problems: Vec<Problem> = problems.into_iter().flatten().collect();
    if !problems.is_empty() {
        return Err(Error::Refused(problems));
    }
    // A label that is deleted meanwhile is waited for, and is not there then.
    if let Some(label) = form.label
        && labels::locked(scope, Some(&[label])).await?.is_empty()
    {
        return Err(Error::Refused(vec![Problem::new("setzen", "casework-problem-label-gone")]));
    }
    let id: RuleId = scope.new_id();
    let row = ActiveModel {
        tenant_id: Set(tenant),
        id: Set(id),
        online_service: Set(service.unwrap_or_default()),
        legal_entity: Set(entity.unwrap_or_default()),
        area: Set(area.unwrap_or_default()),
        account: Set(form.to),
        label_id: Set(form.label),
    };
    let columns = [Column::TenantId, Column::OnlineService, Column::LegalEntity, Column::Area];
    let there = OnConflict::columns(columns).do_nothing().to_owned();
    if Entity::insert(row).on_conflict(there).exec_without_returning(scope.db()).await? == 0 {
        return Err(Error::Refused(vec![Problem::new("leistung", "casework-problem-rule-there")]));
    }
    scope.audit("casework.rule_added", id, json!({ "to": form.to, "label": form.label }));
    Ok(id)
}

/// A clerk takes a rule away; cases that it has routed stay where they are.
///
/// # Errors
/// [`store::Error::NotFound`] when it is not there, [`Error::Forbidden`].
pub async fn drop_rule(scope: &mut Scope, by: &ClerkSession, id: RuleId) -> Result<()> {
    authorise(scope, by)?;
    let gone = Entity::delete_many()
        .filter(Column::TenantId.eq(scope.tenant()?))
        .filter(Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    if gone.rows_affected == 0 {
        return Err(store::Error::NotFound("rule").into());
    }
    scope.audit("casework.rule_dropped", id, json!({}));
    Ok(())
}

/// Takes a label out of the rules; those that did nothing else go with it.
pub(crate) async fn forget_label(scope: &Scope, label: LabelId) -> Result<()> {
    let tenant = scope.tenant()?;
    Entity::delete_many()
        .filter(Column::TenantId.eq(tenant))
        .filter(Column::LabelId.eq(label))
        .filter(Column::Account.is_null())
        .exec(scope.db())
        .await?;
    Entity::update_many()
        .filter(Column::TenantId.eq(tenant))
        .filter(Column::LabelId.eq(label))
        .col_expr(Column::LabelId, sea_orm::sea_query::Expr::value(Option::<Uuid>::None))
        .exec(scope.db())
        .await?;
    Ok(())
}

/// How a case begins.
pub(crate) struct Arrival<'a> {
    pub(crate) application: &'a Application,
    pub(crate) state: State,
    /// What its history begins with, and what there is to say about each line.
    pub(crate) events: Vec<(Event, Option<String>)>,
    /// How many lines of others stand before them.
    pub(crate) before: i32,
    /// Who filled it in for the applicant, where somebody did.
    by: Option<String>,
    label: Option<LabelId>,
    pub(crate) file_reference: Option<String>,
}

/// Where new cases begin: a few queries for any number of them, one where there are no rules.
pub(crate) async fn arrivals<'a>(
    scope: &Scope,
    opened: &'a [(Application, Option<Content>)],
) -> Result<Vec<Arrival<'a>>> {
    let rules = sorted(scope).await?;
    let (mut clerks, mut labels) = (Vec::new(), BTreeMap::new());
    if !rules.is_empty() {
        clerks = identity::accounts(scope).await?;
        clerks.retain(works_on_cases);
        labels = labels::all(scope).await?.into_iter().map(|label| (label.id, label.name)).collect();
    }
    let rules: Vec<RuleForm> = rules
        .into_iter()
        .map(|row| RuleForm { to: row.account, label: row.label_id, condition: condition(row) })
        .collect();
    let assistance = |content: &'a Option<Content>| content.as_ref()?.assistance.as_ref();
    let mut arrivals = Vec::with_capacity(opened.len());
    for (application, content) in opened {
        arrivals.push(arrival(application, assistance(content), &rules, &clerks, &labels)?);
    }
    file_taken(scope, &mut arrivals).await?;
    Ok(arrivals)
}

/// Gives file references to those that somebody has from the beginning.
async fn file_taken(scope: &Scope, arrivals: &mut [Arrival<'_>]) -> Result<()> {
    let mut taken: Vec<&mut Arrival<'_>> = arrivals.iter_mut().filter(|one| one.state.clerk().is_some()).collect();
    if taken.is_empty() {
        return Ok(());
    }
    let services: Vec<&str> = taken.iter().map(|arrival| arrival.application.online_service.as_str()).collect();
    for (arrival, reference) in taken.iter_mut().zip(next_references(scope, &services).await?) {
        arrival.events.extend(reference.clone().map(|reference| (Event::Filed, Some(reference))));
        arrival.file_reference = reference;
    }
    Ok(())
}

fn arrival<'a>(
    application: &'a Application,
    assistance: Option<&Assistance>,
    rules: &[RuleForm],
    clerks: &[Account],
    labels: &BTreeMap<LabelId, String>,
) -> Result<Arrival<'a>> {
    let (mut state, received) = State::received();
    let mut events: Vec<(Event, Option<String>)> = received
        .into_iter()
        .map(|event| (event, assistance.map(|assistance| assistance.channel.name().to_owned())))
        .collect();
    let Application { online_service, legal_entity, area, .. } = application;
    let rule = rules.iter().find(|rule| rule.condition.holds(online_service, legal_entity, area));
    let to = rule.and_then(|rule| rule.to).filter(|to| clerks.iter().any(|clerk| clerk.id == *to));
    if let Some(clerk) = to {
        let (routed, lines) = state.route(clerk)?;
        state = routed;
        events.extend(lines.into_iter().map(|event| (event, Some(clerk.to_string()))));
    }
    let label = rule.and_then(|rule| labels.get_key_value(rule.label.as_ref()?));
    if let Some((_, name)) = label {
        events.push((Event::LabelledByRule, Some(name.clone())));
    }
    let by = assistance.map(|assistance| assistance.by.clone());
    Ok(Arrival { application, state, events, before: 0, by, label: label.map(|(id, _)| *id), file_reference: None })
}

impl Arrival<'_> {
    /// It was taken over from another administration, which wrote so many lines of its history.
    pub(crate) fn taken_over(&mut self, from: String, before: i32) {
        self.before = before;
        self.by = None;
        if let Some(first) = self.events.first_mut() {
            *first = (Event::TransferReceived, Some(from));
        }
    }
}

/// Writes how the histories of new cases begin, their labels, and what their applicants see of it.
pub(crate) async fn begin(scope: &mut Scope, arrivals: &[Arrival<'_>]) -> Result<()> {
    let tenant = scope.tenant()?;
    let has_details = |arrival: &&Arrival<'_>| arrival.events.iter().any(|(_, detail)| detail.is_some());
    let told: Vec<Uuid> = arrivals.iter().filter(has_details).map(|arrival| arrival.application.id.0).collect();
    let keys = if told.is_empty() { HashMap::new() } else { scope.data_keys(told).await? };
    let mut lines = Vec::new();
    for Arrival { application, events, before, by, .. } in arrivals {
        for (sequence, (event, detail)) in (1..).zip(events) {
            let actor = by.clone().filter(|_| sequence == 1).unwrap_or_else(|| scope.actor().to_string());
            let detail = match (detail, keys.get(&application.id.0)) {
                (Some(detail), Some(key)) => Some(key.seal(DETAIL, detail.as_bytes()).map_err(store::Error::from)?),
                _ => None,
            };
            lines.push(case_event::ActiveModel {
                tenant_id: Set(tenant),
                case_id: Set(CaseId(application.id.0)),
                sequence: Set(before + sequence),
                at: Set(scope.now()),
                actor: Set(actor),
                kind: Set(event.name().to_owned()),
                source: Set(None),
                detail: Set(detail),
                office: Set(None),
                name: Set(None),
            });
        }
    }
    case_event::Entity::insert_many(lines).exec_without_returning(scope.db()).await?;
    let labelled: Vec<case_label::ActiveModel> = arrivals
        .iter()
        .filter_map(|arrival| {
            Some(case_label::ActiveModel {
                tenant_id: Set(tenant),
                label_id: Set(arrival.label?),
                case_id: Set(CaseId(arrival.application.id.0)),
            })
        })
        .collect();
    if !labelled.is_empty() {
        case_label::Entity::insert_many(labelled).exec_without_returning(scope.db()).await?;
    }
    let taken: Vec<_> =
        arrivals.iter().filter(|one| one.state.clerk().is_some()).map(|one| one.application.id).collect();
    if !taken.is_empty() {
        applications::advance_all(scope, &taken, PublicState::InReview).await?;
    }
    for Arrival { application, state, events, .. } in arrivals {
        for (event, _) in events {
            scope.audit(event.action(), application.id, json!({ "to": state.name() }));
        }
    }
    Ok(())
}
