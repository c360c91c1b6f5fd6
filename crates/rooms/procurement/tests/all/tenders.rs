//! Tenders: the procedure, offers in time and too late, four eyes, waiting, the contract and its papers.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use procurement::{
    Basis, Criterion, DemandId, Entitled, Error, FrameworkId, Kind, Line, NewFramework, NewTender, Offer, OfferId,
    Procedure, Scored, TenderId, TenderState, Thresholds,
};
use store::{Cents, Timestamp};

use crate::common::{HOST, Land, lands};

/// A tender for the demand of a survey, at so many cents.
pub(crate) fn new_tender(survey: DemandId, cents: i64, procedure: Procedure, offers_until: Timestamp) -> NewTender {
    NewTender {
        survey,
        title: "Scanner".to_owned(),
        kind: Kind::Supplies,
        value: Cents(cents),
        procedure,
        reason: String::new(),
        basis: Basis::Central,
        basis_reason: "Beschluss vom 1. Oktober 2026".to_owned(),
        entitled: Entitled::Asked,
        offers_until,
        price_weight: 60,
        criteria: vec![Criterion { name: "Service".to_owned(), weight: 40 }],
    }
}

impl Land {
    /// A survey that was ended.
    pub(crate) async fn frozen(&self) -> DemandId {
        let id = self.opened(100).await;
        let mut scope = self.scope().await;
        let revision = procurement::survey(&scope, self.buyer(), id).await.unwrap().revision;
        procurement::close_survey(&mut scope, self.buyer(), (id, revision)).await.unwrap();
        scope.commit().await.unwrap();
        id
    }

    pub(crate) async fn begin(&self, new: NewTender) -> procurement::Result<TenderId> {
        let mut scope = self.scope().await;
        let id: TenderId = scope.new_id();
        let thresholds = Thresholds::read().unwrap();
        procurement::begin_tender(&mut scope, self.buyer(), &thresholds, id, new).await?;
        scope.commit().await.unwrap();
        Ok(id)
    }

    /// An offer that is scored.
    pub(crate) async fn offer(&self, tender: TenderId, bidder: &str, cents: i64, points: i32, at: Timestamp) {
        let mut scope = self.scope().await;
        let id: OfferId = scope.new_id();
        let offer =
            procurement::take_offer(&mut scope, self.buyer(), tender, id, (bidder.to_owned(), at)).await.unwrap();
        if offer.excluded.is_none() {
            let scored = Scored { price: Cents(cents), points: vec![points] };
            procurement::score_offer(&mut scope, self.buyer(), tender, id, scored).await.unwrap();
        }
        scope.commit().await.unwrap();
    }

    /// An offer that arrived at a moment.
    async fn took(&self, tender: TenderId, at: Timestamp) -> procurement::Result<Offer> {
        let mut scope = self.scope().await;
        let id: OfferId = scope.new_id();
        let offer = procurement::take_offer(&mut scope, self.buyer(), tender, id, ("Bieter".to_owned(), at)).await?;
        scope.commit().await.unwrap();
        Ok(offer)
    }

    async fn revision(&self, tender: TenderId) -> i32 {
        procurement::tender(&self.scope().await, self.buyer(), tender).await.unwrap().revision
    }

    /// Proposed and approved by the machine, which is nobody in particular.
    pub(crate) async fn approved(&self, tender: TenderId) {
        let mut scope = self.scope().await;
        procurement::propose_award(&mut scope, self.buyer(), (tender, 1)).await.unwrap();
        procurement::approve_award(&mut scope, self.buyer(), (tender, 2)).await.unwrap();
        scope.commit().await.unwrap();
    }

    pub(crate) async fn contract(
        &self,
        tender: TenderId,
        (max_value, max_quantity): (i64, i64),
    ) -> procurement::Result<FrameworkId> {
        let revision = self.revision(tender).await;
        let mut scope = self.scope().await;
        let id: FrameworkId = scope.new_id();
        let survey = procurement::tender(&scope, self.buyer(), tender).await?.said.survey;
        let articles = procurement::articles(&scope, survey).await?;
        let new = NewFramework {
            starts_on: scope.today(),
            ends_on: scope.now().plus_days(365).in_germany().date(),
            max_value: Cents(max_value),
            max_quantity,
            // Each costs a thousand euros less one hundred than its list price, or so.
            prices: articles.iter().map(|article| (article.id, Cents(article.said.list_price.0 - 10_000))).collect(),
        };
        procurement::award(&mut scope, self.buyer(), &Thresholds::read().unwrap(), (tender, revision), id, &new)
            .await?;
        scope.commit().await.unwrap();
        Ok(id)
    }

