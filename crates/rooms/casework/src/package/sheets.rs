//! What a package says of a case: for programs as JSON, for people as text in the official language.

use std::fmt::Write;

use applications::{AnswerSection, Change, Difference, Reader, Request, answer_sections, time_text};
use directory::Catalogue;
use mailbox::Direction;
use serde_json::{Value, json};
use ui::{t, text_with};

use crate::letter::OFFICIAL;
use crate::model::Stance;
use crate::pages::words;
use crate::verbs::{CaseView, Decision, HistoryLine, Participation, Who};

fn sections(case: &CaseView) -> Vec<AnswerSection> {
    answer_sections(OFFICIAL, &case.published, &case.content, &case.attachments, Reader::Clerk)
}

/// The case without what is for colleagues only.
pub(super) fn data(case: &CaseView) -> Value {
    let application = &case.application;
    let sections: Vec<Value> = sections(case).into_iter().map(section_data).collect();
    let messages: Vec<Value> = case
        .mailbox
        .messages
        .iter()
        .map(|message| {
            let read_at = message.read_at.map(|at| at.rfc3339());
            json!({ "sent_at": message.sent_at.rfc3339(), "direction": message.direction, "read_at": read_at, "text": message.body })
        })
        .collect();
    let documents: Vec<Value> = case
        .mailbox
        .documents
        .iter()
        .map(|document| {
            json!({
                "kind": document.kind,
                "made_available_at": document.made_available_at.rfc3339(),
                "retrieved_at": document.retrieved_at.map(|at| at.rfc3339()),
                "notified_on": document.notified_on.map(|day| day.to_string()),
                "sha256": vault::hex(&document.sha256),
            })
        })
        .collect();
    json!({
        "reference": case.reference(),
        "file_reference": case.file_reference,
        "state": case.state.name(),
        "clerk": case.assignee,
        "due_on": case.due_on.map(|day| day.to_string()),
        "application": {
            "online_service": application.online_service,
            "form_version": application.form_version,
            "legal_entity": application.legal_entity,
            "area": application.area,
            "channel": application.channel,
            "received_at": application.submitted_at.rfc3339(),
            "assistance": case.content.assistance,
            "sha256": vault::hex(&application.content_hash),
            "values": case.content.values,
            "fees": case.content.fees,
            "total_cents": case.content.total,
            "answers": sections,
        },
        "requests": case.requests.iter().map(request_data).collect::<Vec<_>>(),
        "corrections": case.changes.iter().map(correction_data).collect::<Vec<_>>(),
        "participations": case.participations.iter().map(participation_data).collect::<Vec<_>>(),
        "messages": messages,
        "documents": documents,
        "decision": case.decision.as_ref().map_or(Value::Null, decision_data),
        "former_decisions": case.former.iter().map(decision_data).collect::<Vec<_>>(),
        "history": case.history.iter().rev().map(|line| history_data(case, line)).collect::<Vec<_>>(),
    })
}

fn request_data(request: &Request) -> Value {
    json!({
        "asked_at": request.asked_at.rfc3339(),
        "fields": request.wanted.fields,
        "until": request.wanted.until.map(|day| day.to_string()),
        "incomplete": request.wanted.incomplete,
        "ended_at": request.ended_at.map(|at| at.rfc3339()),
    })
}

fn participation_data(asked: &Participation) -> Value {
    json!({
        "asked_at": asked.asked_at.rfc3339(),
        "party": asked.party,
        "subject": asked.subject,
        "question": asked.question,
        "source": asked.source,
        "silence_consents": asked.silence_consents,
        "due_on": asked.due_on.to_string(),
        "state": asked.standing.name(),
        "ended_at": asked.ended_at.map(|at| at.rfc3339()),
        "stance": asked.stance.map(Stance::name),
        "statement": asked.statement,
    })
}

fn correction_data(change: &Change) -> Value {
    let difference = |difference: &Difference| json!({ "question": difference.question, "before": difference.before, "after": difference.after });
    json!({
        "at": change.at.rfc3339(),
        "by": if change.by_applicant { "applicant" } else { "clerk" },
        "reason": change.reason,
        "differences": change.differences.iter().map(difference).collect::<Vec<_>>(),
    })
}

fn section_data(section: AnswerSection) -> Value {
    let rows: Vec<Value> = section
        .rows
        .into_iter()
        .map(|row| json!({ "field": row.field, "question": row.question, "answer": row.answer }))
        .collect();
    json!({ "title": section.title, "rows": rows })
}

fn history_data(case: &CaseView, line: &HistoryLine) -> Value {
    let role = match line.who {
        Who::Clerk(_) => "clerk",
        Who::Applicant => "applicant",
        Who::System => "program",
    };
    let who = words::who(OFFICIAL, case, line);
    let office = line.office.as_ref().map(|(_, name)| name);
    json!({
        "at": line.at.rfc3339(), "event": line.kind, "detail": line.detail, "by": role, "name": who, "office": office,
    })
}

