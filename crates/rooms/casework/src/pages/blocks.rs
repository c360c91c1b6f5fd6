//! Text blocks: those of an administration on pages of their own, and one on its way into a decision.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use directory::Catalogue;
use identity::{Clerk, Sent};
use maud::{Markup, html};
use store::{Reach, TenantId};
use ui::kern::{self, Alert, Button, Choice, Field};
use ui::{Failure, FormFields, Lang, Path, Query, Visitor, t};

use super::decision_form;
use super::parts::{Done, beside, folded, summary, titles};
use super::step::Step;
use crate::model::block::{Kind, Known};
use crate::model::{BlockId, CaseId};
use crate::verbs::{
    self, BLOCK_NAME_LENGTH, Block, BlockForm, CaseView, Target, block, insert_block, open_case, open_parameters,
};
use crate::{Desk, Error, Problem};

const PAGE: &str = "/amt/textbausteine";

/// The steps that lead back here, and what is said about them.
const DONE: [(&str, &str); 3] = [
    ("angelegt", "casework-done-block"),
    ("gespeichert", "casework-done-block-saved"),
    ("geloescht", "casework-done-block-deleted"),
];

/// What the pages of the blocks show besides them.
#[derive(Default)]
struct Shown<'a> {
    done: Option<&'static str>,
    typed: BlockForm,
    problems: &'a [Problem],
}

fn sent_form(fields: &FormFields) -> BlockForm {
    let text = |name: &str| fields.get(name).unwrap_or_default().replace("\r\n", "\n");
    BlockForm { name: text("name"), text: text("text"), service: text("leistung"), entity: text("traeger") }
}

/// `GET /amt/textbausteine`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(done): Query<Done>,
) -> Result<Response, Failure> {
    list(&desk, &visitor, &clerk, Shown { done: done.said(&DONE), ..Shown::default() }).await
}

/// `POST /amt/textbausteine`
pub(super) async fn create(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let (clerk, typed) = (&sent.clerk, sent_form(&sent.fields));
    if sent.is_again() {
        let shown = Shown { done: Some("casework-done-typed-before"), typed, problems: &[] };
        return list(&desk, &visitor, clerk, shown).await;
    }
    let mut scope = desk.store.write(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    match verbs::save_block(&mut scope, clerk.session(), None, &typed).await {
        Ok(_) => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("{PAGE}?erledigt=angelegt")).into_response())
        }
        Err(Error::Refused(problems)) => {
            drop(scope);
            list(&desk, &visitor, clerk, Shown { done: None, typed, problems: &problems }).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn list(desk: &Desk, visitor: &Visitor, clerk: &Clerk, shown: Shown<'_>) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), lang).await?;
    let blocks = verbs::blocks(&scope, clerk.session()).await?;
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let row = |block: &Block| {
        vec![
            html! { (kern::link(&block.name, &format!("{PAGE}/{}", block.id))) },
            html! { (only_for(lang, &catalogue, block)) },
        ]
    };
    let table = kern::Table {
        caption: t(lang, "casework-blocks"),
        columns: ["casework-block-name", "casework-block-for"].map(|key| kern::Column::new(t(lang, key))).to_vec(),
        rows: blocks.iter().map(row).collect(),
    };
    Ok(frame(desk, visitor, clerk, &t(lang, "casework-blocks"), "/amt", &shown).render(html! {
        (head(lang, &shown))
        p class="kern-body" { (t(lang, "casework-blocks-lead")) }
        @if table.rows.is_empty() {
            p class="kern-body" { (t(lang, "casework-blocks-none")) }
        } @else {
            (kern::table(&table))
        }
        h2 class="kern-heading-medium" { (t(lang, "casework-block-new")) }
        (explained(lang))
        (form(lang, clerk, &catalogue, PAGE, &shown))
    }))
}

fn frame<'a>(
    desk: &Desk,
    visitor: &'a Visitor,
    clerk: &Clerk,
    title: &str,
    back: &str,
    shown: &Shown<'_>,
) -> ui::Page<'a> {
    let status = if shown.problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    clerk
        .page(visitor, title)
        .back(back)
        .example(desk.is_example(clerk.tenant()))
        .errors(!shown.problems.is_empty())
        .status(status)
}

fn head(lang: Lang, shown: &Shown<'_>) -> Markup {
    html! {
        (summary(lang, shown.problems))
        @if let Some(key) = shown.done { (Alert::success(t(lang, key)).announced().plain()) }
    }
}

/// For which decisions a block is, in words.
fn only_for(lang: Lang, catalogue: &Catalogue, block: &Block) -> String {
    let titles = titles(catalogue);
    let service = block.service.as_deref().map(|service| titles.get(service).copied().unwrap_or(service).to_owned());
    let entity = block.entity.as_deref().map(|entity| entity_name(catalogue, entity));
    let parts: Vec<String> = service.into_iter().chain(entity).collect();
    if parts.is_empty() { t(lang, "casework-block-for-all") } else { parts.join(" · ") }
}

