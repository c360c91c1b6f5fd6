//! The form in which a tender begins.

use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::html;
use store::{Cents, Timestamp};
use ui::kern::{self, Alert, Width};
use ui::{Explain, Failure, FieldProblem, FormFields, Lang, Path, Visitor, t, text_with};

use super::limits::{refused, thresholds};
use super::offers::above_zero;
use super::parts::{Inputs, Typed, back, choices, moment, with_problems};
use super::{SURVEYS, TENDERS, reading, writing};
use crate::model::{
    Basis, Criterion, DemandId, Entitled, Kind, LONGEST_TEXT, LONGEST_WORD, MOST_CRITERIA, NewTender, Procedure,
    Survey, TenderId,
};
use crate::verbs::{begin_tender, demand_value, survey, tender_of};
use crate::{Desk, Error};

/// A weight that nobody has to change, for the price alone.
const WHOLE: i32 = 100;

/// `GET /einkauf/abfragen/{demand}/vergabe`
pub(super) async fn begin(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let (buyer, scope) = reading(&desk, &visitor, &clerk).await?;
    let found = survey(&scope, buyer, id.parse().map_err(|_| Error::Unknown)?).await?;
    if let Some(there) = tender_of(&scope, buyer, found.id).await? {
        let page =
            clerk.page(&visitor, t(visitor.lang, "procurement-tender-new")).back(format!("{SURVEYS}/{}", found.id));
        return Ok(page.render(Alert::info(t(visitor.lang, Error::TenderThere.key())).body(html! {
            p { (kern::link(&there.said.title, &format!("{TENDERS}/{}", there.id))) }
        })));
    }
    let value = demand_value(&scope, buyer, found.id).await?;
    let typed = [
        ("kennung", scope.new_uuid().to_string()),
        ("titel", found.draft.title.clone()),
        ("wert", if value > Cents(0) { ui::typed_money(value) } else { String::new() }),
        ("grundlage", Basis::Central.name().to_owned()),
        ("berechtigt", Entitled::Reported.name().to_owned()),
        ("preis", WHOLE.to_string()),
    ];
    let typed = FormFields(typed.map(|(name, value)| (name.to_owned(), value)).into());
    Ok(page(&visitor, &clerk, &found, &typed, &[]))
}

/// `POST /einkauf/abfragen/{demand}/vergabe`
pub(super) async fn create(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (buyer, mut scope) = writing(&desk, &visitor, &sent.clerk).await?;
    let found = survey(&scope, buyer, id.parse().map_err(|_| Error::Unknown)?).await?;
    let (new, mut problems) = read(lang, &sent.fields, found.id);
    if sent.is_again() {
        problems.clear();
    } else if let Some(new) = new.filter(|_| problems.is_empty()) {
        let value = new.value;
        let id: TenderId = sent.fields.get("kennung").and_then(|id| id.parse().ok()).unwrap_or_else(|| scope.new_id());
        match begin_tender(&mut scope, buyer, &thresholds()?, id, new).await {
            Ok(()) => {
                scope.commit().await?;
                return Ok(back(&format!("{TENDERS}/{id}"), "saved"));
            }
            Err(error) => match field_of(&error) {
                Some(field) => {
                    problems.push(FieldProblem { field: field.to_owned(), message: refused(lang, &error, value) })
                }
                None => return Err(error.into()),
            },
        }
    }
    Ok(page(&visitor, &sent.clerk, &found, &sent.fields, &problems))
}

/// The field that a refusal belongs to.
fn field_of(error: &Error) -> Option<&'static str> {
    match error {
        Error::NoRule(_) | Error::Amount => Some("wert"),
        Error::TooLax(_) => Some("verfahren"),
        Error::NoReason | Error::BelowDemand(_) => Some("begruendung"),
        Error::NobodyEntitled => Some("berechtigt"),
        Error::Between(..) => Some("frist"),
        Error::Weights => Some("preis"),
        _ => None,
    }
}

