//! What an administration takes home: noted by whoever took part, on the page of their registration.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use directory::Catalogue;
use jiff::civil::Date;
use maud::html;
use planning::Theme;
use store::TenantId;
use ui::kern::{self, Alert, Choice, Column, Table};
use ui::{Failure, FieldProblem, FormFields, Lang, Page, Path, Query, Visitor, t, text_with};

use super::parts::{Told, Typed, back, date_parts, input};
use super::{changing, visiting};
use crate::inviting::place_path;
use crate::model::{Noted, Registration, RegistrationId, ResultId, State as Stand, WANTED, Workshop};
use crate::verbs::{note_result, noted, registration};
use crate::{Desk, Error};

/// Longest title of a measure, and longest name of whoever sees to it.
const LINE: u32 = 160;

/// What an administration noted so far.
struct Sheet<'a> {
    desk: &'a Desk,
    visitor: &'a Visitor,
    workshop: &'a Workshop,
    known: &'a Registration,
    code: &'a str,
    all: &'a [Noted],
}

/// `GET /workshop/platz/{registration}/{code}/massnahmen`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((id, code)): Path<(RegistrationId, String)>,
    Query(told): Query<Told>,
) -> Result<Response, Failure> {
    let scope = visiting(&desk, &visitor, &code).await?;
    let (workshop, known) = registration(&scope, id, &code).await?;
    let all = noted(&scope, id, &code).await?;
    let fresh: ResultId = scope.new_id();
    drop(scope);
    let sheet = Sheet { desk: &desk, visitor: &visitor, workshop: &workshop, known: &known, code: &code, all: &all };
    let typed = FormFields(vec![
        ("kennung".to_owned(), fresh.to_string()),
        ("thema".to_owned(), Theme::Services.name().to_owned()),
    ]);
    Ok(sheet.page(&told, &typed, &[]))
}

/// `POST /workshop/platz/{registration}/{code}/massnahmen/senden`
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((id, code)): Path<(RegistrationId, String)>,
    fields: FormFields,
) -> Result<Response, Failure> {
    let mut scope = changing(&desk, &visitor, &code).await?;
    let (workshop, known) = registration(&scope, id, &code).await?;
    let result = fields.get("kennung").and_then(|id| id.parse().ok()).unwrap_or_else(|| scope.new_id());
    let services = own(&desk.directory.catalogue(), known.administration, desk.directory.today());
    match read(&visitor, &fields, &services) {
        Ok(new) => {
            note_result(&mut scope, (id, &code), result, &new).await?;
            scope.commit().await?;
            Ok(back(&format!("{}/massnahmen", place_path(id, &code)), "noted"))
        }
        Err(problems) => {
            let all = noted(&scope, id, &code).await?;
            drop(scope);
            let sheet =
                Sheet { desk: &desk, visitor: &visitor, workshop: &workshop, known: &known, code: &code, all: &all };
            Ok(sheet.page(&Told::default(), &fields, &problems))
        }
    }
}

/// The services that an administration works on: id and name, by name.
fn own(catalogue: &Catalogue, office: TenantId, today: Date) -> Vec<(String, String)> {
    let own = catalogue.own_services(today);
    let ids = own.get(&office).into_iter().flatten();
    let mut services: Vec<(String, String)> =
        ids.filter_map(|id| catalogue.service(id).map(|service| (id.clone(), service.name.clone()))).collect();
    services.sort_by(|one, other| one.1.cmp(&other.1));
    services
}

fn read(visitor: &Visitor, fields: &FormFields, services: &[(String, String)]) -> Result<Noted, Vec<FieldProblem>> {
    let mut typed = Typed::new(visitor.lang, fields);
    let title = typed.text("titel", LINE, true);
    let owner = typed.text("wer", LINE, false);
    let theme = Theme::from_name(fields.get("thema").unwrap_or_default());
    if theme.is_none() {
        typed.wrong("thema", "workshops-problem-theme", &[]);
    }
    let service = fields.get("leistung").unwrap_or_default();
    if !service.is_empty() && !services.iter().any(|(id, _)| id == service) {
        typed.wrong("leistung", "workshops-problem-service", &[]);
    }
    let last_day = if date_parts(fields, "bis").is_empty() { None } else { typed.day("bis") };
    match theme.filter(|_| typed.problems.is_empty()) {
        Some(theme) => Ok(Noted {
            title,
            theme: theme.name().to_owned(),
            service: Some(service.to_owned()).filter(|service| !service.is_empty()),
            owner,
            last_day,
        }),
        None => Err(typed.problems),
    }
}