fn decision_data(decision: &Decision) -> Value {
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
    json!({
        "outcome": decision.outcome,
        "verdict": decision.verdict.name(),
        "operative": decision.content.operative,
        "reasons": decision.content.reasons,
        "fees": decision.content.fees,
        "additions": decision.content.additions,
        "total_cents": decision.total,
        "due_on": day(decision.due_on),
        "payment_reference": decision.payment_reference,
        "delivery": decision.delivery.name(),
        "decided_by": decision.decided_by,
        "approved_by": decision.approved_by,
        "version": decision.version,
        "amends": decision.content.amends,
        "decided_at": decision.decided_at.rfc3339(),
        "delivered_at": decision.delivered_at.map(|at| at.rfc3339()),
        "notified_on": day(decision.notified_on),
        "objection_until": day(decision.objection_until),
    })
}

/// The notes for colleagues.
pub(super) fn notes_data(case: &CaseView) -> Value {
    let note = |note: &crate::Note| json!({ "at": note.at.rfc3339(), "author": note.author, "text": note.text });
    case.notes.iter().rev().map(note).collect()
}

/// The same as text.
pub(super) fn notes_text(case: &CaseView) -> String {
    let mut text = Text::titled(&t(OFFICIAL, "casework-package-notes"));
    for note in case.notes.iter().rev() {
        text.line(&format!("{}, {}", time_text(note.at), note.author), &note.text);
    }
    text.0
}

/// The case as text, without what is for colleagues only.
pub(super) fn text(catalogue: &Catalogue, case: &CaseView) -> String {
    let lang = OFFICIAL;
    let mut text = Text::titled(&text_with(lang, "casework-case", &[("reference", case.reference().into())]));
    let (entity, place) = words::entity_and_place(lang, catalogue, case);
    if let Some(reference) = &case.file_reference {
        text.line(&t(lang, "casework-file-reference"), reference);
    }
    text.line(&t(lang, "casework-column-service"), &case.published.title(lang));
    text.line(&t(lang, "casework-column-entity"), &entity);
    text.line(&t(lang, "casework-column-area"), &place);
    text.line(&t(lang, "casework-column-received"), &words::received(case));
    text.line(&t(lang, "casework-column-state"), &case.text(lang, case.state.key()));
    if let Some(clerk) = &case.assignee {
        text.line(&t(lang, "casework-column-clerk"), clerk);
    }
    text.heading(&case.text(lang, "casework-application"));
    for section in sections(case) {
        text.heading(&section.title);
        for row in section.rows.iter().filter(|row| !row.answer.is_empty()) {
            text.line(&row.question, &row.answer);
        }
    }
    if !case.changes.is_empty() {
        text.heading(&t(lang, "applications-corrections"));
    }
    for change in &case.changes {
        let by =
            if change.by_applicant { "applications-corrected-by-applicant" } else { "applications-corrected-by-clerk" };
        let by = text_with(lang, by, &[("when", time_text(change.at).into())]);
        let differences = change.differences.iter().map(|it| format!("{}: {} → {}", it.question, it.before, it.after));
        let reason = change
            .reason
            .iter()
            .map(|reason| text_with(lang, "applications-correction-reason", &[("reason", reason.as_str().into())]));
        text.line(&by, &differences.chain(reason).collect::<Vec<_>>().join("\n"));
    }
    if !case.mailbox.messages.is_empty() {
        text.heading(&t(lang, "mailbox-title"));
    }
    for message in &case.mailbox.messages {
        let from = match message.direction {
            Direction::ToApplicant => "mailbox-message-from-administration",
            Direction::ToAdministration => "mailbox-message-from-applicant",
        };
        text.line(&format!("{}, {}", time_text(message.sent_at), t(lang, from)), &message.body);
    }
    if !case.participations.is_empty() {
        text.heading(&t(lang, "casework-participations"));
    }
    for asked in &case.participations {
        let state = t(lang, asked.stance.map_or(asked.standing.key(), Stance::key));
        let words = [Some(asked.subject.as_str()), Some(state.as_str()), asked.statement.as_deref()];
        text.line(
            &asked.party,
            &words.into_iter().flatten().filter(|words| !words.is_empty()).collect::<Vec<_>>().join("\n"),
        );
    }
    let decision = words::decision(lang, case);
    if !decision.is_empty() {
        text.heading(&case.text(lang, "casework-decision"));
    }
    for (term, words) in decision {
        text.line(&term, &words);
    }
    text.heading(&t(lang, "casework-history"));
    for line in case.history.iter().rev() {
        let what = format!("{}: {}", words::what(lang, case, line), words::who(lang, case, line));
        text.line(&time_text(line.at), &what);
    }
    text.0
}

/// Text with headings, and lines of a term and what it means; longer words are indented below their term.
struct Text(String);

impl Text {
    fn titled(title: &str) -> Self {
        Self(format!("{title}\n"))
    }

    fn heading(&mut self, heading: &str) {
        let _ = write!(self.0, "\n{heading}\n{}\n", "-".repeat(heading.chars().count()));
    }

    fn line(&mut self, term: &str, words: &str) {
        let indented = words.lines().collect::<Vec<_>>().join("\n    ");
        let gap = if words.contains('\n') { "\n    " } else { " " };
        let _ = writeln!(self.0, "{term}:{gap}{indented}");
    }
}
