//! Where an administration stands: maturity, self-check, survey.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use planning::{
    Error, Known, Maturity, NewSurvey, Organizer, Questionnaire, SizeClass, SurveyId, answer_check, begin_check,
    begin_survey, maturity, peers, publish_survey, report, responses, say_maturity, self_checks, sizes, surveys,
};
use store::{Actor, Language, Reach, Scope, TenantId};

use crate::common::{DOGS, ERFURT, OTHER, Office, by, offices};

fn said(answers: &[(&str, &str)]) -> BTreeMap<String, String> {
    answers.iter().map(|(criterion, answer)| ((*criterion).to_owned(), (*answer).to_owned())).collect()
}

#[test]
fn the_data_of_both_models_is_sound() {
    let models = Maturity::all().unwrap();
    let shapes: Vec<(&str, u8, usize)> =
        models.iter().map(|model| (model.id.as_str(), model.highest, model.criteria.len())).collect();
    // 1.1: levels 0 to 4, ten criteria; 2.0: levels 0 to 7, thirteen criteria.
    assert_eq!(shapes, [("ozg-1-1", 4, 10), ("ozg-2-0", 7, 13)]);
    for model in &models {
        for criterion in &model.criteria {
            let steps: Vec<u8> = criterion.answers.iter().map(|step| step.up_to).collect();
            assert!(steps.is_sorted() && steps.last() == Some(&model.highest), "{} {}", model.id, criterion.id);
        }
        assert_eq!(model.level(Known::default(), &BTreeMap::new()).level, 1, "described, nothing more");
    }
    let questions = Questionnaire::read().unwrap();
    let ids: BTreeSet<&str> = questions.questions().map(|question| question.id.as_str()).collect();
    assert_eq!((questions.dimensions.len(), questions.questions().count(), ids.len()), (6, 24, 24));
}

#[test]
fn the_lowest_criterion_decides() {
    let model = &Maturity::all().unwrap()[0];
    let live = Known { live: true, free: true, open: false };
    let open = Known { open: true, ..live };
    for (known, answers, level, at_most) in [
        (live, &[][..], 2, 4),
        (live, &[("identity", "online")], 3, 4),
        // Where a login is enough, a live service is one by which the law is content: nobody has to say so.
        (open, &[][..], 3, 4),
        (open, &[("identity", "in-person"), ("evidence", "by-post")], 2, 2),
        (live, &[("identity", "online"), ("evidence", "upload")], 3, 3),
        (live, &[("identity", "online"), ("evidence", "not-needed"), ("once-only", "yes")], 4, 4),
        // What the running system knows is not asked and not believed otherwise.
        (live, &[("application", "paper"), ("identity", "online"), ("evidence", "upload")], 3, 3),
        (Known::default(), &[("application", "fill-in")], 2, 2),
        (Known::default(), &[("application", "no such answer")], 1, 4),
    ] {
        let found = model.level(known, &said(answers));
        assert_eq!((found.level, found.at_most), (level, at_most), "{answers:?}");
    }
}

#[tokio::test]
async fn what_somebody_says_counts_in_their_administration_only() {
    for office in offices().await {
        let model = &Maturity::all().unwrap()[0];
        let catalogue = office.directory.catalogue();
        let mut scope = office.writing(ERFURT).await;
        let answers = said(&[("application", "fill-in"), ("identity", "online"), ("nonsense", "x")]);
        say_maturity(&mut scope, by(ERFURT), &catalogue, model, DOGS, &answers).await.unwrap();
        let foreign = say_maturity(&mut scope, by(ERFURT), &catalogue, model, "grundbuch", &answers).await;
        assert!(matches!(foreign, Err(Error::Unknown)), "{foreign:?}");
        scope.commit().await.unwrap();
        for (tenant, level) in [(ERFURT, 2), (OTHER, 1)] {
            let levels = maturity(&office.reading(tenant).await, by(tenant), &catalogue, model).await.unwrap();
            assert_eq!(levels[DOGS].level, level, "{} {tenant}", office.db.name);
        }
    }
}

