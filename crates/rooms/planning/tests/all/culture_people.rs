//! Who helps, with how much time and which knowledge: what is missing, the table, and what becomes of it when somebody goes.

use axum::http::StatusCode;
use jiff::civil::date;
use planning::{
    ColleagueDraft, ColleagueId, Culture, Error, PeopleRowProblem, PersonProblem, PlannedGap, Theme, Training,
    TrainingState,
};
use sea_orm::{ConnectionTrait, Statement};
use ui::Sheet;

use crate::common::{ERFURT, OTHER, Office, by, hidden, offices};

fn culture() -> Culture {
    Culture::read().unwrap()
}

fn draft(name: &str, hours: &[(&str, i32)], levels: &[(&str, u8)]) -> ColleagueDraft {
    ColleagueDraft {
        name: name.to_owned(),
        account: None,
        hours: hours.iter().map(|(role, hours)| ((*role).to_owned(), *hours)).collect(),
        levels: levels.iter().map(|(id, level)| ((*id).to_owned(), *level)).collect(),
    }
}

async fn save(
    office: &Office,
    id: Option<ColleagueId>,
    revision: i32,
    draft: &ColleagueDraft,
) -> planning::Result<ColleagueId> {
    let mut scope = office.writing(ERFURT).await;
    let id = id.unwrap_or_else(|| scope.new_id());
    planning::save_colleague(&mut scope, by(ERFURT), &culture(), (id, revision), draft).await?;
    scope.commit().await?;
    Ok(id)
}

async fn people(office: &Office) -> Vec<planning::Colleague> {
    planning::people(&office.reading(ERFURT).await, by(ERFURT)).await.unwrap()
}

async fn rows(office: &Office, table: &str) -> i64 {
    let scope = office.reading(ERFURT).await;
    let sql = format!("select count(*) as number from {table} where tenant_id = {}", ERFURT.0);
    let select = Statement::from_string(office.db.store.backend(), sql);
    scope.db().query_one_raw(select).await.unwrap().unwrap().try_get("", "number").unwrap()
}

#[tokio::test]
async fn a_person_with_roles_and_a_course_is_kept_and_goes_whole() {
    for office in offices().await {
        let id = save(&office, None, 0, &draft("Hauptamt", &[("guide", 250), ("sponsor", 0)], &[("explain", 1)]))
            .await
            .unwrap();
        let course = Training {
            kind: "academy".to_owned(),
            planned_on: Some(date(2027, 2, 1)),
            state: TrainingState::Booked,
            certificate: false,
        };
        let mut scope = office.writing(ERFURT).await;
        let culture = culture();
        let early = Training { certificate: true, ..course.clone() };
        let refused = planning::save_training(&mut scope, by(ERFURT), &culture, (id, 1), "explain", Some(early)).await;
        assert!(matches!(refused, Err(Error::Amount)), "{refused:?}");
        planning::save_training(&mut scope, by(ERFURT), &culture, (id, 1), "explain", Some(course.clone()))
            .await
            .unwrap();
        scope.commit().await.unwrap();
        let kept = people(&office).await.remove(0);
        assert_eq!((kept.name.as_str(), kept.revision, kept.courses.get("explain")), ("Hauptamt", 2, Some(&course)));
        assert_eq!(kept.draft.hours["guide"], 250);

        let stale = save(&office, Some(id), 1, &draft("Andere", &[("guide", 100)], &[])).await;
        assert!(matches!(stale, Err(Error::Stale)), "{stale:?}");
        let foreign = planning::people(&office.reading(OTHER).await, by(OTHER)).await.unwrap();
        assert!(foreign.is_empty());
        let mut scope = office.writing(OTHER).await;
        let foreign = planning::remove_colleague(&mut scope, by(OTHER), id).await;
        assert!(matches!(foreign, Err(Error::Unknown)), "{foreign:?}");
        drop(scope);

        let mut scope = office.writing(ERFURT).await;
        planning::remove_colleague(&mut scope, by(ERFURT), id).await.unwrap();
        scope.commit().await.unwrap();
        for table in ["colleague", "colleague_role", "colleague_skill", "colleague_course"] {
            assert_eq!(rows(&office, table).await, 0, "{}: {table}", office.db.name);
        }
    }
}

