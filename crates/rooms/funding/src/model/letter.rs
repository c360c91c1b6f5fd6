//! Letters to a recipient, as what they speak of.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::{Cents, TenantId};

use super::{Change, Grant, Interest, Plan, Programme, Proposal, Wanted};

/// A letter to the recipient of a grant. Nothing in it changes once it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Counts within the grant, from one.
    pub number: i32,
    /// Whom it was written to.
    pub recipient: TenantId,
    /// Its day.
    pub made_on: Date,
    /// When it counts as notified (§ 41 Abs. 2 `ThürVwVfG`).
    pub notified: Date,
    /// What it speaks of.
    pub matter: Matter,
}

/// What a letter speaks of, as it was when it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Matter {
    /// What was applied for is granted or refused.
    Notice(Box<Notice>),
    /// Whether it may begin before that.
    Early {
        /// What the project is called.
        title: String,
        /// From which day on it may; none: it may not.
        from: Option<Date>,
        /// Why.
        reason: String,
    },
    /// A change holds.
    Change {
        /// What the project is called.
        title: String,
        /// The number of the change that was asked for.
        number: i32,
        /// What is otherwise.
        wanted: Wanted,
    },
    /// Money is claimed back.
    Recovery {
        /// What the project is called.
        title: String,
        /// What was paid.
        paid: Cents,
        /// What the grant comes to.
        due: Cents,
        /// Interest on the difference until the last day for paying.
        interest: Interest,
        /// That day.
        until: Date,
        /// Why.
        reason: String,
    },
}

/// A decision with everything that it sets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// What was applied for.
    pub plan: Plan,
    /// What is decided.
    pub proposal: Proposal,
    /// The name of the programme.
    pub programme: String,
    /// The guideline it rests on.
    pub source: String,
    /// Days ahead for which money may be called.
    pub call_days: i64,
    /// Months after the end of the project until the proof is due.
    pub proof_months: i64,
    /// Above this an item belongs in the inventory.
    pub item_above: Cents,
    /// Years for which what was bought must serve its purpose.
    pub earmark_years: i64,
}

impl Matter {
    /// What the notice about a proposal speaks of, once there is one.
    pub(crate) fn notice(grant: &Grant, programme: &Programme) -> Option<Self> {
        let terms = &programme.terms;
        Some(Self::Notice(Box::new(Notice {
            plan: grant.plan.clone(),
            proposal: grant.proposal.clone()?,
            programme: programme.name.clone(),
            source: programme.source.clone(),
            call_days: terms.call_days(),
            proof_months: terms.proof_months(),
            item_above: terms.item_above(),
            earmark_years: terms.earmark_years(),
        })))
    }

    /// What the notice about a change speaks of.
    pub(crate) fn change(grant: &Grant, change: &Change) -> Self {
        Self::Change { title: grant.plan.title.clone(), number: change.number, wanted: change.wanted.clone() }
    }

    /// The name under which it is stored and found in texts.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Notice(notice) if notice.proposal.refuses() => "refusal",
            Self::Notice(_) => "notice",
            Self::Early { .. } => "early",
            Self::Change { .. } => "change",
            Self::Recovery { .. } => "recovery",
        }
    }

    /// What the project is called.
    pub fn title(&self) -> &str {
        match self {
            Self::Notice(notice) => &notice.plan.title,
            Self::Early { title, .. } | Self::Change { title, .. } | Self::Recovery { title, .. } => title,
        }
    }
}
