//! What comes of a call-off: never more arrives than was ordered, nothing is paid that was not accepted, and nothing is paid twice.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::http::StatusCode;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use procurement::{
    ArticleId, CallOffId, Defects, DeliveryId, Error, FrameworkId, InvoiceId, Member, NewCallOff, NewDelivery,
    NewItems, Order, Remark, Unreadable,
};
use sea_orm::{ConnectionTrait, Statement};
use store::{Cents, TenantId};
use tokio::task::JoinSet;

use crate::common::{HOST, Land, TOWN, lands, wanted};

/// An invoice about so many computers at so many cents, without VAT of more than 19 %.
fn invoice(number: &str, seller: &str, article: &str, quantity: i64, price: i64) -> String {
    let euros = |cents: i64| format!("{}.{:02}", cents / 100, cents % 100);
    let net = quantity * price;
    let tax = (net * 19 + 50) / 100;
    let category = "<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent>\
                    <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>";
    let (net, tax, gross) = (euros(net), euros(tax), euros(net + tax));
    let price = euros(price);
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0</cbc:CustomizationID>
  <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
  <cbc:ID>{number}</cbc:ID>
  <cbc:IssueDate>2026-11-20</cbc:IssueDate>
  <cbc:DueDate>2026-12-20</cbc:DueDate>
  <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  <cbc:BuyerReference>16099000-BUERO1-36</cbc:BuyerReference>
  <cac:AccountingSupplierParty><cac:Party>
    <cbc:EndpointID schemeID="EM">rechnung@firma.example</cbc:EndpointID>
    <cac:PostalAddress><cbc:CityName>Musterhausen</cbc:CityName><cbc:PostalZone>99999</cbc:PostalZone>
      <cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
    <cac:PartyTaxScheme><cbc:CompanyID>DE123456789</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
    <cac:PartyLegalEntity><cbc:RegistrationName>{seller}</cbc:RegistrationName></cac:PartyLegalEntity>
    <cac:Contact><cbc:Name>Erika Muster</cbc:Name><cbc:Telephone>+49 3600 1234</cbc:Telephone>
      <cbc:ElectronicMail>rechnung@firma.example</cbc:ElectronicMail></cac:Contact>
  </cac:Party></cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty><cac:Party>
    <cbc:EndpointID schemeID="EM">rechnung@stadt.example</cbc:EndpointID>
    <cac:PostalAddress><cbc:CityName>Beispielstadt</cbc:CityName><cbc:PostalZone>99998</cbc:PostalZone>
      <cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
    <cac:PartyLegalEntity><cbc:RegistrationName>Stadt Beispielstadt</cbc:RegistrationName></cac:PartyLegalEntity>
  </cac:Party></cac:AccountingCustomerParty>
  <cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode>
    <cac:PayeeFinancialAccount><cbc:ID>DE02120300000000202051</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
  <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">{tax}</cbc:TaxAmount>
    <cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">{net}</cbc:TaxableAmount>
      <cbc:TaxAmount currencyID="EUR">{tax}</cbc:TaxAmount>{category}</cac:TaxSubtotal></cac:TaxTotal>
  <cac:LegalMonetaryTotal>
    <cbc:LineExtensionAmount currencyID="EUR">{net}</cbc:LineExtensionAmount>
    <cbc:TaxExclusiveAmount currencyID="EUR">{net}</cbc:TaxExclusiveAmount>
    <cbc:TaxInclusiveAmount currencyID="EUR">{gross}</cbc:TaxInclusiveAmount>
    <cbc:PayableAmount currencyID="EUR">{gross}</cbc:PayableAmount>
  </cac:LegalMonetaryTotal>
  <cac:InvoiceLine><cbc:ID>1</cbc:ID>
    <cbc:InvoicedQuantity unitCode="C62">{quantity}</cbc:InvoicedQuantity>
    <cbc:LineExtensionAmount currencyID="EUR">{net}</cbc:LineExtensionAmount>
    <cac:Item><cbc:Name>{article}</cbc:Name>
      <cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent>
        <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item>
    <cac:Price><cbc:PriceAmount currencyID="EUR">{price}</cbc:PriceAmount></cac:Price>
  </cac:InvoiceLine>
</Invoice>"#
    )
}

/// That of the supplier about what was agreed.
fn fitting(number: &str, quantity: i64) -> String {
    invoice(number, "Rechner GmbH (erfunden)", "Rechner", quantity, 84_900)
}

