//! XZuFi messages go in and come out: what they become, what waits, what editors keep, what is refused.

use crate::common;
use directory::model::{Mode, Module, RichText};
use directory::{Ags, Directory, EntityKey, NewText, XzufiExport, XzufiImport, XzufiOptions, XzufiReport};
use store::testing::TestDatabase;
use store::{Actor, Language, Reach, Timestamp};
use xzufi::{Class, Object, Operation, Reader, Version};

const GERA: &str = "160520000000";

fn message(operations: &str) -> String {
    format!(
        "<x:transfer.operation.040502 xmlns:x='http://xoev.de/schemata/xzufi/2_2_0' xmlns:e='urn:eigen'>{operations}</x:transfer.operation.040502>"
    )
}

fn write(object: &str) -> String {
    format!("<x:schreibe>{object}</x:schreibe>\n")
}

fn text(code: &str, language: &str, words: &str) -> String {
    let words = words.replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "<x:modulText><x:leikaTextmodul><code>{code}</code></x:leikaTextmodul><x:inhalt languageCode='{language}'>{words}</x:inhalt></x:modulText>"
    )
}

fn service(id: &str, inside: &str) -> String {
    write(&format!("<x:leistung><x:id schemeAgencyID='L1' schemeID='Leistung'>{id}</x:id>{inside}</x:leistung>"))
}

fn kite(words: &str) -> String {
    let inside = [
        text("03", "de", "Drachen steigen lassen"),
        text("03", "en", "Flying a kite"),
        text("05", "de", words),
        text("05", "de-DE-x-simple-language", "<p>Sie haben einen Drachen.</p>"),
        "<e:farbe>blau</e:farbe><x:modulBegriffImKontext><x:begriffImKontext><x:begriff languageCode='de'>Lenkdrachen</x:begriff></x:begriffImKontext></x:modulBegriffImKontext>".to_owned(),
        "<x:versionsinformation><x:geaendertDatumZeit>2026-11-01T00:00:00Z</x:geaendertDatumZeit></x:versionsinformation>".to_owned(),
    ];
    service("7", &inside.concat())
}

fn unit(id: &str, name: &str) -> String {
    write(&format!(
        "<x:organisationseinheit><x:id schemeAgencyID='L1' schemeID='OE'>{id}</x:id><x:name><x:name languageCode='de'>{name}</x:name></x:name>\
         <x:anschrift><x:strasse>Am Markt</x:strasse><x:hausnummer>1</x:hausnummer><x:postleitzahl>07545</x:postleitzahl><x:ort>Gera</x:ort></x:anschrift>\
         <x:erreichbarkeit><x:kanal><code>02</code></x:kanal><x:kennung>0365 1</x:kennung></x:erreichbarkeit>\
         <x:erreichbarkeit><x:kanal><code>01</code></x:kanal><x:kennung>amt@example.org</x:kennung></x:erreichbarkeit>\
         <x:internetadresse><x:uri>javascript:alert(1)</x:uri></x:internetadresse></x:organisationseinheit>"
    ))
}

fn assignment(id: &str, owner: &str, service: &str, area: &str, role: &str) -> String {
    write(&format!(
        "<x:zustaendigkeitTransferObjekt><x:uebergeordnetesObjektID schemeAgencyID='L1' schemeID='OE'>{owner}</x:uebergeordnetesObjektID>\
         <x:zustaendigkeit><x:id schemeAgencyID='L1' schemeID='ZustaendigkeitOrganisationseinheit'>{id}</x:id>\
         <x:leistungID schemeAgencyID='L1'>{service}</x:leistungID><x:gebietID>{area}</x:gebietID><x:rolle><code>{role}</code></x:rolle></x:zustaendigkeit></x:zustaendigkeitTransferObjekt>"
    ))
}

async fn import_with(db: &TestDatabase, text: &str, options: XzufiOptions) -> XzufiReport {
    let mut import = XzufiImport::begin(&db.store, options).await.expect("begin");
    import.read("t.xml", Reader::open(text.as_bytes()).expect("a message")).await.expect("read");
    import.finish().await.expect("finish")
}

