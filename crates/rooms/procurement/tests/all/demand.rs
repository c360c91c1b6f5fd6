//! Surveys of demand: asked, reported, released by a second person, frozen, pooled.

use axum::http::StatusCode;
use jiff::ToSpan;
use procurement::{Error, Line, ReportProblem, release, report};
use sea_orm::{ConnectionTrait, Statement};
use store::Cents;

use crate::common::{HOST, Land, lands};

/// What the town needs of the first article.
fn line(land: &Land, asked: &procurement::Asked, quantity: i32) -> Line {
    Line {
        article: asked.articles[0].id,
        quantity,
        wanted_on: Some(land.db.clock.today()),
        budget_item: "11100.5231".to_owned(),
    }
}

#[tokio::test]
async fn what_is_reported_counts_once_a_second_person_released_it() {
    for land in lands().await {
        let id = land.opened(100).await;
        land.deliver().await;
        let (jo, ari) = (land.cookie("plan").await, land.cookie("plan-2").await);
        assert!(land.get(&jo, "/amt/beschaffung").await.text().contains("Rechner"));
        let path = format!("/amt/beschaffung/abfragen/{id}");
        let form = land.get(&jo, &path).await;
        let (csrf, stand) = (form.hidden("csrf"), form.hidden("stand"));
        // Everything that is wrong at once, and nothing typed is lost.
        let wrong = [
            ("csrf", csrf.as_str()),
            ("stand", stand.as_str()),
            ("tun", "melden"),
            ("menge-1", "viele"),
            ("menge-2", "2"),
            ("tag-2", "31.02.2030"),
        ];
        let answer = land.post(&jo, &format!("{path}/senden"), &wrong).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = answer.text();
        for field in ["menge-1", "tag-2", "haushalt-2"] {
            assert!(text.contains(&format!("href=\"#f-{field}\"")), "{}: {field}: {text}", land.db.name);
        }
        assert!(text.contains("value=\"viele\"") && text.contains("value=\"31.02.2030\""));
        let empty = [("csrf", csrf.as_str()), ("stand", stand.as_str()), ("tun", "melden")];
        let answer = land.post(&jo, &format!("{path}/senden"), &empty).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text().contains("keine Menge eingetragen"), "{}", answer.text());
        let right = [
            ("csrf", csrf.as_str()),
            ("stand", stand.as_str()),
            ("tun", "melden"),
            ("menge-1", "12"),
            ("tag-1", "31.12.2030"),
            ("haushalt-1", "11100.5231"),
        ];
        assert!(
            land.post(&jo, &format!("{path}/senden"), &right).await.location.ends_with("reported"),
            "{}",
            land.db.name
        );
        // Sent again from the page as it was: somebody was faster.
        assert_eq!(land.post(&jo, &format!("{path}/senden"), &right).await.status, StatusCode::CONFLICT);
        let pooled = async || {
            let scope = land.scope().await;
            procurement::pooled(&scope, land.buyer(), id).await.unwrap().remove(0)
        };
        assert_eq!((pooled().await.released, pooled().await.waiting), (0, 12));
        // Whoever reported does not release.
        let form = land.get(&jo, &path).await;
        assert!(!form.text().contains("value=\"freigeben\""), "{}: not offered", land.db.name);
        let stand = form.hidden("stand");
        let step = [("csrf", csrf.as_str()), ("stand", stand.as_str()), ("tun", "freigeben")];
        let answer = land.post(&jo, &format!("{path}/senden"), &step).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert!(answer.text().contains("Vier-Augen-Prinzip"), "{}", answer.text());
        let form = land.get(&ari, &path).await;
        let (csrf, stand) = (form.hidden("csrf"), form.hidden("stand"));
        let step = [("csrf", csrf.as_str()), ("stand", stand.as_str()), ("tun", "freigeben")];
        assert!(land.post(&ari, &format!("{path}/senden"), &step).await.location.ends_with("released"));
        let counted = pooled().await;
        assert_eq!((counted.released, counted.waiting, counted.administrations), (12, 0, 1), "{}", land.db.name);
        assert_eq!(counted.value(), Cents(12 * 94_900));
        let page = land.get(&land.cookie("einkauf").await, &format!("/einkauf/abfragen/{id}")).await.text();
        assert!(page.contains("11.388,00") && page.contains("1 von"), "{page}");
    }
}

