//! The paper for the council of one body: facts, options, money, and what is proposed to be resolved.

use axum::extract::State;
use axum::response::Response;
use directory::EntityKey;
use identity::Clerk;
use letters::{Block, Fact, Head, Letter, Paper, PaperColumn, PaperPart, PaperTable};
use serde::Deserialize;
use store::Language;
use ui::{Failure, Lang, Query, Visitor, t, text_with};

use super::show::{five_years, reckoned, stays, steps, unpriced, why};
use super::{fact_name, frame, lack_name, layer_name, option_name};
use crate::model::{Checklists, OperationChoice, OperationFrame, OperationPlan, SecurityStanding, by_checklist};
use crate::pages::parts::body;
use crate::pages::reading;
use crate::verbs::{operation, security_of};
use crate::{Desk, Error};

#[derive(Debug, Default, Deserialize)]
pub(in crate::pages) struct Asked {
    #[serde(default)]
    stelle: String,
    #[serde(default)]
    art: String,
}

/// `GET /amt/planung/betrieb/beschlussvorlage`: in German, as every paper of an administration (§ 23 Abs. 1 VwVfG).
pub(in crate::pages) async fn paper(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = Language::German;
    let frame = frame()?;
    let lists = Checklists::read().map_err(|error| store::Error::Inconsistent(error.to_string()))?;
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let catalogue = desk.directory.catalogue();
    let today = scope.today();
    let (bodies, body) = body(&catalogue, by, &asked.stelle)?;
    let name = bodies.into_iter().find(|(key, _)| *key == body).map(|(_, name)| name).unwrap_or_default();
    let plan = operation(&scope, by, &frame).await?.known();
    let written = security_of(&scope, by, &body).await?;
    drop(scope);
    let items = by_checklist(&lists, &written);
    let standing = SecurityStanding::of(items.values().flatten(), today);
    let example = catalogue.administration(by.tenant()).is_some_and(|office| office.example);
    let head = Head {
        language: letters::Language::German,
        issuer: applications::issuer(lang, &catalogue, &body, by.tenant(), today),
        recipient: Vec::new(),
        reference: t(lang, "planning-paper-reference"),
        date: today,
        contact: None,
        facts: Vec::<Fact>::new(),
        subject: t(lang, "planning-paper-subject"),
        example: example.then(|| t(lang, "applications-letter-example")),
        words: letters::Words { reference: t(lang, "planning-paper-kind"), ..applications::words(lang) },
    };
    let parts = parts(lang, &frame, &plan, &standing, (&body, &name));
    let paper = Paper { head, parts };
    if asked.art == "docx" {
        let file = letters::document(&paper).map_err(|error| store::Error::Inconsistent(error.to_string()))?;
        return Ok(ui::kept(
            "beschlussvorlage-it-betrieb.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            file,
        ));
    }
    let pdf = desk.press.set(Letter::Paper(Box::new(paper))).await.map_err(Error::from)?;
    Ok(ui::kept("beschlussvorlage-it-betrieb.pdf", "application/pdf", pdf.into_bytes()))
}

fn table(lang: Lang, columns: &[(&str, u8, bool)], rows: Vec<Vec<String>>) -> Block {
    let column = |(key, share, numeric): &(&str, u8, bool)| PaperColumn {
        title: t(lang, &format!("planning-operation-{key}")),
        share: *share,
        numeric: *numeric,
    };
    Block::Table(PaperTable { columns: columns.iter().map(column).collect(), rows })
}

