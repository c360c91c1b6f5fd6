//! Areas, administrations, legal entities with their settings, services and responsibilities: the Zuständigkeitsfinder.
//!
//! Verbs: [`import_state`]; [`compare_areas`], [`apply_areas`]; [`write_text`], [`vouch_for_texts`]; [`set_word`], [`missed_searches`]; [`assign`],
//! [`assign_list`], [`end_assignment`], [`put_unit`], [`put_unit_list`], [`remove_unit`]; [`mark_online`], [`online_as`], [`unmark_online`]; [`activate()`],
//! [`withdraw_activations`]; [`set_values`],
//! [`settings`], [`end_value`], [`take_over`], [`put_logo`], [`remove_logo`], [`ask_for_address`], [`confirm_address`], [`withdraw_address`], [`propose_account`], [`confirm_account`]; [`put_by_law`], [`step_by_law`], [`import_by_laws`], [`export_by_laws`]; [`XzufiImport`], [`export_xzufi`]. Reading happens in memory:
//! [`Directory`] holds the [`Catalogue`] with [`Catalogue::places`], [`Catalogue::find`], [`Catalogue::responsible`] and
//! [`Catalogue::service_page`].

pub mod api;
mod catalogue;
mod desk;
mod error;
mod export;
pub mod model;
mod pages;
mod tables;
mod verbs;

pub use catalogue::{Account, Acting, Catalogue, LiveServices, Outside, OwnServices, Served};
pub use desk::{Directory, Unserved};
pub use error::Error;
pub use export::EXPORT;
pub use model::by_law;
pub use model::{
    Activation, ActsAs, Addressees, AdministrationKind, Ags, Ars, Audience, Duty, EntityKey, Evidence, Gender, Host,
    Known, Logo, NoHost, OnlineService, Origin, OwnAddress, Place, PlaceMatch, Responsible, Service, ServicePage,
    ServiceState, Setting, Settings, TrustLevel, Visit, is_of_an_account, is_shared_with_office,
};
pub use pages::{Case, chosen_map, in_sentence, routes, sitemaps, what_became, whom_to_ask};
pub use verbs::{
    AccountProposal, Exported, Imported, Missed, NamedFile, NewAssignee, NewAssignment, NewLogo, NewText, NewValue,
    Refusal, Refused, Report, RowProblem, Seen, ValueKinds, Word, XzufiExport, XzufiImport, XzufiOptions, XzufiReport,
    account_proposals, activate, activate_everywhere, apply_areas, ask_for_address, assign, assign_list, by_law,
    by_laws, compare_areas, confirm_account, confirm_address, count_missed, discard_account, end_assignment, end_value,
    export_by_laws, export_xzufi, forget_missed, import_by_laws, import_state, land, mark_online, missed_searches,
    online_as, own_addresses, own_logo, propose_account, put_by_law, put_logo, put_unit, put_unit_list, read_key_lists,
    read_successors, remove_logo, remove_unit, renew, set_values, set_word, settings, step_by_law, take_over, texts_of,
    unit_senders, unmark_online, vouch_for_texts, withdraw_activations, withdraw_address, words_of, write_text,
};

/// Tables of this room.
pub const MIGRATIONS: store::Migrations = store::migrations!("directory", "001", "002", "003" sqlite, "004", "005", "006", "007", "008", "010", "011", "012", "013");
