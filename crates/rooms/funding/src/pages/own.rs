//! The grants of an administration, for whoever looks after them there.

use axum::extract::State;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::{Markup, html};
use planning::Measure;
use store::{Reach, Scope};
use ui::kern::{self, Alert, Button, Choice, Column, Table};
use ui::{Failure, FormFields, Lang, Path, Query, Visitor, t, text_with};

use super::one::note_list;
use super::own_parts::{asked_badge, change_text, drawdown_table, item_table, proof_table, recovery_facts};
use super::parts::{Told, Tried, back, costs, days, folded, seen, shares, state_badge};
use super::{letter, own_forms};
use crate::model::{Act, Due, EarlyStart, Grant, GrantId, Note, NoteKind, OwnGrant, State as Stand};
use crate::verbs::{
    Whole, add_item, ask_change, ask_early_start, call_money, confirm_items, link_measure, move_own, objection_end,
    own_grant, own_grants, send_proof, tell, whole,
};
use crate::who::Recipient;
use crate::{Desk, Error};

/// Where whoever receives money begins.
pub(super) const OWN: &str = "/amt/foerderung";

/// What this page may say was done.
const TOLD: [&str; 6] = ["sent", "changed", "withdraw", "waive", "item", "confirm"];

/// What in the catalogue grants are applied for with.
const SERVICE: &str = "digitalfoerderung";

/// In the own scope.
async fn own_scope(desk: &Desk, visitor: &Visitor, by: Recipient) -> Result<Scope, Failure> {
    Ok(desk.store.read(Reach::Tenant(by.tenant()), by.actor(), visitor.lang).await?)
}

/// `GET /amt/foerderung`
pub(super) async fn list(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let by = Recipient::of(clerk.session())?;
    let scope = own_scope(&desk, &visitor, by).await?;
    let all = own_grants(&scope).await?;
    let measures = planning::measures(&scope, by.coordinator()).await.map_err(Error::from)?;
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let place = catalogue.administration(by.tenant()).and_then(|office| office.own_municipality.clone());
    let place = place.map(|ags| format!("?ort={ags}")).unwrap_or_default();
    let rows = all.iter().map(|grant| {
        vec![
            html! { (kern::link(&grant.title, &format!("{OWN}/{}", grant.id))) br; span class="dw-muted" { (grant.reference) } },
            state_badge(lang, grant.state),
            html! { (next(lang, grant.next)) },
            html! { (measure_of(grant, &measures).map(|measure| measure.draft.title.clone()).unwrap_or_default()) },
            html! { (ui::money(lang, grant.granted)) },
            html! { (ui::money(lang, grant.drawn)) },
        ]
    });
    let mut columns: Vec<Column> = ["funding-project", "funding-state", "funding-own-next", "funding-own-measure"]
        .map(|key| Column::new(t(lang, key)))
        .into();
    columns.extend(["granted", "drawn"].map(|key| Column::numeric(t(lang, &format!("funding-sum-{key}")))));
    let page = clerk.page(&visitor, t(lang, "funding-own-title")).lead(t(lang, "funding-own-lead"));
    Ok(page.wide().render(html! {
        @if all.is_empty() {
            p class="kern-body" { (t(lang, "funding-own-none")) }
        } @else {
            (kern::table(&Table { caption: t(lang, "funding-own-list"), columns, rows: rows.collect() }))
        }
        @if catalogue.service(SERVICE).is_some() {
            ul class="dw-links" { li { (kern::link(&t(lang, "funding-own-apply"), &format!("/leistung/{SERVICE}{place}"))) } }
        }
    }))
}

fn measure_of<'a>(grant: &OwnGrant, measures: &'a [Measure]) -> Option<&'a Measure> {
    grant.measure.and_then(|id| measures.iter().find(|measure| measure.id == id.into()))
}

/// What is to be done next, and by when.
fn next(lang: Lang, due: Option<(Due, jiff::civil::Date)>) -> String {
    due.map(|(due, day)| {
        let what = t(lang, &format!("funding-due-{}", due.name()));
        text_with(lang, "funding-due-by", &[("what", what.into()), ("day", ui::date(lang, day).into())])
    })
    .unwrap_or_default()
}