impl Sheet<'_> {
    fn page(&self, told: &Told, typed: &FormFields, problems: &[FieldProblem]) -> Response {
        let lang = self.visitor.lang;
        let out = place_path(self.known.id, self.code);
        let open = matches!(self.workshop.state, Stand::Running | Stand::Done)
            && self.known.seat.holds()
            && self.known.person.is_some();
        let left = WANTED.saturating_sub(self.all.len());
        let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        let page = Page::new(self.visitor, t(lang, "workshops-take-home")).preline(&self.workshop.series.title);
        page.lead(t(lang, "workshops-take-home-lead")).back(&out).errors(!problems.is_empty()).status(status).render(
            html! {
                (told.markup(lang, &["noted"]))
                (kern::error_summary(lang, problems))
                @if left > 0 && open {
                    p class="kern-body" { (text_with(lang, "workshops-take-home-left", &[("count", left.into())])) }
                }
                @if !self.all.is_empty() { (self.list(lang)) }
                @if open {
                    h2 class="kern-heading-medium" { (t(lang, "workshops-take-home-new")) }
                    (self.form(lang, &out, typed, problems))
                } @else {
                    (Alert::info(t(lang, "workshops-take-home-closed")).plain())
                }
            },
        )
    }

    fn list(&self, lang: Lang) -> maud::Markup {
        let columns = ["workshops-measure", "workshops-theme", "workshops-owner", "workshops-until"];
        let rows = self.all.iter().map(|one| {
            vec![
                html! { (one.title) },
                html! { (t(lang, &format!("workshops-topic-{}", one.theme))) },
                html! { (one.owner) },
                html! { @if let Some(day) = one.last_day { (ui::date(lang, day)) } },
            ]
        });
        kern::table(&Table {
            caption: t(lang, "workshops-take-home"),
            columns: columns.map(|key| Column::new(t(lang, key))).into(),
            rows: rows.collect(),
        })
    }

    fn form(&self, lang: Lang, out: &str, typed: &FormFields, problems: &[FieldProblem]) -> maud::Markup {
        let field = |name: &str, key: &str| input(lang, typed, problems, name, key);
        let themes =
            Theme::ALL.map(|theme| Choice::new(theme.name(), t(lang, &format!("workshops-topic-{}", theme.name()))));
        let catalogue = self.desk.directory.catalogue();
        let services = own(&catalogue, self.known.administration, self.desk.directory.today());
        let services: Vec<Choice> = services.into_iter().map(|(id, name)| Choice::new(id, name)).collect();
        html! {
            form class="dw-form" method="post" action={ (out) "/massnahmen/senden" } novalidate {
                (kern::hidden("kennung", typed.get("kennung").unwrap_or_default()))
                (kern::text_input(&field("titel", "workshops-measure").hint(t(lang, "workshops-measure-hint")).max_length(LINE)))
                (kern::radios(&field("thema", "workshops-theme"), &themes))
                (kern::select(&field("leistung", "workshops-service").optional(), &services))
                (kern::text_input(&field("wer", "workshops-owner").hint(t(lang, "workshops-owner-hint")).optional().max_length(LINE)))
                (kern::date_input(&field("bis", "workshops-until").optional(), &date_parts(typed, "bis")))
                (kern::submit(&t(lang, "workshops-take-home-send")))
            }
        }
    }
}

/// Whether somebody can note something, for the link on the page of their registration.
pub(super) fn is_open(workshop: &Workshop, known: &Registration) -> bool {
    matches!(workshop.state, Stand::Running | Stand::Done) && known.seat.holds() && known.person.is_some()
}

/// What came home to an administration can be made measures.
pub(super) mod home {
    use identity::Sent;
    use planning::Coordinator;
    use store::Reach;

    use super::{Desk, Error, Failure, Response, State, Visitor, back};
    use crate::pages::OWN;
    use crate::verbs::settle;

    /// `POST /amt/planung/workshops/vorschlag`
    pub(in crate::pages) async fn send(
        State(desk): State<Desk>,
        visitor: Visitor,
        sent: Sent,
    ) -> Result<Response, Failure> {
        let coordinator = Coordinator::of(sent.clerk.session()).map_err(Error::from)?;
        if sent.is_again() {
            return Ok(back(OWN, ""));
        }
        let said = |name: &str| sent.fields.get(name).unwrap_or_default();
        let id = said("vorschlag").parse().map_err(|_| Error::Unknown)?;
        let take = match said("tun") {
            "uebernehmen" => true,
            "lassen" => false,
            _ => return Err(Error::NotPossible.into()),
        };
        let reach = Reach::Tenant(coordinator.tenant());
        let mut scope = desk.store.write(reach, coordinator.actor(), visitor.lang).await?;
        settle(&mut scope, coordinator, &desk.directory.catalogue(), id, take).await?;
        scope.commit().await?;
        Ok(back(OWN, if take { "taken" } else { "left" }))
    }
}
