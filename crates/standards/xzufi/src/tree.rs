//! Looking into and changing trees of elements. Names are compared without their namespaces: `code` and `name` of codes have
//! none in one version and the standard's in another.

use std::sync::Arc;

use plainxml::{Attribute, Element};

use crate::names;

/// Children of a name, in order.
pub(crate) fn all<'e>(element: &'e Element, name: &'static str) -> impl Iterator<Item = &'e Element> {
    element.children.iter().filter(move |child| child.name == name)
}

/// The first child that has one of these names.
pub(crate) fn one_of<'e>(element: &'e Element, names: &[&str]) -> Option<&'e Element> {
    element.children.iter().find(|child| names.contains(&&*child.name))
}

/// The first element of a name below this one, at any depth but not inside descriptions: wrappers differ between versions.
pub(crate) fn below<'e>(element: &'e Element, name: &str) -> Option<&'e Element> {
    let inner = element.children.iter().filter(|child| child.name != names::DESCRIPTION);
    element.child(name).or_else(|| inner.filter_map(|child| below(child, name)).next())
}

/// The text of an element without the white space around it; nothing when it is blank.
pub(crate) fn text(element: &Element) -> Option<&str> {
    Some(element.text.trim()).filter(|text| !text.is_empty())
}

/// The text of the first child of a name.
pub(crate) fn text_of<'e>(element: &'e Element, name: &str) -> Option<&'e str> {
    element.child(name).and_then(text)
}

/// The value of an attribute outside all namespaces; nothing when it is blank.
pub(crate) fn attribute<'e>(element: &'e Element, name: &str) -> Option<&'e str> {
    let found = element.attributes.iter().find(|one| one.name == name && one.namespace.is_empty());
    found.map(|one| one.value.trim()).filter(|value| !value.is_empty())
}

/// What an element contains as HTML: its text, or, where the HTML was written as elements, these as text.
pub(crate) fn html(element: &Element) -> String {
    let mut html = element.text.trim().to_owned();
    if !element.children.is_empty() {
        html = escaped(&element.text);
        element.children.iter().for_each(|child| tags(child, &mut html));
    }
    html
}

fn tags(element: &Element, html: &mut String) {
    html.push('<');
    html.push_str(&element.name);
    for attribute in &element.attributes {
        html.push_str(&format!(" {}=\"{}\"", attribute.name, escaped(&attribute.value)));
    }
    html.push('>');
    html.push_str(&escaped(&element.text));
    element.children.iter().for_each(|child| tags(child, html));
    if !(element.children.is_empty() && element.text.is_empty()) {
        html.push_str(&format!("</{}>", element.name));
    }
    html.push_str(&escaped(&element.tail));
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A new element.
pub(crate) fn make(namespace: &Arc<str>, name: &str, text: &str) -> Element {
    Element { namespace: namespace.clone(), name: name.to_owned(), text: text.to_owned(), ..Element::default() }
}

/// Sets an attribute outside all namespaces.
pub(crate) fn set(element: &mut Element, name: &str, value: &str) {
    match element.attributes.iter_mut().find(|one| one.name == name && one.namespace.is_empty()) {
        Some(found) => found.value = value.to_owned(),
        None => element.attributes.push(Attribute {
            namespace: Arc::default(),
            name: name.to_owned(),
            value: value.to_owned(),
        }),
    }
}

/// Puts a child behind the last one that the order has not after it. What the order does not know stays where it is.
pub(crate) fn put(parent: &mut Element, child: Element, order: &[&str]) {
    let rank = |name: &str| order.iter().position(|one| *one == name);
    let ours = rank(&child.name);
    let follows = |other: &Element| ours.is_some_and(|ours| rank(&other.name).is_some_and(|theirs| theirs <= ours));
    let place = parent
        .children
        .iter()
        .rposition(follows)
        .map_or_else(|| if ours.is_some() { 0 } else { parent.children.len() }, |place| place + 1);
    parent.children.insert(place, child);
}

/// Puts these children in the place of all of a name.
pub(crate) fn replace(parent: &mut Element, name: &str, children: impl IntoIterator<Item = Element>, order: &[&str]) {
    let first = parent.children.iter().position(|child| child.name == name);
    parent.children.retain(|child| child.name != name);
    for (number, child) in children.into_iter().enumerate() {
        match first {
            Some(first) => parent.children.insert(first + number, child),
            None => put(parent, child, order),
        }
    }
}
