//! The list of cases as a file: as text for any spreadsheet, and as a workbook.

use std::collections::HashMap;
use std::io::{Seek, SeekFrom};

use applications::date_text;
use axum::body::Body;
use axum::extract::State;
use axum::response::Response;
use bytes::{Bytes, BytesMut};
use futures::stream::try_unfold;
use identity::{AccountId, Clerk, ClerkSession};
use jiff::civil::Date;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use serde::Deserialize;
use store::{Actor, Reach};
use tokio::io::AsyncReadExt;
use ui::{Failure, Lang, Query, Visitor, harmless, t};

use super::files::download;
use super::parts::titles;
use crate::verbs::{self, LIST_ROWS, ListRow, View};
use crate::{Desk, Result};

/// The columns, in the order shown.
const COLUMNS: [&str; 11] = [
    "casework-column-case",
    "casework-file-reference",
    "casework-column-service",
    "casework-column-entity",
    "casework-column-area",
    "casework-column-state",
    "casework-column-received",
    "casework-column-due",
    "casework-column-decided",
    "casework-column-verdict",
    "casework-column-clerk",
];

/// Lines of one sheet of a workbook.
const SHEET_LINES: u32 = 1_000_000;

/// Bytes of a workbook that are sent at once.
const CHUNK: usize = 64 * 1024;

/// The query: a view of the inbox, or all cases.
#[derive(Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    ansicht: String,
}

/// A cell.
enum Cell {
    Text(String),
    Day(Option<Date>),
}

/// The cases on their way into a file: a page of them is in memory.
struct Listing {
    desk: Desk,
    by: ClerkSession,
    lang: Lang,
    view: Option<View>,
    names: HashMap<AccountId, String>,
    /// The page to be written next; none at the end.
    rows: Option<Vec<ListRow>>,
}

impl Listing {
    async fn begin(desk: Desk, visitor: &Visitor, clerk: &Clerk, asked: &Asked) -> Result<Self> {
        let by = clerk.session().clone();
        let view = View::from_name(&asked.ansicht);
        let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
        let names = verbs::names(&scope, &by).await?;
        let rows = verbs::list(&scope, &desk, &by, view, None).await?;
        drop(scope);
        Ok(Self { desk, by, lang: visitor.lang, view, names, rows: Some(rows) })
    }

    /// The next page; no transaction stays open while it is sent.
    async fn next(&mut self) -> Result<Option<Vec<[Cell; 11]>>> {
        let Some(rows) = self.rows.take() else { return Ok(None) };
        if let Some(last) = rows.last().filter(|_| rows.len() as u64 == LIST_ROWS) {
            let (desk, by) = (&self.desk, &self.by);
            let scope = desk.store.read(Reach::Tenant(by.tenant), Actor::Account(by.account.0), self.lang).await?;
            self.rows = Some(verbs::list(&scope, desk, by, self.view, Some(last.id)).await?);
        }
        let catalogue = self.desk.directory.catalogue();
        let titles = titles(&catalogue);
        let cells = |row: ListRow| {
            let title = titles.get(row.online_service.as_str()).copied().unwrap_or(&row.online_service);
            let entity = row.legal_entity.parse().ok().and_then(|key| catalogue.entity(&key));
            let place = row.area.parse().ok().and_then(|ags| catalogue.municipality_name(&ags));
            let clerk = row.state.clerk().map(|id| self.names.get(&id).cloned().unwrap_or_else(|| id.to_string()));
            let verdict = row.decided.map(|(_, verdict)| t(self.lang, verdict.key()));
            [
                Cell::Text(row.reference),
                Cell::Text(row.file_reference.unwrap_or_default()),
                Cell::Text(title.to_owned()),
                Cell::Text(entity.map_or(row.legal_entity, |entity| entity.name.clone())),
                Cell::Text(place.unwrap_or(row.area)),
                Cell::Text(row.procedure.text(self.lang, row.state.key())),
                Cell::Day(Some(row.received_at.in_germany().date())),
                Cell::Day(row.due_on),
                Cell::Day(row.decided.map(|(at, _)| at.in_germany().date())),
                Cell::Text(verdict.unwrap_or_default()),
                Cell::Text(clerk.unwrap_or_default()),
            ]
        };
        Ok(Some(rows.into_iter().map(cells).collect()))
    }
}

