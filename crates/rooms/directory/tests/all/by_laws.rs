//! By-laws: from the draft to values, one by one and as a table.

use directory::by_law::{ByLawId, ByLawProblem, Change, Draft, Part, Publication, Rate, Step, ValueProblem};
use directory::{
    EntityKey, Error, NewValue, Origin, Report, RowProblem, ValueKinds, by_law, by_laws, export_by_laws,
    import_by_laws, put_by_law, set_values, settings, step_by_law,
};
use jiff::civil::{Date, date};
use store::testing::TestDatabase;
use store::{Actor, Language, Reach, Scope, TenantId, Timestamp};

use crate::common;

/// A member of an association, with a recorded tariff of its own, and another one.
const KOERNER: &str = "16064037";

const HEADING: &str = "entity,title,adopted_on,published_on,gazette,link,in_force_from,key,value,valid_from,valid_to\n";

/// Keys that begin with `dog_tax` are money.
struct Kinds;

impl ValueKinds for Kinds {
    fn read(&self, key: &str, typed: &str) -> Result<String, ValueProblem> {
        if !key.starts_with("dog_tax.") {
            return Err(ValueProblem::Unknown);
        }
        let digits = typed.replace([',', '.'], "");
        digits.parse::<i64>().map(|cents| cents.to_string()).map_err(|_| ValueProblem::Amount)
    }

    fn show(&self, _: &str, stored: &str) -> String {
        format!("{},{}", &stored[..stored.len() - 2], &stored[stored.len() - 2..])
    }
}

fn key(text: &str) -> EntityKey {
    text.parse().expect("a key")
}

/// The test begins on this day.
fn begin(db: &TestDatabase) {
    set_day(db, date(2026, 3, 1));
}

fn set_day(db: &TestDatabase, day: Date) {
    let at = Timestamp::of_germany(day.at(9, 0, 0, 0));
    db.store.clock().advance_seconds((at.0 - db.store.clock().now().0) / 1_000_000);
}

async fn provider(db: &TestDatabase) -> Scope {
    db.store.write(Reach::Provider, Actor::System, Language::German).await.expect("a scope")
}

fn rate(key: &str, from: Option<Date>, to: Option<Date>, value: &str) -> Rate {
    Rate { key: key.to_owned(), valid_from: from, valid_to: to, value: value.to_owned() }
}

fn draft(title: &str, rates: Vec<Rate>) -> Draft {
    Draft {
        entity: key(KOERNER),
        title: title.to_owned(),
        kind: "Steuer".to_owned(),
        in_force_from: None,
        changes: None,
        rates,
    }
}

fn publication(on: Date, in_force_from: Date) -> Publication {
    Publication { on, gazette: "Amtsblatt 4/2026".to_owned(), link: String::new(), in_force_from }
}

/// Leads a draft to its publication and in force from a day.
async fn in_force(scope: &mut Scope, draft: Draft, from: Date) -> Result<ByLawId, Error> {
    let today = scope.today();
    let id = put_by_law(scope, None, draft).await?;
    let steps = [
        Step::Adopt(today, "Beschluss 12/2026".to_owned()),
        Step::Submit(today),
        Step::Approve(today, "RA 7".to_owned()),
        Step::Publish(publication(today, from)),
    ];
    for step in steps {
        let revision = by_law(scope, id).await?.revision;
        step_by_law(scope, id, revision, step).await?;
    }
    Ok(id)
}

async fn first(scope: &Scope) -> Option<(String, String)> {
    let all = settings(scope, &key(KOERNER)).await.expect("settings");
    all.get("dog_tax.first").map(|setting| (setting.value.clone(), setting.source.clone()))
}

