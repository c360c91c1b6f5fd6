use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use serde::Deserialize;
use store::Cents;
use ui::kern::{self, Column, Table};
use ui::{Failure, Form, Page, Path, Visitor, t};

use super::draft::{addressee, step};
use super::fields::named_problem;
use super::holder::{self, draft_path};
use super::version::newer_version;
use super::{assisted, correction};
use crate::drafts::Draft;
use crate::model::{ApplicationId, Fee};
use crate::view::{self, ReviewedPage, rows};
use crate::{Desk, Error, copies, submission};

/// `GET /antrag/{draft}/pruefen`
pub(crate) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(id): Path<ApplicationId>,
) -> Result<Response, Failure> {
    let (_, draft, _) = holder::draft(&desk, &visitor, &headers, id).await?;
    if draft.is_closed() {
        return Ok(Redirect::to(&format!("{}/eingang", draft_path(id))).into_response());
    }
    Ok(review_page(&desk, &visitor, &draft, None))
}

pub(super) fn review_page(desk: &Desk, visitor: &Visitor, draft: &Draft, notice: Option<&str>) -> Response {
    let lang = visitor.lang;
    let complete = draft.evaluation.is_complete();
    let values = draft.evaluation.submitted();
    let concerned = copies::addressees(desk, &draft.offer, &draft.published, &values);
    let words = draft.published.manifest.procedure;
    let (consents, asked): (Vec<_>, Vec<_>) = reviewed_pages(lang, draft).into_iter().partition(|page| page.is_consent);
    let open: Vec<ui::FieldProblem> = draft
        .evaluation
        .problems
        .iter()
        .map(|problem| ui::FieldProblem { field: String::new(), message: named_problem(lang, draft, problem) })
        .collect();
    let change = |page: &str| format!("{}/seite/{page}?ziel=pruefen", draft_path(draft.id));
    let content = html! {
        @if let Some(key) = notice {
            (kern::Alert::warning(t(lang, key)).announced().body(html! { p { (t(lang, &format!("{key}-next"))) } }))
        }
        (kern::error_summary(lang, &open))
        (newer_version(lang, draft))
        (addressee(lang, desk, draft))
        @if let Some(assistance) = &draft.assistance { (assisted::on_behalf(lang, assistance)) }
        @match &draft.correcting {
            Some(correcting) => (correction::differences(lang, draft, correcting)),
            None => (copies::planned_view(lang, desk, &draft.offer, &concerned)),
        }
        (blocks(lang, &asked, &change))
        (fee_table(lang, draft))
        (blocks(lang, &consents, &change))
        @if complete {
            @let (action, submit) = match draft.correcting {
                Some(_) => ("berichtigen", "applications-correction-submit"),
                None => ("absenden", "applications-submit"),
            };
            @if draft.correcting.is_none() {
                (kern::alert(kern::Tone::Info, &words.text(lang, "applications-warning"), html! {
                    p { (words.text(lang, "applications-warning-text")) }
                }))
            }
            form method="post" action={ (draft_path(draft.id)) "/" (action) } {
                (kern::hidden("stand", &draft.revision.to_string()))
                div class="dw-actions" { (kern::submit(&words.text(lang, submit))) }
            }
        } @else {
            @if let Some(page) = draft.first_open_page() {
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
        .step(step(lang, draft, None))
        .lead(t(lang, "applications-review-lead"))
        .back(draft_path(draft.id))
        .errors(!open.is_empty())
        .example(draft.offer.is_example(desk))
        .body(draft.offer.legal_entity.as_str())
        .status(status)
        .render(content)
}

/// The pages that are shown, with what was answered.
pub(super) fn reviewed_pages(lang: ui::Lang, draft: &Draft) -> Vec<ReviewedPage> {
    let shown = |field: &str| draft.evaluation.field(field).is_some_and(|state| state.visible) && draft.asks(field);
    view::pages(lang, &draft.published, &draft.evaluation.submitted(), &draft.attachments, shown)
}

/// One compact block for each page, under the headings of their sections; `change` is the address of a page.
pub(super) fn blocks(lang: ui::Lang, pages: &[ReviewedPage], change: &dyn Fn(&str) -> String) -> Markup {
    html! {
        @for section in pages.chunk_by(|one, next| one.section == next.section) {
            section class="dw-review" {
                @if let Some(first) = section.first() { h2 class="kern-heading-small" { (first.section) } }
                @for page in section {
                    @let change = change(&page.answers.page);
                    @let about = page.answers.title.as_str();
                    (kern::answers(lang, &rows(&page.answers), page.answers.is_asked.then_some((change.as_str(), about))))
                }
            }
        }
    }
}

pub(super) fn fee_table(lang: ui::Lang, draft: &Draft) -> Markup {
    let fees: Vec<Fee> = draft.evaluation.fees.iter().map(Fee::from).collect();
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
            vec![item, html! { (ui::money(lang, Cents(fee.cents))) }]
        })
        .collect();
    rows.push(vec![
        html! { strong { (t(lang, "applications-fee-total")) } },
        html! { strong { (ui::money(lang, Cents(total))) } },
    ]);
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
    pub(super) stand: i32,
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
