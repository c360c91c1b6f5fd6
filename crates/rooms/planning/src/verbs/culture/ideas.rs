//! The idea box: everybody who works here sends ideas, whoever plans answers them.

use std::collections::BTreeMap;

use directory::Catalogue;
use identity::AccountId;
use jiff::civil::Date;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::{Scope, TenantId};
use uuid::Uuid;

use crate::model::{Draft, Idea, IdeaRules, IdeaState, LONGEST_NOTE, Status, Theme};
use crate::tables::culture::idea as table;
use crate::tables::{measure, plan_counter};
use crate::verbs::rows::wrong;
use crate::verbs::{NewMeasure, add_measure};
use crate::{Coordinator, Error, IdeaId, MeasureId, Result, Staff};

/// What whoever plans says about an idea.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It becomes a measure with this title.
    Accept {
        /// The title of the measure.
        title: String,
        /// What is answered; may be empty.
        answer: String,
    },
    /// It is not done, for this reason.
    Decline(String),
}

/// The identifier of a new idea: that of the form in which it was typed, without its time.
pub fn idea_id(of_form: Uuid) -> IdeaId {
    let mut bytes = of_form.into_bytes();
    bytes[..6].fill(0);
    IdeaId(Uuid::from_bytes(bytes))
}

/// The next number of an idea; nobody else gets it before this transaction ends.
async fn next_number(scope: &Scope, tenant: TenantId) -> Result<i32> {
    // The row of the administration is held, as it is when measures get their numbers; it does not change.
    let same = Expr::col((plan_counter::Entity, plan_counter::Column::Measures));
    let counter = plan_counter::ActiveModel { tenant_id: Set(tenant), measures: Set(0) };
    plan_counter::Entity::insert(counter)
        .on_conflict(
            OnConflict::column(plan_counter::Column::TenantId).value(plan_counter::Column::Measures, same).to_owned(),
        )
        .exec_without_returning(scope.db())
        .await?;
    let last: Option<i32> = table::Entity::find()
        .select_only()
        .column(table::Column::Number)
        .filter(table::Column::TenantId.eq(tenant))
        .order_by_desc(table::Column::Number)
        .limit(1)
        .into_tuple()
        .one(scope.db())
        .await?;
    Ok(last.unwrap_or_default() + 1)
}

/// Sends an idea, with the name of whoever sends it or without; returns its number. The same form twice sends it once. No event of the
/// audit chain: it would name whoever wants no name.
///
/// # Errors
/// [`Error::Words`] without words or with too many; [`identity::Error::Forbidden`] beyond the own administration.
pub async fn send_idea(scope: &mut Scope, staff: Staff, id: IdeaId, words: &str, with_name: bool) -> Result<i32> {
    let tenant = staff.acts_in(scope)?;
    let words = words.trim();
    if words.is_empty() || words.chars().count() > LONGEST_NOTE {
        return Err(Error::Words);
    }
    let own = table::Column::TenantId.eq(tenant);
    let number = next_number(scope, tenant).await?;
    if let Some(row) = table::Entity::find().filter(own).filter(table::Column::Id.eq(id)).one(scope.db()).await? {
        return Ok(row.number);
    }
    let row = table::ActiveModel {
        tenant_id: Set(tenant),
        id: Set(id),
        number: Set(number),
        words: Set(words.to_owned()),
        account: Set(with_name.then(|| staff.account())),
        sent_on: Set(scope.today().to_string()),
        state: Set(IdeaState::Open.name().to_owned()),
        answer: Set(String::new()),
        answered_on: Set(None),
        measure: Set(None),
        revision: Set(1),
    };
    table::Entity::insert(row).exec_without_returning(scope.db()).await?;
    Ok(number)
}

/// The ideas of an administration, the newest first.
async fn all(scope: &Scope, tenant: TenantId) -> Result<Vec<Idea>> {
    let rows = table::Entity::find()
        .filter(table::Column::TenantId.eq(tenant))
        .order_by_desc(table::Column::Number)
        .all(scope.db())
        .await?;
    let statuses: Vec<(MeasureId, String)> = measure::Entity::find()
        .select_only()
        .columns([measure::Column::Id, measure::Column::Status])
        .filter(measure::Column::TenantId.eq(tenant))
        .into_tuple()
        .all(scope.db())
        .await?;
    let statuses: BTreeMap<MeasureId, String> = statuses.into_iter().collect();
    let day = |stored: &str| -> Result<Date> { Ok(stored.parse().map_err(|_| wrong("idea: day"))?) };
    let read = |row: table::Model| -> Result<Idea> {
        let status = |id: MeasureId| Some((id, Status::from_name(statuses.get(&id)?)?));
        Ok(Idea {
            id: row.id,
            number: row.number,
            words: row.words,
            account: row.account,
            name: None,
            sent_on: day(&row.sent_on)?,
            state: IdeaState::from_name(&row.state).ok_or_else(|| wrong("idea.state"))?,
            answer: row.answer,
            answered_on: row.answered_on.as_deref().map(day).transpose()?,
            measure: row.measure.and_then(status),
            revision: row.revision,
        })
    };
    rows.into_iter().map(read).collect()
}

