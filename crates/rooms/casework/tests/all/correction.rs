//! The administration asks for single answers again, the applicant gives just those, and both see what has changed; and until
//! when the administration has to act meanwhile.

use applications::{AccessCode, Correction, Wanted};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use calendar::{ClockKind, Standing};
use casework::{CaseId, Error, Filter};
use jiff::civil::date;
use sea_orm::ConnectionTrait;
use tower::ServiceExt;

use crate::common::{KOERNER, NOTTERTAL, Office, dog, form, offices, pothole};

/// The applicant's browser, without JavaScript: it keeps one cookie for the status page and one for the form.
struct Applicant {
    router: Router,
    cookie: String,
}

struct Page {
    status: StatusCode,
    location: String,
    body: String,
}

impl Applicant {
    fn new(office: &Office, code: &AccessCode) -> Self {
        let router = applications::routes(office.citizens.clone()).into_router();
        Self { router, cookie: format!("zugang={}", code.reveal()) }
    }

    async fn send(&mut self, request: Request<Body>) -> Page {
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let headers = answer.headers().clone();
        let text = |name| headers.get(name).map_or("", |value: &axum::http::HeaderValue| value.to_str().unwrap());
        if let Some(code) = text(header::SET_COOKIE).split(';').next().filter(|pair| pair.starts_with("entwurf=")) {
            self.cookie = format!("{}; {code}", self.cookie.split(';').next().unwrap_or_default());
        }
        let location = text(header::LOCATION).to_owned();
        let status = answer.status();
        let body = to_bytes(answer.into_body(), 1 << 22).await.unwrap();
        Page { status, location, body: String::from_utf8_lossy(&body).into_owned() }
    }

    async fn get(&mut self, path: &str) -> Page {
        let request = Request::get(path).header(header::COOKIE, &self.cookie).header(header::ACCEPT, "text/html");
        self.send(request.body(Body::empty()).unwrap()).await
    }

    async fn post(&mut self, path: &str, body: &str) -> Page {
        let request = Request::post(path)
            .header(header::COOKIE, &self.cookie)
            .header(header::ACCEPT, "text/html")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(body.to_owned())).unwrap()).await
    }
}

async fn ask(office: &Office, id: CaseId, wanted: &Wanted) {
    let revision = office.view(&office.anna, id).await.revision;
    let mut scope = office.write(&office.anna).await;
    let question = "Bitte prüfen Sie Ihre Angaben.";
    casework::ask(&mut scope, &office.desk, &office.anna, id, revision, question, wanted).await.unwrap();
    scope.commit().await.unwrap();
}

fn wanted(fields: &[&str]) -> Wanted {
    Wanted {
        fields: fields.iter().map(|field| (*field).to_owned()).collect(),
        until: Some(date(2030, 1, 1)),
        incomplete: true,
    }
}

async fn found(office: &Office, words: &str) -> usize {
    let scope = office.read(&office.anna).await;
    let filter = Filter { words: Some(words.to_owned()), ..Filter::default() };
    casework::inbox(&scope, &office.desk, &office.anna, &filter).await.unwrap().rows.len()
}

