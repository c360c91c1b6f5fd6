//! Tenders: the procedure, offers in time and too late, four eyes, waiting, the contract and its papers.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use procurement::{
    Basis, Criterion, DemandId, Entitled, Error, FrameworkId, Kind, NewFramework, NewTender, OfferId, Procedure,
    Scored, TenderId, TenderState, Thresholds,
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

    async fn revision(&self, tender: TenderId) -> i32 {
        procurement::tender(&self.scope().await, self.buyer(), tender).await.unwrap().revision
    }

    /// Proposed and approved by the machine, which is nobody in particular.
    pub(crate) async fn approved(&self, tender: TenderId) {
        let mut scope = self.scope().await;
        procurement::propose_award(&mut scope, self.buyer(), (tender, 1)).await.unwrap();
        procurement::approve_award(&mut scope, self.buyer(), (tender, 2), true).await.unwrap();
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
        procurement::award(&mut scope, self.buyer(), (tender, revision), id, &new).await?;
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
        assert!(begin(3_000_000, Procedure::Direct).await.is_ok(), "30,000 euros");
        let lax = begin(3_000_100, Procedure::Direct).await;
        assert!(
            matches!(&lax, Err(Error::TooLax(choice)) if choice.procedure == Procedure::Negotiated),
            "{}: {lax:?}",
            land.db.name
        );
        // Stricter than it must be: somebody says why.
        assert!(matches!(begin(3_000_100, Procedure::Public).await, Err(Error::NoReason)));
        let stricter = NewTender {
            reason: "Mehr Wettbewerb".to_owned(),
            ..new_tender(survey, 3_000_100, Procedure::Public, until)
        };
        assert!(land.begin(stricter).await.is_ok());
        assert!(matches!(begin(30_000_000, Procedure::Public).await, Err(Error::TooLax(_))));
        let unweighed = NewTender { price_weight: 50, ..new_tender(survey, 100, Procedure::Direct, until) };
        assert!(matches!(land.begin(unweighed).await, Err(Error::Weights)));
        let unknown = NewTender { kind: Kind::Freelance, ..new_tender(survey, 3_000_100, Procedure::Union, until) };
        assert!(matches!(land.begin(unknown).await, Err(Error::NoRule(_))));
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
        let mut scope = land.scope().await;
        let mut take = async |at: Timestamp| {
            let id: OfferId = scope.new_id();
            let offer = (format!("Bieter {}", at.0), at);
            (procurement::take_offer(&mut scope, land.buyer(), tender, id, offer).await.unwrap(), id)
        };
        let (on_time, id) = take(until).await;
        let (late, late_id) = take(until.plus_seconds(1)).await;
        assert!(on_time.excluded.is_none());
        assert!(late.excluded.is_some_and(|rule| rule.contains("§ 57 Abs. 1 Nr. 1 VgV")), "{}", land.db.name);
        let scored = || Scored { price: Cents(4_000_000), points: vec![50] };
        let early = procurement::score_offer(&mut scope, land.buyer(), tender, id, scored()).await;
        assert!(matches!(early, Err(Error::TooEarly(at)) if at == until), "{early:?}");
        scope.commit().await.unwrap();
        land.db.clock.advance_seconds(3_601);
        let mut scope = land.scope().await;
        let unscored = procurement::propose_award(&mut scope, land.buyer(), (tender, 1)).await;
        assert!(matches!(unscored, Err(Error::Unscored)));
        procurement::score_offer(&mut scope, land.buyer(), tender, id, scored()).await.unwrap();
        let excluded = procurement::score_offer(&mut scope, land.buyer(), tender, late_id, scored()).await;
        assert!(matches!(excluded, Err(Error::NotPossible)));
        let many = Scored { points: vec![50, 50], ..scored() };
        let many = procurement::score_offer(&mut scope, land.buyer(), tender, id, many).await;
        assert!(matches!(many, Err(Error::Points)));
        procurement::propose_award(&mut scope, land.buyer(), (tender, 1)).await.unwrap();
        let found = procurement::tender(&scope, land.buyer(), tender).await.unwrap();
        assert_eq!((found.winner, found.state), (Some(id), TenderState::Proposed));
        let steps = procurement::record(&scope, land.buyer(), tender).await.unwrap();
        let steps: Vec<&str> = steps.iter().map(|entry| entry.step.as_str()).collect();
        assert_eq!(steps, ["begun", "offer", "late", "scored", "proposed"], "{}", land.db.name);
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
            let fields = [("csrf", csrf.as_str()), ("stand", stand.as_str()), ("tun", what), ("weg", "post")];
            land.post(cookie, &format!("{path}/senden"), &fields).await
        };
        assert!(step(&bo, "vorschlagen").await.location.ends_with("proposed"));
        let own = step(&bo, "billigen").await;
        assert_eq!(own.status, StatusCode::CONFLICT);
        assert!(own.text().contains("Vier-Augen-Prinzip"));
        assert!(step(&ulli, "billigen").await.location.ends_with("approved"));
        let page = land.get(&bo, &path).await.text();
        for said in ["Gute &lt;Scanner&gt; AG", "ausgeschlossen", "Stillhaltefrist bis einschließlich", "mit der Post"]
        {
            assert!(page.contains(said), "{}: no {said} in {page}", land.db.name);
        }
        for (paper, begins) in [("vermerk.pdf", "%PDF-1.7"), ("vermerk.docx", "PK"), ("information.pdf", "%PDF-1.7")] {
            let file = land.get(&bo, &format!("{path}/papier/{paper}")).await;
            assert_eq!(file.status, StatusCode::OK, "{paper}: {}", file.text());
            assert!(file.bytes.starts_with(begins.as_bytes()), "{paper}");
        }
        assert_eq!(land.get(&bo, &format!("{path}/papier/anderes.pdf")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(land.get(&land.cookie("plan").await, &path).await.status, StatusCode::FORBIDDEN);
        assert_eq!(HOST, land.buyer().tenant());
    }
}
