//! Handing a case over to another administration: what travels and what does not, once or not at all, and its applicant finds
//! it under the one number.

use applications::{PublicState, Wanted};
use axum::http::StatusCode;
use casework::{
    CaseId, CaseView, Error, Filter, Inbox, ParticipationForm, Party, Stance, Standing, State, Transfer, TransferForm,
    View, Who,
};
use identity::ClerkSession;
use jiff::civil::date;
use sea_orm::{ConnectionTrait, Statement};
use serde_json::json;
use store::{Consumer, OutboxEvent, TenantId};
use uuid::Uuid;

use crate::approval::{propose, with_four_eyes};
use crate::common::{ALTENBERGA, KOERNER, NOTTERTAL, Office, PNG, SAALETAL, dog, form, offices, pothole, words};
use crate::transfer_pages::{Browser, casework_looks};

pub(crate) const DAY: i64 = 86_400;

pub(crate) const REASON: &str = "Die Straße liegt in Altenberga.";

pub(crate) fn to(entity: &str) -> TransferForm {
    TransferForm { entity: Some(entity.to_owned()), reason: REASON.to_owned() }
}

pub(crate) async fn give(office: &Office, by: &ClerkSession, id: CaseId, form: &TransferForm) -> casework::Result<()> {
    let revision = office.view(by, id).await.revision;
    let mut scope = office.write(by).await;
    casework::transfer(&mut scope, &office.desk, by, id, revision, form).await?;
    scope.commit().await.unwrap();
    Ok(())
}

/// Hands a case over and lets it arrive; gives the case there.
pub(crate) async fn hand_over(office: &Office, by: &ClerkSession, id: CaseId, entity: &str) -> CaseId {
    give(office, by, id, &to(entity)).await.unwrap();
    office.worker.drain().await.unwrap();
    CaseId(office.view(by, id).await.moves.last().unwrap().target.0)
}

async fn find(office: &Office, by: &ClerkSession, filter: &Filter) -> Inbox {
    let scope = office.read(by).await;
    casework::inbox(&scope, &office.desk, by, filter).await.unwrap()
}

pub(crate) async fn count(office: &Office, tenant: TenantId, table: &str) -> i64 {
    let scope = office.db.store.read_as_system(tenant).await.unwrap();
    let sql = format!("select count(*) as number from {table} where tenant_id = {}", tenant.0);
    let row = scope.db().query_one_raw(Statement::from_string(office.db.store.backend(), sql)).await.unwrap();
    row.unwrap().try_get("", "number").unwrap()
}

pub(crate) async fn execute(office: &Office, tenant: TenantId, sql: &str) {
    let scope = office.db.store.write_as_system(tenant).await.unwrap();
    scope.db().execute_unprepared(sql).await.unwrap();
    scope.commit().await.unwrap();
}

pub(crate) fn kinds(view: &CaseView) -> Vec<&str> {
    view.history.iter().map(|line| line.kind.as_str()).collect()
}

