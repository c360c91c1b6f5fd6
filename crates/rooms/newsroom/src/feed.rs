//! What everybody sees as Atom (RFC 4287) and RSS 2.0, for programs that ask every now and then.

use std::io;

use quick_xml::Writer as Xml;
use quick_xml::events::{BytesDecl, BytesText, Event};
use store::Timestamp;
use ui::Lang;

use crate::body::Body;
use crate::model::Shown;

/// What stands at the head of a feed.
#[derive(Clone, Debug)]
pub(crate) struct Head {
    /// Beginning of all addresses: scheme and host, without a stroke at the end.
    pub(crate) base: String,
    /// Where the feed lies, below the base.
    pub(crate) feed: String,
    /// The page that it belongs to, below the base.
    pub(crate) page: String,
    /// Its name.
    pub(crate) title: String,
    /// What it holds.
    pub(crate) subtitle: String,
    /// When it changed last, where it holds nothing.
    pub(crate) now: Timestamp,
}

/// One entry, with the name of whoever speaks.
pub(crate) struct Entry<'a> {
    pub(crate) item: &'a Shown,
    pub(crate) issuer: String,
}

impl Head {
    fn address(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// The newest moment of the entries; that of the request when there is none.
    fn updated(&self, entries: &[Entry<'_>]) -> Timestamp {
        entries.iter().map(|entry| entry.item.updated_at).max().unwrap_or(self.now)
    }
}

/// The text of an entry, as the page draws it.
fn body(item: &Shown) -> String {
    let text = &item.content.german.body;
    Body::read(text).map(|body| body.markup().into_string()).unwrap_or_default()
}

/// A feed as Atom. Entries are in German, the language in which every item is there.
///
/// # Errors
/// None that a writer into memory would have.
pub(crate) fn atom(head: &Head, entries: &[Entry<'_>]) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let feed = xml.create_element("feed").with_attributes([("xmlns", ATOM), ("xml:lang", Lang::German.tag())]);
    feed.write_inner_content(|xml| {
        element(xml, "id", &head.address(&head.feed))?;
        element(xml, "title", &head.title)?;
        element(xml, "subtitle", &head.subtitle)?;
        element(xml, "updated", &head.updated(entries).rfc3339())?;
        link(xml, "self", "application/atom+xml", &head.address(&head.feed))?;
        link(xml, "alternate", "text/html", &head.address(&head.page))?;
        for entry in entries {
            xml.create_element("entry").write_inner_content(|xml| atom_entry(xml, head, entry))?;
        }
        Ok(())
    })?;
    Ok(xml.into_inner())
}

fn atom_entry(xml: &mut Xml<Vec<u8>>, head: &Head, entry: &Entry<'_>) -> io::Result<()> {
    let Entry { item, issuer } = entry;
    let text = &item.content.german;
    element(xml, "id", &format!("urn:uuid:{}", item.id))?;
    element(xml, "title", &text.title)?;
    link(xml, "alternate", "text/html", &head.address(&item.address()))?;
    element(xml, "published", &item.published_at.rfc3339())?;
    element(xml, "updated", &item.updated_at.rfc3339())?;
    xml.create_element("author").write_inner_content(|xml| element(xml, "name", issuer))?;
    if !text.teaser.is_empty() {
        element(xml, "summary", &text.teaser)?;
    }
    let content = xml.create_element("content").with_attribute(("type", "html"));
    content.write_text_content(BytesText::new(&body(item)))?;
    Ok(())
}

/// A feed as RSS 2.0, with the address of the feed itself as the RSS Advisory Board recommends.
///
/// # Errors
/// As [`atom`].
pub(crate) fn rss(head: &Head, entries: &[Entry<'_>]) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let namespaces = [("version", "2.0"), ("xmlns:atom", ATOM), ("xmlns:dc", "http://purl.org/dc/elements/1.1/")];
    xml.create_element("rss").with_attributes(namespaces).write_inner_content(|xml| {
        xml.create_element("channel").write_inner_content(|xml| {
            element(xml, "title", &head.title)?;
            element(xml, "link", &head.address(&head.page))?;
            element(xml, "description", &head.subtitle)?;
            element(xml, "language", Lang::German.tag())?;
            element(xml, "lastBuildDate", &rfc2822(head.updated(entries)))?;
            let own = [("rel", "self"), ("type", "application/rss+xml"), ("href", &head.address(&head.feed))];
            xml.create_element("atom:link").with_attributes(own).write_empty()?;
            for Entry { item, issuer } in entries {
                let text = &item.content.german;
                xml.create_element("item").write_inner_content(|xml| {
                    element(xml, "title", &text.title)?;
                    element(xml, "link", &head.address(&item.address()))?;
                    let guid = xml.create_element("guid").with_attribute(("isPermaLink", "false"));
                    guid.write_text_content(BytesText::new(&format!("urn:uuid:{}", item.id)))?;
                    element(xml, "pubDate", &rfc2822(item.published_at))?;
                    element(xml, "dc:creator", issuer)?;
                    let short = if text.teaser.is_empty() { body(item) } else { escaped(&text.teaser) };
                    element(xml, "description", &short)
                })?;
            }
            Ok(())
        })?;
        Ok(())
    })?;
    Ok(xml.into_inner())
}

const ATOM: &str = "http://www.w3.org/2005/Atom";

fn element(xml: &mut Xml<Vec<u8>>, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(text)).map(drop)
}

fn link(xml: &mut Xml<Vec<u8>>, rel: &str, kind: &str, href: &str) -> io::Result<()> {
    xml.create_element("link").with_attributes([("rel", rel), ("type", kind), ("href", href)]).write_empty().map(drop)
}

/// Readers take the description of RSS for HTML.
fn escaped(text: &str) -> String {
    maud::html! { (text) }.into_string()
}

/// `Mon, 02 Jan 2026 15:04:05 GMT` (RFC 822 with four digits for the year, as RSS 2.0 wants it).
fn rfc2822(at: Timestamp) -> String {
    let instant = jiff::Timestamp::from_microsecond(at.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    instant.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}
