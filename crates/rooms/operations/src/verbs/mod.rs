//! One function per use case.

mod announcement;
mod cost;
mod duty;
mod fill;
mod inherit;
mod offer;
mod onboarding;
mod own;
mod renewal;
mod request;
mod roll_out;
mod survey;
pub(crate) mod ticket;
mod uptake;
mod watch;

pub use announcement::{announce, announcements, notices, withdraw_announcement};
pub use cost::{
    Statement, begin_run, cost_keys, frozen, give_back_run, issue_run, measured, own_statements, propose_key, runs,
    runs_of, set_costs, settle_key, statements, submit_run,
};
pub use duty::{own_proofs, proofs, record_evidence};
pub(crate) use fill::{COLOUR, is_sound};
pub use fill::{Filling, RowProblem, Trouble, apply, read, template};
pub use inherit::{Heritable, heritable, inherit};
pub use offer::{
    NewOffer, all_orders, change_order, handle_order, offers, one_order, order, orderable, own_order, own_orders,
    set_offer,
};
pub(crate) use onboarding::{Crew, onboarding};
pub(crate) use own::{Row, origin_text};
pub use renewal::{Renewal, renewals};
pub use request::{
    NewRequest, answer, ask, askable, one as request, opened, request_code, requests, settle, tenant_of_code,
};
pub use roll_out::{act, progress, propose, roll_out, roll_outs};
pub use survey::{Declared, Proposed, Services, Survey, survey};
pub use ticket::{
    NewTicket, handle, open_ticket, open_tickets, own_ticket, own_tickets, reply, service_desk, set_terms, ticket,
    tickets_since,
};
pub use uptake::{Used, count_usage, own_use, used};
pub use watch::{last_backup, look_at, note_backup, watched};

pub(crate) use offer::{LONGEST_DESCRIPTION, LONGEST_NAME};
pub(crate) use request::{ASKED, note_sent};
pub(crate) use survey::services;
pub(crate) use ticket::{LONGEST_SUBJECT, LONGEST_TEXT, waiting};
