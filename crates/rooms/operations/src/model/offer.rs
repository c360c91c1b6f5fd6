use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;
use store::{Cents, TenantId, Timestamp};

use super::ticket::named;
use crate::OrderId;

/// For what a price is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Billing {
    /// For every month in which it is provided, also for a part of one.
    Monthly,
    /// Once, when it is provided.
    Once,
}

named!(Billing, "operations-billing-", Monthly => "monthly", Once => "once");

/// One version of what the provider offers. A version never changes: a new price is a new version from its first day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The name under which it is ordered: small letters, digits, hyphens.
    pub code: String,
    /// Counts its versions.
    pub version: i32,
    /// From when on the version holds.
    pub first_day: Date,
    /// The last day on which it can be ordered.
    pub last_day: Option<Date>,
    /// What it is called.
    pub name: String,
    /// What one gets.
    pub description: String,
    /// The kinds of administrations that may order it, by name; empty for all of them.
    pub kinds: BTreeSet<String>,
    /// The price of one.
    pub price: Cents,
    /// For what the price is.
    pub billing: Billing,
}

impl Offer {
    /// Whether an administration of a kind may order it on a day on which the version holds.
    pub fn is_for(&self, kind: Option<&str>, day: Date) -> bool {
        let may = self.kinds.is_empty() || kind.is_some_and(|kind| self.kinds.contains(kind));
        may && self.last_day.is_none_or(|last| day <= last)
    }
}

/// The version of an offer that holds on a day; before its first one the first one holds.
pub fn offer_on<'a>(offers: &'a [Offer], code: &str, day: Date) -> Option<&'a Offer> {
    let own = || offers.iter().filter(|offer| offer.code == code);
    let held = own().filter(|offer| offer.first_day <= day).max_by_key(|offer| offer.version);
    held.or_else(|| own().min_by_key(|offer| offer.version))
}

/// How an order stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OrderState {
    /// Waits for an operator. Left by accepting, declining, withdrawing.
    Ordered,
    /// The operator is at it. Left by providing, declining.
    Accepted,
    /// It is there; ends with its last day, if it has one.
    Provided,
    /// The operator does not provide it. Final.
    Declined,
    /// The administration took it back. Final.
    Withdrawn,
}

/// What somebody does with an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OrderAct {
    /// The administration orders.
    Order,
    /// The administration takes it back before it is accepted.
    Withdraw,
    /// The administration ends it with a day.
    Cancel,
    /// An operator accepts it.
    Accept,
    /// An operator says why not.
    Decline,
    /// An operator says since when it is there.
    Provide,
}

named!(OrderState, "operations-order-state-", Ordered => "ordered", Accepted => "accepted", Provided => "provided",
    Declined => "declined", Withdrawn => "withdrawn");
named!(OrderAct, "operations-order-act-", Order => "order", Withdraw => "withdraw", Cancel => "cancel",
    Accept => "accept", Decline => "decline", Provide => "provide");

impl OrderState {
    /// The state after an act; `None` when it is not possible.
    pub fn after(self, act: OrderAct) -> Option<Self> {
        match (self, act) {
            (Self::Ordered, OrderAct::Withdraw) => Some(Self::Withdrawn),
            (Self::Ordered, OrderAct::Accept) => Some(Self::Accepted),
            (Self::Ordered | Self::Accepted, OrderAct::Decline) => Some(Self::Declined),
            (Self::Accepted, OrderAct::Provide) | (Self::Provided, OrderAct::Cancel) => Some(Self::Provided),
            _ => None,
        }
    }
}

impl OrderAct {
    /// Whether the administration does it, not an operator.
    pub fn is_of_administration(self) -> bool {
        matches!(self, Self::Order | Self::Withdraw | Self::Cancel)
    }

    /// Whether it needs a day.
    pub fn needs_day(self) -> bool {
        matches!(self, Self::Cancel | Self::Provide)
    }

    /// Whether it needs a reason.
    pub fn needs_reason(self) -> bool {
        self == Self::Decline
    }
}

/// Something that an administration ordered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// The administration.
    pub tenant: TenantId,
    /// Its number there.
    pub number: i32,
    /// Its identity: made when the form was opened.
    pub id: OrderId,
    /// The code of the offer.
    pub offer: String,
    /// How many.
    pub quantity: i32,
    /// How it stands.
    pub state: OrderState,
    /// Counts the changes.
    pub revision: i32,
    /// When it was ordered.
    pub ordered_at: Timestamp,
    /// Since when it is provided.
    pub provided_on: Option<Date>,
    /// The last day on which it is provided.
    pub last_day: Option<Date>,
}

/// One step of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderEntry {
    /// What was done.
    pub act: OrderAct,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: Option<(TenantId, identity::AccountId)>,
    /// The day that was named.
    pub day: Option<Date>,
    /// Why; empty where nobody was asked.
    pub reason: String,
}

impl Order {
    /// Whether it has ended before a day.
    pub fn has_ended(&self, today: Date) -> bool {
        self.state == OrderState::Provided && self.last_day.is_some_and(|last| last < today)
    }

    /// What is to be paid for the months from one first day until another first day, which is not included any more: how many
    /// times which price. A month that has begun counts as a whole.
    pub fn charges(&self, offers: &[Offer], from: Date, until: Date) -> Vec<(i64, Cents)> {
        let Some(provided) = self.provided_on.filter(|_| self.state == OrderState::Provided) else { return Vec::new() };
        let quantity = i64::from(self.quantity);
        let ordered = self.ordered_at.in_germany().date();
        let billing = offer_on(offers, &self.offer, ordered).map(|offer| (offer.billing, offer.price));
        match billing {
            Some((Billing::Once, price)) if (from..until).contains(&provided) => vec![(quantity, price)],
            None | Some((Billing::Once, _)) => Vec::new(),
            Some((Billing::Monthly, _)) => {
                let mut charged: Vec<(i64, Cents)> = Vec::new();
                let mut month = from;
                while month < until {
                    let Ok(next) = month.checked_add(1.month()) else { break };
                    let is_there = provided < next && self.last_day.is_none_or(|last| last >= month);
                    let held = offer_on(offers, &self.offer, month.max(provided)).filter(|_| is_there);
                    if let Some(price) = held.map(|offer| offer.price) {
                        match charged.last_mut() {
                            Some((times, known)) if *known == price => *times += quantity,
                            _ => charged.push((quantity, price)),
                        }
                    }
                    month = next;
                }
                charged
            }
        }
    }
}
