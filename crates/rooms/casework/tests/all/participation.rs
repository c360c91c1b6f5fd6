//! Statements of others: who is asked reads what was released and nothing else, and silence means what the law says.

use std::collections::BTreeSet;

use axum::http::{StatusCode, header};
use casework::{
    CaseId, Error, Participation, ParticipationForm, ParticipationId, Party, Stance, Standing, State, StatementRequest,
};
use identity::ClerkSession;
use jiff::civil::{Date, date};
use sea_orm::{ConnectionTrait, Statement};
use store::{Actor, Language, Reach, TenantId};

use crate::approval::{propose, with_four_eyes};
use crate::common::{KOERNER, NOTTERTAL, Office, PNG, SAALETAL, dog, form, offices, pothole};

const DAY: i64 = 86_400;

/// A service in which the law asks for two statements: with and without a fiction.
const RULES: &str = r#"
[[participations]]
id = "consent"
who = "municipality"
period = { months = 2 }
silence = "consent"
sections = ["dog"]
source = "§ 1 Abs. 2 TestG"

[[participations]]
id = "hearing"
who = "county"
period = { months = 1 }
source = "§ 3 TestG"
"#;

/// Publishes "Hund anmelden" with these rules.
async fn rules(office: &Office) {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../services/hund-anmelden");
    let bundle = studio::Bundle::read(&root).unwrap();
    let with_rules = bundle.paths().map(|path| {
        let content = bundle.get(path).unwrap();
        let more = match path {
            "service.toml" => RULES,
            path if path.starts_with("texts/") => {
                "\nparticipation-consent = Einvernehmen\nparticipation-hearing = Anhörung\n"
            }
            _ => "",
        };
        (path.to_owned(), format!("{content}{more}"))
    });
    let with_rules: studio::Bundle = with_rules.collect();
    let mut scope = office.db.store.write(Reach::Provider, Actor::System, Language::German).await.unwrap();
    studio::publish(&mut scope, &with_rules).await.unwrap();
    scope.commit().await.unwrap();
    office.desk.directory.refresh().await.unwrap();
}

/// A dog's case that Frau anna works on.
async fn dogs_case(office: &Office) -> CaseId {
    rules(office).await;
    let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
    office.claim(&office.anna, id).await;
    id
}

fn question(party: Party, rule: Option<&str>) -> ParticipationForm {
    ParticipationForm {
        rule: rule.map(str::to_owned),
        party: Some(party),
        subject: "Haltung eines Hundes".to_owned(),
        question: "Ist der Hund bei Ihnen bekannt?".to_owned(),
        until: rule.is_none().then_some(date(2026, 9, 20)),
        parts: BTreeSet::from(["description".to_owned()]),
        ..ParticipationForm::default()
    }
}

async fn ask(office: &Office, id: CaseId, form: &ParticipationForm) -> casework::Result<ParticipationId> {
    let revision = office.view(&office.anna, id).await.revision;
    let mut scope = office.write(&office.anna).await;
    let asked = casework::ask_for_statement(&mut scope, &office.desk, &office.anna, id, revision, form).await?;
    scope.commit().await.unwrap();
    office.worker.drain().await.unwrap();
    Ok(asked)
}

async fn give(
    office: &Office,
    by: &ClerkSession,
    id: ParticipationId,
    stance: Option<Stance>,
    words: &str,
) -> casework::Result<()> {
    let mut scope = office.write(by).await;
    casework::give_statement(&mut scope, by, id, stance, words).await?;
    scope.commit().await.unwrap();
    Ok(())
}

async fn request(office: &Office, by: &ClerkSession, id: ParticipationId) -> casework::Result<StatementRequest> {
    let scope = office.read(by).await;
    casework::statement_request(&scope, by, id).await
}

/// The one request of a case, as Frau anna sees it.
async fn only(office: &Office, id: CaseId) -> Participation {
    let mut all = office.view(&office.anna, id).await.participations;
    assert_eq!(all.len(), 1, "{}", office.db.name);
    all.remove(0)
}

async fn history(office: &Office, id: CaseId, kind: &str) -> usize {
    office.view(&office.anna, id).await.history.iter().filter(|line| line.kind == kind).count()
}

