//! One function per use case.

mod award;
mod delivery;
mod direct;
mod framework;
mod invoice;
mod notices;
mod report;
mod sheet;
mod survey;
mod tend;
mod tender;

pub use award::{approve_award, inform_bidders, propose_award};
pub use delivery::{Links, accept, deliver, inventory, keep, links, order, paid_from};
pub use direct::{direct_orders, order_directly};
pub use framework::{
    Agreement, agreement_of, award, call_off, call_offs, cancel, framework, frameworks, journal, lines_of,
};
pub use invoice::{invoice_file, release_invoice, return_invoice, take_invoice};
pub use notices::{Notice, notices};
pub use report::{Asked, asked, need_nothing, release, report};
pub use survey::{
    add_article, articles, change_survey, close_survey, draft_survey, drop_survey, invited, open_survey, pooled,
    remove_article, reports, survey, surveys,
};
pub use tend::tend;
pub use tender::{
    begin_tender, cancel_tender, correct_arrival, offers, record, score_offer, take_offer, tender, tender_of, tenders,
};

pub(crate) use award::{hundredths, obstacle};
pub(crate) use framework::{NEARLY_USED, agreement};
pub(crate) use notices::{NOTICE, notice, receive};
pub(crate) use sheet::{
    ReportRead, RowProblem, own_table, pooled_table, read_day, read_quantity, read_report, read_whole, typed_day,
};
pub(crate) use survey::asks;
pub(crate) use tend::{ENDS, REMIND, WARRANTY, warranty};
pub(crate) use tender::demand_value;
