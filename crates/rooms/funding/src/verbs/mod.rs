//! One function for everything that somebody can do.

mod asked;
mod decide;
mod desk;
mod evidence;
mod import;
mod ledger;
mod letter;
mod look;
mod moving;
mod notes;
mod overview;
mod own;
mod programme;
mod proof;
mod receive;
mod rows;
mod take_over;
mod tend;

pub use asked::{Answer, answer_change, answer_drawdown, ask_change, call_money, changes, drawdowns};
pub use decide::{answer_early_start, decide, objection_end, propose, send_back, settle};
pub(crate) use desk::people;
pub use desk::{Task, TaskKind, tasks};
pub use evidence::{Evidence, WholeEvidence, evidence, evidence_of_programme};
pub use import::{
    GRANT_COLUMNS, Handed, LineProblem, MOST_READ, OldGrant, ReadGrants, hand_in, handed_in, read_grants,
    release_grants, throw_away,
};
pub use letter::letters;
pub use look::{MOST_LISTED, balances, grant, grants, journal};
pub use notes::{advise, ask, complete, notes};
pub use overview::{Extent, extents, overview, pace};
pub use own::{
    Whole, ask_early_start, check_contract_date, grants_of, link_measure, move_own, own_grant, own_grants, tell, whole,
};
pub(crate) use own::{forget, mirror};
pub use programme::{close_object, create_programme, programme, set_term, set_year};
pub use proof::{
    NewItem, NewProof, add_item, check_proof, confirm_items, items, proof, recovery, release_proof, return_proof,
    send_proof, settle_recovery,
};
pub(crate) use receive::MOVED;
pub use receive::{give_to, receive};
pub(crate) use rows::recipient_of;
pub(crate) use take_over::came_online;
pub use take_over::take_over;
pub(crate) use tend::REMIND;
pub use tend::tend;
