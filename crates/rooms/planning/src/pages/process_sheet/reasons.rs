use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::html;
use studio::Published;
use ui::kern::{self, Choice, Field, Width};
use ui::{Failure, FieldProblem, FormFields, Path, Visitor, t};

use super::steps::problem;
use super::{address, published, questions, reading, writing};
use crate::model::{LONGEST, ProcessSheet, Reason, Why};
use crate::pages::parts::{form_status, seen_again, stale_alert};
use crate::verbs::{KeptSheet, process_sheet, save_process_sheet};
use crate::{Desk, Error};

/// Letters of the longer texts.
const TEXT: usize = 2_000;

/// `GET /amt/planung/blatt/{service}/fragen`
pub(in crate::pages) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(service): Path<String>,
) -> Result<Response, Failure> {
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let published = published(&desk, &scope, &service).await?;
    let kept = process_sheet(&scope, by, &service).await?;
    Ok(page(&visitor, &clerk, (&service, &published), &typed(&kept), &[], false))
}

/// `POST /amt/planung/blatt/{service}/fragen`
pub(in crate::pages) async fn save(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(service): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (by, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let published = published(&desk, &scope, &service).await?;
    let again = |problems: &[FieldProblem], stale| {
        page(&visitor, &sent.clerk, (&service, &published), &sent.fields, problems, stale)
    };
    if sent.is_again() {
        return Ok(again(&[], false));
    }
    let kept = process_sheet(&scope, by, &service).await?;
    let revision = sent.fields.get("revision").and_then(|text| text.parse().ok()).unwrap_or(-1);
    if kept.revision != revision {
        let now = seen_again(&sent.fields, "revision", &kept.revision.to_string());
        return Ok(page(&visitor, &sent.clerk, (&service, &published), &now, &[], true));
    }
    let mut sheet = kept.sheet;
    let problems = take(&visitor, &published, &sent.fields, &mut sheet);
    if !problems.is_empty() {
        return Ok(again(&problems, false));
    }
    match save_process_sheet(&mut scope, by, &service, revision, &sheet).await {
        Ok(()) => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("{}?erledigt=ja", address(&service))).into_response())
        }
        Err(Error::Stale) => Ok(again(&[], true)),
        Err(error) => Err(error.into()),
    }
}

/// Puts what was sent into the sheet; what is wrong with it.
fn take(visitor: &Visitor, published: &Published, fields: &FormFields, sheet: &mut ProcessSheet) -> Vec<FieldProblem> {
    let said = |name: &str| fields.get(name).unwrap_or_default().trim().to_owned();
    let mut problems = Vec::new();
    let mut wrong = |field: &str, key: &str| {
        problems.push(FieldProblem { field: field.to_owned(), message: problem(visitor.lang, key) });
    };
    sheet.reasons.clear();
    for (id, _) in questions(published, visitor.lang) {
        let (why, text) = (said(&format!("why-{id}")), said(&format!("said-{id}")));
        if text.chars().count() > LONGEST {
            wrong(&format!("said-{id}"), "long");
        }
        match Why::from_name(&why) {
            Some(why) => {
                sheet.reasons.insert(id, Reason { why, said: text });
            }
            None if text.is_empty() => {}
            None => wrong(&format!("why-{id}"), "choice"),
        }
    }
    for name in ["documents", "signs"] {
        if said(name).chars().count() > TEXT {
            wrong(name, "text");
        }
    }
    sheet.documents = said("documents");
    sheet.signs = said("signs");
    sheet.estimated = !said("estimated").is_empty();
    let cases = said("cases");
    sheet.cases = cases.parse().ok().filter(|cases| *cases <= 10_000_000);
    if sheet.cases.is_none() && !cases.is_empty() {
        wrong("cases", "number");
    }
    problems
}

fn typed(kept: &KeptSheet) -> FormFields {
    let sheet = &kept.sheet;
    let mut fields = vec![
        ("revision".to_owned(), kept.revision.to_string()),
        ("documents".to_owned(), sheet.documents.clone()),
        ("signs".to_owned(), sheet.signs.clone()),
        ("cases".to_owned(), sheet.cases.map(|cases| cases.to_string()).unwrap_or_default()),
    ];
    fields.extend(sheet.estimated.then(|| ("estimated".to_owned(), "ja".to_owned())));
    for (id, reason) in &sheet.reasons {
        fields.push((format!("why-{id}"), reason.why.name().to_owned()));
        fields.push((format!("said-{id}"), reason.said.clone()));
    }
    FormFields(fields)
}

fn page(
    visitor: &Visitor,
    clerk: &Clerk,
    (service, published): (&str, &Published),
    typed: &FormFields,
    problems: &[FieldProblem],
    stale: bool,
) -> Response {
    let lang = visitor.lang;
    let field = |name: &str, label: String| {
        let problem = problems.iter().find(|problem| problem.field == name);
        Field::new(lang, name, label)
            .value(typed.get(name).unwrap_or_default())
            .error(problem.map(|problem| problem.message.clone()))
            .optional()
    };
    let mut reasons = vec![Choice::new("", t(lang, "planning-sheet-why-open"))];
    reasons.extend(
        Why::ALL.iter().map(|why| Choice::new(why.name(), t(lang, &format!("planning-sheet-why-{}", why.name())))),
    );
    let status = form_status(stale, problems);
    let text = |name: &str| {
        field(name, t(lang, &format!("planning-sheet-{name}"))).hint(t(lang, &format!("planning-sheet-{name}-hint")))
    };
    clerk
        .page(visitor, t(lang, "planning-sheet-questions"))
        .preline(published.title(lang))
        .lead(t(lang, "planning-sheet-questions-lead"))
        .back(address(service))
        .errors(!problems.is_empty())
        .status(status)
        .render(html! {
            (kern::error_summary(lang, problems))
            @if stale { (stale_alert(lang)) }
            form method="post" action={ (address(service)) "/fragen" } class="dw-form" novalidate {
                (clerk.csrf())
                (kern::hidden("revision", typed.get("revision").unwrap_or("0")))
                (kern::text_input(&text("cases").inputmode("numeric").max_length(8).width(Width::Short)))
                (kern::checkbox(&Field::new(lang, "estimated", t(lang, "planning-sheet-estimated")).optional(), "ja",
                    typed.get("estimated").is_some()))
                @for (id, words) in questions(published, lang) {
                    fieldset class="kern-fieldset dw-row" {
                        legend class="kern-label" { (words) }
                        (kern::select(&field(&format!("why-{id}"), t(lang, "planning-sheet-why")), &reasons))
                        (kern::text_input(&field(&format!("said-{id}"), t(lang, "planning-sheet-said")).max_length(200)))
                    }
                }
                (kern::textarea(&text("documents"), 4))
                (kern::textarea(&text("signs"), 3))
                (kern::submit(&t(lang, "planning-sheet-save")))
            }
        })
}
