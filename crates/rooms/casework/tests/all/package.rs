//! The package of a case: whole, with a true list, for clerks of the administration only.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use crate::common::{ALTENBERGA, KOERNER, NOTTERTAL, Office, PNG, certificate, dog, fee, form, issued, offices};
use axum::http::{StatusCode, header};
use sea_orm::ConnectionTrait;
use serde_json::Value;
use zip::ZipArchive;

/// The files of a package by their paths.
fn unpacked(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for number in 0..archive.len() {
        let mut file = archive.by_index(number).unwrap();
        let name = file.name().unwrap().into_owned();
        assert!(file.enclosed_name().is_some(), "{name} leads out of the folder");
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        assert!(files.insert(name.clone(), content).is_none(), "{name} is there twice");
    }
    files
}

/// The list of a package, after every file was compared with it.
fn checked(files: &BTreeMap<String, Vec<u8>>) -> Value {
    let list: Value = serde_json::from_slice(&files["inhalt.json"]).unwrap();
    let listed = list["files"].as_array().unwrap();
    assert_eq!(listed.len() + 1, files.len(), "{listed:?}");
    for entry in listed {
        let content = &files[entry["path"].as_str().unwrap()];
        assert_eq!(entry["bytes"], content.len(), "{entry}");
        assert_eq!(entry["sha256"], vault::hex(&vault::sha256(content)), "{entry}");
    }
    list
}

async fn times_opened(office: &Office, id: casework::CaseId) -> i32 {
    let scope = office.applicant(NOTTERTAL).await;
    applications::looks(&scope, id.application()).await.unwrap().iter().map(|look| look.times).sum()
}

#[tokio::test]
async fn a_package_holds_the_whole_case_with_true_checksums() {
    for office in offices().await {
        let (id, receipt) = office.case("hund-anmelden", KOERNER, &dog()).await;
        office.claim(&office.anna, id).await;
        office.answer(NOTTERTAL, id, "Der Hund ist braun.").await;
        let mut scope = office.write(&office.anna).await;
        casework::note(&mut scope, &office.anna, id, "Halterin ist bekannt.").await.unwrap();
        scope.commit().await.unwrap();
        let mut decided = form("assessed", "retrieval");
        decided.fees = vec![fee("Hundesteuer 2026", "36,00")];
        decided.reasons = "Die Satzung der Gemeinde sieht diesen Betrag vor.".to_owned();
        office.decide(&office.anna, id, &decided).await.unwrap();
        office.worker.drain().await.unwrap();

        let cookie = office.log_in("anna").await;
        let before = times_opened(&office, id).await;
        let answer = office.get(&format!("/amt/vorgang/{id}/paket.zip"), &cookie).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", office.db.name);
        assert_eq!(answer.header(header::CONTENT_TYPE), "application/zip");
        assert_eq!(answer.header(header::CACHE_CONTROL), "private, no-store");
        let name = format!("vorgang-{}.zip", receipt.reference);
        assert!(answer.header(header::CONTENT_DISPOSITION).ends_with(&name));
        assert_eq!(times_opened(&office, id).await, before + 1, "it is a look at the data");

        let files = unpacked(&answer.bytes);
        let list = checked(&files);
        assert_eq!(list["reference"], receipt.reference.to_string());
        assert_eq!(list["left_out"], serde_json::json!([]));
        let paths: Vec<&str> = files.keys().map(String::as_str).collect();
        assert_eq!(
            paths,
            [
                "antrag.pdf",
                "dokumente/01-Bescheid.pdf",
                "inhalt.json",
                "intern/notizen.json",
                "intern/notizen.txt",
                "vorgang.json",
                "vorgang.txt"
            ]
        );
        assert!(files["antrag.pdf"].starts_with(b"%PDF") && files["dokumente/01-Bescheid.pdf"].starts_with(b"%PDF"));
        let text = |path: &str| String::from_utf8(files[path].clone()).unwrap();
        for said in ["Marlene", "Mischling", "Der Hund ist braun.", "Satzung der Gemeinde", "Frau anna", "36,00"] {
            assert!(text("vorgang.txt").contains(said), "{said} in {}", text("vorgang.txt"));
        }
        assert!(!text("vorgang.txt").contains("ist bekannt") && !text("vorgang.json").contains("ist bekannt"));
        assert!(text("intern/notizen.txt").contains("Halterin ist bekannt."));
        let internal: Vec<&str> = list["files"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|file| file["internal"] == true)
            .map(|file| file["path"].as_str().unwrap())
            .collect();
        assert_eq!(internal, ["intern/notizen.json", "intern/notizen.txt"]);
        let data: Value = serde_json::from_slice(&files["vorgang.json"]).unwrap();
        assert_eq!(data["application"]["values"]["dog_breed"], "Mischling");
        assert_eq!(data["decision"]["total_cents"], 3_600);
        assert_eq!(data["history"][0]["event"], "received", "from the beginning");
    }
}

#[tokio::test]
async fn released_files_come_along_and_locked_ones_are_named_with_the_reason() {
    for office in offices().await {
        let id = office.report_with_photo(PNG).await;
        let cookie = office.log_in("anna").await;
        let path = format!("/amt/vorgang/{id}/paket.zip");
        let files = unpacked(&office.get(&path, &cookie).await.bytes);
        checked(&files);
        let photo = files.iter().find(|(path, _)| path.starts_with("anlagen/")).unwrap();
        assert!(photo.0.starts_with("anlagen/01-Loch") && photo.1.starts_with(b"\x89PNG"), "{}", photo.0);

        let scope = office.db.store.write_as_system(NOTTERTAL).await.unwrap();
        scope.db().execute_unprepared("update attachment set released = false").await.unwrap();
        scope.commit().await.unwrap();
        let files = unpacked(&office.get(&path, &cookie).await.bytes);
        let list = checked(&files);
        assert!(!files.keys().any(|path| path.starts_with("anlagen/")), "a locked file is in it");
        let left_out = &list["left_out"][0];
        assert!(left_out["path"].as_str().unwrap().starts_with("anlagen/01-Loch"), "{list}");
        assert!(left_out["reason"].as_str().unwrap().contains("Virenscanner"), "{left_out}");
    }
}

#[tokio::test]
async fn nobody_else_gets_a_package() {
    for office in offices().await {
        let (id, _) = office.case("meldebescheinigung", ALTENBERGA, &certificate("pickup")).await;
        office.claim(&office.bernd, id).await;
        office.decide(&office.bernd, id, &issued("pickup")).await.unwrap();
        office.worker.drain().await.unwrap();
        let path = format!("/amt/vorgang/{id}/paket.zip");
        let bernd = office.log_in("bernd").await;
        let files = unpacked(&office.get(&path, &bernd).await.bytes);
        assert!(files.keys().any(|path| path.ends_with("-Bescheinigung.pdf")), "{:?}", files.keys());
        for (login, status) in [("anna", StatusCode::NOT_FOUND), ("dora", StatusCode::FORBIDDEN)] {
            let cookie = office.log_in(login).await;
            assert_eq!(office.get(&path, &cookie).await.status, status, "{login}");
        }
        assert_eq!(office.get(&path, "").await.status, StatusCode::SEE_OTHER);
    }
}
