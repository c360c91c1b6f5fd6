use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use operations::routes;
use tower::ServiceExt;

use crate::common::{House, PASSWORD, houses};

pub(crate) struct Person {
    router: Router,
    cookie: String,
    csrf: String,
}

async fn person(house: &House, login: &str) -> Person {
    person_at(house, login, "/betrieb/ausrollungen/neu").await
}

/// Somebody who is logged in and has a page open.
pub(crate) async fn person_at(house: &House, login: &str, path: &str) -> Person {
    let router = routes(house.desk.clone()).into_router();
    let token = house.desk.identity.authenticate(login, PASSWORD).await.unwrap().token;
    let cookie = format!("{}={}", identity::COOKIE, token.to_text());
    let mut person = Person { router, cookie, csrf: String::new() };
    let (_, _, page) = person.get(path).await;
    let start = page.find("name=\"csrf\" value=\"").map_or(0, |at| at + 19);
    person.csrf = page[start..].chars().take_while(|letter| *letter != '"').collect();
    person
}

impl Person {
    async fn send(&self, request: Request<Body>) -> (StatusCode, String, String) {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (status, there) = (response.status(), response.headers().get(header::LOCATION).cloned());
        let body = to_bytes(response.into_body(), 8_000_000).await.unwrap();
        let there = there.map(|there| there.to_str().unwrap().to_owned()).unwrap_or_default();
        (status, there, String::from_utf8(body.to_vec()).unwrap())
    }

    pub(crate) async fn get(&self, path: &str) -> (StatusCode, String, String) {
        self.send(Request::get(path).header(header::COOKIE, &self.cookie).body(Body::empty()).unwrap()).await
    }

    pub(crate) async fn post(&self, path: &str, fields: &[(&str, &str)]) -> (StatusCode, String, String) {
        let escape =
            |text: &str| -> String {
                text.bytes()
                    .map(|byte| {
                        if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
                    })
                    .collect()
            };
        let all = [("csrf", self.csrf.as_str())].into_iter().chain(fields.iter().copied());
        let body: Vec<String> = all.map(|(name, value)| format!("{}={}", escape(name), escape(value))).collect();
        let request = Request::post(path)
            .header(header::COOKIE, &self.cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body.join("&")))
            .unwrap();
        self.send(request).await
    }

    async fn upload(&self, fields: &[(&str, &str)], file: &[u8]) -> (StatusCode, String, String) {
        self.upload_to("/betrieb/werte", fields, file).await
    }

    pub(crate) async fn upload_to(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        file: &[u8],
    ) -> (StatusCode, String, String) {
        self.upload_as(path, fields, ("a.csv", file)).await
    }

    /// Sends a form with a file of this name.
    pub(crate) async fn upload_as(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        (name, file): (&str, &[u8]),
    ) -> (StatusCode, String, String) {
        let file_name = name;
        let mut body = Vec::new();
        for (name, value) in [("csrf", self.csrf.as_str())].iter().chain(fields) {
            body.extend(
                format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").into_bytes(),
            );
        }
        let head = format!("--x\r\nContent-Disposition: form-data; name=\"datei\"; filename=\"{file_name}\"\r\n\r\n");
        body.extend(head.into_bytes());
        body.extend(file);
        body.extend(b"\r\n--x--\r\n");
        let request = Request::post(path)
            .header(header::COOKIE, &self.cookie)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }
}