struct Bought {
    framework: FrameworkId,
    article: ArticleId,
    call_off: CallOffId,
}

impl Land {
    /// Six computers are called off.
    async fn bought(&self) -> Bought {
        let framework = self.agreed((20 * 84_900, 20)).await;
        let article = self.article(framework).await;
        let call_off = self.call_off(framework, article, 6).await.unwrap().id;
        Bought { framework, article, call_off }
    }

    async fn arrives(&self, of: &Bought, quantity: i32) -> procurement::Result<DeliveryId> {
        let mut scope = self.scope().await;
        let id: DeliveryId = scope.new_id();
        let new =
            NewDelivery { note: "L-9".to_owned(), delivered_on: scope.today(), lines: [(of.article, quantity)].into() };
        procurement::deliver(&mut scope, self.town(), of.call_off, id, &new).await?;
        scope.commit().await.unwrap();
        Ok(id)
    }

    async fn accepts(&self, of: &Bought, id: DeliveryId, defective: i32) -> procurement::Result<()> {
        let mut scope = self.scope().await;
        let what = if defective > 0 { "Bildschirm gebrochen" } else { "" };
        let defects: BTreeMap<ArticleId, Defects> =
            [(of.article, Defects { count: defective, what: what.to_owned() })].into();
        procurement::accept(&mut scope, self.town(), of.call_off, id, &defects).await?;
        scope.commit().await.unwrap();
        Ok(())
    }

    async fn takes(&self, of: &Bought, file: &str) -> procurement::Result<InvoiceId> {
        let incoming = procurement::read_invoice(file.as_bytes().to_vec().into()).map_err(Error::Unreadable)?;
        let mut scope = self.scope().await;
        let id = procurement::take_invoice(&mut scope, self.town(), &self.blobs, of.call_off, incoming).await?;
        scope.commit().await.unwrap();
        Ok(id)
    }

    async fn pays(&self, of: &Bought, id: InvoiceId) -> procurement::Result<()> {
        self.pays_since(of, id, "").await
    }

    async fn pays_since(&self, of: &Bought, id: InvoiceId, reason: &str) -> procurement::Result<()> {
        let mut scope = self.scope().await;
        procurement::release_invoice(&mut scope, self.town(), of.call_off, id, reason).await?;
        scope.commit().await.unwrap();
        Ok(())
    }

    async fn order(&self, of: &Bought) -> Order {
        procurement::order(&self.scope().await, self.town(), of.call_off).await.unwrap()
    }
}

#[tokio::test]
async fn no_more_arrives_than_was_ordered_and_what_is_defective_arrives_again() {
    for land in lands().await {
        let of = land.bought().await;
        let many = land.arrives(&of, 7).await;
        assert!(matches!(&many, Err(Error::TooMany { article, left: 6 }) if article == "Rechner"), "{many:?}");
        assert!(matches!(land.arrives(&of, 0).await, Err(Error::Lines)));
        let first = land.arrives(&of, 4).await.unwrap();
        assert!(matches!(land.arrives(&of, 3).await, Err(Error::TooMany { left: 2, .. })));
        assert!(matches!(land.accepts(&of, first, 5).await, Err(Error::Lines)), "more defects than pieces");
        land.accepts(&of, first, 1).await.unwrap();
        assert!(matches!(land.accepts(&of, first, 0).await, Err(Error::NotPossible)), "accepted once");
        let order = land.order(&of).await;
        let line = &order.lines[0];
        assert_eq!((line.arrived.delivered, line.arrived.accepted, line.open()), (3, 3, 3), "{}", land.db.name);
        assert_eq!(order.payable(), Cents(3 * 84_900));
        // Three are missing: two that never came and the defective one.
        land.arrives(&of, 3).await.unwrap();
        assert!(matches!(land.arrives(&of, 1).await, Err(Error::TooMany { left: 0, .. })));
        assert_eq!(land.order(&of).await.payable(), Cents(3 * 84_900), "what nobody looked at is not paid");
        // What arrived cannot be taken back, and nobody else reaches it.
        assert!(matches!(land.cancel(of.call_off).await, Err(Error::NotPossible)));
        let scope = land.scope().await;
        let stranger = procurement::order(&scope, Member::machine(TenantId(2), HOST), of.call_off).await;
        assert!(matches!(stranger, Err(Error::Unknown)), "{stranger:?}");
    }
}