    /// An agreement with these maxima.
    pub(crate) async fn agreed(&self, maxima: (i64, i64)) -> FrameworkId {
        let survey = self.frozen().await;
        let until = self.db.clock.now().plus_seconds(-60);
        let tender = self.begin(new_tender(survey, 4_500_000, Procedure::Negotiated, until)).await.unwrap();
        self.offer(tender, "Rechner GmbH (erfunden)", 4_000_000, 80, until).await;
        self.approved(tender).await;
        let id = self.contract(tender, maxima).await.unwrap();
        self.deliver().await;
        id
    }
}

#[tokio::test]
async fn no_procedure_is_laxer_than_the_value_asks_for() {
    for land in lands().await {
        let survey = land.frozen().await;
        let until = land.db.clock.now();
        let begin = async |cents: i64, procedure| land.begin(new_tender(survey, cents, procedure, until)).await;
        let lax = begin(3_000_100, Procedure::Direct).await;
        assert!(
            matches!(&lax, Err(Error::TooLax(choice)) if choice.procedure == Procedure::Negotiated),
            "{}: {lax:?}",
            land.db.name
        );
        assert!(matches!(begin(0, Procedure::Direct).await, Err(Error::Amount)));
        // Stricter than it must be: somebody says why.
        assert!(matches!(begin(3_000_100, Procedure::Public).await, Err(Error::NoReason)));
        let stricter = NewTender {
            reason: "Mehr Wettbewerb".to_owned(),
            ..new_tender(survey, 3_000_100, Procedure::Public, until)
        };
        assert!(matches!(begin(30_000_000, Procedure::Public).await, Err(Error::TooLax(_))));
        let unweighed = NewTender { price_weight: 50, ..new_tender(survey, 100, Procedure::Direct, until) };
        assert!(matches!(land.begin(unweighed).await, Err(Error::Weights)));
        let unknown = NewTender { kind: Kind::Freelance, ..new_tender(survey, 3_000_100, Procedure::Union, until) };
        assert!(matches!(land.begin(unknown).await, Err(Error::NoRule(_))));
        let long_ago = new_tender(survey, 100, Procedure::Direct, until.plus_days(-366));
        assert!(matches!(land.begin(long_ago).await, Err(Error::Between(..))), "a typing error");
        let nobody = NewTender { entitled: Entitled::Reported, ..new_tender(survey, 100, Procedure::Direct, until) };
        assert!(matches!(land.begin(nobody).await, Err(Error::NobodyEntitled)), "nobody released demand");
        // One tender buys what a survey asked for; another one follows only a cancelled one.
        let first = begin(3_000_000, Procedure::Direct).await.expect("30,000 euros");
        assert!(matches!(begin(100, Procedure::Direct).await, Err(Error::TenderThere)));
        let mut scope = land.scope().await;
        procurement::cancel_tender(&mut scope, land.buyer(), (first, 1), "Kein Bedarf mehr").await.unwrap();
        scope.commit().await.unwrap();
        assert!(land.begin(stricter).await.is_ok());
        let open = land.opened(100).await;
        let early = land.begin(new_tender(open, 100, Procedure::Direct, until)).await;
        assert!(matches!(early, Err(Error::NotPossible)), "quantities are not fixed yet");
    }
}

