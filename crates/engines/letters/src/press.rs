//! Sets a template with data and exports it.

use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value as Json;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Dict, Duration, IntoValue, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::faces::{FONTS, printable};
use crate::letter::{Fee, Head, Letter, Sheet, euros};
use crate::payment;

/// More data than any letter of a person has; keeps a mistake from keeping a processor busy.
const MOST_DATA: usize = 1 << 20;

/// A title longer than this is cut in the file's metadata; the letter itself shows all of it.
const LONGEST_TITLE: usize = 250;

/// How often the memory of the typesetter may go unused before it is given back, in letters.
const KEEP: usize = 10;

/// A letter as a PDF file: PDF 1.7, PDF/A-2a (ISO 19005-2), PDF/UA-1 (ISO 14289-1).
#[derive(Clone, PartialEq, Eq)]
pub struct Pdf(Vec<u8>);

impl Pdf {
    /// The bytes of the file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The bytes of the file.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

/// Why a letter could not be set. No variant carries a text of the letter.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A letter needs a subject: it is the title of the file.
    #[error("the letter has no subject")]
    NoSubject,
    /// The letter has more text than fits.
    #[error("the letter has {0} bytes of data, more than {MOST_DATA}")]
    TooLarge(usize),
    /// The amounts do not fit a number.
    #[error("the fees do not add up to a number")]
    Overflow,
    /// The data could not be handed to the template.
    #[error("the letter's data could not be written")]
    Data(#[source] serde_json::Error),
    /// The template is wrong or asks for something it may not have.
    #[error("the template {template} failed: {reasons}")]
    Template {
        /// Name of the template.
        template: &'static str,
        /// What the typesetter says.
        reasons: String,
    },
    /// The file would break the standards it promises.
    #[error("the letter from {template} breaks PDF/A or PDF/UA: {reasons}")]
    Standard {
        /// Name of the template.
        template: &'static str,
        /// What the exporter says.
        reasons: String,
    },
}

/// Sets a letter. The same letter gives the same bytes.
///
/// Characters that no embedded font has are shown as □ (see [`unsupported`](crate::unsupported)); a letter never fails for the
/// sake of what somebody typed.
///
/// # Errors
///
/// [`Error::NoSubject`] and [`Error::TooLarge`] for letters that make no sense; the others are faults of a template.
pub fn render(letter: &Letter) -> Result<Pdf, Error> {
    match letter {
        Letter::Decision(decision) => {
            let extra =
                Extra { total: total(&decision.fees)?, code: decision.payment.as_ref().and_then(payment::code) };
            set(&DECISION, &decision.head, decision.as_ref(), extra)
        }
        Letter::Copy(copy) => set(&COPY, &copy.head, copy.as_ref(), Extra { total: total(&copy.fees)?, code: None }),
        Letter::Request(request) => set(&REQUEST, &request.head, request.as_ref(), Extra::default()),
        Letter::Certificate(sheet) => set(&CERTIFICATE, &sheet.head, sheet.as_ref(), Extra::default()),
        Letter::Cover(cover) => set(&COVER, &cover.head, cover.as_ref(), Extra::default()),
        Letter::Cards(cards) => set_sheet(&CARDS, &cards.sheet, cards.as_ref()),
        Letter::Roll(roll) => set_sheet(&ROLL, &roll.sheet, roll.as_ref()),
        Letter::Paper(paper) => set(&PAPER, &paper.head, paper.as_ref(), Extra::default()),
    }
}

/// What a template gets besides the letter's own fields.
#[derive(Default)]
struct Extra {
    total: Option<String>,
    code: Option<String>,
}

fn total(fees: &[Fee]) -> Result<Option<String>, Error> {
    let sum = fees.iter().try_fold(0_i64, |sum, fee| sum.checked_add(fee.cents)).ok_or(Error::Overflow)?;
    Ok((!fees.is_empty()).then(|| euros(sum)))
}

fn set_sheet(template: &Template, sheet: &Sheet, content: &impl Serialize) -> Result<Pdf, Error> {
    let data = titled(&sheet.subject, content)?;
    render_source(template, &data, sheet.date, "")
}

/// The data of a template with its title, all of it printable.
fn titled(subject: &str, content: &impl Serialize) -> Result<Json, Error> {
    let mut data = serde_json::to_value(content).map_err(Error::Data)?;
    make_printable(&mut data);
    let title: String = printable(subject).split_whitespace().collect::<Vec<_>>().join(" ");
    if title.is_empty() {
        return Err(Error::NoSubject);
    }
    data["title"] = title.chars().take(LONGEST_TITLE).collect::<String>().into();
    Ok(data)
}

fn set(template: &Template, head: &Head, letter: &impl Serialize, extra: Extra) -> Result<Pdf, Error> {
    let mut data = titled(&head.subject, letter)?;
    data["total"] = extra.total.into();
    data["code"] = extra.code.into();
    render_source(template, &data, head.date, &head.reference)
}

/// Every string of the data becomes printable and loses the blanks around it, wherever it stands.
fn make_printable(data: &mut Json) {
    match data {
        Json::String(text) => *text = printable(text).trim().to_owned(),
        Json::Array(items) => items.iter_mut().for_each(make_printable),
        Json::Object(fields) => fields.values_mut().for_each(make_printable),
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}

/// Sets any template with any printable data.
fn render_source(template: &Template, data: &Json, date: Date, reference: &str) -> Result<Pdf, Error> {
    let json = data.to_string();
    if json.len() > MOST_DATA {
        return Err(Error::TooLarge(json.len()));
    }
    let mut inputs = Dict::new();
    inputs.insert("data".into(), json.into_value());
    let desk = Desk { library: LazyHash::new(Library::builder().with_inputs(inputs).build()), template };
    // Typst remembers what it has set; without this a worker's memory grows with every letter, also with every failed one.
    let result = export(&desk, template, date, reference);
    typst::comemo::evict(KEEP);
    result
}

fn export(desk: &Desk<'_>, template: &Template, date: Date, reference: &str) -> Result<Pdf, Error> {
    let name = template.name;
    let document = typst::compile::<PagedDocument>(desk)
        .output
        .map_err(|errors| Error::Template { template: name, reasons: reasons(&errors) })?;
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| Error::Standard { template: name, reasons: error.message().to_string() })?;
    let datetime = u8::try_from(date.month())
        .ok()
        .zip(u8::try_from(date.day()).ok())
        .and_then(|(month, day)| Datetime::from_ymd_hms(date.year().into(), month, day, 0, 0, 0));
    let options = PdfOptions {
        ident: Smart::Custom(format!("dienstweg {name} {reference} {date}")),
        creator: Smart::Custom(Some("Dienstweg".to_owned())),
        timestamp: datetime.map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options)
        .map(Pdf)
        .map_err(|errors| Error::Standard { template: name, reasons: reasons(&errors) })
}

/// Messages and hints of the typesetter. They name places in templates, which are ours, and glyphs, which [`printable`] excludes.
fn reasons(errors: &[SourceDiagnostic]) -> String {
    let messages: Vec<String> = errors
        .iter()
        .map(|error| {
            let hints: String = error.hints.iter().map(|hint| format!(" ({})", hint.v)).collect();
            format!("{}{hints}", error.message)
        })
        .collect();
    messages.join("; ")
}

/// A template of this crate.
struct Template {
    name: &'static str,
    source: Source,
}

impl Template {
    fn new(name: &'static str, text: &str) -> Self {
        Self { name, source: Source::new(file(name), text.to_owned()) }
    }
}

static DECISION: LazyLock<Template> =
    LazyLock::new(|| Template::new("decision.typ", include_str!("../templates/decision.typ")));
static COPY: LazyLock<Template> = LazyLock::new(|| Template::new("copy.typ", include_str!("../templates/copy.typ")));
static REQUEST: LazyLock<Template> =
    LazyLock::new(|| Template::new("request.typ", include_str!("../templates/request.typ")));
static CERTIFICATE: LazyLock<Template> =
    LazyLock::new(|| Template::new("certificate.typ", include_str!("../templates/certificate.typ")));
static COVER: LazyLock<Template> = LazyLock::new(|| Template::new("cover.typ", include_str!("../templates/cover.typ")));
static CARDS: LazyLock<Template> = LazyLock::new(|| Template::new("cards.typ", include_str!("../templates/cards.typ")));
static PAPER: LazyLock<Template> = LazyLock::new(|| Template::new("paper.typ", include_str!("../templates/paper.typ")));
static ROLL: LazyLock<Template> = LazyLock::new(|| Template::new("roll.typ", include_str!("../templates/roll.typ")));
static LETTERHEAD: LazyLock<Template> =
    LazyLock::new(|| Template::new("letterhead.typ", include_str!("../templates/letterhead.typ")));

/// The identity of a template; the names are this crate's own and valid.
fn file(name: &str) -> FileId {
    match VirtualPath::new(name) {
        Ok(path) => RootedPath::new(VirtualRoot::Project, path).intern(),
        Err(_) => unreachable!("template names are plain file names"),
    }
}

/// All a template can reach: itself, the letterhead, the fonts and the data.
struct Desk<'a> {
    library: LazyHash<Library>,
    template: &'a Template,
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        FONTS.book()
    }

    fn main(&self) -> FileId {
        self.template.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [self.template, &LETTERHEAD]
            .iter()
            .find(|template| template.source.id() == id)
            .map(|template| template.source.clone())
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.font(index)
    }

    /// No clock: a date in a letter is data.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attempt(text: &str) -> Result<Pdf, Error> {
        let template = Template::new("attempt.typ", text);
        render_source(&template, &Json::Null, jiff::civil::date(2026, 11, 25), "X")
    }

    const FRAME: &str = "#set document(title: [T])\n#set text(lang: \"de\")\n";

    #[test]
    fn a_minimal_template_is_set() {
        assert!(attempt(&format!("{FRAME}= Guten Tag")).is_ok());
    }

    #[test]
    fn templates_reach_no_file_no_package_and_no_clock() {
        for source in
            ["#read(\"/etc/passwd\")", "#import \"@preview/x:1.0.0\": y", "#include \"other.typ\"", "#datetime.today()"]
        {
            assert!(matches!(attempt(&format!("{FRAME}{source}")), Err(Error::Template { .. })), "{source}");
        }
    }

    #[test]
    fn a_template_that_breaks_the_standards_gives_no_file() {
        assert!(matches!(attempt("#set text(lang: \"de\")\nOhne Titel"), Err(Error::Standard { .. })));
        assert!(matches!(attempt(&format!("{FRAME}犬")), Err(Error::Standard { .. })));
    }

    /// Sets every character that [`printable`] lets through: none of them may break the promise of the file.
    #[test]
    fn every_printable_character_can_be_set() {
        let all: Vec<String> = (0x20..0x20000_u32)
            .filter_map(char::from_u32)
            .filter(|c| crate::unsupported(&c.to_string()).is_empty() && !printable(&c.to_string()).is_empty())
            .map(|c| c.to_string())
            .collect();
        assert!(all.len() > 3_000, "the fonts cover {} characters", all.len());
        let template = Template::new(
            "all.typ",
            "#set document(title: [T])\n#import \"letterhead.typ\": faces\n#set text(lang: \"de\", font: faces, fallback: false)\n\
             #let data = json(bytes(sys.inputs.data))\n\
             #for c in data [#c ] \n #for c in data [#strong(c) ]",
        );
        let result = render_source(&template, &Json::from(all), jiff::civil::date(2026, 11, 25), "X");
        assert!(
            result.is_ok(),
            "{:?}",
            result.err().map(|error| error.to_string().chars().take(600).collect::<String>())
        );
    }
}
