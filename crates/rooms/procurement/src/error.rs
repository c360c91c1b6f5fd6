use axum::http::StatusCode;
use jiff::civil::Date;
use store::{Cents, Timestamp};
use ui::{Explain, Value};

use crate::model::{Choice, Passed, ReportProblem, Unreadable};

/// Why something cannot be bought, reported or shown.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store's own.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The identity's own; above all, that somebody does not have the role.
    #[error(transparent)]
    Identity(#[from] identity::Error),
    /// A paper could not be set.
    #[error(transparent)]
    Press(#[from] mailbox::PressError),
    /// A file could not be stored or read.
    #[error(transparent)]
    Blobs(#[from] blobs::Error),
    /// There is no such thing, or it is not within reach.
    #[error("no such thing")]
    Unknown,
    /// Somebody else changed it since it was looked at.
    #[error("it was changed meanwhile")]
    Stale,
    /// It is in a state in which this cannot be done.
    #[error("not possible in this state")]
    NotPossible,
    /// The quantities of the survey are fixed since the end of this day.
    #[error("frozen since {0}")]
    Frozen(Date),
    /// Whoever did the first step does not do the second.
    #[error("a second person is needed")]
    SecondPerson,
    /// A report has problems: the number of the article as the table knows it, and what is wrong.
    #[error("{} problems in a report", .0.len())]
    Report(Vec<(usize, ReportProblem)>),
    /// A survey without articles asks nothing.
    #[error("no articles")]
    NoArticles,
    /// The survey has a tender already that was not cancelled.
    #[error("there is a tender already")]
    TenderThere,
    /// A value below this one, which was reported and released, needs a reason.
    #[error("below the demand of {0}")]
    BelowDemand(Cents),
    /// A day that must lie between these two.
    #[error("not between {0} and {1}")]
    Between(Date, Date),
    /// An offer that arrived later than now.
    #[error("an arrival in the future")]
    Future,
    /// The other bidders have to be told first (§ 134 Abs. 1 GWB).
    #[error("the other bidders were not told")]
    NotInformed,
    /// Nobody recorded which procedure is allowed on this day.
    #[error("no rule for {0}")]
    NoRule(Date),
    /// The procedure is laxer than this one, which the value asks for.
    #[error("needs at least {:?}", .0.procedure)]
    TooLax(Choice),
    /// Somebody has to say why.
    #[error("no reason")]
    NoReason,
    /// Weights do not come to a hundred.
    #[error("the weights do not come to a hundred")]
    Weights,
    /// Offers may be opened only after this moment (§ 55 Abs. 1 VgV).
    #[error("offers are opened later")]
    TooEarly(Timestamp),
    /// Points that do not fit the criteria.
    #[error("points that do not fit")]
    Points,
    /// An offer that takes part is not scored, or there is none.
    #[error("not every offer is scored")]
    Unscored,
    /// There is no contract before the end of this day (§ 134 Abs. 2 GWB).
    #[error("waiting until {0}")]
    Waiting(Date),
    /// A term that ends before it begins or after more than four years (§ 21 Abs. 6 VgV).
    #[error("a term that is not allowed")]
    Term,
    /// A value that is not above zero.
    #[error("the value is out of its range")]
    Amount,
    /// An article has no price.
    #[error("an article without a price")]
    Prices,
    /// Nobody could call off.
    #[error("nobody is entitled")]
    NobodyEntitled,
    /// A call-off would pass a maximum (§ 21 Abs. 1 VgV, EuGH C-23/20).
    #[error("a maximum would be passed: {0:?}")]
    Passed(Passed),
    /// The agreement holds from the first of these days to the second.
    #[error("not between {0} and {1}")]
    OutOfTerm(Date, Date),
    /// A line of a call-off cannot be.
    #[error("a line that cannot be")]
    Lines,
    /// Nobody said from what it is paid.
    #[error("no budget item")]
    NoBudget,
    /// It cannot be paid from the grant.
    #[error("not payable: {0}")]
    NotPayable(#[from] funding::Error),
    /// A delivery arrives between these days.
    #[error("not between {0} and {1}")]
    Day(Date, Date),
    /// More of an article than is left.
    #[error("more than the {left} that are left")]
    TooMany {
        /// Of which article.
        article: String,
        /// How much is left.
        left: i32,
    },
    /// A file is no invoice.
    #[error("no invoice: {0:?}")]
    Unreadable(Unreadable),
    /// The invoice is there already.
    #[error("the invoice is there already")]
    InvoiceTwice(String),
    /// An invoice asks for more than what was accepted and is not paid.
    #[error("asks for {net}, payable is {payable}")]
    NotAccepted {
        /// What it asks for, net.
        net: Cents,
        /// What may be paid, net.
        payable: Cents,
    },
    /// A serial number is missing, too long or there already.
    #[error("a serial number that cannot be: {0}")]
    Serial(String),
    /// A direct order alone passes the limit.
    #[error("more than {most} directly")]
    Above {
        /// What is allowed.
        most: Cents,
        /// Where the limit is written.
        rule: String,
    },
    /// Direct orders of one purpose would pass the limit together (§ 3 Abs. 2 VgV).
    #[error("an order was split: {sum} of {most}")]
    Split {
        /// What is allowed.
        most: Cents,
        /// What it would be.
        sum: Cents,
        /// Where the limit is written.
        rule: String,
    },
}

impl From<sea_orm::DbErr> for Error {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Store(error.into())
    }
}

/// That a row says something that cannot be.
pub(crate) fn odd(what: &str) -> Error {
    Error::Store(store::Error::Inconsistent(format!("procurement: {what}")))
}

/// Letters of a serial number that an error shows.
const SHOWN: usize = 40;

fn digits(day: Date) -> String {
    day.strftime("%d.%m.%Y").to_string()
}

impl Explain for Error {
    fn status(&self) -> StatusCode {
        match self {
            Self::Store(error) => error.status(),
            Self::Identity(error) => error.status(),
            Self::NotPayable(error) => error.status(),
            Self::Press(_) | Self::Blobs(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Unknown => StatusCode::NOT_FOUND,
            Self::Stale
            | Self::NotPossible
            | Self::Frozen(_)
            | Self::TenderThere
            | Self::NotInformed
            | Self::SecondPerson
            | Self::TooEarly(_)
            | Self::Unscored
            | Self::Waiting(_)
            | Self::NobodyEntitled
            | Self::Passed(_)
            | Self::OutOfTerm(..)
            | Self::TooMany { .. }
            | Self::InvoiceTwice(_)
            | Self::NotAccepted { .. }
            | Self::Above { .. }
            | Self::Split { .. } => StatusCode::CONFLICT,
            Self::Report(_)
            | Self::NoArticles
            | Self::NoRule(_)
            | Self::TooLax(_)
            | Self::BelowDemand(_)
            | Self::Between(..)
            | Self::Future
            | Self::NoReason
            | Self::Weights
            | Self::Points
            | Self::Term
            | Self::Amount
            | Self::Prices
            | Self::Lines
            | Self::Day(..)
            | Self::Unreadable(_)
            | Self::Serial(_)
            | Self::NoBudget => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Self::Store(error) => error.key(),
            Self::Identity(error) => error.key(),
            Self::NotPayable(error) => error.key(),
            Self::Press(_) | Self::Blobs(_) => "ui-failure-busy",
            Self::Unknown => "procurement-unknown",
            Self::Stale => "procurement-stale",
            Self::NotPossible => "procurement-not-possible",
            Self::Frozen(_) => "procurement-frozen",
            Self::SecondPerson => "procurement-second-person",
            Self::Report(_) => "procurement-report-wrong",
            Self::NoArticles => "procurement-no-articles",
            Self::TenderThere => "procurement-tender-there",
            Self::BelowDemand(_) => "procurement-below-demand",
            Self::Between(..) => "procurement-between",
            Self::Future => "procurement-arrived-future",
            Self::NotInformed => "procurement-not-informed",
            Self::NoRule(_) => "procurement-no-rule",
            Self::TooLax(_) => "procurement-too-lax",
            Self::NoReason => "procurement-no-reason",
            Self::Weights => "procurement-weights-wrong",
            Self::TooEarly(_) => "procurement-too-early",
            Self::Points => "procurement-points-wrong",
            Self::Unscored => "procurement-unscored",
            Self::Waiting(_) => "procurement-waiting-law",
            Self::Term => "procurement-term-wrong",
            Self::Amount => "procurement-amount-wrong",
            Self::Prices => "procurement-prices-wrong",
            Self::NobodyEntitled => "procurement-nobody-entitled",
            Self::Passed(Passed::Value { .. }) => "procurement-passed-value",
            Self::Passed(Passed::Quantity { .. }) => "procurement-passed-quantity",
            Self::OutOfTerm(..) => "procurement-out-of-term",
            Self::Lines => "procurement-lines-wrong",
            Self::NoBudget => "procurement-no-budget",
            Self::Day(..) => "procurement-day-wrong",
            Self::TooMany { .. } => "procurement-too-many",
            Self::Unreadable(Unreadable::Nothing) => "procurement-invoice-nothing",
            Self::Unreadable(Unreadable::Pdf) => "procurement-invoice-pdf",
            Self::Unreadable(Unreadable::Broken(..)) => "procurement-invoice-broken",
            Self::Unreadable(Unreadable::Terms(_)) => "procurement-invoice-terms",
            Self::InvoiceTwice(_) => "procurement-invoice-twice",
            Self::NotAccepted { .. } => "procurement-not-accepted",
            Self::Serial(_) => "procurement-serial-wrong",
            Self::Above { .. } => "procurement-above",
            Self::Split { .. } => "procurement-split",
        }
    }

    fn args(&self) -> Vec<(&'static str, Value)> {
        match self {
            Self::Store(error) => error.args(),
            Self::Identity(error) => error.args(),
            Self::NotPayable(error) => error.args(),
            // An error does not know in which language it is read: digits are the same in all of them.
            Self::Frozen(day) | Self::NoRule(day) | Self::Waiting(day) => vec![("day", digits(*day).into())],
            Self::BelowDemand(demand) => vec![("demand", demand.to_string().into())],
            Self::TooEarly(at) => vec![("at", at.in_germany().strftime("%d.%m.%Y, %H:%M").to_string().into())],
            Self::OutOfTerm(first, last) | Self::Day(first, last) | Self::Between(first, last) => {
                vec![("first", digits(*first).into()), ("last", digits(*last).into())]
            }
            Self::Passed(Passed::Value { most, left }) => {
                vec![("most", most.to_string().into()), ("left", left.to_string().into())]
            }
            Self::Passed(Passed::Quantity { most, left }) => {
                vec![("most", most.to_string().into()), ("left", left.to_string().into())]
            }
            Self::TooMany { article, left } => vec![("article", article.as_str().into()), ("left", (*left).into())],
            Self::Unreadable(Unreadable::Broken(line, column)) => {
                vec![("line", (*line).into()), ("column", (*column).into())]
            }
            Self::Unreadable(Unreadable::Terms(terms)) => vec![("terms", terms.join(", ").into())],
            Self::InvoiceTwice(number) => vec![("number", number.as_str().into())],
            Self::NotAccepted { net, payable } => {
                vec![("net", net.to_string().into()), ("payable", payable.to_string().into())]
            }
            Self::Serial(serial) => vec![("serial", serial.chars().take(SHOWN).collect::<String>().into())],
            Self::Above { most, rule } => vec![("most", most.to_string().into()), ("source", rule.as_str().into())],
            Self::Split { most, sum, rule } => vec![
                ("most", most.to_string().into()),
                ("sum", sum.to_string().into()),
                ("source", rule.as_str().into()),
            ],
            _ => Vec::new(),
        }
    }
}