async fn import(db: &TestDatabase, text: &str) -> XzufiReport {
    import_with(db, text, XzufiOptions::default()).await
}

async fn export(db: &TestDatabase, since: Option<Timestamp>) -> Vec<Operation> {
    let wanted = XzufiExport {
        version: Version::V2_2,
        provider_key: "TH".to_owned(),
        since,
        site: Some("https://dienstweg.example".to_owned()),
    };
    let mut sink = Vec::new();
    let exported = directory::export_xzufi(&db.store, &mut sink, &wanted).await.expect("export");
    assert!(exported.left_out.is_empty(), "{:?}", exported.left_out);
    let all: Vec<_> = Reader::open(&sink[..]).expect("a message").map(|item| item.expect("good")).collect();
    assert_eq!(all.len(), exported.objects + exported.deletions);
    all
}

fn find(all: &[Operation], class: &Class, value: &str) -> Option<Object> {
    all.iter().find_map(|operation| match operation {
        Operation::Write(object) if object.class() == *class && object.id().unwrap().value == value => {
            Some(object.clone())
        }
        _ => None,
    })
}

fn gera() -> Ags {
    "16052000".parse().expect("a key")
}

fn counts(report: &XzufiReport) -> [usize; 5] {
    [report.accepted, report.changed, report.unchanged, report.deleted, report.rejected]
}

fn said(directory: &Directory, service: &str, place: Option<&Ags>, module: Module, language: Language) -> Vec<String> {
    let catalogue = directory.catalogue();
    let page = catalogue.service_page(service, place, directory.today()).expect("a page");
    let part = page.service.texts.merged_module(module, &page.owners, language);
    part.map(|part| part.texts.iter().map(|text| text.text.as_html().to_owned()).collect()).unwrap_or_default()
}

#[tokio::test]
async fn objects_become_services_units_and_responsibilities_in_any_order() {
    for (db, directory) in common::filled().await {
        let all = message(
            &[
                assignment("z1", "oe1", "7", GERA, "01"),
                assignment("z2", "oe2", "7", "16", "02"),
                write("<x:spezialisierung><x:id schemeAgencyID='L1'>s</x:id><x:leistungID schemeAgencyID='L1' schemeID='Leistung'>7</x:leistungID><x:gueltigkeitGebietID>16052000</x:gueltigkeitGebietID><x:modulText><x:leikaTextmodul><code>16</code></x:leikaTextmodul><x:inhalt languageCode='de'>Nicht am Flughafen.</x:inhalt></x:modulText></x:spezialisierung>"),
                unit("oe1", "Luftamt"),
                unit("oe2", "Stadtverwaltung Gera"),
                kite("<p onclick='x'>Drachen <script>alert(1)</script>brauchen <b>Wind</b>.</p>"),
                write("<x:onlinedienst><x:id schemeAgencyID='L1'>od</x:id></x:onlinedienst>"),
            ]
            .concat(),
        );
        let report = import(&db, &all).await;
        assert_eq!(counts(&report), [7, 0, 0, 0, 0], "{}: {:?}", db.name, report.refusals);
        assert!(directory.refresh().await.expect("refresh"));
        let catalogue = directory.catalogue();
        let today = directory.today();
        let found = catalogue.find("Lenkdrachen", Some(&gera()), None, 3, today).expect("found");
        assert_eq!(found[0].service.id, "x-l1-7", "by its word");
        assert_eq!(catalogue.service("x-l1-7").unwrap().name, "Drachen steigen lassen");
        assert_eq!(catalogue.service("x-l1-7").unwrap().name_in(Language::English), "Flying a kite");
        let summary = |language| said(&directory, "x-l1-7", None, Module::Summary, language);
        assert_eq!(summary(Language::German), ["<p>Drachen brauchen <strong>Wind</strong>.</p>"], "cleaned");
        assert_eq!(summary(Language::PlainGerman), ["<p>Sie haben einen Drachen.</p>"]);
        let hints = |place: Option<&Ags>| said(&directory, "x-l1-7", place, Module::Hints, Language::German);
        assert_eq!(hints(Some(&gera())), ["<p>Nicht am Flughafen.</p>"]);
        assert!(hints(None).is_empty());
        let page = catalogue.service_page("x-l1-7", Some(&gera()), today).expect("a page");
        let state = format!("{:?}", page.state);
        assert!(state.contains("Luftamt") && !state.contains("javascript"), "{state}");
        let unit = catalogue.unit("L1_OE_oe1").expect("a unit");
        assert_eq!(unit.address.as_deref(), Some("Am Markt 1\n07545 Gera"));
        assert_eq!(
            (unit.phone.as_deref(), unit.email.as_deref(), &unit.link),
            (Some("0365 1"), Some("amt@example.org"), &None)
        );
        assert!(format!("{:?}", page.contact).contains("Gera"), "the city by its name: {:?}", page.contact);
        let elsewhere: Ags = "16051000".parse().unwrap();
        let open = catalogue.service_page("x-l1-7", Some(&elsewhere), today).expect("a page");
        assert!(open.responsible.is_none(), "nobody is guessed");

        let again = import(&db, &all).await;
        assert_eq!(counts(&again), [0, 0, 7, 0, 0], "{}", db.name);
        let newer = all.replace("2026-11-01", "2026-11-02").replace("Wind", "Platz");
        assert_eq!(counts(&import(&db, &newer).await), [0, 1, 6, 0, 0]);
        assert_eq!(counts(&import(&db, &all).await), [0, 0, 7, 0, 0], "what is older changes nothing");
        directory.refresh().await.expect("refresh");
        assert_eq!(
            said(&directory, "x-l1-7", None, Module::Summary, Language::German),
            ["<p>Drachen brauchen <strong>Platz</strong>.</p>"]
        );
    }
}