#[tokio::test]
async fn everything_of_a_case_travels_but_what_is_only_for_colleagues() {
    for office in offices().await {
        let (anna, bernd) = (&office.anna, &office.bernd);
        let (id, receipt) = office.report_with_photos(&[PNG]).await;
        office.claim(anna, id).await;
        let revision = office.view(anna, id).await.revision;
        let mut scope = office.write(anna).await;
        let wanted = Wanted { fields: ["place".to_owned()].into(), until: Some(date(2026, 10, 1)), incomplete: true };
        casework::ask(&mut scope, &office.desk, anna, id, revision, "An welcher Straße genau?", &wanted).await.unwrap();
        casework::note(&mut scope, anna, id, "Bauhof weiß nichts.").await.unwrap();
        let label = casework::create_label(&mut scope, anna, "Straße").await.unwrap();
        casework::set_labels(&mut scope, anna, id, &[label].into(), &[].into()).await.unwrap();
        casework::save_draft(&mut scope, anna, id, &form("resolved", "")).await.unwrap();
        scope.commit().await.unwrap();
        office.answer(NOTTERTAL, id, "Vor dem Brunnen.").await;
        office.worker.drain().await.unwrap();
        let asked = ParticipationForm {
            party: Some(Party::Outside("Landesamt".to_owned())),
            subject: "Straße".to_owned(),
            question: "Wem gehört die Straße?".to_owned(),
            until: Some(date(2026, 10, 1)),
            ..ParticipationForm::default()
        };
        for answered in [true, false] {
            let revision = office.view(anna, id).await.revision;
            let mut scope = office.write(anna).await;
            let one = casework::ask_for_statement(&mut scope, &office.desk, anna, id, revision, &asked).await.unwrap();
            scope.commit().await.unwrap();
            if answered {
                let revision = office.view(anna, id).await.revision;
                let mut scope = office.write(anna).await;
                let (said, today) = ((Some(Stance::Refusal), "Der Gemeinde."), scope.today());
                casework::record_statement(&mut scope, anna, id, revision, one, said, Some(today)).await.unwrap();
                scope.commit().await.unwrap();
            }
        }
        casework_looks(&office, id).await;
        let before = office.view(anna, id).await;

        office.db.clock.advance_seconds(3 * DAY);
        let there = hand_over(&office, anna, id, ALTENBERGA).await;
        let (gone, here) = (office.view(anna, id).await, office.view(bernd, there).await);
        let place = &office.db.name;

        // Where it was: over, and as it was.
        assert_eq!(gone.state, State::Transferred(anna.account), "{place}");
        assert!(gone.draft.is_none() && gone.notes.len() == 1 && gone.delete_on.is_some(), "{place}");
        assert_eq!(gone.application.moved_to.as_ref(), Some(&here.application.reference));
        assert_eq!(kinds(&gone)[..2], ["statement_ended", "transferred"]);

        // Where it is.
        assert_eq!(here.state, State::Received);
        assert_eq!(here.application.reference.tenant(), SAALETAL);
        assert_eq!(here.application.address, receipt.reference);
        assert_eq!((here.application.area.as_str(), here.application.legal_entity.as_str()), (ALTENBERGA, ALTENBERGA));
        assert_eq!(here.application.submitted_at, receipt.submitted_at, "{place}: the first day of receipt counts");
        assert_eq!(here.application.content_hash, receipt.content_hash);
        assert!(
            here.notes.is_empty() && here.labels.is_empty() && here.draft.is_none(),
            "{place}: only for colleagues"
        );
        let (mine, theirs) = (&before.content.values, &here.content.values);
        assert_eq!(mine["description"], theirs["description"]);
        let (photo, new) = (&before.attachments[0], &here.attachments[0]);
        assert_eq!((&photo.file_name, photo.sha256, photo.released), (&new.file_name, new.sha256, new.released));
        assert_eq!(theirs["photos"], json!([new.id.to_string()]), "{place}: the answer names the file as it is now");
        let scope = office.read(bernd).await;
        let (_, bytes) = casework::attachment(&scope, &office.desk, bernd, there, new.id).await.unwrap();
        drop(scope);
        let scope = office.read(anna).await;
        let (_, same) = casework::attachment(&scope, &office.desk, anna, id, photo.id).await.unwrap();
        assert_eq!(bytes, same);
        drop(scope);
        let said = |view: &CaseView| view.mailbox.messages.iter().map(|it| it.body.clone()).collect::<Vec<_>>();
        assert_eq!(said(&here)[..2], said(&before)[..]);
        let told = said(&here).pop().unwrap();
        assert!(told.contains("Nottertal") && told.contains("Saaletal") && told.contains(REASON), "{told}");
        assert_eq!(here.requests.len(), 1);
        assert_eq!(here.requests[0].wanted.fields, wanted.fields, "{place}: what was asked goes along");
        assert!(here.requests[0].ended_at.is_none(), "{place}: and stays open");
        let answered = here.participations.iter().find(|it| it.standing == Standing::Answered).unwrap();
        assert_eq!(answered.statement.as_deref(), Some("Der Gemeinde."));
        assert!(here.participations.len() == 2 && here.participations.iter().any(|it| it.standing == Standing::Ended));

        // The whole history, each line with who wrote it.
        let lines = &here.history;
        assert_eq!(
            (lines[0].kind.as_str(), &lines[0].who, &lines[0].office),
            ("transfer_received", &Who::System, &None)
        );
        assert!(lines[0].detail.as_ref().unwrap().contains("Nottertal"));
        assert_eq!(lines[1..].len(), gone.history.len());
        for (mine, theirs) in lines[1..].iter().zip(&gone.history) {
            assert_eq!(
                (mine.at, &mine.kind, &mine.who, &mine.detail),
                (theirs.at, &theirs.kind, &theirs.who, &theirs.detail)
            );
            assert_eq!(mine.office.as_ref().map(|(office, _)| *office), Some(NOTTERTAL));
        }
        assert!(lines.iter().any(|line| line.who == Who::Clerk("Frau anna".to_owned())), "{place}: their names stay");

        // In the lists of both.
        let arrived = find(&office, bernd, &Filter::default()).await;
        assert_eq!((arrived.total, arrived.rows[0].moved), (1, Some((NOTTERTAL, SAALETAL))));
        let number = Filter { words: Some(receipt.reference.to_string()), ..Filter::default() };
        for (by, own) in [(anna, id), (bernd, there)] {
            let found = find(&office, by, &number).await;
            assert_eq!(
                found.rows.iter().map(|row| row.id).collect::<Vec<_>>(),
                [own],
                "{place}: the old number finds it"
            );
        }
        let given = Filter { view: View::Transferred, ..Filter::default() };
        assert_eq!(find(&office, anna, &given).await.total, 1);
        for view in [View::Open, View::Mine, View::Waiting, View::Decided] {
            assert_eq!(find(&office, anna, &Filter { view, ..Filter::default() }).await.total, 0, "{view:?}");
        }
        // What is asked again is answered there.
        let browser = Browser::of(&office, &receipt);
        let (status, place_of_draft) = browser.post(&format!("/status/{}/korrektur", receipt.reference), "").await;
        assert_eq!((status, place_of_draft), (StatusCode::SEE_OTHER, format!("/antrag/{there}")), "{place}");
        // Both together count it once.
        let scope = office.read(anna).await;
        let mine = casework::statistics(&scope, &office.desk, anna, None).await.unwrap().total;
        drop(scope);
        let scope = office.read(bernd).await;
        let theirs = casework::statistics(&scope, &office.desk, bernd, None).await.unwrap().total;
        drop(scope);
        assert_eq!((mine.received, mine.transferred, mine.open, mine.questions), (0, 1, 0, 0));
        assert_eq!((theirs.received, theirs.transferred, theirs.open, theirs.questions), (1, 0, 1, 0));
        let reports = store::verify_chains(&office.db.store).await.unwrap();
        assert!(reports.iter().all(|report| report.broken.is_none()));
    }
}

