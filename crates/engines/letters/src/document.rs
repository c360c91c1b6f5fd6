//! A paper as a file to write on: WordprocessingML (ISO/IEC 29500-1, transitional), which every word processor opens.
//!
//! Only what such a paper needs, and that accessible: language and title of the document, headings that are headings, lists that are
//! lists, and rows of headings that tables repeat on every page.

use std::io::{Cursor, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use crate::letter::{Head, Language, day_text};
use crate::paper::{Block, Paper, PaperTable};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PROPERTIES: &str = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
/// Width between the margins, in twentieths of a point: 165 mm.
const WIDTH: u32 = 9_354;
/// Bullets; the numbered lists follow, each with a number of its own.
const BULLETS: usize = 1;

/// A paper could not be written as a document. Holds no text of it.
#[derive(Debug, thiserror::Error)]
#[error("the document could not be written")]
pub struct NotWritten;

impl From<std::io::Error> for NotWritten {
    fn from(_: std::io::Error) -> Self {
        Self
    }
}

impl From<zip::result::ZipError> for NotWritten {
    fn from(_: zip::result::ZipError) -> Self {
        Self
    }
}

type Result<T = (), E = std::io::Error> = std::result::Result<T, E>;
type Xml = Writer<Vec<u8>>;

/// Writes a paper as a document. The same paper gives the same bytes.
///
/// # Errors
/// [`NotWritten`].
pub fn document(paper: &Paper) -> Result<Vec<u8>, NotWritten> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let lists = numbered_lists(paper);
    for (name, part) in [
        ("[Content_Types].xml", content_types()?),
        ("_rels/.rels", package_relations()?),
        ("docProps/core.xml", properties(&paper.head)?),
        ("word/_rels/document.xml.rels", document_relations()?),
        ("word/document.xml", body(paper)?),
        ("word/styles.xml", styles(&paper.head)?),
        ("word/numbering.xml", numbering(lists)?),
        ("word/footer1.xml", footer(&paper.head)?),
    ] {
        archive.start_file(name, options)?;
        archive.write_all(&part)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// A part with its declaration.
fn part(write: impl FnOnce(&mut Xml) -> Result) -> Result<Vec<u8>> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))))?;
    write(&mut xml)?;
    Ok(xml.into_inner())
}

/// An element with what is in it.
fn within(xml: &mut Xml, name: &str, attributes: &[(&str, &str)], write: impl FnOnce(&mut Xml) -> Result) -> Result {
    xml.create_element(name).with_attributes(attributes.iter().copied()).write_inner_content(write)?;
    Ok(())
}

/// An element without anything in it.
fn empty(xml: &mut Xml, name: &str, attributes: &[(&str, &str)]) -> Result {
    xml.create_element(name).with_attributes(attributes.iter().copied()).write_empty()?;
    Ok(())
}

fn value(xml: &mut Xml, name: &str, value: &str) -> Result {
    empty(xml, name, &[("w:val", value)])
}

/// A text without what XML 1.0 does not have.
fn text(xml: &mut Xml, name: &str, attributes: &[(&str, &str)], words: &str) -> Result {
    let words: String = words
        .chars()
        .filter(|letter| matches!(letter, '\t' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..))
        .collect();
    xml.create_element(name).with_attributes(attributes.iter().copied()).write_text_content(BytesText::new(&words))?;
    Ok(())
}

fn tag(language: Language) -> &'static str {
    match language {
        Language::German => "de-DE",
        Language::English => "en-GB",
    }
}

fn content_types() -> Result<Vec<u8>> {
    let word = |name: &str| format!("application/vnd.openxmlformats-officedocument.wordprocessingml.{name}+xml");
    part(|xml| {
        within(xml, "Types", &[("xmlns", TYPES)], |xml| {
            let relations = "application/vnd.openxmlformats-package.relationships+xml";
            empty(xml, "Default", &[("Extension", "rels"), ("ContentType", relations)])?;
            for (name, kind) in [
                ("/word/document.xml", word("document.main")),
                ("/word/styles.xml", word("styles")),
                ("/word/numbering.xml", word("numbering")),
                ("/word/footer1.xml", word("footer")),
                ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml".to_owned()),
            ] {
                empty(xml, "Override", &[("PartName", name), ("ContentType", &kind)])?;
            }
            Ok(())
        })
    })
}