#[tokio::test]
async fn a_published_by_law_is_the_source_of_values_from_its_day_on() {
    for (db, directory) in common::filled().await {
        begin(&db);
        let mut scope = provider(&db).await;
        let rates = vec![
            rate("dog_tax.first", None, None, "5150"),
            rate("dog_tax.first", Some(date(2027, 1, 1)), None, "6000"),
        ];
        let law = in_force(&mut scope, draft("Hundesteuersatzung", rates), date(2026, 3, 10)).await.expect("published");
        let values = |value: &str, from| NewValue {
            key: "dog_tax.first".to_owned(),
            valid_from: from,
            value: value.to_owned(),
            source: "von Hand".to_owned(),
        };
        let by_hand = set_values(&mut scope, &key(KOERNER), vec![values("1", None)]).await;
        assert!(
            matches!(&by_hand, Err(Error::Governed { key, by_law }) if key == "dog_tax.first"
            && by_law.contains("Hundesteuersatzung")),
            "{by_hand:?}"
        );
        scope.commit().await.expect("commit");
        directory.refresh().await.expect("refresh");
        let catalogue = directory.catalogue();
        let on = |day: Date| catalogue.setting(&key(KOERNER), "dog_tax.first", day).map(|one| one.value.clone());
        assert_ne!(on(date(2026, 3, 9)).as_deref(), Some("5150"), "not before its day");
        assert_eq!(on(date(2026, 3, 10)).as_deref(), Some("5150"));
        assert_eq!(on(date(2026, 12, 31)).as_deref(), Some("5150"));
        assert_eq!(on(date(2027, 1, 1)).as_deref(), Some("6000"));
        let value = catalogue.value(&key(KOERNER), "dog_tax.first", date(2026, 3, 10)).expect("a value");
        assert_eq!((value.origin, value.by_law, value.valid_to), (Origin::Own, Some(law), Some(date(2026, 12, 31))));
        assert_eq!(
            value.setting.source,
            "Hundesteuersatzung vom 1. März 2026 (Amtsblatt 4/2026), in Kraft seit 10. März 2026"
        );

        // From its last day on there is no value: nothing older comes back.
        let mut scope = provider(&db).await;
        let revision = by_law(&scope, law).await.expect("a by-law").revision;
        let end = Step::Repeal(date(2026, 6, 30), "Beschluss 20/2026".to_owned());
        step_by_law(&mut scope, law, revision, end).await.expect("ended");
        set_day(&db, date(2026, 6, 30));
        scope.commit().await.expect("commit");
        let scope = provider(&db).await;
        assert_eq!(first(&scope).await.map(|one| one.0).as_deref(), Some("5150"));
        drop(scope);
        set_day(&db, date(2026, 7, 1));
        let mut scope = provider(&db).await;
        assert_eq!(first(&scope).await, None);
        directory.refresh().await.expect("refresh");
        assert_eq!(directory.catalogue().setting(&key(KOERNER), "dog_tax.first", date(2026, 7, 1)), None);
        set_values(&mut scope, &key(KOERNER), vec![values("1", Some(date(2026, 7, 1)))]).await.expect("free again");
    }
}

#[tokio::test]
async fn the_way_of_a_by_law_and_its_days_are_kept() {
    for (db, _) in common::filled().await {
        begin(&db);
        let today = date(2026, 3, 1);
        let mut scope = provider(&db).await;
        let id = put_by_law(&mut scope, None, draft("Hundesteuersatzung", Vec::new())).await.expect("a draft");
        let mut revision = 1;
        // Step, and what is wrong with it; § 21 Abs. 3 ThürKO, § 2 Abs. 4 ThürKAG as recorded in the model.
        let adopt = |day| Step::Adopt(day, String::new());
        let later = date(2026, 3, 2);
        let publish = |on, from| Step::Publish(publication(on, from));
        let nowhere = Publication { gazette: " ".to_owned(), ..publication(today, today) };
        let http = Publication { link: "http://amt.example".to_owned(), ..publication(today, today) };
        let table: Vec<(Step, Vec<ByLawProblem>)> = vec![
            (Step::Submit(today), vec![ByLawProblem::Step]),
            (adopt(later), vec![ByLawProblem::Future(Part::Adopted)]),
            (adopt(date(2026, 2, 10)), vec![]),
            (publish(today, today), vec![ByLawProblem::Step]),
            (
                Step::Submit(date(2026, 2, 9)),
                vec![ByLawProblem::Order { earlier: Part::Adopted, later: Part::Submitted }],
            ),
            (Step::Submit(date(2026, 2, 12)), vec![]),
            (publish(today, today), vec![ByLawProblem::Waiting(date(2026, 3, 12))]),
            (
                Step::Admit(date(2026, 2, 11), String::new()),
                vec![ByLawProblem::Order { earlier: Part::Submitted, later: Part::Cleared }],
            ),
            (Step::Admit(date(2026, 2, 20), String::new()), vec![]),
            (Step::Publish(nowhere), vec![ByLawProblem::NoCitation]),
            (Step::Publish(http), vec![ByLawProblem::Link]),
            (publish(today, date(2026, 2, 1)), vec![ByLawProblem::Retroactive]),
            (publish(today, today), vec![]),
            (Step::Return, vec![ByLawProblem::Step]),
            (
                Step::Repeal(date(2026, 2, 1), "x".to_owned()),
                vec![ByLawProblem::Order { earlier: Part::InForce, later: Part::Last }],
            ),
            (Step::Repeal(date(2026, 12, 31), "Beschluss".to_owned()), vec![]),
            (Step::Repeal(date(2026, 12, 31), "Beschluss".to_owned()), vec![ByLawProblem::Step]),
        ];
        for (step, wrong) in table {
            match step_by_law(&mut scope, id, revision, step.clone()).await {
                Ok(after) => {
                    assert!(wrong.is_empty(), "{step:?}");
                    revision = after.revision;
                }
                Err(Error::ByLaw(problems)) => assert_eq!(problems, wrong, "{step:?}"),
                Err(error) => panic!("{step:?}: {error}"),
            }
        }
        let stale = step_by_law(&mut scope, id, 1, Step::Return).await;
        assert!(matches!(stale, Err(Error::ByLawChanged)));
    }
}