/// The ideas as colleagues see them, the newest first: nobody's name, and before there is an answer only the own words. The flag says
/// which are the own ones.
///
/// # Errors
/// [`identity::Error::Forbidden`] beyond the own administration.
pub async fn ideas_of_colleagues(scope: &Scope, staff: Staff) -> Result<Vec<(Idea, bool)>> {
    let tenant = staff.acts_in(scope)?;
    let seen = |mut idea: Idea| {
        let own = idea.account == Some(staff.account());
        if !own && idea.state == IdeaState::Open {
            idea.words.clear();
        }
        idea.account = None;
        (idea, own)
    };
    Ok(all(scope, tenant).await?.into_iter().map(seen).collect())
}

/// Every idea with the names of those who gave one, the newest first.
///
/// # Errors
/// [`identity::Error::Forbidden`] for anybody but the coordinator of the administration.
pub async fn ideas(scope: &Scope, coordinator: Coordinator) -> Result<Vec<Idea>> {
    let tenant = coordinator.acts_in(scope)?;
    let names: BTreeMap<AccountId, String> =
        identity::accounts(scope).await?.into_iter().map(|account| (account.id, account.name)).collect();
    let mut ideas = all(scope, tenant).await?;
    for idea in &mut ideas {
        idea.name = idea.account.and_then(|account| names.get(&account).cloned());
    }
    Ok(ideas)
}

/// How many ideas wait, and how many of them for longer than they may.
pub(crate) async fn waiting_ideas(scope: &Scope, coordinator: Coordinator, rules: IdeaRules) -> Result<(usize, usize)> {
    let today = scope.today();
    let open: Vec<Idea> =
        ideas(scope, coordinator).await?.into_iter().filter(|idea| idea.state == IdeaState::Open).collect();
    Ok((open.len(), open.iter().filter(|idea| idea.is_late(rules, today)).count()))
}

/// Answers an idea that was seen at a revision. One that is accepted becomes a measure, whose note is what was proposed.
///
/// # Errors
/// [`Error::NoReason`] for declining without one; [`Error::Words`] for an answer that is too long; [`Error::Contradicts`] for a title
/// that cannot be; [`Error::Unknown`]; [`Error::Stale`] when it was answered meanwhile; as [`ideas`].
pub async fn answer_idea(
    scope: &mut Scope,
    coordinator: Coordinator,
    catalogue: &Catalogue,
    (id, revision): (IdeaId, i32),
    verdict: Verdict,
) -> Result<Option<MeasureId>> {
    let tenant = coordinator.acts_in(scope)?;
    let row = table::Entity::find_by_id((tenant, id)).one(scope.db()).await?.ok_or(Error::Unknown)?;
    if row.revision != revision || row.state != IdeaState::Open.name() {
        return Err(Error::Stale);
    }
    let (state, answer) = match &verdict {
        Verdict::Accept { answer, .. } => (IdeaState::Accepted, answer.trim()),
        Verdict::Decline(reason) => (IdeaState::Declined, reason.trim()),
    };
    if state == IdeaState::Declined && answer.is_empty() {
        return Err(Error::NoReason);
    }
    if answer.chars().count() > LONGEST_NOTE {
        return Err(Error::Words);
    }
    let answer = answer.to_owned();
    let measure = match verdict {
        Verdict::Accept { title, .. } => {
            let draft = Draft { title, theme: Theme::Culture, note: row.words, ..Draft::default() };
            let new = NewMeasure { draft, reference: format!("idea/{id}"), ..NewMeasure::default() };
            Some(add_measure(scope, coordinator, catalogue, new).await?)
        }
        Verdict::Decline(_) => None,
    };
    let written = table::Entity::update_many()
        .set(table::ActiveModel {
            state: Set(state.name().to_owned()),
            answer: Set(answer),
            answered_on: Set(Some(scope.today().to_string())),
            measure: Set(measure),
            revision: Set(revision.saturating_add(1)),
            ..Default::default()
        })
        .filter(table::Column::TenantId.eq(tenant))
        .filter(table::Column::Id.eq(id))
        .filter(table::Column::Revision.eq(revision))
        .exec(scope.db())
        .await?;
    if written.rows_affected == 0 {
        return Err(Error::Stale);
    }
    scope.audit("planning.idea", id, json!({ "step": state.name() }));
    Ok(measure)
}

/// Takes an idea away, with its answer; the measure that it became stays.
///
/// # Errors
/// [`Error::Unknown`]; as [`ideas`].
pub async fn remove_idea(scope: &mut Scope, coordinator: Coordinator, id: IdeaId) -> Result<()> {
    let tenant = coordinator.acts_in(scope)?;
    let own = table::Column::TenantId.eq(tenant);
    if table::Entity::find().filter(own.clone()).filter(table::Column::Id.eq(id)).count(scope.db()).await? == 0 {
        return Err(Error::Unknown);
    }
    table::Entity::delete_many().filter(own).filter(table::Column::Id.eq(id)).exec(scope.db()).await?;
    scope.audit("planning.idea", id, json!({ "step": "removed" }));
    Ok(())
}
