//! What the inbox is asked for: in its address, in the form that narrows it, and in what a clerk kept.

use std::collections::HashMap;

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use directory::{Catalogue, EntityKey};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use serde::Deserialize;
use store::Reach;
use ui::kern::{self, Button, Choice, Field};
use ui::{Failure, FormFields, Lang, Path, Visitor, t, text_with};

use super::inbox::{Notice, list};
use super::parts::{beside, folded};
use crate::model::FilterId;
use crate::verbs::{self, FILTER_NAME_LENGTH, Filter, Inbox, KeptFilter, View};
use crate::{Desk, Error};

/// The address of the inbox.
pub(super) const INBOX: &str = "/amt";

/// The query of the inbox.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    ansicht: String,
    schlagwort: String,
    leistung: String,
    fuer: String,
    nummer: String,
    nach: String,
    pub(super) erledigt: String,
}

impl Asked {
    /// The same out of the hidden fields of a form.
    pub(super) fn read(fields: &FormFields) -> Self {
        let text = |name: &str| fields.get(name).unwrap_or_default().to_owned();
        Self {
            ansicht: text("ansicht"),
            schlagwort: text("schlagwort"),
            leistung: text("leistung"),
            fuer: text("fuer"),
            nummer: text("suche"),
            nach: text("nach"),
            erledigt: String::new(),
        }
    }

    /// What cannot be read narrows nothing.
    pub(super) fn filter(&self) -> Filter {
        let is_id = |text: &&str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        Filter {
            view: View::from_name(&self.ansicht).unwrap_or_default(),
            label: self.schlagwort.parse().ok(),
            service: some(&self.leistung).as_deref().filter(is_id).map(str::to_owned),
            entity: self.fuer.parse::<EntityKey>().ok().map(|key| key.to_string()),
            words: some(&self.nummer),
            after: self.nach.parse().ok(),
        }
    }
}

pub(super) fn some(typed: &str) -> Option<String> {
    let typed = typed.trim();
    (!typed.is_empty()).then(|| typed.to_owned())
}