#[tokio::test]
async fn what_came_goes_out_as_it_came_and_with_what_editors_changed() {
    for (db, directory) in common::filled().await {
        let start = db.store.clock().now();
        import(
            &db,
            &message(&[kite("Wind"), unit("oe1", "Luftamt"), assignment("z1", "oe1", "7", GERA, "01")].concat()),
        )
        .await;
        let original = Reader::open(message(&kite("Wind")).as_bytes()).unwrap().next().unwrap().unwrap();
        let all = export(&db, None).await;
        let Operation::Write(original) = original else { panic!("a write") };
        assert_eq!(find(&all, &Class::Service, "7").as_ref(), Some(&original), "{}", db.name);
        assert!(find(&all, &Class::Assignment, "z1").is_some() && find(&all, &Class::Unit, "oe1").is_some());
        let Some(Object::Service(dog)) = find(&all, &Class::Service, "hundesteuer-anmelden") else { panic!("our own") };
        assert!(dog.texts().len() >= 3 && !dog.terms().is_empty() && dog.title(&xzufi::Language::German).is_some());
        assert!(all.iter().filter(|one| one.class() == Class::Unit).count() > 200, "our administrations");

        let mut scope = db.store.write(Reach::Provider, Actor::System, Language::German).await.unwrap();
        let new = |service: &str, owner: &str| NewText {
            service: service.to_owned(),
            owner: owner.parse::<EntityKey>().unwrap(),
            module: Module::Hints,
            language: Language::German,
            text: RichText::from_input("Von Hand."),
            mode: Mode::Adds,
            approved: None,
            source: "Redaktion".to_owned(),
        };
        directory::write_text(&mut scope, new("x-l1-7", "16"), None).await.unwrap();
        directory::write_text(&mut scope, new("x-l1-7", "16052000"), None).await.unwrap();
        let known = directory::texts_of(&scope, "x-l1-7", &EntityKey::state()).await.unwrap();
        let summary =
            known.iter().find(|text| text.module == Module::Summary && text.language == Language::German).unwrap();
        let edited = NewText { module: Module::Summary, text: RichText::from_input("Besser."), ..new("x-l1-7", "16") };
        directory::write_text(&mut scope, edited, Some(summary.changed_at)).await.unwrap();
        scope.commit().await.unwrap();

        let newer = kite("Sturm").replace("2026-11-01", "2026-11-03");
        let report = import(&db, &message(&newer)).await;
        assert_eq!((counts(&report), report.kept_texts), ([0, 1, 0, 0, 0], 1), "{}", db.name);
        directory.refresh().await.expect("refresh");
        assert_eq!(said(&directory, "x-l1-7", None, Module::Summary, Language::German), ["<p>Besser.</p>"]);
        let all = export(&db, None).await;
        let Some(Object::Service(kite)) = find(&all, &Class::Service, "7") else { panic!("there") };
        let texts = kite.texts();
        let said =
            |kind| texts.iter().find(|text| text.kind == kind).and_then(|text| text.content(&xzufi::Language::German));
        assert_eq!(said(xzufi::TextKind::Summary), Some("<p>Besser.</p>"));
        assert_eq!(said(xzufi::TextKind::Hints), Some("<p>Von Hand.</p>"));
        assert!(Object::Service(kite.clone()).print().unwrap().contains("blau"), "what is unknown stays");
        let Some(Object::Specialisation(local)) = find(&all, &Class::Specialisation, "x-l1-7-16052000") else {
            panic!("the local text")
        };
        assert_eq!((local.service(), local.areas()[0].value.as_str()), (kite.id(), GERA));

        let gone =
            "<x:loesche klasse='Leistung'><x:id schemeAgencyID='L1' schemeID='Leistung'>7</x:id></x:loesche>".repeat(2);
        db.clock.advance_seconds(60);
        let before = db.store.clock().now();
        assert_eq!(counts(&import(&db, &message(&gone)).await), [0, 0, 1, 1, 0], "{}", db.name);
        directory.refresh().await.expect("refresh");
        assert!(directory.catalogue().service("x-l1-7").is_none());
        let news = export(&db, Some(before)).await;
        let [Operation::Delete(deletion)] = &news[..] else { panic!("{news:?}") };
        assert_eq!((deletion.class(), deletion.id().unwrap().key()), (Class::Service, "L1_Leistung_7".to_owned()));
        assert!(export(&db, Some(start)).await.len() > 1);
    }
}

