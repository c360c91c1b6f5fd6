//! Call-offs: no sequence of them and no crowd passes a maximum, and the balances are what the journal says.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::http::StatusCode;
use procurement::{
    ArticleId, CallOff, CallOffId, DirectOrderId, Error, FrameworkId, Member, NewDirectOrder, Passed, Thresholds,
};
use proptest::prelude::*;
use sea_orm::{ConnectionTrait, Statement};
use store::{Actor, Cents, Language, Reach, TenantId};
use tokio::task::JoinSet;

use crate::common::{HOST, Land, TOWN, lands, wanted};

impl Land {
    pub(crate) async fn call_off(
        &self,
        framework: FrameworkId,
        article: ArticleId,
        quantity: i32,
    ) -> procurement::Result<CallOff> {
        let mut scope = self.scope().await;
        let id: CallOffId = scope.new_id();
        let new = wanted(article, quantity);
        let made = procurement::call_off(&mut scope, self.town(), framework, id, &new, false).await?;
        scope.commit().await.unwrap();
        Ok(made)
    }

    pub(crate) async fn cancel(&self, id: CallOffId) -> procurement::Result<()> {
        let mut scope = self.scope().await;
        procurement::cancel(&mut scope, self.town(), id, "Doppelt bestellt").await?;
        scope.commit().await.unwrap();
        Ok(())
    }

    pub(crate) async fn article(&self, framework: FrameworkId) -> ArticleId {
        let scope = self.scope().await;
        let (_, priced) = procurement::agreement_of(&scope, self.town(), framework).await.unwrap();
        priced[0].article
    }

