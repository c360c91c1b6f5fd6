//! What search engines read first: `/robots.txt` (RFC 9309) and `/sitemap.xml`, which names the lists of the rooms.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use directory::Directory;
use maud::{PreEscaped, html};
use ui::{Lane, Routes, Visitor};

/// Where nobody finds anything but the one person or office it belongs to, and what only programs ask.
const CLOSED: [&str; 7] = ["/amt", "/anmelden", "/antrag", "/api/", "/redaktion", "/status", "/weiter"];

/// Their routes.
pub(crate) fn routes(directory: Directory) -> Routes {
    Routes::new().get("/robots.txt", Lane::Open, robots).get("/sitemap.xml", Lane::Open, sitemap).with_state(directory)
}

/// A demonstration asks to be left alone: invented values must not be found as if they were true.
async fn robots(visitor: Visitor) -> Response {
    let mut text = "User-agent: *\n".to_owned();
    if visitor.site.demonstration {
        text.push_str("Disallow: /\n");
    } else {
        for path in CLOSED {
            // `/weitere` is open, `/weiter` is not.
            let exact = if path == "/weiter" { "$" } else { "" };
            text.push_str(&format!("Disallow: {path}{exact}\n"));
        }
        text.push_str(&format!("\nSitemap: {}/sitemap.xml\n", visitor.origin()));
    }
    kept("text/plain; charset=utf-8", text)
}

async fn sitemap(State(directory): State<Directory>, visitor: Visitor) -> Response {
    let origin = visitor.origin();
    let index = html! {
        (PreEscaped("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
        sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" {
            @for path in directory::sitemaps(&directory) { sitemap { loc { (origin) (path) } } }
        }
    };
    kept("application/xml; charset=utf-8", index.into_string())
}

fn kept(kind: &'static str, text: String) -> Response {
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=3600")], text).into_response()
}
