use identity::Role;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use operations::{
    Billing, Error, NewOffer, Offer, Operator, Order, OrderAct, OrderId, OrderState, Staff, all_orders, change_order,
    handle_order, offer_on, offers, order, orderable, own_order, own_orders, set_offer,
};
use store::{Actor, Cents, Language, Reach, Scope, Timestamp};

use crate::common::{ASSOCIATION, House, PASSWORD, houses, session};

fn video(first_day: Date, cents: i64) -> NewOffer {
    NewOffer {
        code: "Video Raum".to_owned(),
        first_day,
        last_day: None,
        name: "Videoraum".to_owned(),
        description: "Ein Raum für 20 Personen".to_owned(),
        kinds: ["municipal-association".to_owned()].into(),
        price: Cents(cents),
        billing: Billing::Monthly,
    }
}

async fn manager(house: &House) -> Staff {
    let new: [(&str, &str, &[Role]); 1] = [("mia", "Mia Leitung", &[Role::Manager])];
    identity::demo_accounts(&house.desk.identity, ASSOCIATION, &new, PASSWORD).await.unwrap();
    Staff::of(&session(&house.desk.identity, "mia").await)
}

async fn own(house: &House, staff: Staff) -> Scope {
    let actor = Actor::Account(staff.account().into());
    house.db.store.write(Reach::Tenant(ASSOCIATION), actor, Language::German).await.unwrap()
}

async fn of_operator(house: &House, operator: Operator) -> Scope {
    house.db.store.write(Reach::Tenant(ASSOCIATION), operator.actor(), Language::German).await.unwrap()
}

#[tokio::test]
async fn a_price_never_changes_in_place() {
    for house in houses().await {
        let today = house.db.clock.today();
        let mut scope = house.write(house.anna).await;
        let free = set_offer(&mut scope, house.anna, NewOffer { price: Cents(-1), ..video(today, 0) }).await;
        assert!(matches!(free, Err(Error::BadAmount)), "{free:?}");
        let nameless = set_offer(&mut scope, house.anna, NewOffer { name: " ".to_owned(), ..video(today, 0) }).await;
        assert!(matches!(nameless, Err(Error::NoText)), "{nameless:?}");
        assert_eq!(set_offer(&mut scope, house.anna, video(today, 2_500)).await.unwrap(), 1);
        for passed in [today, today.yesterday().unwrap()] {
            let late = set_offer(&mut scope, house.anna, video(passed, 9_900)).await;
            assert!(matches!(late, Err(Error::DayPassed)), "{passed}: {late:?}");
        }
        let next = today.checked_add(40.days()).unwrap();
        assert_eq!(set_offer(&mut scope, house.anna, video(next, 9_900)).await.unwrap(), 2);
        let all = offers(&scope).await.unwrap();
        let price = |day| offer_on(&all, "video-raum", day).unwrap().price.0;
        assert_eq!((price(today), price(next.yesterday().unwrap()), price(next)), (2_500, 2_500, 9_900));
        assert_eq!(orderable(&all, &house.desk, ASSOCIATION, today).len(), 1);
        let district = house.desk.directory.catalogue();
        let district = district
            .administrations()
            .find(|office| office.kind == directory::model::AdministrationKind::DistrictOffice)
            .unwrap();
        assert!(orderable(&all, &house.desk, district.tenant, today).is_empty(), "not for their kind");
    }
}

