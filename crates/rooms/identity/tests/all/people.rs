//! The people of an administration: added, changed, locked, let in by a link that is good once, and as a table.

use axum::http::StatusCode;
use identity::{
    AccountId, CellTrouble, ClerkSession, Error, Login, NewPerson, Particulars, Person, Role, Roles, Token,
};
use mail::testing::Postbox;
use store::TenantId;

use crate::common::{Office, PASSWORD, offices, roomy};

const NEW_PASSWORD: &str = "vier Pferde im Regen";

/// A manager of tenant 1 who is logged in, and her cookie.
async fn manager(office: &Office, login: &str) -> (ClerkSession, String) {
    office.hire(1, login, &[Role::Manager]).await;
    session(office, login).await
}

async fn session(office: &Office, login: &str) -> (ClerkSession, String) {
    let cookie = office.log_in(login).await;
    let token: Token = cookie.split_once('=').unwrap().1.parse().unwrap();
    (office.identity.current(&token).await.unwrap().unwrap(), cookie)
}

fn particulars(name: &str, roles: &[Role]) -> Particulars {
    Particulars { name: name.to_owned(), roles: Roles::of(roles), email: None }
}

fn new(login: &str, roles: &[Role]) -> NewPerson {
    NewPerson { login: login.parse::<Login>().unwrap(), particulars: particulars("Kim Neu", roles) }
}

