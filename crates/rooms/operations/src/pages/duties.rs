//! What the law asks of administrations and what shows that it is done: for all of them, for one, and for the own one.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use directory::{Duty, Evidence};
use identity::{Clerk, Sent};
use maud::{Markup, html};
use serde::Deserialize;
use store::TenantId;
use ui::kern::{self, Alert, Button, Column, Field, Table, Tone};
use ui::{Failure, FieldProblem, Lang, Path, Query, Sheet, Visitor, t, text_with};

use super::parts::download;
use super::{DUTIES, HOME, OWN_DUTIES, reading, reading_own, writing_own};
use crate::model::{Done, Proof, standard, values_of};
use crate::verbs::{own_proofs, proofs, record_evidence};
use crate::{Desk, Error, Survey, survey};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    erledigt: String,
}

/// `GET /betrieb/pflichten`
pub(super) async fn all(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (_, scope) = reading(&desk, &visitor, &clerk).await?;
    let survey = survey(&scope, &desk).await?;
    let proofs = proofs(&scope, &survey).await?;
    drop(scope);
    let duties: Vec<&Duty> = survey.catalogue.duties().iter().collect();
    let rows = duties.iter().map(|duty| {
        let of: Vec<Done> =
            proofs.values().flatten().filter(|proof| proof.duty == duty.id).map(|proof| proof.done).collect();
        let mut row = vec![heading(lang, duty)];
        row.extend(Done::ALL.map(|done| html! { (of.iter().filter(|known| **known == done).count()) }));
        row
    });
    let mut columns = vec![Column::new(t(lang, "operations-duty"))];
    columns.extend(Done::ALL.map(|done| Column::numeric(t(lang, &format!("operations-duty-{}", done.name())))));
    let rows = rows.collect();
    let offices = survey.catalogue.administrations().map(|office| {
        let own = proofs.get(&office.tenant).map(Vec::as_slice).unwrap_or_default();
        let done = own.iter().filter(|proof| proof.done == Done::Yes).count();
        let mut row = vec![kern::link(&office.name, &format!("{DUTIES}/{}", office.tenant))];
        row.push(html! { (done) " / " (own.len()) });
        row
    });
    let offices = offices.collect();
    let page = clerk.page(&visitor, t(lang, "operations-duties")).lead(t(lang, "operations-duties-lead")).back(HOME);
    Ok(page.wide().render(html! {
        (kern::table(&Table { caption: t(lang, "operations-duties-caption"), columns, rows }))
        p class="kern-body" { (kern::link(&t(lang, "operations-duties-table"), "/betrieb/pflichten.csv")) }
        h2 class="kern-heading-medium" { (t(lang, "operations-fleet-tenants")) }
        (kern::table(&Table {
            caption: t(lang, "operations-duties-offices"),
            columns: vec![
                Column::new(t(lang, "operations-tenant-column-tenant")),
                Column::numeric(t(lang, "operations-duty-yes")),
            ],
            rows: offices,
        }))
    }))
}

/// `GET /betrieb/pflichten.csv`
pub(super) async fn table(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let (_, scope) = reading(&desk, &visitor, &clerk).await?;
    let survey = survey(&scope, &desk).await?;
    let proofs = proofs(&scope, &survey).await?;
    drop(scope);
    let mut rows = Vec::new();
    for office in survey.catalogue.administrations() {
        for proof in proofs.get(&office.tenant).into_iter().flatten() {
            let Some(duty) = survey.catalogue.duties().iter().find(|duty| duty.id == proof.duty) else { continue };
            rows.push([
                office.key.clone(),
                office.name.clone(),
                duty.law.clone(),
                duty.provision.clone(),
                duty.title.clone(),
                t(visitor.lang, &format!("operations-duty-{}", proof.done.name())),
                evidence(visitor.lang, duty, proof),
            ]);
        }
    }
    let columns = ["key", "tenant", "law", "provision", "title", "done", "evidence"]
        .map(|name| t(visitor.lang, &format!("operations-duties-column-{name}")));
    Ok(download("pflichten.csv", Sheet::write(columns, rows)))
}

/// `GET /betrieb/pflichten/{administration}`
pub(super) async fn one(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(number): Path<String>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (_, scope) = reading(&desk, &visitor, &clerk).await?;
    let survey = survey(&scope, &desk).await?;
    let tenant = TenantId(number.parse().unwrap_or_default());
    let own = proofs(&scope, &survey).await?.remove(&tenant);
    drop(scope);
    let own = own.ok_or(Error::from(store::Error::NotFound("administration")))?;
    let page = clerk.page(&visitor, survey.office_name(tenant)).preline(t(lang, "operations-duties")).back(DUTIES);
    Ok(page.wide().render(list(lang, &survey, &own, |_, _| html! {})))
}

/// `GET /amt/pflichten`
pub(super) async fn own(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    own_page(&desk, &visitor, &clerk, &asked.erledigt, None).await
}

/// What was typed about a duty, and the part of it that is wrong.
struct Typed {
    duty: String,
    text: String,
    link: String,
    wrong: &'static str,
}

