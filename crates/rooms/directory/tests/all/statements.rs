//! Imprint, privacy notice and accessibility statement of the legal entity in whose name a page speaks.

use axum::body::{Body, to_bytes};
use axum::http::Request;
use directory::{EntityKey, NewValue, routes, set_values};
use store::{Actor, Language, Reach};
use tower::ServiceExt;

use crate::common;

/// A member of an association, and the municipality that works for it.
const KOERNER: &str = "16064037";

#[tokio::test]
async fn a_legal_entity_says_who_it_is_and_where_barriers_are_reported() {
    for (db, directory) in common::filled().await {
        let catalogue = directory.catalogue();
        let member: EntityKey = KOERNER.parse().expect("a key");
        let tenant = catalogue.entity(&member).expect("known").administration;
        let office = catalogue.administration(tenant).and_then(|office| office.entity()).expect("an office");
        let value = |key: &str, value: &str| NewValue {
            key: key.to_owned(),
            valid_from: None,
            value: value.to_owned(),
            source: "Probe".to_owned(),
        };
        let mut scope = db.store.write(Reach::Provider, Actor::System, Language::German).await.expect("provider scope");
        let shared = vec![
            value("imprint.represented_by", "Bürgermeister des Amtes"),
            value("privacy.officer", "schutz@amt.example"),
            value("accessibility.email", "barrieren@amt.example"),
            value("accessibility.reviewed_on", "1.3.2026"),
        ];
        set_values(&mut scope, &office, shared).await.expect("recorded");
        scope.commit().await.expect("commit");
        directory.refresh().await.expect("refresh");
        let router = routes(directory.clone()).into_router();
        let page = async |path: &str| {
            let request = Request::get(path).body(Body::empty()).expect("a request");
            let response = router.clone().oneshot(request).await.expect("an answer");
            let body = to_bytes(response.into_body(), 4_000_000).await.expect("a body");
            String::from_utf8(body.to_vec()).expect("text")
        };

        let imprint = page(&format!("/impressum?fuer={office}")).await;
        assert!(imprint.contains("Bürgermeister des Amtes"), "{imprint}");
        let imprint = page(&format!("/impressum?fuer={KOERNER}")).await;
        assert!(imprint.contains("Gemeinde Körner") && imprint.contains("Betrieb dieser Website"), "{imprint}");
        assert!(
            !imprint.contains("Bürgermeister des Amtes"),
            "nobody represents another body by themselves: {imprint}"
        );
        let privacy = page(&format!("/datenschutz?fuer={KOERNER}")).await;
        assert!(
            privacy.contains("schutz@amt.example") && privacy.contains("im Namen von Gemeinde Körner"),
            "{privacy}"
        );
        let barriers = page(&format!("/barrierefreiheit?fuer={KOERNER}")).await;
        for part in ["mailto:barrieren@amt.example", "01.03.2026", "tlmb-thueringen", "id=\"rueckmeldung\""] {
            assert!(barriers.contains(part), "{part} in {barriers}");
        }
        for unknown in ["", "?fuer=", "?fuer=99999999", "?fuer=%3Cb%3E"] {
            let general = page(&format!("/impressum{unknown}")).await;
            assert!(general.contains("Betreiber") && !general.contains("Verantwortlich<"), "{unknown} {general}");
        }
        let town = page(&format!("/ort/{KOERNER}")).await;
        assert!(town.contains(&format!("href=\"/barrierefreiheit?fuer={KOERNER}#rueckmeldung\"")), "{town}");
    }
}