#[tokio::test]
async fn an_offer_that_is_late_takes_no_part_and_none_is_opened_early() {
    for land in lands().await {
        let survey = land.frozen().await;
        let until = land.db.clock.now().plus_seconds(3_600);
        let tender = land.begin(new_tender(survey, 4_500_000, Procedure::Negotiated, until)).await.unwrap();
        assert!(matches!(land.took(tender, until).await, Err(Error::Future)), "{}", land.db.name);
        let on_time = land.took(tender, land.db.clock.now()).await.unwrap();
        let id = on_time.id;
        assert!(on_time.excluded.is_none());
        let mut scope = land.scope().await;
        let scored = || Scored { price: Cents(4_000_000), points: vec![50] };
        let early = procurement::score_offer(&mut scope, land.buyer(), tender, id, scored()).await;
        assert!(matches!(early, Err(Error::TooEarly(at)) if at == until), "{early:?}");
        scope.commit().await.unwrap();
        land.db.clock.advance_seconds(3_601);
        let late = land.took(tender, until.plus_seconds(1)).await.unwrap();
        let late_id = late.id;
        assert!(late.excluded.is_some_and(|rule| rule.contains("§ 57 Abs. 1 Nr. 1 VgV")), "{}", land.db.name);
        let mut scope = land.scope().await;
        // Whoever typed wrongly says so; the record keeps it.
        for (at, reason, wanted) in [
            (until, "", "no reason"),
            (until.plus_days(1), "Vertippt", "an arrival in the future"),
            (until, "Vertippt", ""),
            (until.plus_seconds(1), "Doch nicht", ""),
        ] {
            let done = procurement::correct_arrival(&mut scope, land.buyer(), tender, late_id, (at, reason)).await;
            assert_eq!(done.map_or_else(|error| error.to_string(), |()| String::new()), wanted);
            let all = procurement::offers(&scope, land.buyer(), tender).await.unwrap();
            let late = all.iter().find(|offer| offer.id == late_id).unwrap();
            assert_eq!(late.excluded.is_some(), late.arrived_at > until, "{reason}");
        }
        let unscored = procurement::propose_award(&mut scope, land.buyer(), (tender, 1)).await;
        assert!(matches!(unscored, Err(Error::Unscored)));
        procurement::score_offer(&mut scope, land.buyer(), tender, id, scored()).await.unwrap();
        let excluded = procurement::score_offer(&mut scope, land.buyer(), tender, late_id, scored()).await;
        assert!(matches!(excluded, Err(Error::NotPossible)));
        let many = Scored { points: vec![50, 50], ..scored() };
        let many = procurement::score_offer(&mut scope, land.buyer(), tender, id, many).await;
        assert!(matches!(many, Err(Error::Points)));
        let free =
            procurement::score_offer(&mut scope, land.buyer(), tender, id, Scored { price: Cents(0), ..scored() });
        assert!(matches!(free.await, Err(Error::Amount)));
        let opened = procurement::correct_arrival(&mut scope, land.buyer(), tender, id, (until, "Vertippt")).await;
        assert!(matches!(opened, Err(Error::NotPossible)), "it was opened");
        procurement::propose_award(&mut scope, land.buyer(), (tender, 1)).await.unwrap();
        let found = procurement::tender(&scope, land.buyer(), tender).await.unwrap();
        assert_eq!((found.winner, found.state), (Some(id), TenderState::Proposed));
        let steps = procurement::record(&scope, land.buyer(), tender).await.unwrap();
        let steps: Vec<&str> = steps.iter().map(|entry| entry.step.as_str()).collect();
        assert_eq!(
            steps,
            ["begun", "offer", "late", "corrected", "corrected-late", "scored", "proposed"],
            "{}",
            land.db.name
        );
    }
}