async fn lapse(office: &Office) -> usize {
    let over = casework::lapse_due(&office.desk, NOTTERTAL).await.unwrap();
    office.worker.drain().await.unwrap();
    over
}

fn fields(done: casework::Result<impl Sized>) -> Vec<String> {
    match done {
        Err(Error::Refused(problems)) => problems.into_iter().map(|problem| problem.field).collect(),
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("accepted"),
    }
}

#[tokio::test]
async fn time_limits_follow_the_law_of_the_service() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../services/bauantrag");
    let office = &offices().await[0];
    let mut scope = office.db.store.write(Reach::Provider, Actor::System, Language::German).await.unwrap();
    studio::publish(&mut scope, &studio::Bundle::read(&root).unwrap()).await.unwrap();
    scope.commit().await.unwrap();
    let scope = office.read(&office.anna).await;
    let published = office.desk.studio.current(&scope, "bauantrag").await.unwrap();
    // (rule, arrival of the request, last day, source)
    let table = [
        ("municipality", date(2026, 9, 3), date(2026, 11, 3), "§ 36 Abs. 2 Satz 2 BauGB: two months from the arrival"),
        ("municipality", date(2026, 9, 1), date(2026, 11, 2), "§ 31 Abs. 3 VwVfG: 1 November 2026 is a Sunday"),
        ("municipality", date(2026, 3, 25), date(2026, 5, 26), "§ 31 Abs. 3 VwVfG: 25 May 2026 is Whit Monday"),
        ("municipality", date(2026, 12, 31), date(2027, 3, 1), "§ 188 Abs. 3 BGB, and 28 February 2027 is a Sunday"),
        ("specialist", date(2026, 9, 1), date(2026, 10, 1), "one month from the request"),
    ];
    for (rule, arrival, last, source) in table {
        let rule = published.manifest.participation(rule).unwrap();
        assert_eq!(casework::rule_until(rule, arrival, KOERNER).unwrap(), last, "{source}");
    }
    let silence = |rule| published.manifest.participation(rule).unwrap().silence;
    assert_eq!(silence("municipality"), studio::Silence::Consent, "§ 36 Abs. 2 Satz 2 BauGB");
    assert_eq!(silence("specialist"), studio::Silence::Nothing);
    // Who is asked follows from the place, and nobody asks oneself.
    let catalogue = office.desk.directory.catalogue();
    let municipality = |own| casework::participant(&catalogue, studio::Participant::Municipality, KOERNER, own);
    assert_eq!((municipality(SAALETAL), municipality(NOTTERTAL)), (Some(NOTTERTAL), None));
    let county = casework::participant(&catalogue, studio::Participant::County, KOERNER, NOTTERTAL).unwrap();
    assert!(catalogue.administration(county).unwrap().name.contains("Unstrut-Hainich"));
}

