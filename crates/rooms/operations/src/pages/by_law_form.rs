//! A by-law as its authors enter it, with a row for each rate.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use directory::by_law::{ByLaw, ByLawId, ByLawProblem, Change, Draft, Part, Rate, Stage};
use directory::{EntityKey, ValueKinds, put_by_law};
use identity::{Clerk, Sent};
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use store::Scope;
use ui::kern::{self, Alert, Button, Choice, DateParts, Field, Width};
use ui::{Explain, Failure, FieldProblem, FormFields, Lang, Path, Query, Visitor, t, text_with};

use super::by_law::known;
use super::settings::own;
use super::{BY_LAWS, reading_own, writing_own};
use crate::{Desk, Error, Survey};

/// Empty rows that are offered.
const MORE: usize = 3;
/// Most rows in a form; a longer tariff comes as a table.
const MOST: usize = 60;

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    /// The legal entity.
    #[serde(default)]
    fuer: String,
}

/// A rate as it was typed.
#[derive(Clone, Debug, Default)]
struct Row {
    key: String,
    value: String,
    from: String,
    to: String,
}

impl Row {
    fn is_empty(&self) -> bool {
        self.value.is_empty() && self.from.is_empty() && self.to.is_empty()
    }
}

/// The form as it was sent.
#[derive(Clone, Debug, Default)]
struct Typed {
    title: String,
    kind: String,
    from: DateParts,
    /// The other by-law and how it is changed, such as `amends/0198…`.
    changes: String,
    rows: Vec<Row>,
}

impl Typed {
    fn sent(fields: &FormFields) -> Self {
        let text = |name: &str| fields.get(name).unwrap_or_default().trim().to_owned();
        let row = |number: usize| {
            fields.get(&format!("schluessel-{number}"))?;
            let cell = |name: &str| text(&format!("{name}-{number}"));
            Some(Row { key: cell("schluessel"), value: cell("wert"), from: cell("ab"), to: cell("bis") })
        };
        Self {
            title: text("titel"),
            kind: text("art"),
            from: fields.date("inkraft"),
            changes: text("aendert"),
            rows: (0..MOST).map_while(row).filter(|row| !row.is_empty()).collect(),
        }
    }

    fn of(law: &ByLaw, kinds: &dyn ValueKinds) -> Self {
        let day = |day: Option<Date>| day.map(|day| day.strftime("%-d.%-m.%Y").to_string()).unwrap_or_default();
        let rates = law.draft.rates.iter().map(|rate| Row {
            key: rate.key.clone(),
            value: kinds.show(&rate.key, &rate.value),
            from: day(rate.valid_from),
            to: day(rate.valid_to),
        });
        Self {
            title: law.draft.title.clone(),
            kind: law.draft.kind.clone(),
            from: law.draft.in_force_from.map(|day| DateParts::from_iso(&day.to_string())).unwrap_or_default(),
            changes: law.draft.changes.map(|(id, how)| format!("{}/{id}", how.name())).unwrap_or_default(),
            rows: rates.collect(),
        }
    }

    /// The draft, or everything that is wrong with it.
    fn draft(&self, entity: &EntityKey, kinds: &dyn ValueKinds) -> Result<Draft, Vec<ByLawProblem>> {
        let mut problems = Vec::new();
        let in_force_from = self.from.date();
        if in_force_from.is_none() && !self.from.is_empty() {
            let DateParts { day, month, year } = &self.from;
            problems.push(ByLawProblem::NoDay(Part::InForce, format!("{day}.{month}.{year}")));
        }
        let changes = match self.changes.split_once('/') {
            None => None,
            Some((how, id)) => match (Change::from_name(how), id.parse::<ByLawId>()) {
                (Some(how), Ok(id)) => Some((id, how)),
                _ => {
                    problems.push(ByLawProblem::Changes);
                    None
                }
            },
        };
        let mut rates = Vec::new();
        for row in &self.rows {
            let mut day = |text: &str, part: Part| {
                if text.is_empty() {
                    return None;
                }
                let day: Option<Date> = text.parse().ok().or_else(|| Date::strptime("%d.%m.%Y", text).ok());
                if day.is_none() {
                    problems.push(ByLawProblem::NoDay(part, text.chars().take(40).collect()));
                }
                day
            };
            let (valid_from, valid_to) = (day(&row.from, Part::From), day(&row.to, Part::To));
            let value = match kinds.read(&row.key, &row.value) {
                _ if row.value.is_empty() => Err(ByLawProblem::NoValue(row.key.clone())),
                read => read.map_err(|problem| ByLawProblem::Value(row.key.clone(), problem)),
            };
            match value {
                Ok(value) => rates.push(Rate { key: row.key.clone(), valid_from, valid_to, value }),
                Err(problem) => problems.push(problem),
            }
        }
        let draft = Draft {
            entity: entity.clone(),
            title: self.title.clone(),
            kind: self.kind.clone(),
            in_force_from,
            changes,
            rates,
        };
        problems.extend(draft.check().err().unwrap_or_default());
        problems.dedup();
        if problems.is_empty() { Ok(draft) } else { Err(problems) }
    }

