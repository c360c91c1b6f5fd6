//! Two administrations with clerks, and one of them with a draft, a case, a message, a document and a file: what a stranger
//! must never see carries [`MARK`].

use std::path::{Path, PathBuf};

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use blobs::{Blobs, Scanner};
use dienstweg::{Ground, HealthDesk, House, Manners, ROOMS, health_routes, router};
use identity::{ClerkSession, Member, NewAccess, Role};
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};
use store::testing::{Template, TestDatabase};
use store::{Actor, Language, Reach, Store, TenantId};
use tower::ServiceExt;
use ui::lanes::{Admission, Limits};
use ui::{LayerConfig, Route, Site};

use crate::further::{applied_for, met};

/// Stands in everything that belongs to the first administration.
pub(crate) const MARK: &str = "Geheimzeichen7Q";
pub(crate) const PASSWORD: &str = "korrekt Pferd Batterie";

/// Stadtverwaltung Erfurt, which has the case.
pub(crate) const OWNER: TenantId = TenantId(1);
/// Stadtverwaltung Nottertal-Heilinger Höhen, which must not see it.
pub(crate) const STRANGER: TenantId = TenantId(51);
/// Gemeinde Körner, for which that one works.
const MEMBER: &str = "16064037";

/// A unit outside of the administrations.
pub(crate) const UNIT: &str = "forstamt";

const ERFURT: &str = "16051000";
const INVOICE: &[u8] = include_bytes!("../../../standards/xrechnung/tests/all/fixtures/software.ubl.xml");

pub(crate) struct Town {
    pub(crate) db: TestDatabase,
    pub(crate) house: House,
    pub(crate) router: Router,
    pub(crate) list: Vec<Route>,
    /// Cookie and form token of a clerk of the owner.
    pub(crate) owner: Clerk,
    /// Cookie and form token of a clerk of the stranger.
    pub(crate) stranger: Clerk,
    /// Numbers and codes of what the owner has.
    pub(crate) names: Names,
}

#[derive(Clone)]
pub(crate) struct Clerk {
    pub(crate) cookie: String,
    pub(crate) csrf: String,
}

pub(crate) struct Names {
    pub(crate) draft: String,
    pub(crate) draft_cookie: String,
    pub(crate) case: String,
    pub(crate) reference: String,
    pub(crate) access_code: String,
    pub(crate) document: String,
    pub(crate) attachment: String,
    /// A draft of the newsroom with its picture, and the address of something published.
    pub(crate) news: String,
    pub(crate) picture: String,
    pub(crate) slug: String,
    /// A request for values.
    pub(crate) request: String,
    /// An access to the cases of the owner, granted to its own clerk, who runs the installation as well.
    pub(crate) access: String,
    /// A member of staff of the owner.
    pub(crate) person: String,
    /// A by-law of the owner, still a draft.
    pub(crate) law: String,
    /// A measure of the owner's plan, and a goal.
    pub(crate) measure: String,
    pub(crate) goal: String,
    /// Somebody who helps the owner, and an idea of one of its staff.
    pub(crate) colleague: String,
    pub(crate) idea: String,
    /// A self-check of the owner, and a survey.
    pub(crate) check: String,
    pub(crate) survey: String,
    /// Surveys of demand: one that is open, one that is being written, one that was ended.
    pub(crate) demand: String,
    pub(crate) written_demand: String,
    pub(crate) frozen_demand: String,
    /// What came of it: a tender with its offer, an agreement, what was called off, and the invoice for it.
    pub(crate) tender: String,
    pub(crate) offer: String,
    pub(crate) agreement: String,
    pub(crate) call_off: String,
    pub(crate) invoice: String,
    /// The report about the last month.
    pub(crate) report: String,
    /// A workshop of the owner, still in its draft, its series, and an exercise of it.
    pub(crate) series: String,
    pub(crate) workshop: String,
    /// A grant of the owner's own programme.
    pub(crate) grant: String,
    pub(crate) exercise: String,
}

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

pub(crate) async fn towns() -> Vec<Town> {
    towns_with(None).await
}

pub(crate) async fn towns_with(scanner: Option<Scanner>) -> Vec<Town> {
    static SUPPLIED: Template = Template::new();
    let mut towns = Vec::new();
    for db in SUPPLIED.databases(&ROOMS, supply).await {
        towns.push(settle(db, scanner.clone()).await);
    }
    towns
}

