//! XZuFi objects that change, disappear, contradict each other, are very large, or name areas that a reform made.

use crate::common;
use crate::common::lists::{csv_lists, of_2026, successors};
use directory::model::{Assignee, Subject};
use directory::{
    Directory, NamedFile, XzufiExport, XzufiImport, XzufiOptions, XzufiReport, apply_areas, compare_areas, land,
    read_key_lists, read_successors,
};
use jiff::civil::date;
use store::testing::TestDatabase;
use store::{Actor, Language, Reach};
use xzufi::{Class, Operation, Reader, Version};

const GERA: &str = "160520000000";
const ERFURT: &str = "160510000000";

fn write(object: &str) -> String {
    format!("<x:schreibe>{object}</x:schreibe>\n")
}

fn delete(class: &str, scheme: &str, value: &str) -> String {
    format!("<x:loesche klasse='{class}'><x:id schemeAgencyID='L1'{scheme}>{value}</x:id></x:loesche>")
}

fn service_in(scheme: &str, id: &str, area: &str) -> String {
    let area =
        if area.is_empty() { String::new() } else { format!("<x:gueltigkeitGebietID>{area}</x:gueltigkeitGebietID>") };
    write(&format!(
        "<x:leistung><x:id schemeAgencyID='L1'{scheme}>{id}</x:id><x:modulText><x:leikaTextmodul><code>03</code></x:leikaTextmodul>\
         <x:inhalt languageCode='de'>Drachen {id}</x:inhalt></x:modulText>{area}</x:leistung>"
    ))
}

fn service(id: &str) -> String {
    service_in(" schemeID='Leistung'", id, "")
}

fn unit_in(scheme: &str, id: &str, name: &str, inside: &str) -> String {
    write(&format!(
        "<x:organisationseinheit><x:id schemeAgencyID='L1'{scheme}>{id}</x:id><x:name><x:name languageCode='de'>{name}</x:name></x:name>\
         {inside}</x:organisationseinheit>"
    ))
}

fn unit(id: &str, name: &str, inside: &str) -> String {
    unit_in(" schemeID='OE'", id, name, inside)
}

fn repeated(name: &str, values: impl IntoIterator<Item = impl ToString>) -> String {
    values.into_iter().map(|value| format!("<x:{name} schemeAgencyID='L1'>{}</x:{name}>", value.to_string())).collect()
}

fn responsibility(id: &str, services: &str, areas: &str, until: &str) -> String {
    let period = if until.is_empty() {
        String::new()
    } else {
        format!("<x:gueltigkeit><x:ende>{until}</x:ende></x:gueltigkeit>")
    };
    format!(
        "<x:zustaendigkeit><x:id schemeAgencyID='L1' schemeID='ZustaendigkeitOrganisationseinheit'>{id}</x:id>{services}{areas}\
         <x:rolle><code>01</code></x:rolle>{period}</x:zustaendigkeit>"
    )
}

/// That somebody is responsible for service 7.
fn kite(id: &str, area: &str, until: &str) -> String {
    responsibility(id, &repeated("leistungID", ["7"]), &repeated("gebietID", [area]), until)
}

fn assignment(owner: &str, responsibility: &str) -> String {
    write(&format!(
        "<x:zustaendigkeitTransferObjekt><x:uebergeordnetesObjektID schemeAgencyID='L1' schemeID='OE'>{owner}</x:uebergeordnetesObjektID>\
         {responsibility}</x:zustaendigkeitTransferObjekt>"
    ))
}

async fn import(db: &TestDatabase, operations: &[String]) -> XzufiReport {
    import_with(db, operations, XzufiOptions::default()).await
}

async fn import_with(db: &TestDatabase, operations: &[String], options: XzufiOptions) -> XzufiReport {
    let text = format!(
        "<x:transfer.operation.040502 xmlns:x='http://xoev.de/schemata/xzufi/2_2_0'>{}</x:transfer.operation.040502>",
        operations.concat()
    );
    let mut import = XzufiImport::begin(&db.store, options).await.expect("begin");
    import.read("t.xml", Reader::open(text.as_bytes()).expect("a message")).await.expect("read");
    import.finish().await.expect("finish")
}

fn counts(report: &XzufiReport) -> [usize; 5] {
    [report.accepted, report.changed, report.unchanged, report.deleted, report.rejected]
}