#[tokio::test]
async fn a_delivery_is_between_the_order_and_today() {
    for land in lands().await {
        let of = land.bought().await;
        let mut scope = land.scope().await;
        let today = scope.today();
        for (day, fits) in [(today.yesterday().unwrap(), false), (today.tomorrow().unwrap(), false), (today, true)] {
            let id: DeliveryId = scope.new_id();
            let new = NewDelivery { note: String::new(), delivered_on: day, lines: [(of.article, 1)].into() };
            let done = procurement::deliver(&mut scope, land.town(), of.call_off, id, &new).await;
            assert_eq!(done.is_ok(), fits, "{}: {day}: {done:?}", land.db.name);
            if fits {
                // Sent twice it is one.
                procurement::deliver(&mut scope, land.town(), of.call_off, id, &new).await.unwrap();
            }
        }
        scope.commit().await.unwrap();
        assert_eq!(land.order(&of).await.deliveries.len(), 1, "{}", land.db.name);
    }
}

#[tokio::test]
async fn an_invoice_is_paid_once_and_only_for_what_was_accepted() {
    for land in lands().await {
        let of = land.bought().await;
        let id = land.takes(&of, &fitting("R-1", 4)).await.unwrap();
        let order = land.order(&of).await;
        assert_eq!(order.invoices[0].said.remarks, [], "{}", land.db.name);
        assert_eq!((order.invoices[0].said.net, order.invoices[0].said.gross), (Cents(339_600), Cents(404_124)));
        let early = land.pays(&of, id).await;
        assert!(
            matches!(early, Err(Error::NotAccepted { net: Cents(339_600), payable: Cents(0) })),
            "{}: {early:?}",
            land.db.name
        );
        let first = land.arrives(&of, 4).await.unwrap();
        land.accepts(&of, first, 1).await.unwrap();
        assert!(matches!(land.pays(&of, id).await, Err(Error::NotAccepted { payable: Cents(254_700), .. })));
        let rest = land.arrives(&of, 3).await.unwrap();
        land.accepts(&of, rest, 0).await.unwrap();
        land.pays(&of, id).await.unwrap();
        assert!(matches!(land.pays(&of, id).await, Err(Error::NotPossible)), "once");
        let twice = land.takes(&of, &fitting("R-1", 2)).await;
        assert!(matches!(&twice, Err(Error::InvoiceTwice(number)) if number == "R-1"), "{twice:?}");
        // Two are accepted and not paid; three are asked for.
        let much = land.takes(&of, &fitting("R-2", 3)).await.unwrap();
        assert!(matches!(land.pays(&of, much).await, Err(Error::NotAccepted { payable: Cents(169_800), .. })));
        let mut scope = land.scope().await;
        let without = procurement::return_invoice(&mut scope, land.town(), of.call_off, much, "").await;
        assert!(matches!(without, Err(Error::NoReason)));
        procurement::return_invoice(&mut scope, land.town(), of.call_off, much, "Eins zu viel").await.unwrap();
        scope.commit().await.unwrap();
        // The better one may have the same number.
        let better = land.takes(&of, &fitting("R-2", 2)).await.unwrap();
        land.pays(&of, better).await.unwrap();
        assert_eq!(land.order(&of).await.payable(), Cents(0), "{}", land.db.name);
        // The file is kept as it came, for nobody else.
        let scope = land.scope().await;
        let kept = procurement::invoice_file(&scope, land.town(), &land.blobs, of.call_off, better).await.unwrap();
        assert_eq!((kept.0.as_str(), &kept.1[..]), ("R-2", fitting("R-2", 2).as_bytes()), "{}", land.db.name);
        let stranger = Member::machine(TenantId(2), HOST);
        let other = procurement::invoice_file(&scope, stranger, &land.blobs, of.call_off, better).await;
        assert!(matches!(other, Err(Error::Unknown)), "{other:?}");
    }
}

