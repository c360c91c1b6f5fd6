//! The life of a case through the verbs, on both databases.

use crate::common::{
    ALTENBERGA, KOERNER, NOTTERTAL, Office, SAALETAL, certificate, dog, fee, form, issued, offices, pothole, words,
};
use applications::PublicState;
use casework::{AnswerWay, CaseId, Error, Filter, Handing, News, State, Verdict, View};
use jiff::civil::date;
use mailbox::LONGEST_MESSAGE;
use store::{Cents, Language};

fn kinds(view: &casework::CaseView) -> Vec<&str> {
    view.history.iter().rev().map(|line| line.kind.as_str()).collect()
}

#[tokio::test]
async fn a_dog_from_the_inbox_to_the_filed_decision() {
    for office in offices().await {
        let (id, receipt) = office.case("hund-anmelden", KOERNER, &dog()).await;
        let anna = &office.anna;
        let scope = office.write(anna).await;
        let inbox = casework::inbox(&scope, &office.desk, anna, &Filter::default()).await.unwrap();
        drop(scope);
        assert_eq!((inbox.total, inbox.rows.len()), (1, 1), "{}", office.db.name);
        let row = &inbox.rows[0];
        assert_eq!((row.id, row.state, row.reference.clone()), (id, State::Received, receipt.reference.to_string()));
        assert_eq!((row.due_on, row.news), (Some(date(2026, 12, 1)), Some(News::Arrived)));
        assert_eq!(row.applicant.as_deref(), Some("Marlene Beispiel"));
        assert_eq!(row.legal_entity, KOERNER);

        office.claim(anna, id).await;
        assert_eq!(office.public_state(NOTTERTAL, id).await, PublicState::InReview);
        let revision = office.view(anna, id).await.revision;
        let mut scope = office.write(anna).await;
        casework::ask(&mut scope, &office.desk, anna, id, revision, "Bitte senden Sie die Chipnummer.", &words())
            .await
            .unwrap();
        scope.commit().await.unwrap();
        assert_eq!(office.public_state(NOTTERTAL, id).await, PublicState::QuestionOpen);

        office.answer(NOTTERTAL, id, "Die Nummer ist 276098100123456.").await;
        office.worker.drain().await.unwrap();
        let view = office.view(anna, id).await;
        assert_eq!(view.state, State::InReview(anna.account));
        assert_eq!(view.mailbox.messages.len(), 2);

        let mut scope = office.write(anna).await;
        casework::record_answer(
            &mut scope,
            &office.desk,
            anna,
            id,
            view.revision,
            Some(AnswerWay::Phone),
            "Der Hund heißt Frieda.",
        )
        .await
        .unwrap();
        casework::note(&mut scope, anna, id, "Rückruf erledigt").await.unwrap();
        scope.commit().await.unwrap();

        let mut decision = form("assessed", "retrieval");
        decision.fees = vec![fee("Hundesteuer 2026", "16,67")];
        office.decide(anna, id, &decision).await.unwrap();
        assert_eq!(office.public_state(NOTTERTAL, id).await, PublicState::InReview, "no document yet");
        office.worker.drain().await.unwrap();
        assert_eq!(office.public_state(NOTTERTAL, id).await, PublicState::Decided);
        let view = office.view(anna, id).await;
        assert_eq!(view.state, State::Delivered(anna.account));
        let taken = view.decision.as_ref().unwrap();
        assert_eq!(
            (taken.verdict, taken.total, taken.due_on),
            (Verdict::Granted, Cents(1_667), Some(date(2026, 10, 1)))
        );
        assert!(taken.payment_reference.as_ref().unwrap().starts_with("RF"));
        assert_eq!(taken.notified_on, None);

        office.db.clock.advance_seconds(2 * 86_400);
        let pdf = office.retrieve(NOTTERTAL, id).await;
        assert!(pdf.starts_with(b"%PDF-1.7"));
        office.worker.drain().await.unwrap();
        let view = office.view(anna, id).await;
        assert_eq!(view.state, State::Closed(anna.account));
        let taken = view.decision.as_ref().unwrap();
        assert_eq!(taken.notified_on, Some(date(2026, 9, 4)), "the day after the retrieval");
        assert_eq!(taken.objection_until, Some(date(2026, 10, 5)), "4 October is a Sunday");
        assert_eq!(office.public_state(NOTTERTAL, id).await, PublicState::Closed);
        assert_eq!(
            kinds(&view),
            [
                "received",
                "claimed",
                "asked",
                "answered",
                "answer_recorded",
                "noted",
                "decided",
                "delivered",
                "notified",
                "closed"
            ]
        );
        assert_eq!(view.notes[0].text, "Rückruf erledigt");
        assert!(view.mailbox.messages[2].body.starts_with("Telefonisch mitgeteilt"));
        let reports = store::verify_chains(&office.db.store).await.unwrap();
        assert!(reports.iter().all(|report| report.broken.is_none()));
    }
}

