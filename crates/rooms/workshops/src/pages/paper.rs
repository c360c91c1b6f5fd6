//! An exercise on paper: sheets to print, a table to fill in, and what was cast, taken in row by row.

use std::collections::BTreeMap;

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use identity::Clerk;
use letters::{Card, Cards, Letter, Sheet as Frame};
use maud::html;
use ui::kern::{self, TableForm};
use ui::{Failure, Lang, Path, Query, Sheet, Visitor, harmless, kept, kept_table, t, text_with};

use super::live::summary;
use super::parts::{Told, back};
use super::{HOME, reading, writing};
use crate::model::{BEST, Exercise, Invalid, Kind, Points, Tally};
use crate::verbs::{results, take_paper, workshop};
use crate::{Desk, Error, ExerciseId, Host, Leader, WorkshopId};

/// How high a ballot is, in millimetres: four on a sheet.
const BALLOT: u16 = 120;
/// What is wrong with a cell: the line, the heading of its column, the end of a text key.
#[derive(Debug, PartialEq, Eq)]
struct Trouble {
    line: u64,
    column: String,
    what: &'static str,
}

async fn found(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    (id, exercise): (WorkshopId, ExerciseId),
) -> Result<(Host, Exercise, Tally), Failure> {
    let (host, scope) = reading(desk, visitor, clerk).await?;
    workshop(&scope, host, id).await?;
    let all = results(&scope, Leader::host(host, id)).await?;
    let (exercise, tally) = all.into_iter().find(|(one, _)| one.id == exercise).ok_or(Error::Unknown)?;
    Ok((host, exercise, tally))
}

/// `GET /land/workshops/{workshop}/uebungen/{exercise}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(ids): Path<(WorkshopId, ExerciseId)>,
    Query(told): Query<Told>,
) -> Result<Response, Failure> {
    let (_, exercise, tally) = found(&desk, &visitor, &clerk, ids).await?;
    Ok(page(&visitor, &clerk, (&exercise, &tally), &told, "", &[]))
}

/// `POST /land/workshops/{workshop}/uebungen/{exercise}/papier`
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(ids): Path<(WorkshopId, ExerciseId)>,
    request: Request,
) -> Result<Response, Failure> {
    // Who may not is told so before anything is read.
    let (host, exercise, tally) = found(&desk, &visitor, &clerk, ids).await?;
    let form = clerk.sheet(request).await?;
    let ballots = match read(&exercise, &form.table) {
        Ok(ballots) => ballots,
        Err(troubles) => {
            return Ok(page(&visitor, &clerk, (&exercise, &tally), &Told::default(), &form.table, &troubles));
        }
    };
    let (_, mut scope) = writing(&desk, &visitor, &clerk).await?;
    take_paper(&mut scope, Leader::host(host, ids.0), ids.1, &ballots).await?;
    scope.commit().await?;
    desk.hub.wake(host.tenant(), ids.0);
    Ok(back(&format!("{HOME}/{}/uebungen/{}", ids.0, ids.1), "paper"))
}

/// The ballots of a table, by their numbers, or everything that is wrong with it.
fn read(exercise: &Exercise, table: &str) -> Result<BTreeMap<u32, Points>, Vec<Trouble>> {
    let trouble = |line: u64, column: &str, what: &'static str| Trouble { line, column: column.to_owned(), what };
    let Some(sheet) = Sheet::read(table) else { return Err(vec![trouble(1, "", "empty")]) };
    let mut troubles = Vec::new();
    // Where each choice stands; whatever else stands there is nobody's loss if it is said.
    let place = |title: &str| exercise.choices.iter().position(|choice| harmless(choice) == title || choice == title);
    for title in sheet.heading.iter().skip(1).filter(|title| !title.is_empty() && place(title).is_none()) {
        troubles.push(trouble(1, title, "column-unknown"));
    }
    let mut ballots = BTreeMap::new();
    for row in &sheet.rows {
        let number = row.cells.first().map(String::as_str).unwrap_or_default().trim();
        let first = sheet.heading.first().map(String::as_str).unwrap_or_default();
        let Some(number) = number.parse::<u32>().ok().filter(|number| *number > 0) else {
            troubles.push(trouble(row.line, first, "number"));
            continue;
        };
        let mut points = Points::new();
        for (title, cell) in sheet.heading.iter().zip(&row.cells).skip(1) {
            let (Some(place), cell) = (place(title), cell.trim()) else { continue };
            let said = match (exercise.kind, cell) {
                (_, "") => continue,
                (Kind::Dots, "x" | "X" | "1") => Some(1),
                (Kind::Dots, "0") => continue,
                (Kind::Dots, _) => None,
                _ => cell.parse().ok().filter(|score| (1..=BEST).contains(score)),
            };
            match said {
                Some(said) => {
                    points.insert(place, said);
                }
                None => troubles.push(trouble(row.line, title, "cell")),
            }
        }
        match exercise.check(&points) {
            Ok(()) => {}
            Err(Invalid::Empty) => troubles.push(trouble(row.line, "", "empty")),
            Err(Invalid::TooMany) => troubles.push(trouble(row.line, "", "too-many")),
            Err(Invalid::Unknown) => troubles.push(trouble(row.line, "", "cell")),
        }
        if ballots.insert(number, points).is_some() {
            troubles.push(trouble(row.line, first, "twice"));
        }
    }
    if ballots.is_empty() && troubles.is_empty() {
        troubles.push(trouble(1, "", "empty"));
    }
    if troubles.is_empty() { Ok(ballots) } else { Err(troubles) }
}

