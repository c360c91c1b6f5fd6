//! Decisions by post when the applicant wants them so (§ 41 Abs. 2a Satz 1 VwVfG): whatever the draft says.

use applications::ApplicationId;
use axum::http::StatusCode;
use casework::{AnswerWay, CaseId, DeliveryWay, Error};
use store::TenantId;

use crate::common::{KOERNER, NOTTERTAL, Office, dog, fee, form, offices};

async fn choose(office: &Office, tenant: TenantId, id: CaseId, by_post: bool) -> applications::Result<bool> {
    let mut scope = office.applicant(tenant).await;
    let done = applications::choose_post(&mut scope, ApplicationId(id.0), by_post).await?;
    scope.commit().await.unwrap();
    office.worker.drain().await.unwrap();
    Ok(done)
}

fn assessed() -> casework::DecisionForm {
    let mut decision = form("assessed", "retrieval");
    decision.fees = vec![fee("Hundesteuer", "20,00")];
    decision
}

#[tokio::test]
async fn a_decision_goes_by_post_whatever_the_draft_says() {
    for office in offices().await {
        let (name, anna) = (office.db.name, &office.anna);
        let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        office.claim(anna, id).await;
        let revision = office.view(anna, id).await.revision;
        let mut scope = office.write(anna).await;
        casework::save_draft(&mut scope, anna, id, &assessed()).await.unwrap();
        scope.commit().await.unwrap();
        let scope = office.read(anna).await;
        let before = casework::preview(&scope, &office.desk, anna, id, &assessed()).await.unwrap();
        drop(scope);
        assert_eq!(before.delivery, DeliveryWay::Retrieval, "{name}");

        assert!(choose(&office, NOTTERTAL, id, true).await.unwrap(), "{name}");
        assert!(!choose(&office, NOTTERTAL, id, true).await.unwrap(), "{name}: once");
        let view = office.view(anna, id).await;
        assert_eq!(view.revision, revision, "{name}: open forms stay valid");
        assert_eq!(view.history.iter().filter(|line| line.kind == "post_chosen").count(), 1, "{name}");
        assert!(view.application.by_post.is_some());
        let mut scope = office.write(anna).await;
        let old = casework::decide(&mut scope, &office.desk, anna, id, revision, &before.seal).await;
        assert!(matches!(old, Err(Error::Outdated)), "{name}: the preview said something else");
        drop(scope);

        let cookie = office.log_in("anna").await;
        let preview = office.get(&format!("/amt/vorgang/{id}/vorschau"), &cookie).await;
        assert!(preview.body().contains("was auch im Entwurf steht"), "{name}: {}", preview.body());
        office.decide(anna, id, &assessed()).await.unwrap();
        office.worker.drain().await.unwrap();
        let decision = office.view(anna, id).await.decision.unwrap();
        assert_eq!(decision.delivery, DeliveryWay::Post, "{name}");
        let late = choose(&office, NOTTERTAL, id, false).await;
        assert!(matches!(late, Err(applications::Error::Decided)), "{name}");
    }
}

#[tokio::test]
async fn a_clerk_writes_down_what_the_person_said() {
    for office in offices().await {
        let (name, anna) = (office.db.name, &office.anna);
        let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        office.claim(anna, id).await;
        let revision = office.view(anna, id).await.revision.to_string();
        let cookie = office.log_in("anna").await;
        let page = office.get(&format!("/amt/vorgang/{id}"), &cookie).await;
        let csrf = page.hidden("csrf");
        let address = format!("/amt/vorgang/{id}/postweg");
        let send = async |way: &'static str, post: &'static str| {
            let fields = [("csrf", csrf.as_str()), ("revision", revision.as_str()), ("post-way", way), ("post", post)];
            office.post(&address, &cookie, &fields).await
        };
        assert_eq!(send("", "ja").await.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        for _ in 0..2 {
            assert_eq!(send("phone", "ja").await.status, StatusCode::SEE_OTHER, "{name}");
        }
        let page = office.get(&format!("/amt/vorgang/{id}"), &cookie).await.body();
        assert!(page.contains("Bescheid per Post gewünscht (Telefonisch)"), "{name}: {page}");
        assert!(page.contains("type=\"hidden\" name=\"delivery\" value=\"post\""), "{name}: nothing else to choose");
        assert_eq!(send("counter", "nein").await.status, StatusCode::SEE_OTHER, "{name}");
        let view = office.view(anna, id).await;
        assert!(view.application.by_post.is_none(), "{name}");
        assert_eq!(view.history[0].kind, "retrieval_chosen");

        // A stranger and another administration change nothing.
        let mut scope = office.write(&office.bernd).await;
        let way = Some(AnswerWay::Phone);
        let stranger = casework::choose_post(&mut scope, &office.bernd, id, view.revision, way, true).await;
        assert!(stranger.is_err(), "{name}");
    }
}
