//! Who runs the IT: what it costs, who is ruled out, what is recommended, and the paper for the council.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use planning::{
    ALL_LAYERS, Error, KeptOperation, OperationChoice, OperationCost, OperationFrame, OperationPlan, Questionnaire,
    begin_check, operation, save_operation,
};
use proptest::prelude::*;
use store::{Cents, TenantId};

use crate::common::{ERFURT, OTHER, Office, by, hidden, offices};

fn frame() -> OperationFrame {
    OperationFrame::read().unwrap()
}

fn cost(once: i64, yearly: i64, hours: u32) -> OperationCost {
    OperationCost { once: Cents(once), yearly: Cents(yearly), hours, source: String::new() }
}

/// A plan in which the usual three ways are compared and every fact is said.
fn known(holds: bool) -> OperationPlan {
    let facts = frame().knock_outs.into_iter().map(|fact| (fact.id, holds)).collect();
    OperationPlan { facts, today: [("network".to_owned(), "own".to_owned())].into(), ..OperationPlan::default() }
}

async fn kept(office: &Office, tenant: TenantId) -> KeptOperation {
    operation(&office.reading(tenant).await, by(tenant), &frame()).await.unwrap()
}

async fn save(office: &Office, revision: i32, plan: &OperationPlan) -> planning::Result<()> {
    let mut scope = office.writing(ERFURT).await;
    save_operation(&mut scope, by(ERFURT), &frame(), revision, plan).await?;
    scope.commit().await?;
    Ok(())
}

#[test]
fn the_frame_is_whole() {
    let frame = frame();
    let questions = Questionnaire::read().unwrap();
    assert_eq!(frame.criteria.iter().map(|criterion| criterion.weight).sum::<u32>(), 100);
    assert_eq!((frame.layers.len(), frame.options.len(), frame.criteria.len()), (12, 6, 10));
    for option in &frame.options {
        let rated: Vec<&str> = option.ratings.keys().map(String::as_str).collect();
        let mut wanted: Vec<&str> = frame.rated().collect();
        wanted.sort_unstable();
        assert_eq!(rated, wanted, "{}", option.id);
        assert!(option.ratings.values().all(|rating| *rating <= planning::BEST_RATING), "{}", option.id);
    }
    for fact in &frame.knock_outs {
        assert!(questions.questions().any(|question| question.id == fact.check), "{}", fact.id);
    }
    for layer in &frame.layers {
        assert!(layer.knock_outs.iter().all(|id| frame.knock_outs.iter().any(|fact| fact.id == *id)), "{}", layer.id);
        assert!(layer.never.iter().all(|id| frame.option(id).is_some()), "{}", layer.id);
    }
    for one in &frame.exceptions {
        assert!(frame.layer(&one.layer).is_some() && frame.option(&one.option).is_some(), "{one:?}");
        assert!(frame.rated().any(|criterion| criterion == one.criterion), "{one:?}");
    }
}

#[test]
fn five_years_are_paid_once_and_rise_every_year() {
    let frame = frame();
    let plan = |rise| OperationPlan { hour: Some(Cents(4_000)), rise: Some(rise), ..OperationPlan::default() };
    for (rise, cost, wanted) in [
        (0, cost(100_000, 10_000, 10), 350_000),
        // 500 + 550 + 605 + 665,50 + 732,05
        (10, cost(0, 10_000, 10), 305_255),
        (2, cost(0, 0, 0), 0),
        (20, cost(1, 0, 0), 1),
    ] {
        assert_eq!(plan(rise).five_years(&frame, &cost), Cents(wanted), "{rise} {cost:?}");
    }
}

#[test]
fn the_cost_of_everything_is_known_only_when_every_part_is() {
    let frame = frame();
    let mut plan = OperationPlan { rise: Some(0), ..OperationPlan::default() };
    assert_eq!(plan.whole_cost(&frame, "private"), None);
    let able: Vec<&str> = frame.layers.iter().map(|layer| layer.id.as_str()).filter(|id| *id != "purchasing").collect();
    let costs: BTreeMap<String, OperationCost> = able.iter().map(|id| ((*id).to_owned(), cost(100, 0, 0))).collect();
    plan.costs.insert("private".to_owned(), costs.clone());
    assert_eq!(plan.whole_cost(&frame, "private"), Some(Cents(1_100)), "it cannot purchase, so nothing is missing");
    plan.costs.insert("own".to_owned(), costs);
    assert_eq!(plan.whole_cost(&frame, "own"), None);
    plan.costs.entry("own".to_owned()).or_default().insert(ALL_LAYERS.to_owned(), cost(700, 0, 0));
    assert_eq!(plan.whole_cost(&frame, "own"), Some(Cents(700)), "what was said for everything counts");
    let mixed: BTreeMap<&str, &str> =
        able.iter().map(|id| (*id, if *id == "backup" { "own" } else { "private" })).collect();
    assert_eq!(plan.choice_cost(&frame, &mixed), Some(Cents(1_100)));
    let unknown: BTreeMap<&str, &str> = [("backup", "company"), ("network", "own")].into();
    assert_eq!(plan.choice_cost(&frame, &unknown), None);
}

