//! A form that a member of staff sent, also when the session had ended meanwhile: nothing that was typed is lost by that.

use axum::extract::{FromRef, FromRequest, Request};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::{Failure, FormFields, Visitor, kern};

use crate::clerk::{Clerk, Stranger, lead_to};
use crate::model::local_path;
use crate::pages;
use crate::verbs::Identity;

/// Most bytes of what was typed, as a form sends them; more would not come through the door again with the login.
const MOST: usize = 200 * 1024;

/// What stands before the names of fields that wait for the login.
const PREFIX: &str = "getippt-";

/// The field with the address of the form that waits.
const TARGET: &str = "formular";

/// The field that says that the form comes back after a login.
const AGAIN: &str = "wieder";

/// A form from a page of the staff, made for the session that sends it.
///
/// When the session has ended, the login page stands in place of the answer and holds what was typed in hidden fields; nothing
/// of it is stored. After the login a person comes back with the same fields, [`Sent::is_again`] is true, and the handler shows
/// its form with them: it must not act.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Who sent it.
    pub clerk: Clerk,
    /// Its fields.
    pub fields: FormFields,
}

impl Sent {
    /// Whether the form only comes back to be shown: it was typed before a login.
    #[must_use]
    pub fn is_again(&self) -> bool {
        self.fields.get(AGAIN).is_some()
    }
}

impl<S> FromRequest<S> for Sent
where
    S: Send + Sync,
    Identity: FromRef<S>,
{
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let (parts, body) = request.into_parts();
        let whole = Request::from_parts(parts.clone(), body);
        let fields = FormFields::from_request(whole, state).await.map_err(IntoResponse::into_response)?;
        let visitor = Visitor::from_parts(&parts);
        let path = parts.uri.path_and_query().map_or(parts.uri.path(), |both| both.as_str());
        let kept = || Kept::of(path, &fields).filter(|_| !visitor.wants_json);
        match Clerk::seen(&Identity::from_ref(state), &parts).await {
            Ok(clerk) => {
                let token = fields.get("csrf").unwrap_or_default();
                clerk.check_csrf(token).map_err(|error| Failure::from(error).into_response())?;
                Ok(Self { clerk, fields })
            }
            Err(Stranger::Unknown(error)) => Err(Failure::from(error).into_response()),
            Err(Stranger::Nobody) => Err(match kept() {
                Some(kept) => pages::login_in_place(&visitor, kept),
                None => lead_to("/anmelden", &parts),
            }),
            Err(Stranger::Halfway) => Err(match kept() {
                Some(kept) => pages::second_factor_in_place(&visitor, &kept),
                None => lead_to("/anmelden/zweiter-faktor", &parts),
            }),
        }
    }
}

/// Where the pages are whose forms show again what was typed before a login.
const SHOWN_AGAIN: [&str; 9] = [
    "/amt/",
    "/betrieb/",
    "/foerderung/",
    "/land/",
    "/redaktion/aktuelles/",
    "/redaktion/inhalte/",
    "/redaktion/stellen",
    "/redaktion/worte/",
    "/redaktion/zustaendigkeiten",
];

/// What waits for the login.
#[derive(Clone, Debug, Default)]
pub(crate) struct Kept {
    path: String,
    fields: Vec<(String, String)>,
}

impl Kept {
    /// What was sent to this address; nothing when it is too much, or nothing was typed.
    fn of(path: &str, fields: &FormFields) -> Option<Self> {
        let typed = fields.0.iter().filter(|(name, _)| name != "csrf" && name != AGAIN).cloned();
        Self { path: path.to_owned(), fields: typed.collect() }.sound()
    }

    /// What the login page held.
    pub(crate) fn read(fields: &FormFields) -> Option<Self> {
        let typed = |(name, value): &(String, String)| Some((name.strip_prefix(PREFIX)?.to_owned(), value.clone()));
        let path = fields.get(TARGET)?.to_owned();
        Self { path, fields: fields.0.iter().filter_map(typed).collect() }.sound()
    }

    fn sound(self) -> Option<Self> {
        let coded =
            |text: &str| -> usize { text.bytes().map(|byte| if byte.is_ascii_alphanumeric() { 1 } else { 3 }).sum() };
        let size: usize = self.fields.iter().map(|(name, value)| PREFIX.len() + 2 + coded(name) + coded(value)).sum();
        let of_staff =
            local_path(&self.path).is_some_and(|path| SHOWN_AGAIN.iter().any(|beginning| path.starts_with(beginning)));
        (of_staff && !self.fields.is_empty() && size <= MOST).then_some(self)
    }

    /// As hidden fields of the login page.
    pub(crate) fn hidden(&self) -> Markup {
        html! {
            (kern::hidden(TARGET, &self.path))
            @for (name, value) in &self.fields { (kern::hidden(&format!("{PREFIX}{name}"), value)) }
        }
    }

    /// As a form that leads to the one in which it was typed.
    pub(crate) fn way_back(&self, csrf: &str, label: &str) -> Markup {
        html! {
            form method="post" action=(self.path) class="dw-form" {
                (kern::hidden("csrf", csrf))
                (kern::hidden(AGAIN, "1"))
                @for (name, value) in &self.fields { (kern::hidden(name, value)) }
                (kern::submit(label))
            }
        }
    }
}
