use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use mailbox::{Direction, DocumentId};
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::json;
use store::Scope;
use studio::Procedure;
use ui::kern::{self, Button};
use ui::{Failure, FieldProblem, Form, Page, Path, Visitor, t};

use super::assisted::consent_view;
use super::correction::{changes_view, clocks_view, wanted_view};
use super::hearings::hearings_view;
use super::holder::{self, hand_status};
use super::next::{what_next, whom_to_ask};
use super::notices::{self, Place};
use super::receipt::download;
use super::review::fees_view;
use super::withdraw;
use super::{by_post, feedback};
use crate::assistance::{received_text, told};
use crate::changes::changes;
use crate::hearings::hearings;
use crate::looks::{Look, looks_everywhere};
use crate::model::{AccessCode, Application, PublicState, Reference};
use crate::offer::Offer;
use crate::requests::{clocks, requests};
use crate::transfer::{self, Move, moves};
use crate::view::{Reader, answers_view};
use crate::{Desk, Error, addressees_view, copy as letter, records};

#[derive(Default, Deserialize)]
pub(crate) struct Given {
    #[serde(default)]
    vorgangsnummer: String,
    #[serde(default)]
    zugangscode: String,
}

/// `GET /status`
pub(crate) async fn ask(visitor: Visitor) -> Response {
    question(&visitor, &Given::default(), false)
}

/// `POST /status`
pub(crate) async fn open(
    State(desk): State<Desk>,
    visitor: Visitor,
    Form(given): Form<Given>,
) -> Result<Response, Failure> {
    let codes = (given.vorgangsnummer.parse::<Reference>(), given.zugangscode.parse::<AccessCode>());
    let (Ok(reference), Ok(code)) = codes else { return Ok(question(&visitor, &given, true)) };
    match transfer::open(&desk.store, visitor.lang, &reference, &code).await {
        // Whoever types the number of a later administration keeps the one address all the same.
        Ok((_, application)) => hand_status(&desk, &application.address, &code),
        Err(Error::NoApplication | Error::NoDraft) => Ok(question(&visitor, &given, true)),
        Err(error) => Err(error.into()),
    }
}

fn question(visitor: &Visitor, given: &Given, wrong: bool) -> Response {
    let lang = visitor.lang;
    let problems: Vec<FieldProblem> = wrong
        .then(|| FieldProblem { field: "vorgangsnummer".to_owned(), message: t(lang, "applications-status-wrong") })
        .into_iter()
        .collect();
    let field = |name: &str, key: &str, value: &str| {
        kern::Field::new(lang, name, t(lang, key))
            .hint(t(lang, &format!("{key}-hint")))
            .autocomplete("off")
            .value(value.chars().take(60).collect::<String>())
    };
    let number = field("vorgangsnummer", "applications-reference", &given.vorgangsnummer)
        .error(wrong.then(|| t(lang, "applications-status-wrong")));
    let content = html! {
        (kern::error_summary(lang, &problems))
        form method="post" action="/status" novalidate {
            (kern::text_input(&number))
            (kern::text_input(&field("zugangscode", "applications-access-code", &given.zugangscode)))
            div class="dw-actions" { (kern::submit(&t(lang, "applications-status-open"))) }
        }
    };
    Page::new(visitor, t(lang, "applications-status-title"))
        .lead(t(lang, "applications-status-lead"))
        .errors(wrong)
        .status(if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK })
        .render(content)
}

/// `GET /status/{reference}`
pub(crate) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(reference): Path<String>,
) -> Result<Response, Failure> {
    let Ok(reference) = reference.parse::<Reference>() else { return Err(Failure::not_found()) };
    match holder::application(&desk, &visitor, &headers, &reference).await {
        Ok((scope, application)) => {
            let shown = page(&desk, &visitor, scope, application, None).await?;
            holder::remember(&desk, &reference, &holder::access_code(&headers)?, shown)
        }
        // The browser forgot the access code: ask for it again, with the number filled in.
        Err(Error::NoApplication) => {
            let given = Given { vorgangsnummer: reference.to_string(), zugangscode: String::new() };
            Ok(question(&visitor, &given, false))
        }
        Err(error) => Err(error.into()),
    }
}

