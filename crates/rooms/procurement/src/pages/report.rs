//! What an administration needs, article by article.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::{Markup, html};
use ui::kern::{self, Alert, Answer, Button, Field, Width};
use ui::{Explain, Failure, FieldProblem, FormFields, Lang, Path, Query, Sheet, Visitor, kept_table, t, text_with};

use super::parts::{Inputs, Told, back, refusal, standing};
use super::{OWN, OWN_SURVEYS, reading_at_host, writing_at_host};
use crate::model::{Article, LONGEST_WORD, Line, ReportProblem};
use crate::verbs::{Asked, asked, need_nothing, own_table, read_day, release, report, typed_day};
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
            fields.push((format!("menge-{number}"), report.line.quantity.to_string()));
            fields.push((format!("tag-{number}"), typed_day(report.line.wanted_on)));
            fields.push((format!("haushalt-{number}"), report.line.budget_item.clone()));
        }
    }
    FormFields(fields)
}

/// What was typed, line by line; a quantity that is no number cannot hold.
fn lines(asked: &Asked, fields: &FormFields) -> Vec<Line> {
    let line = |article: &Article| {
        let said = |name: &str| fields.get(&format!("{name}-{}", article.number)).unwrap_or_default().trim();
        let quantity = if said("menge").is_empty() { Ok(0) } else { said("menge").parse() };
        Line {
            article: article.id,
            quantity: quantity.unwrap_or(-1),
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
    let sheet = Shown { asked: &asked, typed: &typed, problems: &[], refused: None, told: &told };
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
        "melden" => report(&mut scope, member, (survey, seen), lines(&known, &sent.fields)).await.map(|()| "reported"),
        "freigeben" => release(&mut scope, member, (survey, seen)).await.map(|()| "released"),
        "nichts" => need_nothing(&mut scope, member, survey).await.map(|()| "nothing"),
        _ => Err(Error::Report(Vec::new())),
    };
    let today = scope.today();
    let error = match done {
        Ok(what) => {
            scope.commit().await?;
            return Ok(back(&format!("{OWN_SURVEYS}/{survey}"), what));
        }
        Err(
            error @ (Error::Report(_) | Error::Stale | Error::SecondPerson | Error::NotPossible | Error::Frozen(_)),
        ) => error,
        Err(error) => return Err(error.into()),
    };
    let mut problems = Vec::new();
    if let Error::Report(wrong) = &error {
        for (place, problem) in wrong {
            let number = known.articles.get(*place).map(|article| article.number).unwrap_or_default();
            problems.push(FieldProblem {
                field: format!("{}-{number}", field_of(*problem)),
                message: t(visitor.lang, problem.key()),
            });
        }
    }
    // What was typed stays; the page knows what it overwrites when it is sent again.
    let mut typed = sent.fields.clone();
    typed.0.retain(|(name, _)| name != "stand");
    typed.0.push(("stand".to_owned(), known.seen()));
    let told = Told::default();
    let refused = (!matches!(error, Error::Report(_))).then_some(&error);
    let sheet = Shown { asked: &known, typed: &typed, problems: &problems, refused, told: &told };
    Ok(page(&desk, &visitor, &sent.clerk, &sheet, today))
}

struct Shown<'a> {
    asked: &'a Asked,
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
        .lead(t(lang, "procurement-report-lead"))
        .back(OWN)
        .errors(!problems.is_empty() || refused.is_some())
        .status(status)
        .render(html! {
            (sheet.told.markup(lang))
            (refusal(lang, *refused))
            (kern::error_summary(lang, problems))
            (kern::answers(lang, &facts, None))
            (state(lang, asked))
            @if open { (form(lang, clerk, sheet, &path)) } @else { (fixed(lang, asked)) }
            h2 class="kern-heading-medium" { (t(lang, "procurement-tables")) }
            ul class="dw-links" {
                li { (kern::link(&t(lang, "procurement-csv"), &format!("{path}/meldung.csv"))) }
                li { (kern::link(&t(lang, "procurement-xlsx"), &format!("{path}/meldung.xlsx"))) }
                @if open { li { (kern::link(&t(lang, "procurement-reading-title"), &format!("{path}/einlesen"))) } }
            }
        })
}

/// How far the own answer is.
fn state(lang: Lang, asked: &Asked) -> Markup {
    let waiting = asked.waiting().count();
    html! {
        @if waiting > 0 {
            (Alert::warning(text_with(lang, "procurement-waiting", &[("count", waiting.into())])).body(html! {
                p { (t(lang, "procurement-waiting-text")) }
            }))
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
                (kern::text_input(&inputs.field(&name("menge"), "quantity").inputmode("numeric").max_length(7)
                    .width(Width::Short).optional()))
                (kern::text_input(&inputs.field(&name("tag"), "wanted-on").hint(t(lang, "procurement-wanted-on-hint"))
                    .max_length(10).width(Width::Short).optional()))
                (kern::text_input(&inputs.field(&name("haushalt"), "budget-item").hint(t(lang, "procurement-budget-item-hint"))
                    .max_length(LONGEST_WORD).optional()))
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
                @if asked.waiting().next().is_some() {
                    (kern::submit_named(Button::Secondary, &t(lang, "procurement-do-freigeben"), "tun", "freigeben"))
                }
                @if asked.reports.is_empty() && !asked.nothing {
                    (kern::submit_named(Button::Tertiary, &t(lang, "procurement-do-nichts"), "tun", "nichts"))
                }
            }
        }
    }
}

/// What was reported, where nothing can be changed any more.
fn fixed(lang: Lang, asked: &Asked) -> Markup {
    let reported = asked.articles.iter().filter_map(|article| Some((article, asked.reports.get(&article.id)?)));
    let rows: Vec<Answer> = reported
        .map(|(article, report)| Answer {
            question: article.said.name.clone(),
            answer: html! { (report.line.quantity) " " (article.said.unit) ", " (report.line.budget_item) },
        })
        .collect();
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
