use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use ui::{Explain, Failure, Form, Multipart, Path, Visitor, text_with};

use super::draft::form_page;
use super::holder::{self, draft_path};
use crate::drafts;
use crate::model::{ApplicationId, AttachmentId};
use crate::{Desk, Error, Result};

type FieldPath = Path<(ApplicationId, String, String)>;

/// `POST /antrag/{draft}/seite/{page}/datei/{field}`
pub(crate) async fn attach(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path((id, page, field)): FieldPath,
    mut form: Multipart,
) -> Result<Response, Failure> {
    let code = holder::resume_code(&headers)?;
    let mut sent = None;
    while let Some(part) = form.next_field().await? {
        if part.name() == Some(field.as_str()) {
            let name = part.file_name().unwrap_or_default().to_owned();
            sent = Some((name, part.bytes().await?));
        }
    }
    let (name, bytes) = sent.unwrap_or_default();
    let (scope, draft, _) = holder::draft(&desk, &visitor, &headers, id).await?;
    drop(scope);
    // The picture is looked at and stored while no transaction is open.
    let stored = drafts::receive(code.tenant(), &desk.blobs, &draft, &field, &name, bytes).await;
    let added = match stored {
        Ok((file, blob)) => {
            let mut scope = holder::write(&desk, code.tenant(), visitor.lang).await?;
            let draft = drafts::load(&scope, &desk, id, &code).await?;
            match drafts::attach(&mut scope, &desk.blobs, &draft, &field, &file, &blob).await {
                Ok(_) => Ok(scope.commit().await?),
                Err(error) => Err(error),
            }
        }
        Err(error) => Err(error),
    };
    match added {
        Ok(()) => Ok(Redirect::to(&format!("{}/seite/{page}", draft_path(id))).into_response()),
        Err(error @ (Error::File(_) | Error::TooManyFiles(_))) => {
            let message = reason(visitor.lang, &error);
            Ok(form_page(&desk, &visitor, &draft, &page, &[], Some((&field, message)))?)
        }
        Err(error) => Err(error.into()),
    }
}

fn reason(lang: ui::Lang, error: &Error) -> String {
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
    let mut scope = holder::write(&desk, code.tenant(), visitor.lang).await?;
    let draft = drafts::load(&scope, &desk, id, &code).await?;
    let blob = drafts::detach(&mut scope, &draft, attachment).await?;
    scope.commit().await?;
    desk.blobs.delete(code.tenant(), &blob).await.map_err(Error::from)?;
    Ok(Redirect::to(&format!("{}/seite/{page}", draft_path(id))).into_response())
}
