//! The configuration: what is wrong is said in a sentence each, all at once, and nothing secret is shown.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use dienstweg::config::{Config, KeySource, LogFormat, Origin, Preset, Problems, variable};
use proptest::prelude::*;
use ui::Lang;

const KEY: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

fn load(toml: &str, environment: &[(&str, &str)]) -> Result<Config, Problems> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("dienstweg.toml");
    std::fs::write(&file, toml).unwrap();
    let environment = environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Config::load(Preset::Installation, Some(&file), environment)
}

fn keys(problems: &Problems) -> Vec<&'static str> {
    problems.0.iter().map(dienstweg::config::Problem::key).collect()
}

#[test]
fn without_a_configuration_everything_has_its_default() {
    let config = Config::load(Preset::Installation, None, BTreeMap::new()).unwrap();
    assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(config.database_url, "sqlite:./data/dienstweg.sqlite");
    assert_eq!(config.data_dir, Path::new("./data"));
    assert!(matches!(&config.master_key, KeySource::File(file) if file == Path::new("./data/master.key")));
    assert!(!config.demonstration && !config.is_https());
    assert!(config.scanner.is_none() && config.metrics_listen.is_none());
    let unset = config.shown.iter().find(|shown| shown.name == "scanner.address").unwrap();
    assert_eq!((unset.value.as_str(), unset.origin), ("–", Origin::Default));
    assert_eq!(config.address(config.listen), "http://localhost:8080");
    let demo = Config::load(Preset::Demonstration, None, BTreeMap::new()).unwrap();
    assert!(demo.demonstration);
    assert_eq!(demo.database_url, "sqlite:./var/demo/dienstweg.sqlite");
}

#[test]
fn a_whole_file_is_read() {
    let config = load(
        r#"
        listen = "0.0.0.0:80"
        database_url = "postgres://dienstweg:hunter2@db.example/dienstweg?sslmode=require"
        data_dir = "/var/lib/dienstweg"
        master_key_file = "/etc/dienstweg/key"
        public_url = "https://Amt.example:443/"
        connections = 20
        timeout_seconds = 5
        demonstration = true
        [log]
        format = "json"
        level = "debug"
        [lanes]
        patience_milliseconds = 100
        [lanes.citizen]
        running = 10
        waiting = 0
        [operator]
        name = "Landratsamt Beispiel"
        address = ["Beispielweg 1", "99999 Beispiel"]
        email = "post@amt.example"
        accessibility_reviewed_on = "2026-11-01"
        [scanner]
        address = "unix:/run/clamav/clamd.ctl"
        [seal]
        command = ["/usr/local/bin/siegeln", "--stelle", "erfurt"]
        timeout_seconds = 5
        [metrics]
        listen = "127.0.0.1:9100"
        "#,
        &[],
    )
    .unwrap();
    assert_eq!(config.listen.port(), 80);
    assert_eq!(config.public_url.as_ref().unwrap().origin(), "https://amt.example");
    assert!(config.is_https() && config.demonstration);
    assert_eq!(config.timeout, Duration::from_secs(5));
    assert_eq!((config.log_format, config.log_level), (LogFormat::Json, "debug"));
    assert_eq!((config.lanes.citizen.running, config.lanes.citizen.waiting), (10, 0));
    assert_eq!(config.lanes.api.patience, Duration::from_millis(100));
    assert_eq!(config.operator.address, ["Beispielweg 1", "99999 Beispiel"]);
    assert_eq!(config.operator.accessibility_reviewed_on.unwrap().to_string(), "2026-11-01");
    assert_eq!(config.scanner.as_ref().unwrap().to_string(), "unix:/run/clamav/clamd.ctl");
    let arguments = vec!["--stelle".to_owned(), "erfurt".to_owned()];
    let seal = mailbox::ExternalCommand::new("/usr/local/bin/siegeln", arguments, Duration::from_secs(5));
    assert_eq!(config.seal, Some(seal));
    assert_eq!(config.metrics_listen.unwrap().port(), 9100);
    let printed = format!("{config:?}");
    assert!(
        !printed.contains("hunter2") && printed.contains("postgres://dienstweg:…@db.example/dienstweg"),
        "{printed}"
    );
}

