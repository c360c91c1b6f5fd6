use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;
use store::Cents;
use ui::kern::{self, Column, Table};
use ui::{Failure, Form, Page, Path, Visitor, t};

use super::draft::addressee;
use super::fields::named_problem;
use super::holder::{self, draft_path};
use crate::drafts::Draft;
use crate::model::{ApplicationId, Fee};
use crate::view::{self, rows};
use crate::{Desk, Error, submission};

/// `GET /antrag/{draft}/pruefen`
pub(crate) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(id): Path<ApplicationId>,
) -> Result<Response, Failure> {
    let (_, draft, _) = holder::draft(&desk, &visitor, &headers, id).await?;
    if draft.submitted.is_some() {
        return Ok(Redirect::to(&format!("{}/eingang", draft_path(id))).into_response());
    }
    Ok(review_page(&desk, &visitor, &draft, None))
}

fn review_page(desk: &Desk, visitor: &Visitor, draft: &Draft, notice: Option<&str>) -> Response {
    let lang = visitor.lang;
    let complete = draft.evaluation.is_complete();
    let values = draft.evaluation.submitted();
    let shown = |field: &str| draft.evaluation.field(field).is_some_and(|state| state.visible);
    let pages = view::pages(lang, &draft.published, &values, &draft.attachments, shown);
    let open: Vec<ui::FieldProblem> = draft
        .evaluation
        .problems
        .iter()
        .map(|problem| ui::FieldProblem {
            field: String::new(),
            message: named_problem(lang, &draft.published, problem),
        })
        .collect();
    let content = html! {
        @if let Some(key) = notice {
            (kern::Alert::warning(t(lang, key)).announced().body(html! { p { (t(lang, &format!("{key}-next"))) } }))
        }
        (kern::error_summary(lang, &open))
        (addressee(lang, desk, draft))
        @for page in &pages {
            @let change = format!("{}/seite/{}?ziel=pruefen", draft_path(draft.id), page.page);
            (kern::summary_list(lang, None, &page.title, page.is_asked.then_some(change.as_str()), &rows(page)))
        }
        (fee_table(lang, draft))
        @if complete {
            (kern::alert(kern::Tone::Warning, &t(lang, "applications-warning"), html! { p { (t(lang, "applications-warning-text")) } }))
            form method="post" action={ (draft_path(draft.id)) "/absenden" } {
                (kern::hidden("stand", &draft.revision.to_string()))
                div class="dw-actions" { (kern::submit(&t(lang, "applications-submit"))) }
            }
        } @else {
            @if let Some(page) = draft.evaluation.first_open_page() {
                p {
                    (kern::link_button(
                        kern::Button::Primary,
                        &t(lang, "applications-fill-gap"),
                        &format!("{}/seite/{}?ziel=pruefen", draft_path(draft.id), page.id),
                    ))
                }
            }
        }
    };
    let status = if notice.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
    Page::new(visitor, t(lang, "applications-review-title"))
        .preline(draft.published.title(lang))
        .lead(t(lang, "applications-review-lead"))
        .back(draft_path(draft.id))
        .errors(!open.is_empty())
        .example(draft.offer.is_example(desk))
        .status(status)
        .render(content)
}

fn fee_table(lang: ui::Lang, draft: &Draft) -> Markup {
    let fees: Vec<Fee> = draft
        .evaluation
        .fees
        .iter()
        .map(|line| Fee { id: line.id.clone(), cents: line.cents, basis: line.basis.clone() })
        .collect();
    fees_view(lang, &draft.published, &fees, draft.evaluation.fee_total)
}

/// What it costs, line by line with its legal basis.
pub(super) fn fees_view(lang: ui::Lang, published: &studio::Published, fees: &[Fee], total: i64) -> Markup {
    if fees.is_empty() {
        return html! {};
    }
    let mut rows: Vec<Vec<Markup>> = fees
        .iter()
        .map(|fee| {
            let item = html! {
                (published.texts.text(lang, &format!("fee-{}", fee.id)))
                @if let Some(basis) = &fee.basis { br; span class="dw-muted" { (basis) } }
            };
            vec![item, html! { (Cents(fee.cents)) }]
        })
        .collect();
    rows.push(vec![html! { strong { (t(lang, "applications-fee-total")) } }, html! { strong { (Cents(total)) } }]);
    html! {
        (kern::table(&Table {
            caption: t(lang, "applications-fees"),
            columns: vec![
                Column::new(t(lang, "applications-fee")),
                Column::numeric(t(lang, "applications-fee-amount")),
            ],
            rows,
        }))
        p class="kern-body kern-body--small" { (t(lang, "applications-fees-set-later")) }
    }
}

#[derive(Deserialize)]
pub(crate) struct Reviewed {
    stand: i32,
}

/// `POST /antrag/{draft}/absenden`
pub(crate) async fn submit(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(id): Path<ApplicationId>,
    Form(reviewed): Form<Reviewed>,
) -> Result<Response, Failure> {
    let code = holder::resume_code(&headers)?;
    let notice = match submission::submit(&desk, id, &code, reviewed.stand).await {
        Ok(_) => return Ok(Redirect::to(&format!("{}/eingang", draft_path(id))).into_response()),
        Err(Error::ChangedSinceReview) => "applications-changed-since-review",
        Err(Error::Incomplete(_)) => "applications-incomplete-notice",
        Err(error) => return Err(error.into()),
    };
    let (_, draft, _) = holder::draft(&desk, &visitor, &headers, id).await?;
    Ok(review_page(&desk, &visitor, &draft, Some(notice)))
}
