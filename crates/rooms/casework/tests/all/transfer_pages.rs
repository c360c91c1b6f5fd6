//! Handing a case over, as its pages show it: the applicant keeps one address, and a form loses nothing.

use applications::Receipt;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use casework::CaseId;
use mailbox::Notified;
use sea_orm::{ConnectionTrait, Statement};
use serde_json::json;
use store::TenantId;

use crate::common::{ALTENBERGA, KOERNER, NOTTERTAL, Office, PNG, SAALETAL, form, hire, offices, pothole};
use crate::transfer::{DAY, REASON, count, execute, give, kinds, to};

/// The applicant's browser.
pub(crate) struct Browser {
    pages: Router,
    cookie: String,
}

impl Browser {
    pub(crate) fn of(office: &Office, receipt: &Receipt) -> Self {
        let pages = applications::routes(office.citizens.clone()).into_router();
        Self { pages, cookie: format!("zugang={}", receipt.access_code.reveal()) }
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> (StatusCode, String) {
        use tower::ServiceExt;
        let answer = self.pages.clone().oneshot(request).await.unwrap();
        let (status, place) = (answer.status(), answer.headers().get(header::LOCATION).cloned());
        let body = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        let body = String::from_utf8_lossy(&body).into_owned();
        (status, place.map_or(body, |place| place.to_str().unwrap().to_owned()))
    }

    pub(crate) async fn get(&self, path: &str) -> (StatusCode, String) {
        let request = Request::get(path).header(header::COOKIE, &self.cookie).header(header::ACCEPT, "text/html");
        self.send(request.body(Body::empty()).unwrap()).await
    }

    pub(crate) async fn post(&self, path: &str, body: &str) -> (StatusCode, String) {
        let request = Request::post(path)
            .header(header::COOKIE, &self.cookie)
            .header(header::ACCEPT, "text/html")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body.to_owned())).unwrap()).await
    }
}

/// Somebody opens the case, which its applicant can see.
pub(crate) async fn casework_looks(office: &Office, id: CaseId) {
    let cookie = office.log_in("anna").await;
    assert_eq!(office.get(&format!("/amt/vorgang/{id}"), &cookie).await.status, StatusCode::OK);
}

/// How many mails about news wait to be sent.
async fn news(office: &Office, tenant: TenantId) -> i64 {
    let scope = office.db.store.read_as_system(tenant).await.unwrap();
    let sql =
        format!("select count(*) as number from outbox where tenant_id = {} and topic = 'mailbox.news'", tenant.0);
    let row = scope.db().query_one_raw(Statement::from_string(office.db.store.backend(), sql)).await.unwrap();
    row.unwrap().try_get("", "number").unwrap()
}

