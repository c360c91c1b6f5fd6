//! Labels: words by which an administration sorts its cases.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use identity::ClerkSession;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use store::Scope;

use crate::Result;
use crate::error::{Error, Problem};
use crate::model::{CaseId, Event, LabelId};
use crate::tables::{case_label, inbox_filter, label};
use crate::verbs::file::{Entry, authorise, lock};
use crate::verbs::routing;

/// Labels that an administration can have: more than fit on a page help nobody to sort.
pub const LABELS_MAX: usize = 30;

/// Characters that a label can have.
pub const LABEL_LENGTH: usize = 30;

/// A label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Its identifier.
    pub id: LabelId,
    /// What it says.
    pub name: String,
}

/// The labels of the clerk's administration, by name.
///
/// # Errors
/// [`Error::Forbidden`] without the role, or the store's own.
pub async fn labels(scope: &Scope, by: &ClerkSession) -> Result<Vec<Label>> {
    authorise(scope, by)?;
    all(scope).await
}

pub(crate) async fn all(scope: &Scope) -> Result<Vec<Label>> {
    let rows = label::Entity::find()
        .filter(label::Column::TenantId.eq(scope.tenant()?))
        .order_by_asc(label::Column::Folded)
        .all(scope.db())
        .await?;
    Ok(rows.into_iter().map(|row| Label { id: row.id, name: row.name }).collect())
}

/// A clerk makes a label for everybody in the administration.
///
/// # Errors
/// [`Error::Refused`] for a name that is empty, too long or there already, and when there are [`LABELS_MAX`];
/// [`Error::Forbidden`].
pub async fn create_label(scope: &mut Scope, by: &ClerkSession, name: &str) -> Result<LabelId> {
    authorise(scope, by)?;
    let refused = |key| Error::Refused(vec![Problem::new("name", key)]);
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if !(1..=LABEL_LENGTH).contains(&name.chars().count()) || name.chars().any(char::is_control) {
        return Err(refused("casework-problem-label"));
    }
    // Of two who make the last one at once, the second waits here and counts afterwards.
    locked(scope, None).await?;
    if all(scope).await?.len() >= LABELS_MAX {
        return Err(refused("casework-problem-labels-full"));
    }
    let id: LabelId = scope.new_id();
    let row = label::ActiveModel {
        tenant_id: Set(scope.tenant()?),
        id: Set(id),
        folded: Set(name.to_lowercase()),
        name: Set(name),
    };
    let there = OnConflict::columns([label::Column::TenantId, label::Column::Folded]).do_nothing().to_owned();
    let made = label::Entity::insert(row).on_conflict(there).exec_without_returning(scope.db()).await?;
    if made == 0 {
        return Err(refused("casework-problem-label-there"));
    }
    scope.audit("casework.label_created", id, json!({}));
    Ok(id)
}

/// A clerk takes a label away from the administration: from every case and rule, and with it the filters that asked for it.
///
/// # Errors
/// [`store::Error::NotFound`] when it is not there, [`Error::Forbidden`].
pub async fn delete_label(scope: &mut Scope, by: &ClerkSession, id: LabelId) -> Result<()> {
    authorise(scope, by)?;
    if locked(scope, Some(&[id])).await?.is_empty() {
        return Err(store::Error::NotFound("label").into());
    }
    let tenant = scope.tenant()?;
    case_label::Entity::delete_many()
        .filter(case_label::Column::TenantId.eq(tenant))
        .filter(case_label::Column::LabelId.eq(id))
        .exec(scope.db())
        .await?;
    inbox_filter::Entity::delete_many()
        .filter(inbox_filter::Column::TenantId.eq(tenant))
        .filter(inbox_filter::Column::LabelId.eq(id))
        .exec(scope.db())
        .await?;
    routing::forget_label(scope, id).await?;
    label::Entity::delete_many()
        .filter(label::Column::TenantId.eq(tenant))
        .filter(label::Column::Id.eq(id))
        .exec(scope.db())
        .await?;
    scope.audit("casework.label_deleted", id, json!({}));
    Ok(())
}

