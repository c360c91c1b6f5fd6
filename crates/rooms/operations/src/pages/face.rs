//! How a legal entity looks on pages.

use axum::extract::{FromRequest, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use blobs::{LARGEST_LOGO, Rejection};
use bytes::Bytes;
use directory::{EntityKey, Logo, NewLogo, NewValue, end_value, own_logo, put_logo, remove_logo, set_values};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use serde::Deserialize;
use store::Scope;
use ui::kern::{self, Alert, Button, Field};
use ui::{Accent, Failure, FieldProblem, Lang, Mode, Multipart, Path, Query, Visitor, t, text_with};

use super::settings::own;
use super::{SETTINGS, reading_own, writing_own};
use crate::verbs::{COLOUR, origin_text};
use crate::{Desk, Error, Survey};

/// What a form has besides its file.
const ENVELOPE: usize = 64 << 10;
/// Largest file in bytes.
const LARGEST_FILE: usize = 2_000_000;
const _: () = assert!(LARGEST_FILE as u64 == LARGEST_LOGO, "the inspection has the same limit");
/// Largest body of the form with the logo.
pub(super) const LARGEST_BODY: usize = LARGEST_FILE + ENVELOPE;

/// What may just have been done.
const DONE: [&str; 4] = ["logo", "entfernt", "farbe", "farbe-entfernt"];

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// What was just done.
    #[serde(default)]
    erledigt: String,
}

/// The page of a legal entity.
pub(super) fn address(entity: &EntityKey) -> String {
    format!("{SETTINGS}/{entity}/erscheinungsbild")
}

/// `GET /amt/einstellungen/{entity}/erscheinungsbild`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(entity): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let scope = reading_own(&desk, &visitor, &clerk).await?;
    let about = About::of(&scope, &desk, &clerk, &entity).await?;
    Ok(page(&visitor, &clerk, &about, &Shown { done: &asked.erledigt, ..Shown::default() }))
}

/// `POST /amt/einstellungen/{entity}/erscheinungsbild`: sets or removes the own logo.
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(entity): Path<String>,
    request: Request,
) -> Result<Response, Failure> {
    // Who may not is told so before anything is read, and a slow line must not hold a transaction.
    let about = {
        let scope = reading_own(&desk, &visitor, &clerk).await?;
        About::of(&scope, &desk, &clerk, &entity).await?
    };
    let wrong = |message: String| {
        page(&visitor, &clerk, &about, &Shown { wrong: Some(("datei", message)), ..Shown::default() })
    };
    let form = Multipart::from_request(request, &()).await?;
    let parts = match Parts::read(form).await {
        Ok(parts) => parts,
        Err(failure) if failure.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            return Ok(wrong(refused(visitor.lang, &Rejection::TooLarge { limit: LARGEST_LOGO })));
        }
        Err(failure) => return Err(failure),
    };
    clerk.check_csrf(&parts.csrf)?;
    let done = match parts.act.as_str() {
        "speichern" if parts.content.is_empty() => {
            return Ok(wrong(t(visitor.lang, "operations-face-file-missing")));
        }
        "speichern" => {
            let logo = match desk.blobs.logo(parts.content, &parts.name).await {
                Ok(logo) => logo,
                Err(why) => return Ok(wrong(refused(visitor.lang, &why))),
            };
            let new = NewLogo { png: logo.png.to_vec(), width: logo.width, height: logo.height };
            let mut scope = writing_own(&desk, &visitor, &clerk).await?;
            put_logo(&mut scope, &about.entity, new, &parts.seen).await.map_err(Error::from)?;
            scope.commit().await.map_err(Error::from)?;
            "logo"
        }
        "entfernen" => {
            let mut scope = writing_own(&desk, &visitor, &clerk).await?;
            remove_logo(&mut scope, &about.entity, &parts.seen).await.map_err(Error::from)?;
            scope.commit().await.map_err(Error::from)?;
            "entfernt"
        }
        _ => return Err(Failure::malformed("neither saved nor removed")),
    };
    desk.directory.refresh().await.map_err(Error::from)?;
    Ok(Redirect::to(&format!("{}?erledigt={done}", address(&about.entity))).into_response())
}

