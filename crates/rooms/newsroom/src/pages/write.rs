use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::html;
use serde::Deserialize;
use ui::{Failure, FieldProblem, Path, Query, Visitor, kern, t};

use super::form::{Form, stale};
use super::typed::Typed;
use super::{HOME, actions, found, sheet_path, writing};
use crate::model::{Issuer, Item, Kind};
use crate::{Desk, Error, Writer, verbs};

#[derive(Debug, Default, Deserialize)]
pub(super) struct New {
    #[serde(default)]
    art: String,
    /// `land` for the state, else the own administration.
    #[serde(default)]
    fuer: String,
}

impl New {
    fn kind(&self) -> Result<Kind, Failure> {
        Kind::from_name(&self.art).ok_or_else(Failure::not_found)
    }

    /// In whose name: the one asked for, if the person may; where they may in one only, that one.
    fn writer(&self, clerk: &Clerk) -> Result<Writer, Failure> {
        let writers = Writer::of(clerk.session())?;
        let state = self.fuer == "land";
        let wanted = writers.iter().find(|writer| (writer.issuer() == Issuer::State) == state);
        let found = wanted.or_else(|| writers.first()).copied();
        Ok(found.ok_or(identity::Error::Forbidden)?)
    }
}

/// `GET /redaktion/aktuelles/neu`
pub(super) async fn begin(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(new): Query<New>,
) -> Result<Response, Failure> {
    let writer = new.writer(&clerk)?;
    let kind = Kind::from_name(&new.art).unwrap_or(Kind::Press);
    let today = desk.directory.today();
    let content = crate::Content { date: Some(today), ..Default::default() };
    let typed = Typed::of(&content, &desk.directory.catalogue());
    Ok(new_form(&visitor, &clerk, (writer, kind), &typed, &[]))
}

fn new_form(
    visitor: &Visitor,
    clerk: &Clerk,
    (writer, kind): (Writer, Kind),
    typed: &Typed,
    problems: &[FieldProblem],
) -> Response {
    let lang = visitor.lang;
    let fuer = if writer.issuer() == Issuer::State { "land" } else { "amt" };
    let hidden = html! { (clerk.csrf()) (kern::hidden("art", kind.name())) (kern::hidden("fuer", fuer)) };
    let action = format!("{HOME}/neu");
    let form = Form { lang, kind, typed, problems, action: &action, out: HOME, hidden };
    let name = t(lang, if fuer == "land" { "newsroom-for-state" } else { "newsroom-for-own" });
    clerk
        .page(visitor, t(lang, &format!("newsroom-new-{}", kind.name())))
        .preline(name)
        .back(HOME)
        .errors(!problems.is_empty())
        .status(if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY })
        .render(form.markup())
}

/// `POST /redaktion/aktuelles/neu`
pub(super) async fn create(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let field = |name: &str| sent.fields.get(name).unwrap_or_default().to_owned();
    let new = New { art: field("art"), fuer: field("fuer") };
    let writer = new.writer(&sent.clerk)?;
    let kind = new.kind()?;
    let typed = Typed::sent(&sent.fields);
    let read = typed.read(visitor.lang, kind, &desk.directory.catalogue());
    if sent.is_again() {
        return Ok(new_form(&visitor, &sent.clerk, (writer, kind), &typed, &[]));
    }
    let content = match read {
        Ok(content) => content,
        Err(problems) => return Ok(new_form(&visitor, &sent.clerk, (writer, kind), &typed, &problems)),
    };
    let mut scope = writing(&desk, &visitor, writer).await?;
    let id = verbs::create(&mut scope, writer, kind, &content).await?;
    scope.commit().await?;
    Ok(actions::back(&sheet_path(id), "saved"))
}

/// `GET /redaktion/aktuelles/{item}/bearbeiten`
pub(super) async fn edit(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (scope, _, item) = found(&desk, &visitor, &clerk, &id).await?;
    drop(scope);
    let typed = Typed::of(&item.content, &desk.directory.catalogue());
    Ok(edit_form(&visitor, &clerk, &item, &typed, &[], false))
}

fn edit_form(
    visitor: &Visitor,
    clerk: &Clerk,
    item: &Item,
    typed: &Typed,
    problems: &[FieldProblem],
    overtaken: bool,
) -> Response {
    let lang = visitor.lang;
    let out = sheet_path(item.id);
    let action = format!("{out}/bearbeiten");
    // Whoever was overtaken has been told so, and saves over it knowingly.
    let hidden = html! { (clerk.csrf()) (kern::hidden("stand", &item.revision.to_string())) };
    let form = Form { lang, kind: item.kind, typed, problems, action: &action, out: &out, hidden };
    let status = match (overtaken, problems.is_empty()) {
        (true, _) => StatusCode::CONFLICT,
        (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (false, true) => StatusCode::OK,
    };
    clerk
        .page(visitor, t(lang, "newsroom-edit-title"))
        .preline(&item.content.german.title)
        .back(&out)
        .errors(!problems.is_empty())
        .status(status)
        .render(html! {
            @if overtaken { (stale(lang, &out)) }
            (form.markup())
        })
}

/// `POST /redaktion/aktuelles/{item}/bearbeiten`
pub(super) async fn save(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (scope, writer, item) = found(&desk, &visitor, &sent.clerk, &id).await?;
    drop(scope);
    let typed = Typed::sent(&sent.fields);
    let overtaken = actions::revision(&sent) != item.revision;
    if sent.is_again() {
        return Ok(edit_form(&visitor, &sent.clerk, &item, &typed, &[], overtaken));
    }
    let mut content = match typed.read(visitor.lang, item.kind, &desk.directory.catalogue()) {
        Ok(content) if !overtaken => content,
        Ok(_) => return Ok(edit_form(&visitor, &sent.clerk, &item, &typed, &[], true)),
        Err(problems) => return Ok(edit_form(&visitor, &sent.clerk, &item, &typed, &problems, overtaken)),
    };
    content.files = item.content.files.clone();
    let mut scope = writing(&desk, &visitor, writer).await?;
    match verbs::change(&mut scope, writer, item.id, item.revision, &content).await {
        Ok(()) => scope.commit().await?,
        Err(Error::Stale) => {
            drop(scope);
            let (_, _, item) = found(&desk, &visitor, &sent.clerk, &id).await?;
            return Ok(edit_form(&visitor, &sent.clerk, &item, &typed, &[], true));
        }
        Err(error) => return Err(error.into()),
    }
    Ok(actions::back(&sheet_path(item.id), "saved"))
}
