//! A territorial reform while cases are open: what was submitted before is decided after, in the name of the successor.

use crate::common::{ALTENBERGA, KOERNER, NOTTERTAL, Office, SAALETAL, certificate, dog, fee, form, issued, offices};
use applications::Offer;
use casework::{Filter, State};
use directory::EntityKey;
use directory::model::{AreaList, ChangeKind, Succession};
use jiff::civil::{Date, date};
use letters::Payment;
use store::{Actor, Language, Reach};

/// Two weeks after the day on which the clock of the tests stands.
const DAY: Date = date(2026, 9, 15);

fn key(key: &str) -> EntityKey {
    key.parse().unwrap()
}

/// Applies the recorded state with a change on [`DAY`], and lets the day come.
async fn reform(office: &Office, old: &str, new: &str, change: impl Fn(&mut AreaList)) {
    let catalogue = office.desk.directory.catalogue();
    let areas = catalogue.municipalities();
    let areas = areas.map(|area| (area.ags.clone(), (Some(area.ars.clone()), area.official_name.clone())));
    let mut list = AreaList { areas: areas.collect(), source: "test".to_owned(), ..AreaList::default() };
    change(&mut list);
    let row = Succession {
        old: key(old),
        new: key(new),
        day: DAY,
        kind: ChangeKind::Merged,
        old_name: String::new(),
        source: "test".to_owned(),
    };
    let mut scope = office.db.store.write(Reach::Provider, Actor::System, Language::German).await.unwrap();
    let plan = directory::compare_areas(&scope, list, vec![row], DAY).await.unwrap();
    assert!(plan.problems.is_empty(), "{:?}", plan.problems);
    assert!(directory::apply_areas(&mut scope, plan).await.unwrap());
    scope.commit().await.unwrap();
    office.desk.directory.refresh().await.unwrap();
    office.db.clock.advance_seconds(14 * 86_400);
    office.desk.directory.refresh().await.unwrap();
    assert_eq!(office.db.clock.today(), DAY);
}

