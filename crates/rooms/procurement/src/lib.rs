//! Buys together: pooled demand, tenders chosen by dated thresholds, framework agreements and what is called off from them.
//!
//! Verbs: [`draft_survey`], [`add_article`], [`open_survey`], [`close_survey`]; [`report`], [`release`], [`need_nothing`]; [`begin_tender`],
//! [`take_offer`], [`correct_arrival`], [`score_offer`], [`propose_award`], [`approve_award`], [`inform_bidders`], [`award`]; [`call_off`],
//! [`cancel`]; [`deliver`], [`accept`], [`take_invoice`], [`release_invoice`], [`return_invoice`], [`keep`]; [`order_directly`]; [`tend`].
//! Routes: [`routes`]. Whoever buys for all has everything under the own administration (the host); somebody of another administration acts
//! in the host's scope and reaches only rows of their own there. What an administration knows of is a row of its own, which the outbox
//! carries there.

mod error;
mod export;
mod mails;
mod model;
mod pages;
mod tables;
mod verbs;
mod who;

pub use error::Error;
pub use export::EXPORT;
pub use mails::{Carrying, ProcurementMails};
pub use model::{
    Arrived, Article, ArticleId, Basis, CallOff, CallOffId, Choice, Criterion, Defects, Delivery, DeliveryId, DemandId,
    DirectOrder, DirectOrderId, Entitled, Entry, EvbIt, Framework, FrameworkId, Incoming, Invited, Invoice, InvoiceId,
    Item, ItemId, Kind, LARGEST_INVOICE, Limit, Line, MOST_QUANTITY, MOST_SERIALS, NewArticle, NewCallOff, NewDelivery,
    NewDirectOrder, NewFramework, NewInvoice, NewItems, NewSurvey, NewTender, NoticeKind, Offer, OfferId, Order,
    Ordered, PaidFrom, Passed, Pooled, Priced, Procedure, REMINDERS, Rank, Reason, Remark, Report, ReportProblem,
    Scored, Survey, SurveyState, Tender, TenderEntry, TenderId, TenderState, Thresholds, UnionLimit, Unreadable,
    WARNING, evaluate, read_invoice, waiting_until, within,
};
pub use pages::routes;
pub use verbs::{
    Agreement, Asked, Links, Notice, accept, add_article, agreement_of, approve_award, articles, asked, award,
    begin_tender, call_off, call_offs, cancel, cancel_tender, change_survey, close_survey, correct_arrival, deliver,
    direct_orders, draft_survey, drop_survey, framework, frameworks, inform_bidders, inventory, invited, invoice_file,
    journal, keep, lines_of, links, need_nothing, notices, offers, open_survey, order, order_directly, paid_from,
    pooled, propose_award, record, release, release_invoice, remove_article, report, reports, return_invoice,
    score_offer, survey, surveys, take_invoice, take_offer, tend, tender, tender_of, tenders,
};
pub use who::{Buyer, Member};

/// The tables of this room.
pub const MIGRATIONS: store::Migrations =
    store::migrations!("procurement", "001", "002", "003", "004", "005" sqlite, "006");

/// The result of a verb of this room.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What the pages of this room need. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    /// The database.
    pub store: store::Store,
    /// Who is logged in.
    pub identity: identity::Identity,
    /// Administrations.
    pub directory: directory::Directory,
    /// Sets papers.
    pub press: mailbox::Press,
    /// Files of invoices.
    pub blobs: blobs::Blobs,
    /// Whether mail goes out.
    pub mail: bool,
}
