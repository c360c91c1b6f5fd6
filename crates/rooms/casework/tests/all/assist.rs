//! A clerk fills in a form for somebody: from the counter to the receipt and the case.

use applications::Channel;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use casework::{AssistForm, CaseId, Error, Who};
use identity::ClerkSession;
use jiff::civil::date;
use store::reexport::uuid::Uuid;
use tower::ServiceExt;

use crate::common::{Answer, KOERNER, NOTTERTAL, Office, offices};

/// A report on paper that came in the week before.
pub(crate) fn paper() -> AssistForm {
    AssistForm {
        service: "mangel-melden".to_owned(),
        place: KOERNER.to_owned(),
        way: Some(Channel::Paper),
        received: Some(date(2026, 8, 24)),
        name: "Erna Beispiel".to_owned(),
        consented: Some(date(2026, 8, 23)),
        explained: "Dass ich es eintippe und absende.".to_owned(),
    }
}

/// What the citizen's pages answer.
async fn citizen(office: &Office, path: &str, cookie: &str, fields: Option<&str>) -> Answer {
    let request = match fields {
        Some(_) => Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded"),
        None => Request::get(path),
    };
    let request =
        request.header(header::COOKIE, cookie).header(header::ACCEPT, "text/html").header(header::HOST, "amt");
    let body = Body::from(fields.unwrap_or_default().to_owned());
    let router = applications::routes(office.citizens.clone()).into_router();
    let (parts, body) = router.oneshot(request.body(body).unwrap()).await.unwrap().into_parts();
    Answer { status: parts.status, headers: parts.headers, bytes: to_bytes(body, usize::MAX).await.unwrap() }
}

#[tokio::test]
async fn a_form_on_paper_becomes_a_case_with_consent_and_receipt() {
    for office in offices().await {
        let cookie = office.log_in("anna").await;
        let page = office.get("/amt/erfassen", &cookie).await;
        for part in ["Mangel", "Körner", "am Schalter", "vom Papierformular", "value=\"1\"", "value=\"2026\""] {
            assert!(page.body().contains(part), "{part}: {}", page.body());
        }
        assert!(!page.body().contains("Altenberga"), "not responsible there");
        let csrf = page.hidden("csrf");
        let form = |name: &'static str| {
            [
                ("csrf", csrf.clone()),
                ("service", "mangel-melden".to_owned()),
                ("place", KOERNER.to_owned()),
                ("way", "paper".to_owned()),
                ("received-day", "24".to_owned()),
                ("received-month", "8".to_owned()),
                ("received-year", "2026".to_owned()),
                ("name", name.to_owned()),
                ("consent-day", "23".to_owned()),
                ("consent-month", "8".to_owned()),
                ("consent-year", "2026".to_owned()),
                ("explained", "Dass ich es eintippe.".to_owned()),
            ]
        };
        let sent = |name| form(name).map(|(field, value)| (field, value));
        let post = async |name: &'static str| {
            let fields = sent(name);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(field, value)| (*field, value.as_str())).collect();
            office.post("/amt/erfassen", &cookie, &fields).await
        };
        let refused = post(" ").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        for part in ["href=\"#f-name\"", "value=\"24\"", "Dass ich es eintippe."] {
            assert!(refused.body().contains(part), "what was typed is kept, {part}: {}", refused.body());
        }
        let opened = post("Erna <b>Beispiel</b>").await;
        assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.body());
        let (draft, code) = (opened.header(header::LOCATION).to_owned(), opened.header(header::SET_COOKIE).to_owned());
        assert!(code.contains("Max-Age=43200"), "the browser at the counter forgets it: {code}");
        let code = code.split(';').next().unwrap();

        let tasks = citizen(&office, &draft, code, None).await.body();
        assert!(tasks.contains("für eine andere Person aus") && tasks.contains("Erna &lt;b&gt;Beispiel"), "{tasks}");
        assert!(!tasks.contains("Fortsetzungscode"), "only the clerk goes on with it: {tasks}");
        for (page, fields) in [
            ("category", "category=road"),
            ("place", "place=Markt+1"),
            ("description", "description=Ein+tiefes+Schlagloch."),
        ] {
            let saved = citizen(&office, &format!("{draft}/seite/{page}"), code, Some(fields)).await;
            assert_eq!(saved.status, StatusCode::SEE_OTHER, "{page}: {}", saved.body());
        }
        let review = citizen(&office, &format!("{draft}/pruefen"), code, None).await;
        assert!(review.body().contains("Sie senden für Erna"), "{}", review.body());
        let stand = format!("stand={}", review.hidden("stand"));
        for _ in 0..2 {
            let sent = citizen(&office, &format!("{draft}/absenden"), code, Some(&stand)).await;
            assert_eq!(sent.header(header::LOCATION), format!("{draft}/eingang"), "a double click is one case");
        }
        let receipt = citizen(&office, &format!("{draft}/eingang"), code, None).await;
        for part in [
            "Geben Sie Erna &lt;b&gt;Beispiel&lt;/b&gt; den Beleg mit",
            "Eingang am 24. August 2026 bei",
            "Dass ich es eintippe.",
        ] {
            assert!(receipt.body().contains(part), "{part}: {}", receipt.body());
        }
        assert!(!receipt.body().contains("kamen Sie mit dem Formular"), "the clerk is not asked how it was");
        let pdf = citizen(&office, &format!("{draft}/kopie.pdf"), code, None).await;
        assert!(pdf.bytes.starts_with(b"%PDF-1.7"));

        office.worker.drain().await.unwrap();
        let id = CaseId(draft.rsplit('/').next().unwrap().parse::<Uuid>().unwrap());
        let view = office.view(&office.anna, id).await;
        assert_eq!(view.application.channel, Channel::Paper, "{}", office.db.name);
        assert_eq!(view.application.submitted_at.in_germany().date(), date(2026, 8, 24), "time limits run from then");
        let [line] = &view.history[..] else { panic!("one line: {}", view.history.len()) };
        assert_eq!((line.kind.as_str(), line.detail.as_deref()), ("received", Some("paper")));
        assert_eq!(line.who, Who::Clerk("Frau anna".to_owned()));
        let case = office.get(&format!("/amt/vorgang/{id}"), &cookie).await.body();
        for part in ["Frau anna, vom Papierformular", "Meldung eingegangen (vom Papierformular)", "24.08.2026<"] {
            assert!(case.contains(part), "{part}: {case}");
        }
        // Whoever typed it in works on it like anybody else.
        office.claim(&office.anna, id).await;

        let codes = format!(
            "vorgangsnummer={}&zugangscode={}",
            receipt.hidden("vorgangsnummer"),
            receipt.hidden("zugangscode")
        );
        let status = citizen(&office, "/status", "", Some(&codes)).await;
        let (at, access) = (status.header(header::LOCATION).to_owned(), status.header(header::SET_COOKIE).to_owned());
        let status = citizen(&office, &at, access.split(';').next().unwrap(), None).await.body();
        for part in ["Die Verwaltung hat diese Angaben vom Papierformular erfasst", "24. August 2026</dd>"] {
            assert!(status.contains(part), "{part}: {status}");
        }
    }
}