#[tokio::test]
async fn what_contradicts_is_refused_unless_the_new_by_law_changes_the_old_one() {
    for (db, _) in common::filled().await {
        begin(&db);
        let mut scope = provider(&db).await;
        let old = vec![rate("dog_tax.first", None, None, "5000"), rate("dog_tax.second", None, None, "7000")];
        let old = in_force(&mut scope, draft("Hundesteuersatzung", old), date(2026, 3, 1)).await.expect("published");
        let new = |changes| Draft { changes, ..draft("Zweite Satzung", vec![rate("dog_tax.first", None, None, "9")]) };
        let refused = in_force(&mut scope, new(None), date(2026, 7, 1)).await;
        assert!(matches!(&refused, Err(Error::ByLaw(problems)) if matches!(&problems[..],
            [ByLawProblem::Contradiction { key, other, .. }] if key == "dog_tax.first" && other.contains("Hunde"))));
        in_force(&mut scope, new(Some((old, Change::Amends))), date(2026, 7, 1)).await.expect("amends");
        let third = draft("Neufassung", vec![rate("dog_tax.second", None, None, "8")]);
        let third = Draft { changes: Some((old, Change::Repeals)), ..third };
        in_force(&mut scope, third, date(2027, 1, 1)).await.expect("repeals");
        scope.commit().await.expect("commit");
        for (day, first, second) in [
            (date(2026, 6, 30), Some("5000"), Some("7000")),
            (date(2026, 7, 1), Some("9"), Some("7000")),
            (date(2027, 1, 1), Some("9"), Some("8")),
        ] {
            set_day(&db, day);
            let scope = provider(&db).await;
            let all = settings(&scope, &key(KOERNER)).await.expect("settings");
            assert_eq!((all.text("dog_tax.first"), all.text("dog_tax.second")), (first, second), "{day}");
        }
        let scope = provider(&db).await;
        let mut stages: Vec<&str> = by_laws(&scope, &[key(KOERNER)])
            .await
            .expect("by-laws")
            .iter()
            .map(|law| law.standing(date(2027, 1, 1)))
            .collect();
        stages.sort_unstable();
        assert_eq!(stages, ["approved", "in-force", "in-force", "repealed"], "{}", db.name);
    }
}

#[tokio::test]
async fn an_administration_writes_for_whom_it_works_and_for_nobody_else() {
    for (db, directory) in common::filled().await {
        begin(&db);
        let own = directory.catalogue().entity(&key(KOERNER)).expect("an entity").administration;
        let other = TenantId(if own.0 == 1 { 2 } else { 1 });
        let tenant = |tenant| db.store.write(Reach::Tenant(tenant), Actor::System, Language::German);
        let mut scope = tenant(other).await.expect("a scope");
        let refused = put_by_law(&mut scope, None, draft("Satzung", Vec::new())).await;
        assert!(matches!(refused, Err(Error::NotYours(_))));
        drop(scope);
        let mut scope = tenant(own).await.expect("a scope");
        let rates = vec![rate("dog_tax.first", None, None, "5000")];
        let law = in_force(&mut scope, draft("Satzung", rates), date(2026, 3, 1)).await.expect("published");
        let phone = NewValue {
            key: "contact.phone".to_owned(),
            valid_from: None,
            value: "03601 1".to_owned(),
            source: String::new(),
        };
        set_values(&mut scope, &key(KOERNER), vec![phone.clone()]).await.expect("its own");
        let foreign = set_values(&mut scope, &EntityKey::state(), vec![phone]).await;
        assert!(matches!(foreign, Err(Error::NotYours(_))));
        scope.commit().await.expect("commit");
        assert!(directory.refresh().await.expect("refresh"), "other processes see it");
        let setting = directory.catalogue();
        let setting = setting.setting(&key(KOERNER), "contact.phone", date(2026, 3, 1)).expect("a phone");
        assert_eq!(setting.value, "03601 1");
        let mut scope = tenant(other).await.expect("a scope");
        let revision = by_law(&scope, law).await.expect("everybody may read").revision;
        let refused = step_by_law(&mut scope, law, revision, Step::Repeal(date(2026, 9, 1), "x".to_owned())).await;
        assert!(matches!(refused, Err(Error::NotYours(_))));
    }
}

