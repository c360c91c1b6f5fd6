//! What a browser has to load before it can show the start page for the first time, and from whom.

use std::collections::BTreeSet;
use std::net::SocketAddr;

use anyhow::{Context, ensure};
use bench::figures::{Figure, Target};
use bench::http::{Answer, Client, Request};
use regex::Regex;
use serde_json::json;

/// What a page and its style sheets load: addresses of this server, and foreign ones.
#[derive(Debug, Default, PartialEq, Eq)]
struct Loaded {
    own: BTreeSet<String>,
    foreign: BTreeSet<String>,
}

impl Loaded {
    fn add(&mut self, address: &str) {
        let address = address.trim().trim_matches(['"', '\'']);
        if address.is_empty() || address.starts_with("data:") || address.starts_with('#') {
            return;
        }
        let foreign = address.contains("://") || address.starts_with("//");
        let set = if foreign { &mut self.foreign } else { &mut self.own };
        set.insert(address.to_owned());
    }
}

/// Everything that a browser fetches by itself for a page; links that a person may follow are not among it.
fn of_page(html: &str) -> anyhow::Result<Loaded> {
    let mut loaded = Loaded::default();
    let element = Regex::new(r#"(?is)<(link|script|img|source|iframe|object|embed|video|audio|use|input)\b[^>]*>"#)?;
    let attribute = Regex::new(r#"(?is)\b(href|src|data|poster)\s*=\s*"([^"]*)""#)?;
    let many = Regex::new(r#"(?is)\bsrcset\s*=\s*"([^"]*)""#)?;
    let quiet = Regex::new(r#"(?is)\brel\s*=\s*"(canonical|alternate|next|prev|license|author|help)""#)?;
    for tag in element.find_iter(html).map(|tag| tag.as_str()).filter(|tag| !quiet.is_match(tag)) {
        for found in attribute.captures_iter(tag) {
            loaded.add(&found[2]);
        }
        for found in many.captures_iter(tag) {
            found[1].split(',').filter_map(|one| one.split_whitespace().next()).for_each(|one| loaded.add(one));
        }
    }
    Ok(loaded)
}

fn of_style(css: &str) -> anyhow::Result<Loaded> {
    let mut loaded = Loaded::default();
    for found in Regex::new(r#"(?i)url\(\s*([^)]*?)\s*\)|@import\s+["']([^"']+)["']"#)?.captures_iter(css) {
        let address = found.get(1).or_else(|| found.get(2)).map_or("", |found| found.as_str());
        loaded.add(address);
    }
    Ok(loaded)
}

/// The address as the server knows it, seen from the file that names it.
fn absolute(from: &str, address: &str) -> String {
    let address = address.split('#').next().unwrap_or_default();
    if address.starts_with('/') {
        return address.to_owned();
    }
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("{folder}/{}", address.trim_start_matches("./"))
}

fn is_font(path: &str) -> bool {
    [".woff2", ".woff", ".ttf", ".otf"].iter().any(|ending| path.ends_with(ending))
}

async fn fetch(client: &mut Client, path: &str, coding: &'static str) -> anyhow::Result<Answer> {
    let request = Request::get(path).header("accept-encoding", coding).header("accept", "text/html,*/*");
    let answer = client.send(&request).await?;
    ensure!(answer.status == 200, "{path}: status {}", answer.status);
    Ok(answer)
}

/// Loads the start page as a browser would.
///
/// # Errors
/// Something that the page names does not come.
pub(crate) async fn measure(address: SocketAddr) -> anyhow::Result<Vec<Figure>> {
    let mut client = Client::new(address);
    let mut bytes = fetch(&mut client, "/", "br").await?.body.len();
    let page = of_page(&fetch(&mut client, "/", "identity").await?.text())?;
    let mut parts = vec![json!({ "path": "/", "bytes": bytes })];
    let mut foreign = page.foreign;
    let mut fonts = BTreeSet::new();
    let mut open: BTreeSet<String> = page.own.iter().map(|address| absolute("/", address)).collect();
    let mut done = BTreeSet::new();
    while let Some(path) = open.pop_first() {
        if !done.insert(path.clone()) {
            continue;
        }
        if is_font(&path) {
            fonts.insert(path);
            continue;
        }
        let size = fetch(&mut client, &path, "br").await?.body.len();
        bytes += size;
        parts.push(json!({ "path": path, "bytes": size }));
        if path.ends_with(".css") {
            let style = of_style(&fetch(&mut client, &path, "identity").await?.text())?;
            foreign.extend(style.foreign);
            open.extend(style.own.iter().map(|address| absolute(&path, address)));
        }
    }
    let mut font_bytes = 0;
    for font in &fonts {
        font_bytes += fetch(&mut client, font, "br").await?.body.len();
    }
    let kilo = |bytes: usize| u32::try_from(bytes).map(|bytes| f64::from(bytes) / 1_000.0).context("a page too large");
    let all = u32::try_from(foreign.len())?;
    Ok(vec![
        Figure::new("first_load", kilo(bytes)?, "kB")
            .beside("fonts_named_in_style_sheets", kilo(font_bytes)?, "kB")
            .target(Target::AtMost(100.0))
            .detail(json!({ "parts": parts })),
        Figure::new("first_load_external_requests", f64::from(all), "requests")
            .target(Target::AtMost(0.0))
            .detail(json!({ "addresses": foreign })),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(values: &[&str]) -> BTreeSet<String> {
        values.iter().map(|value| (*value).to_owned()).collect()
    }

    #[test]
    fn what_a_browser_fetches_is_found_and_links_are_not() {
        let html = r#"<link rel="stylesheet" href="/assets/a.css"><link rel="canonical" href="https://us.example/">
            <script src="https://cdn.example/x.js" defer></script><a href="https://elsewhere.example">link</a>
            <img src="data:image/png;base64,xx"><img srcset="/a.webp 1x, //far.example/b.webp 2x">"#;
        let loaded = of_page(html).unwrap();
        assert_eq!(loaded.own, set(&["/assets/a.css", "/a.webp"]));
        assert_eq!(loaded.foreign, set(&["https://cdn.example/x.js", "//far.example/b.webp"]));
        let style =
            of_style(r#"@import "b.css"; a{background:url( 'c.svg' )} b{src:url(https://f.example/x.woff2)}"#).unwrap();
        assert_eq!(style.own, set(&["b.css", "c.svg"]));
        assert_eq!(style.foreign, set(&["https://f.example/x.woff2"]));
        assert_eq!(absolute("/assets/a.css", "./fonts/x.woff2"), "/assets/fonts/x.woff2");
        assert_eq!(absolute("/assets/a.css", "/x.svg#part"), "/x.svg");
    }
}
