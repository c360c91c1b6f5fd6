//! The own account: password and second factor, through the pages.

use crate::common::{Office, PASSWORD, offices, roomy};
use axum::http::{StatusCode, header};
use identity::Error;
use totp_rs::{Algorithm, Secret, TOTP};

/// The authenticator app.
struct App(TOTP);

impl App {
    fn new(secret: &str) -> Self {
        let secret = Secret::Encoded(secret.replace(' ', "")).to_bytes().unwrap();
        Self(TOTP::new(Algorithm::SHA1, 6, 1, 30, secret, None, String::new()).unwrap())
    }

    /// The code of the current step, or one so many steps away.
    fn code(&self, office: &Office, steps: i64) -> String {
        let seconds = office.db.clock.now().0 / 1_000_000 + steps * 30;
        self.0.generate(u64::try_from(seconds).unwrap())
    }
}

/// Sets up a second factor through the pages; returns the app and the cookie.
async fn enrol(office: &Office, login: &str) -> (App, String) {
    let cookie = office.log_in(login).await;
    let csrf = office.get("/amt/konto", &cookie).await.csrf().to_owned();
    let begun = office
        .post("/amt/konto/zweiter-faktor/einrichten", &cookie, &[("csrf", &csrf), ("factor_password", PASSWORD)])
        .await;
    assert_eq!(begun.location(), "/amt/konto/zweiter-faktor", "{}", begun.body);
    let page = office.get("/amt/konto/zweiter-faktor", &cookie).await;
    let app = App::new(page.between("<code>", "</code>"));
    let code = app.code(office, 0);
    let done = office.post("/amt/konto/zweiter-faktor", &cookie, &[("csrf", &csrf), ("code", &code)]).await;
    assert_eq!(done.location(), "/amt/konto?erledigt=faktor", "{}", done.body);
    let fresh = done.cookie().unwrap();
    assert_ne!(fresh, cookie);
    assert!(!office.is_logged_in(&cookie).await, "the old session has ended");
    (app, fresh)
}

