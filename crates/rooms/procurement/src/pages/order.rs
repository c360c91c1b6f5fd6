//! One call-off of the own administration, and what came of it: what is shown and what can be done.

use std::collections::BTreeMap;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use identity::{Clerk, Sent};
use maud::{Markup, html};
use store::Scope;
use ui::kern::{self, Button, Choice, Field, Width};
use ui::{Explain, Failure, FieldProblem, FormFields, Lang, Multipart, Path, Query, Visitor, t, text_with};

use super::order_parts::{arrived, asked, facts, inventory, progress};
use super::parts::{Inputs, Told, Typed, back, folded, refusal};
use super::{OWN_FRAMEWORKS, order_path, reading_at_host, writing_at_host};
use crate::model::{
    CallOffId, Defects, Delivery, DeliveryId, Invoice, InvoiceId, LARGEST_INVOICE, LONGEST_WORD, MOST_QUANTITY,
    NewDelivery, NewItems, Order, read_invoice,
};
use crate::verbs::{accept, deliver, invoice_file, keep, order, release_invoice, return_invoice, take_invoice};
use crate::{Desk, Error, Member};

/// Longest name of a file that is kept.
const LONGEST_NAME: usize = 60;
/// Largest body of the form with an invoice.
pub(super) const LARGEST_BODY: usize = LARGEST_INVOICE + (64 << 10);

/// `GET /amt/beschaffung/rahmen/{agreement}/abrufe/{order}`
pub(super) async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((agreement, id)): Path<(String, String)>,
    Query(told): Query<Told>,
) -> Result<Response, Failure> {
    let nothing = FormFields(Vec::new());
    let inside = Inside { typed: &nothing, problems: &[], refused: None, told: &told };
    page(&desk, &visitor, &clerk, (&agreement, &id), &inside).await
}

/// What was typed and what is to be said about it.
struct Inside<'a> {
    typed: &'a FormFields,
    problems: &'a [FieldProblem],
    refused: Option<&'a Error>,
    told: &'a Told,
}

fn call_off_id(id: &str) -> Result<CallOffId, Error> {
    id.parse().map_err(|_| Error::Unknown)
}

