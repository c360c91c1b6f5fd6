//! How much is used: counted by the program from the cases of every administration, and published without small numbers.

use store::{Actor, Language, Reach, TenantId};

use crate::town::{Ask, towns};

#[tokio::test]
async fn what_is_used_is_counted_from_the_cases_and_small_numbers_stay_inside() {
    for town in towns().await {
        let (store, desk) = (&town.db.store, &town.house.operations);
        for _ in 0..2 {
            operations::count_usage(store, desk, TenantId(1)).await.unwrap();
            operations::count_usage(store, desk, TenantId(2)).await.unwrap();
        }
        let scope = store.read(Reach::Provider, Actor::System, Language::German).await.unwrap();
        let today = desk.directory.today();
        let used = operations::used(&scope, today.first_of_month(), today).await.unwrap();
        assert_eq!(used.len(), 1, "one service of one administration: {used:?}");
        assert_eq!((used[0].tenant, used[0].online_service.as_str()), (TenantId(1), "mangel-melden"));
        assert!(used[0].counts.received > 0 && used[0].counts.with_due_day == 0, "a report has no day: {used:?}");
        let received = used[0].counts.received.to_string();
        drop(scope);
        let page = town.send(Ask::get("/betrieb/nutzung").cookie(&town.owner.cookie)).await;
        assert!(page.text().contains(&format!(">{received}<")), "{}", page.text());
        let open = town.send(Ask::get("/offene-daten/nutzung.csv")).await;
        assert!(open.text().contains("mangel-melden,16051,") && open.text().contains(",<10,"), "{}", open.text());
        let live = town.send(Ask::get("/offene-daten/onlinedienste.csv")).await;
        assert!(live.text().contains("hundesteuer-anmelden,hund-anmelden,16051000,Erfurt,true,"), "{}", live.text());
    }
}
