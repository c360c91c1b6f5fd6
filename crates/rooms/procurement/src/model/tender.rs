//! A tender: how it is bought, who offered what, and which offer is the best.

use std::cmp::Ordering;

use identity::AccountId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::{Cents, Timestamp};

use crate::model::{DemandId, Kind, Procedure};

store::id_type! {
    /// A tender.
    TenderId
}

store::id_type! {
    /// An offer.
    OfferId
}

/// All weights together.
const WHOLE: i32 = 100;
/// Points of the best, in hundredths.
const BEST: i128 = 10_000;
/// Most criteria beside the price.
pub(crate) const MOST_CRITERIA: usize = 5;

named! {
    /// How far a tender is.
    TenderState {
        /// Offers arrive and are scored.
        Open = "open",
        /// Somebody proposed an award.
        Proposed = "proposed",
        /// A second person approved it.
        Approved = "approved",
        /// The contract is there.
        Awarded = "awarded",
        /// It ended without a contract.
        Cancelled = "cancelled",
    }
}

named! {
    /// Why somebody may buy for others.
    Basis {
        /// As a central purchasing body (§ 120 Abs. 4 GWB).
        Central = "central",
        /// For those who own it (§ 108 GWB).
        InHouse = "in-house",
    }
}

named! {
    /// Who may call off later; named in the tender.
    Entitled {
        /// Those that released demand in the survey.
        Reported = "reported",
        /// All that were asked.
        Asked = "asked",
    }
}

/// Something besides the price by which offers are judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// What it is.
    pub name: String,
    /// How much it counts, of 100.
    pub weight: i32,
}

/// A tender that begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTender {
    /// The survey whose demand is bought.
    pub survey: DemandId,
    /// What it is called.
    pub title: String,
    /// What is bought.
    pub kind: Kind,
    /// The estimated value, net, over the whole term with all options (§ 3 Abs. 1 VgV).
    pub value: Cents,
    /// Which procedure; never laxer than the value asks for.
    pub procedure: Procedure,
    /// Why this one, where it is stricter than it must be.
    pub reason: String,
    /// Why the host may buy for others.
    pub basis: Basis,
    /// What that rests on.
    pub basis_reason: String,
    /// Who may call off later.
    pub entitled: Entitled,
    /// Until when offers arrive.
    pub offers_until: Timestamp,
    /// How much the price counts, of 100.
    pub price_weight: i32,
    /// The other criteria.
    pub criteria: Vec<Criterion>,
}

impl NewTender {
    /// Whether all weights together are 100 and none is below one.
    pub fn is_weighed(&self) -> bool {
        let others = self.criteria.iter().map(|criterion| criterion.weight);
        let sum: i32 = others.clone().fold(self.price_weight, i32::saturating_add);
        sum == WHOLE && self.price_weight > 0 && others.into_iter().all(|weight| weight > 0)
    }
}

/// A tender.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tender {
    /// Its id.
    pub id: TenderId,
    /// What it says.
    pub said: NewTender,
    /// The laxest procedure that was allowed when it began.
    pub required: Procedure,
    /// How far it is.
    pub state: TenderState,
    /// Which offer gets the contract.
    pub winner: Option<OfferId>,
    /// Who proposed that.
    pub proposed_by: Option<AccountId>,
    /// The day on which it began: its limits hold to the end (§ 3 Abs. 3 VgV).
    pub begun_on: Date,
    /// The last day of waiting, once the others were told (§ 134 GWB).
    pub waiting_until: Option<Date>,
    /// Counts changes.
    pub revision: i32,
}

impl Tender {
    /// Whether others have to be told before there is a contract (§ 134 Abs. 1 GWB).
    pub fn must_inform(&self, offers: &[Offer]) -> bool {
        self.said.procedure == Procedure::Union && offers.iter().any(|offer| Some(offer.id) != self.winner)
    }
}

/// What an offer says, once it was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scored {
    /// Its price, net, for all that is wanted.
    pub price: Cents,
    /// Points of each criterion, 0 to 100, in their order.
    pub points: Vec<i32>,
}

/// An offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Its id.
    pub id: OfferId,
    /// Its number, in the order in which offers were written down.
    pub number: i32,
    /// Whose it is.
    pub bidder: String,
    /// When it arrived.
    pub arrived_at: Timestamp,
    /// The rule by which it does not take part.
    pub excluded: Option<String>,
    /// What it says; none before it was opened.
    pub scored: Option<Scored>,
}

/// How an offer stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rank {
    /// Which one.
    pub offer: OfferId,
    /// Points of its price, in hundredths of a point; rounded to be read.
    pub price_points: i64,
    /// All points, weighed, in hundredths of a point; rounded to be read. The order follows from what is not rounded.
    pub total: i64,
}

/// Hundredths of a point, exactly: nothing is lost before somebody reads them. The whole ones are kept apart so that no product of two
/// prices passes its type.
#[derive(Clone, Copy)]
struct Exact {
    whole: i128,
    /// The rest, as a fraction of a price.
    part: i128,
    of: i128,
}

impl Exact {
    fn order(&self, other: &Self) -> Ordering {
        self.whole.cmp(&other.whole).then_with(|| (self.part * other.of).cmp(&(other.part * self.of)))
    }

