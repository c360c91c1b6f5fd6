use std::collections::HashSet;
use std::path::Path;

use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, IntoActiveModel, Iterable, ModelTrait,
    QueryFilter,
};
use serde_json::json;
use store::{Actor, Language, Reach, Scope, Store};
use uuid::Uuid;

use super::files::Files;
use super::state::Rows;
use crate::error::Error;
use crate::tables as table;

/// The day of the territorial state in `data/thueringen`.
const AS_OF: &str = "2023-12-31";
/// Values in one statement; SQLite takes 32 766.
const MOST_PARAMETERS: usize = 30_000;
/// What an import did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Imported {
    /// The same state is there already; nothing was written.
    Unchanged,
    /// The state was written.
    Written {
        /// Tenants that did not exist before.
        new_tenants: usize,
        /// Rows of the directory.
        rows: usize,
    },
}

/// Loads the state of areas, administrations and catalogue from a folder like `data/thueringen` in one transaction:
/// creates missing tenants, replaces the published data, and keeps what was recorded by hand (values, texts, words,
/// assignments) and what is online.
/// The same folder again changes nothing.
///
/// # Errors
/// [`Error::Data`] names the file and what is wrong with it; nothing is written then.
pub async fn import_state(store: &Store, folder: &Path) -> Result<Imported, Error> {
    let files = Files::read(folder)?;
    let mut scope = store.write(Reach::Provider, Actor::System, Language::German).await?;
    let known = table::directory_state::Entity::find_by_id(1).one(scope.db()).await?;
    if known.as_ref().is_some_and(|state| state.checksum == files.checksum) {
        return Ok(Imported::Unchanged);
    }
    let revision = known.map_or(1, |state| state.revision + 1);
    let rows = Rows::build(&files)?;
    let new_tenants = store::create_tenants(&mut scope, &rows.tenants).await?;
    let texts = still_vouched(&scope, rows.texts).await?;
    clear(&scope).await?;
    let mut count = 0;
    count += insert(&scope, rows.counties).await?;
    count += insert(&scope, rows.administrations).await?;
    count += insert(&scope, rows.state_authorities).await?;
    count += insert(&scope, rows.entities).await?;
    count += insert(&scope, rows.municipalities).await?;
    count += insert(&scope, rows.postcodes).await?;
    count += insert(&scope, rows.places).await?;
    count += insert(&scope, rows.rules).await?;
    let assignments = without_assigned(&scope, rows.assignments).await?;
    count += insert(&scope, assignments).await?;
    count += insert(&scope, rows.services).await?;
    let texts = without_edited(&scope, texts).await?;
    count += insert(&scope, texts).await?;
    count += insert(&scope, rows.bundles).await?;
    count += insert(&scope, rows.authorities).await?;
    let synonyms = without_reviewed(&scope, rows.synonyms).await?;
    count += insert(&scope, synonyms).await?;
    count += insert(&scope, rows.equivalents).await?;
    count += insert(&scope, rows.fees).await?;
    count += insert(&scope, rows.duties).await?;
    let values = without_recorded(&scope, rows.values).await?;
    count += insert(&scope, values).await?;
    let state = table::directory_state::Model {
        id: 1,
        as_of: AS_OF.to_owned(),
        checksum: files.checksum,
        revision,
        imported_at: scope.now(),
    };
    insert(&scope, vec![state]).await?;
    scope.audit("directory.imported", Uuid::nil(), json!({ "as_of": AS_OF, "rows": count }));
    scope.commit().await?;
    Ok(Imported::Written { new_tenants, rows: count })
}

/// Removes what an import brings; values recorded by hand and online services stay.
async fn clear(scope: &Scope) -> Result<(), Error> {
    let db = scope.db();
    table::entity_value::Entity::delete_many().filter(table::entity_value::Column::Imported.eq(true)).exec(db).await?;
    table::duty::Entity::delete_many().exec(db).await?;
    table::fee::Entity::delete_many().exec(db).await?;
    table::synonym::Entity::delete_many().filter(table::synonym::Column::Imported.eq(true)).exec(db).await?;
    table::equivalent::Entity::delete_many().exec(db).await?;
    table::authority::Entity::delete_many().exec(db).await?;
    table::ozg_bundle::Entity::delete_many().exec(db).await?;
    table::service_text::Entity::delete_many().filter(table::service_text::Column::Imported.eq(true)).exec(db).await?;
    let came_by_xzufi = table::service::Column::Id.starts_with(super::xzufi::SERVICE_PREFIX);
    table::service::Entity::delete_many().filter(came_by_xzufi.not()).exec(db).await?;
    table::assignment::Entity::delete_many().filter(table::assignment::Column::Imported.eq(true)).exec(db).await?;
    table::responsibility::Entity::delete_many().exec(db).await?;
    table::place::Entity::delete_many().exec(db).await?;
    table::postcode::Entity::delete_many().exec(db).await?;
    table::municipality::Entity::delete_many().exec(db).await?;
    table::legal_entity::Entity::delete_many().exec(db).await?;
    table::administration::Entity::delete_many().exec(db).await?;
    table::state_authority::Entity::delete_many().exec(db).await?;
    table::county::Entity::delete_many().exec(db).await?;
    table::directory_state::Entity::delete_many().exec(db).await?;
    Ok(())
}

