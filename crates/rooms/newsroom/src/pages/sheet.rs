//! The page of an item: how it stands, what is to do, its files, what happened.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use identity::{Clerk, Names};
use maud::{Markup, html};
use serde::Deserialize;
use store::Timestamp;
use ui::kern::{self, Button, Choice, Field, Tone, Width};
use ui::{Explain, Failure, Lang, Path, Query, Visitor, t, text_with};

use super::actions::Moment;
use super::drawn::{Drawn, file_size, revision_button, revision_form};
use super::filter::issuer_name;
use super::inbox::{standing, ways};
use super::{HOME, found, sheet_path};
use crate::model::{Event, Item, Lengths, State as Progress};
use crate::{Desk, Error, Result, Writer, verbs};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    erledigt: String,
}

/// What was just done, as the address says it; its text keys are `newsroom-done-<name>`.
const DONE: [&str; 9] =
    ["saved", "submitted", "approved", "scheduled", "taken-back", "rejected", "withdrawn", "attached", "detached"];

/// What was wrong with a form of this page, and what was typed.
#[derive(Clone, Debug, Default)]
pub(super) struct Told<'a> {
    /// The file that was sent.
    pub(super) file: Option<&'a Error>,
    /// What was said about it.
    pub(super) alt: &'a str,
    /// The moment of publication, with the problem; empty when there is none.
    pub(super) moment: Option<(Moment, String)>,
    /// The reason, with the problem.
    pub(super) reason: Option<(&'a str, String)>,
}

/// `GET /redaktion/aktuelles/{item}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let done = DONE.into_iter().find(|done| *done == asked.erledigt);
    drawn(&desk, &visitor, &clerk, &id, &Told::default(), done, StatusCode::OK).await
}

