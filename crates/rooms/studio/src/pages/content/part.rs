use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use directory::model::{LONGEST_TEXT, Mode, Module, RichText, Text};
use directory::{EntityKey, NewText, texts_of, write_text};
use identity::{Clerk, Sent};
use jiff::civil::Date;
use maud::{Markup, html};
use store::{Language, Timestamp};
use ui::kern::{self, Button, Choice, DateParts, Field};
use ui::{Failure, FieldProblem, Path, Query, Visitor, t, text_with};

use super::{Asked, language_name, module_name, service_address, service_of, writer};
use crate::writer::Writer;
use crate::{Desk, Error};

/// What the form holds: as stored, or as somebody typed it.
#[derive(Default)]
struct Typed {
    words: String,
    mode: Mode,
    approved_by: String,
    approved_on: DateParts,
    source: String,
    /// When the text was last changed, as it was when the form was opened; empty for none.
    seen: String,
}

impl Typed {
    fn stored(text: Option<&Text>) -> Self {
        let Some(text) = text else { return Self::default() };
        Self {
            words: text.text.input(),
            mode: text.mode,
            approved_by: text.approved_by.clone().unwrap_or_default(),
            approved_on: text.approved_on.map(|day| DateParts::from_iso(&day.to_string())).unwrap_or_default(),
            source: text.source.clone(),
            seen: text.changed_at.0.to_string(),
        }
    }

    fn sent(sent: &Sent) -> Self {
        let field = |name: &str| sent.fields.get(name).unwrap_or_default().trim().to_owned();
        Self {
            words: sent.fields.get("text").unwrap_or_default().replace("\r\n", "\n"),
            mode: Mode::from_name(&field("art")).unwrap_or_default(),
            approved_by: field("freigegeben_durch"),
            approved_on: DateParts {
                day: field("freigegeben_am-day"),
                month: field("freigegeben_am-month"),
                year: field("freigegeben_am-year"),
            },
            source: field("quelle"),
            seen: field("gesehen"),
        }
    }
}

/// Where one stands: whose text of which part in which language.
struct Spot<'a> {
    service: &'a str,
    title: String,
    module: Module,
    owner: &'a EntityKey,
    name: &'a str,
    language: Language,
}

fn module(name: &str) -> Result<Module, Failure> {
    Module::from_name(name).ok_or_else(Failure::not_found)
}

fn spot<'a>(desk: &Desk, writer: &'a Writer, id: &'a str, part: &str, asked: &Asked) -> Result<Spot<'a>, Failure> {
    let service = service_of(&desk.directory.catalogue(), id)?;
    let (owner, name) = writer.owner(&asked.fuer)?;
    let module = module(part)?;
    if *owner != EntityKey::state() && module.is_of_the_state() {
        return Err(Failure::not_found());
    }
    Ok(Spot { service: id, title: service.name.clone(), module, owner, name, language: asked.language() })
}