#[tokio::test]
async fn a_certificate_by_post_is_closed_with_the_day_of_posting() {
    for office in offices().await {
        let (id, _) = office.case("meldebescheinigung", ALTENBERGA, &certificate("post")).await;
        let bernd = &office.bernd;
        office.claim(bernd, id).await;
        let mut decision = issued("post");
        decision.fees = vec![fee("Gebühr", "8")];
        office.decide(bernd, id, &decision).await.unwrap();
        let close = |handing, day| {
            let office = &office;
            async move {
                let revision = office.view(bernd, id).await.revision;
                let mut scope = office.write(bernd).await;
                let done = casework::close(&mut scope, &office.desk, bernd, id, revision, handing, day).await;
                if done.is_ok() {
                    scope.commit().await.unwrap();
                }
                done
            }
        };
        assert!(
            matches!(close(Some(Handing::Post), Some(date(2026, 9, 1))).await, Err(Error::Transition(_))),
            "not delivered yet"
        );
        office.worker.drain().await.unwrap();
        // Whoever chose post may look at the document before; that is no notification.
        office.retrieve(SAALETAL, id).await;
        office.worker.drain().await.unwrap();
        assert_eq!(office.view(bernd, id).await.state, State::Delivered(bernd.account));
        for wrong in [None, Some(date(2026, 8, 31)), Some(date(2026, 9, 2))] {
            assert!(matches!(close(Some(Handing::Post), wrong).await, Err(Error::Refused(_))), "{wrong:?}");
        }
        assert!(matches!(close(None, Some(date(2026, 9, 1))).await, Err(Error::Refused(_))));
        close(Some(Handing::Post), Some(date(2026, 9, 1))).await.unwrap();
        let view = office.view(bernd, id).await;
        assert_eq!(view.state, State::Closed(bernd.account));
        assert_eq!(view.decision.unwrap().notified_on, Some(date(2026, 9, 5)), "the fourth day");
    }
}

#[tokio::test]
async fn a_decision_handed_over_is_notified_at_once() {
    let office = offices().await.remove(0);
    let (id, _) = office.case("meldebescheinigung", ALTENBERGA, &certificate("pickup")).await;
    office.claim(&office.bernd, id).await;
    office.decide(&office.bernd, id, &issued("pickup")).await.unwrap();
    office.worker.drain().await.unwrap();
    office.db.clock.advance_seconds(86_400);
    let revision = office.view(&office.bernd, id).await.revision;
    let mut scope = office.write(&office.bernd).await;
    let (by, on) = (&office.bernd, Some(date(2026, 9, 2)));
    casework::close(&mut scope, &office.desk, by, id, revision, Some(Handing::InPerson), on).await.unwrap();
    scope.commit().await.unwrap();
    let decision = office.view(by, id).await.decision.unwrap();
    assert_eq!((decision.notified_on, decision.objection_until), (on, Some(date(2026, 10, 2))));
}

#[tokio::test]
async fn a_report_is_answered_with_a_message_and_closed() {
    for office in offices().await {
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        office.claim(&office.anna, id).await;
        assert!(matches!(office.decide(&office.anna, id, &form("rejected", "")).await, Err(Error::Refused(_))));
        office.decide(&office.anna, id, &form("resolved", "")).await.unwrap();
        office.worker.drain().await.unwrap();
        let view = office.view(&office.anna, id).await;
        assert_eq!(view.state, State::Closed(office.anna.account), "{}", office.db.name);
        assert!(view.mailbox.documents.is_empty());
        assert!(view.mailbox.messages[0].body.contains("behoben"));
        assert_eq!(office.public_state(NOTTERTAL, id).await, PublicState::Closed);
        assert_eq!(kinds(&view), ["received", "claimed", "decided", "informed", "closed"]);
    }
}

