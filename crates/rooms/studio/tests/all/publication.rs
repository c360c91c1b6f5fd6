//! What becomes of versions, through the door of the room and on both databases.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use directory::Directory;
use identity::{Identity, Role};
use store::testing::{TestDatabase, databases};
use store::{Actor, Language, Reach, Scope, TenantId};
use studio::{
    Author, Bundle, Desk, Error, HandedIn, Step, Studio, approve, hand_in, hand_in_again, record, reject, retire,
};
use tower::ServiceExt;

const SERVICE: &str = "mangel-melden";
const PASSWORD: &str = "korrekt Pferd Batterie";

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn service() -> Bundle {
    Bundle::read(&repository().join("services").join(SERVICE)).expect("a readable folder")
}

/// The service with a shorter limit for the place.
fn changed(most: u32) -> Bundle {
    let serde_json::Value::Object(files) = serde_json::json!(service()) else { panic!("a bundle is a map") };
    let file = |(name, content): (String, serde_json::Value)| {
        let text = content.as_str().expect("text");
        let new = format!("\"max_length\": {most}");
        let text = if name == "form.json" { text.replace("\"max_length\": 300", &new) } else { text.to_owned() };
        (name, text)
    };
    files.into_iter().map(file).collect()
}

struct Office {
    db: TestDatabase,
    identity: Identity,
    first: Author,
    second: Author,
}

/// Two authors, of two administrations.
async fn offices() -> Vec<Office> {
    let mut offices = Vec::new();
    for db in databases(&[directory::MIGRATIONS, identity::MIGRATIONS, studio::MIGRATIONS]).await {
        directory::import_state(&db.store, &repository().join("data/thueringen")).await.expect("import");
        let identity = Identity::new(db.store.clone(), identity::Settings::default());
        let mut authors = Vec::new();
        for (tenant, login) in [(TenantId(1), "alex"), (TenantId(51), "sascha")] {
            let wanted: [(&str, &str, &[Role]); 1] = [(login, login, &[Role::Author])];
            identity::demo_accounts(&identity, tenant, &wanted, PASSWORD).await.expect("an account");
            let token = identity.authenticate(login, PASSWORD).await.expect("a session").token;
            let session = identity.current(&token).await.expect("a look").expect("a session");
            authors.push(Author::of(&session).expect("the role"));
        }
        offices.push(Office { db, identity, first: authors[0], second: authors[1] });
    }
    offices
}

impl Office {
    /// A writing scope in which this author acts.
    async fn acting(&self, author: Author) -> Scope {
        let actor = author.account().map_or(Actor::System, |(_, account)| Actor::Account(account.into()));
        self.db.store.write(Reach::Provider, actor, Language::German).await.expect("provider scope")
    }

    async fn handed_in(
        &self,
        bundle: &Bundle,
        author: Author,
        second_person: bool,
    ) -> (studio::FormVersionId, HandedIn) {
        self.db.clock.advance_seconds(60);
        let mut scope = self.acting(author).await;
        let handed_in = hand_in(&mut scope, bundle, author, second_person).await.expect("handed in");
        scope.commit().await.expect("commit");
        handed_in
    }

    async fn reading(&self) -> Scope {
        self.db.store.read(Reach::Provider, Actor::System, Language::German).await.expect("provider scope")
    }

    async fn known(&self) -> studio::Record {
        record(&self.reading().await, SERVICE).await.expect("a record")
    }

    async fn current(&self) -> studio::Result<Arc<studio::Published>> {
        Studio::new().current(&self.reading().await, SERVICE).await
    }

    async fn is_online(&self) -> bool {
        let directory = Directory::load(&self.db.store).await.expect("the directory");
        directory.catalogue().online_service("maengelmelder").is_some()
    }
}

