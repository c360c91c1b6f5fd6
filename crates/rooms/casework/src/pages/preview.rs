//! The last look before a decision: what it says, to whom, what it costs, and the letters as they would go out.

use applications::{date_text, lines};
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use identity::Clerk;
use letters::{Letter, Payment};
use maud::{Markup, html};
use store::Reach;
use ui::kern::{self, Alert};
use ui::{Failure, Lang, Path, Visitor, t, text_with};

use super::case::{Shown, page};
use super::step::Typed;
use super::{decision_form, files, words};
use crate::decision::DecisionForm;
use crate::error::Error;
use crate::member::MemberPart;
use crate::model::CaseId;
use crate::verbs::{self, CaseView, Preview, open_case};
use crate::{Desk, Result};

/// The names under which the letters of a preview are opened.
pub(super) const LETTER: &str = "bescheid.pdf";
const CERTIFICATE: &str = "bescheinigung.pdf";

/// The saved draft as it would be decided now.
async fn previewed(desk: &Desk, visitor: &Visitor, clerk: &Clerk, id: CaseId) -> Result<(CaseView, Result<Preview>)> {
    let mut scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    let case = open_case(&mut scope, desk, clerk.session(), id).await?;
    let form = case.draft.clone().unwrap_or_default();
    let preview = verbs::preview(&scope, desk, clerk.session(), id, &form).await;
    drop(scope);
    files::looked(desk, clerk, id).await?;
    Ok((case, preview))
}

/// `GET /amt/vorgang/{id}/vorschau`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<CaseId>,
) -> Result<Response, Failure> {
    let (case, preview) = previewed(&desk, &visitor, &clerk, id).await?;
    match preview {
        Ok(preview) => Ok(clerk
            .page(&visitor, case.text(visitor.lang, "casework-preview-title"))
            .preline(text_with(visitor.lang, "casework-case", &[("reference", case.reference().into())]))
            .back(format!("/amt/vorgang/{id}"))
            .example(desk.is_example(clerk.tenant()))
            .render(draw(visitor.lang, &clerk, &case, &preview))),
        Err(error) => refuse(&desk, &visitor, &clerk, id, case.draft, error).await,
    }
}

/// The case with what keeps its draft from being decided.
async fn refuse(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    id: CaseId,
    draft: Option<DecisionForm>,
    error: Error,
) -> Result<Response, Failure> {
    if !error.is_for_the_page() {
        return Err(error.into());
    }
    let typed = Typed { decision: Some(draft.unwrap_or_default()), ..Typed::default() };
    page(desk, visitor, clerk, id, Shown::refused(error, typed)).await
}

/// `GET /amt/vorgang/{id}/vorschau/bescheid.pdf` and `…/bescheinigung.pdf`: set now, stored nowhere.
pub(super) async fn sheet(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((id, name)): Path<(CaseId, String)>,
) -> Result<Response, Failure> {
    let (_, preview) = previewed(&desk, &visitor, &clerk, id).await?;
    pdf(&desk, preview?, &name).await
}

/// A letter of a preview as a file, by its name.
pub(super) async fn pdf(desk: &Desk, preview: Preview, name: &str) -> Result<Response, Failure> {
    let letter = match name {
        LETTER => preview.letter.map(|letter| Letter::Decision(Box::new(letter))),
        CERTIFICATE => preview.certificate.map(|sheet| Letter::Certificate(Box::new(sheet))),
        _ => None,
    };
    let bytes = desk.press.set(letter.ok_or_else(Failure::not_found)?).await?.into_bytes();
    let headers = [
        (header::CONTENT_TYPE, "application/pdf"),
        (header::CONTENT_DISPOSITION, "inline; filename=\"vorschau.pdf\""),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CACHE_CONTROL, files::PRIVATE),
    ];
    Ok((headers, bytes).into_response())
}