/// `POST /amt/einstellungen/{entity}/erscheinungsbild/farbe`: shows how pages would look in a colour, sets it, or ends the own one.
pub(super) async fn colour(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(entity): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let mut scope = writing_own(&desk, &visitor, &sent.clerk).await?;
    let about = About::of(&scope, &desk, &sent.clerk, &entity).await?;
    if sent.is_again() {
        return Ok(Redirect::to(&address(&about.entity)).into_response());
    }
    let typed = sent.fields.get("farbe").unwrap_or_default().trim();
    let shown = Shown { typed: Some(typed), tried: typed.parse().ok(), ..Shown::default() };
    let wrong = |key: &str| {
        let shown = Shown { wrong: Some(("farbe", t(visitor.lang, key))), ..shown.clone() };
        Ok(page(&visitor, &sent.clerk, &about, &shown))
    };
    let stale = about.own_colour() != sent.fields.get("stand").unwrap_or_default();
    let done = match (sent.fields.get("was"), shown.tried) {
        (Some("ansehen" | "speichern"), None) => return wrong("operations-face-colour-wrong"),
        (Some("ansehen"), Some(_)) => return Ok(page(&visitor, &sent.clerk, &about, &shown)),
        (Some("speichern" | "entfernen"), _) if stale => return wrong("operations-setting-stale"),
        (Some("speichern"), Some(colour)) => {
            let value = NewValue {
                key: COLOUR.to_owned(),
                valid_from: Some(about.survey.today),
                value: colour.to_string(),
                source: String::new(),
            };
            set_values(&mut scope, &about.entity, vec![value]).await.map_err(Error::from)?;
            "farbe"
        }
        (Some("entfernen"), _) => {
            let yesterday = about.survey.today.yesterday().unwrap_or(about.survey.today);
            end_value(&mut scope, &about.entity, COLOUR, yesterday).await.map_err(Error::from)?;
            "farbe-entfernt"
        }
        _ => return Err(Failure::malformed("neither looked at, saved nor removed")),
    };
    scope.commit().await.map_err(Error::from)?;
    desk.directory.refresh().await.map_err(Error::from)?;
    Ok(Redirect::to(&format!("{}?erledigt={done}", address(&about.entity))).into_response())
}

/// Why a file is no logo, and what to do.
fn refused(lang: Lang, why: &Rejection) -> String {
    let args = why.args();
    let args: Vec<(&str, ui::Value)> = args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    format!("{} {}", text_with(lang, why.key(), &args), text_with(lang, &why.next_key(), &args))
}

/// What the form sent.
#[derive(Debug, Default)]
struct Parts {
    csrf: String,
    act: String,
    /// The own logo when the form was opened.
    seen: String,
    name: String,
    content: Bytes,
}

impl Parts {
    /// Reads the form. Fails with 413 as soon as it is known that the file is too large.
    async fn read(mut form: Multipart) -> Result<Self, Failure> {
        let mut parts = Self::default();
        let most = |name: &str| if name == "datei" { LARGEST_FILE } else { ENVELOPE };
        while let Some(part) = form.next_part(most).await? {
            match part.name.as_str() {
                "csrf" => parts.csrf = part.text(),
                "was" => parts.act = part.text(),
                "stand" => parts.seen = part.text(),
                "datei" => (parts.name, parts.content) = (part.file_name, part.content),
                _ => {}
            }
        }
        Ok(parts)
    }
}

/// The legal entity that a page is about.
struct About {
    survey: Survey,
    entity: EntityKey,
    /// What stands for it.
    logo: Option<Logo>,
    /// The name of its own logo; empty without one.
    own_logo: String,
}

impl About {
    /// # Errors
    /// [`directory::Error::NotYours`].
    async fn of(scope: &Scope, desk: &Desk, clerk: &Clerk, asked: &str) -> Result<Self, Failure> {
        let survey = Survey::without_staff(scope, desk).await?;
        let entity = own(&survey, clerk, asked)?;
        let logo = survey.catalogue.logo(&entity, survey.today);
        let own_logo = own_logo(scope, &entity).await.map_err(Error::from)?;
        Ok(Self { survey, entity, logo, own_logo })
    }

    /// What counts, and whose it is.
    fn colour(&self) -> Option<(Accent, directory::Origin)> {
        self.survey.catalogue.colour(&self.entity, self.survey.today)
    }

    /// Its own colour; empty without one.
    fn own_colour(&self) -> String {
        let own = self.colour().filter(|(_, origin)| *origin == directory::Origin::Own);
        own.map(|(colour, _)| colour.to_string()).unwrap_or_default()
    }

    fn name(&self) -> &str {
        self.survey.catalogue.entity(&self.entity).map(|entity| entity.name.as_str()).unwrap_or_default()
    }
}

/// What a page shows besides what is recorded.
#[derive(Clone, Debug, Default)]
struct Shown<'a> {
    /// What was just done.
    done: &'a str,
    /// A field, and what is wrong with it.
    wrong: Option<(&'static str, String)>,
    /// The colour as it was typed.
    typed: Option<&'a str>,
    /// The colour to look at.
    tried: Option<Accent>,
}

impl Shown<'_> {
    fn wrong(&self, field: &str) -> Option<String> {
        self.wrong.as_ref().filter(|(wrong, _)| *wrong == field).map(|(_, message)| message.clone())
    }
}

fn page(visitor: &Visitor, clerk: &Clerk, about: &About, shown: &Shown<'_>) -> Response {
    let lang = visitor.lang;
    let problem =
        |(field, message): &(&str, String)| FieldProblem { field: (*field).to_owned(), message: message.clone() };
    let problems: Vec<FieldProblem> = shown.wrong.iter().map(problem).collect();
    clerk
        .page(visitor, t(lang, "operations-face"))
        .preline(about.name())
        .lead(t(lang, "operations-face-lead"))
        .back(format!("{SETTINGS}/{}", about.entity))
        .accent(shown.tried.or_else(|| about.colour().map(|(colour, _)| colour)))
        .errors(!problems.is_empty())
        .status(if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY })
        .render(html! {
            @if let Some(done) = DONE.iter().find(|known| **known == shown.done) {
                (Alert::success(t(lang, &format!("operations-face-done-{done}"))).announced().plain())
            }
            (kern::error_summary(lang, &problems))
            (logo(lang, clerk, about, shown.wrong("datei")))
            (colours(lang, clerk, about, shown))
        })
}

