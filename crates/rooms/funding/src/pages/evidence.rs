//! What whoever audits takes along: one archive for a grant, one for the programme, with everything that shows they are what they were.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use axum::extract::State;
use axum::response::Response;
use directory::Catalogue;
use identity::Clerk;
use jiff::civil::Date;
use letters::Letter;
use store::{Cents, ChainExtract, Language, Timestamp};
use ui::{Failure, Path, Sheet, Visitor, t, text_with};
use zip::write::{FileOptions, SimpleFileOptions};
use zip::{CompressionMethod, ZipWriter};

use super::own_parts::change_lines;
use super::parts::state_name;
use super::{journal, letter, reading};
use crate::model::{Asked, EarlyStart, Entry, Grant, NoteKind, State as Stand};
use crate::verbs::{Evidence, WholeEvidence, evidence, evidence_of_programme};
use crate::{Desk, Error};

/// The language of whatever an administration keeps (§ 23 Abs. 1 ThürVwVfG).
const OFFICIAL: Language = Language::German;
/// What checks the archive without this program.
const CHECK: &str = include_str!("../../data/pruefen.py");
/// The list of checksums, as `sha256sum` reads it.
const SUMS: &str = "SHA256SUMS";

/// The files of an archive.
#[derive(Default)]
struct Files(Vec<(String, Vec<u8>)>);

