//! The cookie of a session.

use axum::http::HeaderMap;
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};

use crate::model::Token;

/// Name of the cookie that carries the session of a member of staff.
pub const COOKIE: &str = "dienstweg_amt";

/// The token that came with a request.
pub(crate) fn token(headers: &HeaderMap) -> Option<Token> {
    CookieJar::from_headers(headers).get(COOKIE)?.value().parse().ok()
}

/// Goes away with the browser's session; never readable by a script, never sent along from another site.
pub(crate) fn set(token: &Token, https: bool) -> CookieJar {
    CookieJar::new().add(built(token.to_text(), https))
}

/// Makes the browser forget the cookie.
pub(crate) fn forget(https: bool) -> CookieJar {
    let mut cookie = built(String::new(), https);
    cookie.make_removal();
    CookieJar::new().add(cookie)
}

fn built(value: String, https: bool) -> Cookie<'static> {
    Cookie::build((COOKIE, value)).path("/").http_only(true).same_site(SameSite::Strict).secure(https).build()
}
