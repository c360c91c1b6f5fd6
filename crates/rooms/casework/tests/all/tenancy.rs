//! Nobody works on the cases of another administration, and nobody without the role on any.

use crate::common::{KOERNER, Office, form, offices, pothole, words};
use casework::{
    AbsenceId, AmendmentForm, AnswerWay, DecisionForm, Error, Filter, FilterId, LabelId, ParticipationForm,
    ParticipationId,
};
use identity::ClerkSession;
use std::collections::BTreeSet;

async fn every_verb(
    office: &Office,
    by: &ClerkSession,
    id: casework::CaseId,
) -> Vec<(&'static str, casework::Result<()>)> {
    let mut scope = office.write(by).await;
    let desk = &office.desk;
    let decision: DecisionForm = form("resolved", "");
    let document = mailbox::DocumentId(id.0);
    let attachment = applications::AttachmentId(id.0);
    vec![
        ("open_case", casework::open_case(&mut scope, desk, by, id).await.map(|_| ())),
        ("claim", casework::claim(&mut scope, by, id, 1).await),
        ("assign", casework::assign(&mut scope, by, id, 1, Some(by.account)).await),
        ("release", casework::release(&mut scope, by, id, 1).await),
        ("ask", casework::ask(&mut scope, &office.desk, by, id, 1, "Eine Frage", &words()).await),
        (
            "correct",
            casework::correct(&mut scope, by, id, 1, ["city".to_owned()].into(), "Schreibfehler").await.map(drop),
        ),
        (
            "record_answer",
            casework::record_answer(&mut scope, &office.desk, by, id, 1, Some(AnswerWay::Paper), "Antwort").await,
        ),
        ("set_labels", casework::set_labels(&mut scope, by, id, &BTreeSet::new(), &BTreeSet::new()).await),
        ("delete_label", casework::delete_label(&mut scope, by, LabelId(id.0)).await),
        ("drop_filter", casework::drop_filter(&mut scope, by, FilterId(id.0)).await),
        ("end_absence", casework::end_absence(&mut scope, by, AbsenceId(id.0)).await),
        ("note", casework::note(&mut scope, by, id, "Notiz").await),
        ("save_draft", casework::save_draft(&mut scope, by, id, &decision).await),
        ("preview", casework::preview(&scope, desk, by, id, &decision).await.map(|_| ())),
        ("decide", casework::decide(&mut scope, desk, by, id, 1, "").await.map(drop)),
        ("approve", casework::approve(&mut scope, desk, by, id, 1, "").await),
        ("give_back", casework::give_back(&mut scope, by, id, 1, "Grund").await),
        ("amend", casework::amend(&mut scope, desk, by, id, 1, &AmendmentForm::default()).await),
        ("end_amendment", casework::end_amendment(&mut scope, by, id, 1).await),
        ("take_back", casework::take_back(&mut scope, by, id, 1).await),
        ("proposed", casework::proposed(&mut scope, desk, by, id).await.map(drop)),
        (
            "ask_for_statement",
            casework::ask_for_statement(&mut scope, desk, by, id, 1, &ParticipationForm::default()).await.map(drop),
        ),
        (
            "withdraw_participation",
            casework::withdraw_participation(&mut scope, by, id, 1, ParticipationId(id.0)).await,
        ),
        (
            "record_statement",
            casework::record_statement(&mut scope, by, id, 1, ParticipationId(id.0), (None, ""), None).await,
        ),
        ("statement_request", casework::statement_request(&scope, by, ParticipationId(id.0)).await.map(drop)),
        ("give_statement", casework::give_statement(&mut scope, by, ParticipationId(id.0), None, "").await),
        ("close", casework::close(&mut scope, desk, by, id, 1, None, None).await),
        ("attachment", casework::attachment(&scope, desk, by, id, attachment).await.map(|_| ())),
        ("document", casework::document(scope, desk, by, id, document).await.map(|_| ())),
    ]
}

#[tokio::test]
async fn a_case_of_another_administration_is_not_found() {
    for office in offices().await {
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        for (verb, done) in every_verb(&office, &office.bernd, id).await {
            let not_found = matches!(
                done,
                Err(Error::Store(store::Error::NotFound("case" | "absence" | "label" | "filter" | "participation")))
            );
            assert!(not_found, "{}: {verb}: {done:?}", office.db.name);
        }
        let scope = office.write(&office.bernd).await;
        assert_eq!(casework::inbox(&scope, &office.desk, &office.bernd, &Filter::default()).await.unwrap().total, 0);
    }
}

#[tokio::test]
async fn without_the_role_or_in_a_foreign_scope_nothing_is_possible() {
    for office in offices().await {
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        for (verb, done) in every_verb(&office, &office.dora, id).await {
            assert!(matches!(done, Err(Error::Forbidden)), "{}: {verb}: {done:?}", office.db.name);
        }
        let scope = office.write(&office.anna).await;
        let foreign = casework::inbox(&scope, &office.desk, &office.bernd, &Filter::default()).await;
        assert!(matches!(foreign, Err(Error::Forbidden)));
        let borrowed = casework::inbox(&scope, &office.desk, &office.carla, &Filter::default()).await;
        assert!(matches!(borrowed, Err(Error::Forbidden)), "the session of a colleague");
    }
}