#[tokio::test]
async fn what_is_wrong_with_a_person_is_told_all_at_once() {
    for office in offices().await {
        save(&office, None, 0, &draft("Hauptamt", &[("guide", 100)], &[])).await.unwrap();
        let empty = save(&office, None, 0, &draft(" ", &[], &[("forms", 4)])).await;
        let expected = [PersonProblem::NoName, PersonProblem::NoRole, PersonProblem::Level("forms".to_owned())];
        assert!(matches!(&empty, Err(Error::Person(wrong)) if *wrong == expected), "{empty:?}");
        let twice = save(&office, None, 0, &draft("hauptamt", &[("guide", 6_001), ("king", 1)], &[])).await;
        let expected =
            [PersonProblem::Hours("guide".to_owned()), PersonProblem::Hours("king".to_owned()), PersonProblem::Twice];
        assert!(matches!(&twice, Err(Error::Person(wrong)) if *wrong == expected), "{twice:?}");
        let foreign = ColleagueDraft { account: Some(account(7)), ..draft("", &[("guide", 1)], &[]) };
        let foreign = save(&office, None, 0, &foreign).await;
        assert!(matches!(&foreign, Err(Error::Person(wrong)) if *wrong == [PersonProblem::NoAccount]), "{foreign:?}");
    }
}

fn account(byte: u8) -> identity::AccountId {
    identity::AccountId(uuid::Uuid::from_bytes([byte; 16]))
}

#[tokio::test]
async fn an_account_lends_its_name_and_a_locked_one_no_longer_counts() {
    for office in offices().await {
        let account = {
            let scope = office.reading(ERFURT).await;
            identity::accounts(&scope).await.unwrap().into_iter().find(|account| account.name == "kim").unwrap()
        };
        let of_account = ColleagueDraft { account: Some(account.id), ..draft("", &[("guide", 100)], &[]) };
        save(&office, None, 0, &of_account).await.unwrap();
        let kept = people(&office).await.remove(0);
        assert_eq!((kept.name.as_str(), kept.left, kept.draft.name.as_str()), ("kim", false, ""));
        let mut scope = office.writing(ERFURT).await;
        identity::deactivate_account(&mut scope, account.id).await.unwrap();
        scope.commit().await.unwrap();
        let people = people(&office).await;
        assert!(people[0].left);
        assert!(culture().standings(&people).iter().all(|standing| standing.gap.is_some()));
    }
}

#[tokio::test]
async fn a_gap_becomes_one_measure_that_names_nobody() {
    for office in offices().await {
        save(&office, None, 0, &draft("Frau Geheim", &[("guide", 0)], &[])).await.unwrap();
        let catalogue = office.directory.catalogue();
        for (gap, title) in [
            (PlannedGap::Role("guide".to_owned()), "Zeit schaffen für: Digitallotsin oder Digitallotse"),
            (PlannedGap::Role("coordinator".to_owned()), "Rolle besetzen: OZG-Koordination"),
            (PlannedGap::Competence("explain".to_owned()), "Schulung: Online-Dienst erklären (für eine Person)"),
        ] {
            let mut scope = office.writing(ERFURT).await;
            let id = planning::plan_gap(&mut scope, by(ERFURT), &catalogue, &culture(), &gap).await.unwrap();
            scope.commit().await.unwrap();
            let measures = office.measures(ERFURT).await;
            let measure = measures.iter().find(|measure| measure.id == id).unwrap();
            assert_eq!((measure.draft.title.as_str(), measure.draft.theme), (title, Theme::Culture));
            let mut scope = office.writing(ERFURT).await;
            let again = planning::plan_gap(&mut scope, by(ERFURT), &catalogue, &culture(), &gap).await;
            assert!(matches!(again, Err(Error::Again)), "{again:?}");
        }
        let mut scope = office.writing(ERFURT).await;
        let none = PlannedGap::Competence("records".to_owned());
        let none = planning::plan_gap(&mut scope, by(ERFURT), &catalogue, &culture(), &none).await;
        assert!(matches!(none, Err(Error::Unknown)), "nobody lacks it: {none:?}");
    }
}

