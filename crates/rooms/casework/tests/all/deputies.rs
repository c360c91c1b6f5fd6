//! Who is away, and what the deputy may do meanwhile.

use crate::common::{KOERNER, NOTTERTAL, Office, form, offices, pothole, words};
use axum::http::{StatusCode, header};
use casework::{AbsenceForm, AbsenceId, CaseId, Error, Filter, State, View, Who};
use identity::{AccountId, ClerkSession};
use jiff::civil::{Date, date};

/// The clock of the tests stands at 1 September 2026.
const FIRST: Date = date(2026, 9, 1);
const LAST: Date = date(2026, 9, 4);

async fn away(
    office: &Office,
    who: &ClerkSession,
    deputy: AccountId,
    first: Date,
    last: Date,
) -> casework::Result<AbsenceId> {
    let mut scope = office.write(who).await;
    let form = AbsenceForm { first: Some(first), last: Some(last), deputy: Some(deputy) };
    let id = casework::record_absence(&mut scope, who, form).await?;
    scope.commit().await.unwrap();
    Ok(id)
}

async fn mine(office: &Office, by: &ClerkSession) -> (Vec<CaseId>, u64) {
    let scope = office.read(by).await;
    let filter = Filter { view: View::Mine, ..Filter::default() };
    let inbox = casework::inbox(&scope, &office.desk, by, &filter).await.unwrap();
    assert_eq!(inbox.counts[1], inbox.total);
    (inbox.rows.into_iter().map(|row| row.id).collect(), inbox.total)
}

#[tokio::test]
async fn the_deputy_finds_and_does_the_work_and_the_case_stays_where_it_was() {
    for office in offices().await {
        let (anna, carla) = (&office.anna, &office.carla);
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        office.claim(anna, id).await;
        let revision = office.view(anna, id).await.revision;
        let mut scope = office.write(carla).await;
        let early = casework::ask(&mut scope, &office.desk, carla, id, revision, "Wo genau?", &words()).await;
        assert!(matches!(early, Err(Error::Transition(_))), "{}: nobody is away yet: {early:?}", office.db.name);
        drop(scope);
        assert!(!office.view(carla, id).await.own);

        away(&office, anna, carla.account, FIRST, LAST).await.unwrap();
        assert_eq!(mine(&office, carla).await, (vec![id], 1), "{}", office.db.name);
        assert_eq!(mine(&office, anna).await, (vec![id], 1), "who is away sees them as well");
        assert!(office.view(carla, id).await.own);
        let mut scope = office.write(carla).await;
        casework::ask(&mut scope, &office.desk, carla, id, revision, "Wo genau?", &words()).await.unwrap();
        scope.commit().await.unwrap();
        let view = office.view(anna, id).await;
        assert_eq!(view.state, State::AwaitingApplicant(anna.account), "still hers");
        let lines: Vec<_> = view.history[..2].iter().map(|line| (line.kind.as_str(), line.detail.as_deref())).collect();
        assert_eq!(lines, [("asked", None), ("deputised", Some("Frau anna"))]);
        assert!(view.history[..2].iter().all(|line| line.who == Who::Clerk("Frau carla".to_owned())));

        // The decision is signed by the one who takes it.
        office.decide(carla, id, &form("resolved", "")).await.unwrap();
        let view = office.view(anna, id).await;
        assert_eq!(view.state, State::Decided(anna.account));
        assert_eq!(view.decision.unwrap().decided_by, "Frau carla");
        assert_eq!(view.history[1].kind, "deputised");
    }
}

#[tokio::test]
async fn an_absence_counts_from_its_first_day_to_its_last() {
    for office in offices().await {
        let (anna, carla) = (&office.anna, &office.carla);
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        office.claim(anna, id).await;
        away(&office, anna, carla.account, date(2026, 9, 2), date(2026, 9, 3)).await.unwrap();
        for (day, expected) in [(1, false), (2, true), (3, true), (4, false)] {
            assert_eq!(office.view(carla, id).await.own, expected, "{}: on day {day}", office.db.name);
            assert_eq!(mine(&office, carla).await.1 == 1, expected, "{}: on day {day}", office.db.name);
            office.db.clock.advance_seconds(86_400);
        }
    }
}

