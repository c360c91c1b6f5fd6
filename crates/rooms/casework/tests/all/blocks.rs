//! Text blocks: kept by an administration, filled in by a clerk, never half filled in a decision.

use axum::http::{StatusCode, header};
use casework::{BlockForm, BlockId, CaseId, Error, Target};
use identity::ClerkSession;

use crate::common::{KOERNER, Office, dog, form, offices};

const TEXT: &str =
    "Zu {aktenzeichen} vom {eingangsdatum}: {Der Grund: text} Zahlen Sie bis {Tag: datum} {Summe: betrag}.";

fn block(name: &str, text: &str) -> BlockForm {
    BlockForm { name: name.to_owned(), text: text.to_owned(), ..BlockForm::default() }
}

async fn save(office: &Office, by: &ClerkSession, id: Option<BlockId>, form: &BlockForm) -> casework::Result<BlockId> {
    let mut scope = office.write(by).await;
    let id = casework::save_block(&mut scope, by, id, form).await?;
    scope.commit().await.unwrap();
    Ok(id)
}

async fn drafted(office: &Office) -> CaseId {
    let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
    let anna = &office.anna;
    office.claim(anna, id).await;
    let mut typed = form("assessed", "retrieval");
    typed.reasons = "Vorweg.".to_owned();
    let mut scope = office.write(anna).await;
    casework::save_draft(&mut scope, anna, id, &typed).await.unwrap();
    scope.commit().await.unwrap();
    id
}

async fn insert(office: &Office, id: CaseId, block: BlockId, typed: &[&str]) -> casework::Result<()> {
    let anna = &office.anna;
    let case = office.view(anna, id).await;
    let mut scope = office.write(anna).await;
    let block = casework::block(&scope, anna, block).await?;
    let typed: Vec<String> = typed.iter().map(|value| (*value).to_owned()).collect();
    casework::insert_block(&mut scope, anna, &case, &block, Target::Reasons, &typed).await?;
    scope.commit().await.unwrap();
    Ok(())
}

fn fields(done: casework::Result<impl Sized>) -> Vec<(String, &'static str)> {
    match done {
        Err(Error::Refused(problems)) => problems.into_iter().map(|problem| (problem.field, problem.key)).collect(),
        Err(error) => panic!("{error}"),
        Ok(_) => panic!("nothing was refused"),
    }
}

#[tokio::test]
async fn a_block_is_filled_in_and_stands_behind_what_was_typed() {
    for office in offices().await {
        let anna = &office.anna;
        let made = save(&office, anna, None, &block("Grund", TEXT)).await.unwrap();
        let id = drafted(&office).await;
        let case = office.view(anna, id).await;
        assert_eq!(case.blocks.len(), 1, "{}", office.db.name);
        let wrong = fields(insert(&office, id, made, &["", "gestern", "viel"]).await);
        let expected = ["wert-0", "wert-1", "wert-2"];
        assert_eq!(wrong.iter().map(|(field, _)| field.as_str()).collect::<Vec<_>>(), expected);
        insert(&office, id, made, &["Der Hund ist groß.", "31.12.2026", "12,5"]).await.unwrap();
        let reasons = office.view(anna, id).await.draft.unwrap().reasons.replace('\u{a0}', " ");
        let expected = format!(
            "Vorweg.\n\nZu {} vom 01.09.2026: Der Hund ist groß. Zahlen Sie bis 31.12.2026 12,50 €.",
            case.reference()
        );
        assert_eq!(reasons, expected);
        // Who has no role to decide cannot put anything into a draft.
        let mut scope = office.write(&office.carla).await;
        let block = casework::block(&scope, &office.carla, made).await.unwrap();
        let foreign = casework::insert_block(
            &mut scope,
            &office.carla,
            &case,
            &block,
            Target::Reasons,
            &["a".into(), "1.1.2027".into(), "1".into()],
        )
        .await;
        assert!(matches!(foreign, Err(Error::Transition(_))));
    }
}

#[tokio::test]
async fn nothing_goes_out_with_an_open_brace() {
    for office in offices().await {
        let id = drafted(&office).await;
        let anna = &office.anna;
        let mut typed = form("not-liable", "retrieval");
        typed.reasons = "Bis {Tag: datum}.".to_owned();
        typed.operative = "Ihr Antrag {aktenzeichen} ist erledigt.".to_owned();
        let problems = fields(office.decide(anna, id, &typed).await);
        let expected = ["operative", "reasons"].map(|field| (field.to_owned(), "casework-problem-unfilled"));
        assert_eq!(problems, expected, "{}", office.db.name);
        typed.reasons = "Die Menge {1, 2} ist gemeint.".to_owned();
        typed.operative = String::new();
        office.decide(anna, id, &typed).await.unwrap();
    }
}

