//! What is granted fits, whoever comes first, and is what the journal says.

use std::sync::Arc;

use funding::{Broken, Error, NewYear, State};
use tokio::task::JoinSet;

use crate::common::{MINISTRY, euros, houses, plan};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sixty_four_approvals_at_once_grant_exactly_what_fits() {
    for house in houses().await {
        let house = Arc::new(house);
        // Each binds 80,000 this year and 80,000 ahead; this year has room for forty of them, and ahead for thirty.
        let mut scope = house.scope(house.first).await;
        let year = NewYear { year: 2026, appropriation: euros(40 * 80_000), authority: euros(30 * 80_000) };
        funding::set_year(&mut scope, house.first, (house.programme, 1), year).await.unwrap();
        scope.commit().await.unwrap();
        let mut all = Vec::new();
        for _ in 0..64 {
            all.push(house.proposed(&plan(100_000, 100_000)).await);
        }
        let mut tasks = JoinSet::new();
        for id in all {
            let house = Arc::clone(&house);
            tasks.spawn(async move { house.decided(id).await });
        }
        let (mut granted, mut refused) = (0, 0);
        while let Some(done) = tasks.join_next().await {
            match done.unwrap() {
                Ok(State::Granted) => granted += 1,
                Err(Error::Broken(broken)) => {
                    assert!(matches!(broken[..], [Broken::Ahead { year: 2026, .. }]), "{}: {broken:?}", house.db.name);
                    refused += 1;
                }
                other => panic!("{}: {other:?}", house.db.name),
            }
        }
        assert_eq!((granted, refused), (30, 34), "{}", house.db.name);
        let scope = house.scope(house.auditor).await;
        let programme = funding::programme(&scope, house.auditor, None).await.unwrap();
        let (year, next) = (programme.years[0], programme.years[1]);
        assert_eq!((year.bound, year.ahead), (euros(30 * 80_000), euros(30 * 80_000)), "{}", house.db.name);
        assert_eq!(next.bound, euros(30 * 80_000));
        let granted = funding::grants(&scope, house.auditor, &[State::Granted]).await.unwrap();
        assert_eq!(granted.len(), 30);
        drop(scope);
        house.holds().await;
    }
}

#[tokio::test]
async fn the_database_itself_keeps_every_line_from_being_overdrawn_and_every_booking_as_it_is() {
    use sea_orm::ConnectionTrait;
    for house in houses().await {
        let id = house.running(&plan(100_000, 0)).await;
        for wrong in [
            "update funding_year set bound = appropriation + 1",
            "update funding_year set bound = -1",
            "update funding_year set ahead = authority + 1",
            "update funding_share set called = granted + 1",
            "update funding_share set drawn = 1",
            "update funding_grant set drawn = granted + 1",
            "update funding_journal set amount = 0",
            "delete from funding_journal",
        ] {
            let scope = house.db.tenant(MINISTRY.0).await;
            assert!(scope.db().execute_unprepared(wrong).await.is_err(), "{}: {wrong}", house.db.name);
        }
        house.holds().await;
        let scope = house.scope(house.auditor).await;
        assert_eq!(funding::journal(&scope, house.auditor, Some(id)).await.unwrap().len(), 1);
    }
}