    /// The field that a problem is about.
    fn field_of(&self, problem: &ByLawProblem) -> String {
        if let ByLawProblem::NoDay(part @ (Part::From | Part::To), typed) = problem {
            let name = if *part == Part::From { "ab" } else { "bis" };
            let cell = |row: &Row| if *part == Part::From { row.from.clone() } else { row.to.clone() };
            let number = self.rows.iter().position(|row| cell(row) == *typed).unwrap_or_default();
            return format!("{name}-{number}");
        }
        if let Some((key, _)) = problem.row() {
            let number = self.rows.iter().position(|row| row.key == key).unwrap_or_default();
            return format!("wert-{number}");
        }
        match problem {
            ByLawProblem::NoDay(..) => "inkraft",
            ByLawProblem::Changes => "aendert",
            _ => "titel",
        }
        .to_owned()
    }
}

/// `GET /amt/satzungen/neu?fuer=`
pub(super) async fn begin(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let scope = reading_own(&desk, &visitor, &clerk).await?;
    let survey = Survey::without_staff(&scope, &desk).await?;
    let entity = own(&survey, &clerk, &asked.fuer)?;
    let form = Form::of(&scope, survey, entity, None).await?;
    Ok(form.page(&visitor, &clerk, &Typed::default(), None))
}

/// `POST /amt/satzungen/neu`
pub(super) async fn create(State(desk): State<Desk>, visitor: Visitor, sent: Sent) -> Result<Response, Failure> {
    let mut scope = writing_own(&desk, &visitor, &sent.clerk).await?;
    let survey = Survey::without_staff(&scope, &desk).await?;
    let entity = own(&survey, &sent.clerk, sent.fields.get("fuer").unwrap_or_default())?;
    let form = Form::of(&scope, survey, entity, None).await?;
    let typed = Typed::sent(&sent.fields);
    let kinds = desk.studio.parameters(&scope).await.map_err(Error::from)?;
    let draft = match typed.draft(&form.entity, &kinds) {
        _ if sent.is_again() || asks_for_rows(&sent) => return Ok(form.page(&visitor, &sent.clerk, &typed, None)),
        Ok(draft) => draft,
        Err(problems) => {
            let error = directory::Error::ByLaw(problems);
            return Ok(form.page(&visitor, &sent.clerk, &typed, Some(&error)));
        }
    };
    // A second click finds the draft that the first one made.
    if let Some(made) = form.laws.iter().find(|law| law.stage == Stage::Draft && law.draft == draft) {
        return Ok(Redirect::to(&format!("{BY_LAWS}/{}", made.id)).into_response());
    }
    match put_by_law(&mut scope, None, draft).await {
        Ok(id) => {
            scope.commit().await.map_err(Error::from)?;
            Ok(Redirect::to(&format!("{BY_LAWS}/{id}?erledigt=save")).into_response())
        }
        Err(error @ directory::Error::ByLaw(_)) => Ok(form.page(&visitor, &sent.clerk, &typed, Some(&error))),
        Err(error) => Err(Error::from(error).into()),
    }
}

