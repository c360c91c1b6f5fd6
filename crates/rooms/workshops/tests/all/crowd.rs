//! Many who register at once, and none of them too many.

use std::collections::BTreeSet;

use tokio::task::JoinSet;
use workshops::{Leader, Seat};

use crate::common::{lands, person};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sixty_four_at_once_get_thirty_places_and_no_more() {
    for land in lands().await {
        let id = land.opened(30).await;
        let codes = land.codes(id).await;
        assert!(codes.len() >= 64, "{} towns", codes.len());
        let land = std::sync::Arc::new(land);
        let mut all = JoinSet::new();
        for (number, (_, code)) in codes.into_iter().take(64).enumerate() {
            let land = land.clone();
            all.spawn(async move {
                let id = land.new_id().await;
                land.register(&code, id, &person(&format!("Kim {number}"))).await.unwrap()
            });
        }
        let mut numbers = BTreeSet::new();
        let mut seats = [0, 0];
        while let Some(done) = all.join_next().await {
            let done = done.unwrap();
            assert!(numbers.insert(done.number), "{}: a number twice", land.db.name);
            seats[usize::from(done.seat == Seat::Waiting)] += 1;
        }
        assert_eq!(seats, [30, 34], "{}", land.db.name);
        assert_eq!(numbers, (1..=64).collect(), "{}", land.db.name);
        let scope = land.scope().await;
        let kept = workshops::registrations(&scope, Leader::host(land.host(), id)).await.unwrap();
        assert_eq!(kept.iter().filter(|one| one.seat.holds()).count(), 30, "{}", land.db.name);
        // Whoever was first has the place: the waiting list begins where the places end.
        assert!(kept.iter().filter(|one| one.seat.holds()).all(|one| one.number <= 30), "{}", land.db.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_form_that_is_sent_many_times_at_once_is_one_registration() {
    for land in lands().await {
        let id = land.opened(5).await;
        let code = land.codes(id).await.remove(0).1;
        let registration = land.new_id().await;
        let land = std::sync::Arc::new(land);
        let mut all = JoinSet::new();
        for _ in 0..8 {
            let (land, code) = (land.clone(), code.clone());
            all.spawn(async move { land.register(&code, registration, &person("Kim Beispiel")).await.unwrap().number });
        }
        let numbers: BTreeSet<i32> = all.join_all().await.into_iter().collect();
        assert_eq!(numbers, [1].into(), "{}", land.db.name);
    }
}
