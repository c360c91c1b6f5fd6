//! A survey and its articles, while they are written.

use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Sent};
use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};
use store::Scope;
use ui::kern::{self, Button, DateParts, Width};
use ui::{Failure, FieldProblem, FormFields, Lang, Path, Visitor, t, text_with};

use super::parts::{Inputs, Typed, back, choices, with_problems};
use super::{BUYING, SURVEYS, reading, writing};
use crate::model::{
    ArticleId, DemandId, EvbIt, LONGEST_TEXT, LONGEST_WORD, LONGEST_YEARS, NewArticle, NewSurvey, Survey, SurveyState,
};
use crate::verbs::{add_article, draft_survey, survey};
use crate::{Buyer, Desk, Error};

/// A form that holds nothing but an id of its own: sent twice, it makes one thing.
fn fresh(scope: &Scope) -> FormFields {
    FormFields(vec![("kennung".to_owned(), scope.new_uuid().to_string())])
}

/// `GET /einkauf/abfragen/neu`
pub(super) async fn begin(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let (_, scope) = reading(&desk, &visitor, &clerk).await?;
    Ok(survey_page(&visitor, &clerk, &fresh(&scope), &[]))
}

/// `POST /einkauf/abfragen/neu/senden`
pub(super) async fn create(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let (buyer, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let new = match read_survey(visitor.lang, &sent, scope.today()) {
        Ok(new) => new,
        Err(problems) => return Ok(survey_page(&visitor, &sent.clerk, &sent.fields, &problems)),
    };
    let id: DemandId = sent.fields.get("kennung").and_then(|id| id.parse().ok()).unwrap_or_else(|| scope.new_id());
    draft_survey(&mut scope, buyer, id, &new).await?;
    scope.commit().await?;
    Ok(back(&format!("{SURVEYS}/{id}"), "saved"))
}

/// A survey as it was typed, or all that is wrong with it; nothing is wrong with what was sent again after a login.
pub(super) fn read_survey(lang: Lang, sent: &Sent, today: Date) -> Result<NewSurvey, Vec<FieldProblem>> {
    let mut typed = Typed::new(lang, &sent.fields);
    let title = typed.text("titel", LONGEST_WORD, true);
    let purpose = typed.text("zweck", LONGEST_TEXT, false);
    let closes_on = typed.day("stichtag", Some(today));
    let last = today.saturating_add(LONGEST_YEARS.years());
    if closes_on.is_some_and(|day| day > last) {
        typed.wrong("stichtag", "procurement-problem-late", &[("last", ui::date(lang, last).into())]);
    }
    match closes_on {
        _ if sent.is_again() => Err(Vec::new()),
        Some(closes_on) if typed.problems.is_empty() => Ok(NewSurvey { title, purpose, closes_on }),
        _ => Err(typed.problems),
    }
}

fn survey_page(visitor: &Visitor, clerk: &Clerk, typed: &FormFields, problems: &[FieldProblem]) -> Response {
    let lang = visitor.lang;
    let inputs = Inputs { lang, typed, problems };
    with_problems(clerk.page(visitor, t(lang, "procurement-survey-new")).back(BUYING), problems).render(html! {
        (kern::error_summary(lang, problems))
        form class="dw-form" method="post" action={ (SURVEYS) "/neu/senden" } autocomplete="off" novalidate {
            (clerk.csrf())
            (kern::hidden("kennung", typed.get("kennung").unwrap_or_default()))
            (survey_fields(inputs))
            (kern::submit(&t(lang, "procurement-save")))
        }
    })
}

/// The fields of a survey.
fn survey_fields(inputs: Inputs<'_>) -> Markup {
    let hint = |key: &str| t(inputs.lang, &format!("procurement-{key}-hint"));
    html! {
        (kern::text_input(&inputs.field("titel", "survey-name").hint(hint("survey-name")).max_length(LONGEST_WORD)))
        (kern::textarea(&inputs.field("zweck", "purpose").max_length(LONGEST_TEXT).optional(), 4))
        (kern::date_input(&inputs.field("stichtag", "closes-on").hint(hint("closes-on")), &inputs.day("stichtag")))
    }
}

/// What a survey says, as the fields of its form.
fn typed_of(survey: &Survey) -> FormFields {
    let NewSurvey { title, purpose, closes_on } = &survey.draft;
    let day = DateParts::from_iso(&closes_on.to_string());
    let parts = [("day", day.day), ("month", day.month), ("year", day.year)];
    let mut fields = vec![("titel".to_owned(), title.clone()), ("zweck".to_owned(), purpose.clone())];
    fields.extend(parts.map(|(part, value)| (format!("stichtag-{part}"), value)));
    FormFields(fields)
}

/// The form that changes a survey which is not open yet: as it is, or as somebody typed it with what is wrong with it.
pub(super) fn change_form(
    lang: Lang,
    clerk: &Clerk,
    survey: &Survey,
    typed: Option<(&FormFields, &[FieldProblem])>,
) -> Markup {
    let kept = typed_of(survey);
    let (typed, problems) = typed.unwrap_or((&kept, &[]));
    html! {
        form class="dw-form" method="post" action={ (SURVEYS) "/" (survey.id) "/senden" } novalidate {
            (clerk.csrf())
            (kern::hidden("stand", &survey.revision.to_string()))
            (survey_fields(Inputs { lang, typed, problems }))
            (kern::submit_named(Button::Secondary, &t(lang, "procurement-save"), "tun", "aendern"))
        }
    }
}

/// `GET /einkauf/abfragen/{demand}/artikel`
pub(super) async fn article(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (buyer, scope) = reading(&desk, &visitor, &clerk).await?;
    let found = drafted(&scope, buyer, &id).await?;
    Ok(article_page(&visitor, &clerk, &found, &fresh(&scope), &[]))
}

async fn drafted(scope: &Scope, buyer: Buyer, id: &str) -> Result<Survey, Error> {
    let found = survey(scope, buyer, id.parse().map_err(|_| Error::Unknown)?).await?;
    if found.state == SurveyState::Draft { Ok(found) } else { Err(Error::NotPossible) }
}

/// `POST /einkauf/abfragen/{demand}/artikel`
pub(super) async fn add(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (buyer, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let found = drafted(&scope, buyer, &id).await?;
    let mut typed = Typed::new(visitor.lang, &sent.fields);
    let name = typed.text("name", LONGEST_WORD, true);
    let group = typed.text("gruppe", LONGEST_WORD, true);
    let unit = typed.text("einheit", LONGEST_WORD, true);
    let evb_it = typed.one_of("vertrag", EvbIt::from_name);
    let list_price = typed.money("preis");
    let price_source = typed.text("quelle", LONGEST_WORD, true);
    let (Some(evb_it), [], false) = (evb_it, typed.problems.as_slice(), sent.is_again()) else {
        let problems = if sent.is_again() { Vec::new() } else { typed.problems };
        return Ok(article_page(&visitor, &sent.clerk, &found, &sent.fields, &problems));
    };
    let new = NewArticle { name, group, unit, evb_it, list_price, price_source };
    let article: ArticleId =
        sent.fields.get("kennung").and_then(|id| id.parse().ok()).unwrap_or_else(|| scope.new_id());
    add_article(&mut scope, buyer, found.id, article, new).await?;
    scope.commit().await?;
    Ok(back(&format!("{SURVEYS}/{}", found.id), "saved"))
}

fn article_page(
    visitor: &Visitor,
    clerk: &Clerk,
    survey: &Survey,
    typed: &FormFields,
    problems: &[FieldProblem],
) -> Response {
    let lang = visitor.lang;
    let inputs = Inputs { lang, typed, problems };
    let path = format!("{SURVEYS}/{}", survey.id);
    let lead = text_with(lang, "procurement-article-lead", &[("title", survey.draft.title.as_str().into())]);
    let line = |name: &str, key: &str| inputs.field(name, key).max_length(LONGEST_WORD);
    with_problems(clerk.page(visitor, t(lang, "procurement-article-new")).lead(lead).back(&path), problems).render(
        html! {
            (kern::error_summary(lang, problems))
            form class="dw-form" method="post" action={ (path) "/artikel" } autocomplete="off" novalidate {
                (clerk.csrf())
                (kern::hidden("kennung", typed.get("kennung").unwrap_or_default()))
                (kern::text_input(&line("name", "article").hint(t(lang, "procurement-article-hint"))))
                (kern::text_input(&line("gruppe", "group").hint(t(lang, "procurement-group-hint"))))
                (kern::text_input(&line("einheit", "unit").hint(t(lang, "procurement-unit-hint")).width(Width::Medium)))
                (kern::select(&inputs.field("vertrag", "evb-it").hint(t(lang, "procurement-evb-it-hint")),
                    &choices(lang, "evb-it", EvbIt::ALL.iter().map(|kind| kind.name()))))
                (kern::text_input(&line("preis", "list-price").hint(t(lang, "procurement-list-price-hint"))
                    .inputmode("decimal").width(Width::Short)))
                (kern::text_input(&line("quelle", "price-source").hint(t(lang, "procurement-price-source-hint"))))
                (kern::submit(&t(lang, "procurement-save")))
            }
        },
    )
}
