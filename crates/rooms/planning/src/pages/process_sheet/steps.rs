use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use studio::Published;
use ui::kern::{self, Alert, Choice, Field, Width};
use ui::{Failure, FieldProblem, FormFields, Lang, Path, Visitor, t, text_with};

use super::{address, doer, medium, part_name, published, reading, writing};
use crate::model::{Course, Doer, LONGEST, MOST_STEPS, Medium, SheetStep};
use crate::pages::parts::{seen_again, stale_alert};
use crate::verbs::{process_sheet, proposed_steps, save_steps};
use crate::{Desk, Error};

/// Empty rows below those that are filled in.
const EMPTY: usize = 3;
/// The fields of a step.
const COLUMNS: [&str; 5] = ["what", "doer", "medium", "minutes", "waiting"];

/// `GET /amt/planung/blatt/{service}/heute`
pub(in crate::pages) async fn now(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(service): Path<String>,
) -> Result<Response, Failure> {
    show(&desk, &visitor, &clerk, &service, Course::Now).await
}

/// `GET /amt/planung/blatt/{service}/kuenftig`
pub(in crate::pages) async fn target(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(service): Path<String>,
) -> Result<Response, Failure> {
    show(&desk, &visitor, &clerk, &service, Course::Target).await
}

async fn show(desk: &Desk, visitor: &Visitor, clerk: &Clerk, service: &str, part: Course) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (by, scope) = reading(desk, visitor, clerk).await?;
    let published = published(desk, &scope, service).await?;
    let kept = process_sheet(&scope, by, service).await?;
    let mut steps = kept.sheet.steps(part).to_vec();
    let mut proposed = false;
    if steps.is_empty() && part == Course::Now {
        // What the histories say already need not be typed.
        for (activity, step) in proposed_steps(&scope, desk, by, service).await? {
            let what = t(lang, &format!("planning-step-{}", activity.replace('_', "-")));
            steps.push(SheetStep { what, ..step });
        }
        proposed = !steps.is_empty();
    } else if steps.is_empty() {
        steps = kept.sheet.now.clone();
        proposed = !steps.is_empty();
    }
    let typed = typed(&steps, kept.revision);
    Ok(page(
        visitor,
        clerk,
        (service, &published, part),
        &typed,
        &[],
        if proposed { Said::Proposed } else { Said::Nothing },
    ))
}

/// `POST /amt/planung/blatt/{service}/heute`
pub(in crate::pages) async fn save_now(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(service): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    save(&desk, &visitor, &service, sent, Course::Now).await
}

/// `POST /amt/planung/blatt/{service}/kuenftig`
pub(in crate::pages) async fn save_target(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(service): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    save(&desk, &visitor, &service, sent, Course::Target).await
}

async fn save(desk: &Desk, visitor: &Visitor, service: &str, sent: Sent, part: Course) -> Result<Response, Failure> {
    let (by, mut scope) = writing(desk, visitor, &sent.clerk).await?;
    let published = published(desk, &scope, service).await?;
    let again = |problems: &[FieldProblem]| {
        page(visitor, &sent.clerk, (service, &published, part), &sent.fields, problems, Said::Nothing)
    };
    if sent.is_again() {
        return Ok(again(&[]));
    }
    let mut steps = Vec::new();
    let mut problems = Vec::new();
    for row in 0..MOST_STEPS {
        let cell = |name: &str| sent.fields.get(&format!("{name}-{row}")).unwrap_or_default();
        match SheetStep::parse(COLUMNS.map(cell)) {
            Ok(step) => steps.extend(step),
            Err(wrong) => problems.extend(wrong.into_iter().map(|(name, key)| FieldProblem {
                field: format!("{name}-{row}"),
                message: problem(visitor.lang, key),
            })),
        }
    }
    if !problems.is_empty() {
        return Ok(again(&problems));
    }
    let revision = sent.fields.get("revision").and_then(|text| text.parse().ok()).unwrap_or_default();
    match save_steps(&mut scope, by, service, revision, (part, steps)).await {
        Ok(()) => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("{}?erledigt=ja", address(service))).into_response())
        }
        Err(Error::Stale) => {
            let now = process_sheet(&scope, by, service).await?.revision.to_string();
            let now = seen_again(&sent.fields, "revision", &now);
            Ok(page(visitor, &sent.clerk, (service, &published, part), &now, &[], Said::Stale))
        }
        Err(error) => Err(error.into()),
    }
}

