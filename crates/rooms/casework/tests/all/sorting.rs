//! Labels and filters: how an administration sorts its inbox.

use std::collections::BTreeSet;

use crate::common::{KOERNER, NOTTERTAL, Office, certificate, dog, offices, pothole};
use axum::http::{StatusCode, header};
use casework::{CaseId, Error, FILTERS_MAX, Filter, INBOX_COUNTED, Inbox, LABELS_MAX, LabelId, View};
use identity::ClerkSession;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::Query;

async fn label(office: &Office, by: &ClerkSession, name: &str) -> casework::Result<LabelId> {
    let mut scope = office.write(by).await;
    let id = casework::create_label(&mut scope, by, name).await?;
    scope.commit().await.unwrap();
    Ok(id)
}

async fn put(
    office: &Office,
    by: &ClerkSession,
    id: CaseId,
    put: &[LabelId],
    take: &[LabelId],
) -> casework::Result<()> {
    let mut scope = office.write(by).await;
    let set = |labels: &[LabelId]| labels.iter().copied().collect::<BTreeSet<_>>();
    casework::set_labels(&mut scope, by, id, &set(put), &set(take)).await?;
    scope.commit().await.unwrap();
    Ok(())
}

async fn inbox(office: &Office, by: &ClerkSession, filter: &Filter) -> Inbox {
    let scope = office.read(by).await;
    casework::inbox(&scope, &office.desk, by, filter).await.unwrap()
}

async fn rows(office: &Office, by: &ClerkSession, filter: &Filter) -> Vec<CaseId> {
    let found = inbox(office, by, filter).await;
    assert_eq!(found.total, found.rows.len() as u64, "counted as shown");
    found.rows.into_iter().map(|row| row.id).collect()
}

