//! Responsibility as data: the smallest area decides, in its time, and the answer can be explained.

use crate::common;
use directory::model::{AssignedRole, Finding, Responsibility, ServiceState, Subject, Unit};
use directory::{Ags, Directory, Error, NewAssignee, NewAssignment, assign, assign_list, end_assignment, put_unit};
use jiff::civil::Date;
use store::testing::TestDatabase;
use store::{Actor, Language, Reach, Scope};

const KOERNER: &str = "16064037";
const ERFURT: &str = "16051000";

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn new(subject: &str, area: &str, assignee: NewAssignee, from: Option<&str>, to: Option<&str>) -> NewAssignment {
    NewAssignment {
        subject: Subject::from(subject),
        area: area.parse().expect("an area"),
        role: AssignedRole::Responsible,
        assignee,
        valid_from: from.map(day),
        valid_to: to.map(day),
        source: "Prüfung".to_owned(),
    }
}

fn office(key: &str) -> NewAssignee {
    NewAssignee::Administration(key.to_owned(), None)
}

fn unit(id: &str) -> NewAssignee {
    NewAssignee::Unit(id.to_owned())
}

async fn provider(db: &TestDatabase) -> Scope {
    db.store.write(Reach::Provider, Actor::System, Language::German).await.expect("a scope")
}

async fn with_units(db: &TestDatabase) -> Scope {
    let mut scope = provider(db).await;
    for id in ["land", "zweckverband"] {
        let unit = Unit {
            id: id.to_owned(),
            name: format!("Stelle {id}"),
            address: None,
            phone: None,
            email: None,
            link: Some("https://stelle.example".to_owned()),
            source: "Prüfung".to_owned(),
        };
        put_unit(&mut scope, unit).await.expect("a unit");
    }
    scope
}

fn who(directory: &Directory, place: &str, today: &str) -> String {
    let catalogue = directory.catalogue();
    let service = catalogue.service("sperrmuell").expect("a service");
    let place: Ags = place.parse().expect("a key");
    match catalogue.responsibility(service, &place, day(today)).expect("an answer") {
        Responsibility::Office(found) => {
            catalogue.administration(found.administration).map(|office| office.name.clone()).unwrap_or_default()
        }
        Responsibility::Elsewhere { unit, .. } => unit.name.clone(),
        Responsibility::Open => String::new(),
    }
}

#[tokio::test]
async fn the_smallest_area_decides_and_a_service_comes_before_its_rule() {
    for (db, directory) in common::filled().await {
        let ars = directory.catalogue().municipality(&KOERNER.parse().expect("a key")).expect("Körner").ars.clone();
        let ars = ars.as_str();
        // Each line makes the answer for Körner more special; Erfurt stays with the last general one.
        let steps: [(&str, &str, NewAssignee, &str, &str); 6] = [
            ("rule:waste", "16", unit("land"), "Stelle land", "Stelle land"),
            ("rule:waste", &ars[..5], unit("zweckverband"), "Stelle zweckverband", "Stelle land"),
            ("rule:waste", ars, office("160640770"), "", "Stelle land"),
            ("sperrmuell", "16", unit("zweckverband"), "Stelle zweckverband", "Stelle zweckverband"),
            ("sperrmuell", &ars[..9], unit("land"), "Stelle land", "Stelle zweckverband"),
            ("sperrmuell", ars, unit("zweckverband"), "Stelle zweckverband", "Stelle zweckverband"),
        ];
        let general = who(&directory, ERFURT, "2026-11-26");
        assert_eq!(general, "Stadtverwaltung Erfurt");
        let offices: Vec<String> = directory.catalogue().administrations().map(|office| office.key.clone()).collect();
        let own = directory.catalogue().municipality(&KOERNER.parse().expect("a key")).expect("Körner").administration;
        let own = directory.catalogue().administration(own).expect("an office").clone();
        assert!(offices.contains(&own.key));
        with_units(&db).await.commit().await.expect("commit");
        for (subject, area, assignee, koerner, erfurt) in steps {
            let (assignee, koerner) =
                if koerner.is_empty() { (office(&own.key), own.name.as_str()) } else { (assignee, koerner) };
            let mut scope = provider(&db).await;
            assign(&mut scope, new(subject, area, assignee, None, None)).await.expect("assigned");
            scope.commit().await.expect("commit");
            directory.refresh().await.expect("refresh");
            assert_eq!(who(&directory, KOERNER, "2026-11-26"), koerner, "{} {subject} {area}", db.name);
            assert_eq!(who(&directory, ERFURT, "2026-11-26"), erfurt, "{} {subject} {area}", db.name);
        }
        let catalogue = directory.catalogue();
        let service = catalogue.service("sperrmuell").expect("a service");
        let place: Ags = KOERNER.parse().expect("a key");
        let steps = catalogue.explain(service, &place, day("2026-11-26")).expect("steps");
        assert_eq!(steps.len(), 1, "the first look decides: {steps:?}");
        assert!(matches!(&steps[0].finding, Finding::Decides { authority, .. } if authority == "Stelle zweckverband"));
        let state = catalogue.state(service, Some(&place), day("2026-11-26"));
        let Some(ServiceState::OtherAuthority { authority: Some(authority) }) = state else { panic!("{state:?}") };
        assert_eq!(authority.link.as_deref(), Some("https://stelle.example"));
    }
}