/// `GET /redaktion/inhalte/{id}/{module}`
pub(in super::super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((id, part)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let writer = writer(&visitor, &clerk, &desk.directory.catalogue())?;
    let spot = spot(&desk, &writer, &id, &part, &asked)?;
    let own = text(&desk, &visitor, &clerk, &writer, &spot, spot.owner).await?;
    form(&desk, &visitor, &clerk, &writer, &spot, &Typed::stored(own.as_ref()), Vec::new()).await
}

/// `POST /redaktion/inhalte/{id}/{module}`
pub(in super::super) async fn save(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((id, part)): Path<(String, String)>,
    Query(asked): Query<Asked>,
    sent: Sent,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let clerk = &sent.clerk;
    let writer = writer(&visitor, clerk, &desk.directory.catalogue())?;
    let spot = spot(&desk, &writer, &id, &part, &asked)?;
    let typed = Typed::sent(&sent);
    if sent.is_again() {
        return form(&desk, &visitor, clerk, &writer, &spot, &typed, Vec::new()).await;
    }
    let mut problems = Vec::new();
    let mut wrong = |field: &str, key: &str| {
        problems.push(FieldProblem { field: field.to_owned(), message: t(lang, key) });
    };
    let text = if spot.module.is_line() {
        RichText::from_words(&typed.words.split_whitespace().collect::<Vec<_>>().join(" "))
    } else {
        RichText::from_input(typed.words.trim())
    };
    if text.as_html().len() > LONGEST_TEXT {
        wrong("text", "directory-failure-text-long");
    }
    if text.is_empty() && !typed.words.trim().is_empty() {
        wrong("text", "studio-content-only-markup");
    }
    let approved = approved(&typed, desk.directory.today(), &mut wrong);
    if !problems.is_empty() {
        return form(&desk, &visitor, clerk, &writer, &spot, &typed, problems).await;
    }
    let gone = text.is_empty();
    let new = NewText {
        service: id.clone(),
        owner: spot.owner.clone(),
        module: spot.module,
        language: spot.language,
        text,
        mode: typed.mode,
        approved,
        source: typed.source.clone(),
    };
    let seen = typed.seen.parse().ok().map(Timestamp);
    let mut scope = desk.store.write(writer.reach(spot.owner), clerk.actor(), lang).await?;
    match write_text(&mut scope, new, seen).await {
        Ok(()) => {}
        // What was typed stays in the form; the other person's text is shown above it.
        Err(directory::Error::TextChanged) => {
            drop(scope);
            let message = t(lang, "directory-failure-text-changed");
            let problem = FieldProblem { field: "text".to_owned(), message };
            return form(&desk, &visitor, clerk, &writer, &spot, &typed, vec![problem]).await;
        }
        Err(error) => return Err(Error::from(error).into()),
    }
    scope.commit().await?;
    desk.directory.refresh().await?;
    let there = service_address(&id, spot.owner, spot.language);
    let what = if gone { "entfernt" } else { "gespeichert" };
    Ok(Redirect::to(&format!("{there}&erledigt={what}")).into_response())
}

/// Who approved the text and when: both or neither, and not in the future.
fn approved(typed: &Typed, today: Date, wrong: &mut impl FnMut(&str, &str)) -> Option<(String, Date)> {
    match (typed.approved_by.is_empty(), typed.approved_on.is_empty()) {
        (true, true) => None,
        (false, true) => {
            wrong("freigegeben_am", "studio-approved-on-missing");
            None
        }
        (by_missing, false) => {
            if by_missing {
                wrong("freigegeben_durch", "studio-approved-by-missing");
            }
            match typed.approved_on.date() {
                Some(day) if day <= today => Some((typed.approved_by.clone(), day)),
                _ => {
                    wrong("freigegeben_am", "studio-approved-on-wrong");
                    None
                }
            }
        }
    }
}

async fn text(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    writer: &Writer,
    spot: &Spot<'_>,
    owner: &EntityKey,
) -> Result<Option<Text>, Failure> {
    let scope = desk.store.read(writer.reach(spot.owner), clerk.actor(), visitor.lang).await?;
    let texts = texts_of(&scope, spot.service, owner).await?;
    Ok(texts.into_iter().find(|text| text.module == spot.module && text.language == spot.language))
}

async fn form(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    writer: &Writer,
    spot: &Spot<'_>,
    typed: &Typed,
    problems: Vec<FieldProblem>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let state = EntityKey::state();
    let is_state = *spot.owner == state;
    let general = if is_state { None } else { text(desk, visitor, clerk, writer, spot, &state).await? };
    let current = text(desk, visitor, clerk, writer, spot, spot.owner).await?;
    let moved = current.as_ref().map(|text| text.changed_at.0.to_string()).unwrap_or_default();
    let changed = current.filter(|_| !problems.is_empty() && moved != typed.seen);
    let of = |name: &str| problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let back = service_address(spot.service, spot.owner, spot.language);
    let action = super::part_address(spot.service, spot.module, spot.owner, spot.language);
    let words = Field::new(lang, "text", text_with(lang, "studio-content-text", &[("name", spot.name.into())]))
        .hint(t(lang, if spot.module.is_line() { "studio-content-hint-line" } else { "studio-content-hint" }))
        .value(&typed.words)
        .error(of("text"));
    let page = clerk
        .page(visitor, module_name(lang, spot.module))
        .preline(format!("{} · {}", spot.title, language_name(lang, spot.language)))
        .back(&back)
        .errors(!problems.is_empty())
        .status(status);
    Ok(page.render(html! {
        (kern::error_summary(lang, &problems))
        @if let Some(text) = &general {
            h2 class="kern-heading-medium" { (t(lang, "studio-content-state")) }
            (shown(spot.language, text))
        }
        @if let Some(text) = &changed {
            h2 class="kern-heading-medium" { (t(lang, "studio-content-theirs")) }
            (shown(spot.language, text))
        }
        form class="dw-form" method="post" action=(action) {
            (clerk.csrf())
            // Whoever sends the form again has seen what somebody else wrote.
            (kern::hidden("gesehen", if changed.is_some() { &moved } else { &typed.seen }))
            @if spot.module.is_line() { (kern::text_input(&words.max_length(200))) } @else { (kern::textarea(&words, 12)) }
            @if is_state {
                (kern::text_input(&Field::new(lang, "freigegeben_durch", t(lang, "studio-approved-by")).optional()
                    .hint(t(lang, "studio-approved-by-hint")).value(&typed.approved_by).error(of("freigegeben_durch"))
                    .max_length(120)))
                (kern::date_input(&Field::new(lang, "freigegeben_am", t(lang, "studio-approved-on")).optional()
                    .error(of("freigegeben_am")), &typed.approved_on))
            } @else if !spot.module.is_line() {
                @let modes = [Mode::Adds, Mode::Replaces]
                    .map(|mode| Choice::new(mode.name(), t(lang, &format!("studio-mode-{}", mode.name()))));
                (kern::radios(&Field::new(lang, "art", t(lang, "studio-mode")).value(typed.mode.name()), &modes))
            }
            (kern::text_input(&Field::new(lang, "quelle", t(lang, "studio-content-source")).optional()
                .hint(t(lang, "studio-content-source-hint")).value(&typed.source).max_length(300)))
            div class="dw-actions" {
                (kern::button(Button::Primary, &t(lang, "studio-content-save")))
                (kern::link(&t(lang, "studio-content-cancel"), &back))
            }
        }
    }))
}

fn shown(language: Language, text: &Text) -> Markup {
    html! { div class="dw-text dw-local" lang=(language.tag()) { (text.text.markup()) } }
}
