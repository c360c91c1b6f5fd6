//! `dienstweg import areas`: what official key lists of another day change, said before it is written.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::Context;
use applications::{UnderWay, date_text, under_way};
use directory::model::{AreaPlan, Contradiction, Gone, Problem};
use directory::{NamedFile, apply_areas, compare_areas, read_key_lists, read_successors};
use jiff::civil::Date;
use store::{Actor, Language, Reach, Scope, Store};

use crate::say::{Voice, line};
use crate::schema;
use crate::trouble::at;

/// Most bytes of a list that is read; that of all municipalities of Germany has 3 MB.
const MOST_BYTES: u64 = 32 << 20;

/// What the import of key lists is given.
#[derive(clap::Args)]
pub(crate) struct Areas {
    /// Official lists of municipality keys (AGS) and regional keys (ARS) of one day, as genericode or CSV
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Day whose state the lists give, e.g. 2026-04-30; a day to come is applied when it comes
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) as_of: Date,
    /// Table of successors: CSV with the columns old,new,day,kind,source
    #[arg(long, value_name = "FILE")]
    pub(crate) successors: Option<PathBuf>,
    /// Write what is different; without it, it is only said
    #[arg(long)]
    pub(crate) apply: bool,
}

fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "a day such as 2026-04-30".to_owned())
}