fn parts(
    lang: Lang,
    frame: &OperationFrame,
    plan: &OperationPlan,
    security: &SecurityStanding,
    (body, name): (&EntityKey, &str),
) -> Vec<PaperPart> {
    let choice = OperationChoice::of(frame, plan);
    let chosen = choice.chosen(plan);
    let part = |key: &str, blocks| PaperPart { title: t(lang, &format!("planning-paper-{key}")), blocks };
    let mut facts = vec![Block::Text(text_with(lang, "planning-paper-facts-text", &[("body", name.into())]))];
    let known = |holds: bool| {
        let facts = frame.knock_outs.iter().filter(move |fact| plan.facts.get(&fact.id) == Some(&holds));
        facts.map(|fact| lack_name(lang, &fact.id)).collect::<Vec<_>>()
    };
    for (key, list) in [("planning-paper-holds", known(true)), ("planning-paper-lacks", known(false))] {
        if !list.is_empty() {
            facts.push(Block::Text(t(lang, key)));
            facts.push(Block::List(list));
        }
    }
    if let Some(share) = security.share().filter(|_| security.answered > 0) {
        let counts = [
            ("share", share.into()),
            ("answered", security.answered.into()),
            ("whole", security.whole.into()),
            ("gaps", (security.partly + security.lacking).into()),
        ];
        facts.push(Block::Text(text_with(lang, "planning-paper-security", &counts)));
    }
    let options = choice.standings.iter().map(|one| {
        vec![
            option_name(lang, one.option),
            text_with(lang, "planning-of", &[("part", one.layers.into()), ("whole", frame.layers.len().into())]),
            format!("{:.0}", one.points),
        ]
    });
    // Layers about which the same is said share a row.
    let mut rows: Vec<Vec<String>> = Vec::new();
    for layer in &choice.layers {
        let then = chosen.get(layer.layer).copied();
        let reason =
            if then == layer.recommended { why(lang, layer, &choice) } else { t(lang, "planning-paper-otherwise") };
        let then = then.map_or_else(|| t(lang, "planning-not-said"), |option| option_name(lang, option));
        let said = [option_name(lang, layer.today), then, reason];
        let name = layer_name(lang, layer.layer);
        match rows.iter_mut().find(|row| row[1..] == said) {
            Some(row) => row[0] = format!("{}, {name}", row[0]),
            None => rows.push([name].into_iter().chain(said).collect()),
        }
    }
    let years = five_years(lang, frame, plan, &choice).into_iter().map(|(what, cost)| vec![what, cost]);
    let mut money = vec![
        table(lang, &[("way", 3, false), ("years", 2, true)], years.collect()),
        Block::Text(reckoned(lang, frame, plan)),
    ];
    let unpriced: Vec<String> = unpriced(frame, plan).into_iter().map(|option| option_name(lang, option)).collect();
    let mut open: Vec<String> = plan.open_facts(frame).map(|fact| fact_name(lang, fact)).collect();
    if plan.today.is_empty() {
        open.push(t(lang, "planning-operation-today"));
    }
    if !unpriced.is_empty() {
        money.push(Block::Text(text_with(lang, "planning-paper-unpriced", &[("options", unpriced.join(", ").into())])));
    }
    let sources = if plan.costs.is_empty() { "planning-paper-sources-none" } else { "planning-paper-sources-text" };
    // What nobody answered is no fact to decide on.
    let draft = (!open.is_empty())
        .then(|| part("open", vec![Block::Text(t(lang, "planning-paper-open-text")), Block::List(open)]));
    let resolution = match &draft {
        Some(_) => vec![Block::Text(t(lang, "planning-paper-no-resolution"))],
        None => resolution(lang, plan, &choice, body),
    };
    let parts = vec![
        part("facts", facts),
        part(
            "options",
            vec![
                Block::Text(t(lang, "planning-paper-options-text")),
                table(lang, &[("way", 3, false), ("may-run", 2, true), ("mean", 1, true)], options.collect()),
            ],
        ),
        part(
            "recommendation",
            vec![table(lang, &[("layer", 3, false), ("now", 3, false), ("then", 3, false), ("why", 5, false)], rows)],
        ),
        part("money", money),
        part("stays", vec![Block::List(stays(lang))]),
        part("steps", vec![Block::Numbered(steps(lang))]),
        part("resolution", resolution),
        part("sources", vec![Block::Text(t(lang, sources))]),
    ];
    draft.into_iter().chain(parts).collect()
}

/// What is proposed to be resolved, or what was resolved already.
fn resolution(lang: Lang, plan: &OperationPlan, choice: &OperationChoice, body: &EntityKey) -> Vec<Block> {
    let chosen = choice.chosen(plan);
    let mut by_option: std::collections::BTreeMap<&str, Vec<String>> = std::collections::BTreeMap::new();
    for layer in &choice.layers {
        if let Some(option) = chosen.get(layer.layer) {
            by_option.entry(option).or_default().push(layer_name(lang, layer.layer));
        }
    }
    let mut sentences: Vec<String> = by_option
        .into_iter()
        .map(|(option, layers)| {
            let values = [("option", option_name(lang, option).into()), ("layers", layers.join(", ").into())];
            text_with(lang, "planning-paper-resolve-layers", &values)
        })
        .collect();
    sentences.push(t(lang, "planning-paper-resolve-contract"));
    sentences.push(t(lang, "planning-paper-resolve-report"));
    let mut blocks = vec![Block::Numbered(sentences)];
    if let Some(resolved) = plan.resolutions.get(body.as_str()) {
        let values = [
            ("day", ui::date(lang, resolved.day).into()),
            ("reference", resolved.reference.as_str().into()),
            ("outcome", t(lang, &format!("planning-operation-outcome-{}", resolved.outcome.name())).into()),
        ];
        blocks.push(Block::Text(text_with(lang, "planning-paper-resolved", &values)));
    }
    blocks
}