/// `GET /amt/liste.csv`: with semicolons and a byte order mark, as German spreadsheets expect it.
pub(super) async fn csv(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let listing = Listing::begin(desk, &visitor, &clerk, &asked).await?;
    let head = COLUMNS.map(|key| Cell::Text(t(visitor.lang, key)));
    let head = [b"\xef\xbb\xbf".as_slice(), &lines(vec![head])?].concat();
    let chunks = try_unfold((listing, Some(Bytes::from(head))), |(mut listing, head)| async move {
        if let Some(head) = head {
            return Ok(Some((head, (listing, None))));
        }
        let rows = listing.next().await.inspect_err(|error| {
            tracing::warn!(tenant = listing.by.tenant.0, %error, "a list broke off");
        })?;
        rows.map(|rows| Ok((lines(rows)?.into(), (listing, None)))).transpose()
    });
    let chunks: futures::stream::BoxStream<'static, Result<Bytes>> = Box::pin(chunks);
    Ok(download("text/csv; charset=utf-8", &name("csv", &visitor), Body::from_stream(chunks)))
}

fn name(ending: &str, visitor: &Visitor) -> String {
    format!("{}.{ending}", t(visitor.lang, "casework-list-file"))
}

fn lines(rows: Vec<[Cell; 11]>) -> Result<Vec<u8>> {
    let broken = |error: &dyn std::fmt::Display| store::Error::Inconsistent(format!("list: {error}"));
    let mut table = csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        let cells = row.map(|cell| match cell {
            Cell::Text(text) => harmless(&text),
            Cell::Day(day) => day.map(date_text).unwrap_or_default(),
        });
        table.write_record(cells).map_err(|error| broken(&error))?;
    }
    Ok(table.into_inner().map_err(|error| broken(&error))?)
}

/// `GET /amt/liste.xlsx`: the lines go to a file without a name while they are read, and from there to the browser.
pub(super) async fn xlsx(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let broken = |error: &dyn std::fmt::Display| Failure::internal(format!("list: {error}"));
    let listing = Listing::begin(desk, &visitor, &clerk, &asked).await?;
    let book = book(listing).await?;
    let file = tokio::task::spawn_blocking(move || written(book)).await.map_err(|error| broken(&error))?;
    let file = tokio::fs::File::from_std(file.map_err(|error| broken(&error))?);
    let chunks = try_unfold(file, |mut file| async move {
        let mut chunk = BytesMut::with_capacity(CHUNK);
        let read = file.read_buf(&mut chunk).await?;
        Ok::<_, std::io::Error>((read > 0).then(|| (chunk.freeze(), file)))
    });
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(download(kind, &name("xlsx", &visitor), Body::from_stream(chunks)))
}

fn written(mut book: Workbook) -> Result<std::fs::File, XlsxError> {
    let mut file = tempfile::tempfile()?;
    book.save_to_writer(&mut file)?;
    file.seek(SeekFrom::Start(0))?;
    Ok(file)
}

async fn book(mut listing: Listing) -> Result<Workbook> {
    let broken = |error: XlsxError| store::Error::Inconsistent(format!("list: {error}"));
    let lang = listing.lang;
    let mut book = Workbook::new();
    let mut sheet = sheet(&mut book, lang).map_err(broken)?;
    let day = Format::new().set_num_format("dd.mm.yyyy");
    let mut line = 1;
    while let Some(rows) = listing.next().await? {
        for row in rows {
            if line == SHEET_LINES {
                let full = std::mem::replace(&mut sheet, self::sheet(&mut book, lang).map_err(broken)?);
                book.push_worksheet(full);
                line = 1;
            }
            write(&mut sheet, line, row, &day).map_err(broken)?;
            line += 1;
        }
    }
    book.push_worksheet(sheet);
    Ok(book)
}

/// A sheet with its headings.
fn sheet(book: &mut Workbook, lang: Lang) -> Result<Worksheet, XlsxError> {
    let mut sheet = book.new_worksheet_with_constant_memory()?;
    let bold = Format::new().set_bold();
    sheet.set_freeze_panes(1, 0)?;
    for (column, key) in (0..).zip(COLUMNS) {
        sheet.set_column_width(column, 20)?;
        sheet.write_string_with_format(0, column, t(lang, key), &bold)?;
    }
    Ok(sheet)
}

/// Text stays text: no cell becomes a formula.
fn write(sheet: &mut Worksheet, line: u32, row: [Cell; 11], format: &Format) -> Result<(), XlsxError> {
    for (column, cell) in (0..).zip(row) {
        match cell {
            Cell::Text(text) => sheet.write_string(line, column, text)?,
            Cell::Day(Some(day)) => {
                let year = u16::try_from(day.year()).unwrap_or_default();
                let (month, date) = (day.month().unsigned_abs(), day.day().unsigned_abs());
                sheet.write_datetime_with_format(line, column, ExcelDateTime::from_ymd(year, month, date)?, format)?
            }
            Cell::Day(None) => continue,
        };
    }
    Ok(())
}
