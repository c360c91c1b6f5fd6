//! How often a page asks the database does not depend on how much there is to show.

use applications::{FEWEST, Rating, Receipt, Stage};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use casework::{AnswerWay, CaseId};
use mailbox::Delivery;
use sea_orm::ConnectionTrait;
use tower::ServiceExt;

use crate::common::{KOERNER, NOTTERTAL, Office, PNG, dog, form, offices, pothole, words};

const DAY: i64 = 86_400;

/// What a page costs and how long it is, once everything new about it was seen and every form is known.
async fn asked(office: &Office, router: &Router, path: &str, cookie: &str) -> (usize, usize) {
    let mut cost = (0, 0);
    for _ in 0..2 {
        let before = office.db.queries();
        let request = Request::get(path).header(header::COOKIE, cookie).header(header::ACCEPT, "text/html");
        let answer = router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let status = answer.status();
        let body = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        assert_eq!(status, StatusCode::OK, "{path}: {}", String::from_utf8_lossy(&body));
        cost = (office.db.queries() - before, body.len());
    }
    cost
}

/// Asserts that a page that shows more asks no more.
fn the_same(office: &Office, path: &str, few: (usize, usize), many: (usize, usize)) {
    let place = format!("{}: {path}", office.db.name);
    assert!(few.0 > 1, "{place}: they are counted");
    assert!(many.1 > few.1, "{place}: there is more to show: {few:?}, {many:?}");
    assert_eq!(many.0, few.0, "{place}: as many queries for many as for few");
}

/// What both sides write and do in a case, so many times.
async fn fill(office: &Office, id: CaseId, times: usize) {
    let anna = &office.anna;
    for time in 0..times {
        let revision = office.view(anna, id).await.revision;
        let mut scope = office.write(anna).await;
        casework::ask(&mut scope, &office.desk, anna, id, revision, "Wo genau?", &words()).await.unwrap();
        casework::note(&mut scope, anna, id, "Bauhof angerufen").await.unwrap();
        scope.commit().await.unwrap();
        office.answer(NOTTERTAL, id, "Vor dem Rathaus.").await;
        office.worker.drain().await.unwrap();
        let revision = office.view(anna, id).await.revision;
        let mut scope = office.write(anna).await;
        let way = Some(AnswerWay::Phone);
        casework::record_answer(&mut scope, &office.desk, anna, id, revision, way, "Am Brunnen.").await.unwrap();
        let name = format!("{time} {}", &id.to_string()[28..]);
        let label = casework::create_label(&mut scope, anna, &name).await.unwrap();
        casework::set_labels(&mut scope, anna, id, &[label].into(), &[].into()).await.unwrap();
        let version = format!(
            "insert into application_version (tenant_id, application, version, corrected_at, corrected_by, content)
             select tenant_id, id, {}, submitted_at, 'applicant', content from application where id = (
                select id from case_file where reference = '{}')",
            time + 1,
            office.view(anna, id).await.reference()
        );
        scope.db().execute_unprepared(&version).await.unwrap();
        scope.commit().await.unwrap();
        let letter = Delivery::pdf(format!("letter-{time}"), mailbox::Kind::Decision, "mailbox-kind-decision", "%PDF");
        let (store, blobs) = (&office.db.store, &office.desk.blobs);
        let stored = mailbox::store_document(store, blobs, NOTTERTAL, id, letter).await.unwrap();
        let mut scope = office.write(anna).await;
        mailbox::post_document(&mut scope, &stored).await.unwrap();
        scope.commit().await.unwrap();
    }
}

#[tokio::test]
async fn a_case_and_its_status_ask_the_same_for_a_long_story_as_for_a_short_one() {
    for office in offices().await {
        let cookie = office.log_in("anna").await;
        let citizens = applications::routes(office.citizens.clone()).into_router();
        let mut costs = Vec::new();
        for (photos, times) in [(&[PNG][..], 1), (&[PNG, PNG, PNG][..], 7)] {
            let (id, receipt) = office.report_with_photos(photos).await;
            office.claim(&office.anna, id).await;
            fill(&office, id, times).await;
            let case = asked(&office, &office.router, &format!("/amt/vorgang/{id}"), &cookie).await;
            let (path, code) = status(&receipt);
            costs.push((case, asked(&office, &citizens, &path, &code).await));
        }
        the_same(&office, "/amt/vorgang/{id}", costs[0].0, costs[1].0);
        the_same(&office, "/status/{reference}", costs[0].1, costs[1].1);
    }
}

fn status(receipt: &Receipt) -> (String, String) {
    (format!("/status/{}", receipt.reference), format!("zugang={}", receipt.access_code.reveal()))
}

