//! Cases as somebody who runs the installation reads them, with an access that the administration granted: no form, no button, and a
//! note of every page.

use applications::{Reader, answers_view, time_text};
use axum::extract::State;
use axum::response::Response;
use identity::{AccessGrant, AccessId, Clerk};
use mailbox::DocumentId;
use maud::{Markup, html};
use store::{Language, Reach, TenantId};
use ui::kern::{self, Alert, Tone};
use ui::{Failure, Lang, Path, Visitor, t, text_with};

use super::case::{Drawing, Shown};
use super::files::download;
use super::parts::{state_badge, titles};
use super::transfer;
use crate::model::CaseId;
use crate::verbs::{CaseView, InspectedRow, inspect_case, inspect_document, inspect_list};
use crate::{Desk, Result};

/// Where operators see what they asked for.
const HOME: &str = "/betrieb/zugriffe";

/// `GET /betrieb/zugriffe/{tenant}/{access}`
pub(super) async fn list(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((tenant, access)): Path<(String, AccessId)>,
) -> Result<Response, Failure> {
    let (lang, tenant) = (visitor.lang, of(&tenant)?);
    let mut scope = desk.store.write(Reach::Tenant(tenant), clerk.actor(), lang).await?;
    let (access, rows) = inspect_list(&mut scope, clerk.session(), access).await?;
    // Nothing is shown that is not noted.
    scope.commit().await?;
    Ok(clerk
        .page(&visitor, t(lang, "casework-inspect"))
        .preline(desk.directory.catalogue().office_name(tenant))
        .back(HOME)
        .wide()
        .example(desk.is_example(tenant))
        .render(html! {
            (banner(lang, &access))
            @if rows.is_empty() { p class="kern-body" { (t(lang, "casework-inspect-none")) } }
            @else { (table(lang, &desk, &access, &rows)) }
        }))
}

fn table(lang: Lang, desk: &Desk, access: &AccessGrant, rows: &[InspectedRow]) -> Markup {
    let catalogue = desk.directory.catalogue();
    let titles = titles(&catalogue);
    let columns =
        ["casework-column-case", "casework-column-service", "casework-column-received", "casework-column-state"];
    let row = |row: &InspectedRow| {
        vec![
            html! { (kern::link(&row.reference, &address(access, row.id))) },
            html! { (titles.get(row.online_service.as_str()).copied().unwrap_or(&row.online_service)) },
            html! { (time_text(row.received_at)) },
            state_badge(lang, studio::Procedure::default(), row.state),
        ]
    };
    kern::table(&kern::Table {
        caption: t(lang, "casework-inspect-caption"),
        columns: columns.map(|key| kern::Column::new(t(lang, key))).to_vec(),
        rows: rows.iter().map(row).collect(),
    })
}

/// `GET /betrieb/zugriffe/{tenant}/{access}/vorgang/{id}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((tenant, access, id)): Path<(String, AccessId, CaseId)>,
) -> Result<Response, Failure> {
    let (lang, tenant) = (visitor.lang, of(&tenant)?);
    let mut scope = desk.store.write(Reach::Tenant(tenant), clerk.actor(), lang).await?;
    let today = scope.today();
    let (access, case) = inspect_case(&mut scope, &desk, clerk.session(), access, id).await?;
    scope.commit().await?;
    let view = Drawing { lang, desk: &desk, clerk: &clerk, case: &case, shown: &Shown::default(), today };
    Ok(clerk
        .page(&visitor, case.published.title(lang))
        .preline(text_with(lang, "casework-case", &[("reference", case.reference().into())]))
        .back(format!("{HOME}/{tenant}/{}", access.id))
        .example(desk.is_example(tenant))
        .render(html! { (banner(lang, &access)) (view.to_inspect(&access)) }))
}

/// `GET /betrieb/zugriffe/{tenant}/{access}/vorgang/{id}/dokument/{document}`
pub(super) async fn document(
    State(desk): State<Desk>,
    clerk: Clerk,
    Path((tenant, access, id, document)): Path<(String, AccessId, CaseId, DocumentId)>,
) -> Result<Response, Failure> {
    let opened = inspect_document(&desk, clerk.session(), (of(&tenant)?, access), id, document).await?;
    let name = format!("{}.pdf", mailbox::document_name(Language::German, &opened.document));
    Ok(download(&opened.document.media_type, &name, opened.bytes))
}

fn of(number: &str) -> Result<TenantId> {
    number.parse().map_err(|()| store::Error::NotFound("tenant").into())
}

fn address(access: &AccessGrant, id: CaseId) -> String {
    format!("{HOME}/{}/{}/vorgang/{id}", access.tenant, access.id)
}

/// Until when somebody reads here, by whose leave, and that it is noted.
fn banner(lang: Lang, access: &AccessGrant) -> Markup {
    let until = access.ends_at.map(|at| ui::moment(lang, at)).unwrap_or_default();
    Alert::warning(text_with(lang, "casework-inspect-banner", &[("until", until.into())]))
        .body(html! { p { (t(lang, "casework-inspect-banner-text")) } })
}

impl Drawing<'_> {
    /// What the page of a case says, without anything that could be done.
    fn to_inspect(&self, access: &AccessGrant) -> Markup {
        let (lang, case): (Lang, &CaseView) = (self.lang, self.case);
        html! {
            (self.summary())
            @if !case.state.is_decided() { (applications::clocks_view(lang, &case.clocks, self.today)) }
            (transfer::moves(self))
            h2 class="kern-heading-medium" id="antrag" { (case.text(lang, "casework-application")) }
            (applications::addressees_view(lang, &self.desk.directory.catalogue(), &case.content, Reader::Clerk))
            (answers_view(lang, &case.published, &case.content, &case.attachments, Reader::Clerk))
            @if !case.attachments.is_empty() {
                h2 class="kern-heading-medium" id="anlagen" { (t(lang, "casework-attachments")) }
                p class="kern-body" { (t(lang, "casework-inspect-files")) }
                ul class="kern-list kern-list--bullet" {
                    @for file in &case.attachments {
                        li {
                            (file.file_name)
                            @if !file.released { " " (kern::badge(Tone::Warning, &t(lang, "casework-locked"))) }
                        }
                    }
                }
            }
            (applications::changes_view(lang, &case.changes))
            (mailbox::thread(lang, mailbox::Reader::Administration, &case.mailbox, |document| {
                format!("{}/dokument/{document}", address(access, case.id))
            }))
            (self.decision())
            (self.notes())
            div class="dw-full" id="verlauf" { (self.history()) }
        }
    }
}
