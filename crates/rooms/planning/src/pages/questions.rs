//! What administrations say about the questions of a form, for its authors: which can go and why, and what becomes of that.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use serde::Deserialize;
use store::{Reach, Scope};
use studio::{Author, Published};
use ui::kern::{self, Alert, Column, Field, Table};
use ui::{Failure, FieldProblem, FormFields, Lang, Path, Query, Visitor, t, text_with};

use super::parts::{form_status, seen_again, stale_alert};
use super::process_sheet::questions;
use crate::model::{QuestionReply, Reason, WORDS_OF_A_REPLY};
use crate::verbs::{HandedReasons, handed_reasons, replies, reply as write_reply};
use crate::{Desk, Error};

/// A question of the form with what administrations and authors say about it.
struct Asked {
    field: String,
    words: String,
    said: Vec<(String, Reason)>,
    reply: Option<QuestionReply>,
}

impl Asked {
    /// How many administrations could do without it.
    fn dispensable(&self) -> usize {
        self.said.iter().filter(|(_, reason)| reason.is_dispensable()).count()
    }
}

/// All questions of the published form; first those that most administrations could do without.
async fn asked(
    desk: &Desk,
    scope: &Scope,
    author: Author,
    lang: Lang,
    service: &str,
) -> Result<(Arc<Published>, Vec<Asked>), Failure> {
    let published = desk.studio.current(scope, service).await.map_err(|_| Error::Unknown)?;
    let handed = handed_reasons(scope, author, service).await?;
    let mut replies = replies(scope, service).await?;
    let mut asked: Vec<Asked> = questions(&published, lang)
        .into_iter()
        .map(|(field, words)| {
            let said = said(desk, &handed, &field);
            let reply = replies.remove(&field);
            Asked { field, words, said, reply }
        })
        .collect();
    asked.sort_by_key(|question| std::cmp::Reverse(question.dispensable()));
    Ok((published, asked))
}

/// Which administration says what about a field.
fn said(desk: &Desk, handed: &[HandedReasons], field: &str) -> Vec<(String, Reason)> {
    let catalogue = desk.directory.catalogue();
    let said = |one: &HandedReasons| Some((catalogue.office_name(one.tenant), one.reasons.get(field)?.clone()));
    handed.iter().filter_map(said).collect()
}

fn why(lang: Lang, reason: &Reason) -> String {
    t(lang, &format!("planning-sheet-why-{}", reason.why.name()))
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct Done {
    #[serde(default)]
    erledigt: String,
}

/// `GET /redaktion/{service}/fragen`
pub(super) async fn list(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(service): Path<String>,
    Query(done): Query<Done>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let author = Author::of(clerk.session())?;
    let scope = desk.store.read(Reach::Provider, clerk.actor(), lang).await?;
    let (published, asked) = asked(&desk, &scope, author, lang, &service).await?;
    drop(scope);
    let heard: Vec<&Asked> = asked.iter().filter(|question| !question.said.is_empty()).collect();
    let page = clerk
        .page(&visitor, t(lang, "planning-questions-title"))
        .preline(published.title(lang))
        .lead(t(lang, "planning-questions-lead"))
        .back(format!("/redaktion/{service}"));
    Ok(page.wide().render(html! {
        @if done.erledigt == "ja" { (Alert::success(t(lang, "planning-questions-replied")).announced().plain()) }
        @if heard.is_empty() {
            p class="kern-body" role="status" { (t(lang, "planning-questions-none")) }
        } @else {
            (table(lang, &service, &heard))
        }
    }))
}

fn table(lang: Lang, service: &str, heard: &[&Asked]) -> Markup {
    let rows = heard.iter().map(|question| {
        let mut whys: BTreeMap<String, usize> = BTreeMap::new();
        for (_, reason) in &question.said {
            *whys.entry(why(lang, reason)).or_default() += 1;
        }
        let whys: Vec<String> = whys.iter().map(|(reason, count)| format!("{reason}: {count}")).collect();
        vec![
            kern::link(&question.words, &format!("/redaktion/{service}/fragen/{}", question.field)),
            html! { (text_with(lang, "planning-questions-count", &[("count", question.dispensable().into()), ("all", question.said.len().into())])) },
            html! { (whys.join("; ")) },
            html! { (question.reply.as_ref().map_or("", |reply| &reply.words)) },
        ]
    });
    kern::table(&Table {
        caption: t(lang, "planning-questions-caption"),
        columns: vec![
            Column::new(t(lang, "planning-sheet-question")),
            Column::new(t(lang, "planning-questions-can-go")),
            Column::new(t(lang, "planning-sheet-why")),
            Column::new(t(lang, "planning-questions-reply")),
        ],
        rows: rows.collect(),
    })
}

/// `GET /redaktion/{service}/fragen/{field}`
pub(super) async fn one(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((service, field)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let author = Author::of(clerk.session())?;
    let scope = desk.store.read(Reach::Provider, clerk.actor(), lang).await?;
    let (published, question) = find(&desk, &scope, author, lang, (&service, &field)).await?;
    let kept = question.reply.as_ref();
    let typed = FormFields(vec![
        ("revision".to_owned(), kept.map_or(0, |reply| reply.revision).to_string()),
        ("antwort".to_owned(), kept.map(|reply| reply.words.clone()).unwrap_or_default()),
    ]);
    Ok(page(&visitor, &clerk, (&service, &published), &question, &typed, &[], false))
}

/// `POST /redaktion/{service}/fragen/{field}`
pub(super) async fn reply(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((service, field)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let author = Author::of(sent.clerk.session())?;
    let mut scope = desk.store.write(Reach::Provider, sent.clerk.actor(), lang).await?;
    let (published, question) = find(&desk, &scope, author, lang, (&service, &field)).await?;
    let again = |typed: &FormFields, problems: &[FieldProblem], stale| {
        Ok(page(&visitor, &sent.clerk, (&service, &published), &question, typed, problems, stale))
    };
    if sent.is_again() {
        return again(&sent.fields, &[], false);
    }
    let said = |name: &str| sent.fields.get(name).unwrap_or_default();
    let revision = said("revision").parse().unwrap_or(-1);
    match write_reply(&mut scope, author, (&service, &field), revision, said("antwort")).await {
        Ok(()) => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("/redaktion/{service}/fragen?erledigt=ja")).into_response())
        }
        Err(Error::Words) => {
            let message = text_with(lang, "planning-questions-long", &[("most", WORDS_OF_A_REPLY.into())]);
            again(&sent.fields, &[FieldProblem { field: "antwort".to_owned(), message }], false)
        }
        Err(Error::Stale) => {
            let now = question.reply.as_ref().map_or(0, |reply| reply.revision);
            again(&seen_again(&sent.fields, "revision", &now.to_string()), &[], true)
        }
        Err(error) => Err(error.into()),
    }
}

