//! Answers that are given again: what the administration needs, the way there, and what has changed.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use calendar::{ClockKind, Standing};
use jiff::civil::Date;
use maud::{Markup, html};
use studio::Published;
use ui::kern::{self, Alert, Column, Table, Tone};
use ui::{Failure, Form, Lang, Path, Visitor, t, text_with};

use super::holder;
use super::review::{Reviewed, review_page};
use crate::changes::{self, Change, Difference};
use crate::drafts::{self, Correcting, Correction, Draft};
use crate::model::{ApplicationId, Reference, ResumeCode};
use crate::requests::{Clock, Request, asked_again, requests};
use crate::view::{Reader, lines};
use crate::{Desk, Error};

/// What is asked again, and the way to answer; nothing when nothing is.
pub(super) fn wanted_view(lang: Lang, published: &Published, reference: &Reference, requests: &[Request]) -> Markup {
    let fields = asked_again(requests);
    let until = requests.iter().filter(|request| request.is_open()).filter_map(|it| it.wanted.until).min();
    if fields.is_empty() {
        return html! {};
    }
    html! {
        h2 class="kern-heading-medium" { (t(lang, "applications-correction-wanted")) }
        p class="kern-body" { (t(lang, "applications-correction-wanted-text")) }
        ul class="kern-list kern-list--bullet" {
            @for field in &fields { li { (studio::question_text(published, lang, field)) } }
        }
        @if let Some(until) = until {
            p class="kern-body" { (text_with(lang, "applications-correction-until", &[("date", ui::date(lang, until).into())])) }
        }
        form method="post" action={ "/status/" (reference) "/korrektur" } {
            div class="dw-actions" { (kern::submit(&t(lang, "applications-correction-begin"))) }
        }
    }
}

/// `POST /status/{reference}/korrektur`
pub(crate) async fn begin(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(reference): Path<String>,
) -> Result<Response, Failure> {
    let Ok(reference) = reference.parse::<Reference>() else { return Err(Failure::not_found()) };
    let (scope, application) = holder::application(&desk, &visitor, &headers, &reference).await?;
    let fields = asked_again(&requests(&scope, application.id).await?);
    drop(scope);
    if fields.is_empty() {
        return Err(Error::NotCorrectable.into());
    }
    let mut scope = holder::add_to(&desk, &visitor, &application).await?;
    let correction = Correction { fields, by_clerk: None };
    let code = drafts::open_correction(&mut scope, &application, correction).await?;
    scope.commit().await?;
    holder::hand_over(desk.secure_cookies, application.id, &code)
}

/// Leads a browser into a correction that was opened for it; `secure` says whether cookies may travel over encrypted
/// connections only.
///
/// # Errors
/// None that a person could cause.
pub fn hand_over_correction(secure: bool, id: ApplicationId, code: &ResumeCode) -> Result<Response, Failure> {
    holder::hand_over(secure, id, code)
}

/// `POST /antrag/{draft}/berichtigen`
pub(crate) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(id): Path<ApplicationId>,
    Form(reviewed): Form<Reviewed>,
) -> Result<Response, Failure> {
    let code = holder::resume_code(&headers)?;
    let revision = reviewed.stand;
    let corrected = holder::change(&desk, visitor.lang, id, &code, move |mut scope, draft| async move {
        let by_clerk = draft.is_by_clerk();
        let application = drafts::correct(&mut scope, draft, revision).await?;
        Ok((scope, (application, by_clerk)))
    });
    let notice = match corrected.await {
        Ok((scope, (application, by_clerk))) => {
            scope.commit().await.map_err(Error::from)?;
            let back = match by_clerk {
                true => format!("/amt/vorgang/{}?erledigt=berichtigt", application.id),
                false => format!("/status/{}?antwort=berichtigt", application.address),
            };
            return Ok(Redirect::to(&back).into_response());
        }
        Err(Error::ChangedSinceReview) => "applications-changed-since-review",
        Err(Error::Incomplete(_)) => "applications-incomplete-notice",
        Err(error) => return Err(error.into()),
    };
    let (_, draft, _) = holder::draft(&desk, &visitor, &headers, id).await?;
    Ok(review_page(&desk, &visitor, &draft, Some(notice)))
}