#[tokio::test]
async fn a_table_is_taken_over_whole_or_not_at_all_and_comes_back_as_it_was() {
    for (db, _) in common::filled().await {
        begin(&db);
        let line = |entity: &str, rest: &str| {
            format!("{entity},Hundesteuersatzung,2025-03-12,2025-04-01,Amtsblatt 4/2025,,2026-01-01,{rest}\n")
        };
        let good = [
            HEADING,
            &line(KOERNER, "dog_tax.first,\"50,00\",,2026-06-30"),
            &line(KOERNER, "dog_tax.first,\"60,00\",2026-07-01,"),
            &line("16064032", "dog_tax.first,\"45,00\",,"),
        ]
        .concat();
        let mut scope = provider(&db).await;
        let bad = [
            HEADING,
            &line(KOERNER, "dog_tax.first,viel,,"),
            &line(KOERNER, "cat_tax.first,\"50,00\",,"),
            &line("16064032", "dog_tax.first,\"45,00\",,2026-03-31"),
            &line("16064032", "dog_tax.first,\"45,00\",2026-05-01,"),
            &line("16064999", "dog_tax.first,\"45,00\",,"),
            &line("nirgends", "dog_tax.first,\"45,00\",99.99.2026,").replace("2025-03-12", "gestern"),
        ]
        .concat();
        let wrong = import_by_laws(&mut scope, bad.as_bytes(), &Kinds).await.expect("read").expect_err("wrong");
        let hole =
            ByLawProblem::Hole { key: "dog_tax.first".to_owned(), first: date(2026, 4, 1), last: date(2026, 4, 30) };
        let amount = |key: &str, problem| ByLawProblem::Value(key.to_owned(), problem);
        assert_eq!(
            wrong.iter().map(|row| (row.line, row.problem.clone())).collect::<Vec<_>>(),
            [
                (2, amount("dog_tax.first", ValueProblem::Amount)),
                (3, amount("cat_tax.first", ValueProblem::Unknown)),
                (5, hole),
                (6, ByLawProblem::NotYours("16064999".to_owned())),
                (7, ByLawProblem::NoEntity("nirgends".to_owned())),
                (7, ByLawProblem::NoDay(Part::Adopted, "gestern".to_owned())),
                (7, ByLawProblem::NoDay(Part::From, "99.99.2026".to_owned())),
            ],
            "{}",
            db.name
        );
        assert_eq!(by_laws(&scope, &[key(KOERNER)]).await.expect("by-laws"), []);
        let report = import_by_laws(&mut scope, good.as_bytes(), &Kinds).await.expect("read").expect("right");
        assert_eq!(report, Report { by_laws: 2, rates: 3, entities: 2, unchanged: 0 });
        let again = import_by_laws(&mut scope, good.as_bytes(), &Kinds).await.expect("read").expect("right");
        assert_eq!(again, Report { by_laws: 0, rates: 0, entities: 2, unchanged: 2 });
        let other = good.replace("\"45,00\"", "\"46,00\"");
        let known = import_by_laws(&mut scope, other.as_bytes(), &Kinds).await.expect("read").expect_err("known");
        assert!(matches!(&known[..], [RowProblem { line: 4, problem: ByLawProblem::Known(_) }]), "{known:?}");
        let semicolons = good.replace(',', ";").replace(";00", ",00");
        let same = import_by_laws(&mut scope, semicolons.as_bytes(), &Kinds).await.expect("read").expect("right");
        assert_eq!(same.unchanged, 2);
        scope.commit().await.expect("commit");
        let scope = provider(&db).await;
        assert_eq!(first(&scope).await.map(|one| one.0).as_deref(), Some("5000"));
        let entities = [key(KOERNER), key("16064032")];
        let table = export_by_laws(&scope, &entities, &Kinds).await.expect("a table");
        assert_eq!(table.lines().count(), 4, "{table}");
        drop(scope);
        let mut scope = provider(&db).await;
        let again = import_by_laws(&mut scope, table.as_bytes(), &Kinds).await.expect("read").expect("right");
        assert_eq!((again.by_laws, again.unchanged), (0, 2), "the table comes back as it was");
        let nothing = import_by_laws(&mut scope, b"\xff\xfe;", &Kinds).await.expect("read").expect_err("no table");
        assert!(!nothing.is_empty());
    }
}
