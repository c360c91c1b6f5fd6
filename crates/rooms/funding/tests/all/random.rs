//! Whatever happens in whatever order: after each step every sum of the journal is the stored balance.

use funding::{Answer, Asked, GrantId, NewProof, NewYear, Position, Receipt, Wanted};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use store::Cents;
use store::testing::START;

use crate::common::{House, TOWN, at_funder, houses, plan, town, whole};

/// What somebody tries; the first number chooses among the grants that are there.
#[derive(Clone, Debug)]
enum Step {
    Receive(i64, i64),
    Complete(usize),
    Propose(usize),
    Decide(usize),
    SendBack(usize),
    Settle(usize),
    Call(usize, i64),
    Answer(usize, bool),
    Move(usize, i64),
    Prove(usize, i64),
    Accept(usize, i64),
    Release(usize),
    Year(i64, i64),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let euros = 0..60_000_i64;
    let grant = 0..4_usize;
    let step = prop_oneof![
        2 => (1..60_000_i64, euros.clone()).prop_map(|(now, later)| Step::Receive(now, later)),
        3 => grant.clone().prop_map(Step::Complete),
        3 => grant.clone().prop_map(Step::Propose),
        4 => grant.clone().prop_map(Step::Decide),
        1 => grant.clone().prop_map(Step::SendBack),
        3 => grant.clone().prop_map(Step::Settle),
        3 => (grant.clone(), 1..60_000_i64).prop_map(|(place, amount)| Step::Call(place, amount)),
        3 => (grant.clone(), any::<bool>()).prop_map(|(place, agrees)| Step::Answer(place, agrees)),
        1 => (grant.clone(), 1..30_000_i64).prop_map(|(place, amount)| Step::Move(place, amount)),
        2 => (grant.clone(), 1..60_000_i64).prop_map(|(place, spent)| Step::Prove(place, spent)),
        2 => (grant.clone(), 0..40_000_i64).prop_map(|(place, accepted)| Step::Accept(place, accepted)),
        2 => grant.prop_map(Step::Release),
        1 => (0..200_000_i64, 0..100_000_i64).prop_map(|(frame, ahead)| Step::Year(frame, ahead)),
    ];
    proptest::collection::vec(step, 1..60)
}