fn fields<T: std::fmt::Debug>(done: casework::Result<T>) -> Vec<(String, &'static str)> {
    match done {
        Err(Error::Refused(problems)) => problems.into_iter().map(|problem| (problem.field, problem.key)).collect(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn labels_are_put_on_shown_and_taken_away() {
    for office in offices().await {
        let (anna, carla) = (&office.anna, &office.carla);
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        let urgent = label(&office, anna, "  Eilig ").await.unwrap();
        let outside = label(&office, carla, "Vor Ort prüfen").await.unwrap();
        let before = office.view(anna, id).await;
        put(&office, anna, id, &[urgent, outside], &[]).await.unwrap();
        put(&office, carla, id, &[urgent], &[]).await.unwrap();
        let view = office.view(carla, id).await;
        assert_eq!(view.revision, before.revision, "{}: forms that are open stay good", office.db.name);
        let on: Vec<(&str, bool)> = view.labels.iter().map(|(label, on)| (label.name.as_str(), *on)).collect();
        assert_eq!(on, [("Eilig", true), ("Vor Ort prüfen", true)]);
        let lines: Vec<_> = view.history.iter().map(|line| (line.kind.as_str(), line.detail.as_deref())).collect();
        assert_eq!(lines.len(), 3, "what is so already leaves no line: {lines:?}");
        assert!(lines.contains(&("labelled", Some("Eilig"))), "{lines:?}");
        assert_eq!(inbox(&office, anna, &Filter::default()).await.rows[0].labels, ["Eilig", "Vor Ort prüfen"]);

        put(&office, anna, id, &[], &[outside]).await.unwrap();
        let view = office.view(carla, id).await;
        assert_eq!(
            (view.history[0].kind.as_str(), view.history[0].detail.as_deref()),
            ("unlabelled", Some("Vor Ort prüfen"))
        );
        let mut scope = office.write(anna).await;
        casework::delete_label(&mut scope, anna, urgent).await.unwrap();
        scope.commit().await.unwrap();
        let view = office.view(carla, id).await;
        assert!(view.labels.iter().all(|(label, on)| label.id == outside && !on), "{:?}", view.labels);
        assert_eq!(fields(put(&office, anna, id, &[urgent], &[]).await)[0].1, "casework-problem-label-gone");
        put(&office, anna, id, &[], &[urgent]).await.unwrap();
    }
}

#[tokio::test]
async fn a_label_has_a_name_and_there_are_thirty_at_most() {
    for office in offices().await {
        let anna = &office.anna;
        for wrong in ["", "   ", &"ä".repeat(31)] {
            assert_eq!(fields(label(&office, anna, wrong).await), [("name".to_owned(), "casework-problem-label")]);
        }
        label(&office, anna, "Eilig").await.unwrap();
        assert_eq!(fields(label(&office, &office.carla, "EILIG").await)[0].1, "casework-problem-label-there");
        // Each administration has its own.
        label(&office, &office.bernd, "Eilig").await.unwrap();
        assert!(matches!(label(&office, &office.dora, "Neu").await, Err(Error::Forbidden)));
        for number in 2..LABELS_MAX {
            label(&office, anna, &format!("Nummer {number}")).await.unwrap();
        }
        let both = tokio::join!(label(&office, anna, "Die eine"), label(&office, &office.carla, "Die andere"));
        let made = [&both.0, &both.1].into_iter().filter(|done| done.is_ok()).count();
        assert_eq!(made, 1, "{}: two at once: {both:?}", office.db.name);
        assert_eq!(fields(label(&office, anna, "Eine mehr").await)[0].1, "casework-problem-labels-full");
        let scope = office.read(anna).await;
        assert_eq!(casework::labels(&scope, anna).await.unwrap().len(), LABELS_MAX);
    }
}

#[tokio::test]
async fn nobody_uses_the_labels_of_another_administration() {
    for office in offices().await {
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        let own = label(&office, &office.anna, "Eilig").await.unwrap();
        put(&office, &office.anna, id, &[own], &[]).await.unwrap();
        let theirs = label(&office, &office.bernd, "Dringend").await.unwrap();
        assert_eq!(fields(put(&office, &office.anna, id, &[theirs], &[]).await)[0].1, "casework-problem-label-gone");
        let mut scope = office.write(&office.bernd).await;
        let foreign = casework::delete_label(&mut scope, &office.bernd, own).await;
        assert!(matches!(foreign, Err(Error::Store(store::Error::NotFound("label")))), "{foreign:?}");
        let asked = Filter { label: Some(own), ..Filter::default() };
        let kept = casework::keep_filter(&mut scope, &office.bernd, "Fremd", &asked).await;
        assert_eq!(fields(kept)[0].1, "casework-problem-label-gone");
        drop(scope);
        assert!(rows(&office, &office.bernd, &asked).await.is_empty(), "{}", office.db.name);
    }
}

#[tokio::test]
async fn the_inbox_is_narrowed_by_label_service_and_legal_entity() {
    for office in offices().await {
        let anna = &office.anna;
        let (hole, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        let (dog_case, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        let (paper, _) = office.case("meldebescheinigung", KOERNER, &certificate("retrieval")).await;
        let urgent = label(&office, anna, "Eilig").await.unwrap();
        for id in [hole, dog_case] {
            put(&office, anna, id, &[urgent], &[]).await.unwrap();
        }
        office.claim(anna, dog_case).await;
        let by_label = Filter { label: Some(urgent), ..Filter::default() };
        let found = rows(&office, anna, &by_label).await;
        assert!(found.len() == 2 && !found.contains(&paper), "{}: {found:?}", office.db.name);
        assert_eq!(inbox(&office, anna, &by_label).await.counts, [2, 1, 0, 0, 0, 0], "counts keep to the filter");
        let mine = Filter { view: View::Mine, ..by_label.clone() };
        assert_eq!(rows(&office, anna, &mine).await, [dog_case]);
        let service = Filter { service: Some("mangel-melden".to_owned()), ..Filter::default() };
        assert_eq!(rows(&office, anna, &service).await, [hole]);
        let both = Filter { service: Some("hund-anmelden".to_owned()), ..by_label.clone() };
        assert_eq!(rows(&office, anna, &both).await, [dog_case]);
        let entity = office.view(anna, dog_case).await.application.legal_entity.clone();
        let own = Filter { entity: Some(entity), ..both };
        assert_eq!(rows(&office, anna, &own).await, [dog_case]);
        assert!(rows(&office, anna, &Filter { entity: Some("16051000".to_owned()), ..own }).await.is_empty());
        assert!(rows(&office, anna, &Filter { label: Some(LabelId(hole.0)), ..Filter::default() }).await.is_empty());
    }
}

#[tokio::test]
async fn a_narrowed_list_goes_on_where_its_page_ended() {
    for office in offices().await {
        let anna = &office.anna;
        let urgent = label(&office, anna, "Eilig").await.unwrap();
        let mut labelled = BTreeSet::new();
        for number in 0..54 {
            let receipt = office.submit("mangel-melden", KOERNER, &pothole()).await;
            if number % 9 != 0 {
                labelled.insert(CaseId(receipt.id.0));
            }
            if number % 6 == 0 {
                office.db.clock.advance_seconds(1);
            }
        }
        while labelled.len() < 52 {
            labelled.insert(CaseId(office.submit("mangel-melden", KOERNER, &pothole()).await.id.0));
        }
        office.worker.drain().await.unwrap();
        for id in &labelled {
            put(&office, anna, *id, &[urgent], &[]).await.unwrap();
        }
        let filter = Filter { label: Some(urgent), ..Filter::default() };
        let first = inbox(&office, anna, &filter).await;
        assert_eq!((first.rows.len(), first.total), (50, 52), "{}", office.db.name);
        let second = inbox(&office, anna, &Filter { after: first.next.clone(), ..filter }).await;
        assert_eq!((second.rows.len(), second.next.is_none()), (2, true));
        let all: BTreeSet<CaseId> = first.rows.iter().chain(&second.rows).map(|row| row.id).collect();
        assert_eq!(all, labelled, "each once");
    }
}

#[tokio::test]
async fn the_number_of_queries_does_not_depend_on_the_rows() {
    for office in offices().await {
        let anna = &office.anna;
        let urgent = label(&office, anna, "Eilig").await.unwrap();
        let filter = Filter { label: Some(urgent), ..Filter::default() };
        let asked = |filter: Filter| {
            let office = &office;
            async move {
                let before = office.db.queries();
                let found = inbox(office, anna, &filter).await;
                (found.rows.len(), office.db.queries() - before)
            }
        };
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        put(&office, anna, id, &[urgent], &[]).await.unwrap();
        // The form of the service is read once and then known.
        asked(Filter::default()).await;
        let (few, queries) = asked(Filter::default()).await;
        let (_, narrowed) = asked(filter.clone()).await;
        for _ in 0..12 {
            let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
            put(&office, anna, id, &[urgent], &[]).await.unwrap();
            office.answer(anna.tenant, id, "Noch etwas.").await;
        }
        assert_eq!(few, 1);
        assert!(queries > 5, "they are counted: {queries}");
        assert_eq!(asked(Filter::default()).await, (13, queries), "{}", office.db.name);
        assert_eq!(asked(filter).await, (13, narrowed), "{}", office.db.name);
    }
}

#[tokio::test]
async fn a_clerk_keeps_filters_under_names_of_his_or_her_own() {
    for office in offices().await {
        let (anna, carla) = (&office.anna, &office.carla);
        let urgent = label(&office, anna, "Eilig").await.unwrap();
        let asked = Filter {
            view: View::Waiting,
            label: Some(urgent),
            service: Some("hund-anmelden".to_owned()),
            entity: Some(KOERNER.to_owned()),
            ..Filter::default()
        };
        let keep = |by: &ClerkSession, name: &str, filter: &Filter| {
            let (office, by, name, filter) = (&office, by.clone(), name.to_owned(), filter.clone());
            async move {
                let mut scope = office.write(&by).await;
                let id = casework::keep_filter(&mut scope, &by, &name, &filter).await?;
                scope.commit().await.unwrap();
                Ok::<_, Error>(id)
            }
        };
        let id = keep(anna, " Hunde  in Körner ", &asked).await.unwrap();
        let kept = inbox(&office, anna, &Filter::default()).await.filters;
        assert_eq!((kept.len(), kept[0].name.as_str()), (1, "Hunde in Körner"), "{}", office.db.name);
        assert_eq!(kept[0].filter, asked);
        assert!(inbox(&office, carla, &Filter::default()).await.filters.is_empty(), "only the own");
        keep(carla, "Hunde in Körner", &asked).await.unwrap();
        for (name, key) in [
            ("", "casework-problem-filter-name"),
            (&*"x".repeat(41), "casework-problem-filter-name"),
            ("Hunde in Körner", "casework-problem-filter-there"),
        ] {
            assert_eq!(fields(keep(anna, name, &asked).await), [("name".to_owned(), key)]);
        }
        for other in [carla, &office.bernd] {
            let mut scope = office.write(other).await;
            let theirs = casework::drop_filter(&mut scope, other, id).await;
            assert!(matches!(theirs, Err(Error::Store(store::Error::NotFound("filter")))), "{theirs:?}");
        }
        assert!(matches!(keep(&office.dora, "x", &Filter::default()).await, Err(Error::Forbidden)));
        for number in 1..FILTERS_MAX {
            keep(anna, &format!("Filter {number}"), &Filter::default()).await.unwrap();
        }
        assert_eq!(fields(keep(anna, "Einer mehr", &asked).await)[0].1, "casework-problem-filters-full");
        // With its label a filter goes; the others stay.
        let mut scope = office.write(anna).await;
        casework::delete_label(&mut scope, anna, urgent).await.unwrap();
        scope.commit().await.unwrap();
        let kept = inbox(&office, anna, &Filter::default()).await.filters;
        assert!(kept.len() == FILTERS_MAX - 1 && kept.iter().all(|kept| kept.id != id));
        let mut scope = office.write(anna).await;
        casework::drop_filter(&mut scope, anna, kept[0].id).await.unwrap();
    }
}

#[tokio::test]
async fn the_pages_label_narrow_keep_and_forget() {
    for office in offices().await {
        let (id, _) = office.case("mangel-melden", KOERNER, &pothole()).await;
        let (other, _) = office.case("hund-anmelden", KOERNER, &dog()).await;
        let (cookie, case) = (office.log_in("anna").await, format!("/amt/vorgang/{id}"));
        let page = office.get("/amt/schlagworte", &cookie).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body());
        let csrf = page.hidden("csrf");
        let refused = office.post("/amt/schlagworte", &cookie, &[("csrf", &csrf), ("name", "")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body().contains("href=\"#f-name\""), "{}", refused.body());
        let made = office.post("/amt/schlagworte", &cookie, &[("csrf", &csrf), ("name", "Eilig <b>")]).await;
        assert_eq!(made.header(header::LOCATION), "/amt/schlagworte?erledigt=angelegt", "{}", made.body());
        assert!(office.get("/amt/schlagworte", &cookie).await.body().contains("Eilig &lt;b&gt;"));

        // On the case: ticked, and only what was ticked there is taken away again.
        let label = office.view(&office.anna, id).await.labels[0].0.id.to_string();
        let ticked = [("csrf", csrf.as_str()), ("schlagwort", label.as_str())];
        let done = office.post(&format!("{case}/schlagworte"), &cookie, &ticked).await;
        assert_eq!(done.header(header::LOCATION), format!("{case}?erledigt=schlagworte"), "{}", done.body());
        let page = office.get(&case, &cookie).await.body();
        assert!(page.contains("Schlagwort gesetzt (Eilig &lt;b&gt;)") && page.contains("name=\"vorher\""), "{page}");
        office.post(&format!("{case}/schlagworte"), &cookie, &[("csrf", csrf.as_str())]).await;
        assert!(office.view(&office.anna, id).await.labels[0].1, "ticked by somebody else meanwhile");

        let narrowed = format!("/amt?ansicht=offen&schlagwort={label}");
        let inbox = office.get(&narrowed, &cookie).await.body();
        assert!(inbox.contains(&case) && !inbox.contains(&other.to_string()), "{inbox}");
        for part in [
            "Offen (1)",
            "Eingegrenzt auf: Eilig &lt;b&gt;.",
            "Filter merken",
            &format!("ansicht=meine&amp;schlagwort={label}"),
        ] {
            assert!(inbox.contains(part), "{part} in {inbox}");
        }
        let fields = [("csrf", csrf.as_str()), ("ansicht", "offen"), ("schlagwort", &label), ("name", "")];
        let refused = office.post("/amt/filter", &cookie, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body().contains("href=\"#f-name\"") && !refused.body().contains(&other.to_string()));
        let fields = [("csrf", csrf.as_str()), ("ansicht", "offen"), ("schlagwort", &label), ("name", "Eiliges")];
        let kept = office.post("/amt/filter", &cookie, &fields).await;
        assert_eq!(kept.header(header::LOCATION), format!("{narrowed}&erledigt=gemerkt"), "{}", kept.body());
        for language in ["en", "de-x-leicht", "de"] {
            let page = office.get(&format!("{narrowed}&sprache={language}"), &cookie).await.body();
            assert!(page.contains(">Eiliges<") && !page.contains("[casework-"), "{page}");
        }
        let page = office.get(&narrowed, &cookie).await.body();
        let action = page.split("action=\"").find(|rest| rest.starts_with("/amt/filter/")).unwrap();
        let action = action.split('"').next().unwrap();
        let bernd = office.log_in("bernd").await;
        let token = office.get("/amt/schlagworte", &bernd).await.hidden("csrf");
        assert_eq!(office.post(action, &bernd, &[("csrf", token.as_str())]).await.status, StatusCode::NOT_FOUND);
        let gone = office.post(action, &cookie, &[("csrf", csrf.as_str())]).await;
        assert_eq!(gone.header(header::LOCATION), "/amt?erledigt=vergessen");
        assert!(!office.get("/amt", &cookie).await.body().contains("Eiliges"));

        // What cannot be read narrows nothing, and comes back nowhere.
        let odd = office.get("/amt?schlagwort=x&leistung=%22%3E%3Cblink&fuer=abc&nach=_&ansicht=%26", &cookie).await;
        assert_eq!(odd.status, StatusCode::OK);
        assert!(odd.body().contains(&case) && !odd.body().contains("<blink"), "{}", odd.body());
        let dora = office.log_in("dora").await;
        assert_eq!(office.get("/amt/schlagworte", &dora).await.status, StatusCode::FORBIDDEN);
        let deleted = office.post(&format!("/amt/schlagworte/{label}/loeschen"), &cookie, &[("csrf", &csrf)]).await;
        assert_eq!(deleted.header(header::LOCATION), "/amt/schlagworte?erledigt=geloescht");
        assert!(!office.get(&case, &cookie).await.body().contains("name=\"vorher\""));
    }
}

/// Closed cases, written past the rooms: so many cannot be decided one by one in a test. Nothing can be read of them.
async fn add_closed(office: &Office, number: u64) {
    let scope = office.db.store.write_as_system(NOTTERTAL).await.unwrap();
    let columns = ["tenant_id", "id", "reference", "online_service", "legal_entity", "area", "state", "received_at"];
    let mut insert = Query::insert()
        .into_table("case_file")
        .columns(columns.into_iter().chain(["due_on", "revision", "last_event", "arrival_event"]))
        .to_owned();
    for _ in 0..number {
        let id = scope.new_uuid();
        insert.values_panic([
            NOTTERTAL.into(),
            id.into(),
            id.to_string().into(),
            "hund-anmelden".into(),
            KOERNER.into(),
            KOERNER.into(),
            "closed".into(),
            0_i64.into(),
            "2026-09-14".into(),
            1_i64.into(),
            1.into(),
            1.into(),
        ]);
    }
    scope.db().execute(&insert).await.unwrap();
    scope.commit().await.unwrap();
}

#[tokio::test]
async fn many_cases_are_counted_up_to_a_bound() {
    for office in offices().await {
        office.case("hund-anmelden", KOERNER, &dog()).await;
        let cookie = office.log_in("anna").await;
        for (more, counted, written) in [
            (INBOX_COUNTED, INBOX_COUNTED, "(1000)"),
            (1, INBOX_COUNTED + 1, "(mehr als 1000)"),
            (5, 1_001, "(mehr als 1000)"),
        ] {
            add_closed(&office, more).await;
            assert_eq!(inbox(&office, &office.anna, &Filter::default()).await.counts, [1, 0, 0, 0, counted, 0]);
            let page = office.get("/amt", &cookie).await.body();
            assert!(page.contains(&format!("Entschieden {written}")), "{}: {written} in {page}", office.db.name);
        }
    }
}
