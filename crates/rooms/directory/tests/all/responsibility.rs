//! Who is responsible, and in whose name (DOMAIN: § 47, § 51 ThürKO and the rules of the catalogue).

use crate::common;
use directory::model::{AdministrationKind, LegalEntityKind};
use directory::{ActsAs, Ags, Catalogue, Directory};
use jiff::civil::Date;

fn ags(key: &str) -> Ags {
    key.parse().expect("a municipality key")
}

fn who(catalogue: &Catalogue, service: &str, place: &str, today: Date) -> (String, String, ActsAs) {
    let service = catalogue.service(service).expect("a service");
    let found = catalogue.responsible(service, &ags(place), today).expect("a rule").expect("a curated service");
    let office = catalogue.administration(found.administration).expect("an administration");
    let entity = catalogue.entity(&found.entity).expect("a legal entity");
    (office.name.clone(), entity.name.clone(), found.acts_as)
}

async fn directory() -> (store::testing::TestDatabase, Directory) {
    common::filled().await.remove(0)
}

#[tokio::test]
async fn rules_lead_to_the_office_and_the_name_it_acts_in() {
    let (_db, directory) = directory().await;
    let catalogue = directory.catalogue();
    let cases = [
        // Own sphere: the member municipality decides, its association works (§ 47 Abs. 2 ThürKO).
        (
            "hundesteuer-anmelden",
            "16074065",
            "Verwaltungsgemeinschaft Südliches Saaletal",
            "Stadt Orlamünde",
            ActsAs::ForMember,
        ),
        // … and the erfüllende Gemeinde for its neighbour (§ 51 ThürKO).
        (
            "hundesteuer-anmelden",
            "16064037",
            "Stadtverwaltung Nottertal-Heilinger Höhen",
            "Gemeinde Körner",
            ActsAs::ForMember,
        ),
        (
            "hundesteuer-anmelden",
            "16064043",
            "Stadtverwaltung Nottertal-Heilinger Höhen",
            "Gemeinde Marolterode",
            ActsAs::ForMember,
        ),
        (
            "hundesteuer-anmelden",
            "16064077",
            "Stadtverwaltung Nottertal-Heilinger Höhen",
            "Stadt Nottertal-Heilinger Höhen",
            ActsAs::Itself,
        ),
        ("hundesteuer-anmelden", "16051000", "Stadtverwaltung Erfurt", "Stadt Erfurt", ActsAs::Itself),
        (
            "kita-anmelden",
            "16074065",
            "Verwaltungsgemeinschaft Südliches Saaletal",
            "Stadt Orlamünde",
            ActsAs::ForMember,
        ),
        // Delegated sphere: the association itself (§ 47 Abs. 1 ThürKO), the erfüllende Gemeinde itself (§ 51 ThürKO).
        (
            "meldebescheinigung",
            "16074065",
            "Verwaltungsgemeinschaft Südliches Saaletal",
            "Verwaltungsgemeinschaft Südliches Saaletal",
            ActsAs::Itself,
        ),
        (
            "meldebescheinigung",
            "16064037",
            "Stadtverwaltung Nottertal-Heilinger Höhen",
            "Stadt Nottertal-Heilinger Höhen",
            ActsAs::Itself,
        ),
        ("meldebescheinigung", "16069058", "Gemeindeverwaltung Auengrund", "Gemeinde Auengrund", ActsAs::Itself),
        // County, also of the own sphere.
        ("elterngeld", "16074065", "Landratsamt Saale-Holzland-Kreis", "Saale-Holzland-Kreis", ActsAs::Itself),
        ("kita-beitrag", "16067029", "Landratsamt Gotha", "Landkreis Gotha", ActsAs::Itself),
        ("elterngeld", "16051000", "Stadtverwaltung Erfurt", "Stadt Erfurt", ActsAs::Itself),
        ("baugenehmigung", "16074065", "Landratsamt Saale-Holzland-Kreis", "Saale-Holzland-Kreis", ActsAs::Itself),
        // The municipality hears of buildings that need no permit (§ 61 ThürBO).
        (
            "genehmigungsfreistellung",
            "16074065",
            "Verwaltungsgemeinschaft Südliches Saaletal",
            "Stadt Orlamünde",
            ActsAs::ForMember,
        ),
        // Trade: the county, but three towns are confirmed to have an office of their own; Arnstadt has none.
        ("gewerbe-anmelden", "16070004", "Landratsamt Ilm-Kreis", "Ilm-Kreis", ActsAs::Itself),
        ("gewerbe-anmelden", "16066092", "Stadtverwaltung Zella-Mehlis", "Stadt Zella-Mehlis", ActsAs::Itself),
        (
            "gewerbe-anmelden",
            "16064046",
            "Stadtverwaltung Mühlhausen/Thüringen",
            "Stadt Mühlhausen/Thüringen",
            ActsAs::Itself,
        ),
        ("gewerbe-anmelden", "16066042", "Stadtverwaltung Meiningen", "Stadt Meiningen", ActsAs::Itself),
        ("gewerbe-anmelden", "16052000", "Stadtverwaltung Gera", "Stadt Gera", ActsAs::Itself),
        ("bewohnerparkausweis", "16055000", "Stadtverwaltung Weimar", "Stadt Weimar", ActsAs::Itself),
    ];
    for (service, place, office, entity, acts_as) in cases {
        let found = who(&catalogue, service, place, directory.today());
        assert_eq!(found, (office.to_owned(), entity.to_owned(), acts_as), "{service} in {place}");
    }
}

