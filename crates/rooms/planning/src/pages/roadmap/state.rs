//! The roadmap of the whole state: which services come to which administrations in which half-year, within the money of the programme and
//! the hours of each administration.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use directory::Catalogue;
use identity::Clerk;
use jiff::civil::Date;
use maud::{Markup, html};
use ranking::roadmap::{Demand, Effort, Plan as Chosen, Problem};
use store::{Cents, TenantId};
use ui::kern::{self, Alert, Button, Column, Table};
use ui::{Failure, FieldProblem, FormFields, Lang, Query, Sheet, Visitor, kept_table, t, text_with};

use super::asked::{Wishable, form, query, read};
use super::parts::{period_name, period_short, proof, reason};
use super::picture::{Bar, picture};
use crate::model::{
    Candidacy, Overdrawn, Terms, Tied, Wish, dated_duties, mark_due, options, overdrawn, problem, sizes,
};
use crate::pages::{STATE, STATE_ROADMAP, reading_state};
use crate::solving::{Answer, For};
use crate::verbs::{interests, priorities_of_all};
use crate::{Desk, Error};

/// Administrations that are named where many could be.
const NAMED: usize = 5;
/// Steps in which what must be done is looked for, when it does not fit at once: the whole state has too many for more.
const NODES: u64 = 50;

/// What can be chosen in the whole state.
struct Ground {
    catalogue: Arc<Catalogue>,
    terms: Terms,
    /// The administrations, in the order of the problem.
    offices: Vec<TenantId>,
    options: Vec<Candidacy>,
    today: Date,
}

/// A roadmap, or why there is none.
enum Outcome {
    Found(Arc<Answer>),
    Overdrawn(Overdrawn),
}

impl Ground {
    async fn of(desk: &Desk, visitor: &Visitor, clerk: &Clerk, terms: Terms) -> Result<Self, Failure> {
        let catalogue = desk.directory.catalogue();
        let (by, scope) = reading_state(desk, visitor, clerk).await?;
        let interests = interests(&scope, None).await?;
        let orders = priorities_of_all(&scope, by, &catalogue, &interests).await?;
        drop(scope);
        let today = desk.directory.today();
        let served = catalogue.served(today);
        let sizes = sizes(&catalogue);
        let mut offices = Vec::new();
        let mut all = Vec::new();
        for order in orders.iter().filter(|order| sizes.contains_key(&order.tenant)) {
            let Some(office) = catalogue.administration(order.tenant) else { continue };
            let mut own = options(&order.rows, &order.ranked, &terms);
            let duties = dated_duties(&catalogue, office, today, terms.periods);
            mark_due(&mut own, &catalogue, &duties);
            let people = |service: &str| served.get(&order.tenant).and_then(|own| own.get(service)).copied();
            for option in &mut own {
                option.office = offices.len();
                option.people = people(&option.service).unwrap_or_default();
            }
            offices.push(order.tenant);
            all.append(&mut own);
        }
        Ok(Self { catalogue, terms, offices, options: all, today })
    }

    fn problem(&self) -> Problem {
        problem(&self.options, self.offices.len(), &self.terms, &Tied::default())
    }

    async fn outcome(&self, desk: &Desk) -> Result<Outcome, Failure> {
        let problem = self.problem();
        if let Some(overdrawn) = overdrawn(&problem) {
            return Ok(Outcome::Overdrawn(overdrawn));
        }
        let effort = Effort { nodes: NODES, ..Effort::default() };
        Ok(Outcome::Found(desk.solving.answer(For::State, problem, effort).await?))
    }

    fn service(&self, lang: Lang, id: &str) -> String {
        self.catalogue.service(id).map_or_else(|| id.to_owned(), |service| service.name_in(lang).into_owned())
    }

    fn office(&self, place: usize) -> String {
        let office = self.offices.get(place).and_then(|tenant| self.catalogue.administration(*tenant));
        office.map(|office| office.name.clone()).unwrap_or_default()
    }

