//! File references (Aktenzeichen): an administration says under which part of its file plan the cases of a service are filed, and
//! a case gets its reference when somebody first takes it up, numbered without gaps.

use std::collections::BTreeMap;

use identity::ClerkSession;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use store::Scope;
use uuid::Uuid;

use crate::error::{Error, Problem};
use crate::model::filing::{FILE_PART_LENGTH, Pattern, USUAL_PATTERN, is_file_reference};
use crate::model::{CaseId, Event};
use crate::tables::{case_file, file_counter, file_plan};
use crate::verbs::file::{Entry, authorise, lock_at};
use crate::{Desk, Result, register};

/// The file plan of an administration, as far as its cases need it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilePlan {
    /// How a file reference is written, with `{zeichen}`, `{jahr}` and `{nummer}`; empty for the usual way.
    pub pattern: String,
    /// Under which part of the plan the cases of a service are filed, by the id of the online service. Those of others get no
    /// file reference.
    pub parts: BTreeMap<String, String>,
}

impl FilePlan {
    /// How a file reference is written.
    pub(crate) fn pattern(&self) -> Result<Pattern> {
        let text = if self.pattern.is_empty() { USUAL_PATTERN } else { &self.pattern };
        Ok(Pattern::read(text).ok_or_else(|| store::Error::Inconsistent(format!("file reference pattern {text}")))?)
    }

    /// What the first file reference of a part of the plan would be in a year.
    #[must_use]
    pub fn first(&self, part: &str, year: i16) -> Option<String> {
        self.pattern().ok().map(|pattern| pattern.write(part, year, 1))
    }
}

/// The file plan of the clerk's administration.
///
/// # Errors
/// [`Error::Forbidden`] without the role, or the store's own.
pub async fn file_plan(scope: &Scope, by: &ClerkSession) -> Result<FilePlan> {
    authorise(scope, by)?;
    plan(scope).await
}

async fn plan(scope: &Scope) -> Result<FilePlan> {
    let query = file_plan::Entity::find().filter(file_plan::Column::TenantId.eq(scope.tenant()?));
    let mut parts: BTreeMap<String, String> =
        query.all(scope.db()).await?.into_iter().map(|row| (row.online_service, row.entry)).collect();
    Ok(FilePlan { pattern: parts.remove("").unwrap_or_default(), parts })
}

/// A clerk says how the administration files its cases; it holds for those that are taken up from now on.
///
/// # Errors
/// [`Error::Refused`] with every problem: fields `muster` and `zeichen-<id of the service>`; [`Error::Forbidden`].
pub async fn set_file_plan(scope: &mut Scope, by: &ClerkSession, plan: &FilePlan) -> Result<()> {
    authorise(scope, by)?;
    let mut problems = Vec::new();
    if !plan.pattern.is_empty() && Pattern::read(&plan.pattern).is_none() {
        problems.push(Problem::new("muster", "casework-problem-pattern"));
    }
    let parts: BTreeMap<&str, &str> = plan
        .parts
        .iter()
        .map(|(service, part)| (service.as_str(), part.trim()))
        .filter(|(service, part)| !service.is_empty() && !part.is_empty())
        .collect();
    for (service, part) in &parts {
        if !is_file_reference(part) || part.chars().count() > FILE_PART_LENGTH {
            problems.push(Problem::new(format!("zeichen-{service}"), "casework-problem-file-part"));
        }
    }
    if !problems.is_empty() {
        return Err(Error::Refused(problems));
    }
    let tenant = scope.tenant()?;
    file_plan::Entity::delete_many().filter(file_plan::Column::TenantId.eq(tenant)).exec(scope.db()).await?;
    let pattern = Some(("", plan.pattern.as_str())).filter(|(_, pattern)| !pattern.is_empty());
    let rows: Vec<file_plan::ActiveModel> = parts
        .into_iter()
        .chain(pattern)
        .map(|(service, entry)| file_plan::ActiveModel {
            tenant_id: Set(tenant),
            online_service: Set(service.to_owned()),
            entry: Set(entry.to_owned()),
        })
        .collect();
    if !rows.is_empty() {
        file_plan::Entity::insert_many(rows).exec_without_returning(scope.db()).await?;
    }
    scope.audit("casework.file_plan", Uuid::nil(), json!({ "services": plan.parts.len() }));
    Ok(())
}

/// A clerk files a case elsewhere, such as into a file that is there already; without a reference it has none.
///
/// # Errors
/// [`Error::Refused`] for a reference that cannot be printed, [`Error::Stale`], [`Error::Forbidden`].
pub async fn refile(
    scope: &mut Scope,
    desk: &Desk,
    by: &ClerkSession,
    id: CaseId,
    revision: i64,
    reference: &str,
) -> Result<()> {
    authorise(scope, by)?;
    let reference = reference.trim();
    if !reference.is_empty() && !is_file_reference(reference) {
        return Err(Error::Refused(vec![Problem::new("aktenzeichen", "casework-problem-file-reference")]));
    }
    let mut file = lock_at(scope, id, revision).await?;
    let new = Some(reference.to_owned()).filter(|reference| !reference.is_empty());
    if file.row.file_reference == new {
        return Ok(());
    }
    case_file::Entity::update_many()
        .filter(case_file::Column::TenantId.eq(scope.tenant()?))
        .filter(case_file::Column::Id.eq(id))
        .col_expr(case_file::Column::FileReference, Expr::value(new.clone()))
        .exec(scope.db())
        .await?;
    file.row.file_reference = new;
    let key = scope.data_key(id).await?;
    file.add(scope, &key, vec![Entry::from(Event::Filed).with_detail(reference)]).await?;
    register::enter_again(scope, desk, id).await
}

/// The next file references for cases of these online services, in their order; none where the plan says nothing. The counters
/// are locked until the end of the transaction, always in the same order, and what is rolled back was never given.
pub(crate) async fn next_references(scope: &Scope, services: &[&str]) -> Result<Vec<Option<String>>> {
    let plan = plan(scope).await?;
    let mut references = vec![None; services.len()];
    if plan.parts.is_empty() {
        return Ok(references);
    }
    let (pattern, year) = (plan.pattern()?, scope.today().year());
    let mut wanted: BTreeMap<(&str, i16), Vec<(usize, &str)>> = BTreeMap::new();
    for (place, service) in services.iter().enumerate() {
        if let Some(part) = plan.parts.get(*service) {
            wanted.entry(pattern.counter(part, year)).or_default().push((place, part));
        }
    }
    for ((part, counted_year), cases) in wanted {
        let more = i32::try_from(cases.len()).unwrap_or(i32::MAX);
        let row = file_counter::ActiveModel {
            tenant_id: Set(scope.tenant()?),
            part: Set(part.to_owned()),
            year: Set(counted_year.into()),
            last: Set(more),
        };
        let columns = [file_counter::Column::TenantId, file_counter::Column::Part, file_counter::Column::Year];
        let counted = Expr::col((file_counter::Entity, file_counter::Column::Last)).add(more);
        let last = file_counter::Entity::insert(row)
            .on_conflict(OnConflict::columns(columns).value(file_counter::Column::Last, counted).to_owned())
            .exec_with_returning(scope.db())
            .await?
            .last;
        for (number, (place, part)) in (last - more + 1..).zip(cases) {
            references[place] = Some(pattern.write(part, year, number));
        }
    }
    Ok(references)
}
