//! How a legal entity looks on pages.

use std::io::Cursor;

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use directory::{NewLogo, put_logo, remove_logo};
use identity::Role;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use store::{Actor, Language, Reach, TenantId};
use tower::ServiceExt;
use ui::Bodies;

use crate::common::{ASSOCIATION, House, PASSWORD, houses};
use crate::pages::{Person, person_at};

/// A member of the association.
const ALTENBERGA: &str = "16074002";
/// The city of another county.
const ERFURT: &str = "16051000";
/// The county of the association.
const COUNTY: &str = "16074";

fn picture(width: u32, red: u8) -> Vec<u8> {
    let picture = DynamicImage::from(RgbImage::from_pixel(width, 60, Rgb([red, 0, 0])));
    let mut out = Cursor::new(Vec::new());
    picture.write_to(&mut out, ImageFormat::Png).unwrap();
    out.into_inner()
}

fn address(entity: &str) -> String {
    format!("/amt/einstellungen/{entity}/erscheinungsbild")
}

fn logo_on(house: &House, entity: &str) -> Option<directory::Logo> {
    house.desk.directory.catalogue().logo(&entity.parse().unwrap(), house.desk.directory.today())
}

/// What stands in a hidden field.
fn hidden(page: &str, name: &str) -> String {
    let field = format!("name=\"{name}\" value=\"");
    let at = page.find(&field).map_or(0, |at| at + field.len());
    page[at..].chars().take_while(|letter| *letter != '"').collect()
}

async fn saves(person: &Person, entity: &str, seen: &str, file: (&str, &[u8])) -> (StatusCode, String, String) {
    person.upload_as(&address(entity), &[("was", "speichern"), ("stand", seen)], file).await
}

async fn manager(house: &House, login: &'static str, tenant: TenantId, entity: &str) -> Person {
    let wanted: [(&str, &str, &[Role]); 1] = [(login, "Mona Einrichtung", &[Role::Manager])];
    identity::demo_accounts(&house.desk.identity, tenant, &wanted, PASSWORD).await.unwrap();
    person_at(house, login, &address(entity)).await
}

#[tokio::test]
async fn a_logo_stands_for_its_body_and_for_those_that_have_none() {
    for house in houses().await {
        let catalogue = house.desk.directory.catalogue();
        let county = catalogue.entity(&COUNTY.parse().unwrap()).unwrap().administration;
        let mona = manager(&house, "mona", ASSOCIATION, ALTENBERGA).await;
        let karl = manager(&house, "karl", county, COUNTY).await;
        let clara = person_at(&house, "clara", "/amt/einstellungen").await;
        assert_eq!(clara.get(&address(ALTENBERGA)).await.0, StatusCode::FORBIDDEN, "a clerk sets up nothing");
        assert_eq!(saves(&clara, ALTENBERGA, "", ("a.png", &picture(90, 1))).await.0, StatusCode::FORBIDDEN);
        assert_eq!(mona.get(&address(ERFURT)).await.0, StatusCode::FORBIDDEN, "nor does a foreign manager");
        assert_eq!(saves(&mona, ERFURT, "", ("a.png", &picture(90, 1))).await.0, StatusCode::FORBIDDEN);

        let (status, _, page) = mona.get(&address(ALTENBERGA)).await;
        assert!(status == StatusCode::OK && page.contains("Kein Logo erfasst"), "{page}");

        // That of the county, from its own pages to those of everybody in it.
        let (status, there, _) = saves(&karl, COUNTY, "", ("Wappen.png", &picture(240, 200))).await;
        assert!(status == StatusCode::SEE_OTHER && there.ends_with("erledigt=logo"), "{there}");
        let lent = logo_on(&house, ALTENBERGA).unwrap();
        assert_eq!((lent.width, lent.height), (240, 60));
        assert_eq!(lent.alt, catalogue.entity(&COUNTY.parse().unwrap()).unwrap().name, "it shows the county");
        assert!(logo_on(&house, ERFURT).is_none());
        let (_, _, page) = mona.get(&address(ALTENBERGA)).await;
        let origin = format!("Vom Landkreis: {}", lent.alt);
        assert!(page.contains(&lent.address) && page.contains(&origin), "{page}");
        assert!(!page.contains("Eigenes Logo entfernen"));

        // Its own goes first, and is served as the picture that it is.
        let (status, ..) = saves(&mona, ALTENBERGA, "", ("a.png", &picture(90, 10))).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        let own = logo_on(&house, ALTENBERGA).unwrap();
        assert_eq!((own.width, own.alt.as_str()), (90, "Gemeinde Altenberga"));
        let public = directory::routes(house.desk.directory.clone()).into_router();
        let get =
            async |path: &str| public.clone().oneshot(Request::get(path).body(Body::empty()).unwrap()).await.unwrap();
        let answer = get(&own.address).await;
        assert_eq!(answer.status(), StatusCode::OK, "{}", house.db.name);
        assert_eq!(answer.headers()[header::CONTENT_TYPE], "image/png");
        assert_eq!(answer.headers()[header::CACHE_CONTROL], "public, max-age=31536000, immutable");
        let bytes = to_bytes(answer.into_body(), 1_000_000).await.unwrap();
        assert_eq!(image::load_from_memory(&bytes).unwrap().width(), 90);
        for nothing in ["/logo/kern.css".to_owned(), own.address.replace("90x60", "91x60")] {
            assert_eq!(get(&nothing).await.status(), StatusCode::NOT_FOUND, "{nothing}");
        }

        // The same form twice is one act; another one in between keeps what was set.
        let stand = hidden(&mona.get(&address(ALTENBERGA)).await.2, "stand");
        assert_eq!(saves(&mona, ALTENBERGA, "", ("a.png", &picture(90, 10))).await.0, StatusCode::SEE_OTHER);
        assert_eq!(saves(&mona, ALTENBERGA, "", ("a.png", &picture(90, 20))).await.0, StatusCode::CONFLICT);
        assert_eq!(logo_on(&house, ALTENBERGA).unwrap(), own);
        assert_eq!(saves(&mona, ALTENBERGA, &stand, ("a.png", &picture(90, 20))).await.0, StatusCode::SEE_OTHER);
        assert_eq!(get(&own.address).await.status(), StatusCode::NOT_FOUND, "the old one is gone");

        // Without its own, that of the county counts again.
        let stand = hidden(&mona.get(&address(ALTENBERGA)).await.2, "stand");
        let remove = [("was", "entfernen"), ("stand", stand.as_str())];
        for _ in 0..2 {
            let (status, there, _) = mona.upload_as(&address(ALTENBERGA), &remove, ("", b"")).await;
            assert!(status == StatusCode::SEE_OTHER && there.ends_with("erledigt=entfernt"), "{there}");
        }
        assert_eq!(logo_on(&house, ALTENBERGA), Some(lent));
    }
}