#[tokio::test]
async fn another_administration_reads_what_was_released_and_answers() {
    for office in offices().await {
        let id = dogs_case(&office).await;
        let asked = ask(&office, id, &question(Party::Office(SAALETAL), None)).await.unwrap();
        let bernd = &office.bernd;
        let scope = office.read(bernd).await;
        let (awaited, over) = casework::statement_requests(&scope, bernd).await.unwrap();
        assert!(awaited.len() == 1 && over.is_empty(), "{}", office.db.name);
        assert_eq!((awaited[0].id, awaited[0].office, awaited[0].due_on), (asked, NOTTERTAL, date(2026, 9, 20)));
        assert_eq!(casework::statements_awaited(&scope, bernd).await.unwrap(), 1);
        drop(scope);
        let seen = request(&office, bernd, asked).await.unwrap();
        assert_eq!(seen.released.question, "Ist der Hund bei Ihnen bekannt?");
        let text = format!("{:?}", seen.released);
        assert!(text.contains("Mischling") && !text.contains("Marlene") && !text.contains("Hauptstraße"), "{text}");
        let own = request(&office, &office.anna, asked).await;
        assert!(matches!(own, Err(Error::Store(store::Error::NotFound("participation")))), "it lies where it is asked");
        let scope = office.applicant(NOTTERTAL).await;
        let heard = applications::hearings(&scope, id.application()).await.unwrap();
        assert_eq!(heard.len(), 1);
        assert!(heard[0].heard.party.as_ref().unwrap().contains("Saaletal") && heard[0].ended_at.is_none());
        assert_eq!((heard[0].until, heard[0].heard.subject.as_str()), (date(2026, 9, 20), "Haltung eines Hundes"));
        drop(scope);

        assert_eq!(fields(give(&office, bernd, asked, None, "").await), ["stance"]);
        assert_eq!(fields(give(&office, bernd, asked, Some(Stance::Refusal), " ").await), ["statement"]);
        let refusal = "Der Hund hat hier gebissen.";
        give(&office, bernd, asked, Some(Stance::Refusal), refusal).await.unwrap();
        give(&office, bernd, asked, Some(Stance::Refusal), refusal).await.unwrap();
        let other = give(&office, bernd, asked, Some(Stance::Consent), "").await;
        assert!(matches!(other, Err(Error::Settled)), "{other:?}");
        let before = office.view(&office.anna, id).await.revision;
        office.worker.drain().await.unwrap();
        let answered = only(&office, id).await;
        assert_eq!((answered.standing, answered.stance), (Standing::Answered, Some(Stance::Refusal)));
        assert_eq!(answered.statement.as_deref(), Some(refusal));
        assert_eq!(office.view(&office.anna, id).await.revision, before + 1, "nobody decides without having seen it");
        assert_eq!(history(&office, id, "statement_given").await, 1);
        let scope = office.applicant(NOTTERTAL).await;
        let heard = applications::hearings(&scope, id.application()).await.unwrap();
        assert!(heard[0].ended_at.is_some());
        let seen = request(&office, bernd, asked).await.unwrap();
        let given = (Stance::Refusal, refusal.to_owned(), "Frau bernd".to_owned());
        assert_eq!((seen.row.standing, seen.given), (Standing::Answered, Some(given)));
    }
}

#[tokio::test]
async fn what_cannot_be_asked_is_refused_with_every_problem() {
    for office in offices().await {
        let id = dogs_case(&office).await;
        let empty = fields(ask(&office, id, &ParticipationForm::default()).await);
        assert_eq!(empty, ["party", "until", "subject", "question"], "{}", office.db.name);
        let bad = [
            (Party::Office(NOTTERTAL), "office"),
            (Party::Office(TenantId(0)), "office"),
            (Party::Colleague(office.anna.account), "colleague"),
            (Party::Colleague(office.bernd.account), "colleague"),
            (Party::Colleague(office.dora.account), "colleague"),
            (Party::Outside(" x ".to_owned()), "outside"),
        ];
        for (party, field) in bad {
            assert_eq!(fields(ask(&office, id, &question(party, None)).await), [field]);
        }
        let party = || Party::Office(SAALETAL);
        let fiction = ParticipationForm { silence_consents: true, ..question(party(), None) };
        assert_eq!(fields(ask(&office, id, &fiction).await), ["source"], "no fiction without a provision");
        for until in [date(2026, 8, 31), date(2036, 1, 1)] {
            let form = ParticipationForm { until: Some(until), ..question(party(), None) };
            assert_eq!(fields(ask(&office, id, &form).await), ["until"]);
        }
        let shorter = ParticipationForm { until: Some(date(2026, 10, 30)), ..question(party(), Some("consent")) };
        assert_eq!(fields(ask(&office, id, &shorter).await), ["until"], "the law gives two months");
        let revision = office.view(&office.anna, id).await.revision;
        let mut scope = office.write(&office.carla).await;
        let form = question(party(), None);
        let theirs = casework::ask_for_statement(&mut scope, &office.desk, &office.carla, id, revision, &form).await;
        assert!(matches!(theirs, Err(Error::Transition(_))), "{theirs:?}");
        drop(scope);
        let mut scope = office.write(&office.anna).await;
        let stale = casework::ask_for_statement(&mut scope, &office.desk, &office.anna, id, revision - 1, &form).await;
        assert!(matches!(stale, Err(Error::Stale)), "a second click asks nobody twice");
        drop(scope);
        assert!(office.view(&office.anna, id).await.participations.is_empty());
    }
}