#[tokio::test]
async fn the_applicant_keeps_one_address() {
    for office in offices().await {
        let (anna, bernd, place) = (&office.anna, &office.bernd, &office.db.name);
        let (id, receipt) = office.case("mangel-melden", KOERNER, &pothole()).await;
        casework_looks(&office, id).await;
        let browser = Browser::of(&office, &receipt);
        let address = format!("/status/{}", receipt.reference);
        let mut scope = office.applicant(NOTTERTAL).await;
        mailbox::ask_notices(&mut scope, id, &receipt.reference.to_string(), "m@example.org").await.unwrap();
        scope.commit().await.unwrap();
        execute(&office, NOTTERTAL, "update notice_address set confirmed_at = 1").await;

        // On its way: nothing is lost, and nothing is written where nobody reads it any more.
        give(&office, anna, id, &to(ALTENBERGA)).await.unwrap();
        let (status, page) = browser.get(&address).await;
        assert_eq!(status, StatusCode::OK, "{place}: {page}");
        assert!(page.contains("Wird an eine andere Behörde abgegeben") && page.contains(REASON), "{page}");
        let (status, page) = browser.post(&format!("{address}/antwort"), "body=Noch+etwas").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("Noch etwas") && page.contains("gerade an eine andere Behörde"), "{page}");
        let (status, page) = browser.post(&format!("{address}/zuruecknehmen"), "sicher=ja").await;
        assert_eq!(status, StatusCode::CONFLICT, "{page}");
        assert!(office.view(anna, id).await.mailbox.messages.is_empty());

        office.worker.drain().await.unwrap();
        let there = CaseId(office.view(anna, id).await.moves[0].target.0);
        let number = office.view(bernd, there).await.reference();
        let (_, page) = browser.get(&address).await;
        for part in ["Südliches Saaletal", REASON, "abgegeben von", &number, "Eingegangen"] {
            assert!(page.contains(part), "{place}: {part} in {page}");
        }
        // Who looked, at both; the office that had it goes on keeping a copy.
        let bernds = office.log_in("bernd").await;
        assert_eq!(office.get(&format!("/amt/vorgang/{there}"), &bernds).await.status, StatusCode::OK);
        office.db.clock.advance_seconds(DAY);
        casework_looks(&office, id).await;
        let (_, page) = browser.get(&address).await;
        let looks = page.split("Wer Ihre Angaben").nth(1).unwrap_or_else(|| panic!("{page}"));
        assert_eq!(
            looks.matches("<li>Am").count().max(looks.matches("Stadtverwaltung Nottertal").count()),
            2,
            "{looks}"
        );
        assert!(looks.contains("Südliches Saaletal"), "{looks}");

        // What the applicant does arrives where it is now.
        let (status, back) = browser.post(&format!("{address}/antwort"), "body=Noch+etwas").await;
        assert_eq!((status, back.as_str()), (StatusCode::SEE_OTHER, format!("{address}?antwort=gesendet").as_str()));
        office.worker.drain().await.unwrap();
        let here = office.view(bernd, there).await;
        assert_eq!(here.mailbox.messages.last().unwrap().body, "Noch etwas");
        assert!(kinds(&here).contains(&"answered"));
        assert!(office.view(anna, id).await.mailbox.messages.is_empty());

        // Mails come from there, their links still work, and they name the number that the applicant has.
        let scope = office.applicant(SAALETAL).await;
        assert!(mailbox::notified(&scope, there).await.unwrap() == Notified::Yes("m@example.org".to_owned()));
        drop(scope);
        let scope = office.applicant(NOTTERTAL).await;
        assert!(mailbox::notified(&scope, id).await.unwrap() == Notified::No);
        drop(scope);
        assert_eq!((news(&office, NOTTERTAL).await, news(&office, SAALETAL).await), (0, 1), "{place}: told once");

        // The new number and the old code lead to the one address as well; a wrong code leads nowhere.
        let both = format!("vorgangsnummer={number}&zugangscode={}", receipt.access_code.reveal());
        let (status, back) = browser.post("/status", &both).await;
        assert_eq!((status, back.as_str()), (StatusCode::SEE_OTHER, address.as_str()), "{place}");
        for number in [number.as_str(), &receipt.reference.to_string()] {
            let wrong = format!("vorgangsnummer={number}&zugangscode=0000-0000-0000");
            assert_eq!(browser.post("/status", &wrong).await.0, StatusCode::UNPROCESSABLE_ENTITY);
        }
        // A program asks under the old number too.
        let api = Request::get(format!("/api/v1/applications/{}", receipt.reference))
            .header(header::AUTHORIZATION, format!("Bearer {}", receipt.access_code.reveal()));
        let (status, state) = browser.send(api.body(Body::empty()).unwrap()).await;
        assert_eq!(status, StatusCode::OK, "{state}");
        let state: serde_json::Value = serde_json::from_str(&state).unwrap();
        assert_eq!((&state["state"], &state["reference"]), (&json!("received"), &json!(receipt.reference.to_string())));
        assert_eq!(state["place"], ALTENBERGA);

        // It is decided there, and read here.
        office.claim(bernd, there).await;
        office.decide(bernd, there, &form("resolved", "")).await.unwrap();
        office.worker.drain().await.unwrap();
        let (_, page) = browser.get(&address).await;
        assert!(page.contains("Beantwortet hat: Verwaltungsgemeinschaft Südliches Saaletal"), "{page}");

        // The copy of the first office goes; the address stays.
        office.db.clock.advance_seconds(181 * DAY);
        assert_eq!(casework::erase_due(&office.desk, NOTTERTAL).await.unwrap(), 1, "{place}");
        assert_eq!(count(&office, NOTTERTAL, "application_move").await, 0);
        let (status, page) = browser.get(&address).await;
        assert!(status == StatusCode::OK && page.contains("Noch etwas"), "{place}: {page}");
        let cookie = office.log_in("anna").await;
        assert_eq!(office.get(&format!("/amt/vorgang/{id}"), &cookie).await.status, StatusCode::GONE);
    }
}