fn entity_name(catalogue: &Catalogue, key: &str) -> String {
    let entity = key.parse().ok().and_then(|key| catalogue.entity(&key)).map(|entity| entity.name.clone());
    entity.unwrap_or_else(|| key.to_owned())
}

/// The parameters that there are, in a list.
fn explained(lang: Lang) -> Markup {
    let known = Known::ALL.into_iter().map(|known| (format!("{{{}}}", known.name()), t(lang, known.key())));
    let name = t(lang, "casework-block-example-name");
    let typed = Kind::ALL.into_iter().map(|kind| (format!("{{{name}: {}}}", kind.name()), t(lang, kind.key())));
    let items: Vec<(String, Markup)> = known.chain(typed).map(|(term, text)| (term, html! { (text) })).collect();
    folded(
        &t(lang, "casework-block-parameters"),
        false,
        html! {
            p class="kern-body" { (t(lang, "casework-block-parameters-text")) }
            (kern::description_list(&items))
        },
    )
}

fn form(lang: Lang, clerk: &Clerk, catalogue: &Catalogue, action: &str, shown: &Shown<'_>) -> Markup {
    let typed = &shown.typed;
    let field = |name: &str, key: &str, value: &str| {
        Field::new(lang, name, t(lang, key))
            .hint(t(lang, &format!("{key}-hint")))
            .error(beside(lang, shown.problems, name))
            .value(value)
    };
    let name = field("name", "casework-block-name", &typed.name)
        .max_length(u32::try_from(BLOCK_NAME_LENGTH).unwrap_or_default())
        .autocomplete("off");
    let mut services: Vec<Choice> = titles(catalogue).into_iter().map(|(id, title)| Choice::new(id, title)).collect();
    services.sort_by(|one, other| one.label.cmp(&other.label));
    html! {
        form method="post" action=(action) class="dw-form" novalidate {
            (clerk.csrf())
            (kern::text_input(&name))
            (kern::textarea(&field("text", "casework-block-text", &typed.text), 8))
            (kern::select(&field("leistung", "casework-block-service", &typed.service).optional(), &services))
            (kern::select(&field("traeger", "casework-block-entity", &typed.entity).optional(), &entities(catalogue, clerk.tenant())))
            (kern::submit(&t(lang, "casework-block-save")))
        }
    }
}

/// The legal entities for which an administration works.
fn entities(catalogue: &Catalogue, tenant: TenantId) -> Vec<Choice> {
    catalogue
        .entities_of(tenant)
        .into_iter()
        .map(|entity| Choice::new(entity.key.to_string(), entity.name.clone()))
        .collect()
}

/// `GET /amt/textbausteine/{id}`
pub(super) async fn open(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<BlockId>,
) -> Result<Response, Failure> {
    let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    let block = block(&scope, clerk.session(), id).await?;
    drop(scope);
    let typed = BlockForm {
        name: block.name,
        text: block.text,
        service: block.service.unwrap_or_default(),
        entity: block.entity.unwrap_or_default(),
    };
    Ok(one(&desk, &visitor, &clerk, id, &Shown { typed, ..Shown::default() }))
}

/// `POST /amt/textbausteine/{id}`
pub(super) async fn change(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<BlockId>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (clerk, typed) = (&sent.clerk, sent_form(&sent.fields));
    if sent.is_again() {
        let shown = Shown { done: Some("casework-done-typed-before"), typed, problems: &[] };
        return Ok(one(&desk, &visitor, clerk, id, &shown));
    }
    let mut scope = desk.store.write(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    match verbs::save_block(&mut scope, clerk.session(), Some(id), &typed).await {
        Ok(_) => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("{PAGE}?erledigt=gespeichert")).into_response())
        }
        Err(Error::Refused(problems)) => {
            Ok(one(&desk, &visitor, clerk, id, &Shown { done: None, typed, problems: &problems }))
        }
        Err(error) => Err(error.into()),
    }
}

fn one(desk: &Desk, visitor: &Visitor, clerk: &Clerk, id: BlockId, shown: &Shown<'_>) -> Response {
    let (lang, address) = (visitor.lang, format!("{PAGE}/{id}"));
    let catalogue = desk.directory.catalogue();
    frame(desk, visitor, clerk, &t(lang, "casework-block"), PAGE, shown).render(html! {
        (head(lang, shown))
        (explained(lang))
        (form(lang, clerk, &catalogue, &address, shown))
        h2 class="kern-heading-medium" { (t(lang, "casework-block-delete")) }
        form method="post" action={ (address) "/loeschen" } class="dw-form" {
            (clerk.csrf())
            p class="kern-body" { (t(lang, "casework-block-delete-hint")) }
            (kern::button(Button::Secondary, &t(lang, "casework-block-delete")))
        }
    })
}

