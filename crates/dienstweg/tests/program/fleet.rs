//! How it stands with every administration, as the provider sees it: counts, never a case.

use sea_orm::{ConnectionTrait, Statement};
use store::{Actor, Language, Reach, TenantId};

use crate::town::{Ask, towns};

#[tokio::test]
async fn what_fails_in_an_administration_is_counted_by_online_service() {
    for town in towns().await {
        let (store, desk) = (&town.db.store, &town.house.casework);
        for tenant in [TenantId(1), TenantId(2)] {
            operations::look_at(desk, tenant).await.unwrap();
        }
        let read = async || {
            let scope = store.read(Reach::Provider, Actor::System, Language::German).await.unwrap();
            operations::watched(&scope).await.unwrap()
        };
        let before = read().await;
        assert_eq!(before.iter().map(|one| one.tenant).collect::<Vec<_>>(), [TenantId(1), TenantId(2)]);
        assert!(before[0].open > 0 && before[0].files > 0 && before[0].bytes > 0, "{before:?}");
        assert_eq!((before[0].failed(), before[1].open), (0, 0), "{before:?}");

        // Two letters of one report do not come about.
        let mut scope = town.db.tenant(1).await;
        for _ in 0..2 {
            scope.emit("test.letter", uuid::Uuid::parse_str(&town.names.case).unwrap(), serde_json::json!({})).unwrap();
        }
        scope.commit().await.unwrap();
        let scope = store.write(Reach::Worker, Actor::System, Language::German).await.unwrap();
        let fail = "update outbox set last_error = 'the press stands still' where topic = 'test.letter'";
        scope.db().execute_raw(Statement::from_string(store.backend(), fail)).await.unwrap();
        scope.commit().await.unwrap();
        for _ in 0..2 {
            operations::look_at(desk, TenantId(1)).await.unwrap();
        }
        let after = read().await;
        let [fault] = after[0].faults.as_slice() else { panic!("{after:?}") };
        assert_eq!(
            (fault.online_service.as_str(), fault.topic.as_str(), fault.entries),
            ("mangel-melden", "test.letter", 2)
        );
        let page = town.send(Ask::get("/betrieb/zustand").cookie(&town.owner.cookie)).await.text();
        assert!(page.contains("the press stands still") && page.contains("mangel-melden"), "{page}");
        let all = town.send(Ask::get("/betrieb/zustand?alle=1").cookie(&town.owner.cookie)).await.text();
        assert!(all.matches("/betrieb/mandanten/").count() > page.matches("/betrieb/mandanten/").count());
    }
}
