//! Types and rules; no access to the outside.

/// A closed list of things that are stored by name.
macro_rules! named {
    ($(#[$meta:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize)]
        pub enum $name {
            $($(#[$of])* #[serde(rename = $text)] $variant,)+
        }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name under which it is stored; the end of its text key.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }

            /// That of a name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.name() == name)
            }
        }
    };
}
mod delivery;
mod demand;
mod framework;
mod invoice;
mod tender;
mod thresholds;

pub use delivery::{
    Arrived, Defects, Delivery, DeliveryId, Item, ItemId, MOST_SERIALS, NewDelivery, NewItems, Order, Ordered,
};
pub use demand::{
    Article, ArticleId, DemandId, EvbIt, Invited, Line, MOST_QUANTITY, NewArticle, NewSurvey, NoticeKind, Pooled,
    REMINDERS, Report, ReportProblem, Survey, SurveyState,
};
pub(crate) use demand::{LONGEST_TEXT, LONGEST_WORD, LONGEST_YEARS};
pub use framework::{
    CallOff, CallOffId, DirectOrder, DirectOrderId, Entry, Framework, FrameworkId, NewCallOff, NewDirectOrder,
    NewFramework, PaidFrom, Passed, Priced, WARNING, within,
};
pub use invoice::{Incoming, Invoice, InvoiceId, LARGEST_INVOICE, NewInvoice, Remark, Unreadable, read_invoice};
pub(crate) use tender::MOST_CRITERIA;
pub use tender::{
    Basis, Criterion, Entitled, NewTender, Offer, OfferId, Rank, Scored, Tender, TenderEntry, TenderId, TenderState,
    evaluate,
};
pub(crate) use thresholds::euros;
pub use thresholds::{Choice, Kind, Limit, Procedure, Reason, Thresholds, UnionLimit, waiting_until};
