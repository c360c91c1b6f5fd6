//! Tables that people bring along from a spreadsheet, and take home.

use std::io::Cursor;

use calamine::{Reader, Xlsx};
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use crate::{Failure, FormFields, Multipart};

/// Largest table in bytes.
const LARGEST_TABLE: usize = 2 << 20;
/// Largest body of a form with a table, which may hold it as typed text, escaped.
pub const LARGEST_SHEET_BODY: usize = LARGEST_TABLE * 3 + (64 << 10);

/// A table as a person gave it: a heading, and rows with the line of the file in which they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The heading of each column, without blanks around it; line 1 of the file.
    pub heading: Vec<String>,
    /// What follows, without rows in which nothing stands.
    pub rows: Vec<SheetRow>,
}

/// A row of a [`Sheet`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRow {
    /// The line of the file in which it begins, from 1.
    pub line: u64,
    /// Its cells as they stand there; possibly more or fewer than the heading has.
    pub cells: Vec<String>,
}

impl Sheet {
    /// Reads a table whose cells are separated by semicolons, commas or tabs, whichever the heading has most of; nothing when
    /// there is no heading, or it is no table ([`Sheet::fault`]).
    ///
    /// ```
    /// let sheet = ui::Sheet::read("name;town\r\n\"Meyer; Kim\";Jena\r\n").unwrap();
    /// assert_eq!(sheet.heading, ["name", "town"]);
    /// assert_eq!((sheet.rows[0].line, sheet.rows[0].cells[0].as_str()), (2, "Meyer; Kim"));
    /// ```
    pub fn read(text: &str) -> Option<Self> {
        // Lines are counted where they end with one character.
        let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        if Self::fault(&text).is_some() {
            return None;
        }
        let mut reader = csv::ReaderBuilder::new();
        reader.delimiter(delimiter(&text)).flexible(true).has_headers(false);
        // Text is valid by its type and rows may have any length: nothing is left that could fail.
        let mut rows = reader.from_reader(text.as_bytes()).into_records().filter_map(Result::ok);
        let heading: Vec<String> = rows.next()?.iter().map(|cell| cell.trim().to_owned()).collect();
        if heading.iter().all(String::is_empty) {
            return None;
        }
        let rows = rows.filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).map(|row| SheetRow {
            line: row.position().map_or(0, |position| line_of(&text, position)),
            cells: row.iter().map(str::to_owned).collect(),
        });
        Some(Self { heading, rows: rows.collect() })
    }

    /// Why a text is no table: what no spreadsheet writes, or a quotation mark that is not closed, behind which all lines would be one
    /// cell. The key of the sentence.
    pub fn fault(text: &str) -> Option<&'static str> {
        let strange = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t');
        // A stray one is nothing; a picture is full of them.
        if text.chars().filter(|letter| strange(*letter)).count() * 50 > text.len() {
            return Some("ui-sheet-no-table");
        }
        is_open(text).then_some("ui-sheet-quote")
    }

    /// A table for German spreadsheets: UTF-8 with its mark, semicolons between cells.
    pub fn write(
        heading: impl IntoIterator<Item = String>,
        rows: impl IntoIterator<Item: IntoIterator<Item = String>>,
    ) -> String {
        let mut writer = csv::WriterBuilder::new().delimiter(b';').flexible(true).from_writer(vec![0xEF, 0xBB, 0xBF]);
        let written = writer.write_record(heading);
        let written = rows.into_iter().fold(written, |written, row| written.and_then(|()| writer.write_record(row)));
        // Writing into memory does not fail.
        let bytes = written.ok().and_then(|()| writer.into_inner().ok());
        bytes.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

impl Sheet {
    /// The same table as an Excel workbook (XLSX): text stays text, no cell becomes a formula, and what is a number in German can be
    /// reckoned with.
    ///
    /// # Errors
    /// More rows or longer cells than such a file can hold.
    pub fn book(
        heading: impl IntoIterator<Item = String>,
        rows: impl IntoIterator<Item: IntoIterator<Item = String>>,
    ) -> Result<Vec<u8>, Failure> {
        let write = || -> Result<Vec<u8>, XlsxError> {
            let mut book = Workbook::new();
            let sheet = book.add_worksheet();
            let bold = Format::new().set_bold();
            sheet.set_freeze_panes(1, 0)?;
            for (column, cell) in (0..).zip(heading) {
                sheet.set_column_width(column, 24)?;
                sheet.write_string_with_format(0, column, cell, &bold)?;
            }
            for (line, row) in (1..).zip(rows) {
                for (column, cell) in (0..).zip(row) {
                    match number(&cell) {
                        Some(number) => sheet.write_number(line, column, number)?,
                        None => sheet.write_string(line, column, cell)?,
                    };
                }
            }
            book.save_to_buffer()
        };
        write().map_err(|error| Failure::internal(format!("workbook: {error}")))
    }
}

/// A cell that is a number to reckon with: digits without a leading zero, perhaps with a comma.
fn number(cell: &str) -> Option<f64> {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let (whole, _) = digits.split_once(',').unwrap_or((digits, ""));
    let plain =
        !digits.is_empty() && digits.len() < 15 && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b',');
    let leads = whole.is_empty() || (whole.len() > 1 && whole.starts_with('0'));
    (plain && !leads && !digits.ends_with(',')).then(|| cell.replace(',', ".").parse().ok()).flatten()
}

