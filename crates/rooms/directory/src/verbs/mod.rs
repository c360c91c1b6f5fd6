//! One function per use case.

mod accounts;
mod activate;
mod assign;
mod by_law;
mod face;
mod files;
mod import;
mod online;
mod own_address;
mod reform;
mod state;
mod texts;
mod units;
mod values;
mod words;
mod xzufi;

pub use accounts::{AccountProposal, account_proposals, confirm_account, discard_account, propose_account};
pub use activate::{activate, activate_everywhere, withdraw_activations};
pub use assign::{NewAssignee, NewAssignment, Refused, assign, assign_list, end_assignment};
pub use by_law::{
    Report, RowProblem, ValueKinds, by_law, by_laws, export_by_laws, import_by_laws, put_by_law, step_by_law,
};
pub use face::{NewLogo, own_logo, put_logo, remove_logo};
pub use import::{Imported, import_state};
pub use online::{mark_online, online_as, unmark_online};
pub use own_address::{ask_for_address, confirm_address, own_addresses, withdraw_address};
pub use reform::{NamedFile, apply_areas, compare_areas, land, read_key_lists, read_successors};
pub use texts::{NewText, Seen, texts_of, vouch_for_texts, write_text};
pub use units::{put_unit, put_unit_list, remove_unit, unit_senders};
pub use values::{NewValue, end_value, set_values, settings, take_over};
pub use words::{Missed, Word, count_missed, forget_missed, missed_searches, set_word, words_of};
pub use xzufi::{Exported, Refusal, XzufiExport, XzufiImport, XzufiOptions, XzufiReport, export_xzufi};

pub(crate) use face::logo_content;

use sea_orm::sea_query::Expr;
use sea_orm::{EntityTrait, ExprTrait};
use store::Scope;

use crate::error::Error;
use crate::tables::directory_state;

/// Has every process read the directory again: somebody else took rows away.
///
/// # Errors
/// [`store::Error::WrongReach`] unless the scope has the provider's reach.
pub async fn renew(scope: &Scope) -> Result<(), Error> {
    scope.require_provider()?;
    changed(scope).await
}

/// Counts a change, so that every process knows its catalogue is old.
async fn changed(scope: &Scope) -> Result<(), Error> {
    directory_state::Entity::update_many()
        .col_expr(directory_state::Column::Revision, Expr::col(directory_state::Column::Revision).add(1))
        .exec(scope.db())
        .await?;
    Ok(())
}
