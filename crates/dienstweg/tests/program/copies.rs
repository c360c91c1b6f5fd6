//! One application for several authorities: each gets its own, under its own key, and the applicant knows of all of them.

use applications::{Channel, Offer, Reader, answer_sections};
use axum::http::StatusCode;
use sea_orm::{ConnectionTrait, Statement};
use serde_json::json;
use store::{Actor, Language, Reach, TenantId};

use crate::town::{Ask, STRANGER, Town, towns};

/// Nottertal-Heilinger Höhen, and the county in which it lies.
const AREA: &str = "16064077";
const COUNTY: TenantId = TenantId(193);
const FILE: &[u8] = include_bytes!("red.png");

/// A festival that may close a road: the county orders that, everything else is the town's own.
fn festival() -> studio::Bundle {
    let manifest = r#"
id = "fest"
catalogue_id = "veranstaltung-anzeigen"
audiences = ["others"]
sphere = "delegated"
anonymous = false
legal_basis = []
[trust_level]
level = "normal"
note = "note"
[retention]
days = 30
source = "Test"
[[outcomes]]
id = "noted"
result = "closed"
decision = false
sets_fee = false
[[also]]
field = "concerned"
"#;
    let form = json!({ "schema": 1, "id": "fest", "sections": [{ "id": "all", "pages": [{ "id": "all", "fields": [
        { "id": "name", "type": "text", "required": true },
        { "id": "road", "type": "yes_no" },
        { "id": "stalls", "type": "group", "max_rows": 3, "fields": [
            { "id": "goods", "type": "text", "required": true },
            { "id": "plan", "type": "file", "media_types": ["image/png"], "max_bytes": 100_000, "max_count": 1 }
        ]},
        { "id": "concerned", "type": "computed", "as": "list", "table": {
            "hit": "collect", "inputs": ["road", "size(stalls)"], "rows": [
                { "when": ["true", "-"], "value": "'verkehrsraum'" },
                { "when": ["-", "> 0"], "value": "'sondernutzung'" },
                { "when": ["-", "> 0"], "value": "'gibt-es-nicht'" }
            ] } }
    ]}]}] });
    let test = json!({ "name": "leer", "today": "2026-05-17", "expect": { "complete": false } });
    let texts = "title = Fest\nintro = Ein Fest.\nnote = Name\nsection-all = Fest\npage-all = Ihr Fest\nname-label = Name\n\
        road-label = Straße sperren?\nstalls-label = Stände\nstalls-row = Stand\nstalls-add = Weiterer Stand\n\
        goods-label = Waren\nplan-label = Lageplan\nconcerned-label = Beteiligt\nconcerned-option-verkehrsraum = Straße\n\
        concerned-option-sondernutzung = Stand\nconcerned-option-gibt-es-nicht = Nichts\noutcome-noted = Erledigt\n";
    [("service.toml", manifest.to_owned()), ("form.json", form.to_string()), ("tests/1.json", test.to_string())]
        .into_iter()
        .chain(["de", "de-x-leicht", "en"].map(|tag| match tag {
            "de" => ("texts/de.ftl", texts.to_owned()),
            "en" => ("texts/en.ftl", texts.to_owned()),
            _ => ("texts/de-x-leicht.ftl", texts.to_owned()),
        }))
        .map(|(path, content)| (path.to_owned(), content))
        .collect()
}