/// The page as an answer to a form on it that something was wrong with.
pub(super) async fn answer(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    id: &str,
    told: &Told<'_>,
) -> Result<Response, Failure> {
    // The page has an address of its own; that of a form on it is none to come back to in another language.
    let visitor = Visitor { page: format!("{HOME}/{id}"), ..visitor.clone() };
    drawn(desk, &visitor, clerk, id, told, None, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn drawn(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    id: &str,
    told: &Told<'_>,
    done: Option<&str>,
    status: StatusCode,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (scope, writer, item) = found(desk, visitor, clerk, id).await?;
    let history = verbs::history(&scope, writer, item.id).await?;
    let now = scope.now();
    drop(scope);
    let names = Names::of(&desk.store, history.iter().map(|event| event.by.account())).await?;
    let catalogue = desk.directory.catalogue();
    let sheet = Sheet {
        lang,
        csrf: clerk.csrf(),
        writer,
        item: &item,
        history: &history,
        names: &names,
        now,
        second_person: desk.second_person,
        told,
    };
    let preline = format!("{} · {}", t(lang, item.kind.key()), issuer_name(lang, &catalogue, item.issuer));
    Ok(clerk
        .page(visitor, &item.content.german.title)
        .title_in(Lang::German)
        .preline(preline)
        .back(HOME)
        .status(status)
        .errors(status != StatusCode::OK)
        .render(html! {
            @if let Some(done) = done {
                (kern::Alert::success(t(lang, &format!("newsroom-done-{done}"))).announced().plain())
            }
            (sheet.problems())
            (kern::description_list(&[(t(lang, "newsroom-column-state"), standing(lang, &item, now))]))
            (ways(lang, &item, now))
            (sheet.next())
            (sheet.files())
            (sheet.past())
            (sheet.leaving())
        }))
}

struct Sheet<'a> {
    lang: Lang,
    csrf: Markup,
    writer: Writer,
    item: &'a Item,
    history: &'a [Event],
    names: &'a Names,
    now: Timestamp,
    second_person: bool,
    told: &'a Told<'a>,
}

impl Sheet<'_> {
    fn t(&self, key: &str) -> String {
        t(self.lang, key)
    }

    fn path(&self, action: &str) -> String {
        format!("{}/{action}", sheet_path(self.item.id))
    }

    fn button(&self, kind: Button, key: &str, action: &str) -> Markup {
        revision_button(&self.csrf, &self.path(action), self.item.revision, kind, &self.t(key))
    }

    fn file_problem(&self) -> Option<String> {
        let error = self.told.file?;
        let args = error.args();
        let happened = text_with(self.lang, error.key(), &args);
        Some(format!("{happened} {}", text_with(self.lang, &format!("{}-next", error.key()), &args)))
    }

    /// What is wrong with the form that was sent, at the top.
    fn problems(&self) -> Markup {
        let about = if matches!(self.told.file, Some(Error::NoAlternative)) { "beschreibung" } else { "datei" };
        let file = self.file_problem().map(|message| (about, message));
        let moment = self.told.moment.as_ref().map(|(_, message)| ("tag", message.clone()));
        let reason = self.told.reason.as_ref().map(|(_, message)| ("grund", message.clone()));
        let found: Vec<ui::FieldProblem> = [file, moment, reason]
            .into_iter()
            .flatten()
            .filter(|(_, message)| !message.is_empty())
            .map(|(field, message)| ui::FieldProblem { field: field.to_owned(), message })
            .collect();
        kern::error_summary(self.lang, &found)
    }

    /// What is to do next, by whom.
    fn next(&self) -> Markup {
        let (lang, item) = (self.lang, self.item);
        html! {
            @match item.state {
                Progress::Draft => {
                    h2 class="kern-heading-medium" { (self.t("newsroom-next-draft")) }
                    (self.rejection())
                    @let missing = item.content.missing(item.kind);
                    @if missing.is_empty() {
                        p class="kern-body" {
                            (self.t(if self.second_person { "newsroom-ready-two" } else { "newsroom-ready-one" }))
                        }
                        (self.button(Button::Primary, "newsroom-submit", "einreichen"))
                    } @else {
                        (kern::alert(Tone::Info, &self.t("newsroom-missing"), html! {
                            ul class="kern-list kern-list--bullet" { @for key in missing { li { (self.t(key)) } } }
                        }))
                    }
                },
                Progress::Submitted => {
                    h2 class="kern-heading-medium" { (self.t("newsroom-next-submitted")) }
                    @if self.second_person && item.is_of(self.writer) {
                        (kern::alert(Tone::Info, &self.t("newsroom-own"), html! { p { (self.t("newsroom-own-text")) } }))
                        @if item.submitted_by == Some(self.writer) {
                            (self.button(Button::Secondary, "newsroom-take-back", "ablehnen"))
                        }
                    } @else {
                        p class="kern-body" { (self.t("newsroom-look-first")) }
                        (self.approval())
                        @if item.submitted_by != Some(self.writer) { (self.rejecting()) }
                    }
                },
                Progress::Approved => {
                    @if let Some(next) = item.upcoming(self.now) {
                        p class="kern-body" {
                            (text_with(lang, "newsroom-comes", &[("time", ui::moment(lang, next.from).into())]))
                        }
                    }
                },
                Progress::Withdrawn => { p class="kern-body" { (self.t("newsroom-next-withdrawn")) } },
            }
        }
    }

    /// Why it was refused, when that was the last thing that happened.
    fn rejection(&self) -> Markup {
        let last = self.history.first().filter(|event| !event.reason.is_empty());
        html! {
            @if let Some(event) = last {
                (kern::alert(Tone::Warning, &text_with(self.lang, "newsroom-rejected-by", &[
                    ("name", self.names.name(self.lang, event.by.account()).into()),
                ]), html! { p { (event.reason) } }))
            }
        }
    }

    fn approval(&self) -> Markup {
        let (moment, problem) = self.told.moment.clone().unwrap_or_default();
        let problem = Some(problem).filter(|problem| !problem.is_empty());
        let lang = self.lang;
        let when =
            Field::new(lang, "wann", self.t("newsroom-when")).value(if moment.later { "spaeter" } else { "jetzt" });
        let choices =
            [Choice::new("jetzt", self.t("newsroom-when-now")), Choice::new("spaeter", self.t("newsroom-when-later"))];
        let day = Field::new(lang, "tag", self.t("newsroom-when-day")).error(problem).optional();
        let time = Field::new(lang, "uhrzeit", self.t("newsroom-when-time"))
            .hint(self.t("newsroom-when-time-hint"))
            .value(moment.time)
            .width(Width::Short)
            .max_length(9)
            .optional();
        let again = self.item.edition(self.now).is_some();
        revision_form(
            &self.csrf,
            &self.path("freigeben"),
            self.item.revision,
            html! {
                (kern::radios(&when, &choices))
                (kern::date_input(&day, &moment.date))
                (kern::text_input(&time))
                @if again { p class="kern-body dw-muted" { (self.t("newsroom-when-again")) } }
                (kern::submit(&self.t("newsroom-approve")))
            },
        )
    }

    fn rejecting(&self) -> Markup {
        let (typed, problem) = self.told.reason.clone().unwrap_or_default();
        let reason = Field::new(self.lang, "grund", self.t("newsroom-reason"))
            .hint(self.t("newsroom-reason-hint"))
            .value(typed)
            .error(Some(problem).filter(|problem| !problem.is_empty()))
            .max_length(Lengths::REASON);
        revision_form(
            &self.csrf,
            &self.path("ablehnen"),
            self.item.revision,
            html! {
                (kern::textarea(&reason, 3))
                (kern::button(Button::Secondary, &self.t("newsroom-reject")))
            },
        )
    }

    /// The files, and the form that adds one.
    fn files(&self) -> Markup {
        let (lang, files) = (self.lang, &self.item.content.files);
        let alternative = matches!(self.told.file, Some(Error::NoAlternative));
        let problem = self.file_problem();
        let file = Field::new(lang, "datei", self.t("newsroom-file"))
            .hint(self.t("newsroom-file-hint"))
            .error(problem.clone().filter(|_| !alternative));
        let alt = Field::new(lang, "beschreibung", self.t("newsroom-file-alt"))
            .hint(self.t("newsroom-file-alt-hint"))
            .value(self.told.alt)
            .error(problem.filter(|_| alternative))
            .max_length(Lengths::ALT)
            .optional();
        html! {
            h2 class="kern-heading-medium" { (self.t("newsroom-files")) }
            @if files.is_empty() { p class="kern-body" { (self.t("newsroom-files-none")) } } @else {
                ul class="dw-file-list" {
                    @for file in files {
                        li {
                            a class="kern-link" href=(self.path(&format!("datei/{}", file.id))) { (file.name) }
                            " " span class="dw-muted" { "(" (file_size(lang, file)) ")" }
                            @if !file.alt.is_empty() { br; span { (file.alt) } }
                            @let label = text_with(lang, "newsroom-file-remove", &[("name", file.name.clone().into())]);
                            (revision_button(
                                &self.csrf,
                                &self.path(&format!("datei/{}/entfernen", file.id)),
                                self.item.revision,
                                Button::Tertiary,
                                &label,
                            ))
                        }
                    }
                }
            }
            @if files.len() < crate::model::MOST_FILES {
                form method="post" action=(self.path("datei")) enctype="multipart/form-data" class="dw-form" {
                    (self.csrf)
                    (kern::hidden("stand", &self.item.revision.to_string()))
                    (kern::text_input(&alt))
                    (kern::file_input(&file, "image/jpeg,image/png,image/webp,application/pdf"))
                    (kern::button(Button::Secondary, &self.t("newsroom-file-add")))
                }
            }
        }
    }

    fn past(&self) -> Markup {
        let lang = self.lang;
        kern::accordion(
            &self.t("newsroom-history"),
            html! {
                ol class="kern-list kern-list--bullet" {
                    @for event in self.history {
                        li {
                            (ui::moment(lang, event.at)) ": " (self.t(&format!("newsroom-step-{}", event.step.name())))
                            " " span class="dw-muted" { "(" (self.names.name(lang, event.by.account())) ")" }
                            @if !event.reason.is_empty() { br; (event.reason) }
                        }
                    }
                }
            },
        )
    }

    /// The way out: not shown any more, or not needed.
    fn leaving(&self) -> Markup {
        let item = self.item;
        let shown = item.edition(self.now).is_some() || item.upcoming(self.now).is_some();
        html! {
            @if item.state != Progress::Withdrawn {
                (kern::accordion(&self.t("newsroom-withdraw"), html! {
                    p class="kern-body" {
                        (self.t(if shown { "newsroom-withdraw-means" } else { "newsroom-withdraw-draft" }))
                    }
                    (self.button(Button::Secondary, "newsroom-withdraw-confirm", "zurueckziehen"))
                }))
            }
        }
    }
}

/// `GET /redaktion/aktuelles/{item}/vorschau`
pub(super) async fn preview(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (scope, _, item) = found(&desk, &visitor, &clerk, &id).await?;
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let files = sheet_path(item.id);
    let drawn = Drawn {
        lang,
        catalogue: &catalogue,
        issuer: item.issuer,
        kind: item.kind,
        content: &item.content,
        files: files.clone(),
        today: desk.directory.today(),
    };
    let (text, said) = drawn.text();
    let preline = text_with(lang, "newsroom-preview-of", &[("kind", t(lang, item.kind.key()).into())]);
    let mut page = clerk.page(&visitor, &text.title).title_in(said).preline(preline).back(files);
    if !text.subline.is_empty() {
        page = page.lead(&text.subline);
    }
    Ok(page.render(html! {
        (kern::alert(Tone::Info, &t(lang, "newsroom-preview-note"), html! { p { (t(lang, "newsroom-preview-languages")) } }))
        (drawn.markup())
    }))
}