#[tokio::test]
async fn after_the_last_day_nothing_changes_any_more() {
    for land in lands().await {
        let id = land.opened(10).await;
        land.deliver().await;
        let asked = land.asked(id).await;
        land.db.clock.advance_seconds(11 * 86_400);
        let mut scope = land.scope().await;
        let late = report(&mut scope, land.town(), (id, &asked.seen()), vec![line(&land, &asked, 3)]).await;
        assert!(matches!(late, Err(Error::Frozen(day)) if day == asked.survey.draft.closes_on), "{late:?}");
        assert!(matches!(release(&mut scope, land.town(), (id, &asked.seen())).await, Err(Error::Frozen(_))));
        assert!(matches!(procurement::need_nothing(&mut scope, land.town(), id).await, Err(Error::Frozen(_))));
        drop(scope);
        assert!(land.asked(id).await.reports.is_empty(), "{}", land.db.name);
        let jo = land.cookie("plan").await;
        let path = format!("/amt/beschaffung/abfragen/{id}");
        let form = land.get(&jo, &path).await;
        assert!(form.text().contains("Mengen stehen fest") && !form.text().contains("menge-1"));
    }
}

#[tokio::test]
async fn tables_are_taken_whole_or_not_at_all() {
    for land in lands().await {
        let id = land.opened(100).await;
        land.deliver().await;
        let jo = land.cookie("plan").await;
        let path = format!("/amt/beschaffung/abfragen/{id}");
        let out = land.get(&jo, &format!("{path}/meldung.csv")).await.text();
        assert!(out.contains("Nr.;Artikel;Einheit;Listenpreis netto;Menge;Bedarf ab;Haushaltsstelle"), "{out}");
        assert!(land.get(&jo, &format!("{path}/meldung.xlsx")).await.bytes.starts_with(b"PK"));
        let read = format!("{path}/einlesen");
        let form = land.get(&jo, &read).await;
        let (csrf, stand) = (form.hidden("csrf"), form.hidden("stand"));
        let send = async |table: &str, take: bool| {
            let mut fields = vec![("csrf", csrf.as_str()), ("stand", stand.as_str()), ("tabelle", table)];
            fields.extend(take.then_some(("uebernehmen", "1")));
            land.table(&jo, &read, &fields).await
        };
        let head = "Nr.;Menge;Bedarf ab;Haushaltsstelle\n";
        let broken = format!("{head}1;12;31.12.2030;4711\n7;1;31.12.2030;4711\n2;viele;gestern;\n1;1;31.12.2030;x\n");
        let answer = send(&broken, true).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = answer.text();
        assert!(text.contains("5 Fehler") && text.contains("Es ist nichts geändert"), "{text}");
        assert!(land.asked(id).await.reports.is_empty(), "{}", land.db.name);
        assert!(send("Nr.;Menge\n1;2\n", true).await.text().contains("Bedarf ab, Haushaltsstelle"));
        assert_eq!(send("\u{0}\u{1}", true).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let sound = format!("{head}1;12;31.12.2030;4711\n2;0;;\n");
        let shown = send(&sound, false).await.text();
        assert!(shown.contains("2 Zeilen") && shown.contains("Haushaltsstelle 4711"), "{shown}");
        assert!(send("", false).await.text().contains("Wählen Sie eine Datei aus"));
        assert!(land.asked(id).await.reports.is_empty());
        assert!(send(&sound, true).await.location.ends_with("reported"));
        assert_eq!(land.asked(id).await.reports.len(), 1, "{}", land.db.name);
        // From a page that does not know what a colleague reported meanwhile, nothing is overwritten.
        let other = format!("{head}1;1.000;31.12.2030;4711\n");
        assert_eq!(send(&other, true).await.status, StatusCode::CONFLICT);
        let kept: Vec<i32> = land.asked(id).await.reports.values().map(|report| report.line.quantity).collect();
        assert_eq!(kept, [12], "{}", land.db.name);
    }
}

#[tokio::test]
async fn what_was_released_counts_until_a_second_person_releases_the_change() {
    for land in lands().await {
        let id = land.opened(100).await;
        let say = async |quantity: i32| {
            let mut scope = land.scope().await;
            let asked = procurement::asked(&scope, land.town(), id).await.unwrap();
            let lines = vec![line(&land, &asked, quantity)];
            let count = report(&mut scope, land.town(), (id, &asked.seen()), lines).await.unwrap();
            scope.commit().await.unwrap();
            count
        };
        let agree = async || {
            let mut scope = land.scope().await;
            let seen = procurement::asked(&scope, land.town(), id).await.unwrap().seen();
            release(&mut scope, land.town(), (id, &seen)).await.unwrap();
            scope.commit().await.unwrap();
        };
        let counts = async || {
            let scope = land.scope().await;
            let pool = procurement::pooled(&scope, land.buyer(), id).await.unwrap().remove(0);
            let asked = procurement::invited(&scope, land.buyer(), id).await.unwrap();
            (pool.released, pool.waiting, asked.iter().filter(|one| one.answered_at.is_some()).count())
        };
        assert_eq!((say(7).await, counts().await), (1, (0, 7, 0)), "{}", land.db.name);
        agree().await;
        assert_eq!((say(7).await, counts().await), (0, (7, 0, 1)), "{}: said again it is nothing new", land.db.name);
        // Taken back by one person, it still counts and is an answer.
        assert_eq!((say(0).await, counts().await), (1, (7, 7, 1)), "{}", land.db.name);
        assert_eq!(land.asked(id).await.waiting().count(), 1);
        // Said as it was released, nothing waits any more.
        assert_eq!((say(7).await, counts().await), (1, (7, 0, 1)), "{}", land.db.name);
        say(10).await;
        agree().await;
        assert_eq!(counts().await, (10, 0, 1), "{}", land.db.name);
        say(0).await;
        agree().await;
        assert_eq!(counts().await, (0, 0, 1), "{}", land.db.name);
        let asked = land.asked(id).await;
        assert!(asked.reports.is_empty() && asked.nothing, "{}: both said that nothing is needed", land.db.name);
    }
}

#[tokio::test]
async fn a_draft_is_changed_and_thrown_away_until_it_is_open() {
    for land in lands().await {
        let mut scope = land.scope().await;
        let id: procurement::DemandId = scope.new_id();
        let today = scope.today();
        let new =
            |title: &str| procurement::NewSurvey { title: title.to_owned(), purpose: String::new(), closes_on: today };
        procurement::draft_survey(&mut scope, land.buyer(), id, &new("Rehner")).await.unwrap();
        let article = scope.new_id();
        let said = crate::common::article("Rechner", "Arbeitsplatz", 1);
        procurement::add_article(&mut scope, land.buyer(), id, article, said).await.unwrap();
        procurement::change_survey(&mut scope, land.buyer(), (id, 1), &new("Rechner")).await.unwrap();
        assert_eq!(procurement::survey(&scope, land.buyer(), id).await.unwrap().draft.title, "Rechner");
        let old = procurement::drop_survey(&mut scope, land.buyer(), (id, 1)).await;
        assert!(matches!(old, Err(Error::Stale)), "{}: {old:?}", land.db.name);
        procurement::drop_survey(&mut scope, land.buyer(), (id, 2)).await.unwrap();
        assert!(matches!(procurement::survey(&scope, land.buyer(), id).await, Err(Error::Unknown)));
        scope.commit().await.unwrap();
        let open = land.opened(10).await;
        let mut scope = land.scope().await;
        let late = procurement::drop_survey(&mut scope, land.buyer(), (open, 2)).await;
        assert!(matches!(late, Err(Error::NotPossible)), "{}: {late:?}", land.db.name);
    }
}

#[tokio::test]
async fn whoever_did_not_answer_is_reminded_exactly_once() {
    for land in lands().await {
        let id = land.opened(100).await;
        land.deliver().await;
        let whole = {
            let scope = land.scope().await;
            procurement::invited(&scope, land.buyer(), id).await.unwrap().len()
        };
        let tend = async || procurement::tend(&land.db.store, HOST, true).await.unwrap();
        assert_eq!(tend().await, 0, "90 days before is not yet");
        let mut scope = land.scope().await;
        procurement::need_nothing(&mut scope, land.town(), id).await.unwrap();
        scope.commit().await.unwrap();
        land.db.clock.advance_seconds(11 * 86_400);
        assert_eq!(tend().await, whole - 1, "{}", land.db.name);
        assert_eq!(tend().await, 0, "only once");
        // Two that fall due while nobody looks go out as one.
        land.db.clock.advance_seconds(85 * 86_400);
        assert_eq!(tend().await, whole - 1);
        assert_eq!(tend().await, 0);
        land.db.clock.advance_seconds(10 * 86_400);
        assert_eq!(tend().await, 0, "nobody is reminded of what is over");
    }
}

#[tokio::test]
async fn only_those_who_are_asked_and_who_buy_come_in() {
    for land in lands().await {
        let id = land.opened(100).await;
        let jo = land.cookie("plan").await;
        let path = format!("/amt/beschaffung/abfragen/{id}");
        assert_eq!(land.get(&jo, &path).await.status, StatusCode::NOT_FOUND, "not before the notice is there");
        land.deliver().await;
        assert_eq!(land.get(&jo, &path).await.status, StatusCode::OK);
        let buying = format!("/einkauf/abfragen/{id}");
        for login in ["plan", "kim"] {
            let cookie = land.cookie(login).await;
            assert_eq!(land.get(&cookie, &buying).await.status, StatusCode::FORBIDDEN);
        }
        for login in ["einkauf", "kim"] {
            assert_eq!(land.get(&land.cookie(login).await, &path).await.status, StatusCode::FORBIDDEN, "{login}");
        }
        // An open survey keeps its articles.
        let scope = &mut land.scope().await;
        let new = crate::common::article("Mehr", "Mehr", 1);
        let fresh = scope.new_id();
        let more = procurement::add_article(scope, land.buyer(), id, fresh, new).await;
        assert!(matches!(more, Err(Error::NotPossible)));
        // What is wrong is said with the place of the line.
        let asked = procurement::asked(scope, land.town(), id).await.unwrap();
        let past = Line { wanted_on: land.db.clock.today().checked_sub(1.days()).ok(), ..line(&land, &asked, 1) };
        let wrong = report(scope, land.town(), (id, &asked.seen()), vec![line(&land, &asked, 1), past]).await;
        let wanted = vec![(1, ReportProblem::Twice), (1, ReportProblem::Day)];
        assert!(matches!(wrong, Err(Error::Report(found)) if found == wanted));
    }
}

#[tokio::test]
async fn the_database_itself_refuses_a_release_by_the_same_person() {
    for land in lands().await {
        let id = land.opened(100).await;
        let asked = land.asked(id).await;
        let mut scope = land.scope().await;
        report(&mut scope, land.town(), (id, &asked.seen()), vec![line(&land, &asked, 1)]).await.unwrap();
        let same = "update demand_report set reported_by = article, released_by = article";
        let statement = Statement::from_string(scope.db().get_database_backend(), same);
        assert!(scope.db().execute_raw(statement).await.is_err(), "{}", land.db.name);
    }
}