#[tokio::test]
async fn a_case_of_a_municipality_that_ended_is_decided_in_the_name_of_its_successor() {
    for office in offices().await {
        let (id, receipt) = office.case("hund-anmelden", KOERNER, &dog()).await;
        let anna = &office.anna;
        office.claim(anna, id).await;
        reform(&office, KOERNER, "16064077", |list| {
            list.areas.remove(&KOERNER.parse().unwrap());
        })
        .await;

        // The clerk's pages.
        let cookie = office.log_in("anna").await;
        let inbox = office.get("/amt", &cookie).await;
        assert!(inbox.body().contains("Körner, Nottertal-Heilinger Höhen"), "{}", inbox.body());
        let page = office.get(&format!("/amt/vorgang/{id}"), &cookie).await;
        assert!(page.body().contains("Stadt Nottertal-Heilinger Höhen (Rechtsnachfolgerin der Gemeinde Körner)"));

        // The letter: the successor's name, account and address, the fee as the clerk took it from the old by-law.
        let mut decision = form("assessed", "retrieval");
        decision.fees = vec![fee("Hundesteuer 2026", "16,67")];
        let scope = office.write(anna).await;
        let letter = casework::preview(&scope, &office.desk, anna, id, &decision).await.unwrap().letter.unwrap();
        drop(scope);
        let issuer = &letter.head.issuer;
        assert_eq!(issuer.name, "Stadt Nottertal-Heilinger Höhen", "{}", office.db.name);
        assert_eq!(issuer.department.as_deref(), Some("Rechtsnachfolgerin der Gemeinde Körner"));
        assert_eq!(issuer.acting, None, "its own administration works for it");
        assert_eq!(letter.remedy.addressee[0], "Stadt Nottertal-Heilinger Höhen");
        let Some(Payment::Transfer(payment)) = letter.payment.as_ref() else { panic!("no transfer") };
        assert!(payment.iban.ends_with("16064077"), "the account of the successor: {}", payment.iban);
        assert_eq!(letter.head.reference, receipt.reference.to_string());

        office.decide(anna, id, &decision).await.unwrap();
        office.worker.drain().await.unwrap();
        assert_eq!(office.view(anna, id).await.state, State::Delivered(anna.account));
        assert!(office.retrieve(NOTTERTAL, id).await.starts_with(b"%PDF-1.7"));

        // Who applies now is a case of the successor from the beginning.
        let (later, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        let view = office.view(anna, later).await;
        assert_eq!((view.application.legal_entity.as_str(), view.application.area.as_str()), ("16064077", "16064077"));
    }
}

#[tokio::test]
async fn cases_of_an_administration_that_ended_stay_with_its_staff() {
    for office in offices().await {
        let (id, _) = office.case("meldebescheinigung", ALTENBERGA, &certificate("pickup")).await;
        let (untouched, _) = office.case("meldebescheinigung", ALTENBERGA, &certificate("post")).await;
        let bernd = &office.bernd;
        let begun = Offer::find(&office.citizens, "meldebescheinigung", ALTENBERGA).unwrap();
        let mut scope = office.applicant(SAALETAL).await;
        let (draft, code) = applications::open(&mut scope, &office.citizens, &begun).await.unwrap();
        scope.commit().await.unwrap();
        // Every member goes to the Verwaltungsgemeinschaft Hügelland/Täler.
        reform(&office, "160745011", "160745007", |list| {
            for (ars, _) in list.areas.values_mut() {
                let Some(key) = ars.as_ref().filter(|key| key.association() == "160745011") else { continue };
                *ars = format!("160745007{}", &key.as_str()[9..]).parse().ok();
            }
        })
        .await;
        let catalogue = office.desk.directory.catalogue();
        assert_eq!(catalogue.administration(SAALETAL).unwrap().name, "Verwaltungsgemeinschaft Südliches Saaletal");
        assert!(catalogue.administrations().all(|other| other.tenant != SAALETAL));

        // Who began before goes on and sends it to where it was begun.
        let scope = office.applicant(SAALETAL).await;
        assert!(applications::load(&scope, &office.citizens, draft, &code).await.is_ok());
        drop(scope);
        let answers = certificate("pickup");
        applications::submit_from_program(&office.citizens, &begun, &"5".repeat(32), &answers).await.unwrap();
        office.worker.drain().await.unwrap();

        let cookie = office.log_in("bernd").await;
        assert!(office.get("/amt", &cookie).await.body().contains("Verwaltungsgemeinschaft Hügelland/Täler"));
        let page = office.get(&format!("/amt/vorgang/{untouched}"), &cookie).await;
        assert!(page.body().contains("Rechtsnachfolgerin der Verwaltungsgemeinschaft Südliches Saaletal"));
        office.claim(bernd, id).await;
        let scope = office.write(bernd).await;
        let inbox = casework::inbox(&scope, &office.desk, bernd, &Filter::default()).await.unwrap();
        assert_eq!(inbox.total, 3, "{}", office.db.name);
        let decision = casework::DecisionForm { reasons: "Ein Grund.".to_owned(), ..issued("pickup") };
        let preview = casework::preview(&scope, &office.desk, bernd, id, &decision).await.unwrap();
        drop(scope);
        let letter = preview.letter.unwrap();
        assert_eq!(letter.head.issuer.name, "Verwaltungsgemeinschaft Hügelland/Täler");
        assert!(letter.head.issuer.acting.as_ref().unwrap().contains("Südliches Saaletal"));
        assert_eq!(letter.remedy.addressee[0], "Verwaltungsgemeinschaft Hügelland/Täler");
        office.decide(bernd, id, &decision).await.unwrap();
        office.worker.drain().await.unwrap();
        assert!(matches!(office.view(bernd, id).await.state, State::Delivered(_) | State::Decided(_)));
    }
}