fn relations(list: &[(&str, String, &str)]) -> Result<Vec<u8>> {
    part(|xml| {
        within(xml, "Relationships", &[("xmlns", RELATIONS)], |xml| {
            for (id, kind, target) in list {
                empty(xml, "Relationship", &[("Id", id), ("Type", kind), ("Target", target)])?;
            }
            Ok(())
        })
    })
}

fn package_relations() -> Result<Vec<u8>> {
    relations(&[
        ("rId1", format!("{OFFICE}/officeDocument"), "word/document.xml"),
        ("rId2", format!("{RELATIONS}/metadata/core-properties"), "docProps/core.xml"),
    ])
}

fn document_relations() -> Result<Vec<u8>> {
    relations(&[
        ("rId1", format!("{OFFICE}/styles"), "styles.xml"),
        ("rId2", format!("{OFFICE}/numbering"), "numbering.xml"),
        ("rId3", format!("{OFFICE}/footer"), "footer1.xml"),
    ])
}

fn properties(head: &Head) -> Result<Vec<u8>> {
    let day = format!("{}T00:00:00Z", head.date);
    part(|xml| {
        let names = [
            ("xmlns:cp", PROPERTIES),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ];
        within(xml, "cp:coreProperties", &names, |xml| {
            text(xml, "dc:title", &[], &head.subject)?;
            text(xml, "dc:creator", &[], &head.issuer.name)?;
            text(xml, "dc:language", &[], tag(head.language))?;
            text(xml, "dcterms:created", &[("xsi:type", "dcterms:W3CDTF")], &day)?;
            text(xml, "dcterms:modified", &[("xsi:type", "dcterms:W3CDTF")], &day)
        })
    })
}

/// Name, size in half points, blank above in twentieths of a point, and level of a heading.
const STYLES: [(&str, &str, &str, &str, Option<&str>); 4] = [
    ("Title", "Title", "36", "0", None),
    ("Heading1", "heading 1", "28", "360", Some("0")),
    ("Heading2", "heading 2", "24", "320", Some("1")),
    ("ListParagraph", "List Paragraph", "22", "0", None),
];

fn styles(head: &Head) -> Result<Vec<u8>> {
    part(|xml| {
        within(xml, "w:styles", &[("xmlns:w", WORD)], |xml| {
            within(xml, "w:docDefaults", &[], |xml| {
                within(xml, "w:rPrDefault", &[], |xml| {
                    within(xml, "w:rPr", &[], |xml| {
                        let face = "Calibri";
                        empty(xml, "w:rFonts", &[("w:ascii", face), ("w:hAnsi", face), ("w:cs", face)])?;
                        value(xml, "w:sz", "22")?;
                        value(xml, "w:lang", tag(head.language))
                    })
                })?;
                within(xml, "w:pPrDefault", &[], |xml| {
                    within(xml, "w:pPr", &[], |xml| {
                        empty(xml, "w:spacing", &[("w:after", "120"), ("w:line", "276"), ("w:lineRule", "auto")])
                    })
                })
            })?;
            let normal = [("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", "Normal")];
            within(xml, "w:style", &normal, |xml| value(xml, "w:name", "Normal"))?;
            for (id, name, size, above, level) in STYLES {
                within(xml, "w:style", &[("w:type", "paragraph"), ("w:styleId", id)], |xml| {
                    value(xml, "w:name", name)?;
                    value(xml, "w:basedOn", "Normal")?;
                    if level.is_some() {
                        value(xml, "w:next", "Normal")?;
                    }
                    empty(xml, "w:qFormat", &[])?;
                    within(xml, "w:pPr", &[], |xml| {
                        if let Some(level) = level {
                            empty(xml, "w:keepNext", &[])?;
                            empty(xml, "w:spacing", &[("w:before", above), ("w:after", "120")])?;
                            value(xml, "w:outlineLvl", level)?;
                        }
                        Ok(())
                    })?;
                    within(xml, "w:rPr", &[], |xml| {
                        if id != "ListParagraph" {
                            empty(xml, "w:b", &[])?;
                        }
                        value(xml, "w:sz", size)
                    })
                })?;
            }
            Ok(())
        })
    })
}

