//! Somebody who acts for a member municipality, let in by whoever sets up the administration.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use directory::EntityKey;
use directory::model::LegalEntity;
use identity::{Clerk, Login, Member, NewRepresentative, Role, Sent};
use maud::html;
use ui::kern::{self, Alert, Choice};
use ui::{Explain, Failure, FormFields, Visitor, t, text_with};

use super::tenant_access::{field, field_of, fields, link_page, problems};
use super::{PEOPLE, REPRESENTATIVE};
use crate::Desk;

/// `GET /amt/personen/vertretung`
pub(super) async fn begin(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    clerk.require(Role::Manager)?;
    Ok(page(&desk, &visitor, &clerk, &FormFields::default(), None))
}

/// `POST /amt/personen/vertretung`
pub(super) async fn send(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let (clerk, fields) = (&sent.clerk, &sent.fields);
    clerk.require(Role::Manager)?;
    if sent.is_again() {
        return Ok(page(&desk, &visitor, clerk, fields, None));
    }
    let made = match read(&desk, clerk, fields) {
        Ok(new) => desk.identity.hire_representative(clerk.session(), new).await,
        Err(error) => Err(error),
    };
    match made {
        Ok(link) => Ok(link_page(&visitor, clerk, "operations-representative", PEOPLE, &link)),
        Err(error) if field_of(&error).is_some() => Ok(page(&desk, &visitor, clerk, fields, Some(&error))),
        Err(error) => Err(error.into()),
    }
}

fn read(desk: &Desk, clerk: &Clerk, fields: &FormFields) -> Result<NewRepresentative, identity::Error> {
    let said = |name: &str| fields.get(name).unwrap_or_default().trim();
    let entity: EntityKey = said("mitglied").parse().map_err(|_| identity::Error::NoMember)?;
    Ok(NewRepresentative {
        login: said("login").parse::<Login>()?,
        name: said("name").to_owned(),
        email: Some(said("email").to_owned()).filter(|email| !email.is_empty()),
        member: Member::of(&desk.directory.catalogue(), clerk.tenant(), &entity)?,
    })
}

fn page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    typed: &FormFields,
    error: Option<&identity::Error>,
) -> Response {
    let lang = visitor.lang;
    let problems = problems(lang, error);
    let catalogue = desk.directory.catalogue();
    let is_member = |entity: &&&LegalEntity| catalogue.acts_for_another(clerk.tenant(), &entity.key);
    let entities = catalogue.entities_of(clerk.tenant());
    let members: Vec<Choice> =
        entities.iter().filter(is_member).map(|entity| Choice::new(entity.key.as_str(), &entity.name)).collect();
    clerk
        .page(visitor, t(lang, "operations-representative"))
        .lead(text_with(lang, "operations-representative-lead", &[("days", identity::LINK_DAYS.into())]))
        .back(PEOPLE)
        .errors(error.is_some())
        .status(error.map_or(StatusCode::OK, Explain::status))
        .render(html! {
            (kern::error_summary(lang, &problems))
            @if members.is_empty() {
                (Alert::info(t(lang, "operations-representative-none")).plain())
            } @else {
                form method="post" action=(REPRESENTATIVE) class="dw-form" novalidate {
                    (clerk.csrf())
                    (kern::select(&field(lang, "mitglied", "operations-representative-member", typed, &problems), &members))
                    (fields(lang, typed, &problems))
                    (kern::submit(&t(lang, "operations-representative-do")))
                }
            }
        })
}