#[tokio::test]
async fn what_is_not_recorded_is_said() {
    let (_db, directory) = directory().await;
    let catalogue = directory.catalogue();
    let note = |service: &str, place: &str| {
        let service = catalogue.service(service).expect("a service");
        catalogue.responsible(service, &ags(place), directory.today()).expect("a rule").expect("curated").note
    };
    assert!(note("gewerbe-anmelden", "16070004").expect("a note").contains("Zella-Mehlis"));
    assert_eq!(note("gewerbe-anmelden", "16066092"), None, "a confirmed exception is certain");
    assert_eq!(note("gewerbe-anmelden", "16051000"), None, "an independent city has no county above it");
    assert!(note("geburtsurkunde", "16051000").expect("a note").contains("Standesamt"));
    assert!(note("sperrmuell", "16074065").expect("a note").contains("Zweckverband"));
    assert_eq!(note("hundesteuer-anmelden", "16074065"), None);
}

#[tokio::test]
async fn every_service_in_every_municipality_has_somebody_responsible() {
    let (_db, directory) = directory().await;
    let catalogue = directory.catalogue();
    let today = directory.today();
    let mut answers = 0;
    for municipality in catalogue.municipalities() {
        let ags = Some(&municipality.ags);
        for service in catalogue.services() {
            let state = catalogue.state(service, ags, today);
            assert!(state.is_some(), "{} in {}", service.id, municipality.name);
            answers += 1;
            if service.curated().is_none() {
                continue;
            }
            let page = catalogue.service_page(&service.id, ags, today).expect("a page");
            let body = page.responsible.expect("somebody responsible");
            assert_eq!(page.state, state);
            assert!(!body.office.administration.name.is_empty() && !body.entity.name.is_empty());
            assert_eq!(body.entity.administration, body.office.administration.tenant);
            if body.responsible.acts_as == ActsAs::ForMember {
                assert_eq!(body.entity.kind, LegalEntityKind::Municipality);
                assert_ne!(body.office.administration.kind, AdministrationKind::IndependentMunicipality);
            }
        }
    }
    assert_eq!(answers, 624 * 631);
}

#[tokio::test]
async fn the_state_has_the_numbers_of_its_source() {
    for (db, directory) in common::filled().await {
        let catalogue = directory.catalogue();
        assert_eq!(catalogue.as_of().to_string(), "2023-12-31", "{}", db.name);
        assert_eq!(catalogue.municipalities().count(), 624);
        let kinds = |kind| catalogue.administrations().filter(|office| office.kind == kind).count();
        assert_eq!(kinds(AdministrationKind::IndependentMunicipality), 107);
        assert_eq!(kinds(AdministrationKind::MunicipalAssociation), 43);
        assert_eq!(kinds(AdministrationKind::FulfillingMunicipality), 39);
        assert_eq!(kinds(AdministrationKind::DistrictOffice), 17);
        assert_eq!(catalogue.services().len(), 74 + 557);
        assert_eq!(catalogue.administrations().filter(|office| office.example).count(), 6);
        let entities: usize =
            catalogue.administrations().map(|office| catalogue.entities_of(office.tenant).len()).sum();
        assert_eq!(entities, 624 + 43 + 17);
    }
}

#[tokio::test]
async fn an_authority_of_the_state_is_responsible_wherever_one_lives() {
    for (db, directory) in common::filled().await {
        let catalogue = directory.catalogue();
        let authorities: Vec<_> = catalogue.state_authorities().collect();
        let [ministry] = authorities[..] else { panic!("{}: {authorities:?}", db.name) };
        let service = catalogue.service("digitalfoerderung").expect("a service");
        for municipality in catalogue.municipalities() {
            let found =
                catalogue.responsible(service, &municipality.ags, Date::constant(2026, 11, 27)).unwrap().unwrap();
            assert_eq!(
                (found.administration, found.acts_as),
                (ministry.tenant, ActsAs::Itself),
                "{}",
                municipality.name
            );
            let entity = catalogue.entity(&found.entity).expect("the state");
            assert_eq!((entity.kind, entity.name.as_str()), (LegalEntityKind::State, "Freistaat Thüringen"));
        }
        assert_eq!(catalogue.entities_of(ministry.tenant).len(), 1, "{}", db.name);
        let street = catalogue.setting(&ministry.entity().unwrap(), "letterhead.street", Date::constant(2026, 11, 27));
        assert!(street.is_some_and(|street| street.fictitious), "{}", db.name);
        // Decisions read the database itself.
        let scope = db.store.read_as_system(ministry.tenant).await.unwrap();
        directory::settings(&scope, &ministry.entity().unwrap()).await.unwrap();
        // It has no area, and what counts administrations does not count it.
        assert!(catalogue.administrations().all(|office| office.tenant != ministry.tenant), "{}", db.name);
        let own = catalogue.own_services(Date::constant(2026, 11, 27));
        assert_eq!(own[&ministry.tenant].len(), 1, "{}", db.name);
    }
}