    /// A half counts up.
    fn rounded(&self) -> i64 {
        i64::try_from(self.whole + i128::from(self.part * 2 >= self.of)).unwrap_or(i64::MAX)
    }
}

/// The offers that take part, the best first: each price gets as many points of 100 as the lowest price is of it, and all points are
/// weighed. Between offers with the same points the lower price decides, between equal prices the one that arrived earlier; that is written
/// in the tender. Offers that were not opened or scored yet are left out.
pub fn evaluate(price_weight: i32, criteria: &[Criterion], offers: &[Offer]) -> Vec<Rank> {
    let taking_part = offers.iter().filter(|offer| offer.excluded.is_none());
    let scored: Vec<(&Offer, &Scored)> =
        taking_part.filter_map(|offer| Some((offer, offer.scored.as_ref()?))).collect();
    // No price is below a cent, so that nothing is divided by zero.
    let price = |scored: &Scored| i128::from(scored.price.0.max(1));
    let Some(lowest) = scored.iter().map(|(_, scored)| price(scored)).min() else { return Vec::new() };
    let mut ranks: Vec<(Exact, Rank, &Offer, i128)> = scored
        .into_iter()
        .map(|(offer, scored)| {
            let others = criteria.iter().zip(&scored.points);
            let others: i128 = others.map(|(one, points)| i128::from(one.weight) * i128::from(*points)).sum();
            let price = price(scored);
            let of_price = |best: i128, more: i128| Exact {
                whole: lowest * best / price + more,
                part: lowest * best % price,
                of: price,
            };
            let total = of_price(BEST / i128::from(WHOLE) * i128::from(price_weight), others);
            let rank = Rank { offer: offer.id, price_points: of_price(BEST, 0).rounded(), total: total.rounded() };
            (total, rank, offer, price)
        })
        .collect();
    ranks.sort_by(|(total, _, offer, price), (other_total, _, other, other_price)| {
        let later = (price, offer.arrived_at, offer.number).cmp(&(other_price, other.arrived_at, other.number));
        other_total.order(total).then(later)
    });
    ranks.into_iter().map(|(_, rank, ..)| rank).collect()
}

/// A step of a tender as its record keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TenderEntry {
    /// Its number.
    pub number: i32,
    /// What was done: the end of a text key.
    pub step: String,
    /// What it says, as arguments of the text.
    pub detail: std::collections::BTreeMap<String, String>,
    /// Whether a person did it, not the machine.
    pub by: Option<AccountId>,
    /// When.
    pub at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offer(number: i32, cents: i64, points: &[i32], arrived: i64) -> Offer {
        Offer {
            id: OfferId::from(uuid::Uuid::from_u128(number.unsigned_abs().into())),
            number,
            bidder: String::new(),
            arrived_at: Timestamp(arrived),
            excluded: None,
            scored: Some(Scored { price: Cents(cents), points: points.to_vec() }),
        }
    }

    #[test]
    fn the_best_offer_follows_from_price_and_points() {
        let criteria = [Criterion { name: "Service".to_owned(), weight: 40 }];
        let order = |offers: &[Offer]| -> Vec<u128> {
            evaluate(60, &criteria, offers).into_iter().map(|rank| rank.offer.0.as_u128()).collect()
        };
        let (cheap, good) = (offer(1, 100_000, &[50], 5), offer(2, 125_000, &[100], 4));
        // 60 · 100 + 40 · 50 = 80 points against 60 · 80 + 40 · 100 = 88 points.
        let ranks = evaluate(60, &criteria, &[cheap.clone(), good.clone()]);
        assert_eq!(ranks.iter().map(|rank| rank.total).collect::<Vec<_>>(), [8_800, 8_000]);
        assert_eq!(order(&[cheap.clone(), good.clone()]), [2, 1]);
        // 60 · 280/300 + 40 · 80 are exactly 88 points: nothing is cut, and a half counts up.
        let shown = |cents, points| {
            let ranks = evaluate(60, &criteria, &[offer(1, 28_000_000, &[0], 1), offer(2, cents, &[points], 1)]);
            ranks.iter().find(|rank| rank.offer.0.as_u128() == 2).map(|rank| (rank.price_points, rank.total))
        };
        assert_eq!(shown(30_000_000, 80), Some((9_333, 8_800)));
        assert_eq!(shown(30_000_001, 80), Some((9_333, 8_800)));
        // A cent less is better where what is read is the same, whatever it costs.
        let best = i64::MAX / 2;
        assert_eq!(order(&[offer(8, best + 1, &[50], 1), offer(9, best, &[50], 2)]), [9, 8]);
        // The same points: the lower price; the same price as well: the one that arrived earlier.
        let same = offer(3, 125_000, &[80], 9);
        assert_eq!(order(&[same, cheap.clone()]), [1, 3]);
        assert_eq!(order(&[offer(4, 100_000, &[50], 4), cheap.clone()]), [4, 1]);
        // What is excluded takes no part, and its price is not the lowest one.
        let late = Offer { excluded: Some("late".to_owned()), ..offer(5, 1, &[100], 1) };
        assert_eq!(order(&[late, good]), [2]);
        assert!(order(&[Offer { scored: None, ..cheap }]).is_empty());
        // Nothing at all is the best price.
        assert_eq!(order(&[offer(6, 0, &[0], 1), offer(7, 10, &[100], 1)]), [6, 7]);
    }
}