/// The state, with services that are switched on everywhere.
async fn supply(store: &Store) {
    directory::import_state(store, &root().join("data/thueringen")).await.unwrap();
    let mut scope = store.write(Reach::Provider, Actor::System, Language::German).await.unwrap();
    for service in ["hund-anmelden", "mangel-melden", "meldebescheinigung"] {
        let bundle = studio::Bundle::read(&root().join("services").join(service)).unwrap();
        studio::publish(&mut scope, &bundle).await.unwrap();
    }
    directory::activate_everywhere(&mut scope).await.unwrap();
    let unit = directory::model::Unit {
        id: UNIT.to_owned(),
        name: "Forstamt".to_owned(),
        address: None,
        phone: None,
        email: None,
        link: None,
        source: "Probe".to_owned(),
    };
    directory::put_unit(&mut scope, unit).await.unwrap();
    scope.commit().await.unwrap();
}

async fn settle(db: TestDatabase, scanner: Option<Scanner>) -> Town {
    let house = open(&db, Blobs::in_memory().with_scanner(scanner)).await;
    // Whoever acts for a member, and whoever approves, has nothing else.
    let apart = [Role::Approver, Role::Representative];
    let all: Vec<Role> = Role::ALL.into_iter().filter(|role| !apart.contains(role)).collect();
    for (tenant, login, roles) in [(OWNER, "eigen", &all[..]), (STRANGER, "fremd", &[Role::Clerk])] {
        let wanted: [(&str, &str, &[Role]); 1] = [(login, "Kim Beispiel", roles)];
        identity::demo_accounts(&house.identity, tenant, &wanted, PASSWORD).await.unwrap();
    }
    let (list, router) = served(&db, &house);
    let hand = Hand { router: &router };
    let owner = hand.log_in("eigen").await;
    let stranger = hand.log_in("fremd").await;
    let names = hand.fill(&db, &house, &owner).await;
    Town { db, house, router, list, owner, stranger, names }
}

async fn open(db: &TestDatabase, blobs: Blobs) -> House {
    let ground = Ground { store: db.store.clone(), blobs };
    House::open(
        &ground,
        Manners {
            https: false,
            hashing_slots: 4,
            letter_slots: 2,
            second_person: true,
            mail: true,
            mail_encrypted: false,
        },
    )
    .await
    .unwrap()
}

fn served(db: &TestDatabase, house: &House) -> (Vec<Route>, Router) {
    let routes = house.routes().merge(health_routes(HealthDesk::new(db.store.clone(), true)));
    (routes.list(), router(routes, &Admission::new(&Limits::default()), &LayerConfig::new(Site::default())))
}

/// What the fixture does through the pages.
struct Hand<'a> {
    router: &'a Router,
}

