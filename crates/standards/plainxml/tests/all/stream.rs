//! Documents of any length are read part by part, what is wrong in a part concerns that part, and memory stays bounded.

use std::io::{self, BufRead, BufReader, Read};
use std::sync::Arc;

use plainxml::{Attribute, Document, Element, Error, Limits, Output, Part, Position, Problem, Stream};
use proptest::collection::vec;
use proptest::prelude::*;

const OURS: &str = "urn:ours";
const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

fn stream(text: &str) -> Stream<&[u8]> {
    Stream::open(text.as_bytes(), Limits::default()).unwrap()
}

fn parts(text: &str) -> Vec<Result<Part, Error>> {
    stream(text).collect()
}

/// One word per item: the name of the part, its problem, or the problem that ended the stream.
fn outline(text: &str, limits: Limits) -> Vec<String> {
    let items = Stream::open(text.as_bytes(), limits).unwrap();
    items
        .map(|item| match item {
            Ok(Part { content: Ok(element), .. }) => element.name,
            Ok(Part { content: Err(refused), .. }) => format!("refused: {}", refused.error.problem),
            Err(error) => format!("over: {}", error.problem),
        })
        .collect()
}

/// An element in Clark notation, to compare trees.
fn show(element: &Element) -> String {
    let attributes: String =
        element.attributes.iter().map(|one| format!(" {{{}}}{}={}", one.namespace, one.name, one.value)).collect();
    let children: String = element.children.iter().map(|child| format!("{}{}", show(child), child.tail)).collect();
    format!("<{{{}}}{}{attributes}>{}{children}</>", element.namespace, element.name, element.text)
}

#[test]
fn parts_come_with_the_namespaces_around_them() {
    let text =
        "<?xml version='1.0'?><!-- < --><r xmlns='urn:ours' xmlns:p='urn:p' a='>'><p:a b='/'/>\n <c>x<d/>y</c></r>";
    let mut stream = stream(text);
    assert_eq!(show(stream.root()), "<{urn:ours}r {}a=>></>");
    let first = stream.next().unwrap().unwrap();
    assert_eq!(show(&first.content.unwrap()), "<{urn:p}a {}b=/></>");
    let second = stream.next().unwrap().unwrap();
    assert_eq!(second.position, Position { line: 2, column: 2 });
    assert_eq!(show(&second.content.unwrap()), "<{urn:ours}c>x<{urn:ours}d></>y</>");
    assert!(stream.next().is_none());
}

#[test]
fn markup_that_only_looks_like_tags_does_not_end_a_part() {
    let text = "<r><a b='</a>'><!-- </a> --><![CDATA[</a>]] ><b>]]]><?x </a> ?></a><a/></r><!-- end --><?x?>\n";
    let text_of_first = parts(text)[0].clone().unwrap().content.unwrap().text;
    assert_eq!(text_of_first, "</a>]] ><b>]");
    assert_eq!(outline(text, Limits::default()), ["a", "a"]);
}

#[test]
fn what_is_wrong_inside_a_part_concerns_that_part() {
    let text = "<r><a>&nbsp;</a><b/><c x='1' x='2'/><d/><e:f/>stray &amp; text<g/><h>\u{1}</h><i></i></r>";
    let items = outline(text, Limits::default());
    assert_eq!(items.len(), 9, "{items:?}");
    assert_eq!(items[0], "refused: the entity `&nbsp;` is not defined");
    assert!(items[2].starts_with("refused: not well-formed"), "{items:?}");
    assert_eq!(items[4], "refused: the prefix `e` belongs to no namespace");
    assert_eq!(items[5], "refused: text between elements: `stray &amp; text`");
    assert_eq!(items[7], "refused: the character U+0001 is not allowed in XML");
    assert_eq!([&items[1], &items[3], &items[6], &items[8]], ["b", "d", "g", "i"]);

    let refused = parts("<r>\n<a>\n <b>&x;</b></a></r>")[0].clone().unwrap().content.unwrap_err();
    assert_eq!(refused.error.position, Some(Position { line: 3, column: 5 }));
    assert_eq!(refused.error.path, "/r/a/b");
    assert_eq!(show(&refused.so_far.unwrap()), "<{}a>\n <{}b></></>");
}

