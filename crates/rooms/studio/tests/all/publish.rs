//! Publishing through the door, on both databases, with the services of the repository.

use std::path::{Path, PathBuf};

use store::testing::{TestDatabase, databases};
use store::{Actor, Language, Reach, Scope};
use studio::{Bundle, Error, FileChange, Studio, diff, publish, review};

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn services() -> Vec<Bundle> {
    let mut folders: Vec<PathBuf> = std::fs::read_dir(repository().join("services"))
        .expect("services")
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders.iter().map(|folder| Bundle::read(folder).expect("a readable folder")).collect()
}

async fn ready() -> Vec<TestDatabase> {
    let all = databases(&[directory::MIGRATIONS, studio::MIGRATIONS]).await;
    for db in &all {
        directory::import_state(&db.store, &repository().join("data/thueringen")).await.expect("import");
    }
    all
}

async fn provider(db: &TestDatabase) -> Scope {
    db.store.write(Reach::Provider, Actor::System, Language::German).await.expect("provider scope")
}

#[tokio::test]
async fn every_service_of_the_repository_can_be_published_and_is_published_once() {
    for db in ready().await {
        let mut first = Vec::new();
        for bundle in services() {
            let mut scope = provider(&db).await;
            first.push(publish(&mut scope, &bundle).await.expect("publish"));
            scope.commit().await.unwrap();
        }
        assert!(first.len() >= 3);
        let mut scope = provider(&db).await;
        for (bundle, id) in services().iter().zip(&first) {
            assert_eq!(
                publish(&mut scope, bundle).await.unwrap(),
                *id,
                "{}: the same files are the same version",
                db.name
            );
        }
        scope.commit().await.unwrap();
        let studio = Studio::new();
        let scope = db.store.read(Reach::Public, Actor::Anonymous, Language::German).await.unwrap();
        let published = studio.current(&scope, "hund-anmelden").await.unwrap();
        assert!(!published.title(Language::English).is_empty());
        assert!(matches!(studio.current(&scope, "nichts").await, Err(Error::Unknown(_))));
    }
}

#[tokio::test]
async fn a_changed_service_becomes_a_new_version_and_the_old_one_stays() {
    for db in ready().await {
        let bundle = services().remove(0);
        let mut scope = provider(&db).await;
        let old = publish(&mut scope, &bundle).await.unwrap();
        scope.commit().await.unwrap();
        let studio = Studio::new();
        let service = studio.version(&provider(&db).await, old).await.unwrap().form.id().to_owned();
        assert_eq!(studio.recent(&db.store, &service).await.unwrap().id, old);
        db.clock.advance_seconds(60);
        let mut scope = provider(&db).await;
        let new = publish(&mut scope, &changed(&bundle, "service.toml", |text| format!("{text}\n# reviewed\n")))
            .await
            .unwrap();
        scope.commit().await.unwrap();
        assert_ne!(old, new);
        let scope = db.store.read(Reach::Public, Actor::Anonymous, Language::German).await.unwrap();
        assert_eq!(studio.current(&scope, &service).await.unwrap().id, new, "{}", db.name);
        assert_eq!(studio.recent(&db.store, &service).await.unwrap().id, new, "{}: a second has passed", db.name);
        assert_eq!(studio.version(&scope, old).await.unwrap().id, old);
    }
}

fn changed(bundle: &Bundle, path: &str, change: impl Fn(&str) -> String) -> Bundle {
    let serde_json::Value::Object(files) = serde_json::json!(bundle) else { panic!("a bundle is a map") };
    files
        .into_iter()
        .map(|(name, content)| {
            let content = content.as_str().expect("text").to_owned();
            let content = if name == path { change(&content) } else { content };
            (name, content)
        })
        .collect()
}

