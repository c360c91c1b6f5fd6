//! To whom new cases go: the most exact rule holds, once, as the case arrives.

use axum::http::{StatusCode, header};
use casework::{
    AbsenceForm, Attendance, CaseId, Condition, Error, Filter, LabelId, News, RuleForm, RuleId, State, View, Who,
};
use identity::{AccountId, ClerkSession, Role, Roles};
use jiff::ToSpan;
use sea_orm::ConnectionTrait;

use crate::common::{KOERNER, NOTTERTAL, Office, dog, hire, offices, pothole};

async fn add(
    office: &Office,
    by: &ClerkSession,
    condition: [&str; 3],
    to: Option<AccountId>,
    label: Option<LabelId>,
) -> casework::Result<RuleId> {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let [service, entity, area] = condition.map(some);
    let mut scope = office.write(by).await;
    let form = RuleForm { condition: Condition { service, entity, area }, to, label };
    let id = casework::add_rule(&mut scope, &office.desk, by, form).await?;
    scope.commit().await.unwrap();
    Ok(id)
}

async fn label(office: &Office, name: &str) -> LabelId {
    let mut scope = office.write(&office.anna).await;
    let id = casework::create_label(&mut scope, &office.anna, name).await.unwrap();
    scope.commit().await.unwrap();
    id
}

fn fields(done: casework::Result<RuleId>) -> Vec<(String, &'static str)> {
    match done {
        Err(Error::Refused(problems)) => problems.into_iter().map(|problem| (problem.field, problem.key)).collect(),
        other => panic!("{other:?}"),
    }
}

async fn report(office: &Office) -> CaseId {
    office.case("mangel-melden", KOERNER, &pothole()).await.0
}

