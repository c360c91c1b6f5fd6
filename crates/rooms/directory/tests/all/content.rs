//! Texts in two layers: who may write them, how they are merged, what is found, what an import keeps.

use crate::common;
use std::collections::HashMap;

use directory::model::{Mode, Module, RichText, SynonymState, Text};
use directory::{Ags, Directory, EntityKey, Error, NewText, Seen};
use store::testing::TestDatabase;
use store::{Actor, Language, Reach, Scope, TenantId};

const KOERNER: &str = "16064037";
const ERFURT: &str = "16051000";

fn key(text: &str) -> EntityKey {
    text.parse().expect("a key")
}

fn ags(text: &str) -> Ags {
    text.parse().expect("a key")
}

fn tenant_of(directory: &Directory, municipality: &str) -> TenantId {
    directory.catalogue().municipality(&ags(municipality)).expect("a municipality").administration
}

async fn writing(db: &TestDatabase, reach: Reach) -> Scope {
    db.store.write(reach, Actor::System, Language::German).await.expect("a scope")
}

fn said(owner: &str, module: Module, language: Language, words: &str, mode: Mode) -> NewText {
    NewText {
        service: "hundesteuer-anmelden".to_owned(),
        owner: key(owner),
        module,
        language,
        text: RichText::from_input(words),
        mode,
        approved: None,
        source: "Prüfung".to_owned(),
    }
}

async fn write(db: &TestDatabase, reach: Reach, new: NewText, seen: Seen) -> Result<(), Error> {
    let mut scope = writing(db, reach).await;
    directory::write_text(&mut scope, new, seen).await?;
    scope.commit().await.expect("commit");
    Ok(())
}

fn texts(directory: &Directory, place: &str, module: Module, language: Language) -> Vec<String> {
    let catalogue = directory.catalogue();
    let page = catalogue.service_page("hundesteuer-anmelden", Some(&ags(place)), directory.today()).expect("a page");
    let part = page.service.texts.merged_module(module, &page.owners, language);
    part.map(|part| part.texts.iter().map(|text| text.text.plain()).collect()).unwrap_or_default()
}

#[tokio::test]
async fn a_place_adds_to_the_state_or_replaces_it_and_only_there() {
    use Language::{English, German};
    for (db, directory) in common::filled().await {
        let office = Reach::Tenant(tenant_of(&directory, KOERNER));
        let hint = said(KOERNER, Module::Hints, German, "Marke im Rathaus abholen.", Mode::Adds);
        write(&db, office.clone(), hint, None).await.expect("written");
        let fee = said(KOERNER, Module::Fee, German, "Nach unserer Satzung.", Mode::Replaces);
        write(&db, office, fee, None).await.expect("written");
        let state = said("16", Module::Hints, German, "Die Marke gehört an den Hund.", Mode::Adds);
        write(&db, Reach::Provider, state, None).await.expect("written");
        let english = said("16", Module::Hints, English, "The tag belongs on the dog.", Mode::Adds);
        write(&db, Reach::Provider, english, None).await.expect("written");
        assert!(directory.refresh().await.expect("refresh"), "{}", db.name);

        let here = texts(&directory, KOERNER, Module::Hints, German);
        assert_eq!(here, ["Die Marke gehört an den Hund.", "Marke im Rathaus abholen."], "{}", db.name);
        let here = texts(&directory, KOERNER, Module::Hints, English);
        assert_eq!(here, ["The tag belongs on the dog.", "Marke im Rathaus abholen."]);
        assert_eq!(texts(&directory, KOERNER, Module::Fee, German), ["Nach unserer Satzung."]);
        assert_eq!(texts(&directory, ERFURT, Module::Hints, German), ["Die Marke gehört an den Hund."]);
        assert_ne!(texts(&directory, ERFURT, Module::Fee, German), ["Nach unserer Satzung."]);
    }
}

#[tokio::test]
async fn nobody_writes_for_somebody_else() {
    for (db, directory) in common::filled().await {
        let erfurt = Reach::Tenant(tenant_of(&directory, ERFURT));
        let words = |owner: &str| said(owner, Module::Hints, Language::German, "Nicht von hier", Mode::Adds);
        for (reach, owner) in [
            (erfurt.clone(), KOERNER),
            (erfurt.clone(), "16"),
            (erfurt.clone(), "16064"),
            (erfurt, "99999999"),
            (Reach::Provider, "99999999"),
        ] {
            let refused = write(&db, reach.clone(), words(owner), None).await.expect_err("refused");
            assert!(matches!(refused, Error::NotYours(_)), "{} {reach:?} {owner}: {refused:?}", db.name);
        }
        let mut public = db.store.write(Reach::Public, Actor::Anonymous, Language::German).await.expect("a scope");
        assert!(directory::write_text(&mut public, words(ERFURT), None).await.is_err(), "{}", db.name);
        drop(public);
        assert!(!directory.refresh().await.expect("refresh"), "{}: nothing was written", db.name);
    }
}

