//! What the earlier rooms offer to this one: in the scope of another administration it finds nothing, and leaves nothing behind.
//! A new verb of theirs fails the first test until somebody has said here who calls it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use applications::{Application, ApplicationId, Attachment, Correction, Destination, Reader, Wanted};
use casework::{CaseId, CaseView};
use mailbox::{Delivery, Direction, DocumentId};
use sea_orm::{ConnectionTrait, Statement};
use store::Actor;
use uuid::Uuid;

use crate::common::{KOERNER, NOTTERTAL, Office, PNG, SAALETAL, offices};

/// What is called in the scope of the administration that works on the case.
const CLERKS: [(&str, &[&str]); 2] = [
    (
        "applications",
        &[
            "advance",
            "advance_all",
            "application",
            "attachment",
            "attachments",
            "changes",
            "choose_post",
            "close_corrections",
            "conclude",
            "content",
            "contents",
            "copy",
            "end_hearings",
            "end_requests",
            "erase",
            "feedback",
            "form_versions",
            "hearings",
            "last_moves",
            "locks",
            "looks",
            "moves",
            "note_look",
            "open_correction",
            "pack",
            "request",
            "requests",
            "service_versions",
            "services_of",
            "stored_attachment",
            "transfer",
            "under_way",
        ],
    ),
    (
        "mailbox",
        &[
            "erase",
            "hand_over",
            "list",
            "mark_notified",
            "mark_read",
            "mark_seen",
            "pack",
            "post_document",
            "post_message",
            "retrieve_document",
            "store_document",
            "unread",
            "unread_cases",
        ],
    ),
];

/// What the applicant's side calls, with a code; what the program calls for every administration in turn; and what is pure.
const OTHERS: [(&str, &[&str]); 2] = [
    (
        "applications",
        &[
            "addressees_view",
            "answer_sections",
            "answers_view",
            "asked_again",
            "askable",
            "attach",
            "changes_view",
            "clocks",
            "clocks_view",
            "consent_view",
            "copy_later",
            "date_text",
            "detach",
            "find_by_code",
            "hand_over_assisted",
            "hand_over_correction",
            "hear",
            "issuer",
            "lines",
            "load",
            "note_look_from",
            "open",
            "open_assisted",
            "open_with_code",
            "preview",
            "preview_sheet",
            "rate",
            "receipt_of",
            "received_text",
            "receive",
            "renew",
            "save",
            "scan_later",
            "submit",
            "submit_from_program",
            "sweep",
            "time_text",
            "way_text",
            "withdraw",
            "words",
        ],
    ),
    (
        "mailbox",
        &[
            "ask_notices",
            "confirm_notices",
            "demands",
            "document_name",
            "explain",
            "forget_unconfirmed",
            "message_text",
            "notices_by_token",
            "notified",
            "reply_form",
            "stop_notices",
            "stop_notices_by_token",
            "thread",
        ],
    ),
];

/// The functions that a room makes public.
fn public(room: &str) -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(room).join("src/lib.rs");
    let source = fs::read_to_string(path).unwrap();
    let uses = source.split("\npub use ").skip(1).map(|rest| rest.split(';').next().unwrap_or_default());
    let names = uses.flat_map(|names| {
        let (_, names) = names.split_once("::").unwrap_or(("", names));
        names.trim_start_matches('{').trim_end_matches('}').split(',').map(|name| name.trim().to_owned())
    });
    names.filter(|name| name.starts_with(|letter: char| letter.is_lowercase())).collect()
}

#[test]
fn every_verb_of_the_rooms_below_is_in_a_list() {
    for ((room, clerks), (_, others)) in CLERKS.iter().zip(OTHERS) {
        let known: BTreeSet<String> = clerks.iter().chain(others).map(|name| (*name).to_owned()).collect();
        assert_eq!(known.len(), clerks.len() + others.len(), "{room}: one of them twice");
        let there = public(room);
        assert!(there.len() > 10, "{room}: {there:?}");
        let new: Vec<_> = there.difference(&known).collect();
        let gone: Vec<_> = known.difference(&there).collect();
        assert!(new.is_empty() && gone.is_empty(), "{room}: say who calls {new:?}; not there any more: {gone:?}");
    }
}