#[tokio::test]
async fn two_people_roll_a_service_out() {
    for house in houses().await {
        let today = house.desk.directory.today();
        let (anna, bert) = (person(&house, "anna").await, person(&house, "bert").await);
        let (status, _, page) = anna.get("/betrieb").await;
        assert!(status == StatusCode::OK && page.contains("Hund"), "{page}");

        let (status, _, page) = anna.post("/betrieb/ausrollungen/neu", &[("wen", "kreise"), ("stufen", "3")]).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        for field in ["f-titel", "f-leistung", "f-kreis", "f-tag", "f-abstand"] {
            assert!(page.contains(&format!("href=\"#{field}")), "{field} is in the summary");
        }
        let (day, month, year) = (today.day().to_string(), today.month().to_string(), today.year().to_string());
        let chosen = [
            ("titel", "Hunde <überall>"),
            ("leistung", "hundesteuer-anmelden"),
            ("schalten", "an"),
            ("wen", "liste"),
            ("liste", "160745011"),
            ("unvollstaendig", "1"),
            ("tag-day", &day),
            ("tag-month", &month),
            ("tag-year", &year),
            ("stufen", "1"),
        ];
        let (status, _, page) = anna.post("/betrieb/ausrollungen/neu", &chosen).await;
        assert!(status == StatusCode::OK && page.contains("Noch ist nichts geändert"), "{page}");
        assert!(page.contains("Hunde &lt;überall&gt;"));
        let propose = [&chosen[..], &[("vorschlagen", "1")]].concat();
        let (status, there, _) = anna.post("/betrieb/ausrollungen/neu", &propose).await;
        assert_eq!((status, there.as_str()), (StatusCode::SEE_OTHER, "/betrieb/ausrollungen/1?erledigt=propose"));

        let (_, _, page) = anna.get("/betrieb/ausrollungen/1").await;
        assert!(!page.contains("value=\"approve\"") && page.contains("value=\"withdraw\""), "{page}");
        let (status, ..) = anna.post("/betrieb/ausrollungen/1", &[("was", "approve"), ("stand", "1")]).await;
        assert_eq!(status, StatusCode::FORBIDDEN);
        let (status, _, page) = bert.post("/betrieb/ausrollungen/1", &[("was", "reject"), ("stand", "1")]).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("kurz, warum"), "{page}");
        let (status, ..) = bert.post("/betrieb/ausrollungen/1", &[("was", "approve"), ("stand", "1")]).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        let (_, _, page) = bert.get("/betrieb/ausrollungen/1").await;
        assert!(
            page.contains("freigegeben") && page.contains("Bert Betrieb") && page.contains("Wer noch etwas tun muss")
        );
        let (status, ..) = bert
            .post("/betrieb/ausrollungen/1", &[("was", "roll-back"), ("stand", "1"), ("grund-roll-back", "x")])
            .await;
        assert_eq!(status, StatusCode::CONFLICT, "somebody looked at an older state");
        let (status, _, list) = bert.get("/betrieb/ausrollungen/1/liste.csv").await;
        assert!(status == StatusCode::OK && list.lines().count() == 21, "{list}");
        let (status, ..) = bert.get("/betrieb/ausrollungen/7").await;
        assert_eq!(status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_spreadsheet_of_windows_is_read_and_stored_in_two_steps() {
    let house = &houses().await[0];
    let anna = person(house, "anna").await;
    let (status, _, csv) = anna.get("/betrieb/luecken.csv?leistung=hundesteuer-anmelden&kreis=16074").await;
    assert!(status == StatusCode::OK && csv.contains("16074002;Gemeinde Altenberga;"), "{csv}");
    // „Straße“ as Windows-1252.
    let table = b"schluessel;letterhead.street;contact.email\r\n16074002;Lange Stra\xdfe 5;amt@example.org\r\n16074004;x;falsch\r\n";
    let (status, _, page) = anna.upload(&[("quelle", "Rückmeldung")], table).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("Lange Straße 5") && page.contains("Diese E-Mail-Adresse ist nicht vollständig"), "{page}");
    let (status, _, page) = anna.upload(&[("quelle", "Rückmeldung"), ("uebernehmen", "1")], table).await;
    assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("2 Angaben wurden gespeichert"), "{page}");
    let today = house.desk.directory.today();
    let catalogue = house.desk.directory.catalogue();
    let street = catalogue.setting(&"16074002".parse().unwrap(), "letterhead.street", today).unwrap();
    assert_eq!((street.value.as_str(), street.source.as_str()), ("Lange Straße 5", "Rückmeldung"));
}

#[tokio::test]
async fn what_keeps_failing_is_seen_and_driven_on() {
    for house in houses().await {
        let anna = person(&house, "anna").await;
        let (_, _, page) = anna.get("/betrieb/warteschlangen").await;
        assert!(page.contains("Es wartet nichts."), "{page}");
        let mut scope = house.db.tenant(145).await;
        scope.emit("operations.value_request", uuid::Uuid::nil(), serde_json::json!({})).unwrap();
        scope.commit().await.unwrap();
        let (_, _, page) = anna.get("/betrieb/warteschlangen").await;
        assert!(page.contains("operations.value_request noch einmal versuchen"), "{page}");
        let (status, there, _) = anna.post("/betrieb/warteschlangen", &[("art", "operations.value_request")]).await;
        assert!(status == StatusCode::SEE_OTHER && there.contains("erledigt="), "{there}");
    }
}
