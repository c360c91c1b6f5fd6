//! The documents about data protection: a list for whoever sets up the administration, and the files.

use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Role};
use letters::Letter;
use maud::{Markup, html};
use store::TenantId;
use ui::kern::{self, Alert};
use ui::{Failure, Lang, Path, Visitor, t};

use super::{PRIVACY, parts};
use crate::papers::{Paper, Provider, paper};
use crate::{Desk, Error};

/// `GET /amt/datenschutz`
pub(super) async fn show(visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    clerk.require(Role::Manager)?;
    let lang = visitor.lang;
    let page = clerk.page(&visitor, t(lang, "operations-papers")).lead(t(lang, "operations-papers-lead"));
    Ok(page.render(list(lang, PRIVACY)))
}

/// Links to the documents below an address.
pub(super) fn list(lang: Lang, address: &str) -> Markup {
    html! {
        (Alert::info(t(lang, "operations-papers-draft")).body(html! { p { (t(lang, "operations-papers-draft-text")) } }))
        ul class="dw-links" {
            @for paper in Paper::ALL {
                li {
                    (kern::link(&t(lang, &format!("operations-papers-{}", paper.name())), &format!("{address}/{}", paper.file())))
                }
            }
        }
    }
}

/// `GET /amt/datenschutz/{paper}`
pub(super) async fn own(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(name): Path<String>,
) -> Result<Response, Failure> {
    let tenant = clerk.tenant();
    clerk.require(Role::Manager)?;
    file(&desk, &visitor, &clerk, tenant, &name).await
}

/// `GET /betrieb/mandanten/{administration}/datenschutz/{paper}`
pub(super) async fn of_tenant(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((number, name)): Path<(String, String)>,
) -> Result<Response, Failure> {
    clerk.require(Role::Operator)?;
    let tenant = number.parse().map_err(|()| Error::from(store::Error::NotFound("tenant")))?;
    file(&desk, &visitor, &clerk, tenant, &name).await
}

async fn file(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    tenant: TenantId,
    name: &str,
) -> Result<Response, Failure> {
    let wanted = Paper::from_file(name).ok_or_else(|| Error::from(store::Error::NotFound("document")))?;
    let site = &visitor.site;
    let https = site.public_url.as_ref().is_some_and(|address| address.starts_with("https://"));
    let provider = Provider { operator: site.operator.clone(), https };
    let letter = paper(desk, clerk.session(), tenant, wanted, &provider).await?;
    let pdf = desk.press.set(Letter::Copy(Box::new(letter))).await.map_err(Error::from)?;
    Ok(parts::pdf(&format!("{tenant}-{}", wanted.file()), pdf))
}