/// What the owner has.
struct There<'a> {
    view: &'a CaseView,
    file: &'a Attachment,
    document: DocumentId,
    letter: mailbox::Stored,
}

/// Calls a verb for a case of somebody else; says whether it found anything.
async fn call(office: &Office, room: &str, verb: &str, on: &There<'_>) -> Result<bool, String> {
    let mut scope = office.db.store.write_as_system(SAALETAL).await.unwrap();
    let (store, blobs) = (&office.db.store, &office.desk.blobs);
    let id: ApplicationId = on.view.application.id;
    let case: Uuid = id.0;
    let application: &Application = &on.view.application;
    let said = |error: applications::Error| error.to_string();
    let refused = |error: mailbox::Error| error.to_string();
    let none = |count: u64| count > 0;
    let found = match (room, verb) {
        ("applications", "advance") => {
            applications::advance(&mut scope, id, application.state).await.map(|()| true).map_err(said)
        }
        ("applications", "advance_all") => {
            let to = applications::PublicState::Closed;
            applications::advance_all(&mut scope, &[id], to).await.map(|()| false).map_err(said)
        }
        ("applications", "application") => applications::application(&scope, id).await.map(|_| true).map_err(said),
        ("applications", "attachment") => {
            applications::attachment(&scope, blobs, id, on.file.id).await.map(|_| true).map_err(said)
        }
        ("applications", "attachments") => {
            let files = applications::attachments(&scope, id, &on.view.content).await;
            files.map(|files| !files.is_empty()).map_err(said)
        }
        ("applications", "changes") => {
            let (published, content) = (&on.view.published, &on.view.content);
            let changes = applications::changes(&scope, published, id, content, Reader::Clerk).await;
            changes.map(|changes| !changes.is_empty()).map_err(said)
        }
        ("applications", "choose_post") => applications::choose_post(&mut scope, id, true).await.map_err(said),
        ("applications", "close_corrections") => {
            applications::close_corrections(&mut scope, id).await.map(|()| false).map_err(said)
        }
        ("applications", "conclude") => applications::conclude(&scope, id).await.map(|()| true).map_err(said),
        ("applications", "content") => applications::content(&scope, id).await.map(|_| true).map_err(said),
        ("applications", "contents") => {
            applications::contents(&scope, &[id]).await.map(|all| !all.is_empty()).map_err(said)
        }
        ("applications", "copy") => {
            let (desk, language) = (&office.desk, store::Language::German);
            let scope = store.read_as_system(SAALETAL).await.unwrap();
            let copy =
                applications::copy(scope, &desk.studio, &desk.directory, &desk.press, language, application, None);
            copy.await.map(|_| true).map_err(said)
        }
        ("applications", "end_hearings") => {
            applications::end_hearings(&scope, id, &[case]).await.map(|()| false).map_err(said)
        }
        ("applications", "hearings") => {
            applications::hearings(&scope, id).await.map(|all| !all.is_empty()).map_err(said)
        }
        ("applications", "end_requests") => {
            applications::end_requests(&mut scope, id, false).await.map(|()| false).map_err(said)
        }
        ("applications", "erase") => {
            applications::erase(&mut scope, id).await.map(|files| !files.is_empty()).map_err(said)
        }
        ("applications", "feedback") => {
            applications::feedback(&scope).await.map(|found| !found.scores.is_empty()).map_err(said)
        }
        ("applications", "form_versions") => {
            applications::form_versions(&scope, &[id]).await.map(|all| !all.is_empty()).map_err(said)
        }
        ("applications", "locks") => {
            applications::locks(&scope, blobs, id).await.map(|locks| !locks.is_empty()).map_err(said)
        }
        ("applications", "last_moves") => {
            applications::last_moves(&scope, &[id]).await.map(|all| !all.is_empty()).map_err(said)
        }
        ("applications", "moves") => applications::moves(&scope, id).await.map(|all| !all.is_empty()).map_err(said),
        ("applications", "pack") => applications::pack(&scope, id).await.map(|_| true).map_err(said),
        ("applications", "transfer") => {
            let to = Destination { office: SAALETAL, legal_entity: KOERNER.to_owned(), area: KOERNER.to_owned() };
            applications::transfer(&mut scope, id, to, "Umzug").await.map(|()| true).map_err(said)
        }
        ("mailbox", "hand_over") => mailbox::hand_over(&mut scope, case).await.map(|()| false).map_err(refused),
        ("mailbox", "pack") => mailbox::pack(&scope, case).await.map(|_| true).map_err(refused),
        ("applications", "looks") => applications::looks(&scope, id).await.map(|all| !all.is_empty()).map_err(said),
        ("applications", "note_look") => {
            // On SQLite there is one writer.
            drop(scope);
            return applications::note_look(store, SAALETAL, Actor::System, id).await.map(|()| true).map_err(said);
        }
        ("applications", "open_correction") => {
            let correction = Correction { fields: ["place".to_owned()].into(), by_clerk: None };
            applications::open_correction(&mut scope, application, correction).await.map(|_| true).map_err(said)
        }
        ("applications", "request") => {
            applications::request(&mut scope, id, &Wanted::default()).await.map(|()| true).map_err(said)
        }
        ("applications", "requests") => {
            applications::requests(&scope, id).await.map(|all| !all.is_empty()).map_err(said)
        }
        ("applications", "service_versions") => {
            let versions = applications::service_versions(&scope, &[application.reference.to_string()]).await;
            versions.map(|all| !all.is_empty()).map_err(said)
        }
        ("applications", "services_of") => {
            applications::services_of(&scope, &[id]).await.map(|all| !all.is_empty()).map_err(said)
        }
        ("applications", "stored_attachment") => {
            return applications::stored_attachment(scope, blobs, id, on.file.id).await.map(|_| true).map_err(said);
        }
        ("applications", "under_way") => {
            let found = applications::under_way(&scope, std::slice::from_ref(&application.area)).await;
            found.map(|found| !found.is_empty()).map_err(said)
        }
        ("mailbox", "erase") => mailbox::erase(&mut scope, case).await.map(|all| !all.is_empty()).map_err(refused),
        ("mailbox", "list") => {
            let list = mailbox::list(&mut scope, case).await;
            list.map(|all| !all.messages.is_empty() || !all.documents.is_empty()).map_err(refused)
        }
        ("mailbox", "mark_notified") => {
            let today = scope.today();
            mailbox::mark_notified(&mut scope, case, on.document, today).await.map(|()| true).map_err(refused)
        }
        ("mailbox", "mark_read") => {
            mailbox::mark_read(&mut scope, case, Direction::ToAdministration).await.map(none).map_err(refused)
        }
        ("mailbox", "mark_seen") => {
            drop(scope);
            let (actor, direction) = (Actor::System, Direction::ToAdministration);
            let seen = mailbox::mark_seen(store, SAALETAL, actor, case, &on.view.mailbox, direction).await;
            return seen.map(none).map_err(refused);
        }
        ("mailbox", "post_document") => {
            mailbox::post_document(&mut scope, &on.letter).await.map(|_| true).map_err(refused)
        }
        ("mailbox", "post_message") => {
            let posted = mailbox::post_message(&mut scope, case, Direction::ToApplicant, "Ein Fremder").await;
            posted.map(|_| true).map_err(refused)
        }
        ("mailbox", "retrieve_document") => {
            drop(scope);
            let opened = mailbox::retrieve_document(store, blobs, SAALETAL, Actor::System, case, on.document).await;
            return opened.map(|_| true).map_err(refused);
        }
        ("mailbox", "store_document") => {
            drop(scope);
            let stored = mailbox::store_document(store, blobs, SAALETAL, case, letter("other")).await;
            return stored.map(|_| true).map_err(refused);
        }
        ("mailbox", "unread") => {
            let unread = mailbox::unread(&scope, &[case], Direction::ToAdministration).await;
            unread.map(|all| !all.is_empty()).map_err(refused)
        }
        ("mailbox", "unread_cases") => {
            mailbox::unread_cases(&scope, Direction::ToAdministration).await.map(none).map_err(refused)
        }
        (room, verb) => panic!("say how {room}::{verb} is called"),
    };
    // What did something is kept, so that the owner would see it.
    if found.is_ok() {
        scope.commit().await.unwrap();
    }
    found
}