/// The fields of a filter as the address names them, its view and page apart.
fn narrowing(filter: &Filter) -> Vec<(&'static str, String)> {
    let fields = [
        ("schlagwort", filter.label.map(|label| label.to_string())),
        ("leistung", filter.service.clone()),
        ("fuer", filter.entity.clone()),
    ];
    fields.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

/// The address of the first page of a view, narrowed like the filter.
pub(super) fn address(filter: &Filter, view: View) -> String {
    let narrowing = narrowing(filter).into_iter().map(|(name, value)| format!("&{name}={value}"));
    format!("{INBOX}?ansicht={}{}", view.name(), narrowing.collect::<String>())
}

/// A filter as hidden fields of a form.
pub(super) fn hidden(filter: &Filter) -> Markup {
    html! {
        (kern::hidden("ansicht", filter.view.name()))
        @for (name, value) in narrowing(filter) { (kern::hidden(name, &value)) }
    }
}

/// The same with what was searched for and the page.
pub(super) fn hidden_whole(filter: &Filter) -> Markup {
    html! {
        (hidden(filter))
        @if let Some(words) = &filter.words { (kern::hidden("suche", words)) }
        @if let Some(after) = &filter.after { (kern::hidden("nach", &after.to_string())) }
    }
}

/// `POST /amt/filter`
pub(super) async fn keep(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let (clerk, filter) = (&sent.clerk, Asked::read(&sent.fields).filter());
    let name = sent.fields.get("name").unwrap_or_default();
    let notice = Notice { name: Some(name.to_owned()), ..Notice::default() };
    if sent.is_again() {
        let notice = Notice { done: Some("casework-done-typed-before"), ..notice };
        return list(&desk, &visitor, clerk, &filter, notice).await;
    }
    let mut scope = desk.store.write(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    match verbs::keep_filter(&mut scope, clerk.session(), name, &filter).await {
        Ok(_) => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("{}&erledigt=gemerkt", address(&filter, filter.view))).into_response())
        }
        Err(Error::Refused(problems)) => {
            drop(scope);
            list(&desk, &visitor, clerk, &filter, Notice { problems, ..notice }).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /amt/filter/{id}/loeschen`
pub(super) async fn give_up(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<FilterId>,
    sent: Sent,
) -> Result<Response, Failure> {
    if sent.is_again() {
        return Ok(Redirect::to(INBOX).into_response());
    }
    let clerk = &sent.clerk;
    let mut scope = desk.store.write(Reach::Tenant(clerk.tenant()), clerk.actor(), visitor.lang).await?;
    verbs::drop_filter(&mut scope, clerk.session(), id).await?;
    scope.commit().await?;
    Ok(Redirect::to(&format!("{INBOX}?erledigt=vergessen")).into_response())
}

/// What the clerk kept, above the inbox.
pub(super) fn kept(lang: Lang, filter: &Filter, found: &Inbox) -> Markup {
    html! {
        @if !found.filters.is_empty() {
            nav class="dw-pagination" aria-label=(t(lang, "casework-filters")) {
                ul {
                    @for kept in &found.filters {
                        li {
                            a class="kern-link kern-link--no-visited-state" href=(address(&kept.filter, kept.filter.view))
                                aria-current=[is_shown(kept, filter).then_some("page")] { (kept.name) }
                        }
                    }
                }
            }
        }
    }
}

fn is_shown(kept: &KeptFilter, filter: &Filter) -> bool {
    kept.filter == Filter { after: None, ..filter.clone() }
}

/// The form that narrows the inbox, and what can be done with a filter: keep it, or give it up.
pub(super) fn narrow(
    lang: Lang,
    clerk: &Clerk,
    catalogue: &Catalogue,
    titles: &HashMap<&str, &str>,
    filter: &Filter,
    found: &Inbox,
    notice: &Notice,
) -> Markup {
    let narrowed = !narrowing(filter).is_empty();
    let field = |name: &str, key: &str, value: Option<String>| {
        Field::new(lang, name, t(lang, key)).optional().value(value.unwrap_or_default())
    };
    let labels: Vec<Choice> =
        found.labels.iter().map(|label| Choice::new(label.id.to_string(), label.name.clone())).collect();
    let mut services: Vec<Choice> = titles.iter().map(|(id, title)| Choice::new(*id, *title)).collect();
    services.sort_by(|one, other| one.label.cmp(&other.label));
    let entities = catalogue.entities_of(clerk.tenant());
    let entities: Vec<Choice> =
        entities.iter().map(|entity| Choice::new(entity.key.to_string(), entity.name.clone())).collect();
    let label = filter.label.map(|label| label.to_string());
    let chosen = [(&labels, &label), (&services, &filter.service), (&entities, &filter.entity)];
    let chosen: Vec<&str> = chosen
        .into_iter()
        .filter_map(|(choices, value)| {
            let value = value.as_ref()?;
            Some(choices.iter().find(|choice| choice.value == *value).map_or(value.as_str(), |choice| &choice.label))
        })
        .collect();
    let form = html! {
        form method="get" action=(INBOX) class="dw-form" {
            (kern::hidden("ansicht", filter.view.name()))
            @if !labels.is_empty() { (kern::select(&field("schlagwort", "casework-label", label.clone()), &labels)) }
            (kern::select(&field("leistung", "casework-filter-service", filter.service.clone()), &services))
            @if entities.len() > 1 {
                (kern::select(&field("fuer", "casework-column-entity", filter.entity.clone()), &entities))
            }
            (kern::button(Button::Secondary, &t(lang, "casework-filter-apply")))
        }
    };
    let shown = found.filters.iter().find(|kept| is_shown(kept, filter));
    html! {
        @if narrowed {
            p class="kern-body" {
                (text_with(lang, "casework-filter-on", &[("what", chosen.join(" · ").into())])) " "
                (kern::link(&t(lang, "casework-filter-all"), &format!("{INBOX}?ansicht={}", filter.view.name())))
            }
        }
        div {
            (folded(&t(lang, "casework-filter"), false, form))
            @if let Some(kept) = shown {
                (folded(&t(lang, "casework-filter-forget"), false, forget(lang, clerk, kept)))
            } @else if narrowed || notice.name.is_some() {
                (folded(&t(lang, "casework-filter-keep"), notice.name.is_some(), keep_form(lang, clerk, filter, notice)))
            }
        }
    }
}

fn keep_form(lang: Lang, clerk: &Clerk, filter: &Filter, notice: &Notice) -> Markup {
    let field = Field::new(lang, "name", t(lang, "casework-filter-name"))
        .hint(t(lang, "casework-filter-name-hint"))
        .error(beside(lang, &notice.problems, "name"))
        .max_length(u32::try_from(FILTER_NAME_LENGTH).unwrap_or_default())
        .autocomplete("off")
        .value(notice.name.clone().unwrap_or_default());
    html! {
        form method="post" action="/amt/filter" class="dw-form" novalidate {
            (clerk.csrf())
            (hidden(filter))
            (kern::text_input(&field))
            (kern::button(Button::Secondary, &t(lang, "casework-filter-keep")))
        }
    }
}

fn forget(lang: Lang, clerk: &Clerk, kept: &KeptFilter) -> Markup {
    let args = [("name", kept.name.as_str().into())];
    html! {
        form method="post" action={ "/amt/filter/" (kept.id) "/loeschen" } class="dw-form" {
            (clerk.csrf())
            (kern::button(Button::Secondary, &text_with(lang, "casework-filter-forget-name", &args)))
        }
    }
}
