//! What came of a call-off: deliveries, what of them was accepted, and what is kept.

use std::collections::BTreeMap;

use jiff::civil::Date;
use store::{Cents, Timestamp};

use crate::model::{ArticleId, CallOff, Framework, Invoice};

store::id_type! {
    /// A delivery.
    DeliveryId
}

store::id_type! {
    /// A piece that was bought and is kept.
    ItemId
}

/// Serial numbers that one form brings at most.
pub const MOST_SERIALS: usize = 500;

/// What arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDelivery {
    /// The number of the delivery note.
    pub note: String,
    /// When it arrived.
    pub delivered_on: Date,
    /// How much of which article; each once.
    pub lines: BTreeMap<ArticleId, i32>,
}

/// How much of an article is defective, and what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Defects {
    /// How many pieces.
    pub count: i32,
    /// What is wrong.
    pub what: String,
}

/// What arrived, and what of it was accepted (§ 13 VOL/B).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// Its id.
    pub id: DeliveryId,
    /// Its number within the call-off.
    pub number: i32,
    /// The number of the delivery note.
    pub note: String,
    /// When it arrived.
    pub delivered_on: Date,
    /// When it was accepted; none as long as nobody looked at it.
    pub accepted_on: Option<Date>,
    /// How much of which article, and how much of it is defective.
    pub lines: BTreeMap<ArticleId, (i32, Defects)>,
}

/// What arrived, counted in pieces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Arrived {
    /// How much, without what was found defective: that is delivered again.
    pub delivered: i32,
    /// How much of it was accepted.
    pub accepted: i32,
    /// How much was found defective.
    pub defective: i32,
}

impl Arrived {
    /// Of one article, or of all.
    pub(crate) fn count(deliveries: &[Delivery], article: Option<ArticleId>) -> Self {
        let mut sum = Self::default();
        for delivery in deliveries {
            for (_, (quantity, defects)) in
                delivery.lines.iter().filter(|(of, _)| article.is_none_or(|one| one == **of))
            {
                let sound = quantity.saturating_sub(defects.count);
                sum.delivered = sum.delivered.saturating_add(sound);
                sum.defective = sum.defective.saturating_add(defects.count);
                if delivery.accepted_on.is_some() {
                    sum.accepted = sum.accepted.saturating_add(sound);
                }
            }
        }
        sum
    }
}

/// A line of a call-off, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ordered {
    /// Which article.
    pub article: ArticleId,
    /// What it is.
    pub name: String,
    /// In what it is counted.
    pub unit: String,
    /// Its price, net.
    pub price: Cents,
    /// How much was called off.
    pub quantity: i32,
    /// What of it arrived.
    pub arrived: Arrived,
    /// How many pieces of it are in the inventory.
    pub kept: i32,
}

impl Ordered {
    /// How much may still arrive.
    pub fn open(&self) -> i32 {
        self.quantity.saturating_sub(self.arrived.delivered)
    }

    /// How many pieces may still be taken into the inventory.
    pub fn unkept(&self) -> i32 {
        self.arrived.accepted.saturating_sub(self.kept)
    }
}

/// A piece that was bought and is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its id.
    pub id: ItemId,
    /// Which article it is.
    pub article: ArticleId,
    /// Its serial number.
    pub serial: String,
    /// Where it stands.
    pub location: String,
    /// The last day of its warranty.
    pub warranty_until: Option<Date>,
    /// Since when it is in the inventory.
    pub added_at: Timestamp,
}

/// Pieces of one article for the inventory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewItems {
    /// Which article.
    pub article: ArticleId,
    /// Their serial numbers, each once.
    pub serials: Vec<String>,
    /// Where they stand.
    pub location: String,
    /// The last day of their warranty.
    pub warranty_until: Option<Date>,
}

/// A call-off with all that came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// The agreement that it is called off from.
    pub framework: Framework,
    /// The call-off.
    pub call_off: CallOff,
    /// Its lines.
    pub lines: Vec<Ordered>,
    /// What arrived, the oldest first.
    pub deliveries: Vec<Delivery>,
    /// What the supplier asks for, the oldest first.
    pub invoices: Vec<Invoice>,
    /// What is kept.
    pub items: Vec<Item>,
}

impl Order {
    /// What accepted pieces come to, net.
    pub fn accepted(&self) -> Cents {
        let worth = |line: &Ordered| line.price.0.saturating_mul(i64::from(line.arrived.accepted));
        Cents(self.lines.iter().fold(0, |sum, line| sum.saturating_add(worth(line))))
    }

    /// What may still be released for payment, net: what is accepted and not released.
    pub fn payable(&self) -> Cents {
        let released = self.invoices.iter().filter(|invoice| invoice.released_at.is_some());
        Cents(released.fold(self.accepted().0, |left, invoice| left.saturating_sub(invoice.said.net.0)))
    }
}
