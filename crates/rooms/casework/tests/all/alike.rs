//! Several cases decided alike: each as it was previewed, each by itself.

use std::collections::BTreeMap;

use axum::http::{StatusCode, header};
use casework::{Alike, Bulk, BulkStep, Candidates, CaseId, Error, InvalidTransition, State, View};
use identity::ClerkSession;
use store::{Cents, Language};

use crate::approval::with_four_eyes;
use crate::common::{KOERNER, Office, certificate, dog, form, offices, pothole};

async fn dogs(office: &Office, number: usize) -> Vec<(CaseId, i64)> {
    let mut all = Vec::new();
    for _ in 0..number {
        let (id, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        office.claim(&office.anna, id).await;
        all.push((id, 2));
    }
    all
}

fn assessed() -> Alike {
    Alike { outcome: "assessed".to_owned(), ..Alike::default() }
}

async fn look(
    office: &Office,
    by: &ClerkSession,
    picked: &[(CaseId, i64)],
    alike: Option<&Alike>,
) -> casework::Result<Candidates> {
    let scope = office.read(by).await;
    casework::candidates(&scope, &office.desk, by, picked, alike).await
}

fn seals(found: &Candidates) -> BTreeMap<CaseId, String> {
    let seal = |case: &casework::Candidate| Some((case.id, case.preview.as_ref()?.as_ref().ok()?.seal.clone()));
    found.cases.iter().filter_map(seal).collect()
}

async fn decide(office: &Office, by: &ClerkSession, picked: &[(CaseId, i64)], alike: Alike) -> Bulk {
    let step = BulkStep::Decide(alike);
    casework::bulk(&office.desk, by, Language::German, picked, step).await.unwrap()
}

fn problem(found: casework::Result<Candidates>) -> &'static str {
    match found {
        Err(Error::Refused(problems)) => problems[0].key,
        Err(error) => panic!("{error:?}"),
        Ok(_) => panic!("not refused"),
    }
}