#[tokio::test]
async fn what_is_wrong_is_named_and_the_rest_is_taken() {
    for (db, directory) in common::filled().await {
        let wrong = [
            service("1", "<x:modulText/>"),
            service("2", &text("03", "de", &"x".repeat(60_000))),
            service(
                "3",
                &format!("{}<x:gueltigkeitGebietID>090000000000</x:gueltigkeitGebietID>", text("03", "de", "Bayern")),
            ),
            write("<x:leistung><x:name/></x:leistung>"),
            assignment("z1", "oe9", "7", GERA, "01"),
            assignment("z2", "oe1", "99", GERA, "01"),
            assignment("z3", "oe1", "7", "099999999999", "01"),
            assignment("z4", "oe1", "7", GERA, "77"),
            assignment("z5", "oe2", "7", GERA, "01"),
        ];
        let good =
            [unit("oe1", "Luftamt"), unit("oe2", "Wetteramt"), kite("Wind"), assignment("z0", "oe1", "7", GERA, "01")];
        let report = import(&db, &message(&[good.concat(), wrong.concat()].concat())).await;
        assert_eq!(counts(&report), [4, 0, 0, 0, 9], "{}: {:#?}", db.name, report.refusals);
        let reasons: Vec<String> = report.refusals.iter().map(ToString::to_string).collect();
        for (start, part) in [
            ("t.xml:5:", "#5 Leistung L1_Leistung_1: it has no name"),
            ("t.xml:6:", "the text `name` has"),
            ("t.xml:7:", "no body here speaks for the area 090000000000"),
            ("t.xml:8:", "it has no identifier; add `id`"),
            ("t.xml:9:", "the unit L1_OE_oe9 is not here; it waits"),
            ("t.xml:10:", "the service L1__99 is not here; it waits"),
            ("t.xml:11:", "there is no area 099999999999"),
            ("t.xml:12:", "the role `77` is not known here"),
            (
                "t.xml:13:",
                "another authority is recorded as responsible (XZuFi Zustaendigkeit L1_ZustaendigkeitOrganisationseinheit_z0)",
            ),
        ] {
            assert!(
                reasons.iter().any(|reason| reason.starts_with(start) && reason.contains(part)),
                "{part}: {reasons:#?}"
            );
        }
        let later = import(
            &db,
            &message(&[unit("oe9", "Drachenamt"), service("99", &text("02", "de", "Ballonfahrt"))].concat()),
        )
        .await;
        assert_eq!(counts(&later), [2, 0, 0, 0, 0], "{}: {:?}", db.name, later.refusals);
        directory.refresh().await.expect("refresh");
        let catalogue = directory.catalogue();
        let page = catalogue.service_page("x-l1-99", Some(&gera()), directory.today()).expect("a page");
        assert!(format!("{:?}", page.state).contains("Luftamt"), "what waited is there: {:?}", page.state);
    }
}

