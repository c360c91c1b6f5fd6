//! Embeds what `web/` built and the language files: writes two tables of `include_bytes!`/`include_str!` for the crate.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

const LANGUAGES: [(&str, &str); 3] = [("de", "German"), ("de-x-leicht", "PlainGerman"), ("en", "English")];

fn main() {
    if let Err(reason) = run() {
        println!("cargo::error={reason}");
        std::process::exit(1);
    }
}

fn run() -> Result<(), String> {
    let crate_dir = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(|error| error.to_string())?);
    let out = PathBuf::from(env::var("OUT_DIR").map_err(|error| error.to_string())?);
    write(&out.join("assets.rs"), &assets(&crate_dir.join("../../../web/dist"))?)?;
    write(&out.join("locales.rs"), &locales(&crate_dir.join("locales"))?)
}

fn assets(dist: &Path) -> Result<String, String> {
    let manifest_path = dist.join("manifest.json");
    println!("cargo::rerun-if-changed={}", manifest_path.display());
    let manifest = fs::read_to_string(&manifest_path)
        .map_err(|_| "the style sheets and scripts are not built yet: run `make web`".to_owned())?;
    let manifest: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&manifest).map_err(|error| format!("web/dist/manifest.json: {error}"))?;
    let mut table = String::from("&[\n");
    for (name, hashed) in &manifest {
        let hashed = hashed.as_str().ok_or("web/dist/manifest.json: a name is not text")?;
        let file = dist.join("assets").join(hashed);
        let embed = |path: PathBuf| {
            if path.is_file() { format!("Some(include_bytes!({path:?}))") } else { "None".to_owned() }
        };
        let with = |ending: &str| embed(dist.join("assets").join(format!("{hashed}.{ending}")));
        let _ = writeln!(
            table,
            "Asset {{ name: {name:?}, path: {:?}, plain: include_bytes!({file:?}), brotli: {}, gzip: {} }},",
            format!("/assets/{hashed}"),
            with("br"),
            with("gz"),
        );
    }
    table.push(']');
    Ok(table)
}

fn locales(dir: &Path) -> Result<String, String> {
    let mut table = String::from("&[\n");
    for (tag, variant) in LANGUAGES {
        let folder = dir.join(tag);
        println!("cargo::rerun-if-changed={}", folder.display());
        let entries = fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let mut files: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
        files.sort();
        for file in files.iter().filter(|file| file.extension().is_some_and(|ending| ending == "ftl")) {
            println!("cargo::rerun-if-changed={}", file.display());
            let room = file.file_stem().unwrap_or_default();
            let _ = writeln!(table, "(Lang::{variant}, {room:?}, include_str!({file:?})),");
        }
    }
    table.push(']');
    Ok(table)
}

fn write(path: &Path, content: &str) -> Result<(), String> {
    fs::write(path, content).map_err(|error| format!("{}: {error}", path.display()))
}
