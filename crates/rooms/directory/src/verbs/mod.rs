//! One function per use case.

mod files;
mod import;
mod online;
mod state;
mod values;

pub use import::{Imported, import_state};
pub use online::{mark_online, online_as, unmark_online};
pub use values::{NewValue, set_values, settings};

use sea_orm::sea_query::Expr;
use sea_orm::{EntityTrait, ExprTrait};
use store::Scope;

use crate::error::Error;
use crate::tables::directory_state;

/// Counts a change, so that every process knows its catalogue is old.
async fn changed(scope: &Scope) -> Result<(), Error> {
    directory_state::Entity::update_many()
        .col_expr(directory_state::Column::Revision, Expr::col(directory_state::Column::Revision).add(1))
        .exec(scope.db())
        .await?;
    Ok(())
}