#[tokio::test]
async fn trial_runs_write_nothing_and_strangers_stay_out() {
    for (db, directory) in common::filled().await {
        let all = message(&[kite("Wind"), service("1", "")].concat());
        let dry = XzufiOptions { dry_run: true, ..XzufiOptions::default() };
        assert_eq!(counts(&import_with(&db, &all, dry).await), [1, 0, 0, 0, 1], "{}", db.name);
        assert!(!directory.refresh().await.expect("refresh"));
        let stranger = XzufiOptions { provider_key: Some("L2".to_owned()), ..XzufiOptions::default() };
        let report = import_with(&db, &all, stranger).await;
        assert_eq!(counts(&report), [0, 0, 0, 0, 2]);
        assert!(report.refusals[0].reason.contains("belongs to the agency `L1`"), "{:?}", report.refusals);
        let broken = all.replace("</x:leistung>", "</x:gebiet>");
        let report = import(&db, &broken).await;
        assert!(
            report.rejected == 1
                && report.refusals[0].reason.contains("`</x:gebiet>` where `x:leistung` is still open"),
            "{report:?}"
        );
    }
}

#[tokio::test]
async fn a_service_of_the_catalogue_is_found_by_its_key_and_a_new_state_keeps_everything() {
    for (db, directory) in common::filled().await {
        let catalogue = directory.catalogue();
        let shared = catalogue.service("wohnsitz-anmelden").unwrap().curated().unwrap().leika_key.clone().unwrap();
        let key = format!("<x:referenzLeiKa><code>{shared}</code></x:referenzLeiKa>");
        let first = service(
            "10",
            &[key.clone(), text("03", "de", "Umzug"), text("11", "de", "<ol><li>hingehen</li></ol>")].concat(),
        );
        let second = service("11", &[key, text("03", "de", "Umzug anderswo")].concat());
        assert_eq!(counts(&import(&db, &message(&[first, second, kite("Wind")].concat())).await), [3, 0, 0, 0, 0]);
        directory.refresh().await.expect("refresh");
        let check = |directory: &Directory| {
            let catalogue = directory.catalogue();
            let known = catalogue.service("wohnsitz-anmelden").unwrap();
            assert_eq!(known.name, "Wohnsitz anmelden / ummelden", "{}", db.name);
            assert_eq!(
                said(directory, "wohnsitz-anmelden", None, Module::Procedure, Language::German),
                ["<ol><li>hingehen</li></ol>"]
            );
            assert_eq!(catalogue.service("x-l1-11").unwrap().name, "Umzug anderswo");
            assert!(catalogue.service("x-l1-7").is_some());
        };
        check(&directory);
        // The same folder with another checksum: everything is written anew.
        let folder = state_with("fees.csv", |text| text + "\n");
        directory::import_state(&db.store, folder.path()).await.expect("import");
        directory.refresh().await.expect("refresh");
        check(&directory);
    }
}