fn numbered_lists(paper: &Paper) -> usize {
    let blocks = paper.parts.iter().flat_map(|part| &part.blocks);
    blocks.filter(|block| matches!(block, Block::Numbered(_))).count()
}

/// One kind of bullets, one of numbers, and a list of its own for every numbered list, so that each begins with 1.
fn numbering(lists: usize) -> Result<Vec<u8>> {
    part(|xml| {
        within(xml, "w:numbering", &[("xmlns:w", WORD)], |xml| {
            for (id, format, sign) in [("0", "bullet", "•"), ("1", "decimal", "%1.")] {
                within(xml, "w:abstractNum", &[("w:abstractNumId", id)], |xml| {
                    within(xml, "w:lvl", &[("w:ilvl", "0")], |xml| {
                        value(xml, "w:start", "1")?;
                        value(xml, "w:numFmt", format)?;
                        value(xml, "w:lvlText", sign)?;
                        value(xml, "w:lvlJc", "left")?;
                        within(xml, "w:pPr", &[], |xml| empty(xml, "w:ind", &[("w:left", "425"), ("w:hanging", "425")]))
                    })
                })?;
            }
            within(xml, "w:num", &[("w:numId", &BULLETS.to_string())], |xml| value(xml, "w:abstractNumId", "0"))?;
            for list in 1..=lists {
                within(xml, "w:num", &[("w:numId", &(BULLETS + list).to_string())], |xml| {
                    value(xml, "w:abstractNumId", "1")?;
                    within(xml, "w:lvlOverride", &[("w:ilvl", "0")], |xml| value(xml, "w:startOverride", "1"))
                })?;
            }
            Ok(())
        })
    })
}

/// `Seite 1 von 3`, counted by whatever opens the document.
fn footer(head: &Head) -> Result<Vec<u8>> {
    part(|xml| {
        within(xml, "w:ftr", &[("xmlns:w", WORD)], |xml| {
            within(xml, "w:p", &[], |xml| {
                within(xml, "w:pPr", &[], |xml| value(xml, "w:jc", "right"))?;
                let mut rest = head.words.page.as_str();
                for (place, field) in [("{page}", "PAGE"), ("{pages}", "NUMPAGES")] {
                    if let Some((before, after)) = rest.split_once(place) {
                        run(xml, before, false)?;
                        within(xml, "w:fldSimple", &[("w:instr", field)], |xml| run(xml, "1", false))?;
                        rest = after;
                    }
                }
                run(xml, rest, false)
            })
        })
    })
}

fn body(paper: &Paper) -> Result<Vec<u8>> {
    let head = &paper.head;
    part(|xml| {
        within(xml, "w:document", &[("xmlns:w", WORD), ("xmlns:r", OFFICE)], |xml| {
            within(xml, "w:body", &[], |xml| {
                paragraph(xml, Some("Title"), None, &head.issuer.name)?;
                let recipient = (!head.recipient.is_empty()).then(|| head.recipient.join("\n"));
                for line in head.issuer.acting.iter().chain(&recipient).chain([
                    &format!("{} {}", head.words.reference, head.reference),
                    &format!("{} {}", head.words.date, day_text(head.date)),
                ]) {
                    paragraph(xml, None, None, line)?;
                }
                paragraph(xml, Some("Heading1"), None, &head.subject)?;
                if let Some(example) = &head.example {
                    paragraph(xml, None, None, example)?;
                }
                let mut lists = BULLETS;
                for part in &paper.parts {
                    paragraph(xml, Some("Heading2"), None, &part.title)?;
                    for one in &part.blocks {
                        block(xml, one, &mut lists)?;
                    }
                }
                within(xml, "w:sectPr", &[], |xml| {
                    empty(xml, "w:footerReference", &[("w:type", "default"), ("r:id", "rId3")])?;
                    empty(xml, "w:pgSz", &[("w:w", "11906"), ("w:h", "16838")])?;
                    let sides = [("w:top", "1304"), ("w:right", "1134"), ("w:bottom", "1134"), ("w:left", "1418")];
                    let strips = [("w:header", "567"), ("w:footer", "567"), ("w:gutter", "0")];
                    empty(xml, "w:pgMar", &[sides.as_slice(), &strips].concat())
                })
            })
        })
    })
}