/// The text of a table that came as a file: of the first sheet of a workbook (XLSX), else as [`decoded`] reads it. A row of a workbook
/// stays the line of its number: breaks within a cell become blanks.
fn table_of(bytes: &[u8]) -> String {
    let Ok(mut book) = Xlsx::new(Cursor::new(bytes)) else { return decoded(bytes) };
    let Some(Ok(range)) = book.worksheet_range_at(0) else { return String::new() };
    let first = range.start().map_or(0, |(row, _)| row);
    let empty = (0..first).map(|_| Vec::new());
    let rows = range.rows().map(|row| row.iter().map(cell_text).collect());
    let mut lines = empty.chain(rows);
    let heading: Vec<String> = lines.next().unwrap_or_default();
    Sheet::write(heading, lines)
}

fn cell_text(cell: &calamine::Data) -> String {
    match cell {
        calamine::Data::Float(number) => number.to_string().replace('.', ","),
        calamine::Data::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{day:02}.{month:02}.{year:04}")
        }
        other => other.to_string().replace(['\n', '\r'], " "),
    }
}

/// The line in which a row begins: empty lines before it count as part of it where the reader stands.
fn line_of(text: &str, position: &csv::Position) -> u64 {
    let rest = usize::try_from(position.byte()).ok().and_then(|at| text.as_bytes().get(at..)).unwrap_or_default();
    position.line() + rest.iter().map_while(|byte| (*byte == b'\n').then_some(1)).sum::<u64>()
}

/// The text of a spreadsheet: UTF-8, or what such programs write on German machines (Windows-1252). The NUL character, which
/// nobody types, is left out.
pub fn decoded(bytes: &[u8]) -> String {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
    };
    if text.contains('\0') { text.replace('\0', "") } else { text }
}

/// Whether a cell that begins with a quotation mark never ends.
fn is_open(table: &str) -> bool {
    let separator = char::from(delimiter(table));
    let mut letters = table.chars().peekable();
    let (mut begins, mut open) = (true, false);
    while let Some(letter) = letters.next() {
        if open {
            // Two of them are one that was typed.
            open = letter != '"' || letters.next_if_eq(&'"').is_some();
        } else {
            open = begins && letter == '"';
        }
        begins = letter == separator || letter == '\n';
    }
    open
}

/// The separator of which the first line has most.
fn delimiter(table: &str) -> u8 {
    let first = table.lines().next().unwrap_or_default();
    let count = |byte: u8| first.bytes().filter(|other| *other == byte).count();
    [b';', b',', b'\t'].into_iter().max_by_key(|byte| (count(*byte), *byte == b';')).unwrap_or(b';')
}

/// A form with a table: as a file (`datei`), or typed (`tabelle`), beside its other fields.
#[derive(Clone, Debug, Default)]
pub struct SheetForm {
    /// The table.
    pub table: String,
    /// The other fields.
    pub fields: FormFields,
}