/// Answers everything with one value and finishes.
async fn checked(office: &Office, tenant: TenantId, survey: Option<SurveyId>, value: u8) {
    let questions = Questionnaire::read().unwrap();
    let catalogue = office.directory.catalogue();
    let mut scope = office.writing(tenant).await;
    let id = begin_check(&mut scope, by(tenant), &catalogue, &questions, survey).await.unwrap();
    let given = questions.questions().map(|question| (question.id.clone(), value)).collect();
    let open = answer_check(&mut scope, by(tenant), &questions, id, &given, true).await.unwrap();
    assert!(open.is_empty(), "{open:?}");
    scope.commit().await.unwrap();
}

/// Administrations of the size of one, itself first.
fn alike(office: &Office, tenant: TenantId) -> (SizeClass, Vec<TenantId>) {
    let sizes = sizes(&office.directory.catalogue());
    let class = sizes[&tenant].1;
    let others = sizes.iter().filter(|(other, (_, size))| **other != tenant && *size == class).map(|(other, _)| *other);
    (class, [tenant].into_iter().chain(others).collect())
}

async fn state(office: &Office) -> Scope {
    office.db.store.read(Reach::Provider, Actor::System, Language::German).await.unwrap()
}

#[tokio::test]
async fn a_self_check_knows_what_the_system_knows_and_keeps_what_was_answered() {
    for office in offices().await {
        let questions = Questionnaire::read().unwrap();
        let catalogue = office.directory.catalogue();
        let mut scope = office.writing(ERFURT).await;
        let id = begin_check(&mut scope, by(ERFURT), &catalogue, &questions, None).await.unwrap();
        let same = begin_check(&mut scope, by(ERFURT), &catalogue, &questions, None).await.unwrap();
        assert_eq!(id, same, "an open one is gone on with");
        let known: Vec<(String, u8)> = self_checks(&scope, by(ERFURT)).await.unwrap()[0].values().into_iter().collect();
        // No plan, never looked at, nothing online, one coordinator.
        let expected = [("coordinator", 2), ("online", 0), ("plan", 0), ("reviewed", 0)];
        assert_eq!(known, expected.map(|(question, value)| (question.to_owned(), value)));
        let given = BTreeMap::from([("money".to_owned(), 3), ("plan".to_owned(), 3), ("deputy".to_owned(), 9)]);
        let open = answer_check(&mut scope, by(ERFURT), &questions, id, &given, true).await.unwrap();
        assert_eq!(open.len(), 24 - 4 - 1, "it is not finished while answers wait");
        let check = &self_checks(&scope, by(ERFURT)).await.unwrap()[0];
        assert_eq!((check.finished_at, check.answers["money"], check.answers["plan"]), (None, (3, false), (0, true)));
        scope.commit().await.unwrap();
        checked(&office, ERFURT, None, 2).await;
        let mut scope = office.writing(ERFURT).await;
        let late = answer_check(&mut scope, by(ERFURT), &questions, id, &given, false).await;
        assert!(matches!(late, Err(Error::Finished)), "{late:?}");
        assert!(self_checks(&office.reading(OTHER).await, by(OTHER)).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn fewer_than_five_are_never_told() {
    for office in offices().await {
        let questions = Questionnaire::read().unwrap();
        let catalogue = office.directory.catalogue();
        let (class, alike) = alike(&office, OTHER);
        checked(&office, alike[0], None, 3).await;
        for (count, tenant) in alike[1..6].iter().enumerate() {
            checked(&office, *tenant, None, 1).await;
            let found = peers(&state(&office).await, &catalogue, &questions, alike[0], class).await.unwrap();
            assert_eq!(found.count, count + 1);
            let told = found.means.iter().any(Option::is_some);
            assert_eq!(told, count + 1 >= 5, "{} {count}", office.db.name);
        }
        let found = peers(&state(&office).await, &catalogue, &questions, alike[0], class).await.unwrap();
        // Operation has no question that the system answers: all said 1 of 3.
        assert_eq!(found.means[3], Some(33), "the own answer is not among those of the others");
    }
}

#[tokio::test]
async fn a_survey_tracks_who_answered_and_publishes_means_after_its_last_day() {
    for office in offices().await {
        let questions = Questionnaire::read().unwrap();
        let catalogue = office.directory.catalogue();
        let uli = Organizer::machine();
        let writing = || office.db.store.write(Reach::Provider, Actor::System, Language::German);
        let mut scope = writing().await.unwrap();
        let today = scope.today();
        let days = |from: i32, to: i32| NewSurvey {
            title: "Stand der Digitalisierung".to_owned(),
            purpose: "Für die Studie".to_owned(),
            first_day: today + from.days(),
            last_day: today + to.days(),
        };
        let backwards = begin_survey(&mut scope, uli, days(2, 1)).await;
        assert!(matches!(backwards, Err(Error::BadDays)), "{backwards:?}");
        let over = begin_survey(&mut scope, uli, days(-3, -1)).await;
        assert!(matches!(over, Err(Error::BadDays)), "{over:?}");
        let later = begin_survey(&mut scope, uli, days(1, 9)).await.unwrap();
        let id = begin_survey(&mut scope, uli, days(0, 7)).await.unwrap();
        scope.commit().await.unwrap();

        let mut scope = office.writing(ERFURT).await;
        let early = begin_check(&mut scope, by(ERFURT), &catalogue, &questions, Some(later)).await;
        assert!(matches!(early, Err(Error::Closed)), "{early:?}");
        drop(scope);
        let (class, alike) = alike(&office, OTHER);
        for tenant in &alike[..5] {
            checked(&office, *tenant, Some(id), 3).await;
        }
        checked(&office, ERFURT, Some(id), 0).await;
        let mut scope = office.writing(alike[5]).await;
        begin_check(&mut scope, by(alike[5]), &catalogue, &questions, Some(id)).await.unwrap();
        scope.commit().await.unwrap();

        let scope = state(&office).await;
        let answered = responses(&scope, uli, id).await.unwrap();
        assert_eq!((answered.len(), answered[&ERFURT], answered[&alike[5]]), (7, true, false));
        let found = report(&scope, &catalogue, &questions, id).await.unwrap();
        assert_eq!((found.all.answered, found.classes[&class].answered), (6, 5));
        assert_eq!(found.classes[&class].means[3], Some(100));
        let own = sizes(&catalogue)[&ERFURT].1;
        assert_eq!((found.classes[&own].answered, found.classes[&own].means[3]), (1, None));
        // The mean of all would give the one away by what it lacks: who is in no class that is told is in no mean.
        assert_eq!(found.all.means[3], Some(100));
        drop(scope);

        let mut scope = writing().await.unwrap();
        let early = publish_survey(&mut scope, uli, id).await;
        assert!(matches!(early, Err(Error::StillOpen)), "{early:?}");
        drop(scope);
        office.db.clock.advance_seconds(8 * 86_400);
        let mut scope = office.writing(alike[5]).await;
        let late = begin_check(&mut scope, by(alike[5]), &catalogue, &questions, Some(id)).await;
        assert!(matches!(late, Err(Error::Closed)), "{late:?}");
        drop(scope);
        let mut scope = writing().await.unwrap();
        publish_survey(&mut scope, uli, id).await.unwrap();
        scope.commit().await.unwrap();
        let all = surveys(&office.reading(OTHER).await).await.unwrap();
        assert!(all.iter().any(|survey| survey.id == id && survey.published_at.is_some()));
        let stranger = begin_survey(&mut office.writing(OTHER).await, uli, days(0, 20)).await;
        assert!(stranger.is_err(), "only with the reach of the state: {stranger:?}");
    }
}
