//! Everything that whoever audits takes along, as one archive: of one grant, or of the programme.

use std::io::Write;

use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use letters::Letter;
use store::{AuditEvent, Language, Scope, events_about, verify_chains};
use ui::{Failure, Lang, Path, Visitor, t, text_with};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::journal::{heading, row};
use super::letter::{Paper, paper};
use super::parts::office;
use super::reading;
use crate::model::{Entry, Grant, GrantId, Proof};
use crate::verbs::{balances, every_grant, grant, journal, proof};
use crate::who::Funder;
use crate::{Desk, Error};

/// `GET /foerderung/nachweis.zip`
pub(super) async fn programme(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let all = every_grant(&scope, by).await?;
    pack(&desk, by, scope, all, None).await
}

/// `GET /foerderung/{grant}/nachweis.zip`
pub(super) async fn one(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let id: GrantId = id.parse().map_err(|_| Error::Unknown)?;
    let found = grant(&scope, by, id).await?;
    pack(&desk, by, scope, vec![found], Some(id)).await
}

/// Writes the archive: journal, plans, receipts, decisions, and what the audit chain says.
async fn pack(
    desk: &Desk,
    by: Funder,
    scope: Scope,
    all: Vec<Grant>,
    only: Option<GrantId>,
) -> Result<Response, Failure> {
    let lang = Language::German;
    let entries = journal(&scope, by, only).await?;
    let (reckoned, stored) = balances(&scope, by).await?;
    let mut events = Vec::new();
    // A statement has only so many parameters.
    for some in all.chunks(1_000) {
        events.extend(events_about(&scope, some.iter().map(|grant| grant.id.into())).await.map_err(Error::from)?);
    }
    events.sort_by_key(|event| event.sequence);
    let mut proofs = Vec::new();
    let mut letters = Vec::new();
    for grant in &all {
        if let Some(found) = proof(&scope, by, grant.id).await? {
            proofs.push((grant, found));
        }
        // The decisions go with the package of each grant.
        if only.is_some() && grant.days.decided.is_some() {
            letters.push((grant.reference(), paper(desk, &scope, by, grant, Paper::Notice).await?));
        }
    }
    let at = scope.now();
    drop(scope);
    let chain = verify_chains(&desk.store).await.map_err(Error::from)?;
    let chain = chain.into_iter().find(|report| report.tenant == by.tenant());
    let yes = |holds: bool| t(lang, if holds { "funding-yes" } else { "funding-no" });
    let words = text_with(
        lang,
        "funding-evidence-text",
        &[
            ("at", ui::moment(lang, at).into()),
            ("count", entries.len().into()),
            ("holds", yes(reckoned == stored).into()),
            ("events", chain.as_ref().map_or(0, |report| report.events).into()),
            ("chain", yes(chain.is_some_and(|report| report.broken.is_none())).into()),
        ],
    );
    let catalogue = desk.directory.catalogue();
    let mut files = vec![
        ("stand.txt".to_owned(), words.into_bytes()),
        ("journal.csv".to_owned(), table(heading(lang), entries.iter().map(|entry: &Entry| row(lang, entry)))),
        ("plan.csv".to_owned(), plans(lang, &all, |grant| office(&catalogue, grant.recipient))),
        ("belege.csv".to_owned(), receipts(lang, &proofs)),
        ("pruefkette.csv".to_owned(), chain_table(lang, &events)),
    ];
    for (reference, paper) in letters {
        let pdf = desk.press.set(Letter::Paper(Box::new(paper))).await.map_err(Error::from)?;
        files.push((format!("bescheide/{reference}.pdf"), pdf.into_bytes()));
    }
    let archive = written(&files).map_err(Error::inconsistent)?;
    Ok(ui::kept("nachweis.zip", "application/zip", archive))
}

fn written(files: &[(String, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name.as_str(), SimpleFileOptions::default())?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn table<const N: usize>(heading: [String; N], rows: impl Iterator<Item = [String; N]>) -> Vec<u8> {
    ui::Sheet::write(heading, rows.map(|row| row.map(|cell| ui::harmless(&cell)))).into_bytes()
}

fn keys<const N: usize>(lang: Lang, keys: [&str; N]) -> [String; N] {
    keys.map(|key| t(lang, &format!("funding-{key}")))
}

fn plans(lang: Lang, all: &[Grant], name: impl Fn(&Grant) -> String) -> Vec<u8> {
    let heading = keys(lang, ["number", "recipient", "project", "state", "line", "year", "eligible", "amount"]);
    let rows = all.iter().flat_map(|grant| {
        let recipient = name(grant);
        grant.plan.costs.iter().map(move |line| {
            [
                grant.reference(),
                recipient.clone(),
                grant.plan.title.clone(),
                t(lang, &format!("funding-state-{}", grant.state.name())),
                line.name.clone(),
                line.year.to_string(),
                t(lang, if line.eligible { "funding-yes" } else { "funding-no" }),
                ui::typed_money(line.amount),
            ]
        })
    });
    table(heading, rows)
}

fn receipts(lang: Lang, proofs: &[(&Grant, Proof)]) -> Vec<u8> {
    let heading = keys(lang, ["grant-id", "number", "proof-paid-on", "draw-what", "line", "amount"]);
    let rows = proofs.iter().flat_map(|(grant, proof)| {
        proof.receipts.iter().map(|one| {
            [
                grant.reference(),
                one.number.clone(),
                one.paid_on.to_string(),
                one.what.clone(),
                one.line.to_string(),
                ui::typed_money(one.amount),
            ]
        })
    });
    table(heading, rows)
}

fn chain_table(lang: Lang, events: &[AuditEvent]) -> Vec<u8> {
    let heading =
        keys(lang, ["chain-sequence", "at", "made-by", "chain-action", "grant-id", "chain-detail", "chain-hash"]);
    let rows = events.iter().map(|event| {
        [
            event.sequence.to_string(),
            event.at.rfc3339(),
            event.actor.clone(),
            event.action.clone(),
            event.subject.to_string(),
            event.detail.clone(),
            event.hash.clone(),
        ]
    });
    table(heading, rows)
}
