//! A roll-out whose process is killed in the middle: all of it happened or nothing, and it is simply called again.

use std::time::Duration;

use sea_orm::{ConnectionTrait, Statement};
use store::{Actor, Language, Reach};

use crate::place::{Place, places};

/// Milliseconds after which the process is killed: from its start to beyond its end.
const MOMENTS: [u64; 10] = [5, 40, 80, 120, 160, 200, 260, 340, 440, 600];

/// How many services are switched off for legal entities.
async fn switched_off(place: &Place) -> i64 {
    let store = place.store().await;
    let scope = store.read(Reach::Public, Actor::System, Language::German).await.unwrap();
    let count = Statement::from_string(store.backend(), "select count(*) as rows from activation where not active");
    let rows = scope.db().query_one_raw(count).await.unwrap().unwrap().try_get("", "rows").unwrap();
    drop(scope);
    store.close().await.unwrap();
    rows
}

#[tokio::test]
async fn a_roll_out_that_is_killed_happened_or_did_not() {
    for place in places().await {
        place.supplied();
        let done = place.run(&["rollout", "propose", "--title", "Alles aus", "--off"]);
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        assert_eq!(switched_off(&place).await, 0);
        let mut seen = Vec::new();
        for moment in MOMENTS {
            let mut child = place.program(&["rollout", "act", "1", "approve"]).spawn().unwrap();
            tokio::time::sleep(Duration::from_millis(moment)).await;
            let _ = child.kill();
            child.wait().unwrap();
            seen.push(switched_off(&place).await);
        }
        let again = place.run(&["rollout", "act", "1", "approve"]);
        let all = switched_off(&place).await;
        assert!(all > 100, "everything is off in the end: {all}, {seen:?}");
        let was_done = seen.last() == Some(&all);
        assert_eq!(again.status.success(), !was_done, "what is approved is approved once: {seen:?}");
        assert!(seen.iter().all(|count| [0, all].contains(count)), "half of a roll-out: {seen:?} of {all}");
        assert!(seen.is_sorted(), "and nothing was lost: {seen:?}");
    }
}