    /// The services for which something can be wished, by name.
    fn wishable(&self, lang: Lang) -> Vec<Wishable> {
        let mut ids: Vec<&str> = self.options.iter().map(|option| option.service.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        let mut all: Vec<Wishable> = ids
            .into_iter()
            .map(|id| Wishable {
                id: id.to_owned(),
                name: self.service(lang, id),
                is_shared: self.catalogue.online_service(id).is_some(),
            })
            .collect();
        all.sort_by(|one, other| one.name.cmp(&other.name));
        all
    }

    /// What the state has made for all, and when.
    fn made(&self) -> impl Iterator<Item = (&str, usize)> {
        self.terms.wishes.iter().filter_map(|(service, wish)| match wish {
            Wish::Shared(period) => Some((service.as_str(), *period)),
            _ => None,
        })
    }
}

/// `GET /land/fahrplan`
pub(in crate::pages) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let typed = FormFields(asked);
    let (terms, problems) = read(lang, &typed, Terms::of_state());
    let ground = Ground::of(&desk, &visitor, &clerk, terms).await?;
    // It takes seconds: nothing is searched for before somebody asks.
    let is_asked = typed.get("halbjahre").is_some() && problems.is_empty();
    let outcome = if is_asked { Some(ground.outcome(&desk).await?) } else { None };
    let wrong = !problems.is_empty();
    Ok(clerk
        .page(&visitor, t(lang, "planning-state-roadmap-title"))
        .lead(t(lang, "planning-state-roadmap-lead"))
        .back(STATE)
        .wide()
        .errors(wrong)
        .status(if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK })
        .render(html! {
            (kern::error_summary(lang, &problems))
            @match &outcome {
                None => { (Alert::info(t(lang, "planning-state-roadmap-wait")).plain()) }
                Some(Outcome::Overdrawn(overdrawn)) => { (too_much(lang, &ground, overdrawn)) }
                Some(Outcome::Found(answer)) => {
                    @match answer.as_ref() {
                        Ok(plan) => { (shown(lang, &ground, plan, &typed)) }
                        Err(conflict) => { (contradiction(lang, &ground, &conflict.demands)) }
                    }
                }
            }
            h2 class="kern-heading-medium" { (t(lang, "planning-roadmap-terms")) }
            (asked_form(lang, &ground, &typed, &problems))
        }))
}

fn asked_form(lang: Lang, ground: &Ground, typed: &FormFields, problems: &[FieldProblem]) -> Markup {
    let action = (For::State, STATE_ROADMAP);
    form(lang, action, &ground.wishable(lang), (&ground.terms, typed), problems, ground.today)
}

/// How much comes where.
#[derive(Clone, Default)]
struct Sum {
    /// Services that come, by half-year.
    counts: Vec<usize>,
    cost: i64,
    hours: u32,
}

/// The sums by service and by administration.
fn sums(ground: &Ground, plan: &Chosen) -> (BTreeMap<String, Sum>, BTreeMap<usize, Sum>) {
    let (mut by_service, mut by_office): (BTreeMap<String, Sum>, BTreeMap<usize, Sum>) = Default::default();
    let empty = || Sum { counts: vec![0; ground.terms.periods], ..Sum::default() };
    for (option, period) in ground.options.iter().zip(&plan.choice) {
        let of_service = by_service.entry(option.service.clone()).or_insert_with(empty);
        let of_office = by_office.entry(option.office).or_insert_with(empty);
        let Some(period) = *period else { continue };
        for sum in [of_service, of_office] {
            sum.counts[period] += 1;
            sum.cost += option.cost.0;
            sum.hours += option.hours;
        }
    }
    (by_service, by_office)
}