fn letter(key: &str) -> Delivery {
    Delivery::pdf(key, mailbox::Kind::Decision, "mailbox-kind-decision", "%PDF")
}

async fn story(office: &Office, id: CaseId) -> String {
    let view = office.view(&office.anna, id).await;
    let files: Vec<_> = view.attachments.iter().map(|file| (&file.file_name, file.released)).collect();
    let open: Vec<_> = view.requests.iter().map(|request| request.ended_at).collect();
    let seen: Vec<_> = view.mailbox.messages.iter().map(|message| (message.id, message.read_at)).collect();
    let documents: Vec<_> = view.mailbox.documents.iter().map(|document| document.notified_on).collect();
    format!("{:?} {:?} {files:?} {open:?} {seen:?} {documents:?}", view.application, view.history.len())
}

/// Rows of the other administration that name the case.
async fn rows_elsewhere(office: &Office, id: CaseId) -> i64 {
    let mut all = 0;
    let scope = office.db.store.read_as_system(SAALETAL).await.unwrap();
    for (table, column) in [
        ("application_request", "application"),
        ("application_look", "application"),
        ("draft", "id"),
        ("message", "case_id"),
        ("document", "case_id"),
    ] {
        let sql = format!("select count(*) as number from {table} where tenant_id = {} and {column} = $1", SAALETAL.0);
        let backend = office.db.store.backend();
        let statement = Statement::from_sql_and_values(backend, sql, [id.0.into()]);
        let row = scope.db().query_one_raw(statement).await.unwrap().unwrap();
        all += row.try_get::<i64>("", "number").unwrap();
    }
    all
}