/// What is wrong with a cell.
pub(super) fn problem(lang: Lang, key: &str) -> String {
    text_with(lang, &format!("planning-sheet-wrong-{key}"), &[("most", LONGEST.into())])
}

/// What stands above the form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Nothing,
    /// The steps come from elsewhere and are not kept yet.
    Proposed,
    /// Somebody else changed the sheet.
    Stale,
}

fn typed(steps: &[SheetStep], revision: i32) -> FormFields {
    let mut fields = vec![("revision".to_owned(), revision.to_string())];
    for (row, step) in steps.iter().enumerate() {
        let cells = [
            step.what.clone(),
            step.doer.name().to_owned(),
            step.medium.name().to_owned(),
            step.minutes.to_string(),
            step.waiting.to_string(),
        ];
        fields.extend(COLUMNS.into_iter().zip(cells).map(|(name, cell)| (format!("{name}-{row}"), cell)));
    }
    FormFields(fields)
}

fn page(
    visitor: &Visitor,
    clerk: &Clerk,
    (service, published, part): (&str, &Published, Course),
    typed: &FormFields,
    problems: &[FieldProblem],
    said: Said,
) -> Response {
    let lang = visitor.lang;
    let filled =
        (0..MOST_STEPS).rfind(|row| typed.get(&format!("what-{row}")).is_some_and(|what| !what.trim().is_empty()));
    let rows = (filled.map_or(0, |last| last + 1) + EMPTY).min(MOST_STEPS);
    let status = match said {
        Said::Stale => StatusCode::CONFLICT,
        _ if problems.is_empty() => StatusCode::OK,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    clerk
        .page(visitor, t(lang, &format!("planning-sheet-part-{}", part.name())))
        .preline(published.title(lang))
        .lead(t(lang, &format!("planning-sheet-part-{}-lead", part.name())))
        .back(address(service))
        .errors(!problems.is_empty())
        .status(status)
        .render(html! {
            (kern::error_summary(lang, problems))
            @match said {
                Said::Stale => { (stale_alert(lang)) }
                Said::Proposed => { (Alert::info(t(lang, &format!("planning-sheet-part-{}-proposed", part.name()))).plain()) }
                Said::Nothing => {}
            }
            form method="post" action={ (address(service)) "/" (part_name(part)) } class="dw-form" novalidate {
                (clerk.csrf())
                (kern::hidden("revision", typed.get("revision").unwrap_or("0")))
                @for row in 0..rows { (fields(lang, row, typed, problems)) }
                (kern::submit(&t(lang, "planning-sheet-save")))
            }
        })
}

fn fields(lang: Lang, row: usize, typed: &FormFields, problems: &[FieldProblem]) -> Markup {
    let field = |name: &str| {
        let name_of_row = format!("{name}-{row}");
        let problem = problems.iter().find(|problem| problem.field == name_of_row);
        Field::new(lang, name_of_row.clone(), t(lang, &format!("planning-sheet-{name}")))
            .value(typed.get(&name_of_row).unwrap_or_default())
            .error(problem.map(|problem| problem.message.clone()))
            .optional()
    };
    let doers: Vec<Choice> = Doer::ALL.iter().map(|one| Choice::new(one.name(), doer(lang, *one))).collect();
    let media: Vec<Choice> = Medium::ALL.iter().map(|one| Choice::new(one.name(), medium(lang, *one))).collect();
    let title = text_with(lang, "planning-sheet-step", &[("number", (row + 1).into())]);
    html! {
        fieldset class="kern-fieldset dw-row" {
            legend class="kern-label" { (title) }
            (kern::text_input(&field("what").max_length(200)))
            (kern::select(&field("doer"), &doers))
            (kern::select(&field("medium"), &media))
            (kern::text_input(&field("minutes").inputmode("numeric").max_length(5).width(Width::Short)))
            (kern::text_input(&field("waiting").inputmode("numeric").max_length(5).width(Width::Short)))
        }
    }
}
