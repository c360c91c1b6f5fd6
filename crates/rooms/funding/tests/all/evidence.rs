//! What whoever audits takes along.

use funding::{Booking, Error, Extent};
use store::Timestamp;

use crate::common::{TOWN, euros, houses, plan};

/// The hash of an event, made as the guide of the archive says.
fn hashed(tenant: i32, link: &store::ChainLink) -> [u8; 32] {
    let Timestamp(micros) = link.at;
    let pieces: [&[u8]; 8] = [
        &link.before,
        &tenant.to_be_bytes(),
        &link.sequence.to_be_bytes(),
        &micros.to_be_bytes(),
        link.actor.as_bytes(),
        link.action.as_bytes(),
        link.subject.as_bytes(),
        link.detail.as_bytes(),
    ];
    let mut whole = Vec::new();
    for piece in pieces {
        whole.extend((piece.len() as u64).to_be_bytes());
        whole.extend(piece);
    }
    vault::sha256(&whole)
}

#[tokio::test]
async fn the_evidence_of_a_grant_can_be_checked_by_whoever_has_nothing_else() {
    for house in houses().await {
        let id = house.running(&plan(100_000, 0)).await;
        house.received(TOWN, &plan(5_000, 0)).await;
        let scope = house.scope(house.auditor).await;
        let found = funding::evidence(&scope, house.auditor, id).await.unwrap();
        assert_eq!(found.chain.report.broken, None);
        let actions: Vec<&str> = found.chain.links.iter().map(|link| link.action.as_str()).collect();
        assert_eq!(actions[0], "funding.received", "{}", house.db.name);
        assert_eq!(actions[1..], ["funding.state"; 4]);
        for link in &found.chain.links {
            assert_eq!(hashed(1, link).to_vec(), link.hash, "{}: {}", house.db.name, link.sequence);
            assert_eq!(link.subject, uuid::Uuid::from(id));
        }
        let bound: i64 =
            found.journal.iter().filter(|entry| entry.kind == Booking::Bound).map(|entry| entry.amount.0).sum();
        assert_eq!((bound, found.grant.money.granted), (euros(80_000).0, euros(80_000)));
        assert_eq!(found.letters.len(), 1, "{}: the notice", house.db.name);
        let whole = funding::evidence_of_programme(&scope, house.auditor, None).await.unwrap();
        assert!(whole.holds && whole.grants.len() == 2);
        // The chain of the programme has all of it: where events follow each other, so do their hashes.
        assert!(whole.chain.links.len() > found.chain.links.len());
        for pair in whole.chain.links.windows(2).filter(|pair| pair[1].sequence == pair[0].sequence + 1) {
            assert_eq!(pair[1].before, pair[0].hash);
        }
        assert_eq!(whole.chain.head, whole.chain.links.last().unwrap().hash);
    }
}

#[tokio::test]
async fn whoever_advises_takes_no_evidence_along() {
    for house in houses().await {
        let id = house.received(TOWN, &plan(5_000, 0)).await;
        let scope = house.scope(house.adviser).await;
        let refused = funding::evidence(&scope, house.adviser, id).await.map(drop);
        assert!(matches!(refused, Err(Error::Identity(identity::Error::Forbidden))));
        assert!(funding::pace(&scope, house.adviser, Extent::default()).await.is_ok());
    }
}
