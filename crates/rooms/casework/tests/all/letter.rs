//! What the decision says: in whose name, where to object, where to pay.

use crate::common::{ALTENBERGA, KOERNER, certificate, dog, dog_with_mandate, fee, form, issued, offices, rescue_dog};
use casework::{DecisionForm, Error, FeeRow};
use jiff::civil::date;
use letters::Payment;

#[tokio::test]
async fn in_the_own_sphere_the_municipality_speaks_through_its_administration() {
    let office = offices().await.remove(0);
    let (id, receipt) = office.case("hund-anmelden", KOERNER, &dog()).await;
    office.claim(&office.anna, id).await;
    let mut decision = form("assessed", "retrieval");
    decision.fees = vec![fee("Hundesteuer 2026", "20,00"), fee("Abzug", "-3,33")];
    let scope = office.write(&office.anna).await;
    let letter = casework::preview(&scope, &office.desk, &office.anna, id, &decision).await.unwrap().letter.unwrap();
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
    let Some(Payment::Transfer(payment)) = letter.payment.as_ref() else { panic!("no transfer") };
    assert_eq!((payment.payee.as_str(), payment.iban.as_str()), ("Gemeinde Körner", "DE25999999990016064037"));
    assert_eq!((payment.dues[0].cents, payment.dues[0].date), (1_667, date(2026, 10, 1)));
    let code: String = receipt.reference.to_string().replace('-', "");
    let reference = payment.reference.replace(' ', "");
    assert!(reference.starts_with("RF") && reference.ends_with(&code), "{reference}");
    assert!(letter.operative.iter().any(|sentence| sentence.contains("16,67")));
    assert!(
        letter.reasons.iter().any(|reason| reason.contains("Beginn der Steuerpflicht: 1. September 2026")),
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
    let decision = DecisionForm { reasons: "Ein Grund.\n\nNoch ein Grund.".to_owned(), ..issued("post") };
    let scope = office.write(&office.bernd).await;
    let letter = casework::preview(&scope, &office.desk, &office.bernd, id, &decision).await.unwrap().letter.unwrap();
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
    office.decide(&office.anna, id, &form("not-liable", "retrieval")).await.unwrap();
}

#[tokio::test]
async fn with_a_mandate_the_amount_is_collected_and_nobody_is_told_to_transfer_it() {
    for office in offices().await {
        let (id, receipt) = office.case("hund-anmelden", KOERNER, &dog_with_mandate()).await;
        office.claim(&office.anna, id).await;
        let mut decision = form("assessed", "retrieval");
        decision.fees = vec![fee("Hundesteuer 2026", "20,00")];
        let scope = office.write(&office.anna).await;
        let preview = casework::preview(&scope, &office.desk, &office.anna, id, &decision).await.unwrap();
        drop(scope);
        assert!(preview.paying.unwrap().contains("Lastschrift vom Konto mit den Endziffern 2051"));
        let letter = preview.letter.unwrap();
        let Some(Payment::Debit(debit)) = &letter.payment else { panic!("no direct debit") };
        assert_eq!((debit.due.cents, debit.due.date), (2_000, date(2026, 10, 1)));
        assert_eq!(debit.mandate, receipt.reference.to_string());
        assert_eq!(debit.account, "IBAN mit den Endziffern 2051");
        assert_eq!(debit.creditor, "wird mit dem Einzug mitgeteilt", "no number is recorded, and none is invented");
        let all = serde_json::json!(letter).to_string();
        assert!(!all.contains("DE02120300000000202051") && !all.contains("zu zahlen"), "{all}");
        assert!(letter.operative.iter().any(|sentence| sentence.contains("von Ihrem Konto eingezogen")));

        office.decide(&office.anna, id, &decision).await.unwrap();
        office.worker.drain().await.unwrap();
        let demands = office.view(&office.anna, id).await.mailbox.demands;
        let page = mailbox::demands(store::Language::German, &office.view(&office.anna, id).await.mailbox).0;
        assert_eq!(demands.len(), 1, "{}", office.db.name);
        assert!(page.contains("Wir ziehen 20,00") && page.contains("Endziffern 2051"), "{page}");
        assert!(!page.contains("überweisen Sie"), "{page}");
    }
}

#[tokio::test]
async fn the_status_page_gets_the_details_of_a_transfer() {
    let office = offices().await.remove(0);
    let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
    office.claim(&office.anna, id).await;
    let mut decision = form("assessed", "retrieval");
    decision.fees = vec![fee("Hundesteuer 2026", "20,00")];
    office.decide(&office.anna, id, &decision).await.unwrap();
    office.worker.drain().await.unwrap();
    let view = office.view(&office.anna, id).await;
    let page = mailbox::demands(store::Language::German, &view.mailbox).0;
    for part in ["20,00", "1. Oktober 2026", "DE25 9999 9999 0016 0640 37", "Gemeinde Körner", "RF"] {
        assert!(page.contains(part), "{part} in {page}");
    }
    assert_eq!(mailbox::document_name(store::Language::German, &view.mailbox.documents[0]), "Bescheid");
}

#[tokio::test]
async fn a_refused_exemption_is_said_in_its_own_sentence_and_has_reasons() {
    let office = offices().await.remove(0);
    let (id, _) = office.case("hund-anmelden", KOERNER, &rescue_dog()).await;
    let anna = &office.anna;
    office.claim(anna, id).await;
    // Nobody gets around the reasons by setting the tax as if no exemption was applied for.
    let Err(Error::Refused(problems)) = office.decide(anna, id, &form("assessed", "retrieval")).await else {
        panic!("accepted")
    };
    assert_eq!(problems[0].field, "outcome");
    let mut decision = form("assessed-without-exemption", "retrieval");
    decision.fees = vec![fee("Hundesteuer 2026", "20,00")];
    let Err(Error::Refused(problems)) = office.decide(anna, id, &decision).await else { panic!("accepted") };
    assert_eq!(problems[0].field, "reasons");
    decision.reasons = "Der Nachweis über die Prüfung als Rettungshund fehlt.".to_owned();
    for own in ["", "Für den Hund wird Steuer festgesetzt."] {
        decision.operative = own.to_owned();
        let scope = office.write(anna).await;
        let letter = casework::preview(&scope, &office.desk, anna, id, &decision).await.unwrap().letter.unwrap();
        assert_eq!(letter.operative[1], "Ihr Antrag auf Befreiung oder Ermäßigung wird abgelehnt.", "{own}");
        assert_eq!(letter.reasons[0], decision.reasons);
    }
    office.decide(anna, id, &decision).await.unwrap();

    let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
    office.claim(anna, id).await;
    let without = office.decide(anna, id, &decision).await;
    assert!(matches!(without, Err(Error::Refused(_))), "nothing to refuse");
}

#[tokio::test]
async fn the_letter_names_the_dog() {
    let office = offices().await.remove(0);
    let mut dog = dog();
    dog["dog_name"] = "Frieda".into();
    let (id, _) = office.case("hund-anmelden", KOERNER, &dog).await;
    office.claim(&office.anna, id).await;
    let decision = form("not-liable", "retrieval");
    let scope = office.write(&office.anna).await;
    let preview = casework::preview(&scope, &office.desk, &office.anna, id, &decision).await.unwrap();
    let facts: Vec<String> = preview.letter.unwrap().facts.into_iter().map(|fact| fact.value).collect();
    assert_eq!(facts[..3], ["Frieda", "Mischling", "1. September 2026"], "{facts:?}");
    assert!(facts[3].ends_with('€'), "{facts:?}");
}

#[tokio::test]
async fn a_certificate_is_issued_only_after_the_comparison_and_lies_beside_the_decision() {
    for office in offices().await {
        let mut answers = certificate("post");
        answers["certificate_kind"] = "extended".into();
        answers["certificate_details"] = serde_json::json!(["nationality"]);
        let (id, _) = office.case("meldebescheinigung", ALTENBERGA, &answers).await;
        let bernd = &office.bernd;
        office.claim(bernd, id).await;
        let mut decision = form("issued", "post");
        let Err(Error::Refused(problems)) = office.decide(bernd, id, &decision).await else { panic!("accepted") };
        let fields: Vec<&str> = problems.iter().map(|problem| problem.field.as_str()).collect();
        assert_eq!(fields, ["compared", "additions"]);
        decision.compared = true;
        decision.additions = "Staatsangehörigkeit: deutsch".to_owned();
        let scope = office.write(bernd).await;
        let preview = casework::preview(&scope, &office.desk, bernd, id, &decision).await.unwrap();
        drop(scope);
        assert_eq!(preview.letter.unwrap().enclosures, ["Meldebescheinigung"]);
        let sheet = preview.certificate.unwrap();
        assert_eq!(sheet.head.subject, "Meldebescheinigung");
        assert_eq!(sheet.facts[0].value, "Beispiel");
        assert_eq!(sheet.closing_text, ["Staatsangehörigkeit: deutsch"]);
        assert!(sheet.closing.note.unwrap().contains("weder Dienstsiegel noch Unterschrift"));

        office.decide(bernd, id, &decision).await.unwrap();
        office.worker.drain().await.unwrap();
        let view = office.view(bernd, id).await;
        let kinds: Vec<mailbox::Kind> = view.mailbox.documents.iter().map(|document| document.kind).collect();
        assert_eq!(kinds, [mailbox::Kind::Certificate, mailbox::Kind::Decision], "{}", office.db.name);
        assert_eq!(view.decision.unwrap().document, Some(view.mailbox.documents[1].id.0));
    }
}

#[tokio::test]
async fn what_was_not_previewed_is_not_decided() {
    for office in offices().await {
        let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        let anna = &office.anna;
        office.claim(anna, id).await;
        let revision = office.view(anna, id).await.revision;
        let mut shown = form("assessed", "retrieval");
        shown.fees = vec![fee("Hundesteuer 2026", "20,00")];
        let seal = |form: DecisionForm| {
            let office = &office;
            async move {
                let scope = office.read(&office.anna).await;
                casework::preview(&scope, &office.desk, &office.anna, id, &form).await.unwrap().seal
            }
        };
        let save = |form: DecisionForm| {
            let office = &office;
            async move {
                let mut scope = office.write(&office.anna).await;
                casework::save_draft(&mut scope, &office.anna, id, &form).await.unwrap();
                scope.commit().await.unwrap();
            }
        };
        let decide = |seal: String| {
            let office = &office;
            async move {
                let mut scope = office.write(&office.anna).await;
                casework::decide(&mut scope, &office.desk, &office.anna, id, revision, &seal).await
            }
        };
        save(shown.clone()).await;
        let first = seal(shown.clone()).await;
        let mut other = shown.clone();
        other.fees[0].amount = "30,00".to_owned();
        save(other.clone()).await;
        assert!(matches!(decide(first.clone()).await, Err(Error::Outdated)), "another tab saved another amount");
        assert!(matches!(decide(String::new()).await, Err(Error::Outdated)), "no preview at all");
        save(shown.clone()).await;
        office.db.clock.advance_seconds(86_400);
        assert!(matches!(decide(first.clone()).await, Err(Error::Outdated)), "the letter would bear another date");
        assert!(office.view(anna, id).await.decision.is_none(), "{}", office.db.name);
        let today = seal(shown).await;
        decide(today).await.unwrap();
    }
}

#[tokio::test]
async fn a_fee_cites_the_by_law_that_set_its_rate_down_to_the_letter() {
    const CITATION: &str = "Hundesteuersatzung vom 1. Juni 2026 (Amtsblatt 7/2026), in Kraft seit 1. Juli 2026";
    for office in offices().await {
        let kinds = office.desk.studio.parameters(&office.read(&office.anna).await).await.unwrap();
        let mut scope =
            office.db.store.write(store::Reach::Provider, store::Actor::System, store::Language::German).await.unwrap();
        let law = "entity,title,adopted_on,submitted_on,approved_on,published_on,gazette,in_force_from,key,value\n\
                   16064037,Hundesteuersatzung,2026-06-01,2026-06-03,2026-06-20,2026-06-24,Amtsblatt 7/2026,2026-07-01,\
                   dog_tax.first,\"60,00\"\n";
        directory::import_by_laws(&mut scope, law.as_bytes(), &kinds).await.unwrap().unwrap();
        scope.commit().await.unwrap();
        office.desk.directory.refresh().await.unwrap();
        let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        office.claim(&office.anna, id).await;
        let cookie = office.log_in("anna").await;
        let page = office.get(&format!("/amt/vorgang/{id}"), &cookie).await.body();
        assert!(page.contains(CITATION), "the clerk is not offered the by-law: {page}");
        let mut decision = form("assessed", "retrieval");
        decision.fees = vec![FeeRow { basis: CITATION.to_owned(), ..fee("Hundesteuer 2026", "20,00") }];
        let scope = office.write(&office.anna).await;
        let preview = casework::preview(&scope, &office.desk, &office.anna, id, &decision).await.unwrap();
        assert_eq!(preview.letter.unwrap().fees[0].basis.as_deref(), Some(CITATION));
    }
}
