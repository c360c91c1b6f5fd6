//! Handing a case over to another administration: what travels, to whom, and why.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use directory::Catalogue;
use identity::{Clerk, Sent};
use maud::{Markup, html};
use store::{Reach, TenantId};
use ui::kern::{self, Alert, Choice, Field};
use ui::{Explain, Failure, Lang, Path, Visitor, t, text_with};

use super::case::Drawing;
use super::files::looked;
use super::participation::{kept, trouble};
use super::parts::{beside, revision};
use crate::model::{CaseId, State as CaseState};
use crate::verbs::{self, CaseView, TransferForm, open_case};
use crate::{Desk, Error, Problem};

/// Whether the clerk may hand the case over.
fn may_transfer(clerk: &Clerk, case: &CaseView) -> bool {
    let place = if case.own { case.state.clerk() } else { None };
    case.state.transfer(place.unwrap_or_else(|| clerk.account())).is_ok()
}

/// The way to the form, on the page of the case.
pub(super) fn link(view: &Drawing<'_>) -> Markup {
    html! {
        @if may_transfer(view.clerk, view.case) {
            p { (kern::link(&t(view.lang, "casework-transfer"), &format!("/amt/vorgang/{}/abgeben", view.case.id))) }
        }
    }
}

/// From whom and to whom a case went, in the list of cases.
pub(super) fn moved(lang: Lang, catalogue: &Catalogue, state: CaseState, (from, to): (TenantId, TenantId)) -> String {
    let (key, office) = match state {
        CaseState::Transferred(_) => ("casework-moved-to", to),
        _ => ("casework-moved-from", from),
    };
    text_with(lang, key, &[("office", catalogue.office_name(office).into())])
}

/// The ways that a case has taken, on its page.
pub(super) fn moves(view: &Drawing<'_>) -> Markup {
    let (lang, catalogue) = (view.lang, view.desk.directory.catalogue());
    html! {
        @if !view.case.moves.is_empty() {
            (Alert::info(t(lang, "casework-moves")).body(html! {
                @for way in &view.case.moves {
                    @let args = [
                        ("when", applications::time_text(way.at).into()),
                        ("from", catalogue.office_name(way.from).into()),
                        ("old", way.from_reference.to_string().into()),
                        ("to", catalogue.office_name(way.to.office).into()),
                        ("new", way.to_reference.to_string().into()),
                    ];
                    p { (text_with(lang, "casework-move", &args)) }
                    p { (applications::lines(&way.reason)) }
                }
            }))
        }
    }
}

/// `GET /amt/vorgang/{id}/abgeben`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<CaseId>,
) -> Result<Response, Failure> {
    page(&desk, &visitor, &clerk, id, Shown::default()).await
}

/// `POST /amt/vorgang/{id}/abgeben`
pub(super) async fn hand_over(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<CaseId>,
    sent: Sent,
) -> Result<Response, Failure> {
    let text = |name: &str| sent.fields.get(name).unwrap_or_default().to_owned();
    let form = TransferForm { entity: Some(text("entity")), reason: text("reason") };
    if sent.is_again() {
        return page(&desk, &visitor, &sent.clerk, id, Shown { form, again: true, error: None }).await;
    }
    let mut scope = desk.store.write(Reach::Tenant(sent.clerk.tenant()), sent.clerk.actor(), visitor.lang).await?;
    match verbs::transfer(&mut scope, &desk, sent.clerk.session(), id, revision(&sent), &form).await {
        Ok(()) => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("/amt/vorgang/{id}?erledigt=abgegeben")).into_response())
        }
        Err(error) if error.is_for_the_page() => {
            drop(scope);
            page(&desk, &visitor, &sent.clerk, id, Shown { form, again: false, error: Some(error) }).await
        }
        Err(error) => Err(error.into()),
    }
}

/// What was typed, and what is wrong with it.
#[derive(Default)]
struct Shown {
    form: TransferForm,
    again: bool,
    error: Option<Error>,
}

impl Shown {
    fn problems(&self) -> &[Problem] {
        match &self.error {
            Some(Error::Refused(problems)) => problems,
            _ => &[],
        }
    }
}