/// `GET /amt/satzungen/{law}/bearbeiten`
pub(super) async fn edit(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<ByLawId>,
) -> Result<Response, Failure> {
    let scope = reading_own(&desk, &visitor, &clerk).await?;
    let (survey, law) = known(&desk, &scope, &clerk, id).await?;
    if law.stage != Stage::Draft {
        return Ok(Redirect::to(&format!("{BY_LAWS}/{id}")).into_response());
    }
    let kinds = desk.studio.parameters(&scope).await.map_err(Error::from)?;
    let typed = Typed::of(&law, &kinds);
    let form = Form::of(&scope, survey, law.draft.entity.clone(), Some(law)).await?;
    Ok(form.page(&visitor, &clerk, &typed, None))
}

/// `POST /amt/satzungen/{law}/bearbeiten`
pub(super) async fn save(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<ByLawId>,
    sent: Sent,
) -> Result<Response, Failure> {
    let mut scope = writing_own(&desk, &visitor, &sent.clerk).await?;
    let (survey, law) = known(&desk, &scope, &sent.clerk, id).await?;
    let entity = law.draft.entity.clone();
    let form = Form::of(&scope, survey, entity, Some(law)).await?;
    let typed = Typed::sent(&sent.fields);
    let kinds = desk.studio.parameters(&scope).await.map_err(Error::from)?;
    if sent.is_again() || asks_for_rows(&sent) {
        return Ok(form.page(&visitor, &sent.clerk, &typed, None));
    }
    let revision = sent.fields.get("stand").and_then(|text| text.parse().ok()).unwrap_or(-1);
    let saved = match typed.draft(&form.entity, &kinds) {
        Ok(draft) => put_by_law(&mut scope, Some((id, revision)), draft).await,
        Err(problems) => Err(directory::Error::ByLaw(problems)),
    };
    match saved {
        Ok(id) => {
            scope.commit().await.map_err(Error::from)?;
            Ok(Redirect::to(&format!("{BY_LAWS}/{id}?erledigt=save")).into_response())
        }
        Err(error @ (directory::Error::ByLaw(_) | directory::Error::ByLawChanged)) => {
            Ok(form.page(&visitor, &sent.clerk, &typed, Some(&error)))
        }
        Err(error) => Err(Error::from(error).into()),
    }
}

/// Whether more rows are wanted, and nothing is to be saved.
fn asks_for_rows(sent: &Sent) -> bool {
    sent.fields.get("was") == Some("zeilen")
}

/// What the form needs to know.
struct Form {
    survey: Survey,
    entity: EntityKey,
    /// The by-laws of the legal entity.
    laws: Vec<ByLaw>,
    /// The one that is changed.
    law: Option<ByLaw>,
}

impl Form {
    async fn of(scope: &Scope, survey: Survey, entity: EntityKey, law: Option<ByLaw>) -> Result<Self, Error> {
        let laws = directory::by_laws(scope, std::slice::from_ref(&entity)).await?;
        Ok(Self { survey, entity, laws, law })
    }

    /// The values that the services of the legal entity know.
    fn keys(&self, lang: Lang) -> Vec<Choice> {
        let sections = self.survey.sections(&self.entity, lang);
        let own = sections.iter().filter(|section| section.service.is_some()).flat_map(|section| &section.rows);
        own.map(|row| Choice::new(row.parameter.key.as_str(), row.label.clone())).collect()
    }

    /// Earlier by-laws that may be amended or repealed.
    fn others(&self, lang: Lang) -> Vec<Choice> {
        let mut choices = vec![Choice::new("", t(lang, "operations-by-law-changes-nothing"))];
        for law in self.laws.iter().filter(|law| matches!(law.stage, Stage::Published | Stage::Amended)) {
            for how in [Change::Amends, Change::Repeals] {
                let label = text_with(
                    lang,
                    &format!("operations-by-law-{}-it", how.name()),
                    &[("title", law.draft.title.as_str().into())],
                );
                choices.push(Choice::new(format!("{}/{}", how.name(), law.id), label));
            }
        }
        choices
    }

