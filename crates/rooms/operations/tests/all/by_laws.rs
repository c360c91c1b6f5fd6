//! By-laws of the own legal entities: written, led to their publication, and as a table.

use axum::http::StatusCode;
use identity::Role;

use crate::common::{ASSOCIATION, PASSWORD, houses};
use crate::pages::person_at;

/// A member of the association.
const ALTENBERGA: &str = "16074002";
const TABLE: &str = "/amt/satzungen/tabelle";
const HEADING: &str = "entity;title;adopted_on;published_on;gazette;link;in_force_from;key;value;valid_from;valid_to\n";

#[tokio::test]
async fn a_by_law_comes_from_the_draft_into_force_and_its_rates_count() {
    for house in houses().await {
        let managers: [(&str, &str, &[Role]); 1] = [("mona", "Mona Einrichtung", &[Role::Manager])];
        identity::demo_accounts(&house.desk.identity, ASSOCIATION, &managers, PASSWORD).await.unwrap();
        let mona = person_at(&house, "mona", TABLE).await;
        let clara = person_at(&house, "clara", TABLE).await;
        assert_eq!(clara.get("/amt/satzungen").await.0, StatusCode::FORBIDDEN, "a clerk writes no by-law");
        assert_eq!(mona.get("/amt/satzungen/neu?fuer=16051000").await.0, StatusCode::FORBIDDEN, "somebody else's");

        let wrong = [
            ("fuer", ALTENBERGA),
            ("schluessel-0", "dog_tax.first"),
            ("wert-0", "viel"),
            ("schluessel-1", "dog_tax.second"),
            ("wert-1", "80"),
            ("ab-1", "31.2.2027"),
        ];
        let (status, _, page) = mona.post("/amt/satzungen/neu", &wrong).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        for part in ["Die Angabe „Titel“ fehlt", "href=\"#f-wert-0\"", "href=\"#f-ab-1\"", "31.2.2027", "viel"] {
            assert!(page.contains(part), "{part} in {page}");
        }
        let (status, _, page) = mona.post("/amt/satzungen/neu", &[&wrong[..], &[("was", "zeilen")]].concat()).await;
        assert!(status == StatusCode::OK && page.contains("schluessel-4"), "more rows, nothing judged: {page}");
        let right = [
            ("fuer", ALTENBERGA),
            ("titel", "Hundesteuersatzung"),
            ("schluessel-0", "dog_tax.first"),
            ("wert-0", "52,50"),
        ];
        let (status, there, _) = mona.post("/amt/satzungen/neu", &right).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        let law = there.split('?').next().unwrap().to_owned();
        let (_, again, _) = mona.post("/amt/satzungen/neu", &right).await;
        assert_eq!(again, law, "a second click makes no second one");
        let (_, _, page) = mona.get(&law).await;
        assert!(page.contains("Entwurf") && page.contains("52,50"), "{page}");
        let (_, _, page) = mona.get(&format!("{law}/bearbeiten")).await;
        assert!(page.contains("value=\"Hundesteuersatzung\"") && page.contains("52,50"), "{page}");
        let save =
            [("stand", "1"), ("titel", "Hundesteuersatzung"), ("schluessel-0", "dog_tax.first"), ("wert-0", "53")];
        assert_eq!(mona.post(&format!("{law}/bearbeiten"), &save).await.0, StatusCode::SEE_OTHER);
        let (status, _, page) = mona.post(&format!("{law}/bearbeiten"), &save).await;
        assert!(status == StatusCode::CONFLICT && page.contains("Jemand anderes"), "{page}");

        let today = house.desk.directory.today();
        let (day, month, year) = (today.day().to_string(), today.month().to_string(), today.year().to_string());
        let step = |name: &str, revision: &str, dates: &[&str], more: &[(&str, &str)]| {
            let mut fields: Vec<(String, String)> =
                vec![("schritt".to_owned(), name.to_owned()), ("stand".to_owned(), revision.to_owned())];
            for date in dates {
                for (part, value) in [("day", &day), ("month", &month), ("year", &year)] {
                    fields.push((format!("{name}-{date}-{part}"), value.clone()));
                }
            }
            fields.extend(more.iter().map(|(field, value)| (format!("{name}-{field}"), (*value).to_owned())));
            fields
        };
        let post = |fields: Vec<(String, String)>| {
            let (mona, law) = (&mona, &law);
            async move {
                let fields: Vec<(&str, &str)> =
                    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                mona.post(law, &fields).await
            }
        };
        let (status, _, page) = post(step("adopt", "2", &[], &[("beleg", "12/2026")])).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("12/2026"), "{page}");
        let (status, _, page) = post(step("publish", "2", &["tag", "inkraft"], &[("beleg", "Amtsblatt 4")])).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("passt nicht zum Stand"), "{page}");
        let known = || {
            let catalogue = house.desk.directory.catalogue();
            let entity = ALTENBERGA.parse().unwrap();
            let setting = catalogue.setting(&entity, "dog_tax.first", today);
            setting.map(|setting| (setting.value.clone(), setting.source.clone()))
        };
        let before = known();
        for (number, fields) in [
            step("adopt", "2", &["tag"], &[("beleg", "12/2026")]),
            step("submit", "3", &["tag"], &[]),
            step("approve", "4", &["tag"], &[("beleg", "RA 7")]),
        ]
        .into_iter()
        .enumerate()
        {
            let (status, _, page) = post(fields).await;
            assert_eq!(status, StatusCode::SEE_OTHER, "{number} {page}");
            assert_eq!(known(), before, "not before its publication");
        }
        let unsaid = step("publish", "5", &["tag", "inkraft"], &[("adresse", "http://amt.example")]);
        let (status, _, page) = post(unsaid).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("beginnt nicht mit https"), "{page}");
        let publish = || step("publish", "5", &["tag", "inkraft"], &[("beleg", "Amtsblatt 4/2026")]);
        assert_eq!(post(publish()).await.0, StatusCode::SEE_OTHER);
        let (value, source) = known().unwrap();
        assert!(value == "5300" && source.contains("Hundesteuersatzung"), "{value} {source}");
        let (status, _, page) = post(publish()).await;
        assert!(status == StatusCode::CONFLICT && page.contains("in Kraft"), "a second click: {page}");
        let (_, _, page) = mona.get("/amt/satzungen").await;
        assert!(page.contains("in Kraft") && page.contains(&law), "{page}");

        let repeal = step("repeal", "6", &["tag"], &[("beleg", "20/2026")]);
        assert_eq!(post(repeal).await.0, StatusCode::SEE_OTHER);
        let (_, _, page) = mona.get(&law).await;
        assert!(page.contains("läuft aus") && page.contains("20/2026"), "{page}");
    }
}

