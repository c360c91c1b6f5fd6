//! What is answered in the online service becomes a plan.

use std::sync::Arc;

use funding::{Application, Error, Financing, Mirroring, ONLINE_SERVICE};
use serde_json::{Value, json};
use store::{Cents, Consumer, TenantId, Worker};

use crate::common::{TOWN, VILLAGE, houses_of_the_state, plan, whole};

fn answers() -> Value {
    json!({
        "body_name": "Stadt Erfurt",
        "object": "interfaces",
        "project_title": "Schnittstelle zur E-Rechnung",
        "purpose": "Rechnungen kommen ohne Abtippen ins Finanzverfahren.",
        "effect": "Zehn Minuten weniger je Rechnung.",
        "start_date": "2027-02-01",
        "end_date": "2028-01-31",
        "already_started": false,
        "early_wanted": true,
        "early_reason": "Der Wartungsvertrag endet im März.",
        "costs": [
            { "cost_item": "Anbindung", "cost_kind": "service", "cost_year": 2027, "cost_amount": 6_000_000, "cost_eligible": true },
            { "cost_item": "Eigene Stunden", "cost_kind": "staff", "cost_year": 2028, "cost_amount": 2_000_000, "cost_eligible": false }
        ],
        "own_funds": 3_000_000,
        "sources": [{ "source_name": "Bund", "source_amount": 500_000, "source_state": "approved" }],
        "grant_wanted": 4_500_000,
        "partners": [{ "partner_name": "Stadt Gera" }],
        "grant_years": [
            { "grant_year": 2027, "grant_year_amount": 1_500_000 },
            { "grant_year": 2028, "grant_year_amount": 3_000_000 }
        ],
        "account_holder": "Stadt Erfurt",
        "iban": "DE02120300000000202051"
    })
}

#[test]
fn answers_become_a_plan_and_a_version_that_asks_otherwise_is_refused() {
    let values = answers().as_object().cloned().unwrap();
    let application = Application::read(&values).unwrap();
    assert_eq!(application.partners().collect::<Vec<_>>(), ["Stadt Gera"]);
    let plan = application.plan(Vec::new());
    assert_eq!((plan.object.as_str(), plan.financing, plan.programme), ("2c", Financing::Share, None));
    assert_eq!((plan.whole(), plan.eligible()), (Cents(8_000_000), Cents(6_000_000)));
    assert_eq!((plan.own, plan.third, plan.asked), (Cents(3_000_000), Cents(500_000), Cents(4_500_000)));
    assert_eq!(plan.early_start.as_deref(), Some("Der Wartungsvertrag endet im März."));
    // The years are those of the applicant, also where the costs fall due otherwise.
    assert_eq!(plan.by_year(plan.asked), [(2027, Cents(1_500_000)), (2028, Cents(3_000_000))].into());
    assert_eq!(plan.by_year(Cents(6)), [(2027, Cents(6))].into());
    assert!(plan.purpose.ends_with("Zehn Minuten weniger je Rechnung."));
    // Whoever has begun names the letter that allowed it, and asks for nothing.
    let mut begun = values.clone();
    begun.insert("early_approval".to_owned(), json!("14/0815"));
    begun.remove("early_reason");
    assert_eq!(Application::read(&begun).unwrap().plan(Vec::new()).early_start, None);
    for field in ["object", "start_date", "costs", "grant_wanted"] {
        let mut values = values.clone();
        values.remove(field);
        assert!(Application::read(&values).is_err(), "without {field}");
    }
}

/// Every object that the form of the repository offers is one of the programme, and every field that is read is asked.
#[test]
fn the_form_of_the_repository_asks_what_is_read() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../services").join(ONLINE_SERVICE);
    let text = std::fs::read_to_string(folder.join("form.json")).unwrap();
    for (field, _) in answers().as_object().unwrap() {
        let asked = field.strip_suffix("_name").unwrap_or(field);
        assert!(text.contains(&format!("\"id\": \"{asked}\"")), "{field} is not asked");
    }
    for object in ["strategy", "records", "procedures", "interfaces", "security", "invoices", "training"] {
        assert!(text.contains(&format!("\"{object}\"")), "{object} is not offered");
        let mut values = answers().as_object().cloned().unwrap();
        values.insert("object".to_owned(), json!(object));
        assert!(!Application::read(&values).unwrap().plan(Vec::new()).object.is_empty(), "{object} means no object");
    }
}

/// Whoever is not called as anybody here got its application by its place; it is given to whom it belongs, and the other one loses it.
#[tokio::test]
async fn an_application_is_given_to_whom_it_belongs_until_a_decision_is_proposed() {
    for (house, directory) in houses_of_the_state().await {
        let catalogue = directory.catalogue();
        let one = plan(100_000, 0);
        let id = house.received(TOWN, &one).await;
        let known = async |tenant: TenantId| {
            let consumers: Vec<Arc<dyn Consumer>> = vec![Arc::new(Mirroring)];
            Worker::new(house.db.store.clone(), consumers).unwrap().drain().await.unwrap();
            funding::own_grants(&house.db.tenant(tenant.0).await).await.unwrap().len()
        };
        assert_eq!((known(TOWN).await, known(VILLAGE).await), (1, 0), "{}", house.db.name);
        let mut scope = house.scope(house.first).await;
        let same = funding::give_to(&mut scope, house.first, (id, 1), &catalogue, TOWN).await;
        assert!(matches!(same, Err(Error::NotPossible)));
        let nobody = funding::give_to(&mut scope, house.first, (id, 1), &catalogue, TenantId(9_999)).await;
        assert!(matches!(nobody, Err(Error::Unknown)));
        let advises = funding::give_to(&mut scope, house.adviser, (id, 1), &catalogue, VILLAGE).await;
        assert!(matches!(advises, Err(Error::Identity(_))));
        funding::give_to(&mut scope, house.first, (id, 1), &catalogue, VILLAGE).await.unwrap();
        scope.commit().await.unwrap();
        assert_eq!((known(TOWN).await, known(VILLAGE).await), (0, 1), "{}", house.db.name);
        let mut scope = house.scope(house.first).await;
        funding::complete(&mut scope, house.first, (id, 2)).await.unwrap();
        funding::propose(&mut scope, house.first, (id, 3), &whole(&one)).await.unwrap();
        let late = funding::give_to(&mut scope, house.first, (id, 4), &catalogue, TOWN).await;
        assert!(matches!(late, Err(Error::NotPossible)), "{}", house.db.name);
    }
}