#[test]
fn without_a_deputy_nobody_runs_it_alone() {
    let frame = frame();
    let (fit, unfit) = (known(true), known(false));
    let own = |plan: &OperationPlan, layer: &str| {
        let choice = OperationChoice::of(&frame, plan);
        let layer = choice.layers.iter().find(|one| one.layer == layer).unwrap();
        (layer.candidate("own").unwrap().knocked_out.len(), layer.recommended == Some("own"))
    };
    for (layer, reasons) in [("network", 1), ("servers", 2), ("backup", 2), ("security", 1), ("privacy", 0)] {
        assert_eq!(own(&unfit, layer).0, reasons, "{layer}");
        assert_eq!(own(&fit, layer).0, 0, "{layer}");
        assert!(!own(&unfit, layer).1 || reasons == 0, "{layer}: ruled out and recommended");
    }
    let open = OperationPlan::default();
    let choice = OperationChoice::of(&frame, &open);
    assert!(!choice.certain, "nobody said whether there is a deputy");
    assert_eq!(choice.layers[0].candidate("own").unwrap().open, ["deputy"]);
}

#[test]
fn costs_count_when_those_of_all_ways_are_known() {
    let frame = frame();
    let mut plan = known(true);
    let whole = |amount| BTreeMap::from([(ALL_LAYERS.to_owned(), cost(amount, 0, 0))]);
    plan.costs.insert("own".to_owned(), whole(200));
    plan.costs.insert("municipality".to_owned(), whole(100));
    let spread = |plan: &OperationPlan| {
        let choice = OperationChoice::of(&frame, plan);
        let own = choice.layers[0].candidate("own").unwrap().clone();
        (own.parts["cost"], (own.high - own.low).round())
    };
    assert_eq!(spread(&plan), (None, 20.0), "the company has no cost, so nothing can be compared");
    plan.costs.insert("company".to_owned(), whole(400));
    assert_eq!(spread(&plan), (Some(50.0), 0.0), "twice the cheapest");
    let choice = OperationChoice::of(&frame, &plan);
    let best = choice.standings.iter().map(|one| one.points).fold(0.0, f64::max);
    let led = choice.standings.iter().find(|one| Some(one.option) == choice.lead).unwrap();
    assert!(choice.certain && led.points >= best);
    plan.today.clear();
    assert!(!OperationChoice::of(&frame, &plan).certain, "nobody said who runs what today");
}

#[test]
fn a_second_partner_comes_only_where_it_is_worth_it() {
    let frame = frame();
    let mut plan = known(true);
    for option in ["own", "municipality", "company"] {
        let all =
            frame.rated().map(|criterion| (criterion.to_owned(), if option == "company" { 3 } else { 2 })).collect();
        plan.ratings.insert(option.to_owned(), all);
    }
    let choice = OperationChoice::of(&frame, &plan);
    let (watching, rest): (Vec<_>, Vec<_>) = choice.layers.iter().partition(|layer| layer.independent);
    assert!(rest.iter().all(|layer| layer.recommended == Some("company")));
    assert_eq!(watching.len(), 2);
    assert!(watching.iter().all(|layer| layer.recommended != Some("company")), "nobody watches over themselves");
    let differences = choice.layers[0].differences(&choice.weights);
    assert_eq!(differences.first().map(|(criterion, points)| (*criterion, points.round())), Some(("security", 5.0)));
    // Costs of one layer alone: the company is so dear there that the county is taken for it.
    for (option, amount) in [("own", 100), ("municipality", 100), ("company", 100_000)] {
        plan.costs.insert(option.to_owned(), BTreeMap::from([("network".to_owned(), cost(amount, 0, 0))]));
    }
    plan.weights = frame.criteria.iter().map(|one| (one.id.clone(), u32::from(one.id == "cost") * 100)).collect();
    plan.weights.extend([("cost".to_owned(), 60), ("staff".to_owned(), 40)]);
    let choice = OperationChoice::of(&frame, &plan);
    let of = |layer: &str| choice.layers.iter().find(|one| one.layer == layer).unwrap().recommended;
    assert_eq!((of("network"), of("workplace")), (Some("municipality"), Some("company")));
}