#[test]
fn bytes_that_are_no_text_concern_their_part() {
    let text = b"<r><a>k\xC3\xBCrzer</a><b>k\xFCrzer</b><c/></r>";
    let items: Vec<_> = Stream::open(&text[..], Limits::default()).unwrap().map(|item| item.unwrap().content).collect();
    assert_eq!(items[0].as_ref().unwrap().text, "kürzer");
    let refused = items[1].as_ref().unwrap_err();
    assert!(matches!(refused.error.problem, Problem::Encoding(_)), "{}", refused.error);
    assert_eq!(refused.error.position, Some(Position { line: 1, column: 21 }));
    assert_eq!(refused.so_far.as_ref().unwrap().name, "b");
    assert_eq!(items[2].as_ref().unwrap().name, "c");
}

#[test]
fn a_stream_ends_where_parts_cannot_be_told_apart() {
    for (text, good, problem) in [
        ("<r><a/><b></a></b><c/></r>", 1, "`</a>` where `b` is still open"),
        ("<r><a/><b>", 1, "the text ends inside `b`"),
        ("<r><a/>", 1, "the text ends inside `r`"),
        ("<r><a/></r><r/>", 1, "there is more than one outermost element"),
        ("<r><a/></r>more", 1, "text after the outermost element"),
        ("<r><a <b/></a></r>", 0, "a tag begins inside a tag"),
        ("<r><a/><!-- ", 1, "the text ends inside `r`"),
        ("<r/><!-", 0, "the text ends inside a tag or a comment"),
        ("<r><!x></r>", 0, "`<!` begins neither a comment nor a section"),
        ("<r></r></r>", 0, "an element ends that never began"),
    ] {
        let items = outline(text, Limits::default());
        assert_eq!(items.len(), good + 1, "{text}: {items:?}");
        assert_eq!(items[good], format!("over: not well-formed XML: {problem}"), "{text}");
    }
    assert_eq!(outline("<r><a/><!DOCTYPE b></r>", Limits::default())[1], "over: a document type (`<!DOCTYPE …>`)");
}

#[test]
fn what_has_no_outermost_element_is_not_opened() {
    let refuse = |text: &[u8]| Stream::open(text, Limits { bytes: 200, ..Limits::default() }).err().unwrap().problem;
    for text in ["", "no XML at all", "<!-- only -->", "<", "<a b=1/>", "<a b='1' b='2'>"] {
        assert!(matches!(refuse(text.as_bytes()), Problem::Malformed(_) | Problem::UnexpectedText(_)), "{text}");
    }
    assert_eq!(refuse(b"<!DOCTYPE a><a/>"), Problem::DocumentType);
    assert!(matches!(refuse(b"<?xml version='1.0' encoding='UTF-16'?><a/>"), Problem::Encoding(_)));
    assert!(matches!(refuse(b"\xFF\xFE<\0a\0/\0>\0"), Problem::Encoding(_)));
    assert_eq!(refuse(" ".repeat(300).as_bytes()), Problem::TooLarge { bytes: 201, limit: 200 });
    let marked = b"\xEF\xBB\xBF<a><b>&x;</b></a>";
    let part = Stream::open(&marked[..], Limits::default()).unwrap().next().unwrap().unwrap();
    assert_eq!(part.content.unwrap_err().error.position, Some(Position { line: 1, column: 7 }));
}