#[test]
fn the_environment_wins_and_every_key_has_its_variable() {
    let config = load(
        "listen = \"127.0.0.1:1\"\nconnections = 3\n[operator]\nname = \"Datei\"",
        &[
            ("DIENSTWEG_LISTEN", "127.0.0.1:2"),
            ("DIENSTWEG_CONNECTIONS", ""),
            ("DIENSTWEG_DEMONSTRATION", "1"),
            ("DIENSTWEG_OPERATOR_ADDRESS", "Weg 1; 99999 Ort"),
            ("DIENSTWEG_LANES_CLERK_RUNNING", "5"),
            ("DIENSTWEG_LISTENN", "x"),
            ("DIENSTWEG_TEST_POSTGRES", "x"),
            ("HOME", "/root"),
        ],
    )
    .unwrap();
    assert_eq!(config.listen.port(), 2);
    assert_eq!(config.connections, 3, "an empty variable is none");
    assert!(config.demonstration);
    assert_eq!(config.operator.name.as_deref(), Some("Datei"));
    assert_eq!(config.operator.address, ["Weg 1", "99999 Ort"]);
    assert_eq!(config.lanes.clerk.running, 5);
    assert_eq!(config.strange_variables, ["DIENSTWEG_LISTENN"]);
    let origin = |name: &str| config.shown.iter().find(|shown| shown.name == name).unwrap().origin;
    assert_eq!(
        [origin("listen"), origin("connections"), origin("workers")],
        [Origin::Environment, Origin::File, Origin::Default]
    );
    assert_eq!(variable("lanes.clerk.running"), "DIENSTWEG_LANES_CLERK_RUNNING");
}