#[tokio::test]
async fn what_is_no_logo_is_refused_with_the_reason() {
    let house = houses().await.remove(0);
    let mona = manager(&house, "mona", ASSOCIATION, ALTENBERGA).await;
    let broken = &picture(90, 10)[..40];
    let large = vec![0_u8; 2_000_001];
    for (file, says) in [
        (("wappen.svg", &b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"[..]), "Programmcode"),
        (("a.png", broken), "beschädigt"),
        (("a.png", &large), "größer als 2 MB"),
        (("a.csv", &picture(90, 10)), ".csv"),
        (("", b""), "Wählen Sie eine Bilddatei aus"),
    ] {
        let (status, _, page) = saves(&mona, ALTENBERGA, "", file).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{file:?}");
        assert!(page.contains(says) && page.contains("href=\"#f-datei\""), "{says} in {page}");
    }
    assert!(logo_on(&house, ALTENBERGA).is_none());
}

#[tokio::test]
async fn nobody_sets_the_logo_of_others() {
    for house in houses().await {
        let entity = ALTENBERGA.parse().unwrap();
        let logo = || NewLogo { png: picture(90, 1), width: 90, height: 60 };
        for tenant in [TenantId(1), ASSOCIATION] {
            let mut scope = house.db.store.write(Reach::Tenant(tenant), Actor::System, Language::German).await.unwrap();
            let own = tenant == ASSOCIATION;
            assert_eq!(put_logo(&mut scope, &entity, logo(), "").await.is_ok(), own, "{}", house.db.name);
            assert!(remove_logo(&mut scope, &entity, "").await.is_err(), "{}", house.db.name);
        }
    }
}

fn colour_of(house: &House, entity: &str) -> Option<(String, directory::Origin)> {
    let known = house.desk.directory.catalogue().colour(&entity.parse().unwrap(), house.desk.directory.today());
    known.map(|(colour, origin)| (colour.to_string(), origin))
}

/// Where the style sheet of a page with a colour lies.
fn sheet(page: &str) -> String {
    let at = page.find("/farbe/").unwrap_or(page.len());
    page[at..].chars().take_while(|letter| *letter != '"').collect()
}

#[tokio::test]
async fn a_colour_is_looked_at_made_readable_and_set() {
    for house in houses().await {
        let catalogue = house.desk.directory.catalogue();
        let county = catalogue.entity(&COUNTY.parse().unwrap()).unwrap().administration;
        let mona = manager(&house, "mona", ASSOCIATION, ALTENBERGA).await;
        let karl = manager(&house, "karl", county, COUNTY).await;
        let path = |entity: &str| format!("{}/farbe", address(entity));
        let clara = person_at(&house, "clara", "/amt/einstellungen").await;
        assert_eq!(clara.post(&path(ALTENBERGA), &[("was", "ansehen")]).await.0, StatusCode::FORBIDDEN);
        assert_eq!(
            mona.post(&path(ERFURT), &[("was", "ansehen"), ("farbe", "#000000")]).await.0,
            StatusCode::FORBIDDEN
        );

        for wrong in ["rot", "#12345", ""] {
            let sent = [("was", "speichern"), ("farbe", wrong), ("stand", "")];
            let (status, _, page) = mona.post(&path(ALTENBERGA), &sent).await;
            assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("href=\"#f-farbe\""), "{page}");
            assert!(page.contains(&format!("value=\"{wrong}\"")) || wrong.is_empty(), "what was typed is there");
        }

        // Looking changes nothing, and says what becomes of a colour that nobody could read on white.
        let yellow = [("was", "ansehen"), ("farbe", "FFDD00"), ("stand", "")];
        let (status, _, page) = mona.post(&path(ALTENBERGA), &yellow).await;
        assert!(status == StatusCode::OK && page.contains("Ihre Farbe #ffdd00 hat hier 1,3 zu 1"), "{page}");
        assert!(page.contains("Gezeigt wird #ffdd00, Kontrast 15,5 zu 1") && page.contains("Noch ist nichts geändert"));
        assert_eq!(colour_of(&house, ALTENBERGA), None);
        let tried = sheet(&page);

        // Everybody in the county, then its own.
        let set = |colour: &'static str, seen: &'static str| [("was", "speichern"), ("farbe", colour), ("stand", seen)];
        assert_eq!(karl.post(&path(COUNTY), &set("#00963f", "")).await.0, StatusCode::SEE_OTHER);
        let lent = ("#00963f".to_owned(), directory::Origin::County(COUNTY.parse().unwrap()));
        assert_eq!(colour_of(&house, ALTENBERGA), Some(lent.clone()), "{}", house.db.name);
        assert_eq!(colour_of(&house, ERFURT), None);
        let (status, there, _) = mona.post(&path(ALTENBERGA), &set("#ffdd00", "")).await;
        assert!(status == StatusCode::SEE_OTHER && there.ends_with("erledigt=farbe"), "{there}");
        let (_, _, page) = mona.get(&address(ALTENBERGA)).await;
        assert_eq!(sheet(&page), tried);
        assert_eq!(house.desk.directory.face(ALTENBERGA).colour.map(ui::Accent::stylesheet), Some(tried.clone()));
        let (status, _, page) = mona.post(&path(ALTENBERGA), &set("#112233", "")).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("inzwischen geändert"), "{page}");

        // The address of a style sheet is its content, and only what can be read is one.
        let served = ui::assets().into_router();
        let get = async |path: &str| {
            let answer = served.clone().oneshot(Request::get(path).body(Body::empty()).unwrap()).await.unwrap();
            let (status, kind) = (answer.status(), answer.headers().get(header::CONTENT_TYPE).cloned());
            let body = to_bytes(answer.into_body(), 10_000).await.unwrap();
            (status, kind, String::from_utf8(body.to_vec()).unwrap())
        };
        let (status, kind, css) = get(&tried).await;
        assert!(status == StatusCode::OK && kind.is_some_and(|kind| kind == "text/css; charset=utf-8"));
        assert!(css.contains("prefers-color-scheme:dark") && css.contains(&tried[7..13]), "{css}");
        for wrong in
            ["/farbe/ffdd00-ffdd00.css", "/farbe/x.css", "/farbe/2044AA-97afe1.css", "/farbe/2044aa-2044aa.css"]
        {
            assert_eq!(get(wrong).await.0, StatusCode::NOT_FOUND, "{wrong}");
        }

        // Ended, that of the county counts again; a double click ends nothing more.
        let end = [("was", "entfernen"), ("farbe", ""), ("stand", "#ffdd00")];
        assert_eq!(mona.post(&path(ALTENBERGA), &end).await.0, StatusCode::SEE_OTHER);
        assert_eq!(mona.post(&path(ALTENBERGA), &end).await.0, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(colour_of(&house, ALTENBERGA), Some(lent));

        // The page of any value refuses what is no colour, and so does a table, with line and column.
        let typed = [("was", "speichern"), ("wert", "grün"), ("quelle", "Rat"), ("stand", "#00963f")];
        let (status, _, page) = mona.post(&format!("/amt/einstellungen/{ALTENBERGA}/brand.color"), &typed).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("sechs Zeichen"), "{page}");
        let table = "ags,brand.color\n16074002,grün\n16074004,#00963f\n";
        let filling = operations::read(&house.survey().await, table, "Rat");
        assert_eq!(filling.problems.len(), 1, "{:?}", filling.problems);
        assert_eq!((filling.problems[0].line, &filling.problems[0].trouble), (2, &operations::Trouble::Colour));
        let mut scope = house.write(house.anna).await;
        operations::apply(&mut scope, house.anna, &filling).await.unwrap();
        scope.commit().await.unwrap();
        house.desk.directory.refresh().await.unwrap();
        assert_eq!(colour_of(&house, "16074004"), Some(("#00963f".to_owned(), directory::Origin::Own)));
    }
}