#[tokio::test]
async fn it_goes_on_and_comes_back() {
    for office in offices().await {
        let (anna, bernd, place) = (&office.anna, &office.bernd, &office.db.name);
        let (id, receipt) = office.report_with_photos(&[PNG]).await;
        let there = hand_over(&office, anna, id, ALTENBERGA).await;
        office.answer(SAALETAL, there, "Doch bei Körner.").await;
        office.worker.drain().await.unwrap();
        office.claim(bernd, there).await;
        let back = hand_over(&office, bernd, there, KOERNER).await;
        assert_ne!(back, id);
        let view = office.view(anna, back).await;
        assert_eq!((view.state, view.moves.len()), (State::Received, 2), "{place}");
        assert_eq!(view.application.address, receipt.reference);
        assert_eq!(view.application.submitted_at, receipt.submitted_at);
        let offices: Vec<Option<TenantId>> =
            view.history.iter().map(|line| line.office.as_ref().map(|(office, _)| *office)).collect();
        assert_eq!(offices.first(), Some(&None));
        assert!(offices.contains(&Some(SAALETAL)) && offices.last() == Some(&Some(NOTTERTAL)), "{offices:?}");
        assert_eq!(view.attachments.len(), 1);
        assert_eq!(view.mailbox.messages.len(), 3, "{place}: two that tell of it, and the answer");
        let browser = Browser::of(&office, &receipt);
        let (status, page) = browser.get(&format!("/status/{}", receipt.reference)).await;
        assert_eq!(status, StatusCode::OK, "{page}");
        assert!(page.contains(&view.reference()) && page.matches("abgegeben von").count() == 2, "{page}");
        // Taken back at the one address, it ends where it is.
        let (status, _) = browser.post(&format!("/status/{}/zuruecknehmen", receipt.reference), "sicher=ja").await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        office.worker.drain().await.unwrap();
        assert_eq!(office.view(anna, back).await.state, State::Withdrawn(None));
        assert_eq!(office.public_state(NOTTERTAL, id).await, PublicState::Transferred);
        let number = Filter { words: Some(receipt.reference.to_string()), ..Filter::default() };
        assert_eq!(find(&office, anna, &number).await.rows.len(), 2, "{place}: the first number finds both");
    }
}