/// A file, an environment, and the text key of what is wrong with them.
type Mistake = (&'static str, &'static [(&'static str, &'static str)], &'static str);

#[test]
fn every_mistake_has_its_sentence() {
    let table: &[Mistake] = &[
        ("lisen = \"127.0.0.1:1\"", &[], "dienstweg-config-mistyped"),
        ("zebra = 1", &[], "dienstweg-config-unknown"),
        ("[operator]\nnam = \"x\"", &[], "dienstweg-config-mistyped"),
        ("[quagga]\nx = 1", &[], "dienstweg-config-unknown"),
        ("operator = \"x\"", &[], "dienstweg-config-section"),
        ("listen = [", &[], "dienstweg-config-syntax"),
        ("listen = 8080", &[], "dienstweg-config-not-text"),
        ("listen = \"\"", &[], "dienstweg-config-not-text"),
        ("listen = \"localhost\"", &[], "dienstweg-config-listen"),
        ("", &[("DIENSTWEG_LISTEN", "8080")], "dienstweg-config-listen"),
        ("connections = 0", &[], "dienstweg-config-number"),
        ("connections = -1", &[], "dienstweg-config-number"),
        ("connections = 1.5", &[], "dienstweg-config-number"),
        ("connections = \"viele\"", &[], "dienstweg-config-number"),
        ("", &[("DIENSTWEG_CONNECTIONS", "99999999999999999999")], "dienstweg-config-number"),
        ("demonstration = \"yes\"", &[], "dienstweg-config-not-flag"),
        ("", &[("DIENSTWEG_DEMONSTRATION", "vielleicht")], "dienstweg-config-not-flag"),
        ("database_url = \"mysql://x\"", &[], "dienstweg-config-database-url"),
        ("database_url = \"postgres://\"", &[], "dienstweg-config-database-url"),
        ("database_url = \"postgres:///x\"", &[], "dienstweg-config-database-url"),
        ("database_url = \"sqlite:\"", &[], "dienstweg-config-sqlite-file"),
        ("database_url = \"sqlite::memory:\"", &[], "dienstweg-config-sqlite-file"),
        ("database_url = \"sqlite:a?mode=ro\"", &[], "dienstweg-config-sqlite-file"),
        ("master_key = \"kurz\"", &[], "dienstweg-config-master-key"),
        ("master_key_file = \"k\"", &[("DIENSTWEG_MASTER_KEY", KEY)], "dienstweg-config-two-keys"),
        ("public_url = \"amt.example\"", &[], "dienstweg-config-public-url"),
        ("public_url = \"ftp://amt.example\"", &[], "dienstweg-config-public-url"),
        ("public_url = \"https://amt.example/pfad\"", &[], "dienstweg-config-public-url"),
        ("public_url = \"https://name@amt.example\"", &[], "dienstweg-config-public-url"),
        ("public_url = \"https://\"", &[], "dienstweg-config-public-url"),
        ("[log]\nformat = \"xml\"", &[], "dienstweg-config-log-format"),
        ("[log]\nlevel = \"trace\"", &[], "dienstweg-config-log-level"),
        ("[operator]\nemail = \"post\"", &[], "dienstweg-config-email"),
        ("[operator]\naddress = [1]", &[], "dienstweg-config-not-lines"),
        ("[operator]\naccessibility_reviewed_on = \"gestern\"", &[], "dienstweg-config-date"),
        ("[lanes.citizen]\nrunning = 0", &[], "dienstweg-config-number"),
        ("[scanner]\naddress = \"clamav\"", &[], "dienstweg-config-scanner"),
        ("", &[("DIENSTWEG_SCANNER_ADDRESS", "unix:clamd.ctl")], "dienstweg-config-scanner"),
        ("scanner = \"clamav:3310\"", &[], "dienstweg-config-section"),
        ("[seal]\ncommand = [\"siegeln\"]", &[], "dienstweg-config-seal"),
        ("[metrics]\nlisten = \"9100\"", &[], "dienstweg-config-listen"),
    ];
    for (toml, environment, expected) in table {
        let problems = load(toml, environment).err().unwrap_or_else(|| panic!("{toml} {environment:?} is accepted"));
        assert_eq!(keys(&problems), [*expected], "{toml} {environment:?}");
        for lang in Lang::ALL {
            for sentence in problems.sentences(lang) {
                assert!(
                    !sentence.contains('{') && !sentence.starts_with('[') && sentence.lines().count() == 1,
                    "{sentence}"
                );
            }
        }
    }
}

#[test]
fn all_mistakes_are_told_at_once_and_no_secret_with_them() {
    let problems = load(
        "listen = \"x\"\nzebra = 1",
        &[("DIENSTWEG_MASTER_KEY", "hunter2"), ("DIENSTWEG_DATABASE_URL", "pg://a:hunter2@b")],
    )
    .unwrap_err();
    let mut found = keys(&problems);
    found.sort_unstable();
    assert_eq!(
        found,
        [
            "dienstweg-config-database-url",
            "dienstweg-config-listen",
            "dienstweg-config-master-key",
            "dienstweg-config-unknown"
        ]
    );
    assert!(!problems.to_string().contains("hunter2"), "{problems}");
}

fn program(arguments: &[&str], folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dienstweg"));
    command.args(arguments).current_dir(folder);
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("DIENSTWEG_")) {
        command.env_remove(name);
    }
    command
}

#[test]
fn the_program_says_what_is_wrong_and_ends_with_two() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("falsch.toml"), "lisen = \"127.0.0.1:1\"\nconnections = 0\n").unwrap();
    let output = program(&["--config", "falsch.toml", "serve"], folder.path()).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert_eq!(said.lines().count(), 2, "{said}");
    assert!(said.contains("meinen Sie „listen“?") && said.contains("von 1 bis 500"), "{said}");
    std::fs::write(folder.path().join("latin.toml"), b"listen = \"\xfc\"\n").unwrap();
    let latin = program(&["--config", "latin.toml", "serve"], folder.path()).output().unwrap();
    assert!(latin.status.code() == Some(2) && String::from_utf8(latin.stderr).unwrap().contains("UTF-8"));
    let missing = program(&["--config", "gibt-es-nicht.toml", "serve"], folder.path()).output().unwrap();
    assert_eq!(missing.status.code(), Some(2));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "nothing was made");
}

#[test]
fn a_database_that_cannot_be_used_is_explained_without_its_password() {
    let folder = tempfile::tempdir().unwrap();
    let key = "07".repeat(32);
    std::fs::write(folder.path().join("rubbish.sqlite"), "rubbish ".repeat(1_000)).unwrap();
    for (url, words) in [
        ("sqlite:rubbish.sqlite", "keine SQLite-Datenbank"),
        ("sqlite:.", "lässt sich nicht öffnen"),
        ("postgres://a:hunter2@127.0.0.1:99999/b", "postgres://name:password@host"),
        ("postgres://a:hunter2@127.0.0.1:1/b", "läuft"),
    ] {
        let mut command = program(&["serve"], folder.path());
        command.env("DIENSTWEG_LISTEN", "127.0.0.1:0").env("DIENSTWEG_MASTER_KEY", &key);
        let output = command.env("DIENSTWEG_DATABASE_URL", url).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.code() == Some(1) && said.contains(words), "{url}: {said}");
        assert!(!said.contains("hunter2") && said.lines().count() == 1, "{url}: {said}");
    }
}