/// The folder of the state with one file changed.
fn state_with(file: &str, change: impl Fn(String) -> String) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(common::folder()).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_file() {
            std::fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
        }
    }
    let path = folder.path().join(file);
    let text = change(std::fs::read_to_string(&path).unwrap());
    std::fs::write(&path, text).unwrap();
    folder
}

const MOVING: &str = "wohnsitz-anmelden";

fn moving(id: &str, texts: &[String]) -> String {
    let key = "<x:referenzLeiKa><code>99115005104000</code></x:referenzLeiKa>".to_owned();
    service(id, &[key, text("03", "de", "Umzug"), texts.concat()].concat())
}

fn deletion(id: &str) -> String {
    message(&format!(
        "<x:loesche klasse='Leistung'><x:id schemeAgencyID='L1' schemeID='Leistung'>{id}</x:id></x:loesche>"
    ))
}

#[tokio::test]
async fn texts_of_the_catalogue_and_of_editors_outlive_what_comes() {
    for (db, directory) in common::filled().await {
        let words = |module| said(&directory, MOVING, None, module, Language::German);
        let (summary, legal) = (words(Module::Summary), words(Module::LegalBasis));
        assert!(!summary.is_empty() && !legal.is_empty());
        let theirs = [text("05", "de", "Anders."), text("07", "de", "Anderes Gesetz."), text("11", "de", "Hingehen.")];
        let report = import(&db, &message(&moving("10", &theirs))).await;
        assert_eq!((counts(&report), report.kept_texts), ([1, 0, 0, 0, 0], 2), "{}", db.name);
        directory.refresh().await.expect("refresh");
        let words = |module| said(&directory, MOVING, None, module, Language::German);
        let ours = || (words(Module::Summary), words(Module::LegalBasis));
        assert_eq!(ours(), (summary.clone(), legal.clone()), "{}", db.name);
        assert_eq!(words(Module::Procedure), ["<p>Hingehen.</p>"]);
        let all = export(&db, None).await;
        let Some(Object::Service(given)) = find(&all, &Class::Service, "10") else { panic!("there") };
        assert!(Object::Service(given).print().unwrap().contains("Anders."), "what came goes out as it came");

        // The sender drops texts, then says nothing that is shown, then the object goes.
        assert_eq!(counts(&import(&db, &message(&moving("10", &theirs[..1]))).await), [0, 1, 0, 0, 0]);
        directory.refresh().await.expect("refresh");
        assert_eq!((ours(), words(Module::Procedure)), ((summary.clone(), legal.clone()), Vec::new()), "{}", db.name);
        import(&db, &message(&moving("11", &[text("11", "de", "Anders hingehen.")]))).await;
        directory.refresh().await.expect("refresh");
        assert!(words(Module::Procedure).is_empty(), "{}: object 10 still speaks for the state", db.name);
        assert_eq!(directory.catalogue().service("x-l1-11").unwrap().name, "Umzug");
        assert_eq!(counts(&import(&db, &deletion("10")).await), [0, 0, 0, 1, 0]);
        directory.refresh().await.expect("refresh");
        assert_eq!(ours(), (summary.clone(), legal.clone()), "{}", db.name);

        // The order does not matter: what the catalogue says later wins as well.
        let bare = state_with("services.csv", |all| all.replace("\"§§ 17, 19, 23 BMG; § 54 BMG (Bußgeld)\"", ""));
        directory::import_state(&db.store, bare.path()).await.expect("import");
        assert_eq!(import(&db, &message(&moving("12", &theirs))).await.kept_texts, 1, "{}", db.name);
        directory.refresh().await.expect("refresh");
        assert_eq!(ours(), (summary.clone(), vec!["<p>Anderes Gesetz.</p>".to_owned()]), "{}", db.name);
        directory::import_state(&db.store, &common::folder()).await.expect("import");
        directory.refresh().await.expect("refresh");
        assert_eq!((ours(), words(Module::Procedure)), ((summary, legal), vec!["<p>Hingehen.</p>".to_owned()]));
    }
}

