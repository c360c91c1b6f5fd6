//! Files that one person takes home.

use axum::http::header;
use axum::response::{IntoResponse, Response};

/// Something that one person keeps: a file with a name, which nobody on the way stores.
pub fn kept(name: &str, kind: &'static str, content: impl IntoResponse) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    (headers, content).into_response()
}

/// A table to keep, as [`crate::Sheet::write`] and [`crate::Sheet::book`] make it; the ending of the name says which.
pub fn kept_table(name: &str, table: impl IntoResponse) -> Response {
    let book = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    kept(name, if name.ends_with(".xlsx") { book } else { "text/csv; charset=utf-8" }, table)
}