fn block(xml: &mut Xml, block: &Block, lists: &mut usize) -> Result {
    match block {
        Block::Text(words) => paragraph(xml, None, None, words),
        Block::List(items) => {
            items.iter().try_for_each(|item| paragraph(xml, Some("ListParagraph"), Some(BULLETS), item))
        }
        Block::Numbered(items) => {
            *lists += 1;
            items.iter().try_for_each(|item| paragraph(xml, Some("ListParagraph"), Some(*lists), item))
        }
        Block::Table(table) => grid(xml, table),
    }
}

fn paragraph(xml: &mut Xml, style: Option<&str>, list: Option<usize>, words: &str) -> Result {
    within(xml, "w:p", &[], |xml| {
        within(xml, "w:pPr", &[], |xml| {
            if let Some(style) = style {
                value(xml, "w:pStyle", style)?;
            }
            if let Some(list) = list {
                within(xml, "w:numPr", &[], |xml| {
                    value(xml, "w:ilvl", "0")?;
                    value(xml, "w:numId", &list.to_string())
                })?;
            }
            Ok(())
        })?;
        run(xml, words, false)
    })
}

/// Words in one run, with their line breaks.
fn run(xml: &mut Xml, words: &str, bold: bool) -> Result {
    within(xml, "w:r", &[], |xml| {
        if bold {
            within(xml, "w:rPr", &[], |xml| empty(xml, "w:b", &[]))?;
        }
        for (number, line) in words.lines().enumerate() {
            if number > 0 {
                empty(xml, "w:br", &[])?;
            }
            text(xml, "w:t", &[("xml:space", "preserve")], line)?;
        }
        Ok(())
    })
}

fn grid(xml: &mut Xml, table: &PaperTable) -> Result {
    if table.rows.is_empty() {
        return Ok(());
    }
    let whole: u32 = table.columns.iter().map(|column| u32::from(column.share)).sum::<u32>().max(1);
    let widths: Vec<String> =
        table.columns.iter().map(|column| (WIDTH * u32::from(column.share) / whole).to_string()).collect();
    within(xml, "w:tbl", &[], |xml| {
        within(xml, "w:tblPr", &[], |xml| {
            empty(xml, "w:tblW", &[("w:w", &WIDTH.to_string()), ("w:type", "dxa")])?;
            within(xml, "w:tblBorders", &[], |xml| {
                ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"].into_iter().try_for_each(|side| {
                    empty(xml, side, &[("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "8A95A3")])
                })
            })?;
            empty(xml, "w:tblLook", &[("w:val", "0020"), ("w:firstRow", "1")])
        })?;
        within(xml, "w:tblGrid", &[], |xml| {
            widths.iter().try_for_each(|width| empty(xml, "w:gridCol", &[("w:w", width)]))
        })?;
        let titles: Vec<String> = table.columns.iter().map(|column| column.title.clone()).collect();
        row(xml, table, &widths, &titles, true)?;
        table.rows.iter().try_for_each(|cells| row(xml, table, &widths, cells, false))
    })?;
    // Two tables behind each other would become one.
    paragraph(xml, None, None, "")
}

fn row(xml: &mut Xml, table: &PaperTable, widths: &[String], cells: &[String], heading: bool) -> Result {
    within(xml, "w:tr", &[], |xml| {
        within(xml, "w:trPr", &[], |xml| {
            empty(xml, "w:cantSplit", &[])?;
            if heading { empty(xml, "w:tblHeader", &[]) } else { Ok(()) }
        })?;
        for ((column, width), cell) in table.columns.iter().zip(widths).zip(cells) {
            within(xml, "w:tc", &[], |xml| {
                within(xml, "w:tcPr", &[], |xml| {
                    empty(xml, "w:tcW", &[("w:w", width), ("w:type", "dxa")])?;
                    if heading {
                        empty(xml, "w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", "EEF2F6")])?;
                    }
                    Ok(())
                })?;
                within(xml, "w:p", &[], |xml| {
                    if column.numeric {
                        within(xml, "w:pPr", &[], |xml| value(xml, "w:jc", "right"))?;
                    }
                    run(xml, cell, heading)
                })
            })?;
        }
        Ok(())
    })
}
