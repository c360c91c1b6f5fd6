//! What an administration needs, article by article.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::{Markup, html};
use ui::kern::{self, Alert, Answer, Button, Field, Width};
use ui::{Explain, Failure, FieldProblem, FormFields, Lang, Path, Query, Sheet, Visitor, kept_table, t, text_with};

use super::parts::{Inputs, Told, back, line_said, refusal, standing};
use super::{OWN, OWN_SURVEYS, reading_at_host, writing_at_host};
use crate::model::{Article, LONGEST_WORD, Line, ReportProblem};
use crate::verbs::{Asked, asked, need_nothing, own_table, read_day, read_quantity, release, report, typed_day};
use crate::{Desk, Error};

/// The field that a problem belongs to, with the number of the article behind it.
fn field_of(problem: ReportProblem) -> &'static str {
    match problem {
        ReportProblem::Article | ReportProblem::Twice | ReportProblem::Quantity => "menge",
        ReportProblem::Day => "tag",
        ReportProblem::Budget => "haushalt",
    }
}

/// A report as the fields of its form.
fn typed_of(asked: &Asked) -> FormFields {
    let mut fields = vec![("stand".to_owned(), asked.seen())];
    for article in &asked.articles {
        if let Some(report) = asked.reports.get(&article.id) {
            let number = article.number;
            let said = report.said();
            fields.push((format!("menge-{number}"), said.quantity.to_string()));
            fields.push((format!("tag-{number}"), typed_day(said.wanted_on)));
            fields.push((format!("haushalt-{number}"), said.budget_item.clone()));
        }
    }
    FormFields(fields)
}

/// What was typed, line by line.
fn lines(asked: &Asked, fields: &FormFields) -> Vec<Line> {
    let line = |article: &Article| {
        let said = |name: &str| fields.get(&format!("{name}-{}", article.number)).unwrap_or_default().trim();
        Line {
            article: article.id,
            quantity: read_quantity(said("menge")),
            wanted_on: read_day(said("tag")),
            budget_item: said("haushalt").to_owned(),
        }
    };
    asked.articles.iter().map(line).collect()
}

/// `GET /amt/beschaffung/abfragen/{demand}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
    Query(told): Query<Told>,
) -> Result<Response, Failure> {
    let (member, subject, scope) = reading_at_host(&desk, &visitor, &clerk, &id).await?;
    let asked = asked(&scope, member, subject.into()).await?;
    let today = scope.today();
    drop(scope);
    let typed = typed_of(&asked);
    let own = asked.is_said_by(member);
    let sheet = Shown { asked: &asked, own, typed: &typed, problems: &[], refused: None, told: &told };
    Ok(page(&desk, &visitor, &clerk, &sheet, today))
}

/// `POST /amt/beschaffung/abfragen/{demand}/senden`: reports, releases, or says that nothing is needed.
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (member, subject, mut scope) = writing_at_host(&desk, &visitor, &sent.clerk, &id).await?;
    let known = asked(&scope, member, subject.into()).await?;
    let survey = known.survey.id;
    let seen = sent.fields.get("stand").unwrap_or_default();
    let what = if sent.is_again() { "" } else { sent.fields.get("tun").unwrap_or_default() };
    let done = match what {
        "melden" => {
            let count = report(&mut scope, member, (survey, seen), lines(&known, &sent.fields)).await;
            count.map(|count| if count > 0 { "reported" } else { "same" })
        }
        "freigeben" => release(&mut scope, member, (survey, seen)).await.map(|()| "released"),
        "nichts" => need_nothing(&mut scope, member, survey).await.map(|()| "nothing"),
        _ => Err(Error::Report(Vec::new())),
    };
    let today = scope.today();
    let number = |place: usize| known.articles.get(place).map(|article| article.number).unwrap_or_default();
    let problem = |field: &str, place: usize, key: &str| FieldProblem {
        field: format!("{field}-{}", number(place)),
        message: t(visitor.lang, key),
    };
    let (refused, problems) = match done {
        Ok("same") if known.reports.is_empty() && !known.nothing => {
            (None, vec![problem("menge", 0, "procurement-report-empty")])
        }
        Ok(what) => {
            scope.commit().await?;
            return Ok(back(&format!("{OWN_SURVEYS}/{survey}"), what));
        }
        Err(Error::Report(wrong)) => {
            (None, wrong.iter().map(|(place, what)| problem(field_of(*what), *place, what.key())).collect())
        }
        Err(error @ (Error::Stale | Error::SecondPerson | Error::NotPossible | Error::Frozen(_))) => {
            (Some(error), Vec::new())
        }
        Err(error) => return Err(error.into()),
    };
    // What was typed stays; the page knows what it overwrites when it is sent again.
    let mut typed = if what == "freigeben" { typed_of(&known) } else { sent.fields.clone() };
    typed.0.retain(|(name, _)| name != "stand");
    typed.0.push(("stand".to_owned(), known.seen()));
    let (told, own) = (Told::default(), known.is_said_by(member));
    let sheet =
        Shown { asked: &known, own, typed: &typed, problems: &problems, refused: refused.as_ref(), told: &told };
    Ok(page(&desk, &visitor, &sent.clerk, &sheet, today))
}