proptest! {
    /// Whatever is said: points lie within their range, nobody is recommended who is ruled out or cannot do it, and costs in another
    /// currency change nothing.
    #[test]
    fn whatever_is_said_the_recommendation_is_possible(
        facts in proptest::collection::vec(proptest::option::of(any::<bool>()), 4),
        ratings in proptest::collection::vec(0_u8..=4, 27),
        costs in proptest::collection::vec(proptest::option::of(1_i64..1_000_000), 3),
        factor in 2_i64..50,
    ) {
        let frame = frame();
        let options = ["own", "municipality", "private"];
        let said = frame.knock_outs.iter().zip(&facts).filter_map(|(fact, said)| Some((fact.id.clone(), (*said)?)));
        let mut plan = OperationPlan {
            considered: options.iter().map(|option| (*option).to_owned()).collect(),
            facts: said.collect(),
            ..OperationPlan::default()
        };
        for (number, option) in options.iter().enumerate() {
            let own = frame.rated().zip(&ratings[number * 9..]).map(|(criterion, rating)| (criterion.to_owned(), *rating));
            plan.ratings.insert((*option).to_owned(), own.collect());
        }
        let priced = |factor: i64| {
            let mut plan = plan.clone();
            for (option, amount) in options.iter().zip(&costs) {
                if let Some(amount) = amount {
                    let whole = BTreeMap::from([(ALL_LAYERS.to_owned(), cost(amount * factor, 0, 0))]);
                    plan.costs.insert((*option).to_owned(), whole);
                }
            }
            plan
        };
        let (plan, dearer) = (priced(1), priced(factor));
        let choice = OperationChoice::of(&frame, &plan);
        for layer in &choice.layers {
            for one in &layer.candidates {
                prop_assert!(one.low >= -1e-9 && one.high <= 100.0 + 1e-9);
                prop_assert!(one.low <= one.points + 1e-9 && one.points <= one.high + 1e-9, "{one:?}");
            }
            if let Some(option) = layer.recommended {
                prop_assert!(layer.candidate(option).is_some_and(|one| one.knocked_out.is_empty()));
                prop_assert!(!frame.layer(layer.layer).unwrap().never.iter().any(|never| never == option));
            } else {
                prop_assert!(layer.candidates.iter().all(|one| !one.knocked_out.is_empty()));
            }
        }
        let other = OperationChoice::of(&frame, &dearer);
        prop_assert_eq!(choice.lead, other.lead);
    }
}

#[tokio::test]
async fn what_was_said_is_kept_for_one_administration_and_nobody_is_overtaken() {
    for office in offices().await {
        let mut plan = known(true);
        plan.today.insert("backup".to_owned(), "company".to_owned());
        save(&office, 0, &plan).await.unwrap();
        assert_eq!(kept(&office, ERFURT).await.plan, plan);
        assert_eq!(kept(&office, OTHER).await, KeptOperation::default());
        assert!(matches!(save(&office, 0, &known(false)).await, Err(Error::Stale)));
        save(&office, 1, &known(false)).await.unwrap();
        assert!(matches!(save(&office, 1, &plan).await, Err(Error::Stale)));
        let foreign = operation(&office.reading(ERFURT).await, by(OTHER), &frame()).await;
        assert!(foreign.is_err());
    }
}

#[tokio::test]
async fn what_cannot_be_is_refused_and_changes_nothing() {
    for office in offices().await {
        let mut impossible = vec![known(true); 6];
        impossible[0].today.insert("purchasing".to_owned(), "private".to_owned());
        impossible[1].decided.insert("moon".to_owned(), "own".to_owned());
        impossible[2].weights = [("cost".to_owned(), 99)].into();
        impossible[3].ratings.insert("own".to_owned(), [("staff".to_owned(), 5)].into());
        impossible[4].costs.insert("own".to_owned(), [(ALL_LAYERS.to_owned(), cost(-1, 0, 0))].into());
        impossible[5].ratings.insert("own".to_owned(), [("cost".to_owned(), 1)].into());
        for plan in &impossible {
            assert!(matches!(save(&office, 0, plan).await, Err(Error::Amount)), "{plan:?}");
        }
        assert_eq!(kept(&office, ERFURT).await.revision, 0);
    }
}

