//! The form with which a clerk asks for a statement.

use std::collections::BTreeSet;

use applications::{Attachment, Reader, answer_sections, date_text};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use identity::{Clerk, Sent};
use jiff::civil::Date;
use maud::{Markup, html};
use serde::Deserialize;
use store::{Reach, TenantId};
use studio::Silence;
use ui::kern::{self, Alert, Choice, DateParts, Field};
use ui::{Explain, Failure, FormFields, Lang, Path, Query, Visitor, t, text_with};

use super::super::files::looked;
use super::super::hand_over;
use super::super::parts::beside;
use super::{back, kept, may_ask, revision, trouble};
use crate::letter::OFFICIAL;
use crate::model::CaseId;
use crate::verbs::{self, CaseView, NAME_LENGTH, ParticipationForm, Party, SOURCE_LENGTH, open_case};
use crate::{Desk, Error, Problem};

/// The query of the form.
#[derive(Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    regel: String,
}

/// What was typed.
#[derive(Default)]
struct Typed {
    rule: String,
    party: String,
    office: String,
    colleague: String,
    outside: String,
    subject: String,
    question: String,
    source: String,
    silence: bool,
    until: DateParts,
    parts: BTreeSet<String>,
    files: BTreeSet<String>,
}

impl Typed {
    fn read(fields: &FormFields) -> Self {
        let text = |name: &str| fields.get(name).unwrap_or_default().to_owned();
        let all = |name: &str| fields.all(name).map(str::to_owned).collect();
        Self {
            rule: text("regel"),
            party: text("party"),
            office: text("office"),
            colleague: text("colleague"),
            outside: text("outside"),
            subject: text("subject"),
            question: text("question"),
            source: text("source"),
            silence: fields.get("silence").is_some(),
            until: DateParts { day: text("until-day"), month: text("until-month"), year: text("until-year") },
            parts: all("part"),
            files: all("file"),
        }
    }

    /// What a rule of the service says before anything is typed.
    fn suggested(rule: &str, case: &CaseView, desk: &Desk, own: TenantId) -> Self {
        let Some(rule) = case.published.manifest.participation(rule) else {
            return Self { party: "office".to_owned(), ..Self::default() };
        };
        let office = rule
            .who
            .and_then(|who| verbs::participant(&desk.directory.catalogue(), who, &case.application.area, own))
            .map(|office| office.to_string());
        Self {
            rule: rule.id.clone(),
            party: if office.is_some() || rule.who.is_none() { "office" } else { "colleague" }.to_owned(),
            office: office.unwrap_or_default(),
            subject: case.published.texts.text(OFFICIAL, &format!("participation-{}", rule.id)),
            parts: parts(OFFICIAL, case)
                .into_iter()
                .filter(|(_, _, section)| section.as_ref().is_some_and(|section| rule.sections.contains(section)))
                .map(|(page, ..)| page)
                .collect(),
            ..Self::default()
        }
    }

    /// A day that cannot be read is one that has passed: it is refused, and shown again.
    fn form(&self) -> ParticipationForm {
        let party = match self.party.as_str() {
            "office" => Some(Party::Office(self.office.parse().unwrap_or(TenantId(0)))),
            "colleague" => self.colleague.parse().ok().map(Party::Colleague),
            "outside" => Some(Party::Outside(self.outside.clone())),
            _ => None,
        };
        ParticipationForm {
            rule: Some(self.rule.clone()).filter(|rule| !rule.is_empty()),
            party,
            subject: self.subject.clone(),
            question: self.question.clone(),
            source: self.source.clone(),
            silence_consents: self.silence,
            until: (!self.until.is_empty()).then(|| self.until.date().unwrap_or(Date::MIN)),
            parts: self.parts.clone(),
            files: self.files.iter().filter_map(|file| file.parse().ok()).collect(),
        }
    }
}

/// The parts of an application that can be released: the page with which each begins, its title, and its section in the
/// form.
fn parts(lang: Lang, case: &CaseView) -> Vec<(String, String, Option<String>)> {
    let sections = &case.published.form.definition().sections;
    let of_page = |page: &str| sections.iter().find(|section| section.pages.iter().any(|it| it.id == page));
    answer_sections(lang, &case.published, &case.content, &case.attachments, Reader::Applicant)
        .into_iter()
        .map(|part| {
            let section = of_page(&part.page).map(|section| section.id.clone());
            (part.page, part.title, section)
        })
        .collect()
}