#[tokio::test]
async fn the_contract_waits_until_the_others_could_object() {
    for land in lands().await {
        let survey = land.frozen().await;
        let until = land.db.clock.now().plus_seconds(-60);
        let tender = land.begin(new_tender(survey, 30_000_000, Procedure::Union, until)).await.unwrap();
        land.offer(tender, "Eins", 29_000_000, 100, until).await;
        land.offer(tender, "Zwei", 20_000_000, 0, until).await;
        land.approved(tender).await;
        let untold = land.contract(tender, (30_000_000, 100)).await;
        assert!(matches!(untold, Err(Error::NotInformed)), "{untold:?}");
        let mut scope = land.scope().await;
        let today = scope.today();
        let tomorrow = (scope.now().plus_days(1).in_germany().date(), true);
        let told = procurement::inform_bidders(&mut scope, land.buyer(), (tender, 3), tomorrow).await;
        assert!(matches!(told, Err(Error::Between(first, last)) if (first, last) == (today, today)), "{told:?}");
        procurement::inform_bidders(&mut scope, land.buyer(), (tender, 3), (today, true)).await.unwrap();
        let twice = procurement::inform_bidders(&mut scope, land.buyer(), (tender, 4), (today, true)).await;
        assert!(matches!(twice, Err(Error::NotPossible)), "{twice:?}");
        scope.commit().await.unwrap();
        let early = land.contract(tender, (30_000_000, 100)).await;
        assert!(matches!(early, Err(Error::Waiting(_))), "{early:?}");
        land.db.clock.advance_seconds(10 * 86_400);
        assert!(matches!(land.contract(tender, (30_000_000, 100)).await, Err(Error::Waiting(_))), "the tenth day");
        land.db.clock.advance_seconds(86_400);
        assert!(matches!(land.contract(tender, (0, 100)).await, Err(Error::Amount)));
        let id = land.contract(tender, (30_000_000, 100)).await.unwrap();
        let found = procurement::framework(&land.scope().await, land.buyer(), id).await.unwrap();
        assert_eq!(found.framework.supplier, "Eins", "{}", land.db.name);
        assert!(found.entitled.len() > 100, "all that were asked");
        // A second contract for one tender is none.
        assert!(matches!(land.contract(tender, (1, 1)).await, Err(Error::NotPossible)));
    }
}

#[tokio::test]
async fn a_procedure_covers_the_highest_value_and_less_than_the_demand_has_a_reason() {
    for land in lands().await {
        let survey = land.opened(100).await;
        let mut scope = land.scope().await;
        let article = procurement::articles(&scope, survey).await.unwrap().remove(0).id;
        let wanted_on = Some(scope.now().plus_days(300).in_germany().date());
        let line = Line { article, quantity: 100, wanted_on, budget_item: "4711".to_owned() };
        let seen = procurement::asked(&scope, land.town(), survey).await.unwrap().seen();
        procurement::report(&mut scope, land.town(), (survey, &seen), vec![line]).await.unwrap();
        let seen = procurement::asked(&scope, land.town(), survey).await.unwrap().seen();
        procurement::release(&mut scope, land.town(), (survey, &seen)).await.unwrap();
        procurement::close_survey(&mut scope, land.buyer(), (survey, 2)).await.unwrap();
        scope.commit().await.unwrap();
        // 100 at 949 euros.
        let until = land.db.clock.now().plus_seconds(-60);
        let low = new_tender(survey, 3_000_000, Procedure::Direct, until);
        let unfounded = land.begin(low.clone()).await;
        assert!(matches!(&unfounded, Err(Error::BelowDemand(Cents(9_490_000)))), "{}: {unfounded:?}", land.db.name);
        let founded = NewTender { reason: "Nur ein Drittel wird bestellt".to_owned(), ..low };
        let tender = land.begin(founded).await.unwrap();
        land.offer(tender, "Rechner GmbH (erfunden)", 2_900_000, 80, until).await;
        land.approved(tender).await;
        // § 3 Abs. 4 VgV: the highest value of a framework agreement is what it is estimated at.
        let above = land.contract(tender, (3_000_100, 100)).await;
        assert!(matches!(&above, Err(Error::TooLax(choice)) if choice.procedure == Procedure::Negotiated), "{above:?}");
        land.contract(tender, (3_000_000, 100)).await.unwrap();
    }
}

