use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use blobs::Rejection;
use bytes::Bytes;
use forms::Kind;
use serde::Deserialize;
use ui::{Explain, Failure, Form, Lang, Multipart, Path, Visitor, text_with};

use super::draft::{Told, form_page, onward, save};
use super::holder::{self, draft_path};
use crate::drafts::{self, Draft};
use crate::model::{ApplicationId, AttachmentId, ResumeCode};
use crate::{Desk, Error, Result};

/// Largest file in bytes, whatever a form would allow: a photo of a telephone.
const LARGEST_FILE: usize = 10 << 20;
/// What a form with one file has besides the file: boundaries, names, other small fields.
const ENVELOPE: usize = 64 << 10;
/// Largest body of a page with files.
pub(super) const LARGEST_BODY: usize = LARGEST_FILE + ENVELOPE;

type FieldPath = Path<(ApplicationId, String, String)>;

/// `POST /antrag/{draft}/seite/{page}/datei/{field}`
pub(crate) async fn attach(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path((id, page, field)): FieldPath,
    form: Multipart,
) -> Result<Response, Failure> {
    let (scope, draft, code) = holder::draft(&desk, &visitor, &headers, id).await?;
    // A slow line must not hold a transaction.
    drop(scope);
    let mut goes_on = false;
    let mut to_review = false;
    let added = match most_bytes(&draft, &field) {
        Ok(most) => match sent(&headers, form, &field, most).await {
            Ok(sent) => {
                goes_on = !sent.stays;
                to_review = sent.to_review;
                // Whoever goes on without choosing a file adds none.
                if goes_on && sent.name.is_empty() && sent.content.is_empty() {
                    Ok(())
                } else {
                    add(&desk, visitor.lang, &draft, &code, &field, &sent.name, sent.content).await
                }
            }
            Err(failure) if failure.status() == StatusCode::PAYLOAD_TOO_LARGE => {
                Err(Rejection::TooLarge { limit: most as u64 }.into())
            }
            Err(failure) => return Err(failure),
        },
        Err(error) => Err(error),
    };
    match added {
        Ok(()) if goes_on => {
            let saved = save(&desk, &visitor, &headers, id, &page, &[]).await?;
            Ok(Redirect::to(&onward(&saved.draft, &page, to_review)).into_response())
        }
        Ok(()) => Ok(Redirect::to(&format!("{}/seite/{page}", draft_path(id))).into_response()),
        Err(error @ (Error::File(_) | Error::TooManyFiles(_))) => {
            let told = Told { file_error: Some((&field, reason(visitor.lang, &error))), ..Told::default() };
            Ok(form_page(&desk, &visitor, &draft, &page, &told)?)
        }
        Err(error) => Err(error.into()),
    }
}

/// How large a file of this field may be, asked before anything of it is read.
fn most_bytes(draft: &Draft, field: &str) -> Result<usize> {
    if draft.is_closed() || !draft.asks(field) {
        return Err(Error::AlreadySubmitted);
    }
    match draft.published.form.field(field).map(|field| &field.kind) {
        Some(Kind::File { max_count, .. })
            if draft.answers.get(field).len() >= usize::try_from(*max_count).unwrap_or(usize::MAX) =>
        {
            Err(Error::TooManyFiles(*max_count))
        }
        Some(Kind::File { max_bytes, .. }) => Ok(usize::try_from(*max_bytes).unwrap_or(usize::MAX).min(LARGEST_FILE)),
        _ => Err(Error::NoPage),
    }
}

/// What the form of a file question sent.
#[derive(Default)]
struct Sent {
    name: String,
    content: Bytes,
    /// The button that adds a file and stays on the page was pressed.
    stays: bool,
    /// The page was opened from the review.
    to_review: bool,
}

/// Reads the form; name and content are empty when no file was chosen. Fails with 413 as soon as it is known that the file has
/// more than `most` bytes: at once when the browser says how much it will send.
async fn sent(headers: &HeaderMap, mut form: Multipart, field: &str, most: usize) -> Result<Sent, Failure> {
    let announced = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|length| length > most + ENVELOPE) {
        return Err(Failure::new(StatusCode::PAYLOAD_TOO_LARGE, "ui-failure-too-large"));
    }
    let mut sent = Sent::default();
    let most = |name: &str| if name == field { most } else { ENVELOPE };
    while let Some(part) = form.next_part(most).await? {
        match part.name.as_str() {
            name if name == field => (sent.name, sent.content) = (part.file_name, part.content),
            "aktion" => sent.stays = part.content == "anhaengen",
            "ziel" => sent.to_review = part.content == "pruefen",
            _ => {}
        }
    }
    Ok(sent)
}

/// Looks at the file and stores it while no transaction is open, then names it in the draft.
async fn add(
    desk: &Desk,
    lang: Lang,
    draft: &Draft,
    code: &ResumeCode,
    field: &str,
    name: &str,
    bytes: Bytes,
) -> Result<()> {
    let (file, stored) = drafts::receive(code.tenant(), &desk.blobs, draft, field, name, bytes).await?;
    let (file, stored) = (&file, &stored);
    let added = holder::change(desk, lang, draft.id, code, move |mut scope, draft| async move {
        drafts::attach(&mut scope, &desk.blobs, &draft, field, file, stored).await?;
        Ok((scope, ()))
    });
    match added.await {
        // When the answer to a commit is lost nobody knows whether it took effect: the file stays then, because a file
        // without a row is only waste, and a row without its file would be a promise broken.
        Ok((scope, ())) => Ok(scope.commit().await?),
        Err(error) => {
            if let Err(left) = desk.blobs.delete(code.tenant(), stored).await {
                tracing::warn!(error = %left, "a file that belongs to nothing was left behind");
            }
            Err(error)
        }
    }
}

fn reason(lang: Lang, error: &Error) -> String {
    match error {
        Error::File(rejection) => {
            let args: Vec<(&str, ui::Value)> =
                rejection.args().into_iter().map(|(name, value)| (name, value.into())).collect();
            format!("{} {}", text_with(lang, rejection.key(), &args), text_with(lang, &rejection.next_key(), &args))
        }
        other => text_with(lang, other.key(), &other.args()),
    }
}

#[derive(Deserialize)]
pub(crate) struct Chosen {
    anlage: String,
}

/// `POST /antrag/{draft}/seite/{page}/datei/{field}/entfernen`
pub(crate) async fn detach(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path((id, page, _)): FieldPath,
    Form(chosen): Form<Chosen>,
) -> Result<Response, Failure> {
    let attachment: AttachmentId = chosen.anlage.parse().map_err(|_| Error::NoPage)?;
    let code = holder::resume_code(&headers)?;
    let changed = holder::change(&desk, visitor.lang, id, &code, move |mut scope, draft| async move {
        drafts::detach(&mut scope, &draft, attachment).await?;
        Ok((scope, ()))
    });
    let (scope, ()) = changed.await?;
    scope.commit().await.map_err(Error::from)?;
    Ok(Redirect::to(&format!("{}/seite/{page}", draft_path(id))).into_response())
}