fn refused(done: casework::Result<()>) -> Vec<String> {
    match done {
        Ok(()) => Vec::new(),
        Err(Error::Refused(problems)) => problems.into_iter().map(|problem| problem.field).collect(),
        Err(error) => panic!("{error}"),
    }
}

#[tokio::test]
async fn a_text_may_be_as_long_as_a_message_with_all_that_is_put_around_it() {
    for office in offices().await {
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        let anna = &office.anna;
        office.claim(anna, id).await;
        let view = office.view(anna, id).await;
        let longest = |around: usize| "ä".repeat(LONGEST_MESSAGE - around);
        let more = |around: usize| "ä".repeat(LONGEST_MESSAGE - around + 1);

        let mut scope = office.write(anna).await;
        assert_eq!(
            refused(casework::ask(&mut scope, &office.desk, anna, id, view.revision, &more(0), &words()).await),
            ["question"]
        );
        assert_eq!(refused(casework::note(&mut scope, anna, id, &more(0)).await), ["note"]);
        let recorded = ui::text_with(
            Language::German,
            "casework-recorded-answer",
            &[("way", ui::text(Language::German, AnswerWay::Phone.key()).into()), ("text", "x".into())],
        );
        let around = recorded.chars().count() - 1;
        let way = Some(AnswerWay::Phone);
        let answered =
            casework::record_answer(&mut scope, &office.desk, anna, id, view.revision, way, &more(around)).await;
        assert_eq!(refused(answered), ["answer"], "{}", office.db.name);
        let answered =
            casework::record_answer(&mut scope, &office.desk, anna, id, view.revision, way, &longest(around)).await;
        assert_eq!(refused(answered), [""; 0]);
        assert_eq!(
            refused(casework::ask(&mut scope, &office.desk, anna, id, view.revision + 1, &longest(0), &words()).await),
            [""; 0]
        );
        scope.commit().await.unwrap();

        // No letter is made of this outcome: the wording of the service and the reasons are one message.
        let wording = view.published.optional(Language::German, "outcome-resolved-text").unwrap();
        let around = wording.chars().count() + 2;
        let mut decision = form("resolved", "");
        decision.reasons = more(around);
        assert_eq!(refused(office.decide(anna, id, &decision).await), ["reasons"]);
        (decision.operative, decision.reasons) = (more(3), "x".to_owned());
        assert_eq!(refused(office.decide(anna, id, &decision).await), ["operative"]);
        (decision.operative, decision.reasons) = (String::new(), longest(around));
        assert_eq!(refused(office.decide(anna, id, &decision).await), [""; 0]);
        office.worker.drain().await.unwrap();
        let view = office.view(anna, id).await;
        assert_eq!(view.state, State::Closed(anna.account), "{}", office.db.name);
        let lengths: Vec<usize> = view.mailbox.messages.iter().map(|message| message.body.chars().count()).collect();
        assert_eq!(lengths, [LONGEST_MESSAGE; 3]);
    }
}

#[tokio::test]
async fn a_refusal_without_reasons_is_refused_and_changes_nothing() {
    for office in offices().await {
        let (id, _) = office.case("meldebescheinigung", ALTENBERGA, &certificate("pickup")).await;
        office.claim(&office.bernd, id).await;
        let before = office.view(&office.bernd, id).await;
        for reasons in ["", "   ", "Nein.", "!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!"] {
            let mut decision = form("refused", "retrieval");
            decision.reasons = reasons.to_owned();
            let Err(Error::Refused(problems)) = office.decide(&office.bernd, id, &decision).await else {
                panic!("{reasons:?} was accepted");
            };
            assert_eq!(problems.iter().map(|problem| problem.field.as_str()).collect::<Vec<_>>(), ["reasons"]);
        }
        let after = office.view(&office.bernd, id).await;
        assert_eq!((after.state, after.revision, after.history), (before.state, before.revision, before.history));
        assert!(after.decision.is_none());
        let mut decision = form("refused", "retrieval");
        decision.reasons = "Sie sind in Altenberga nicht gemeldet.".to_owned();
        office.decide(&office.bernd, id, &decision).await.unwrap();
    }
}

