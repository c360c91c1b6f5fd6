//! A survey for whoever buys: its articles, what was reported, who did not answer.

use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::{Markup, html};
use store::Cents;
use ui::kern::{self, Alert, Answer, Button, Column, Table};
use ui::{Failure, FieldProblem, FormFields, Lang, Path, Query, Sheet, Visitor, kept_table, t, text_with};

use super::draft::{change_form, read_survey};
use super::parts::{Told, back, refusal, standing, with_problems};
use super::{BUYING, SURVEYS, TENDERS, reading, writing};
use crate::model::{DemandId, Invited, Pooled, Survey, SurveyState, Tender};
use crate::verbs::{
    articles, asks, change_survey, close_survey, drop_survey, invited, open_survey, pooled, pooled_table,
    remove_article, reports, survey, tender_of,
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
    page(&desk, &visitor, &clerk, &id, Shown { told: Some(&told), ..Shown::default() }).await
}

/// What was just done or refused.
#[derive(Clone, Copy, Default)]
struct Shown<'a> {
    told: Option<&'a Told>,
    refused: Option<&'a Error>,
    /// The form that changes it, as it was typed.
    typed: Option<(&'a FormFields, &'a [FieldProblem])>,
}

/// `POST /einkauf/abfragen/{demand}/senden`: changes it, throws it away, opens it, ends it, or takes an article out.
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
        "loeschen" => drop_survey(&mut scope, buyer, (survey, revision)).await.map(|()| "dropped"),
        "aendern" => match read_survey(visitor.lang, &sent, scope.today()) {
            Ok(new) => change_survey(&mut scope, buyer, (survey, revision), &new).await.map(|()| "saved"),
            Err(problems) => {
                drop(scope);
                let shown = Shown { typed: Some((&sent.fields, &problems)), ..Shown::default() };
                return page(&desk, &visitor, &sent.clerk, &id, shown).await;
            }
        },
        article => match article.parse() {
            Ok(article) => remove_article(&mut scope, buyer, survey, article).await.map(|()| "removed"),
            Err(_) => {
                drop(scope);
                return page(&desk, &visitor, &sent.clerk, &id, Shown::default()).await;
            }
        },
    };
    match done {
        Ok(what) => {
            scope.commit().await?;
            Ok(if what == "dropped" { back(BUYING, what) } else { back(&format!("{SURVEYS}/{survey}"), what) })
        }
        Err(error @ (Error::NoArticles | Error::NotPossible | Error::Stale)) => {
            drop(scope);
            page(&desk, &visitor, &sent.clerk, &id, Shown { refused: Some(&error), ..Shown::default() }).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn page(desk: &Desk, visitor: &Visitor, clerk: &Clerk, id: &str, shown: Shown<'_>) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (buyer, scope) = reading(desk, visitor, clerk).await?;
    let found = survey(&scope, buyer, id.parse().map_err(|_| Error::Unknown)?).await?;
    let pool = pooled(&scope, buyer, found.id).await?;
    let asked = invited(&scope, buyer, found.id).await?;
    let tender = tender_of(&scope, buyer, found.id).await?;
    let today = scope.today();
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let silent: Vec<String> = asked
        .iter()
        .filter(|one| one.answered_at.is_none())
        .map(|one| catalogue.office_name(one.administration))
        .collect();
    let page = clerk.page(visitor, &found.draft.title).back(BUYING).wide();
    let problems = shown.typed.map(|(_, problems)| problems).unwrap_or_default();
    let page = match shown.refused {
        Some(error) => page.errors(true).status(ui::Explain::status(error)),
        None => with_problems(page, problems),
    };
    let asks = if found.state == SurveyState::Draft { asks(&catalogue).len() } else { silent.len() };
    Ok(page.render(html! {
        @if let Some(told) = shown.told { (told.markup(lang)) }
        (refusal(lang, shown.refused))
        (kern::error_summary(lang, problems))
        (facts(lang, &found, &asked, &pool, today))
        (articles_table(lang, clerk, &found, &pool))
        (steps(lang, clerk, &found, (today, asks, tender.as_ref())))
        @if found.state == SurveyState::Draft { (drafting(lang, clerk, &found, shown.typed)) }
        @if found.state != SurveyState::Draft {
            ul class="dw-links" {
                li { (kern::link(&t(lang, "procurement-csv"), &format!("{SURVEYS}/{}/meldungen.csv", found.id))) }
                li { (kern::link(&t(lang, "procurement-xlsx"), &format!("{SURVEYS}/{}/meldungen.xlsx", found.id))) }
            }
            h2 class="kern-heading-medium" { (t(lang, "procurement-silent")) }
            @if silent.is_empty() {
                (Alert::success(t(lang, "procurement-silent-none")).plain())
            } @else {
                p class="kern-body" {
                    (text_with(lang, "procurement-silent-count", &[("count", silent.len().into())]))
                    @if found.takes(today) { " " (t(lang, "procurement-silent-reminded")) }
                }
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
                    button class="kern-btn kern-btn--tertiary" type="submit" name="tun" value=(one.article.id) {
                        span class="kern-label" {
                            (t(lang, "procurement-article-remove")) span class="kern-sr-only" { " " (said.name) }
                        }
                    }
                }
            });
        } else {
            cells.push(html! {
                (one.released)
                @if one.waiting > 0 {
                    br; span class="dw-muted" { (text_with(lang, "procurement-not-released", &[("count", one.waiting.into())])) }
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
        columns.push(column("action"));
    } else {
        columns.extend(["quantity", "administrations", "pooled-value"].map(number));
    }
    html! {
        @if pool.is_empty() {
            h2 class="kern-heading-medium" { (t(lang, "procurement-articles")) }
            p class="kern-body" { (t(lang, "procurement-articles-none")) }
        } @else {
            (kern::table(&Table { caption: t(lang, "procurement-articles"), columns, rows: pool.iter().map(row).collect() }))
        }
    }
}

/// A step that nobody can take back: folded away, with what follows from it.
fn step(lang: Lang, clerk: &Clerk, survey: &Survey, (what, follows): (&str, &str)) -> Markup {
    let label = t(lang, &format!("procurement-do-{what}"));
    kern::accordion(
        &label,
        html! {
            p class="kern-body" { (follows) }
            form method="post" action={ (SURVEYS) "/" (survey.id) "/senden" } {
                (clerk.csrf())
                (kern::hidden("stand", &survey.revision.to_string()))
                (kern::submit_named(Button::Primary, &label, "tun", what))
            }
        },
    )
}

/// What can be done next; the number is of those that are asked, or that did not answer yet.
fn steps(
    lang: Lang,
    clerk: &Clerk,
    survey: &Survey,
    (today, offices, tender): (jiff::civil::Date, usize, Option<&Tender>),
) -> Markup {
    let path = format!("{SURVEYS}/{}", survey.id);
    let count = [("count", offices.into())];
    html! {
        @match (survey.state, tender) {
            (SurveyState::Draft, _) => {
                div class="dw-actions" {
                    (kern::link_button(Button::Secondary, &t(lang, "procurement-article-new"), &format!("{path}/artikel")))
                }
                (step(lang, clerk, survey, ("oeffnen", &text_with(lang, "procurement-open-hint", &count))))
            }
            (SurveyState::Open, _) if !survey.is_frozen(today) => {
                (step(lang, clerk, survey, ("schliessen", &text_with(lang, "procurement-close-hint", &count))))
            }
            (_, Some(tender)) => {
                p class="kern-body" { (kern::link(&t(lang, "procurement-to-tender"), &format!("{TENDERS}/{}", tender.id))) }
            }
            (_, None) => {
                div class="dw-actions" {
                    (kern::link_button(Button::Primary, &t(lang, "procurement-tender-new"), &format!("{path}/vergabe")))
                }
            }
        }
    }
}

/// How a survey that is not open yet is changed or thrown away.
fn drafting(lang: Lang, clerk: &Clerk, survey: &Survey, typed: Option<(&FormFields, &[FieldProblem])>) -> Markup {
    let form = change_form(lang, clerk, survey, typed);
    html! {
        // What is wrong with the form is not folded away.
        @if typed.is_some() { (form) } @else { (kern::accordion(&t(lang, "procurement-survey-change"), form)) }
        (step(lang, clerk, survey, ("loeschen", &t(lang, "procurement-drop-hint"))))
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