#[tokio::test]
async fn a_version_counts_once_somebody_else_has_approved_it() {
    for office in offices().await {
        let (first, done) = office.handed_in(&service(), office.first, true).await;
        assert_eq!(done, HandedIn::Proposed, "{}", office.db.name);
        assert!(matches!(office.current().await, Err(Error::Unknown(_))) && !office.is_online().await);
        assert_eq!(office.handed_in(&service(), office.second, true).await, (first, HandedIn::AlreadyProposed));

        let mut scope = office.acting(office.first).await;
        let own = approve(&mut scope, SERVICE, first, office.first).await;
        assert!(matches!(own, Err(Error::SamePerson)), "{}: {own:?}", office.db.name);
        drop(scope);
        let mut scope = office.acting(office.second).await;
        approve(&mut scope, SERVICE, first, office.second).await.expect("approved");
        scope.commit().await.expect("commit");
        assert_eq!(office.current().await.expect("published").id, first);
        assert!(office.is_online().await);

        let mut scope = office.acting(office.second).await;
        let twice = approve(&mut scope, SERVICE, first, office.second).await;
        assert!(matches!(twice, Err(Error::NoProposal(_))), "{twice:?}");
        drop(scope);
        let known = office.known().await;
        let steps: Vec<_> = known.history.iter().map(|event| (event.step, event.by)).collect();
        assert_eq!(steps, [(Step::Approved, office.second), (Step::Proposed, office.first)]);
        assert_eq!(office.handed_in(&service(), office.first, true).await.1, HandedIn::AlreadyPublished);
    }
}

#[tokio::test]
async fn a_proposal_changes_nothing_and_can_be_taken_back_refused_or_replaced() {
    for office in offices().await {
        let (first, _) = office.handed_in(&service(), Author::operator(), false).await;
        let (second, _) = office.handed_in(&changed(200), office.first, true).await;
        assert_eq!(office.current().await.expect("published").id, first);
        let known = office.known().await;
        let summary = known.history[0].summary.clone().expect("a summary");
        assert_eq!((summary.form, summary.files, summary.effect.as_str()), (1, 0, "forms-effect-touches"));

        // Who has looked at another version approves nothing.
        let mut scope = office.acting(office.second).await;
        let other = approve(&mut scope, SERVICE, first, office.second).await;
        assert!(matches!(other, Err(Error::NoProposal(_))), "{other:?}");
        drop(scope);

        for (author, step) in [(office.first, Step::Withdrawn), (office.second, Step::Rejected)] {
            let mut scope = office.acting(author).await;
            assert_eq!(reject(&mut scope, SERVICE, second, author).await.expect("ended"), step);
            scope.commit().await.expect("commit");
            assert_eq!(office.current().await.expect("published").id, first);
            assert!(office.known().await.proposal.is_none());
            assert_eq!(office.handed_in(&changed(200), office.first, true).await, (second, HandedIn::Proposed));
        }

        // What somebody else puts in its place is theirs, and needs yet another person.
        let (third, _) = office.handed_in(&changed(100), office.second, true).await;
        let known = office.known().await;
        assert_eq!(known.proposal.expect("a proposal").version, third);
        assert_eq!(known.history[1].step, Step::Withdrawn);
        let mut scope = office.acting(office.second).await;
        assert!(matches!(approve(&mut scope, SERVICE, third, office.second).await, Err(Error::SamePerson)));
        drop(scope);
        let mut scope = office.acting(office.first).await;
        let pretended = approve(&mut scope, SERVICE, third, office.second).await;
        assert!(matches!(pretended, Err(Error::Identity(identity::Error::Forbidden))), "{pretended:?}");
        approve(&mut scope, SERVICE, third, office.first).await.expect("approved");
        scope.commit().await.expect("commit");
        assert_eq!(office.current().await.expect("published").id, third);
        assert_eq!(known.versions.iter().map(|version| version.number).collect::<Vec<_>>(), [3, 2, 1]);
    }
}