#[tokio::test]
async fn a_deputy_of_a_deputy_is_not_followed_and_a_circle_harms_nobody() {
    for office in offices().await {
        let (anna, carla) = (&office.anna, &office.carla);
        let (hers, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        office.claim(anna, hers).await;
        away(&office, anna, carla.account, FIRST, LAST).await.unwrap();
        away(&office, carla, anna.account, FIRST, LAST).await.unwrap();
        let (theirs, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        office.claim(carla, theirs).await;
        let mut both = vec![hers, theirs];
        both.sort();
        for clerk in [anna, carla] {
            let (mut found, total) = mine(&office, clerk).await;
            found.sort();
            assert_eq!((found, total), (both.clone(), 2), "{}", office.db.name);
        }
        // The clerk's own case needs no deputising line, however the circle goes.
        let revision = office.view(anna, hers).await.revision;
        let mut scope = office.write(anna).await;
        casework::release(&mut scope, anna, hers, revision).await.unwrap();
        scope.commit().await.unwrap();
        let history = office.view(anna, hers).await.history;
        assert_eq!((history[0].kind.as_str(), history[1].kind.as_str()), ("released", "claimed"));
    }
}

#[tokio::test]
async fn what_cannot_be_is_refused_and_changes_nothing() {
    for office in offices().await {
        let (anna, carla) = (&office.anna, &office.carla);
        let fields = |done: casework::Result<AbsenceId>| match done {
            Err(Error::Refused(problems)) => problems.into_iter().map(|problem| problem.field).collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        };
        let mut scope = office.write(anna).await;
        let empty = casework::record_absence(&mut scope, anna, AbsenceForm::default()).await;
        assert_eq!(fields(empty), ["first", "last", "deputy"], "{}", office.db.name);
        drop(scope);
        let past = away(&office, anna, carla.account, date(2026, 8, 31), LAST).await;
        assert_eq!(fields(past), ["first"]);
        let backwards = away(&office, anna, carla.account, LAST, FIRST).await;
        assert_eq!(fields(backwards), ["last"]);
        let far = away(&office, anna, carla.account, FIRST, date(2036, 1, 1)).await;
        assert_eq!(fields(far), ["last"]);
        for deputy in [anna.account, office.dora.account, office.bernd.account] {
            assert_eq!(fields(away(&office, anna, deputy, FIRST, LAST).await), ["deputy"]);
        }
        let id = away(&office, anna, carla.account, FIRST, LAST).await.unwrap();
        let twice = away(&office, anna, carla.account, LAST, date(2026, 9, 9)).await;
        assert_eq!(fields(twice), ["first"], "one deputy for one day");

        for other in [carla, &office.bernd] {
            let mut scope = office.write(other).await;
            let theirs = casework::end_absence(&mut scope, other, id).await;
            assert!(matches!(theirs, Err(Error::Store(store::Error::NotFound("absence")))), "{theirs:?}");
        }
        let scope = office.write(&office.dora).await;
        let author = casework::absences(&scope, &office.dora).await;
        assert!(matches!(author, Err(Error::Forbidden)));
        drop(scope);
        let scope = office.read(&office.bernd).await;
        let elsewhere = casework::absences(&scope, &office.bernd).await.unwrap();
        assert!(elsewhere.own.is_empty() && elsewhere.deputised.is_empty());
        drop(scope);
        let mut scope = office.write(anna).await;
        casework::end_absence(&mut scope, anna, id).await.unwrap();
        let again = casework::end_absence(&mut scope, anna, id).await;
        assert!(matches!(again, Err(Error::Store(store::Error::NotFound("absence")))), "{again:?}");
        scope.commit().await.unwrap();
        let scope = office.read(carla).await;
        assert!(casework::absences(&scope, carla).await.unwrap().deputised.is_empty());
    }
}

#[tokio::test]
async fn the_pages_record_show_and_end_an_absence() {
    for office in offices().await {
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        office.claim(&office.anna, id).await;
        let (anna, carla) = (office.log_in("anna").await, office.log_in("carla").await);
        let page = office.get("/amt/vertretung", &anna).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body());
        let (csrf, deputy) = (page.hidden("csrf"), office.carla.account.to_string());
        let mut fields =
            vec![("csrf", csrf.as_str()), ("first-day", "1"), ("first-month", "9"), ("first-year", "2026")];
        let refused = office.post("/amt/vertretung", &anna, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.body());
        for part in ["href=\"#f-last\"", "href=\"#f-deputy\"", "value=\"2026\"", "<title>Fehler:"] {
            assert!(refused.body().contains(part), "{part} in {}", refused.body());
        }
        let rest = [("last-day", "4"), ("last-month", "9"), ("last-year", "2026"), ("deputy", deputy.as_str())];
        let session_over = [&fields[..], &rest, &[("wieder", "1")]].concat();
        let again = office.post("/amt/vertretung", &anna, &session_over).await;
        assert!(again.status == StatusCode::OK && again.body().contains("Gesendet ist er noch nicht"));
        fields.extend(rest);
        let done = office.post("/amt/vertretung", &anna, &fields).await;
        assert_eq!(done.header(header::LOCATION), "/amt/vertretung?erledigt=vermerkt", "{}", done.body());
        for language in ["de", "de-x-leicht", "en"] {
            let page = office.get(&format!("/amt/vertretung?sprache={language}"), &anna).await.body();
            assert!(
                page.contains("04.09.2026") && page.contains("Frau carla") && !page.contains("[casework-"),
                "{page}"
            );
        }

        let inbox = office.get("/amt?ansicht=meine&sprache=de", &carla).await.body();
        for part in ["Meine (1)", "Sie vertreten Frau anna bis zum 04.09.2026", "in Vertretung", &id.to_string()] {
            assert!(inbox.contains(part), "{part} in {inbox}");
        }
        let case = format!("/amt/vorgang/{id}");
        let shown = office.get(&case, &carla).await;
        assert!(shown.body().contains("Frau anna ist abwesend") && shown.body().contains("name=\"outcome\""));
        assert!(office.get(&case, &anna).await.body().contains("Frau carla"), "hands over to whom is there");

        let page = office.get("/amt/vertretung", &anna).await.body();
        let action = page.split("action=\"").find(|rest| rest.contains("/beenden\"")).unwrap();
        let action = action.split('"').next().unwrap().to_owned();
        let token = office.get("/amt/vertretung", &carla).await.hidden("csrf");
        let theirs = office.post(&action, &carla, &[("csrf", token.as_str())]).await;
        assert_eq!(theirs.status, StatusCode::NOT_FOUND);
        let ended = office.post(&action, &anna, &[("csrf", csrf.as_str())]).await;
        assert_eq!(ended.header(header::LOCATION), "/amt/vertretung?erledigt=beendet", "{}", ended.body());
        assert!(office.get("/amt?ansicht=meine", &carla).await.body().contains("Meine (0)"));
        let dora = office.log_in("dora").await;
        assert_eq!(office.get("/amt/vertretung", &dora).await.status, StatusCode::FORBIDDEN);
        let audited = audit(&office).await;
        assert!(audited.contains(&"casework.absence_recorded".to_owned()), "{audited:?}");
        assert!(audited.contains(&"casework.absence_ended".to_owned()), "{audited:?}");
    }
}

/// What the audit chain of the administration says.
async fn audit(office: &Office) -> Vec<String> {
    use sea_orm::{ConnectionTrait, Statement};
    let scope = office.db.store.read_as_system(NOTTERTAL).await.unwrap();
    let sql = format!("select action from audit_event where tenant_id = {} order by sequence", NOTTERTAL.0);
    let rows = scope.db().query_all_raw(Statement::from_string(office.db.store.backend(), sql)).await.unwrap();
    rows.into_iter().map(|row| row.try_get("", "action").unwrap()).collect()
}