/// The roadmap that was found.
fn shown(lang: Lang, ground: &Ground, plan: &Chosen, typed: &FormFields) -> Markup {
    let (by_service, by_office) = sums(ground, plan);
    let asked = query(typed);
    let looked_at = typed.get("amt").and_then(|amt| amt.parse().ok()).map(TenantId);
    let looked_at = looked_at.and_then(|tenant| ground.offices.iter().position(|office| *office == tenant));
    let chosen: usize = by_service.values().flat_map(|sum| &sum.counts).sum();
    let args =
        [("chosen", chosen.into()), ("all", ground.options.len().into()), ("offices", ground.offices.len().into())];
    html! {
        (proof(lang, plan))
        p class="kern-body" { (text_with(lang, "planning-state-roadmap-found", &args)) }
        @if let Some(place) = looked_at { (one_office(lang, ground, plan, place)) }
        h2 class="kern-heading-medium" { (t(lang, "planning-roadmap-by-period")) }
        (periods(lang, ground, plan))
        h2 class="kern-heading-medium" { (t(lang, "planning-state-roadmap-services")) }
        (services(lang, ground, &by_service))
        h2 class="kern-heading-medium" { (t(lang, "planning-state-roadmap-offices")) }
        (kern::accordion(&t(lang, "planning-state-roadmap-offices-open"), offices(lang, ground, &by_office, &asked)))
        div class="dw-actions" {
            (kern::link_button(Button::Secondary, &t(lang, "planning-csv"), &format!("{STATE_ROADMAP}.csv?{asked}")))
            (kern::link_button(Button::Secondary, &t(lang, "planning-xlsx"), &format!("{STATE_ROADMAP}.xlsx?{asked}")))
        }
    }
}

/// What each half-year takes.
fn periods(lang: Lang, ground: &Ground, plan: &Chosen) -> Markup {
    let rows = (0..ground.terms.periods).map(|period| {
        let here = ground.options.iter().zip(&plan.choice).filter(|(_, at)| **at == Some(period));
        let (mut count, mut hours, mut cost, mut people) = (0_usize, 0_u64, 0_i64, 0_i64);
        for (option, _) in here {
            count += 1;
            hours += u64::from(option.hours);
            cost += option.cost.0;
            people += option.people;
        }
        let made = ground.made().filter(|(_, at)| *at == period).count();
        cost += i64::try_from(made).unwrap_or_default() * ground.terms.shared.0;
        let args =
            [("part", ui::money(lang, Cents(cost)).into()), ("whole", ui::money(lang, ground.terms.money).into())];
        vec![
            html! { (period_name(lang, ground.today, period)) },
            html! { (count) },
            html! { (people) },
            html! { (hours) },
            html! { (text_with(lang, "planning-of", &args)) },
        ]
    });
    kern::table(&Table {
        caption: t(lang, "planning-roadmap-spent-caption"),
        columns: vec![
            Column::new(t(lang, "planning-roadmap-half-year")),
            Column::numeric(t(lang, "planning-state-roadmap-count")),
            Column::numeric(t(lang, "planning-state-roadmap-people")),
            Column::numeric(t(lang, "planning-roadmap-hours")),
            Column::numeric(t(lang, "planning-cost")),
        ],
        rows: rows.collect(),
    })
}

/// How many administrations get each service when, as a picture and as a table.
fn services(lang: Lang, ground: &Ground, by_service: &BTreeMap<String, Sum>) -> Markup {
    let first = |sum: &Sum| sum.counts.iter().position(|count| *count > 0).unwrap_or(usize::MAX);
    let all = |sum: &Sum| sum.counts.iter().sum::<usize>();
    let mut lines: Vec<(String, &str, &Sum)> =
        by_service.iter().map(|(id, sum)| (ground.service(lang, id), id.as_str(), sum)).collect();
    lines.sort_by(|one, other| {
        (first(one.2), std::cmp::Reverse(all(one.2)), &one.0).cmp(&(
            first(other.2),
            std::cmp::Reverse(all(other.2)),
            &other.0,
        ))
    });
    let made: BTreeMap<&str, usize> = ground.made().collect();
    let heads: Vec<String> = (0..ground.terms.periods).map(|period| period_short(ground.today, period)).collect();
    let bars = lines.iter().filter(|(_, _, sum)| all(sum) > 0).map(|(name, _, sum)| Bar {
        name: name.clone(),
        cells: sum.counts.iter().map(|count| (*count > 0).then(|| count.to_string())).collect(),
    });
    let rows = lines.iter().map(|(name, id, sum)| {
        let mut cells = vec![html! {
            (name)
            @if let Some(period) = made.get(id) {
                br;
                span class="dw-muted" {
                    (text_with(lang, "planning-roadmap-wish-ab", &[("period", period_name(lang, ground.today, *period).into())]))
                }
            }
        }];
        cells.extend(sum.counts.iter().map(|count| html! { (count) }));
        let asked = ground.options.iter().filter(|option| option.service == *id).count();
        cells.push(html! { (text_with(lang, "planning-of", &[("part", all(sum).into()), ("whole", asked.into())])) });
        cells
    });
    let rows: Vec<Vec<Markup>> = rows.collect();
    let bars: Vec<Bar> = bars.collect();
    let mut columns = vec![Column::new(t(lang, "planning-column-leistung"))];
    columns.extend(heads.iter().map(|head| Column::numeric(head.as_str())));
    columns.push(Column::numeric(t(lang, "planning-state-roadmap-all")));
    html! {
        @if !bars.is_empty() { (picture(lang, &heads, &bars, &t(lang, "planning-state-roadmap-picture"))) }
        (kern::table(&Table { caption: t(lang, "planning-state-roadmap-services-caption"), columns, rows }))
    }
}