#[tokio::test]
async fn what_is_retired_takes_nothing_new_and_comes_back() {
    for office in offices().await {
        let (version, _) = office.handed_in(&service(), Author::operator(), false).await;
        let begun = office.current().await.expect("published");
        for changed in [true, false] {
            let mut scope = office.acting(office.first).await;
            assert_eq!(retire(&mut scope, SERVICE, office.first).await.expect("retired"), changed);
            scope.commit().await.expect("commit");
        }
        assert!(matches!(office.current().await, Err(Error::Retired(_))) && !office.is_online().await);
        let studio = Studio::new();
        let scope = office.acting(Author::operator()).await;
        assert_eq!(studio.successor(&scope, &begun).await.expect("its own").id, version, "what was begun goes on");
        assert_eq!(studio.version(&scope, version).await.expect("still there").id, version);
        drop(scope);

        office.db.clock.advance_seconds(60);
        let mut scope = office.acting(office.first).await;
        assert_eq!(hand_in_again(&mut scope, version, office.first, false).await.expect("back"), HandedIn::Published);
        scope.commit().await.expect("commit");
        assert!(office.is_online().await);
        assert_eq!(office.current().await.expect("published").id, version);
        let steps: Vec<Step> = office.known().await.history.iter().map(|event| event.step).collect();
        assert_eq!(steps, [Step::Published, Step::Retired, Step::Published], "{}", office.db.name);

        let mut scope = office.acting(office.first).await;
        assert!(matches!(retire(&mut scope, "nichts", office.first).await, Err(Error::Unknown(_))));
    }
}

#[tokio::test]
async fn two_online_services_cannot_stand_for_one_service_of_the_catalogue() {
    for office in offices().await {
        office.handed_in(&service(), Author::operator(), false).await;
        let serde_json::Value::Object(files) = serde_json::json!(service()) else { panic!("a bundle is a map") };
        let other: Bundle = files
            .into_iter()
            .map(|(name, content)| (name, content.as_str().expect("text").replace("\"mangel-melden\"", "\"anderer\"")))
            .collect();
        let mut scope = office.acting(Author::operator()).await;
        let occupied = hand_in(&mut scope, &other, Author::operator(), false).await;
        assert!(matches!(occupied, Err(Error::Occupied { .. })), "{}: {occupied:?}", office.db.name);
        retire(&mut scope, SERVICE, Author::operator()).await.expect("retired");
        hand_in(&mut scope, &other, Author::operator(), false).await.expect("free now");
        let back = hand_in(&mut scope, &service(), Author::operator(), false).await;
        assert!(matches!(back, Err(Error::Occupied { .. })), "{back:?}");
    }
}

#[tokio::test]
async fn only_authors_get_in_and_only_the_provider_changes() {
    for office in offices().await {
        office.handed_in(&service(), Author::operator(), false).await;
        let wanted: [(&str, &str, &[Role]); 1] = [("kim", "Kim", &[Role::Clerk, Role::Operator])];
        identity::demo_accounts(&office.identity, TenantId(1), &wanted, PASSWORD).await.expect("an account");
        let token = office.identity.authenticate("kim", PASSWORD).await.expect("a session").token;
        let session = office.identity.current(&token).await.expect("a look").expect("a session");
        assert!(matches!(Author::of(&session), Err(Error::Identity(identity::Error::Forbidden))));

        let mut tenant = office.db.tenant(1).await;
        let wrong = |result: studio::Result<()>| matches!(result, Err(Error::Store(store::Error::WrongReach(_))));
        assert!(wrong(retire(&mut tenant, SERVICE, office.first).await.map(drop)));
        assert!(wrong(hand_in(&mut tenant, &changed(100), office.first, false).await.map(drop)));
        assert!(wrong(record(&tenant, SERVICE).await.map(drop)));
    }
}