/// `POST /amt/pflichten`
pub(super) async fn record(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let mut scope = writing_own(&desk, &visitor, &sent.clerk).await?;
    let said = |name: &str| sent.fields.get(name).unwrap_or_default().to_owned();
    let duty = said("pflicht");
    let (text, link) = (said(&format!("text-{duty}")), said(&format!("link-{duty}")));
    let catalogue = desk.directory.catalogue();
    let account = sent.clerk.account();
    match record_evidence(&mut scope, &catalogue, account, (&duty, &text, &link)).await {
        Ok(()) => {
            scope.commit().await?;
            Ok(Redirect::to(&format!("{OWN_DUTIES}?erledigt=recorded")).into_response())
        }
        Err(Error::Evidence(wrong)) => {
            drop(scope);
            own_page(&desk, &visitor, &sent.clerk, "", Some(Typed { duty, text, link, wrong })).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn own_page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    done: &str,
    typed: Option<Typed>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let scope = reading_own(desk, visitor, clerk).await?;
    let survey = Survey::without_staff(&scope, desk).await?;
    let own = own_proofs(&scope, &survey).await?;
    drop(scope);
    let problems: Vec<FieldProblem> = typed
        .iter()
        .map(|typed| FieldProblem {
            field: format!("{}-{}", typed.wrong, typed.duty),
            message: t(lang, &format!("operations-evidence-wrong-{}", typed.wrong)),
        })
        .collect();
    let form = |duty: &Duty, proof: &Proof| {
        let typed = typed.as_ref().filter(|typed| typed.duty == duty.id);
        let field = |name: &str, value: &str| {
            let error = typed
                .filter(|typed| typed.wrong == name)
                .map(|typed| t(lang, &format!("operations-evidence-wrong-{}", typed.wrong)));
            Field::new(lang, format!("{name}-{}", duty.id), t(lang, &format!("operations-evidence-{name}")))
                .value(value)
                .optional()
                .error(error)
        };
        let recorded = proof.recorded.as_ref();
        let (text, link) = match (typed, recorded) {
            (Some(typed), _) => (typed.text.as_str(), typed.link.as_str()),
            (None, Some(known)) => (known.text.as_str(), known.link.as_str()),
            (None, None) => ("", ""),
        };
        html! {
            form method="post" action=(OWN_DUTIES) class="dw-form" novalidate {
                (clerk.csrf())
                (kern::hidden("pflicht", &duty.id))
                (kern::textarea(&field("text", text), 2))
                (kern::text_input(&field("link", link)))
                (kern::button(Button::Secondary, &text_with(lang, "operations-evidence-do", &[("duty", duty.title.as_str().into())])))
            }
        }
    };
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = clerk.page(visitor, t(lang, "operations-duties")).lead(t(lang, "operations-duties-own-lead"));
    Ok(page.errors(!problems.is_empty()).status(status).render(html! {
        (kern::error_summary(lang, &problems))
        @if done == "recorded" { (Alert::success(t(lang, "operations-evidence-recorded")).announced().plain()) }
        (list(lang, &survey, &own, |duty, proof| html! {
            @if duty.evidence == Evidence::Recorded { (form(duty, proof)) }
        }))
    }))
}

/// Name and provision of a duty.
fn heading(lang: Lang, duty: &Duty) -> Markup {
    let span = match duty.applies_to {
        None => text_with(lang, "operations-duty-since", &[("day", ui::date(lang, duty.applies_from).into())]),
        Some(last) => text_with(
            lang,
            "operations-duty-from-to",
            &[("from", ui::date(lang, duty.applies_from).into()), ("to", ui::date(lang, last).into())],
        ),
    };
    html! { span lang="de" { (duty.title) } br; span class="dw-muted" { (duty.law) ", " (duty.provision) " · " (span) } }
}

/// Each duty of one administration with what shows it; `more` stands below it.
fn list(lang: Lang, survey: &Survey, proofs: &[Proof], more: impl Fn(&Duty, &Proof) -> Markup) -> Markup {
    html! {
        @for proof in proofs {
            @if let Some(duty) = survey.catalogue.duties().iter().find(|duty| duty.id == proof.duty) {
                section class="dw-stack" {
                    h2 class="kern-heading-small" { span lang="de" { (duty.title) } " " (badge(lang, proof.done)) }
                    p class="kern-body" { span lang="de" { (duty.body) } " " (evidence(lang, duty, proof)) }
                    p class="dw-muted" {
                        (duty.law) ", " (duty.provision) ". "
                        @match duty.checked_on {
                            Some(day) => { (text_with(lang, "operations-duty-checked", &[("day", ui::date(lang, day).into())])) }
                            None => { (t(lang, "operations-duty-unchecked")) }
                        }
                        " " (t(lang, "operations-duty-source")) " " span lang="de" { (duty.source) }
                    }
                    (more(duty, proof))
                }
            }
        }
    }
}

fn badge(lang: Lang, done: Done) -> Markup {
    let tone = match done {
        Done::Yes => Tone::Success,
        Done::Partly => Tone::Warning,
        Done::No => Tone::Danger,
        Done::Unknown => Tone::Info,
    };
    kern::badge(tone, &t(lang, &format!("operations-duty-{}", done.name())))
}

/// What shows how a duty stands, in a sentence.
fn evidence(lang: Lang, duty: &Duty, proof: &Proof) -> String {
    if let Some(recorded) = &proof.recorded {
        let args = [
            ("day", ui::date(lang, recorded.at.in_germany().date()).into()),
            ("text", recorded.text.as_str().into()),
            ("link", recorded.link.as_str().into()),
        ];
        return text_with(lang, "operations-evidence-said", &args);
    }
    let (there, all) = proof.counted;
    let names: Vec<String> = values_of(duty.evidence)
        .iter()
        .filter_map(|key| standard(key))
        .map(|parameter| ui::text(lang, &parameter.label))
        .collect();
    let args = [("there", there.into()), ("all", all.into()), ("values", names.join(", ").into())];
    text_with(lang, &format!("operations-evidence-{}-shown", duty.evidence.name()), &args)
}