#[tokio::test(flavor = "multi_thread")]
async fn setting_up_asks_for_the_password_and_proves_the_app() {
    for office in offices(roomy()).await {
        let cookie = office.log_in("anna").await;
        let page = office.get("/amt/konto", &cookie).await;
        assert!(page.body.contains("nicht eingerichtet") && page.body.contains("Sachbearbeitung, Freigabe"));
        let csrf = page.csrf().to_owned();
        assert_eq!(office.get("/amt/konto/zweiter-faktor", &cookie).await.status, StatusCode::SEE_OTHER);
        assert_eq!(office.get("/amt/konto/zweiter-faktor/qr.svg", &cookie).await.status, StatusCode::NOT_FOUND);

        let path = "/amt/konto/zweiter-faktor/einrichten";
        let wrong = office.post(path, &cookie, &[("csrf", &csrf), ("factor_password", "wrong")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("href=\"#f-factor_password\""), "{}", wrong.body);
        let foreign = office.post(path, &cookie, &[("csrf", "x"), ("factor_password", PASSWORD)]).await;
        assert_eq!(foreign.status, StatusCode::FORBIDDEN);
        let early = office.post("/amt/konto/zweiter-faktor", &cookie, &[("csrf", &csrf), ("code", "123456")]).await;
        assert_eq!(early.status, StatusCode::CONFLICT);

        office.post(path, &cookie, &[("csrf", &csrf), ("factor_password", PASSWORD)]).await;
        let qr = office.get("/amt/konto/zweiter-faktor/qr.svg", &cookie).await;
        assert_eq!(qr.headers[header::CONTENT_TYPE], "image/svg+xml");
        assert_eq!(qr.headers[header::CACHE_CONTROL], "no-store");
        assert!(qr.body.contains("<svg"));
        let refused = office.post("/amt/konto/zweiter-faktor", &cookie, &[("csrf", &csrf), ("code", "000000")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("href=\"#f-code\""));
        office.log_in("anna").await;
        assert!(office.is_logged_in(&cookie).await, "not in force before its first code");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_second_step_is_needed_and_each_code_is_good_once() {
    for office in offices(roomy()).await {
        let (app, cookie) = enrol(&office, "anna").await;
        assert!(office.is_logged_in(&cookie).await);
        assert!(
            office.get("/amt/konto", &cookie).await.body.contains("action=\"/amt/konto/zweiter-faktor/entfernen\"")
        );

        let fields = [("login", "anna"), ("password", PASSWORD), ("weiter", "/amt/probe")];
        let first = office.post("/anmelden", "", &fields).await;
        assert_eq!(first.location(), "/anmelden/zweiter-faktor?weiter=/amt/probe");
        let halfway = first.cookie().unwrap();
        let kept_out = office.get("/amt/probe", &halfway).await;
        assert_eq!(kept_out.location(), "/anmelden/zweiter-faktor?weiter=/amt/probe");
        assert_eq!(office.get("/anmelden/zweiter-faktor?weiter=/amt/probe", &halfway).await.status, StatusCode::OK);

        let second = "/anmelden/zweiter-faktor";
        let used = app.code(&office, 0);
        let replay = office.post(second, &halfway, &[("code", &used)]).await;
        assert_eq!(replay.status, StatusCode::UNPROCESSABLE_ENTITY, "the code of the set-up was used");
        let old = app.code(&office, -1);
        assert_eq!(office.post(second, &halfway, &[("code", &old)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);

        office.db.clock.advance_seconds(30);
        let code = app.code(&office, 0);
        let spaced = format!("{} {}", &code[..3], &code[3..]);
        let done = office.post(second, &halfway, &[("code", &spaced), ("weiter", "/amt/probe")]).await;
        assert_eq!(done.location(), "/amt/probe", "{}", done.body);
        let complete = done.cookie().unwrap();
        assert_ne!(complete, halfway, "the token changes with the second step");
        assert!(office.is_logged_in(&complete).await);
        assert!(!office.is_logged_in(&halfway).await);

        let again = office.post("/anmelden", "", &fields).await.cookie().unwrap();
        let replay = office.post(second, &again, &[("code", &code)]).await;
        assert_eq!(replay.status, StatusCode::UNPROCESSABLE_ENTITY, "a code that was overheard is worth nothing");
        let ahead = app.code(&office, 1);
        assert_eq!(office.post(second, &again, &[("code", &ahead)]).await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_of_other_times_and_halfway_sessions_grow_old() {
    for office in offices(roomy()).await {
        let (app, _) = enrol(&office, "anna").await;
        office.db.clock.advance_seconds(300);
        let begun = office.identity.authenticate("anna", PASSWORD).await.unwrap();
        assert!(begun.second_factor_needed);
        assert!(office.identity.current(&begun.token).await.unwrap().is_none());
        for steps in [-2, 2] {
            let code = app.code(&office, steps);
            let wrong = office.identity.verify_second_factor(&begun.token, &code).await;
            assert!(matches!(wrong, Err(Error::WrongCode)), "{steps}: {wrong:?}");
        }
        office.db.clock.advance_seconds(10 * 60);
        let late = office.identity.verify_second_factor(&begun.token, &app.code(&office, 0)).await;
        assert!(matches!(late, Err(Error::LoginRequired)), "{late:?}");

        let begun = office.identity.authenticate("anna", PASSWORD).await.unwrap();
        let before = app.code(&office, -1);
        let token = office.identity.verify_second_factor(&begun.token, &before).await.unwrap();
        let session = office.identity.current(&token).await.unwrap().unwrap();
        assert!(session.second_factor);
        let twice = office.identity.verify_second_factor(&token, &app.code(&office, 0)).await;
        assert!(matches!(twice, Err(Error::LoginRequired)), "a complete session needs no second step: {twice:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn guessing_codes_is_stopped_even_with_the_password_known() {
    for office in offices(roomy()).await {
        let (app, _) = enrol(&office, "anna").await;
        office.db.clock.advance_seconds(60);
        for attempt in 1..=5 {
            let begun = office.identity.authenticate("anna", PASSWORD).await.unwrap();
            let wrong = office.identity.verify_second_factor(&begun.token, "12345").await;
            match attempt {
                5 => assert!(matches!(wrong, Err(Error::Locked { .. })), "{wrong:?}"),
                _ => assert!(matches!(wrong, Err(Error::WrongCode)), "{wrong:?}"),
            }
        }
        let begun = office.identity.authenticate("anna", PASSWORD).await.unwrap();
        let right = app.code(&office, 0);
        let locked = office.identity.verify_second_factor(&begun.token, &right).await;
        assert!(matches!(locked, Err(Error::Locked { .. })), "{locked:?}");
        assert_eq!(office.events(1, "identity.second_factor_failed").await, 5);
        office.db.clock.advance_seconds(60);
        let begun = office.identity.authenticate("anna", PASSWORD).await.unwrap();
        assert!(office.identity.verify_second_factor(&begun.token, &app.code(&office, 0)).await.is_ok());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_factor_can_be_removed_and_reset() {
    for office in offices(roomy()).await {
        let (_, cookie) = enrol(&office, "anna").await;
        let csrf = office.get("/amt/konto", &cookie).await.csrf().to_owned();
        let path = "/amt/konto/zweiter-faktor/entfernen";
        let wrong = office.post(path, &cookie, &[("csrf", &csrf), ("factor_password", "wrong")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = office.post(path, &cookie, &[("csrf", &csrf), ("factor_password", PASSWORD)]).await;
        assert_eq!(done.location(), "/amt/konto?erledigt=faktor-entfernt");
        let begun = office.identity.authenticate("anna", PASSWORD).await.unwrap();
        assert!(!begun.second_factor_needed);

        office.db.clock.advance_seconds(60);
        let (_, cookie) = enrol(&office, "anna").await;
        let mut scope = office.db.tenant(1).await;
        let anna = identity::accounts(&scope).await.unwrap().remove(0);
        assert!(anna.second_factor);
        identity::reset_second_factor(&mut scope, anna.id).await.unwrap();
        scope.commit().await.unwrap();
        assert!(!office.is_logged_in(&cookie).await);
        office.log_in("anna").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_secret_lies_encrypted_in_the_database() {
    for office in offices(roomy()).await {
        let (app, _) = enrol(&office, "anna").await;
        let hex: String = app.0.secret.iter().map(|byte| format!("{byte:02x}")).collect();
        let expression =
            if office.db.name == "postgres" { "encode(totp_secret, 'hex')" } else { "lower(hex(totp_secret))" };
        let sql = format!("select count(*) as n from account where {expression} like '%{hex}%'");
        assert_eq!(office.count(1, &sql).await, 0);
        let sql = "select count(*) as n from account where totp_secret is not null";
        assert_eq!(office.count(1, sql).await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_is_changed_with_the_old_one_and_must_be_good() {
    for office in offices(roomy()).await {
        let cookie = office.log_in("anna").await;
        let other = office.log_in("anna").await;
        let csrf = office.get("/amt/konto", &cookie).await.csrf().to_owned();
        let change = async |current: &str, new: &str, repeated: &str| {
            let fields = [("csrf", csrf.as_str()), ("current", current), ("new", new), ("repeated", repeated)];
            office.post("/amt/konto/passwort", &cookie, &fields).await
        };
        let new = "vier völlig neue Wörter";
        let long = "abcdef".repeat(300);
        for (current, new, repeated, field) in [
            (PASSWORD, "kurz", "kurz", "new"),
            (PASSWORD, "aaaaaaaaaaaaaa", "aaaaaaaaaaaaaa", "new"),
            (PASSWORD, "hallo-ANNA-hallo", "hallo-ANNA-hallo", "new"),
            (PASSWORD, &long, &long, "new"),
            (PASSWORD, new, "etwas anderes", "repeated"),
            (PASSWORD, "", "", "new"),
            ("", new, new, "current"),
            ("wrong", new, new, "current"),
        ] {
            let answer = change(current, new, repeated).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
            assert!(answer.body.contains(&format!("href=\"#f-{field}\"")), "{field}: {}", answer.body);
        }
        assert!(office.is_logged_in(&other).await, "nothing has changed so far");

        let done = change(PASSWORD, new, new).await;
        assert_eq!(done.location(), "/amt/konto?erledigt=passwort", "{}", done.body);
        assert!(!office.is_logged_in(&cookie).await && !office.is_logged_in(&other).await);
        let fresh = done.cookie().unwrap();
        assert!(office.get("/amt/konto?erledigt=passwort", &fresh).await.body.contains("Ihr Passwort ist geändert"));
        assert!(office.identity.authenticate("anna", PASSWORD).await.is_err());
        assert!(office.identity.authenticate("anna", new).await.is_ok());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_speak_every_language() {
    let office = offices(roomy()).await.remove(0);
    let cookie = office.log_in("anna").await;
    let csrf = office.get("/amt/konto", &cookie).await.csrf().to_owned();
    let begin = [("csrf", csrf.as_str()), ("factor_password", PASSWORD)];
    office.post("/amt/konto/zweiter-faktor/einrichten", &cookie, &begin).await;
    for lang in ["de", "de-x-leicht", "en"] {
        for path in ["/anmelden", "/amt/konto", "/amt/konto/zweiter-faktor"] {
            let visitor = if path == "/anmelden" { "" } else { cookie.as_str() };
            let page = office.get(&format!("{path}?sprache={lang}"), visitor).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(!page.body.contains("[identity-"), "a text is missing on {path} in {lang}");
        }
    }
    for error in [Error::Busy, Error::LoginTaken, Error::Locked { seconds: 200 }, Error::NoEnrolment] {
        for lang in ui::Lang::ALL {
            use ui::Explain as _;
            let next = format!("{}-next", error.key());
            assert!(ui::texts().has(lang, error.key()) && ui::texts().has(lang, &next), "{}", error.key());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_passes_the_second_factor_as_well() {
    for office in offices(roomy()).await {
        let (app, _) = enrol(&office, "anna").await;
        office.db.clock.advance_seconds(60);
        let typed = ("getippt-note", "Ein \"Satz\" & mehr");
        let fields = [("login", "anna"), ("password", PASSWORD), ("formular", "/amt/vorgang/1/notiz"), typed];
        let asked = office.post("/anmelden", "", &fields).await;
        assert_eq!(asked.status, StatusCode::OK, "{}", asked.body);
        assert!(asked.body.contains("name=\"code\"") && asked.body.contains("Ein &quot;Satz&quot; &amp; mehr"));
        let cookie = asked.cookie().unwrap();
        assert!(!office.is_logged_in(&cookie).await, "the password alone opens nothing");
        for (code, status) in
            [("000000".to_owned(), StatusCode::UNPROCESSABLE_ENTITY), (app.code(&office, 0), StatusCode::OK)]
        {
            let fields = [("code", code.as_str()), ("formular", "/amt/vorgang/1/notiz"), typed];
            let answer = office.post("/anmelden/zweiter-faktor", &cookie, &fields).await;
            assert_eq!(answer.status, status, "{}", answer.body);
            assert!(answer.body.contains("Ein &quot;Satz&quot; &amp; mehr"), "{}", answer.body);
            if status == StatusCode::OK {
                assert!(
                    answer.body.contains("action=\"/amt/vorgang/1/notiz\"")
                        && office.is_logged_in(&answer.cookie().unwrap()).await
                );
            }
        }
        // Too much to come through the door again: the plain login.
        let much = "ä".repeat(40_000);
        let fields =
            [("login", "carla"), ("password", PASSWORD), ("formular", "/amt/vorgang/1/notiz"), ("getippt-note", &much)];
        let answer = office.post("/anmelden", "", &fields).await;
        assert!(matches!(answer.status, StatusCode::SEE_OTHER | StatusCode::PAYLOAD_TOO_LARGE), "{}", answer.status);
    }
}
