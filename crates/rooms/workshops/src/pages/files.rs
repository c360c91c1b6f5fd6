//! Lists and badges as files.

use axum::extract::State;
use axum::response::Response;
use directory::Catalogue;
use identity::Clerk;
use letters::{Card, Cards, Letter, Roll, RollColumn, Sheet as Frame};
use ui::{Failure, Lang, Path, Visitor, harmless, kept, kept_table, t};

use super::parts::{audience, when};
use super::reading;
use crate::model::{Registration, Workshop, WorkshopId};
use crate::verbs::{invitations, registrations, workshop};
use crate::{Desk, Error, Leader};

/// How high a badge is, in millimetres: fits the usual holders.
const BADGE: u16 = 60;

/// A file about a workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sheet {
    Badges,
    Roll,
    RollTable,
    RollBook,
    Links,
}

impl Sheet {
    pub(super) const ALL: [Self; 5] = [Self::Badges, Self::Roll, Self::RollTable, Self::RollBook, Self::Links];

    /// The name in texts.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Badges => "badges",
            Self::Roll => "roll",
            Self::RollTable => "roll-csv",
            Self::RollBook => "roll-xlsx",
            Self::Links => "links",
        }
    }

    /// The name of the file.
    pub(super) const fn file(self) -> &'static str {
        match self {
            Self::Badges => "namensschilder.pdf",
            Self::Roll => "teilnahme.pdf",
            Self::RollTable => "teilnahme.csv",
            Self::RollBook => "teilnahme.xlsx",
            Self::Links => "einladungen.csv",
        }
    }

    fn from_file(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sheet| sheet.file() == name)
    }
}

/// `GET /land/workshops/{workshop}/datei/{list}`
pub(super) async fn file(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((id, name)): Path<(WorkshopId, String)>,
) -> Result<Response, Failure> {
    let (host, scope) = reading(&desk, &visitor, &clerk).await?;
    let sheet = Sheet::from_file(&name).ok_or(Error::Unknown)?;
    let found = workshop(&scope, host, id).await?;
    let lang = visitor.lang;
    let catalogue = desk.directory.catalogue();
    if sheet == Sheet::Links {
        let all = invitations(&scope, id).await?;
        let origin = visitor.origin();
        let rows = all
            .into_iter()
            .map(|one| [harmless(&office(&catalogue, one.administration)), format!("{origin}/workshop/{}", one.code)]);
        let heading = ["workshops-office", "workshops-link"].map(|key| t(lang, key));
        return Ok(kept_table(sheet.file(), ui::Sheet::write(heading, rows)));
    }
    let all: Vec<Registration> =
        registrations(&scope, Leader::host(host, id)).await?.into_iter().filter(|one| one.seat.holds()).collect();
    let frame = Frame {
        language: if lang == Lang::English { letters::Language::English } else { letters::Language::German },
        subject: t(lang, &format!("workshops-file-{}", sheet.name())),
        date: scope.today(),
    };
    drop(scope);
    let list = List { lang, catalogue: &catalogue, found: &found, all: &all };
    match sheet {
        Sheet::Badges => {
            let letter = Letter::Cards(Box::new(list.badges(frame)));
            Ok(kept(sheet.file(), PDF, desk.press.set(letter).await.map_err(Error::from)?.into_bytes()))
        }
        Sheet::Roll => {
            let letter = Letter::Roll(Box::new(list.roll(frame)));
            Ok(kept(sheet.file(), PDF, desk.press.set(letter).await.map_err(Error::from)?.into_bytes()))
        }
        Sheet::RollBook => Ok(kept_table(sheet.file(), ui::Sheet::book(list.heading(), list.rows())?)),
        Sheet::RollTable | Sheet::Links => Ok(kept_table(
            sheet.file(),
            ui::Sheet::write(list.heading(), list.rows().map(|row| row.map(|cell| harmless(&cell)))),
        )),
    }
}

const PDF: &str = "application/pdf";

fn office(catalogue: &Catalogue, tenant: store::TenantId) -> String {
    catalogue.administration(tenant).map(|office| office.name.clone()).unwrap_or_default()
}

struct List<'a> {
    lang: Lang,
    catalogue: &'a Catalogue,
    found: &'a Workshop,
    all: &'a [Registration],
}

impl List<'_> {
    fn heading(&self) -> [String; 7] {
        ["number", "name", "function", "office", "table", "needs", "state"]
            .map(|key| t(self.lang, &format!("workshops-{key}")))
    }

    fn rows(&self) -> impl Iterator<Item = [String; 7]> {
        self.all.iter().map(|one| {
            let person = one.person.clone();
            let said = |part: fn(&crate::Person) -> &String| person.as_ref().map(part).cloned().unwrap_or_default();
            [
                one.number.to_string(),
                said(|person| &person.name),
                said(|person| &person.function),
                office(self.catalogue, one.administration),
                self.found.table(one.number).to_string(),
                said(|person| &person.needs),
                t(self.lang, &format!("workshops-seat-{}", one.seat.name())),
            ]
        })
    }

    fn badges(&self, sheet: Frame) -> Cards {
        let cards = self.rows().map(|[_, name, function, office, table, ..]| Card {
            corner: table,
            above: self.found.series.title.clone(),
            title: name,
            lines: vec![function, office],
        });
        Cards { sheet, height: BADGE, cards: cards.collect() }
    }

    fn roll(&self, sheet: Frame) -> Roll {
        let plan = &self.found.plan;
        let above = vec![
            format!("{} · {}", self.found.series.title, audience(self.lang, plan.audience)),
            format!("{} · {}", when(self.lang, self.found), plan.place),
        ];
        let columns = [("number", 1), ("name", 4), ("office", 5), ("table", 1), ("signature", 5)];
        let columns =
            columns.map(|(key, share)| RollColumn { title: t(self.lang, &format!("workshops-{key}")), share });
        let rows = self.rows().map(|[number, name, function, office, table, ..]| {
            vec![number, format!("{name}\n{function}"), office, table, String::new()]
        });
        Roll { sheet, above, columns: columns.into(), rows: rows.collect() }
    }
}