    fn page(&self, visitor: &Visitor, clerk: &Clerk, typed: &Typed, error: Option<&directory::Error>) -> Response {
        let lang = visitor.lang;
        let problems: Vec<FieldProblem> = match error {
            Some(directory::Error::ByLaw(problems)) => problems
                .iter()
                .map(|problem| FieldProblem { field: typed.field_of(problem), message: problem.text(lang) })
                .collect(),
            _ => Vec::new(),
        };
        let body = self.survey.catalogue.entity(&self.entity).map(|entity| entity.name.clone()).unwrap_or_default();
        let (title, back, action) = match &self.law {
            None => ("operations-by-law-new", BY_LAWS.to_owned(), format!("{BY_LAWS}/neu")),
            Some(law) => {
                ("operations-by-law-edit", format!("{BY_LAWS}/{}", law.id), format!("{BY_LAWS}/{}/bearbeiten", law.id))
            }
        };
        let field = |name: &str, label: &str| {
            let error = problems.iter().find(|problem| problem.field == name).map(|one| one.message.clone());
            Field::new(lang, name, t(lang, label)).error(error)
        };
        let others = self.others(lang);
        let page = clerk
            .page(visitor, t(lang, title))
            .preline(body)
            .back(back)
            .errors(error.is_some())
            .status(error.map_or(StatusCode::OK, Explain::status));
        page.render(html! {
            @if let Some(error @ directory::Error::ByLawChanged) = error {
                (Alert::danger(t(lang, error.key())).announced().body(html! {
                    p { (t(lang, &format!("{}-next", error.key()))) }
                }))
            }
            (kern::error_summary(lang, &problems))
            form method="post" action=(action) class="dw-form" novalidate {
                (clerk.csrf())
                (kern::hidden("fuer", self.entity.as_str()))
                (kern::hidden("stand", &self.law.as_ref().map_or(0, |law| law.revision).to_string()))
                (kern::text_input(&field("titel", "operations-by-law-title")
                    .hint(t(lang, "operations-by-law-title-hint")).value(&typed.title).max_length(200)))
                (kern::text_input(&field("art", "operations-by-law-kind")
                    .hint(t(lang, "operations-by-law-kind-hint")).value(&typed.kind).max_length(200).optional()))
                (kern::date_input(&field("inkraft", "directory-by-law-part-in-force")
                    .hint(t(lang, "operations-by-law-in-force-hint")).optional(), &typed.from))
                @if others.len() > 1 {
                    (kern::select(&field("aendert", "operations-by-law-changes").value(&typed.changes).optional(),
                        &others))
                }
                (self.rows(lang, typed, &problems))
                div class="dw-actions" {
                    (kern::submit_named(Button::Primary, &t(lang, "operations-by-law-save"), "was", "speichern"))
                    (kern::submit_named(Button::Secondary, &t(lang, "operations-by-law-more"), "was", "zeilen"))
                }
            }
        })
    }

    fn rows(&self, lang: Lang, typed: &Typed, problems: &[FieldProblem]) -> Markup {
        let keys = self.keys(lang);
        let rows: Vec<Row> = typed.rows.iter().cloned().chain((0..MORE).map(|_| Row::default())).take(MOST).collect();
        let cell = |number: usize, name: &str, label: &str| {
            let name = format!("{name}-{number}");
            let error = problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
            Field::new(lang, name, t(lang, label)).error(error).optional()
        };
        html! {
            h2 class="kern-heading-medium" { (t(lang, "operations-by-law-rates")) }
            p class="kern-body" { (t(lang, "operations-by-law-rates-text")) }
            @for (number, row) in rows.iter().enumerate() {
                @let title = text_with(lang, "operations-by-law-rate", &[("number", (number + 1).into())]);
                @let group = Field::new(lang, format!("satz-{number}"), title).required(true);
                (kern::fieldset(&group, html! {
                    (kern::select(&cell(number, "schluessel", "operations-by-law-rate-key").value(&row.key), &keys))
                    (kern::text_input(&cell(number, "wert", "operations-settings-value").value(&row.value)
                        .max_length(200)))
                    (kern::text_input(&cell(number, "ab", "operations-by-law-rate-from").value(&row.from)
                        .hint(t(lang, "operations-by-law-rate-from-hint")).max_length(10).width(Width::Short)))
                    (kern::text_input(&cell(number, "bis", "operations-by-law-rate-to").value(&row.to)
                        .hint(t(lang, "operations-by-law-rate-to-hint")).max_length(10).width(Width::Short)))
                }))
            }
        }
    }
}
