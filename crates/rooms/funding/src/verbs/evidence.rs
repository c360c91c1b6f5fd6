//! What whoever audits takes along: everything about a grant, or about a programme, with the part of the audit chain that shows it.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use store::{ChainExtract, Scope};

use super::asked::{changes_of, drawdowns_of};
use super::letter::letters_of;
use super::notes::notes_of;
use super::proof::{items_of, proof_of, recovery_of};
use super::{ledger, rows};
use crate::Result;
use crate::model::{
    Balances, Change, Drawdown, Entry, Grant, GrantId, Item, Letter, Note, Programme, ProgrammeId, Proof, Recovery,
};
use crate::tables::funding_grant;
use crate::who::Funder;

/// What the events of this room begin with.
const EVENTS: &str = "funding.";

/// Everything about a grant.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// Itself, with its shares.
    pub grant: Grant,
    /// Out of which programme.
    pub programme: Programme,
    /// What was written about it.
    pub notes: Vec<Note>,
    /// Money that was called.
    pub drawdowns: Vec<Drawdown>,
    /// What the recipient wanted otherwise.
    pub changes: Vec<Change>,
    /// How it was used.
    pub proof: Option<Proof>,
    /// What is claimed back.
    pub recovery: Option<Recovery>,
    /// The letters that went out, in their order.
    pub letters: Vec<Letter>,
    /// What was bought with it.
    pub items: Vec<Item>,
    /// Its bookings.
    pub journal: Vec<Entry>,
    /// The events about it, out of the chain of whoever gives the money.
    pub chain: ChainExtract,
}

/// Everything about one grant.
///
/// # Errors
/// [`crate::Error::Unknown`]; [`identity::Error::Forbidden`] unless the funder audits or decides in the scope.
pub async fn evidence(scope: &Scope, by: Funder, id: GrantId) -> Result<Evidence> {
    let tenant = by.audits_in(scope)?;
    let grant = rows::find(scope, tenant, id, false).await?;
    Ok(Evidence {
        programme: rows::programme(scope, tenant, Some(grant.programme)).await?,
        notes: notes_of(scope, tenant, id).await?,
        drawdowns: drawdowns_of(scope, tenant, Some(id)).await?,
        changes: changes_of(scope, tenant, id).await?,
        proof: proof_of(scope, tenant, id).await?,
        recovery: recovery_of(scope, tenant, id).await?,
        letters: letters_of(scope, tenant, id).await?,
        items: items_of(scope, tenant, id).await?,
        journal: ledger::entries(scope, tenant, Some(id)).await?,
        chain: store::chain_extract(scope, Some(id.into()), EVENTS).await?,
        grant,
    })
}

/// What a programme comes to, grant by grant.
#[derive(Clone, Debug)]
pub struct WholeEvidence {
    /// Itself, with its years.
    pub programme: Programme,
    /// Every grant without its shares, by number.
    pub grants: Vec<Grant>,
    /// Every booking.
    pub journal: Vec<Entry>,
    /// Whether all stored balances are what the journal makes.
    pub holds: bool,
    /// All events about grants and programmes, out of the chain of whoever gives the money.
    pub chain: ChainExtract,
}

/// Everything about a programme, or the newest one.
///
/// # Errors
/// [`crate::Error::NoProgramme`]; as [`evidence`].
pub async fn evidence_of_programme(scope: &Scope, by: Funder, id: Option<ProgrammeId>) -> Result<WholeEvidence> {
    let tenant = by.audits_in(scope)?;
    let programme = rows::programme(scope, tenant, id).await?;
    let grants = funding_grant::Entity::find()
        .filter(funding_grant::Column::TenantId.eq(tenant))
        .filter(funding_grant::Column::Programme.eq(programme.id))
        .order_by_asc(funding_grant::Column::Number)
        .all(scope.db())
        .await?;
    let mut journal = ledger::entries(scope, tenant, None).await?;
    let holds = Balances::of(&journal) == ledger::stored(scope, tenant).await?;
    journal.retain(|entry| entry.programme == programme.id);
    Ok(WholeEvidence {
        grants: grants.into_iter().map(rows::grant).collect::<Result<_>>()?,
        journal,
        holds,
        chain: store::chain_extract(scope, None, EVENTS).await?,
        programme,
    })
}
