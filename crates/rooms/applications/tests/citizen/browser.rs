//! A browser without JavaScript, for the tests of pages.

use std::collections::HashMap;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use tower::ServiceExt;

use crate::common::{KOERNER, Office};

/// A browser without JavaScript: keeps cookies by path, follows nothing.
pub(crate) struct Browser {
    router: Router,
    cookies: HashMap<String, (String, String)>,
}

pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) location: String,
    pub(crate) kind: String,
    pub(crate) disposition: String,
    pub(crate) body: Vec<u8>,
}

impl Page {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The value of a hidden or text input.
    pub(crate) fn value(&self, name: &str) -> String {
        let text = self.text();
        let (_, input) = text.split_once(&format!("name=\"{name}\"")).unwrap_or_else(|| panic!("no input {name}"));
        let (_, value) = input.split_once("value=\"").expect("a value");
        value.split('"').next().expect("a closing quote").to_owned()
    }
}

impl Page {
    /// What the page says that it showed: one hidden input for each question.
    pub(crate) fn shown(&self) -> Vec<String> {
        let text = self.text();
        let inputs = text.split("name=\"gezeigt\" value=\"").skip(1);
        inputs.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
    }
}

impl Browser {
    pub(crate) fn new(office: &Office) -> Self {
        Self { router: applications::routes(office.desk.clone()).into_router(), cookies: HashMap::new() }
    }

    /// Chooses a language.
    pub(crate) fn speaks(&mut self, language: &str) {
        self.cookies.insert("sprache /".to_owned(), ("/".to_owned(), format!("sprache={language}")));
    }

    async fn send(&mut self, request: Request<Body>) -> Page {
        let path = request.uri().path().to_owned();
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let text = cookie.to_str().expect("a readable cookie");
            assert!(text.contains("HttpOnly") && text.contains("SameSite=Lax"), "{text}");
            let (pair, rest) = text.split_once("; Path=").expect("a path");
            let (name, value) = pair.split_once('=').expect("a value");
            let scope = rest.split(';').next().expect("a path").to_owned();
            self.cookies.insert(format!("{name} {scope}"), (scope, format!("{name}={value}")));
        }
        let header =
            |name| response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        let (status, location, kind) = (response.status(), header(header::LOCATION), header(header::CONTENT_TYPE));
        let disposition = header(header::CONTENT_DISPOSITION);
        let body = to_bytes(response.into_body(), 20 << 20).await.expect("a body").to_vec();
        assert!(!status.is_server_error(), "{path}: {}", String::from_utf8_lossy(&body));
        Page { status, location, kind, disposition, body }
    }

    fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        let cookies: Vec<&str> = self
            .cookies
            .values()
            .filter(|(scope, _)| path.starts_with(scope.as_str()))
            .map(|(_, cookie)| cookie.as_str())
            .collect();
        Request::builder()
            .method(method)
            .uri(path)
            .header(header::COOKIE, cookies.join("; "))
            .header(header::ACCEPT, "text/html")
    }

    pub(crate) async fn get(&mut self, path: &str) -> Page {
        let request = self.request("GET", path).body(Body::empty()).expect("a request");
        self.send(request).await
    }

    /// What a program reads with an access code.
    pub(crate) async fn read_with(&mut self, path: &str, code: &str) -> Page {
        let request = self.request("GET", path).header(header::AUTHORIZATION, format!("Bearer {code}"));
        self.send(request.body(Body::empty()).expect("a request")).await
    }

    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let request = self
            .request("POST", path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body.join("&")))
            .expect("a request");
        self.send(request).await
    }

    pub(crate) async fn upload(&mut self, path: &str, field: &str, name: &str, content: &[u8]) -> Page {
        let mut body = format!(
            "--grenze\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        )
        .into_bytes();
        body.extend(content);
        body.extend(b"\r\n--grenze--\r\n");
        let request = self
            .request("POST", path)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=grenze")
            .body(Body::from(body))
            .expect("a request");
        self.send(request).await
    }

    /// Opens a draft and gives its path.
    pub(crate) async fn start(&mut self, service: &str) -> String {
        let opened = self.post("/antrag/neu", &[("service", service), ("place", KOERNER)]).await;
        assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.text());
        opened.location
    }
}

fn encoded(value: &str) -> String {
    value
        .bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
