//! What a session is good for, and when it ends.

use crate::common::{Office, PASSWORD, offices, roomy};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};

async fn account_of(office: &Office, login: &str) -> identity::AccountId {
    let scope = office.db.tenant(1).await;
    let all = identity::accounts(&scope).await.unwrap();
    all.into_iter().find(|account| account.login == login).unwrap().id
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_after_half_an_hour_of_rest() {
    for office in offices(roomy()).await {
        let cookie = office.log_in("anna").await;
        for _ in 0..3 {
            office.db.clock.advance_seconds(29 * 60);
            assert!(office.is_logged_in(&cookie).await, "use keeps it open");
        }
        office.db.clock.advance_seconds(30 * 60);
        assert!(!office.is_logged_in(&cookie).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_after_ten_hours_in_any_case() {
    for office in offices(roomy()).await {
        let cookie = office.log_in("anna").await;
        for _ in 0..(9 * 3 + 2) {
            office.db.clock.advance_seconds(20 * 60);
            assert!(office.is_logged_in(&cookie).await);
        }
        office.db.clock.advance_seconds(20 * 60);
        assert!(!office.is_logged_in(&cookie).await);
        office.log_in("anna").await;
        assert_eq!(office.count(1, "select count(*) as n from session").await, 1, "old rows are cleared away");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_is_good_for_its_own_tenant_only() {
    for office in offices(roomy()).await {
        let cookie = office.log_in("anna").await;
        assert!(office.is_logged_in(&cookie).await);
        for foreign in [
            cookie.replace("=0001.", "=0002."),
            cookie.replace("=0001.", "=9999."),
            cookie.replace("=0001.", "=0."),
            cookie.replace("=0001.", "=-1."),
            cookie.replace("=0001.", "="),
            cookie[..cookie.len() - 1].to_owned(),
            "dienstweg_amt=".to_owned(),
            format!("dienstweg_amt=0001.{}", "0".repeat(64)),
            format!("dienstweg_amt=0001.{}", "ü".repeat(32)),
        ] {
            let answer = office.get("/amt/probe", &foreign).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{foreign}");
            assert!(!answer.body.contains("Frau"), "{foreign}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_planted_session_does_not_become_that_of_the_victim() {
    for office in offices(roomy()).await {
        let planted = office.log_in("bernd").await;
        let answer = office.post("/anmelden", &planted, &[("login", "anna"), ("password", PASSWORD)]).await;
        let own = answer.cookie().unwrap();
        assert_ne!(own, planted);
        assert!(office.get("/amt/probe", &own).await.body.starts_with("0001 Frau anna"));
        assert!(!office.is_logged_in(&planted).await, "the session that came along has ended");

        let chosen = format!("dienstweg_amt=0001.{}", "a".repeat(64));
        let answer = office.post("/anmelden", &chosen, &[("login", "anna"), ("password", PASSWORD)]).await;
        assert_ne!(answer.cookie().unwrap(), chosen);
        assert!(!office.is_logged_in(&chosen).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn logging_out_ends_the_session_at_the_server() {
    for office in offices(roomy()).await {
        let cookie = office.log_in("anna").await;
        let other = office.log_in("anna").await;
        let csrf = office.get("/amt/probe", &cookie).await.csrf().to_owned();
        let foreign = office.get("/amt/probe", &other).await.csrf().to_owned();
        assert_ne!(csrf, foreign);
        for wrong in ["", "0", &foreign] {
            let answer = office.post("/abmelden", &cookie, &[("csrf", wrong)]).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN);
            assert!(answer.body.contains("laden Sie die Seite neu"), "{}", answer.body);
        }
        assert!(office.is_logged_in(&cookie).await);

        let answer = office.post("/abmelden", &cookie, &[("csrf", &csrf)]).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/anmelden?abgemeldet=1"));
        assert!(answer.headers[header::SET_COOKIE].to_str().unwrap().contains("Max-Age=0"));
        assert!(!office.is_logged_in(&cookie).await);
        assert!(office.is_logged_in(&other).await);
        assert_eq!(office.events(1, "identity.logout").await, 1);
        assert!(office.get("/anmelden?abgemeldet=1", "").await.body.contains("Sie sind abgemeldet"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_leaves_is_out_at_once() {
    for office in offices(roomy()).await {
        let cookie = office.log_in("anna").await;
        let id = account_of(&office, "anna").await;
        let mut scope = office.db.tenant(1).await;
        identity::deactivate_account(&mut scope, id).await.unwrap();
        scope.commit().await.unwrap();
        assert!(!office.is_logged_in(&cookie).await);

        let mut foreign = office.db.tenant(2).await;
        assert!(identity::deactivate_account(&mut foreign, id).await.is_err(), "another tenant cannot touch it");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_password_from_the_operator_ends_sessions_and_lifts_the_lock() {
    for office in offices(roomy()).await {
        let cookie = office.log_in("anna").await;
        for _ in 0..5 {
            office.identity.authenticate("anna", "wrong").await.unwrap_err();
        }
        let login = "anna".parse().unwrap();
        let password = office.identity.hash_password(&login, "ganz andere Wörter").await.unwrap();
        let id = account_of(&office, "anna").await;
        let mut scope = office.db.tenant(1).await;
        identity::set_password(&mut scope, id, password).await.unwrap();
        scope.commit().await.unwrap();
        assert!(!office.is_logged_in(&cookie).await);
        assert!(office.identity.authenticate("anna", "ganz andere Wörter").await.is_ok());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn people_and_programs_are_each_told_in_their_way() {
    for office in offices(roomy()).await {
        let person = office.get("/amt/probe?seite=2&x=%C3%A4", "").await;
        assert_eq!(person.status, StatusCode::SEE_OTHER);
        assert_eq!(
            person.location(),
            "/anmelden?weiter=%2Famt%2Fprobe%3Fseite%3D2%26x%3D%25C3%25A4".replace("%2F", "/")
        );
        let sent = office.post("/amt/probe", "", &[("csrf", "")]).await;
        assert_eq!(sent.location(), "/anmelden", "a form is not sent again");

        let request = Request::get("/amt/probe").header(header::ACCEPT, "application/json");
        let program = office.request(request.body(Body::empty()).unwrap()).await;
        assert_eq!(program.status, StatusCode::UNAUTHORIZED);
        assert_eq!(program.headers[header::CONTENT_TYPE], "application/problem+json");
        assert!(program.body.contains("identity-login-required"), "{}", program.body);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_and_the_form_token_are_asked_for() {
    for office in offices(roomy()).await {
        for (login, expected) in [("anna", StatusCode::OK), ("carla", StatusCode::FORBIDDEN)] {
            let cookie = office.log_in(login).await;
            let csrf = office.get("/amt/probe", &cookie).await.csrf().to_owned();
            let answer = office.post("/amt/probe", &cookie, &[("csrf", &csrf)]).await;
            assert_eq!(answer.status, expected, "{login}");
            assert_eq!(office.post("/amt/probe", &cookie, &[]).await.status, StatusCode::FORBIDDEN);
        }
    }
}