#[tokio::test]
async fn silence_is_consent_where_the_law_says_so_once_and_not_a_day_early() {
    for office in offices().await {
        let id = dogs_case(&office).await;
        let asked = ask(&office, id, &question(Party::Office(SAALETAL), Some("consent"))).await.unwrap();
        let due: Date = only(&office, id).await.due_on;
        assert_eq!(due, date(2026, 11, 2), "{}", office.db.name);
        office.db.clock.advance_seconds(62 * DAY);
        assert_eq!(lapse(&office).await, 0, "the last day is not over");
        office.db.clock.advance_seconds(DAY);
        assert_eq!(casework::lapse_due(&office.desk, SAALETAL).await.unwrap(), 0, "not those of another tenant");
        assert_eq!((lapse(&office).await, lapse(&office).await), (1, 0));
        let deemed = only(&office, id).await;
        assert_eq!((deemed.standing, deemed.stance), (Standing::Deemed, None));
        assert_eq!(history(&office, id, "statement_deemed").await, 1);
        assert_eq!(request(&office, &office.bernd, asked).await.unwrap().row.standing, Standing::Deemed);
        let late = give(&office, &office.bernd, asked, Some(Stance::Refusal), "Zu spät gesehen.").await;
        assert!(matches!(late, Err(Error::Settled)), "{late:?}");
    }
}

#[tokio::test]
async fn what_was_said_in_time_counts_however_late_it_is_carried() {
    for office in offices().await {
        let id = dogs_case(&office).await;
        let asked = ask(&office, id, &question(Party::Office(SAALETAL), Some("consent"))).await.unwrap();
        office.db.clock.advance_seconds(62 * DAY);
        give(&office, &office.bernd, asked, Some(Stance::Refusal), "Kein Einvernehmen.").await.unwrap();
        office.db.clock.advance_seconds(DAY);
        assert_eq!(casework::lapse_due(&office.desk, NOTTERTAL).await.unwrap(), 1, "{}", office.db.name);
        assert_eq!(only(&office, id).await.standing, Standing::Deemed);
        office.worker.drain().await.unwrap();
        let answered = only(&office, id).await;
        assert_eq!((answered.standing, answered.stance), (Standing::Answered, Some(Stance::Refusal)));
    }
}

#[tokio::test]
async fn without_a_fiction_an_answer_is_overdue_and_still_taken() {
    for office in offices().await {
        let id = dogs_case(&office).await;
        let asked = ask(&office, id, &question(Party::Colleague(office.carla.account), None)).await.unwrap();
        let seen = request(&office, &office.carla, asked).await.unwrap();
        assert_eq!(seen.row.colleague.as_deref(), Some("Frau carla"), "{}", office.db.name);
        let scope = office.applicant(NOTTERTAL).await;
        let heard = applications::hearings(&scope, id.application()).await.unwrap();
        assert_eq!(heard[0].heard.party, None, "staff are not named to the applicant");
        drop(scope);
        office.db.clock.advance_seconds(20 * DAY);
        assert_eq!((lapse(&office).await, lapse(&office).await), (1, 0));
        assert_eq!(only(&office, id).await.standing, Standing::Overdue);
        assert_eq!(history(&office, id, "statement_overdue").await, 1);
        give(&office, &office.carla, asked, Some(Stance::NotConcerned), "").await.unwrap();
        office.worker.drain().await.unwrap();
        assert_eq!(only(&office, id).await.standing, Standing::Answered);
    }
}