#[tokio::test]
async fn an_assignment_holds_in_its_time_and_every_look_is_explained() {
    for (db, directory) in common::filled().await {
        let mut scope = with_units(&db).await;
        let land = new("sperrmuell", "16", unit("land"), Some("2026-01-01"), Some("2026-12-31"));
        let id = assign(&mut scope, land).await.expect("assigned");
        let next = new("sperrmuell", "16", unit("zweckverband"), Some("2027-01-01"), None);
        assign(&mut scope, next).await.expect("assigned");
        scope.commit().await.expect("commit");
        directory.refresh().await.expect("refresh");
        for (today, expected) in [
            ("2025-12-31", "Stadtverwaltung Erfurt"),
            ("2026-01-01", "Stelle land"),
            ("2026-12-31", "Stelle land"),
            ("2027-01-01", "Stelle zweckverband"),
        ] {
            assert_eq!(who(&directory, ERFURT, today), expected, "{} {today}", db.name);
        }
        let catalogue = directory.catalogue();
        let service = catalogue.service("sperrmuell").expect("a service");
        let steps = catalogue.explain(service, &ERFURT.parse().expect("a key"), day("2025-12-31")).expect("steps");
        let findings: Vec<&str> = steps
            .iter()
            .map(|step| match step.finding {
                Finding::Nothing => "nothing",
                Finding::OtherTime(..) => "other time",
                Finding::Decides { .. } => "decides",
                Finding::Rule { .. } => "rule",
            })
            .collect();
        let nothing = "nothing";
        let expected = [nothing, nothing, nothing, "other time", nothing, nothing, nothing, nothing, "rule"];
        assert_eq!(findings, expected, "{}", db.name);

        let mut scope = provider(&db).await;
        end_assignment(&mut scope, id, day("2026-06-30")).await.expect("ended");
        scope.commit().await.expect("commit");
        directory.refresh().await.expect("refresh");
        assert_eq!(who(&directory, ERFURT, "2026-07-01"), "Stadtverwaltung Erfurt");
        let mut scope = provider(&db).await;
        end_assignment(&mut scope, id, day("2025-12-31")).await.expect("taken away");
        assert!(matches!(end_assignment(&mut scope, id, day("2026-01-01")).await, Err(Error::UnknownAssignment(_))));
    }
}

