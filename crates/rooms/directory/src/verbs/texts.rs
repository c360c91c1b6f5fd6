use jiff::civil::Date;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter,
};
use serde_json::json;
use store::{Language, Reach, Scope, TenantId, Timestamp};
use uuid::Uuid;

use super::reform::standing;
use super::xzufi::SOURCE;
use crate::catalogue::{STATE, text};
use crate::error::Error;
use crate::model::{EntityKey, LONGEST_TEXT, Mode, Module, RichText, Text};
use crate::tables::{content_change, service_text};

/// A text to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewText {
    /// Id of the service.
    pub service: String,
    /// In whose name.
    pub owner: EntityKey,
    /// Which part.
    pub module: Module,
    /// In which language.
    pub language: Language,
    /// What it says; nothing takes the text away.
    pub text: RichText,
    /// What it does with the text of the state.
    pub mode: Mode,
    /// Who approved it, and when.
    pub approved: Option<(String, Date)>,
    /// Where it comes from.
    pub source: String,
}

/// What somebody saw before they began to write: the text as it was, or that there was none.
pub type Seen = Option<Timestamp>;

/// Writes the text of one part. A local editor (reach of a tenant) writes for the legal entities their administration works
/// for, the provider for the state and everybody else.
///
/// # Errors
/// [`Error::NotYours`], [`Error::TextTooLong`], and [`Error::TextChanged`] when it is not any more as it was `seen`.
pub async fn write_text(scope: &mut Scope, new: NewText, seen: Seen) -> Result<(), Error> {
    let tenant = writer_for(scope, &new.owner).await?;
    if new.text.as_html().len() > LONGEST_TEXT {
        return Err(Error::TextTooLong(new.text.as_html().len()));
    }
    let key = (new.service.clone(), new.owner.to_string(), new.module.name().to_owned(), new.language.tag().to_owned());
    let known = service_text::Entity::find_by_id(key).one(scope.db()).await?;
    if known.as_ref().filter(|row| !row.body.is_empty()).map(|row| row.changed_at) != seen {
        return Err(Error::TextChanged);
    }
    let (approved_by, approved_on) = new.approved.map(|(by, on)| (by, on.to_string())).unzip();
    let after = known.as_ref().map(|row| Timestamp(row.changed_at.0 + 1));
    let row = service_text::Model {
        service: new.service.clone(),
        owner: new.owner.to_string(),
        module: new.module.name().to_owned(),
        language: new.language.tag().to_owned(),
        tenant_id: tenant,
        body: new.text.as_html().to_owned(),
        mode: new.mode.name().to_owned(),
        approved_by,
        approved_on,
        checked_on: Some(scope.today().to_string()),
        // Two changes within one tick of the clock must not look alike.
        changed_at: Ord::max(scope.now(), after.unwrap_or(scope.now())),
        imported: false,
        source: own_source(new.source),
    };
    match known {
        Some(known) => {
            let row = row.into_active_model().reset_all();
            let unchanged = service_text::Column::ChangedAt.eq(known.changed_at);
            let update = service_text::Entity::update_many().set(row).filter(key_of(&known)).filter(unchanged);
            if update.exec(scope.db()).await?.rows_affected == 0 {
                return Err(Error::TextChanged);
            }
        }
        None if new.text.is_empty() => return Ok(()),
        None => {
            let insert = service_text::Entity::insert(row.into_active_model()).exec_without_returning(scope.db()).await;
            insert.map_err(|error| {
                let error = store::Error::from(error);
                if error.is_duplicate() { Error::TextChanged } else { Error::Store(error) }
            })?;
        }
    }
    content_changed(scope, tenant).await?;
    let detail = json!({
        "service": new.service, "owner": new.owner.as_str(), "module": new.module.name(), "language": new.language.tag(),
    });
    scope.audit("directory.text", Uuid::nil(), detail);
    Ok(())
}

pub(super) fn key_of(row: &service_text::Model) -> Condition {
    Condition::all()
        .add(service_text::Column::Service.eq(&row.service))
        .add(service_text::Column::Owner.eq(&row.owner))
        .add(service_text::Column::Module.eq(&row.module))
        .add(service_text::Column::Language.eq(&row.language))
}

/// What a person changed is theirs: it does not come by XZuFi any more, and no message takes it away.
fn own_source(source: String) -> String {
    if source.starts_with(SOURCE) { String::new() } else { source }
}

/// Says that everything an owner says about a service is still right, today.
///
/// # Errors
/// [`Error::NotYours`].
pub async fn vouch_for_texts(scope: &mut Scope, service: &str, owner: &EntityKey) -> Result<(), Error> {
    let tenant = writer_for(scope, owner).await?;
    service_text::Entity::update_many()
        .col_expr(service_text::Column::CheckedOn, Expr::value(scope.today().to_string()))
        .filter(service_text::Column::Service.eq(service))
        .filter(service_text::Column::Owner.eq(owner.as_str()))
        .filter(service_text::Column::TenantId.eq(tenant))
        .exec(scope.db())
        .await?;
    content_changed(scope, tenant).await?;
    scope.audit("directory.text.checked", Uuid::nil(), json!({ "service": service, "owner": owner.as_str() }));
    Ok(())
}

/// The texts of one service straight from the database, for a form that must not rest on a catalogue that is a moment old.
///
/// # Errors
/// The database's own.
pub async fn texts_of(scope: &Scope, service: &str, owner: &EntityKey) -> Result<Vec<Text>, Error> {
    let rows = service_text::Entity::find()
        .filter(service_text::Column::Service.eq(service))
        .filter(service_text::Column::Owner.eq(owner.as_str()))
        .filter(service_text::Column::Body.ne(""))
        .all(scope.db())
        .await?;
    rows.into_iter().map(text).collect()
}

/// Under which tenant an owner's texts are kept; only for whoever may write them.
pub(super) async fn writer_for(scope: &Scope, owner: &EntityKey) -> Result<TenantId, Error> {
    let not_yours = || Error::NotYours(owner.to_string());
    let own = match scope.reach() {
        Reach::Tenant(tenant) => Some(*tenant),
        _ => {
            scope.require_provider()?;
            None
        }
    };
    if *owner == EntityKey::state() {
        return if own.is_none() { Ok(STATE) } else { Err(not_yours()) };
    }
    // As bodies stand today, also after a reform; what is no more says nothing new.
    let tenant = standing(scope, owner).await?.filter(|standing| standing.chain.len() == 1).and_then(|one| one.tenant);
    tenant.filter(|tenant| own.is_none_or(|own| own == *tenant)).ok_or_else(not_yours)
}

/// Counts a change of texts or words, so that every process knows that its own are old.
pub(super) async fn content_changed(scope: &Scope, tenant: TenantId) -> Result<(), Error> {
    let row = content_change::ActiveModel { tenant_id: Set(tenant), revision: Set(1) };
    let again = OnConflict::column(content_change::Column::TenantId)
        .value(
            content_change::Column::Revision,
            Expr::col((content_change::Entity, content_change::Column::Revision)).add(1),
        )
        .to_owned();
    content_change::Entity::insert(row).on_conflict(again).exec_without_returning(scope.db()).await?;
    Ok(())
}