#[tokio::test]
async fn the_self_check_answers_what_nobody_said() {
    for office in offices().await {
        let questions = Questionnaire::read().unwrap();
        let mut scope = office.writing(ERFURT).await;
        let catalogue = office.directory.catalogue();
        let check = begin_check(&mut scope, by(ERFURT), &catalogue, &questions, None).await.unwrap();
        let answer = |id: &str| match id {
            "deputy" => 0,
            "security" => 1,
            _ => 3,
        };
        let given = questions.questions().map(|question| (question.id.clone(), answer(&question.id))).collect();
        planning::answer_check(&mut scope, by(ERFURT), &questions, check, &given, true).await.unwrap();
        scope.commit().await.unwrap();
        let facts = kept(&office, ERFURT).await.known().facts;
        assert_eq!(facts.get("deputy"), Some(&false));
        assert_eq!(facts.get("restore"), Some(&true));
        assert_eq!(facts.get("officer"), None, "in parts is neither yes nor no");
        save(&office, 0, &OperationPlan { facts: [("deputy".to_owned(), true)].into(), ..OperationPlan::default() })
            .await
            .unwrap();
        assert_eq!(kept(&office, ERFURT).await.known().facts.get("deputy"), Some(&true), "what somebody says counts");
    }
}

#[tokio::test]
async fn the_pages_recommend_ask_and_make_a_paper() {
    for office in offices().await {
        let (jo, csrf) = office.log_in("jona").await;
        let page = office.get("/amt/planung/betrieb", &jo).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        assert!(page.body.contains("Vorschlag: ") && page.body.contains("Der Vorschlag kann sich noch ändern"));
        let wrong = format!("csrf={csrf}&stand=0&einmal-all=viel&stunden-all=7&quelle-all=Angebot");
        let told = office.post("/amt/planung/betrieb/kosten/company", &jo, &wrong).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        for words in ["value=\"viel\"", "value=\"Angebot\"", "Geben Sie einen Betrag ein"] {
            assert!(told.body.contains(words), "{words}: {}", told.body);
        }
        assert_eq!(kept(&office, ERFURT).await.revision, 0);
        for (number, option) in ["own", "municipality", "company"].into_iter().enumerate() {
            let sent = format!("csrf={csrf}&stand={number}&einmal-all=1.000,00&jahr-all=500&stunden-all=10");
            let done = office.post(&format!("/amt/planung/betrieb/kosten/{option}"), &jo, &sent).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        }
        let stale = format!("csrf={csrf}&stand=1&einmal-all=77,00");
        let told = office.post("/amt/planung/betrieb/kosten/own", &jo, &stale).await;
        assert_eq!(told.status, StatusCode::CONFLICT);
        assert!(told.body.contains("value=\"77,00\""), "{}", told.body);
        assert_eq!(hidden(&told.body, "stand"), "3", "whoever was told may save it knowingly");
        let page = office.get("/amt/planung/betrieb", &jo).await;
        // 1.000 + (500 + 10 · 45) · (1 + 1,02 + 1,0404 + 1,061208 + 1,08243216)
        assert!(page.body.contains("5.943,84"), "{}", page.body);

        for _ in 0..2 {
            let taken = office.post("/amt/planung/betrieb", &jo, &format!("csrf={csrf}")).await;
            assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
        }
        let steps = office.measures(ERFURT).await;
        assert_eq!(steps.len(), 5);
        assert!(steps.windows(2).all(|two| two[1].draft.needs == [two[0].id]), "each needs the one before");

        let paper = "/amt/planung/betrieb/beschlussvorlage?stelle=16051000&art=";
        assert!(office.get(&format!("{paper}pdf"), &jo).await.bytes.starts_with(b"%PDF-"));
        assert!(office.get(&format!("{paper}docx"), &jo).await.bytes.starts_with(b"PK"));
        let foreign = office.get("/amt/planung/betrieb/beschlussvorlage?stelle=16064037&art=pdf", &jo).await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND);
        assert_eq!(office.get("/amt/planung/betrieb/kosten/moon", &jo).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_resolution_needs_a_day_that_was() {
    for office in offices().await {
        let (jo, csrf) = office.log_in("jona").await;
        let sent = |day: &str| {
            format!(
                "csrf={csrf}&stand=0&soll-backup=company&ergebnis-16051000=agreed&nummer-16051000=12%2F2026\
                 &tag-16051000-day=1&tag-16051000-month=3&tag-16051000-year={day}"
            )
        };
        let address = "/amt/planung/betrieb/entscheidung";
        let told = office.post(address, &jo, &sent("2999")).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(told.body.contains("value=\"2999\"") && told.body.contains("value=\"12/2026\""), "{}", told.body);
        assert_eq!(office.post(address, &jo, &sent("2026")).await.status, StatusCode::SEE_OTHER);
        let plan = kept(&office, ERFURT).await.plan;
        assert_eq!(plan.decided.get("backup").map(String::as_str), Some("company"));
        assert_eq!(plan.resolutions["16051000"].reference, "12/2026");
    }
}
