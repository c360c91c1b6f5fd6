//! The documents about data protection say what is so, and nothing that nobody recorded.

use identity::Role;
use letters::{Copy, Letter};
use operations::{Equipment, Error, Paper, Provider, paper, report, reported_months};
use store::{Actor, Language, Reach, TenantId};

use crate::common::{ASSOCIATION, House, PASSWORD, houses, session};

/// What a document says to a question.
fn said<'a>(letter: &'a Copy, section: &str, question: &str) -> &'a str {
    let section = letter.sections.iter().find(|part| part.title == section).unwrap();
    &section.answers.iter().find(|row| row.question == question).unwrap().answer
}

async fn made(house: &House, by: &str, tenant: TenantId, wanted: Paper) -> Result<Copy, Error> {
    let by = session(&house.desk.identity, by).await;
    paper(&house.desk, &by, tenant, wanted, &Provider::default()).await
}

#[tokio::test]
async fn whoever_sets_up_an_administration_and_whoever_runs_it_have_its_documents() {
    for house in houses().await {
        let people: [(&str, &str, &[Role]); 1] = [("mona", "Mona Einrichtung", &[Role::Manager])];
        identity::demo_accounts(&house.desk.identity, ASSOCIATION, &people, PASSWORD).await.unwrap();
        for wanted in Paper::ALL {
            assert_eq!(Paper::from_file(wanted.file()), Some(wanted));
            for (login, tenant) in [("mona", ASSOCIATION), ("anna", ASSOCIATION), ("anna", TenantId(1))] {
                let letter = made(&house, login, tenant, wanted).await.unwrap();
                assert!(letter.opening[0].starts_with("Entwurf") && letter.hints[0].contains("keine Rechtsberatung"));
                let pdf = letters::render(&Letter::Copy(Box::new(letter))).unwrap();
                assert!(pdf.bytes().starts_with(b"%PDF"), "{}: {wanted:?}", house.db.name);
            }
            for (login, tenant) in [("mona", TenantId(1)), ("clara", ASSOCIATION), ("clara", TenantId(1))] {
                let refused = made(&house, login, tenant, wanted).await;
                let forbidden = matches!(refused, Err(Error::Identity(identity::Error::Forbidden)));
                assert!(forbidden, "{}: {wanted:?} for {login}", house.db.name);
            }
        }
        assert_eq!(Paper::from_file("andere.pdf"), None);
        let nobody = made(&house, "anna", TenantId(9998), Paper::Record).await;
        assert!(matches!(nobody, Err(Error::Store(store::Error::NotFound(_)))), "{}", house.db.name);
    }
}

#[tokio::test]
async fn the_contract_has_every_letter_of_the_law_and_invents_nothing() {
    for house in houses().await {
        let letter = made(&house, "anna", ASSOCIATION, Paper::Contract).await.unwrap();
        let titles: Vec<&str> = letter.sections.iter().skip(1).map(|section| section.title.as_str()).collect();
        let letters: Vec<String> = ('a'..='h').map(|letter| format!("Buchstabe {letter}: ")).collect();
        assert!(titles.len() == 8 && titles.iter().zip(&letters).all(|(title, letter)| title.starts_with(letter)));
        assert_eq!(letter.words.no_answer, "nicht erfasst");
        let parties = &letter.sections[0].title;
        assert_eq!(said(&letter, parties, "Auftragsverarbeiter"), "", "nobody said who runs it");
        for open in ["Buchstabe b: Vertraulichkeit", "Buchstabe d: weitere Auftragsverarbeiter"] {
            let section = letter.sections.iter().find(|section| section.title == open).unwrap();
            assert_eq!(section.answers[0].answer, "", "{open}");
        }
        let by = session(&house.desk.identity, "anna").await;
        let operator = ui::Operator { name: Some("Kommunale IT".to_owned()), ..ui::Operator::default() };
        let provider = Provider { operator, https: true };
        let named = paper(&house.desk, &by, ASSOCIATION, Paper::Contract, &provider).await.unwrap();
        assert_eq!(said(&named, parties, "Auftragsverarbeiter"), "Kommunale IT");
        assert_ne!(named.head.reference, letter.head.reference, "other words are another version");
    }
}