async fn find(
    desk: &Desk,
    scope: &Scope,
    author: Author,
    lang: Lang,
    (service, field): (&str, &str),
) -> Result<(Arc<Published>, Asked), Failure> {
    let (published, asked) = asked(desk, scope, author, lang, service).await?;
    let question = asked.into_iter().find(|question| question.field == field).ok_or(Error::Unknown)?;
    Ok((published, question))
}

fn page(
    visitor: &Visitor,
    clerk: &Clerk,
    (service, published): (&str, &Published),
    question: &Asked,
    typed: &FormFields,
    problems: &[FieldProblem],
    stale: bool,
) -> Response {
    let lang = visitor.lang;
    let rows = question
        .said
        .iter()
        .map(|(office, reason)| vec![html! { (office) }, html! { (why(lang, reason)) }, html! { (reason.said) }]);
    let field = Field::new(lang, "antwort", t(lang, "planning-questions-reply"))
        .hint(t(lang, "planning-questions-reply-hint"))
        .value(typed.get("antwort").unwrap_or_default())
        .error(problems.first().map(|problem| problem.message.clone()))
        .optional();
    clerk
        .page(visitor, question.words.clone())
        .preline(published.title(lang))
        .back(format!("/redaktion/{service}/fragen"))
        .errors(!problems.is_empty())
        .status(form_status(stale, problems))
        .render(html! {
            (kern::error_summary(lang, problems))
            @if stale {
                (stale_alert(lang))
                p class="kern-body" {
                    (text_with(lang, "planning-questions-reply-now", &[
                        ("words", question.reply.as_ref().map(|reply| reply.words.as_str()).unwrap_or_default().into()),
                    ]))
                }
            }
            p class="kern-body" { (t(lang, "planning-questions-field")) " " code { (question.field) } }
            @if question.said.is_empty() {
                p class="kern-body" { (t(lang, "planning-questions-none")) }
            } @else {
                (kern::table(&Table {
                    caption: t(lang, "planning-questions-said"),
                    columns: vec![
                        Column::new(t(lang, "planning-questions-office")),
                        Column::new(t(lang, "planning-sheet-why")),
                        Column::new(t(lang, "planning-sheet-said")),
                    ],
                    rows: rows.collect(),
                }))
            }
            form method="post" action={ "/redaktion/" (service) "/fragen/" (question.field) } class="dw-form" novalidate {
                (clerk.csrf())
                (kern::hidden("revision", typed.get("revision").unwrap_or("0")))
                (kern::textarea(&field, 4))
                (kern::submit(&t(lang, "planning-sheet-save")))
            }
        })
}
