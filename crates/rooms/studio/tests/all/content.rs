//! Editing texts, words and responsibilities through the pages, by state-wide and local editors, on both databases.

use std::path::{Path, PathBuf};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use directory::Directory;
use identity::{Identity, Role};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use sea_orm::ConnectionTrait;
use store::testing::{TestDatabase, databases};
use store::{Actor, Language, Reach, TenantId};
use studio::{Desk, Studio};
use tower::ServiceExt;

const PASSWORD: &str = "korrekt Pferd Batterie";
const DOG: &str = "/redaktion/inhalte/hundesteuer-anmelden";

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

struct Town {
    db: TestDatabase,
    directory: Directory,
    router: Router,
    identity: Identity,
}

/// A state-wide editor, a local one of Erfurt (tenant 1), one of Gera (tenant 2), and a clerk.
async fn towns() -> Vec<Town> {
    let mut towns = Vec::new();
    for db in databases(&[directory::MIGRATIONS, identity::MIGRATIONS, studio::MIGRATIONS]).await {
        directory::import_state(&db.store, &repository().join("data/thueringen")).await.expect("import");
        let identity = Identity::new(db.store.clone(), identity::Settings::default());
        for (tenant, login, role) in
            [(1, "land", Role::Author), (1, "erfurt", Role::Editor), (2, "gera", Role::Editor), (1, "amt", Role::Clerk)]
        {
            let wanted: [(&str, &str, &[Role]); 1] = [(login, login, &[role])];
            identity::demo_accounts(&identity, TenantId(tenant), &wanted, PASSWORD).await.expect("an account");
        }
        let directory = Directory::load(&db.store).await.expect("the directory");
        let desk = Desk {
            store: db.store.clone(),
            identity: identity.clone(),
            studio: Studio::new(),
            directory: directory.clone(),
            second_person: true,
        };
        let router = identity::routes(identity.clone()).merge(studio::routes(desk)).into_router();
        towns.push(Town { db, directory, router, identity });
    }
    towns
}

struct Person<'a> {
    town: &'a Town,
    cookie: String,
}

impl Town {
    async fn person(&self, login: &str) -> Person<'_> {
        let token = self.identity.authenticate(login, PASSWORD).await.expect("a session").token;
        Person { town: self, cookie: format!("{}={}", identity::COOKIE, token.to_text()) }
    }

    fn says(&self, place: &str) -> String {
        let catalogue = self.directory.catalogue();
        let ags = place.parse().expect("a key");
        let page = catalogue.service_page("hundesteuer-anmelden", Some(&ags), self.directory.today()).expect("a page");
        let parts = page.service.texts.merged(&page.owners, store::Language::German);
        parts.iter().flat_map(|part| &part.texts).map(|text| text.text.as_html()).collect()
    }
}

impl Person<'_> {
    async fn send(&self, request: axum::http::request::Builder, body: Body) -> (StatusCode, String, String) {
        let request = request.header(header::COOKIE, &self.cookie).header("accept", "text/html");
        let request = request.body(body).expect("a request");
        let answer = self.town.router.clone().oneshot(request).await.expect("an answer");
        let status = answer.status();
        let there = answer.headers().get(header::LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let there = there.to_owned();
        let bytes = to_bytes(answer.into_body(), usize::MAX).await.expect("a body");
        (status, there, String::from_utf8(bytes.to_vec()).expect("text"))
    }

    async fn get(&self, path: &str) -> (StatusCode, String) {
        let (status, _, text) = self.send(Request::get(path), Body::empty()).await;
        (status, text)
    }

    /// Opens a page with a form, fills it in and sends it to where it came from.
    async fn fill(&self, path: &str, fields: &[(&str, &str)]) -> (StatusCode, String, String) {
        let (status, page) = self.get(path).await;
        assert_eq!(status, StatusCode::OK, "{path}: {page}");
        let hidden = |name: &str| value(&page, name);
        let mut sent = vec![("csrf".to_owned(), hidden("csrf")), ("gesehen".to_owned(), hidden("gesehen"))];
        sent.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        self.post(path, &sent).await
    }

    async fn post(&self, path: &str, fields: &[(String, String)]) -> (StatusCode, String, String) {
        let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let body: Vec<String> =
            fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(body.join("&"))).await
    }
}

fn value(page: &str, name: &str) -> String {
    let at = format!("name=\"{name}\" value=\"");
    page.split_once(&at)
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(value, _)| value.to_owned())
        .unwrap_or_default()
}