/// Publishes the festival and hands it in with a stall and its plan.
async fn hand_in(town: &Town) -> applications::Receipt {
    let desk = &town.house.applications;
    let mut scope = desk.store.write(Reach::Provider, Actor::System, Language::German).await.unwrap();
    studio::publish(&mut scope, &festival()).await.unwrap();
    directory::activate_everywhere(&mut scope).await.unwrap();
    scope.commit().await.unwrap();
    town.house.directory.refresh().await.unwrap();
    let offer = Offer::find(desk, "fest", AREA).unwrap();
    let mut scope = town.db.tenant(STRANGER.0).await;
    let (id, code) = applications::open(&mut scope, desk, &offer).await.unwrap();
    scope.commit().await.unwrap();
    let ask = |fields: &[(&str, &str)]| {
        let cookie = format!("entwurf={}", code.reveal());
        Ask::post(&format!("/antrag/{id}/seite/all")).cookie(&cookie).form(fields)
    };
    let added = town.send(ask(&[("name", "Dorffest"), ("road", "yes"), ("aktion", "zeile-neu:stalls")])).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text());
    let sent = town.send(ask(&[("name", "Dorffest"), ("road", "yes"), ("stalls.1.goods", "Kuchen")])).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let scope = town.db.store.read_as_system(STRANGER).await.unwrap();
    let draft = applications::load(&scope, desk, id, &code).await.unwrap();
    drop(scope);
    let (tenant, field) = (offer.tenant, "stalls.1.plan");
    let received = applications::receive(tenant, &desk.blobs, &draft, field, "plan.png", FILE.into()).await.unwrap();
    let mut scope = town.db.tenant(STRANGER.0).await;
    applications::attach(&mut scope, &desk.blobs, &draft, field, &received.0, &received.1).await.unwrap();
    scope.commit().await.unwrap();
    let scope = town.db.store.read_as_system(STRANGER).await.unwrap();
    let revision = applications::load(&scope, desk, id, &code).await.unwrap().revision;
    drop(scope);
    let page =
        town.send(Ask::get(&format!("/antrag/{id}/pruefen")).cookie(&format!("entwurf={}", code.reveal()))).await;
    assert!(
        page.text().contains("Landratsamt Unstrut-Hainich-Kreis"),
        "who else gets it is said before: {}",
        page.text()
    );
    let receipt = applications::submit(desk, id, &code, revision).await.unwrap();
    let again = applications::submit(desk, id, &code, revision).await.unwrap();
    assert_eq!(again.reference, receipt.reference);
    receipt
}

/// How many cases an office has.
async fn cases(town: &Town, tenant: TenantId) -> i64 {
    let scope = town.db.store.read_as_system(tenant).await.unwrap();
    let sql = format!("select count(*) as n from case_file where tenant_id = {}", tenant.0);
    let row = scope.db().query_one_raw(Statement::from_string(scope.db().get_database_backend(), sql)).await.unwrap();
    row.unwrap().try_get("", "n").unwrap()
}

#[tokio::test]
async fn every_authority_gets_an_application_of_its_own() {
    for town in towns().await {
        let receipt = hand_in(&town).await;
        let name = &town.db.name;
        town.house.worker().unwrap().drain().await.unwrap();
        let scope = town.db.store.read_as_system(STRANGER).await.unwrap();
        let lead = applications::content(&scope, receipt.id).await.unwrap();
        let planned: Vec<(Option<TenantId>, bool, &str)> = lead
            .addressees
            .iter()
            .map(|one| (one.office.as_ref().map(|office| office.tenant), one.copy.is_some(), one.services[0].as_str()))
            .collect();
        assert_eq!(
            planned,
            [
                (None, false, "gibt-es-nicht"),
                (Some(STRANGER), false, "sondernutzung"),
                (Some(COUNTY), true, "verkehrsraum")
            ],
            "{name}"
        );
        let reference = lead.addressees[2].copy.as_ref().unwrap().reference.clone();
        assert_eq!(reference.tenant(), COUNTY);

        let scope = town.db.store.read_as_system(COUNTY).await.unwrap();
        let copy = applications::open_with_code(&scope, &reference, &receipt.access_code).await.unwrap();
        assert_eq!((copy.channel, &*copy.area, &*copy.legal_entity), (Channel::Portal, AREA, "16064"));
        let content = applications::content(&scope, copy.id).await.unwrap();
        assert_eq!(content.values, lead.values, "{name}");
        assert_eq!(content.origin.as_ref().unwrap().reference, receipt.reference);
        let files = applications::attachments(&scope, copy.id, &content).await.unwrap();
        let blobs = &town.house.applications.blobs;
        let (file, _) = applications::attachment(&scope, blobs, copy.id, files[0].id).await.unwrap();
        assert_eq!((files.len(), &*file.file_name), (1, "plan.png"), "{name}");
        let published = town.house.applications.studio.version(&scope, copy.form_version).await.unwrap();
        let sections = answer_sections(Language::German, &published, &content, &files, Reader::Clerk);
        let told: Vec<String> =
            sections[0].rows.iter().map(|row| format!("{}: {}", row.question, row.answer)).collect();
        assert!(told.contains(&"Stand 1: Waren: Kuchen".to_owned()), "{told:?}");
        assert!(told.contains(&"Stand 1: Lageplan: plan.png".to_owned()), "{told:?}");
        let inbox = cases(&town, COUNTY).await;
        assert_eq!(inbox, 1, "{name}: the county has a case of its own");

        // The delivery may come again.
        drop(scope);
        let mut scope = town.db.tenant(STRANGER.0).await;
        applications::copy_later(&mut scope, receipt.id).unwrap();
        scope.commit().await.unwrap();
        town.house.worker().unwrap().drain().await.unwrap();
        assert_eq!(cases(&town, COUNTY).await, 1, "{name}");
    }
}