/// Everything that the page shows.
pub(super) struct Sheet {
    pub(super) whole: Whole,
    pub(super) own: OwnGrant,
    pub(super) measures: Vec<Measure>,
    pub(super) fresh: String,
    pub(super) today: jiff::civil::Date,
}

/// The own row and measures, and then what the funder has, in a scope of theirs.
pub(super) async fn look(
    desk: &Desk,
    visitor: &Visitor,
    by: Recipient,
    id: &str,
    write: bool,
) -> Result<(Sheet, Scope), Failure> {
    let id: GrantId = id.parse().map_err(|_| Error::Unknown)?;
    let scope = own_scope(desk, visitor, by).await?;
    let own = own_grant(&scope, id).await?;
    let measures = planning::measures(&scope, by.coordinator()).await.map_err(Error::from)?;
    drop(scope);
    let reach = Reach::Tenant(own.funder);
    let scope = if write {
        desk.store.write(reach, by.actor(), visitor.lang).await?
    } else {
        desk.store.read(reach, by.actor(), visitor.lang).await?
    };
    let whole = whole(&scope, by, id).await?;
    let (fresh, today) = (scope.new_uuid().to_string(), scope.today());
    Ok((Sheet { whole, own, measures, fresh, today }, scope))
}

/// `GET /amt/foerderung/{grant}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path(id): Path<String>,
    Query(told): Query<Told>,
) -> Result<Response, Failure> {
    let by = Recipient::of(clerk.session())?;
    let (sheet, scope) = look(&desk, &visitor, by, &id, false).await?;
    drop(scope);
    let typed = FormFields::default();
    Ok(page(&visitor, &clerk, &sheet, &Tried::new(&typed), &told))
}

/// `POST /amt/foerderung/{grant}`
pub(super) async fn act(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path(id): Path<String>,
    sent: Sent,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let by = Recipient::of(sent.clerk.session())?;
    let (sheet, mut scope) = look(&desk, &visitor, by, &id, true).await?;
    let again = |tried: &Tried<'_>| page(&visitor, &sent.clerk, &sheet, tried, &Told::default());
    let mut tried = Tried::new(&sent.fields);
    if sent.is_again() {
        return Ok(again(&tried));
    }
    let (id, text) = (sheet.own.id, |name: &str| sent.fields.get(name).unwrap_or_default());
    let which = (id, seen(&sent.fields));
    let (field, done) = match text("schritt") {
        "tell" => ("text", tell(&mut scope, by, id, text("text")).await),
        "early" => ("warum", ask_early_start(&mut scope, by, which, text("warum")).await),
        "withdraw" => ("withdraw", move_own(&mut scope, by, which, Act::Withdraw).await.map(drop)),
        "waive" => ("waive", move_own(&mut scope, by, which, Act::Settle).await.map(drop)),
        "confirm" => ("confirm", confirm_items(&mut scope, by, id).await),
        "call" => {
            let (drawdown, positions, amount) = own_forms::call(lang, &mut tried);
            if !tried.problems.is_empty() {
                return Ok(again(&tried));
            }
            ("betrag", call_money(&mut scope, by, id, drawdown, (&positions, amount)).await)
        }
        "change" => {
            let (change, wanted) = own_forms::change(lang, &mut tried);
            if !tried.problems.is_empty() {
                return Ok(again(&tried));
            }
            ("begruendung", ask_change(&mut scope, by, id, change, (&wanted, text("begruendung"))).await)
        }
        "proof" => {
            let proof = own_forms::proof(lang, &mut tried);
            if !tried.problems.is_empty() {
                return Ok(again(&tried));
            }
            ("belege", send_proof(&mut scope, by, which, &proof).await.map(drop))
        }
        "item" => {
            let Some((item, new)) = own_forms::item(lang, &mut tried) else { return Ok(again(&tried)) };
            ("preis", add_item(&mut scope, by, id, item, &new).await)
        }
        "link" => {
            drop(scope);
            scope = desk.store.write(Reach::Tenant(by.tenant()), by.actor(), lang).await?;
            ("massnahme", link_measure(&mut scope, by, id, text("massnahme").parse().ok()).await)
        }
        _ => return Err(Failure::malformed("an unknown step")),
    };
    match done {
        Ok(()) => {
            scope.commit().await?;
            let told = match text("schritt") {
                "link" => "changed",
                step if TOLD.contains(&step) => step,
                _ => "sent",
            };
            Ok(back(&format!("{OWN}/{id}"), told))
        }
        Err(error) => {
            drop(scope);
            Ok(again(&Tried::failed(&sent.fields, lang, field, error)?))
        }
    }
}