/// How many services come to each administration when.
fn offices(lang: Lang, ground: &Ground, by_office: &BTreeMap<usize, Sum>, asked: &str) -> Markup {
    let mut lines: Vec<(String, usize, &Sum)> =
        by_office.iter().map(|(place, sum)| (ground.office(*place), *place, sum)).collect();
    lines.sort_by(|one, other| one.0.cmp(&other.0));
    let rows = lines.iter().map(|(name, place, sum)| {
        let tenant = ground.offices.get(*place).map_or(0, |tenant| tenant.0);
        let mut cells = vec![kern::link(name, &format!("{STATE_ROADMAP}?{asked}&amt={tenant}"))];
        cells.extend(sum.counts.iter().map(|count| html! { (count) }));
        cells.push(html! { (sum.hours) });
        cells.push(html! { (ui::money(lang, Cents(sum.cost))) });
        cells
    });
    let mut columns = vec![Column::new(t(lang, "planning-office"))];
    let heads = (0..ground.terms.periods).map(|period| period_short(ground.today, period));
    columns.extend(heads.map(Column::numeric));
    columns.extend(["planning-roadmap-hours", "planning-cost"].map(|key| Column::numeric(t(lang, key))));
    kern::table(&Table { caption: t(lang, "planning-state-roadmap-offices"), columns, rows: rows.collect() })
}

/// The roadmap of one administration as the state plans it: what comes, what does not and why.
fn one_office(lang: Lang, ground: &Ground, plan: &Chosen, place: usize) -> Markup {
    let own = ground.options.iter().zip(plan.choice.iter().zip(&plan.left_out));
    let mut own: Vec<(&Candidacy, Option<usize>, String)> = own
        .filter(|(option, _)| option.office == place)
        .map(|(option, (period, why))| {
            let made = |_| t(lang, "planning-state-roadmap-made");
            let why = why.as_ref().map(|why| reason(lang, why, ground.today, made));
            (option, *period, why.unwrap_or_default())
        })
        .collect();
    own.sort_by_key(|(_, period, _)| period.unwrap_or(usize::MAX));
    let rows = own.iter().map(|(option, period, why)| {
        vec![
            html! { (ground.service(lang, &option.service)) },
            html! { @match period { Some(period) => (period_name(lang, ground.today, *period)), None => (why) } },
            html! { (format!("{:.0}", option.benefit)) },
            html! { (option.hours) },
            html! { (ui::money(lang, option.cost)) },
        ]
    });
    html! {
        h2 class="kern-heading-medium" { (ground.office(place)) }
        (kern::table(&Table {
            caption: t(lang, "planning-state-roadmap-one"),
            columns: vec![
                Column::new(t(lang, "planning-column-leistung")),
                Column::new(t(lang, "planning-roadmap-half-year")),
                Column::numeric(t(lang, "planning-roadmap-benefit")),
                Column::numeric(t(lang, "planning-roadmap-hours")),
                Column::numeric(t(lang, "planning-cost")),
            ],
            rows: rows.collect(),
        }))
    }
}