async fn page(
    desk: &Desk,
    visitor: &Visitor,
    mut scope: Scope,
    application: Application,
    reply: Option<(&str, &mailbox::Error)>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let published = desk.studio.version(&scope, application.form_version).await?;
    let content = records::content(&scope, application.id).await?;
    let attachments = records::attachments(&scope, application.id, &content).await?;
    let correspondence = mailbox::list(&mut scope, application.id).await?;
    let looks = looks_everywhere(&desk.store, &scope, application.id).await?;
    let moves = moves(&scope, application.id).await?;
    let asked = requests(&scope, application.id).await?;
    let hearings = hearings(&scope, application.id).await?;
    let changes = changes(&scope, &published, application.id, &content, Reader::Applicant).await?;
    let today = scope.today();
    let rating = feedback::on_status(&scope, lang, &application).await?;
    let notices = notices::section(&scope, desk, lang, &Place::status(&application)).await?;
    let offer = Offer {
        online_service: application.online_service.clone(),
        tenant: scope.tenant()?,
        legal_entity: application.legal_entity.clone(),
        area: application.area.clone(),
    };
    drop(scope);
    let (tenant, actor) = (offer.tenant, store::Actor::Applicant);
    mailbox::mark_seen(&desk.store, tenant, actor, application.id, &correspondence, Direction::ToApplicant).await?;
    let base = format!("/status/{}", application.address);
    let (administration, entity) = offer.names(desk);
    let words = published.manifest.procedure;
    let open = application.state.is_open();
    let document = |id: DocumentId| format!("{base}/dokument/{id}");
    let markup = html! {
        @if visitor.query.as_deref() == Some("antwort=gesendet") {
            (kern::Alert::success(t(lang, "applications-answered")).announced().body(html! {
                p { (t(lang, "applications-answered-text")) }
            }))
        }
        @if visitor.query.as_deref() == Some("antwort=berichtigt") {
            (kern::Alert::success(t(lang, "applications-corrected")).announced().body(html! {
                p { (t(lang, "applications-corrected-text")) }
            }))
        }
        (withdraw::done(visitor, words))
        (feedback::thanks(visitor))
        (notices::done(visitor))
        (by_post::done(visitor))
        (state_box(lang, words, &application, (&administration, &entity)))
        (moves_view(lang, &desk.directory.catalogue(), &moves))
        (what_next(lang, words, application.state))
        @if open {
            (wanted_view(lang, &published, &application.address, &asked))
            (clocks_view(lang, &clocks(&published, &application, &asked)?, today))
        }
        (hearings_view(lang, &hearings, today))
        (offer.reform(desk, lang, "applications-reform-status"))
        (kern::description_list(&[
            (t(lang, "applications-reference"), html! {
                span class="dw-code" { (application.address) }
                @if application.address != application.reference {
                    br; span class="dw-muted" { (ui::text_with(lang, "applications-reference-there", &[("reference", application.reference.to_string().into())])) }
                }
            }),
            (t(lang, "applications-letter-received"), html! { (received_text(lang, &application)) }),
            (t(lang, "applications-responsible"), html! {
                (administration)
                @if entity != administration {
                    br; span class="dw-muted" { (ui::text_with(lang, "applications-in-the-name-of", &[("entity", entity.into())])) }
                }
            }),
        ]))
        @if let Some(assistance) = &content.assistance {
            h2 class="kern-heading-medium" { (t(lang, "applications-assisted")) }
            p class="kern-body" { (told(lang, assistance)) }
            (consent_view(lang, assistance))
        }
        (whom_to_ask(lang, desk, &offer, today))
        (mailbox::demands(lang, &correspondence))
        (mailbox::thread(lang, mailbox::Reader::Applicant, &correspondence, document))
        @if takes_words(application.state) || reply.is_some() {
            (mailbox::reply_form(lang, mailbox::Reader::Applicant, mailbox::Reply {
                action: &format!("{base}/antwort"),
                value: reply.map_or("", |(body, _)| body),
                error: reply.map(|(_, error)| error),
            }))
        }
        (notices)
        (addressees_view(lang, &desk.directory.catalogue(), &content, Reader::Applicant))
        h2 class="kern-heading-medium" { (t(lang, "applications-your-answers")) }
        (answers_view(lang, &published, &content, &attachments, Reader::Applicant))
        (changes_view(lang, &changes))
        // Once it is decided, the decision says what is due.
        @if open {
            (fees_view(lang, &published, &content.fees, content.total))
        }
        (rating)
        (looks_view(lang, &desk.directory.catalogue(), &administration, &looks))
        (by_post::section(lang, &published, &application))
        (withdraw::section(lang, words, &application))
        p { (kern::link_button(Button::Secondary, &t(lang, "applications-copy-download"), &format!("{base}/kopie.pdf"))) }
    };
    Ok(Page::new(visitor, words.text(lang, "applications-status-title"))
        .preline(published.title(lang))
        .errors(reply.is_some())
        .example(offer.is_example(desk))
        .body(offer.legal_entity.as_str())
        .status(if reply.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK })
        .render(markup))
}

/// Whether the applicant may write.
const fn takes_words(state: PublicState) -> bool {
    !matches!(state, PublicState::Closed | PublicState::Withdrawn | PublicState::Transferred)
}

/// What happened on the way from one administration to the next, to whom it went, and why.
fn moves_view(lang: ui::Lang, catalogue: &directory::Catalogue, moves: &[Move]) -> Markup {
    let name = |office| catalogue.administration(office).map_or_else(String::new, |it| it.name.clone());
    let line = |way: &Move| {
        let args = [
            ("when", ui::moment(lang, way.at).into()),
            ("from", name(way.from).into()),
            ("to", name(way.to.office).into()),
        ];
        ui::text_with(lang, "applications-move", &args)
    };
    html! {
        @if !moves.is_empty() {
            (kern::alert(kern::Tone::Info, &t(lang, "applications-moves"), html! {
                @for way in moves {
                    p { (line(way)) }
                    p { (ui::text_with(lang, "applications-move-reason", &[("reason", way.reason.as_str().into())])) }
                }
                p { (t(lang, "applications-moves-number")) }
            }))
        }
    }
}

