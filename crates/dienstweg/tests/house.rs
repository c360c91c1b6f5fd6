//! The rules of the house that no compiler holds: which crate may know which, what a crate may reach for, how long a
//! file may grow, which tables are protected, and what may come in from outside.
#![expect(clippy::unwrap_used, reason = "helpers of tests may stop the test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use spdx::{Expression, ParseMode};

/// Rooms, in the order in which they may know each other: each the ones before it.
const ROOMS: [&str; 13] = [
    "directory",
    "identity",
    "mailbox",
    "payments",
    "studio",
    "applications",
    "casework",
    "operations",
    "planning",
    "workshops",
    "funding",
    "procurement",
    "newsroom",
];

/// What brings IO into a crate; standards and engines depend on none of it.
const IO_CRATES: [&str; 10] =
    ["tokio", "sea-orm", "sqlx", "axum", "hyper", "tower", "tower-http", "reqwest", "object_store", "getrandom"];

/// What standards and engines never say.
const IO_WORDS: [&str; 9] = [
    "fs::",
    "net::Tcp",
    "net::Udp",
    "env::var",
    "env::args",
    "process::Command",
    "thread::spawn",
    "Instant::now",
    "rand::",
];

/// What only the clock of the store says: the time, and identifiers made of time or chance.
const CLOCK_WORDS: [&str; 7] =
    ["Timestamp::now", "Zoned::now", "SystemTime::now", "Utc::now", "now_v7", "new_v4", "thread_rng"];

/// The files that may say it nevertheless, and what for.
const CLOCKS: [(&str, &str); 3] = [
    ("bench/src/bin/faults/ledger.rs", "the ledger of a client outside the system"),
    ("crates/platform/store/src/clock.rs", "the clock itself"),
    ("crates/platform/ui/src/layers.rs", "a request has its number before any scope is open"),
];

/// A file beyond this holds the furniture of two rooms.
const MOST_LINES: usize = 700;

/// Where a crate stands in the house.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Floor {
    Standards,
    Engines,
    Platform,
    Room(usize),
    Binary,
    /// Beside `crates/`: what measures and tries the program from outside.
    Outside,
}

impl Floor {
    /// The floor of a crate's folder.
    fn of(folder: &Path) -> Self {
        let Ok(inside) = folder.strip_prefix(root().join("crates")) else {
            return Self::Outside;
        };
        let parts: Vec<&str> = inside.iter().map(|part| part.to_str().unwrap()).collect();
        match parts[..] {
            ["standards", _] => Self::Standards,
            ["engines", _] => Self::Engines,
            ["platform", _] => Self::Platform,
            ["rooms", name] => match ROOMS.iter().position(|room| *room == name) {
                Some(place) => Self::Room(place),
                None => panic!("the room `{name}` has no place in the list of rooms yet"),
            },
            ["dienstweg"] => Self::Binary,
            _ => panic!("crates/{} is on no floor of the house", folder.display()),
        }
    }

    fn may_know(self, other: Self) -> bool {
        match (self, other) {
            (Self::Outside, other) => other != Self::Outside,
            (Self::Standards, Self::Standards) => true,
            (Self::Standards | Self::Engines, _) | (_, Self::Binary | Self::Outside) => false,
            (Self::Platform, other) => matches!(other, Self::Engines | Self::Platform),
            (Self::Room(place), Self::Room(other)) => other < place,
            (Self::Room(_) | Self::Binary, _) => true,
        }
    }

    fn is_pure(self) -> bool {
        matches!(self, Self::Standards | Self::Engines)
    }
}

/// A crate of this workspace.
struct Crate {
    name: String,
    folder: PathBuf,
    floor: Floor,
    /// Its dependencies: name and, for one of ours, folder.
    dependencies: Vec<(String, Option<PathBuf>)>,
}

impl Crate {
    /// The Rust files of the program itself, each with its text up to the first test module, without comments.
    fn sources(&self) -> impl Iterator<Item = (PathBuf, String)> {
        files(&self.folder.join("src"), ".rs").into_iter().map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let program = text.split("#[cfg(test)]").next().unwrap();
            let lines = program.lines().filter(|line| !line.trim_start().starts_with("//"));
            (path, lines.collect::<Vec<_>>().join("\n"))
        })
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

