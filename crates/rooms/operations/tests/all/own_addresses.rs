//! Addresses of their own.

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use directory::{Host, ask_for_address, confirm_address};
use identity::Role;
use store::{Actor, Language, Reach, TenantId};
use tower::ServiceExt;
use ui::{LayerConfig, Site, serve_layers};

use crate::common::{ASSOCIATION, House, PASSWORD, houses};
use crate::pages::person_at;

/// Two members of the association.
const ALTENBERGA: &str = "16074002";
const BIBRA: &str = "16074004";
/// The city of another county.
const ERFURT: &str = "16051000";
const NAME: &str = "dienste.altenberga.example";

fn page(entity: &str) -> String {
    format!("/amt/einstellungen/{entity}/adressen")
}

/// What a visitor gets who asks for a path under a name.
async fn under(house: &House, host: &str, method: Method, path: &str) -> (StatusCode, HeaderMap, String) {
    let site = Site {
        public_url: Some("https://portal.example".to_owned()),
        main_only: &["/amt", "/anmelden"],
        ..Site::default()
    };
    site.faces.ask(house.desk.directory.clone());
    let mut walls = LayerConfig::new(site);
    walls.https = true;
    let served = serve_layers(directory::routes(house.desk.directory.clone()).into_router(), &walls);
    let request = Request::builder().method(method).uri(path).header(header::HOST, host);
    let request = request.header(header::ORIGIN, format!("https://{NAME}")).body(Body::empty()).unwrap();
    let answer = served.oneshot(request).await.unwrap();
    let (status, headers) = (answer.status(), answer.headers().clone());
    let body = to_bytes(answer.into_body(), 4_000_000).await.unwrap();
    (status, headers, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn a_body_is_reached_under_its_own_address_once_the_operators_say_so() {
    for house in houses().await {
        let wanted: [(&str, &str, &[Role]); 1] = [("mona", "Mona Einrichtung", &[Role::Manager])];
        identity::demo_accounts(&house.desk.identity, ASSOCIATION, &wanted, PASSWORD).await.unwrap();
        let mona = person_at(&house, "mona", &page(ALTENBERGA)).await;
        let clara = person_at(&house, "clara", &page(ALTENBERGA)).await;
        let anna = person_at(&house, "anna", "/betrieb/adressen").await;
        let ask = |name: &'static str| [("was", "bitten"), ("adresse", name)];
        assert_eq!(clara.get(&page(ALTENBERGA)).await.0, StatusCode::FORBIDDEN, "a clerk sets up nothing");
        assert_eq!(clara.post(&page(ALTENBERGA), &ask(NAME)).await.0, StatusCode::FORBIDDEN);
        assert_eq!(mona.post(&page(ERFURT), &ask(NAME)).await.0, StatusCode::FORBIDDEN, "nor does a foreign manager");
        assert_eq!(mona.get("/betrieb/adressen").await.0, StatusCode::FORBIDDEN, "only operators make it live");
        for wrong in ["altenberga", "10.0.0.1", "dienste.altenberga.example/pfad", "localhost"] {
            let (status, _, words) = mona.post(&page(ALTENBERGA), &ask(wrong)).await;
            assert!(status == StatusCode::UNPROCESSABLE_ENTITY && words.contains("keine Internetadresse"), "{words}");
            assert!(words.contains(&format!("value=\"{wrong}\"")), "what was typed is there");
        }

        // Asked for, by a double click once; nobody else gets it, and nothing happens under it yet.
        for _ in 0..2 {
            let (status, there, _) = mona.post(&page(ALTENBERGA), &ask(" https://Dienste.Altenberga.example/ ")).await;
            assert!(status == StatusCode::SEE_OTHER && there.ends_with("erledigt=gebeten"), "{there}");
        }
        let (status, _, words) = mona.post(&page(BIBRA), &ask(NAME)).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && words.contains("schon vergeben"), "{words}");
        let (_, _, words) = under(&house, NAME, Method::GET, "/").await;
        assert!(!words.contains("Altenberga"), "not live yet");
        let live = [("was", "aktiv"), ("adresse", NAME)];
        assert_eq!(mona.post("/betrieb/adressen", &live).await.0, StatusCode::FORBIDDEN);
        let (_, _, words) = anna.get("/betrieb/adressen").await;
        assert!(words.contains(NAME) && words.contains("Gemeinde Altenberga") && words.contains("wartet"), "{words}");
        assert_eq!(anna.post("/betrieb/adressen", &live).await.0, StatusCode::SEE_OTHER);
        let unknown = [("was", "aktiv"), ("adresse", "niemand.example")];
        assert_eq!(anna.post("/betrieb/adressen", &unknown).await.0, StatusCode::NOT_FOUND);

        // Under it the website begins with the place; it is found in search engines under the main address.
        for host in [NAME, "DIENSTE.Altenberga.example:8443"] {
            let (status, headers, words) = under(&house, host, Method::GET, "/").await;
            assert_eq!(status, StatusCode::OK, "{}", house.db.name);
            assert!(words.contains("href=\"/\">Gemeinde Altenberga</a>"), "{words}");
            assert!(words.contains(&format!("rel=\"canonical\" href=\"https://portal.example/ort/{ALTENBERGA}\"")));
            assert!(words.contains(&format!("/impressum?fuer={ALTENBERGA}")));
            assert_eq!(headers[header::STRICT_TRANSPORT_SECURITY], "max-age=31536000");
        }
        let (_, _, words) = under(&house, NAME, Method::GET, "/buerger?q=Hund").await;
        assert!(words.contains(&format!("ort={ALTENBERGA}")), "{words}");
        let (_, _, words) = under(&house, NAME, Method::GET, "/buerger?q=Hund&ort=16051000").await;
        assert!(
            words.contains("ort=16051000") && !words.contains(&format!("ort={ALTENBERGA}")),
            "another place counts"
        );
        let (status, headers, _) = under(&house, NAME, Method::GET, "/amt/einstellungen?a=1").await;
        assert_eq!(status, StatusCode::SEE_OTHER, "members of staff work under the main address");
        assert_eq!(headers[header::LOCATION], "https://portal.example/amt/einstellungen?a=1");
        assert_eq!(under(&house, NAME, Method::GET, "/amtlich").await.0, StatusCode::NOT_FOUND);
        for host in ["portal.example", "fremd.example", "x.dienste.altenberga.example"] {
            let (status, headers, words) = under(&house, host, Method::GET, "/").await;
            assert!(status == StatusCode::OK && !words.contains("Altenberga"), "{host}");
            assert_eq!(headers[header::STRICT_TRANSPORT_SECURITY], "max-age=31536000; includeSubDomains");
        }
        // Forms come from the same name: neither another one nor another body's.
        assert_ne!(under(&house, NAME, Method::POST, "/buerger").await.0, StatusCode::FORBIDDEN);
        assert_eq!(under(&house, "portal.example", Method::POST, "/buerger").await.0, StatusCode::FORBIDDEN);

        // Given back, by a double click once.
        let back = [("was", "zurueck"), ("adresse", NAME)];
        for _ in 0..2 {
            assert_eq!(mona.post(&page(ALTENBERGA), &back).await.0, StatusCode::SEE_OTHER);
        }
        let (_, _, words) = under(&house, NAME, Method::GET, "/").await;
        assert!(!words.contains("Altenberga"));
    }
}

#[tokio::test]
async fn the_main_address_belongs_to_nobody() {
    let house = houses().await.remove(0);
    let host: Host = "portal.example".parse().unwrap();
    let mut scope = house.write(house.anna).await;
    ask_for_address(&mut scope, &ALTENBERGA.parse().unwrap(), &host).await.unwrap();
    confirm_address(&mut scope, &host).await.unwrap();
    scope.commit().await.unwrap();
    house.desk.directory.refresh().await.unwrap();
    assert!(!under(&house, "portal.example", Method::GET, "/").await.2.contains("Altenberga"));
}

#[tokio::test]
async fn nobody_asks_for_others_or_without_end_and_only_operators_confirm() {
    for house in houses().await {
        let entity = ALTENBERGA.parse().unwrap();
        let name = |number: usize| format!("a{number}.altenberga.example").parse::<Host>().unwrap();
        let write = async |tenant: TenantId| {
            house.db.store.write(Reach::Tenant(tenant), Actor::System, Language::German).await.unwrap()
        };
        let mut foreign = write(TenantId(1)).await;
        assert!(ask_for_address(&mut foreign, &entity, &name(0)).await.is_err(), "{}", house.db.name);
        drop(foreign);
        let mut own = write(ASSOCIATION).await;
        for number in 0..5 {
            ask_for_address(&mut own, &entity, &name(number)).await.unwrap();
        }
        assert!(ask_for_address(&mut own, &entity, &name(5)).await.is_err());
        assert!(confirm_address(&mut own, &name(0)).await.is_err(), "{}", house.db.name);
    }
}