fn page(visitor: &Visitor, clerk: &Clerk, sheet: &Sheet, tried: &Tried<'_>, told: &Told) -> Response {
    let lang = visitor.lang;
    let Whole { grant, notes, drawdowns, changes, proof, recovery, items, letters, dues, .. } = &sheet.whole;
    let page = clerk.page(visitor, &grant.plan.title).preline(grant.reference()).back(OWN);
    let decided = grant.proposal.as_ref().filter(|_| grant.state.is_granted());
    page.wide().errors(!tried.problems.is_empty()).status(tried.status()).render(html! {
        (told.markup(lang, &TOLD))
        (tried.markup(lang))
        p { (state_badge(lang, grant.state)) }
        @if !letters.is_empty() {
            h2 class="kern-heading-medium" { (t(lang, "funding-papers")) }
            (letter::list(lang, letters, &format!("{OWN}/{}", grant.id)))
        }
        (objection(lang, grant))
        (asked_for(lang, grant, notes))
        @if !dues.is_empty() {
            h2 class="kern-heading-medium" { (t(lang, "funding-own-dues")) }
            ul class="kern-list kern-list--bullet" { @for due in dues { li { (next(lang, Some(*due))) } } }
        }
        @if let Some(recovery) = recovery {
            h2 class="kern-heading-medium" { (t(lang, "funding-recovery")) }
            (recovery_facts(lang, recovery))
        }
        (facts(lang, sheet))
        (kern::description_list(&days(lang, &grant.days)))
        @if grant.early_start == EarlyStart::Allowed && grant.state.is_open() {
            (Alert::info(t(lang, "funding-early-no-promise")).plain())
        }
        (own_forms::forms(lang, clerk, sheet, tried))
        (link_form(lang, clerk, sheet))
        @if let Some(decided) = decided.filter(|decided| !decided.conditions.is_empty()) {
            h2 class="kern-heading-medium" { (t(lang, "funding-conditions")) }
            ul class="kern-list kern-list--bullet" { @for one in &decided.conditions { li { (one) } } }
        }
        h2 class="kern-heading-medium" { (t(lang, "funding-plan")) }
        (costs(lang, &grant.plan))
        @if !grant.shares.is_empty() { (shares(lang, grant)) }
        @if !drawdowns.is_empty() {
            h2 class="kern-heading-medium" { (t(lang, "funding-draws")) }
            @for one in drawdowns { (drawdown_table(lang, one)) p { (asked_badge(lang, one.state)) } }
        }
        @if !changes.is_empty() {
            h2 class="kern-heading-medium" { (t(lang, "funding-changes")) }
            @for one in changes { (change_text(lang, one)) p { (asked_badge(lang, one.state)) } }
        }
        @if let Some(proof) = proof {
            h2 class="kern-heading-medium" { (t(lang, "funding-proof")) }
            (proof_table(lang, grant, proof))
        }
        @if grant.state.is_granted() {
            h2 class="kern-heading-medium" { (t(lang, "funding-items")) }
            (item_table(lang, items))
        }
        h2 class="kern-heading-medium" { (t(lang, "funding-notes")) }
        (note_list(lang, notes))
    })
}

/// Why an application was refused, and until when somebody can turn against a decision.
fn objection(lang: Lang, grant: &Grant) -> Markup {
    let open = matches!(grant.state, Stand::Granted | Stand::Refused);
    let last = grant.days.notified.filter(|_| open).and_then(|day| objection_end(day).ok());
    let refused = grant.proposal.as_ref().filter(|_| grant.state == Stand::Refused);
    html! {
        @if let Some(refused) = refused {
            h2 class="kern-heading-medium" { (t(lang, "funding-reason")) }
            p class="kern-body dw-lines" { (refused.reason) }
        }
        @if let Some(last) = last {
            p class="kern-body" { (text_with(lang, "funding-own-remedy-until", &[("day", ui::date(lang, last).into())])) }
        }
    }
}