async fn read(office: &Office, text: &str) -> planning::PeopleRead {
    let scope = office.reading(ERFURT).await;
    let sheet = Sheet::read(text).unwrap_or_default();
    planning::read_people(&scope, by(ERFURT), &culture(), &sheet).await.unwrap()
}

#[tokio::test]
async fn the_table_goes_out_and_comes_in_and_every_error_names_its_line() {
    for office in offices().await {
        save(&office, None, 0, &draft("=Amt", &[("guide", 250)], &[("explain", 2)])).await.unwrap();
        save(&office, None, 0, &draft("Bauamt", &[("sponsor", 0)], &[])).await.unwrap();
        let (heading, cells) = planning::people_table(&people(&office).await, &culture());
        let same = read(&office, &Sheet::write(heading, cells)).await;
        assert!(same.is_sound(), "{same:?}");
        assert_eq!((same.same, same.added(), same.changed()), (2, 0, 0));

        let text = "Name oder Funktion;Digitallotsin oder Digitallotse;Datenschutz\n\
                    Bauamt;viel;9\n\
                    Neu;;\n\
                    Bauamt;1;1\n\
                    ;2;\n";
        let wrong = read(&office, text).await;
        let cell = |column: &str| PeopleRowProblem::Cell(column.to_owned());
        let expected = [
            (2, cell("Digitallotsin oder Digitallotse")),
            (2, cell("Datenschutz")),
            (3, PeopleRowProblem::Person(PersonProblem::NoRole)),
            (4, PeopleRowProblem::Twice),
            (5, PeopleRowProblem::Person(PersonProblem::NoName)),
        ];
        assert_eq!(wrong.problems, expected);
        let mut scope = office.writing(ERFURT).await;
        assert!(matches!(planning::take_people(&mut scope, by(ERFURT), wrong).await, Err(Error::Unsound)));
        drop(scope);
        assert!(read(&office, "Wer;Was\n1;x\n").await.nameless);

        let text = "Name oder Funktion;Digitallotsin oder Digitallotse;Datenschutz\nBauamt;1,5;2\nNeu;0;\n";
        let good = read(&office, text).await;
        assert_eq!((good.added(), good.changed()), (1, 1), "{good:?}");
        let mut scope = office.writing(ERFURT).await;
        assert_eq!(planning::take_people(&mut scope, by(ERFURT), good).await.unwrap(), 2);
        scope.commit().await.unwrap();
        let people = people(&office).await;
        let of = |name: &str| people.iter().find(|person| person.name == name).unwrap();
        assert_eq!((of("Bauamt").draft.hours["guide"], of("Bauamt").draft.levels["privacy"]), (150, 2));
        assert_eq!(of("Bauamt").draft.hours["sponsor"], 0, "what is not in the table stays");
        assert_eq!(of("Neu").draft.hours["guide"], 0);
    }
}