#[tokio::test]
async fn every_problem_of_a_decision_is_named_at_once() {
    let office = offices().await.remove(0);
    let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
    office.claim(&office.anna, id).await;
    let mut decision = form("assessed", "pigeon");
    decision.fees = vec![fee("", "5"), fee("Steuer", "viel"), fee("犬", "1"), fee("Rest", "-100")];
    (decision.due_day, decision.due_month, decision.due_year) = ("31".into(), "2".into(), "2026".into());
    decision.operative = "x".repeat(casework::TEXT_MAX + 1);
    let Err(Error::Refused(problems)) = office.decide(&office.anna, id, &decision).await else { panic!("accepted") };
    let fields: Vec<&str> = problems.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["operative", "fee-0-text", "fee-1-amount", "fee-2-text", "fee-0-amount", "delivery"]);
    let Err(Error::Refused(problems)) = office.decide(&office.anna, id, &form("no-such", "post")).await else {
        panic!("accepted")
    };
    assert_eq!(problems[0].field, "outcome");
}

async fn undecided(office: &Office) -> (CaseId, i64) {
    let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
    (id, office.view(&office.anna, id).await.revision)
}

#[tokio::test]
async fn two_clerks_at_once_and_one_of_them_wins() {
    for office in offices().await {
        let (id, revision) = undecided(&office).await;
        let attempt = |by: identity::ClerkSession| {
            let office = &office;
            async move {
                let mut scope = office.write(&by).await;
                let done = casework::claim(&mut scope, &by, id, revision).await;
                match done {
                    Ok(()) => scope.commit().await.map_err(Error::from),
                    Err(error) => Err(error),
                }
            }
        };
        let (one, other) = tokio::join!(attempt(office.anna.clone()), attempt(office.carla.clone()));
        let stale = [&one, &other].into_iter().filter(|done| matches!(done, Err(Error::Stale))).count();
        assert_eq!(stale, 1, "{}: {one:?} {other:?}", office.db.name);
        let view = office.view(&office.anna, id).await;
        assert_eq!(kinds(&view), ["received", "claimed"]);

        // Taking over is possible, but only on purpose: with the page that shows who has it.
        let (holder, other) = match view.state.clerk() {
            Some(clerk) if clerk == office.anna.account => (&office.anna, &office.carla),
            _ => (&office.carla, &office.anna),
        };
        office.claim(other, id).await;
        let view = office.view(other, id).await;
        assert_eq!(view.state, State::InReview(other.account));
        assert_eq!(view.history[0].detail.as_deref(), Some(holder.name.as_str()));
        assert!(matches!(office.decide(holder, id, &form("resolved", "")).await, Err(Error::Transition(_))));
    }
}

#[tokio::test]
async fn the_inbox_shows_what_it_says() {
    let office = offices().await.remove(0);
    let mut ids = Vec::new();
    for _ in 0..4 {
        ids.push(office.case("mangel-melden", KOERNER, &pothole()).await.0);
        office.db.clock.advance_seconds(86_400);
    }
    office.claim(&office.anna, ids[1]).await;
    office.claim(&office.carla, ids[2]).await;
    let revision = office.view(&office.carla, ids[2]).await.revision;
    let mut scope = office.write(&office.carla).await;
    casework::ask(&mut scope, &office.desk, &office.carla, ids[2], revision, "Wo genau?", &words()).await.unwrap();
    scope.commit().await.unwrap();
    office.claim(&office.anna, ids[3]).await;
    office.decide(&office.anna, ids[3], &form("resolved", "")).await.unwrap();
    let scope = office.read(&office.anna).await;
    let shown = |view| {
        let (scope, desk, anna) = (&scope, &office.desk, &office.anna);
        async move {
            let inbox = casework::inbox(scope, desk, anna, &Filter { view, ..Filter::default() }).await.unwrap();
            inbox.rows.into_iter().map(|row| row.id).collect::<Vec<_>>()
        }
    };
    assert_eq!(shown(View::Open).await, [ids[0], ids[1]], "by the day they are due");
    assert_eq!(shown(View::Mine).await, [ids[1]]);
    assert_eq!(shown(View::Waiting).await, [ids[2]]);
    assert_eq!(shown(View::Decided).await, [ids[3]]);
    let number = office.view(&office.anna, ids[2]).await.application.reference.to_string();
    for (text, found) in
        [(number.to_lowercase().replace('-', " "), 1), ("0051-AAAA-AAAA".to_owned(), 0), ("%".to_owned(), 0)]
    {
        let filter = Filter { words: Some(text.clone()), ..Filter::default() };
        assert_eq!(
            casework::inbox(&scope, &office.desk, &office.anna, &filter).await.unwrap().rows.len(),
            found,
            "{text}"
        );
    }
}

