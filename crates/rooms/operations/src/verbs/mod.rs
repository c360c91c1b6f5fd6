//! One function per use case.

mod announcement;
mod duty;
mod fill;
mod inherit;
mod onboarding;
mod own;
mod renewal;
mod request;
mod roll_out;
mod survey;
mod uptake;
mod watch;

pub use announcement::{announce, announcements, notices, withdraw_announcement};
pub use duty::{own_proofs, proofs, record_evidence};
pub use fill::{Filling, RowProblem, Trouble, apply, read, template};
pub use inherit::{Heritable, heritable, inherit};
pub(crate) use onboarding::{Crew, onboarding};
pub(crate) use own::{Row, origin_text};
pub use renewal::{Renewal, renewals};
pub use request::{
    NewRequest, answer, ask, askable, one as request, opened, request_code, requests, settle, tenant_of_code,
};
pub use roll_out::{act, progress, propose, roll_out, roll_outs};
pub use survey::{Declared, Proposed, Services, Survey, survey};
pub use uptake::{Used, count_usage, used};
pub use watch::{last_backup, look_at, note_backup, watched};

pub(crate) use request::{ASKED, note_sent};
pub(crate) use survey::services;
