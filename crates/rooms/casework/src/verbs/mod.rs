//! One function per use case. Each writes state, history, audit and outbox in the transaction of its scope.

pub(crate) mod decide;
pub(crate) mod file;
pub(crate) mod files;
pub(crate) mod inbox;
pub(crate) mod view;
pub(crate) mod work;

pub use decide::{Handing, Preview, close, decide, preview, was_decided};
pub(crate) use files::reference;
pub use files::{attachment, document};
pub use inbox::{Filter, INBOX_ROWS, Inbox, InboxRow, News, Position, View, inbox};
pub use view::{CaseView, Decision, HistoryLine, Note, Who, open_case};
pub use work::{AnswerWay, ask, claim, note, record_answer, release, save_draft};
