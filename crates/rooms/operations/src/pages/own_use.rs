//! How the own administration's online services are used, and the report of each month.

use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Role};
use jiff::civil::Date;
use letters::Letter;
use maud::{Markup, html};
use store::TenantId;
use ui::kern;
use ui::{Failure, Lang, Path, Visitor, t, text_with};

use super::{OWN_USE, TENANTS, parts};
use crate::report::{month_name, month_of, report, reported_months};
use crate::{Desk, Error};

/// `GET /amt/berichte`
pub(super) async fn show(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    clerk.require(Role::Manager)?;
    let lang = visitor.lang;
    let page = clerk.page(&visitor, t(lang, "operations-reports")).lead(t(lang, "operations-reports-lead"));
    Ok(page.render(list(lang, OWN_USE, desk.directory.today())))
}

/// Links to the reports below an address.
pub(super) fn list(lang: Lang, address: &str, today: Date) -> Markup {
    html! {
        ul class="dw-links" {
            @for month in reported_months(today) {
                @let name = month_name(month);
                li {
                    (kern::link(
                        &text_with(lang, "operations-report-subject", &[("month", ui::month(lang, month).into())]),
                        &format!("{address}/{name}.pdf"),
                    ))
                }
            }
        }
    }
}

/// `GET /amt/berichte/{report}`
pub(super) async fn own(State(desk): State<Desk>, clerk: Clerk, Path(name): Path<String>) -> Result<Response, Failure> {
    clerk.require(Role::Manager)?;
    file(&desk, &clerk, clerk.tenant(), &name).await
}

/// `GET /betrieb/mandanten/{administration}/berichte/{report}`
pub(super) async fn of_tenant(
    State(desk): State<Desk>,
    clerk: Clerk,
    Path((number, name)): Path<(String, String)>,
) -> Result<Response, Failure> {
    clerk.require(Role::Operator)?;
    let tenant = number.parse().map_err(|()| Error::from(store::Error::NotFound("tenant")))?;
    file(&desk, &clerk, tenant, &name).await
}

async fn file(desk: &Desk, clerk: &Clerk, tenant: TenantId, name: &str) -> Result<Response, Failure> {
    let month = name.strip_suffix(".pdf").and_then(month_of);
    let month = month.ok_or_else(|| Error::from(store::Error::NotFound("report")))?;
    let letter = report(desk, clerk.session(), tenant, month).await?;
    let pdf = desk.press.set(Letter::Copy(Box::new(letter))).await.map_err(Error::from)?;
    Ok(parts::pdf(&format!("{tenant}-bericht-{}.pdf", month_name(month)), pdf))
}

/// Where the reports of an administration lie for an operator.
pub(super) fn of(tenant: TenantId) -> String {
    format!("{TENANTS}/{tenant}/berichte")
}