#[tokio::test]
async fn a_local_editor_adds_what_only_their_town_says() {
    for town in towns().await {
        let erfurt = town.person("erfurt").await;
        let (_, list) = erfurt.get("/redaktion/inhalte?q=hund").await;
        assert!(list.contains(DOG) && !list.contains("/redaktion/worte"), "{}: {list}", town.db.name);
        let path = format!("{DOG}/hints?fuer=16051000&in=de");
        let typed = "Die Marke gibt es im Bürgeramt.\n\n- Ausweis <script>alert(1)</script>\n- Impfpass";
        let (status, there, _) = erfurt.fill(&path, &[("text", typed), ("art", "adds")]).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{}", town.db.name);
        let (_, page) = erfurt.get(&there).await;
        assert!(page.contains("Gespeichert") && page.contains("Die Marke gibt es im Bürgeramt."), "{page}");
        assert!(town.says("16051000").contains("Bürgeramt") && !town.says("16051000").contains("script"));
        assert!(!town.says("16052000").contains("Bürgeramt"), "only in Erfurt");

        for (login, path, expected) in [
            ("erfurt", format!("{DOG}/hints?fuer=16"), StatusCode::FORBIDDEN),
            ("erfurt", format!("{DOG}/hints?fuer=16052000"), StatusCode::FORBIDDEN),
            ("gera", path.clone(), StatusCode::FORBIDDEN),
            ("amt", path.clone(), StatusCode::FORBIDDEN),
            ("erfurt", "/redaktion/zustaendigkeiten".to_owned(), StatusCode::FORBIDDEN),
            ("erfurt", "/redaktion/worte/hundesteuer-anmelden".to_owned(), StatusCode::FORBIDDEN),
            ("erfurt", format!("{DOG}/gibt-es-nicht"), StatusCode::NOT_FOUND),
            ("erfurt", "/redaktion/inhalte/gibt-es-nicht".to_owned(), StatusCode::NOT_FOUND),
        ] {
            assert_eq!(town.person(login).await.get(&path).await.0, expected, "{}: {login} {path}", town.db.name);
        }
    }
}

#[tokio::test]
async fn two_editors_at_once_lose_nothing() {
    for town in towns().await {
        let (one, other) = (town.person("erfurt").await, town.person("erfurt").await);
        let path = format!("{DOG}/more?fuer=16051000&in=en");
        let (_, first_form) = one.get(&path).await;
        let (_, second_form) = other.get(&path).await;
        let fields = |form: &str, text: &str| {
            let field = |name: &str, value: String| (name.to_owned(), value);
            vec![
                field("csrf", value(form, "csrf")),
                field("gesehen", value(form, "gesehen")),
                field("text", text.to_owned()),
            ]
        };
        assert_eq!(one.post(&path, &fields(&first_form, "The first one")).await.0, StatusCode::SEE_OTHER);
        let (status, _, page) = other.post(&path, &fields(&second_form, "The second one")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{}", town.db.name);
        assert!(page.contains("The first one") && page.contains("The second one"), "both can be read: {page}");
        assert_eq!(other.post(&path, &fields(&page, "Both of us")).await.0, StatusCode::SEE_OTHER);
        let (_, page) = one.get(&path).await;
        assert!(page.contains("Both of us") && !page.contains("The first one"));
    }
}

#[tokio::test]
async fn the_state_approves_and_what_nobody_vouches_for_grows_old() {
    for town in towns().await {
        let land = town.person("land").await;
        let path = format!("{DOG}/summary?fuer=16&in=de");
        let in_future = [
            ("text", "Wer einen Hund hält, zahlt Steuern."),
            ("freigegeben_durch", "TMIKL"),
            ("freigegeben_am-day", "1"),
            ("freigegeben_am-month", "2"),
            ("freigegeben_am-year", "2999"),
        ];
        let (status, _, page) = land.fill(&path, &in_future).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{}", town.db.name);
        assert!(page.contains("liegt in der Zukunft") && page.contains("zahlt Steuern"), "{page}");
        let half = [("text", "x"), ("freigegeben_durch", "TMIKL")];
        assert_eq!(land.fill(&path, &half).await.0, StatusCode::UNPROCESSABLE_ENTITY);

        let (_, list) = land.get("/redaktion/inhalte?q=hundesteuer&zeigen=alt").await;
        assert!(list.contains(DOG), "nobody vouched for the imported texts yet: {list}");
        let (status, ..) = land.fill(&format!("{DOG}?fuer=16&in=de"), &[]).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        let (_, list) = land.get("/redaktion/inhalte?q=hundesteuer&zeigen=alt").await;
        assert!(!list.contains(&format!("{DOG}?")), "{}: just confirmed", town.db.name);
        let (_, report) = land.get("/redaktion/bericht").await;
        assert!(report.contains("73"), "73 of 74 are old: {report}");
        let (status, csv) = land.get("/redaktion/bericht.csv").await;
        assert!(status == StatusCode::OK && csv.contains("16,Text des Landes,74,73,74,"), "{csv}");
    }
}

#[tokio::test]
async fn words_and_responsibilities_change_what_people_find() {
    for town in towns().await {
        let land = town.person("land").await;
        let find = |words: &str| -> Vec<String> {
            let catalogue = town.directory.catalogue();
            let found = catalogue.find(words, None, None, 1, town.directory.today()).expect("a search");
            found.into_iter().map(|found| found.service.id.clone()).collect()
        };
        let words = "/redaktion/worte/hundesteuer-anmelden";
        assert!(find("Zwurbelprax").is_empty());
        assert_eq!(land.fill(words, &[("wort", "Zwurbelprax")]).await.0, StatusCode::SEE_OTHER);
        assert_eq!(find("Zwurbelprax"), ["hundesteuer-anmelden"], "{}", town.db.name);
        assert_eq!(land.fill(words, &[("weg", "Zwurbelprax")]).await.0, StatusCode::SEE_OTHER);
        assert!(find("Zwurbelprax").is_empty());
        let (status, _, page) = land.fill(words, &[("wort", "?!")]).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("?!"), "{page}");

        let path = "/redaktion/zustaendigkeiten?leistung=sperrmuell";
        let entry = |area: &'static str| {
            [("gebiet", area), ("stelle", "amt:160520000"), ("rolle", "responsible"), ("quelle", "Vereinbarung")]
        };
        for wrong in [&entry("Nirgendwo")[..], &entry("Erfurt")[..1], &[]] {
            assert_eq!(land.fill(path, wrong).await.0, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
        }
        assert_eq!(land.fill(path, &entry("Erfurt")).await.0, StatusCode::SEE_OTHER, "{}", town.db.name);
        let who = || {
            let catalogue = town.directory.catalogue();
            let service = catalogue.service("sperrmuell").expect("a service");
            let ags = "16051000".parse().expect("a key");
            catalogue
                .responsible(service, &ags, town.directory.today())
                .expect("known")
                .expect("somebody")
                .administration
        };
        assert_eq!(who(), TenantId(2));
        let (status, _, page) = land.fill(path, &entry("160510000000")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("schon Stadtverwaltung Gera eingetragen"), "{page}");
        let (_, page) = land.get(path).await;
        let id = value(&page, "beenden");
        assert_eq!(land.fill(path, &[("beenden", &id)]).await.0, StatusCode::SEE_OTHER);
        assert_eq!(who(), TenantId(1), "it is over");
    }
}