#[tokio::test]
async fn what_nobody_could_fill_in_is_not_kept() {
    for office in offices().await {
        let anna = &office.anna;
        let id = save(&office, anna, None, &block("Grund", TEXT)).await.unwrap();
        for (name, text, expected) in [
            ("", "Text", vec![("name", "casework-problem-block-name")]),
            ("GRUND ", "Text", vec![("name", "casework-problem-block-there")]),
            ("a", "", vec![("text", "casework-problem-empty")]),
            ("a", "{unbekannt}", vec![("text", "casework-problem-block-parameter")]),
            ("a", "{heute", vec![("text", "casework-problem-block-brace")]),
            ("a", "{b: text}{b: zahl}", vec![("text", "casework-problem-block-twice")]),
        ] {
            let found = fields(save(&office, anna, None, &block(name, text)).await);
            let expected: Vec<_> = expected.into_iter().map(|(field, key)| (field.to_owned(), key)).collect();
            assert_eq!(found, expected, "{}: {name} {text}", office.db.name);
        }
        // Changed under its own name; gone for everybody; not there for others.
        save(&office, &office.carla, Some(id), &block("Grund", "Neu")).await.unwrap();
        let scope = office.read(anna).await;
        assert_eq!(casework::block(&scope, anna, id).await.unwrap().text, "Neu");
        assert_eq!(casework::blocks(&scope, anna).await.unwrap().len(), 1);
        drop(scope);
        let scope = office.read(&office.bernd).await;
        assert!(casework::blocks(&scope, &office.bernd).await.unwrap().is_empty());
        assert!(casework::block(&scope, &office.bernd, id).await.is_err());
        drop(scope);
        assert!(save(&office, &office.bernd, Some(id), &block("Fremd", "Text")).await.is_err());
        assert!(matches!(save(&office, &office.dora, None, &block("b", "Text")).await, Err(Error::Forbidden)));
        let mut scope = office.write(anna).await;
        casework::delete_block(&mut scope, anna, id).await.unwrap();
        scope.commit().await.unwrap();
        let mut scope = office.write(anna).await;
        assert!(casework::delete_block(&mut scope, anna, id).await.is_err());
    }
}

#[tokio::test]
async fn a_block_for_one_service_or_legal_entity_is_offered_there_only() {
    for office in offices().await {
        let anna = &office.anna;
        for (name, service, entity) in [
            ("alle", "", ""),
            ("Hund", "hund-anmelden", ""),
            ("Schein", "meldebescheinigung", ""),
            ("Körner", "hund-anmelden", KOERNER),
            ("anderswo", "", "16064077"),
        ] {
            let form = BlockForm { service: service.to_owned(), entity: entity.to_owned(), ..block(name, "Text") };
            save(&office, anna, None, &form).await.unwrap();
        }
        let id = drafted(&office).await;
        let names: Vec<String> = office.view(anna, id).await.blocks.into_iter().map(|block| block.name).collect();
        assert_eq!(names, ["alle", "Hund", "Körner"], "{}", office.db.name);
    }
}

#[tokio::test]
async fn the_pages_keep_what_was_typed_and_lead_back() {
    let office = offices().await.remove(0);
    let id = drafted(&office).await;
    let cookie = office.log_in("anna").await;
    let page = office.get("/amt/textbausteine", &cookie).await;
    let csrf = page.hidden("csrf");
    let mut fields = vec![("csrf", csrf.as_str()), ("name", "Grund"), ("text", "{unbekannt} ist der Grund")];
    let refused = office.post("/amt/textbausteine", &cookie, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body().contains("{unbekannt} ist der Grund"));
    fields[2].1 = TEXT;
    let made = office.post("/amt/textbausteine", &cookie, &fields).await;
    assert_eq!(made.header(header::LOCATION), "/amt/textbausteine?erledigt=angelegt");
    let block = office.view(&office.anna, id).await.blocks[0].id;
    let address = format!("/amt/textbausteine/{block}");
    assert!(office.get(&address, &cookie).await.body().contains("{Der Grund: text}"));

    let case = format!("/amt/vorgang/{id}");
    let page = office.get(&case, &cookie).await;
    let (csrf, revision, chosen) = (page.hidden("csrf"), page.hidden("revision"), block.to_string());
    let typed = [
        ("csrf", csrf.as_str()),
        ("revision", &revision),
        ("outcome", "assessed"),
        ("reasons", "Noch nicht gespeichert."),
        ("baustein", &chosen),
    ];
    let led = office.post(&format!("{case}/baustein"), &cookie, &typed).await;
    let fill = format!("{case}/baustein/{block}");
    assert_eq!(led.header(header::LOCATION), fill);
    assert_eq!(office.get(&fill, &cookie).await.status, StatusCode::OK);
    let mut values =
        vec![("csrf", csrf.as_str()), ("ziel", "reasons"), ("wert-0", "Weil."), ("wert-1", "nie"), ("wert-2", "1")];
    let refused = office.post(&format!("{fill}/einfuegen"), &cookie, &values).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body().contains("value=\"nie\"") && refused.body().contains("value=\"Weil.\""));
    values[3].1 = "31.12.2026";
    let done = office.post(&format!("{fill}/einfuegen"), &cookie, &values).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let reasons = office.view(&office.anna, id).await.draft.unwrap().reasons;
    assert!(reasons.starts_with("Noch nicht gespeichert.\n\nZu ") && reasons.contains("Weil."));
    let gone = office.post(&format!("{address}/loeschen"), &cookie, &[("csrf", csrf.as_str())]).await;
    assert_eq!(gone.header(header::LOCATION), "/amt/textbausteine?erledigt=geloescht");
    assert_eq!(office.get(&address, &cookie).await.status, StatusCode::NOT_FOUND);
}