fn event(office: &Office, id: CaseId) -> OutboxEvent {
    OutboxEvent {
        tenant: NOTTERTAL,
        id: Uuid::from_bytes(vault::random()),
        topic: "casework.handed_over".to_owned(),
        subject: id.0,
        payload: json!({ "to": SAALETAL }),
        created_at: office.db.clock.now(),
    }
}

#[tokio::test]
async fn it_arrives_once_wherever_it_was_interrupted() {
    for office in offices().await {
        let (anna, bernd, place) = (&office.anna, &office.bernd, &office.db.name);
        let (id, _) = office.report_with_photos(&[PNG]).await;
        give(&office, anna, id, &to(ALTENBERGA)).await.unwrap();
        let moved = office.view(anna, id).await.moves.pop().unwrap();
        let there = CaseId(moved.target.0);
        let transfer = Transfer::new(office.desk.clone());
        let (store, again) = (&office.db.store, event(&office, id));
        // The program ended when only the key was made.
        let keys = count(&office, SAALETAL, "data_key").await;
        let mut scope = store.write_as_system(SAALETAL).await.unwrap();
        scope.create_data_key(there).await.unwrap();
        scope.commit().await.unwrap();
        // While it has not arrived, nothing of it is deleted.
        office.db.clock.advance_seconds(400 * DAY);
        assert_eq!(casework::erase_due(&office.desk, NOTTERTAL).await.unwrap(), 0);
        // A file that cannot be read: nothing is written, and the next attempt brings everything.
        execute(&office, NOTTERTAL, "update attachment set field = blob, blob = '0123456789abcdef0123456789abcdef'")
            .await;
        assert!(transfer.handle(store, std::slice::from_ref(&again)).await.is_err(), "{place}");
        for table in ["case_file", "application", "message", "attachment"] {
            assert_eq!(count(&office, SAALETAL, table).await, 0, "{place}: {table}");
        }
        execute(&office, NOTTERTAL, "update attachment set blob = field").await;
        let (one, other) = tokio::join!(
            transfer.handle(store, std::slice::from_ref(&again)),
            transfer.handle(store, std::slice::from_ref(&again))
        );
        assert!(one.is_ok() || other.is_ok(), "{place}: {one:?} {other:?}");
        // It had arrived, but whoever handed it over did not know.
        execute(&office, NOTTERTAL, "update case_file set delete_on = null, closed_at = null").await;
        for _ in 0..2 {
            transfer.handle(store, std::slice::from_ref(&again)).await.unwrap();
        }
        office.worker.drain().await.unwrap();
        let view = office.view(bernd, there).await;
        assert_eq!((view.mailbox.messages.len(), view.attachments.len()), (1, 1), "{place}");
        assert_eq!(kinds(&view), ["transfer_received", "transferred", "received"]);
        assert_eq!(count(&office, SAALETAL, "data_key").await, keys + 1, "{place}");
        for table in ["case_file", "application", "attachment", "application_move"] {
            assert_eq!(count(&office, SAALETAL, table).await, 1, "{place}: {table}");
        }
        assert!(office.view(anna, id).await.delete_on.is_some());
    }
}