/// What must be done takes more than there is.
fn too_much(lang: Lang, ground: &Ground, overdrawn: &Overdrawn) -> Markup {
    Alert::danger(t(lang, "planning-state-roadmap-too-much")).announced().body(html! {
        ul {
            @if let Some((period, needed, there)) = overdrawn.money {
                @let amount = |cents: u64| ui::money(lang, Cents(i64::try_from(cents).unwrap_or(i64::MAX)));
                li {
                    (text_with(lang, "planning-state-roadmap-too-dear", &[
                        ("period", period_name(lang, ground.today, period).into()),
                        ("needed", amount(needed).into()), ("there", amount(there).into()),
                    ]))
                }
            }
            @if !overdrawn.staff.is_empty() {
                @let names = overdrawn.staff.iter().take(NAMED).map(|place| ground.office(*place)).collect::<Vec<_>>().join(", ");
                li {
                    (text_with(lang, "planning-state-roadmap-too-long", &[
                        ("count", overdrawn.staff.len().into()), ("names", names.into()),
                    ]))
                }
            }
        }
        p { (t(lang, "planning-roadmap-conflict-next")) }
    })
}

/// What is demanded and cannot be had together.
fn contradiction(lang: Lang, ground: &Ground, demands: &[Demand]) -> Markup {
    let names = demands.iter().take(NAMED).filter_map(|demand| {
        let (Demand::Due(place) | Demand::Pin(place)) = demand;
        let option = ground.options.get(*place)?;
        Some(format!("{}: {}", ground.office(option.office), ground.service(lang, &option.service)))
    });
    Alert::danger(t(lang, "planning-roadmap-conflict")).announced().body(html! {
        ul { @for name in names { li { (name) } } }
        p { (t(lang, "planning-roadmap-conflict-next")) }
    })
}

/// One line for each service of each administration: when it comes, or why not.
async fn lines(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    asked: Vec<(String, String)>,
) -> Result<(Vec<String>, Vec<Vec<String>>), Failure> {
    let lang = Lang::German;
    let (terms, problems) = read(lang, &FormFields(asked), Terms::of_state());
    let ground = Ground::of(desk, visitor, clerk, terms).await?;
    let outcome = if problems.is_empty() { Some(ground.outcome(desk).await?) } else { None };
    let Some(Outcome::Found(answer)) = outcome else { return Err(Error::Undecided.into()) };
    let Ok(plan) = answer.as_ref() else { return Err(Error::Undecided.into()) };
    let made = |_| t(lang, "planning-state-roadmap-made");
    let places = ground.options.iter().zip(plan.choice.iter().zip(&plan.left_out));
    let rows = places.map(|(option, (period, why))| {
        vec![
            ui::harmless(&ground.office(option.office)),
            ui::harmless(&ground.service(lang, &option.service)),
            option.service.clone(),
            period.map(|period| period_name(lang, ground.today, period)).unwrap_or_default(),
            why.as_ref().map(|why| reason(lang, why, ground.today, made)).unwrap_or_default(),
            format!("{:.0}", option.benefit),
            option.people.to_string(),
            option.hours.to_string(),
            ui::typed_money(option.cost),
        ]
    });
    let heading = [
        "planning-office",
        "planning-column-leistung",
        "planning-priority-key",
        "planning-roadmap-half-year",
        "planning-roadmap-why-not",
        "planning-roadmap-benefit",
        "planning-state-roadmap-people",
        "planning-roadmap-hours",
        "planning-column-kosten",
    ];
    Ok((heading.map(|key| t(lang, key)).into(), rows.collect()))
}

/// `GET /land/fahrplan.csv`
pub(in crate::pages) async fn csv(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let (heading, rows) = lines(&desk, &visitor, &clerk, asked).await?;
    Ok(kept_table("fahrplan-des-landes.csv", Sheet::write(heading, rows)))
}

/// `GET /land/fahrplan.xlsx`
pub(in crate::pages) async fn xlsx(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Query(asked): Query<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let (heading, rows) = lines(&desk, &visitor, &clerk, asked).await?;
    Ok(kept_table("fahrplan-des-landes.xlsx", Sheet::book(heading, rows)?))
}
