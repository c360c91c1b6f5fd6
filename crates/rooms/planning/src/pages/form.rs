//! The form of a measure: what was typed, and what it says.

use directory::Catalogue;
use maud::{Markup, html};
use ui::kern::{self, Choice, DateParts, Field, Width};
use ui::{FieldProblem, FormFields, Lang, t, text_with};

use super::parts::{Plan, service_name};
use crate::model::{Contradiction, LONGEST_LINE, LONGEST_NOTE, Theme};
use crate::{Draft, GoalId, MeasureId};

/// What a measure says, as the fields of its form.
pub(super) fn typed(draft: &Draft) -> FormFields {
    let mut fields = vec![
        ("titel".to_owned(), draft.title.clone()),
        ("thema".to_owned(), draft.theme.name().to_owned()),
        ("leistung".to_owned(), draft.service.clone().unwrap_or_default()),
        ("ziel".to_owned(), draft.goal.map(|goal| goal.to_string()).unwrap_or_default()),
        ("wer".to_owned(), draft.owner.clone()),
        ("kosten".to_owned(), draft.cost.map(ui::typed_money).unwrap_or_default()),
        ("geld".to_owned(), draft.funding.clone()),
        ("beschluss".to_owned(), draft.decision.clone()),
        ("kennzahl".to_owned(), draft.metric.clone()),
        ("notiz".to_owned(), draft.note.clone()),
    ];
    if draft.goes_online {
        fields.push(("online".to_owned(), "ja".to_owned()));
    }
    for (name, day) in [("beginn", draft.first_day), ("ende", draft.last_day)] {
        let parts = day.map(|day| DateParts::from_iso(&day.to_string())).unwrap_or_default();
        fields.push((format!("{name}-day"), parts.day));
        fields.push((format!("{name}-month"), parts.month));
        fields.push((format!("{name}-year"), parts.year));
    }
    fields.extend(draft.needs.iter().map(|need| ("braucht".to_owned(), need.to_string())));
    FormFields(fields)
}

/// What was typed as a measure, with every cell that cannot be read.
pub(super) fn read(lang: Lang, fields: &FormFields) -> (Draft, Vec<FieldProblem>) {
    let said = |name: &str| fields.get(name).unwrap_or_default().trim().to_owned();
    let mut problems = Vec::new();
    let mut wrong = |field: &str, key: &str| {
        problems.push(FieldProblem { field: field.to_owned(), message: t(lang, key) });
    };
    let mut day = |name: &str| {
        let parts = fields.date(name);
        let day = parts.date();
        if day.is_none() && !parts.is_empty() {
            wrong(name, "planning-wrong-day");
        }
        day
    };
    let (first_day, last_day) = (day("beginn"), day("ende"));
    let cost = ui::read_money(&said("kosten"));
    if cost.is_none() && !said("kosten").is_empty() {
        wrong("kosten", "planning-wrong-money");
    }
    let draft = Draft {
        title: said("titel"),
        theme: Theme::from_name(&said("thema")).unwrap_or_default(),
        service: Some(said("leistung")).filter(|service| !service.is_empty()),
        goes_online: fields.get("online").is_some(),
        goal: said("ziel").parse::<GoalId>().ok(),
        owner: said("wer"),
        first_day,
        last_day,
        cost,
        funding: said("geld"),
        decision: said("beschluss"),
        metric: said("kennzahl"),
        note: said("notiz"),
        needs: fields.all("braucht").filter_map(|need| need.parse::<MeasureId>().ok()).collect(),
    };
    (draft, problems)
}

/// Contradictions as problems of fields.
pub(super) fn problems(lang: Lang, wrong: &[Contradiction]) -> Vec<FieldProblem> {
    wrong.iter().map(|one| FieldProblem { field: one.field().to_owned(), message: sentence(lang, one) }).collect()
}