async fn page(desk: &Desk, visitor: &Visitor, clerk: &Clerk, id: CaseId, shown: Shown) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let mut scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), lang).await?;
    let case = open_case(&mut scope, desk, clerk.session(), id).await?;
    let today = scope.today();
    drop(scope);
    looked(desk, clerk, id).await?;
    let catalogue = desk.directory.catalogue();
    let proposed = verbs::proposed_entity(&catalogue, &case.application, clerk.tenant(), today);
    let may = may_transfer(clerk, &case);
    Ok(clerk
        .page(visitor, t(lang, "casework-transfer"))
        .preline(text_with(lang, "casework-case", &[("reference", case.reference().into())]))
        .back(format!("/amt/vorgang/{id}"))
        .example(desk.is_example(clerk.tenant()))
        .errors(shown.error.is_some())
        .status(shown.error.as_ref().map_or(StatusCode::OK, Explain::status))
        .render(html! {
            (trouble(lang, shown.error.as_ref()))
            @if shown.again { (Alert::success(t(lang, "casework-done-typed-before")).announced().plain()) }
            @if may {
                (travels(lang, &case))
                @match proposed.as_ref().and_then(|key| catalogue.entity(key)) {
                    Some(entity) => {
                        @let office = catalogue.office_name(entity.administration);
                        p class="kern-body" { (text_with(lang, "casework-transfer-proposed", &[("office", office.into())])) }
                    }
                    None => { p class="kern-body" { (t(lang, "casework-transfer-not-proposed")) } }
                }
                (form(lang, clerk, &catalogue, &case, proposed.map(|key| key.to_string()), &shown))
            } @else {
                p class="kern-body" { (t(lang, "casework-transfer-not-yours")) }
                @if !shown.form.reason.is_empty() { (kept(lang, &shown.form.reason)) }
            }
        }))
}

/// What goes along, and what stays.
fn travels(lang: Lang, case: &CaseView) -> Markup {
    let counted = |key: &str, count: usize| {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        text_with(lang, key, &[("count", count.into())])
    };
    let open = case.participations.iter().filter(|it| it.standing.is_open()).count();
    html! {
        h2 class="kern-heading-medium" { (t(lang, "casework-transfer-travels")) }
        ul class="kern-list kern-list--bullet" {
            li { (t(lang, "casework-transfer-answers")) }
            li { (counted("casework-transfer-files", case.attachments.len())) }
            li { (counted("casework-transfer-messages", case.mailbox.messages.len())) }
            li { (counted("casework-transfer-documents", case.mailbox.documents.len())) }
            li { (counted("casework-transfer-statements", case.participations.len() - open)) }
            li { (counted("casework-transfer-history", case.history.len())) }
        }
        h2 class="kern-heading-medium" { (t(lang, "casework-transfer-stays")) }
        ul class="kern-list kern-list--bullet" {
            li { (counted("casework-transfer-notes", case.notes.len())) }
            li { (t(lang, "casework-transfer-labels")) }
            @if case.draft.is_some() { li { (t(lang, "casework-transfer-draft")) } }
            @if open > 0 { li { (counted("casework-transfer-open-statements", open)) } }
        }
        p class="kern-body" { (t(lang, "casework-transfer-applicant")) }
    }
}

fn form(
    lang: Lang,
    clerk: &Clerk,
    catalogue: &Catalogue,
    case: &CaseView,
    proposed: Option<String>,
    shown: &Shown,
) -> Markup {
    let field = |name: &str, key: &str| {
        let hint = t(lang, &format!("{key}-hint"));
        Field::new(lang, name, t(lang, key)).hint(hint).error(beside(lang, shown.problems(), name))
    };
    let mut choices: Vec<Choice> = catalogue
        .administrations()
        .filter(|office| office.tenant != clerk.tenant())
        .flat_map(|office| catalogue.entities_of(office.tenant).into_iter().map(move |entity| (office, entity)))
        .map(|(office, entity)| {
            let label = match catalogue.acts_for_another(office.tenant, &entity.key) {
                true => {
                    let args = [("office", office.name.as_str().into()), ("entity", entity.name.as_str().into())];
                    text_with(lang, "casework-transfer-for", &args)
                }
                false => office.name.clone(),
            };
            Choice::new(entity.key.to_string(), label)
        })
        .collect();
    choices.sort_by(|one, other| one.label.cmp(&other.label));
    let chosen = shown.form.entity.clone().or(proposed).unwrap_or_default();
    html! {
        form method="post" action={ "/amt/vorgang/" (case.id) "/abgeben" } class="dw-form" novalidate {
            (clerk.csrf())
            (kern::hidden("revision", &case.revision.to_string()))
            (kern::select(&field("entity", "casework-transfer-entity").value(chosen), &choices))
            (kern::textarea(&field("reason", "casework-transfer-reason").value(shown.form.reason.as_str()), 5))
            (kern::submit(&t(lang, "casework-transfer-send")))
        }
    }
}