fn page(
    visitor: &Visitor,
    clerk: &Clerk,
    (exercise, tally): (&Exercise, &Tally),
    told: &Told,
    typed: &str,
    troubles: &[Trouble],
) -> Response {
    let lang = visitor.lang;
    let here = format!("{HOME}/{}/uebungen/{}", exercise.workshop, exercise.id);
    let status = if troubles.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page =
        clerk.page(visitor, &exercise.title).preline(t(lang, &format!("workshops-kind-{}", exercise.kind.name())));
    page.back(format!("{HOME}/{}/uebungen", exercise.workshop)).errors(!troubles.is_empty()).status(status).render(
        html! {
            (told.markup(lang, &["paper"]))
            @if !troubles.is_empty() {
                @let columns = ["line", "column", "trouble"].map(|key| t(lang, &format!("workshops-paper-{key}")));
                (kern::table_problems(
                    &text_with(lang, "workshops-paper-troubles", &[("count", troubles.len().into())]),
                    &t(lang, "workshops-paper-nothing"),
                    &t(lang, "workshops-paper-troubles-caption"),
                    &columns,
                    troubles.iter().map(|trouble| vec![
                        html! { (trouble.line) },
                        html! { (trouble.column) },
                        html! { (t(lang, &format!("workshops-paper-{}", trouble.what))) },
                    ]).collect(),
                ))
            }
            (summary(lang, exercise, tally))
            h2 class="kern-heading-medium" { (t(lang, "workshops-paper")) }
            ul class="dw-links" {
                li { (kern::link(&t(lang, "workshops-paper-ballots"), &format!("{here}/stimmzettel.pdf"))) }
                li { (kern::link(&t(lang, "workshops-paper-result"), &format!("{here}/ergebnis.csv"))) }
                @if exercise.kind != Kind::Notes {
                    li { (kern::link(&t(lang, "workshops-paper-template"), &format!("{here}/vorlage.csv"))) }
                }
            }
            @if exercise.kind != Kind::Notes {
                p class="kern-body" { (t(lang, "workshops-paper-how")) }
                (TableForm::new(lang, &format!("{here}/papier"), clerk.csrf(), t(lang, "workshops-paper-take"))
                    .file(t(lang, "workshops-paper-file"), "")
                    .typed(t(lang, "workshops-paper-table"), t(lang, "workshops-paper-table-hint"), typed)
                    .lines(6)
                    .render())
            }
        },
    )
}