#[tokio::test]
async fn only_a_clerk_of_the_responsible_administration_with_consent_and_a_likely_day() {
    for office in offices().await {
        let refused = async |by: &ClerkSession, form: AssistForm| {
            let mut scope = office.write(by).await;
            match casework::assist(&mut scope, &office.desk, by, &form).await {
                Err(Error::Refused(problems)) => problems.into_iter().map(|problem| problem.field).collect(),
                Err(Error::Forbidden) => vec!["forbidden".to_owned()],
                other => vec![format!("{:?}", other.map(|(id, _)| id))],
            }
        };
        let anna = &office.anna;
        for (field, form) in [
            ("place", AssistForm { place: "16074002".to_owned(), ..paper() }),
            ("place", AssistForm { service: "unbekannt".to_owned(), ..paper() }),
            ("service", AssistForm { service: String::new(), ..paper() }),
            ("way", AssistForm { way: None, ..paper() }),
            ("way", AssistForm { way: Some(Channel::Portal), ..paper() }),
            ("received", AssistForm { received: Some(date(2026, 9, 2)), ..paper() }),
            ("received", AssistForm { received: Some(date(2025, 8, 31)), ..paper() }),
            ("received", AssistForm { received: None, ..paper() }),
            ("consent", AssistForm { consented: Some(date(2026, 9, 2)), ..paper() }),
            ("name", AssistForm { name: " x ".to_owned(), ..paper() }),
            ("name", AssistForm { name: "ä".repeat(201), ..paper() }),
            ("explained", AssistForm { explained: "  ".to_owned(), ..paper() }),
        ] {
            assert_eq!(refused(anna, form.clone()).await, [field], "{}: {form:?}", office.db.name);
        }
        assert_eq!(refused(&office.dora, paper()).await, ["forbidden"]);
        assert_eq!(refused(&office.bernd, paper()).await, ["place"], "another administration");
        let mut foreign = office.write(&office.bernd).await;
        let crossed = casework::assist(&mut foreign, &office.desk, anna, &paper()).await;
        assert!(matches!(crossed, Err(Error::Forbidden)), "the scope of another administration");
        drop(foreign);
        let scope = office.read(anna).await;
        let found = casework::assistable(&scope, &office.desk, anna).unwrap();
        assert!(found.services.contains("mangel-melden") && found.places.iter().any(|(_, ags)| ags == KOERNER));
        assert_eq!(scope.tenant().unwrap(), NOTTERTAL);
        drop(scope);
        let mut scope = office.write(anna).await;
        let oldest = AssistForm { received: Some(date(2025, 9, 1)), consented: Some(date(2026, 9, 1)), ..paper() };
        assert!(casework::assist(&mut scope, &office.desk, anna, &oldest).await.is_ok(), "a year ago and today");
    }
}