/// Tries it; what is refused is rolled back.
async fn attempt(house: &House, all: &mut Vec<GrantId>, step: &Step) -> funding::Result<()> {
    let (first, second) = (house.first, house.second);
    let chosen = |place: &usize| all.get(place % all.len().max(1)).copied();
    let of = async |place: &usize| match chosen(place) {
        Some(id) => Some((id, house.revision(id).await)),
        None => None,
    };
    match step {
        Step::Receive(now, later) => all.push(house.received(TOWN, &plan(*now / 5 * 5 + 5, *later / 5 * 5)).await),
        Step::Complete(place) => {
            let Some(which) = of(place).await else { return Ok(()) };
            let mut scope = house.scope(first).await;
            funding::complete(&mut scope, first, which).await?;
            scope.commit().await?;
        }
        Step::Propose(place) => {
            let Some(which) = of(place).await else { return Ok(()) };
            let mut scope = house.scope(first).await;
            let found = funding::grant(&scope, first, which.0).await?;
            funding::propose(&mut scope, first, which, &whole(&found.plan)).await?;
            scope.commit().await?;
        }
        Step::Decide(place) => {
            let Some(which) = of(place).await else { return Ok(()) };
            let mut scope = house.scope(second).await;
            funding::decide(&mut scope, second, which).await?;
            scope.commit().await?;
        }
        Step::SendBack(place) => {
            let Some(which) = of(place).await else { return Ok(()) };
            let mut scope = house.scope(second).await;
            funding::send_back(&mut scope, second, which, "Noch einmal rechnen").await?;
            scope.commit().await?;
        }
        Step::Settle(place) => {
            let Some(which) = of(place).await else { return Ok(()) };
            let mut scope = house.scope(first).await;
            funding::settle(&mut scope, first, which, true).await?;
            scope.commit().await?;
        }
        Step::Call(place, amount) => {
            let Some((id, _)) = of(place).await else { return Ok(()) };
            let mut scope = at_funder(house).await;
            let positions = [Position { what: "Rechnung".to_owned(), amount: Cents(amount * 200), due: scope.today() }];
            let drawdown = scope.new_id();
            funding::call_money(&mut scope, town(), id, drawdown, (&positions, Cents(amount * 100))).await?;
            scope.commit().await?;
        }
        Step::Answer(place, agrees) => {
            let scope = house.scope(first).await;
            let waiting = funding::drawdowns(&scope, first, None).await?;
            drop(scope);
            let Some(one) = waiting.get(*place) else { return Ok(()) };
            let (who, answer) = match (agrees, one.state) {
                (false, _) => (first, Answer::TurnDown("Nein")),
                (true, Asked::Asked) => (first, Answer::Check),
                (true, _) => (second, Answer::Release),
            };
            let mut scope = house.scope(who).await;
            funding::answer_drawdown(&mut scope, who, (one.id, one.revision), answer).await?;
            scope.commit().await?;
        }
        Step::Move(place, amount) => {
            let Some((id, _)) = of(place).await else { return Ok(()) };
            let mut scope = at_funder(house).await;
            let (change, wanted) =
                (scope.new_id(), Wanted { moved: Some((2026, 2027, Cents(amount * 100))), ..Wanted::default() });
            funding::ask_change(&mut scope, town(), id, change, (&wanted, "Später")).await?;
            scope.commit().await?;
            let mut scope = house.scope(first).await;
            funding::answer_change(&mut scope, first, (change, 1), Answer::Check).await?;
            scope.commit().await?;
            let mut scope = house.scope(second).await;
            funding::answer_change(&mut scope, second, (change, 2), Answer::Release).await?;
            scope.commit().await?;
        }
        Step::Prove(place, spent) => {
            let Some(which) = of(place).await else { return Ok(()) };
            let mut scope = at_funder(house).await;
            let drawn = funding::whole(&scope, town(), which.0).await?.grant.money.drawn;
            let amount = Cents(drawn.0 + spent * 100);
            let receipt = Receipt {
                number: "1".to_owned(),
                paid_on: scope.today(),
                what: "Rechnung".to_owned(),
                amount,
                line: 1,
            };
            let own = Cents(spent * 100);
            let proof = NewProof { report: "Fertig".to_owned(), receipts: vec![receipt], own, third: Cents(0) };
            funding::send_proof(&mut scope, town(), which, &proof).await?;
            scope.commit().await?;
        }
        Step::Accept(place, accepted) => {
            let Some(which) = of(place).await else { return Ok(()) };
            let mut scope = house.scope(first).await;
            funding::check_proof(&mut scope, first, which, (Cents(accepted * 100), "Geprüft")).await?;
            scope.commit().await?;
        }
        Step::Release(place) => {
            let Some(which) = of(place).await else { return Ok(()) };
            let mut scope = house.scope(second).await;
            let done = funding::release_proof(&mut scope, second, which).await;
            if matches!(done, Err(funding::Error::NotPossible)) {
                funding::settle_recovery(&mut scope, second, which, START.in_germany().date()).await?;
            } else {
                done?;
            }
            scope.commit().await?;
        }
        Step::Year(frame, ahead) => {
            let mut scope = house.scope(first).await;
            let revision = funding::programme(&scope, first, None).await?.revision;
            let year = NewYear { year: 2026, appropriation: Cents(frame * 100), authority: Cents(ahead * 100) };
            funding::set_year(&mut scope, first, (house.programme, revision), year).await?;
            scope.commit().await?;
        }
    }
    Ok(())
}

#[test]
fn the_journal_is_the_balances_after_every_step() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut runner = TestRunner::new(Config { cases: 12, failure_persistence: None, ..Config::default() });
    runner
        .run(&steps(), |steps| {
            runtime.block_on(async {
                for house in houses().await {
                    let mut all = Vec::new();
                    for step in &steps {
                        match attempt(&house, &mut all, step).await {
                            Ok(()) | Err(funding::Error::Broken(_) | funding::Error::NotPossible) => {}
                            Err(error) => panic!("{}: {step:?}: {error}", house.db.name),
                        }
                        house.holds().await;
                    }
                }
            });
            Ok(())
        })
        .unwrap();
}
