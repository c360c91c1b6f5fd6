//! A survey for whoever buys: its articles, what was reported, who did not answer.

use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::{Markup, html};
use store::Cents;
use ui::kern::{self, Alert, Answer, Button, Column, Table, Tone};
use ui::{Failure, Lang, Path, Query, Sheet, Visitor, kept_table, t, text_with};

use super::parts::{Told, back, refusal, standing};
use super::{BUYING, SURVEYS, reading, writing};
use crate::model::{DemandId, Invited, Pooled, Survey, SurveyState};
use crate::verbs::{
    articles, close_survey, invited, open_survey, pooled, pooled_table, remove_article, reports, survey,
};
use crate::{Desk, Error};

/// `GET /einkauf/abfragen/{demand}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
    Query(told): Query<Told>,
) -> Result<Response, Failure> {
    page(&desk, &visitor, &clerk, &id, (&told, None)).await
}

/// `POST /einkauf/abfragen/{demand}/senden`: opens it, ends it, or takes an article out.
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (buyer, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let survey: DemandId = id.parse().map_err(|_| Error::Unknown)?;
    let revision = sent.fields.get("stand").and_then(|text| text.parse().ok()).unwrap_or_default();
    let what = if sent.is_again() { "" } else { sent.fields.get("tun").unwrap_or_default() };
    let done = match what {
        "oeffnen" => {
            let catalogue = desk.directory.catalogue();
            open_survey(&mut scope, buyer, (survey, revision), &catalogue).await.map(|()| "opened")
        }
        "schliessen" => close_survey(&mut scope, buyer, (survey, revision)).await.map(|()| "closed"),
        article => match article.parse() {
            Ok(article) => remove_article(&mut scope, buyer, survey, article).await.map(|()| "removed"),
            Err(_) => {
                drop(scope);
                return page(&desk, &visitor, &sent.clerk, &id, (&Told::default(), None)).await;
            }
        },
    };
    match done {
        Ok(what) => {
            scope.commit().await?;
            Ok(back(&format!("{SURVEYS}/{survey}"), what))
        }
        Err(error @ (Error::NoArticles | Error::NotPossible | Error::Stale)) => {
            drop(scope);
            page(&desk, &visitor, &sent.clerk, &id, (&Told::default(), Some(&error))).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    id: &str,
    (told, refused): (&Told, Option<&Error>),
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (buyer, scope) = reading(desk, visitor, clerk).await?;
    let found = survey(&scope, buyer, id.parse().map_err(|_| Error::Unknown)?).await?;
    let pool = pooled(&scope, buyer, found.id).await?;
    let asked = invited(&scope, buyer, found.id).await?;
    let today = scope.today();
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let silent: Vec<String> = asked
        .iter()
        .filter(|one| one.answered_at.is_none())
        .map(|one| catalogue.office_name(one.administration))
        .collect();
    let page = clerk.page(visitor, &found.draft.title).back(BUYING).wide();
    let page = match refused {
        Some(error) => page.errors(true).status(ui::Explain::status(error)),
        None => page,
    };
    Ok(page.render(html! {
        (told.markup(lang))
        (refusal(lang, refused))
        (facts(lang, &found, &asked, &pool, today))
        (articles_table(lang, clerk, &found, &pool))
        (steps(lang, clerk, &found, today))
        @if found.state != SurveyState::Draft {
            ul class="dw-links" {
                li { (kern::link(&t(lang, "procurement-csv"), &format!("{SURVEYS}/{}/meldungen.csv", found.id))) }
                li { (kern::link(&t(lang, "procurement-xlsx"), &format!("{SURVEYS}/{}/meldungen.xlsx", found.id))) }
            }
            h2 class="kern-heading-medium" { (t(lang, "procurement-silent")) }
            @if silent.is_empty() {
                (Alert::success(t(lang, "procurement-silent-none")).plain())
            } @else {
                p class="kern-body" { (text_with(lang, "procurement-silent-count", &[("count", silent.len().into())])) }
                (kern::accordion(&t(lang, "procurement-silent-list"), html! { ul { @for name in &silent { li { (name) } } } }))
            }
        }
    }))
}

fn facts(lang: Lang, survey: &Survey, asked: &[Invited], pool: &[Pooled], today: jiff::civil::Date) -> Markup {
    let fact = |key: &str, answer: String| Answer {
        question: t(lang, &format!("procurement-{key}")),
        answer: html! { (answer) },
    };
    let value = pool.iter().fold(0_i64, |sum, one| sum.saturating_add(one.value().0));
    let mut all = vec![
        fact("standing", standing(lang, survey, today)),
        fact("closes-on", ui::date(lang, survey.draft.closes_on)),
    ];
    if !survey.draft.purpose.is_empty() {
        all.push(fact("purpose", survey.draft.purpose.clone()));
    }
    if survey.state != SurveyState::Draft {
        let answered = asked.iter().filter(|one| one.answered_at.is_some()).count();
        let nothing = asked.iter().filter(|one| one.nothing).count();
        let counts = [("answered", answered.into()), ("whole", asked.len().into()), ("nothing", nothing.into())];
        all.push(fact("answers", text_with(lang, "procurement-answers-count", &counts)));
        all.push(fact("pooled-value", ui::money(lang, Cents(value))));
    }
    kern::answers(lang, &all, None)
}

fn articles_table(lang: Lang, clerk: &Clerk, survey: &Survey, pool: &[Pooled]) -> Markup {
    let draft = survey.state == SurveyState::Draft;
    let row = |one: &Pooled| {
        let said = &one.article.said;
        let mut cells = vec![
            html! {
                (one.article.number) ". " (said.name)
                br; span class="dw-muted" { (said.group) " · " (t(lang, &format!("procurement-evb-it-{}", said.evb_it.name()))) }
            },
            html! { (ui::money(lang, said.list_price)) " / " (said.unit) br; span class="dw-muted" { (said.price_source) } },
        ];
        if draft {
            cells.push(html! {
                form method="post" action={ (SURVEYS) "/" (survey.id) "/senden" } {
                    (clerk.csrf())
                    (kern::submit_named(Button::Tertiary, &format!("{} {}", t(lang, "procurement-article-remove"), said.name),
                        "tun", &one.article.id.to_string()))
                }
            });
        } else {
            cells.push(html! {
                (one.released)
                @if one.waiting > 0 {
                    br; (kern::badge(Tone::Warning, &text_with(lang, "procurement-not-released", &[("count", one.waiting.into())])))
                }
            });
            cells.push(html! { (one.administrations) });
            cells.push(html! { (ui::money(lang, one.value())) });
        }
        cells
    };
    let column = |key: &str| Column::new(t(lang, &format!("procurement-{key}")));
    let number = |key: &str| Column::numeric(t(lang, &format!("procurement-{key}")));
    let mut columns = vec![column("article"), column("list-price")];
    if draft {
        columns.push(column("act"));
    } else {
        columns.extend(["quantity", "administrations", "pooled-value"].map(number));
    }
    html! {
        h2 class="kern-heading-medium" { (t(lang, "procurement-articles")) }
        @if pool.is_empty() {
            p class="kern-body" { (t(lang, "procurement-articles-none")) }
        } @else {
            (kern::table(&Table { caption: t(lang, "procurement-articles"), columns, rows: pool.iter().map(row).collect() }))
        }
    }
}

/// What can be done next.
fn steps(lang: Lang, clerk: &Clerk, survey: &Survey, today: jiff::civil::Date) -> Markup {
    let path = format!("{SURVEYS}/{}", survey.id);
    let step = |kind: Button, what: &str| {
        html! {
            form method="post" action={ (path) "/senden" } {
                (clerk.csrf())
                (kern::hidden("stand", &survey.revision.to_string()))
                (kern::submit_named(kind, &t(lang, &format!("procurement-do-{what}")), "tun", what))
            }
        }
    };
    html! {
        @match survey.state {
            SurveyState::Draft => {
                div class="dw-actions" {
                    (kern::link_button(Button::Secondary, &t(lang, "procurement-article-new"), &format!("{path}/artikel")))
                    (step(Button::Primary, "oeffnen"))
                }
                p class="kern-body" { (t(lang, "procurement-open-hint")) }
            }
            SurveyState::Open if !survey.is_frozen(today) => { div class="dw-actions" { (step(Button::Secondary, "schliessen")) } }
            SurveyState::Open | SurveyState::Closed => {
                div class="dw-actions" {
                    (kern::link_button(Button::Primary, &t(lang, "procurement-tender-new"), &format!("{path}/vergabe")))
                }
            }
        }
    }
}

/// `GET /einkauf/abfragen/{demand}/meldungen.csv`
pub(super) async fn csv(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (heading, rows) = table(&desk, &visitor, &clerk, &id).await?;
    Ok(kept_table("meldungen.csv", Sheet::write(heading, rows)))
}

/// `GET /einkauf/abfragen/{demand}/meldungen.xlsx`
pub(super) async fn xlsx(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (heading, rows) = table(&desk, &visitor, &clerk, &id).await?;
    Ok(kept_table("meldungen.xlsx", Sheet::book(heading, rows)?))
}

async fn table(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    id: &str,
) -> crate::Result<(Vec<String>, Vec<Vec<String>>)> {
    let (buyer, scope) = reading(desk, visitor, clerk).await?;
    let found = survey(&scope, buyer, id.parse().map_err(|_| Error::Unknown)?).await?;
    let all = reports(&scope, buyer, found.id).await?;
    Ok(pooled_table(&desk.directory.catalogue(), &articles(&scope, found.id).await?, &all))
}
