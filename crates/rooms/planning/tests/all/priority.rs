//! What is known about services, and the list that follows.

use jiff::ToSpan;
use planning::{Coordinator, Error, Fact, Priorities, SmallChange, enter, facts, interests, priorities};
use ranking::score::{Criterion, Gate, Input, Origin, Ranked};
use sea_orm::{ConnectionTrait, Statement};
use store::TenantId;

use crate::house::{ASSOCIATION, DOGS, ERFURT, House, houses};

const CASES: Fact = Fact::Value(Criterion::Cases);
const DUTY: Fact = Fact::Value(Criterion::Duty);

async fn list(house: &House, tenant: TenantId) -> Priorities {
    let interests = interests(&house.state().await, Some(tenant)).await.unwrap();
    let scope = house.at(tenant).await;
    priorities(&scope, Coordinator::machine(tenant), &house.directory.catalogue(), &interests).await.unwrap()
}

async fn say(house: &House, tenant: TenantId, changes: &[(&str, Fact, Option<i64>)]) -> Result<usize, Error> {
    let changes: Vec<SmallChange> =
        changes.iter().map(|(service, fact, value)| ((*service).to_owned(), *fact, *value)).collect();
    let mut scope = house.at(tenant).await;
    let entered = enter(&mut scope, Coordinator::machine(tenant), &house.directory.catalogue(), &changes).await?;
    scope.commit().await.unwrap();
    Ok(entered)
}

fn input(list: &Priorities, service: &str, criterion: Criterion) -> Option<(f64, Origin)> {
    let row = list.rows.iter().find(|row| row.key == service).unwrap();
    row.inputs.get(criterion).map(|input: Input| (input.amount(), input.origin()))
}

fn ranked<'a>(list: &'a Priorities, service: &str) -> Option<&'a Ranked<String>> {
    list.ranked.iter().find(|one| one.key == service)
}

#[tokio::test]
async fn the_catalogue_fills_in_what_it_knows_and_nothing_else() {
    for house in houses().await {
        let list = list(&house, ASSOCIATION).await;
        let catalogue = house.directory.catalogue();
        let people = catalogue.served(house.directory.today())[&ASSOCIATION][DOGS];
        let rate = catalogue.service(DOGS).unwrap().curated().unwrap().cases_per_million.unwrap();
        let (cases, origin) = input(&list, DOGS, Criterion::Cases).unwrap();
        assert!(people > 1_000 && (cases - f64::from(rate) * people as f64 / 1e6).abs() <= 0.5, "{cases} of {people}");
        assert_eq!(origin, Origin::Estimated);
        assert_eq!(input(&list, DOGS, Criterion::Solution), Some((3.0, Origin::Measured)), "it is published");
        for unknown in [
            Criterion::Demand,
            Criterion::OfficeMinutes,
            Criterion::CitizenMinutes,
            Criterion::Policy,
            Criterion::Interface,
        ] {
            assert_eq!(input(&list, DOGS, unknown), None);
        }
        let one = ranked(&list, DOGS).unwrap();
        assert!(one.rank.is_some() && !one.score.benefit.missing.is_empty());
        let other = list.rows.iter().find(|row| row.key != DOGS && row.standing.in_person).unwrap();
        assert_eq!(other.inputs.get(Criterion::Solution), None, "whether somebody else offers it is not known");
        assert_eq!(ranked(&list, &other.key).unwrap().gate, Some(Gate::InPerson));
        let places: Vec<usize> = list.ranked.iter().filter_map(|one| one.rank).collect();
        assert_eq!(places, (1..=places.len()).collect::<Vec<_>>());
    }
}

