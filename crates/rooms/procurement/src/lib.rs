//! Buys together: pooled demand, tenders chosen by dated thresholds, framework agreements and what is called off from them.
//!
//! Verbs: [`draft_survey`], [`add_article`], [`open_survey`], [`close_survey`]; [`report`], [`release`], [`need_nothing`]; [`begin_tender`],
//! [`take_offer`], [`score_offer`], [`propose_award`], [`approve_award`], [`award`]; [`call_off`], [`cancel`]; [`order_directly`]; [`tend`].
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
    Article, ArticleId, Basis, CallOff, CallOffId, Choice, Criterion, DemandId, DirectOrder, DirectOrderId, Entitled,
    Entry, EvbIt, Framework, FrameworkId, Invited, Kind, Limit, Line, MOST_QUANTITY, NewArticle, NewCallOff,
    NewDirectOrder, NewFramework, NewSurvey, NewTender, NoticeKind, Offer, OfferId, Passed, Pooled, Priced, Procedure,
    REMINDERS, Rank, Reason, Report, ReportProblem, Scored, Survey, SurveyState, Tender, TenderEntry, TenderId,
    TenderState, Thresholds, UnionLimit, WARNING, evaluate, waiting_until, within,
};
pub use pages::routes;
pub use verbs::{
    Agreement, Asked, Notice, add_article, agreement_of, approve_award, articles, asked, award, begin_tender, call_off,
    call_offs, cancel, cancel_tender, close_survey, direct_orders, draft_survey, framework, frameworks, invited,
    journal, lines_of, need_nothing, notices, offers, open_survey, order_directly, pooled, propose_award, record,
    release, remove_article, report, reports, score_offer, survey, surveys, take_offer, tend, tender, tenders,
};
pub use who::{Buyer, Member};

/// The tables of this room.
pub const MIGRATIONS: store::Migrations = store::migrations!("procurement", "001", "002", "003");

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
    /// Whether mail goes out.
    pub mail: bool,
}
