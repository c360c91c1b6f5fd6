//! One function per use case. Each writes state, history, audit and outbox in the transaction of its scope.

pub(crate) mod alike;
pub(crate) mod amend;
pub(crate) mod approve;
pub(crate) mod assign;
pub(crate) mod assist;
pub(crate) mod behalf;
pub(crate) mod blocks;
pub(crate) mod bulk;
pub(crate) mod by_post;
pub(crate) mod decide;
pub(crate) mod deputies;
pub(crate) mod events;
pub(crate) mod feedback;
pub(crate) mod figures;
pub(crate) mod file;
pub(crate) mod files;
pub(crate) mod filing;
pub(crate) mod filters;
pub(crate) mod inbox;
pub(crate) mod inspect;
pub(crate) mod keep;
pub(crate) mod labels;
pub(crate) mod list;
pub(crate) mod names;
pub(crate) mod overview;
pub(crate) mod participation;
pub(crate) mod print;
pub(crate) mod routing;
pub(crate) mod statement;
pub(crate) mod transfer;
pub(crate) mod uptake;
pub(crate) mod view;
pub(crate) mod work;

pub use alike::{Alike, Candidate, Candidates, candidates};
pub use amend::{AmendmentForm, amend, end_amendment};
pub use approve::{Approvals, Proposed, Waiting, approvals, approve, give_back, proposed, take_back};
pub use assign::{Colleague, assign};
pub use assist::{AssistForm, Assistable, PERSON_LENGTH, assist, assistable};
pub use behalf::{BEHALF_ROWS, Behalf, BehalfRow, Settled, Tally, Week, behalf, behalf_overview};
pub use blocks::{
    BLOCK_LENGTH, BLOCK_NAME_LENGTH, BLOCKS_MAX, Block, BlockForm, Target, block, blocks, delete_block, insert_block,
    open_parameters, save_block,
};
pub use bulk::{Bulk, BulkStep, bulk};
pub use by_post::choose_post;
pub use decide::{Handing, Preview, Taken, close, decide, preview, was_decided};
pub use deputies::{Absence, AbsenceForm, Absences, absences, end_absence, record_absence};
pub use events::{LogWanted, event_log};
pub use feedback::feedback;
pub use figures::{Days, Figures, Statistics, statistics};
pub(crate) use files::reference;
pub use files::{attachment, document};
pub use filing::{FilePlan, file_plan, refile, set_file_plan};
pub use filters::{FILTER_NAME_LENGTH, FILTERS_MAX, KeptFilter, drop_filter, keep_filter};
pub use inbox::{Filter, INBOX_COUNTED, INBOX_ROWS, Inbox, InboxRow, News, Position, View, inbox};
pub use inspect::{INSPECTED_ROWS, InspectedRow, inspect_case, inspect_document, inspect_list};
pub use keep::{Deleted, KEPT_ROWS, Keeping, Kept, Listed, Mark, SOON_DAYS, deleted, end_hold, hold, keeping, kept};
pub use labels::{LABEL_LENGTH, LABELS_MAX, Label, create_label, delete_label, labels, set_labels};
pub(crate) use list::names;
pub use list::{LIST_ROWS, ListRow, list};
pub use overview::{ESCALATED_AFTER, Escalated, escalated, load, overview};
pub(crate) use participation::{NAME_LENGTH, SOURCE_LENGTH};
pub use participation::{
    Participation, ParticipationForm, Party, ask_for_statement, participant, record_statement, rule_until,
    withdraw_participation,
};
pub use print::{
    Posted, PrintBatch, Printable, Printed, post_batch, print_batch, print_batches, print_file, printable, printed,
};
pub use routing::{Attendance, RULES_MAX, Receiver, Routing, Rule, RuleForm, add_rule, drop_rule, routing};
pub use statement::{
    REQUEST_ROWS, ReleasedFile, StatementRequest, StatementRow, give_statement, note_statement_look, statement_file,
    statement_request, statement_requests, statements_awaited,
};
pub use transfer::{TransferForm, proposed_entity, transfer};
pub use uptake::{Usage, UsedAt, usage};
pub use view::{CaseView, Decision, HistoryLine, Note, Who, open_case};
pub use work::{AnswerWay, ask, claim, correct, note, record_answer, release, save_draft};
