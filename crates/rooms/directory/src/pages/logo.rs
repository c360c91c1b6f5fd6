//! The pictures of legal entities, for everybody.

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use ui::{Failure, Path, Visitor};

use crate::desk::Directory;
use crate::model::LogoName;
use crate::verbs::logo_content;

/// `GET /logo/{name}`: a name is good for ever, since it holds a hash of the content.
pub(crate) async fn show(
    State(directory): State<Directory>,
    visitor: Visitor,
    Path(name): Path<String>,
) -> Result<Response, Failure> {
    let name: LogoName = name.parse().map_err(|_| Failure::not_found())?;
    let scope = directory.reading(visitor.lang).await?;
    let content = logo_content(&scope, &name).await?.ok_or_else(Failure::not_found)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("image/png")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox")),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
    ];
    Ok((headers, content).into_response())
}
