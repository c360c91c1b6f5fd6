//! Units outside of the administrations: recording, changing and removing them, one by one and as a table.

use crate::common;
use directory::model::{AssignedRole, Subject, Unit, UnitProblem};
use directory::{
    Error, NewAssignee, NewAssignment, XzufiImport, XzufiOptions, assign, end_assignment, put_unit, put_unit_list,
    remove_unit, unit_senders,
};
use store::testing::TestDatabase;
use store::{Actor, Language, Reach, Scope};
use xzufi::Reader;

const HEADING: &str = "id,name,address,phone,email,link,source\n";

fn unit(id: &str, name: &str) -> Unit {
    let (id, name, source) = (id.to_owned(), name.to_owned(), "Prüfung".to_owned());
    Unit { id, name, address: None, phone: None, email: None, link: None, source }
}

async fn provider(db: &TestDatabase) -> Scope {
    db.store.write(Reach::Provider, Actor::System, Language::German).await.expect("a scope")
}

async fn import(db: &TestDatabase, name: &str) {
    let message = format!(
        "<x:transfer.operation.040502 xmlns:x='http://xoev.de/schemata/xzufi/2_2_0'><x:schreibe><x:organisationseinheit>\
         <x:id schemeAgencyID='L1' schemeID='OE'>7</x:id><x:name><x:name languageCode='de'>{name}</x:name></x:name>\
         </x:organisationseinheit></x:schreibe></x:transfer.operation.040502>"
    );
    let mut import = XzufiImport::begin(&db.store, XzufiOptions::default()).await.expect("begin");
    import.read("t.xml", Reader::open(message.as_bytes()).expect("a message")).await.expect("read");
    import.finish().await.expect("finish");
}

#[tokio::test]
async fn a_unit_gets_an_id_of_its_name_and_goes_only_when_nothing_names_it() {
    for (db, directory) in common::filled().await {
        let mut scope = provider(&db).await;
        let first = put_unit(&mut scope, unit("", " Forstamt  Süd ")).await.expect("a unit");
        let second = put_unit(&mut scope, unit("", "Forstamt Süd")).await.expect("a unit");
        let nameless = put_unit(&mut scope, unit("", "!?")).await.expect("a unit");
        assert_eq!([&first[..], &second, &nameless], ["forstamt-sued", "forstamt-sued-2", "stelle"], "{}", db.name);
        let changed = Unit {
            address: Some(" Am Wald 1\r\n\r\n 07545 Gera ".to_owned()),
            phone: Some(" ".to_owned()),
            link: Some("https://forst.example/süd".to_owned()),
            ..unit(&first, "Forstamt Süd")
        };
        assert_eq!(put_unit(&mut scope, changed).await.expect("changed"), first);
        let new = NewAssignment {
            subject: Subject::from("sperrmuell"),
            area: "16".parse().expect("an area"),
            role: AssignedRole::Responsible,
            assignee: NewAssignee::Unit(first.clone()),
            valid_from: Some("2026-01-01".parse().expect("a day")),
            valid_to: None,
            source: "Prüfung".to_owned(),
        };
        let assignment = assign(&mut scope, new).await.expect("assigned");
        scope.commit().await.expect("commit");
        directory.refresh().await.expect("refresh");
        let catalogue = directory.catalogue();
        let known = catalogue.unit(&first).expect("a unit");
        assert_eq!(known.address.as_deref(), Some("Am Wald 1\n07545 Gera"));
        assert_eq!((&known.phone, known.link.as_deref()), (&None, Some("https://forst.example/süd")));
        assert_eq!(catalogue.assignments_of_units().count(), 1, "{}", db.name);

        let mut scope = provider(&db).await;
        end_assignment(&mut scope, assignment, "2026-06-30".parse().expect("a day")).await.expect("ended");
        let refused = remove_unit(&mut scope, &first).await.expect_err("what ended still names it");
        assert!(matches!(refused, Error::UnitInUse(1)), "{refused:?}");
        end_assignment(&mut scope, assignment, "2025-06-30".parse().expect("a day")).await.expect("gone");
        remove_unit(&mut scope, &first).await.expect("removed");
        assert!(matches!(remove_unit(&mut scope, &first).await, Err(Error::UnknownUnit(_))));
        scope.commit().await.expect("commit");
        directory.refresh().await.expect("refresh");
        assert!(directory.catalogue().unit(&first).is_none() && directory.catalogue().unit(&second).is_some());
        let mut scope = db.store.write_as_system(store::TenantId(1)).await.expect("a scope");
        assert!(
            put_unit(&mut scope, unit("", "Fremd")).await.is_err() && remove_unit(&mut scope, &second).await.is_err()
        );
    }
}

