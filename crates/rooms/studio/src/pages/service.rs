use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Names};
use maud::{Markup, html};
use serde::Deserialize;
use ui::kern::{self, Button, Column, Table, Tone};
use ui::{Failure, Lang, Path, Query, Visitor, t, text_with};

use super::parts::{difference_list, examples, findings, state_badge, step_text, version_name};
use super::reading;
use crate::{Author, Desk, Differences, FormVersionId, Proposal, Record, diff, record};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    erledigt: String,
}

/// What was just done, as the address says it; its text keys are `studio-done-<name>`.
const DONE: [&str; 7] = ["published", "proposed", "approved", "withdrawn", "rejected", "retired", "unchanged"];

/// `GET /redaktion/{service}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(service): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let author = Author::of(clerk.session())?;
    let lang = visitor.lang;
    let scope = reading(&desk, &visitor, &clerk).await?;
    let record = record(&scope, &service).await?;
    let shown = record.newest().or_else(|| record.versions.first().map(|version| version.id));
    let shown = shown.ok_or_else(|| crate::Error::Unknown(service.clone()))?;
    let review = desk.studio.review(&scope, shown).await?;
    let title = review.published().map_or_else(|| record.service.clone(), |published| published.title(lang));
    let difference = match (&record.proposal, record.current) {
        (Some(proposal), Some(current)) => {
            let (before, now) =
                (desk.studio.files(&scope, current).await?, desk.studio.files(&scope, proposal.version).await?);
            Some(diff(&before, &now)?)
        }
        _ => None,
    };
    drop(scope);
    let people = record.history.iter().map(|event| event.by).chain(record.proposal.iter().map(|proposal| proposal.by));
    let names = Names::of(&desk.store, people.map(Author::account)).await?;
    let page = Sheet { lang, clerk: &clerk, author, record: &record, names: &names, second_person: desk.second_person };
    let content = html! {
        @if let Some(done) = DONE.iter().find(|done| **done == asked.erledigt) {
            (kern::Alert::success(t(lang, &format!("studio-done-{done}"))).announced().plain())
        }
        (page.state())
        @if let Some(proposal) = &record.proposal { (page.proposal(proposal, difference.as_ref())) }
        h2 class="kern-heading-medium" { (t(lang, "studio-checks")) }
        p class="kern-body dw-muted" { (version_name(lang, &record, shown)) }
        (findings(lang, &review))
        (examples(lang, &review))
        (page.versions())
        (page.history())
        (page.retiring())
    };
    Ok(clerk.page(&visitor, title).preline(t(lang, "studio-title")).back("/redaktion").render(content))
}

struct Sheet<'a> {
    lang: Lang,
    clerk: &'a Clerk,
    author: Author,
    record: &'a Record,
    names: &'a Names,
    second_person: bool,
}