#[tokio::test]
async fn what_cannot_be_handed_over_stays() {
    for office in offices().await {
        let (anna, carla, place) = (&office.anna, &office.carla, &office.db.name);
        let refused = |done: casework::Result<()>| match done {
            Err(Error::Refused(problems)) => problems.into_iter().map(|it| it.field).collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        };
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        let nobody = TransferForm { entity: Some("16999999".to_owned()), reason: " ".to_owned() };
        assert_eq!(refused(give(&office, anna, id, &nobody).await), ["entity", "reason"], "{place}");
        assert_eq!(refused(give(&office, anna, id, &to(KOERNER)).await), ["entity"], "{place}: it is the own one");
        let long = TransferForm { reason: "x".repeat(3_990), ..to(ALTENBERGA) };
        assert_eq!(refused(give(&office, anna, id, &long).await), ["reason"], "{place}: one message has to hold it");
        // A colleague's is not anybody's.
        office.claim(anna, id).await;
        assert!(matches!(give(&office, carla, id, &to(ALTENBERGA)).await, Err(Error::Transition(_))));
        // Somebody else was faster.
        let mut scope = office.write(anna).await;
        let stale = casework::transfer(&mut scope, &office.desk, anna, id, 1, &to(ALTENBERGA)).await;
        assert!(matches!(stale, Err(Error::Stale)));
        drop(scope);
        // Taken back, which the case does not know yet.
        let mut scope = office.applicant(NOTTERTAL).await;
        applications::withdraw(&mut scope, id.application(), "").await.unwrap();
        scope.commit().await.unwrap();
        assert!(matches!(give(&office, anna, id, &to(ALTENBERGA)).await, Err(Error::Stale)), "{place}");
        office.worker.drain().await.unwrap();
        assert!(matches!(give(&office, anna, id, &to(ALTENBERGA)).await, Err(Error::Transition(_))));
        // Decided, and waiting for approval.
        let (decided, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        office.claim(anna, decided).await;
        office.decide(anna, decided, &form("resolved", "")).await.unwrap();
        assert!(matches!(give(&office, anna, decided, &to(ALTENBERGA)).await, Err(Error::Transition(_))));
        with_four_eyes(&office).await;
        let (proposed, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        office.claim(anna, proposed).await;
        propose(&office, proposed).await;
        assert!(matches!(give(&office, anna, proposed, &to(ALTENBERGA)).await, Err(Error::Transition(_))));
        assert_eq!(count(&office, SAALETAL, "case_file").await, 0, "{place}: nothing has arrived anywhere");

        // Once it is gone, nothing is done with it here.
        let (gone, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        hand_over(&office, anna, gone, ALTENBERGA).await;
        let revision = office.view(anna, gone).await.revision;
        let mut scope = office.write(anna).await;
        let (desk, again) = (&office.desk, to(ALTENBERGA));
        let steps = [
            casework::claim(&mut scope, anna, gone, revision).await,
            casework::ask(&mut scope, desk, anna, gone, revision, "Noch etwas?", &words()).await,
            casework::save_draft(&mut scope, anna, gone, &form("resolved", "")).await,
            casework::transfer(&mut scope, desk, anna, gone, revision, &again).await,
        ];
        for step in steps {
            assert!(matches!(step, Err(Error::Transition(_))), "{place}: {step:?}");
        }
    }
}