#[tokio::test]
async fn what_somebody_enters_takes_the_place_of_an_estimate_until_it_is_taken_away() {
    for house in houses().await {
        let before = list(&house, ASSOCIATION).await;
        assert_eq!(say(&house, ASSOCIATION, &[(DOGS, CASES, Some(31_200)), (DOGS, DUTY, Some(200))]).await.unwrap(), 2);
        let entered = list(&house, ASSOCIATION).await;
        assert_eq!(input(&entered, DOGS, Criterion::Cases), Some((312.0, Origin::Entered)));
        assert_eq!(input(&entered, DOGS, Criterion::Duty), Some((2.0, Origin::Entered)));
        // The same again changes nothing, not even the day.
        assert_eq!(say(&house, ASSOCIATION, &[(DOGS, CASES, Some(31_200))]).await.unwrap(), 0);
        let elsewhere = list(&house, ERFURT).await;
        assert_ne!(input(&elsewhere, DOGS, Criterion::Cases), Some((312.0, Origin::Entered)), "of nobody else");
        assert_eq!(say(&house, ASSOCIATION, &[(DOGS, CASES, None), (DOGS, DUTY, None)]).await.unwrap(), 2);
        assert_eq!(list(&house, ASSOCIATION).await.ranked, before.ranked);
        assert!(facts(&house.at(ASSOCIATION).await).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn gates_follow_from_what_is_said_and_from_what_runs() {
    for house in houses().await {
        say(&house, ASSOCIATION, &[(DOGS, Fact::Nobody, Some(100))]).await.unwrap();
        let list_now = list(&house, ASSOCIATION).await;
        let one = ranked(&list_now, DOGS).unwrap();
        assert_eq!((one.gate, one.rank), (Some(Gate::NobodyResponsible), None));
        say(&house, ASSOCIATION, &[(DOGS, Fact::NotPerformed, Some(100))]).await.unwrap();
        assert!(ranked(&list(&house, ASSOCIATION).await, DOGS).is_none());

        let dogs_of_erfurt = list(&house, ERFURT).await;
        assert_eq!(ranked(&dogs_of_erfurt, DOGS).unwrap().gate, None);
        let mut scope = house.state().await;
        directory::activate_everywhere(&mut scope).await.unwrap();
        scope.commit().await.unwrap();
        house.directory.refresh().await.unwrap();
        let live = house.directory.catalogue().live_services(house.directory.today());
        let list = list(&house, ERFURT).await;
        let is_live = live.get(&ERFURT).is_some_and(|live| live.contains(DOGS));
        assert_eq!(ranked(&list, DOGS).unwrap().gate == Some(Gate::Live), is_live);
    }
}

#[tokio::test]
async fn what_cannot_be_is_refused_and_nothing_is_entered() {
    for house in houses().await {
        for (service, fact, value) in [
            (DOGS, CASES, -1),
            (DOGS, CASES, i64::MAX),
            (DOGS, DUTY, 400),
            (DOGS, DUTY, 150),
            (DOGS, Fact::Nobody, 200),
        ] {
            let refused = say(&house, ASSOCIATION, &[(DOGS, CASES, Some(100)), (service, fact, Some(value))]).await;
            assert!(matches!(refused, Err(Error::Amount)), "{fact:?} {value}: {refused:?}");
        }
        let unknown = say(&house, ASSOCIATION, &[(DOGS, CASES, Some(100)), ("einhorn", CASES, Some(100))]).await;
        assert!(matches!(unknown, Err(Error::Unknown)), "{unknown:?}");
        assert!(facts(&house.at(ASSOCIATION).await).await.unwrap().is_empty());
        let (mut scope, catalogue) = (house.at(ERFURT).await, house.directory.catalogue());
        let changes = [(DOGS.to_owned(), CASES, Some(100))];
        let foreign = enter(&mut scope, Coordinator::machine(ASSOCIATION), &catalogue, &changes).await;
        assert!(matches!(foreign, Err(Error::Identity(identity::Error::Forbidden))), "{foreign:?}");
    }
}

#[tokio::test]
async fn cases_of_twelve_whole_months_are_measured_and_fewer_are_not() {
    for house in houses().await {
        let first = house.directory.today().first_of_month();
        for (months, measured) in [(6, false), (12, true)] {
            let month = first.checked_sub((months as i64).months()).unwrap();
            let scope = house.at(ASSOCIATION).await;
            let sql = format!(
                "insert into usage_month (tenant_id, month, online_service, legal_entity, received, completed, \
                 finished_online, with_due_day, in_time) values (145, '{month}', 'hund-anmelden', '16074', 21, 0, 0, 0, 0)"
            );
            scope.db().execute_raw(Statement::from_string(scope.store().backend(), sql)).await.unwrap();
            scope.commit().await.unwrap();
            let cases = input(&list(&house, ASSOCIATION).await, DOGS, Criterion::Cases).unwrap();
            if measured {
                assert_eq!(cases, (42.0, Origin::Measured));
            } else {
                assert_eq!(cases.1, Origin::Estimated);
            }
        }
    }
}

/// However many values there are.
#[tokio::test]
async fn the_list_asks_the_same_number_of_questions() {
    for house in houses().await {
        list(&house, ASSOCIATION).await;
        let before = house.db.queries();
        let services: Vec<String> = list(&house, ASSOCIATION).await.rows.into_iter().map(|row| row.key).collect();
        let few = house.db.queries() - before;
        let changes: Vec<(&str, Fact, Option<i64>)> =
            services.iter().map(|service| (service.as_str(), CASES, Some(100))).collect();
        assert!(services.len() > 20);
        say(&house, ASSOCIATION, &changes).await.unwrap();
        let before = house.db.queries();
        list(&house, ASSOCIATION).await;
        assert_eq!(house.db.queries() - before, few);
    }
}
