//! Papers as documents through the public door.
#![expect(clippy::unwrap_used, reason = "tests may stop")]

use std::io::{Cursor, Read};

use letters::{Block, document};
use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use crate::samples;

/// A part of the archive, after every event of it was read.
fn part(archive: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(archive)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    let mut reader = Reader::from_str(&text);
    while !matches!(reader.read_event().unwrap(), Event::Eof) {}
    text
}

#[test]
fn every_part_that_is_named_is_there_and_can_be_read() {
    let file = document(&samples::paper()).unwrap();
    let types = part(&file, "[Content_Types].xml");
    let archive = ZipArchive::new(Cursor::new(&file)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    for name in &names {
        part(&file, name);
        assert!(types.contains(&format!("/{name}\"")) || name.ends_with(".rels") || name.starts_with('['), "{name}");
    }
    for relations in ["_rels/.rels", "word/_rels/document.xml.rels"] {
        for target in part(&file, relations).split("Target=\"").skip(1) {
            let target = target.split('"').next().unwrap();
            assert!(names.iter().any(|name| name.ends_with(target)), "{target}");
        }
    }
}

#[test]
fn title_language_headings_and_rows_of_headings_are_said_and_not_only_shown() {
    let file = document(&samples::paper()).unwrap();
    assert!(part(&file, "docProps/core.xml").contains("<dc:title>Beschlussvorlage: IT-Betrieb</dc:title>"));
    assert!(part(&file, "word/styles.xml").contains("<w:lang w:val=\"de-DE\"/>"));
    let body = part(&file, "word/document.xml");
    assert_eq!(body.matches("w:val=\"Heading1\"").count(), 1);
    assert_eq!(body.matches("w:val=\"Heading2\"").count(), 4);
    assert_eq!(body.matches("<w:tblHeader/>").count(), 1);
    assert_eq!(body.matches("<w:tr>").count(), 3);
    assert!(part(&file, "word/footer1.xml").contains("NUMPAGES"));
}

#[test]
fn every_numbered_list_begins_with_one() {
    let file = document(&samples::paper()).unwrap();
    let body = part(&file, "word/document.xml");
    let numbering = part(&file, "word/numbering.xml");
    for (list, items) in [("1", 2), ("2", 2), ("3", 2)] {
        assert_eq!(body.matches(&format!("<w:numId w:val=\"{list}\"/>")).count(), items, "{list}");
        assert_eq!(numbering.matches(&format!("w:numId=\"{list}\"")).count(), 1, "{list}");
    }
}

#[test]
fn the_same_paper_gives_the_same_bytes_and_hostile_text_stays_text() {
    assert_eq!(document(&samples::paper()).unwrap(), document(&samples::paper()).unwrap());
    let mut paper = samples::paper();
    let hostile = "</w:t><w:x/> & \"\u{0}\u{1}\u{FFFE}\u{1F436}\r\nnächste Zeile";
    paper.head.subject = hostile.to_owned();
    paper.head.words.page = "{pages} {page".to_owned();
    paper.parts[0].blocks = vec![Block::Text(hostile.to_owned()), Block::List(vec![hostile.to_owned()])];
    let file = document(&paper).unwrap();
    let body = part(&file, "word/document.xml");
    assert!(body.contains("&lt;/w:t&gt;") && !body.contains("<w:x/>"));
    assert!(body.contains("\u{1F436}") && !body.contains('\u{1}') && !body.contains('\u{FFFE}'));
    part(&file, "docProps/core.xml");
    part(&file, "word/footer1.xml");
}
