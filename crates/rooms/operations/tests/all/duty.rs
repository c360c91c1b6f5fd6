//! What the law asks, and what shows that it is done.

use operations::{Done, Error, Proof, own_proofs, proofs, record_evidence};
use store::TenantId;

use crate::common::{ASSOCIATION, House, houses};

async fn of(house: &House, tenant: TenantId, duty: &str) -> Option<Proof> {
    let survey = house.survey().await;
    let all = proofs(&house.read().await, &survey).await.unwrap();
    assert_eq!(all.len(), survey.catalogue.administrations().count(), "everybody has duties");
    all[&tenant].iter().find(|proof| proof.duty == duty).cloned()
}

#[tokio::test]
async fn what_runs_shows_that_a_duty_is_done() {
    for house in houses().await {
        let before = of(&house, ASSOCIATION, "ozg-always").await.unwrap();
        assert_eq!((before.done, before.counted), (Done::No, (0, 2)), "nothing is switched on");
        assert_eq!(of(&house, ASSOCIATION, "egov-process").await.unwrap().done, Done::No);
        assert_eq!(of(&house, ASSOCIATION, "ozg-until-2022").await, None, "asked no more");
        let mut scope = house.write(house.anna).await;
        directory::activate_everywhere(&mut scope).await.unwrap();
        scope.commit().await.unwrap();
        let after = of(&house, ASSOCIATION, "ozg-always").await.unwrap();
        assert!(matches!(after.done, Done::Partly | Done::Yes) && after.counted.0 > 0, "{after:?}");
        assert_eq!(of(&house, ASSOCIATION, "egov-process").await.unwrap().done, Done::Yes);
    }
}

#[tokio::test]
async fn what_the_program_cannot_know_is_recorded_by_the_administration_alone() {
    for house in houses().await {
        assert_eq!(of(&house, ASSOCIATION, "egov-invoice").await.unwrap().done, Done::Unknown);
        let catalogue = house.desk.directory.catalogue();
        let by = house.anna.account().unwrap().1;
        let mut scope = house.db.tenant(ASSOCIATION.0).await;
        let long = "x".repeat(501);
        let mut record = async |duty, text, link| record_evidence(&mut scope, &catalogue, by, (duty, text, link)).await;
        for (link, wrong) in [("http://a.example", "link"), ("https://a example", "link"), ("x", "link")] {
            let refused = record("egov-invoice", "Eingangskorb", link).await;
            assert!(matches!(&refused, Err(Error::Evidence(part)) if *part == wrong), "{link}: {refused:?}");
        }
        assert!(matches!(record("egov-invoice", &long, "").await, Err(Error::Evidence("text"))));
        for counted in ["ozg-always", "nothing"] {
            let refused = record(counted, "erledigt", "").await;
            assert!(matches!(refused, Err(Error::Store(store::Error::NotFound("duty")))), "{counted}: {refused:?}");
        }
        record("egov-invoice", "Eingangskorb seit 2020", "https://amt.example/rechnung").await.unwrap();
        scope.commit().await.unwrap();
        let proof = of(&house, ASSOCIATION, "egov-invoice").await.unwrap();
        assert_eq!((proof.done, proof.recorded.unwrap().text.as_str()), (Done::Yes, "Eingangskorb seit 2020"));
        assert_eq!(of(&house, TenantId(1), "egov-invoice").await.unwrap().done, Done::Unknown, "of nobody else");

        let survey = house.survey().await;
        let own = own_proofs(&house.db.tenant(ASSOCIATION.0).await, &survey).await.unwrap();
        assert!(own.iter().any(|proof| proof.duty == "egov-invoice" && proof.done == Done::Yes), "{own:?}");
        let mut scope = house.db.tenant(ASSOCIATION.0).await;
        record_evidence(&mut scope, &catalogue, by, ("egov-invoice", " ", "")).await.unwrap();
        scope.commit().await.unwrap();
        assert_eq!(of(&house, ASSOCIATION, "egov-invoice").await.unwrap().done, Done::Unknown, "taken back");
    }
}
