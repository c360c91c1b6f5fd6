//! What new versions of online services mean, before they are published.

use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use maud::{Markup, html};
use ui::kern::{self, Alert, Column, Table};
use ui::{Failure, Lang, Path, Visitor, t, text_with};

use super::gaps::table_of;
use super::parts::{download, gap_counts, gap_list};
use super::{FLEET, RENEWALS, reading};
use crate::verbs::{Renewal, renewals};
use crate::{Desk, Survey, survey, template};

/// Lines that are shown of one version; the table to fill in has all.
const SHOWN: usize = 50;

/// `GET /betrieb/neue-versionen`
pub(super) async fn show(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (_, scope) = reading(&desk, &visitor, &clerk).await?;
    let survey = survey(&scope, &desk).await?;
    let waiting = renewals(&survey);
    drop(scope);
    let page =
        clerk.page(&visitor, t(lang, "operations-renewals")).lead(t(lang, "operations-renewals-lead")).back(FLEET);
    Ok(page.wide().render(html! {
        @if waiting.is_empty() { p class="kern-body" { (t(lang, "operations-renewals-none")) } }
        @for renewal in &waiting { (one(lang, &survey, renewal)) }
    }))
}

fn one(lang: Lang, survey: &Survey, renewal: &Renewal) -> Markup {
    let args = [
        ("number", renewal.number.into()),
        ("stays", renewal.stays.into()),
        ("stops", renewal.stops.len().into()),
        ("starts", renewal.starts.len().into()),
    ];
    let counts = gap_counts(renewal.stops.iter());
    let rows =
        counts.iter().map(|(gap, count)| vec![gap_list(lang, survey, std::slice::from_ref(gap)), html! { (count) }]);
    let rows: Vec<_> = rows.collect();
    html! {
        section class="dw-stack" {
            h2 class="kern-heading-medium" { (survey.title(&renewal.service, lang)) }
            p class="kern-body" { (text_with(lang, "operations-renewals-means", &args)) }
            @if renewal.stops.is_empty() {
                (Alert::success(t(lang, "operations-renewals-nobody")).plain())
            } @else {
                (Alert::warning(text_with(lang, "operations-renewals-must-act", &args)).body(html! {
                    p { (kern::link(&t(lang, "operations-gaps-table"), &format!("{RENEWALS}/{}/angaben.csv", renewal.online_service))) }
                }))
                (kern::table(&Table {
                    caption: t(lang, "operations-renewals-why"),
                    columns: vec![Column::new(t(lang, "operations-gap")), Column::numeric(t(lang, "operations-places"))],
                    rows,
                }))
                (table_of(lang, survey, renewal.stops.iter().take(SHOWN)))
            }
        }
    }
}

/// `GET /betrieb/neue-versionen/{service}/angaben.csv`: what to fill in before the version is published.
pub(super) async fn table(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(service): Path<String>,
) -> Result<Response, Failure> {
    let (_, scope) = reading(&desk, &visitor, &clerk).await?;
    let survey = survey(&scope, &desk).await?;
    let waiting = renewals(&survey);
    drop(scope);
    let renewal = waiting.into_iter().find(|renewal| renewal.online_service == service);
    // What was published meanwhile asks for nothing any more.
    let stops = renewal.map(|renewal| renewal.stops).unwrap_or_default();
    Ok(download("neue-version.csv", template(&survey, &stops, visitor.lang)))
}