/// The files that such a form takes, for [`crate::kern::file_input`].
pub const SHEET_FILES: &str = ".csv,.txt,.xlsx,text/csv";

impl SheetForm {
    /// Reads the form.
    ///
    /// # Errors
    /// 413 for a table of more than 2 MiB.
    pub async fn read(mut form: Multipart) -> Result<Self, Failure> {
        let mut read = Self::default();
        let mut file = None;
        while let Some(part) = form.next_part(|_| LARGEST_TABLE).await? {
            let content = &part.content;
            match part.name.as_str() {
                // A file that was chosen counts, not what stood in the field before.
                "datei" if !content.is_empty() => file = Some(table_of(content)),
                "datei" => {}
                "tabelle" => read.table = decoded(content),
                _ => read.fields.0.push((part.name, decoded(content))),
            }
        }
        if let Some(file) = file {
            read.table = file;
        }
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_quotes_and_lines_are_found() {
        for table in ["a;b\n1;2\n ; \n\n3;4", "\u{feff}a,b\r\n1,2\r\n , \r\n\r\n3,4\r\n", "a\tb\n1\t2\n \t \n\n3\t4\n"]
        {
            let sheet = Sheet::read(table).unwrap();
            assert_eq!(sheet.heading, ["a", "b"]);
            let rows: Vec<(u64, &str)> = sheet.rows.iter().map(|row| (row.line, row.cells[1].as_str())).collect();
            assert_eq!(rows, [(2, "2"), (5, "4")], "{table:?}");
        }
        assert_eq!(Sheet::read("\n ;\n"), None);
        assert_eq!(Sheet::read(""), None);
    }

    #[test]
    fn a_quotation_mark_that_is_not_closed_is_told_and_inches_are_none() {
        for (text, fault) in [
            ("a;b\n\"offen;x\nzwei;y\n", Some("ui-sheet-quote")),
            ("a;b\n\"zu \"\"genau\"\"\";x\n", None),
            ("a;b\nMonitor 24\";x\n", None),
            ("a;b\n\"zwei\nZeilen\";x\n", None),
            ("\u{1}\u{2}PNG\u{3}", Some("ui-sheet-no-table")),
            ("", None),
        ] {
            assert_eq!(Sheet::fault(text), fault, "{text}");
            assert!(fault.is_none() || Sheet::read(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_workbook_is_read_as_the_same_table() {
        let heading = ["Nr", "Text", "Tag"].map(str::to_owned);
        let rows = [
            ["7", "=1+1", "01.02.2027"].map(str::to_owned),
            ["", "", ""].map(str::to_owned),
            ["0361", "12,5", "über\nzwei Zeilen"].map(str::to_owned),
        ];
        let read = Sheet::read(&table_of(&Sheet::book(heading.clone(), rows).unwrap())).unwrap();
        assert_eq!(read.heading, heading);
        let lines: Vec<(u64, Vec<&str>)> =
            read.rows.iter().map(|row| (row.line, row.cells.iter().map(String::as_str).collect())).collect();
        assert_eq!(lines, [(2, vec!["7", "=1+1", "01.02.2027"]), (4, vec!["0361", "12,5", "über zwei Zeilen"])]);
        // What only begins like a workbook is no table.
        assert_eq!(Sheet::fault(&table_of(b"PK\x03\x04")), Some("ui-sheet-no-table"));
    }

    #[test]
    fn what_is_written_is_read_back() {
        let [heading, row] = [["a", "b"], ["x;\"y\"", "line\nline"]].map(|row| row.map(str::to_owned));
        let sheet = Sheet::read(&Sheet::write(heading.clone(), [row.clone()])).unwrap();
        assert_eq!((sheet.heading.as_slice(), sheet.rows[0].cells.as_slice()), (&heading[..], &row[..]));
    }

    #[test]
    fn spreadsheets_on_german_machines_are_read() {
        assert_eq!(decoded(b"M\xfcller"), "Müller");
        assert_eq!(decoded("Müller\0".as_bytes()), "Müller");
    }
}
