use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::{Line, Party};

/// In which of the syntaxes of EN 16931-2 a document was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Syntax {
    /// `Invoice` of UBL 2.1 (ISO/IEC 19845).
    #[default]
    UblInvoice,
    /// `CreditNote` of UBL 2.1.
    UblCreditNote,
    /// `CrossIndustryInvoice` of UN/CEFACT, D16B.
    Cii,
}

/// An invoice or a credit note with what EN 16931-1 names, called by its business terms (BT) and groups (BG).
///
/// What a rule demands may nevertheless be missing here: [`check`](crate::check) says so. All amounts are in the currency of the
/// invoice, but for [`Totals::vat_accounting`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Invoice {
    /// The syntax it was written in.
    pub syntax: Syntax,
    /// To which specification it keeps: BT-24.
    pub specification: Option<String>,
    /// The business process: BT-23.
    pub process: Option<String>,
    /// The number, unique for its seller: BT-1.
    pub number: Option<String>,
    /// The day of issue: BT-2.
    pub issued: Option<Date>,
    /// What kind of document it is (UNTDID 1001), `380` for an invoice, `381` for a credit note: BT-3.
    pub kind: Option<String>,
    /// The currency of its amounts (ISO 4217): BT-5.
    pub currency: Option<String>,
    /// The currency in which the VAT is accounted for: BT-6.
    pub vat_currency: Option<String>,
    /// The day on which the VAT becomes due: BT-7.
    pub tax_point: Option<Date>,
    /// What sets that day (UNTDID 2005 in UBL, UNTDID 2475 in CII): BT-8.
    pub tax_point_code: Option<String>,
    /// The last day for the payment: BT-9.
    pub due: Option<Date>,
    /// Conditions of the payment in words, discounts among them: BT-20.
    pub payment_terms: Option<String>,
    /// What it refers to: BT-10 to BT-19.
    pub references: References,
    /// Remarks: BG-1.
    pub notes: Vec<Note>,
    /// Invoices that it corrects or settles: BG-3.
    pub preceding: Vec<Preceding>,
    /// Who sells: BG-4.
    pub seller: Party,
    /// Who buys: BG-7.
    pub buyer: Party,
    /// Who is paid, when it is not the seller: BG-10.
    pub payee: Option<Party>,
    /// Who pays the VAT for the seller: BG-11.
    pub tax_representative: Option<Party>,
    /// Where and when it was delivered: BG-13.
    pub delivery: Delivery,
    /// The time it is about: BG-14.
    pub period: Option<Period>,
    /// How it is to be paid: BG-16.
    pub payment: Payment,
    /// Allowances on the whole invoice: BG-20.
    pub allowances: Vec<Adjustment>,
    /// Charges on the whole invoice: BG-21.
    pub charges: Vec<Adjustment>,
    /// The sums: BG-22.
    pub totals: Totals,
    /// The VAT by category and rate: BG-23.
    pub vat: Vec<VatBreakdown>,
    /// Supporting documents: BG-24.
    pub attachments: Vec<Attachment>,
    /// The lines: BG-25.
    pub lines: Vec<Line>,
}

impl Invoice {
    /// Whether it says that it keeps to XRechnung, of whatever version, extensions included (BT-24).
    pub fn is_xrechnung(&self) -> bool {
        self.specification.as_deref().is_some_and(|id| id.contains(":xrechnung"))
    }

    /// Whether it says that it uses an extension of XRechnung, whose sub lines are not read here.
    pub fn is_extended(&self) -> bool {
        self.specification.as_deref().is_some_and(|id| id.contains("#conformant#"))
    }
}

/// A number with what kind of number it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identifier {
    /// The number.
    pub value: String,
    /// The scheme it belongs to.
    pub scheme: Option<String>,
}

/// What an invoice refers to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct References {
    /// What the buyer wants to be named; for public bodies the routing number, see [`leitweg`](crate::leitweg::LeitwegId): BT-10.
    pub buyer: Option<String>,
    /// The project: BT-11.
    pub project: Option<String>,
    /// The contract: BT-12.
    pub contract: Option<String>,
    /// The purchase order, numbered by the buyer: BT-13.
    pub order: Option<String>,
    /// The order as the seller numbered it: BT-14.
    pub sales_order: Option<String>,
    /// The advice of what was received: BT-15.
    pub receipt: Option<String>,
    /// The advice of what was sent: BT-16.
    pub despatch: Option<String>,
    /// The tender or lot: BT-17.
    pub tender: Option<String>,
    /// The object that is invoiced, such as a meter: BT-18.
    pub object: Option<Identifier>,
    /// Where the buyer books it: BT-19.
    pub accounting: Option<String>,
}

/// A remark: BG-1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// What it is about (UNTDID 4451): BT-21.
    pub subject: Option<String>,
    /// The text: BT-22.
    pub text: String,
}

/// An earlier invoice: BG-3.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preceding {
    /// Its number: BT-25.
    pub number: Option<String>,
    /// Its day of issue: BT-26.
    pub issued: Option<Date>,
}