#[tokio::test]
async fn what_does_not_fit_is_said_and_what_is_no_invoice_is_refused() {
    for land in lands().await {
        let of = land.bought().await;
        land.takes(&of, &invoice("R-9", "Fremde AG", "Rechner", 1, 90_000)).await.unwrap();
        land.db.clock.advance_seconds(1);
        land.takes(&of, &invoice("R-10", "RECHNER GmbH (erfunden)", "Drucker", 1, 84_900)).await.unwrap();
        let order = land.order(&of).await;
        let price = Remark::Price { article: "Rechner".to_owned(), found: 90_000, agreed: 84_900 };
        assert_eq!(order.invoices[0].said.remarks, [Remark::Seller { found: "Fremde AG".to_owned() }, price]);
        assert_eq!(order.invoices[1].said.remarks, [Remark::Article { found: "Drucker".to_owned() }]);
        // Whoever pays nevertheless says why, and that is kept.
        let first = land.arrives(&of, 6).await.unwrap();
        land.accepts(&of, first, 0).await.unwrap();
        let id = order.invoices[1].id;
        assert!(matches!(land.pays(&of, id).await, Err(Error::NoReason)), "{}", land.db.name);
        land.pays_since(&of, id, "Anders benannt").await.unwrap();
        assert_eq!(land.order(&of).await.invoices[1].reason, "Anders benannt");
        // More than was called off, and from before the call-off.
        land.db.clock.advance_seconds(1);
        let early = fitting("R-12", 500).replace("2026-11-20", "2026-08-31");
        land.takes(&of, &early).await.unwrap();
        let wanted = [
            Remark::Day { found: date(2026, 8, 31), ordered: date(2026, 9, 1) },
            Remark::Quantity { article: "Rechner".to_owned(), found: "500".to_owned(), ordered: 6 },
        ];
        assert_eq!(land.order(&of).await.invoices[2].said.remarks, wanted, "{}", land.db.name);
        let whole = fitting("R-11", 1);
        for (file, why) in [
            (String::new(), Unreadable::Nothing),
            ("%PDF-1.7".to_owned(), Unreadable::Pdf),
            ("<a>".to_owned(), Unreadable::Broken(1, 1)),
            (whole.replace("<cbc:ID>R-11</cbc:ID>", ""), Unreadable::Terms(vec!["BT-1"])),
            (whole.replace("EUR", "USD"), Unreadable::Terms(vec!["BT-5"])),
            (whole.replace(">380<", ">381<"), Unreadable::Terms(vec!["BT-3"])),
        ] {
            match (land.takes(&of, &file).await, why) {
                (Err(Error::Unreadable(Unreadable::Broken(..))), Unreadable::Broken(..)) => {}
                (Err(Error::Unreadable(found)), why) => assert_eq!(found, why, "{}", land.db.name),
                (other, why) => panic!("{}: {other:?} instead of {why:?}", land.db.name),
            }
        }
        assert_eq!(land.order(&of).await.invoices.len(), 3, "{}: nothing else was taken", land.db.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_crowd_neither_delivers_nor_pays_more_than_there_is() {
    for land in lands().await {
        let of = Arc::new(land.bought().await);
        let land = Arc::new(land);
        let mut all = JoinSet::new();
        for _ in 0..16 {
            let (land, of) = (land.clone(), of.clone());
            all.spawn(async move { land.arrives(&of, 1).await });
        }
        let done: Vec<_> = all.join_all().await;
        let arrived: Vec<DeliveryId> = done.into_iter().filter_map(Result::ok).collect();
        assert_eq!(arrived.len(), 6, "{}", land.db.name);
        for id in arrived {
            land.accepts(&of, id, 0).await.unwrap();
        }
        let mut all = JoinSet::new();
        for number in 0..12 {
            let (land, of) = (land.clone(), of.clone());
            let id = land.takes(&of, &fitting(&format!("R-{number}"), 1)).await.unwrap();
            all.spawn(async move { land.pays(&of, id).await });
        }
        let paid = all.join_all().await.into_iter().filter(Result::is_ok).count();
        assert_eq!(paid, 6, "{}", land.db.name);
        assert_eq!(land.order(&of).await.payable(), Cents(0), "{}", land.db.name);
    }
}

#[tokio::test]
async fn what_is_accepted_is_kept_piece_by_piece() {
    for land in lands().await {
        let of = land.bought().await;
        let keep = async |serials: &[&str]| {
            let mut scope = land.scope().await;
            let new = NewItems {
                article: of.article,
                serials: serials.iter().map(|serial| (*serial).to_owned()).collect(),
                location: "Rathaus, Zimmer 12".to_owned(),
                warranty_until: Some(scope.today()),
            };
            procurement::keep(&mut scope, land.town(), of.call_off, &new).await?;
            scope.commit().await.unwrap();
            Ok::<(), Error>(())
        };
        assert!(matches!(keep(&["A"]).await, Err(Error::TooMany { left: 0, .. })), "nothing is accepted");
        let first = land.arrives(&of, 3).await.unwrap();
        land.accepts(&of, first, 1).await.unwrap();
        assert!(matches!(keep(&["A", "A"]).await, Err(Error::Serial(serial)) if serial == "A"));
        keep(&["A"]).await.unwrap();
        assert!(matches!(keep(&["A"]).await, Err(Error::Serial(_))));
        assert!(matches!(keep(&["B", "C"]).await, Err(Error::TooMany { left: 1, .. })));
        keep(&["B"]).await.unwrap();
        let kept = procurement::inventory(&land.scope().await, land.town()).await.unwrap();
        let serials: Vec<&str> = kept.iter().map(|(item, _)| item.serial.as_str()).collect();
        assert_eq!((serials, kept[0].1.as_str()), (vec!["A", "B"], "Rechner"), "{}", land.db.name);
        let stranger = procurement::inventory(&land.scope().await, Member::machine(TenantId(2), HOST)).await.unwrap();
        assert!(stranger.is_empty());
    }
}

#[tokio::test]
async fn what_ends_is_told_90_30_and_7_days_before_each_once() {
    for land in lands().await {
        let of = land.bought().await;
        let first = land.arrives(&of, 3).await.unwrap();
        land.accepts(&of, first, 0).await.unwrap();
        let mut scope = land.scope().await;
        let today = scope.today();
        let ends = procurement::frameworks(&scope, land.buyer()).await.unwrap()[0].ends_on;
        // Two pieces whose warranty ends on the same day, and one without.
        for (serial, days) in [("A", Some(40)), ("B", Some(40)), ("C", None)] {
            let warranty_until = days.map(|days: i64| today.checked_add(days.days()).unwrap());
            let (serials, location) = (vec![serial.to_owned()], "Rathaus".to_owned());
            let new = NewItems { article: of.article, serials, location, warranty_until };
            procurement::keep(&mut scope, land.town(), of.call_off, &new).await.unwrap();
        }
        scope.commit().await.unwrap();
        let tend = async || procurement::tend(&land.db.store, HOST, true).await.unwrap();
        assert_eq!(procurement::tend(&land.db.store, HOST, false).await.unwrap(), 0, "without mail nothing is noted");
        assert_eq!((tend().await, tend().await), (1, 0), "{}: 90 days before the end of the warranty", land.db.name);
        let mut told = Vec::new();
        let left = today.until(ends).unwrap().get_days();
        for day in 1..=left + 2 {
            land.db.clock.advance_seconds(86_400);
            if tend().await > 0 {
                told.push(day);
            }
            assert_eq!(tend().await, 0, "{}: only once", land.db.name);
        }
        // 30 and 7 days before the end of the warranty, 90, 30 and 7 before that of the agreement.
        let mut wanted = vec![40 - 30, 40 - 7, left - 90, left - 30, left - 7];
        wanted.sort_unstable();
        assert_eq!(told, wanted, "{}", land.db.name);
    }
}

/// A grant of the town, from a day on of which it may sign contracts.
async fn granted(land: &Land, contracts_from: Option<Date>) -> uuid::Uuid {
    let scope = land.db.tenant(TOWN.0).await;
    let id = scope.new_uuid();
    let sql = "insert into funding_own (tenant_id, grant_id, funder, reference, title, object, state, granted, drawn, contracts_from, \
               next_kind, next_day, measure) values ($1, $2, $3, 'Z-1', 'Probe', '2c', 'running', 100, 0, $4, '', null, null)";
    let from = contracts_from.map(|day| day.to_string());
    let values: [sea_orm::Value; 4] = [TOWN.0.into(), id.into(), HOST.0.into(), from.into()];
    let statement = Statement::from_sql_and_values(scope.store().backend(), sql, values);
    scope.db().execute_raw(statement).await.unwrap();
    scope.commit().await.unwrap();
    id
}

#[tokio::test]
async fn a_grant_pays_for_no_contract_before_its_start() {
    for land in lands().await {
        let of = land.bought().await;
        let today = land.scope().await.today();
        let member = Member::machine(TOWN, HOST);
        for (from, fits) in [(None, false), (Some(today.tomorrow().unwrap()), false), (Some(today), true)] {
            let grant = granted(&land, from).await;
            let own = land.db.tenant(TOWN.0).await;
            let paid = procurement::paid_from(&own, member, grant).await;
            drop(own);
            match paid {
                Ok(paid) => {
                    assert!(fits, "{}: {from:?}", land.db.name);
                    let mut scope = land.scope().await;
                    let id: CallOffId = scope.new_id();
                    let new = NewCallOff { paid_from: Some(paid), ..wanted(of.article, 1) };
                    let made = procurement::call_off(&mut scope, land.town(), of.framework, id, &new, false).await;
                    assert_eq!(made.unwrap().grant, Some(grant));
                }
                Err(Error::NotPayable(_)) => assert!(!fits, "{}: {from:?}", land.db.name),
                Err(error) => panic!("{}: {error:?}", land.db.name),
            }
        }
        let own = land.db.tenant(TOWN.0).await;
        assert!(matches!(procurement::paid_from(&own, member, uuid::Uuid::nil()).await, Err(Error::Unknown)));
        drop(own);
        let elsewhere = procurement::paid_from(&land.scope().await, member, uuid::Uuid::nil()).await;
        assert!(matches!(elsewhere, Err(Error::NotPayable(_))), "grants are read at home only: {elsewhere:?}");
    }
}

#[tokio::test]
async fn the_pages_lead_from_the_order_to_the_inventory() {
    for land in lands().await {
        let of = land.bought().await;
        let (plan, second) = (land.cookie("plan").await, land.cookie("plan-2").await);
        let path = format!("/amt/beschaffung/rahmen/{}/abrufe/{}", of.framework, of.call_off);
        let page = land.get(&plan, &path).await;
        assert_eq!(page.status, StatusCode::OK, "{}: {}", land.db.name, page.text());
        let csrf = page.hidden("csrf");
        let send = format!("{path}/senden");
        let wrong =
            land.post(&plan, &send, &[("csrf", &csrf), ("tun", "liefern"), ("lieferung-menge-1", "viele")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text().contains("Geben Sie eine ganze Zahl"), "{}", wrong.text());
        let today = land.scope().await.today();
        let [day, month, year] = [today.day().to_string(), today.month().to_string(), today.year().to_string()];
        let fields = [
            ("csrf", csrf.as_str()),
            ("tun", "liefern"),
            ("lieferung-menge-1", "6"),
            ("lieferung-tag-day", &day),
            ("lieferung-tag-month", &month),
            ("lieferung-tag-year", &year),
        ];
        let done = land.post(&plan, &send, &fields).await;
        assert_eq!(
            (done.status, done.location.as_str()),
            (StatusCode::SEE_OTHER, format!("{path}?erledigt=delivered").as_str()),
            "{}",
            done.text()
        );
        let delivery = land.get(&plan, &path).await.hidden("lieferung");
        let fields = [("csrf", csrf.as_str()), ("tun", "abnehmen"), ("lieferung", &delivery)];
        assert_eq!(land.post(&plan, &send, &fields).await.status, StatusCode::SEE_OTHER);
        let file = fitting("R-1", 6);
        let taken = land.table(&plan, &format!("{path}/rechnung"), &[("csrf", &csrf), ("datei", &file)]).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text());
        let again = land.table(&plan, &format!("{path}/rechnung"), &[("csrf", &csrf), ("datei", &file)]).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        let invoice = land.get(&plan, &path).await.hidden("rechnung");
        let alone = land.post(&plan, &send, &[("csrf", &csrf), ("tun", "freigeben"), ("rechnung", &invoice)]).await;
        assert_eq!(alone.status, StatusCode::CONFLICT, "{}", alone.text());
        let theirs = land.get(&second, &path).await.hidden("csrf");
        let released = [("csrf", theirs.as_str()), ("tun", "freigeben"), ("rechnung", &invoice)];
        assert_eq!(land.post(&second, &send, &released).await.status, StatusCode::SEE_OTHER);
        let article = of.article.to_string();
        let fields = [
            ("csrf", csrf.as_str()),
            ("tun", "aufnehmen"),
            ("bestand-artikel", &article),
            ("bestand-nummern", "SN-1\r\nSN-2"),
            ("bestand-ort", "=Rathaus"),
        ];
        assert_eq!(land.post(&plan, &send, &fields).await.status, StatusCode::SEE_OTHER);
        let stock = land.get(&plan, "/amt/beschaffung/bestand").await;
        assert!(stock.text().contains("SN-2"), "{}", stock.text());
        let table = land.get(&plan, "/amt/beschaffung/bestand/liste.csv").await;
        assert!(table.text().contains("'=Rathaus"), "no formula: {}", table.text());
        let kim = land.cookie("kim").await;
        assert_eq!(land.get(&kim, &path).await.status, StatusCode::FORBIDDEN);
    }
}
