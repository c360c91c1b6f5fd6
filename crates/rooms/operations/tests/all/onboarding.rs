//! How far administrations are with setting up: what is recorded moves it, and nothing else.

use axum::http::StatusCode;
use directory::{NewValue, set_values};
use identity::Role;

use crate::common::{ASSOCIATION, PASSWORD, houses};
use crate::pages::person_at;

const OWN: &str = "/amt/einrichtung";
const ALL: &str = "/betrieb/mandanten/einrichtung";

/// The figure that the page of an administration shows.
fn rate(page: &str) -> usize {
    page.split_once("Fertig: ").unwrap().1.split_once(' ').unwrap().0.parse().unwrap()
}

/// What stands in the row of a step.
fn row<'a>(page: &'a str, step: &str) -> &'a str {
    page.split_once(step).unwrap().1.split_once("</tr>").unwrap().0
}

#[tokio::test]
async fn the_checklist_follows_what_is_recorded() {
    for house in houses().await {
        let managers: [(&str, &str, &[Role]); 1] = [("mona", "Mona Einrichtung", &[Role::Manager])];
        identity::demo_accounts(&house.desk.identity, ASSOCIATION, &managers, PASSWORD).await.unwrap();
        let mona = person_at(&house, "mona", "/amt/einstellungen").await;
        let clara = person_at(&house, "clara", OWN).await;
        assert_eq!(clara.get(OWN).await.0, StatusCode::FORBIDDEN);
        assert_eq!(mona.get(ALL).await.0, StatusCode::FORBIDDEN);

        let (status, _, page) = mona.get(OWN).await;
        assert_eq!(status, StatusCode::OK);
        let before = rate(&page);
        assert!(row(&page, "Personen und Aufgaben").contains("fertig"), "{page}");
        assert!(row(&page, "Impressum, Datenschutz").contains("Vertreten durch (Impressum)"), "{page}");
        assert!(row(&page, "Impressum, Datenschutz").contains("/amt/einstellungen/16074002"), "{page}");
        assert!(row(&page, "Erster Dienst online").contains("Noch ist kein Dienst online"), "{page}");

        // What the administration says once holds for its members; who represents them each says for itself.
        let catalogue = house.desk.directory.catalogue();
        let mut scope = house.write(house.anna).await;
        let value = |key: &str, value: &str| NewValue {
            key: key.to_owned(),
            valid_from: None,
            value: value.to_owned(),
            source: "Probe".to_owned(),
        };
        for entity in catalogue.entities_of(ASSOCIATION) {
            let who = value("imprint.represented_by", "Bürgermeisterin Kim Beispiel");
            set_values(&mut scope, &entity.key, vec![who]).await.unwrap();
        }
        let office = catalogue.administration(ASSOCIATION).unwrap().entity().unwrap();
        let shared = [
            value("privacy.officer", "datenschutz@amt.example"),
            value("accessibility.reviewed_on", "1.3.2026"),
            value("contact.email", "post@amt.example"),
        ];
        set_values(&mut scope, &office, shared.to_vec()).await.unwrap();
        scope.commit().await.unwrap();
        house.desk.directory.refresh().await.unwrap();
        let (_, _, page) = mona.get(OWN).await;
        assert!(row(&page, "Impressum, Datenschutz").contains("fertig"), "{page}");
        assert!(rate(&page) > before, "{before} {page}");

        let mut scope = house.write(house.anna).await;
        directory::activate_everywhere(&mut scope).await.unwrap();
        scope.commit().await.unwrap();
        house.desk.directory.refresh().await.unwrap();
        let (_, _, page) = mona.get(OWN).await;
        assert!(row(&page, "Erster Dienst online").contains("fertig"), "{page}");
    }
}

#[tokio::test]
async fn operators_see_how_far_everybody_is_in_a_fixed_number_of_queries() {
    for house in houses().await {
        let anna = person_at(&house, "anna", "/betrieb/mandanten").await;
        let (status, _, page) = anna.get(ALL).await;
        assert!(status == StatusCode::OK && page.contains("Verwaltungen: 207"), "{page}");
        let rates = |page: &str| -> Vec<usize> {
            page.split("<td").filter_map(|cell| cell.split_once('>')?.1.split_once(" %<")?.0.parse().ok()).collect()
        };
        let by_rate = rates(&page);
        assert!(by_rate.len() == 207 && by_rate.is_sorted(), "{by_rate:?}");
        let (_, _, page) = anna.get(&format!("{ALL}?nach=name")).await;
        assert!(!rates(&page).is_sorted());

        let count = || async {
            let before = house.db.queries();
            anna.get(ALL).await;
            house.db.queries() - before
        };
        let few = count().await;
        let clerks: Vec<String> = (0..6).map(|number| format!("neu-{number}")).collect();
        let clerks: Vec<(&str, &str, &[Role])> =
            clerks.iter().map(|login| (login.as_str(), "Neu", &[Role::Clerk, Role::Manager][..])).collect();
        identity::demo_accounts(&house.desk.identity, ASSOCIATION, &clerks, PASSWORD).await.unwrap();
        assert_eq!(count().await, few);
    }
}
