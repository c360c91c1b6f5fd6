//! The sheet "before digitising": a list of services, the sheet to read and print, and its parts to fill in.

mod hand_over;
mod list;
mod reasons;
mod show;
mod steps;
mod table;

use std::sync::Arc;

use identity::Clerk;
use maud::{Markup, html};
use store::{Reach, Scope};
use studio::{Published, question_text};
use ui::{Failure, Lang, Visitor, t, text_with};

use crate::model::{Course, Doer, Medium};
use crate::{Coordinator, Desk, Error};

pub(super) use hand_over::send as hand_over;
pub(super) use list::show as list;
pub(super) use reasons::{save as save_reasons, show as reasons};
pub(super) use show::show;
pub(super) use steps::{now, save_now, save_target, target};
pub(super) use table::{export, send as send_table, show as table};

use super::PROCESS_SHEETS;

/// Whoever acts, and a scope to read in.
async fn reading(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<(Coordinator, Scope), Failure> {
    let by = Coordinator::of(clerk.session())?;
    Ok((by, desk.store.read(Reach::Tenant(clerk.tenant()), by.actor(), visitor.lang).await?))
}

/// As [`reading`], to write.
async fn writing(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<(Coordinator, Scope), Failure> {
    let by = Coordinator::of(clerk.session())?;
    Ok((by, desk.store.write(Reach::Tenant(clerk.tenant()), by.actor(), visitor.lang).await?))
}

/// The online service that an address names, as it is published.
async fn published(desk: &Desk, scope: &Scope, service: &str) -> Result<Arc<Published>, Failure> {
    Ok(desk.studio.current(scope, service).await.map_err(|_| Error::Unknown)?)
}

/// Where the sheet of a service is.
fn address(service: &str) -> String {
    format!("{PROCESS_SHEETS}/{service}")
}

/// The last part of the address of a course.
fn part_name(part: Course) -> &'static str {
    match part {
        Course::Now => "heute",
        Course::Target => "kuenftig",
    }
}

fn doer(lang: Lang, doer: Doer) -> String {
    t(lang, &format!("planning-sheet-doer-{}", doer.name()))
}

fn medium(lang: Lang, medium: Medium) -> String {
    t(lang, &format!("planning-sheet-medium-{}", medium.name()))
}

fn minutes(lang: Lang, minutes: i64) -> String {
    text_with(lang, "planning-sheet-minutes-count", &[("count", minutes.into())])
}

/// The questions of a form in their order: id and wording. What only groups others, or is computed, is not asked.
pub(super) fn questions(published: &Published, lang: Lang) -> Vec<(String, String)> {
    let asked = published
        .form
        .definition()
        .fields()
        .filter(|(_, field)| !matches!(field.kind, forms::Kind::Group { .. } | forms::Kind::Computed { .. }));
    asked.map(|(_, field)| (field.id.clone(), question_text(published, lang, &field.id))).collect()
}

/// The legal hook, with what is not known about it.
fn law(lang: Lang, desk: &Desk) -> Markup {
    let catalogue = desk.directory.catalogue();
    let duty = catalogue.duties().iter().find(|duty| duty.id == "egov-process").cloned();
    html! {
        @if let Some(duty) = duty {
            p class="kern-body dw-muted" {
                span lang="de" { (duty.law) ", " (duty.provision) ": " (duty.title) ". " }
                @if duty.checked_on.is_none() { (t(lang, "planning-sheet-law-unchecked")) " " }
                (t(lang, "planning-sheet-law-source")) " " span lang="de" { (duty.source) }
            }
        }
    }
}