#[tokio::test]
async fn a_request_ends_with_its_case_or_when_it_is_taken_back() {
    for office in offices().await {
        let id = dogs_case(&office).await;
        let first = ask(&office, id, &question(Party::Office(SAALETAL), None)).await.unwrap();
        let mut scope = office.write(&office.anna).await;
        let revision = office.view(&office.anna, id).await.revision;
        casework::withdraw_participation(&mut scope, &office.anna, id, revision, first).await.unwrap();
        scope.commit().await.unwrap();
        office.worker.drain().await.unwrap();
        assert_eq!(request(&office, &office.bernd, first).await.unwrap().row.standing, Standing::Withdrawn);
        let mut scope = office.write(&office.anna).await;
        let again = casework::withdraw_participation(&mut scope, &office.anna, id, revision + 1, first).await;
        assert!(matches!(again, Err(Error::Settled)), "{again:?}");
        drop(scope);

        let second = ask(&office, id, &question(Party::Office(SAALETAL), None)).await.unwrap();
        let outside = ask(&office, id, &question(Party::Outside("Landesamt".to_owned()), None)).await.unwrap();
        let mut scope = office.applicant(NOTTERTAL).await;
        applications::withdraw(&mut scope, id.application(), "").await.unwrap();
        scope.commit().await.unwrap();
        office.worker.drain().await.unwrap();
        let standings: Vec<_> =
            office.view(&office.anna, id).await.participations.iter().map(|it| (it.id, it.standing)).collect();
        let expected = [(first, Standing::Withdrawn), (second, Standing::Ended), (outside, Standing::Ended)];
        assert!(expected.iter().all(|it| standings.contains(it)), "{}: {standings:?}", office.db.name);
        assert_eq!(history(&office, id, "statement_ended").await, 2);
        let ended = request(&office, &office.bernd, second).await.unwrap();
        assert_eq!(ended.row.standing, Standing::Ended);

        // A decision does the same.
        let (decided, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        office.claim(&office.anna, decided).await;
        let third = ask(&office, decided, &question(Party::Office(SAALETAL), None)).await.unwrap();
        office.decide(&office.anna, decided, &form("resolved", "")).await.unwrap();
        office.worker.drain().await.unwrap();
        assert_eq!(request(&office, &office.bernd, third).await.unwrap().row.standing, Standing::Ended);
    }
}

#[tokio::test]
async fn what_waits_for_approval_lapses_when_a_statement_arrives() {
    for office in offices().await {
        with_four_eyes(&office).await;
        let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        office.claim(&office.anna, id).await;
        let asked = ask(&office, id, &question(Party::Office(SAALETAL), None)).await.unwrap();
        propose(&office, id).await;
        give(&office, &office.bernd, asked, Some(Stance::Refusal), "Der Hund hat hier gebissen.").await.unwrap();
        office.worker.drain().await.unwrap();
        let view = office.view(&office.anna, id).await;
        assert_eq!(view.state, State::InReview(office.anna.account), "{}", office.db.name);
        assert_eq!(history(&office, id, "lapsed").await, 1);
        propose(&office, id).await;
    }
}

#[tokio::test]
async fn what_somebody_outside_says_is_written_down_with_the_day_of_its_arrival() {
    for office in offices().await {
        let id = dogs_case(&office).await;
        let asked = ask(&office, id, &question(Party::Outside("Landesamt".to_owned()), Some("consent"))).await.unwrap();
        let record = async |said: (Option<Stance>, &str), arrived: Option<Date>| {
            let revision = office.view(&office.anna, id).await.revision;
            let mut scope = office.write(&office.anna).await;
            let done = casework::record_statement(&mut scope, &office.anna, id, revision, asked, said, arrived).await;
            if done.is_ok() {
                scope.commit().await.unwrap();
            }
            done
        };
        office.db.clock.advance_seconds(80 * DAY);
        assert_eq!(fields(record((None, ""), None).await), ["stance", "arrived"], "{}", office.db.name);
        let tomorrow = Some(date(2026, 11, 21));
        assert_eq!(fields(record((Some(Stance::Consent), ""), tomorrow).await), ["arrived"]);
        assert_eq!(fields(record((Some(Stance::Consent), ""), Some(date(2026, 8, 31))).await), ["arrived"]);
        let late = (Some(Stance::Refusal), "Wir stimmen nicht zu.");
        record(late, Some(date(2026, 11, 3))).await.unwrap();
        let deemed = only(&office, id).await;
        assert_eq!((deemed.standing, deemed.stance), (Standing::Deemed, Some(Stance::Refusal)), "a day too late");
        record(late, Some(date(2026, 11, 2))).await.unwrap();
        assert_eq!(only(&office, id).await.standing, Standing::Answered, "it was the last day after all");
        let again = record(late, Some(date(2026, 11, 2))).await;
        assert!(matches!(again, Err(Error::Settled)), "{again:?}");
    }
}

async fn rows(office: &Office, tenant: TenantId, table: &str) -> i64 {
    let scope = office.db.store.read_as_system(tenant).await.unwrap();
    let sql = format!("select count(*) as number from {table} where tenant_id = {}", tenant.0);
    let row = scope.db().query_one_raw(Statement::from_string(office.db.store.backend(), sql)).await.unwrap();
    row.unwrap().try_get("", "number").unwrap()
}

#[tokio::test]
async fn a_released_file_travels_and_goes_with_the_case() {
    for office in offices().await {
        let keys = rows(&office, SAALETAL, "data_key").await;
        let id = office.report_with_photo(PNG).await;
        office.claim(&office.anna, id).await;
        let photo = office.view(&office.anna, id).await.attachments[0].id;
        let mut form = question(Party::Office(SAALETAL), None);
        let without = ask(&office, id, &form).await.unwrap();
        assert!(request(&office, &office.bernd, without).await.unwrap().files.is_empty(), "{}", office.db.name);
        form.files = [photo].into();
        let asked = ask(&office, id, &form).await.unwrap();
        let files = request(&office, &office.bernd, asked).await.unwrap().files;
        assert_eq!(files[0].name, "Loch & Straße.png");
        let bernd = office.log_in("bernd").await;
        let path = format!("/amt/beteiligungen/{asked}/datei/{}", files[0].id);
        let file = office.get(&path, &bernd).await;
        assert_eq!((file.status, file.header(header::CONTENT_TYPE)), (StatusCode::OK, "image/png"));
        let scope = office.read(&office.anna).await;
        let (_, bytes) = casework::attachment(&scope, &office.desk, &office.anna, id, photo).await.unwrap();
        assert_eq!(file.bytes, bytes);
        drop(scope);
        let other = office.get(&format!("/amt/beteiligungen/{without}/datei/{}", files[0].id), &bernd).await;
        assert_eq!(other.status, StatusCode::NOT_FOUND, "it was released with the other request");
        let anna = office.log_in("anna").await;
        assert_eq!(office.get(&path, &anna).await.status, StatusCode::NOT_FOUND);

        // Who opened it is listed for the applicant, with the administration.
        office.worker.drain().await.unwrap();
        let scope = office.applicant(NOTTERTAL).await;
        let looks = applications::looks(&scope, id.application()).await.unwrap();
        assert!(looks.iter().any(|look| look.office == Some(SAALETAL) && look.times == 1), "{looks:?}");
        drop(scope);

        office.decide(&office.anna, id, &crate::common::form("resolved", "")).await.unwrap();
        office.worker.drain().await.unwrap();
        office.db.clock.advance_seconds(4_000 * DAY);
        assert_eq!(casework::erase_due(&office.desk, NOTTERTAL).await.unwrap(), 1);
        office.worker.drain().await.unwrap();
        for table in ["participation_request", "participation_file"] {
            assert_eq!(rows(&office, SAALETAL, table).await, 0, "{table}");
        }
        assert_eq!(rows(&office, SAALETAL, "data_key").await, keys, "the keys are destroyed");
        assert_eq!(rows(&office, NOTTERTAL, "participation").await, 0);
    }
}

#[tokio::test]
async fn the_list_asks_as_many_questions_for_many_requests_as_for_one() {
    for office in offices().await {
        let id = dogs_case(&office).await;
        ask(&office, id, &question(Party::Office(SAALETAL), None)).await.unwrap();
        let count = async || {
            let scope = office.read(&office.bernd).await;
            let before = office.db.queries();
            let (awaited, _) = casework::statement_requests(&scope, &office.bernd).await.unwrap();
            (awaited.len(), office.db.queries() - before)
        };
        let (one, questions) = count().await;
        let earlier = ParticipationForm { until: Some(date(2026, 9, 3)), ..question(Party::Office(SAALETAL), None) };
        ask(&office, id, &earlier).await.unwrap();
        assert_eq!((one, count().await), (1, (2, questions)), "{}", office.db.name);
        let scope = office.read(&office.bernd).await;
        let (awaited, _) = casework::statement_requests(&scope, &office.bernd).await.unwrap();
        assert_eq!(awaited[0].due_on, date(2026, 9, 3), "what ends first is on top");
    }
}

#[tokio::test]
async fn the_pages_ask_show_and_answer() {
    for office in offices().await {
        let id = dogs_case(&office).await;
        let (anna, bernd) = (office.log_in("anna").await, office.log_in("bernd").await);
        let path = format!("/amt/vorgang/{id}/beteiligen");
        let case = office.get(&format!("/amt/vorgang/{id}"), &anna).await.body();
        assert!(case.contains(&format!("{path}?regel=consent")) && case.contains("Einvernehmen"), "{case}");
        let page = office.get(&format!("{path}?regel=consent&sprache=de"), &anna).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body());
        assert!(page.body().contains("02.11.2026") && page.body().contains("§ 1 Abs. 2 TestG"), "{}", page.body());
        let ticked = "id=\"f-part-1\" name=\"part\" type=\"checkbox\" value=\"description\" checked";
        assert!(page.body().contains("value=\"description\" checked") || page.body().contains(ticked));
        let (csrf, revision) = (page.hidden("csrf"), page.hidden("revision"));
        let mut fields = vec![
            ("csrf", csrf.as_str()),
            ("revision", revision.as_str()),
            ("regel", "consent"),
            ("party", "office"),
            ("office", "0145"),
            ("question", "Sind Sie einverstanden?"),
            ("part", "description"),
        ];
        let refused = office.post(&path, &anna, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.body());
        for part in ["href=\"#f-subject\"", "Sind Sie einverstanden?", "<title>Fehler:"] {
            assert!(refused.body().contains(part), "{part} in {}", refused.body());
        }
        fields.push(("subject", "Einvernehmen"));
        let again = office.post(&path, &anna, &[&fields[..], &[("wieder", "1")]].concat()).await;
        assert!(again.status == StatusCode::OK && again.body().contains("Gesendet ist er noch nicht"));
        let asked = office.post(&path, &anna, &fields).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.body());
        let address = asked.header(header::LOCATION).to_owned();
        let double = office.post(&path, &anna, &fields).await;
        assert_eq!(double.status, StatusCode::CONFLICT, "a double click asks once");
        office.worker.drain().await.unwrap();
        let participation = only(&office, id).await.id;

        for language in ["de", "de-x-leicht", "en"] {
            let pages = [
                (&anna, path.clone()),
                (&anna, address.split('?').next().unwrap().to_owned()),
                (&anna, format!("/amt/vorgang/{id}")),
                (&bernd, "/amt".to_owned()),
                (&bernd, "/amt/beteiligungen".to_owned()),
                (&bernd, format!("/amt/beteiligungen/{participation}")),
            ];
            for (cookie, path) in pages {
                let page = office.get(&format!("{path}?sprache={language}"), cookie).await;
                assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body());
                assert!(!page.body().contains("[casework-"), "{path}: {}", page.body());
            }
        }
        let list = office.get("/amt/beteiligungen?sprache=de", &bernd).await.body();
        assert!(list.contains("Ohne Ablehnung gilt die Zustimmung als erteilt"), "{list}");
        let request = format!("/amt/beteiligungen/{participation}");
        let page = office.get(&request, &bernd).await;
        assert!(page.body().contains("Mischling") && !page.body().contains("Marlene"), "{}", page.body());
        let token = page.hidden("csrf");
        let give = format!("{request}/stellungnahme");
        let refused = office.post(&give, &bernd, &[("csrf", &token), ("statement", "Auflage: Leine.")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body().contains("Auflage: Leine.") && refused.body().contains("href=\"#f-stance\""));
        let said = [("csrf", token.as_str()), ("stance", "conditions"), ("statement", "Auflage: Leine.")];
        let done = office.post(&give, &bernd, &said).await;
        assert_eq!(done.header(header::LOCATION), format!("{request}?erledigt=abgegeben"), "{}", done.body());
        let late = [("csrf", token.as_str()), ("stance", "refusal"), ("statement", "Doch nicht.")];
        let late = office.post(&give, &bernd, &late).await;
        assert!(late.status == StatusCode::CONFLICT && late.body().contains("Doch nicht."), "nothing typed is lost");
        office.worker.drain().await.unwrap();
        let shown = office.get(&address, &anna).await.body();
        assert!(shown.contains("Auflage: Leine.") && shown.contains("Zustimmung mit Auflagen"), "{shown}");
        let dora = office.log_in("dora").await;
        assert_eq!(office.get("/amt/beteiligungen", &dora).await.status, StatusCode::FORBIDDEN);
        let package = office.get(&format!("/amt/vorgang/{id}/paket.zip"), &anna).await;
        assert_eq!(package.status, StatusCode::OK);
    }
}
