//! One function per use case.

mod access;
mod exercise;
mod follow;
mod offers;
mod plan;
mod register;
mod results;
mod rows;
mod tend;

pub use access::{access_code, accesses, enter, give_access, revoke_access};
pub use exercise::{
    Live, Note, ballot, cast, hide_note, joined, live, notes, open_exercise, prepare_exercise, results, set_open,
    take_paper, write_note,
};
pub use follow::{Progress, progress};
pub use offers::offers;
pub use plan::{NewSeries, act, change_workshop, create_series, invitations, plan_workshop, programme, workshop};
pub use register::{
    Places, call_off, call_off_for, check_in, correct, invited, places, register, registration, registration_code,
    registrations,
};
pub use results::{Harvest, harvest, note_result, noted, proposals, settle};
pub use tend::tend;

pub(crate) use follow::FOLLOWED;
pub(crate) use offers::{INVITED, one as offer, receive};
pub(crate) use plan::{OFFERED, VOTED};
pub(crate) use register::{PLACE, one as registration_of, tenant_of_code};
pub(crate) use results::{NOTED, SETTLED, bring_home, note_settled};