#[tokio::test]
async fn what_is_taken_away_here_is_told() {
    for (db, _) in common::filled().await {
        import(&db, &message(&[kite("Wind"), moving("10", &[text("11", "de", "Hingehen.")])].concat())).await;
        let say = async |service: &str, owner: &str, module: Module, words: &str| {
            let mut scope = db.store.write(Reach::Provider, Actor::System, Language::German).await.unwrap();
            let owner: EntityKey = owner.parse().unwrap();
            let known = directory::texts_of(&scope, service, &owner).await.unwrap();
            let known = known.iter().find(|text| text.module == module && text.language == Language::German);
            let seen = known.map(|text| text.changed_at);
            let new = NewText {
                service: service.to_owned(),
                owner,
                module,
                language: Language::German,
                text: RichText::from_input(words),
                mode: Mode::Adds,
                approved: None,
                source: String::new(),
            };
            directory::write_text(&mut scope, new, seen).await.unwrap();
            scope.commit().await.unwrap();
        };
        say("hundesteuer-anmelden", "16", Module::Hints, "Leine.").await;
        say("hundesteuer-anmelden", "16052000", Module::Hints, "Gera.").await;
        db.clock.advance_seconds(60);
        let before = db.store.clock().now();
        assert!(export(&db, Some(before)).await.is_empty(), "{}", db.name);

        say("hundesteuer-anmelden", "16", Module::Hints, "").await;
        say("hundesteuer-anmelden", "16052000", Module::Hints, "").await;
        say("x-l1-7", "16", Module::Summary, "").await;
        let news = export(&db, Some(before)).await;
        assert_eq!(news.len(), 3, "{}: {news:?}", db.name);
        let Some(Object::Service(dog)) = find(&news, &Class::Service, "hundesteuer-anmelden") else { panic!("again") };
        assert!(dog.texts().iter().all(|text| text.kind != xzufi::TextKind::Hints) && dog.texts().len() >= 3);
        let Some(Object::Service(kite)) = find(&news, &Class::Service, "7") else { panic!("again") };
        let summary = |kite: &xzufi::Service| {
            let texts = kite.texts();
            let summary = texts.iter().find(|text| text.kind == xzufi::TextKind::Summary)?;
            summary.content(&xzufi::Language::German).map(str::to_owned)
        };
        assert_eq!(summary(&kite), None, "{}: taken away in what came as well", db.name);
        let gone: Vec<_> = news.iter().filter(|one| matches!(one, Operation::Delete(_))).collect();
        let [gone] = gone[..] else { panic!("one: {gone:?}") };
        let value = gone.id().unwrap().value;
        assert_eq!((gone.class(), value.as_str()), (Class::Specialisation, "hundesteuer-anmelden-16052000"));
        let all = export(&db, None).await;
        assert!(find(&all, &Class::Specialisation, "hundesteuer-anmelden-16052000").is_none(), "{}", db.name);
        let Some(Object::Service(kite)) = find(&all, &Class::Service, "7") else { panic!("there") };
        assert_eq!(summary(&kite), None);

        // We speak again about what nobody else speaks about any more.
        db.clock.advance_seconds(60);
        let before = db.store.clock().now();
        import(&db, &deletion("10")).await;
        let news = export(&db, Some(before)).await;
        assert!(matches!(news[..], [Operation::Delete(_), Operation::Write(_)]), "{}: {news:?}", db.name);
        assert!(find(&news, &Class::Service, MOVING).is_some());

        // A catalogue that came since may have changed or lost any text.
        let folder = state_with("fees.csv", |text| text + "\n");
        directory::import_state(&db.store, folder.path()).await.expect("import");
        assert!(find(&export(&db, Some(before)).await, &Class::Service, "hundesteuer-anmelden").is_some());
    }
}