/// The colour that counts or is tried, how pages look in it, and the form for an own one.
fn colours(lang: Lang, clerk: &Clerk, about: &About, shown: &Shown<'_>) -> Markup {
    let known = about.colour();
    let own = about.own_colour();
    let typed = shown.typed.map_or_else(|| own.clone(), str::to_owned);
    html! {
        h2 class="kern-heading-medium" id="farbe" { (t(lang, "operations-face-colour")) }
        @match (&known, shown.tried) {
            (_, Some(tried)) => {
                p class="kern-body" {
                    (text_with(lang, "operations-face-colour-tried", &[("colour", tried.to_string().into())]))
                }
            }
            (Some((colour, origin)), None) => {
                p class="kern-body" { (colour.to_string()) br; (origin_text(&about.survey.catalogue, origin, lang)) }
            }
            (None, None) => p class="kern-body" { (t(lang, "operations-face-colour-none")) },
        }
        @if let Some(colour) = shown.tried.or(known.map(|(colour, _)| colour)) { (preview(lang, colour)) }
        form class="dw-form" method="post" action={ (address(&about.entity)) "/farbe" } {
            (clerk.csrf())
            (kern::hidden("stand", &own))
            (kern::text_input(&Field::new(lang, "farbe", t(lang, "operations-face-colour-name"))
                .hint(t(lang, "operations-face-colour-hint")).value(&typed).max_length(7).error(shown.wrong("farbe"))))
            div class="dw-actions" {
                (kern::submit_named(Button::Secondary, &t(lang, "operations-face-colour-look"), "was", "ansehen"))
                (kern::submit_named(Button::Primary, &t(lang, "operations-face-colour-save"), "was", "speichern"))
                @if !own.is_empty() {
                    (kern::submit_named(
                        Button::Secondary, &t(lang, "operations-face-colour-remove"), "was", "entfernen"))
                }
            }
        }
    }
}

/// How links and buttons look in a colour, on light and on dark pages.
fn preview(lang: Lang, colour: Accent) -> Markup {
    let number = |contrast: f32| ui::decimal(lang, &format!("{:.1}", (contrast * 10.0).floor() / 10.0));
    html! {
        div class="dw-preview" {
            @for (mode, pane, title) in [
                (Mode::Light, "dw-preview__pane kern-light", "operations-face-light"),
                (Mode::Dark, "dw-preview__pane kern-dark", "operations-face-dark"),
            ] {
                @let tone = colour.tone(mode);
                @let said = [("tone", tone.to_string().into()), ("contrast", number(tone.contrast).into())];
                section class=(pane) {
                    h3 class="kern-title" { (t(lang, title)) }
                    p class="kern-body" { (text_with(lang, "operations-face-tone", &said)) }
                    @if tone.moved {
                        @let said = [("colour", colour.to_string().into()), ("contrast", number(colour.contrast(mode)).into())];
                        p class="kern-body" { (text_with(lang, "operations-face-moved", &said)) }
                    }
                    p class="kern-body" { (kern::link(&t(lang, "operations-face-sample-link"), "#farbe")) }
                    p { (kern::link_button(Button::Primary, &t(lang, "operations-face-sample-button"), "#farbe")) }
                }
            }
        }
    }
}

/// The logo that counts, whose it is, and the form for an own one.
fn logo(lang: Lang, clerk: &Clerk, about: &About, problem: Option<String>) -> Markup {
    html! {
        h2 class="kern-heading-medium" { (t(lang, "operations-face-logo")) }
        @if let Some(logo) = &about.logo {
            p class="dw-logo" { img src=(logo.address) alt=(logo.alt) width=(logo.width) height=(logo.height); }
            p class="kern-body" {
                (origin_text(&about.survey.catalogue, &logo.origin, lang)) br;
                (text_with(lang, "operations-face-logo-alt", &[("name", logo.alt.as_str().into())]))
            }
        } @else {
            p class="kern-body" { (t(lang, "operations-face-logo-none")) }
        }
        form class="dw-form" method="post" action=(address(&about.entity)) enctype="multipart/form-data" {
            (clerk.csrf())
            (kern::hidden("stand", &about.own_logo))
            (kern::file_input(&Field::new(lang, "datei", t(lang, "operations-face-file"))
                .hint(t(lang, "operations-face-file-hint")).error(problem), "image/png,image/jpeg,image/webp"))
            div class="dw-actions" {
                (kern::submit_named(Button::Primary, &t(lang, "operations-face-logo-save"), "was", "speichern"))
                @if !about.own_logo.is_empty() {
                    (kern::submit_named(Button::Secondary, &t(lang, "operations-face-logo-remove"), "was", "entfernen"))
                }
            }
        }
    }
}
