//! The joint purchasing of the demonstration: one survey of demand that is open, and one framework agreement in force. They are there once,
//! however often it is started; prices and bidders are invented.

use anyhow::Context;
use directory::Catalogue;
use jiff::ToSpan;
use procurement::{
    ArticleId, Basis, Buyer, Criterion, DemandId, Entitled, EvbIt, FrameworkId, Kind, NewArticle, NewFramework,
    NewSurvey, NewTender, OfferId, Procedure, Scored, TenderId, Thresholds,
};
use store::{Actor, Cents, Language, Reach, Scope, Store, TenantId};

/// How long administrations report.
const DAYS: i64 = 100;
/// How long the agreement holds.
const TERM: i64 = 700;
/// Something that can be bought: name, group, unit, model contract, cents.
type Article = (&'static str, &'static str, &'static str, EvbIt, i64);
/// What can be reported.
const ARTICLES: [Article; 3] = [
    ("Arbeitsplatzrechner mit Bildschirm", "Arbeitsplatz", "Stück", EvbIt::Purchase, 94_900),
    ("Notebook 14 Zoll", "Arbeitsplatz", "Stück", EvbIt::Purchase, 119_900),
    ("Dokumentenscanner für die Poststelle", "Scannen", "Stück", EvbIt::Purchase, 189_000),
];
/// What can be called off.
const AGREED: [Article; 2] = [
    ("Virenschutz, Lizenz je Gerät und Jahr", "Sicherheit", "Lizenz", EvbIt::LicenceB, 3_900),
    ("Sicherheitsschlüssel für die Anmeldung", "Sicherheit", "Stück", EvbIt::Purchase, 5_500),
];
/// Cents that the winner takes less of each article.
const LESS: i64 = 900;
/// Where these prices come from.
const SOURCE: &str = "Beispielpreis, frei erfunden";

/// Begins what is missing.
///
/// # Errors
/// The database's own.
pub(crate) async fn begin(store: &Store, catalogue: &Catalogue, host: TenantId) -> anyhow::Result<()> {
    let buyer = Buyer::machine(host);
    let mut scope = store.write(Reach::Tenant(host), Actor::System, Language::German).await?;
    if !procurement::surveys(&scope, buyer).await?.is_empty() {
        return Ok(());
    }
    ask(&mut scope, buyer, catalogue, "Arbeitsplätze und Scanner (Beispiel)", &ARTICLES).await?;
    agree(&mut scope, buyer, catalogue).await?;
    Ok(scope.commit().await?)
}

/// A survey that is open.
async fn ask(
    scope: &mut Scope,
    buyer: Buyer,
    catalogue: &Catalogue,
    title: &str,
    articles: &[Article],
) -> anyhow::Result<DemandId> {
    let id: DemandId = scope.new_id();
    let new = NewSurvey {
        title: title.to_owned(),
        purpose: "Gemeinsame Ausschreibung für alle Verwaltungen. Erfunden, zum Ausprobieren.".to_owned(),
        closes_on: scope.today().checked_add(DAYS.days()).context("a day in a hundred days")?,
    };
    procurement::draft_survey(scope, buyer, id, &new).await?;
    for (name, group, unit, evb_it, price) in articles {
        let article: ArticleId = scope.new_id();
        let new = NewArticle {
            name: (*name).to_owned(),
            group: (*group).to_owned(),
            unit: (*unit).to_owned(),
            evb_it: *evb_it,
            list_price: Cents(*price),
            price_source: SOURCE.to_owned(),
        };
        procurement::add_article(scope, buyer, id, article, new).await?;
    }
    procurement::open_survey(scope, buyer, (id, 1), catalogue).await?;
    Ok(id)
}

/// An agreement from which every administration may call off.
async fn agree(scope: &mut Scope, buyer: Buyer, catalogue: &Catalogue) -> anyhow::Result<()> {
    let survey = ask(scope, buyer, catalogue, "Sichere Anmeldung (Beispiel)", &AGREED).await?;
    procurement::close_survey(scope, buyer, (survey, 2)).await?;
    let (tender, offers_until): (TenderId, _) = (scope.new_id(), scope.now().plus_seconds(-60));
    let new = NewTender {
        survey,
        title: "Sichere Anmeldung (Beispiel)".to_owned(),
        kind: Kind::Supplies,
        value: Cents(9_000_000),
        procedure: Procedure::Public,
        reason: "Mehr Wettbewerb als nötig, weil alle Verwaltungen abrufen dürfen.".to_owned(),
        basis: Basis::Central,
        basis_reason: "Erfunden: Zweckvereinbarung aller Verwaltungen".to_owned(),
        entitled: Entitled::Asked,
        offers_until,
        price_weight: 70,
        criteria: vec![Criterion { name: "Betreuung".to_owned(), weight: 30 }],
    };
    let thresholds = Thresholds::read().context("the limits")?;
    procurement::begin_tender(scope, buyer, &thresholds, tender, new).await?;
    for (bidder, price, points) in
        [("Schlüsselwerk GmbH (erfunden)", 7_900_000, 90), ("Torwacht AG (erfunden)", 8_400_000, 70)]
    {
        let offer: OfferId = scope.new_id();
        procurement::take_offer(scope, buyer, tender, offer, (bidder.to_owned(), offers_until)).await?;
        let scored = Scored { price: Cents(price), points: vec![points] };
        procurement::score_offer(scope, buyer, tender, offer, scored).await?;
    }
    procurement::propose_award(scope, buyer, (tender, 1)).await?;
    procurement::approve_award(scope, buyer, (tender, 2)).await?;
    let agreement: FrameworkId = scope.new_id();
    let articles = procurement::articles(scope, survey).await?;
    let new = NewFramework {
        starts_on: scope.today(),
        ends_on: scope.today().checked_add(TERM.days()).context("a day in two years")?,
        max_value: Cents(9_000_000),
        max_quantity: 2_000,
        prices: articles.iter().map(|article| (article.id, Cents(article.said.list_price.0 - LESS))).collect(),
    };
    Ok(procurement::award(scope, buyer, &thresholds, (tender, 3), agreement, &new).await?)
}
