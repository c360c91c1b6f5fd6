//! E-mail that there is news: ordered and stopped on the receipt and on the status page, confirmed and stopped by the
//! link of a mail.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use mailbox::{Notified, notified};
use maud::{Markup, html};
use serde::Deserialize;
use store::{Scope, TenantId};
use ui::kern::{self, Button};
use ui::{Explain, Failure, FieldProblem, Form, Lang, Page, Path, Visitor, t, text_with};

use super::holder::{self, draft_path};
use crate::model::{Application, ApplicationId, Reference};
use crate::{Desk, Error, Result, transfer};

/// Where somebody orders the mails: the application and the page they come from.
pub(super) struct Place {
    tenant: TenantId,
    id: ApplicationId,
    reference: Reference,
    back: String,
    action: String,
}

impl Place {
    /// The receipt.
    pub(super) fn receipt(draft: ApplicationId, application: &Application) -> Self {
        let path = draft_path(draft);
        let (back, action) = (format!("{path}/eingang"), format!("{path}/benachrichtigung"));
        Self::new(application, back, action)
    }

    /// The mails name the number that the applicant has; what is ordered lies where the application is now.
    fn new(application: &Application, back: String, action: String) -> Self {
        let (tenant, reference) = (application.reference.tenant(), application.address.clone());
        Self { tenant, id: application.id, reference, back, action }
    }

    /// The status page.
    pub(super) fn status(application: &Application) -> Self {
        let back = format!("/status/{}", application.address);
        let action = format!("{back}/benachrichtigung");
        Self::new(application, back, action)
    }
}

/// What receipt and status page offer; nothing where no mail server is set up.
pub(super) async fn section(scope: &Scope, desk: &Desk, lang: Lang, place: &Place) -> Result<Markup> {
    if !desk.notices {
        return Ok(html! {});
    }
    let state = notified(scope, place.id).await?;
    Ok(html! {
        h2 class="kern-heading-medium" id="benachrichtigung" { (t(lang, "applications-notices")) }
        (offer(lang, place, &state, "", None))
    })
}

/// What both pages say right after it.
pub(super) fn done(visitor: &Visitor) -> Markup {
    let key = match visitor.query.as_deref() {
        Some("benachrichtigung=angefragt") => "applications-notices-asked-done",
        Some("benachrichtigung=beendet") => "applications-notices-stopped",
        _ => return html! {},
    };
    kern::Alert::success(t(visitor.lang, key)).announced().plain()
}

fn offer(lang: Lang, place: &Place, state: &Notified, typed: &str, error: Option<String>) -> Markup {
    let asking = |label: &str| {
        let field = kern::Field::new(lang, "email", t(lang, "applications-notices-email"))
            .hint(t(lang, "applications-notices-email-hint"))
            .autocomplete("email")
            .inputmode("email")
            .value(typed)
            .error(error.clone());
        html! {
            form method="post" action=(place.action) class="dw-form" novalidate {
                (kern::text_input(&field))
                (kern::button(Button::Secondary, &t(lang, label)))
            }
        }
    };
    let said = |key: &str, address: &str| {
        let args = [("address", address.into()), ("days", mailbox::CONFIRM_DAYS.into())];
        html! {
            p class="kern-body" { (text_with(lang, key, &args)) }
            form method="post" action=(place.action) class="dw-form" {
                (kern::hidden("was", "beenden"))
                (kern::button(Button::Secondary, &t(lang, "applications-notices-stop")))
            }
        }
    };
    let other = |open: bool| {
        let form = asking("applications-notices-change");
        if open { form } else { kern::accordion(&t(lang, "applications-notices-other"), form) }
    };
    html! {
        @match state {
            Notified::No => {
                p class="kern-body" { (t(lang, "applications-notices-explained")) }
                (asking("applications-notices-order"))
            }
            Notified::Asked(address) => {
                (said("applications-notices-asked", address))
                (other(error.is_some()))
            }
            Notified::Yes(address) => {
                (said("applications-notices-yes", address))
                (other(error.is_some()))
            }
        }
    }
}