#[test]
fn everything_that_is_wrong_with_a_unit_is_said_at_once() {
    let wrong = Unit {
        email: Some("amt@nirgends".to_owned()),
        link: Some("javascript:alert(1)".to_owned()),
        phone: Some("0".repeat(61)),
        source: "XZuFi L1_OE_7".to_owned(),
        ..unit("a", " ")
    };
    let expected = [
        ("name", UnitProblem::Name),
        ("email", UnitProblem::Email),
        ("link", UnitProblem::Link),
        ("source", UnitProblem::Reserved),
        ("phone", UnitProblem::Long),
    ];
    assert_eq!(wrong.tidied().problems(), expected);
    for (link, is_right) in [
        ("http://amt.example", true),
        ("https://amt.example:8443/a?b#c", true),
        ("https://ämter.example/Straße", true),
        ("https://", false),
        ("https://amt", false),
        ("https://.example", false),
        ("https://amt.example@fremd.example", false),
        ("https://amt.example/\"onclick", false),
        ("amt.example", false),
        ("ftp://amt.example", false),
    ] {
        let unit = Unit { link: Some(link.to_owned()), ..unit("a", "A") };
        assert_eq!(unit.problems().is_empty(), is_right, "{link}");
    }
    for (email, is_right) in [("a@b.example", true), ("A <a@b.example>", false), ("a b@c.example", false), ("a", false)]
    {
        let unit = Unit { email: Some(email.to_owned()), ..unit("a", "A") };
        assert_eq!(unit.problems().is_empty(), is_right, "{email}");
    }
}

#[tokio::test]
async fn what_an_exchange_brought_stays_as_it_came() {
    for (db, directory) in common::filled().await {
        import(&db, "Landesamt").await;
        directory.refresh().await.expect("refresh");
        let id = directory.catalogue().units()[0].id.clone();
        let mut scope = provider(&db).await;
        let senders = unit_senders(&scope).await.expect("senders");
        assert_eq!(senders.get(&id).map(String::as_str), Some("L1"), "{}: {senders:?}", db.name);
        let refused = put_unit(&mut scope, unit(&id, "Unser Amt")).await.expect_err("not ours");
        assert!(matches!(&refused, Error::UnitOfOthers(sender) if sender == "L1"), "{refused:?}");
        assert!(matches!(remove_unit(&mut scope, &id).await, Err(Error::UnitOfOthers(_))));
        let table = format!("{HEADING}neu,Neu,,,,,Prüfung\n{id},Unser Amt,,,,,Prüfung\n");
        let refused = put_unit_list(&mut scope, &table).await.expect("read").expect_err("not ours");
        assert!(matches!(&refused[..], [row] if row.line == 3 && matches!(row.error, Error::UnitOfOthers(_))));
        drop(scope);
        import(&db, "Landesamt für alles").await;
        directory.refresh().await.expect("refresh");
        let names: Vec<String> = directory.catalogue().units().iter().map(|unit| unit.name.clone()).collect();
        assert_eq!(names, ["Landesamt für alles"], "{}", db.name);
    }
}

#[tokio::test]
async fn a_table_of_units_is_taken_as_a_whole_or_refused_with_its_lines() {
    for (db, directory) in common::filled().await {
        let good = "forst,Forstamt,\"Am Wald 1\n07545 Gera\",0365 1,forst@example.org,https://forst.example,Liste\n";
        let table = format!(
            "{HEADING}{good},Ohne Kennung,,,,,Liste\nforst,Noch einmal,,,,,Liste\na b,Name,,,,,Liste\n\
             kammer,,,,kein,nirgends,\nzu,kurz\n"
        );
        let mut scope = provider(&db).await;
        let refused = put_unit_list(&mut scope, &table).await.expect("read").expect_err("refused");
        let said: Vec<(u64, UnitProblem)> = refused
            .iter()
            .map(|row| match row.error {
                Error::UnitWrong(problem) => (row.line, problem),
                ref other => panic!("{other:?}"),
            })
            .collect();
        let expected = [
            (4, UnitProblem::Id),
            (5, UnitProblem::Twice),
            (6, UnitProblem::Id),
            (7, UnitProblem::Name),
            (7, UnitProblem::Email),
            (7, UnitProblem::Link),
            (7, UnitProblem::Source),
            (8, UnitProblem::Columns),
        ];
        assert_eq!(said, expected, "{}: the address has two lines", db.name);
        let refused =
            put_unit_list(&mut scope, "id,name,source\na,A,Liste\n").await.expect("read").expect_err("refused");
        assert!(matches!(&refused[..], [row] if row.line == 1), "{refused:?}");
        drop(scope);
        directory.refresh().await.expect("refresh");
        assert!(directory.catalogue().units().is_empty(), "{}: all or nothing", db.name);

        for (table, count, name) in [
            (format!("\u{feff}{HEADING}{good}kammer,Kammer,,,,,Liste\n"), 2, "Forstamt"),
            (format!("{HEADING}forst,Forstamt Nord,,,,,Liste\n"), 1, "Forstamt Nord"),
        ] {
            let mut scope = provider(&db).await;
            assert_eq!(put_unit_list(&mut scope, &table).await.expect("read").expect("taken"), count);
            scope.commit().await.expect("commit");
            directory.refresh().await.expect("refresh");
            let catalogue = directory.catalogue();
            assert_eq!(catalogue.unit("forst").expect("a unit").name, name, "{}", db.name);
            assert_eq!(catalogue.units().len(), 2, "what a table does not name stays");
        }
    }
}