/// A contradiction in a sentence.
pub(super) fn sentence(lang: Lang, wrong: &Contradiction) -> String {
    let args = match wrong {
        Contradiction::TooLong(field) => {
            let most = if *field == "notiz" { LONGEST_NOTE } else { LONGEST_LINE };
            vec![("most", most.into())]
        }
        Contradiction::NeedsDropped(number) | Contradiction::BeginsBefore(number) => {
            vec![("number", i64::from(*number).into())]
        }
        Contradiction::Circle(way) => {
            let way: Vec<String> = way.iter().map(ToString::to_string).collect();
            vec![("way", way.join(", ").into())]
        }
        _ => Vec::new(),
    };
    text_with(lang, wrong.key(), &args)
}

/// The fields. `own` is the measure that is written, which cannot need itself.
pub(super) fn fields(
    lang: Lang,
    catalogue: &Catalogue,
    plan: &Plan,
    own: Option<MeasureId>,
    typed: &FormFields,
    problems: &[FieldProblem],
) -> Markup {
    let field = |name: &str, key: &str| {
        let error = problems.iter().find(|problem| problem.field == name).map(|problem| problem.message.clone());
        let most = if name == "notiz" { LONGEST_NOTE } else { LONGEST_LINE };
        Field::new(lang, name, t(lang, key))
            .value(typed.get(name).unwrap_or_default())
            .max_length(u32::try_from(most).unwrap_or(u32::MAX))
            .error(error)
    };
    let none = || Choice::new("", t(lang, "planning-none"));
    let themes = Theme::ALL.map(|theme| Choice::new(theme.name(), t(lang, &theme.key())));
    let mut services: Vec<(String, &String)> =
        plan.own.iter().map(|id| (service_name(lang, catalogue, id), id)).collect();
    services.sort();
    let services: Vec<Choice> =
        [none()].into_iter().chain(services.into_iter().map(|(name, id)| Choice::new(id, name))).collect();
    let goals = plan.goals.iter().map(|goal| Choice::new(goal.id.to_string(), &goal.title));
    let goals: Vec<Choice> = [none()].into_iter().chain(goals).collect();
    let others = plan.measures.iter().filter(|measure| Some(measure.id) != own && !measure.status.is_over());
    let others: Vec<Choice> = others
        .map(|measure| Choice::new(measure.id.to_string(), format!("{}. {}", measure.number, measure.draft.title)))
        .collect();
    let needs: Vec<&str> = typed.all("braucht").collect();
    html! {
        (kern::text_input(&field("titel", "planning-column-titel").hint(t(lang, "planning-title-hint"))))
        (kern::radios(&field("thema", "planning-theme"), &themes))
        (kern::select(&field("leistung", "planning-column-leistung").hint(t(lang, "planning-service-hint")).optional(), &services))
        (kern::checkbox(&Field::new(lang, "online", t(lang, "planning-goes-online")).hint(t(lang, "planning-goes-online-hint")),
            "ja", typed.get("online").is_some()))
        (kern::text_input(&field("wer", "planning-owner").hint(t(lang, "planning-owner-hint")).optional()))
        (kern::date_input(&field("beginn", "planning-column-beginn").optional(), &typed.date("beginn")))
        (kern::date_input(&field("ende", "planning-column-ende").optional(), &typed.date("ende")))
        (kern::text_input(&field("kosten", "planning-column-kosten").hint(t(lang, "planning-cost-hint"))
            .inputmode("decimal").width(Width::Short).optional()))
        (kern::text_input(&field("geld", "planning-column-geld").hint(t(lang, "planning-funding-hint")).optional()))
        (kern::text_input(&field("kennzahl", "planning-column-kennzahl").hint(t(lang, "planning-metric-hint")).optional()))
        (kern::text_input(&field("beschluss", "planning-column-beschluss").hint(t(lang, "planning-decision-hint")).optional()))
        @if !plan.goals.is_empty() {
            (kern::select(&field("ziel", "planning-column-ziel").optional(), &goals))
        }
        @if !others.is_empty() {
            (kern::checkboxes(&field("braucht", "planning-needs").hint(t(lang, "planning-needs-hint")).optional(), &others, &needs))
        }
        (kern::textarea(&field("notiz", "planning-column-notiz").optional(), 4))
    }
}
