//! Votes from telephones, and what the room sees of them.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, BodyDataStream};
use axum::http::request::Builder;
use axum::http::{Request, StatusCode};
use futures::StreamExt;
use store::testing::master_key;
use store::{Actor, Clock, Language, Reach, Store};
use tokio::task::JoinSet;
use tower::ServiceExt;
use workshops::{AccessKind, Act, Error, ExerciseId, Hub, Invalid, Kind, Leader, NewExercise, Points, WorkshopId};

use crate::common::{HOST, Land, lands, person};

fn dots(choices: &[&str]) -> NewExercise {
    NewExercise {
        kind: Kind::Dots,
        title: "Was zuerst?".to_owned(),
        choices: choices.iter().map(|name| (*name).to_owned()).collect(),
        dots: 2,
    }
}

/// A workshop that runs, with an exercise that is open; the code with which people join.
async fn running(land: &Land, new: &NewExercise) -> (WorkshopId, ExerciseId, String) {
    let id = land.opened(30).await;
    land.act(id, Act::Start).await;
    let mut scope = land.scope().await;
    let (leader, exercise) = (Leader::host(land.host(), id), scope.new_id());
    workshops::prepare_exercise(&mut scope, leader, exercise, new).await.unwrap();
    workshops::set_open(&mut scope, leader, exercise, true).await.unwrap();
    let code = workshops::workshop(&scope, land.host(), id).await.unwrap().join_code;
    scope.commit().await.unwrap();
    (id, exercise, code)
}

async fn vote(
    land: &Land,
    (id, exercise): (WorkshopId, ExerciseId),
    token: &str,
    places: &[usize],
) -> Result<(), Error> {
    let points: Points = places.iter().map(|place| (*place, 1)).collect();
    let mut scope = land.db.store.write(Reach::Tenant(HOST), Actor::Anonymous, Language::German).await.unwrap();
    workshops::cast(&mut scope, id, exercise, token, &points).await?;
    scope.commit().await.unwrap();
    Ok(())
}

/// Points by choice, in the order in which they are shown, and how many voted.
async fn shown(land: &Land, id: WorkshopId) -> (Vec<(String, i64)>, usize) {
    let scope = land.scope().await;
    let live = workshops::live(&scope, id).await.unwrap();
    (live.tally.lines.into_iter().map(|line| (line.choice, line.points)).collect(), live.tally.ballots)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_hundred_telephones_vote_twice_and_each_counts_once() {
    for land in lands().await {
        let (id, exercise, _) = running(&land, &dots(&["a", "b", "c"])).await;
        let land = Arc::new(land);
        let mut all = JoinSet::new();
        for number in 0..200_usize {
            let land = land.clone();
            all.spawn(async move {
                vote(&land, (id, exercise), &format!("token {}", number % 100), &[number % 3, 2]).await.unwrap();
            });
        }
        all.join_all().await;
        let (lines, ballots) = shown(&land, id).await;
        assert_eq!(ballots, 100, "{}", land.db.name);
        assert_eq!(lines[0], ("c".to_owned(), 100), "{}: {lines:?}", land.db.name);
    }
}

#[tokio::test]
async fn what_does_not_hold_to_the_rules_changes_nothing() {
    for land in lands().await {
        let (id, exercise, code) = running(&land, &dots(&["a", "b", "c"])).await;
        vote(&land, (id, exercise), "one", &[0]).await.unwrap();
        for (places, expected) in [(&[][..], Invalid::Empty), (&[0, 1, 2], Invalid::TooMany), (&[7], Invalid::Unknown)]
        {
            let refused = vote(&land, (id, exercise), "one", places).await;
            assert!(matches!(refused, Err(Error::Ballot(invalid)) if invalid == expected), "{places:?}");
        }
        vote(&land, (id, exercise), "one", &[1]).await.unwrap();
        let lines = |a, b| vec![("b".to_owned(), b), ("a".to_owned(), a), ("c".to_owned(), 0)];
        assert_eq!(
            shown(&land, id).await,
            (lines(0, 1), 1),
            "{}: the second takes the place of the first",
            land.db.name
        );
        // Another exercise closes it; what was voted stays.
        let mut scope = land.scope().await;
        let (leader, second) = (Leader::host(land.host(), id), scope.new_id());
        workshops::prepare_exercise(&mut scope, leader, second, &dots(&["x"])).await.unwrap();
        workshops::set_open(&mut scope, leader, second, true).await.unwrap();
        scope.commit().await.unwrap();
        assert!(matches!(vote(&land, (id, exercise), "one", &[0]).await, Err(Error::Closed)));
        let results = workshops::results(&land.scope().await, leader).await.unwrap();
        assert_eq!(results[0].1.ballots, 1, "{}", land.db.name);
        // A workshop that is over takes nothing, and its code leads nowhere.
        land.act(id, Act::Finish).await;
        let scope = land.scope().await;
        assert!(matches!(workshops::joined(&scope, &code).await, Err(Error::NotRunning)));
        for wrong in ["0001-XXXXXX", "", "0001"] {
            assert!(matches!(workshops::joined(&scope, wrong).await, Err(Error::Unknown)), "{wrong}");
        }
    }
}

#[tokio::test]
async fn a_telephone_finds_its_vote_again_and_one_without_cookie_counts_nothing() {
    for land in lands().await {
        let (id, exercise, code) = running(&land, &dots(&["Hund anmelden", "Bauantrag", "Wohnsitz"])).await;
        let entered = land.get("", &format!("/mitmachen?code={}", code.to_lowercase())).await;
        assert_eq!(entered.path(), format!("/mitmachen/{code}"));
        assert!(land.get("", "/mitmachen?code=bald").await.text().contains("vier Ziffern"));
        let page = land.get("", &entered.path()).await;
        let cookie = page.cookie.split(';').next().unwrap().to_owned();
        assert!(page.cookie.contains("HttpOnly") && page.text().contains("bis zu 2 Punkte"), "{}", page.text());
        let send = format!("/mitmachen/{code}/stimme");
        let exercise = exercise.to_string();
        let fields = [("uebung", exercise.as_str()), ("wahl", "0"), ("wahl", "2")];
        let refused = land.post("", &send, &fields).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST);
        assert_eq!(shown(&land, id).await.1, 0, "nothing counted");
        for _ in 0..2 {
            assert!(land.post(&cookie, &send, &fields).await.location.ends_with("erledigt=vote"));
        }
        assert_eq!(shown(&land, id).await.1, 1, "{}: a double click counts once", land.db.name);
        // The telephone was away and comes back.
        let page = land.get(&cookie, &entered.path()).await.text();
        assert!(page.contains("Ihre Stimme zählt") && page.matches(" checked").count() == 2, "{page}");
        // Too many: what was chosen stays on the page, what was voted before counts.
        let fields = [("uebung", exercise.as_str()), ("wahl", "0"), ("wahl", "1"), ("wahl", "2")];
        let answer = land.post(&cookie, &send, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text().contains("mehr, als jede Person hat") && answer.text().matches(" checked").count() == 3);
        assert_eq!(shown(&land, id).await.0[2], ("Bauantrag".to_owned(), 0), "{}", land.db.name);
    }
}