/// `GET /amt/vorgang/{id}/beteiligen`
pub(crate) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<CaseId>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    page(&desk, &visitor, &clerk, id, Shown::Fresh(asked.regel)).await
}

/// `POST /amt/vorgang/{id}/beteiligen`
pub(crate) async fn ask(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<CaseId>,
    sent: Sent,
) -> Result<Response, Failure> {
    let typed = Typed::read(&sent.fields);
    if sent.is_again() {
        return page(&desk, &visitor, &sent.clerk, id, Shown::Again(typed)).await;
    }
    let mut scope = desk.store.write(Reach::Tenant(sent.clerk.tenant()), sent.clerk.actor(), visitor.lang).await?;
    let form = typed.form();
    match verbs::ask_for_statement(&mut scope, &desk, sent.clerk.session(), id, revision(&sent), &form).await {
        Ok(participation) => {
            scope.commit().await?;
            Ok(back(id, participation, "gefragt"))
        }
        Err(error) if error.is_for_the_page() => {
            drop(scope);
            page(&desk, &visitor, &sent.clerk, id, Shown::Refused(typed, error)).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Why the form is shown.
enum Shown {
    /// To fill it in, by this rule.
    Fresh(String),
    /// It was typed before a login.
    Again(Typed),
    /// It was not accepted.
    Refused(Typed, Error),
}

async fn page(desk: &Desk, visitor: &Visitor, clerk: &Clerk, id: CaseId, shown: Shown) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let mut scope = desk.store.read(Reach::Tenant(clerk.tenant()), clerk.actor(), lang).await?;
    let case = open_case(&mut scope, desk, clerk.session(), id).await?;
    let today = scope.today();
    drop(scope);
    looked(desk, clerk, id).await?;
    let (typed, error, again) = match shown {
        Shown::Fresh(rule) => (Typed::suggested(&rule, &case, desk, clerk.tenant()), None, false),
        Shown::Again(typed) => (typed, None, true),
        Shown::Refused(typed, error) => (typed, Some(error), false),
    };
    let problems: &[Problem] = match &error {
        Some(Error::Refused(problems)) => problems,
        _ => &[],
    };
    let may_ask = may_ask(&case);
    let drawing = Drawing { lang, desk, clerk, case: &case, typed: &typed, problems, today };
    Ok(clerk
        .page(visitor, t(lang, "casework-participation-new"))
        .preline(text_with(lang, "casework-case", &[("reference", case.reference().into())]))
        .back(format!("/amt/vorgang/{id}"))
        .example(desk.is_example(clerk.tenant()))
        .errors(error.is_some())
        .status(error.as_ref().map_or(StatusCode::OK, Explain::status))
        .render(html! {
            (trouble(lang, error.as_ref()))
            @if again { (Alert::success(t(lang, "casework-done-typed-before")).announced().plain()) }
            @if may_ask { (drawing.form()?) }
            @else {
                p class="kern-body" { (t(lang, "casework-participation-not-yours")) }
                @if !typed.question.is_empty() {
                    (kept(lang, &typed.question))
                }
            }
        }))
}

struct Drawing<'a> {
    lang: Lang,
    desk: &'a Desk,
    clerk: &'a Clerk,
    case: &'a CaseView,
    typed: &'a Typed,
    problems: &'a [Problem],
    today: Date,
}

impl Drawing<'_> {
    fn field(&self, name: &str, key: &str) -> Field {
        let hint = t(self.lang, &format!("{key}-hint"));
        Field::new(self.lang, name, t(self.lang, key)).hint(hint).error(beside(self.lang, self.problems, name))
    }

    fn form(&self) -> crate::Result<Markup> {
        let (lang, case, typed) = (self.lang, self.case, self.typed);
        let rule = case.published.manifest.participation(&typed.rule);
        let ways = ["office", "colleague", "outside"]
            .map(|way| Choice::new(way, t(lang, &format!("casework-party-{way}"))))
            .to_vec();
        let catalogue = self.desk.directory.catalogue();
        let mut offices: Vec<Choice> = catalogue
            .administrations()
            .filter(|office| office.tenant != self.clerk.tenant())
            .map(|office| Choice::new(office.tenant.to_string(), office.name.clone()))
            .collect();
        offices.sort_by(|one, other| one.label.cmp(&other.label));
        let colleagues: Vec<_> =
            case.colleagues.iter().filter(|colleague| colleague.id != self.clerk.account()).cloned().collect();
        let by_law = match rule {
            Some(rule) => Some((rule, verbs::rule_until(rule, self.today, &case.application.area)?)),
            None => None,
        };
        let length = |length: usize| u32::try_from(length).unwrap_or_default();
        let until = self.field("until", "casework-participation-until");
        let until = match by_law {
            Some(_) => until.hint(t(lang, "casework-participation-until-rule")).optional(),
            None => until,
        };
        let which =
            |name: &str, key: &str, value: &str| self.field(name, key).autocomplete("off").value(value).optional();
        let question = self.field("question", "casework-participation-question");
        let short = |name: &str, key: &str, value: &str, longest: usize| {
            kern::text_input(&self.field(name, key).max_length(length(longest)).autocomplete("off").value(value))
        };
        Ok(html! {
            @if let Some((rule, day)) = by_law { (self.by_law(rule, day)) }
            form method="post" action={ "/amt/vorgang/" (case.id) "/beteiligen" } class="dw-form" novalidate {
                (self.clerk.csrf())
                (kern::hidden("revision", &case.revision.to_string()))
                (kern::hidden("regel", &typed.rule))
                (kern::radios(&self.field("party", "casework-party").value(typed.party.as_str()), &ways))
                (kern::select(&which("office", "casework-party-office-which", &typed.office), &offices))
                (kern::select(
                    &which("colleague", "casework-party-colleague-which", &typed.colleague),
                    &hand_over::choices(lang, &colleagues),
                ))
                (kern::text_input(
                    &which("outside", "casework-party-outside-which", &typed.outside).max_length(length(NAME_LENGTH)),
                ))
                (short("subject", "casework-participation-subject", &typed.subject, NAME_LENGTH))
                (kern::textarea(&question.value(typed.question.as_str()), 6))
                (kern::date_input(&until, &typed.until))
                @if by_law.is_none() {
                    (kern::text_input(
                        &which("source", "casework-participation-source", &typed.source)
                            .max_length(length(SOURCE_LENGTH)),
                    ))
                    (kern::checkbox(&self.field("silence", "casework-participation-silence"), "ja", typed.silence))
                }
                (self.released())
                (kern::submit(&t(lang, "casework-participation-send")))
            }
        })
    }

    /// What the rule says, which the clerk cannot change.
    fn by_law(&self, rule: &studio::Participation, day: Date) -> Markup {
        let key = match rule.silence {
            Silence::Consent => "casework-participation-rule-consent",
            Silence::Nothing => "casework-participation-rule",
        };
        let args = [("source", rule.source.as_str().into()), ("date", date_text(day).into())];
        html! { p class="kern-body" { (text_with(self.lang, key, &args)) } }
    }

    /// What those who are asked may see: nothing that is not ticked.
    fn released(&self) -> Markup {
        let (lang, case) = (self.lang, self.case);
        let choices: Vec<Choice> =
            parts(lang, case).into_iter().map(|(page, title, _)| Choice::new(page, title)).collect();
        let ticked: Vec<&str> = self.typed.parts.iter().map(String::as_str).collect();
        let file = |file: &Attachment| {
            let question = studio::question_text(&case.published, lang, &file.field);
            Choice::new(file.id.to_string(), format!("{question}: {}", file.file_name))
        };
        let files: Vec<Choice> = case.attachments.iter().filter(|file| file.released).map(file).collect();
        let chosen: Vec<&str> = self.typed.files.iter().map(String::as_str).collect();
        html! {
            (kern::checkboxes(&self.field("part", "casework-participation-parts").required(false), &choices, &ticked))
            @if !files.is_empty() {
                (kern::checkboxes(&self.field("file", "casework-participation-files").required(false), &files, &chosen))
            }
        }
    }
}
