//! The register of names: cases are found by words that the database cannot read.
//!
//! Of each case the words of its number, its service, the applicant's name and address are kept as keyed hashes of the
//! tenant (a blind index): whoever sees the tables learns that two cases share a word, not which one, and nothing across
//! administrations. Only whole words are found.

use std::collections::{BTreeSet, HashMap};

use applications::{Application, ApplicationId, Content};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict, Query};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};
use store::{Scope, TenantId};
use studio::Published;

use crate::letter;
use crate::model::CaseId;
use crate::tables::{case_file, case_word, number_of};
use crate::{Desk, Result};

const PURPOSE: &str = "casework.register";
/// Bytes of a hash that are kept.
const KEPT: usize = 16;
/// Words of a search that count.
const MOST_TYPED: usize = 8;
/// Up to so many entries of a word are counted to find the rarest.
const COUNTED: u64 = 1_000;
/// Words of a case that are kept.
const MOST_KEPT: usize = 60;
/// Cases that are entered at once.
const BATCH: u64 = 200;

/// The words of a text as they are compared: one spelling for `ä`, `ae` and `a`, capital letters and accents do not count.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| finder::fold(&word.to_lowercase()))
}

fn hashed(scope: &Scope, words: impl IntoIterator<Item = String>) -> Result<BTreeSet<Vec<u8>>> {
    let hash = |word: String| Ok(scope.keyed_hash(PURPOSE, word.as_bytes())?[..KEPT].to_vec());
    words.into_iter().map(hash).collect()
}

/// What a case is found by; the number that its applicant has as well, when it came from elsewhere.
fn of_case(
    application: &Application,
    filed: Option<&String>,
    service: &str,
    published: &Published,
    content: Option<&Content>,
) -> BTreeSet<String> {
    let title = published.title(letter::OFFICIAL);
    let said = content.map(|content| letter::who_and_where(published, content)).unwrap_or_default();
    let (reference, address) = (application.reference.to_string(), application.address.to_string());
    [&reference, &address, service, &title]
        .into_iter()
        .chain(filed.map(String::as_str))
        .chain(said.iter().map(String::as_str))
        .flat_map(words)
        .take(MOST_KEPT)
        .collect()
}

/// Enters cases that are not there, with the file references of those that have one.
pub(crate) async fn enter(
    scope: &Scope,
    desk: &Desk,
    opened: &[(Application, Option<Content>)],
    filed: &HashMap<CaseId, String>,
) -> Result<()> {
    let tenant = scope.tenant()?;
    let catalogue = desk.directory.catalogue();
    let mut rows = Vec::new();
    for (application, content) in opened {
        let published = desk.studio.version(scope, application.form_version).await?;
        let service = catalogue.service(&published.manifest.catalogue_id).map_or("", |service| &service.name);
        let filed = filed.get(&CaseId(application.id.0));
        let words = of_case(application, filed, service, &published, content.as_ref());
        rows.extend(hashed(scope, words)?.into_iter().map(|word| entry(tenant, word, CaseId(application.id.0))));
    }
    insert(scope, rows).await
}

fn entry(tenant: TenantId, word: Vec<u8>, case: CaseId) -> case_word::ActiveModel {
    case_word::ActiveModel { tenant_id: Set(tenant), word: Set(word), case_id: Set(case) }
}

async fn insert(scope: &Scope, rows: Vec<case_word::ActiveModel>) -> Result<()> {
    for rows in rows.chunks(500) {
        case_word::Entity::insert_many(rows.to_vec())
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(scope.db())
            .await?;
    }
    Ok(())
}

/// Enters the file reference that a case has got.
pub(crate) async fn enter_reference(scope: &Scope, id: CaseId, reference: &str) -> Result<()> {
    let tenant = scope.tenant()?;
    insert(scope, hashed(scope, words(reference))?.into_iter().map(|word| entry(tenant, word, id)).collect()).await
}

/// Enters cases with what they are found by now.
async fn enter_all_of(scope: &Scope, desk: &Desk, ids: &[ApplicationId]) -> Result<()> {
    let filed: Vec<(CaseId, Option<String>)> = case_file::Entity::find()
        .select_only()
        .columns([case_file::Column::Id, case_file::Column::FileReference])
        .filter(case_file::Column::TenantId.eq(scope.tenant()?))
        .filter(case_file::Column::Id.is_in(ids.iter().map(|id| CaseId(id.0))))
        .into_tuple()
        .all(scope.db())
        .await?;
    let filed = filed.into_iter().filter_map(|(id, reference)| Some((id, reference?))).collect();
    enter(scope, desk, &applications::contents(scope, ids).await?, &filed).await
}