#[tokio::test]
async fn the_record_has_the_services_that_are_live_here_with_law_data_and_time() {
    for house in houses().await {
        let before = made(&house, "anna", ASSOCIATION, Paper::Record).await.unwrap();
        assert_eq!(before.sections.len(), 2, "{}: nothing is live", house.db.name);
        let mut scope = house.db.store.write(Reach::Provider, Actor::System, Language::German).await.unwrap();
        directory::activate_everywhere(&mut scope).await.unwrap();
        scope.commit().await.unwrap();
        house.desk.directory.refresh().await.unwrap();
        let letter = made(&house, "anna", ASSOCIATION, Paper::Record).await.unwrap();
        let report = "Mangel melden";
        assert!(letter.sections.iter().any(|section| section.title == report), "{}", house.db.name);
        assert!(said(&letter, report, "Zweck").contains("Altenberga"));
        assert_eq!(
            said(&letter, report, "Rechtsgrundlage des Dienstes"),
            "",
            "a report has none, and none is invented"
        );
        assert!(!said(&letter, report, "Kategorien von Daten (Abschnitte des Formulars)").is_empty());
        assert!(said(&letter, report, "Löschung").contains("Tage nach Abschluss"));
        let all = letter.sections.iter().flat_map(|section| &section.answers);
        assert!(
            all.into_iter().all(|row| !row.answer.contains("[operations-") && !row.question.contains("[operations-"))
        );
        let elsewhere = made(&house, "anna", TenantId(1), Paper::Record).await.unwrap();
        assert!(!said(&elsewhere, report, "Zweck").contains("Altenberga"), "each its own");
        assert_ne!(before.head.reference, letter.head.reference);
    }
}

#[tokio::test]
async fn measures_follow_how_the_installation_is_set_up() {
    for mut house in houses().await {
        let integrity = "Integrität";
        let bare = made(&house, "anna", ASSOCIATION, Paper::Measures).await.unwrap();
        assert!(said(&bare, integrity, "Virenscanner").starts_with("nicht eingerichtet"));
        assert_eq!(said(&bare, "Vertraulichkeit", "E-Mail"), "Es geht keine E-Mail hinaus.");
        assert_eq!(
            said(&bare, "Vertraulichkeit", "Zweiter Faktor"),
            "eingerichtet bei 0 von 1 Konten dieser Verwaltung"
        );
        assert_eq!(said(&bare, "Verfügbarkeit", "Sicherungen"), "", "nobody recorded one");
        let enforced = said(&bare, "Vertraulichkeit", "Trennung der Verwaltungen").contains("Datenbank");
        assert_eq!(enforced, house.db.name == "postgres", "{}", house.db.name);
        house.desk.equipment = Equipment { scanner: true, mail_encrypted: Some(false), second_person: true };
        let full = made(&house, "anna", ASSOCIATION, Paper::Measures).await.unwrap();
        assert!(said(&full, integrity, "Virenscanner").starts_with("eingerichtet"));
        assert!(said(&full, "Vertraulichkeit", "E-Mail").contains("nicht zwingend"));
        assert!(said(&full, integrity, "Veröffentlichung von Onlinediensten").contains("zweite Person"));
        house.db.clock.advance_seconds(86_400);
        let later = made(&house, "anna", ASSOCIATION, Paper::Measures).await.unwrap();
        assert_eq!(later.head.reference, full.head.reference, "the same words are the same version on another day");
        assert_ne!(later.head.date, full.head.date);
    }
}

#[tokio::test]
async fn the_report_of_a_month_counts_what_is_online_and_what_the_law_asks() {
    for house in houses().await {
        let mut scope = house.write(house.anna).await;
        directory::activate_everywhere(&mut scope).await.unwrap();
        scope.commit().await.unwrap();
        house.survey().await;
        let (anna, clara) = (session(&house.desk.identity, "anna").await, session(&house.desk.identity, "clara").await);
        let today = house.desk.directory.today();
        let months = reported_months(today);
        assert!(months.len() == 12 && months[0] < today.first_of_month(), "{months:?}");
        let letter = report(&house.desk, &anna, ASSOCIATION, months[0]).await.unwrap();
        let (online, duties) = ("Onlinedienste heute", "Pflichten heute");
        let dogs = letter.sections.iter().find(|part| part.title == online).unwrap();
        assert!(
            dogs.answers.iter().any(|row| row.answer.contains("von 20 Körperschaften")),
            "one line for each service"
        );
        assert!(letter.sections.iter().any(|part| part.title == duties && part.answers.len() > 5));
        assert!(letter.sections[1].answers[0].answer.starts_with("0 eingegangen"), "nothing is invented");
        assert!(letters::render(&Letter::Copy(Box::new(letter))).is_ok());
        for month in [today.first_of_month(), months[11].yesterday().unwrap(), months[0].tomorrow().unwrap()] {
            let none = report(&house.desk, &anna, ASSOCIATION, month).await;
            assert!(matches!(none, Err(Error::Store(store::Error::NotFound("report")))), "{month}");
        }
        let refused = report(&house.desk, &clara, ASSOCIATION, months[0]).await;
        assert!(matches!(refused, Err(Error::Identity(identity::Error::Forbidden))), "a clerk sets up nothing");
    }
}
