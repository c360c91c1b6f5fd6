//! The clerk's side: inbox, check, question, decision, delivery.
//!
//! Verbs: [`inbox`], [`list`], [`open_case`], [`claim`], [`assign`], [`assist`], [`release`], [`ask`], [`correct`],
//! [`record_answer`], [`note`], [`choose_post`], [`save_draft`], [`preview`], [`decide`], [`was_decided`], [`close`],
//! [`bulk`], [`candidates`], [`approvals`], [`proposed`], [`approve`], [`give_back`], [`take_back`], [`amend`], [`end_amendment`],
//! [`blocks`], [`block`], [`save_block`], [`delete_block`], [`insert_block`], [`print_batch`], [`post_batch`], [`hold`],
//! [`end_hold`], [`erase_due`]. Who deputises: [`absences`], [`record_absence`], [`end_absence`]. How the inbox is sorted:
//! [`labels`], [`create_label`], [`delete_label`], [`set_labels`], [`keep_filter`], [`drop_filter`]. To whom new cases go:
//! [`routing`], [`add_rule`], [`drop_rule`]. How they are filed: [`file_plan`], [`set_file_plan`], [`refile`]. All cases
//! together: [`feedback`], [`statistics`], [`event_log`], [`overview`], [`escalated`]. For who acts for a member municipality: [`behalf`],
//! [`behalf_overview`]. Statements of others: [`ask_for_statement`], [`withdraw_participation`], [`record_statement`],
//! [`statement_requests`], [`give_statement`], [`lapse_due`]. Another administration takes over: [`transfer()`],
//! [`proposed_entity`]. For who runs the installation, with a granted access: [`inspect_list`], [`inspect_case`],
//! [`inspect_document`]. What an administration takes along: [`export_case`], [`cases_after`]. Consumers of the outbox: [`Reception`], [`Delivery`], [`Exchange`], [`Transfer`]. Routes: [`routes`].

mod decision;
mod delivery;
mod error;
mod exchange;
mod export;
mod handover;
mod letter;
mod member;
mod model;
mod notification;
mod package;
mod pages;
mod payment;
mod post;
mod reception;
mod register;
mod retention;
mod search;
mod tables;
mod verbs;
mod zip_stream;

pub use decision::{
    Amends, CheckedDecision, DecisionContent, DecisionForm, FEE_ROWS, FeeLine, FeeRow, REASONS_MIN, TEXT_MAX, check,
    usual_due_date,
};
pub use delivery::Delivery;
pub use error::{Error, Problem};
pub use exchange::{Exchange, Released, lapse_due};
pub use export::EXPORT;
pub use handover::Transfer;
pub use member::{MemberPart, OwnMember};
pub use model::block::{Kind, Known};
pub use model::{
    AbsenceId, Amendment, AnsweredBy, BatchId, BlockId, CaseId, Condition, Consent, Delivery as DeliveryWay, Event,
    FilterId, InvalidTransition, LabelId, ParticipationId, Precedence, RuleId, Stance, Standing, State, Step, Verdict,
};
pub use package::{PACKAGE_LIST, Package, cases_after, export_case};
pub use pages::routes;
pub use reception::Reception;
pub use register::enter_all;
pub use retention::erase_due;
pub use verbs::{
    Absence, AbsenceForm, Absences, Alike, AmendmentForm, AnswerWay, Approvals, AssistForm, Assistable, Attendance,
    BEHALF_ROWS, BLOCK_LENGTH, BLOCK_NAME_LENGTH, BLOCKS_MAX, Behalf, BehalfRow, Block, BlockForm, Bulk, BulkStep,
    Candidate, Candidates, CaseView, Colleague, Days, Decision, Deleted, ESCALATED_AFTER, Escalated,
    FILTER_NAME_LENGTH, FILTERS_MAX, Figures, FilePlan, Filter, Handing, HistoryLine, INBOX_COUNTED, INBOX_ROWS,
    INSPECTED_ROWS, Inbox, InboxRow, InspectedRow, KEPT_ROWS, Keeping, Kept, KeptFilter, LABEL_LENGTH, LABELS_MAX,
    LIST_ROWS, Label, ListRow, Listed, LogWanted, Mark, News, Note, PERSON_LENGTH, Participation, ParticipationForm,
    Party, Position, Posted, Preview, PrintBatch, Printable, Printed, Proposed, REQUEST_ROWS, RULES_MAX, Receiver,
    ReleasedFile, Routing, Rule, RuleForm, SOON_DAYS, Settled, StatementRequest, StatementRow, Statistics, Taken,
    Tally, Target, TransferForm, Usage, UsedAt, View, Waiting, Week, Who, absences, add_rule, amend, approvals,
    approve, ask, ask_for_statement, assign, assist, assistable, attachment, behalf, behalf_overview, block, blocks,
    bulk, candidates, choose_post, claim, close, correct, create_label, decide, delete_block, delete_label, deleted,
    document, drop_filter, drop_rule, end_absence, end_amendment, end_hold, escalated, event_log, feedback, file_plan,
    give_back, give_statement, hold, inbox, insert_block, inspect_case, inspect_document, inspect_list, keep_filter,
    keeping, kept, labels, list, load, note, note_statement_look, open_case, open_parameters, overview, participant,
    post_batch, preview, print_batch, print_batches, print_file, printable, printed, proposed, proposed_entity,
    record_absence, record_answer, record_statement, refile, release, routing, rule_until, save_block, save_draft,
    set_file_plan, set_labels, statement_file, statement_request, statement_requests, statements_awaited, statistics,
    take_back, transfer, usage, was_decided, withdraw_participation,
};
pub use zip_stream::{ZipPipe, zip_moment};

/// The tables of this room.
pub const MIGRATIONS: store::Migrations = store::migrations!(
    "casework", "001", "002", "003", "004", "005", "007" sqlite, "008", "009", "010", "011", "012", "013", "014", "015"
);

/// The result of a verb of this room.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What the pages, verbs and consumers of this room need. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    /// The database.
    pub store: store::Store,
    /// Who is logged in.
    pub identity: identity::Identity,
    /// The published forms.
    pub studio: studio::Studio,
    /// Who is responsible where, and in whose name.
    pub directory: directory::Directory,
    /// The files.
    pub blobs: blobs::Blobs,
    /// Where letters are set.
    pub press: mailbox::Press,
}

impl Desk {
    /// Whether the administration is an example whose letters have no effect.
    fn is_example(&self, tenant: store::TenantId) -> bool {
        self.directory.catalogue().administration(tenant).is_some_and(|office| office.example)
    }
}
