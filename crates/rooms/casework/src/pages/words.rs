//! Parts of a case in words: for its page and for its package.

use applications::{Channel, date_text, time_text};
use mailbox::{Demand, PayBy};
use studio::Procedure;
use ui::{Lang, t, text_with};

use crate::AnswerWay;
use crate::member::MemberPart;
use crate::model::{Amendment, Event};
use crate::verbs::{CaseView, Decision, HistoryLine, Who};

/// What happened.
pub(crate) fn what(lang: Lang, case: &CaseView, line: &HistoryLine) -> String {
    let text = case.text(lang, &format!("casework-event-{}", line.kind.replace('_', "-")));
    let received = line.kind == Event::Received.name();
    let detail =
        line.detail.as_deref().map(|detail| match (AnswerWay::from_name(detail), Channel::from_name(detail)) {
            (_, Some(channel)) if received => applications::way_text(lang, channel),
            (Some(way), _) => t(lang, way.key()),
            _ => detail.to_owned(),
        });
    match detail {
        Some(detail) => format!("{text} ({detail})"),
        None => text,
    }
}

/// Who did it, with the administration where it was another one.
pub(crate) fn who(lang: Lang, case: &CaseView, line: &HistoryLine) -> String {
    let who = match &line.who {
        Who::Clerk(name) => name.clone(),
        Who::Applicant => case.text(lang, "casework-who-applicant"),
        Who::System => t(lang, "casework-who-system"),
    };
    match &line.office {
        Some((_, office)) => format!("{who} ({office})"),
        None => who,
    }
}

/// When it counts as received; without the minute where only the day is known.
pub(crate) fn received(case: &CaseView) -> String {
    let at = case.application.submitted_at;
    if case.application.channel.is_assisted() { date_text(at.in_germany().date()) } else { time_text(at) }
}

/// Who had filled it in for the applicant, and on what way; nothing when nobody did.
pub(crate) fn recorded_by(lang: Lang, case: &CaseView) -> Option<String> {
    let line = case.history.last().filter(|line| line.detail.is_some() && line.kind == Event::Received.name())?;
    Some(format!("{}, {}", who(lang, case, line), applications::way_text(lang, case.application.channel)))
}

/// The decision: what each part is called and what it says. Nothing before it is taken.
pub(crate) fn decision(lang: Lang, case: &CaseView) -> Vec<(String, String)> {
    case.decision.as_ref().map(|decision| one(lang, case, decision)).unwrap_or_default()
}

/// A decision of the case, the one that holds or one before it.
/// How the member municipality takes part in a decision.
pub(crate) fn part(lang: Lang, part: &MemberPart) -> String {
    match part {
        MemberPart::Asked { by: Some(name), .. } => {
            text_with(lang, "casework-member-released", &[("name", name.as_str().into())])
        }
        MemberPart::Asked { reason, .. } if reason.is_empty() => t(lang, "casework-member-demanded"),
        MemberPart::Asked { reason, .. } => {
            text_with(lang, "casework-member-asked", &[("reason", reason.as_str().into())])
        }
        MemberPart::Recorded { on, by } => {
            let args = [("date", date_text(*on).into()), ("by", by.as_str().into())];
            text_with(lang, "casework-member-decided", &args)
        }
    }
}

pub(crate) fn one(lang: Lang, case: &CaseView, decision: &Decision) -> Vec<(String, String)> {
    let mut outcome = case.published.texts.text(lang, &format!("outcome-{}", decision.outcome));
    if case.published.manifest.procedure != Procedure::Report {
        outcome = format!("{outcome} ({})", t(lang, decision.verdict.key()));
    }
    let decided_by = format!("{}, {}", decision.decided_by, time_text(decision.decided_at));
    let mut items =
        vec![(case.text(lang, "casework-outcome"), outcome), (case.text(lang, "casework-decided-by"), decided_by)];
    let mut item = |key: &str, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            items.push((t(lang, key), value));
        }
    };
    let amended = decision.content.amends.as_ref().and_then(|amends| {
        let how: Amendment = amends.how.parse().ok()?;
        Some(format!("{} ({})", t(lang, how.key()), amends.basis))
    });
    item("casework-amendment", amended);
    item("casework-approved-by", decision.approved_by.clone());
    item("casework-member-part", decision.content.member.as_ref().map(|member| part(lang, member)));
    item("casework-operative", Some(decision.content.operative.clone()));
    item("casework-reasons", Some(decision.content.reasons.clone()));
    item("casework-total", (decision.total.0 > 0).then(|| decision.total.to_string()));
    let collected = |demand: &Demand| matches!(demand.by, PayBy::Debit { .. });
    let collected = case.mailbox.demands.iter().any(collected);
    let due = if collected { "casework-letter-word-collected" } else { "casework-due-on" };
    item(due, decision.due_on.map(date_text));
    item("casework-payment-reference", decision.payment_reference.as_deref().map(crate::payment::printed));
    let delivery = || t(lang, &format!("casework-delivery-{}", decision.delivery.name()));
    item("casework-delivery", decision.document.map(|_| delivery()));
    item("casework-notified-on", decision.notified_on.map(date_text));
    item("casework-objection-until", decision.objection_until.map(date_text));
    items
}

/// The names of the legal entity, and of the one before it after a reform, and of the municipality.
pub(crate) fn entity_and_place(lang: Lang, catalogue: &directory::Catalogue, case: &CaseView) -> (String, String) {
    let key = case.application.legal_entity.parse().ok();
    let before = key.as_ref().and_then(|key| catalogue.predecessor(key)).map(|entity| entity.name.clone());
    let entity = key.as_ref().and_then(|key| catalogue.entity(key)).map(|entity| entity.name.clone());
    let entity = match (entity, before) {
        (Some(entity), Some(former)) => {
            ui::text_with(lang, "casework-successor", &[("entity", entity.into()), ("former", former.into())])
        }
        (entity, _) => entity.unwrap_or_else(|| case.application.legal_entity.clone()),
    };
    let place = case.application.area.parse().ok().and_then(|ags| catalogue.municipality_name(&ags));
    (entity, place.unwrap_or_else(|| case.application.area.clone()))
}
