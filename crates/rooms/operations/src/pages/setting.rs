//! One value of a legal entity: changed, ended, or taken over from another one of the administration.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use directory::{
    EntityKey, NewValue, end_value, is_of_an_account, is_shared_with_office, propose_account, set_values, take_over,
};
use forms::{Parameter, ParameterKind};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use ui::kern::{self, Alert, Button, Choice, DateParts, Field};
use ui::{Failure, FieldProblem, FormFields, Lang, Path, Visitor, t, text_with};

use super::settings::{address, is_alone, own};
use super::{SETTINGS, reading_own, writing_own};
use crate::verbs::{is_sound, origin_text};
use crate::{Desk, Survey};

/// Longest source.
const LONGEST: usize = 300;

/// The form as it was sent.
#[derive(Clone, Debug, Default)]
struct Typed {
    value: String,
    source: String,
    day: DateParts,
    last: DateParts,
    from: String,
}

impl Typed {
    fn sent(fields: &FormFields) -> Self {
        let text = |name: &str| fields.get(name).unwrap_or_default().trim().to_owned();
        let day = |name: &str| DateParts {
            day: text(&format!("{name}-day")),
            month: text(&format!("{name}-month")),
            year: text(&format!("{name}-year")),
        };
        Self {
            value: fields.all("wert").collect::<Vec<_>>().join(","),
            source: text("quelle").chars().take(LONGEST).collect(),
            day: day("ab"),
            last: day("bis"),
            from: text("von"),
        }
    }
}

/// The value that a page is about.
struct About {
    survey: Survey,
    entity: EntityKey,
    parameter: Parameter,
    label: String,
    hint: Option<String>,
    alone: bool,
}

impl About {
    /// # Errors
    /// [`directory::Error::NotYours`]; [`Failure`] for a key that no published service knows.
    fn of(survey: Survey, clerk: &Clerk, (asked, key): (&str, &str), lang: Lang, alone: bool) -> Result<Self, Failure> {
        let entity = own(&survey, clerk, asked)?;
        let declared = survey.declared(key).ok_or_else(Failure::not_found)?;
        let (label, hint) = (declared.label(lang), declared.hint(lang));
        let parameter = declared.parameter;
        Ok(Self { survey, entity, parameter, label, hint, alone })
    }

    fn key(&self) -> &str {
        &self.parameter.key
    }

    /// What counts today, as it is stored.
    fn now(&self) -> String {
        let known = self.survey.catalogue.setting(&self.entity, self.key(), self.survey.today);
        known.map(|setting| setting.value.clone()).unwrap_or_default()
    }

    /// Others of the administration whose own value could count.
    fn others(&self) -> Vec<Choice> {
        if is_shared_with_office(self.key()) {
            return Vec::new();
        }
        let catalogue = &self.survey.catalogue;
        let Some(office) = catalogue.entity(&self.entity).map(|entity| entity.administration) else {
            return Vec::new();
        };
        let has_own = |key: &EntityKey| {
            let known = catalogue.value(key, self.key(), self.survey.today);
            *key != self.entity && known.is_some_and(|known| known.origin == directory::Origin::Own)
        };
        let others = catalogue.entities_of(office).into_iter().filter(|entity| has_own(&entity.key));
        others.map(|entity| Choice::new(entity.key.as_str(), entity.name.clone())).collect()
    }
}

/// `GET /amt/einstellungen/{entity}/{key}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((entity, key)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let scope = reading_own(&desk, &visitor, &clerk).await?;
    let survey = Survey::without_staff(&scope, &desk).await?;
    let alone = is_alone(&scope, &clerk).await?;
    let about = About::of(survey, &clerk, (&entity, &key), visitor.lang, alone)?;
    let value = match about.parameter.kind {
        ParameterKind::Choices => about.now().replace(';', ","),
        ParameterKind::Cents => about.survey.shown(&about.parameter, &about.now(), visitor.lang),
        _ => about.now(),
    };
    let typed = Typed { value, ..Typed::default() };
    Ok(page(&visitor, &clerk, &about, &typed, &[]))
}