#[test]
fn limits_bound_one_part_and_not_the_stream() {
    let limits = Limits { bytes: 60, elements: 4, depth: 3, attributes: 1 };
    let long = format!("<b><i>7</i>{}</b>", "x".repeat(100));
    let text =
        format!("<r>{long}<a/><a><b/><b/><b/><b/></a><a><b><c><d/></c></b></a><a b='' c=''/>{}</r>", "<a/>".repeat(50));
    let items = outline(&text, limits);
    assert_eq!(items[0], "refused: 115 bytes, at most 60 are read");
    assert_eq!(
        items[2..5],
        [
            "refused: more than 4 elements",
            "refused: elements are nested more than 3 deep",
            "refused: more than 1 attributes"
        ]
    );
    assert_eq!(items.len(), 55);
    let refused = Stream::open(text.as_bytes(), limits).unwrap().next().unwrap().unwrap().content.unwrap_err();
    assert_eq!(refused.so_far.unwrap().child("i").unwrap().text, "7", "says which part it was");
}

/// A document that is made while it is read: it never exists as a whole.
struct Endless {
    left: usize,
    open: bool,
}

impl Read for Endless {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.open {
            self.open = false;
            into[..6].copy_from_slice(b"<r><a>");
            return Ok(6);
        }
        let amount = self.left.min(into.len());
        into[..amount].fill(b'<');
        for pair in into[..amount].chunks_exact_mut(3) {
            pair.copy_from_slice(b"<b>");
        }
        self.left -= amount - amount % 3;
        Ok(amount - amount % 3)
    }
}

#[test]
fn a_part_that_never_ends_is_given_up() {
    let limits = Limits { bytes: 1 << 16, ..Limits::default() };
    let source = BufReader::with_capacity(3 << 10, Endless { left: 3 << 22, open: true });
    let mut stream = Stream::open(source, limits).unwrap();
    let error = stream.next().unwrap().unwrap_err();
    assert_eq!(error.problem, Problem::Malformed("the text ends inside `b`".to_owned()));
    assert!(stream.next().is_none());
}

struct Failing;

impl Read for Failing {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::Error::other("the disk is gone"))
    }
}

impl BufRead for Failing {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        Err(io::Error::other("the disk is gone"))
    }

    fn consume(&mut self, _: usize) {}
}

#[test]
fn a_source_that_fails_is_said() {
    let problem = Stream::open(Failing, Limits::default()).err().unwrap().problem;
    assert_eq!(problem, Problem::Unreadable("the disk is gone".to_owned()));
    let mut stream = Stream::open(b"<r><a/>".chain(Failing), Limits::default()).unwrap();
    assert!(stream.next().unwrap().is_ok());
    assert_eq!(stream.next().unwrap().unwrap_err().path, "/r");
}

#[test]
fn types_keep_their_namespace_whatever_the_prefix() {
    let text = format!(
        "<q:r xmlns:q='{OURS}' xmlns:i='{INSTANCE}'><q:a i:type='q:B' i:nil='true' i:schemaLocation='x y'/></q:r>"
    );
    let element = parts(&text)[0].clone().unwrap().content.unwrap();
    assert_eq!(show(&element), format!("<{{{OURS}}}a {{{INSTANCE}}}type={{{OURS}}}B {{{INSTANCE}}}nil=true></>"));
    let printed = plainxml::print(&element, "o").unwrap();
    assert_eq!(
        printed,
        format!("<o:a xmlns:o=\"{OURS}\" xmlns:xsi=\"{INSTANCE}\" xsi:type=\"o:B\" xsi:nil=\"true\"/>")
    );
    assert_eq!(plainxml::parse_typed(printed.as_bytes(), &Limits::default()).unwrap(), element);
    let plain = plainxml::parse(printed.as_bytes(), &Limits::default()).unwrap();
    assert!(plain.attributes.is_empty(), "for other standards they are advice to validators");
}