/// The pages say who, what and when, and refuse what the verbs refuse.
#[tokio::test]
async fn the_pages_lead_through_proposal_and_approval() {
    for office in offices().await {
        office.handed_in(&service(), Author::operator(), false).await;
        let (proposed, _) = office.handed_in(&changed(200), office.first, true).await;
        let desk = Desk {
            store: office.db.store.clone(),
            identity: office.identity.clone(),
            studio: Studio::new(),
            directory: Directory::load(&office.db.store).await.expect("the directory"),
            second_person: true,
        };
        let pages = identity::routes(office.identity.clone()).merge(studio::routes(desk)).into_router();
        let send = async |request: Request<Body>| {
            let answer = pages.clone().oneshot(request).await.expect("an answer");
            let status = answer.status();
            let bytes = to_bytes(answer.into_body(), usize::MAX).await.expect("a body");
            (status, String::from_utf8(bytes.to_vec()).expect("text"))
        };
        let get = |login: &'static str, path: &'static str| {
            let identity = office.identity.clone();
            async move {
                let token = identity.authenticate(login, PASSWORD).await.expect("a session").token;
                let cookie = format!("{}={}", identity::COOKIE, token.to_text());
                let page = Request::get(path).header(header::COOKIE, &cookie).header("accept", "text/html");
                (cookie, page.body(Body::empty()).expect("a request"))
            }
        };
        let post = |cookie: &str, csrf: &str, path: &str| {
            Request::post(path)
                .header(header::COOKIE, cookie)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(Body::from(format!("csrf={csrf}&fassung={proposed}")))
                .expect("a request")
        };
        let csrf = |text: &str| {
            let rest = text.split_once("name=\"csrf\" value=\"").expect("a form").1;
            rest.split_once('"').expect("a value").0.to_owned()
        };
        let (cookie, request) = get("alex", "/redaktion/mangel-melden").await;
        let (status, own) = send(request).await;
        assert_eq!(status, StatusCode::OK);
        assert!(own.contains("Das ist Ihr eigener Vorschlag") && !own.contains("/freigeben\""), "{own}");
        let (status, _) = send(post(&cookie, &csrf(&own), "/redaktion/mangel-melden/freigeben")).await;
        assert_eq!(status, StatusCode::FORBIDDEN, "{}: the button is not there, and would not help", office.db.name);

        let (cookie, request) = get("sascha", "/redaktion/mangel-melden").await;
        let (_, page) = send(request).await;
        for said in
            ["place/place/max_length", "200 statt 300", "vorgeschlagen von alex", "Freigeben und veröffentlichen"]
        {
            assert!(page.contains(said), "{}: no {said} in {page}", office.db.name);
        }
        let (status, _) = send(post(&cookie, "x", "/redaktion/mangel-melden/freigeben")).await;
        assert_eq!(status, StatusCode::FORBIDDEN, "a form of somebody else");
        let (status, _) = send(post(&cookie, &csrf(&page), "/redaktion/mangel-melden/freigeben")).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        assert_eq!(office.current().await.expect("published").id, proposed);
        let (status, _) = send(post(&cookie, &csrf(&page), "/redaktion/mangel-melden/freigeben")).await;
        assert_eq!(status, StatusCode::CONFLICT, "it is done");
    }
}

/// The picture has a box for every page, says the conditions, and marks the usual way with more than a colour.
#[test]
fn the_picture_shows_every_page_and_every_condition() {
    let bundle = Bundle::read(&repository().join("services/hund-anmelden")).expect("the service");
    let review = studio::review(&bundle).expect("a review");
    let stops = review.route(Language::German, "2026-05-17");
    let drawn = studio::picture_file(Language::German, "Wege <hier>", &stops);
    assert!(drawn.contains("role=\"img\"") && drawn.contains("<title id=\"routes-title\">Wege &lt;hier&gt;</title>"));
    assert!(!drawn.contains(" style="), "a strict policy allows no style on elements");
    let boxes = drawn.matches("<rect class=\"dw-route-page").count();
    assert_eq!(boxes, stops.len() + 2, "every page, beginning and end");
    let usual = stops.iter().filter(|stop| stop.usual).count();
    assert!(usual > 0 && usual < stops.len());
    assert_eq!(drawn.matches('●').count(), usual);
    assert_eq!(drawn.matches(">wenn ").count(), stops.iter().filter(|stop| stop.page.shown_when.is_some()).count());
    for stop in &stops {
        assert!(drawn.contains(&format!("{} · ", stop.page.id)), "{}", stop.page.id);
    }
}