/// Enters a case anew, after what it is found by was changed.
pub(crate) async fn enter_again(scope: &Scope, desk: &Desk, id: CaseId) -> Result<()> {
    case_word::Entity::delete_many()
        .filter(case_word::Column::TenantId.eq(scope.tenant()?))
        .filter(case_word::Column::CaseId.eq(id))
        .exec(scope.db())
        .await?;
    enter_all_of(scope, desk, &[id.application()]).await
}

/// Up to [`BATCH`] cases of the tenant that are not in the register.
async fn missing(scope: &Scope) -> Result<Vec<ApplicationId>> {
    let tenant = scope.tenant()?;
    let entered = Query::select()
        .expr(Expr::val(1))
        .from(case_word::Entity)
        .and_where(Expr::col((case_word::Entity, case_word::Column::TenantId)).eq(tenant))
        .and_where(
            Expr::col((case_word::Entity, case_word::Column::CaseId))
                .equals((case_file::Entity, case_file::Column::Id)),
        )
        .to_owned();
    let ids: Vec<CaseId> = case_file::Entity::find()
        .select_only()
        .column(case_file::Column::Id)
        .filter(case_file::Column::TenantId.eq(tenant))
        .filter(Expr::exists(entered).not())
        .limit(BATCH)
        .into_tuple()
        .all(scope.db())
        .await?;
    Ok(ids.into_iter().map(CaseId::application).collect())
}

/// Enters every case of a tenant that is not in the register yet, as after an update from a version that had none.
///
/// # Errors
/// The store's own; what was entered stays.
pub async fn enter_all(desk: &Desk, tenant: TenantId) -> Result<usize> {
    let mut all = 0;
    loop {
        let scope = desk.store.write_as_system(tenant).await?;
        let ids = missing(&scope).await?;
        if ids.is_empty() {
            return Ok(all);
        }
        enter_all_of(&scope, desk, &ids).await?;
        scope.commit().await?;
        all += ids.len();
    }
}

/// The newest cases of the tenant that have every word, at most so many, by when they were begun. The entries of the rarest
/// word are read from the newest on, and of each it is asked whether it has the other words too.
pub(crate) async fn cases_with(scope: &Scope, text: &str, most: u64) -> Result<Vec<case_file::Model>> {
    let typed = rarest_first(scope, hashed(scope, words(text).take(MOST_TYPED))?).await?;
    let Some((rarest, others)) = typed.split_first() else { return Ok(Vec::new()) };
    let tenant = scope.tenant()?;
    let mut found = case_word::Entity::find()
        .select_only()
        .column(case_word::Column::CaseId)
        .filter(case_word::Column::TenantId.eq(tenant))
        .filter(case_word::Column::Word.eq(rarest.as_slice()));
    for word in others {
        let entry = |column| Expr::col(("other", column));
        let other = Query::select()
            .expr(Expr::val(1))
            .from_as(case_word::Entity, "other")
            .and_where(entry(case_word::Column::TenantId).eq(tenant))
            .and_where(entry(case_word::Column::Word).eq(word.as_slice()))
            .and_where(entry(case_word::Column::CaseId).equals((case_word::Entity, case_word::Column::CaseId)))
            .to_owned();
        found = found.filter(Expr::exists(other));
    }
    let ids: Vec<CaseId> =
        found.order_by_desc(case_word::Column::CaseId).limit(most).into_tuple().all(scope.db()).await?;
    let query = case_file::Entity::find().filter(case_file::Column::TenantId.eq(tenant));
    Ok(query.filter(case_file::Column::Id.is_in(ids)).order_by_desc(case_file::Column::Id).all(scope.db()).await?)
}

/// The words with the one first that the fewest cases have.
async fn rarest_first(scope: &Scope, words: BTreeSet<Vec<u8>>) -> Result<Vec<Vec<u8>>> {
    if words.len() < 2 {
        return Ok(Vec::from_iter(words));
    }
    let mut numbers = Query::select();
    for (place, word) in words.iter().enumerate() {
        let entries = case_word::Entity::find()
            .select_only()
            .column(case_word::Column::CaseId)
            .filter(case_word::Column::TenantId.eq(scope.tenant()?))
            .filter(case_word::Column::Word.eq(word.as_slice()))
            .limit(COUNTED);
        numbers.expr_as(number_of(entries.into_query()), place.to_string());
    }
    let row = scope.db().query_one(&numbers).await?.ok_or(store::Error::NotFound("count"))?;
    let mut counted = Vec::with_capacity(words.len());
    for (place, word) in words.into_iter().enumerate() {
        counted.push((row.try_get::<i64>("", &place.to_string())?, word));
    }
    counted.sort_unstable();
    Ok(counted.into_iter().map(|(_, word)| word).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_one_spelling() {
        let all = |text: &str| words(text).collect::<Vec<_>>();
        assert_eq!(all("Müller-Lüdenscheidt, Jörg"), all("MUELLER luedenscheidt joerg"));
        assert_eq!(all("Straße 12a"), ["strasse", "12a"]);
        assert!(all(" -,. ").is_empty());
    }
}