#[test]
fn an_element_that_cannot_be_written_leaves_nothing_behind() {
    let document = Document { root: "r", prefix: "o", namespace: OURS, qualified: true };
    let version = Attribute { namespace: "".into(), name: "version".into(), value: "1".into() };
    let mut output = Output::open(Vec::new(), &document, &[version]).unwrap();
    let element =
        |text: &str| Element { namespace: OURS.into(), name: "a".into(), text: text.into(), ..Element::default() };
    output.element(&element("good")).unwrap();
    let mut wrong = element("");
    wrong.children.push(element("\u{0}"));
    assert_eq!(output.element(&wrong).unwrap_err().path, "/o:r/o:a/o:a");
    output.element(&element("better")).unwrap();
    let written = String::from_utf8(output.finish().unwrap()).unwrap();
    assert_eq!(outline(&written, Limits::default()), ["a", "a"], "{written}");
}

fn text() -> impl Strategy<Value = String> {
    "[ \\t\\n\\r<>&\"'\\]a-cä\u{1F415}-]{0,6}"
}

fn attribute() -> impl Strategy<Value = Attribute> {
    let plain = (prop::sample::select(vec!["", OURS, "urn:theirs"]), "[a-c]", text());
    let typed = prop::sample::select(vec!["{urn:ours}T", "{urn:theirs}T", "T"]);
    prop_oneof![
        4 => plain.prop_map(|(namespace, name, value)| Attribute { namespace: namespace.into(), name, value }),
        1 => typed.prop_map(|value| Attribute { namespace: INSTANCE.into(), name: "type".into(), value: value.into() }),
    ]
}

fn tree() -> impl Strategy<Value = Element> {
    let namespace = || prop::sample::select(vec!["", OURS, "urn:theirs"]).prop_map(Arc::<str>::from);
    let leaf = (namespace(), "[a-c]{1,2}", vec(attribute(), 0..3), text()).prop_map(
        |(namespace, name, mut attributes, text)| {
            attributes.sort_by(|left, right| left.name.cmp(&right.name));
            attributes.dedup_by(|left, right| left.name == right.name);
            Element { namespace, name, attributes, text, ..Element::default() }
        },
    );
    let leaf = leaf.boxed();
    leaf.clone().prop_recursive(3, 12, 3, move |inner| {
        (leaf.clone(), vec(inner, 1..3)).prop_map(|(element, children)| {
            let text = if element.text.trim().is_empty() { String::new() } else { element.text };
            Element { text, children, ..element }
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_part_survives(trees in vec(tree(), 0..4), chunk in 1_usize..9) {
        let document = Document { root: "root", prefix: "o", namespace: OURS, qualified: true };
        let mut output = Output::open(Vec::new(), &document, &[]).unwrap();
        trees.iter().for_each(|tree| output.element(tree).unwrap());
        let written = output.finish().unwrap();
        let source = BufReader::with_capacity(chunk, &written[..]);
        let read: Vec<Element> =
            Stream::open(source, Limits::default()).unwrap().map(|part| part.unwrap().content.unwrap()).collect();
        prop_assert_eq!(&read, &trees, "{}", String::from_utf8_lossy(&written));
        for tree in &trees {
            let printed = plainxml::print(tree, "o").unwrap();
            prop_assert_eq!(&plainxml::parse_typed(printed.as_bytes(), &Limits::default()).unwrap(), tree, "{}", printed);
        }
    }

    #[test]
    fn any_bytes_give_an_answer(bytes in vec(prop::sample::select(b"<>/!?-[]CDAT=' \"&;abr\n\xC3\xBC".to_vec()), 0..60)) {
        let whole = [b"<r>", &bytes[..], b"</r>"].concat();
        for bytes in [&bytes, &whole] {
            if let Ok(stream) = Stream::open(&bytes[..], Limits::default()) {
                let items: Vec<_> = stream.collect();
                prop_assert!(items.iter().rev().skip(1).all(Result::is_ok), "an error is the last item");
                let whole = plainxml::parse(bytes, &Limits::default());
                if whole.is_ok() {
                    prop_assert!(items.iter().all(|item| item.as_ref().is_ok_and(|part| part.content.is_ok()
                        || part.content.as_ref().is_err_and(|refused| matches!(refused.error.problem, Problem::UnexpectedText(_))))),
                        "what is well-formed as a whole is so in parts");
                }
            }
        }
    }
}
