use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::kern::{self, Button};
use ui::{Failure, Page, Path, Visitor, t, text_with};

use super::holder::{self, draft_path};
use super::notices::{self, Place};
use super::{assisted, feedback};
use crate::assistance::received_text;
use crate::drafts::Draft;
use crate::model::{ApplicationId, Receipt, Reference};
use crate::view::Reader;
use crate::{Desk, addressees_view, copy as letter, records, submission, transfer};

/// `GET /antrag/{draft}/eingang`
pub(crate) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(id): Path<ApplicationId>,
) -> Result<Response, Failure> {
    let (scope, draft, code) = holder::draft(&desk, &visitor, &headers, id).await?;
    if !draft.is_closed() {
        return Ok(Redirect::to(&format!("{}/pruefen", draft_path(id))).into_response());
    }
    let receipt = submission::receipt_of(&scope, &draft, &code)?;
    let submitted = records::content(&scope, receipt.id).await?;
    let lang = visitor.lang;
    // Whoever filled it in for somebody has nothing to say about how that went.
    let rating = match &submitted.assistance {
        None => feedback::on_receipt(&scope, lang, receipt.id).await?,
        Some(_) => html! {},
    };
    let sent = draft.submitted.clone().ok_or(crate::Error::NoApplication)?;
    let (scope, sent) = transfer::current(&desk.store, lang, scope, sent).await?;
    let notices = notices::section(&scope, &desk, lang, &Place::receipt(id, &sent)).await?;
    drop(scope);
    let (administration, _) = draft.offer.names(&desk);
    let pdf = format!("{}/kopie.pdf", draft_path(id));
    let concerned = addressees_view(lang, &desk.directory.catalogue(), &submitted, Reader::Applicant);
    let content = receipt_view(lang, &draft, &administration, &receipt, &concerned, &pdf);
    let words = draft.published.manifest.procedure;
    Ok(Page::new(&visitor, words.text(lang, "applications-receipt-title"))
        .preline(draft.published.title(lang))
        .example(draft.offer.is_example(&desk))
        .body(draft.offer.legal_entity.as_str())
        .render(html! {
            (feedback::thanks(&visitor))
            (notices::done(&visitor))
            @if let Some(assistance) = &submitted.assistance { (assisted::hand_out(lang, &receipt.reference, assistance, &pdf)) }
            (content)
            @if let Some(assistance) = &submitted.assistance { (assisted::consent_view(lang, assistance)) }
            (notices)
            (rating)
        }))
}

/// What a person keeps who has sent an application; `concerned` says who else got it, `pdf` is where their copy is.
pub(super) fn receipt_view(
    lang: ui::Lang,
    draft: &Draft,
    administration: &str,
    receipt: &Receipt,
    concerned: &Markup,
    pdf: &str,
) -> Markup {
    let words = draft.published.manifest.procedure;
    let hash = vault::hex(&receipt.content_hash);
    html! {
        (kern::Alert::success(words.text(lang, "applications-received")).announced().body(html! {
            p {
                @match &draft.submitted {
                    Some(application) if application.channel.is_assisted() => {
                        (text_with(lang, "applications-received-on", &[
                            ("administration", administration.into()),
                            ("date", received_text(lang, application).into()),
                        ]))
                    }
                    _ => (words.text_with(lang, "applications-received-text", &[
                        ("administration", administration.into()),
                        ("time", ui::moment(lang, receipt.submitted_at).into()),
                    ])),
                }
            }
        }))
        (kern::description_list(&[
            (t(lang, "applications-reference"), html! { strong class="dw-code" { (receipt.reference) } }),
            (t(lang, "applications-access-code"), html! { strong class="dw-code" { (receipt.access_code.reveal()) } }),
        ]))
        p class="kern-body" { (words.text(lang, "applications-keep-codes")) }
        (concerned)
        div class="dw-actions" {
            (kern::link_button(Button::Primary, &t(lang, "applications-copy-download"), pdf))
            form method="post" action="/status" {
                (kern::hidden("vorgangsnummer", &receipt.reference.to_string()))
                (kern::hidden("zugangscode", &receipt.access_code.reveal()))
                (kern::button(Button::Secondary, &t(lang, "applications-to-status")))
            }
        }
        h2 class="kern-heading-medium" { (t(lang, "applications-what-next")) }
        p class="kern-body" { (draft.published.optional(lang, "next").unwrap_or_else(|| words.text(lang, "applications-what-next-text"))) }
        (kern::accordion(&t(lang, "applications-proof"), html! {
            p { (t(lang, "applications-proof-text")) }
            p class="dw-hash" { (hash) }
        }))
    }
}

/// `GET /antrag/{draft}/kopie.pdf`
pub(crate) async fn copy(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(id): Path<ApplicationId>,
) -> Result<Response, Failure> {
    let (scope, draft, code) = holder::draft(&desk, &visitor, &headers, id).await?;
    let receipt = submission::receipt_of(&scope, &draft, &code)?;
    let application = draft.submitted.ok_or(crate::Error::NoApplication)?;
    let reference = application.reference.clone();
    // Who was helped takes home on paper what others see on their own screen.
    let handed = application.channel.is_assisted().then(|| (visitor.origin(), receipt.access_code));
    let pdf =
        letter::copy(scope, &desk.studio, &desk.directory, &desk.press, visitor.lang, &application, handed).await?;
    Ok(download(&t(visitor.lang, "applications-copy-name"), &reference, "application/pdf", pdf))
}

/// A file to keep, under a name that says what it is.
pub(super) fn download(what: &str, reference: &Reference, media_type: &str, bytes: impl IntoResponse) -> Response {
    let disposition = format!("attachment; filename=\"{what}-{reference}.pdf\"");
    ([(header::CONTENT_TYPE, media_type.to_owned()), (header::CONTENT_DISPOSITION, disposition)], bytes).into_response()
}
