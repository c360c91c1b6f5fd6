//! What a roll-out is to do, as somebody chose it in the form.

use std::collections::BTreeSet;

use directory::{Catalogue, EntityKey};
use jiff::civil::Date;
use maud::{Markup, html};
use ui::kern::{self, Choice, DateParts, Field, Width};
use ui::{FieldProblem, FormFields, Lang, t, text_with};

use crate::Survey;
use crate::model::{KINDS, Plan, Stages, Target, kind_name};

/// Lines of a list of keys that are read.
const MOST_KEYS: usize = 2_000;

/// The form as it was sent.
#[derive(Clone, Debug)]
pub(super) struct Chosen {
    pub(super) title: String,
    services: BTreeSet<String>,
    all: bool,
    off: bool,
    whom: String,
    counties: BTreeSet<String>,
    kinds: BTreeSet<String>,
    list: String,
    incomplete: bool,
    day: DateParts,
    stages: String,
    days_between: String,
}

impl Chosen {
    /// What the form begins with: everything for everybody, today.
    pub(super) fn first(today: Date) -> Self {
        Self {
            title: String::new(),
            services: BTreeSet::new(),
            all: false,
            off: false,
            whom: "alle".to_owned(),
            counties: BTreeSet::new(),
            kinds: BTreeSet::new(),
            list: String::new(),
            incomplete: true,
            day: DateParts::from_iso(&today.to_string()),
            stages: "1".to_owned(),
            days_between: String::new(),
        }
    }

    pub(super) fn sent(fields: &FormFields) -> Self {
        let text = |name: &str| fields.get(name).unwrap_or_default().trim().to_owned();
        let all = |name: &str| fields.all(name).map(str::to_owned).collect();
        Self {
            title: text("titel").chars().take(300).collect(),
            services: all("leistung"),
            all: fields.get("leistung-alle").is_some(),
            off: fields.get("schalten") == Some("aus"),
            whom: text("wen"),
            counties: all("kreis"),
            kinds: all("art"),
            list: text("liste"),
            incomplete: fields.get("unvollstaendig").is_some(),
            day: DateParts { day: text("tag-day"), month: text("tag-month"), year: text("tag-year") },
            stages: text("stufen"),
            days_between: text("abstand"),
        }
    }