#[tokio::test]
async fn a_draft_of_a_decision_survives() {
    let office = offices().await.remove(0);
    let (id, _) = undecided(&office).await;
    office.claim(&office.anna, id).await;
    let mut draft = form("rejected", "");
    draft.reasons = "Der Weg gehört ".to_owned();
    for reasons in ["Der Weg gehört ", "Der Weg gehört dem Landkreis."] {
        draft.reasons = reasons.to_owned();
        let mut scope = office.write(&office.anna).await;
        casework::save_draft(&mut scope, &office.anna, id, &draft).await.unwrap();
        scope.commit().await.unwrap();
    }
    let view = office.view(&office.anna, id).await;
    assert_eq!(view.draft.as_ref(), Some(&draft));
    office.decide(&office.anna, id, &draft).await.unwrap();
    let view = office.view(&office.anna, id).await;
    assert_eq!(
        (view.draft, view.decision.unwrap().content.reasons),
        (None, "Der Weg gehört dem Landkreis.".to_owned())
    );
}

#[tokio::test]
async fn the_pages_of_the_inbox_follow_each_other_without_gap_or_repetition() {
    for office in offices().await {
        let most = usize::try_from(casework::INBOX_ROWS).unwrap();
        for number in 0..=most {
            office.submit("mangel-melden", KOERNER, &pothole()).await;
            if number % 3 == 0 {
                office.db.clock.advance_seconds(86_400);
            }
        }
        office.worker.drain().await.unwrap();
        let (desk, anna) = (&office.desk, &office.anna);
        let page = |after| async {
            let scope = office.read(anna).await;
            casework::inbox(&scope, desk, anna, &Filter { after, ..Filter::default() }).await.unwrap()
        };
        let first = page(None).await;
        assert_eq!((first.rows.len(), first.total), (most, most as u64 + 1), "{}", office.db.name);
        assert_eq!(first.counts, [most as u64 + 1, 0, 0, 0, 0, 0]);
        // A case taken meanwhile moves to the other state and stays where it is in the order.
        office.claim(anna, first.rows[0].id).await;
        let written = first.next.unwrap().to_string();
        let second = page(written.parse().ok()).await;
        assert_eq!((second.rows.len(), second.next), (1, None), "{}", office.db.name);
        assert!(first.rows.iter().all(|row| row.id != second.rows[0].id));
        assert!(page(None).await.rows[0].id == first.rows[0].id);
        for wrong in ["", "x", "2026-01-01_x_y", "2026-13-01_1_0198f000-0000-7000-8000-000000000000"] {
            assert!(wrong.parse::<casework::Position>().is_err(), "{wrong}");
        }
    }
}

#[tokio::test]
async fn an_answer_that_nobody_read_is_marked_in_the_inbox() {
    let office = offices().await.remove(0);
    let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
    office.claim(&office.anna, id).await;
    office.answer(NOTTERTAL, id, "Der Hund heißt Frieda.").await;
    office.worker.drain().await.unwrap();
    let news = || async {
        let scope = office.read(&office.anna).await;
        casework::inbox(&scope, &office.desk, &office.anna, &Filter::default()).await.unwrap().rows[0].news
    };
    assert_eq!(news().await, Some(News::Answered));
    let mut scope = office.write(&office.anna).await;
    mailbox::mark_read(&mut scope, id, mailbox::Direction::ToAdministration).await.unwrap();
    scope.commit().await.unwrap();
    assert_eq!(news().await, None);
}
