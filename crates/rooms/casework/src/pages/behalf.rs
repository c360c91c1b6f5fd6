//! What was done in the name of a member municipality: one page for each week, which prints on a sheet of paper.

use applications::date_text;
use axum::extract::State;
use axum::response::Response;
use directory::Catalogue;
use identity::Clerk;
use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use store::Reach;
use studio::Sphere;
use ui::kern::{self, Column, Table};
use ui::{Failure, Lang, Query, Visitor, t, text_with};

use super::parts::{Titles, due_text, titles};
use crate::verbs::{self, Behalf, BehalfRow, Settled, Tally, Week};
use crate::{Desk, Result};

const ADDRESS: &str = "/amt/in-unserem-namen";

/// The query of the page: the last of the seven days.
#[derive(Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    bis: String,
}

/// `GET /amt/in-unserem-namen`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), lang).await?;
    let today = scope.today();
    let last = asked.bis.parse().ok().filter(|last| *last <= today).unwrap_or(today);
    let found = verbs::behalf(&scope, &desk, clerk.session(), Week::until(last)).await?;
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let page = Drawing { lang, catalogue: &catalogue, titles: titles(&catalogue), today, found: &found };
    Ok(clerk
        .page(&visitor, t(lang, "casework-behalf"))
        .lead(page.lead(&clerk))
        .wide()
        .example(desk.is_example(clerk.tenant()))
        .render(page.draw()))
}

struct Drawing<'a> {
    lang: Lang,
    catalogue: &'a Catalogue,
    titles: Titles<'a>,
    today: Date,
    found: &'a Behalf,
}

impl Drawing<'_> {
    fn lead(&self, clerk: &Clerk) -> String {
        let office = self.catalogue.administration(clerk.tenant()).map(|office| office.name.clone());
        let entity = self.catalogue.entity(&self.found.entity).map(|entity| entity.name.clone());
        let args = [
            ("office", office.unwrap_or_else(|| clerk.tenant().to_string()).into()),
            ("entity", entity.unwrap_or_else(|| self.found.entity.to_string()).into()),
        ];
        text_with(self.lang, "casework-behalf-lead", &args)
    }

    fn draw(&self) -> Markup {
        let (lang, found) = (self.lang, self.found);
        let week = found.week;
        let days = [("first", date_text(week.first()).into()), ("last", date_text(week.last()).into())];
        html! {
            div class="dw-behalf dw-full dw-stack" {
                h2 class="kern-heading-medium" { (text_with(lang, "casework-behalf-week", &days)) }
                (self.weeks())
                @if found.services.is_empty() {
                    p class="kern-body" role="status" { (t(lang, "casework-behalf-nothing")) }
                } @else {
                    (kern::table(&self.counts()))
                    (self.list("casework-behalf-received", found.total.received, &found.received))
                    (self.list("casework-behalf-decided", found.total.decided, &found.decided))
                    (self.list("casework-behalf-overdue", found.total.overdue, &found.overdue))
                    p class="kern-body dw-muted" { (t(lang, "casework-behalf-names")) }
                }
                p class="kern-body dw-toolbar" {
                    (t(lang, "casework-behalf-mail")) " " (kern::link(&t(lang, "casework-behalf-account"), "/amt/konto"))
                }
                p class="kern-body dw-toolbar" data-print=(t(lang, "casework-behalf-print")) {
                    (t(lang, "casework-behalf-print-how"))
                }
            }
        }
    }

    /// The ways to the weeks beside this one; there is none in the future.
    fn weeks(&self) -> Markup {
        let (lang, last) = (self.lang, self.found.week.last());
        let (before, after) = (last.saturating_sub(7.days()), last.saturating_add(7.days()).min(self.today));
        let address = |day: Date| format!("{ADDRESS}?bis={day}");
        html! {
            nav class="dw-pagination" aria-label=(t(lang, "casework-behalf-weeks")) {
                ul {
                    li { (kern::link(&t(lang, "casework-behalf-earlier"), &address(before))) }
                    @if last < self.today { li { (kern::link(&t(lang, "casework-behalf-later"), &address(after))) } }
                }
            }
        }
    }

    fn counts(&self) -> Table {
        let lang = self.lang;
        let cells = |name: Markup, tally: Tally| {
            let numbers = [tally.received, tally.decided, tally.overdue];
            std::iter::once(name).chain(numbers.map(|number| html! { (number) })).collect()
        };
        let numeric = ["casework-behalf-received", "casework-behalf-decided", "casework-behalf-overdue"];
        let services = self.found.services.iter();
        let rows = services.map(|(service, tally)| cells(html! { (self.title(service)) }, *tally));
        let total = cells(html! { strong { (t(lang, "casework-behalf-total")) } }, self.found.total);
        Table {
            caption: t(lang, "casework-behalf-counts"),
            columns: std::iter::once(Column::new(t(lang, "casework-column-service")))
                .chain(numeric.map(|key| Column::numeric(t(lang, key))))
                .collect(),
            rows: rows.chain([total]).collect(),
        }
    }

    fn title<'b>(&'b self, service: &'b str) -> &'b str {
        self.titles.get(service).copied().unwrap_or(service)
    }

    fn list(&self, caption: &str, total: u64, rows: &[BehalfRow]) -> Markup {
        let lang = self.lang;
        let number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let count = i64::try_from(total).unwrap_or(i64::MAX);
        let shown = [("shown", number(rows.len()).into()), ("count", count.into())];
        let columns = ["casework-column-case", "casework-column-applicant", "casework-column-received"];
        let columns = columns.into_iter().chain(["casework-column-due", "casework-column-verdict"]);
        html! {
            @if !rows.is_empty() {
                (kern::table(&Table {
                    caption: t(lang, caption),
                    columns: columns.map(|key| Column::new(t(lang, key))).collect(),
                    rows: rows.iter().map(|row| self.row(row)).collect(),
                }))
                @if count > number(rows.len()) { p class="kern-body" { (text_with(lang, "casework-behalf-more", &shown)) } }
            }
        }
    }

    fn row(&self, row: &BehalfRow) -> Vec<Markup> {
        let lang = self.lang;
        let (sphere, own) = match row.sphere {
            Sphere::Own => ("casework-sphere-own", true),
            Sphere::Delegated => ("casework-sphere-delegated", false),
        };
        vec![
            html! { (self.title(&row.online_service)) br; (row.reference) br; span class="dw-muted" { (t(lang, sphere)) } },
            html! {
                @match &row.applicant {
                    Some(applicant) => (applicant),
                    None if own => (t(lang, "casework-anonymous")),
                    None => span class="dw-muted" { (t(lang, "casework-behalf-unnamed")) },
                }
            },
            html! { (date_text(row.received_at.in_germany().date())) },
            match &row.settled {
                Some(_) => html! { @if let Some(due) = row.due_on { (date_text(due)) } },
                None if row.state.is_decided() => html! {},
                None => due_text(lang, row.due_on, self.today),
            },
            match &row.settled {
                Some(settled) => self.settled(settled),
                None => html! { (row.procedure.text(lang, row.state.key())) },
            },
        ]
    }

    fn settled(&self, settled: &Settled) -> Markup {
        let date = date_text(settled.at.in_germany().date());
        let by = [("name", settled.by.as_str().into())];
        html! {
            (settled.outcome) br; (date)
            br; span class="dw-muted" { (text_with(self.lang, "casework-behalf-by", &by)) }
            @if let Some(name) = &settled.approved_by {
                br; span class="dw-muted" { (text_with(self.lang, "casework-behalf-approved-by", &[("name", name.as_str().into())])) }
            }
        }
    }
}