    /// The plan, or everything that is wrong with it at once.
    pub(super) fn plan(&self, survey: &Survey, lang: Lang) -> Result<Plan, Vec<FieldProblem>> {
        let mut problems = Vec::new();
        let mut wrong = |field: &str, message: String| {
            problems.push(FieldProblem { field: field.to_owned(), message });
        };
        if self.title.is_empty() {
            wrong("titel", t(lang, "operations-title-missing"));
        }
        let services: BTreeSet<String> =
            if self.all { survey.services.keys().cloned().collect() } else { self.services.clone() };
        if services.is_empty() {
            wrong("leistung", t(lang, "operations-services-missing"));
        }
        let target = match self.whom.as_str() {
            "kreise" if self.counties.is_empty() => Err(("kreis", t(lang, "operations-counties-missing"))),
            "kreise" => Ok(Target::Counties(self.counties.clone())),
            "arten" if self.kinds.is_empty() => Err(("art", t(lang, "operations-kinds-missing"))),
            "arten" => Ok(Target::Kinds(self.kinds.clone())),
            "liste" => entities(&survey.catalogue, &self.list).map(Target::Entities).map_err(|unknown| {
                ("liste", text_with(lang, "operations-list-unknown", &[("keys", unknown.join(", ").into())]))
            }),
            _ => Ok(Target::All),
        };
        let target = target.unwrap_or_else(|(field, message)| {
            wrong(field, message);
            Target::All
        });
        let first_day = match self.day.date() {
            Some(day) if day >= survey.today => day,
            Some(_) => {
                wrong("tag", t(lang, "operations-day-past"));
                survey.today
            }
            None => {
                wrong("tag", t(lang, "operations-day-wrong"));
                survey.today
            }
        };
        let count = self.stages.parse().ok().filter(|count| (1..=Stages::MOST).contains(count)).unwrap_or(1);
        let days_between = match self.days_between.parse() {
            Ok(days) if (1..=Stages::MOST_DAYS).contains(&days) => days,
            _ if count == 1 => 0,
            _ => {
                wrong(
                    "abstand",
                    text_with(lang, "operations-days-between-wrong", &[("most", Stages::MOST_DAYS.into())]),
                );
                0
            }
        };
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Plan {
            services,
            target,
            active: !self.off,
            incomplete: self.incomplete,
            first_day,
            stages: Stages { count, days_between },
        })
    }

    /// Everything in fields that are sent along unseen.
    pub(super) fn hidden(&self) -> Markup {
        let one = [
            ("titel", self.title.as_str()),
            ("schalten", if self.off { "aus" } else { "an" }),
            ("wen", &self.whom),
            ("liste", &self.list),
            ("tag-day", &self.day.day),
            ("tag-month", &self.day.month),
            ("tag-year", &self.day.year),
            ("stufen", &self.stages),
            ("abstand", &self.days_between),
        ];
        let many = [("leistung", &self.services), ("kreis", &self.counties), ("art", &self.kinds)];
        html! {
            @for (name, value) in one { (kern::hidden(name, value)) }
            @for (name, values) in many { @for value in values { (kern::hidden(name, value)) } }
            @if self.all { (kern::hidden("leistung-alle", "1")) }
            @if self.incomplete { (kern::hidden("unvollstaendig", "1")) }
        }
    }

    /// The questions of the form.
    pub(super) fn fields(&self, lang: Lang, survey: &Survey, problems: &[FieldProblem]) -> Markup {
        let error =
            |name: &str| problems.iter().find(|problem| problem.field == name).map(|found| found.message.clone());
        let field = |name: &str, key: &str| Field::new(lang, name, t(lang, key)).error(error(name));
        let services: Vec<Choice> =
            survey.services.keys().map(|service| Choice::new(service, survey.title(service, lang))).collect();
        let counties: Vec<Choice> = survey
            .catalogue
            .counties()
            .into_iter()
            .map(|county| Choice::new(&county.key, &county.official_name))
            .collect();
        let kinds: Vec<Choice> = KINDS
            .into_iter()
            .map(kind_name)
            .map(|kind| Choice::new(kind, t(lang, &format!("operations-kind-{kind}"))))
            .collect();
        let named = |names: &[&str], prefix: &str| -> Vec<Choice> {
            names.iter().map(|name| Choice::new(*name, t(lang, &format!("{prefix}-{name}")))).collect()
        };
        let stages: Vec<Choice> =
            (1..=Stages::MOST).map(|count| Choice::new(count.to_string(), count.to_string())).collect();
        let chosen = |set: &BTreeSet<String>| set.iter().cloned().collect::<Vec<_>>();
        let (of_services, of_counties, of_kinds) =
            (chosen(&self.services), chosen(&self.counties), chosen(&self.kinds));
        let checked = |field: Field, choices: &[Choice], texts: &[String]| {
            kern::checkboxes(&field, choices, &texts.iter().map(String::as_str).collect::<Vec<_>>())
        };
        // What is filled in or wrong is never folded away.
        let folded = |key: &str, open: bool, body: Markup| {
            if open { body } else { kern::accordion(&t(lang, key), body) }
        };
        let is_wrong = |names: &[&str]| names.iter().any(|name| error(name).is_some());
        html! {
            (kern::text_input(&field("titel", "operations-roll-out-title").hint(t(lang, "operations-roll-out-title-hint"))
                .value(&self.title).max_length(300)))
            (checked(field("leistung", "operations-which-services"), &services, &of_services))
            (kern::checkbox(&field("leistung-alle", "operations-all-services").optional(), "1", self.all))
            (kern::radios(&field("schalten", "operations-switch").value(if self.off { "aus" } else { "an" }),
                &named(&["an", "aus"], "operations-switch")))
            (kern::radios(&field("wen", "operations-whom").value(&self.whom),
                &named(&["alle", "kreise", "arten", "liste"], "operations-whom")))
            (folded("operations-counties", !self.counties.is_empty() || is_wrong(&["kreis"]),
                checked(field("kreis", "operations-counties").hint(t(lang, "operations-counties-hint")).optional(), &counties, &of_counties)))
            (folded("operations-kinds", !self.kinds.is_empty() || is_wrong(&["art"]),
                checked(field("art", "operations-kinds").hint(t(lang, "operations-kinds-hint")).optional(), &kinds, &of_kinds)))
            (folded("operations-list", !self.list.is_empty() || is_wrong(&["liste"]),
                kern::textarea(&field("liste", "operations-list").hint(t(lang, "operations-list-hint")).value(&self.list).optional(), 4)))
            (kern::checkbox(&field("unvollstaendig", "operations-incomplete").hint(t(lang, "operations-incomplete-hint")).optional(),
                "1", self.incomplete))
            (kern::date_input(&field("tag", "operations-first-day"), &self.day))
            (folded("operations-in-stages", self.stages != "1" || is_wrong(&["abstand"]), html! {
                (kern::select(&field("stufen", "operations-stages").hint(t(lang, "operations-stages-hint")).value(&self.stages), &stages))
                (kern::text_input(&field("abstand", "operations-days-between").value(&self.days_between).inputmode("numeric")
                    .width(Width::Short).optional()))
            }))
        }
    }
}

/// The legal entities that a list names, each by its key; the key of an administration means all for which it works. Otherwise
/// the keys that nobody knows.
fn entities(catalogue: &Catalogue, list: &str) -> Result<BTreeSet<EntityKey>, Vec<String>> {
    let mut known = BTreeSet::new();
    let mut unknown = Vec::new();
    let keys = list.split(|letter: char| letter.is_whitespace() || letter == ',' || letter == ';');
    for key in keys.filter(|key| !key.is_empty()).take(MOST_KEYS) {
        let office = catalogue.administrations().find(|office| office.key == key);
        let found: Vec<EntityKey> = match (office, key.parse::<EntityKey>()) {
            (Some(office), _) => {
                catalogue.entities_of(office.tenant).into_iter().map(|entity| entity.key.clone()).collect()
            }
            (None, Ok(entity)) if catalogue.exists(&entity) => vec![entity],
            _ => Vec::new(),
        };
        if found.is_empty() {
            unknown.push(key.chars().take(20).collect());
        }
        known.extend(found);
    }
    match (known.is_empty(), unknown.is_empty()) {
        (_, false) => Err(unknown),
        (true, true) => Err(vec!["–".to_owned()]),
        (false, true) => Ok(known),
    }
}