/// Who is recorded for service 7: area, unit or tenant, last day.
async fn recorded(directory: &Directory) -> Vec<String> {
    directory.refresh().await.expect("refresh");
    let catalogue = directory.catalogue();
    let all = catalogue.assignments_of(&Subject::Service("x-l1-7".to_owned()));
    let said = all.into_iter().map(|(area, _, one)| {
        let who = match &one.assignee {
            Assignee::Administration(tenant, _) => catalogue.administration(*tenant).expect("an office").name.clone(),
            Assignee::Unit(unit) => unit.name.clone(),
        };
        format!("{area} {who} {}", one.valid_to.map(|day| day.to_string()).unwrap_or_default())
    });
    said.map(|line| line.trim().to_owned()).collect()
}

#[tokio::test]
async fn areas_are_those_of_today() {
    for (db, directory) in common::filled().await {
        let mut scope = db.store.write(Reach::Provider, Actor::System, Language::German).await.expect("a scope");
        let [ags, ars] = csv_lists(&of_2026());
        let files = [("ags.csv", ags.as_bytes()), ("ars.csv", ars.as_bytes())];
        let files = files.map(|(name, bytes)| NamedFile { name, bytes });
        let list = read_key_lists(&files, &land(&scope).await.expect("a Land")).expect("lists");
        let table = successors("16071042,16071056,2026-01-01,merged,nur für diesen Test\n");
        let table = NamedFile { name: "successors.csv", bytes: table.as_bytes() };
        let rows = read_successors(table).expect("successors");
        let plan = compare_areas(&scope, list, rows, date(2026, 4, 30)).await.expect("a plan");
        assert!(apply_areas(&mut scope, plan).await.expect("applied"));
        scope.commit().await.expect("commit");

        let report = import(
            &db,
            &[
                service("7"),
                service_in("", "berga", "160760094094"),
                service_in("", "berga-2", "16076094"),
                service_in("", "hallungen", "16063037"),
                unit("oe1", "Luftamt", &kite("e1", "160760094094", "")),
                unit("oe2", "Gemeindeverwaltung Uder", &kite("e2", "16061119", "")),
                assignment("oe1", &kite("z1", "160635002037", "")),
                assignment("oe1", &kite("z2", "16063037", "")),
            ],
        )
        .await;
        assert_eq!(counts(&report), [5, 0, 0, 0, 3], "{}: {:#?}", db.name, report.refusals);
        let reasons: Vec<&str> = report.refusals.iter().map(|one| one.reason.as_str()).collect();
        assert!(reasons[0].contains("no body here speaks for the area 16063037"), "{reasons:?}");
        assert!(reasons[1..].iter().all(|reason| reason.contains("there is no area")), "{reasons:?}");
        assert_eq!(
            recorded(&directory).await,
            ["160615051097 Gemeindeverwaltung Uder", "160760094094 Luftamt"],
            "{}",
            db.name
        );
    }
}

#[tokio::test]
async fn responsibilities_inside_a_unit_change_and_disappear() {
    for (db, directory) in common::filled().await {
        for name in ["Luftamt", "Stadtverwaltung Gera"] {
            let one = |inside: &str| [service("7"), unit("oe1", name, inside)];
            import(&db, &one(&kite("e1", GERA, ""))).await;
            assert_eq!(recorded(&directory).await, [format!("{GERA} {name}")], "{}", db.name);
            assert_eq!(counts(&import(&db, &one(&kite("e1", GERA, "2030-12-31"))).await), [0, 1, 1, 0, 0]);
            assert_eq!(recorded(&directory).await, [format!("{GERA} {name} 2030-12-31")], "a new last day");
            import(&db, &one(&kite("e1", ERFURT, ""))).await;
            assert_eq!(recorded(&directory).await, [format!("{ERFURT} {name}")], "another area");
            import(&db, &one("")).await;
            assert!(recorded(&directory).await.is_empty(), "{}: it disappeared", db.name);
            import(&db, &one(&kite("e1", GERA, ""))).await;
            assert_eq!(recorded(&directory).await.len(), 1);
            import(&db, &[delete("Organisationseinheit", " schemeID='OE'", "oe1")]).await;
            assert!(recorded(&directory).await.is_empty(), "{}: {name} is gone", db.name);
        }
        // What two objects say stays until neither says it.
        let both = [unit("oe1", "Luftamt", &kite("e1", GERA, "")), assignment("oe1", &kite("z1", GERA, ""))];
        import(&db, &both).await;
        import(&db, &[delete("Zustaendigkeit", " schemeID='ZustaendigkeitOrganisationseinheit'", "z1")]).await;
        assert_eq!(recorded(&directory).await, [format!("{GERA} Luftamt")], "{}", db.name);
    }
}