#[tokio::test]
async fn who_comes_too_late_is_told_what_counts_and_goes_on_in_the_room() {
    for land in lands().await {
        let (id, first, code) = running(&land, &dots(&["a", "b"])).await;
        let room = format!("/mitmachen/{code}");
        let phone = async || land.get("", &room).await.cookie.split(';').next().unwrap().to_owned();
        let (early, never) = (phone().await, phone().await);
        let (send, exercise) = (format!("{room}/stimme"), first.to_string());
        let fields = [("uebung", exercise.as_str()), ("wahl", "0")];
        assert!(land.post(&early, &send, &fields).await.location.ends_with("erledigt=vote"));
        let mut scope = land.scope().await;
        let (leader, second) = (Leader::host(land.host(), id), scope.new_id());
        workshops::prepare_exercise(&mut scope, leader, second, &dots(&["x", "y"])).await.unwrap();
        workshops::set_open(&mut scope, leader, second, true).await.unwrap();
        scope.commit().await.unwrap();
        for (cookie, counts) in [(&early, true), (&never, false)] {
            let answer = land.post(cookie, &send, &fields).await;
            assert_eq!(answer.status, StatusCode::CONFLICT);
            let text = answer.text();
            assert_eq!(text.contains("Was Sie vorher abgegeben haben, zählt"), counts, "{}: {text}", land.db.name);
            assert_eq!(text.contains("Ihre Stimme kam zu spät und zählt nicht"), !counts, "{text}");
            assert_eq!(answer.hidden("uebung"), second.to_string(), "what runs now is right there");
        }
        let note = [("uebung", exercise.as_str()), ("feld", "a"), ("worte", "<b>mehr Zeit</b>")];
        assert!(land.post(&never, &send, &note).await.text().contains("&lt;b&gt;mehr Zeit"), "no word is lost");
        // Loaded again, it is the room; a code that nobody has can be typed again.
        assert_eq!(land.get(&never, &send).await.path(), room);
        let answer = land.get("", "/mitmachen/0001-XXXXXX").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert!(answer.text().contains("name=\"code\"") && answer.text().contains("value=\"0001-XXXXXX\""));
    }
}

