//! What the decision says: in whose name, where to object, where to pay.

mod common;

use casework::{DecisionForm, Error};
use common::{ALTENBERGA, KOERNER, certificate, dog, fee, form, offices};
use jiff::civil::date;

#[tokio::test]
async fn in_the_own_sphere_the_municipality_speaks_through_its_administration() {
    let office = offices().await.remove(0);
    let (id, receipt) = office.case("hund-anmelden", KOERNER, &dog()).await;
    office.claim(&office.anna, id).await;
    let mut decision = form("assessed", "retrieval");
    decision.fees = vec![fee("Hundesteuer 2026", "20,00"), fee("Abzug", "-3,33")];
    let scope = office.write(&office.anna).await;
    let letter = casework::preview(&scope, &office.desk, &office.anna, id, &decision).await.unwrap();
    drop(scope);
    assert_eq!(letter.head.issuer.name, "Gemeinde Körner");
    assert!(letter.head.issuer.acting.as_ref().unwrap().contains("Stadtverwaltung Nottertal-Heilinger Höhen"));
    assert_eq!(letter.head.recipient, ["Marlene Beispiel", "Hauptstraße 12 a", "99998 Körner"]);
    assert_eq!(letter.head.reference, receipt.reference.to_string());
    assert!(letter.head.example.is_some(), "a preview says that it has no effect");
    assert!(letter.remedy.text[0].contains("innerhalb eines Monats"));
    assert!(letter.remedy.text[0].contains("Widerspruch"));
    assert_eq!(letter.remedy.addressee[0], "Gemeinde Körner");
    assert!(letter.remedy.addressee[1].contains("Stadtverwaltung Nottertal-Heilinger Höhen"));
    let payment = letter.payment.as_ref().unwrap();
    assert_eq!((payment.payee.as_str(), payment.iban.as_str()), ("Gemeinde Körner", "DE25999999990016064037"));
    assert_eq!((payment.dues[0].cents, payment.dues[0].date), (1_667, date(2026, 10, 1)));
    let code: String = receipt.reference.to_string().replace('-', "");
    let reference = payment.reference.replace(' ', "");
    assert!(reference.starts_with("RF") && reference.ends_with(&code), "{reference}");
    assert!(letter.operative.iter().any(|sentence| sentence.contains("16,67")));
    assert!(
        letter.reasons.iter().any(|reason| reason.contains("Beginn der Steuerpflicht: 01.09.2026")),
        "{:?}",
        letter.reasons
    );
    assert!(letter.reasons.iter().any(|reason| reason.contains("Hundesteuersatzung")));
    assert_eq!(letter.closing.name, "Frau anna");
    assert!(letters::render(&letters::Letter::Decision(Box::new(letter))).is_ok());
}

#[tokio::test]
async fn in_the_delegated_sphere_the_administration_speaks_for_itself() {
    let office = offices().await.remove(0);
    let (id, _) = office.case("meldebescheinigung", ALTENBERGA, &certificate("pickup")).await;
    office.claim(&office.bernd, id).await;
    let decision = DecisionForm { reasons: "Ein Grund.\n\nNoch ein Grund.".to_owned(), ..form("issued", "post") };
    let scope = office.write(&office.bernd).await;
    let letter = casework::preview(&scope, &office.desk, &office.bernd, id, &decision).await.unwrap();
    assert_eq!(letter.head.issuer.name, "Verwaltungsgemeinschaft Südliches Saaletal");
    assert_eq!(letter.head.issuer.acting, None);
    assert_eq!(letter.remedy.addressee[0], "Verwaltungsgemeinschaft Südliches Saaletal");
    assert!(letter.remedy.addressee.iter().all(|line| !line.contains("über")));
    assert!(letter.payment.is_none(), "nothing to pay");
    assert_eq!(letter.reasons[..2], ["Ein Grund.", "Noch ein Grund."]);
}

#[tokio::test]
async fn nobody_is_asked_to_pay_without_an_account_to_pay_to() {
    let office = offices().await.remove(0);
    let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
    office.claim(&office.anna, id).await;
    let provider = store::Reach::Provider;
    let mut scope = office.db.store.write(provider, store::Actor::System, store::Language::German).await.unwrap();
    let gone = directory::NewValue {
        key: "bank.iban".into(),
        valid_from: Some(date(2026, 8, 1)),
        value: String::new(),
        source: "test".into(),
    };
    directory::set_values(&mut scope, &KOERNER.parse().unwrap(), vec![gone]).await.unwrap();
    scope.commit().await.unwrap();
    let mut decision = form("assessed", "retrieval");
    decision.fees = vec![fee("Hundesteuer 2026", "20,00")];
    assert!(matches!(office.decide(&office.anna, id, &decision).await, Err(Error::NoBankAccount(_))));
    office.decide(&office.anna, id, &form("exempted", "retrieval")).await.unwrap();
}
