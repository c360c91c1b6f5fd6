use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

/// Who runs this installation and how it presents itself. Comes from the configuration; what is not configured is shown as
/// "not recorded", never invented.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// Who runs the installation, as far as configured.
    pub operator: Operator,
    /// True for a demonstration: the head line of every page then says that this is no official website.
    pub demonstration: bool,
    /// Scheme, name and port under which visitors reach the installation (`https://name.example`), when configured.
    pub public_url: Option<String>,
    /// Path of the page with news; it takes a place as `?ort=`. None where there are no news.
    pub news: Option<&'static str>,
    /// What is said on every page at this moment.
    pub board: crate::Board,
    /// How the bodies look in whose name pages speak.
    pub faces: crate::Faces,
    /// Where the paths begin under which only the main address answers: under the own address of a body they lead there.
    pub main_only: &'static [&'static str],
    /// Links in the header of every page that does not bring its own navigation.
    pub navigation: Vec<SiteLink>,
}

impl Site {
    /// Key of the body under whose own address a request to this host came; none under the main address, whoever may have
    /// asked for it.
    pub(crate) fn home(&self, host: Option<&str>) -> Option<String> {
        let host = host?;
        let is_main =
            self.public_url.as_ref().and_then(|url| url.split_once("://")).is_some_and(|(_, main)| main == host);
        if is_main { None } else { self.faces.home(host) }
    }
}

/// A link of the installation's own navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SiteLink {
    /// Key of its text.
    pub text_key: &'static str,
    /// Where it leads.
    pub href: &'static str,
}

/// The operator's particulars for imprint, privacy notice and accessibility statement (§ 5 DDG, Art. 13 GDPR, § 7
/// BITV 2.0). Every field may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Operator {
    /// Name of the body.
    pub name: Option<String>,
    /// Postal address, one line each.
    pub address: Vec<String>,
    /// Who represents the body.
    pub represented_by: Option<String>,
    /// Electronic mail address for questions and accessibility feedback.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// How to reach the data protection officer.
    pub data_protection_officer: Option<String>,
    /// When the accessibility statement was last reviewed, as ISO date.
    pub accessibility_reviewed_on: Option<jiff::civil::Date>,
}

/// Carries the site through a request.
#[derive(Clone, Debug, Default)]
pub(crate) struct CurrentSite(pub(crate) Arc<Site>);

impl<S: Send + Sync> FromRequestParts<S> for CurrentSite {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_default())
    }
}