#[tokio::test]
async fn notes_are_shown_until_somebody_hides_them() {
    for land in lands().await {
        let new = NewExercise { kind: Kind::Notes, ..dots(&["Hindernisse", "Hilfe"]) };
        let (id, exercise, code) = running(&land, &new).await;
        let page = land.get("", &format!("/mitmachen/{code}")).await;
        let (cookie, note) = (page.cookie.split(';').next().unwrap().to_owned(), page.hidden("kennung"));
        let (send, exercise) = (format!("/mitmachen/{code}/stimme"), exercise.to_string());
        let hostile = "<script>alert(1)</script> zu wenig Zeit";
        let fields = [("uebung", exercise.as_str()), ("kennung", &note), ("feld", "Hindernisse"), ("worte", hostile)];
        for _ in 0..2 {
            assert!(land.post(&cookie, &send, &fields).await.location.ends_with("erledigt=note"));
        }
        let screen = land.get("", &format!("/mitmachen/{code}/leinwand")).await.text();
        assert_eq!(screen.matches("zu wenig Zeit").count(), 1, "sent twice, shown once: {screen}");
        assert!(screen.contains("&lt;script&gt;alert"));
        let empty = [("uebung", exercise.as_str()), ("kennung", "x"), ("feld", "Hindernisse"), ("worte", "  ")];
        assert_eq!(land.post(&cookie, &send, &empty).await.status, StatusCode::UNPROCESSABLE_ENTITY);

        // Whoever moderates, with a link, takes it from the screen; an expert cannot.
        let mut scope = land.scope().await;
        let (moderator, expert) = (scope.new_id(), scope.new_id());
        workshops::give_access(&mut scope, land.host(), (id, moderator), AccessKind::Moderator, "Mo").await.unwrap();
        workshops::give_access(&mut scope, land.host(), (id, expert), AccessKind::Expert, "Ex").await.unwrap();
        let path = |access| format!("/workshop/leitung/{access}/{}", workshops::access_code(&scope, access).unwrap());
        let (moderator, expert) = (path(moderator), path(expert));
        scope.commit().await.unwrap();
        let hide = [("notiz", note.as_str()), ("tun", "verbergen")];
        assert_eq!(land.post("", &format!("{expert}/senden"), &hide).await.status, StatusCode::FORBIDDEN);
        assert!(land.get("", &expert).await.text().contains("zu wenig Zeit"));
        assert!(land.post("", &format!("{moderator}/senden"), &hide).await.location.ends_with("hidden"));
        let screen = land.get("", &format!("/mitmachen/{code}/leinwand")).await.text();
        assert!(!screen.contains("zu wenig Zeit") && screen.contains("Noch keine Notiz"), "{}", land.db.name);
    }
}

#[tokio::test]
async fn who_only_looks_on_sees_no_names() {
    for land in lands().await {
        let id = land.opened(5).await;
        let (code, fresh) = (land.codes(id).await.remove(0).1, land.new_id().await);
        land.register(&code, fresh, &person("Kim Beispiel")).await.unwrap();
        let mut scope = land.scope().await;
        let (moderator, expert) = (scope.new_id(), scope.new_id());
        workshops::give_access(&mut scope, land.host(), (id, moderator), AccessKind::Moderator, "Mo").await.unwrap();
        workshops::give_access(&mut scope, land.host(), (id, expert), AccessKind::Expert, "Ex").await.unwrap();
        let path = |access| format!("/workshop/leitung/{access}/{}", workshops::access_code(&scope, access).unwrap());
        let (moderator, expert) = (path(moderator), path(expert));
        scope.commit().await.unwrap();
        assert!(land.get("", &moderator).await.text().contains("Kim Beispiel"));
        assert!(!land.get("", &expert).await.text().contains("Kim Beispiel"));
    }
}

/// What the screen gets, until a text has come.
async fn heard(stream: &mut BodyDataStream, text: &str) -> String {
    let mut all = String::new();
    while !all.contains(text) {
        let next = tokio::time::timeout(Duration::from_secs(20), stream.next()).await;
        all.push_str(&String::from_utf8_lossy(&next.unwrap().unwrap().unwrap()));
    }
    all
}

async fn listen(land: &Land, code: &str, last: &str) -> BodyDataStream {
    hear(land, Request::get(format!("/mitmachen/{code}/leinwand/strom")).header("last-event-id", last)).await
}

