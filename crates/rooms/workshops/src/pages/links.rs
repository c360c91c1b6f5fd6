//! The link of each invited administration, to print or to send where no mail goes out.

use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use maud::html;
use ui::kern::{self, Alert, Column, Table};
use ui::{Failure, Path, Visitor, t};

use super::{HOME, reading};
use crate::verbs::{invitations, workshop};
use crate::{Desk, WorkshopId};

/// `GET /land/workshops/{workshop}/einladungen`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<WorkshopId>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (host, scope) = reading(&desk, &visitor, &clerk).await?;
    let found = workshop(&scope, host, id).await?;
    let all = invitations(&scope, id).await?;
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let origin = visitor.origin();
    let rows = all.iter().map(|invitation| {
        let name = catalogue.administration(invitation.administration).map(|office| office.name.clone());
        let path = format!("/workshop/{}", invitation.code);
        vec![html! { (name.unwrap_or_default()) }, kern::link(&format!("{origin}{path}"), &path)]
    });
    let page = clerk.page(&visitor, t(lang, "workshops-invitations")).preline(&found.series.title);
    Ok(page.back(format!("{HOME}/{id}")).wide().render(html! {
        p class="kern-body" { (t(lang, if desk.mail { "workshops-invitations-mail" } else { "workshops-invitations-no-mail" })) }
        @if all.is_empty() {
            (Alert::info(t(lang, "workshops-invitations-none")).plain())
        } @else {
            (kern::table(&Table {
                caption: t(lang, "workshops-invitations"),
                columns: vec![Column::new(t(lang, "workshops-office")), Column::new(t(lang, "workshops-link"))],
                rows: rows.collect(),
            }))
        }
    }))
}
