//! Who holds a draft or an application: the code travels in a cookie that only its own pages receive.

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Redirect, Response};
use store::{Actor, Language, Reach, Scope};
use ui::{Failure, Visitor};

use crate::drafts::{self, Draft};
use crate::model::{AccessCode, Application, ApplicationId, DRAFT_DAYS, Reference, ResumeCode};
use crate::{Desk, Error, Result, transfer};

const DRAFT_COOKIE: &str = "entwurf";
const ACCESS_COOKIE: &str = "zugang";

/// Seconds for which a browser remembers an access code after the page was last shown: nobody writes an answer for longer.
const ACCESS_SECONDS: i64 = 12 * 3_600;

/// The values of a cookie; there may be several of one name on different paths.
fn cookies<'a>(headers: &'a HeaderMap, name: &'a str) -> impl Iterator<Item = &'a str> {
    headers
        .get_all(header::COOKIE)
        .into_iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(move |pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}

fn set_cookie(secure: bool, name: &str, value: &str, path: &str, seconds: i64) -> Result<HeaderValue, Failure> {
    let secure = if secure { "; Secure" } else { "" };
    let cookie = format!("{name}={value}; Path={path}; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::from_str(&cookie).map_err(|_| Failure::internal("a cookie that is no header"))
}

pub(super) fn draft_path(draft: ApplicationId) -> String {
    format!("/antrag/{draft}")
}

/// Sends the browser to the draft with its code in the cookie.
pub(super) fn hand_over(secure: bool, draft: ApplicationId, code: &ResumeCode) -> Result<Response, Failure> {
    hand_over_for(secure, draft, code, DRAFT_DAYS * 86_400)
}

/// As [`hand_over`], to a clerk: the browser at the counter forgets it after the day.
pub(super) fn hand_to_clerk(secure: bool, draft: ApplicationId, code: &ResumeCode) -> Result<Response, Failure> {
    hand_over_for(secure, draft, code, ACCESS_SECONDS)
}

fn hand_over_for(secure: bool, draft: ApplicationId, code: &ResumeCode, seconds: i64) -> Result<Response, Failure> {
    let path = draft_path(draft);
    let cookie = set_cookie(secure, DRAFT_COOKIE, &code.reveal(), &path, seconds)?;
    Ok(([(header::SET_COOKIE, cookie)], Redirect::to(&path)).into_response())
}

/// Sends the browser to the status page with the access code in the cookie.
pub(super) fn hand_status(desk: &Desk, reference: &Reference, code: &AccessCode) -> Result<Response, Failure> {
    let redirect = Redirect::to(&format!("/status/{reference}")).into_response();
    remember(desk, reference, code, redirect)
}

/// The answer, with the access code in the cookie for as long again.
pub(super) fn remember(
    desk: &Desk,
    reference: &Reference,
    code: &AccessCode,
    mut answer: Response,
) -> Result<Response, Failure> {
    let path = format!("/status/{reference}");
    let cookie = set_cookie(desk.secure_cookies, ACCESS_COOKIE, &code.reveal(), &path, ACCESS_SECONDS)?;
    answer.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(answer)
}

pub(super) fn resume_code(headers: &HeaderMap) -> Result<ResumeCode> {
    cookies(headers, DRAFT_COOKIE).find_map(|value| value.parse().ok()).ok_or(Error::NoDraft)
}

pub(super) fn access_code(headers: &HeaderMap) -> Result<AccessCode> {
    cookies(headers, ACCESS_COOKIE).find_map(|value| value.parse().ok()).ok_or(Error::NoApplication)
}

pub(super) async fn read(desk: &Desk, tenant: store::TenantId, language: Language) -> Result<Scope> {
    let scope = desk.store.read(Reach::Tenant(tenant), Actor::Applicant, language).await;
    scope.map_err(unknown_tenant(Error::NoDraft))
}

pub(super) async fn write(desk: &Desk, tenant: store::TenantId, language: Language) -> Result<Scope> {
    let scope = desk.store.write(Reach::Tenant(tenant), Actor::Applicant, language).await;
    scope.map_err(unknown_tenant(Error::NoDraft))
}

/// A code with the number of a tenant that does not exist is a wrong code.
fn unknown_tenant(instead: Error) -> impl FnOnce(store::Error) -> Error {
    move |error| match error {
        store::Error::NotFound(_) => instead,
        other => other.into(),
    }
}

/// The draft of this browser, to read.
pub(super) async fn draft(
    desk: &Desk,
    visitor: &Visitor,
    headers: &HeaderMap,
    id: ApplicationId,
) -> Result<(Scope, Draft, ResumeCode)> {
    let code = resume_code(headers)?;
    let scope = read(desk, code.tenant(), visitor.lang).await?;
    let draft = drafts::load(&scope, desk, id, &code).await?;
    Ok((scope, draft, code))
}

/// Does something with a draft; another window that wants to change it at the same moment waits. What it did takes effect with
/// the commit of the scope that comes back.
pub(super) async fn change<T, F>(
    desk: &Desk,
    language: Language,
    id: ApplicationId,
    code: &ResumeCode,
    work: impl FnOnce(Scope, Draft) -> F,
) -> Result<(Scope, T)>
where
    F: Future<Output = Result<(Scope, T)>>,
{
    let scope = write(desk, code.tenant(), language).await?;
    let draft = drafts::load_to_change(&scope, desk, id, code).await?;
    work(scope, draft).await
}

/// The application of this browser, where it is now.
pub(super) async fn application(
    desk: &Desk,
    visitor: &Visitor,
    headers: &HeaderMap,
    reference: &Reference,
) -> Result<(Scope, Application)> {
    transfer::open(&desk.store, visitor.lang, reference, &access_code(headers)?).await
}

/// To write in an application where it is now: it does not go elsewhere until the end of the transaction.
pub(super) async fn add_to(desk: &Desk, visitor: &Visitor, application: &Application) -> Result<Scope> {
    let scope = write(desk, application.reference.tenant(), visitor.lang).await?;
    transfer::hold(&scope, application.id).await?;
    Ok(scope)
}