#[tokio::test]
async fn contradictions_and_what_does_not_exist_are_refused_with_the_line() {
    for (db, directory) in common::filled().await {
        let mut scope = with_units(&db).await;
        assign(&mut scope, new("sperrmuell", "16051", unit("land"), Some("2026-01-01"), None)).await.expect("assigned");
        let same_time = new("sperrmuell", "16051", unit("zweckverband"), Some("2026-06-01"), Some("2026-06-30"));
        let refused = assign(&mut scope, same_time).await.expect_err("a contradiction");
        assert!(matches!(&refused, Error::Contradiction { authority, .. } if authority == "land"), "{refused:?}");
        scope.commit().await.expect("commit");

        let heading = "subject,area,role,administration,unit,entity,valid_from,valid_to,source\n";
        let good = "rule:registry_of_event,160510000000,responsible,160520000,,,2026-01-01,,Bezirk\n";
        let bad = [
            "gibt-es-nicht,16,responsible,160510000,,,,,x\n",
            "sperrmuell,99,responsible,160510000,,,,,x\n",
            "sperrmuell,161,responsible,160510000,,,,,x\n",
            "sperrmuell,16,boss,160510000,,,,,x\n",
            "sperrmuell,16,responsible,999999999,,,,,x\n",
            "sperrmuell,16,responsible,160510000,land,,,,x\n",
            "sperrmuell,16,responsible,,,,,,x\n",
            "sperrmuell,16,responsible,160510000,,16064037,,,x\n",
            "sperrmuell,16,responsible,160510000,,,2026-02-30,,x\n",
            "sperrmuell,16,responsible,160510000,,,2026-03-01,2026-02-01,x\n",
            "sperrmuell,16051,responsible,160510000,,,2027-01-01,,x\n",
            "sperrmuell,16\n",
        ];
        let mut scope = provider(&db).await;
        let list = format!("{heading}{good}{}", bad.concat());
        let refused = assign_list(&mut scope, &list).await.expect("read").expect_err("refused");
        let lines: Vec<u64> = refused.iter().map(|row| row.line).collect();
        assert_eq!(lines, (3..3 + bad.len() as u64).collect::<Vec<_>>(), "{}: {refused:?}", db.name);
        drop(scope);
        directory.refresh().await.expect("refresh");
        let before = directory.catalogue().assignment_count();

        let mut scope = provider(&db).await;
        let twice = format!("{heading}{good}{good}");
        let refused = assign_list(&mut scope, &twice).await.expect("read").expect_err("refused");
        assert!(matches!(refused[0].error, Error::Contradiction { .. }));
        drop(scope);

        let mut scope = provider(&db).await;
        let count = assign_list(&mut scope, &format!("{heading}{good}")).await.expect("read").expect("taken");
        scope.commit().await.expect("commit");
        directory.refresh().await.expect("refresh");
        assert_eq!((count, directory.catalogue().assignment_count()), (1, before + 1), "{}", db.name);
        let tenant = db.store.write_as_system(store::TenantId(1)).await;
        let mut scope = tenant.expect("a scope");
        assert!(assign(&mut scope, new("sperrmuell", "16052", unit("land"), None, None)).await.is_err());
    }
}

#[tokio::test]
async fn whoever_is_served_by_nobody_here_is_named() {
    for (db, directory) in common::filled().await {
        let today = day("2026-11-26");
        let counts = |service: &str| {
            let catalogue = directory.catalogue();
            let service = catalogue.service(service).expect("a service");
            let here = catalogue.acting(service, today).iter().map(|acting| acting.municipalities.len()).sum::<usize>();
            let outside: Vec<(Option<String>, usize)> = catalogue
                .outside(service, today)
                .into_iter()
                .map(|outside| (outside.unit.map(|unit| unit.name.clone()), outside.municipalities.len()))
                .collect();
            (here, outside)
        };
        assert_eq!(counts("sperrmuell"), (624, vec![]), "{}", db.name);
        // A health insurance: the place does not decide.
        assert_eq!(counts("ozg-10002"), (0, vec![(None, 624)]), "{}", db.name);

        let mut scope = with_units(&db).await;
        assign(&mut scope, new("sperrmuell", "16064", unit("zweckverband"), None, None)).await.expect("assigned");
        assign(&mut scope, new("sperrmuell", "16051", unit("land"), None, None)).await.expect("assigned");
        scope.commit().await.expect("commit");
        directory.refresh().await.expect("refresh");
        let (here, outside) = counts("sperrmuell");
        let [(Some(city), 1), (Some(county), members)] = outside.as_slice() else { panic!("{outside:?}") };
        assert_eq!((city.as_str(), county.as_str()), ("Stelle land", "Stelle zweckverband"));
        assert!(*members > 20 && here + 1 + members == 624, "{here} and {members}");
    }
}