#[tokio::test]
async fn from_a_tender_to_its_papers_by_two_people() {
    for land in lands().await {
        let survey = land.frozen().await;
        let (bo, ulli) = (land.cookie("einkauf").await, land.cookie("einkauf-2").await);
        let begins = format!("/einkauf/abfragen/{survey}/vergabe");
        let form = land.get(&bo, &begins).await;
        let (csrf, id) = (form.hidden("csrf"), form.hidden("kennung"));
        let mut fields: BTreeMap<&str, &str> = [
            ("csrf", csrf.as_str()),
            ("kennung", id.as_str()),
            ("titel", "Scanner für alle"),
            ("art", "supplies"),
            ("wert", "300.000"),
            ("verfahren", "direct"),
            ("grundlage", "central"),
            ("grundlage-text", "Zweckvereinbarung"),
            ("berechtigt", "asked"),
            ("frist-day", "1"),
            ("frist-month", "1"),
            ("frist-year", "2026"),
            ("uhrzeit", "mittags"),
            ("preis", "60"),
            ("kriterium-1", "Service"),
            ("gewicht-1", "40"),
        ]
        .into();
        let send = async |fields: &BTreeMap<&str, &str>| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, *value)).collect();
            land.post(&bo, &begins, &fields).await
        };
        let answer = send(&fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text().contains("href=\"#f-uhrzeit\"") && answer.text().contains("value=\"mittags\""));
        fields.insert("uhrzeit", "12:00");
        let text = send(&fields).await.text();
        assert!(text.contains("EU-weites offenes Verfahren: ") && text.contains("2025/2152"), "{text}");
        fields.insert("verfahren", "union");
        let answer = send(&fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let path = format!("/einkauf/vergaben/{id}");
        let tender: TenderId = id.parse().unwrap();
        let past = land.db.clock.now().plus_days(-1_000);
        land.offer(tender, "Gute <Scanner> AG", 28_000_000, 90, past).await;
        land.offer(tender, "Zweite GmbH", 29_000_000, 50, past).await;
        land.offer(tender, "Zu spät KG", 1, 100, land.db.clock.now()).await;
        let step = async |cookie: &str, what: &str| {
            let page = land.get(cookie, &path).await;
            let (csrf, stand) = (page.hidden("csrf"), page.hidden("stand"));
            let now = land.db.clock.now().in_germany();
            let (day, month, year) = (now.day().to_string(), now.month().to_string(), now.year().to_string());
            let fields = [
                ("csrf", csrf.as_str()),
                ("stand", stand.as_str()),
                ("tun", what),
                ("weg", "post"),
                ("verschickt-day", &day),
                ("verschickt-month", &month),
                ("verschickt-year", &year),
            ];
            land.post(cookie, &format!("{path}/senden"), &fields).await
        };
        assert!(step(&bo, "vorschlagen").await.location.ends_with("proposed"));
        let own = step(&bo, "billigen").await;
        assert_eq!(own.status, StatusCode::CONFLICT);
        assert!(own.text().contains("Vier-Augen-Prinzip"));
        assert!(!land.get(&bo, &path).await.text().contains("value=\"billigen\""), "not to whoever proposed it");
        assert!(step(&ulli, "billigen").await.location.ends_with("approved"));
        let page = land.get(&bo, &path).await.text();
        assert!(page.contains("information-2-post.pdf") && !page.contains("Stillhaltefrist bis"), "{page}");
        let contract = land.get(&bo, &format!("{path}/zuschlag")).await.text();
        assert!(
            contract.contains("Gute &lt;Scanner&gt; AG") && !contract.contains("name=\"hoechstwert\""),
            "{contract}"
        );
        assert!(step(&bo, "informieren").await.location.ends_with("saved"));
        let page = land.get(&bo, &path).await.text();
        for said in ["Gute &lt;Scanner&gt; AG", "ausgeschlossen", "Stillhaltefrist bis einschließlich", "mit der Post"]
        {
            assert!(page.contains(said), "{}: no {said} in {page}", land.db.name);
        }
        for (paper, begins) in [
            ("vermerk.pdf", "%PDF-1.7"),
            ("vermerk.docx", "PK"),
            ("information-2.pdf", "%PDF-1.7"),
            ("information-3-post.pdf", "%PDF-1.7"),
        ] {
            let file = land.get(&bo, &format!("{path}/papier/{paper}")).await;
            assert_eq!(file.status, StatusCode::OK, "{paper}: {}", file.text());
            assert!(file.bytes.starts_with(begins.as_bytes()), "{paper}");
        }
        for none in ["anderes.pdf", "information-1.pdf", "information-9.pdf"] {
            let file = land.get(&bo, &format!("{path}/papier/{none}")).await;
            assert_eq!(file.status, StatusCode::NOT_FOUND, "{none}: no letter goes to whoever gets the contract");
        }
        assert_eq!(land.get(&land.cookie("plan").await, &path).await.status, StatusCode::FORBIDDEN);
        assert_eq!(HOST, land.buyer().tenant());
    }
}