/// Cases of every service and in every state that a clerk brings about, so many of each.
async fn cases(office: &Office, times: usize) {
    let anna = &office.anna;
    for _ in 0..times {
        office.case("hund-anmelden", KOERNER, &dog()).await;
        let (asked, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        office.claim(anna, asked).await;
        let revision = office.view(anna, asked).await.revision;
        let mut scope = office.write(anna).await;
        casework::ask(&mut scope, &office.desk, anna, asked, revision, "Welche Rasse?", &words()).await.unwrap();
        scope.commit().await.unwrap();
        let receipt = office.submit("mangel-melden", KOERNER, &pothole()).await;
        for _ in 0..FEWEST {
            let receipt = office.submit("mangel-melden", KOERNER, &pothole()).await;
            let rating = Rating::read("4", "Die Karte hakt.").unwrap_or_else(|problems| panic!("{problems:?}"));
            let mut scope = office.applicant(NOTTERTAL).await;
            assert!(applications::rate(&mut scope, receipt.id, Stage::Submitted, &rating).await.unwrap());
            scope.commit().await.unwrap();
        }
        office.worker.drain().await.unwrap();
        let id = CaseId(receipt.id.0);
        office.claim(anna, id).await;
        office.decide(anna, id, &form("resolved", "")).await.unwrap();
        office.worker.drain().await.unwrap();
    }
}

#[tokio::test]
async fn lists_and_figures_ask_the_same_for_many_cases_as_for_few() {
    const PAGES: [&str; 6] = [
        "/amt",
        "/amt?ansicht=entschieden",
        "/amt/liste.csv",
        "/amt/statistik",
        "/amt/statistik/tabelle.csv",
        "/amt/rueckmeldungen",
    ];
    for office in offices().await {
        let cookie = office.log_in("anna").await;
        cases(&office, 1).await;
        let mut few = Vec::new();
        for path in PAGES {
            few.push(asked(&office, &office.router, path, &cookie).await);
        }
        cases(&office, 3).await;
        // A day and more between receipt and decision are further rows of the figures.
        for (path, few) in PAGES.iter().zip(few) {
            let many = asked(&office, &office.router, path, &cookie).await;
            if path.starts_with("/amt/statistik") {
                assert_eq!(many.0, few.0, "{}: {path}", office.db.name);
            } else {
                the_same(&office, path, few, many);
            }
        }
    }
}

#[tokio::test]
async fn the_week_of_a_member_asks_the_same_for_many_cases_as_for_few() {
    for office in offices().await {
        office.representative(NOTTERTAL, "koerner", KOERNER).await;
        let cookie = office.log_in("koerner").await;
        let path = "/amt/in-unserem-namen";
        cases(&office, 1).await;
        let few = asked(&office, &office.router, path, &cookie).await;
        cases(&office, 3).await;
        the_same(&office, path, few, asked(&office, &office.router, path, &cookie).await);
    }
}

/// Reports that were closed, every second of which is kept longer.
async fn closed(office: &Office, pairs: usize) {
    let anna = &office.anna;
    for number in 0..2 * pairs {
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        office.claim(anna, id).await;
        office.decide(anna, id, &form("resolved", "")).await.unwrap();
        office.worker.drain().await.unwrap();
        if number % 2 == 0 {
            let revision = office.view(anna, id).await.revision;
            let mut scope = office.write(anna).await;
            casework::hold(&mut scope, anna, id, revision, "Klage anhängig").await.unwrap();
            scope.commit().await.unwrap();
        }
    }
}

#[tokio::test]
async fn lists_of_what_is_kept_and_was_deleted_ask_the_same_for_many_as_for_few() {
    const SHELVES: [&str; 3] = ["faellig", "behalten", "geloescht"];
    for office in offices().await {
        let mut costs = Vec::new();
        for pairs in [1, 5] {
            // The first ones are deleted, the second ones are about to be.
            for wait in [181, 160] {
                closed(&office, pairs).await;
                office.db.clock.advance_seconds(wait * DAY);
                casework::erase_due(&office.desk, NOTTERTAL).await.unwrap();
            }
            let cookie = office.log_in("anna").await;
            let mut shelves = Vec::new();
            for shelf in SHELVES {
                let path = format!("/amt/loeschungen?ansicht={shelf}");
                shelves.push(asked(&office, &office.router, &path, &cookie).await);
            }
            costs.push(shelves);
        }
        for (shelf, name) in SHELVES.iter().enumerate() {
            the_same(&office, name, costs[0][shelf], costs[1][shelf]);
        }
    }
}

#[tokio::test]
async fn a_step_for_several_cases_costs_the_same_for_each_and_its_page_the_same_for_all() {
    for office in offices().await {
        let cookie = office.log_in("anna").await;
        let csrf = office.get("/amt", &cookie).await.hidden("csrf");
        let step = |picked: usize| {
            let (office, cookie, csrf) = (&office, cookie.as_str(), csrf.as_str());
            async move {
                let mut fresh = Vec::new();
                for _ in 0..picked {
                    let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
                    fresh.push(format!("{id}.1"));
                }
                let mut fields = vec![("csrf", csrf), ("aktion", "uebernehmen")];
                fields.extend(fresh.iter().map(|value| ("vorgang", value.as_str())));
                let before = office.db.queries();
                let answer = office.post("/amt/auswahl", cookie, &fields).await;
                let expected = if picked == 0 { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
                assert_eq!(answer.status, expected, "{}", answer.body());
                office.db.queries() - before
            }
        };
        step(1).await;
        let (one, two, nothing) = (step(1).await, step(2).await, step(0).await);
        assert!(two > one && one > nothing, "{}: {one}, {two}, {nothing}", office.db.name);
        assert_eq!(step(9).await, one + 8 * (two - one), "{}: each costs what every other costs", office.db.name);
        assert_eq!(step(0).await, nothing, "{}: however many there are to show", office.db.name);
    }
}