#[tokio::test]
async fn a_table_of_by_laws_is_looked_at_and_taken_over_whole() {
    for house in houses().await {
        let managers: [(&str, &str, &[Role]); 1] = [("mona", "Mona Einrichtung", &[Role::Manager])];
        identity::demo_accounts(&house.desk.identity, ASSOCIATION, &managers, PASSWORD).await.unwrap();
        let mona = person_at(&house, "mona", TABLE).await;
        let clara = person_at(&house, "clara", TABLE).await;
        let head = "Hundesteuersatzung;1.3.2025;10.3.2025;Amtsblatt 4/2025;;1.4.2025";
        let wrong = format!(
            "{HEADING}{ALTENBERGA};{head};dog_tax.first;viel;;\n16051000;{head};dog_tax.first;50;;\n\
             {ALTENBERGA};Andere;1.3.2025;10.3.2025;;;1.4.2025;;;;\n"
        );
        assert_eq!(clara.upload_to(TABLE, &[], wrong.as_bytes()).await.0, StatusCode::FORBIDDEN);
        let (status, _, page) = mona.upload_to(TABLE, &[("uebernehmen", "1")], wrong.as_bytes()).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        for part in ["Fehler in der Tabelle: 3", "Für die Körperschaft 16051000", "bekannt gemacht wurde"] {
            assert!(page.contains(part), "{part} in {page}");
        }
        let right = format!("{HEADING}{ALTENBERGA};{head};dog_tax.first;54,00;;\n");
        for heard in 0..2 {
            let (status, _, page) = mona.upload_to(TABLE, &[], right.as_bytes()).await;
            assert!(status == StatusCode::OK && page.contains("Neue Satzungen: 1"), "{heard} {page}");
        }
        let (status, there, _) = mona.upload_to(TABLE, &[("uebernehmen", "1")], right.as_bytes()).await;
        assert_eq!((status, there.as_str()), (StatusCode::SEE_OTHER, "/amt/satzungen?erledigt=1"));
        let (_, _, table) = mona.get("/amt/satzungen/liste.csv").await;
        assert!(table.contains("dog_tax.first"), "{table}");
        let (_, _, page) = mona.upload_to(TABLE, &[], table.as_bytes()).await;
        assert!(page.contains("Neue Satzungen: 0") && page.contains("schon da: 1"), "{page}");
    }
}