impl Files {
    fn table<const N: usize>(
        &mut self,
        name: &'static str,
        heading: [&str; N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) {
        let heading = heading.map(|key| t(OFFICIAL, &format!("funding-evidence-{key}")));
        self.0.push((name.to_owned(), Sheet::write(heading, rows).into_bytes()));
    }

    fn journal(&mut self, entries: &[Entry]) {
        let rows = entries.iter().map(|entry| {
            let mut row = journal::row(OFFICIAL, entry);
            row[0] = moment(entry.at);
            row
        });
        self.0.push(("journal.csv".to_owned(), Sheet::write(journal::heading(OFFICIAL), rows).into_bytes()));
    }

    /// The events, each with everything from which its hash is made.
    fn chain(&mut self, chain: &ChainExtract) {
        let heading = ["chain", "sequence", "micros", "at", "actor", "action", "subject", "detail", "before", "hash"];
        let rows = chain.links.iter().map(|link| {
            [
                chain.report.tenant.to_string(),
                link.sequence.to_string(),
                link.at.0.to_string(),
                link.at.rfc3339(),
                link.actor.clone(),
                link.action.clone(),
                link.subject.to_string(),
                link.detail.clone(),
                vault::hex(&link.before),
                vault::hex(&link.hash),
            ]
        });
        self.table("pruefkette.csv", heading, rows);
    }

    /// The archive, with what explains and checks it.
    fn packed(mut self, key: &str, words: &[(&'static str, ui::Value)], now: Timestamp) -> Result<Vec<u8>, Failure> {
        let mut guide = text_with(OFFICIAL, &format!("funding-evidence-{key}"), words);
        guide.push_str("\n\n");
        guide.push_str(&t(OFFICIAL, "funding-evidence-files"));
        guide.push('\n');
        for (name, _) in &self.0 {
            // Letters are numbered.
            let stem = name.split(['.', '-']).next().unwrap_or_default();
            let _ = writeln!(guide, "- {name}: {}", t(OFFICIAL, &format!("funding-evidence-file-{stem}")));
        }
        for part in ["check", "chain"] {
            let _ = write!(guide, "\n{}\n", t(OFFICIAL, &format!("funding-evidence-guide-{part}")));
        }
        self.0.insert(0, ("LIESMICH.txt".to_owned(), guide.into_bytes()));
        self.0.push(("pruefen.py".to_owned(), CHECK.as_bytes().to_vec()));
        let mut sums = String::new();
        for (name, bytes) in &self.0 {
            let _ = writeln!(sums, "{}  {name}", vault::hex(&vault::sha256(bytes)));
        }
        self.0.push((SUMS.to_owned(), sums.into_bytes()));
        let options: SimpleFileOptions = FileOptions::default().last_modified_time(casework::zip_moment(now));
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let broken = |error: zip::result::ZipError| Failure::internal(format!("an archive of evidence: {error}"));
        for (name, bytes) in self.0 {
            // Only words get smaller.
            let method = if name.ends_with(".pdf") { CompressionMethod::Stored } else { CompressionMethod::Deflated };
            zip.start_file(name, options.compression_method(method)).map_err(broken)?;
            zip.write_all(&bytes).map_err(|error| broken(error.into()))?;
        }
        Ok(zip.finish().map_err(broken)?.into_inner())
    }
}

fn yes(value: bool) -> String {
    t(OFFICIAL, if value { "funding-yes" } else { "funding-no" })
}

/// A day as tables of an office have it, and read it again.
fn date(day: Date) -> String {
    day.strftime("%d.%m.%Y").to_string()
}

fn day(day: Option<Date>) -> String {
    day.map(date).unwrap_or_default()
}

/// A moment by the clock in Germany.
fn moment(at: Timestamp) -> String {
    at.in_germany().strftime("%d.%m.%Y %H:%M:%S").to_string()
}

/// How far something is that was asked for.
fn asked(state: Asked) -> String {
    t(OFFICIAL, &format!("funding-asked-{}", state.name()))
}

/// What about a grant gets into the audit chain.
const EVENTS: [&str; 13] = [
    "received",
    "given-to",
    "state",
    "early-start",
    "told",
    "note",
    "called",
    "drawdown",
    "change-asked",
    "change",
    "proof-checked",
    "item",
    "confirmed",
];

/// What was done, in a word.
fn event(action: &str) -> String {
    let name = action.trim_start_matches("funding.").replace('_', "-");
    if EVENTS.contains(&name.as_str()) { t(OFFICIAL, &format!("funding-event-{name}")) } else { action.to_owned() }
}

/// What belongs to it, as people read it.
fn detail(text: &str) -> String {
    let Ok(all) = serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(text) else {
        return text.to_owned();
    };
    let words = all.iter().map(|(key, value)| {
        let name = value.as_str().unwrap_or_default();
        let known = match key.as_str() {
            "state" => Stand::from_name(name)
                .map(|state| state_name(OFFICIAL, state))
                .or_else(|| Asked::from_name(name).map(asked)),
            "answer" => {
                EarlyStart::from_name(name).map(|answer| t(OFFICIAL, &format!("funding-early-{}", answer.name())))
            }
            "kind" => NoteKind::from_name(name).map(|kind| t(OFFICIAL, &format!("funding-note-{}", kind.name()))),
            "amount" | "accepted" => value.as_i64().map(|cents| ui::money(OFFICIAL, Cents(cents))),
            _ => None,
        };
        known.unwrap_or_else(|| if name.is_empty() { value.to_string() } else { name.to_owned() })
    });
    words.collect::<Vec<_>>().join("; ")
}

/// What the check of the chain found, in words.
fn found(chain: &ChainExtract) -> [(&'static str, ui::Value); 4] {
    let sound = match &chain.report.broken {
        None => t(OFFICIAL, "funding-evidence-chain-sound"),
        Some(broken) => text_with(OFFICIAL, "funding-evidence-chain-broken", &[("what", broken.to_string().into())]),
    };
    [
        ("sound", sound.into()),
        ("events", chain.report.events.into()),
        ("here", chain.links.len().into()),
        ("head", vault::hex(&chain.head).into()),
    ]
}

/// `GET /foerderung/{grant}/nachweis.zip`
pub(super) async fn of_grant(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let all = evidence(&scope, by, id.parse().map_err(|_| Error::Unknown)?).await?;
    let now = scope.now();
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let mut files = Files::default();
    of_one(&mut files, &catalogue, &all);
    for one in &all.letters {
        let paper = letter::of(&desk, by.tenant(), &all.grant, one)?;
        let pdf = desk.press.set(Letter::Paper(Box::new(paper))).await.map_err(Error::from)?;
        files.0.push((letter::pdf_name(one), pdf.into_bytes()));
    }
    let reference = all.grant.reference();
    let mut words = vec![
        ("number", reference.as_str().into()),
        ("title", all.grant.plan.title.as_str().into()),
        ("recipient", catalogue.office_name(all.grant.recipient).into()),
        ("at", ui::moment(OFFICIAL, now).into()),
    ];
    words.extend(found(&all.chain));
    let zip = files.packed("of-grant", &words, now)?;
    Ok(ui::kept(&format!("nachweis-{reference}.zip"), "application/zip", zip))
}

/// The heading and the line of a grant in a table.
const GRANT: [&str; 18] = [
    "number",
    "id",
    "recipient",
    "title",
    "object",
    "state",
    "received",
    "complete",
    "decided",
    "valid",
    "ends",
    "proof-due",
    "granted",
    "called",
    "drawn",
    "proven",
    "claimed",
    "recovered",
];

fn grant_row(catalogue: &Catalogue, grant: &Grant) -> [String; 18] {
    let money = grant.money;
    let sums = [money.granted, money.called, money.drawn, money.proven, money.claimed, money.recovered];
    let [granted, called, drawn, proven, claimed, recovered] = sums.map(ui::typed_money);
    [
        grant.reference(),
        grant.id.to_string(),
        ui::harmless(&catalogue.office_name(grant.recipient)),
        ui::harmless(&grant.plan.title),
        grant.plan.object.clone(),
        state_name(OFFICIAL, grant.state),
        moment(grant.received_at),
        day(grant.days.complete),
        day(grant.days.decided),
        day(grant.days.valid),
        day(grant.days.ends),
        day(grant.days.proof_due),
        granted,
        called,
        drawn,
        proven,
        claimed,
        recovered,
    ]
}

fn costs<'a>(grants: impl IntoIterator<Item = &'a Grant>) -> Vec<[String; 5]> {
    let rows = grants.into_iter().flat_map(|grant| {
        grant.plan.costs.iter().map(|line| {
            let amount = ui::typed_money(line.amount);
            [grant.reference(), ui::harmless(&line.name), line.year.to_string(), yes(line.eligible), amount]
        })
    });
    rows.collect()
}

fn financed(grant: &Grant) -> Vec<[String; 2]> {
    let plan = &grant.plan;
    let mut rows = vec![("whole", plan.whole()), ("own", plan.own), ("third", plan.third), ("asked", plan.asked)];
    if let Some(proposal) = &grant.proposal {
        rows.push(("eligible-costs", proposal.eligible));
        rows.push(("grant-amount", proposal.amount()));
    }
    let rows = rows.into_iter().map(|(key, amount)| [t(OFFICIAL, &format!("funding-{key}")), ui::typed_money(amount)]);
    rows.collect()
}

fn of_one(files: &mut Files, catalogue: &Catalogue, all: &Evidence) {
    let grant = &all.grant;
    files.table("zuwendung.csv", GRANT, [grant_row(catalogue, grant)]);
    files.table("kosten.csv", ["number", "line", "year", "eligible", "amount"], costs([grant]));
    files.table("finanzierung.csv", ["financed-by", "amount"], financed(grant));
    files.journal(&all.journal);
    let history = all.chain.links.iter().map(|link| {
        [moment(link.at), link.actor.clone(), event(&link.action), detail(&link.detail), link.sequence.to_string()]
    });
    files.table("verlauf.csv", ["at", "actor", "action", "detail", "sequence"], history);
    let notes = all.notes.iter().map(|note| {
        let kind = t(OFFICIAL, &format!("funding-note-{}", note.kind.name()));
        [moment(note.at), kind, day(note.due), day(note.done), ui::harmless(&note.words)]
    });
    files.table("schriftverkehr.csv", ["at", "kind", "due", "done", "words"], notes);
    let drawdowns = all.drawdowns.iter().flat_map(|one| {
        one.positions.iter().map(|position| {
            [
                one.id.to_string(),
                moment(one.asked_at),
                one.year.to_string(),
                asked(one.state),
                ui::typed_money(one.amount),
                ui::harmless(&position.what),
                ui::typed_money(position.amount),
                date(position.due),
            ]
        })
    });
    files.table("abrufe.csv", ["id", "at", "year", "state", "called", "payment", "amount", "due"], drawdowns);
    let changes = all.changes.iter().map(|one| {
        let decided = day(one.decided_on);
        let wanted = ui::harmless(&change_lines(OFFICIAL, &one.wanted).join("; "));
        [one.number.to_string(), moment(one.asked_at), asked(one.state), decided, wanted, ui::harmless(&one.words)]
    });
    files.table("aenderungen.csv", ["number", "at", "state", "decided", "wanted", "words"], changes);
    let receipts = all.proof.iter().flat_map(|proof| &proof.receipts).map(|receipt| {
        let line = grant.plan.costs.get(receipt.line.wrapping_sub(1)).map(|line| line.name.as_str());
        let paid = date(receipt.paid_on);
        [
            ui::harmless(&receipt.number),
            paid,
            ui::harmless(&receipt.what),
            ui::typed_money(receipt.amount),
            ui::harmless(line.unwrap_or_default()),
        ]
    });
    files.table("belege.csv", ["number", "paid", "payment", "amount", "line"], receipts);
    let proof = all.proof.iter().map(|proof| {
        let accepted = proof.accepted.map(ui::typed_money).unwrap_or_default();
        let sums = (ui::typed_money(proof.own), ui::typed_money(proof.third));
        [moment(proof.sent_at), sums.0, sums.1, accepted, ui::harmless(&proof.reason), ui::harmless(&proof.report)]
    });
    files.table("verwendungsnachweis.csv", ["at", "own", "third", "accepted", "reason", "report"], proof);
    let recovery = all.recovery.iter().map(|one| {
        let amounts = (ui::typed_money(one.amount), ui::typed_money(one.interest));
        [amounts.0, amounts.1, date(one.from), date(one.due), day(one.settled)]
    });
    files.table("rueckforderung.csv", ["amount", "interest", "from", "due", "settled"], recovery);
    let items = all.items.iter().map(|item| {
        let days = (date(item.bought_on), date(item.until));
        let confirmed = item.confirmed.map(|year| year.to_string()).unwrap_or_default();
        [ui::harmless(&item.name), ui::harmless(&item.place), ui::typed_money(item.amount), days.0, days.1, confirmed]
    });
    files.table("inventar.csv", ["item", "place", "amount", "bought", "until", "confirmed"], items);
    files.chain(&all.chain);
}

/// `GET /foerderung/nachweis.zip`
pub(super) async fn of_programme(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let all = evidence_of_programme(&scope, by, None).await?;
    let now = scope.now();
    drop(scope);
    let mut files = Files::default();
    of_all(&mut files, &desk.directory.catalogue(), &all);
    let holds = t(OFFICIAL, if all.holds { "funding-journal-holds" } else { "funding-journal-differs" });
    let mut words = vec![
        ("name", all.programme.name.as_str().into()),
        ("at", ui::moment(OFFICIAL, now).into()),
        ("grants", all.grants.len().into()),
        ("holds", holds.into()),
    ];
    words.extend(found(&all.chain));
    Ok(ui::kept("nachweis.zip", "application/zip", files.packed("of-programme", &words, now)?))
}

fn of_all(files: &mut Files, catalogue: &Catalogue, all: &WholeEvidence) {
    let programme = &all.programme;
    let years = programme.years.iter().map(|year| {
        let sums = [year.appropriation, year.bound, year.paid, year.authority, year.ahead].map(ui::typed_money);
        let [appropriation, bound, paid, authority, ahead] = sums;
        [year.year.to_string(), appropriation, bound, paid, authority, ahead]
    });
    files.table("haushaltsjahre.csv", ["year", "appropriation", "bound", "paid-out", "authority", "ahead"], years);
    let objects = programme.objects.iter().map(|object| {
        let (closed, reason) = object.closed.clone().map(|(day, reason)| (date(day), reason)).unwrap_or_default();
        [object.code.clone(), ui::harmless(&object.name), closed, ui::harmless(&reason)]
    });
    files.table("foerdergegenstaende.csv", ["object", "title", "closed", "reason"], objects);
    let terms = programme.terms.iter().map(|term| {
        let name = t(OFFICIAL, &format!("funding-term-{}", term.key.replace('_', "-")));
        [name, term.value.to_string(), ui::harmless(&term.source), yes(term.verified)]
    });
    files.table("regeln.csv", ["rule", "value", "source", "verified"], terms);
    files.table("zuwendungen.csv", GRANT, all.grants.iter().map(|grant| grant_row(catalogue, grant)));
    files.table("kosten.csv", ["number", "line", "year", "eligible", "amount"], costs(&all.grants));
    files.journal(&all.journal);
    files.chain(&all.chain);
}
