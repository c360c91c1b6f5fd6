//! What the rooms of the whole state have of the owner.

use dienstweg::House;
use funding::{CostLine, Financing, Funder, GrantId, NewProgramme, Plan, Proposal};
use jiff::ToSpan;
use store::Cents;
use store::testing::TestDatabase;

use crate::town::{MARK, OWNER};

/// A programme and a grant of the owner, with a letter about its early start, whose decision waits: sets the programme up and takes an application in; returns the id of the grant.
pub(crate) async fn applied_for(db: &TestDatabase, house: &House) -> String {
    let by = Funder::machine(OWNER);
    let mut scope = db.tenant(OWNER.0).await;
    let (programme, id): (_, GrantId) = (scope.new_id(), scope.new_id());
    funding::create_programme(&mut scope, by, programme, &NewProgramme::example().unwrap()).await.unwrap();
    let today = scope.today();
    let plan = Plan {
        programme: None,
        object: "2c".to_owned(),
        title: MARK.to_owned(),
        purpose: MARK.to_owned(),
        period: (today, today.saturating_add(1.year())),
        costs: vec![CostLine { name: MARK.to_owned(), amount: Cents(100_000), eligible: true, year: today.year() }],
        financing: Financing::Share,
        own: Cents(20_000),
        third: Cents(0),
        asked: Cents(80_000),
        contract_on: None,
        early_start: Some(MARK.to_owned()),
        partners: Vec::new(),
        wished: std::collections::BTreeMap::new(),
    };
    funding::receive(&mut scope, id, OWNER, &plan).await.unwrap();
    funding::complete(&mut scope, by, (id, 1)).await.unwrap();
    funding::answer_early_start(&mut scope, by, (id, 2), true, MARK).await.unwrap();
    let proposal = Proposal {
        years: plan.by_year(plan.asked),
        financing: plan.financing,
        eligible: plan.eligible(),
        period: plan.period,
        conditions: vec![MARK.to_owned()],
        reason: MARK.to_owned(),
    };
    funding::propose(&mut scope, by, (id, 3), &proposal).await.unwrap();
    scope.commit().await.unwrap();
    // Its recipient knows of it.
    house.worker().unwrap().drain().await.unwrap();
    id.to_string()
}

/// A workshop that the owner organises: its series, itself, an exercise of it.
pub(crate) async fn met(db: &TestDatabase) -> (String, String, String) {
    use workshops::{Audience, ExerciseId, Host, Kind, Leader, NewExercise, NewSeries, Plan, SeriesId, WorkshopId};
    let host = Host::machine(OWNER);
    let mut scope = db.tenant(OWNER.0).await;
    let (series, workshop): (SeriesId, WorkshopId) = (scope.new_id(), scope.new_id());
    let (title, organiser) = (MARK.to_owned(), MARK.to_owned());
    let new = NewSeries { title, organiser, follow_ups: vec![14], source: String::new() };
    workshops::create_series(&mut scope, host, series, &new).await.unwrap();
    let starts_at = scope.now().plus_days(30);
    let plan = Plan {
        audience: Audience::Towns,
        place: MARK.to_owned(),
        starts_at,
        ends_at: starts_at.plus_seconds(3_600),
        register_until: starts_at,
        capacity: 30,
        per_office: 1,
        limited_until: starts_at,
        moderation: String::new(),
        keep_days: 30,
    };
    workshops::plan_workshop(&mut scope, host, series, workshop, &plan).await.unwrap();
    let exercise: ExerciseId = scope.new_id();
    let new = NewExercise { kind: Kind::Dots, title: MARK.to_owned(), choices: vec![MARK.to_owned()], dots: 1 };
    workshops::prepare_exercise(&mut scope, Leader::host(host, workshop), exercise, &new).await.unwrap();
    scope.commit().await.unwrap();
    (series.to_string(), workshop.to_string(), exercise.to_string())
}
