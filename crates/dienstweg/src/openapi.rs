//! The description of the public interface (OpenAPI 3.1), also committed as `docs/openapi.json`.

use std::sync::OnceLock;

use utoipa::OpenApi;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Dienstweg",
        description = "Find the responsible administration of a service, send applications and ask for their state. \
            Places are AGS (8 digits). Errors are `application/problem+json` (RFC 9457).",
    ),
    paths(
        applications::api::submit,
        applications::api::show,
        crate::health::alive,
        crate::health::ready,
    ),
    modifiers(&AccessCode)
)]
struct Interface;

/// The access code of an application travels as bearer token.
struct AccessCode;

impl utoipa::Modify for AccessCode {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let scheme = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
        document.components.get_or_insert_default().add_security_scheme("access_code", scheme);
    }
}

static DOCUMENT: OnceLock<String> = OnceLock::new();

/// The document as JSON text with a line end; built once per process.
///
/// # Errors
/// The document cannot be written as JSON.
pub fn document() -> anyhow::Result<&'static str> {
    match DOCUMENT.get() {
        Some(text) => Ok(text),
        None => build().map(|text| DOCUMENT.get_or_init(|| text).as_str()),
    }
}

fn build() -> anyhow::Result<String> {
    let whole = Interface::openapi()
        .merge_from(directory::api::Description::openapi())
        .merge_from(newsroom::api::Description::openapi());
    let mut text = whole.to_pretty_json()?;
    text.push('\n');
    Ok(text)
}