const UNITS: &str = "/redaktion/stellen";

#[tokio::test]
async fn a_unit_is_added_changed_assigned_and_removed() {
    for town in towns().await {
        let land = town.person("land").await;
        for (login, path) in [("erfurt", UNITS), ("amt", UNITS), ("erfurt", "/redaktion/stellen/forstamt")] {
            let person = town.person(login).await;
            assert_eq!(person.get(path).await.0, StatusCode::FORBIDDEN, "{}: {login} {path}", town.db.name);
            let (_, account) = person.get("/amt/konto").await;
            let sent = [("csrf".to_owned(), value(&account, "csrf")), ("name".to_owned(), "Fremd".to_owned())];
            assert_eq!(person.post(path, &sent).await.0, StatusCode::FORBIDDEN, "{}: {login} {path}", town.db.name);
        }
        assert!(land.get("/redaktion/inhalte").await.1.contains(UNITS));
        assert!(land.get(UNITS).await.1.contains("Noch ist keine eingetragen"));

        let wrong = [("name", ""), ("anschrift", "Am Wald 1"), ("email", "forst"), ("seite", "forst"), ("quelle", "")];
        let (status, _, page) = land.fill(UNITS, &wrong).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{}", town.db.name);
        for said in [
            "Geben Sie den Namen der Stelle ein.",
            "Geben Sie eine vollständige E-Mail-Adresse ein",
            "Geben Sie eine vollständige Adresse ein",
            "Geben Sie an, woher die Angaben kommen.",
            "Am Wald 1",
            "value=\"forst\"",
        ] {
            assert!(page.contains(said), "{}: {said}: {page}", town.db.name);
        }
        assert!(town.directory.catalogue().units().is_empty(), "{}", town.db.name);

        let right = [
            ("name", "Forstamt <Süd>"),
            ("telefon", "0365 1"),
            ("seite", "https://forst.example"),
            ("quelle", "Seite"),
        ];
        let (status, there, _) = land.fill(UNITS, &right).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{}", town.db.name);
        assert_eq!(there, "/redaktion/stellen/forstamt%2Dsued?erledigt=angelegt");
        let (_, page) = land.get(&there).await;
        assert!(page.contains("Angelegt.") && page.contains("Forstamt &lt;Süd&gt;"), "{page}");
        let path = there.split('?').next().expect("a path");

        let changed = [("name", "Forstamt Süd"), ("anschrift", "Am Wald 2\r\n07545 Gera"), ("quelle", "Brief")];
        let (status, there, _) = land.fill(path, &[&changed[..2], &[("email", "forst")]].concat()).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && there.is_empty());
        assert_eq!(land.fill(path, &changed).await.0, StatusCode::SEE_OTHER);
        let unit = town.directory.catalogue().unit("forstamt-sued").expect("a unit").clone();
        assert_eq!((unit.name.as_str(), unit.address.as_deref()), ("Forstamt Süd", Some("Am Wald 2\n07545 Gera")));
        assert_eq!((&unit.phone, unit.source.as_str()), (&None, "Brief"), "{}", town.db.name);

        // A second one of that name: wherever one is chosen, the id says which.
        let (_, second, _) = land.fill(UNITS, &[("name", "Forstamt Süd"), ("quelle", "Seite")]).await;
        let (_, page) = land.get(&second).await;
        assert!(page.contains("Diesen Namen gibt es mehrfach") && page.contains(path), "{page}");
        let duty = "/redaktion/zustaendigkeiten?leistung=sperrmuell";
        let (_, page) = land.get(duty).await;
        for label in ["Forstamt Süd (forstamt-sued)", "Forstamt Süd (forstamt-sued-2)"] {
            assert!(page.contains(label), "{label}: {page}");
        }
        let entry =
            [("gebiet", "Erfurt"), ("stelle", "stelle:forstamt-sued"), ("rolle", "responsible"), ("quelle", "Gesetz")];
        assert_eq!(land.fill(duty, &entry).await.0, StatusCode::SEE_OTHER, "{}", town.db.name);
        let (_, page) = land.get(path).await;
        assert!(page.contains("Sperrmüll") && !page.contains("name=\"entfernen\""), "{page}");

        let (status, _, page) = land.fill(path, &[("entfernen", "1")]).await;
        assert_eq!(status, StatusCode::CONFLICT, "{}: {page}", town.db.name);
        assert!(page.contains("Eine Zuordnung nennt diese Stelle"), "{page}");
        let second = second.split('?').next().expect("a path");
        let (status, there, _) = land.fill(second, &[("entfernen", "1")]).await;
        assert_eq!((status, there.as_str()), (StatusCode::SEE_OTHER, "/redaktion/stellen?erledigt=entfernt"));
        let (_, page) = land.get(&there).await;
        assert!(page.contains("Entfernt") && page.contains(path) && !page.contains(second), "{page}");
        assert_eq!(land.get(second).await.0, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_unit_that_came_by_an_exchange_is_shown_with_its_sender_and_stays() {
    for town in towns().await {
        let scope = town.db.store.write(Reach::Provider, Actor::System, Language::German).await.expect("a scope");
        for sql in [
            "insert into unit (id, name, source) values ('L1_OE_7', 'Landesamt', 'XZuFi Organisationseinheit L1_OE_7')",
            "insert into transfer_object \
             (key, class, sender, local, standard, digest, received_at, pending, target, body) values \
             ('Organisationseinheit L1_OE_7', 'Organisationseinheit', 'Redaktion Nord', '7', '2.2', '', 0, false, 'L1_OE_7', '')",
            "update directory_state set revision = revision + 1",
        ] {
            scope.db().execute_unprepared(sql).await.expect("written");
        }
        scope.commit().await.expect("commit");
        town.directory.refresh().await.expect("refresh");
        let land = town.person("land").await;
        let (_, list) = land.get(UNITS).await;
        let path = "/redaktion/stellen/L1%5FOE%5F7";
        assert!(list.contains(path) && list.contains("Landesamt"), "{}: {list}", town.db.name);
        assert!(list.contains("XZuFi, von Redaktion Nord"), "{}: {list}", town.db.name);
        let (_, page) = land.get(path).await;
        assert!(page.contains("Diese Stelle kommt von Redaktion Nord"), "{}: {page}", town.db.name);
        assert!(!page.contains("name=\"quelle\"") && !page.contains("name=\"entfernen\""), "{page}");
        let csrf = ("csrf".to_owned(), value(&land.get(UNITS).await.1, "csrf"));
        let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        for sent in [vec![field("name", "Unser Amt"), field("quelle", "x")], vec![field("entfernen", "1")]] {
            let (status, _, page) = land.post(path, &[vec![csrf.clone()], sent].concat()).await;
            assert_eq!(status, StatusCode::CONFLICT, "{}: {page}", town.db.name);
        }
        assert_eq!(town.directory.catalogue().unit("L1_OE_7").expect("a unit").name, "Landesamt");
    }
}