#[tokio::test]
async fn an_object_that_is_refused_keeps_what_it_had() {
    for (db, directory) in common::filled().await {
        let ground = [service("7"), unit("oe1", "Luftamt", ""), unit("oe2", "Wetteramt", "")];
        import(&db, &ground).await;
        let (air, weather) = (assignment("oe1", &kite("z1", GERA, "")), assignment("oe2", &kite("z2", ERFURT, "")));
        assert_eq!(counts(&import(&db, &[air, weather]).await), [2, 0, 0, 0, 0], "{}", db.name);
        let before = [format!("{ERFURT} Wetteramt"), format!("{GERA} Luftamt")];
        assert_eq!(recorded(&directory).await, before);
        let report = import(&db, &[assignment("oe2", &kite("z2", GERA, ""))]).await;
        assert_eq!(counts(&report), [0, 0, 0, 0, 1], "{}", db.name);
        assert!(report.refusals[0].reason.contains("another authority"), "{:?}", report.refusals);
        assert_eq!(recorded(&directory).await, before, "{}", db.name);
        // Its old place is still taken, also for what comes before it in the same message.
        let third = assignment("oe1", &kite("a", ERFURT, ""));
        assert_eq!(counts(&import(&db, &[third]).await), [0, 0, 0, 0, 1], "{}", db.name);
        assert_eq!(recorded(&directory).await, before);
        // Who hands over in the same message is no obstacle, in whatever order.
        let over = [assignment("oe2", &kite("b", GERA, "")), assignment("oe1", &kite("z1", "160530000000", ""))];
        assert_eq!(counts(&import(&db, &over).await), [1, 1, 0, 0, 0], "{}", db.name);
    }
}

#[tokio::test]
async fn large_objects_are_taken_up_to_a_limit() {
    for (db, directory) in common::filled().await {
        let areas: Vec<String> =
            directory.catalogue().municipalities().map(|municipality| municipality.ars.to_string()).collect();
        let areas = repeated("gebietID", &areas[..600]);
        let services = |range: std::ops::Range<usize>| repeated("leistungID", range);
        let large = |areas: &str| {
            [0, 30].map(|first| {
                let what = responsibility(&format!("z{first}"), &services(first..first + 30), areas, "");
                assignment("oe1", &what)
            })
        };
        let mut ground: Vec<String> = (0..60).map(|number| service(&number.to_string())).collect();
        ground.push(unit("oe1", "Luftamt", ""));
        import(&db, &ground).await;
        assert_eq!(counts(&import(&db, &large(&areas)).await), [2, 0, 0, 0, 0], "{}", db.name);
        assert_eq!(recorded(&directory).await.len(), 600);
        assert_eq!(counts(&import(&db, &large(&repeated("gebietID", [GERA]))).await), [0, 2, 0, 0, 0], "{}", db.name);
        assert_eq!(recorded(&directory).await.len(), 1);

        let too_large = responsibility("big", &services(0..34), &areas, "");
        let report = import(&db, &[assignment("oe1", &too_large), unit("oe3", "Großamt", &too_large)]).await;
        assert_eq!(counts(&report), [0, 0, 0, 0, 2], "{}", db.name);
        for refusal in &report.refusals {
            assert!(refusal.reason.contains("20400 pairs of services and areas; at most 20000"), "{refusal}");
        }
        // More references than a statement of SQLite takes.
        let unknown = [1_000, 21_000].map(|first| {
            let what = responsibility(&format!("u{first}"), &services(first..first + 17_000), "", "");
            assignment("oe1", &what)
        });
        let report = import(&db, &unknown).await;
        assert_eq!(counts(&report), [0, 0, 0, 0, 2], "{}", db.name);
        assert!(report.refusals.iter().all(|one| one.reason.contains("it waits until it comes")));
    }
}