/// The clerk puts labels on a case and takes others away; it needs no claim and makes no open form stale. What is so already
/// stays and leaves no line.
///
/// # Errors
/// [`Error::Refused`] for a label that is not there any more, [`Error::Forbidden`].
pub async fn set_labels(
    scope: &mut Scope,
    by: &ClerkSession,
    id: CaseId,
    put: &BTreeSet<LabelId>,
    take: &BTreeSet<LabelId>,
) -> Result<()> {
    authorise(scope, by)?;
    let mut file = lock(scope, id).await?;
    let asked: Vec<LabelId> = put.union(take).copied().collect();
    let known = locked(scope, Some(&asked)).await?;
    let known: BTreeMap<LabelId, String> = known.into_iter().map(|row| (row.id, row.name)).collect();
    if !put.iter().all(|label| known.contains_key(label)) {
        return Err(Error::Refused(vec![Problem::new("schlagwort", "casework-problem-label-gone")]));
    }
    let now: BTreeSet<LabelId> = of_cases(scope, &[id]).await?.remove(&id).unwrap_or_default().into_iter().collect();
    let new: Vec<LabelId> = put.difference(&now).copied().collect();
    let gone: Vec<LabelId> = take.difference(put).filter(|label| now.contains(label)).copied().collect();
    let tenant = scope.tenant()?;
    if !new.is_empty() {
        let row = |label: &LabelId| case_label::ActiveModel {
            tenant_id: Set(tenant),
            label_id: Set(*label),
            case_id: Set(id),
        };
        case_label::Entity::insert_many(new.iter().map(row)).exec_without_returning(scope.db()).await?;
    }
    if !gone.is_empty() {
        case_label::Entity::delete_many()
            .filter(case_label::Column::TenantId.eq(tenant))
            .filter(case_label::Column::CaseId.eq(id))
            .filter(case_label::Column::LabelId.is_in(gone.iter().copied()))
            .exec(scope.db())
            .await?;
    }
    let lines =
        new.iter().map(|label| (Event::Labelled, label)).chain(gone.iter().map(|label| (Event::Unlabelled, label)));
    let name = |label: &LabelId| known.get(label).cloned().unwrap_or_default();
    let entries: Vec<Entry> = lines.map(|(event, label)| Entry::from(event).with_detail(name(label))).collect();
    if entries.is_empty() {
        return Ok(());
    }
    let key = scope.data_key(id).await?;
    file.add(scope, &key, entries).await
}

/// The labels of cases, in one query.
pub(crate) async fn of_cases(scope: &Scope, cases: &[CaseId]) -> Result<HashMap<CaseId, Vec<LabelId>>> {
    let rows: Vec<(CaseId, LabelId)> = case_label::Entity::find()
        .select_only()
        .column(case_label::Column::CaseId)
        .column(case_label::Column::LabelId)
        .filter(case_label::Column::TenantId.eq(scope.tenant()?))
        .filter(case_label::Column::CaseId.is_in(cases.iter().copied()))
        .into_tuple()
        .all(scope.db())
        .await?;
    let mut found: HashMap<CaseId, Vec<LabelId>> = HashMap::new();
    for (case, label) in rows {
        found.entry(case).or_default().push(label);
    }
    Ok(found)
}

/// The labels of the administration, and whether they are on a case.
pub(crate) async fn of_case(scope: &Scope, id: CaseId) -> Result<Vec<(Label, bool)>> {
    let on = of_cases(scope, &[id]).await?.remove(&id).unwrap_or_default();
    let with = |label: Label| {
        let is_on = on.contains(&label.id);
        (label, is_on)
    };
    Ok(all(scope).await?.into_iter().map(with).collect())
}

/// Labels that stay as they are until the end of the transaction: these, or all of the administration.
pub(crate) async fn locked(scope: &Scope, these: Option<&[LabelId]>) -> Result<Vec<label::Model>> {
    let mut query = label::Entity::find().filter(label::Column::TenantId.eq(scope.tenant()?));
    if let Some(these) = these {
        query = query.filter(label::Column::Id.is_in(these.iter().copied()));
    }
    Ok(query.lock_exclusive().order_by_asc(label::Column::Id).all(scope.db()).await?)
}