/// `POST /amt/textbausteine/{id}/loeschen`
pub(super) async fn delete(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<BlockId>,
    sent: Sent,
) -> Result<Response, Failure> {
    if sent.is_again() {
        return Ok(Redirect::to(PAGE).into_response());
    }
    let clerk = &sent.clerk;
    let mut scope = desk.store.write(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    verbs::delete_block(&mut scope, clerk.session(), id).await?;
    scope.commit().await?;
    Ok(Redirect::to(&format!("{PAGE}?erledigt=geloescht")).into_response())
}

/// The choice of a block in the form of a decision, whose other fields go along; nothing where there is none.
pub(super) fn choice(lang: Lang, case: &CaseView) -> Markup {
    let choices: Vec<Choice> = case.blocks.iter().map(|block| Choice::new(block.id.to_string(), &block.name)).collect();
    let field = Field::new(lang, "baustein", t(lang, "casework-block")).hint(t(lang, "casework-block-choose-hint"));
    html! {
        @if !choices.is_empty() {
            (kern::select(&field.optional(), &choices))
            (super::parts::button_to(&t(lang, "casework-block-choose"), &format!("/amt/vorgang/{}/baustein", case.id)))
        }
    }
}

/// `POST /amt/vorgang/{id}/baustein`: keeps what was typed and leads to the block that was chosen.
pub(super) async fn choose(step: Step) -> Result<Response, Failure> {
    let mut scope = step.write().await?;
    let form = decision_form::sent(&step.fields);
    let done = verbs::save_draft(&mut scope, step.by(), step.id, &form).await;
    match step.text("baustein").parse::<BlockId>() {
        Ok(block) if done.is_ok() => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("/amt/vorgang/{}/baustein/{block}", step.id)).into_response())
        }
        _ => step.leave(scope, done, "entwurf").await,
    }
}

/// The values as they were typed, and where the block goes.
#[derive(Default)]
struct Filled {
    values: Vec<String>,
    target: Target,
}

/// `GET /amt/vorgang/{id}/baustein/{block}`
pub(super) async fn fill(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((id, block)): Path<(CaseId, BlockId)>,
) -> Result<Response, Failure> {
    page(&desk, &visitor, &clerk, (id, block), &Filled::default(), &[]).await
}

/// `POST /amt/vorgang/{id}/baustein/{block}/einfuegen`
pub(super) async fn insert(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((id, block_id)): Path<(CaseId, BlockId)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let clerk = &sent.clerk;
    let text = |name: &str| sent.fields.get(name).unwrap_or_default().to_owned();
    let target = Target::from_name(&text("ziel")).unwrap_or_default();
    let count = sent.fields.0.iter().filter(|(name, _)| name.starts_with("wert-")).count();
    let filled = Filled { values: (0..count).map(|place| text(&format!("wert-{place}"))).collect(), target };
    if sent.is_again() {
        return page(&desk, &visitor, clerk, (id, block_id), &filled, &[]).await;
    }
    let mut scope = desk.store.write(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    let case = open_case(&mut scope, &desk, clerk.session(), id).await?;
    let block = block(&scope, clerk.session(), block_id).await?;
    match insert_block(&mut scope, clerk.session(), &case, &block, target, &filled.values).await {
        Ok(()) => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("/amt/vorgang/{id}?erledigt=baustein#aufgabe")).into_response())
        }
        Err(Error::Refused(problems)) => {
            drop(scope);
            page(&desk, &visitor, clerk, (id, block_id), &filled, &problems).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    (id, block_id): (CaseId, BlockId),
    filled: &Filled,
    problems: &[Problem],
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let mut scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), lang).await?;
    let case = open_case(&mut scope, desk, clerk.session(), id).await?;
    let block = block(&scope, clerk.session(), block_id).await?;
    let open = open_parameters(&block, &case, scope.today());
    drop(scope);
    super::files::looked(desk, clerk, id).await?;
    let value = |(place, (name, kind)): (usize, &(String, Kind))| {
        let id = format!("wert-{place}");
        let field = Field::new(lang, &id, name.as_str())
            .hint(t(lang, kind.key()))
            .error(beside(lang, problems, &id))
            .value(filled.values.get(place).map_or("", String::as_str))
            .autocomplete("off");
        kern::text_input(&field)
    };
    let ways: Vec<Choice> =
        Target::ALL.into_iter().map(|target| Choice::new(target.name(), case.text(lang, target.key()))).collect();
    let into = Field::new(lang, "ziel", t(lang, "casework-block-target")).value(filled.target.name());
    let back = format!("/amt/vorgang/{id}");
    let shown = Shown { problems, ..Shown::default() };
    Ok(frame(desk, visitor, clerk, &block.name, &back, &shown).render(html! {
        (head(lang, &shown))
        p class="kern-body" { (applications::lines(&block.text)) }
        form method="post" action={ (back) "/baustein/" (block_id) "/einfuegen" } class="dw-form" novalidate {
            (clerk.csrf())
            @for parameter in open.iter().enumerate() { (value(parameter)) }
            (kern::radios(&into, &ways))
            (kern::submit(&t(lang, "casework-block-insert")))
        }
    }))
}