/// What whoever gives the money still wants, and whether it was answered; the newest note is the first.
fn asked_for(lang: Lang, grant: &Grant, notes: &[Note]) -> Markup {
    let open: Vec<&Note> = notes.iter().filter(|note| note.kind == NoteKind::Request && note.done.is_none()).collect();
    let mut since = notes.iter().take_while(|note| note.kind != NoteKind::Request);
    let answer = since.find(|note| note.kind == NoteKind::Answer);
    html! {
        @if grant.state == Stand::Incomplete && !open.is_empty() {
            (Alert::warning(t(lang, "funding-own-asked")).body(html! {
                @for note in open { p class="dw-lines" { (note.words) } }
                @if let Some(answer) = answer {
                    p { (text_with(lang, "funding-own-answered", &[("at", ui::moment(lang, answer.at).into())])) }
                }
            }))
        }
    }
}

/// What is known of a grant beside its days.
fn facts(lang: Lang, sheet: &Sheet) -> Markup {
    let Whole { grant, programme, .. } = &sheet.whole;
    let fact = |key: &str, value: String| (t(lang, key), html! { (value) });
    let financing = grant.proposal.as_ref().filter(|_| grant.state.is_granted()).map(|decided| decided.financing);
    let financing = financing.unwrap_or(grant.plan.financing);
    let mut all = vec![
        fact("funding-programme", programme.name.clone()),
        fact("funding-received", ui::moment(lang, grant.received_at)),
        fact("funding-financing", t(lang, &format!("funding-financing-{}", financing.name()))),
        fact("funding-early-start", t(lang, &format!("funding-early-{}", grant.early_start.name()))),
    ];
    if let Some(days) = grant.waits(sheet.today) {
        all.push(fact("funding-waits", text_with(lang, "funding-waits-days", &[("days", days.into())])));
    }
    if grant.state.is_granted() {
        all.push(fact("funding-sum-granted", ui::money(lang, grant.money.granted)));
    }
    if grant.state.is_open() || grant.state.is_granted() {
        let contracts = match grant.contracts_from() {
            Some(from) => text_with(lang, "funding-own-contracts-from", &[("day", ui::date(lang, from).into())]),
            None => t(lang, "funding-own-contracts-none"),
        };
        all.push(fact("funding-own-contracts", contracts));
    }
    kern::description_list(&all)
}

/// Which measure of the own plan the money is for.
fn link_form(lang: Lang, clerk: &Clerk, sheet: &Sheet) -> Markup {
    let choices: Vec<Choice> = sheet
        .measures
        .iter()
        .map(|measure| Choice::new(measure.id.to_string(), format!("{}. {}", measure.number, measure.draft.title)))
        .collect();
    let chosen = sheet.own.measure.map(|id| id.to_string()).unwrap_or_default();
    let body = html! {
        @if choices.is_empty() {
            p class="kern-body" { (t(lang, "funding-own-no-measures")) }
        } @else {
            form class="dw-form" method="post" action={ (OWN) "/" (sheet.own.id) } novalidate {
                (clerk.csrf())
                (kern::select(&kern::Field::new(lang, "massnahme", t(lang, "funding-own-measure")).value(chosen).optional(), &choices))
                (kern::submit_named(Button::Primary, &t(lang, "funding-own-link"), "schritt", "link"))
            }
        }
        @if let Some(measure) = measure_of(&sheet.own, &sheet.measures) {
            p class="kern-body" { (kern::link(&measure.draft.title, &format!("/amt/planung/massnahmen/{}", measure.id))) }
        }
    };
    folded(&t(lang, "funding-own-link-title"), body, false)
}

/// Whether something of the grant can be spent.
pub(super) fn runs(sheet: &Sheet) -> bool {
    sheet.whole.grant.state == Stand::Running
}