#[tokio::test]
async fn what_is_wrong_is_refused_with_every_reason_and_changes_nothing() {
    let db = ready().await.remove(0);
    let bundle =
        services().into_iter().find(|bundle| bundle.get("service.toml").unwrap().contains("maengelmelder")).unwrap();
    let broken = [
        (
            "tests/01-anonym.json",
            changed(&bundle, "tests/01-anonym.json", |text| text.replace("\"complete\": true", "\"complete\": false")),
        ),
        (
            "a missing text",
            changed(&bundle, "texts/en.ftl", |text| {
                text.lines().filter(|line| !line.starts_with("title")).collect::<Vec<_>>().join("\n")
            }),
        ),
        ("an unknown field", changed(&bundle, "form.json", |text| text.replace("size(description)", "size(unknown)"))),
        (
            "a page that nobody reaches",
            changed(&bundle, "form.json", |text| {
                text.replace(
                    "\"id\": \"photos\",\n          \"fields\"",
                    "\"id\": \"photos\",\n \"shown_when\": \"category == 'road' && category == 'waste'\", \"fields\"",
                )
            }),
        ),
        ("no JSON", changed(&bundle, "form.json", |text| text[..text.len() / 2].to_owned())),
        (
            "a report that is decided",
            changed(&bundle, "service.toml", |text| text.replace("decision = false", "decision = true")),
        ),
        (
            "a certificate that is not described",
            changed(&bundle, "service.toml", |text| {
                text.replace("sets_fee = false", "sets_fee = false\ncertificate = \"x\"")
            }),
        ),
        (
            "a partial grant without a sentence of its own",
            changed(&bundle, "service.toml", |text| {
                text.replace("result = \"refused\"", "result = \"partly_granted\"")
            }),
        ),
        (
            "a fact that nobody asks for",
            changed(&bundle, "service.toml", |text| {
                text.replace("procedure =", "letter_facts = [\"unknown\"]\nprocedure =")
            }),
        ),
        ("an unknown key", changed(&bundle, "service.toml", |text| format!("surprise = 1\n{text}"))),
    ];
    for (what, bundle) in broken {
        let mut scope = provider(&db).await;
        let refused = publish(&mut scope, &bundle).await;
        assert!(matches!(refused, Err(Error::Refused { .. } | Error::File { .. })), "{what}: {refused:?}");
        scope.commit().await.unwrap();
    }
    let scope = db.store.read(Reach::Public, Actor::Anonymous, Language::German).await.unwrap();
    assert!(matches!(Studio::new().current(&scope, "mangel-melden").await, Err(Error::Unknown(_))));
}

#[tokio::test]
async fn only_the_provider_publishes() {
    let db = ready().await.remove(0);
    let mut scope = db.tenant(1).await;
    let refused = publish(&mut scope, &services()[0]).await;
    assert!(matches!(refused, Err(Error::Store(store::Error::WrongReach(_)))));
}

#[test]
fn a_review_says_what_publishing_would_say_and_what_the_examples_have_seen() {
    for bundle in services() {
        let seen = review(&bundle).unwrap();
        assert_eq!(seen.hindrances(), Vec::<String>::new(), "{}", seen.service);
        assert_eq!(seen.findings, [], "{}", seen.service);
        let coverage = seen.coverage().unwrap();
        let gaps: Vec<_> = coverage.gaps().collect();
        assert!(coverage.seen() * 5 >= coverage.total() * 4, "{}: {gaps:?}", seen.service);
        let suggested = seen.suggestions("2026-05-17");
        assert!(suggested.len() <= gaps.len());
        assert_eq!(suggested.is_empty(), gaps.is_empty(), "{}", seen.service);
        assert!(seen.route(Language::German, "2026-05-17").iter().any(|stop| stop.usual));
    }
    let bundle = services().remove(0);
    let odd = changed(&bundle, "form.json", |text| {
        text.replacen("\"required\": true", "\"required\": true, \"shown_when\": \"true\"", 1)
    });
    let warned = review(&odd).unwrap();
    assert_eq!(warned.findings.len(), 1, "{:?}", warned.findings);
    assert_eq!(warned.hindrances(), Vec::<String>::new(), "a warning hinders nothing");
    let broken = changed(&bundle, "form.json", |text| {
        text.replacen("\"type\": \"date\"", "\"shown_when\": \"no\", \"type\": \"date\"", 1)
    });
    let broken = review(&broken).unwrap();
    assert!(!broken.findings.is_empty() && broken.coverage().is_none() && broken.suggestions("2026-05-17").is_empty());
}

#[test]
fn two_versions_are_compared_file_by_file_and_question_by_question() {
    let older = Bundle::read(&repository().join("services/mangel-melden")).expect("the service");
    let newer = changed(&older, "form.json", |form| form.replace("\"max_length\": 300", "\"max_length\": 100"));
    let newer = changed(&newer, "texts/en.ftl", |texts| texts.replace("Report", "Tell"));
    let found = diff(&older, &newer).expect("readable versions");
    let differences: Vec<String> = found.form.iter().map(|difference| difference.place.to_string()).collect();
    assert_eq!((found.service.as_str(), differences), ("mangel-melden", vec!["place/place/max_length".to_owned()]));
    assert_eq!(found.files, [(FileChange::Changed, "texts/en.ftl".to_owned())]);
    assert_eq!(found.effect().key(), "forms-effect-touches");
    let same = diff(&older, &older).expect("readable versions");
    assert!(same.form.is_empty() && same.files.is_empty());
}
