//! HTML handlers: parse, verb, view. `/einkauf` for whoever buys for all, `/amt/beschaffung` for an administration.

mod agreement;
mod buying;
mod calling;
mod direct;
mod draft;
mod limits;
mod offers;
mod order;
mod order_parts;
mod own;
mod papers;
mod parts;
mod reading;
mod report;
mod stock;
mod survey;
mod tender;
mod tender_form;

use axum::extract::FromRef;
use identity::{Clerk, Identity};
use store::{Reach, Scope};
use ui::{LARGEST_SHEET_BODY, Lane, Routes, Visitor};
use uuid::Uuid;

use crate::model::NoticeKind;
use crate::verbs::{Notice, notice};
use crate::{Buyer, CallOffId, Desk, Error, FrameworkId, Member, Result};

impl FromRef<Desk> for Identity {
    fn from_ref(desk: &Desk) -> Self {
        desk.identity.clone()
    }
}

/// Where somebody buys for all.
const BUYING: &str = "/einkauf";
/// Their surveys.
const SURVEYS: &str = "/einkauf/abfragen";
/// Up to which value which procedure is allowed.
const LIMITS: &str = "/einkauf/wertgrenzen";
/// Their tenders.
const TENDERS: &str = "/einkauf/vergaben";
/// Their framework agreements.
pub(crate) const FRAMEWORKS: &str = "/einkauf/rahmen";
/// What an administration buys together with others.
const OWN: &str = "/amt/beschaffung";
/// The surveys that it was asked in.
const OWN_SURVEYS: &str = "/amt/beschaffung/abfragen";
/// The agreements under which it may call off.
const OWN_FRAMEWORKS: &str = "/amt/beschaffung/rahmen";
/// What it bought and keeps.
const STOCK: &str = "/amt/beschaffung/bestand";
/// Its orders without a procedure.
const DIRECT: &str = "/amt/beschaffung/direkt";

/// The pages of this room.
pub fn routes(desk: Desk) -> Routes {
    Routes::new()
        .get(BUYING, Lane::Clerk, buying::show)
        .get(LIMITS, Lane::Clerk, limits::show)
        .get("/einkauf/abfragen/neu", Lane::Clerk, draft::begin)
        .post("/einkauf/abfragen/neu/senden", Lane::Clerk, draft::create)
        .get("/einkauf/abfragen/{demand}", Lane::Clerk, survey::show)
        .post("/einkauf/abfragen/{demand}/senden", Lane::Clerk, survey::send)
        .get("/einkauf/abfragen/{demand}/artikel", Lane::Clerk, draft::article)
        .post("/einkauf/abfragen/{demand}/artikel", Lane::Clerk, draft::add)
        .get("/einkauf/abfragen/{demand}/meldungen.csv", Lane::Clerk, survey::csv)
        .get("/einkauf/abfragen/{demand}/meldungen.xlsx", Lane::Clerk, survey::xlsx)
        .get("/einkauf/abfragen/{demand}/vergabe", Lane::Clerk, tender_form::begin)
        .post("/einkauf/abfragen/{demand}/vergabe", Lane::Clerk, tender_form::create)
        .get("/einkauf/vergaben/{tender}", Lane::Clerk, tender::show)
        .post("/einkauf/vergaben/{tender}/senden", Lane::Clerk, tender::send)
        .get("/einkauf/vergaben/{tender}/angebote", Lane::Clerk, offers::begin)
        .post("/einkauf/vergaben/{tender}/angebote", Lane::Clerk, offers::take)
        .get("/einkauf/vergaben/{tender}/angebote/{offer}", Lane::Clerk, offers::open)
        .post("/einkauf/vergaben/{tender}/angebote/{offer}/senden", Lane::Clerk, offers::score)
        .get("/einkauf/vergaben/{tender}/zuschlag", Lane::Clerk, offers::contract)
        .post("/einkauf/vergaben/{tender}/zuschlag", Lane::Clerk, offers::conclude)
        .get("/einkauf/vergaben/{tender}/papier/{file}", Lane::Clerk, papers::tender)
        .get("/einkauf/rahmen/{agreement}", Lane::Clerk, agreement::show)
        .get("/einkauf/rahmen/{agreement}/abrufe.csv", Lane::Clerk, agreement::csv)
        .get(OWN, Lane::Clerk, own::show)
        .get(DIRECT, Lane::Clerk, direct::show)
        .post(DIRECT, Lane::Clerk, direct::send)
        .get("/amt/beschaffung/rahmen/{agreement}", Lane::Clerk, calling::show)
        .post("/amt/beschaffung/rahmen/{agreement}/senden", Lane::Clerk, calling::send)
        .get("/amt/beschaffung/rahmen/{agreement}/abruf/{order}", Lane::Clerk, papers::call_off)
        .get("/amt/beschaffung/rahmen/{agreement}/abrufe/{order}", Lane::Clerk, order::show)
        .post("/amt/beschaffung/rahmen/{agreement}/abrufe/{order}/senden", Lane::Clerk, order::send)
        .upload("/amt/beschaffung/rahmen/{agreement}/abrufe/{order}/rechnung", order::LARGEST_BODY, order::bill)
        .get("/amt/beschaffung/rahmen/{agreement}/abrufe/{order}/rechnungen/{invoice}", Lane::Clerk, order::bill_file)
        .get(STOCK, Lane::Clerk, stock::show)
        .get("/amt/beschaffung/bestand/liste.csv", Lane::Clerk, stock::csv)
        .get("/amt/beschaffung/abfragen/{demand}", Lane::Clerk, report::show)
        .post("/amt/beschaffung/abfragen/{demand}/senden", Lane::Clerk, report::send)
        .get("/amt/beschaffung/abfragen/{demand}/einlesen", Lane::Clerk, reading::show)
        .upload("/amt/beschaffung/abfragen/{demand}/einlesen", LARGEST_SHEET_BODY, reading::send)
        .get("/amt/beschaffung/abfragen/{demand}/meldung.csv", Lane::Clerk, report::csv)
        .get("/amt/beschaffung/abfragen/{demand}/meldung.xlsx", Lane::Clerk, report::xlsx)
        .with_state(desk)
}