#[test]
fn looking_at_an_installation_that_is_not_there_makes_none() {
    let folder = tempfile::tempdir().unwrap();
    for arguments in [&["verify"][..], &["tenant", "list"], &["publish", "--services", "."]] {
        let output = program(arguments, folder.path()).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains("Es gibt keine Datenbank"), "{said}");
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing was made");
}

#[test]
fn the_configuration_in_force_is_shown_without_secrets() {
    let folder = tempfile::tempdir().unwrap();
    let output = program(&["config"], folder.path())
        .env("DIENSTWEG_MASTER_KEY", KEY)
        .env("DIENSTWEG_DATABASE_URL", "postgres://dienstweg:hunter2@db.example/x")
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success());
    assert!(said.contains("postgres://dienstweg:…@db.example/x") && said.contains("DIENSTWEG_LISTEN"), "{said}");
    assert!(!said.contains("hunter2") && !said.contains(KEY), "{said}");
}

#[test]
fn a_key_file_is_made_once_and_for_its_owner_only() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("master.key");
    let make = || program(&["key", "generate", "--file", "master.key"], folder.path()).output().unwrap();
    assert!(make().status.success());
    let key = std::fs::read_to_string(&file).unwrap();
    vault::MasterKey::from_text(&key).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert_eq!(make().status.code(), Some(1), "a key is never overwritten");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), key);
}

/// Values that somebody could write behind a key.
fn values() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<i64>().prop_map(|number| number.to_string()),
        any::<bool>().prop_map(|flag| flag.to_string()),
        any::<f64>().prop_map(|number| format!("{number:?}")),
        ".{0,100}".prop_map(|text| toml::Value::String(text).to_string()),
        Just("[1, \"a\"]".to_owned()),
        Just("{ a = 1 }".to_owned()),
        Just("2026-11-25".to_owned()),
    ]
}

/// Names of keys, right, with their section, and wrong.
fn names() -> impl Strategy<Value = String> {
    let known = Config::load(Preset::Installation, None, BTreeMap::new()).unwrap().shown;
    let known: Vec<&str> = known.iter().map(|shown| shown.name).collect();
    prop_oneof![prop::sample::select(known).prop_map(str::to_owned), "[a-z_]{1,12}(\\.[a-z_]{1,12}){0,3}"]
}

const SECRET: &str = "hunter2-hunter2";

fn check(problems: &Problems) -> Result<(), TestCaseError> {
    prop_assert!(!problems.0.is_empty());
    for sentence in problems.sentences(Lang::German) {
        prop_assert!(sentence.lines().count() == 1 && !sentence.starts_with('['), "{sentence}");
        prop_assert!(!sentence.contains(SECRET), "{sentence}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_file_is_read_or_refused_in_sentences(text in any::<String>()) {
        if let Err(problems) = load(&text, &[]) {
            check(&problems)?;
        }
    }

    #[test]
    fn any_value_of_any_key_is_read_or_refused_in_sentences(
        lines in prop::collection::vec((names(), values()), 1..6),
        variables in prop::collection::vec((names(), ".{0,40}"), 0..4),
    ) {
        let file: String = lines.iter().map(|(name, value)| format!("{name} = {value}\n")).collect();
        let variables: Vec<(String, String)> =
            variables.into_iter().map(|(name, value)| (name.replace('.', "_").to_uppercase(), value)).collect();
        let mut environment: Vec<(String, &str)> =
            variables.iter().map(|(name, value)| (format!("DIENSTWEG_{name}"), value.as_str())).collect();
        environment.push(("DIENSTWEG_MASTER_KEY".to_owned(), SECRET));
        let environment: Vec<(&str, &str)> = environment.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        let problems = load(&file, &environment).unwrap_err();
        check(&problems)?;
    }
}
