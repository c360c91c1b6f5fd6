//! File references: given once, without gaps, when somebody first takes a case up.

use std::collections::BTreeSet;

use axum::http::{StatusCode, header};
use casework::{AnswerWay, Condition, Error, FilePlan, Filter, Preview, RuleForm};
use identity::ClerkSession;

use crate::common::{KOERNER, Office, dog, form, offices, pothole};

fn plan(pattern: &str, parts: &[(&str, &str)]) -> FilePlan {
    let parts = parts.iter().map(|(service, part)| ((*service).to_owned(), (*part).to_owned())).collect();
    FilePlan { pattern: pattern.to_owned(), parts }
}

async fn set(office: &Office, by: &ClerkSession, plan: &FilePlan) -> casework::Result<()> {
    let mut scope = office.write(by).await;
    casework::set_file_plan(&mut scope, by, plan).await?;
    scope.commit().await.unwrap();
    Ok(())
}

async fn reference(office: &Office, id: casework::CaseId) -> Option<String> {
    office.view(&office.anna, id).await.file_reference
}

async fn preview(office: &Office, id: casework::CaseId) -> Preview {
    let anna = &office.anna;
    let scope = office.read(anna).await;
    let Ok(preview) = casework::preview(&scope, &office.desk, anna, id, &form("assessed", "retrieval")).await else {
        panic!("no preview");
    };
    preview
}

