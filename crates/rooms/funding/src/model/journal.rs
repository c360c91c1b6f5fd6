use std::collections::BTreeMap;

use identity::AccountId;
use store::{Cents, Timestamp};

use super::{GrantId, ProgrammeId};

store::id_type!(
    /// A booking.
    BookingId
);

/// What a booking moves. All balances are sums of bookings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Booking {
    /// Granted, falls due in the year (Bewilligung); negative when it is taken back.
    Bound,
    /// Granted in the year, falls due later (Verpflichtungsermächtigung).
    Ahead,
    /// Called by the recipient (Mittelabruf); negative when it is turned down.
    Called,
    /// Paid (Auszahlung).
    Paid,
    /// Accepted as used for its purpose (Verwendungsnachweis).
    Proven,
    /// Claimed back (Rückforderung), interest included.
    Claimed,
    /// Paid back.
    Recovered,
}

impl Booking {
    /// Every kind.
    pub const ALL: [Self; 7] =
        [Self::Bound, Self::Ahead, Self::Called, Self::Paid, Self::Proven, Self::Claimed, Self::Recovered];

    /// The name under which it is stored.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bound => "bound",
            Self::Ahead => "ahead",
            Self::Called => "called",
            Self::Paid => "paid",
            Self::Proven => "proven",
            Self::Claimed => "claimed",
            Self::Recovered => "recovered",
        }
    }

    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// A line of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id; ids are in the order in which things happened.
    pub id: BookingId,
    /// Out of which programme.
    pub programme: ProgrammeId,
    /// For which grant.
    pub grant: GrantId,
    /// Of which budget year.
    pub year: i16,
    /// What it moves.
    pub kind: Booking,
    /// By how much.
    pub amount: Cents,
    /// Who proposed or asked for it.
    pub made_by: Option<AccountId>,
    /// Who released it.
    pub approved_by: Option<AccountId>,
    /// When.
    pub at: Timestamp,
    /// What it refers to.
    pub reference: String,
}

/// Balances, reckoned from a journal or as they are stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Balances {
    /// Bound, ahead and paid of each year of each programme.
    pub years: BTreeMap<(ProgrammeId, i16), [Cents; 3]>,
    /// Granted, called and drawn of each year of each grant.
    pub shares: BTreeMap<(GrantId, i16), [Cents; 3]>,
    /// Granted, called, drawn, proven, claimed and recovered of each grant.
    pub grants: BTreeMap<GrantId, [Cents; 6]>,
}

impl Balances {
    /// The balances that a journal makes. Those that are zero are left out.
    pub fn of<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Self {
        let mut all = Self::default();
        for entry in entries {
            let year = (entry.programme, entry.year);
            let share = (entry.grant, entry.year);
            let amount = entry.amount.0;
            let (in_year, in_share, in_grant) = match entry.kind {
                Booking::Bound => (Some(0), Some(0), Some(0)),
                Booking::Ahead => (Some(1), None, None),
                Booking::Called => (None, Some(1), Some(1)),
                Booking::Paid => (Some(2), Some(2), Some(2)),
                Booking::Proven => (None, None, Some(3)),
                Booking::Claimed => (None, None, Some(4)),
                Booking::Recovered => (None, None, Some(5)),
            };
            if let Some(place) = in_year {
                all.years.entry(year).or_default()[place].0 += amount;
            }
            if let Some(place) = in_share {
                all.shares.entry(share).or_default()[place].0 += amount;
            }
            if let Some(place) = in_grant {
                all.grants.entry(entry.grant).or_default()[place].0 += amount;
            }
        }
        all.without_zeros()
    }

    pub(crate) fn without_zeros(mut self) -> Self {
        self.years.retain(|_, sums| sums.iter().any(|sum| sum.0 != 0));
        self.shares.retain(|_, sums| sums.iter().any(|sum| sum.0 != 0));
        self.grants.retain(|_, sums| sums.iter().any(|sum| sum.0 != 0));
        self
    }
}
