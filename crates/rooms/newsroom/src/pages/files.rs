//! Files: brought by editors, read by everybody.

use axum::extract::{FromRequest, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use blobs::Rejection;
use bytes::Bytes;
use identity::{Clerk, Sent};
use ui::{Failure, Multipart, Path, Visitor};

use super::sheet::{Told, answer};
use super::{actions, found, public, sheet_path, writing};
use crate::model::{Attached, FileId, Lengths};
use crate::{Desk, Error, Writer, verbs};

/// Largest file in bytes; the inspection has the same limit.
const LARGEST_FILE: usize = 10_000_000;
/// What a form with one file has besides.
const ENVELOPE: usize = 64 << 10;
/// Largest body of the form.
pub(super) const LARGEST_BODY: usize = LARGEST_FILE + ENVELOPE;

/// `GET /aktuelles/{slug}/datei/{file}`
pub(super) async fn published(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((name, file)): Path<(String, FileId)>,
) -> Result<Response, Failure> {
    let item = public::shown(&desk, &visitor, &name).await?;
    let file = item.content.file(file).ok_or(Error::Unknown)?;
    let bytes = verbs::opened(&desk.store, &desk.blobs, file).await?;
    Ok(delivered(file, bytes, "public, max-age=300"))
}

/// `GET /redaktion/aktuelles/{item}/datei/{file}`
pub(super) async fn draft(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((id, file)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (scope, _, item) = found(&desk, &visitor, &clerk, &id).await?;
    drop(scope);
    let file: FileId = file.parse().map_err(|_| Error::Unknown)?;
    let file = item.content.file(file).ok_or(Error::Unknown)?;
    let bytes = verbs::opened(&desk.store, &desk.blobs, file).await?;
    Ok(delivered(file, bytes, "private, no-store"))
}

/// Pictures are shown in the page, they were written anew by us; documents are kept, never run in it (RFC 6266 with the name
/// in RFC 8187 coding).
fn delivered(file: &Attached, bytes: Bytes, cache: &'static str) -> Response {
    let coded: String = file
        .name
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect();
    let manner = if file.is_picture() { "inline" } else { "attachment" };
    let headers = [
        (header::CONTENT_TYPE, file.media_type.clone()),
        (header::CONTENT_DISPOSITION, format!("{manner}; filename*=UTF-8''{coded}")),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
        (header::CACHE_CONTROL, cache.to_owned()),
    ];
    (headers, bytes).into_response()
}

/// `POST /redaktion/aktuelles/{item}/datei`
pub(super) async fn attach(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
    request: Request,
) -> Result<Response, Failure> {
    // Who may not write is told so before anything is read.
    let (scope, writer, item) = found(&desk, &visitor, &clerk, &id).await?;
    // A slow line must not hold a transaction.
    drop(scope);
    let form = Multipart::from_request(request, &()).await?;
    let (parts, told) = match Parts::read(form).await {
        Ok(parts) => {
            clerk.check_csrf(&parts.csrf)?;
            let added = add(&desk, &visitor, writer, item.id, &parts).await;
            (parts, added)
        }
        Err(failure) if failure.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            (Parts::default(), Err(Error::Rejected(Rejection::TooLarge { limit: LARGEST_FILE as u64 })))
        }
        Err(failure) => return Err(failure),
    };
    match told {
        Ok(()) => Ok(actions::back(&sheet_path(item.id), "attached")),
        Err(error) if error.is_about_file() => {
            let told = Told { file: Some(&error), alt: &parts.alt, ..Told::default() };
            answer(&desk, &visitor, &clerk, &id, &told).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn add(desk: &Desk, visitor: &Visitor, writer: Writer, id: crate::ItemId, parts: &Parts) -> Result<(), Error> {
    let holder = writer.account().map(|(tenant, _)| tenant).ok_or(identity::Error::Forbidden)?;
    let sent = (parts.name.as_str(), parts.content.clone());
    let file = verbs::receive(&desk.store, &desk.blobs, holder, id, sent, parts.alt.trim()).await?;
    let mut scope = writing(desk, visitor, writer).await?;
    verbs::attach(&mut scope, writer, id, parts.revision, file).await?;
    Ok(scope.commit().await?)
}

/// What the form of a file sent.
#[derive(Debug, Default)]
struct Parts {
    csrf: String,
    revision: i32,
    alt: String,
    name: String,
    content: Bytes,
}

impl Parts {
    /// Reads the form. Fails with 413 as soon as it is known that the file is too large.
    async fn read(mut form: Multipart) -> Result<Self, Failure> {
        let mut parts = Self::default();
        let most = |name: &str| if name == "datei" { LARGEST_FILE } else { ENVELOPE };
        while let Some(part) = form.next_part(most).await? {
            match part.name.as_str() {
                "csrf" => parts.csrf = part.text(),
                "stand" => parts.revision = part.text().parse().unwrap_or(0),
                "beschreibung" => parts.alt = described(&part.text()),
                "datei" => (parts.name, parts.content) = (part.file_name, part.content),
                _ => {}
            }
        }
        Ok(parts)
    }
}

/// One line, as long as it may be.
fn described(typed: &str) -> String {
    let line = typed.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    line.collect::<String>().trim().chars().take(Lengths::ALT as usize).collect()
}

/// `POST /redaktion/aktuelles/{item}/datei/{file}/entfernen`
pub(super) async fn detach(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((id, file)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (scope, writer, item) = found(&desk, &visitor, &sent.clerk, &id).await?;
    drop(scope);
    if sent.is_again() {
        return Ok(Redirect::to(&sheet_path(item.id)).into_response());
    }
    let file: FileId = file.parse().map_err(|_| Error::Unknown)?;
    let mut scope = writing(&desk, &visitor, writer).await?;
    verbs::detach(&mut scope, writer, item.id, actions::revision(&sent), file).await?;
    scope.commit().await?;
    Ok(actions::back(&sheet_path(item.id), "detached"))
}