async fn hear(land: &Land, request: Builder) -> BodyDataStream {
    let answer = land.pages.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(answer.headers()["content-type"], "text/event-stream");
    answer.into_body().into_data_stream()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_screen_hears_every_vote_and_goes_on_after_the_line_was_lost() {
    for land in lands().await {
        let (id, exercise, code) = running(&land, &dots(&["a", "b"])).await;
        let mut screen = listen(&land, &code, "").await;
        heard(&mut screen, "0 Stimmen").await;
        vote(&land, (id, exercise), "one", &[0]).await.unwrap();
        let first = heard(&mut screen, "eine Stimme").await;
        let mark = first.rsplit_once("id: ").unwrap().1.lines().next().unwrap().to_owned();
        drop(screen);
        vote(&land, (id, exercise), "two", &[0]).await.unwrap();
        // Whoever comes back with what they saw last gets what came meanwhile, and not what they know.
        let mut screen = listen(&land, &code, &mark).await;
        let after = heard(&mut screen, "2 Stimmen").await;
        assert!(!after.contains("eine Stimme"), "{}: {after}", land.db.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_telephone_that_waits_hears_what_is_opened_and_nothing_else() {
    for land in lands().await {
        let (id, first, code) = running(&land, &dots(&["a", "b"])).await;
        let leader = Leader::host(land.host(), id);
        let set = async |exercise, open| {
            let mut scope = land.scope().await;
            workshops::set_open(&mut scope, leader, exercise, open).await.unwrap();
            scope.commit().await.unwrap();
        };
        set(first, false).await;
        let page = land.get("", &format!("/mitmachen/{code}")).await.text();
        let path = page.split_once("data-live=\"").unwrap_or_else(|| panic!("{page}")).1.split_once('"').unwrap().0;
        let mut waits = hear(&land, Request::get(path)).await;
        set(first, true).await;
        let news = heard(&mut waits, "Zur Übung").await;
        assert!(news.contains("Jetzt läuft eine Übung") && news.contains("Was zuerst?"), "{news}");
        // Votes are nothing to it; that it is over is.
        vote(&land, (id, first), "one", &[0]).await.unwrap();
        set(first, false).await;
        let over = heard(&mut waits, "data:").await;
        assert!(!over.contains("Zur Übung"), "{}: it waits again: {over}", land.db.name);
        // Whoever has the exercise before them hears nothing until it ends.
        set(first, true).await;
        let mut votes = hear(&land, Request::get(format!("/mitmachen/{code}/strom?uebung={first}"))).await;
        vote(&land, (id, first), "two", &[0]).await.unwrap();
        set(first, false).await;
        let over = heard(&mut votes, "data:").await;
        assert!(over.contains("nimmt nichts mehr an") && !over.contains("Jetzt läuft"), "{over}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_screen_of_another_process_sees_the_votes_of_this_one() {
    for land in lands().await {
        let (id, exercise, code) = running(&land, &dots(&["a", "b"])).await;
        let config = store::Config {
            database_url: land.db.url.clone(),
            connections: 2,
            master_key: master_key(),
            clock: Clock::fixed(land.db.clock.now()),
        };
        let store = Store::open(config).await.unwrap();
        let desk = workshops::Desk {
            store: store.clone(),
            identity: land.identity.clone(),
            directory: land.directory.clone(),
            press: mailbox::Press::new(1),
            hub: Hub::new(store),
            mail: false,
            https: false,
        };
        let other = workshops::routes(desk.clone()).into_router();
        let request = Request::get(format!("/mitmachen/{code}/leinwand/strom")).body(Body::empty()).unwrap();
        let mut screen = other.oneshot(request).await.unwrap().into_body().into_data_stream();
        heard(&mut screen, "0 Stimmen").await;
        vote(&land, (id, exercise), "one", &[0]).await.unwrap();
        heard(&mut screen, "eine Stimme").await;
        // A server that stops ends what would never end by itself.
        desk.hub.close();
        let rest =
            tokio::time::timeout(Duration::from_secs(20), async { while screen.next().await.is_some() {} }).await;
        assert!(rest.is_ok(), "{}", land.db.name);
    }
}

#[tokio::test]
async fn paper_counts_by_its_number() {
    for land in lands().await {
        let (id, exercise, _) = running(&land, &dots(&["a", "b"])).await;
        vote(&land, (id, exercise), "one", &[0]).await.unwrap();
        let leader = Leader::host(land.host(), id);
        let take = async |ballots: &[(u32, &[usize])]| {
            let read = |places: &[usize]| places.iter().map(|place| (*place, 1)).collect::<Points>();
            let ballots = ballots.iter().map(|(number, places)| (*number, read(places))).collect();
            let mut scope = land.scope().await;
            workshops::take_paper(&mut scope, leader, exercise, &ballots).await?;
            scope.commit().await.unwrap();
            Ok::<_, Error>(())
        };
        take(&[(1, &[0]), (2, &[0, 1])]).await.unwrap();
        take(&[(2, &[1])]).await.unwrap();
        assert!(matches!(take(&[(3, &[0]), (4, &[9])]).await, Err(Error::Ballot(Invalid::Unknown))));
        let (lines, ballots) = shown(&land, id).await;
        let points: BTreeSet<(String, i64)> = lines.into_iter().collect();
        assert_eq!((points, ballots), ([("a".to_owned(), 2), ("b".to_owned(), 1)].into(), 3), "{}", land.db.name);
    }
}
