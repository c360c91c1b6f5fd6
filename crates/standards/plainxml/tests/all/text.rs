//! Elements survive writing and reading, and what is wrong is refused.

use std::sync::Arc;

use plainxml::{Attribute, Document, Element, Error, Limits, Node, Position, Problem, Visit};
use proptest::collection::vec;
use proptest::prelude::*;

#[derive(Default)]
struct Anything(Vec<Element>);

impl Node for Anything {
    fn visit<V: Visit>(&mut self, visit: &mut V) -> Result<(), Error> {
        visit.verbatim("any", &mut self.0)
    }
}

const OURS: &str = "urn:ours";

fn document() -> Document<'static> {
    Document { root: "root", prefix: "o", namespace: OURS, qualified: true }
}

fn problem(text: &str) -> (Position, Problem) {
    let error = plainxml::parse(text.as_bytes(), &Limits::default()).unwrap_err();
    (error.position.unwrap(), error.problem)
}

fn text() -> impl Strategy<Value = String> {
    "[ \\t\\n\\r<>&\"'\\]a-cä\u{1F415}]{0,6}"
}

fn namespace() -> impl Strategy<Value = Arc<str>> {
    prop::sample::select(vec!["", OURS, "urn:theirs", "urn:a=1&b>", "http://www.w3.org/XML/1998/namespace"])
        .prop_map(Arc::from)
}

prop_compose! {
    fn attributes()(all in vec((namespace(), "[a-c]{1,2}", text()), 0..3)) -> Vec<Attribute> {
        let mut attributes: Vec<Attribute> = Vec::new();
        for (namespace, name, value) in all {
            if !attributes.iter().any(|other| other.name == name) {
                attributes.push(Attribute { namespace, name, value });
            }
        }
        attributes
    }
}

/// An element whose texts are not blank where there are children: blank ones are layout.
fn element(children: Vec<Element>, attributes: Vec<Attribute>, text: String, tail: String) -> Element {
    let mixed = children.iter().any(|child| !child.tail.trim().is_empty()) || !text.trim().is_empty();
    let mut element = Element {
        name: "any".to_owned(),
        namespace: OURS.into(),
        attributes,
        text,
        children,
        tail,
        ..Element::default()
    };
    if !mixed && !element.children.is_empty() {
        element.text.clear();
        element.children.iter_mut().for_each(|child| child.tail.clear());
    }
    element
}

fn tree() -> impl Strategy<Value = Element> {
    let leaf =
        (attributes(), text(), text()).prop_map(|(attributes, text, tail)| element(vec![], attributes, text, tail));
    leaf.prop_recursive(3, 12, 3, |inner| {
        (vec(inner, 0..3), attributes(), text(), text(), namespace()).prop_map(
            |(children, attributes, text, tail, namespace)| Element {
                namespace,
                ..element(children, attributes, text, tail)
            },
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_element_survives(tree in tree()) {
        let one = Element { namespace: OURS.into(), tail: String::new(), ..tree };
        let written = plainxml::write(Anything(vec![one.clone()]), &document()).unwrap();
        let read: Anything = plainxml::read(&plainxml::parse(&written, &Limits::default()).unwrap(), OURS).unwrap();
        prop_assert_eq!(&read.0, &[one], "{}", String::from_utf8_lossy(&written));
    }
}

#[test]
fn positions_count_lines_and_characters() {
    assert_eq!(problem("<a>\n  ü&x;</a>"), (Position { line: 2, column: 4 }, Problem::Entity("x".to_owned())));
    assert_eq!(problem("<a>\r\n<b:c/></a>"), (Position { line: 2, column: 1 }, Problem::Prefix("b".to_owned())));
}

#[test]
fn what_is_not_well_formed_is_refused() {
    for text in [
        "",
        "a",
        "<a>",
        "<a></b>",
        "<a/><a/>",
        "<a/>b",
        "<a",
        "<a b=1/>",
        "<a b='1' b='2'/>",
        "<a>&#0;</a>",
        " <?xml version='1.0'?><a/>",
    ] {
        assert!(plainxml::parse(text.as_bytes(), &Limits::default()).is_err(), "{text}");
    }
    assert_eq!(problem("<a>&#1;</a>").1, Problem::Character('\u{1}'));
    assert_eq!(problem("<a>\u{FFFE}</a>").1, Problem::Character('\u{FFFE}'));
    assert_eq!(problem("<!DOCTYPE a><a/>").1, Problem::DocumentType);
}

#[test]
fn what_xml_forbids_is_not_written() {
    let one =
        Element { name: "any".to_owned(), namespace: OURS.into(), text: "\u{0}".to_owned(), ..Element::default() };
    let error = plainxml::write(Anything(vec![one]), &document()).unwrap_err();
    assert_eq!((error.path.as_str(), error.problem), ("/o:root/o:any", Problem::Character('\u{0}')));
}

#[test]
fn limits_hold() {
    let limits = Limits { bytes: 40, elements: 3, depth: 2, attributes: 1 };
    for (text, expected) in [
        ("<a><b/><b/><b/></a>", Problem::TooManyElements(3)),
        ("<a><b><c/></b></a>", Problem::TooDeep(2)),
        ("<a b='' c=''/>", Problem::TooManyAttributes(1)),
        ("<a>                                        </a>", Problem::TooLarge { bytes: 47, limit: 40 }),
    ] {
        assert_eq!(plainxml::parse(text.as_bytes(), &limits).unwrap_err().problem, expected, "{text}");
    }
}