async fn person(office: &Office, by: &ClerkSession, login: &str) -> Person {
    let people = office.identity.people(by).await.unwrap();
    people.into_iter().find(|person| person.account.login == login).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_person_sets_the_own_password_with_a_link_that_is_good_once() {
    for office in offices(roomy()).await {
        let (_, cookie) = manager(&office, "mara").await;
        let csrf = office.get("/amt/personen/neu", &cookie).await.csrf().to_owned();
        let fields = [("csrf", csrf.as_str()), ("login", "Kim.Neu"), ("name", "Kim Neu")];
        let refused = office.post("/amt/personen/neu", &cookie, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("keine Aufgabe gewählt") && refused.body.contains("Kim.Neu"), "{}", refused.body);
        let fields = [&fields[..], &[("aufgabe", "clerk")]].concat();
        let made = office.post("/amt/personen/neu", &cookie, &fields).await;
        assert_eq!(made.status, StatusCode::OK, "{}", made.body);
        let path = format!("/zugang/{}", made.between("/zugang/", "<"));
        let again = office.post("/amt/personen/neu", &cookie, &fields).await;
        assert_eq!(again.status, StatusCode::CONFLICT, "a second click does it no second time");
        assert!(!office.get("/amt/personen", &cookie).await.body.contains("/zugang/"), "shown once");
        let stored = office.count(1, "select count(*) as n from access_link where tenant_id = 1").await;
        assert_eq!(stored, 1);

        for password in ["", "x"] {
            let nobody = office.post("/anmelden", "", &[("login", "kim.neu"), ("password", password)]).await;
            assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY, "there is no password yet");
        }
        let page = office.get(&path, "").await;
        assert!(page.status == StatusCode::OK && page.body.contains("kim.neu"), "{}", page.body);
        let weak = office.post(&path, "", &[("new", "kurz"), ("repeated", "kurz")]).await;
        assert_eq!(weak.status, StatusCode::UNPROCESSABLE_ENTITY);
        let differs = office.post(&path, "", &[("new", NEW_PASSWORD), ("repeated", "anders")]).await;
        assert_eq!(differs.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = office.post(&path, "", &[("new", NEW_PASSWORD), ("repeated", NEW_PASSWORD)]).await;
        assert_eq!(done.location(), "/anmelden?passwort=1", "{}", done.body);
        let used = office.post(&path, "", &[("new", PASSWORD), ("repeated", PASSWORD)]).await;
        assert_eq!(used.status, StatusCode::NOT_FOUND, "good once");
        let login = office.post("/anmelden", "", &[("login", "kim.neu"), ("password", NEW_PASSWORD)]).await;
        assert!(office.is_logged_in(&login.cookie().unwrap()).await);
        for (event, count) in [("identity.access_link_made", 1), ("identity.access_link_used", 1)] {
            assert_eq!(office.events(1, event).await, count, "{event}");
        }
        let names = "select count(*) as n from audit_event where tenant_id = 1 and lower(detail) like '%kim%'";
        assert_eq!(office.count(1, names).await, 0, "the chain names nobody");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn links_grow_old_and_lead_nobody_else_in() {
    for office in offices(roomy()).await {
        let (mara, _) = manager(&office, "mara").await;
        let link = office.identity.hire(&mara, new("kim.neu", &[Role::Clerk])).await.unwrap();
        let other = link.code.replacen("0001", "0002", 1);
        for code in ["", "x", "0001-", "9999-00", other.as_str(), &link.code[..link.code.len() - 1]] {
            assert!(matches!(office.identity.invited(code).await, Err(Error::LinkGone)), "{code}");
        }
        let held = office.identity.invited(&link.code).await.unwrap();
        let kim = person(&office, &mara, "kim.neu").await;
        assert!(kim.invited_until.is_some() && !kim.has_password);
        let second = office.identity.renew_access(&mara, (kim.account.id, kim.changed_at)).await.unwrap();
        assert!(matches!(office.identity.accept(&held, NEW_PASSWORD).await, Err(Error::LinkGone)), "a new one came");
        office.db.clock.advance_seconds(identity::LINK_DAYS * 24 * 3600);
        assert!(matches!(office.identity.invited(&second.code).await, Err(Error::LinkGone)), "too old");
        let (mara, _) = session(&office, "mara").await;
        assert_eq!(person(&office, &mara, "kim.neu").await.invited_until, None);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_whoever_sets_up_the_administration_does_this_and_only_there() {
    for office in offices(roomy()).await {
        let (mara, _) = manager(&office, "mara").await;
        let (anna, cookie) = session(&office, "anna").await;
        let identity = &office.identity;
        let forbidden = |error: Error| assert!(matches!(error, Error::Forbidden), "{error:?}");
        let target = (anna.account, person(&office, &mara, "anna").await.changed_at);
        forbidden(identity.people(&anna).await.unwrap_err());
        forbidden(identity.hire(&anna, new("kim.neu", &[Role::Clerk])).await.unwrap_err());
        forbidden(identity.change_person(&anna, target, particulars("A", &[Role::Manager])).await.unwrap_err());
        forbidden(identity.lock_person(&anna, target).await.unwrap_err());
        forbidden(identity.renew_access(&anna, target).await.unwrap_err());
        forbidden(identity.take_people(&anna, "Anmeldename").await.unwrap_err());
        forbidden(identity.preview_people(&anna, "Anmeldename").await.unwrap_err());
        forbidden(identity.export_people(&anna, store::Language::German).await.unwrap_err());
        assert_eq!(office.get("/amt/personen", &cookie).await.status, StatusCode::FORBIDDEN);

        let (bernd, _) = session(&office, "bernd").await;
        let stranger = (bernd.account, store::Timestamp(0));
        let gone = |error: Error| assert!(matches!(error, Error::Store(store::Error::NotFound(_))), "{error:?}");
        gone(identity.lock_person(&mara, stranger).await.unwrap_err());
        gone(identity.renew_access(&mara, stranger).await.unwrap_err());
        gone(identity.change_person(&mara, stranger, particulars("B", &[Role::Clerk])).await.unwrap_err());
        for role in [Role::Operator, Role::Author, Role::Representative] {
            let refused = identity.hire(&mara, new("kim.neu", &[Role::Clerk, role])).await.unwrap_err();
            assert!(matches!(refused, Error::RoleNotGiven), "{role:?} {refused:?}");
        }
        // Whoever has a role of the provider cannot be taken over by a link.
        office.hire(1, "oskar", &[Role::Operator, Role::Clerk]).await;
        let oskar = person(&office, &mara, "oskar").await;
        let theirs = (oskar.account.id, oskar.changed_at);
        assert!(matches!(identity.renew_access(&mara, theirs).await, Err(Error::ProvidersAccount)));
        assert!(matches!(identity.lock_person(&mara, theirs).await, Err(Error::ProvidersAccount)));
        let demoted = identity.change_person(&mara, theirs, particulars("O", &[Role::Clerk])).await;
        assert!(matches!(demoted, Err(Error::ProvidersAccount)));
        assert!(office.is_logged_in(&office.log_in("oskar").await).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn changes_end_sessions_and_nobody_overwrites_what_they_did_not_see() {
    for office in offices(roomy()).await {
        let (mara, cookie) = manager(&office, "mara").await;
        let identity = &office.identity;
        let carla_cookie = office.log_in("carla").await;
        let carla = person(&office, &mara, "carla").await;
        assert!(carla.last_login.is_some());
        let seen = (carla.account.id, carla.changed_at);
        let renamed =
            Particulars { email: Some("carla@amt.example".to_owned()), ..particulars("Carla C", &[Role::Clerk]) };
        office.db.clock.advance_seconds(1);
        identity.change_person(&mara, seen, renamed).await.unwrap();
        assert!(office.is_logged_in(&carla_cookie).await, "a name ends no session");
        let stale = identity.change_person(&mara, seen, particulars("X", &[Role::Approver])).await;
        assert!(matches!(stale, Err(Error::Stale)));
        assert!(matches!(identity.lock_person(&mara, seen).await, Err(Error::Stale)));

        let carla = person(&office, &mara, "carla").await;
        assert_eq!((carla.account.name.as_str(), carla.email.as_deref()), ("Carla C", Some("carla@amt.example")));
        let path = format!("/amt/personen/{}", carla.account.id);
        let csrf = office.get(&path, &cookie).await.csrf().to_owned();
        let stand = carla.changed_at.0.to_string();
        let form = [("csrf", csrf.as_str()), ("stand", &stand), ("was", "speichern"), ("name", "Carla C")];
        let both = [&form[..], &[("aufgabe", "clerk"), ("aufgabe", "approver")]].concat();
        office.db.clock.advance_seconds(1);
        let saved = office.post(&path, &cookie, &both).await;
        assert_eq!(saved.location(), format!("{path}?erledigt=gespeichert"), "{}", saved.body);
        assert!(!office.is_logged_in(&carla_cookie).await, "other roles end the sessions");
        let again = office.post(&path, &cookie, &both).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert!(again.body.contains("Inzwischen hat jemand diese Person geändert"), "{}", again.body);

        let carla_cookie = office.log_in("carla").await;
        let carla = person(&office, &mara, "carla").await;
        identity.lock_person(&mara, (carla.account.id, carla.changed_at)).await.unwrap();
        assert!(!office.is_logged_in(&carla_cookie).await);
        let fields = [("login", "carla"), ("password", PASSWORD)];
        assert_eq!(office.post("/anmelden", "", &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let carla = person(&office, &mara, "carla").await;
        let link = identity.renew_access(&mara, (carla.account.id, carla.changed_at)).await.unwrap();
        assert_eq!(
            office.post("/anmelden", "", &fields).await.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "not the old one"
        );
        let carla = identity.invited(&link.code).await.unwrap();
        identity.accept(&carla, NEW_PASSWORD).await.unwrap();
        let fields = [("login", "carla"), ("password", NEW_PASSWORD)];
        assert_eq!(office.post("/anmelden", "", &fields).await.status, StatusCode::SEE_OTHER);
        assert_eq!(office.events(1, "identity.roles_changed").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_is_always_left_to_set_up_the_administration() {
    for office in offices(roomy()).await {
        let (mara, _) = manager(&office, "mara").await;
        let identity = &office.identity;
        let own = || async { (mara.account, person(&office, &mara, "mara").await.changed_at) };
        let refused = |result: Result<(), Error>| assert!(matches!(result, Err(Error::LastManager)), "{result:?}");
        refused(identity.lock_person(&mara, own().await).await);
        refused(identity.change_person(&mara, own().await, particulars("Mara", &[Role::Clerk])).await);
        refused(identity.renew_access(&mara, own().await).await.map(drop));
        // Somebody who never came in does not count.
        let link = identity.hire(&mara, new("kim.neu", &[Role::Manager])).await.unwrap();
        refused(identity.lock_person(&mara, own().await).await);
        let table = "Anmeldename;Name;Aufgaben\nmara;Mara;Sachbearbeitung\n";
        let read = identity.preview_people(&mara, table).await.unwrap();
        assert_eq!(read.problems[0].trouble, CellTrouble::Person("identity-last-manager"));
        let kim = identity.invited(&link.code).await.unwrap();
        identity.accept(&kim, NEW_PASSWORD).await.unwrap();
        identity.lock_person(&mara, own().await).await.unwrap();
        let later = identity.people(&mara).await.unwrap();
        assert!(!later.iter().find(|person| person.account.login == "mara").unwrap().account.active);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_provider_lets_the_first_one_in_and_no_second() {
    for office in offices(roomy()).await {
        let identity = &office.identity;
        let first = |login: &str| identity.first_manager(store::Actor::System, TenantId(2), new(login, &[Role::Clerk]));
        let lost = first("berta").await.unwrap();
        let link = first("bruno").await.unwrap();
        let bruno = identity.invited(&link.code).await.unwrap();
        identity.accept(&bruno, NEW_PASSWORD).await.unwrap();
        assert!(matches!(first("bodo").await, Err(Error::HasManager)));
        assert!(identity.invited(&lost.code).await.is_ok());
        let login = office.post("/anmelden", "", &[("login", "bruno"), ("password", NEW_PASSWORD)]).await;
        let list = office.get("/amt/personen", &login.cookie().unwrap()).await;
        assert!(list.status == StatusCode::OK && list.body.contains("bernd") && !list.body.contains("anna"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_table_is_taken_over_at_once_or_not_at_all_and_comes_back_unchanged() {
    for office in offices(roomy()).await {
        let (mara, _) = manager(&office, "mara").await;
        office.hire(1, "oskar", &[Role::Operator]).await;
        let identity = &office.identity;
        let wrong = "Anmeldename;Name;Aufgaben;E-Mail\n\
            kim.neu;Kim Neu;Sachbearbeitung;kim@amt.example\n\
            bernd;Bernd;Sachbearbeitung;\n\
            x;;König;kein\n\
            kim.neu;Kim;Freigabe;\n\
            oskar;Oskar;Sachbearbeitung;\n\
            lea.neu;Lea;Betrieb;\n\
            zu;wenig\n";
        let read = identity.take_people(&mara, wrong).await.unwrap().unwrap_err();
        let found: Vec<(u64, &str, &CellTrouble)> =
            read.problems.iter().map(|problem| (problem.line, problem.column.as_str(), &problem.trouble)).collect();
        let expected = [
            (3, "Anmeldename", CellTrouble::Person("identity-login-taken")),
            (4, "Aufgaben", CellTrouble::Role("König".to_owned())),
            (4, "Name", CellTrouble::Person("identity-invalid-name")),
            (4, "E-Mail", CellTrouble::Person("identity-invalid-email")),
            (4, "Anmeldename", CellTrouble::Person("identity-invalid-login")),
            (5, "Anmeldename", CellTrouble::Repeated(2)),
            (6, "Anmeldename", CellTrouble::Person("identity-providers-account")),
            (7, "Aufgaben", CellTrouble::Person("identity-role-not-given")),
            (8, "", CellTrouble::Shape),
        ];
        let expected: Vec<(u64, &str, &CellTrouble)> =
            expected.iter().map(|(line, column, trouble)| (*line, *column, trouble)).collect();
        assert_eq!(found, expected);
        assert_eq!(identity.people(&mara).await.unwrap().len(), 4, "nothing was taken over");
        for (table, trouble) in [
            ("", CellTrouble::Empty),
            ("Anmeldename;Name;Aufgaben", CellTrouble::Empty),
            ("Anmeldename;Aufgaben\na;b", CellTrouble::NoColumn("Name")),
            ("Anmeldename;Name;Aufgaben;Farbe\na;b;c;d", CellTrouble::UnknownColumn),
            ("Anmeldename;Name;login;Aufgaben\na;b;c;d", CellTrouble::RepeatedColumn),
        ] {
            assert_eq!(identity.preview_people(&mara, table).await.unwrap().problems[0].trouble, trouble, "{table}");
        }

        // As a spreadsheet on a German machine writes it, with the names of roles in any language.
        let bytes = b"login,name,roles,email\nkim.neu,Kim M\xfcller,\"Case work, approver\",kim@amt.example\ncarla,=Carla,Freigabe,\n";
        let table = ui::decoded(bytes);
        let links = identity.take_people(&mara, &table).await.unwrap().unwrap();
        assert_eq!(links.len(), 1);
        assert_eq!(
            (links[0].name.as_str(), links[0].mailed.as_deref()),
            ("Kim Müller", None),
            "no mail server is set up"
        );
        let kim = person(&office, &mara, "kim.neu").await;
        assert_eq!(kim.account.roles, Roles::of(&[Role::Clerk, Role::Approver]));
        assert_eq!(person(&office, &mara, "carla").await.account.roles, Roles::of(&[Role::Approver]));

        for language in store::Language::ALL {
            let table = identity.export_people(&mara, language).await.unwrap();
            let read = identity.preview_people(&mara, &table).await.unwrap();
            assert_eq!((read.problems, read.new, read.changed, read.unchanged), (vec![], vec![], vec![], 4), "{table}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn looking_at_many_people_asks_no_more_of_the_database() {
    for office in offices(roomy()).await {
        let (mara, _) = manager(&office, "mara").await;
        let queries = || async {
            let before = office.db.queries();
            office.identity.people(&mara).await.unwrap();
            office.db.queries() - before
        };
        let few = queries().await;
        let lines: Vec<String> = (0..40).map(|number| format!("p.{number};P {number};Sachbearbeitung")).collect();
        let table = format!("Anmeldename;Name;Aufgaben\n{}", lines.join("\n"));
        assert_eq!(office.identity.take_people(&mara, &table).await.unwrap().unwrap().len(), 40);
        assert_eq!(queries().await, few);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn invitations_go_out_once_to_whoever_still_waits() {
    for office in offices(roomy()).await {
        let identity = office.identity.clone().with_mail(true);
        let (mara, _) = manager(&office, "mara").await;
        let postbox = Postbox::open(false).await;
        let mailer = mail::Mailer::through(&postbox.server, "Dienstweg <noreply@portal.example>").unwrap();
        let sender = identity::Invitations::new(mailer, "https://portal.example".to_owned()).unwrap();
        let worker = store::Worker::new(office.db.store.clone(), vec![std::sync::Arc::new(sender)]).unwrap();
        let with_mail = |login: &str| {
            let mut new = new(login, &[Role::Clerk]);
            new.particulars.email = Some(format!("{login}@amt.example"));
            new
        };
        let kim = identity.hire(&mara, with_mail("kim.neu")).await.unwrap();
        let lea = identity.hire(&mara, with_mail("lea.neu")).await.unwrap();
        let lea_account: AccountId = lea.account;
        let seen = person(&office, &mara, "lea.neu").await.changed_at;
        identity.lock_person(&mara, (lea_account, seen)).await.unwrap();
        worker.drain().await.unwrap();
        worker.drain().await.unwrap();
        let sent = postbox.messages();
        assert!(sent.len() == 1 && sent[0].contains("kim.neu@amt.example"), "{sent:?}");
        // Whatever breaks the lines of a mail.
        let text: String = sent[0].replace("=\n", "");
        assert!(text.contains(&format!("https://portal.example/zugang/{}", kim.code)), "{text}");
        assert!(identity.invited(&kim.code).await.is_ok(), "the link in the mail is the one that was shown");
    }
}
