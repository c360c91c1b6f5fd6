//! The pulse: answered once, told only when it is over and only from five people on, and nothing leads back to anybody.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use identity::{Identity, Role};
use jiff::ToSpan;
use planning::{Culture, Error, Organizer, PulseResult, Staff, Told, overview};
use sea_orm::{ConnectionTrait, Statement};
use store::{Actor, Language, Reach, TenantId};

use crate::common::{ERFURT, OTHER, Office, PASSWORD, by, offices};

/// Seconds of a day.
const DAY: i64 = 86_400;

fn culture() -> Culture {
    Culture::read().unwrap()
}

/// The same answer to every question.
fn all(value: u8) -> BTreeMap<String, u8> {
    culture().questions.into_iter().map(|question| (question.id, value)).collect()
}

/// A member of staff of an administration.
async fn staff(office: &Office, tenant: TenantId, login: &str) -> Staff {
    let identity = Identity::new(office.db.store.clone(), identity::Settings::default());
    let login = &format!("person-{login}");
    let wanted: [(&str, &str, &[Role]); 1] = [(login, login, &[Role::Clerk])];
    identity::demo_accounts(&identity, tenant, &wanted, PASSWORD).await.unwrap();
    let token = identity.authenticate(login, PASSWORD).await.unwrap().token;
    Staff::of(&identity.current(&token).await.unwrap().unwrap())
}

async fn begin(office: &Office, tenant: TenantId, days: i32) -> planning::Result<planning::Quarter> {
    let mut scope = office.writing(tenant).await;
    let today = scope.today();
    let quarter = planning::begin_round(&mut scope, by(tenant), today, today.saturating_add(days.days())).await?;
    scope.commit().await?;
    Ok(quarter)
}

async fn answer(office: &Office, staff: Staff, value: u8) -> planning::Result<bool> {
    let mut scope =
        office.db.store.write(Reach::Tenant(staff.tenant()), staff.actor(), Language::German).await.unwrap();
    let counted = planning::answer_pulse(&mut scope, staff, &culture(), &all(value)).await?;
    scope.commit().await?;
    Ok(counted)
}

async fn results(office: &Office, tenant: TenantId) -> Vec<PulseResult> {
    let scope = office.db.store.read(Reach::Provider, Actor::System, Language::German).await.unwrap();
    planning::pulse_results(&scope, &office.directory.catalogue(), &culture(), tenant).await.unwrap()
}

async fn number(office: &Office, tenant: TenantId, sql: &str) -> i64 {
    let scope = office.reading(tenant).await;
    let select = Statement::from_string(office.db.store.backend(), sql.to_owned());
    scope.db().query_one_raw(select).await.unwrap().unwrap().try_get("", "number").unwrap()
}

#[tokio::test]
async fn everybody_answers_once_and_nothing_but_counts_is_kept() {
    for office in offices().await {
        let kim = staff(&office, ERFURT, "kim-2").await;
        let closed = answer(&office, kim, 3).await;
        assert!(matches!(closed, Err(Error::Closed)), "{closed:?}");
        begin(&office, ERFURT, 13).await.unwrap();
        let events = "select count(*) as number from audit_event where tenant_id = 1";
        let before = number(&office, ERFURT, events).await;
        assert!(answer(&office, kim, 3).await.unwrap());
        assert!(!answer(&office, kim, 5).await.unwrap(), "a double click counts once");
        assert_eq!(number(&office, ERFURT, events).await, before, "the audit chain knows nothing of it");
        let sum = "select cast(sum(answers) as bigint) as number from pulse_count where tenant_id = 1";
        assert_eq!(number(&office, ERFURT, sum).await, 5);
        let fives = "select count(*) as number from pulse_count where tenant_id = 1 and value = 5";
        assert_eq!(number(&office, ERFURT, fives).await, 0);
        let mut scope = office.db.store.write(Reach::Tenant(ERFURT), kim.actor(), Language::German).await.unwrap();
        let mut half = all(2);
        half.remove("time");
        let refused = planning::answer_pulse(&mut scope, kim, &culture(), &half).await;
        assert!(matches!(refused, Err(Error::Amount)), "{refused:?}");
        drop(scope);
        let foreign = staff(&office, OTHER, "fremd").await;
        let scope = office.reading(ERFURT).await;
        assert!(planning::open_round(&scope, foreign).await.is_err());
    }
}

