//! The page on which a clerk begins to fill in a form for somebody.

use applications::{Channel, way_text};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::html;
use store::{Reach, Scope};
use ui::kern::{self, Alert, Choice, DateParts, Field};
use ui::{Failure, FormFields, Visitor, t};

use super::parts::{beside, summary, titles};
use crate::verbs::{self, AssistForm, PERSON_LENGTH};
use crate::{Desk, Error, Problem};

const PAGE: &str = "/amt/erfassen";

/// What was typed, and what is wrong with it.
#[derive(Default)]
struct Typed {
    form: AssistForm,
    received: DateParts,
    consent: DateParts,
    problems: Vec<Problem>,
    again: bool,
}

impl Typed {
    /// The form before anybody typed: today, and the usual explanation.
    fn fresh(visitor: &Visitor, today: &str) -> Self {
        let explained = t(visitor.lang, "casework-assist-explained-usual");
        Self {
            form: AssistForm { explained, ..AssistForm::default() },
            received: DateParts::from_iso(today),
            consent: DateParts::from_iso(today),
            ..Self::default()
        }
    }

    fn read(fields: &FormFields) -> Self {
        let text = |name: &str| fields.get(name).unwrap_or_default().to_owned();
        let parts = |name: &str| DateParts {
            day: text(&format!("{name}-day")),
            month: text(&format!("{name}-month")),
            year: text(&format!("{name}-year")),
        };
        let (received, consent) = (parts("received"), parts("consent"));
        let form = AssistForm {
            service: text("service"),
            place: text("place"),
            way: Channel::from_name(&text("way")),
            received: received.date(),
            name: text("name"),
            consented: consent.date(),
            explained: text("explained"),
        };
        Self { form, received, consent, ..Self::default() }
    }
}

/// `GET /amt/erfassen`
pub(super) async fn show(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let scope = read(&desk, &visitor, &clerk).await?;
    let typed = Typed::fresh(&visitor, &scope.today().to_string());
    page(&desk, &visitor, &clerk, &scope, &typed)
}

/// `POST /amt/erfassen`: opens the form, in the pages that everybody fills in.
pub(super) async fn begin(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let typed = Typed::read(&sent.fields);
    let clerk = &sent.clerk;
    if sent.is_again() {
        let scope = read(&desk, &visitor, clerk).await?;
        return page(&desk, &visitor, clerk, &scope, &Typed { again: true, ..typed });
    }
    let mut scope = desk.store.write(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    match verbs::assist(&mut scope, &desk, clerk.session(), &typed.form).await {
        Ok((id, code)) => {
            scope.commit().await?;
            applications::hand_over_assisted(desk.identity.https(), id, &code)
        }
        Err(Error::Refused(problems)) => {
            drop(scope);
            let scope = read(&desk, &visitor, clerk).await?;
            page(&desk, &visitor, clerk, &scope, &Typed { problems, ..typed })
        }
        Err(error) => Err(error.into()),
    }
}

async fn read(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<Scope, Failure> {
    Ok(desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?)
}

fn page(desk: &Desk, visitor: &Visitor, clerk: &Clerk, scope: &Scope, typed: &Typed) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let found = verbs::assistable(scope, desk, clerk.session())?;
    let catalogue = desk.directory.catalogue();
    let titles = titles(&catalogue);
    let mut services: Vec<(&str, &str)> = found
        .services
        .iter()
        .map(|id| (titles.get(id.as_str()).copied().unwrap_or(id.as_str()), id.as_str()))
        .collect();
    services.sort_unstable();
    let services: Vec<Choice> = services.into_iter().map(|(name, id)| Choice::new(id, name)).collect();
    let places: Vec<Choice> = found.places.iter().map(|(name, ags)| Choice::new(ags.as_str(), name.as_str())).collect();
    let ways: Vec<Choice> =
        Channel::ASSISTED.into_iter().map(|way| Choice::new(way.name(), way_text(lang, way))).collect();
    let form = &typed.form;
    let place = match found.places.as_slice() {
        [(_, only)] => only.as_str(),
        _ => form.place.as_str(),
    };
    let field = |name: &str, key: &str| {
        Field::new(lang, name, t(lang, key)).hint(t(lang, &format!("{key}-hint"))).error(beside(
            lang,
            &typed.problems,
            name,
        ))
    };
    let failed = !typed.problems.is_empty();
    let way = form.way.map(Channel::name).unwrap_or_default();
    let longest = u32::try_from(PERSON_LENGTH).unwrap_or_default();
    Ok(clerk
        .page(visitor, t(lang, "casework-assist"))
        .lead(t(lang, "casework-assist-lead"))
        .back("/amt")
        .example(desk.is_example(clerk.tenant()))
        .errors(failed)
        .status(if failed { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK })
        .render(html! {
            (summary(lang, &typed.problems))
            @if typed.again { (Alert::success(t(lang, "casework-done-typed-before")).announced().plain()) }
            @if services.is_empty() {
                p class="kern-body" { (t(lang, "casework-assist-nothing")) }
            } @else {
                form method="post" action=(PAGE) class="dw-form" novalidate {
                    (clerk.csrf())
                    (kern::select(&field("service", "casework-assist-service").value(&form.service), &services))
                    (kern::select(&field("place", "casework-assist-place").value(place), &places))
                    (kern::radios(&field("way", "casework-assist-way").value(way), &ways))
                    (kern::date_input(&field("received", "casework-assist-received"), &typed.received))
                    (kern::text_input(
                        &field("name", "casework-assist-name").value(&form.name).max_length(longest).autocomplete("off"),
                    ))
                    (kern::date_input(&field("consent", "casework-assist-consent"), &typed.consent))
                    (kern::textarea(&field("explained", "casework-assist-explained").value(&form.explained), 4))
                    (kern::submit(&t(lang, "casework-assist-open")))
                }
            }
        }))
}