/// What the person who corrects is told first.
pub(super) fn intro(lang: Lang, Correcting { correction, application, .. }: &Correcting) -> Markup {
    let reference = [("reference", application.address.to_string().into())];
    match &correction.by_clerk {
        Some(clerk) => Alert::warning(t(lang, "applications-correction-for-another")).body(html! {
            p { (text_with(lang, "applications-correction-for-another-text", &reference)) }
            p { (text_with(lang, "applications-correction-reason", &[("reason", clerk.reason.as_str().into())])) }
            p { (kern::link(&t(lang, "applications-correction-back-to-case"), &format!("/amt/vorgang/{}", application.id))) }
        }),
        None => html! { p class="kern-body" { (text_with(lang, "applications-correction-intro", &reference)) } },
    }
}

/// What a correction would change.
pub(super) fn differences(lang: Lang, draft: &Draft, correcting: &Correcting) -> Markup {
    let after = draft.evaluation.submitted();
    let pair = (&correcting.before.values, &after);
    let found = changes::differences(lang, &draft.published, pair, &draft.attachments, Reader::Applicant);
    if found.is_empty() {
        return html! { p class="kern-body" { (t(lang, "applications-correction-nothing")) } };
    }
    table(lang, t(lang, "applications-correction-differences"), &found)
}

fn table(lang: Lang, caption: String, found: &[Difference]) -> Markup {
    let answer = |text: &str| match text {
        "" => html! { span class="dw-muted" { (t(lang, "applications-correction-no-answer")) } },
        text => lines(text),
    };
    let columns =
        ["applications-correction-question", "applications-correction-before", "applications-correction-after"];
    kern::table(&Table {
        caption,
        columns: columns.map(|key| Column::new(t(lang, key))).to_vec(),
        rows: found.iter().map(|it| vec![html! { (it.question) }, answer(&it.before), answer(&it.after)]).collect(),
    })
}

/// What was corrected, under a heading of its own; nothing when nothing was.
pub fn changes_view(lang: Lang, changes: &[Change]) -> Markup {
    let caption = |change: &Change| {
        let key =
            if change.by_applicant { "applications-corrected-by-applicant" } else { "applications-corrected-by-clerk" };
        text_with(lang, key, &[("when", ui::moment(lang, change.at).into())])
    };
    html! {
        @if !changes.is_empty() {
            h2 class="kern-heading-medium" id="berichtigungen" { (t(lang, "applications-corrections")) }
            @for change in changes {
                (table(lang, caption(change), &change.differences))
                @if let Some(reason) = &change.reason {
                    p class="kern-body" { (text_with(lang, "applications-correction-reason", &[("reason", reason.as_str().into())])) }
                }
            }
        }
    }
}

/// Until when the administration has to act, and by what law.
pub fn clocks_view(lang: Lang, clocks: &[Clock], today: Date) -> Markup {
    let line = |clock: &Clock| {
        let kind = match clock.kind {
            ClockKind::Receipt => "receipt",
            ClockKind::Decision => "decision",
            ClockKind::TacitApproval => "tacit-approval",
            ClockKind::Inaction => "inaction",
        };
        let (how, day) = match clock.standing {
            Standing::Until(day) if day >= today => ("", day),
            Standing::Until(day) => ("-over", day),
            Standing::Since(day) => ("-stands", day),
        };
        let key = match how {
            "-stands" => "applications-clock-stands".to_owned(),
            how => format!("applications-clock-{kind}{how}"),
        };
        text_with(lang, &key, &[("date", ui::date(lang, day).into()), ("source", clock.source.as_str().into())])
    };
    html! {
        @if !clocks.is_empty() {
            (kern::alert(Tone::Info, &t(lang, "applications-clocks"), html! {
                ul class="kern-list kern-list--bullet" { @for clock in clocks { li { (line(clock)) } } }
            }))
        }
    }
}