/// `GET /land/workshops/{workshop}/uebungen/{exercise}/{list}`
pub(super) async fn file(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((id, exercise, name)): Path<(WorkshopId, ExerciseId, String)>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (_, exercise, tally) = found(&desk, &visitor, &clerk, (id, exercise)).await?;
    let number = t(lang, "workshops-number");
    match name.as_str() {
        "stimmzettel.pdf" => {
            let language = if lang == Lang::English { letters::Language::English } else { letters::Language::German };
            let subject = format!("{}: {}", t(lang, "workshops-paper-ballots"), exercise.title);
            let frame = Frame { language, subject, date: desk.directory.today() };
            let letter = Letter::Cards(Box::new(ballots(lang, &exercise, frame)));
            let pdf = desk.press.set(letter).await.map_err(Error::from)?;
            Ok(kept(&name, "application/pdf", pdf.into_bytes()))
        }
        "vorlage.csv" => {
            let heading = std::iter::once(number).chain(exercise.choices.iter().map(|choice| harmless(choice)));
            let rows = (1..=3).map(|number: u32| {
                std::iter::once(number.to_string())
                    .chain(exercise.choices.iter().map(|_| String::new()))
                    .collect::<Vec<_>>()
            });
            Ok(kept_table(&name, Sheet::write(heading, rows)))
        }
        "ergebnis.csv" => {
            let heading =
                ["choice", "dots", "votes", "average", "notes"].map(|key| t(lang, &format!("workshops-{key}")));
            let rows = tally.lines.iter().map(|line| {
                let tenths = line.tenths().filter(|_| exercise.kind == Kind::Scores);
                let average = tenths.map(|tenths| ui::decimal(lang, &format!("{}.{}", tenths / 10, tenths % 10)));
                [
                    harmless(&line.choice),
                    line.points.to_string(),
                    line.votes.to_string(),
                    average.unwrap_or_default(),
                    harmless(&line.notes.join(" | ")),
                ]
            });
            Ok(kept_table(&name, Sheet::write(heading, rows)))
        }
        _ => Err(Error::Unknown.into()),
    }
}

/// A sheet with four ballots, each with a line for every choice and a number to write on it.
fn ballots(lang: Lang, exercise: &Exercise, sheet: Frame) -> Cards {
    let how = match exercise.kind {
        Kind::Dots => text_with(lang, "workshops-dots-how", &[("dots", exercise.dots.into())]),
        Kind::Scores => t(lang, "workshops-paper-scores"),
        Kind::Notes => t(lang, "workshops-paper-notes"),
    };
    let mark = if exercise.kind == Kind::Dots { "( )" } else { "____" };
    let lines: Vec<String> = std::iter::once(how)
        .chain(exercise.choices.iter().map(|choice| format!("{mark} {choice}")))
        .chain(std::iter::once(format!("{}: ____", t(lang, "workshops-number"))))
        .collect();
    let card = Card { corner: String::new(), above: String::new(), title: exercise.title.clone(), lines };
    let height = if exercise.choices.len() > 10 { 2 * BALLOT } else { BALLOT };
    Cards { sheet, height, cards: vec![card; if height == BALLOT { 4 } else { 2 }] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Phase;

    fn exercise(kind: Kind) -> Exercise {
        Exercise {
            id: ExerciseId(uuid::Uuid::nil()),
            workshop: WorkshopId(uuid::Uuid::nil()),
            number: 1,
            kind,
            title: "Was zuerst?".to_owned(),
            choices: ["Hund", "=Bau", "Kita"].map(str::to_owned).into(),
            dots: 2,
            phase: Phase::Open,
        }
    }

    #[test]
    fn a_table_is_read_with_what_spreadsheets_make_of_it() {
        let read = read(&exercise(Kind::Dots), "Nummer;Hund;'=Bau;Kita\r\n1;x;;X\r\n2;;1;0\r\n").unwrap();
        assert_eq!(read, [(1, [(0, 1), (2, 1)].into()), (2, [(1, 1)].into())].into());
        let scores = super::read(&exercise(Kind::Scores), "Nummer,Hund,=Bau\n7,5,1\n").unwrap();
        assert_eq!(scores, [(7, [(0, 5), (1, 1)].into())].into());
    }

    #[test]
    fn every_problem_has_its_line_and_column() {
        let table = "Nummer;Hund;Katze;Kita\n1;ja;;\nzwei;x;;\n3;;;\n4;x;;x\n4;x;;\n";
        let Err(troubles) = read(&exercise(Kind::Dots), table) else { panic!("it is full of problems") };
        let found: Vec<(u64, &str, &str)> =
            troubles.iter().map(|trouble| (trouble.line, trouble.column.as_str(), trouble.what)).collect();
        assert_eq!(
            found,
            [
                (1, "Katze", "column-unknown"),
                (2, "Hund", "cell"),
                (2, "", "empty"),
                (3, "Nummer", "number"),
                (4, "", "empty"),
                (6, "Nummer", "twice"),
            ]
        );
        assert!(read(&exercise(Kind::Dots), "").is_err() && read(&exercise(Kind::Dots), "Nummer;Hund\n").is_err());
    }
}
