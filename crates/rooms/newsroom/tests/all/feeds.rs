//! The feeds, read again as a program would: well-formed, with everything that Atom (RFC 4287) and RSS 2.0 demand.

use crate::common::{offices, press};
use axum::http::StatusCode;
use newsroom::{Kind, Writer};
use plainxml::{Element, Limits, parse};

const ATOM: &str = "http://www.w3.org/2005/Atom";

fn children<'a>(element: &'a Element, name: &str) -> Vec<&'a Element> {
    element.children.iter().filter(|child| child.name == name).collect()
}

fn text(element: &Element, name: &str) -> String {
    let found = children(element, name);
    assert_eq!(found.len(), 1, "{name} in {element:?}");
    found[0].text.clone()
}

fn attribute(element: &Element, name: &str) -> String {
    let found = element.attributes.iter().find(|attribute| attribute.name == name);
    found.unwrap_or_else(|| panic!("{name} in {element:?}")).value.clone()
}

#[tokio::test]
async fn feeds_hold_what_their_standards_demand() {
    for office in offices().await {
        let erfurt = (office.writer("robin").await, office.writer("luca").await);
        let other = (office.writer("toni").await, Writer::operator(office.writer("toni").await.issuer()));
        let empty = office.get("", "/aktuelles/feed.atom").await;
        assert!(parse(&empty.bytes, &Limits::default()).is_ok(), "{}", empty.text());
        office.published(erfurt, Kind::Press, &press("Erstes & <b>fettes</b> ]]>"), None).await;
        office.db.clock.advance_seconds(61);
        office.published(other, Kind::Press, &press("Zweites"), None).await;
        let later = Some(office.db.store.clock().now().plus_seconds(60));
        office.published(erfurt, Kind::Press, &press("Drittes"), later).await;

        let answer = office.get("", "/aktuelles/feed.atom").await;
        assert_eq!((answer.status, answer.kind.as_str()), (StatusCode::OK, "application/atom+xml; charset=utf-8"));
        let feed = parse(&answer.bytes, &Limits::default()).unwrap();
        assert_eq!((feed.name.as_str(), &*feed.namespace), ("feed", ATOM));
        for name in ["id", "title", "updated"] {
            assert!(!text(&feed, name).is_empty());
        }
        let own = children(&feed, "link").into_iter().find(|link| attribute(link, "rel") == "self").unwrap();
        assert_eq!(attribute(own, "href"), "https://amt.example/aktuelles/feed.atom");
        let entries = children(&feed, "entry");
        let titles: Vec<String> = entries.iter().map(|entry| text(entry, "title")).collect();
        assert_eq!(
            titles,
            ["Zweites", "Erstes & <b>fettes</b> ]]>"],
            "{}: what is not shown is not here",
            office.db.name
        );
        assert_eq!(text(&feed, "updated"), text(entries[0], "updated"), "the feed is as new as its newest entry");
        for entry in entries {
            assert!(text(entry, "id").starts_with("urn:uuid:"));
            assert!(text(entry, "published").ends_with('Z') && text(entry, "updated").ends_with('Z'));
            assert!(!text(children(entry, "author")[0], "name").is_empty());
            let link = children(entry, "link")[0];
            let path = attribute(link, "href");
            let path = path.strip_prefix("https://amt.example").unwrap();
            assert_eq!(office.get("", path).await.status, StatusCode::OK, "{path}");
            let content = children(entry, "content")[0];
            assert_eq!(attribute(content, "type"), "html");
            assert!(content.text.starts_with("<p class=\"kern-body\">Ein Absatz.</p>"), "{}", content.text);
        }

        let answer = office.get("", "/aktuelles/feed.rss?behoerde=1").await;
        assert_eq!((answer.status, answer.kind.as_str()), (StatusCode::OK, "application/rss+xml; charset=utf-8"));
        let rss = parse(&answer.bytes, &Limits::default()).unwrap();
        assert_eq!((rss.name.as_str(), attribute(&rss, "version").as_str()), ("rss", "2.0"));
        let channel = children(&rss, "channel")[0];
        assert_eq!(text(channel, "title"), "Aktuelles: Stadtverwaltung Erfurt");
        for name in ["description", "lastBuildDate", "language"] {
            assert!(!text(channel, name).is_empty());
        }
        let items = children(channel, "item");
        assert_eq!(items.len(), 1, "{}: one administration", office.db.name);
        assert_eq!(text(items[0], "title"), "Erstes & <b>fettes</b> ]]>");
        assert_eq!(text(items[0], "pubDate"), "Tue, 01 Sep 2026 08:00:00 GMT");
        assert!(text(items[0], "guid").starts_with("urn:uuid:"));
        assert_eq!(attribute(children(items[0], "guid")[0], "isPermaLink"), "false");
        assert_eq!(office.get("", "/aktuelles/feed.rss?ort=Nirgendwo").await.status, StatusCode::NOT_FOUND);
    }
}
