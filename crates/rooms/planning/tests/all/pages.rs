//! The pages: who may see them, what they say, and that nothing typed is lost.

use axum::http::StatusCode;

use crate::common::{ERFURT, OTHER, hidden, new, offices};

#[tokio::test]
async fn a_first_plan_takes_one_title() {
    for office in offices().await {
        let (jo, csrf) = office.log_in("jona").await;
        let page = office.get("/amt/planung", &jo).await;
        assert!(page.body.contains("Noch ist nichts geplant."), "{}", page.body);
        let form = office.get("/amt/planung/massnahmen/neu", &jo).await;
        let once = hidden(&form.body, "einmal");
        let sent = format!("csrf={csrf}&einmal={once}&titel=Hunde+online&thema=services");
        let first = office.post("/amt/planung/massnahmen/neu", &jo, &sent).await;
        assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.body);
        let again = office.post("/amt/planung/massnahmen/neu", &jo, &sent).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER, "a double click");
        assert_eq!(office.measures(ERFURT).await.len(), 1);
        let page = office.get("/amt/planung", &jo).await;
        assert!(page.body.contains("Wer kümmert sich um"), "{}", page.body);
        let sheet = office.get(&first.location, &jo).await;
        assert!(sheet.body.contains("15 von 100") && sheet.body.contains("wer verantwortlich ist: 20 Punkte"));
    }
}

#[tokio::test]
async fn what_is_wrong_stands_at_its_field_and_what_was_typed_stays() {
    for office in offices().await {
        let (jo, csrf) = office.log_in("jona").await;
        let sent = format!(
            "csrf={csrf}&einmal=x&titel=&thema=culture&wer=Frau+Muster&beginn-day=31&beginn-month=2&beginn-year=2027&kosten=viel"
        );
        let page = office.post("/amt/planung/massnahmen/neu", &jo, &sent).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        for words in ["Frau Muster", "value=\"31\"", "value=\"viel\"", "Geben Sie den Betrag in Euro ein"] {
            assert!(page.body.contains(words), "{words}: {}", page.body);
        }
        assert!(office.measures(ERFURT).await.is_empty());
    }
}

#[tokio::test]
async fn whoever_was_overtaken_is_told_and_keeps_their_words() {
    for office in offices().await {
        let (jo, csrf) = office.log_in("jona").await;
        let id = office.add(ERFURT, new("Eins")).await.unwrap();
        let path = format!("/amt/planung/massnahmen/{id}/bearbeiten");
        let first = format!("csrf={csrf}&stand=1&titel=Zuerst&thema=services");
        assert_eq!(office.post(&path, &jo, &first).await.status, StatusCode::SEE_OTHER);
        let second = format!("csrf={csrf}&stand=1&titel=Danach&thema=services");
        let told = office.post(&path, &jo, &second).await;
        assert_eq!(told.status, StatusCode::CONFLICT);
        assert!(told.body.contains("inzwischen geändert") && told.body.contains("value=\"Danach\""), "{}", told.body);
        assert_eq!(office.measures(ERFURT).await[0].draft.title, "Zuerst");
        let knowingly = format!("csrf={csrf}&stand={}&titel=Danach&thema=services", hidden(&told.body, "stand"));
        assert_eq!(office.post(&path, &jo, &knowingly).await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn pages_ask_as_few_queries_for_many_measures_as_for_few() {
    for office in offices().await {
        let (jo, _) = office.log_in("jona").await;
        let mut counts = Vec::new();
        for _ in 0..2 {
            for number in 0..5 {
                office.add(ERFURT, new(&format!("Maßnahme {number}"))).await.unwrap();
            }
            let pages =
                ["/amt/planung", "/amt/planung/massnahmen", "/amt/planung/zeitplan", "/amt/planung/kurzbericht"];
            let mut asked = Vec::new();
            for path in pages {
                let before = office.db.queries();
                assert_eq!(office.get(path, &jo).await.status, StatusCode::OK, "{path}");
                asked.push(office.db.queries() - before);
            }
            counts.push(asked);
        }
        assert_eq!(counts[0], counts[1], "{}", office.db.name);
    }
}

#[tokio::test]
async fn papers_and_tables_are_what_they_say() {
    for office in offices().await {
        let (jo, _) = office.log_in("jona").await;
        office.add(ERFURT, new("Eins")).await.unwrap();
        let pdf = office.get("/amt/planung/kurzbericht.pdf", &jo).await;
        assert_eq!(pdf.status, StatusCode::OK, "{}", pdf.body);
        assert!(pdf.bytes.starts_with(b"%PDF-"));
        let book = office.get("/amt/planung/massnahmen.xlsx", &jo).await;
        assert!(book.bytes.starts_with(b"PK"));
        let table = office.get("/amt/planung/massnahmen.csv", &jo).await;
        assert!(table.body.contains("Nr.;Titel;Thema") && table.body.contains("1;Eins;"), "{}", table.body);
        let (uli, _) = office.log_in("uli").await;
        let state = office.get("/land/planung.csv", &uli).await;
        assert_eq!(state.status, StatusCode::OK);
        assert!(!state.body.contains("Eins"), "the state counts and does not read");
        let city = office.get("/land/planung.csv?kreis=16051&groesse=alle", &uli).await;
        assert_eq!(city.body.lines().count(), 2, "{}", city.body);
        let nobody = office.get("/land/planung?kreis=16051&groesse=0", &uli).await;
        assert!(nobody.body.contains("Keine Verwaltung passt dazu."), "{}", nobody.body);
    }
}

#[tokio::test]
async fn only_who_plans_comes_in() {
    for office in offices().await {
        let id = office.add(OTHER, new("Fremd")).await.unwrap();
        let (jo, _) = office.log_in("jona").await;
        let (kim, _) = office.log_in("kim").await;
        let foreign = office.get(&format!("/amt/planung/massnahmen/{id}"), &jo).await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND);
        assert_eq!(office.get("/amt/planung", &kim).await.status, StatusCode::FORBIDDEN);
        assert_eq!(office.get("/land/planung", &jo).await.status, StatusCode::FORBIDDEN);
    }
}