/// `POST /amt/einstellungen/{entity}/{key}`
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((entity, key)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let mut scope = writing_own(&desk, &visitor, &sent.clerk).await?;
    let survey = Survey::without_staff(&scope, &desk).await?;
    let alone = is_alone(&scope, &sent.clerk).await?;
    let lang = visitor.lang;
    let about = About::of(survey, &sent.clerk, (&entity, &key), lang, alone)?;
    let typed = Typed::sent(&sent.fields);
    if sent.is_again() {
        return Ok(page(&visitor, &sent.clerk, &about, &typed, &[]));
    }
    let account = is_of_an_account(about.key());
    let wrong = |field: &str, key: &str| vec![FieldProblem { field: field.to_owned(), message: t(lang, key) }];
    let problems = match sent.fields.get("was") {
        Some("speichern") => {
            let settings = directory::settings(&scope, &about.entity).await.map_err(crate::Error::from)?;
            // Somebody else saved in between: theirs stays, and what was typed here is shown.
            let stale = settings.text(about.key()).unwrap_or_default() != sent.fields.get("stand").unwrap_or_default();
            match new_value(&about, &typed, lang) {
                Ok(_) if stale => wrong("wert", "operations-setting-stale"),
                Ok(new) if account => {
                    let wanted = (new.value, None);
                    propose_account(&mut scope, &about.entity, about.key(), wanted, new.source)
                        .await
                        .map_err(crate::Error::from)?;
                    Vec::new()
                }
                Ok(new) => {
                    set_values(&mut scope, &about.entity, vec![new]).await.map_err(crate::Error::from)?;
                    Vec::new()
                }
                Err(problems) => problems,
            }
        }
        Some("beenden") => match typed.last.date() {
            None => wrong("bis", "operations-day-wrong"),
            Some(last) => {
                end_value(&mut scope, &about.entity, about.key(), last).await.map_err(crate::Error::from)?;
                Vec::new()
            }
        },
        Some("uebernehmen") => match typed.from.parse::<EntityKey>() {
            Err(_) => wrong("von", "operations-setting-from-missing"),
            Ok(from) if account => {
                let wanted = (String::new(), Some(from));
                propose_account(&mut scope, &about.entity, about.key(), wanted, String::new())
                    .await
                    .map_err(crate::Error::from)?;
                Vec::new()
            }
            Ok(from) => {
                take_over(&mut scope, &about.entity, about.key(), &from).await.map_err(crate::Error::from)?;
                Vec::new()
            }
        },
        _ => return Err(Failure::malformed("no act")),
    };
    if !problems.is_empty() {
        return Ok(page(&visitor, &sent.clerk, &about, &typed, &problems));
    }
    scope.commit().await.map_err(crate::Error::from)?;
    desk.directory.refresh().await.map_err(crate::Error::from)?;
    let done = match sent.fields.get("was") {
        _ if account => "vorgeschlagen",
        Some("beenden") => "beendet",
        Some("uebernehmen") => "uebernommen",
        _ => "gespeichert",
    };
    Ok(Redirect::to(&address(&about.entity, done)).into_response())
}

fn new_value(about: &About, typed: &Typed, lang: Lang) -> Result<NewValue, Vec<FieldProblem>> {
    let mut problems = Vec::new();
    let mut wrong = |field: &str, message: String| problems.push(FieldProblem { field: field.to_owned(), message });
    let value = match about.parameter.read(&typed.value) {
        Ok(Some(value)) => {
            let value = Parameter::stored(&value);
            if !is_sound(about.key(), &value) {
                wrong("wert", t(lang, "operations-face-colour-wrong"));
            }
            value
        }
        Ok(None) => {
            wrong("wert", t(lang, "operations-setting-value-missing"));
            String::new()
        }
        Err(problem) => {
            wrong("wert", studio::problem_text(lang, &problem));
            String::new()
        }
    };
    if typed.source.is_empty() {
        wrong("quelle", t(lang, "operations-setting-source-missing"));
    }
    let valid_from = if typed.day.is_empty() { Some(about.survey.today) } else { typed.day.date() };
    if valid_from.is_none() {
        wrong("ab", t(lang, "operations-day-wrong"));
    }
    if problems.is_empty() {
        Ok(NewValue { key: about.key().to_owned(), valid_from, value, source: typed.source.clone() })
    } else {
        Err(problems)
    }
}

