//! What a member municipality has to say to a decision in its name: in its own sphere it stays competent, and the administration
//! decides alone only what is running administration without fundamental importance (§ 47 Abs. 2, § 51 Abs. 2 ThürKO).

use directory::{Catalogue, EntityKey};
use identity::Account;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::TenantId;
use studio::{Outcome, Published, Sphere};
use ui::kern::DateParts;

use crate::decision::{DecisionForm, meaningful};
use crate::error::Problem;

/// What forms send when the municipality is to be asked.
pub(crate) const ASK: &str = "ask";
/// What they send when its decision was given otherwise.
pub(crate) const RECORDED: &str = "recorded";

/// Fewest letters and digits of a reason.
const REASON_MIN: usize = 10;
/// Most characters of what is written about it.
const TEXT_MAX: usize = 1_000;

/// The member municipality in whose name a decision goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnMember {
    /// Its name.
    pub name: String,
    /// Whether somebody has an account who acts for it.
    pub represented: bool,
}

impl OwnMember {
    /// The municipality, where a task of its own sphere is done by another administration.
    pub(crate) fn of(
        catalogue: &Catalogue,
        tenant: TenantId,
        published: &Published,
        entity: &EntityKey,
        accounts: &[Account],
    ) -> Option<Self> {
        let known = catalogue.entity(entity)?;
        let own = published.manifest.sphere == Sphere::Own && catalogue.acts_for_another(tenant, entity);
        let represented = accounts.iter().any(|account| account.active && account.represents.as_ref() == Some(entity));
        own.then(|| Self { name: known.name.clone(), represented })
    }
}

/// How the municipality takes part in a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MemberPart {
    /// It is asked; whoever acts for it releases the decision.
    Asked {
        /// Why, when it was the clerk's choice.
        reason: String,
        /// Who released it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<String>,
    },
    /// It decided already.
    Recorded {
        /// When.
        on: Date,
        /// Who, and how the administration knows.
        by: String,
    },
}

impl MemberPart {
    /// Whether the decision waits for the municipality.
    pub(crate) const fn is_asked(&self) -> bool {
        matches!(self, Self::Asked { .. })
    }
}

/// Checks what a decision form says about it.
///
/// # Errors
/// Every problem with the name of its field.
pub(crate) fn check(
    form: &DecisionForm,
    outcome: Option<&Outcome>,
    member: Option<&OwnMember>,
    today: Date,
) -> Result<Option<MemberPart>, Vec<Problem>> {
    let Some(member) = member else { return Ok(None) };
    let demanded = outcome.is_some_and(|outcome| outcome.member_release);
    match form.member.as_str() {
        ASK if !member.represented => Err(vec![Problem::new("member", "casework-problem-member-nobody")]),
        ASK => {
            let reason = form.member_reason.trim();
            if !demanded && meaningful(reason) < REASON_MIN || reason.chars().count() > TEXT_MAX {
                return Err(vec![Problem::new("member-reason", "casework-problem-member-reason")]);
            }
            Ok(Some(MemberPart::Asked { reason: reason.to_owned(), by: None }))
        }
        RECORDED => {
            let by = form.member_by.trim();
            let [day, month, year] = [&form.member_day, &form.member_month, &form.member_year].map(Clone::clone);
            let on = DateParts { day, month, year }.date().filter(|on| *on <= today);
            let said = meaningful(by) >= REASON_MIN && by.chars().count() <= TEXT_MAX;
            match on.filter(|_| said) {
                Some(on) => Ok(Some(MemberPart::Recorded { on, by: by.to_owned() })),
                None => {
                    let by = (!said).then(|| Problem::new("member-by", "casework-problem-member-by"));
                    let on = on.is_none().then(|| Problem::new("member-on", "casework-problem-member-on"));
                    Err(by.into_iter().chain(on).collect())
                }
            }
        }
        _ if demanded => Err(vec![Problem::new("member", "casework-problem-member")]),
        _ => Ok(None),
    }
}
