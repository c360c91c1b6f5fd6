//! The page of a registration, for whoever has its personal link.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use maud::html;
use ui::kern::{self, Alert, Answer, Button};
use ui::{Explain, Failure, FieldProblem, FormFields, Lang, Page, Path, Query, Visitor, t, text_with};

use super::parts::{Told, agenda, audience, back, facts, seat};
use super::registering::{questions, read_person};
use super::{changing, taking, visiting};
use crate::inviting::place_path;
use crate::model::{Registration, RegistrationId, Seat, State as Stand, Workshop};
use crate::verbs::{call_off, correct, registration};
use crate::{Desk, Error};

/// `GET /workshop/platz/{registration}/{code}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((id, code)): Path<(RegistrationId, String)>,
    Query(told): Query<Told>,
) -> Result<Response, Failure> {
    let scope = visiting(&desk, &visitor, &code).await?;
    let (workshop, known) = registration(&scope, id, &code).await?;
    drop(scope);
    let place = Place { desk: &desk, visitor: &visitor, workshop: &workshop, known: &known, code: &code };
    Ok(place.page(&told, &typed_of(&known), &[], StatusCode::OK))
}

/// What was said before.
fn typed_of(known: &Registration) -> FormFields {
    let Some(person) = &known.person else { return FormFields::default() };
    let fields =
        [("name", &person.name), ("funktion", &person.function), ("email", &person.email), ("bedarf", &person.needs)];
    FormFields(fields.map(|(name, value)| (name.to_owned(), value.clone())).into())
}

/// `POST /workshop/platz/{registration}/{code}/senden`
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((id, code)): Path<(RegistrationId, String)>,
    fields: FormFields,
) -> Result<Response, Failure> {
    let mut scope = changing(&desk, &visitor, &code).await?;
    let (workshop, known) = registration(&scope, id, &code).await?;
    let place = Place { desk: &desk, visitor: &visitor, workshop: &workshop, known: &known, code: &code };
    let here = place_path(id, &code);
    if fields.get("tun") == Some("absagen") {
        call_off(&mut scope, id, &code, desk.mail).await?;
        scope.commit().await?;
        return Ok(back(&here, "called-off"));
    }
    let again = |problems: &[FieldProblem], status| place.page(&Told::default(), &fields, problems, status);
    let person = match read_person(&visitor, &fields) {
        Ok(person) => person,
        Err(problems) => return Ok(again(&problems, StatusCode::UNPROCESSABLE_ENTITY)),
    };
    match correct(&mut scope, id, &code, &person).await {
        Ok(()) => {
            scope.commit().await?;
            Ok(back(&here, "corrected"))
        }
        Err(error @ Error::Twice) => {
            let message = text_with(visitor.lang, error.key(), &error.args());
            Ok(again(&[FieldProblem { field: "email".to_owned(), message }], StatusCode::CONFLICT))
        }
        Err(error) => Err(error.into()),
    }
}

struct Place<'a> {
    desk: &'a Desk,
    visitor: &'a Visitor,
    workshop: &'a Workshop,
    known: &'a Registration,
    code: &'a str,
}

impl Place<'_> {
    fn page(&self, told: &Told, typed: &FormFields, problems: &[FieldProblem], status: StatusCode) -> Response {
        let lang = self.visitor.lang;
        let (workshop, known) = (self.workshop, self.known);
        let action = format!("{}/senden", place_path(known.id, self.code));
        let lives = known.seat != Seat::Cancelled && known.person.is_some();
        let page = Page::new(self.visitor, t(lang, "workshops-place-title")).preline(format!(
            "{} · {}",
            workshop.series.title,
            audience(lang, workshop.plan.audience)
        ));
        page.errors(!problems.is_empty()).status(status).render(html! {
            (told.markup(lang, &["registered", "corrected", "called-off"]))
            (kern::error_summary(lang, problems))
            p { (seat(lang, known.seat)) }
            p class="kern-body" { (t(lang, &format!("workshops-place-{}", known.seat.name()))) }
            (kern::answers(lang, &self.answers(lang), None))
            @if taking::is_open(workshop, known) {
                div class="dw-actions" {
                    (kern::link_button(Button::Primary, &t(lang, "workshops-take-home"), &format!("{}/massnahmen", place_path(known.id, self.code))))
                }
            }
            @if lives && !workshop.state.is_over() {
                (Alert::info(t(lang, "workshops-place-keep")).body(html! { p {
                    (t(lang, if self.desk.mail { "workshops-place-keep-mail" } else { "workshops-place-keep-link" }))
                } }))
                p class="kern-body" data-print=(t(lang, "workshops-print")) { (t(lang, "workshops-print-how")) }
                h2 class="kern-heading-medium" { (t(lang, "workshops-place-correct")) }
                form class="dw-form" method="post" action=(action) novalidate {
                    (questions(lang, typed, problems))
                    (kern::button(Button::Secondary, &t(lang, "workshops-save")))
                }
                @if matches!(workshop.state, Stand::Open | Stand::Closed) {
                    (kern::accordion(&t(lang, "workshops-place-call-off"), html! {
                        p class="kern-body" { (t(lang, "workshops-place-call-off-text")) }
                        form class="dw-form" method="post" action=(action) {
                            (kern::submit_named(Button::Secondary, &t(lang, "workshops-place-call-off"), "tun", "absagen"))
                        }
                    }))
                }
            }
            (agenda(lang))
            @if !lives { p class="kern-body" { (kern::link(&t(lang, "ui-failure-home"), "/")) } }
        })
    }

    fn answers(&self, lang: Lang) -> Vec<Answer> {
        let row = |key: &str, answer: String| Answer { question: t(lang, key), answer: html! { (answer) } };
        let mut all = vec![row("workshops-number", self.known.number.to_string())];
        if let Some(person) = &self.known.person {
            all.push(row("workshops-person", person.name.clone()));
        }
        let catalogue = self.desk.directory.catalogue();
        let office = catalogue.administration(self.known.administration).map(|office| office.name.clone());
        all.push(row("workshops-office", office.unwrap_or_default()));
        all.extend(facts(lang, self.workshop));
        all
    }
}