#[tokio::test]
async fn a_case_gets_its_file_reference_when_it_is_first_taken_up() {
    for office in offices().await {
        let (anna, carla, name) = (&office.anna, &office.carla, &office.db.name);
        let (before, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        office.claim(anna, before).await;
        assert_eq!(reference(&office, before).await, None, "{name}: no plan, no file reference");
        set(&office, anna, &plan("", &[("hund-anmelden", " 963.2 ")])).await.unwrap();
        let (first, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        let (report, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        assert_eq!(reference(&office, first).await, None, "{name}: nobody has it");
        for id in [first, report, before] {
            office.claim(carla, id).await;
        }
        assert_eq!(reference(&office, first).await.as_deref(), Some("963.2-2026/1"), "{name}");
        assert_eq!(reference(&office, report).await, None, "{name}: nothing in the plan");
        assert_eq!(reference(&office, before).await.as_deref(), Some("963.2-2026/2"), "{name}: taken over");
        office.claim(anna, first).await;
        assert_eq!(reference(&office, first).await.as_deref(), Some("963.2-2026/1"), "{name}: once");
        let history = office.view(anna, first).await.history;
        let lines: Vec<_> = history.iter().filter(|line| line.kind == "filed").collect();
        assert_eq!((lines.len(), lines[0].detail.as_deref()), (1, Some("963.2-2026/1")), "{name}");
        let letter = preview(&office, first).await.letter.unwrap();
        let fact = letter.head.facts.iter().find(|fact| fact.label == "Aktenzeichen").map(|fact| fact.value.as_str());
        assert_eq!(fact, Some("963.2-2026/1"), "{name}: the letter names it");

        // Another pattern counts by itself.
        set(&office, anna, &plan("{nummer} / {jahr}", &[("hund-anmelden", "963.2"), ("mangel-melden", "632")]))
            .await
            .unwrap();
        let (next, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        office.claim(anna, next).await;
        office.claim(anna, report).await;
        assert_eq!(reference(&office, next).await.as_deref(), Some("1 / 2026"), "{name}");
        assert_eq!(reference(&office, report).await.as_deref(), Some("2 / 2026"), "{name}: one counter for all parts");
        office.db.clock.advance_seconds(150 * 86_400);
        let (later, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        office.claim(anna, later).await;
        assert_eq!(reference(&office, later).await.as_deref(), Some("1 / 2027"), "{name}: a new year");
    }
}

#[tokio::test]
async fn what_is_undone_leaves_no_gap_and_two_at_once_get_two() {
    for office in offices().await {
        let (anna, carla, name) = (&office.anna, &office.carla, &office.db.name);
        set(&office, anna, &plan("{nummer}", &[("mangel-melden", "632")])).await.unwrap();
        let mut cases = Vec::new();
        for _ in 0..6 {
            cases.push(office.case("mangel-melden", KOERNER, &pothole()).await.0);
        }
        let mut scope = office.write(anna).await;
        casework::claim(&mut scope, anna, cases[0], 1).await.unwrap();
        drop(scope);
        assert_eq!(reference(&office, cases[0]).await, None, "{name}: rolled back");
        let claim = async |by: &ClerkSession, ids: &[casework::CaseId]| {
            for id in ids {
                office.claim(by, *id).await;
            }
        };
        tokio::join!(claim(anna, &cases[..3]), claim(carla, &cases[3..]));
        let mut given = BTreeSet::new();
        for id in &cases {
            given.extend(reference(&office, *id).await);
        }
        assert_eq!(given, (1..=6).map(|number| number.to_string()).collect(), "{name}");
    }
}

#[tokio::test]
async fn a_case_that_a_rule_gives_to_somebody_has_it_from_the_beginning() {
    for office in offices().await {
        let anna = &office.anna;
        set(&office, anna, &plan("", &[("mangel-melden", "632")])).await.unwrap();
        let mut scope = office.write(anna).await;
        let rule = RuleForm { condition: Condition::default(), to: Some(anna.account), label: None };
        casework::add_rule(&mut scope, &office.desk, anna, rule).await.unwrap();
        scope.commit().await.unwrap();
        for _ in 0..3 {
            office.submit("mangel-melden", KOERNER, &pothole()).await;
        }
        office.worker.drain().await.unwrap();
        let scope = office.read(anna).await;
        let rows = casework::list(&scope, &office.desk, anna, None, None).await.unwrap();
        let given: BTreeSet<_> = rows.into_iter().filter_map(|row| row.file_reference).collect();
        assert_eq!(given, (1..=3).map(|number| format!("632-2026/{number}")).collect(), "{}", office.db.name);
    }
}

#[tokio::test]
async fn a_clerk_files_a_case_elsewhere_and_it_is_found_there() {
    for office in offices().await {
        let (anna, name) = (&office.anna, &office.db.name);
        set(&office, anna, &plan("", &[("hund-anmelden", "963")])).await.unwrap();
        let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        office.claim(anna, id).await;
        let found = async |words: &str| {
            let filter = Filter { words: Some(words.to_owned()), ..Filter::default() };
            let scope = office.read(anna).await;
            casework::inbox(&scope, &office.desk, anna, &filter).await.unwrap().total
        };
        assert_eq!(found("963-2026/1").await, 1, "{name}");
        let refile = async |by: &ClerkSession, text: &str, revision: i64| {
            let mut scope = office.write(by).await;
            casework::refile(&mut scope, &office.desk, by, id, revision, text).await?;
            scope.commit().await.unwrap();
            casework::Result::Ok(())
        };
        for wrong in ["<b>", "963\n2", &"9".repeat(61)] {
            assert!(matches!(refile(anna, wrong, 2).await, Err(Error::Refused(_))), "{name}: {wrong}");
        }
        assert!(matches!(refile(anna, "Alt 7", 1).await, Err(Error::Stale)), "{name}");
        for _ in 0..2 {
            refile(&office.carla, " Alt/2019 (7) ", 2).await.unwrap();
        }
        assert_eq!(reference(&office, id).await.as_deref(), Some("Alt/2019 (7)"), "{name}");
        assert_eq!((found("963-2026/1").await, found("alt 2019 7").await), (0, 1), "{name}");
        let filed = office.view(anna, id).await.history.iter().filter(|line| line.kind == "filed").count();
        assert_eq!(filed, 2, "{name}: the same once more is nothing new");
        let mut scope = office.write(anna).await;
        casework::record_answer(&mut scope, &office.desk, anna, id, 2, Some(AnswerWay::Phone), "Ja.").await.unwrap();
        scope.commit().await.unwrap();
        assert_eq!(reference(&office, id).await.as_deref(), Some("Alt/2019 (7)"), "{name}: stays");
        refile(anna, "", 3).await.unwrap();
        assert_eq!(reference(&office, id).await, None, "{name}");
    }
}

#[tokio::test]
async fn the_pages_say_what_is_wrong_and_what_it_will_look_like() {
    for office in offices().await {
        let cookie = office.log_in("anna").await;
        let csrf = office.get("/amt/aktenplan", &cookie).await.hidden("csrf");
        let wrong = [("csrf", csrf.as_str()), ("muster", "{jahr}"), ("zeichen-hund-anmelden", "<963>")];
        let refused = office.post("/amt/aktenplan", &cookie, &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        for part in ["value=\"{jahr}\"", "&lt;963&gt;", "href=\"#f-muster\"", "href=\"#f-zeichen-hund-anmelden\""] {
            assert!(refused.body().contains(part), "{part} in {}", refused.body());
        }
        let right = [("csrf", csrf.as_str()), ("muster", "{zeichen}.{nummer}"), ("zeichen-hund-anmelden", "963")];
        let saved = office.post("/amt/aktenplan", &cookie, &right).await;
        assert_eq!(saved.header(header::LOCATION), "/amt/aktenplan?erledigt=gespeichert");
        let page = office.get(saved.header(header::LOCATION), &cookie).await.body();
        assert!(page.contains("Zum Beispiel 963.1") && page.contains("Der Aktenplan ist gespeichert"), "{page}");
        let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        office.claim(&office.anna, id).await;
        let case = format!("/amt/vorgang/{id}");
        assert!(office.get(&case, &cookie).await.body().contains("963.1"));
        let typed = [("csrf", csrf.as_str()), ("revision", "2"), ("aktenzeichen", "a;b")];
        let refused = office.post(&format!("{case}/aktenzeichen"), &cookie, &typed).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body().contains("value=\"a;b\""), "{}", refused.body());
        let typed = [("csrf", csrf.as_str()), ("revision", "2"), ("aktenzeichen", "Alt 1")];
        let done = office.post(&format!("{case}/aktenzeichen"), &cookie, &typed).await;
        assert!(office.get(done.header(header::LOCATION), &cookie).await.body().contains("Alt 1"));
        let csv = office.get("/amt/liste.csv", &cookie).await.body();
        assert!(csv.contains(";Alt 1;"), "{csv}");
        for language in ["en", "de-x-leicht"] {
            let page = office.get(&format!("/amt/aktenplan?sprache={language}"), &cookie).await.body();
            assert!(!page.contains("[casework-"), "{page}");
        }
    }
}