/// The revision that the review page sends back.
fn stand(page: &Page) -> String {
    let (_, rest) = page.body.split_once("name=\"stand\" value=\"").unwrap_or_else(|| panic!("{}", page.body));
    rest.split('"').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn an_applicant_corrects_what_was_asked_and_nothing_else() {
    for office in offices().await {
        let (id, receipt) = office.case("hund-anmelden", KOERNER, &dog()).await;
        office.claim(&office.anna, id).await;
        ask(&office, id, &wanted(&["street", "dog_breed"])).await;
        let mut marlene = Applicant::new(&office, &receipt.access_code);
        let status = format!("/status/{}", receipt.reference);
        let page = marlene.get(&status).await;
        for part in ["Bitte ergänzen oder berichtigen Sie", "Straße", "1. Januar 2030", "§ 75 VwGO", "korrektur"] {
            assert!(page.body.contains(part), "{}: {part} in {}", office.db.name, page.body);
        }
        let begun = marlene.post(&format!("{status}/korrektur"), "").await;
        assert_eq!((begun.status, begun.location.as_str()), (StatusCode::SEE_OTHER, &*format!("/antrag/{id}")));
        let tasks = marlene.get(&begun.location).await;
        assert!(tasks.body.contains("Gefragt wird nur, was die Verwaltung braucht"), "{}", tasks.body);
        assert!(!tasks.body.contains("/seite/household"), "{}", tasks.body);

        let address = format!("/antrag/{id}/seite/address");
        let page = marlene.get(&address).await;
        assert!(page.body.contains("name=\"street\"") && page.body.contains("Hauptstraße"), "{}", page.body);
        assert!(!page.body.contains("name=\"city\""), "{}", page.body);
        // What is sent besides what was asked changes nothing.
        let sent = marlene.post(&address, "street=Nebenweg&city=Erfurt").await;
        assert_eq!(sent.location, format!("/antrag/{id}/seite/description"), "{}", sent.body);
        let wrong = marlene.post(&sent.location, "dog_breed=").await;
        assert_eq!(wrong.location, sent.location);
        assert_eq!(marlene.get(&wrong.location).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let sent = marlene.post(&sent.location, "dog_breed=Dackel").await;
        assert_eq!(sent.location, format!("/antrag/{id}/pruefen"));
        let review = marlene.get(&sent.location).await;
        for part in ["Das ändert sich", "Hauptstraße", "Nebenweg", "Mischling", "Dackel", "Berichtigung absenden"] {
            assert!(review.body.contains(part), "{part} in {}", review.body);
        }
        let before = office.view(&office.anna, id).await;
        assert!(before.changes.is_empty() && before.content.values["street"] == "Hauptstraße");
        let outdated = marlene.post(&format!("/antrag/{id}/berichtigen"), "stand=0").await;
        assert_eq!(outdated.status, StatusCode::CONFLICT);
        let stand = format!("stand={}", stand(&review));
        let done = marlene.post(&format!("/antrag/{id}/berichtigen"), &stand).await;
        assert_eq!(done.location, format!("{status}?antwort=berichtigt"), "{}", done.body);
        let again = marlene.post(&format!("/antrag/{id}/berichtigen"), &stand).await;
        assert_eq!(again.status, StatusCode::NOT_FOUND, "its code opens nothing any more");
        office.worker.drain().await.unwrap();

        let view = office.view(&office.anna, id).await;
        assert_eq!(view.content.values["street"], "Nebenweg");
        assert_eq!(view.content.values["city"], "Körner");
        assert_eq!(view.application.content_hash, receipt.content_hash, "the receipt still tells what was sent");
        let [change] = view.changes.as_slice() else { panic!("{:?}", view.changes) };
        assert!(change.by_applicant && change.reason.is_none());
        let pairs: Vec<_> = change.differences.iter().map(|it| (it.before.as_str(), it.after.as_str())).collect();
        assert_eq!(pairs, [("Hauptstraße", "Nebenweg"), ("Mischling", "Dackel")]);
        assert_eq!(view.history[0].kind, "corrected");
        assert_eq!(view.state.name(), "in_review");
        let last = &view.mailbox.messages.last().unwrap().body;
        assert_eq!(last, "Ich habe diese Angaben berichtigt:\nStraße\nRasse oder Kreuzung");
        let scope = office.read(&office.anna).await;
        let inbox = casework::inbox(&scope, &office.desk, &office.anna, &Filter::default()).await.unwrap();
        assert_eq!(inbox.rows[0].news, Some(casework::News::Answered), "the inbox says that something came");
        drop(scope);
        assert_eq!((found(&office, "Nebenweg").await, found(&office, "Hauptstraße").await), (1, 0));
        let page = marlene.get(&done.location).await;
        for part in ["Ihre Berichtigung ist angekommen", "von der Person selbst berichtigt", "Dackel"] {
            assert!(page.body.contains(part), "{part} in {}", page.body);
        }
        assert!(!page.body.contains("Bitte ergänzen oder berichtigen Sie"));
        let gone = marlene.post(&format!("{status}/korrektur"), "").await;
        assert_eq!(gone.status, StatusCode::CONFLICT, "nothing is asked any more");
    }
}

#[tokio::test]
async fn a_clerk_corrects_on_the_applicants_behalf_and_says_why() {
    for office in offices().await {
        let (id, receipt) = office.case("hund-anmelden", KOERNER, &dog()).await;
        office.claim(&office.anna, id).await;
        let cookie = office.log_in("anna").await;
        let case = format!("/amt/vorgang/{id}");
        let page = office.get(&case, &cookie).await;
        let (csrf, revision) = (page.hidden("csrf"), page.hidden("revision"));
        let fields = [("csrf", csrf.as_str()), ("revision", &revision), ("reason", "")];
        let refused = office.post(&format!("{case}/berichtigen"), &cookie, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body().contains("Wählen Sie mindestens eine Angabe."), "{}", refused.body());
        let fields = [
            ("csrf", csrf.as_str()),
            ("revision", &revision),
            ("corrected-0", "house_number"),
            ("reason", "Telefonisch mitgeteilt"),
        ];
        let opened = office.post(&format!("{case}/berichtigen"), &cookie, &fields).await;
        assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.body());
        let code = opened.header(header::SET_COOKIE).split(';').next().unwrap_or_default().to_owned();
        let mut desk = Applicant { router: applications::routes(office.citizens.clone()).into_router(), cookie: code };
        let tasks = desk.get(&format!("/antrag/{id}")).await;
        assert!(tasks.body.contains("Sie berichtigen für eine andere Person"), "{}", tasks.body);
        let sent = desk.post(&format!("/antrag/{id}/seite/address"), "house_number=14").await;
        let review = desk.get(&sent.location).await;
        let done = desk.post(&format!("/antrag/{id}/berichtigen"), &format!("stand={}", stand(&review))).await;
        assert_eq!(done.location, format!("{case}?erledigt=berichtigt"), "{}", done.body);
        office.worker.drain().await.unwrap();
        let view = office.view(&office.anna, id).await;
        assert_eq!(view.history[0].kind, "corrected");
        assert_eq!(view.history[0].who, casework::Who::Clerk("Frau anna".to_owned()));
        let status = Applicant::new(&office, &receipt.access_code).get(&format!("/status/{}", receipt.reference)).await;
        for part in ["von der Verwaltung berichtigt", "Telefonisch mitgeteilt", "12 a", "14"] {
            assert!(status.body.contains(part), "{part} in {}", status.body);
        }
        // A colleague who has not taken the case corrects nothing in it.
        let mut scope = office.write(&office.carla).await;
        let revision = view.revision;
        let tried =
            casework::correct(&mut scope, &office.carla, id, revision, ["city".to_owned()].into(), "Grund").await;
        assert!(matches!(tried, Err(Error::Transition(_))), "{tried:?}");
    }
}

#[tokio::test]
async fn a_decision_and_a_correction_do_not_pass_each_other_unseen() {
    for office in offices().await {
        let (id, receipt) = office.case("mangel-melden", KOERNER, &pothole()).await;
        office.claim(&office.anna, id).await;
        ask(&office, id, &wanted(&["place"])).await;
        let mut person = Applicant::new(&office, &receipt.access_code);
        person.post(&format!("/status/{}/korrektur", receipt.reference), "").await;
        let sent = person.post(&format!("/antrag/{id}/seite/place"), "place=Feldweg+3").await;
        let stand = format!("stand={}", stand(&person.get(&sent.location).await));

        // What was previewed before a correction is not what would be decided after it.
        let decision = form("resolved", "");
        let revision = office.view(&office.anna, id).await.revision;
        let mut scope = office.write(&office.anna).await;
        casework::save_draft(&mut scope, &office.anna, id, &decision).await.unwrap();
        scope.commit().await.unwrap();
        let scope = office.read(&office.anna).await;
        let seal = casework::preview(&scope, &office.desk, &office.anna, id, &decision).await.unwrap().seal;
        drop(scope);
        let mut scope = office.write(&office.anna).await;
        casework::decide(&mut scope, &office.desk, &office.anna, id, revision, &seal).await.unwrap();
        scope.commit().await.unwrap();
        let late = person.post(&format!("/antrag/{id}/berichtigen"), &stand).await;
        assert_eq!(late.status, StatusCode::NOT_FOUND, "{}", late.body);
        office.worker.drain().await.unwrap();
        let view = office.view(&office.anna, id).await;
        assert_eq!(view.content.values["place"], "Bahnhofstraße 14");
        assert!(view.changes.is_empty());
        let scope = office.applicant(NOTTERTAL).await;
        let application = applications::application(&scope, id.application()).await.unwrap();
        drop(scope);
        let mut scope = office.applicant(NOTTERTAL).await;
        let opened = applications::open_correction(&mut scope, &application, Correction::default()).await;
        assert!(matches!(opened, Err(applications::Error::NotCorrectable)), "{:?}", opened.map(drop));
    }
}

#[tokio::test]
async fn clocks_follow_the_law_of_the_service() {
    for office in offices().await {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../services");
        let mut scope =
            office.db.store.write(store::Reach::Provider, store::Actor::System, store::Language::German).await.unwrap();
        for service in ["gewerbe-anmelden", "bauantrag"] {
            studio::publish(&mut scope, &studio::Bundle::read(&root.join(service)).unwrap()).await.unwrap();
        }
        scope.commit().await.unwrap();
        let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        office.claim(&office.anna, id).await;
        let received = office.view(&office.anna, id).await.application.submitted_at.in_germany().date();
        ask(&office, id, &wanted(&["street"])).await;
        let view = office.view(&office.anna, id).await;
        let scope = office.read(&office.anna).await;
        let clocks = async |service: &str| {
            let published = office.desk.studio.current(&scope, service).await.unwrap();
            applications::clocks(&published, &view.application, &view.requests).unwrap()
        };
        let of = |clocks: &[applications::Clock]| -> Vec<(ClockKind, Standing, String)> {
            clocks.iter().map(|clock| (clock.kind, clock.standing, clock.source.clone())).collect()
        };
        let inaction = (ClockKind::Inaction, Standing::Until(date(2026, 12, 1)), "§ 75 VwGO".to_owned());
        assert_eq!(received, date(2026, 9, 1));
        assert_eq!(of(&clocks("hund-anmelden").await), std::slice::from_ref(&inaction));
        let trade = (ClockKind::Receipt, Standing::Until(date(2026, 9, 4)), "§ 15 Abs. 1 GewO".to_owned());
        assert_eq!(of(&clocks("gewerbe-anmelden").await), [trade, inaction.clone()]);
        let source = "§ 62 ThürBO, vereinfachtes Verfahren".to_owned();
        let building = (ClockKind::Decision, Standing::Since(received), source.clone());
        assert_eq!(of(&clocks("bauantrag").await), [inaction.clone(), building], "it stands while answers are missing");
        assert!(of(&clocks("mangel-melden").await).is_empty(), "a report is not decided on");

        // Ten days later the answers are there, and the time of the building authority begins.
        drop(scope);
        office.db.clock.advance_seconds(10 * 86_400);
        let mut scope = office.write(&office.anna).await;
        let way = Some(casework::AnswerWay::Phone);
        let revision = view.revision;
        casework::record_answer(&mut scope, &office.desk, &office.anna, id, revision, way, "Nebenweg 3").await.unwrap();
        scope.commit().await.unwrap();
        let view = office.view(&office.anna, id).await;
        let scope = office.read(&office.anna).await;
        let published = office.desk.studio.current(&scope, "bauantrag").await.unwrap();
        let clocks = applications::clocks(&published, &view.application, &view.requests).unwrap();
        assert_eq!(of(&clocks)[1], (ClockKind::Decision, Standing::Until(date(2026, 12, 11)), source));
    }
}

#[tokio::test]
async fn a_day_that_has_passed_is_no_time_for_an_answer() {
    for office in offices().await {
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        office.claim(&office.anna, id).await;
        let cookie = office.log_in("anna").await;
        let case = format!("/amt/vorgang/{id}");
        let page = office.get(&case, &cookie).await;
        let (csrf, revision) = (page.hidden("csrf"), page.hidden("revision"));
        for (day, month, year) in [("1", "1", "2020"), ("31", "2", "2030"), ("x", "", "")] {
            let fields = [
                ("csrf", csrf.as_str()),
                ("revision", &revision),
                ("question", "Wo genau ist das Loch?"),
                ("wanted-0", "place"),
                ("until-day", day),
                ("until-month", month),
                ("until-year", year),
                ("incomplete", "ja"),
            ];
            let refused = office.post(&format!("{case}/frage"), &cookie, &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            let body = refused.body();
            assert!(body.contains("Wo genau ist das Loch?") && body.contains("noch nicht vorbei"), "{body}");
            assert!(body.contains(&format!("value=\"{day}\"")), "{body}");
        }
        assert!(office.view(&office.anna, id).await.requests.is_empty());
    }
}

#[tokio::test]
async fn a_clerk_does_not_write_over_what_the_applicant_is_typing() {
    for office in offices().await {
        let (id, receipt) = office.case("mangel-melden", KOERNER, &pothole()).await;
        office.claim(&office.anna, id).await;
        ask(&office, id, &wanted(&["place"])).await;
        let mut person = Applicant::new(&office, &receipt.access_code);
        person.post(&format!("/status/{}/korrektur", receipt.reference), "").await;
        let address = format!("/antrag/{id}/seite/place");
        person.post(&address, "place=Feldweg+3").await;
        let correct = async || {
            let revision = office.view(&office.anna, id).await.revision;
            let mut scope = office.write(&office.anna).await;
            let fields = ["place".to_owned()].into();
            let opened = casework::correct(&mut scope, &office.anna, id, revision, fields, "Telefonisch").await;
            if opened.is_ok() {
                scope.commit().await.unwrap();
            }
            opened.map(drop)
        };
        let refused = correct().await;
        let expected = matches!(refused, Err(Error::Applications(applications::Error::CorrectionUnderWay)));
        assert!(expected, "{}: {refused:?}", office.db.name);
        assert!(person.get(&address).await.body.contains("Feldweg 3"), "what was typed is there");
        // Nobody waits for ever.
        office.db.clock.advance_seconds(86_401);
        correct().await.unwrap();
        assert_eq!(person.get(&address).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn cases_of_an_earlier_version_get_the_provision_of_their_day() {
    for office in offices().await {
        let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        let scope = office.db.store.write_as_system(NOTTERTAL).await.unwrap();
        scope.db().execute_unprepared("update case_file set due_source = null").await.unwrap();
        scope.commit().await.unwrap();
        // As the migration runs: for every tenant, in one transaction, with no scope.
        let filled = match office.db.store.backend() {
            sea_orm::DbBackend::Postgres => include_str!("../../migrations/007.postgres.sql"),
            _ => include_str!("../../migrations/007.sqlite.sql"),
        };
        let owner = sea_orm::Database::connect(&office.db.url).await.unwrap();
        owner.execute_unprepared(filled).await.unwrap();
        let scope = office.read(&office.anna).await;
        let inbox = casework::inbox(&scope, &office.desk, &office.anna, &Filter::default()).await.unwrap();
        let row = inbox.rows.iter().find(|row| row.id == id).unwrap();
        assert_eq!(row.due_source.as_deref(), Some("§ 75 VwGO"), "{}", office.db.name);
        let foreign = office.read(&office.bernd).await;
        assert!(
            casework::inbox(&foreign, &office.desk, &office.bernd, &Filter::default()).await.unwrap().rows.is_empty()
        );
    }
}