#[derive(Default, Deserialize)]
pub(crate) struct Given {
    #[serde(default)]
    email: String,
    #[serde(default)]
    was: String,
}

/// `GET /antrag/{draft}/benachrichtigung`
pub(crate) async fn ask_after_sending(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(id): Path<ApplicationId>,
) -> Result<Response, Failure> {
    let (scope, place) = of_draft(&desk, &visitor, &headers, id).await?;
    page(&desk, &visitor, &scope, &place, "", None).await
}

/// `POST /antrag/{draft}/benachrichtigung`
pub(crate) async fn send_after_sending(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(id): Path<ApplicationId>,
    Form(given): Form<Given>,
) -> Result<Response, Failure> {
    let (scope, place) = of_draft(&desk, &visitor, &headers, id).await?;
    act(&desk, &visitor, scope, &place, &given).await
}

/// `GET /status/{reference}/benachrichtigung`
pub(crate) async fn ask_on_status(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(reference): Path<String>,
) -> Result<Response, Failure> {
    let (scope, place) = of_status(&desk, &visitor, &headers, &reference).await?;
    page(&desk, &visitor, &scope, &place, "", None).await
}

/// `POST /status/{reference}/benachrichtigung`
pub(crate) async fn send_on_status(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(reference): Path<String>,
    Form(given): Form<Given>,
) -> Result<Response, Failure> {
    let (scope, place) = of_status(&desk, &visitor, &headers, &reference).await?;
    act(&desk, &visitor, scope, &place, &given).await
}

async fn of_draft(desk: &Desk, visitor: &Visitor, headers: &HeaderMap, id: ApplicationId) -> Result<(Scope, Place)> {
    let (scope, draft, _) = holder::draft(desk, visitor, headers, id).await?;
    let sent = draft.submitted.ok_or(Error::NoApplication)?;
    let (scope, sent) = transfer::current(&desk.store, visitor.lang, scope, sent).await?;
    Ok((scope, Place::receipt(id, &sent)))
}

async fn of_status(
    desk: &Desk,
    visitor: &Visitor,
    headers: &HeaderMap,
    reference: &str,
) -> Result<(Scope, Place), Failure> {
    let Ok(reference) = reference.parse::<Reference>() else { return Err(Failure::not_found()) };
    let (scope, application) = holder::application(desk, visitor, headers, &reference).await?;
    Ok((scope, Place::status(&application)))
}