impl Sheet<'_> {
    fn path(&self) -> String {
        format!("/redaktion/{}", self.record.service)
    }

    fn state(&self) -> Markup {
        let (lang, record) = (self.lang, self.record);
        let path = self.path();
        let none = t(lang, "studio-never-published");
        html! {
            (kern::description_list(&[
                (t(lang, "studio-id"), html! { code { (record.service) } }),
                (t(lang, "studio-column-state"), state_badge(lang, record)),
                (t(lang, "studio-current"), html! {
                    @if let Some(current) = record.current { (version_name(lang, record, current)) } @else { (none) }
                }),
            ]))
            ul class="kern-list kern-list--bullet" {
                li { (kern::link(&t(lang, "studio-to-preview"), &format!("{path}/vorschau"))) }
                li { (kern::link(&t(lang, "studio-to-routes"), &format!("{path}/wege"))) }
                @if record.current.is_some() && !record.retired {
                    li { (kern::link(&t(lang, "studio-to-questions"), &format!("{path}/fragen"))) }
                }
            }
        }
    }

    /// A form that does something with a version.
    fn button(&self, kind: Button, label: &str, action: &str, version: FormVersionId) -> Markup {
        html! {
            form method="post" action={ (self.path()) "/" (action) } {
                (self.clerk.csrf())
                (kern::hidden("fassung", &version.to_string()))
                (kern::button(kind, label))
            }
        }
    }

    fn proposal(&self, proposal: &Proposal, difference: Option<&Differences>) -> Markup {
        let (lang, version) = (self.lang, proposal.version);
        let own = proposal.by == self.author;
        let by = self.names.name(lang, proposal.by.account());
        html! {
            h2 class="kern-heading-medium" id="vorschlag" { (t(lang, "studio-proposal")) }
            p class="kern-body" {
                (text_with(lang, "studio-proposed-by", &[
                    ("version", version_name(lang, self.record, version).into()),
                    ("name", by.into()),
                    ("time", ui::moment(lang, proposal.at).into()),
                ]))
            }
            @if let Some(difference) = difference {
                h3 class="kern-heading-small" { (t(lang, "studio-differences")) }
                (difference_list(lang, difference))
            } @else {
                p class="kern-body" { (t(lang, "studio-first-version")) }
            }
            @if own {
                (kern::alert(Tone::Info, &t(lang, "studio-own-proposal"), html! { p { (t(lang, "studio-own-proposal-text")) } }))
            }
            div class="dw-actions" {
                @if own {
                    (self.button(Button::Secondary, &t(lang, "studio-withdraw"), "ablehnen", version))
                } @else {
                    (self.button(Button::Primary, &t(lang, "studio-approve"), "freigeben", version))
                    (self.button(Button::Secondary, &t(lang, "studio-reject"), "ablehnen", version))
                }
            }
        }
    }

    fn versions(&self) -> Markup {
        let (lang, record) = (self.lang, self.record);
        let again = if self.second_person { "studio-propose-again" } else { "studio-publish-again" };
        let rows = record.versions.iter().map(|version| {
            let is_current = record.current == Some(version.id);
            let waits = record.proposal.as_ref().is_some_and(|proposal| proposal.version == version.id);
            let name = version_name(lang, record, version.id);
            vec![
                html! { (name) br; span class="dw-muted" { (ui::moment(lang, version.stored_at)) } },
                html! {
                    @if waits {
                        (t(lang, "studio-state-waiting"))
                    } @else if is_current && !record.retired {
                        (t(lang, "studio-is-current"))
                    } @else {
                        (self.button(Button::Tertiary, &text_with(lang, again, &[("number", version.number.into())]), "veroeffentlichen", version.id))
                    }
                    br;
                    a class="kern-link" href={ (self.path()) "/vorschau?fassung=" (version.id) } {
                        (text_with(lang, "studio-preview-version", &[("number", version.number.into())]))
                    }
                },
            ]
        });
        html! {
            (kern::table(&Table {
                caption: t(lang, "studio-versions"),
                columns: vec![Column::new(t(lang, "studio-column-version")), Column::new(t(lang, "studio-column-use"))],
                rows: rows.collect(),
            }))
        }
    }

    fn history(&self) -> Markup {
        let (lang, record) = (self.lang, self.record);
        let rows = record.history.iter().map(|event| {
            vec![
                html! { (ui::moment(lang, event.at)) },
                html! {
                    (step_text(lang, event.step)) ": " (version_name(lang, record, event.version))
                    br; span class="dw-muted" { (self.names.name(lang, event.by.account())) }
                    @if let Some(summary) = &event.summary {
                        br; span class="dw-muted" {
                            (text_with(lang, "studio-summary", &[
                                ("form", summary.form.into()),
                                ("files", summary.files.into()),
                                ("effect", t(lang, &summary.effect).into()),
                            ]))
                        }
                    }
                },
            ]
        });
        html! {
            (kern::table(&Table {
                caption: t(lang, "studio-history"),
                columns: vec![Column::new(t(lang, "studio-column-when")), Column::new(t(lang, "studio-column-what"))],
                rows: rows.collect(),
            }))
        }
    }

    fn retiring(&self) -> Markup {
        let (lang, record) = (self.lang, self.record);
        html! {
            @if record.current.is_some() && !record.retired {
                h2 class="kern-heading-medium" { (t(lang, "studio-retire")) }
                p class="kern-body" { (t(lang, "studio-retire-text")) }
                p { (kern::link_button(Button::Secondary, &t(lang, "studio-retire-ask"), &format!("{}/einstellen", self.path()))) }
            }
        }
    }
}