struct Shown<'a> {
    asked: &'a Asked,
    /// Whether whoever looks at it said a part of what waits.
    own: bool,
    typed: &'a FormFields,
    problems: &'a [FieldProblem],
    refused: Option<&'a Error>,
    told: &'a Told,
}

fn page(desk: &Desk, visitor: &Visitor, clerk: &Clerk, sheet: &Shown<'_>, today: jiff::civil::Date) -> Response {
    let lang = visitor.lang;
    let Shown { asked, problems, refused, .. } = sheet;
    let status = match refused {
        Some(error) => error.status(),
        None if problems.is_empty() => StatusCode::OK,
        None => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let fact = |key: &str, answer: String| Answer {
        question: t(lang, &format!("procurement-{key}")),
        answer: html! { (answer) },
    };
    let facts = vec![
        fact("standing", standing(lang, &asked.survey, today)),
        fact("host", desk.directory.catalogue().office_name(asked.survey.host)),
        fact("purpose", asked.survey.draft.purpose.clone()),
    ];
    let path = format!("{OWN_SURVEYS}/{}", asked.survey.id);
    let open = asked.survey.takes(today);
    clerk
        .page(visitor, &asked.survey.draft.title)
        .lead(t(lang, if open { "procurement-report-lead" } else { "procurement-report-over" }))
        .back(OWN)
        .errors(!problems.is_empty() || refused.is_some())
        .status(status)
        .render(html! {
            (sheet.told.markup(lang))
            (refusal(lang, *refused))
            @if open && matches!(refused, Some(Error::Stale)) && sheet.typed.get("tun") == Some("melden") {
                (fixed(lang, asked, true))
                p class="kern-body" { (t(lang, "procurement-report-again")) }
            }
            (kern::error_summary(lang, problems))
            (kern::answers(lang, &facts, None))
            (state(lang, clerk, sheet, &path, open))
            @if open { (form(lang, clerk, sheet, &path)) } @else { (fixed(lang, asked, false)) }
            h2 class="kern-heading-medium" { (t(lang, "procurement-tables")) }
            ul class="dw-links" {
                li { (kern::link(&t(lang, "procurement-csv"), &format!("{path}/meldung.csv"))) }
                li { (kern::link(&t(lang, "procurement-xlsx"), &format!("{path}/meldung.xlsx"))) }
                @if open { li { (kern::link(&t(lang, "procurement-reading-title"), &format!("{path}/einlesen"))) } }
            }
        })
}

/// How far the own answer is, and what a second person releases.
fn state(lang: Lang, clerk: &Clerk, sheet: &Shown<'_>, path: &str, open: bool) -> Markup {
    let asked = sheet.asked;
    let waiting = asked.waiting().count();
    let line = |article: &Article| {
        let report = asked.reports.get(&article.id).filter(|report| report.waits())?;
        let before = report.change.as_ref().map(|_| line_said(lang, article, Some(&report.line)));
        Some((article.said.name.clone(), before, line_said(lang, article, Some(report.said()))))
    };
    let list = html! {
        ul { @for (name, before, after) in asked.articles.iter().filter_map(line) {
            li { (name) ": " @if let Some(before) = before { (before) " → " } (after) }
        } }
    };
    html! {
        @if waiting > 0 && !open {
            (Alert::warning(text_with(lang, "procurement-uncounted", &[("count", waiting.into())])).body(list))
        } @else if waiting > 0 {
            (Alert::warning(text_with(lang, "procurement-waiting", &[("count", waiting.into())])).body(html! {
                (list)
                @if sheet.own {
                    p { (t(lang, "procurement-waiting-text")) }
                } @else {
                    form method="post" action={ (path) "/senden" } {
                        (clerk.csrf())
                        (kern::hidden("stand", &asked.seen()))
                        (kern::submit_named(Button::Secondary, &t(lang, "procurement-do-freigeben"), "tun", "freigeben"))
                    }
                }
            }))
        } @else if sheet.told.says() {
        } @else if !asked.reports.is_empty() {
            (Alert::success(t(lang, "procurement-all-released")).plain())
        } @else if asked.nothing {
            (Alert::success(t(lang, "procurement-said-nothing")).plain())
        }
    }
}

fn form(lang: Lang, clerk: &Clerk, sheet: &Shown<'_>, path: &str) -> Markup {
    let Shown { asked, typed, problems, .. } = sheet;
    let inputs = Inputs { lang, typed, problems };
    let line = |article: &Article| {
        let number = article.number;
        let name = |field: &str| format!("{field}-{number}");
        // Not needed before there is a quantity, and not optional after.
        let needed = |field: &str, key: &str| {
            let hint =
                format!("{} {}", t(lang, "procurement-with-quantity"), t(lang, &format!("procurement-{key}-hint")));
            inputs.field(&name(field), key).hint(hint)
        };
        let said = &article.said;
        let title = format!("{number}. {}", said.name);
        let values = [
            ("price", ui::money(lang, said.list_price).into()),
            ("unit", said.unit.as_str().into()),
            ("source", said.price_source.as_str().into()),
        ];
        kern::group(
            &Field::new(lang, name("artikel"), title).hint(text_with(lang, "procurement-list-price-of", &values)),
            html! {
                (kern::text_input(&inputs.field(&name("menge"), "quantity").inputmode("numeric")
                    .width(Width::Short).optional()))
                (kern::text_input(&needed("tag", "wanted-on").width(Width::Short)))
                (kern::text_input(&needed("haushalt", "budget-item").max_length(LONGEST_WORD)))
            },
        )
    };
    html! {
        form class="dw-form" method="post" action={ (path) "/senden" } novalidate {
            (clerk.csrf())
            (kern::hidden("stand", typed.get("stand").unwrap_or_default()))
            @for article in &asked.articles { (line(article)) }
            div class="dw-actions" {
                (kern::submit_named(Button::Primary, &t(lang, "procurement-do-melden"), "tun", "melden"))
                @if asked.reports.is_empty() && !asked.nothing {
                    (kern::submit_named(Button::Tertiary, &t(lang, "procurement-do-nichts"), "tun", "nichts"))
                }
            }
        }
    }
}

/// What was reported: while it can be changed, what was said last; then, what counts.
fn fixed(lang: Lang, asked: &Asked, open: bool) -> Markup {
    let row = |article: &Article| {
        let report = asked.reports.get(&article.id)?;
        let line = if open { report.said() } else { &report.line };
        let lost = (!open && !report.released).then(|| t(lang, "procurement-lost"));
        let answer = html! { (line_said(lang, article, Some(line))) @if let Some(lost) = lost { " " (lost) } };
        Some(Answer { question: article.said.name.clone(), answer })
    };
    let rows: Vec<Answer> = asked.articles.iter().filter_map(row).collect();
    html! {
        h2 class="kern-heading-medium" { (t(lang, "procurement-reported")) }
        @if rows.is_empty() {
            p class="kern-body" { (t(lang, "procurement-reported-none")) }
        } @else {
            (kern::answers(lang, &rows, None))
        }
    }
}

/// `GET /amt/beschaffung/abfragen/{demand}/meldung.csv`
pub(super) async fn csv(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (member, subject, scope) = reading_at_host(&desk, &visitor, &clerk, &id).await?;
    let (heading, rows) = own_table(&asked(&scope, member, subject.into()).await?);
    Ok(kept_table("meldung.csv", Sheet::write(heading, rows)))
}

/// `GET /amt/beschaffung/abfragen/{demand}/meldung.xlsx`
pub(super) async fn xlsx(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (member, subject, scope) = reading_at_host(&desk, &visitor, &clerk, &id).await?;
    let (heading, rows) = own_table(&asked(&scope, member, subject.into()).await?);
    Ok(kept_table("meldung.xlsx", Sheet::book(heading, rows)?))
}