#[tokio::test]
async fn an_order_goes_its_way_and_ends_with_a_day() {
    for house in houses().await {
        let mia = manager(&house).await;
        let today = house.db.clock.today();
        let mut scope = house.write(house.anna).await;
        set_offer(&mut scope, house.anna, video(today, 2_500)).await.unwrap();
        scope.commit().await.unwrap();
        let clara = Staff::of(&session(&house.desk.identity, "clara").await);
        let mut scope = own(&house, clara).await;
        let id: OrderId = scope.new_id();
        let clerk = order(&mut scope, &house.desk, clara, id, ("video-raum", 1)).await;
        assert!(matches!(clerk, Err(Error::Identity(_))), "{clerk:?}");
        drop(scope);
        let mut scope = own(&house, mia).await;
        for (code, pieces) in [("video-raum", 0), ("video-raum", 10_001)] {
            let wrong = order(&mut scope, &house.desk, mia, id, (code, pieces)).await;
            assert!(matches!(wrong, Err(Error::BadAmount)), "{wrong:?}");
        }
        let unknown = order(&mut scope, &house.desk, mia, id, ("anderes", 1)).await;
        assert!(matches!(unknown, Err(Error::UnknownOffer)), "{unknown:?}");
        let number = order(&mut scope, &house.desk, mia, id, ("video-raum", 2)).await.unwrap();
        assert_eq!(order(&mut scope, &house.desk, mia, id, ("video-raum", 2)).await.unwrap(), number, "sent twice");
        let soon = change_order(&mut scope, mia, (number, 0), OrderAct::Cancel, Some(today)).await;
        assert!(matches!(soon, Err(Error::NotPossible)), "not there yet: {soon:?}");
        let own_side = change_order(&mut scope, mia, (number, 0), OrderAct::Accept, None).await;
        assert!(matches!(own_side, Err(Error::NotPossible)), "{own_side:?}");
        scope.commit().await.unwrap();

        let mut scope = of_operator(&house, house.anna).await;
        let why = handle_order(&mut scope, house.anna, (number, 0), OrderAct::Decline, (None, " ")).await;
        assert!(matches!(why, Err(Error::NoReason)), "{why:?}");
        handle_order(&mut scope, house.anna, (number, 0), OrderAct::Accept, (None, "")).await.unwrap();
        let tomorrow = today.tomorrow().unwrap();
        for wrong in [None, Some(tomorrow), today.yesterday().ok()] {
            let done = handle_order(&mut scope, house.anna, (number, 1), OrderAct::Provide, (wrong, "")).await;
            assert!(matches!(done, Err(Error::DayPassed)), "{wrong:?}: {done:?}");
        }
        handle_order(&mut scope, house.anna, (number, 1), OrderAct::Provide, (Some(today), "")).await.unwrap();
        scope.commit().await.unwrap();
        assert_eq!(all_orders(&house.read_as(house.anna).await, house.anna).await.unwrap().len(), 1);

        let mut scope = own(&house, mia).await;
        let passed = change_order(&mut scope, mia, (number, 2), OrderAct::Cancel, today.yesterday().ok()).await;
        assert!(matches!(passed, Err(Error::DayPassed)), "{passed:?}");
        let stale = change_order(&mut scope, mia, (number, 1), OrderAct::Cancel, Some(tomorrow)).await;
        assert!(matches!(stale, Err(Error::Stale)), "{stale:?}");
        change_order(&mut scope, mia, (number, 2), OrderAct::Cancel, Some(tomorrow)).await.unwrap();
        let (known, entries) = own_order(&scope, mia, number).await.unwrap();
        assert_eq!((known.state, known.last_day, entries.len()), (OrderState::Provided, Some(tomorrow), 4));
        assert!(!known.has_ended(tomorrow) && known.has_ended(tomorrow.tomorrow().unwrap()));
        assert_eq!(own_orders(&scope, mia).await.unwrap(), [known]);
    }
}

#[test]
fn a_month_that_has_begun_counts_as_a_whole_and_at_the_price_of_its_first_day() {
    let version = |version, first_day, cents| Offer {
        code: "video".to_owned(),
        version,
        first_day,
        last_day: None,
        name: "Videoraum".to_owned(),
        description: String::new(),
        kinds: [].into(),
        price: Cents(cents),
        billing: Billing::Monthly,
    };
    let offers = [version(1, date(2026, 1, 1), 2_500), version(2, date(2026, 9, 1), 3_000)];
    let bought = |provided_on: Option<Date>, last_day: Option<Date>| Order {
        tenant: ASSOCIATION,
        number: 1,
        id: OrderId::from(uuid::Uuid::nil()),
        offer: "video".to_owned(),
        quantity: 2,
        state: OrderState::Provided,
        revision: 0,
        ordered_at: Timestamp::of_germany(date(2026, 6, 20).at(9, 0, 0, 0)),
        provided_on,
        last_day,
    };
    let (from, until) = (date(2026, 7, 1), date(2026, 10, 1));
    let charges = |order: Order| -> Vec<(i64, i64)> {
        order.charges(&offers, from, until).iter().map(|(times, price)| (*times, price.0)).collect()
    };
    assert_eq!(charges(bought(Some(date(2026, 6, 25)), None)), [(4, 2_500), (2, 3_000)]);
    assert_eq!(charges(bought(Some(date(2026, 8, 31)), Some(date(2026, 8, 31)))), [(2, 2_500)]);
    assert_eq!(charges(bought(Some(date(2026, 9, 30)), None)), [(2, 3_000)]);
    assert_eq!(charges(bought(Some(date(2026, 10, 1)), None)), []);
    assert_eq!(charges(bought(Some(date(2026, 6, 25)), Some(date(2026, 6, 30)))), []);
    assert_eq!(charges(Order { state: OrderState::Declined, ..bought(Some(date(2026, 8, 1)), None) }), []);
    let once = [Offer { billing: Billing::Once, ..version(1, date(2026, 1, 1), 50_000) }];
    let charged = bought(Some(date(2026, 8, 31)), None).charges(&once, from, until);
    assert_eq!(charged, [(2, Cents(50_000))]);
    assert_eq!(bought(Some(date(2026, 6, 30)), None).charges(&once, from, until), []);
}