pub(super) async fn insert<M, A>(scope: &Scope, rows: Vec<M>) -> Result<usize, Error>
where
    M: ModelTrait + IntoActiveModel<A>,
    A: ActiveModelTrait<Entity = M::Entity> + ActiveModelBehavior,
{
    insert_or(scope, rows, None).await
}

/// As [`insert`]; what to do with rows that are there already.
pub(super) async fn insert_or<M, A>(scope: &Scope, rows: Vec<M>, conflict: Option<OnConflict>) -> Result<usize, Error>
where
    M: ModelTrait + IntoActiveModel<A>,
    A: ActiveModelTrait<Entity = M::Entity> + ActiveModelBehavior,
{
    let columns = <M::Entity as EntityTrait>::Column::iter().count().max(1);
    let count = rows.len();
    let mut rows = rows.into_iter().map(IntoActiveModel::into_active_model).peekable();
    while rows.peek().is_some() {
        let chunk: Vec<A> = rows.by_ref().take(MOST_PARAMETERS / columns).collect();
        let mut statement = <M::Entity as EntityTrait>::insert_many(chunk);
        if let Some(conflict) = &conflict {
            statement = statement.on_conflict(conflict.clone());
        }
        statement.exec_without_returning(scope.db()).await?;
    }
    Ok(count)
}

/// Leaves out what was recorded by hand for the same entity, key and day.
async fn without_recorded(
    scope: &Scope,
    rows: Vec<table::entity_value::Model>,
) -> Result<Vec<table::entity_value::Model>, Error> {
    let recorded = table::entity_value::Entity::find().all(scope.db()).await?;
    let by_laws: Vec<table::entity_value::Model> =
        recorded.iter().filter(|row| row.by_law.is_some()).cloned().collect();
    let recorded: HashSet<(String, String, String)> =
        recorded.into_iter().map(|row| (row.entity, row.key, row.valid_from)).collect();
    let is_new = |row: &table::entity_value::Model| {
        !recorded.contains(&(row.entity.clone(), row.key.clone(), row.valid_from.clone()))
            && !by_laws.iter().any(|law| super::by_law::displaces(law, row))
    };
    Ok(rows.into_iter().filter(is_new).collect())
}

/// Texts that come again as they were keep the day on which somebody said that they are right.
async fn still_vouched(
    scope: &Scope,
    mut rows: Vec<table::service_text::Model>,
) -> Result<Vec<table::service_text::Model>, Error> {
    let vouched = table::service_text::Entity::find()
        .filter(table::service_text::Column::Imported.eq(true))
        .filter(table::service_text::Column::CheckedOn.is_not_null())
        .all(scope.db())
        .await?;
    for row in &mut rows {
        let same = vouched.iter().find(|known| {
            (&known.service, &known.module, &known.language, &known.body)
                == (&row.service, &row.module, &row.language, &row.body)
        });
        row.checked_on = same.and_then(|known| known.checked_on.clone());
    }
    Ok(rows)
}

/// Leaves out what editors wrote themselves since. What came by XZuFi gives way, as if it came only now.
async fn without_edited(
    scope: &Scope,
    rows: Vec<table::service_text::Model>,
) -> Result<Vec<table::service_text::Model>, Error> {
    let place = |row: &table::service_text::Model| {
        (row.service.clone(), row.owner.clone(), row.module.clone(), row.language.clone())
    };
    let known = table::service_text::Entity::find().all(scope.db()).await?;
    let (came, edited): (Vec<_>, Vec<_>) =
        known.into_iter().partition(|row| row.source.starts_with(super::xzufi::SOURCE));
    let edited: HashSet<_> = edited.iter().map(place).collect();
    let rows: Vec<_> = rows.into_iter().filter(|row| !edited.contains(&place(row))).collect();
    let wanted: HashSet<_> = rows.iter().map(place).collect();
    for row in came.iter().filter(|row| wanted.contains(&place(row))) {
        table::service_text::Entity::delete_many().filter(super::texts::key_of(row)).exec(scope.db()).await?;
    }
    Ok(rows)
}

/// Leaves out what was recorded or ended by hand since for the same subject, area and role.
async fn without_assigned(
    scope: &Scope,
    rows: Vec<table::assignment::Model>,
) -> Result<Vec<table::assignment::Model>, Error> {
    let kept = table::assignment::Entity::find().all(scope.db()).await?;
    let place = |row: &table::assignment::Model| (row.subject.clone(), row.area.clone(), row.role.clone());
    let kept: HashSet<(String, String, String)> = kept.iter().map(place).collect();
    Ok(rows.into_iter().filter(|row| !kept.contains(&place(row))).collect())
}

/// Leaves out words that editors added themselves since.
async fn without_reviewed(
    scope: &Scope,
    rows: Vec<table::synonym::Model>,
) -> Result<Vec<table::synonym::Model>, Error> {
    let reviewed = table::synonym::Entity::find().all(scope.db()).await?;
    let reviewed: HashSet<(String, String)> = reviewed.into_iter().map(|row| (row.word, row.service)).collect();
    Ok(rows.into_iter().filter(|row| !reviewed.contains(&(row.word.clone(), row.service.clone()))).collect())
}