impl Hand<'_> {
    async fn post(&self, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Answer {
        let request = Ask::post(path).cookie(cookie).form(fields);
        send(self.router, request).await
    }

    async fn log_in(&self, login: &str) -> Clerk {
        let answer = self.post("/anmelden", "", &[("login", login), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let cookie = answer.cookie();
        let page = send(self.router, Ask::get("/amt/konto").cookie(&cookie)).await;
        assert_eq!(page.status, StatusCode::OK);
        Clerk { cookie, csrf: page.hidden("csrf") }
    }

    async fn fill(&self, db: &TestDatabase, house: &House, owner: &Clerk) -> Names {
        let (draft, draft_cookie) = self.draft().await;
        let (reference, access_code) = self.application().await;
        house.worker().unwrap().drain().await.unwrap();
        let inbox = send(self.router, Ask::get("/amt").cookie(&owner.cookie)).await;
        let case = inbox.after("/amt/vorgang/", 36);
        let case_page = format!("/amt/vorgang/{case}");
        let page = send(self.router, Ask::get(&case_page).cookie(&owner.cookie)).await;
        let fields = [("csrf", owner.csrf.as_str()), ("revision", &page.hidden("revision"))];
        let claimed = self.post(&format!("{case_page}/uebernehmen"), &owner.cookie, &fields).await;
        assert_eq!(claimed.status, StatusCode::SEE_OTHER, "{}", claimed.text());
        let note = [("csrf", owner.csrf.as_str()), ("revision", "2"), ("note", MARK)];
        let noted = self.post(&format!("{case_page}/notiz"), &owner.cookie, &note).await;
        assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.text());

        let id: uuid::Uuid = case.parse().unwrap();
        let mut scope = db.tenant(OWNER.0).await;
        mailbox::post_message(&mut scope, id, mailbox::Direction::ToApplicant, MARK).await.unwrap();
        let bytes = Bytes::from(format!("%PDF-1.7 {MARK}"));
        let delivery = mailbox::Delivery::pdf("decision", mailbox::Kind::Decision, "mailbox-kind-decision", bytes);
        scope.commit().await.unwrap();
        let blobs = &house.applications.blobs;
        let stored = mailbox::store_document(&db.store, blobs, OWNER, id, delivery).await.unwrap();
        let mut scope = db.tenant(OWNER.0).await;
        let document = mailbox::post_document(&mut scope, &stored).await.unwrap();
        scope.commit().await.unwrap();
        let attachment = self.upload(&draft, &draft_cookie).await;
        let (news, picture) = self.news(owner).await;
        let slug = published(db).await;
        let request = operated(db, house).await;
        let access = granted(db, house, "eigen", OWNER).await.to_string();
        let document = document.id.to_string();
        let scope = db.store.read_as_system(OWNER).await.unwrap();
        let person = identity::accounts(&scope).await.unwrap().remove(0).id.to_string();
        drop(scope);
        let (series, workshop, exercise) = met(db).await;
        let (measure, goal) = planned(db, house).await;
        let (colleague, idea) = shaped(db, house).await;
        let (check, survey) = asked(db, house).await;
        let [demand, written_demand, frozen_demand, tender, offer, agreement, call_off, invoice] =
            bought(db, house).await;
        Names {
            draft,
            draft_cookie,
            case,
            reference,
            access_code,
            document,
            attachment,
            news,
            picture,
            slug,
            request,
            access,
            person,
            law: by_law(db).await,
            measure,
            goal,
            colleague,
            idea,
            check,
            survey,
            demand,
            written_demand,
            frozen_demand,
            tender,
            offer,
            agreement,
            call_off,
            invoice,
            report: last_report(db),
            series,
            workshop,
            grant: applied_for(db, house).await,
            exercise,
        }
    }

    /// A draft that was begun.
    async fn draft(&self) -> (String, String) {
        let opened = self.post("/antrag/neu", "", &[("service", "mangel-melden"), ("place", ERFURT)]).await;
        assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.text());
        let (path, cookie) = (opened.header(header::LOCATION).to_owned(), opened.cookie());
        let saved = self.post(&format!("{path}/seite/place"), &cookie, &[("place", MARK)]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        (path.trim_start_matches("/antrag/").to_owned(), cookie)
    }

    async fn upload(&self, draft: &str, cookie: &str) -> String {
        let body = multipart("photos", &[]);
        let path = format!("/antrag/{draft}/seite/photos");
        let ask = Ask::post(&format!("{path}/datei/photos")).cookie(cookie);
        let answer = send(self.router, ask.body("multipart/form-data; boundary=grenze", body)).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let page = send(self.router, Ask::get(&path).cookie(cookie)).await;
        assert!(page.text().contains(MARK), "the name of the file is shown");
        page.after("value=\"", 36)
    }

    /// Something that is being written in the name of the owner, with a picture.
    async fn news(&self, owner: &Clerk) -> (String, String) {
        let csrf = owner.csrf.as_str();
        let fields = [("csrf", csrf), ("art", "press"), ("fuer", "amt"), ("de-titel", MARK), ("de-text", MARK)];
        let begun = self.post("/redaktion/aktuelles/neu", &owner.cookie, &fields).await;
        assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text());
        let path = begun.header(header::LOCATION).split('?').next().unwrap().to_owned();
        let body = multipart("datei", &[("csrf", csrf), ("stand", "1"), ("beschreibung", MARK)]);
        let ask = Ask::post(&format!("{path}/datei")).cookie(&owner.cookie);
        let answer = send(self.router, ask.body("multipart/form-data; boundary=grenze", body)).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let page = send(self.router, Ask::get(&path).cookie(&owner.cookie)).await;
        let picture = page.after(&format!("{path}/datei/"), 36);
        (path.trim_start_matches("/redaktion/aktuelles/").to_owned(), picture)
    }

    /// An application that became a case.
    async fn application(&self) -> (String, String) {
        let description = format!("Tiefes Schlagloch, {MARK}.");
        let answers = json!({ "category": "road", "place": MARK, "description": description });
        let body = json!({ "service": "mangel-melden", "place": ERFURT, "answers": answers }).to_string();
        let ask = Ask::post("/api/v1/applications").header("idempotency-key", "town-0001");
        let answer = send(self.router, ask.body("application/json", body.into_bytes())).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
        let received: Value = serde_json::from_slice(&answer.bytes).unwrap();
        let text = |name: &str| received[name].as_str().unwrap().to_owned();
        (text("reference"), text("access_code"))
    }
}