/// Who of the administration, or of one that was asked for a statement, opened the application. Staff are not named:
/// their administration knows them.
fn looks_view(lang: ui::Lang, catalogue: &directory::Catalogue, administration: &str, looks: &[Look]) -> Markup {
    let line = |look: &Look| {
        let when = ui::moment(lang, look.last_at);
        let other = look.office.and_then(|office| catalogue.administration(office)).map(|office| office.name.as_str());
        let administration = other.unwrap_or(administration);
        let args = [("when", when.into()), ("administration", administration.into()), ("times", look.times.into())];
        ui::text_with(lang, "applications-look", &args)
    };
    html! {
        h2 class="kern-heading-medium" { (t(lang, "applications-looks")) }
        @if looks.is_empty() {
            p class="kern-body" { (t(lang, "applications-looks-none")) }
        } @else {
            ul class="kern-list kern-list--bullet" { @for look in looks { li { (line(look)) } } }
            p class="kern-body dw-muted" { (t(lang, "applications-looks-explained")) }
        }
    }
}

fn state_box(
    lang: ui::Lang,
    words: Procedure,
    application: &Application,
    (administration, entity): (&str, &str),
) -> Markup {
    let key = format!("applications-state-{}", application.state.name());
    let tone = match application.state {
        PublicState::Received | PublicState::InReview | PublicState::Withdrawn | PublicState::Transferred => {
            kern::Tone::Info
        }
        PublicState::QuestionOpen => kern::Tone::Warning,
        PublicState::Decided | PublicState::Closed => kern::Tone::Success,
    };
    let args = [("administration", administration.into()), ("entity", entity.into())];
    let explained = words.text_with(lang, &format!("{key}-explained"), &args);
    kern::alert(tone, &words.text(lang, &key), html! { p { (explained) } })
}

#[derive(Deserialize)]
pub(crate) struct Answer {
    #[serde(default)]
    body: String,
}

/// `POST /status/{reference}/antwort`
pub(crate) async fn answer(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(reference): Path<String>,
    Form(sent): Form<Answer>,
) -> Result<Response, Failure> {
    let Ok(reference) = reference.parse::<Reference>() else { return Err(Failure::not_found()) };
    let (scope, application) = holder::application(&desk, &visitor, &headers, &reference).await?;
    let tenant = scope.tenant()?;
    drop(scope);
    let mut scope = holder::write(&desk, tenant, visitor.lang).await?;
    let posted = match transfer::hold(&scope, application.id).await {
        Err(Error::Mailbox(moving)) => Err(moving),
        held => {
            held?;
            mailbox::post_message(&mut scope, application.id, Direction::ToAdministration, &sent.body).await
        }
    };
    match posted {
        Ok(message) => {
            scope.emit("applications.answered", application.id, json!({ "message": message }))?;
            if application.state == PublicState::QuestionOpen {
                // The page that follows must not ask again while casework has not yet taken notice.
                records::advance(&mut scope, application.id, PublicState::InReview).await?;
            }
            scope.commit().await?;
            Ok(Redirect::to(&format!("/status/{reference}?antwort=gesendet")).into_response())
        }
        Err(error @ (mailbox::Error::Empty | mailbox::Error::TooLong(_) | mailbox::Error::Moving)) => {
            drop(scope);
            let scope = holder::read(&desk, tenant, visitor.lang).await?;
            page(&desk, &visitor, scope, application, Some((&sent.body, &error))).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /status/{reference}/dokument/{document}`
pub(crate) async fn document(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path((reference, document)): Path<(String, DocumentId)>,
) -> Result<Response, Failure> {
    let Ok(reference) = reference.parse::<Reference>() else { return Err(Failure::not_found()) };
    let (_, application) = holder::application(&desk, &visitor, &headers, &reference).await?;
    let (tenant, actor) = (application.reference.tenant(), store::Actor::Applicant);
    let opened = mailbox::retrieve_document(&desk.store, &desk.blobs, tenant, actor, application.id, document).await?;
    let name = mailbox::document_name(visitor.lang, &opened.document);
    Ok(download(&name, &reference, &opened.document.media_type, opened.bytes))
}

/// `GET /status/{reference}/kopie.pdf`
pub(crate) async fn copy(
    State(desk): State<Desk>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(reference): Path<String>,
) -> Result<Response, Failure> {
    let Ok(reference) = reference.parse::<Reference>() else { return Err(Failure::not_found()) };
    let (scope, application) = holder::application(&desk, &visitor, &headers, &reference).await?;
    let pdf = letter::copy(scope, &desk.studio, &desk.directory, &desk.press, visitor.lang, &application, None).await?;
    Ok(download(&t(visitor.lang, "applications-copy-name"), &reference, "application/pdf", pdf))
}