async fn page(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    (agreement, id): (&str, &str),
    inside: &Inside<'_>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (member, _, scope) = reading_at_host(desk, visitor, clerk, agreement).await?;
    let order = order(&scope, member, call_off_id(id)?).await?;
    let once = scope.new_uuid().to_string();
    drop(scope);
    let status = match inside.refused {
        Some(error) => error.status(),
        None if inside.problems.is_empty() => StatusCode::OK,
        None => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let inputs = Inputs { lang, typed: inside.typed, problems: inside.problems };
    let path = order_path(order.framework.id, order.call_off.id);
    let title = text_with(lang, "procurement-order-title", &[("number", order.call_off.number.into())]);
    let page = clerk.page(visitor, title).lead(t(lang, "procurement-order-lead"));
    let page = page.preline(&order.framework.title).back(format!("{OWN_FRAMEWORKS}/{}", order.framework.id)).wide();
    let stands = order.call_off.cancelled_at.is_none();
    Ok(page.errors(status != StatusCode::OK).status(status).render(html! {
        (inside.told.markup(lang))
        (refusal(lang, inside.refused))
        (kern::error_summary(lang, inside.problems))
        p { strong { (next(lang, &order)) } }
        (facts(lang, &order))
        (progress(lang, &order))
        h2 class="kern-heading-medium" { (t(lang, "procurement-deliveries")) }
        (arrived(lang, &order))
        @for delivery in order.deliveries.iter().filter(|one| one.accepted_on.is_none()) {
            (accepting(&inputs, clerk, &order, delivery, &path))
        }
        @if stands && order.lines.iter().any(|line| line.open() > 0) { (delivering(&inputs, clerk, &order, &once, &path)) }
        h2 class="kern-heading-medium" { (t(lang, "procurement-invoices")) }
        (asked(lang, &order))
        @for invoice in order.invoices.iter().filter(|one| one.is_open()) {
            (deciding(&inputs, clerk, invoice, &path))
        }
        @if stands { (billing(lang, clerk, &path)) }
        h2 class="kern-heading-medium" { (t(lang, "procurement-inventory")) }
        (inventory(lang, &order))
        @if order.lines.iter().any(|line| line.unkept() > 0) { (keeping(&inputs, clerk, &order, &path)) }
    }))
}

fn delivering(inputs: &Inputs<'_>, clerk: &Clerk, order: &Order, once: &str, path: &str) -> Markup {
    let lang = inputs.lang;
    let once = inputs.typed.get("kennung").unwrap_or(once);
    let body = html! {
        form class="dw-form" method="post" action={ (path) "/senden" } autocomplete="off" novalidate {
            (clerk.csrf())
            (kern::hidden("kennung", once))
            (kern::date_input(&inputs.field("lieferung-tag", "delivered-on"), &inputs.day("lieferung-tag")))
            (kern::text_input(&inputs.field("lieferung-schein", "delivery-note").max_length(LONGEST_WORD).optional()))
            @for (at, line) in order.lines.iter().enumerate().filter(|(_, line)| line.open() > 0) {
                @let values = [("article", line.name.as_str().into()), ("open", line.open().into()), ("unit", line.unit.as_str().into())];
                (kern::text_input(&inputs.field(&format!("lieferung-menge-{}", at + 1), "quantity")
                    .label(text_with(lang, "procurement-delivered-of", &values)).inputmode("numeric")
                    .width(Width::Short).optional()))
            }
            (kern::submit_named(Button::Primary, &t(lang, "procurement-do-deliver"), "tun", "liefern"))
        }
    };
    folded(inputs, &t(lang, "procurement-deliver"), "lieferung-", body)
}

fn accepting(inputs: &Inputs<'_>, clerk: &Clerk, order: &Order, delivery: &Delivery, path: &str) -> Markup {
    let lang = inputs.lang;
    let number = delivery.number;
    let body = html! {
        p class="kern-body" { (t(lang, "procurement-accept-text")) }
        form class="dw-form" method="post" action={ (path) "/senden" } novalidate {
            (clerk.csrf())
            (kern::hidden("lieferung", &delivery.id.to_string()))
            @for (at, line) in order.lines.iter().enumerate() {
                @if let Some((quantity, _)) = delivery.lines.get(&line.article) {
                    @let values = [("article", line.name.as_str().into()), ("quantity", (*quantity).into())];
                    (kern::text_input(&inputs.field(&format!("abnahme-{number}-mangel-{}", at + 1), "quantity")
                        .label(text_with(lang, "procurement-defects-of", &values)).inputmode("numeric")
                        .width(Width::Short).optional()))
                    (kern::text_input(&inputs.field(&format!("abnahme-{number}-text-{}", at + 1), "remarks")
                        .label(text_with(lang, "procurement-defect-of", &values)).max_length(LONGEST_WORD).optional()))
                }
            }
            (kern::submit_named(Button::Primary, &t(lang, "procurement-do-accept"), "tun", "abnehmen"))
        }
    };
    let title = text_with(lang, "procurement-accept", &[("number", number.into())]);
    folded(inputs, &title, &format!("abnahme-{number}-"), body)
}

fn billing(lang: Lang, clerk: &Clerk, path: &str) -> Markup {
    let field = Field::new(lang, "datei", t(lang, "procurement-invoice-file"));
    kern::accordion(
        &t(lang, "procurement-invoice-take"),
        html! {
            form class="dw-form" method="post" action={ (path) "/rechnung" } enctype="multipart/form-data" novalidate {
                (clerk.csrf())
                (kern::file_input(&field.hint(t(lang, "procurement-invoice-file-hint")), ".xml,application/xml,text/xml"))
                (kern::submit(&t(lang, "procurement-invoice-read")))
            }
        },
    )
}

fn deciding(inputs: &Inputs<'_>, clerk: &Clerk, invoice: &Invoice, path: &str) -> Markup {
    let lang = inputs.lang;
    let id = invoice.id.to_string();
    let values = [("number", invoice.said.number.as_str().into())];
    let (release, give_back) = (
        text_with(lang, "procurement-release-invoice", &values),
        text_with(lang, "procurement-return-invoice", &values),
    );
    let form = |field: &str, key: &str, (button, title, what): (Button, &str, &str), needed: bool| {
        html! {
            form method="post" action={ (path) "/senden" } novalidate {
                (clerk.csrf())
                (kern::hidden("rechnung", &id))
                @if needed { (kern::text_input(&inputs.field(field, key).max_length(LONGEST_WORD))) }
                (kern::submit_named(button, title, "tun", what))
            }
        }
    };
    let (pay, back) = (format!("freigabe-grund-{id}"), format!("rechnung-grund-{id}"));
    let fits = invoice.said.remarks.is_empty();
    let paying = form(&pay, "release-reason", (Button::Primary, &release, "freigeben"), !fits);
    let returning = form(&back, "return-reason", (Button::Secondary, &give_back, "zurueckweisen"), true);
    html! {
        // What does not fit is not paid by the first button at hand.
        @if fits { (paying) } @else { (folded(inputs, &release, &pay, paying)) }
        (folded(inputs, &give_back, &back, returning))
    }
}

/// What is to be done next, in a sentence.
fn next(lang: Lang, order: &Order) -> String {
    let key = if order.call_off.cancelled_at.is_some() {
        "cancelled"
    } else if order.deliveries.iter().any(|one| one.accepted_on.is_none()) {
        "accept"
    } else if order.invoices.iter().any(Invoice::is_open) {
        "release"
    } else if order.lines.iter().any(|line| line.open() > 0) {
        "deliver"
    } else if order.payable().0 > 0 {
        "bill"
    } else if order.lines.iter().any(|line| line.unkept() > 0) {
        "keep"
    } else {
        "nothing"
    };
    t(lang, &format!("procurement-next-{key}"))
}

fn keeping(inputs: &Inputs<'_>, clerk: &Clerk, order: &Order, path: &str) -> Markup {
    let lang = inputs.lang;
    let articles: Vec<Choice> = order
        .lines
        .iter()
        .filter(|line| line.unkept() > 0)
        .map(|line| {
            let values = [("article", line.name.as_str().into()), ("count", line.unkept().into())];
            Choice::new(line.article.to_string(), text_with(lang, "procurement-keep-of", &values))
        })
        .collect();
    let body = html! {
        form class="dw-form" method="post" action={ (path) "/senden" } novalidate {
            (clerk.csrf())
            (kern::select(&inputs.field("bestand-artikel", "article"), &articles))
            (kern::textarea(&inputs.field("bestand-nummern", "serials").hint(t(lang, "procurement-serials-hint")), 4))
            (kern::text_input(&inputs.field("bestand-ort", "location").max_length(LONGEST_WORD)))
            (kern::date_input(&inputs.field("bestand-garantie", "warranty").optional(), &inputs.day("bestand-garantie")))
            (kern::submit_named(Button::Primary, &t(lang, "procurement-do-keep"), "tun", "aufnehmen"))
        }
    };
    folded(inputs, &t(lang, "procurement-keep"), "bestand-", body)
}

/// `POST /amt/beschaffung/rahmen/{agreement}/abrufe/{order}/senden`
pub(super) async fn send(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((agreement, id)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, Failure> {
    let (member, _, mut scope) = writing_at_host(&desk, &visitor, &sent.clerk, &agreement).await?;
    let known = order(&scope, member, call_off_id(&id)?).await?;
    let mut typed = Typed::new(visitor.lang, &sent.fields);
    let what = if sent.is_again() { "" } else { sent.fields.get("tun").unwrap_or_default() };
    let done = act(&mut scope, member, &known, what, &mut typed).await;
    let mut problems = typed.problems;
    let refused = match done {
        Ok(Some(told)) => {
            scope.commit().await?;
            return Ok(back(&order_path(known.framework.id, known.call_off.id), told));
        }
        Ok(None) => None,
        Err(error) if is_told(&error) => match field(&error, &sent.fields) {
            Some(field) => {
                problems.push(FieldProblem { field, message: text_with(visitor.lang, error.key(), &error.args()) });
                None
            }
            None => Some(error),
        },
        Err(error) => return Err(error.into()),
    };
    drop(scope);
    let inside = Inside { typed: &sent.fields, problems: &problems, refused: refused.as_ref(), told: &Told::NOTHING };
    page(&desk, &visitor, &sent.clerk, (&agreement, &id), &inside).await
}

/// The field that an error is about.
fn field(error: &Error, sent: &FormFields) -> Option<String> {
    let begins = |start: &str| sent.0.iter().map(|(name, _)| name).find(|name| name.starts_with(start)).cloned();
    match error {
        Error::Day(..) => Some("lieferung-tag".to_owned()),
        Error::NoReason => begins("freigabe-grund-").or_else(|| begins("rechnung-grund-")),
        Error::Serial(_) => Some("bestand-nummern".to_owned()),
        _ => None,
    }
}

/// Whether an error is said on the page of the call-off.
fn is_told(error: &Error) -> bool {
    matches!(
        error,
        Error::TooMany { .. }
            | Error::Day(..)
            | Error::Lines
            | Error::NoReason
            | Error::NotPossible
            | Error::SecondPerson
            | Error::NotAccepted { .. }
            | Error::Serial(_)
            | Error::Unreadable(_)
            | Error::InvoiceTwice(_)
    )
}

/// Does what the form asks for; what is said about it, or nothing where what was typed is wrong.
async fn act(
    scope: &mut Scope,
    member: Member,
    known: &Order,
    what: &str,
    typed: &mut Typed<'_>,
) -> Result<Option<&'static str>, Error> {
    let id = known.call_off.id;
    let about = |field: &str| typed.fields.get(field).unwrap_or_default().to_owned();
    match what {
        "liefern" => {
            let fresh: DeliveryId = about("kennung").parse().unwrap_or_else(|_| scope.new_id());
            let Some(new) = delivery(typed, known) else { return Ok(None) };
            deliver(scope, member, id, fresh, &new).await?;
            Ok(Some("delivered"))
        }
        "abnehmen" => {
            let delivery: DeliveryId = about("lieferung").parse().map_err(|_| Error::Unknown)?;
            let found = known.deliveries.iter().find(|one| one.id == delivery).ok_or(Error::Unknown)?;
            let Some(defects) = defects(typed, known, found) else { return Ok(None) };
            accept(scope, member, id, delivery, &defects).await?;
            Ok(Some("accepted"))
        }
        "freigeben" => {
            let invoice: InvoiceId = about("rechnung").parse().map_err(|_| Error::Unknown)?;
            let reason = typed.text(&format!("freigabe-grund-{invoice}"), LONGEST_WORD, false);
            release_invoice(scope, member, id, invoice, &reason).await?;
            Ok(Some("invoice-released"))
        }
        "zurueckweisen" => {
            let invoice = about("rechnung");
            let reason = typed.text(&format!("rechnung-grund-{invoice}"), LONGEST_WORD, false);
            return_invoice(scope, member, id, invoice.parse().map_err(|_| Error::Unknown)?, &reason).await?;
            Ok(Some("invoice-returned"))
        }
        "aufnehmen" => {
            let Some(new) = items(typed, known) else { return Ok(None) };
            keep(scope, member, id, &new).await?;
            Ok(Some("kept"))
        }
        _ => Ok(None),
    }
}

fn delivery(typed: &mut Typed<'_>, known: &Order) -> Option<NewDelivery> {
    let mut lines = BTreeMap::new();
    for (at, line) in known.lines.iter().enumerate() {
        let field = format!("lieferung-menge-{}", at + 1);
        if !typed.said(&field).is_empty() {
            lines.insert(line.article, typed.number(&field, 1, MOST_QUANTITY));
        }
    }
    if lines.is_empty() {
        let first = known.lines.iter().position(|line| line.open() > 0).unwrap_or_default();
        typed.wrong(&format!("lieferung-menge-{}", first + 1), "procurement-no-lines", &[]);
    }
    let note = typed.text("lieferung-schein", LONGEST_WORD, false);
    let delivered_on = typed.day("lieferung-tag", None)?;
    typed.problems.is_empty().then_some(NewDelivery { note, delivered_on, lines })
}

fn defects(typed: &mut Typed<'_>, known: &Order, delivery: &Delivery) -> Option<BTreeMap<crate::ArticleId, Defects>> {
    let mut all = BTreeMap::new();
    for (at, line) in known.lines.iter().enumerate() {
        let Some((quantity, _)) = delivery.lines.get(&line.article) else { continue };
        let field = format!("abnahme-{}-mangel-{}", delivery.number, at + 1);
        let what = format!("abnahme-{}-text-{}", delivery.number, at + 1);
        if typed.said(&field).is_empty() && typed.said(&what).is_empty() {
            continue;
        }
        let count = typed.number(&field, 0, *quantity);
        let what = typed.text(&what, LONGEST_WORD, count > 0);
        all.insert(line.article, Defects { count, what });
    }
    typed.problems.is_empty().then_some(all)
}

fn items(typed: &mut Typed<'_>, known: &Order) -> Option<NewItems> {
    let wanted = typed.said("bestand-artikel");
    let article = known.lines.iter().map(|line| line.article).find(|article| article.to_string() == wanted);
    if article.is_none() {
        typed.wrong("bestand-artikel", "procurement-problem-choice", &[]);
    }
    let lines = typed.said("bestand-nummern").lines().map(str::trim).filter(|line| !line.is_empty());
    let serials: Vec<String> = lines.map(str::to_owned).collect();
    if serials.is_empty() {
        typed.wrong("bestand-nummern", "procurement-problem-missing", &[]);
    }
    let location = typed.text("bestand-ort", LONGEST_WORD, true);
    let parts = typed.fields.date("bestand-garantie");
    let warranty_until = if parts.is_empty() { None } else { typed.day("bestand-garantie", None) };
    let article = article?;
    typed.problems.is_empty().then_some(NewItems { article, serials, location, warranty_until })
}

/// `POST /amt/beschaffung/rahmen/{agreement}/abrufe/{order}/rechnung`: reads an invoice.
pub(super) async fn bill(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((agreement, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Failure> {
    // Who may not is told so before anything is read.
    let (_, subject, scope) = reading_at_host(&desk, &visitor, &clerk, &agreement).await?;
    drop(scope);
    let mut form = Multipart::from_request(request, &()).await?;
    let (mut file, mut csrf) = (Bytes::new(), String::new());
    while let Some(part) = form.next_part(|_| LARGEST_INVOICE).await? {
        match part.name.as_str() {
            "datei" => file = part.content,
            "csrf" => csrf = String::from_utf8_lossy(&part.content).into_owned(),
            _ => {}
        }
    }
    clerk.check_csrf(&csrf)?;
    let call_off = call_off_id(&id)?;
    let taken = match read_invoice(file) {
        Ok(incoming) => {
            let (member, _, mut scope) = writing_at_host(&desk, &visitor, &clerk, &agreement).await?;
            match take_invoice(&mut scope, member, &desk.blobs, call_off, incoming).await {
                Ok(_) => Ok(scope.commit().await?),
                Err(error) => Err(error),
            }
        }
        Err(why) => Err(Error::Unreadable(why)),
    };
    let refused = match taken {
        Ok(()) => return Ok(back(&order_path(subject.into(), call_off), "invoice-taken")),
        Err(error) if is_told(&error) => error,
        Err(error) => return Err(error.into()),
    };
    let nothing = FormFields(Vec::new());
    let inside = Inside { typed: &nothing, problems: &[], refused: Some(&refused), told: &Told::NOTHING };
    page(&desk, &visitor, &clerk, (&agreement, &id), &inside).await
}

/// `GET /amt/beschaffung/rahmen/{agreement}/abrufe/{order}/rechnungen/{invoice}`: the file of an invoice as it came.
pub(super) async fn bill_file(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((agreement, id, invoice)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let (member, _, scope) = reading_at_host(&desk, &visitor, &clerk, &agreement).await?;
    let invoice: InvoiceId = invoice.parse().map_err(|_| Error::Unknown)?;
    let (number, file) = invoice_file(&scope, member, &desk.blobs, call_off_id(&id)?, invoice).await?;
    drop(scope);
    Ok(ui::kept(&format!("rechnung-{}.xml", ui::slug(&number, LONGEST_NAME)), "application/xml", file))
}