#[tokio::test]
async fn the_most_exact_rule_holds_for_what_arrives_and_the_history_says_so() {
    for office in offices().await {
        let (anna, carla) = (&office.anna, &office.carla);
        let before = report(&office).await;
        let urgent = label(&office, "Eilig").await;
        add(&office, anna, ["", "", ""], Some(anna.account), None).await.unwrap();
        add(&office, anna, ["mangel-melden", "", "16064"], Some(carla.account), Some(urgent)).await.unwrap();
        add(&office, anna, ["mangel-melden", "", ""], Some(anna.account), None).await.unwrap();
        add(&office, anna, ["", "", "15"], Some(carla.account), None).await.unwrap();

        let (dogs, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        let holes = report(&office).await;
        assert_eq!(office.view(anna, before).await.state, State::Received, "{}: it was there", office.db.name);
        assert_eq!(office.view(anna, dogs).await.state, State::InReview(anna.account), "only the general rule fits");
        let view = office.view(anna, holes).await;
        assert_eq!(view.state, State::InReview(carla.account), "{}", office.db.name);
        assert_eq!(view.application.state, applications::PublicState::InReview);
        let lines: Vec<_> =
            view.history.iter().map(|line| (line.kind.as_str(), line.detail.as_deref(), line.who.clone())).collect();
        let expected = [
            ("labelled_by_rule", Some("Eilig"), Who::System),
            ("routed", Some("Frau carla"), Who::System),
            ("received", None, Who::System),
        ];
        assert_eq!(lines, expected, "{}", office.db.name);
        assert!(view.labels.iter().any(|(label, on)| label.id == urgent && *on));

        let scope = office.read(carla).await;
        let filter = Filter { view: View::Mine, ..Filter::default() };
        let mine = casework::inbox(&scope, &office.desk, carla, &filter).await.unwrap();
        drop(scope);
        assert_eq!(mine.rows.len(), 1);
        assert_eq!((mine.rows[0].id, mine.rows[0].news), (holes, Some(News::Arrived)), "nobody has done anything");
        let overview = casework::overview(&office.desk, NOTTERTAL, Roles::of(&[Role::Clerk])).await.unwrap();
        assert_eq!(overview, ["3 neue Vorgänge"], "{}", office.db.name);

        // It goes on as any other case, and its public state with it.
        let mut scope = office.write(carla).await;
        casework::release(&mut scope, carla, holes, view.revision).await.unwrap();
        scope.commit().await.unwrap();
        assert_eq!(office.public_state(NOTTERTAL, holes).await, applications::PublicState::Received);
        let reports = store::verify_chains(&office.db.store).await.unwrap();
        assert!(reports.iter().all(|report| report.broken.is_none()));
    }
}

#[tokio::test]
async fn who_is_away_gets_it_for_the_deputy_and_who_left_gets_nothing() {
    for office in offices().await {
        let (anna, carla) = (&office.anna, &office.carla);
        let emil = hire(&office.db, &office.desk.identity, NOTTERTAL, "emil", &[Role::Clerk]).await;
        add(&office, anna, ["hund-anmelden", "", ""], Some(anna.account), None).await.unwrap();
        add(&office, anna, ["mangel-melden", "", ""], Some(emil.account), None).await.unwrap();
        let mut scope = office.write(anna).await;
        let (first, last) = (Some(scope.today()), Some(scope.today().saturating_add(3.days())));
        let absence = AbsenceForm { first, last, deputy: Some(carla.account) };
        casework::record_absence(&mut scope, anna, absence).await.unwrap();
        scope.commit().await.unwrap();
        let scope = office.db.store.write_as_system(NOTTERTAL).await.unwrap();
        let left = "update account set active = false where login = 'emil'";
        scope.db().execute_unprepared(left).await.unwrap();
        scope.commit().await.unwrap();

        let (dogs, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        let view = office.view(carla, dogs).await;
        assert_eq!((view.state, view.own), (State::InReview(anna.account), true), "{}: the deputy", office.db.name);
        let hole = report(&office).await;
        let view = office.view(anna, hole).await;
        assert_eq!((view.state, view.history.len()), (State::Received, 1), "{}: to nobody", office.db.name);

        let scope = office.read(anna).await;
        let routing = casework::routing(&scope, anna).await.unwrap();
        drop(scope);
        let attendance: Vec<_> = routing.rules.into_iter().filter_map(|rule| rule.to).map(|to| to.attendance).collect();
        let away = Attendance::Away { until: last.unwrap(), deputy: Some("Frau carla".to_owned()) };
        assert_eq!(attendance, [away, Attendance::Gone], "{}", office.db.name);
        let page = office.get("/amt/zuteilung", &office.log_in("carla").await).await.body();
        for part in ["Nicht jede Regel findet jemanden", "Frau emil bearbeitet keine Vorgänge mehr", "in Vertretung"] {
            assert!(page.contains(part), "{part}: {page}");
        }
    }
}

#[tokio::test]
async fn rules_cost_no_query_for_each_case() {
    for office in offices().await {
        let urgent = label(&office, "Eilig").await;
        add(&office, &office.anna, ["mangel-melden", "", ""], Some(office.anna.account), Some(urgent)).await.unwrap();
        report(&office).await;
        let received = |cases: usize| {
            let office = &office;
            async move {
                for _ in 0..cases {
                    office.submit("mangel-melden", KOERNER, &pothole()).await;
                }
                let before = office.db.queries();
                office.worker.drain().await.unwrap();
                office.db.queries() - before
            }
        };
        let few = received(2).await;
        assert_eq!(received(9).await, few, "{}", office.db.name);
        let scope = office.read(&office.anna).await;
        let filter = Filter { view: View::Mine, label: Some(urgent), ..Filter::default() };
        assert_eq!(casework::inbox(&scope, &office.desk, &office.anna, &filter).await.unwrap().total, 12);
    }
}

#[tokio::test]
async fn a_rule_that_cannot_be_is_refused_with_every_problem() {
    for office in offices().await {
        let (anna, urgent) = (&office.anna, label(&office, "Eilig").await);
        let nobody = Some(office.bernd.account);
        let wrong = fields(add(&office, anna, ["nirgends", "99", "16o"], nobody, None).await);
        let named: Vec<&str> = wrong.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(named, ["leistung", "fuer", "gebiet", "an"], "{}", office.db.name);
        for area in ["1", "160640371", "16 06"] {
            let refused = fields(add(&office, anna, ["", "", area], Some(anna.account), None).await);
            assert_eq!(refused, [("gebiet".to_owned(), "casework-problem-rule-area")], "{area}");
        }
        let nothing = fields(add(&office, anna, ["", "", ""], None, None).await);
        assert_eq!(nothing, [("an".to_owned(), "casework-problem-rule-nothing")]);
        let author = fields(add(&office, anna, ["", "", ""], Some(office.dora.account), None).await);
        assert_eq!(author, [("an".to_owned(), "casework-problem-colleague")]);
        let rule = add(&office, anna, ["mangel-melden", "", ""], None, Some(urgent)).await.unwrap();
        let kept = add(&office, anna, ["hund-anmelden", "", ""], Some(anna.account), Some(urgent)).await.unwrap();
        let twice = fields(add(&office, anna, ["mangel-melden", "", ""], Some(anna.account), None).await);
        assert_eq!(twice, [("leistung".to_owned(), "casework-problem-rule-there")]);

        // With the label goes what did nothing else.
        let mut scope = office.write(anna).await;
        casework::delete_label(&mut scope, anna, urgent).await.unwrap();
        scope.commit().await.unwrap();
        let scope = office.read(anna).await;
        let left = casework::routing(&scope, anna).await.unwrap().rules;
        drop(scope);
        assert_eq!(left.iter().map(|rule| (rule.id, rule.label.is_some())).collect::<Vec<_>>(), [(kept, false)]);
        let mut scope = office.write(anna).await;
        let gone = casework::drop_rule(&mut scope, anna, rule).await;
        assert!(matches!(gone, Err(Error::Store(store::Error::NotFound("rule")))), "{gone:?}");
        drop(scope);
        let unknown = fields(add(&office, anna, ["", "", ""], Some(anna.account), Some(urgent)).await);
        assert_eq!(unknown, [("setzen".to_owned(), "casework-problem-label-gone")]);
    }
}

#[tokio::test]
async fn the_page_adds_explains_and_drops_rules() {
    for office in offices().await {
        let cookie = office.log_in("anna").await;
        let page = office.get("/amt/zuteilung", &cookie).await;
        assert!(page.status == StatusCode::OK && page.body().contains("Es gibt noch keine Regel"), "{}", page.body());
        let csrf = page.hidden("csrf");
        let anna = office.anna.account.to_string();
        let refused = office.post("/amt/zuteilung", &cookie, &[("csrf", &csrf), ("gebiet", "Körner")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.body());
        for part in ["href=\"#f-gebiet\"", "href=\"#f-an\"", "value=\"Körner\"", "<title>Fehler:"] {
            assert!(refused.body().contains(part), "{part}: {}", refused.body());
        }
        for (service, area) in [("", "16064"), ("mangel-melden", ""), ("", "16064037")] {
            let fields = [("csrf", csrf.as_str()), ("leistung", service), ("gebiet", area), ("an", anna.as_str())];
            let again = office.post("/amt/zuteilung", &cookie, &[&fields[..], &[("wieder", "1")]].concat()).await;
            assert!(again.body().contains("Gesendet ist er noch nicht"), "{}", again.body());
            let done = office.post("/amt/zuteilung", &cookie, &fields).await;
            assert_eq!(done.header(header::LOCATION), "/amt/zuteilung?erledigt=angelegt", "{}", done.body());
        }
        let probe = "probe=ja&probe-leistung=mangel-melden&probe-gebiet=16064037";
        for language in ["en", "de-x-leicht", "de"] {
            let page = office.get(&format!("/amt/zuteilung?{probe}&sprache={language}"), &cookie).await.body();
            assert!(!page.contains("[casework-"), "{page}");
        }
        let page = office.get(&format!("/amt/zuteilung?{probe}&sprache=de"), &cookie).await.body();
        for part in [
            "Es gilt Regel 1",
            "Regel 2 passt auch, nennt aber keine Leistung",
            "Regel 3 passt auch, nennt aber keine Leistung",
            "16064037 (Körner)",
        ] {
            assert!(page.contains(part), "{part}: {page}");
        }
        let page = office.get("/amt/zuteilung?probe=ja&probe-gebiet=16064037", &cookie).await.body();
        assert!(
            page.contains("Es gilt Regel 2") && page.contains("Regel 3 passt auch, aber für ein größeres"),
            "{page}"
        );
        let page = office.get("/amt/zuteilung?probe=ja&probe-gebiet=15", &cookie).await.body();
        assert!(page.contains("Keine Regel passt"), "{page}");
        let action = page.split("action=\"").find(|rest| rest.contains("/loeschen\"")).unwrap();
        let action = action.split('"').next().unwrap().to_owned();
        let done = office.post(&action, &cookie, &[("csrf", csrf.as_str())]).await;
        assert_eq!(done.header(header::LOCATION), "/amt/zuteilung?erledigt=geloescht", "{}", done.body());
        assert_eq!(office.post(&action, &cookie, &[("csrf", csrf.as_str())]).await.status, StatusCode::NOT_FOUND);
    }
}