/// A form with a picture whose name is the mark.
fn multipart(field: &str, others: &[(&str, &str)]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in others {
        let part = format!("--grenze\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    let head = format!("--grenze\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{MARK}.png\"\r\n");
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(b"Content-Type: image/png\r\n\r\n");
    body.extend_from_slice(include_bytes!("red.png"));
    body.extend_from_slice(b"\r\n--grenze--\r\n");
    body
}

/// A measure of the owner's plan that serves a goal.
async fn planned(db: &TestDatabase, house: &House) -> (String, String) {
    use planning::{Coordinator, Draft, NewMeasure, Theme};
    let by = Coordinator::machine(OWNER);
    let mut scope = db.store.write_as_system(OWNER).await.unwrap();
    let goal = planning::add_goal(&mut scope, by, Theme::Culture, "Alle können helfen", "").await.unwrap();
    let draft =
        Draft { title: "Lotsen schulen".to_owned(), theme: Theme::Culture, goal: Some(goal), ..Draft::default() };
    let catalogue = house.directory.catalogue();
    let new = NewMeasure { draft, ..NewMeasure::default() };
    let measure = planning::add_measure(&mut scope, by, &catalogue, new).await.unwrap();
    scope.commit().await.unwrap();
    (measure.to_string(), goal.to_string())
}

/// Somebody who helps the owner, and an idea of its clerk.
async fn shaped(db: &TestDatabase, house: &House) -> (String, String) {
    use planning::{ColleagueDraft, ColleagueId, Coordinator, Culture, IdeaId, Staff};
    let culture = Culture::read().unwrap();
    let mut scope = db.store.write_as_system(OWNER).await.unwrap();
    let colleague: ColleagueId = scope.new_id();
    let hours = [("guide".to_owned(), 200)].into();
    let draft = ColleagueDraft { name: MARK.to_owned(), hours, ..ColleagueDraft::default() };
    planning::save_colleague(&mut scope, Coordinator::machine(OWNER), &culture, (colleague, 0), &draft).await.unwrap();
    scope.commit().await.unwrap();
    let staff = Staff::of(&session(house, "eigen").await);
    let mut scope = db.store.write(Reach::Tenant(OWNER), staff.actor(), Language::German).await.unwrap();
    let idea: IdeaId = scope.new_id();
    planning::send_idea(&mut scope, staff, idea, MARK, true).await.unwrap();
    scope.commit().await.unwrap();
    (colleague.to_string(), idea.to_string())
}

/// A self-check of the owner that was begun, and a survey of the state that is running.
async fn asked(db: &TestDatabase, house: &House) -> (String, String) {
    let questions = planning::Questionnaire::read().unwrap();
    let by = planning::Coordinator::machine(OWNER);
    let mut scope = db.store.write_as_system(OWNER).await.unwrap();
    let catalogue = house.directory.catalogue();
    let check = planning::begin_check(&mut scope, by, &catalogue, &questions, None).await.unwrap();
    scope.commit().await.unwrap();
    let mut scope = db.store.write(Reach::Provider, Actor::System, Language::German).await.unwrap();
    let (title, purpose, first_day) = ("Stand".to_owned(), String::new(), scope.today());
    let new = planning::NewSurvey { title, purpose, first_day, last_day: first_day };
    let survey = planning::begin_survey(&mut scope, planning::Organizer::machine(), new).await.unwrap();
    scope.commit().await.unwrap();
    (check.to_string(), survey.to_string())
}

/// The draft of a by-law of the owner.
async fn by_law(db: &TestDatabase) -> String {
    let mut scope = db.store.write_as_system(OWNER).await.unwrap();
    let draft = directory::by_law::Draft {
        entity: ERFURT.parse().unwrap(),
        title: "Hundesteuersatzung".to_owned(),
        kind: String::new(),
        in_force_from: None,
        changes: None,
        rates: Vec::new(),
    };
    let id = directory::put_by_law(&mut scope, None, draft).await.unwrap();
    scope.commit().await.unwrap();
    id.to_string()
}

/// What operators have: a roll-out that waits for its approval, and a request for values of the owner, whose id it returns.
async fn operated(db: &TestDatabase, house: &House) -> String {
    use operations::{Operator, Plan, Stages, Target};
    let operator = Operator::machine();
    let mut scope = db.store.write(Reach::Provider, operator.actor(), Language::German).await.unwrap();
    let survey = operations::survey(&scope, &house.operations).await.unwrap();
    let plan = Plan {
        services: survey.services.keys().cloned().collect(),
        target: Target::Administrations([OWNER.0].into()),
        active: false,
        incomplete: true,
        first_day: survey.today,
        stages: Stages::ONE,
    };
    let last_day = survey.today;
    operations::propose(&mut scope, &survey, operator, "Winterschlaf", plan).await.unwrap();
    scope.commit().await.unwrap();
    let mut scope = db.tenant(OWNER.0).await;
    let (entity, wanted) = ("16051000".parse().unwrap(), vec!["dog_tax.first".to_owned()]);
    let new = operations::NewRequest { entity, email: String::new(), wanted, last_day };
    let id = operations::ask(&mut scope, operator, &new).await.unwrap().unwrap();
    scope.commit().await.unwrap();
    provided(db, house).await;
    id.to_string()
}

/// An access to all cases of an administration for eight hours, which somebody asked for who runs the installation.
pub(crate) async fn granted(db: &TestDatabase, house: &House, login: &str, tenant: TenantId) -> identity::AccessId {
    let manager = format!("leitung-{tenant}");
    let wanted: [(&str, &str, &[Role]); 1] = [(&manager, "Robin Leitung", &[Role::Manager])];
    identity::demo_accounts(&house.identity, tenant, &wanted, PASSWORD).await.unwrap();
    let (by, manager) = (session(house, login).await, session(house, &manager).await);
    let scope =
        |by: &ClerkSession| db.store.write(Reach::Tenant(tenant), Actor::Account(by.account.0), Language::German);
    let mut asking = scope(&by).await.unwrap();
    let reason = "Die Zustellung schlägt fehl.".to_owned();
    let new = NewAccess { reference: String::new(), reason, hours: 8 };
    let (id, _) = identity::ask_access(&mut asking, &by, &new).await.unwrap();
    asking.commit().await.unwrap();
    let mut deciding = scope(&manager).await.unwrap();
    identity::decide_access(&mut deciding, &manager, id, true).await.unwrap();
    deciding.commit().await.unwrap();
    id
}

/// Somebody as the verbs know them.
pub(crate) async fn session(house: &House, login: &str) -> ClerkSession {
    let token = house.identity.authenticate(login, PASSWORD).await.unwrap().token;
    house.identity.current(&token).await.unwrap().unwrap()
}

/// The name of the report about the last month that is over.
fn last_report(db: &TestDatabase) -> String {
    let month = operations::reported_months(db.store.clock().today())[0];
    format!("{}-{:02}.pdf", month.year(), month.month())
}

/// What the owner has of the provider: a ticket, an order and a statement of the third quarter of 2025, each with the number 1.
async fn provided(db: &TestDatabase, house: &House) {
    use operations::{Affected, Area, Billing, Hindered, NewOffer, NewTicket, Operator, Position, Staff, WHOLE};
    let operator = Operator::machine();
    let managers: [(&str, &str, &[Role]); 1] = [("haushalt", "Hedwig Haushalt", &[Role::Manager])];
    identity::demo_accounts(&house.identity, OWNER, &managers, PASSWORD).await.unwrap();
    let logged_in = house.identity.authenticate("haushalt", PASSWORD).await.unwrap();
    let manager = Staff::of(&house.identity.current(&logged_in.token).await.unwrap().unwrap());
    let mut scope = db.store.write(Reach::Provider, operator.actor(), Language::German).await.unwrap();
    let offer = NewOffer {
        code: "videoraum".to_owned(),
        first_day: scope.today(),
        last_day: None,
        name: "Videoraum".to_owned(),
        description: String::new(),
        kinds: [].into(),
        price: store::Cents(2_500),
        billing: Billing::Monthly,
    };
    let (quarter, first_day) = ("2025-Q3".parse().unwrap(), jiff::civil::date(2025, 1, 1));
    operations::set_offer(&mut scope, operator, offer).await.unwrap();
    let key = operations::propose_key(&mut scope, operator, first_day, [WHOLE, 0, 0, 0], "Beschluss").await.unwrap();
    operations::settle_key(&mut scope, operator, key, true).await.unwrap();
    operations::begin_run(&mut scope, operator, quarter).await.unwrap();
    let amount = store::Cents(12_000);
    let costs = [Position { label: "Strom".to_owned(), amount, source: "Rechnung 17".to_owned() }];
    operations::set_costs(&mut scope, operator, (quarter, 1, 0), &costs).await.unwrap();
    operations::submit_run(&mut scope, &house.operations, operator, (quarter, 1, 1)).await.unwrap();
    operations::issue_run(&mut scope, operator, (quarter, 1, 2)).await.unwrap();
    scope.commit().await.unwrap();
    let actor = Actor::Account(manager.account().into());
    let mut scope = db.store.write(Reach::Tenant(OWNER), actor, Language::German).await.unwrap();
    let ticket = NewTicket {
        id: scope.new_id(),
        subject: MARK.to_owned(),
        text: MARK.to_owned(),
        area: Area::Other,
        service: None,
        affected: Affected::One,
        hindered: Hindered::No,
    };
    operations::open_ticket(&mut scope, manager, ticket).await.unwrap();
    let id = scope.new_id();
    operations::order(&mut scope, &house.operations, manager, id, ("videoraum", 1)).await.unwrap();
    scope.commit().await.unwrap();
}

/// What the owner buys for all and calls off: surveys of demand that are open, written and ended, a tender with an offer, an agreement, a
/// call-off and its invoice.
async fn bought(db: &TestDatabase, house: &House) -> [String; 8] {
    use procurement::{
        ArticleId, Basis, Buyer, CallOffId, DemandId, Entitled, EvbIt, FrameworkId, Kind, Member, NewArticle,
        NewCallOff, NewFramework, NewSurvey, NewTender, OfferId, Procedure, Scored, TenderId, Thresholds,
    };
    let (buyer, catalogue) = (Buyer::machine(OWNER), house.directory.catalogue());
    let mut scope = db.tenant(OWNER.0).await;
    let (open, written, frozen): (DemandId, DemandId, DemandId) = (scope.new_id(), scope.new_id(), scope.new_id());
    let closes_on = scope.now().plus_days(100).in_germany().date();
    // What a survey is called, everybody who is asked knows.
    let new = NewSurvey { title: "Rechner".to_owned(), purpose: MARK.to_owned(), closes_on };
    for survey in [open, written, frozen] {
        procurement::draft_survey(&mut scope, buyer, survey, &new).await.unwrap();
    }
    let list_price = store::Cents(94_900);
    for survey in [open, frozen] {
        let article: ArticleId = scope.new_id();
        let new = NewArticle {
            name: MARK.to_owned(),
            group: MARK.to_owned(),
            unit: "Stück".to_owned(),
            evb_it: EvbIt::Purchase,
            list_price,
            price_source: MARK.to_owned(),
        };
        procurement::add_article(&mut scope, buyer, survey, article, new).await.unwrap();
        procurement::open_survey(&mut scope, buyer, (survey, 1), &catalogue).await.unwrap();
    }
    procurement::close_survey(&mut scope, buyer, (frozen, 2)).await.unwrap();
    let (tender, offer): (TenderId, OfferId) = (scope.new_id(), scope.new_id());
    let offers_until = scope.now().plus_seconds(-60);
    let new = NewTender {
        survey: frozen,
        title: "Rechner".to_owned(),
        kind: Kind::Supplies,
        value: store::Cents(1_000_000),
        procedure: Procedure::Direct,
        reason: String::new(),
        basis: Basis::Central,
        basis_reason: MARK.to_owned(),
        entitled: Entitled::Asked,
        offers_until,
        price_weight: 100,
        criteria: Vec::new(),
    };
    let thresholds = Thresholds::read().unwrap();
    procurement::begin_tender(&mut scope, buyer, &thresholds, tender, new).await.unwrap();
    procurement::take_offer(&mut scope, buyer, tender, offer, (MARK.to_owned(), offers_until)).await.unwrap();
    let scored = Scored { price: list_price, points: Vec::new() };
    procurement::score_offer(&mut scope, buyer, tender, offer, scored).await.unwrap();
    procurement::propose_award(&mut scope, buyer, (tender, 1)).await.unwrap();
    procurement::approve_award(&mut scope, buyer, (tender, 2)).await.unwrap();
    let agreement: FrameworkId = scope.new_id();
    let articles = procurement::articles(&scope, frozen).await.unwrap();
    let new = NewFramework {
        starts_on: scope.today(),
        ends_on: closes_on,
        max_value: store::Cents(1_000_000),
        max_quantity: 10,
        prices: articles.iter().map(|article| (article.id, list_price)).collect(),
    };
    procurement::award(&mut scope, buyer, &thresholds, (tender, 3), agreement, &new).await.unwrap();
    let order: CallOffId = scope.new_id();
    let lines = articles.iter().map(|article| (article.id, 1)).collect();
    let new = NewCallOff { budget_item: MARK.to_owned(), lines, paid_from: None, measure: None };
    let member = Member::machine(OWNER, OWNER);
    procurement::call_off(&mut scope, member, agreement, order, &new, false).await.unwrap();
    let incoming = procurement::read_invoice(INVOICE.into()).unwrap();
    let blobs = &house.procurement.blobs;
    let invoice = procurement::take_invoice(&mut scope, member, blobs, order, incoming).await.unwrap();
    scope.commit().await.unwrap();
    let consumers: Vec<std::sync::Arc<dyn store::Consumer>> = vec![std::sync::Arc::new(procurement::Carrying)];
    store::Worker::new(db.store.clone(), consumers).unwrap().drain().await.unwrap();
    [
        open.to_string(),
        written.to_string(),
        frozen.to_string(),
        tender.to_string(),
        offer.to_string(),
        agreement.to_string(),
        order.to_string(),
        invoice.to_string(),
    ]
}

/// Something that everybody may read; the end of its address.
async fn published(db: &TestDatabase) -> String {
    use newsroom::{Content, Issuer, Kind, Text, Writer};
    let writer = Writer::operator(Issuer::Administration(OWNER));
    let german = Text { title: "Stadtfest".to_owned(), body: "Am Samstag.".to_owned(), ..Text::default() };
    let mut scope = db.tenant(OWNER.0).await;
    let content = Content { german, ..Content::default() };
    let id = newsroom::create(&mut scope, writer, Kind::Guide, &content).await.unwrap();
    newsroom::submit(&mut scope, writer, id, 1).await.unwrap();
    newsroom::approve(&mut scope, writer, id, 2, None, false).await.unwrap();
    let item = newsroom::item(&scope, writer, id).await.unwrap();
    scope.commit().await.unwrap();
    item.address().trim_start_matches("/wegweiser/").to_owned()
}

impl Town {
    pub(crate) async fn send(&self, ask: Ask) -> Answer {
        send(&self.router, ask).await
    }

    /// The same town, its program stopped and started with a virus scanner.
    pub(crate) async fn started_again_with(self, scanner: Scanner) -> Self {
        let blobs = self.house.applications.blobs.clone().with_scanner(Some(scanner));
        let house = open(&self.db, blobs).await;
        let (list, router) = served(&self.db, &house);
        Self { house, list, router, ..self }
    }

    /// Cookie and form token of somebody new at the owner.
    pub(crate) async fn hire(&self, login: &str, roles: &[Role]) -> Clerk {
        let identity = &self.house.identity;
        if roles.contains(&Role::Representative) {
            // The owner works for no other municipality.
            let member = Member::of(&self.house.directory.catalogue(), STRANGER, &MEMBER.parse().unwrap()).unwrap();
            identity::demo_representative(identity, (login, "Robin Beispiel"), member, PASSWORD).await.unwrap();
        } else {
            let wanted = [(login, "Robin Beispiel", roles)];
            identity::demo_accounts(identity, OWNER, &wanted, PASSWORD).await.unwrap();
        }
        Hand { router: &self.router }.log_in(login).await
    }

    /// The same for another administration.
    pub(crate) async fn hire_at(&self, tenant: TenantId, login: &str, roles: &[Role]) -> Clerk {
        let wanted = [(login, "Robin Beispiel", roles)];
        identity::demo_accounts(&self.house.identity, tenant, &wanted, PASSWORD).await.unwrap();
        self.log_in(login).await
    }

    /// Cookie and form token of somebody who has an account.
    pub(crate) async fn log_in(&self, login: &str) -> Clerk {
        Hand { router: &self.router }.log_in(login).await
    }

    /// Makes the file of the draft one that has to be judged first, as a PDF is.
    pub(crate) async fn locked_file(&self) {
        let scope = self.db.tenant(OWNER.0).await;
        scope.db().execute_unprepared("update attachment set released = false").await.unwrap();
        scope.commit().await.unwrap();
    }

    /// The cookies of somebody who holds draft, access code and session of the owner.
    pub(crate) fn holder(&self) -> String {
        let Names { draft_cookie, access_code, .. } = &self.names;
        format!("{}; {draft_cookie}; zugang={access_code}", self.owner.cookie)
    }
}

/// A request to make.
#[derive(Clone)]
pub(crate) struct Ask {
    method: Method,
    path: String,
    headers: Vec<(&'static str, Vec<u8>)>,
    body: Vec<u8>,
}

impl Ask {
    pub(crate) fn new(method: Method, path: &str) -> Self {
        Self { method, path: path.to_owned(), headers: Vec::new(), body: Vec::new() }
    }

    pub(crate) fn get(path: &str) -> Self {
        Self::new(Method::GET, path)
    }

    pub(crate) fn post(path: &str) -> Self {
        Self::new(Method::POST, path)
    }

    pub(crate) fn header(mut self, name: &'static str, value: impl Into<Vec<u8>>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    pub(crate) fn cookie(self, cookie: &str) -> Self {
        if cookie.is_empty() { self } else { self.header("cookie", cookie) }
    }

    pub(crate) fn form(self, fields: &[(&str, &str)]) -> Self {
        let pairs: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", escape(value))).collect();
        self.body("application/x-www-form-urlencoded", pairs.join("&").into_bytes())
    }

    pub(crate) fn body(mut self, kind: &'static str, body: Vec<u8>) -> Self {
        self.body = body;
        self.header("content-type", kind)
    }
}

pub(crate) fn escape(value: &str) -> String {
    let byte = |byte: u8| {
        if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    value.bytes().map(byte).collect()
}

pub(crate) async fn send(router: &Router, ask: Ask) -> Answer {
    let mut request = Request::builder().method(ask.method).uri(&ask.path).header("sec-fetch-site", "same-origin");
    if !ask.headers.iter().any(|(name, _)| *name == "accept") {
        request = request.header("accept", "text/html");
    }
    for (name, value) in &ask.headers {
        request = request.header(*name, value.as_slice());
    }
    let request = request.body(Body::from(ask.body)).unwrap_or_else(|error| panic!("{}: {error}", ask.path));
    let (parts, body) = router.clone().oneshot(request).await.unwrap().into_parts();
    Answer { status: parts.status, headers: parts.headers, bytes: to_bytes(body, usize::MAX).await.unwrap() }
}

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Bytes,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub(crate) fn header(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn cookie(&self) -> String {
        self.header(header::SET_COOKIE).split(';').next().unwrap().to_owned()
    }

    /// The value of the first hidden field of this name.
    pub(crate) fn hidden(&self, name: &str) -> String {
        let text = self.text();
        let start = format!("name=\"{name}\" value=\"");
        let rest = text.split_once(&start).unwrap_or_else(|| panic!("no {name} in {text}")).1;
        rest.split_once('"').unwrap().0.to_owned()
    }

    /// So many characters behind the first occurrence of a text that an identifier follows.
    fn after(&self, start: &str, length: usize) -> String {
        let text = self.text();
        let found = text
            .match_indices(start)
            .map(|(at, _)| &text[at + start.len()..])
            .find_map(|rest| rest.get(..length).filter(|id| id.parse::<uuid::Uuid>().is_ok()));
        found.unwrap_or_else(|| panic!("no identifier behind {start} in {text}")).to_owned()
    }

    /// True for an error page or a problem of ours, false for anything a library made up.
    pub(crate) fn is_our_error(&self) -> bool {
        let kind = self.header(header::CONTENT_TYPE);
        if kind.starts_with("application/problem+json") {
            let problem: Value = serde_json::from_slice(&self.bytes).unwrap_or_default();
            return problem["status"] == self.status.as_u16()
                && problem["title"].as_str().is_some_and(|title| !title.starts_with('['))
                && problem["next"].as_str().is_some_and(|next| !next.starts_with('['));
        }
        let text = self.text();
        kind.starts_with("text/html")
            && text.contains("id=\"inhalt\"")
            && text.ends_with("</html>")
            && !text.contains("[ui-")
    }
}