#[tokio::test]
async fn objects_of_two_classes_may_have_the_same_identifier() {
    for (db, directory) in common::filled().await {
        let start = db.store.clock().now();
        let all = [service_in("", "7", ""), unit_in("", "7", "Luftamt", "")];
        assert_eq!(counts(&import(&db, &all).await), [2, 0, 0, 0, 0], "{}", db.name);
        assert_eq!(counts(&import(&db, &all).await), [0, 0, 2, 0, 0], "{}", db.name);
        assert_eq!(counts(&import(&db, &[delete("Organisationseinheit", "", "7")]).await), [0, 0, 0, 1, 0]);
        directory.refresh().await.expect("refresh");
        let catalogue = directory.catalogue();
        assert!(catalogue.service("x-l1-7").is_some() && catalogue.unit("L1__7").is_none(), "{}", db.name);
        let wanted =
            XzufiExport { version: Version::V2_2, provider_key: "TH".to_owned(), since: Some(start), site: None };
        let mut sink = Vec::new();
        directory::export_xzufi(&db.store, &mut sink, &wanted).await.expect("export");
        let news: Vec<_> = Reader::open(&sink[..]).expect("a message").map(|item| item.expect("good")).collect();
        let gone = news.iter().find(|one| matches!(one, Operation::Delete(_))).expect("a deletion");
        let key = gone.id().map(|id| id.key());
        assert_eq!((gone.class(), key.as_deref()), (Class::Unit, Some("L1__7")), "the key of the standard");
    }
}

#[tokio::test]
async fn a_complete_import_ends_what_it_does_not_name() {
    let complete = || XzufiOptions { provider_key: Some("L1".to_owned()), complete: true, ..XzufiOptions::default() };
    for (db, directory) in common::filled().await {
        let strange = service("9").replace("L1", "L2");
        let unit = unit("oe1", "Luftamt", "");
        let held = assignment("oe1", &kite("z1", GERA, ""));
        let ground = [service("7"), service("8"), unit.clone(), held, strange];
        assert_eq!(counts(&import(&db, &ground).await), [5, 0, 0, 0, 0], "{}", db.name);
        assert_eq!(recorded(&directory).await, [format!("{GERA} Luftamt")]);

        // Without the responsibility; service 8 is refused, but named.
        let nameless = service("8").replace("<code>03</code>", "<code>05</code>");
        let now = [service("7"), nameless, unit.clone()];
        let trial = import_with(&db, &now, XzufiOptions { dry_run: true, ..complete() }).await;
        assert_eq!((counts(&trial), trial.unnamed), ([0, 0, 2, 1, 1], 1), "{}: {:?}", db.name, trial.refusals);
        assert_eq!(recorded(&directory).await.len(), 1, "{}: nothing is written", db.name);
        let report = import(&db, &now).await;
        assert_eq!((report.deleted, report.unnamed), (0, 0), "{}: nobody said that it is all", db.name);

        // What cannot be told apart may be anything.
        let unclear = [now.as_slice(), &[write("<x:leistung><x:name/></x:leistung>")]].concat();
        let report = import_with(&db, &unclear, complete()).await;
        assert_eq!((report.deleted, report.rejected), (0, 3), "{}", db.name);
        assert!(report.refusals[2].reason.contains("not everything could be read"), "{:?}", report.refusals);

        let report = import_with(&db, &now, complete()).await;
        assert_eq!((counts(&report), report.unnamed), ([0, 0, 2, 1, 1], 1), "{}: {:?}", db.name, report.refusals);
        assert!(recorded(&directory).await.is_empty(), "{}", db.name);
        let catalogue = directory.catalogue();
        assert!(catalogue.service("x-l1-8").is_some() && catalogue.service("x-l2-9").is_some(), "others stay");

        let one = [service("7")];
        let report = import_with(&db, &one, complete()).await;
        assert_eq!(counts(&report), [0, 0, 1, 0, 1], "{}", db.name);
        assert!(
            report.refusals[0].reason.contains("2 of 3 objects are not named and do not end: that is"),
            "{:?}",
            report.refusals
        );
        let report = import_with(&db, &one, XzufiOptions { allow_shrinking: true, ..complete() }).await;
        assert_eq!((counts(&report), report.unnamed), ([0, 0, 1, 2, 0], 2), "{}", db.name);
        directory.refresh().await.expect("refresh");
        assert!(directory.catalogue().service("x-l1-8").is_none() && directory.catalogue().unit("L1_OE_oe1").is_none());
        let report = import_with(&db, &one, complete()).await;
        assert_eq!(counts(&report), [0, 0, 1, 0, 0], "{}: nothing is left to end", db.name);

        // An import that stops early ends nothing.
        let mut stopped = XzufiImport::begin(&db.store, complete()).await.expect("begin");
        stopped.refuse("gone.xml", "cannot be read");
        assert_eq!(stopped.stop().await.expect("stop").deleted, 0, "{}", db.name);
        let nobody = XzufiOptions { provider_key: None, ..complete() };
        assert!(XzufiImport::begin(&db.store, nobody).await.is_err(), "{}: of whom", db.name);
    }
}
