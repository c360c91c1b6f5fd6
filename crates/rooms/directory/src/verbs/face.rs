//! How a legal entity looks on pages.

use aws_lc_rs::digest;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde_json::json;
use store::Scope;
use uuid::Uuid;

use super::values::{keeper_of, own_rows, put, values_changed};
use crate::error::Error;
use crate::model::{EntityKey, LOGO, LogoName};
use crate::tables::{entity_value, logo};

/// A picture for the head of pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLogo {
    /// PNG, written by this program.
    pub png: Vec<u8>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// The name of the legal entity's own logo; empty when it has none.
///
/// # Errors
/// The database's own.
pub async fn own_logo(scope: &Scope, entity: &EntityKey) -> Result<String, Error> {
    Ok(own_rows(scope, entity, LOGO).await?.pop().map(|row| row.value).unwrap_or_default())
}

/// Gives a legal entity a logo in place of the one it had. `seen` is what [`own_logo`] said when the person looked.
///
/// # Errors
/// [`Error::UnknownEntity`], [`Error::NotYours`]; [`Error::SettingChanged`] when somebody else set another one meanwhile.
pub async fn put_logo(scope: &mut Scope, entity: &EntityKey, new: NewLogo, seen: &str) -> Result<(), Error> {
    keeper_of(scope, entity).await?;
    let hash = digest::digest(&digest::SHA256, &new.png);
    let name = LogoName::of(hash.as_ref(), new.width, new.height).to_string();
    let own = own_logo(scope, entity).await?;
    // The same form sent twice does the same once.
    if own == name {
        return Ok(());
    }
    if own != seen {
        return Err(Error::SettingChanged);
    }
    forget(scope, entity).await?;
    let picture = logo::ActiveModel {
        name: Set(name.clone()),
        entity: Set(entity.to_string()),
        content: Set(new.png),
        added_at: Set(scope.now()),
    };
    logo::Entity::insert(picture).exec_without_returning(scope.db()).await?;
    let value = entity_value::Model {
        entity: entity.to_string(),
        key: LOGO.to_owned(),
        valid_from: String::new(),
        value: name.clone(),
        fictitious: false,
        imported: false,
        source: String::new(),
        valid_to: None,
        by_law: None,
        taken_from: None,
    };
    put(scope, vec![value]).await?;
    values_changed(scope).await?;
    scope.audit("directory.logo", Uuid::nil(), json!({ "entity": entity.as_str(), "logo": name }));
    Ok(())
}

/// Takes the legal entity's own logo away; what it inherits counts again. Without one nothing happens.
///
/// # Errors
/// As [`put_logo`].
pub async fn remove_logo(scope: &mut Scope, entity: &EntityKey, seen: &str) -> Result<(), Error> {
    keeper_of(scope, entity).await?;
    let own = own_logo(scope, entity).await?;
    if own.is_empty() {
        return Ok(());
    }
    if own != seen {
        return Err(Error::SettingChanged);
    }
    forget(scope, entity).await?;
    values_changed(scope).await?;
    scope.audit("directory.logo", Uuid::nil(), json!({ "entity": entity.as_str(), "logo": null }));
    Ok(())
}

/// Picture and value of a legal entity.
async fn forget(scope: &Scope, entity: &EntityKey) -> Result<(), Error> {
    logo::Entity::delete_many().filter(logo::Column::Entity.eq(entity.as_str())).exec(scope.db()).await?;
    entity_value::Entity::delete_many()
        .filter(entity_value::Column::Entity.eq(entity.as_str()))
        .filter(entity_value::Column::Key.eq(LOGO))
        .exec(scope.db())
        .await?;
    Ok(())
}

/// The content of a logo by its name; any reach may read it.
///
/// # Errors
/// The database's own.
pub(crate) async fn logo_content(scope: &Scope, name: &LogoName) -> Result<Option<Vec<u8>>, Error> {
    let found = logo::Entity::find()
        .select_only()
        .column(logo::Column::Content)
        .filter(logo::Column::Name.eq(name.to_string()))
        .into_tuple::<Vec<u8>>()
        .one(scope.db())
        .await?;
    Ok(found)
}