    /// Balances as they are kept, after they were found to be those of the journal and of the call-offs that hold.
    async fn balances(&self, framework: FrameworkId) -> (i64, i64) {
        let scope = self.scope().await;
        let found = procurement::framework(&scope, self.buyer(), framework).await.unwrap();
        let journal = procurement::journal(&scope, self.buyer(), framework).await.unwrap();
        let kept = (found.framework.called_value.0, found.framework.called_quantity);
        let written = journal.iter().fold((0, 0), |sum, entry| (sum.0 + entry.value.0, sum.1 + entry.quantity));
        let hold = found.call_offs.iter().filter(|one| one.cancelled_at.is_none());
        let held = hold.fold((0, 0), |sum, one| (sum.0 + one.value.0, sum.1 + one.quantity));
        assert_eq!(kept, written, "{}: the journal", self.db.name);
        assert_eq!(kept, held, "{}: the call-offs", self.db.name);
        let numbers: Vec<i32> = journal.iter().map(|entry| entry.number).collect();
        assert_eq!(numbers, (1..=numbers.len() as i32).collect::<Vec<_>>(), "{}: a gap", self.db.name);
        kept
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sixty_four_at_once_never_pass_a_maximum() {
    for land in lands().await {
        // A computer costs 849 euros: forty of them fit into the value, fifty into the quantity.
        let framework = land.agreed((40 * 84_900, 50)).await;
        let article = land.article(framework).await;
        let land = Arc::new(land);
        let mut all = JoinSet::new();
        for _ in 0..64 {
            let land = land.clone();
            all.spawn(async move { land.call_off(framework, article, 1).await });
        }
        let (mut made, mut refused) = (0, 0);
        while let Some(done) = all.join_next().await {
            match done.unwrap() {
                Ok(_) => made += 1,
                Err(Error::Passed(Passed::Value { .. })) => refused += 1,
                Err(error) => panic!("{}: {error:?}", land.db.name),
            }
        }
        assert_eq!((made, refused), (40, 24), "{}", land.db.name);
        assert_eq!(land.balances(framework).await, (40 * 84_900, 40), "{}", land.db.name);
    }
}

#[tokio::test]
async fn what_is_cancelled_is_free_again_and_nothing_else_is() {
    for land in lands().await {
        let framework = land.agreed((10 * 84_900, 8)).await;
        let article = land.article(framework).await;
        let made = land.call_off(framework, article, 6).await.unwrap();
        assert_eq!((made.value, made.saved, made.number), (Cents(6 * 84_900), Cents(6 * 10_000), 1));
        let many = land.call_off(framework, article, 3).await;
        assert!(matches!(many, Err(Error::Passed(Passed::Quantity { left: 2, .. }))), "{many:?}");
        assert!(matches!(land.call_off(framework, article, 0).await, Err(Error::Lines)));
        let foreign = land.scope().await.new_id();
        assert!(matches!(land.call_off(framework, foreign, 1).await, Err(Error::Lines)));
        land.cancel(made.id).await.unwrap();
        assert!(matches!(land.cancel(made.id).await, Err(Error::NotPossible)), "given back once");
        assert_eq!(land.balances(framework).await, (0, 0));
        land.call_off(framework, article, 8).await.unwrap();
        assert_eq!(land.balances(framework).await, (8 * 84_900, 8), "{}", land.db.name);
        // Sent twice it is one.
        let mut scope = land.scope().await;
        let id: CallOffId = scope.new_id();
        let known = procurement::call_offs(&scope, land.town(), framework).await.unwrap()[0].clone();
        let new = wanted(article, 1);
        let again = procurement::call_off(&mut scope, land.town(), framework, known.id, &new, false).await.unwrap();
        assert_eq!(again, known);
        // Nobody but those who are named, and nobody of one administration takes back what is another's.
        let stranger = Member::machine(TenantId(9_000), HOST);
        let strange = procurement::call_off(&mut scope, stranger, framework, id, &new, false).await;
        assert!(matches!(strange, Err(Error::Unknown)));
        let other = Member::machine(TenantId(2), HOST);
        assert!(matches!(procurement::cancel(&mut scope, other, known.id, "x").await, Err(Error::Unknown)));
        drop(scope);
        land.db.clock.advance_seconds(400 * 86_400);
        assert!(matches!(land.call_off(framework, article, 1).await, Err(Error::OutOfTerm(..))));
    }
}

#[tokio::test]
async fn an_administration_calls_off_on_its_page() {
    for land in lands().await {
        let framework = land.agreed((10 * 84_900, 10)).await;
        let jo = land.cookie("plan").await;
        let path = format!("/amt/beschaffung/rahmen/{framework}");
        assert!(land.get(&jo, "/amt/beschaffung").await.text().contains(&path));
        let send = async |quantity: &str| {
            let form = land.get(&jo, &path).await;
            let (csrf, id) = (form.hidden("csrf"), form.hidden("kennung"));
            let fields = [
                ("csrf", csrf.as_str()),
                ("kennung", id.as_str()),
                ("tun", "abrufen"),
                ("menge-1", quantity),
                ("haushalt", "4711"),
            ];
            land.post(&jo, &format!("{path}/senden"), &fields).await
        };
        assert_eq!(send("viele").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = send("11").await.text();
        assert!(text.contains("EuGH C-23/20") && text.contains("Es ist nichts geändert"), "{text}");
        assert!(send("9").await.location.ends_with("called"), "{}", land.db.name);
        let page = land.get(&jo, &path).await.text();
        assert!(page.contains("90 Prozent") && page.contains("900,00"), "warned, and what it saves: {page}");
        let order = page.split_once("/abrufe/").unwrap().1.split_once('"').unwrap().0;
        let page = land.get(&jo, &format!("{path}/abrufe/{order}")).await.text();
        let paper = page.split_once("/abruf/").unwrap().1.split_once('"').unwrap().0.to_owned();
        let paper = land.get(&jo, &format!("{path}/abruf/{paper}")).await;
        assert!(paper.bytes.starts_with(b"%PDF-1.7"), "{}", paper.text());
        let bo = land.cookie("einkauf").await;
        let page = land.get(&bo, &format!("/einkauf/rahmen/{framework}")).await.text();
        assert!(page.contains("Nottertal") && page.contains("90 Prozent"), "{page}");
        let list = land.get(&bo, &format!("/einkauf/rahmen/{framework}/abrufe.csv")).await.text();
        assert!(list.contains("7641,00;900,00;4711"), "{list}");
        assert_eq!(land.balances(framework).await, (9 * 84_900, 9));
    }
}

#[tokio::test]
async fn whoever_buys_is_warned_by_mail_once() {
    for land in lands().await {
        let framework = land.agreed((10 * 84_900, 10)).await;
        let article = land.article(framework).await;
        let order = async |quantity: i32| {
            let mut scope = land.scope().await;
            let id: CallOffId = scope.new_id();
            let new = wanted(article, quantity);
            procurement::call_off(&mut scope, land.town(), framework, id, &new, true).await.unwrap();
            scope.commit().await.unwrap();
        };
        let warned = async || {
            let scope = land.scope().await;
            let asked = "select count(*) as number from outbox where topic = 'procurement.nearly_used'";
            let statement = Statement::from_string(scope.store().backend(), asked);
            let row = scope.db().query_one_raw(statement).await.unwrap().unwrap();
            row.try_get::<i64>("", "number").unwrap()
        };
        order(7).await;
        assert_eq!(warned().await, 0, "{}: 70 per cent", land.db.name);
        order(1).await;
        assert_eq!(warned().await, 1, "{}: 80 per cent", land.db.name);
        order(1).await;
        assert_eq!(warned().await, 1, "{}: once", land.db.name);
    }
}

#[tokio::test]
async fn an_order_that_is_split_is_refused() {
    for land in lands().await {
        let thresholds = Thresholds::read().unwrap();
        let member = Member::machine(TOWN, TOWN);
        let order = async |group: &str, cents: i64| {
            let mut scope = land.db.store.write(Reach::Tenant(TOWN), Actor::System, Language::German).await.unwrap();
            let id: DirectOrderId = scope.new_id();
            let new = NewDirectOrder {
                group: group.to_owned(),
                title: "Stühle".to_owned(),
                supplier: "Sitz GmbH".to_owned(),
                value: Cents(cents),
            };
            procurement::order_directly(&mut scope, member, &thresholds, id, &new).await?;
            scope.commit().await.unwrap();
            Ok::<(), Error>(())
        };
        order("Büro-Stühle", 2_000_000).await.unwrap();
        let split = order("bürostühle ", 1_000_001).await;
        assert!(
            matches!(&split, Err(Error::Split { most: Cents(3_000_000), sum: Cents(3_000_001), .. })),
            "{}: {split:?}",
            land.db.name
        );
        order("Bürostühle", 1_000_000).await.unwrap();
        order("Tische", 3_000_000).await.unwrap();
        assert!(matches!(order("Lampen", 0).await, Err(Error::Amount)));
        // A year later it is a new one.
        land.db.clock.advance_seconds(366 * 86_400);
        order("Bürostühle", 3_000_000).await.unwrap();
        let scope = land.db.store.read(Reach::Tenant(TOWN), Actor::System, Language::German).await.unwrap();
        assert_eq!(procurement::direct_orders(&scope, member).await.unwrap().len(), 4);
    }
}

/// What somebody does with an agreement: orders so many of an article, or takes back one of what was ordered.
#[derive(Clone, Copy, Debug)]
enum Step {
    Order(usize, i32),
    Back(usize),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        3 => (0..2_usize, 1..9_i32).prop_map(|(article, quantity)| Step::Order(article, quantity)),
        1 => (0..12_usize).prop_map(Step::Back),
    ];
    prop::collection::vec(step, 1..20)
}

#[test]
fn whatever_is_done_the_balances_are_those_of_the_journal() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let lands = runtime.block_on(lands());
    let config = ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(steps in steps(), most in 1..40_i64)| {
        for land in &lands {
            runtime.block_on(async {
                let framework = land.agreed((most * 84_900, most)).await;
                let scope = land.scope().await;
                let (_, priced) = procurement::agreement_of(&scope, land.town(), framework).await.unwrap();
                drop(scope);
                let mut made: Vec<(CallOffId, i64, i64)> = Vec::new();
                let mut model: BTreeMap<CallOffId, (i64, i64)> = BTreeMap::new();
                for step in &steps {
                    let sums = model.values().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
                    match *step {
                        Step::Order(article, quantity) => {
                            let one = &priced[article];
                            let (value, quantity64) = (one.price.0 * i64::from(quantity), i64::from(quantity));
                            let fits = sums.0 + value <= most * 84_900 && sums.1 + quantity64 <= most;
                            let done = land.call_off(framework, one.article, quantity).await;
                            assert_eq!(done.is_ok(), fits, "{}: {step:?} after {sums:?}: {done:?}", land.db.name);
                            if let Ok(done) = done {
                                made.push((done.id, value, quantity64));
                                model.insert(done.id, (value, quantity64));
                            }
                        }
                        Step::Back(at) => {
                            if let Some((id, ..)) = made.get(at) {
                                assert_eq!(land.cancel(*id).await.is_ok(), model.remove(id).is_some());
                            }
                        }
                    }
                }
                let sums = model.values().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
                assert_eq!(land.balances(framework).await, sums, "{}", land.db.name);
            });
        }
    });
}