fn page(visitor: &Visitor, clerk: &Clerk, about: &About, typed: &Typed, problems: &[FieldProblem]) -> Response {
    let lang = visitor.lang;
    let wrong = |field: &str| problems.iter().find(|problem| problem.field == field).map(|one| one.message.clone());
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let account = is_of_an_account(about.key());
    let known = about.survey.catalogue.value(&about.entity, about.key(), about.survey.today);
    let by_law = known.as_ref().filter(|known| known.by_law.is_some());
    let is_own = known.as_ref().is_some_and(|known| known.origin == directory::Origin::Own);
    let body = about.survey.catalogue.entity(&about.entity).map(|entity| entity.name.clone()).unwrap_or_default();
    let action = format!("{SETTINGS}/{}/{}", about.entity, about.key());
    let others = about.others();
    let form = |was: &str, label: &str, kind: Button, fields: Markup| {
        html! {
            form class="dw-form" method="post" action=(action) {
                (clerk.csrf())
                (kern::hidden("stand", &about.now()))
                (fields)
                (kern::submit_named(kind, &t(lang, label), "was", was))
            }
        }
    };
    let page = clerk
        .page(visitor, about.label.clone())
        .lead(body)
        .back(format!("{SETTINGS}/{}", about.entity))
        .errors(!problems.is_empty())
        .status(status);
    page.render(html! {
        (kern::error_summary(lang, problems))
        @if let Some(known) = &known {
            p class="kern-body" {
                (origin_text(&about.survey.catalogue, &known.origin, lang))
                @if !known.setting.source.is_empty() { " " (known.setting.source) }
            }
        }
        @if let Some(law) = by_law {
            (Alert::info(text_with(lang, "operations-setting-by-law",
                &[("by_law", law.setting.source.as_str().into())])).plain())
        } @else {
            @if account {
                (Alert::info(t(lang, if about.alone { "operations-account-alone" } else { "operations-account-two" }))
                    .plain())
            }
            (form("speichern", "operations-setting-save", Button::Primary, html! {
                (input(lang, about, typed, wrong("wert")))
                (kern::text_input(&Field::new(lang, "quelle", t(lang, "operations-values-source"))
                    .hint(t(lang, "operations-values-source-hint")).value(&typed.source).max_length(300)
                    .error(wrong("quelle"))))
                @if !account {
                    (kern::date_input(&Field::new(lang, "ab", t(lang, "operations-setting-from"))
                        .hint(t(lang, "operations-setting-from-hint")).error(wrong("ab")).optional(), &typed.day))
                }
            }))
            @if !others.is_empty() {
                h2 class="kern-heading-medium" { (t(lang, "operations-setting-take-over")) }
                p class="kern-body" { (t(lang, "operations-setting-take-over-text")) }
                (form("uebernehmen", "operations-setting-take-over-do", Button::Secondary, html! {
                    (kern::select(&Field::new(lang, "von", t(lang, "operations-setting-take-over-from"))
                        .value(&typed.from).error(wrong("von")), &others))
                }))
            }
            @if is_own && !account {
                h2 class="kern-heading-medium" { (t(lang, "operations-setting-end")) }
                (form("beenden", "operations-setting-end-do", Button::Secondary, html! {
                    (kern::date_input(&Field::new(lang, "bis", t(lang, "operations-setting-last"))
                        .hint(t(lang, "operations-setting-last-hint")).error(wrong("bis")), &typed.last))
                }))
            }
        }
    })
}

fn input(lang: Lang, about: &About, typed: &Typed, error: Option<String>) -> Markup {
    let mut field = Field::new(lang, "wert", about.label.clone()).error(error);
    if let Some(hint) = &about.hint {
        field = field.hint(hint.as_str());
    }
    let choices: Vec<Choice> = about
        .parameter
        .options
        .iter()
        .map(|option| Choice::new(option, about.survey.choice(&about.parameter, option, lang)))
        .collect();
    match about.parameter.kind {
        ParameterKind::Choice => kern::select(&field.value(&typed.value), &choices),
        ParameterKind::Choices => {
            let chosen: Vec<&str> = typed.value.split(',').map(str::trim).collect();
            kern::checkboxes(&field, &choices, &chosen)
        }
        _ => kern::text_input(&field.value(&typed.value)),
    }
}