#[tokio::test]
async fn they_find_nothing_for_another_administration_and_leave_nothing_behind() {
    for office in offices().await {
        let (id, _) = office.report_with_photos(&[PNG]).await;
        assert_eq!(office.view(&office.anna, id).await.application.area, KOERNER);
        office.claim(&office.anna, id).await;
        let revision = office.view(&office.anna, id).await.revision;
        let mut scope = office.write(&office.anna).await;
        let (desk, anna) = (&office.desk, &office.anna);
        casework::ask(&mut scope, desk, anna, id, revision, "Wo genau?", &Wanted::default()).await.unwrap();
        scope.commit().await.unwrap();
        office.answer(NOTTERTAL, id, "Vor dem Rathaus.").await;
        let (store, blobs) = (&office.db.store, &office.desk.blobs);
        let stored = mailbox::store_document(store, blobs, NOTTERTAL, id, letter("decision")).await.unwrap();
        let mut scope = office.write(anna).await;
        let document = mailbox::post_document(&mut scope, &stored).await.unwrap().id;
        scope.commit().await.unwrap();
        let pending = mailbox::store_document(store, blobs, NOTTERTAL, id, letter("pending")).await.unwrap();

        let before = story(&office, id).await;
        let view = office.view(anna, id).await;
        let on = There { view: &view, file: &view.attachments[0], document, letter: pending };
        for (room, verbs) in CLERKS {
            for verb in verbs {
                let found = call(&office, room, verb, &on).await;
                assert!(!matches!(found, Ok(true)), "{}: {room}::{verb} found something", office.db.name);
            }
        }
        assert_eq!(story(&office, id).await, before, "{}: the case is as it was", office.db.name);
        assert_eq!(rows_elsewhere(&office, id).await, 0, "{}: no rows elsewhere", office.db.name);
    }
}
