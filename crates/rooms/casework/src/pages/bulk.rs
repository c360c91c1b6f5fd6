//! What a clerk does with several cases of the inbox at once.

use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::{Markup, html};
use ui::kern::{self, Alert, Button, Choice, Field};
use ui::{Explain, Failure, FormFields, Lang, Visitor, t, text_with};

use super::alike;
use super::filters::{self, Asked};
use super::hand_over;
use super::inbox::{Notice, list};
use super::parts::beside;
use crate::model::CaseId;
use crate::verbs::{self, Bulk, BulkStep, Colleague, Filter, Inbox, InboxRow};
use crate::{Desk, Error};

/// The form to which the boxes of the rows belong.
const FORM: &str = "auswahl";

/// What was ticked and chosen.
#[derive(Default)]
pub(super) struct Picked {
    pub(super) cases: Vec<(CaseId, i64)>,
    colleague: String,
    label: String,
}

impl Picked {
    pub(super) fn read(fields: &FormFields) -> Self {
        let text = |name: &str| fields.get(name).unwrap_or_default().to_owned();
        let case = |value: &str| {
            let (id, revision) = value.split_once('.')?;
            Some((id.parse().ok()?, revision.parse().ok()?))
        };
        Self { cases: fields.all("vorgang").filter_map(case).collect(), colleague: text("an"), label: text("setzen") }
    }
}

/// `POST /amt/auswahl`
pub(super) async fn act(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let (clerk, filter, picked) = (&sent.clerk, Asked::read(&sent.fields).filter(), Picked::read(&sent.fields));
    if sent.is_again() {
        let notice = Notice { done: Some("casework-done-typed-before"), picked, ..Notice::default() };
        return list(&desk, &visitor, clerk, &filter, notice).await;
    }
    let step = match sent.fields.get("aktion").unwrap_or_default() {
        "uebergeben" => BulkStep::Assign(picked.colleague.parse().ok()),
        "schlagwort" => BulkStep::Label(picked.label.parse().ok()),
        "entscheiden" => return alike::begin(&desk, &visitor, &sent, filter, picked).await,
        _ => BulkStep::Claim,
    };
    let notice = match verbs::bulk(&desk, clerk.session(), visitor.lang, &picked.cases, step).await {
        Ok(outcome) => Notice { outcome: Some(outcome), ..Notice::default() },
        Err(Error::Refused(problems)) => Notice { problems, picked, ..Notice::default() },
        Err(error) => return Err(error.into()),
    };
    list(&desk, &visitor, clerk, &filter, notice).await
}

/// The box of a row, with the number of its case.
pub(super) fn tick(row: &InboxRow, number: usize, notice: &Notice) -> Markup {
    let id = format!("{}-{number}", kern::field_id("vorgang"));
    let ticked = notice.picked.cases.iter().any(|(case, _)| *case == row.id);
    html! {
        div class="kern-form-check" {
            input class="kern-form-check__checkbox" id=(id) name="vorgang" type="checkbox" form=(FORM)
                value={ (row.id) "." (row.revision) } checked[ticked];
            label class="kern-label" for=(id) { (row.reference) }
        }
    }
}

/// The form under the rows.
pub(super) fn form(
    lang: Lang,
    clerk: &Clerk,
    filter: &Filter,
    found: &Inbox,
    colleagues: &[Colleague],
    notice: &Notice,
) -> Markup {
    let field =
        |name: &str, key: &str| Field::new(lang, name, t(lang, key)).error(beside(lang, &notice.problems, name));
    let group = field(FORM, "casework-bulk").hint(t(lang, "casework-bulk-hint"));
    let to = field("an", "casework-bulk-colleague").value(notice.picked.colleague.as_str());
    let set = field("setzen", "casework-label").value(notice.picked.label.as_str());
    let labels: Vec<Choice> =
        found.labels.iter().map(|label| Choice::new(label.id.to_string(), label.name.clone())).collect();
    let button = |key: &str, action: &str| kern::submit_named(Button::Secondary, &t(lang, key), "aktion", action);
    html! {
        form id=(FORM) method="post" action="/amt/auswahl" class="dw-form" novalidate {
            (clerk.csrf())
            (filters::hidden_whole(filter))
            (kern::group(&group, html! {
                (button("casework-bulk-claim", "uebernehmen"))
                (button("casework-bulk-decide", "entscheiden"))
                (kern::select(&to, &hand_over::choices(lang, colleagues)))
                (button("casework-bulk-assign", "uebergeben"))
                @if !labels.is_empty() {
                    (kern::select(&set, &labels))
                    (button("casework-bulk-label", "schlagwort"))
                }
            }))
        }
    }
}

/// What came of it: how many, and which not.
pub(super) fn outcome(lang: Lang, outcome: &Bulk) -> Markup {
    let count = i64::try_from(outcome.done).unwrap_or(i64::MAX);
    let title = text_with(lang, "casework-bulk-done", &[("count", count.into())]);
    if outcome.failed.is_empty() {
        return Alert::success(title).announced().plain();
    }
    let line = |(reference, error): &(Option<String>, Error)| {
        let case = reference.clone().unwrap_or_else(|| t(lang, "casework-bulk-unknown"));
        let args = [("case", case.into()), ("reason", text_with(lang, error.key(), &error.args()).into())];
        text_with(lang, "casework-bulk-failed", &args)
    };
    Alert::warning(title).announced().body(html! {
        p { (t(lang, "casework-bulk-not-done")) }
        ul class="kern-list kern-list--bullet" { @for failed in &outcome.failed { li { (line(failed)) } } }
    })
}