/// Says what the lists change; with `apply` it writes it. False when it was to be written and cannot be.
///
/// # Errors
/// A file that cannot be read as a list, a database without a state. Nothing is written then.
pub(crate) async fn import(store: &Store, asked: &Areas, voice: Voice) -> anyhow::Result<bool> {
    let mut files = Vec::new();
    for path in &asked.files {
        files.push((name(path), bytes(path)?));
    }
    let named: Vec<NamedFile<'_>> = files.iter().map(|(name, bytes)| NamedFile { name, bytes }).collect();
    let successors = match &asked.successors {
        Some(path) => {
            let (name, bytes) = (name(path), bytes(path)?);
            let rows = read_successors(NamedFile { name: &name, bytes: &bytes });
            rows.with_context(|| at("dienstweg-trouble-unread-key-list", path))?
        }
        None => Vec::new(),
    };
    let mut scope = store.write(Reach::Provider, Actor::System, Language::German).await?;
    let land = directory::land(&scope).await?;
    let first = asked.files.first().map(std::path::PathBuf::as_path).unwrap_or_else(|| Path::new(""));
    let list = read_key_lists(&named, &land).with_context(|| at("dienstweg-trouble-unread-key-list", first))?;
    let plan = compare_areas(&scope, list, successors, asked.as_of).await?;
    if !asked.apply || !plan.problems.is_empty() {
        drop(scope);
        tell(&plan, &count(store, &plan).await?, voice);
        if asked.apply {
            voice.say("dienstweg-areas-refused");
            return Ok(false);
        }
        voice.say(if plan.is_done() { "dienstweg-areas-done" } else { "dienstweg-areas-not-applied" });
        return Ok(true);
    }
    tell(&plan, &BTreeMap::new(), voice);
    let day = plan.as_of;
    if apply_areas(&mut scope, plan).await? {
        scope.commit().await?;
        voice.say_with("dienstweg-areas-applied", &[("date", date_text(day).into())]);
    } else {
        voice.say("dienstweg-areas-done");
    }
    Ok(true)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn bytes(path: &Path) -> anyhow::Result<Vec<u8>> {
    let unread = || at("dienstweg-trouble-unread-key-list", path);
    let mut bytes = Vec::new();
    File::open(path).with_context(unread)?.take(MOST_BYTES).read_to_end(&mut bytes).with_context(unread)?;
    Ok(bytes)
}

/// What is under way for the municipalities that end, over all tenants. Each tenant is asked in its own reach, for counts.
async fn count(store: &Store, plan: &AreaPlan) -> anyhow::Result<BTreeMap<String, UnderWay>> {
    let areas: Vec<String> = plan.gone.iter().map(|gone| gone.ags.to_string()).collect();
    let mut all: BTreeMap<String, UnderWay> = BTreeMap::new();
    if areas.is_empty() {
        return Ok(all);
    }
    for tenant in schema::tenants(store).await? {
        let scope: Scope = store.read(Reach::Tenant(tenant), Actor::System, Language::German).await?;
        for (area, more) in under_way(&scope, &areas).await? {
            let sum = all.entry(area).or_default();
            sum.drafts += more.drafts;
            sum.applications += more.applications;
        }
    }
    Ok(all)
}

fn tell(plan: &AreaPlan, under_way: &BTreeMap<String, UnderWay>, voice: Voice) {
    let day = |date: Date| date_text(date);
    voice.say_with(
        "dienstweg-areas-head",
        &[
            ("date", day(plan.as_of).into()),
            ("listed", plan.listed.into()),
            ("before", day(plan.before).into()),
            ("recorded", plan.recorded.into()),
        ],
    );
    voice.say_with("dienstweg-areas-unchanged", &[("count", plan.unchanged.into())]);
    section(voice, "gone", plan.gone.len());
    for gone in &plan.gone {
        line(format!("  {}", gone_line(gone, voice)));
        for detail in details(gone, under_way.get(gone.ags.as_str()), voice) {
            line(format!("    {detail}"));
        }
    }
    section(voice, "new", plan.new.len());
    for new in &plan.new {
        let since = new.day.map(day).unwrap_or_else(|| "–".to_owned());
        let made_of = new.made_of.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        row(voice, "new", &[&new.ags.to_string(), &new.name, &since, &made_of]);
    }
    section(voice, "renamed", plan.renamed.len());
    for renamed in &plan.renamed {
        row(voice, "renamed", &[&renamed.ags.to_string(), &renamed.before, &renamed.after, &day(renamed.day)]);
    }
    section(voice, "moved", plan.moved.len());
    for moved in &plan.moved {
        let side = |(key, name): &(String, String)| format!("{key} {name}");
        let who = format!("{} {}", moved.ags, moved.name);
        row(voice, "moved", &[&who, &side(&moved.before), &side(&moved.after), &day(moved.day)]);
    }
    section(voice, "offices", plan.offices.len());
    for office in &plan.offices {
        let side = |(key, name): &(String, String)| format!("{key} {name}");
        row(
            voice,
            "offices",
            &[&office.tenant.to_string(), &side(&office.before), &side(&office.after), &day(office.day)],
        );
    }
    section(voice, "closed", plan.closed.len());
    for (tenant, name) in &plan.closed {
        line(format!("  {tenant} {name}"));
    }
    section(voice, "uneven", plan.uneven.len());
    for uneven in &plan.uneven {
        row(voice, "uneven", &[&uneven.name, uneven.ags.as_str(), uneven.ars.as_str(), ""]);
    }
    if plan.later > 0 {
        voice.say_with("dienstweg-areas-later", &[("count", plan.later.into())]);
    }
    section(voice, "problems", plan.problems.len());
    for problem in &plan.problems {
        line(format!("  {}", problem_line(problem, voice)));
    }
}

fn section(voice: Voice, name: &str, count: usize) {
    if count > 0 {
        voice.say_with(&format!("dienstweg-areas-{name}"), &[("count", count.into())]);
    }
}

fn row(voice: Voice, name: &str, cells: &[&str; 4]) {
    let [first, second, third, fourth] = cells.map(str::to_owned);
    let key = format!("dienstweg-areas-{name}-row");
    let words = voice.words(
        &key,
        &[("first", first.into()), ("second", second.into()), ("third", third.into()), ("fourth", fourth.into())],
    );
    line(format!("  {words}"));
}

fn gone_line(gone: &Gone, voice: Voice) -> String {
    let key = match (gone.heirs.len(), gone.day) {
        (0, _) | (_, None) => "dienstweg-areas-gone-unknown",
        (1, _) => "dienstweg-areas-gone-row",
        _ => "dienstweg-areas-gone-divided",
    };
    let heirs = gone.heirs.iter().map(|(ags, name)| format!("{ags} {name}")).collect::<Vec<_>>().join(", ");
    let args = [
        ("key", gone.ags.to_string().into()),
        ("name", gone.name.clone().into()),
        ("heirs", heirs.into()),
        ("date", gone.day.map(date_text).unwrap_or_default().into()),
    ];
    voice.words(key, &args)
}

/// What hangs on a municipality that ends; empty where nothing does.
fn details(gone: &Gone, under_way: Option<&UnderWay>, voice: Voice) -> Vec<String> {
    let mut lines = Vec::new();
    let recorded = &gone.recorded;
    if recorded.values + recorded.assignments + recorded.texts + recorded.fees > 0 {
        lines.push(voice.words(
            "dienstweg-areas-recorded",
            &[
                ("values", recorded.values.into()),
                ("assignments", recorded.assignments.into()),
                ("texts", recorded.texts.into()),
                ("fees", recorded.fees.into()),
            ],
        ));
    }
    if !recorded.missing.is_empty() {
        lines.push(voice.words("dienstweg-areas-missing", &[("keys", recorded.missing.join(", ").into())]));
    }
    if let Some(count) = under_way {
        let number = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
        let args = [("drafts", number(count.drafts).into()), ("applications", number(count.applications).into())];
        lines.push(voice.words("dienstweg-areas-under-way", &args));
    }
    lines
}

fn problem_line(problem: &Problem, voice: Voice) -> String {
    let say = |key: &str, first: String, second: String| {
        voice.words(&format!("dienstweg-areas-problem-{key}"), &[("first", first.into()), ("second", second.into())])
    };
    match problem {
        Problem::Older(day) => say("older", date_text(*day), String::new()),
        Problem::Contradiction(Contradiction::Keys { old, new }) => say("keys", old.to_string(), new.to_string()),
        Problem::Contradiction(Contradiction::Twice(key)) => say("twice", key.to_string(), String::new()),
        Problem::Contradiction(Contradiction::Alone(key)) => say("alone", key.to_string(), String::new()),
        Problem::Contradiction(Contradiction::Ended { old, new }) => say("ended", old.to_string(), new.to_string()),
        Problem::NoSuccessor(ags, name) => say("no-successor", ags.to_string(), name.clone()),
        Problem::StillListed(key) => say("still-listed", key.to_string(), String::new()),
        Problem::Early(key, day) => say("early", key.to_string(), date_text(*day)),
        Problem::NoEnd(from, to) => say("no-end", from.to_string(), to.to_string()),
        Problem::NoOrigin(ags, name) => say("no-origin", ags.to_string(), name.clone()),
        Problem::NoRegionalKey(ags, name) => say("no-regional-key", ags.to_string(), name.clone()),
        Problem::NoCounty(ags, name) => say("no-county", ags.to_string(), name.clone()),
        Problem::NoAdministration(key, names) => say("no-administration", key.clone(), names.join(", ")),
        Problem::NoOwnMunicipality(key) => say("no-own-municipality", key.clone(), String::new()),
        Problem::NoHeir(key, name) => say("no-heir", key.clone(), name.clone()),
    }
}