/// Orders the mails or stops them, and leads back.
async fn act(desk: &Desk, visitor: &Visitor, scope: Scope, place: &Place, given: &Given) -> Result<Response, Failure> {
    drop(scope);
    if !desk.notices {
        return Ok(Redirect::to(&place.back).into_response());
    }
    let mut scope = holder::write(desk, place.tenant, visitor.lang).await?;
    transfer::hold(&scope, place.id).await?;
    let (done, end) = match given.was.as_str() {
        "beenden" => (mailbox::stop_notices(&mut scope, place.id).await, "beendet"),
        _ => {
            let number = place.reference.to_string();
            (mailbox::ask_notices(&mut scope, place.id, &number, &given.email).await, "angefragt")
        }
    };
    match done {
        Ok(()) => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("{}?benachrichtigung={end}", place.back)).into_response())
        }
        Err(error @ (mailbox::Error::NoAddress | mailbox::Error::AskedTooOften)) => {
            drop(scope);
            let scope = holder::read(desk, place.tenant, visitor.lang).await?;
            page(desk, visitor, &scope, place, &given.email, Some(&error)).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The form on a page of its own, with what is wrong.
async fn page(
    desk: &Desk,
    visitor: &Visitor,
    scope: &Scope,
    place: &Place,
    typed: &str,
    error: Option<&mailbox::Error>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    if !desk.notices {
        return Ok(Redirect::to(&place.back).into_response());
    }
    let state = notified(scope, place.id).await.map_err(Error::from)?;
    let message = error.map(|error| format!("{} {}", t(lang, error.key()), t(lang, &format!("{}-next", error.key()))));
    let problems: Vec<FieldProblem> =
        message.iter().map(|message| FieldProblem { field: "email".to_owned(), message: message.clone() }).collect();
    Ok(Page::new(visitor, t(lang, "applications-notices"))
        .back(&place.back)
        .errors(error.is_some())
        .status(error.map_or(StatusCode::OK, |_| StatusCode::UNPROCESSABLE_ENTITY))
        .render(html! {
            (kern::error_summary(lang, &problems))
            (offer(lang, place, &state, typed, message))
        }))
}

/// `GET /benachrichtigung/{reference}/{token}`: asks before it does anything, for programs open links as well.
pub(crate) async fn link(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((reference, token)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let Ok(reference) = reference.parse::<Reference>() else { return Err(mailbox::Error::NoNotices.into()) };
    let tenant = transfer::forwarded(&desk.store, visitor.lang, &reference).await.map_err(no_link)?;
    let scope = holder::read(&desk, tenant, visitor.lang).await.map_err(no_link)?;
    let state = mailbox::notices_by_token(&scope, &token).await?.ok_or(mailbox::Error::NoNotices)?;
    Ok(linked(&visitor, &reference, &token, &state))
}

#[derive(Default, Deserialize)]
pub(crate) struct Pressed {
    #[serde(default)]
    was: String,
}

/// `POST /benachrichtigung/{reference}/{token}`: confirms or stops. The button of a mail program sends neither word and
/// means the latter (RFC 8058).
pub(crate) async fn press(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((reference, token)): Path<(String, String)>,
    Form(pressed): Form<Pressed>,
) -> Result<Response, Failure> {
    let Ok(reference) = reference.parse::<Reference>() else { return Err(mailbox::Error::NoNotices.into()) };
    let tenant = transfer::forwarded(&desk.store, visitor.lang, &reference).await.map_err(no_link)?;
    let mut scope = holder::write(&desk, tenant, visitor.lang).await.map_err(no_link)?;
    if pressed.was == "bestaetigen" {
        mailbox::confirm_notices(&mut scope, &token).await?;
    } else {
        mailbox::stop_notices_by_token(&mut scope, &token).await?;
    }
    scope.commit().await?;
    Ok(Redirect::to(&format!("/benachrichtigung/{reference}/{token}")).into_response())
}

fn no_link(error: Error) -> Failure {
    match error {
        Error::NoDraft | Error::NoApplication => mailbox::Error::NoNotices.into(),
        other => other.into(),
    }
}

fn linked(visitor: &Visitor, reference: &Reference, token: &str, state: &Notified) -> Response {
    let lang = visitor.lang;
    let button = |kind, what: &str, key: &str| {
        html! {
            form method="post" action=(format!("/benachrichtigung/{reference}/{token}")) class="dw-form" {
                (kern::hidden("was", what))
                (kern::button(kind, &t(lang, key)))
            }
        }
    };
    let said = |key: &str, address: &str| text_with(lang, key, &[("address", address.into())]);
    let content = html! {
        @match state {
            Notified::No => { (kern::Alert::info(t(lang, "applications-notices-link-no")).plain()) }
            Notified::Asked(address) => {
                p class="kern-body" { (said("applications-notices-link-asked", address)) }
                (button(Button::Primary, "bestaetigen", "applications-notices-confirm"))
                (button(Button::Secondary, "beenden", "applications-notices-not-me"))
            }
            Notified::Yes(address) => {
                (kern::Alert::success(said("applications-notices-link-yes", address)).plain())
                (button(Button::Secondary, "beenden", "applications-notices-stop"))
            }
        }
        p class="kern-body" { (kern::link(&t(lang, "applications-notices-to-status"), "/status")) }
    };
    Page::new(visitor, t(lang, "applications-notices")).render(content)
}