#[tokio::test]
async fn each_is_decided_as_it_was_previewed_and_the_rest_stays() {
    for office in offices().await {
        let (anna, name) = (&office.anna, &office.db.name);
        let mut picked = dogs(&office, 5).await;
        let [first, second, drafted, carlas, changed] = [0, 1, 2, 3, 4].map(|place: usize| picked[place].0);
        let mut scope = office.write(anna).await;
        casework::save_draft(&mut scope, anna, drafted, &form("not-liable", "post")).await.unwrap();
        scope.commit().await.unwrap();
        office.claim(&office.carla, carlas).await;
        let (free, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        picked.push((free, 1));

        let open = look(&office, anna, &picked, None).await.unwrap();
        let outcomes: Vec<&str> = open.outcomes.iter().map(|outcome| outcome.id.as_str()).collect();
        assert_eq!(outcomes, ["assessed", "not-liable"], "{name}: those for whom no exemption is wanted");
        assert!(open.cases.iter().all(|case| case.preview.is_none() && case.applicant.is_some()));

        picked[3].1 = 3;
        let found = look(&office, anna, &picked, Some(&assessed())).await.unwrap();
        let of = |id: CaseId| found.cases.iter().find(|case| case.id == id).unwrap().preview.as_ref().unwrap();
        let preview = of(first).as_ref().ok().unwrap();
        assert_eq!((preview.total, preview.four_eyes), (Cents(1_666), false), "{name}: as the application says");
        assert!(preview.letter.is_some() && of(second).is_ok() && of(changed).is_ok());
        assert!(matches!(of(drafted), Err(Error::HasDraft)), "{name}");
        let kept = |id| matches!(of(id), Err(Error::Transition(InvalidTransition { .. })));
        assert!(kept(carlas) && kept(free), "{name}: a colleague's, and one that nobody took");

        // Something changes after the look.
        office.claim(&office.carla, changed).await;
        office.claim(anna, changed).await;
        let alike = Alike { seals: seals(&found), ..assessed() };
        let outcome = decide(&office, anna, &picked, alike.clone()).await;
        assert_eq!((outcome.done, outcome.failed.len()), (2, 4), "{name}: {outcome:?}");
        for (id, _) in &picked {
            let view = office.view(anna, *id).await;
            let done = [first, second].contains(id);
            assert_eq!(view.state.is_decided(), done, "{name}: {:?}", view.state);
            assert_eq!(view.decision.is_some(), done);
        }
        assert_eq!(office.view(anna, drafted).await.draft, Some(form("not-liable", "post")), "{name}: not lost");
        let again = decide(&office, anna, &picked[..2], alike.clone()).await;
        assert_eq!((again.done, again.failed.len()), (2, 0), "{name}: pressed twice");
        assert_eq!(office.view(anna, first).await.history.iter().filter(|line| line.kind == "decided").count(), 1);

        // Without a look, or with that of another case, nothing is decided.
        let revision = office.view(anna, changed).await.revision;
        let other = Alike { seals: [(changed, alike.seals[&first].clone())].into(), ..assessed() };
        for wrong in [assessed(), other] {
            let outcome = decide(&office, anna, &[(changed, revision)], wrong).await;
            assert!(matches!(outcome.failed[..], [(_, Error::Outdated)]), "{name}: {outcome:?}");
            let view = office.view(anna, changed).await;
            assert_eq!(
                (view.state, view.draft),
                (State::InReview(anna.account), None),
                "{name}: nothing is left of it"
            );
        }
        office.worker.drain().await.unwrap();
        let view = office.view(anna, first).await;
        assert_eq!(view.state, State::Delivered(anna.account), "{name}");
        assert_eq!(view.decision.unwrap().total, Cents(1_666));
    }
}

#[tokio::test]
async fn reasons_are_asked_for_once_and_certificates_are_not_given_like_this() {
    for office in offices().await {
        let anna = &office.anna;
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        office.claim(anna, id).await;
        let refuse =
            |reasons: &str| Alike { outcome: "rejected".to_owned(), reasons: reasons.to_owned(), ..Alike::default() };
        let found = look(&office, anna, &[(id, 2)], Some(&refuse("kurz"))).await.unwrap();
        assert!(matches!(found.cases[0].preview, Some(Err(Error::Refused(_)))));
        let reasons = "Der Weg gehört nicht der Gemeinde, sondern dem Forst.";
        let found = look(&office, anna, &[(id, 2)], Some(&refuse(reasons))).await.unwrap();
        assert!(
            found.cases[0].preview.as_ref().unwrap().as_ref().ok().unwrap().message.as_ref().unwrap().contains(reasons)
        );

        let dog = dogs(&office, 1).await[0];
        assert_eq!(problem(look(&office, anna, &[(id, 2), dog], None).await), "casework-problem-picked-services");
        assert_eq!(problem(look(&office, anna, &[], None).await), "casework-problem-picked");
        assert_eq!(problem(look(&office, &office.bernd, &[dog], None).await), "casework-problem-picked", "not theirs");
        assert!(matches!(look(&office, &office.dora, &[dog], None).await, Err(Error::Forbidden)));

        let (paper, _) = office.case("meldebescheinigung", crate::common::ALTENBERGA, &certificate("retrieval")).await;
        let open = look(&office, &office.bernd, &[(paper, 1)], None).await.unwrap();
        assert!(open.outcomes.iter().all(|outcome| outcome.certificate.is_none()), "compared one by one");
    }
}

#[tokio::test]
async fn what_needs_a_second_person_is_proposed() {
    for office in offices().await {
        with_four_eyes(&office).await;
        let picked = dogs(&office, 2).await;
        let found = look(&office, &office.anna, &picked, Some(&assessed())).await.unwrap();
        assert!(found.cases.iter().all(|case| case.preview.as_ref().unwrap().as_ref().ok().unwrap().four_eyes));
        let alike = Alike { seals: seals(&found), ..assessed() };
        assert_eq!(decide(&office, &office.anna, &picked, alike).await.done, 2, "{}", office.db.name);
        for (id, _) in picked {
            let view = office.view(&office.anna, id).await;
            assert_eq!(view.state, State::AwaitingApproval(office.anna.account), "{}", office.db.name);
            assert_eq!(view.draft.unwrap().outcome, "assessed", "approved from it");
        }
    }
}

#[tokio::test]
async fn many_are_looked_at_with_as_many_queries_as_few() {
    for office in offices().await {
        let picked = dogs(&office, 7).await;
        let asked = async |cases: &[(CaseId, i64)]| {
            let before = office.db.queries();
            let found = look(&office, &office.anna, cases, Some(&assessed())).await.unwrap();
            assert_eq!(seals(&found).len(), cases.len(), "{}", office.db.name);
            office.db.queries() - before
        };
        asked(&picked).await;
        let few = asked(&picked[..2]).await;
        assert!(few > 1, "they are counted");
        assert_eq!(few, asked(&picked).await, "{}", office.db.name);
    }
}

#[tokio::test]
async fn the_pages_do_it_without_scripts() {
    for office in offices().await {
        let picked = dogs(&office, 2).await;
        let cookie = office.log_in("anna").await;
        let csrf = office.get("/amt", &cookie).await.hidden("csrf");
        let [one, two] = [0, 1].map(|place: usize| format!("{}.2", picked[place].0));
        let base = [("csrf", csrf.as_str()), ("ansicht", "meine"), ("vorgang", &one), ("vorgang", &two)];
        let with = |more: &[(&'static str, &'static str)]| {
            let more = more.iter().map(|(name, value)| (*name, (*value).to_owned()));
            base.iter().map(|(name, value)| (*name, (*value).to_owned())).chain(more).collect::<Vec<_>>()
        };
        let post = async |path: &str, fields: Vec<(&'static str, String)>| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            office.post(path, &cookie, &fields).await
        };
        let begun = post("/amt/auswahl", with(&[("aktion", "entscheiden")])).await;
        assert_eq!(begun.status, StatusCode::OK);
        for part in ["Mehrere Vorgänge entscheiden", "2 Vorgänge sind ausgewählt", "value=\"not-liable\"", &one, &two]
        {
            assert!(begun.body().contains(part), "{part} in {}", begun.body());
        }
        let nothing = post("/amt/auswahl/vorschau", with(&[("reasons", "Getippt <b>")])).await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nothing.body().contains("Getippt &lt;b&gt;") && nothing.body().contains("f-outcome"));
        let chosen = [("outcome", "assessed"), ("reasons", "")];
        let shown = post("/amt/auswahl/vorschau", with(&chosen)).await;
        assert_eq!(shown.status, StatusCode::OK);
        for part in ["Vorschau: 2 Vorgänge", "16,66", "2 Vorgänge entscheiden"] {
            assert!(shown.body().contains(part), "{part} in {}", shown.body());
        }
        let id = picked[0].0.to_string();
        let mut sheet = with(&chosen);
        sheet.push(("blatt", id.clone()));
        let letter = post("/amt/auswahl/bescheid", sheet).await;
        assert_eq!(letter.header(header::CONTENT_TYPE), "application/pdf");
        let mut confirmed = with(&chosen);
        let page = shown.body();
        let seals = page.split("name=\"siegel\" value=\"").skip(1).filter_map(|rest| rest.split('"').next());
        confirmed.extend(seals.map(|seal| ("siegel", seal.to_owned())));
        assert_eq!(confirmed.len(), 8, "two seals");
        for _ in 0..2 {
            let done = post("/amt/auswahl/entscheiden", confirmed.clone()).await;
            assert_eq!(done.status, StatusCode::OK);
            assert!(done.body().contains("2 Vorgänge wurden geändert"), "{}", done.body());
        }
        for address in ["/amt/auswahl/vorschau", "/amt/auswahl/entscheiden"] {
            assert_eq!(office.get(address, &cookie).await.header(header::LOCATION), "/amt");
        }
        for language in ["en", "de-x-leicht"] {
            let again = post(&format!("/amt/auswahl?sprache={language}"), with(&[("aktion", "entscheiden")])).await;
            assert!(!again.body().contains("[casework-"), "{}", again.body());
        }
        let scope = office.read(&office.anna).await;
        let filter = casework::Filter { view: View::Decided, ..casework::Filter::default() };
        assert_eq!(casework::inbox(&scope, &office.desk, &office.anna, &filter).await.unwrap().total, 2);
    }
}
