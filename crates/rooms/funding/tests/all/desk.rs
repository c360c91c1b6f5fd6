//! What waits at the desk of the funder.

use funding::{Answer, Error, Funder, GrantId, Plan, Position, TaskKind, Wanted};
use jiff::civil::date;

use crate::common::{House, TOWN, at_funder, euros, houses, plan, town};

const DAY: i64 = 86_400;

impl House {
    /// What is to be done with which grant, and whether it is left to another than this person.
    async fn waiting(&self, who: Funder, grant: Option<GrantId>) -> Vec<(TaskKind, GrantId, bool)> {
        let scope = self.scope(who).await;
        let found = funding::tasks(&scope, who, grant).await.unwrap();
        found.iter().map(|task| (task.kind, task.grant.id, task.is_for_another(who))).collect()
    }
}

#[tokio::test]
async fn what_somebody_asks_for_waits_until_the_second_person_did_it() {
    for house in houses().await {
        let id = house.running(&plan(100_000, 0)).await;
        assert_eq!(house.waiting(house.first, None).await, [], "{}", house.db.name);
        let mut scope = at_funder(&house).await;
        let (drawdown, change) = (scope.new_id(), scope.new_id());
        let bill = Position { what: "Lieferant".to_owned(), amount: euros(10_000), due: scope.today() };
        funding::call_money(&mut scope, town(), id, drawdown, (&[bill], euros(8_000))).await.unwrap();
        let later = Wanted { ends: Some(date(2028, 3, 31)), ..Wanted::default() };
        funding::ask_change(&mut scope, town(), id, change, (&later, "Lieferung verzögert sich")).await.unwrap();
        scope.commit().await.unwrap();
        house.db.clock.advance_seconds(DAY);
        let new = house.received(TOWN, &plan(20_000, 0)).await;
        let all = |own: bool| {
            [(TaskKind::Drawdown, id, own), (TaskKind::Change, id, false), (TaskKind::Received, new, false)]
        };
        assert_eq!(house.waiting(house.auditor, None).await, all(false), "the oldest first");

        let mut scope = house.scope(house.first).await;
        funding::answer_drawdown(&mut scope, house.first, (drawdown, 1), Answer::Check).await.unwrap();
        scope.commit().await.unwrap();
        assert_eq!(house.waiting(house.first, None).await, all(true));
        assert_eq!(house.waiting(house.second, None).await, all(false));
        let scope = house.scope(house.second).await;
        let found = funding::tasks(&scope, house.second, Some(id)).await.unwrap();
        let told: Vec<_> = found.iter().map(|task| (task.second, task.first, task.amount)).collect();
        assert_eq!(told, [(true, house.first.account(), Some(euros(8_000))), (false, None, None)]);
        drop(scope);

        let mut scope = house.scope(house.second).await;
        funding::answer_drawdown(&mut scope, house.second, (drawdown, 2), Answer::Release).await.unwrap();
        funding::answer_change(&mut scope, house.second, (change, 1), Answer::TurnDown("Zu spät")).await.unwrap();
        scope.commit().await.unwrap();
        assert_eq!(house.waiting(house.second, None).await, [(TaskKind::Received, new, false)]);
    }
}

#[tokio::test]
async fn an_application_waits_for_the_funder_and_not_while_the_recipient_has_to_answer() {
    for house in houses().await {
        let early = Plan { early_start: Some("Der Vertrag endet".to_owned()), ..plan(20_000, 0) };
        let id = house.received(TOWN, &early).await;
        let begins = (TaskKind::EarlyStart, id, false);
        assert_eq!(house.waiting(house.adviser, None).await, [(TaskKind::Received, id, false), begins]);
        let mut scope = house.scope(house.adviser).await;
        funding::ask(&mut scope, house.adviser, (id, 1), "Drei Angebote", None).await.unwrap();
        scope.commit().await.unwrap();
        assert_eq!(house.waiting(house.first, None).await, [begins], "{}", house.db.name);
        house.db.clock.advance_seconds(60);
        let mut scope = at_funder(&house).await;
        funding::tell(&mut scope, town(), id, "Hier sind sie").await.unwrap();
        scope.commit().await.unwrap();
        let kinds = |found: Vec<(TaskKind, GrantId, bool)>| found.into_iter().map(|one| one.0).collect::<Vec<_>>();
        assert_eq!(kinds(house.waiting(house.first, None).await), [TaskKind::Answered, TaskKind::EarlyStart]);
        // Asked again, nothing came until the day.
        house.db.clock.advance_seconds(60);
        let mut scope = house.scope(house.first).await;
        let until = scope.today().tomorrow().unwrap();
        funding::ask(&mut scope, house.first, (id, 2), "Das dritte fehlt", Some(until)).await.unwrap();
        scope.commit().await.unwrap();
        assert_eq!(house.waiting(house.first, None).await, [begins]);
        house.db.clock.advance_seconds(3 * DAY);
        assert_eq!(kinds(house.waiting(house.first, None).await), [TaskKind::EarlyStart, TaskKind::Overdue]);

        let proposed = house.proposed(&plan(20_000, 0)).await;
        assert!(house.waiting(house.first, None).await.contains(&(TaskKind::Proposed, proposed, true)));
        assert!(house.waiting(house.second, None).await.contains(&(TaskKind::Proposed, proposed, false)));
        house.decided(proposed).await.unwrap();
        assert_eq!(house.waiting(house.second, Some(proposed)).await, [], "an objection is still possible");
        house.db.clock.advance_seconds(60 * DAY);
        assert_eq!(house.waiting(house.second, Some(proposed)).await, [(TaskKind::Objection, proposed, false)]);
    }
}

#[tokio::test]
async fn nobody_sees_what_waits_in_the_scope_of_another() {
    for house in houses().await {
        house.received(TOWN, &plan(20_000, 0)).await;
        let scope = house.scope(house.first).await;
        let found = funding::tasks(&scope, house.second, None).await;
        assert!(matches!(found, Err(Error::Identity(identity::Error::Forbidden))), "{}", house.db.name);
    }
}