#[tokio::test]
async fn the_first_useful_result_takes_a_name_and_hours_and_a_double_click_brings_one_person() {
    for office in offices().await {
        let (jo, csrf) = office.log_in("jona").await;
        let form = office.get("/amt/planung/menschen/neu", &jo).await;
        let once = hidden(&form.body, "einmal");
        let wrong = format!("csrf={csrf}&einmal={once}&name=Frau+Muster&rolle-guide=viel");
        let told = office.post("/amt/planung/menschen/neu", &jo, &wrong).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(told.body.contains("value=\"Frau Muster\"") && told.body.contains("value=\"viel\""), "{}", told.body);
        let sent = format!("csrf={csrf}&einmal={once}&name=Frau+Muster&rolle-guide=2&rolle-coordinator=0");
        for _ in 0..2 {
            let answer = office.post("/amt/planung/menschen/neu", &jo, &sent).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        }
        let page = office.get("/amt/planung/menschen", &jo).await;
        assert_eq!(page.body.matches("/amt/planung/menschen/0").count(), people(&office).await.len() * 3);
        assert_eq!(people(&office).await.len(), 1);
        for words in ["6 Rollen sind nicht besetzt oder haben keine Zeit.", "keine Zeit", "Als Maßnahme planen: E-Akte"]
        {
            assert!(page.body.contains(words), "{words}: {}", page.body);
        }
        let plan = format!("csrf={csrf}&art=wissen&was=explain");
        let planned = office.post("/amt/planung/menschen/massnahme", &jo, &plan).await;
        assert!(planned.location.starts_with("/amt/planung/massnahmen/"), "{}", planned.body);
        let again = office.post("/amt/planung/menschen/massnahme", &jo, &plan).await;
        assert_eq!(again.location, "/amt/planung/menschen?erledigt=schon");
        let table = office.get("/amt/planung/menschen.csv", &jo).await;
        assert!(table.body.contains("Frau Muster;2;0;"), "{}", table.body);
        assert!(office.get("/amt/planung/menschen.xlsx", &jo).await.bytes.starts_with(b"PK"));
        for login in ["kim", "uli"] {
            let (cookie, _) = office.log_in(login).await;
            for path in ["/amt/planung/menschen", "/amt/planung/menschen.csv"] {
                let closed = office.get(path, &cookie).await;
                assert_eq!(closed.status, StatusCode::FORBIDDEN, "{login} {path}");
                assert!(!closed.body.contains("Frau Muster"));
            }
        }
    }
}

#[tokio::test]
async fn a_course_is_proposed_for_what_is_missing_most_and_can_be_taken_back() {
    for office in offices().await {
        let levels = [("explain", 3), ("accompany", 2), ("privacy", 1)];
        let id = save(&office, None, 0, &draft("Bürgerbüro", &[("guide", 200)], &levels)).await.unwrap();
        let (jo, csrf) = office.log_in("jona").await;
        let path = format!("/amt/planung/menschen/{id}");
        let page = office.get(&path, &jo).await;
        assert!(page.body.contains("value=\"change\" selected"), "{}", page.body);
        assert!(page.body.contains("value=\"offen\" selected"), "what nobody said is not chosen: {}", page.body);
        let course = async |revision: i32, rest: &str| {
            let form = format!("csrf={csrf}&revision={revision}&wissen=change&{rest}");
            office.post(&format!("{path}/kurs"), &jo, &form).await
        };
        let unnamed = course(1, "art=&stand=planned").await;
        assert_eq!(unnamed.status, StatusCode::UNPROCESSABLE_ENTITY);
        let early = course(1, "art=online&stand=booked&nachweis=ja").await;
        assert!(early.body.contains("Einen Nachweis gibt es erst, wenn der Kurs besucht ist."), "{}", early.body);
        let booked = course(1, "art=online&stand=booked&tag-day=1&tag-month=2&tag-year=2027").await;
        assert_eq!(booked.status, StatusCode::SEE_OTHER, "{}", booked.body);
        assert_eq!(people(&office).await[0].courses["change"].state, TrainingState::Booked);
        assert_eq!(course(1, "art=online&stand=done").await.status, StatusCode::CONFLICT);
        assert_eq!(course(2, "art=keiner&stand=booked").await.status, StatusCode::SEE_OTHER);
        assert!(people(&office).await[0].courses.is_empty());
    }
}

#[tokio::test]
async fn many_people_take_as_few_queries_as_few() {
    for office in offices().await {
        let (jo, _) = office.log_in("jona").await;
        let mut counts = Vec::new();
        for round in 0..2 {
            for number in 0..4 {
                let name = format!("Person {round} {number}");
                save(&office, None, 0, &draft(&name, &[("guide", 100)], &[("forms", 1)])).await.unwrap();
            }
            let before = office.db.queries();
            assert_eq!(office.get("/amt/planung/menschen", &jo).await.status, StatusCode::OK);
            counts.push(office.db.queries() - before);
        }
        assert_eq!(counts[0], counts[1], "{}", office.db.name);
    }
}