#[tokio::test]
async fn a_change_of_somebody_else_is_not_written_over() {
    for (db, directory) in common::filled().await {
        let office = Reach::Tenant(tenant_of(&directory, ERFURT));
        let words = |text: &str| said(ERFURT, Module::More, Language::German, text, Mode::Adds);
        write(&db, office.clone(), words("Erste Fassung"), None).await.expect("written");
        let seen = async || -> Vec<Text> {
            let scope = db.store.read(Reach::Public, Actor::System, Language::German).await.expect("a scope");
            directory::texts_of(&scope, "hundesteuer-anmelden", &key(ERFURT)).await.expect("texts")
        };
        let first = seen().await[0].changed_at;
        write(&db, office.clone(), words("Zweite Fassung"), Some(first)).await.expect("written");
        for old in [None, Some(first)] {
            let refused = write(&db, office.clone(), words("Zu spät"), old).await.expect_err("refused");
            assert!(matches!(refused, Error::TextChanged), "{}: {refused:?}", db.name);
        }
        let now = seen().await;
        assert_eq!(now[0].text.plain(), "Zweite Fassung");
        assert_eq!(now[0].checked_on, Some(directory.today()));
        write(&db, office.clone(), words(""), Some(now[0].changed_at)).await.expect("taken away");
        assert!(seen().await.is_empty());
        write(&db, office, words("Wieder da"), None).await.expect("written");
        assert_eq!(seen().await[0].text.plain(), "Wieder da");
        let long = said("16", Module::More, Language::German, &"x".repeat(50_000), Mode::Adds);
        let refused = write(&db, Reach::Provider, long, None).await.expect_err("refused");
        assert!(matches!(refused, Error::TextTooLong(_)));
    }
}

#[tokio::test]
async fn what_editors_write_is_found_at_once_and_survives_an_import() {
    let copy = tempfile::tempdir().expect("a folder");
    for file in std::fs::read_dir(common::folder()).expect("the state") {
        let file = file.expect("a file").path();
        std::fs::copy(&file, copy.path().join(file.file_name().expect("a name"))).expect("a copy");
    }
    let synonyms = copy.path().join("synonyms.csv");
    let more = std::fs::read_to_string(&synonyms).expect("words") + "Kläffersteuer,hundesteuer-anmelden,Prüfung\n";
    std::fs::write(&synonyms, more).expect("words");
    for (db, directory) in common::filled().await {
        let find = |words: &str| -> Vec<String> {
            let catalogue = directory.catalogue();
            let found = catalogue.find(words, None, None, 3, directory.today()).expect("a search");
            found.into_iter().map(|found| found.service.id.clone()).collect()
        };
        assert!(find("Zwurbelprax").is_empty());
        let summary =
            said("16", Module::Summary, Language::German, "<p>Die Zwurbelprax.<script>x</script></p>", Mode::Adds);
        let known = {
            let scope = db.store.read(Reach::Public, Actor::System, Language::German).await.expect("a scope");
            directory::texts_of(&scope, "hundesteuer-anmelden", &key("16")).await.expect("texts")
        };
        let seen = known.iter().find(|text| text.module == Module::Summary).map(|text| text.changed_at);
        write(&db, Reach::Provider, summary, seen).await.expect("written");
        let mut scope = writing(&db, Reach::Provider).await;
        let add =
            directory::set_word(&mut scope, " Fiffi  melden ", "hundesteuer-anmelden", SynonymState::Approved, "x");
        add.await.expect("a word");
        let refuse = directory::set_word(&mut scope, "ummelden", "wohnsitz-anmelden", SynonymState::Refused, "x");
        refuse.await.expect("a word");
        for (word, service) in [("!!", "hundesteuer-anmelden"), ("Fiffi", "gibt-es-nicht"), ("Fiffi", "ozg-1")] {
            let state = SynonymState::Approved;
            assert!(directory::set_word(&mut scope, word, service, state, "x").await.is_err(), "{word}");
        }
        scope.commit().await.expect("commit");
        directory.refresh().await.expect("refresh");
        assert_eq!(find("Zwurbelprax"), ["hundesteuer-anmelden"], "{}", db.name);
        assert_eq!(find("Fiffi melden")[0], "hundesteuer-anmelden");

        directory::import_state(&db.store, copy.path()).await.expect("another import");
        directory.refresh().await.expect("refresh");
        assert_eq!(find("Zwurbelprax"), ["hundesteuer-anmelden"], "{}", db.name);
        assert_eq!(find("Fiffi melden")[0], "hundesteuer-anmelden");
        assert_eq!(find("Kläffersteuer"), ["hundesteuer-anmelden"]);
        let scope = db.store.read(Reach::Public, Actor::System, Language::German).await.expect("a scope");
        let words = directory::words_of(&scope, "wohnsitz-anmelden").await.expect("words");
        let refused: Vec<&str> =
            words.iter().filter(|word| word.state == SynonymState::Refused).map(|word| word.word.as_str()).collect();
        assert_eq!(refused, ["ummelden"]);
    }
}

#[tokio::test]
async fn searches_in_vain_are_counted_without_anything_about_people() {
    for (db, directory) in common::filled().await {
        for _ in 0..3 {
            directory.missed(" Drachen  Anmelden ");
            directory.missed("Max Mustermann 03.04.1980");
            directory.missed("meine nachbarin hat gestern abend wieder laut musik gehört");
        }
        directory.missed("Einhorn");
        directory.write_missed().await.expect("written");
        db.clock.advance_seconds(86_400);
        directory.missed("drachen anmelden");
        directory.write_missed().await.expect("written");
        let missed = async || {
            let scope = db.store.read(Reach::Provider, Actor::System, Language::German).await.expect("a scope");
            directory::missed_searches(&scope).await.expect("searches")
        };
        let found: Vec<(String, i64)> = missed().await.into_iter().map(|missed| (missed.words, missed.count)).collect();
        assert_eq!(found, [("drachen anmelden".to_owned(), 4)], "{}", db.name);
        let scope = db.store.read(Reach::Public, Actor::System, Language::German).await.expect("a scope");
        assert!(directory::missed_searches(&scope).await.is_err());
        drop(scope);
        db.clock.advance_seconds(91 * 86_400);
        let scope = writing(&db, Reach::Provider).await;
        directory::count_missed(&scope, HashMap::new()).await.expect("swept");
        scope.commit().await.expect("commit");
        assert!(missed().await.is_empty());
    }
}
