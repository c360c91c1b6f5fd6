//! How well the search finds what people mean: judged searches against the product, beside the full-text search of
//! SQLite and PostgreSQL on the same documents. Prints a JSON table; misses go to standard error.

mod judged;
mod peers;
mod product;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use bench::database::postgres_server;
use clap::Parser;
use judged::{AT_ONCE, Judged, Quality, by_kind, quality};
use product::Product;
use serde::Serialize;

/// Parts into which the everyday words are divided for the hold-out.
const FOLDS: usize = 5;

/// What must be reached.
const TARGET_MRR: f64 = 0.90;
const TARGET_RECALL: f64 = 0.95;

/// Measures how well the search finds what people mean.
#[derive(Parser)]
struct Wish {
    /// Judged searches
    #[arg(long, default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/relevance/queries.csv"))]
    queries: PathBuf,
    /// The state to search in
    #[arg(long, default_value = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/thueringen"))]
    data: PathBuf,
    /// List the misses of one half of the searches only: 0 or 1. Whoever improves the search looks at one half and
    /// judges by the other
    #[arg(long)]
    misses: Option<usize>,
    /// List no misses
    #[arg(long)]
    quiet: bool,
    /// Only the product and its whole words, without peers and hold-outs
    #[arg(long)]
    short: bool,
    /// Also each everyday word as a search that the others must answer (takes five imports)
    #[arg(long)]
    folds: bool,
    /// End with 1 when a target is missed
    #[arg(long)]
    strict: bool,
}

#[derive(Serialize)]
struct Table {
    product: Quality,
    /// The first and every second search after it, and the others.
    halves: [Quality; 2],
    kinds: BTreeMap<String, Quality>,
    target_mrr_at_10: f64,
    target_recall_at_3: f64,
    pass: bool,
    others: BTreeMap<&'static str, Quality>,
}

fn say(what: &str) {
    // Nobody listens: then nobody misses it.
    let _ = writeln!(io::stderr(), "{what}");
}

fn main() -> anyhow::Result<ExitCode> {
    let wish = Wish::parse();
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(measure(&wish))
}

async fn measure(wish: &Wish) -> anyhow::Result<ExitCode> {
    let judged = judged::read(&wish.queries)?;
    let answers = ask(&wish.data, &judged).await?;
    if !wish.quiet {
        misses(&judged, &answers, wish.misses);
    }
    let all = quality(judged.iter().zip(&answers));
    let half = |wanted: usize| {
        quality(judged.iter().zip(&answers).enumerate().filter(|(place, _)| place % 2 == wanted).map(|(_, pair)| pair))
    };
    let mut others = BTreeMap::new();
    if !wish.short {
        let documents = peers::documents(&wish.data)?;
        let of = |answers: Vec<Vec<String>>| quality(judged.iter().zip(&answers));
        others.insert("sqlite_fts5", of(peers::sqlite(&documents, &judged).await?));
        if let Some(server) = postgres_server() {
            others.insert("postgres_german", of(peers::postgres(&server, &documents, &judged).await?));
        }
        let without = with_words(&wish.data, |_| false)?;
        others.insert("product_without_synonyms", of(ask(without.path(), &judged).await?));
        let without = with_lines(&wish.data, "equivalents.csv", |_| false)?;
        others.insert("product_without_equivalents", of(ask(without.path(), &judged).await?));
    }
    if wish.folds {
        others.insert("unknown_synonyms", folds(&wish.data, wish.quiet).await?);
    }
    let pass = all.mrr_at_10 >= TARGET_MRR && all.recall_at_3 >= TARGET_RECALL;
    let table = Table {
        product: all,
        halves: [half(0), half(1)],
        kinds: by_kind(&judged, &answers),
        target_mrr_at_10: TARGET_MRR,
        target_recall_at_3: TARGET_RECALL,
        pass,
        others,
    };
    writeln!(io::stdout(), "{}", serde_json::to_string_pretty(&table)?)?;
    Ok(if wish.strict && !pass { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

async fn ask(data: &Path, judged: &[Judged]) -> anyhow::Result<Vec<Vec<String>>> {
    let product = Product::import(data).await?;
    judged.iter().map(|judged| product.answer(judged)).collect()
}

fn misses(judged: &[Judged], answers: &[Vec<String>], half: Option<usize>) {
    for (place, (judged, found)) in judged.iter().zip(answers).enumerate() {
        let is_wanted = half.is_none_or(|half| place % 2 == half % 2);
        let is_first = found.first().is_some_and(|id| judged.relevant().any(|right| right == id));
        let is_whole = judged.relevant().all(|right| found.iter().take(AT_ONCE).any(|id| right == id));
        if is_wanted && !(is_first && is_whole) {
            let found = found.iter().take(4).map(String::as_str).collect::<Vec<_>>().join(" ");
            say(&format!("{:9} {:45} {} <- {found}", judged.kind, judged.query, judged.relevant));
        }
    }
}

/// Each everyday word is searched for in a catalogue that does not know it: how well the search does what nobody taught it.
async fn folds(data: &Path, quiet: bool) -> anyhow::Result<Quality> {
    let mut by_word: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for record in csv::Reader::from_path(data.join("synonyms.csv"))?.records() {
        let record = record?;
        by_word.entry(record[0].to_lowercase()).or_default().insert(record[1].to_owned());
    }
    let all: Vec<Judged> = by_word
        .iter()
        .map(|(word, ids)| Judged {
            query: word.clone(),
            relevant: ids.iter().cloned().collect::<Vec<_>>().join(";"),
            audience: String::new(),
            place: String::new(),
            kind: "synonym".to_owned(),
        })
        .collect();
    let mut judged = Vec::new();
    let mut answers = Vec::new();
    for fold in 0..FOLDS {
        let held: Vec<Judged> = all.iter().skip(fold).step_by(FOLDS).cloned().collect();
        let words: BTreeSet<&str> = held.iter().map(|judged| judged.query.as_str()).collect();
        let folder = with_words(data, |word| !words.contains(word.to_lowercase().as_str()))?;
        answers.extend(ask(folder.path(), &held).await?);
        judged.extend(held);
    }
    if !quiet {
        misses(&judged, &answers, None);
    }
    Ok(quality(judged.iter().zip(&answers)))
}

/// A copy of the state with some of the everyday words.
fn with_words(data: &Path, keep: impl Fn(&str) -> bool) -> anyhow::Result<tempfile::TempDir> {
    with_lines(data, "synonyms.csv", keep)
}

/// A copy of the state with those lines of a file whose first column is kept.
fn with_lines(data: &Path, file: &str, keep: impl Fn(&str) -> bool) -> anyhow::Result<tempfile::TempDir> {
    let folder = tempfile::tempdir()?;
    for entry in std::fs::read_dir(data)? {
        let entry = entry?;
        std::fs::copy(entry.path(), folder.path().join(entry.file_name()))?;
    }
    let mut reader = csv::Reader::from_path(data.join(file))?;
    let mut writer = csv::Writer::from_path(folder.path().join(file))?;
    writer.write_record(reader.headers()?)?;
    for record in reader.records() {
        let record = record?;
        if keep(&record[0]) {
            writer.write_record(&record)?;
        }
    }
    writer.flush()?;
    Ok(folder)
}