fn draw(lang: Lang, clerk: &Clerk, case: &CaseView, preview: &Preview) -> Markup {
    let base = format!("/amt/vorgang/{}", case.id);
    let asked = preview.member.as_ref().is_some_and(MemberPart::is_asked);
    let (warning, button) = match (preview.four_eyes, asked) {
        (true, true) => ("casework-preview-both", "casework-propose"),
        (true, false) => ("casework-preview-four-eyes", "casework-propose"),
        (false, true) => ("casework-preview-member", "casework-propose"),
        (false, false) => ("casework-preview-final", "casework-decide"),
    };
    html! {
        (content(lang, case, preview, &format!("{base}/vorschau")))
        (Alert::warning(case.text(lang, warning)).plain())
        form method="post" action={ (base) "/entscheiden" } class="dw-form" {
            (clerk.csrf())
            (kern::hidden("revision", &case.revision.to_string()))
            (kern::hidden("seal", &preview.seal))
            div class="dw-actions" {
                (kern::submit(&case.text(lang, button)))
                (kern::link_button(kern::Button::Secondary, &t(lang, "casework-preview-change"), &base))
            }
        }
    }
}

/// What the decision says, with its letters below an address.
pub(super) fn content(lang: Lang, case: &CaseView, preview: &Preview, sheets: &str) -> Markup {
    html! {
        (kern::description_list(&facts(lang, case, preview)))
        @if let Some(letter) = &preview.letter {
            (said(&t(lang, "casework-letter-word-operative"), &letter.operative))
            (said(&t(lang, "casework-letter-word-reasons"), &letter.reasons))
            p { (kern::link(&t(lang, "casework-preview-letter"), &format!("{sheets}/{LETTER}"))) }
        }
        @if preview.certificate.is_some() {
            p { (kern::link(&t(lang, "casework-preview-certificate"), &format!("{sheets}/{CERTIFICATE}"))) }
        }
        @if let Some(message) = &preview.message {
            (said(&t(lang, "casework-preview-message"), std::slice::from_ref(message)))
        }
    }
}

fn facts(lang: Lang, case: &CaseView, preview: &Preview) -> Vec<(String, Markup)> {
    let outcome = case.published.texts.text(lang, &format!("outcome-{}", preview.outcome));
    let recipient = match &preview.letter {
        Some(letter) => letter.head.recipient.join("\n"),
        None => case.applicant.clone().unwrap_or_else(|| t(lang, "casework-anonymous")),
    };
    let mut facts = vec![
        (case.text(lang, "casework-outcome"), html! { strong { (outcome) } }),
        (t(lang, "casework-recipient"), lines(&recipient)),
    ];
    if preview.letter.is_some() {
        let delivery = t(lang, &format!("casework-delivery-{}", preview.delivery.name()));
        let chosen = case.application.by_post.map(|since| decision_form::by_post(lang, since));
        facts.push((
            t(lang, "casework-delivery"),
            html! {
                (delivery)
                @if let Some(chosen) = chosen { br; span class="dw-muted" { (chosen) } }
            },
        ));
    }
    facts.extend(
        preview.member.as_ref().map(|part| (t(lang, "casework-member-part"), html! { (words::part(lang, part)) })),
    );
    if preview.total.0 > 0 {
        facts.push((t(lang, "casework-total"), html! { (preview.total) }));
        let collected =
            matches!(preview.letter.as_ref().and_then(|letter| letter.payment.as_ref()), Some(Payment::Debit(_)));
        let when = if collected { "casework-letter-word-collected" } else { "casework-due-on" };
        facts.extend(preview.due_on.map(|due| (t(lang, when), html! { (date_text(due)) })));
        facts.extend(preview.paying.clone().map(|paying| (t(lang, "casework-paying"), html! { (paying) })));
    }
    facts
}

pub(super) fn said(title: &str, paragraphs: &[String]) -> Markup {
    html! {
        @if !paragraphs.is_empty() {
            h2 class="kern-heading-medium" { (title) }
            @for paragraph in paragraphs { p class="kern-body" { (lines(paragraph)) } }
        }
    }
}
