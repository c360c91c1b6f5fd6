use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use forms::Parameter;
use mail::Mailer;
use mail::testing::Postbox;
use operations::{
    Asking, Error, NewRequest, RequestId, RequestState, Target, answer, ask, askable, opened, request, request_code,
    requests, routes, settle,
};
use store::{Actor, Language, Reach, Scope, Worker};
use tower::ServiceExt;

use crate::common::{ASSOCIATION, DOGS, House, houses};

const MEMBER: &str = "16074002";

fn wanted(house: &House) -> NewRequest {
    NewRequest {
        entity: MEMBER.parse().unwrap(),
        email: "gemeinde@example.org".to_owned(),
        wanted: ["dog_tax.first", "dog_tax.start_rule"].map(str::to_owned).to_vec(),
        last_day: house.desk.directory.today().checked_add(jiff::Span::new().days(7)).unwrap(),
    }
}

async fn asked(house: &House, new: &NewRequest) -> Option<RequestId> {
    let mut scope =
        house.db.store.write(Reach::Tenant(ASSOCIATION), house.anna.actor(), Language::German).await.unwrap();
    let id = ask(&mut scope, house.anna, new).await.unwrap();
    scope.commit().await.unwrap();
    id
}

async fn anonymous(house: &House) -> Scope {
    house.db.store.write(Reach::Tenant(ASSOCIATION), Actor::Anonymous, Language::German).await.unwrap()
}