fn cargo(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .args(["--locked", "--offline"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "cargo {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn crates() -> Vec<Crate> {
    let metadata: Value = serde_json::from_str(&cargo(&["metadata", "--no-deps", "--format-version", "1"])).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let found: Vec<Crate> = packages
        .iter()
        .map(|package| {
            let manifest = Path::new(package["manifest_path"].as_str().unwrap());
            let folder = manifest.parent().unwrap().to_owned();
            let dependencies = package["dependencies"].as_array().unwrap().iter().map(|dependency| {
                let path = dependency["path"].as_str().map(PathBuf::from);
                (dependency["name"].as_str().unwrap().to_owned(), path)
            });
            Crate {
                name: package["name"].as_str().unwrap().to_owned(),
                floor: Floor::of(&folder),
                dependencies: dependencies.collect(),
                folder,
            }
        })
        .collect();
    assert!(found.len() > 10, "cargo metadata shows {} crates", found.len());
    found
}

/// Every file below a folder whose name ends so; none when there is no such folder.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.to_str().unwrap().ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Whether a text holds a word that does not merely end a longer one.
fn says(text: &str, word: &str) -> bool {
    text.match_indices(word)
        .any(|(at, _)| !text[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_'))
}

fn none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

fn toml_file(name: &str) -> toml::Table {
    fs::read_to_string(root().join(name)).unwrap().parse().unwrap()
}

/// The texts at a place of `deny.toml`.
fn allowed(table: &toml::Table, section: &str, key: &str) -> BTreeSet<String> {
    let list = table[section][key].as_array().unwrap();
    list.iter().map(|entry| entry.as_str().unwrap().to_owned()).collect()
}

/// What this machine builds for the program and its tests: name and licence.
fn built_crates() -> BTreeSet<(String, String)> {
    let tree = cargo(&["tree", "--workspace", "--prefix", "none", "--format", "{p}|{l}"]);
    let lines = tree.lines().map(|line| line.trim_end_matches(" (*)")).filter(|line| !line.is_empty());
    let found: BTreeSet<(String, String)> = lines
        .map(|line| {
            let (package, licence) = line.split_once('|').unwrap();
            (package.split(' ').next().unwrap().to_owned(), licence.to_owned())
        })
        .collect();
    assert!(found.len() > 100, "cargo tree shows {} crates", found.len());
    found
}

#[test]
fn the_arrows_are_the_ones_of_the_house() {
    use Floor::{Binary, Engines, Platform, Room, Standards};
    for (from, to) in [
        (Platform, Engines),
        (Room(3), Platform),
        (Room(3), Room(2)),
        (Room(0), Standards),
        (Standards, Standards),
        (Binary, Room(9)),
    ] {
        assert!(from.may_know(to), "{from:?} → {to:?}");
    }
    for (from, to) in [
        (Engines, Platform),
        (Engines, Engines),
        (Platform, Room(0)),
        (Room(3), Room(3)),
        (Room(3), Room(4)),
        (Room(3), Binary),
    ] {
        assert!(!from.may_know(to), "{from:?} → {to:?}");
    }
}

#[test]
fn crates_know_only_whom_they_may_know() {
    let mut faults = Vec::new();
    let mut edges = 0;
    for one in crates() {
        for (name, folder) in &one.dependencies {
            let Some(folder) = folder else { continue };
            edges += 1;
            if !one.floor.may_know(Floor::of(folder)) {
                faults.push(format!("{} must not know {name}", one.name));
            }
        }
    }
    assert!(edges > 10, "only {edges} arrows found");
    none(&faults);
}

#[test]
fn standards_and_engines_do_no_io() {
    let mut faults = Vec::new();
    for one in crates().iter().filter(|one| one.floor.is_pure()) {
        for (name, _) in one.dependencies.iter().filter(|(name, _)| IO_CRATES.contains(&name.as_str())) {
            faults.push(format!("{} must not depend on {name}", one.name));
        }
        for (path, text) in one.sources() {
            let said = IO_WORDS.iter().filter(|word| says(&text, word));
            faults.extend(said.map(|word| format!("{} says `{word}`", path.display())));
        }
    }
    none(&faults);
}

#[test]
fn time_and_chance_come_from_the_scope() {
    let mut faults = Vec::new();
    let mut clocks = 0;
    for (path, text) in crates().iter().flat_map(Crate::sources) {
        let mut said = CLOCK_WORDS.iter().filter(|word| says(&text, word)).peekable();
        if CLOCKS.iter().any(|(clock, _)| path.ends_with(clock)) {
            clocks += usize::from(said.peek().is_some());
        } else {
            faults.extend(said.map(|word| format!("{} says `{word}`", path.display())));
        }
    }
    assert_eq!(clocks, CLOCKS.len(), "an exception is not needed any more, or the search is blind");
    none(&faults);
}

#[test]
fn files_stay_small() {
    let mut faults = Vec::new();
    for path in crates().iter().flat_map(|one| files(&one.folder.join("src"), ".rs")) {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        if lines > MOST_LINES {
            faults.push(format!("{}: {lines} lines, at most {MOST_LINES}", path.display()));
        }
    }
    none(&faults);
}

#[test]
fn every_crate_takes_the_lints_and_has_its_sentence() {
    let sentences = fs::read_to_string(root().join("crates/README.md")).unwrap();
    let mut faults = Vec::new();
    for one in crates() {
        let manifest: toml::Table = fs::read_to_string(one.folder.join("Cargo.toml")).unwrap().parse().unwrap();
        let lints = manifest.get("lints").and_then(|lints| lints.get("workspace"));
        if lints != Some(&toml::Value::Boolean(true)) {
            faults.push(format!("{}: `[lints] workspace = true` is missing", one.name));
        }
        if one.floor != Floor::Outside && !sentences.contains(&format!("| `{}` |", one.name)) {
            faults.push(format!("{}: crates/README.md does not say what it is", one.name));
        }
    }
    none(&faults);
}

#[test]
fn every_table_is_protected() {
    let mut faults = Vec::new();
    let mut tables = 0;
    for one in crates() {
        let scripts = files(&one.folder.join("migrations"), ".sql");
        let (postgres, portable): (Vec<_>, Vec<_>) =
            scripts.iter().partition(|path| path.to_str().unwrap().ends_with(".postgres.sql"));
        let read = |paths: Vec<&PathBuf>| -> String {
            paths.into_iter().map(|path| fs::read_to_string(path).unwrap()).collect()
        };
        let protection = read(postgres);
        for declaration in read(portable).split("create table ").skip(1) {
            tables += 1;
            let (name, body) = declaration.split_once('(').unwrap();
            let name = name.trim();
            let kind = protection
                .split_once(&format!("protect('{name}', '"))
                .and_then(|(_, rest)| rest.split_once('\''))
                .map(|(kind, _)| kind);
            match kind {
                None => faults.push(format!("{}: the table `{name}` is not protected", one.name)),
                Some("public" | "provider") => {}
                Some(_) if body.trim_start().starts_with("tenant_id ") => {}
                Some(kind) => faults.push(format!(
                    "{}: `{name}` is of the kind `{kind}`, so `tenant_id` must be its first column",
                    one.name
                )),
            }
        }
    }
    assert!(tables > 5, "only {tables} tables found");
    none(&faults);
}

#[test]
fn licences_are_allowed() {
    let allowed = allowed(&toml_file("deny.toml"), "licenses", "allow");
    let mut faults = Vec::new();
    for (name, licence) in built_crates() {
        let fits = Expression::parse_mode(&licence, ParseMode::LAX)
            .is_ok_and(|expression| expression.evaluate(|one| allowed.contains(&one.to_string())));
        if !fits {
            faults.push(format!("{name}: `{licence}` is not among the licences of deny.toml"));
        }
    }
    none(&faults);
}

#[test]
fn banned_crates_stay_out() {
    let deny = toml_file("deny.toml");
    let banned = deny["bans"]["deny"].as_array().unwrap();
    let built: BTreeSet<String> = built_crates().into_iter().map(|(name, _)| name).collect();
    let mut faults = Vec::new();
    for ban in banned {
        let (name, reason) = (ban["crate"].as_str().unwrap(), ban["reason"].as_str().unwrap());
        if built.contains(name) {
            faults.push(format!("{name} must not be used: {reason}"));
        }
    }
    assert!(banned.len() > 5, "deny.toml bans {} crates", banned.len());
    none(&faults);
}

#[test]
fn crates_come_from_the_one_registry() {
    let registries = allowed(&toml_file("deny.toml"), "sources", "allow-registry");
    let lock = toml_file("Cargo.lock");
    let packages = lock["package"].as_array().unwrap();
    let sources: BTreeSet<&str> =
        packages.iter().filter_map(|package| package.get("source").and_then(|source| source.as_str())).collect();
    assert!(!sources.is_empty(), "Cargo.lock names no source");
    let strange = sources
        .iter()
        .filter(|source| !source.strip_prefix("registry+").is_some_and(|address| registries.contains(address)));
    none(&strange.map(|source| format!("Cargo.lock takes a crate from {source}")).collect::<Vec<_>>());
}
