//! What is answered in the online service becomes a plan.

use funding::{Application, Financing, ONLINE_SERVICE};
use serde_json::{Value, json};
use store::Cents;

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
        "partners": [{ "partner_name": "Stadt Gera" }]
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
    assert!(plan.purpose.ends_with("Zehn Minuten weniger je Rechnung."));
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