fn typed(values: &[(&str, &str)]) -> BTreeMap<String, String> {
    values.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

async fn declared(house: &House) -> BTreeMap<String, Parameter> {
    let survey = house.survey().await;
    let found = wanted(house).wanted.into_iter().map(|key| (key.clone(), survey.declared(&key).unwrap().parameter));
    found.collect()
}

#[tokio::test]
async fn a_municipality_answers_by_a_link_and_an_operator_records_it() {
    for house in houses().await {
        let id = asked(&house, &wanted(&house)).await.unwrap();
        assert_eq!(asked(&house, &wanted(&house)).await, None, "one at a time");
        let declared = declared(&house).await;
        let mut scope = anonymous(&house).await;
        let code = request_code(&scope, id).unwrap();
        assert!(matches!(opened(&scope, id, "0145-0000").await, Err(Error::UnknownRequest)));
        let known = opened(&scope, id, &code).await.unwrap();
        let wrong = answer(&mut scope, &known, &declared, &typed(&[("dog_tax.first", "viel")])).await;
        let Err(Error::Answers(problems)) = wrong else { panic!("{wrong:?}") };
        assert_eq!(problems.len(), 1);
        let nothing = answer(&mut scope, &known, &declared, &typed(&[])).await;
        assert!(matches!(nothing, Err(Error::Answers(_))), "{nothing:?}");
        // What nobody asked for is not taken.
        let more = typed(&[("dog_tax.first", "48,50"), ("bank.iban", "DE02120300000000202051")]);
        answer(&mut scope, &known, &declared, &more).await.unwrap();
        scope.commit().await.unwrap();
        let scope = house.read().await;
        let answered = requests(&scope).await.unwrap().remove(0);
        drop(scope);
        assert_eq!(answered.answers, typed(&[("dog_tax.first", "4850")]));
        let today = house.desk.directory.today();
        let recorded = |house: &House| {
            let catalogue = house.desk.directory.catalogue();
            catalogue.setting(&MEMBER.parse().unwrap(), "dog_tax.first", today).map(|setting| setting.value.clone())
        };
        assert_eq!(recorded(&house), None, "nothing counts before somebody accepts it");

        // Somebody answers again while an operator looks.
        house.db.clock.advance_seconds(1);
        let mut scope = anonymous(&house).await;
        answer(&mut scope, &answered, &declared, &typed(&[("dog_tax.first", "49")])).await.unwrap();
        scope.commit().await.unwrap();
        let mut scope = house.write(house.bert).await;
        assert!(matches!(settle(&mut scope, house.bert, &answered, true).await, Err(Error::Stale)));
        let newest = request(&scope, ASSOCIATION, id).await.unwrap();
        settle(&mut scope, house.bert, &newest, true).await.unwrap();
        scope.commit().await.unwrap();
        house.desk.directory.refresh().await.unwrap();
        assert_eq!(recorded(&house).as_deref(), Some("4900"));
        let mut scope = anonymous(&house).await;
        let late = answer(&mut scope, &newest, &declared, &typed(&[("dog_tax.first", "1")])).await;
        assert!(matches!(late, Err(Error::UnknownRequest)), "settled is settled: {late:?}");
        let settled = request(&scope, ASSOCIATION, id).await.unwrap();
        assert_eq!(settled.state, RequestState::Accepted);
        assert!(!settled.is_answerable(today));
    }
}

#[tokio::test]
async fn the_mail_names_exactly_the_missing_values_and_goes_out_once() {
    for house in houses().await {
        let postbox = Postbox::open(false).await;
        let mailer = Mailer::through(&postbox.server, "dienstweg@example.org").unwrap();
        let asking = Asking::new(house.desk.clone(), mailer, "https://amt.example".to_owned()).unwrap();
        let worker = Worker::new(house.db.store.clone(), vec![Arc::new(asking)]).unwrap();
        let id = asked(&house, &wanted(&house)).await.unwrap();
        worker.drain().await.unwrap();
        worker.drain().await.unwrap();
        let messages = postbox.messages();
        assert_eq!(messages.len(), 1);
        let code = request_code(&anonymous(&house).await, id).unwrap();
        let letter = messages[0].replace("=\n", "").replace("=3D", "=");
        for part in ["gemeinde@example.org", &format!("/angaben/{id}/{code}"), "ersten Hund"] {
            assert!(letter.contains(part), "{part}: {letter}");
        }
        assert!(!letter.contains("zweiten Hund"), "{letter}");
        assert!(request(&house.read().await, ASSOCIATION, id).await.unwrap().sent_at.is_some());
    }
}

#[tokio::test]
async fn the_page_needs_no_account_and_says_nothing_to_others() {
    for house in houses().await {
        let survey = house.survey().await;
        let target = Target::Entities([MEMBER.parse().unwrap()].into());
        let (tenant, mut new) = askable(&survey, &survey.lines(&[DOGS.to_owned()].into(), &target)).remove(0);
        assert_eq!(tenant, ASSOCIATION);
        new.wanted.retain(|key| key.starts_with("dog_tax."));
        let id = asked(&house, &new).await.unwrap();
        let code = request_code(&anonymous(&house).await, id).unwrap();
        let router = routes(house.desk.clone()).into_router();
        let send = |path: String, body: Option<&'static str>| {
            let router = router.clone();
            async move {
                let request = match body {
                    Some(body) => Request::post(path)
                        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                        .body(Body::from(body)),
                    None => Request::get(path).body(Body::empty()),
                };
                let response = router.oneshot(request.unwrap()).await.unwrap();
                let status = response.status();
                let body = to_bytes(response.into_body(), 1_000_000).await.unwrap();
                (status, String::from_utf8(body.to_vec()).unwrap())
            }
        };
        let there = format!("/angaben/{id}/{code}");
        let (status, page) = send(there.clone(), None).await;
        assert!(status == StatusCode::OK && page.contains("Gemeinde Altenberga") && page.contains("f-dog_tax-first"));
        let (status, page) = send(format!("{there}/senden"), Some("dog_tax-first=viel&dog_tax-start_rule=nie")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("href=\"#f-dog_tax-first") && page.contains("value=\"viel\""), "{page}");
        let (status, page) = send(format!("{there}/senden"), Some("dog_tax-first=44&dog_tax-start_rule=quarter")).await;
        assert!(status == StatusCode::OK && page.contains("sind angekommen"), "{page}");
        let other = RequestId::from(uuid::Uuid::nil());
        for wrong in [
            format!("/angaben/{id}/{}", code.replace(|letter: char| letter.is_ascii_alphabetic(), "0")),
            format!("/angaben/{other}/{code}"),
            format!("/angaben/{id}/0001-{}", &code[5..]),
            format!("/angaben/{id}/9999-{}", &code[5..]),
            format!("/angaben/{id}/x"),
        ] {
            let (status, page) = send(wrong.clone(), None).await;
            assert!(status == StatusCode::NOT_FOUND && !page.contains("Altenberga"), "{wrong}: {status}");
        }
    }
}
