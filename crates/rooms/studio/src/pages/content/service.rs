use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use directory::model::{Mode, Module, Text};
use directory::{EntityKey, texts_of, vouch_for_texts};
use identity::{Clerk, Role, Sent};
use maud::{Markup, html};
use store::Language;
use ui::kern::{self, Button, Choice, Column, Field, Table, Tone};
use ui::{Failure, Lang, Path, Query, Visitor, t, text_with};

use super::list::vouched;
use super::{Asked, language_name, module_name, part_address, service_address, service_of, writer};
use crate::Desk;

/// `GET /redaktion/inhalte/{id}`: every part, the state's words beside the own.
pub(in super::super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let catalogue = desk.directory.catalogue();
    let writer = writer(&visitor, &clerk, &catalogue)?;
    let service = service_of(&catalogue, &id)?;
    let (owner, name) = writer.owner(&asked.fuer)?;
    let language = asked.language();
    let scope = desk.store.read(writer.reach(owner), clerk.actor(), lang).await?;
    let own = texts_of(&scope, &id, owner).await?;
    let state = EntityKey::state();
    let general = if *owner == state { Vec::new() } else { texts_of(&scope, &id, &state).await? };
    drop(scope);
    let account = catalogue.account(&service, owner, desk.directory.today());
    let of = |texts: &[Text], module: Module| -> Option<Text> {
        texts.iter().find(|text| text.module == module && text.language == language).cloned()
    };
    let offered = Module::ALL.into_iter().filter(|module| *owner == state || !module.is_of_the_state());
    let rows = offered.map(|module| {
        let (mine, theirs) = (of(&own, module), of(&general, module));
        let mut row = vec![html! { strong { (module_name(lang, module)) } }];
        if *owner != state {
            row.push(words(language, theirs.as_ref()));
        }
        row.push(html! {
            (words(language, mine.as_ref()))
            @if mine.as_ref().is_some_and(|text| text.mode == Mode::Replaces) {
                (kern::badge(Tone::Info, &t(lang, "studio-mode-replaces-short")))
            }
            p {
                a class="kern-link" href=(part_address(&id, module, owner, language)) {
                    (t(lang, if mine.is_some() { "studio-content-edit" } else { "studio-content-write" }))
                    span class="kern-sr-only" { ": " (module_name(lang, module)) }
                }
            }
        });
        row
    });
    let mut columns = vec![Column::new(t(lang, "studio-column-part"))];
    if *owner != state {
        columns.push(Column::new(t(lang, "studio-content-state")));
    }
    columns.push(Column::new(name.clone()));
    let table = Table {
        caption: text_with(lang, "studio-content-texts", &[("language", language_name(lang, language).into())]),
        columns,
        rows: rows.collect(),
    };
    let title = service.name.clone();
    let place = if owner.as_str().len() == 8 { format!("?ort={owner}") } else { String::new() };
    let public = format!("/leistung/{id}{place}");
    Ok(clerk.page(&visitor, title).preline(name.clone()).back(format!("/redaktion/inhalte?fuer={owner}")).wide().render(html! {
        (done(lang, &asked.erledigt))
        p class="kern-body" { (t(lang, "studio-column-vouched")) ": " (vouched(lang, &account)) }
        @if account.parts > 0 {
            form method="post" action=(service_address(&id, owner, language)) {
                (clerk.csrf())
                (kern::button(Button::Secondary, &t(lang, "studio-content-vouch")))
            }
        }
        ul class="kern-list" {
            li { (kern::link(&t(lang, "studio-content-public"), &public)) }
            @if clerk.session().roles.has(Role::Author) {
                li { (kern::link(&t(lang, "studio-words-title"), &format!("/redaktion/worte/{id}"))) }
                li { (kern::link(&t(lang, "studio-assignments-title"), &format!("/redaktion/zustaendigkeiten?leistung={id}"))) }
            }
        }
        form class="dw-form" method="get" action={ "/redaktion/inhalte/" (id) } {
            @if writer.owners().len() > 1 {
                @let choices: Vec<Choice> =
                    writer.owners().iter().map(|(key, name)| Choice::new(key.as_str(), name)).collect();
                (kern::select(&Field::new(lang, "fuer", t(lang, "studio-content-for")).value(owner.as_str()), &choices))
            }
            @let choices: Vec<Choice> =
                Language::ALL.into_iter().map(|one| Choice::new(one.tag(), language_name(lang, one))).collect();
            (kern::select(&Field::new(lang, "in", t(lang, "studio-content-language")).value(language.tag()), &choices))
            (kern::submit(&t(lang, "studio-content-show-these")))
        }
        (kern::table(&table))
    }))
}

fn words(language: Language, text: Option<&Text>) -> Markup {
    html! {
        @match text {
            Some(text) => div class="dw-text" lang=(language.tag()) { (text.text.markup()) },
            None => span class="dw-muted" { "–" },
        }
    }
}

pub(super) fn done(lang: Lang, what: &str) -> Markup {
    html! {
        @if ["gespeichert", "bestaetigt", "entfernt"].contains(&what) {
            (kern::Alert::success(t(lang, &format!("studio-content-done-{what}"))).announced().plain())
        }
    }
}

/// `POST /redaktion/inhalte/{id}`: everything is still right.
pub(in super::super) async fn vouch(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
    sent: Sent,
) -> Result<Response, Failure> {
    let catalogue = desk.directory.catalogue();
    let writer = writer(&visitor, &sent.clerk, &catalogue)?;
    let (owner, _) = writer.owner(&asked.fuer)?;
    service_of(&catalogue, &id)?;
    let mut scope = desk.store.write(writer.reach(owner), sent.clerk.actor(), visitor.lang).await?;
    vouch_for_texts(&mut scope, &id, owner).await?;
    scope.commit().await?;
    desk.directory.refresh().await?;
    let there = service_address(&id, owner, asked.language());
    Ok(Redirect::to(&format!("{there}&erledigt=bestaetigt")).into_response())
}
