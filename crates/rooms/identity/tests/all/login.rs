//! Logging in, being refused, being locked out, and the pool for passwords.

use std::time::{Duration, Instant};

use crate::common::{self, PASSWORD, offices, roomy};
use axum::http::{StatusCode, header};
use identity::{Error, NewAccount, Role, Roles, Settings};
use store::TenantId;

#[tokio::test(flavor = "multi_thread")]
async fn a_right_password_opens_a_session() {
    for office in offices(roomy()).await {
        let page = office.get("/anmelden?weiter=/amt/probe", "").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("autocomplete=\"current-password\""));
        assert_eq!(page.between("name=\"weiter\" value=\"", "\""), "/amt/probe");

        let fields = [("login", " Anna "), ("password", PASSWORD), ("weiter", "/amt/probe?a=1")];
        let answer = office.post("/anmelden", "", &fields).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/amt/probe?a=1"));
        let line = answer.headers[header::SET_COOKIE].to_str().unwrap();
        assert!(line.starts_with("dienstweg_amt=0001."), "{line}");
        for part in ["HttpOnly", "SameSite=Strict", "Path=/"] {
            assert!(line.contains(part), "{part} in {line}");
        }
        assert!(!line.contains("Secure") && !line.contains("Max-Age"));
        let cookie = answer.cookie().unwrap();
        let probe = office.get("/amt/probe", &cookie).await;
        assert!(probe.body.starts_with("0001 Frau anna"), "{}", probe.body);
        assert_eq!(office.events(1, "identity.login").await, 1);

        let again = office.get("/anmelden", &cookie).await;
        assert_eq!((again.status, again.location()), (StatusCode::SEE_OTHER, "/amt"));
    }
    let office = offices(Settings { https: true, ..roomy() }).await.remove(0);
    let answer = office.post("/anmelden", "", &[("login", "anna"), ("password", PASSWORD)]).await;
    assert!(answer.headers[header::SET_COOKIE].to_str().unwrap().contains("Secure"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_refusal_looks_alike() {
    for office in offices(roomy()).await {
        let gone = office.hire(1, "dieter", &[Role::Clerk]).await;
        let mut scope = office.db.tenant(1).await;
        identity::deactivate_account(&mut scope, gone).await.unwrap();
        scope.commit().await.unwrap();

        let mut bodies = Vec::new();
        for (login, password) in [("anna", "wrong password"), ("nobody", PASSWORD), ("dieter", PASSWORD)] {
            let began = Instant::now();
            let answer = office.post("/anmelden", "", &[("login", login), ("password", password)]).await;
            assert!(began.elapsed() >= Duration::from_millis(300), "{login} was answered too soon");
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{login}");
            assert_eq!(answer.cookie(), None);
            assert!(!answer.body.contains(password), "the password is not shown again");
            assert!(answer.body.contains("<title>Fehler:"));
            assert!(answer.body.contains("href=\"#f-login\""), "the summary leads to the field");
            bodies.push(answer.body.replace(login, "…"));
        }
        assert_eq!(bodies[0], bodies[1]);
        assert_eq!(bodies[0], bodies[2]);

        let empty = office.post("/anmelden", "", &[]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.body.contains("href=\"#f-login\"") && empty.body.contains("href=\"#f-password\""));
        for strange in ["a", "x' or 1=1 --", &"ä".repeat(5000)] {
            let answer = office.post("/anmelden", "", &[("login", strange), ("password", "p")]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        assert_eq!(office.events(1, "identity.login_failed").await, 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn guessing_locks_one_account_for_a_growing_time_and_nobody_else() {
    for office in offices(roomy()).await {
        for login in ["anna", "nobody"] {
            for attempt in 1..=5 {
                let answer = office.post("/anmelden", "", &[("login", login), ("password", "wrong")]).await;
                let expected =
                    if attempt < 5 { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::TOO_MANY_REQUESTS };
                assert_eq!(answer.status, expected, "{login} {attempt}");
            }
        }
        let locked = office.post("/anmelden", "", &[("login", "anna"), ("password", PASSWORD)]).await;
        assert_eq!(locked.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(locked.body.contains("in einer Minute"), "{}", locked.body);
        assert!((1..=31).contains(&locked.headers[header::RETRY_AFTER].to_str().unwrap().parse::<i32>().unwrap()));
        assert_eq!(office.events(1, "identity.locked").await, 1);
        office.log_in("carla").await;
        office.log_in("bernd").await;

        office.db.clock.advance_seconds(31);
        let wrong = office.identity.authenticate("anna", "wrong").await;
        assert!(matches!(wrong, Err(Error::Locked { seconds: 55..=61 })), "{wrong:?}");
        office.db.clock.advance_seconds(61);
        office.log_in("anna").await;
        let wrong = office.identity.authenticate("anna", "wrong").await;
        assert!(matches!(wrong, Err(Error::WrongCredentials)), "a right password clears the count: {wrong:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn attempts_at_the_same_moment_cannot_outrun_the_count() {
    for office in offices(roomy()).await {
        let attempts = (0..20).map(|number| {
            let identity = office.identity.clone();
            tokio::spawn(async move { identity.authenticate("anna", &format!("guess {number}")).await })
        });
        let mut locked = 0;
        for attempt in attempts.collect::<Vec<_>>() {
            match attempt.await.unwrap() {
                Err(Error::Locked { .. }) => locked += 1,
                Err(Error::WrongCredentials) => {}
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(locked, 16, "the fifth wrong password locks");
        assert_eq!(office.events(1, "identity.login_failed").await, 5, "five were looked at");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_pool_sends_away_in_clear_words_and_other_pages_stay_quick() {
    let office = offices(Settings { https: false, hashing_slots: 1 }).await.remove(0);
    let cookie = office.log_in("carla").await;
    let rush: Vec<_> = (0..200)
        .map(|_| {
            let identity = office.identity.clone();
            tokio::spawn(async move {
                let began = Instant::now();
                let result = identity.authenticate("anna", PASSWORD).await;
                (result, began.elapsed())
            })
        })
        .collect();
    tokio::time::sleep(Duration::from_millis(200)).await;
    let began = Instant::now();
    assert!(office.is_logged_in(&cookie).await);
    assert!(began.elapsed() < Duration::from_secs(1), "a page waited {:?}", began.elapsed());

    let (mut served, mut busy) = (0, 0);
    for task in rush {
        match task.await.unwrap() {
            (Ok(_), _) => served += 1,
            (Err(Error::Busy), waited) => {
                busy += 1;
                assert!(waited < Duration::from_secs(4), "sent away after {waited:?}");
            }
            (other, _) => panic!("{other:?}"),
        }
    }
    assert!(served > 0 && busy > 0, "{served} served, {busy} sent away");
    assert!(office.identity.authenticate("anna", PASSWORD).await.is_ok(), "afterwards all is well");

    let closed = offices(Settings { https: false, hashing_slots: 8 }).await.remove(0);
    let none = identity::Identity::new(closed.db.store.clone(), Settings { https: false, hashing_slots: 0 });
    let router = identity::routes(none).into_router();
    let closed = common::Office { router, ..closed };
    let answer = closed.post("/anmelden", "", &[("login", "anna"), ("password", PASSWORD)]).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.headers.contains_key(header::RETRY_AFTER));
    assert!(answer.body.contains("in einem Augenblick noch einmal"), "{}", answer.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_led_to_another_site() {
    for office in offices(roomy()).await {
        for weiter in ["https://evil.example/", "//evil.example", "/\\evil.example", "/anmelden", "javascript:alert(1)"]
        {
            let page = office.get(&format!("/anmelden?weiter={}", weiter.replace('\\', "%5C")), "").await;
            assert!(!page.body.contains("name=\"weiter\""), "{weiter}");
            let fields = [("login", "anna"), ("password", PASSWORD), ("weiter", weiter)];
            assert_eq!(office.post("/anmelden", "", &fields).await.location(), "/amt", "{weiter}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn login_names_are_unique_in_the_installation_and_hidden_between_tenants() {
    for office in offices(roomy()).await {
        let login: identity::Login = "anna".parse().unwrap();
        let password = office.identity.hash_password(&login, PASSWORD).await.unwrap();
        let mut scope = office.db.tenant(2).await;
        let new = NewAccount {
            login: login.clone(),
            name: "Andere Anna".into(),
            roles: Roles::of(&[]),
            password,
            represents: None,
        };
        let taken = identity::create_account(&mut scope, new.clone()).await;
        assert!(matches!(taken, Err(Error::LoginTaken)), "{taken:?}");
        drop(scope);

        let mut scope = office.db.tenant(2).await;
        let nameless = NewAccount { name: " ".into(), login: "emil".parse().unwrap(), ..new };
        assert!(matches!(identity::create_account(&mut scope, nameless).await, Err(Error::InvalidName)));
        let names: Vec<String> =
            identity::accounts(&scope).await.unwrap().into_iter().map(|account| account.login).collect();
        assert_eq!(names, ["bernd"]);
        drop(scope);
        if office.db.name == "postgres" {
            for table in ["account", "login_name"] {
                let seen = office.count(2, &format!("select count(*) as n from {table}")).await;
                assert_eq!(seen, 1, "row-level security of {table}");
            }
        }

        let wanted: &[(&str, &str, &[Role])] =
            &[("bernd", "Bernd", &[Role::Clerk]), ("frieda", "Frieda", &[Role::Author])];
        for expected in [1, 0] {
            let created = identity::demo_accounts(&office.identity, TenantId(2), wanted, PASSWORD).await.unwrap();
            assert_eq!(created, expected);
        }
        office.log_in("frieda").await;
    }
}