/// What was typed, and everything that is wrong with it.
fn read(lang: Lang, fields: &FormFields, survey: DemandId) -> (Option<NewTender>, Vec<FieldProblem>) {
    let mut typed = Typed::new(lang, fields);
    let title = typed.text("titel", LONGEST_WORD, true);
    let kind = typed.one_of("art", Kind::from_name);
    let value = above_zero(&mut typed, "wert");
    let procedure = typed.one_of("verfahren", Procedure::from_name);
    let reason = typed.text("begruendung", LONGEST_TEXT, false);
    let basis = typed.one_of("grundlage", Basis::from_name);
    let basis_reason = typed.text("grundlage-text", LONGEST_TEXT, true);
    let entitled = typed.one_of("berechtigt", Entitled::from_name);
    let day = typed.day("frist", None);
    let time = typed.time("uhrzeit");
    let price_weight = typed.number("preis", 1, WHOLE);
    let mut criteria = Vec::new();
    for number in 1..=MOST_CRITERIA {
        let (name, weight) = (format!("kriterium-{number}"), format!("gewicht-{number}"));
        if !typed.said(&name).is_empty() || !typed.said(&weight).is_empty() {
            let name = typed.text(&name, LONGEST_WORD, true);
            criteria.push(Criterion { name, weight: typed.number(&weight, 1, WHOLE) });
        }
    }
    let new = (|| {
        let offers_until: Timestamp = moment(day?, time?);
        Some(NewTender {
            survey,
            title,
            kind: kind?,
            value,
            procedure: procedure?,
            reason,
            basis: basis?,
            basis_reason,
            entitled: entitled?,
            offers_until,
            price_weight,
            criteria,
        })
    })();
    (new, typed.problems)
}

fn page(visitor: &Visitor, clerk: &Clerk, survey: &Survey, typed: &FormFields, problems: &[FieldProblem]) -> Response {
    let lang = visitor.lang;
    let inputs = Inputs { lang, typed, problems };
    let hint = |key: &str| t(lang, &format!("procurement-{key}-hint"));
    let lead = text_with(lang, "procurement-tender-lead", &[("title", survey.draft.title.as_str().into())]);
    let out = format!("{SURVEYS}/{}", survey.id);
    let criterion = |number: usize| {
        let args = [("number", number.into())];
        html! {
            (kern::text_input(&inputs.field(&format!("kriterium-{number}"), "criterion").max_length(LONGEST_WORD)
                .label(text_with(lang, "procurement-criterion-number", &args)).optional()))
            (kern::text_input(&inputs.field(&format!("gewicht-{number}"), "weights").inputmode("numeric")
                .label(text_with(lang, "procurement-weight-number", &args)).width(Width::Short).optional()))
        }
    };
    // What somebody typed is never folded away.
    let typed_in = |name: String| !typed.get(&name).unwrap_or_default().trim().is_empty();
    let is_used = |number: &usize| typed_in(format!("kriterium-{number}")) || typed_in(format!("gewicht-{number}"));
    let used = (1..=MOST_CRITERIA).rev().find(is_used).unwrap_or(1);
    let names = |all: &[Procedure]| all.iter().map(|one| one.name()).collect::<Vec<_>>();
    let page = clerk.page(visitor, t(lang, "procurement-tender-new")).lead(lead).back(&out);
    with_problems(page, problems).render(html! {
        (kern::error_summary(lang, problems))
        form class="dw-form" method="post" action={ (out) "/vergabe" } novalidate {
            (clerk.csrf())
            (kern::hidden("kennung", typed.get("kennung").unwrap_or_default()))
            (kern::text_input(&inputs.field("titel", "tender-name").max_length(LONGEST_WORD)))
            (kern::select(&inputs.field("art", "kind"), &choices(lang, "kind", Kind::ALL.iter().map(|kind| kind.name()))))
            (kern::text_input(&inputs.field("wert", "value").hint(hint("tender-value")).inputmode("decimal").width(Width::Short)))
            (kern::select(&inputs.field("verfahren", "procedure").hint(hint("procedure")),
                &choices(lang, "procedure", names(Procedure::ALL))))
            (kern::textarea(&inputs.field("begruendung", "reason").hint(hint("reason")).max_length(LONGEST_TEXT).optional(), 3))
            (kern::radios(&inputs.field("grundlage", "basis"), &choices(lang, "basis", Basis::ALL.iter().map(|one| one.name()))))
            (kern::textarea(&inputs.field("grundlage-text", "basis-reason").hint(hint("basis-reason")).max_length(LONGEST_TEXT), 3))
            (kern::radios(&inputs.field("berechtigt", "entitled").hint(hint("entitled")),
                &choices(lang, "entitled", Entitled::ALL.iter().map(|one| one.name()))))
            (kern::date_input(&inputs.field("frist", "offers-until"), &inputs.day("frist")))
            (kern::text_input(&inputs.field("uhrzeit", "time").hint(hint("time")).max_length(9).width(Width::Short)))
            (kern::text_input(&inputs.field("preis", "price-weight").hint(hint("price-weight")).inputmode("numeric")
                .width(Width::Short)))
            @for number in 1..=used { (criterion(number)) }
            @if used < MOST_CRITERIA {
                (kern::accordion(&t(lang, "procurement-criteria-more"), html! {
                    @for number in used + 1..=MOST_CRITERIA { (criterion(number)) }
                }))
            }
            (kern::submit(&t(lang, "procurement-tender-begin")))
        }
    })
}