/// Where an administration finds one of its call-offs.
pub(crate) fn order_path(agreement: FrameworkId, call_off: CallOffId) -> String {
    format!("{OWN_FRAMEWORKS}/{agreement}/abrufe/{call_off}")
}

/// Where an administration finds what it knows of.
pub(crate) fn notice_path(notice: &Notice) -> String {
    match notice.kind {
        NoticeKind::Survey => format!("{OWN_SURVEYS}/{}", notice.subject),
        NoticeKind::Framework => format!("{OWN_FRAMEWORKS}/{}", notice.subject),
    }
}

/// Reads for whoever buys.
async fn reading(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<(Buyer, Scope)> {
    let buyer = Buyer::of(clerk.session())?;
    Ok((buyer, desk.store.read(Reach::Tenant(buyer.tenant()), buyer.actor(), visitor.lang).await?))
}

/// The same to write.
async fn writing(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<(Buyer, Scope)> {
    let buyer = Buyer::of(clerk.session())?;
    Ok((buyer, desk.store.write(Reach::Tenant(buyer.tenant()), buyer.actor(), visitor.lang).await?))
}

/// Who acts for an administration at the host of something that it knows of, by its own row.
async fn member(desk: &Desk, visitor: &Visitor, clerk: &Clerk, subject: &str) -> Result<(Member, Uuid)> {
    let own = clerk.session().tenant;
    let at_home = Member::of(clerk.session(), own)?;
    let subject: Uuid = subject.parse().map_err(|_| Error::Unknown)?;
    let scope = desk.store.read(Reach::Tenant(own), at_home.actor(), visitor.lang).await?;
    let notice = notice(&scope, subject).await?;
    Ok((Member::of(clerk.session(), notice.host)?, subject))
}

/// Reads at the host for an administration.
async fn reading_at_host(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    subject: &str,
) -> Result<(Member, Uuid, Scope)> {
    let (member, subject) = member(desk, visitor, clerk, subject).await?;
    let scope = desk.store.read(Reach::Tenant(member.host()), member.actor(), visitor.lang).await?;
    Ok((member, subject, scope))
}

/// The same to write.
async fn writing_at_host(
    desk: &Desk,
    visitor: &Visitor,
    clerk: &Clerk,
    subject: &str,
) -> Result<(Member, Uuid, Scope)> {
    let (member, subject) = member(desk, visitor, clerk, subject).await?;
    let scope = desk.store.write(Reach::Tenant(member.host()), member.actor(), visitor.lang).await?;
    Ok((member, subject, scope))
}