#[tokio::test]
async fn the_form_says_what_travels_and_loses_nothing() {
    for office in offices().await {
        let (id, receipt) = office.report_with_photos(&[PNG]).await;
        let approver = hire(&office.db, &office.desk.identity, NOTTERTAL, "leitung", &[identity::Role::Approver]).await;
        assert!(!approver.roles.has(identity::Role::Clerk));
        let cookie = office.log_in("anna").await;
        let case = format!("/amt/vorgang/{id}");
        assert!(office.get(&case, &cookie).await.body().contains(&format!("{case}/abgeben")));
        let page = office.get(&format!("{case}/abgeben"), &cookie).await;
        let body = page.body();
        for part in [
            "Anlagen: 1",
            "interne Notizen: 0",
            "keine andere zuständige",
            "Südliches Saaletal, für Gemeinde Altenberga",
        ] {
            assert!(body.contains(part), "{}: {part} in {body}", office.db.name);
        }
        assert!(!body.contains("für Gemeinde Körner"), "the own administration is no other one");
        let (csrf, revision) = (page.hidden("csrf"), page.hidden("revision"));
        let send = |entity: &'static str, reason: &'static str| {
            let fields = [("csrf", csrf.clone()), ("revision", revision.clone())];
            let (office, cookie, case) = (&office, &cookie, &case);
            async move {
                let fields: Vec<(&str, &str)> = fields
                    .iter()
                    .map(|(name, value)| (*name, value.as_str()))
                    .chain([("entity", entity), ("reason", reason)])
                    .collect();
                office.post(&format!("{case}/abgeben"), cookie, &fields).await
            }
        };
        let wrong = send("", "Nicht bei uns.").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body().contains("Nicht bei uns.") && wrong.body().contains("andere Behörde aus der Liste"));
        let done = send(ALTENBERGA, "Nicht bei uns.").await;
        assert_eq!(done.header(header::LOCATION), format!("{case}?erledigt=abgegeben"));
        // A second press says what happened.
        let late = send(ALTENBERGA, "Nicht bei uns.").await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.body().contains("Nicht bei uns."), "what was typed is still there");
        office.worker.drain().await.unwrap();
        assert_eq!(count(&office, SAALETAL, "case_file").await, 1);
        let page = office.get(&case, &cookie).await.body();
        assert!(page.contains("nur noch gelesen") && page.contains("Südliches Saaletal"), "{page}");
        let bernds = office.log_in("bernd").await;
        let inbox = office.get("/amt", &bernds).await.body();
        assert!(inbox.contains("Abgegeben von Stadtverwaltung Nottertal"), "{inbox}");
        let there = office.view(&office.anna, id).await.moves[0].target;
        let page = office.get(&format!("/amt/vorgang/{there}"), &bernds).await.body();
        assert!(page.contains(&receipt.reference.to_string()) && page.contains("Nicht bei uns."), "{page}");
        assert!(page.contains("(Stadtverwaltung Nottertal"), "each line says where it comes from");
    }
}