#[tokio::test]
async fn a_round_is_told_when_it_is_over_and_five_answered() {
    for office in offices().await {
        begin(&office, ERFURT, 5).await.unwrap();
        for (login, value) in [("a", 1), ("b", 2), ("c", 3), ("d", 4), ("e", 5)] {
            answer(&office, staff(&office, ERFURT, login).await, value).await.unwrap();
        }
        assert_eq!(results(&office, ERFURT).await[0].told, Told::Running);
        let again = begin(&office, ERFURT, 5).await;
        assert!(matches!(again, Err(Error::RoundThere)), "{again:?}");
        office.db.clock.advance_seconds(6 * DAY);
        assert_eq!(results(&office, ERFURT).await[0].told, Told::Own(5, vec![Some(30); 5]));
        let (jo, _) = office.log_in("jona").await;
        let page = office.get("/amt/planung/stimmung", &jo).await;
        assert!(page.body.contains("3,0") && page.body.contains("<svg"), "{}", page.body);
        let (kim, _) = office.log_in("kim").await;
        let page = office.get("/amt/umfrage", &kim).await;
        assert!(page.body.contains("5 Antworten.") && page.body.contains("Im Moment wird nichts gefragt."));
        // The next quarter: who answered before is forgotten, and the trend has two points.
        office.db.clock.advance_seconds(92 * DAY);
        begin(&office, ERFURT, 2).await.unwrap();
        let voters = "select count(*) as number from pulse_voter where tenant_id = 1";
        assert_eq!(number(&office, ERFURT, voters).await, 0);
        for login in ["a", "b", "c", "d", "e", "f"] {
            answer(&office, staff(&office, ERFURT, login).await, 4).await.unwrap();
        }
        office.db.clock.advance_seconds(3 * DAY);
        let told = results(&office, ERFURT).await;
        assert_eq!(told[0].told, Told::Own(6, vec![Some(40); 5]));
        assert_eq!(told.len(), 2);
        let page = office.get("/amt/planung/stimmung", &office.log_in("jona").await.0).await;
        assert_eq!(page.body.matches("<circle").count(), 10, "two points for each of five questions");
    }
}

#[tokio::test]
async fn small_administrations_are_told_together_and_only_after_the_quarter() {
    for office in offices().await {
        let catalogue = office.directory.catalogue();
        let county = catalogue.administration(OTHER).unwrap().county.clone();
        let neighbour = catalogue
            .administrations()
            .find(|one| one.county == county && one.tenant != OTHER)
            .map(|one| one.tenant)
            .unwrap();
        for tenant in [OTHER, neighbour] {
            begin(&office, tenant, 1).await.unwrap();
        }
        for (tenant, login, value) in
            [(OTHER, "a", 5), (OTHER, "b", 5), (neighbour, "c", 5), (neighbour, "d", 5), (neighbour, "e", 4)]
        {
            answer(&office, staff(&office, tenant, login).await, value).await.unwrap();
        }
        office.db.clock.advance_seconds(2 * DAY);
        assert_eq!(results(&office, OTHER).await[0].told, Told::Later);
        office.db.clock.advance_seconds(92 * DAY);
        let expected = Told::County(5, 2, vec![Some(48); 5]);
        assert_eq!(results(&office, OTHER).await[0].told, expected);
        assert_eq!(results(&office, neighbour).await[0].told, expected);
        assert!(results(&office, ERFURT).await.is_empty());
    }
}

#[tokio::test]
async fn the_state_counts_and_few_are_not_told() {
    for office in offices().await {
        begin(&office, ERFURT, 1).await.unwrap();
        begin(&office, OTHER, 1).await.unwrap();
        for login in ["a", "b", "c", "d", "e"] {
            answer(&office, staff(&office, ERFURT, login).await, 1).await.unwrap();
        }
        let counted = async || {
            let scope = office.db.store.read(Reach::Provider, Actor::System, Language::German).await.unwrap();
            planning::pulse_of_state(&scope, Organizer::machine(), &culture()).await.unwrap().remove(0)
        };
        let running = counted().await;
        assert_eq!((running.rounds, running.over, running.answers), (2, 0, None));
        office.db.clock.advance_seconds(2 * DAY);
        let over = counted().await;
        assert_eq!((over.rounds, over.over, over.answers), (2, 2, Some(5)));
        let (uli, _) = office.log_in("uli").await;
        let page = office.get("/land/kultur", &uli).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        let (jo, _) = office.log_in("jona").await;
        assert_eq!(office.get("/land/kultur", &jo).await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn staff_answer_on_a_page_and_are_told_on_mondays_that_they_are_asked() {
    for office in offices().await {
        let (jo, jo_csrf) = office.log_in("jona").await;
        let form =
            format!("csrf={jo_csrf}&beginn-day=1&beginn-month=1&beginn-year=2020&ende-day=&ende-month=&ende-year=");
        let wrong = office.post("/amt/planung/stimmung", &jo, &form).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("value=\"2020\""), "what was typed stays");
        begin(&office, ERFURT, 20).await.unwrap();
        let (kim, csrf) = office.log_in("kim").await;
        let page = office.get("/amt/umfrage", &kim).await;
        assert!(page.body.contains("Ihre Antworten sind anonym.") && page.body.contains("href=\"/amt/ideen\""));
        let half = office.post("/amt/umfrage", &kim, &format!("csrf={csrf}&time=4")).await;
        assert_eq!(half.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(half.body.contains("value=\"4\" checked"), "{}", half.body);
        let whole: String = culture().questions.iter().map(|question| format!("&{}=2", question.id)).collect();
        for _ in 0..2 {
            let sent = office.post("/amt/umfrage", &kim, &format!("csrf={csrf}{whole}")).await;
            assert_eq!(sent.location, "/amt/umfrage?erledigt=ja", "{}", sent.body);
        }
        let page = office.get("/amt/umfrage", &kim).await;
        assert!(page.body.contains("Sie haben in dieser Runde schon geantwortet."));
        let catalogue = office.directory.catalogue();
        office.db.clock.advance_seconds(6 * DAY);
        let clerk = identity::Roles::of(&[Role::Clerk]);
        let told = overview(&office.db.store, &catalogue, ERFURT, clerk).await.unwrap();
        assert!(told.len() == 1 && told[0].contains("/amt/umfrage"), "{told:?}");
        assert!(overview(&office.db.store, &catalogue, OTHER, clerk).await.unwrap().is_empty());
    }
}