/// Where and when something was delivered: BG-13.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Delivery {
    /// To whom: BT-70.
    pub name: Option<String>,
    /// The number of the place: BT-71.
    pub place: Option<Identifier>,
    /// On which day: BT-72.
    pub day: Option<Date>,
    /// Where: BG-15.
    pub address: Option<crate::Address>,
}

/// A time from the first to the last day: BG-14, BG-26.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// The first day: BT-73, BT-134.
    pub start: Option<Date>,
    /// The last day: BT-74, BT-135.
    pub end: Option<Date>,
}

/// How an invoice is to be paid: BG-16.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Payment {
    /// The ways, each with its account.
    pub means: Vec<PaymentMeans>,
    /// What the payment is to say: BT-83.
    pub remittance: Option<String>,
    /// The seller collects the money: BG-19.
    pub debit: Option<DirectDebit>,
}

/// A way to pay.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaymentMeans {
    /// What kind (UNTDID 4461), `58` for a SEPA credit transfer, `59` for a SEPA direct debit: BT-81.
    pub code: Option<String>,
    /// The same in words: BT-82.
    pub text: Option<String>,
    /// The account that receives a transfer: BG-17.
    pub account: Option<Account>,
    /// The card that was charged: BG-18.
    pub card: Option<Card>,
}

/// An account that receives a transfer: BG-17.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// Its number, an IBAN within SEPA, as it is written: BT-84.
    pub number: Option<String>,
    /// Whose it is: BT-85.
    pub holder: Option<String>,
    /// Its bank, usually a BIC: BT-86.
    pub bank: Option<String>,
}

/// A card: BG-18.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// The last digits of its number: BT-87.
    pub number: Option<String>,
    /// Whose it is: BT-88.
    pub holder: Option<String>,
}

/// The seller collects the money: BG-19.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DirectDebit {
    /// The mandate: BT-89.
    pub mandate: Option<String>,
    /// The number of the creditor: BT-90.
    pub creditor: Option<String>,
    /// The account that is debited: BT-91.
    pub account: Option<String>,
}

/// How something is taxed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tax {
    /// The category (UNTDID 5305), `S` for the standard and reduced rates: BT-95, BT-102, BT-151.
    pub category: Option<String>,
    /// The rate in per cent: BT-96, BT-103, BT-152.
    pub rate: Option<Decimal>,
}

/// An allowance or a charge on the invoice (BG-20, BG-21) or on a line (BG-27, BG-28).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Adjustment {
    /// The amount, without VAT: BT-92, BT-99, BT-136, BT-141.
    pub amount: Option<Decimal>,
    /// Of what a share is taken: BT-93, BT-100, BT-137, BT-142.
    pub base: Option<Decimal>,
    /// The share in per cent: BT-94, BT-101, BT-138, BT-143.
    pub percent: Option<Decimal>,
    /// How it is taxed; on a line as the line: BT-95 and BT-96, BT-102 and BT-103.
    pub tax: Tax,
    /// Why, in words: BT-97, BT-104, BT-139, BT-144.
    pub reason: Option<String>,
    /// Why (UNTDID 5189 for allowances, 7161 for charges): BT-98, BT-105, BT-140, BT-145.
    pub code: Option<String>,
}

/// The sums: BG-22.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// All lines: BT-106.
    pub lines: Option<Decimal>,
    /// All allowances on the invoice: BT-107.
    pub allowances: Option<Decimal>,
    /// All charges on the invoice: BT-108.
    pub charges: Option<Decimal>,
    /// Without VAT: BT-109.
    pub net: Option<Decimal>,
    /// The VAT: BT-110.
    pub vat: Option<Decimal>,
    /// The VAT in the currency of [`Invoice::vat_currency`]: BT-111.
    pub vat_accounting: Option<Decimal>,
    /// With VAT: BT-112.
    pub gross: Option<Decimal>,
    /// What was paid before: BT-113.
    pub paid: Option<Decimal>,
    /// What is added to round: BT-114.
    pub rounding: Option<Decimal>,
    /// What others are owed by this invoice, in all (XRechnung Extension): BT-DEX-002.
    pub third_parties: Option<Decimal>,
    /// What is to be paid: BT-115.
    pub due: Option<Decimal>,
}

/// The VAT of a category and rate: BG-23.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VatBreakdown {
    /// What is taxed: BT-116.
    pub base: Option<Decimal>,
    /// The tax: BT-117.
    pub amount: Option<Decimal>,
    /// Category (BT-118) and rate (BT-119).
    pub tax: Tax,
    /// Why there is no tax, in words: BT-120.
    pub reason: Option<String>,
    /// Why there is no tax (VATEX): BT-121.
    pub reason_code: Option<String>,
}

/// A supporting document; what is in it is not kept: BG-24.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attachment {
    /// Its number: BT-122.
    pub number: Option<String>,
    /// What it is: BT-123.
    pub description: Option<String>,
    /// Where it can be had: BT-124.
    pub location: Option<String>,
    /// The file inside the invoice: BT-125.
    pub file: Option<File>,
}

/// A file inside the invoice: BT-125.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct File {
    /// Its name, as the sender wrote it; no path to trust.
    pub name: Option<String>,
    /// Its media type, as the sender says.
    pub mime: Option<String>,
}
