//! The letters and what each of them says.

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use crate::paper::Paper;
use crate::payment::Payment;

/// A letter ready to be set.
///
/// None of these types is `Debug`: they carry personal data, which must not reach a log.
#[derive(Clone)]
pub enum Letter {
    /// A decision (Bescheid, § 35 VwVfG) in the name of a legal entity.
    Decision(Box<Decision>),
    /// The applicant's copy of what they sent.
    Copy(Box<Copy>),
    /// A request for documents or an answer (§ 26 Abs. 2 VwVfG).
    Request(Box<Request>),
    /// A certificate (Bescheinigung): what the authority confirms about a person.
    Certificate(Box<Certificate>),
    /// A sheet that lies on top of a letter when several are printed in one go.
    Cover(Box<Cover>),
    /// Cards to cut out: badges, ballots.
    Cards(Box<Cards>),
    /// A list to sign or to tick.
    Roll(Box<Roll>),
    /// A paper to read and to talk about.
    Paper(Box<Paper>),
}

/// The language a letter is written in; it is declared in the file, so that a screen reader pronounces it right.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
pub enum Language {
    /// German, also in plain language.
    #[default]
    #[serde(rename = "de")]
    German,
    /// English.
    #[serde(rename = "en")]
    English,
}

/// What every letter has around its text: DIN 5008 form B.
#[derive(Clone, Serialize)]
pub struct Head {
    /// The language of the letter.
    pub language: Language,
    /// Whose letter it is.
    pub issuer: Issuer,
    /// Name and address, one line each. Empty when nobody is to be addressed.
    pub recipient: Vec<String>,
    /// The reference number of the case (Aktenzeichen).
    pub reference: String,
    /// The date of the letter; printed as `25.11.2026` and declared in the file.
    #[serde(serialize_with = "day")]
    pub date: Date,
    /// Who to ask about the letter.
    pub contact: Option<Contact>,
    /// More lines of the information block, such as the time of receipt.
    pub facts: Vec<Fact>,
    /// What the letter is about. It is also the title of the file and must not be empty.
    pub subject: String,
    /// A line on every page that says why this letter has no effect, when the tenant is an example.
    pub example: Option<String>,
    /// The fixed wording of the letterhead.
    pub words: Words,
}

/// The legal entity in whose name the letter is written.
#[derive(Clone, Serialize)]
pub struct Issuer {
    /// Name of the legal entity (`Gemeinde Kahla`): the largest line of the letter.
    pub name: String,
    /// The part of the administration, if it is to be named (`Amt für Finanzen`).
    pub department: Option<String>,
    /// Who acts when another body's administration writes for the legal entity: `handelnd durch die Verwaltungsgemeinschaft …`
    /// (§ 47 Abs. 2, § 51 ThürKO).
    pub acting: Option<String>,
    /// The sender in one line above the address: name, street, place.
    pub return_address: String,
    /// Columns at the foot of the page: address, how to reach the administration, bank details. Four at most look good.
    pub footer: Vec<FooterColumn>,
}

/// One column at the foot of a page.
#[derive(Clone, Serialize)]
pub struct FooterColumn {
    /// What the column is about.
    pub title: String,
    /// Its lines.
    pub lines: Vec<String>,
}

/// Who answers questions about the letter.
#[derive(Clone, Serialize)]
pub struct Contact {
    /// Name of the clerk or of the team.
    pub name: String,
    /// Telephone number.
    pub phone: Option<String>,
    /// Electronic mail address.
    pub email: Option<String>,
    /// Room.
    pub room: Option<String>,
}

/// A label with its value.
#[derive(Clone, Serialize)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// Its value; may have several lines.
    pub value: String,
}

/// The fixed wording around every letter.
#[derive(Clone, Serialize)]
pub struct Words {
    /// Label of the reference number.
    pub reference: String,
    /// Label of the date.
    pub date: String,
    /// Label of the contact's name.
    pub contact: String,
    /// Label of the telephone number.
    pub phone: String,
    /// Label of the electronic mail address.
    pub email: String,
    /// Label of the room.
    pub room: String,
    /// Page count with the places `{page}` and `{pages}`: `Seite {page} von {pages}`.
    pub page: String,
}

/// How a letter ends.
#[derive(Clone, Serialize)]
pub struct Closing {
    /// `Mit freundlichen Grüßen`.
    pub greeting: String,
    /// `Im Auftrag`, if the signer acts on behalf of the head of the authority.
    pub on_behalf: Option<String>,
    /// The name given in place of a signature (§ 37 Abs. 3 VwVfG).
    pub name: String,
    /// Why there is no signature, if that is to be said (§ 37 Abs. 5 VwVfG).
    pub note: Option<String>,
}

/// A decision (Bescheid).
#[derive(Clone, Serialize)]
pub struct Decision {
    /// Letterhead, reference, subject.
    pub head: Head,
    /// `Sehr geehrte Frau …`.
    pub salutation: String,
    /// The sentence that leads to the operative part.
    pub opening: Option<String>,
    /// What the decision is about: the dog, the vehicle, the plot. A table of its own, headed by [`DecisionWords::facts`].
    pub facts: Vec<Fact>,
    /// The operative part (Tenor, § 37 Abs. 1 VwVfG): numbered when there is more than one sentence.
    pub operative: Vec<String>,
    /// What it costs. The total is computed from the rows.
    pub fees: Vec<Fee>,
    /// How to pay, if something is due.
    pub payment: Option<Payment>,
    /// The reasons (§ 39 VwVfG), one paragraph each. Empty when none are needed.
    pub reasons: Vec<String>,
    /// Further information, one paragraph each.
    pub hints: Vec<String>,
    /// The legal remedy notice (§ 37 Abs. 6 VwVfG). Without it the period is one year (§ 58 Abs. 2 VwGO), so it is not optional.
    pub remedy: Remedy,
    /// Greeting and name.
    pub closing: Closing,
    /// What comes with the letter.
    pub enclosures: Vec<String>,
    /// The fixed wording of a decision.
    pub words: DecisionWords,
}

/// One row of the fee table.
#[derive(Clone, Serialize)]
pub struct Fee {
    /// What is charged.
    pub text: String,
    /// By what rule: by-law and tariff number.
    pub basis: Option<String>,
    /// Amount in euro cents; negative for a reduction.
    #[serde(rename = "amount", serialize_with = "money")]
    pub cents: i64,
}

/// The legal remedy notice (Rechtsbehelfsbelehrung, § 58 Abs. 1 VwGO): which remedy, where, until when.
#[derive(Clone, Serialize)]
pub struct Remedy {
    /// Its paragraphs.
    pub text: Vec<String>,
    /// The body to write to with its address, one line each: the legal entity for its own tasks, the administration for
    /// delegated ones.
    pub addressee: Vec<String>,
}

/// The fixed wording of a decision.
#[derive(Clone, Serialize)]
pub struct DecisionWords {
    /// Heading of what the decision is about.
    pub facts: String,
    /// Heading of the operative part.
    pub operative: String,
    /// Heading of the fee table.
    pub fees: String,
    /// Column of the fee table: what is charged.
    pub fee_text: String,
    /// Column of the fee table: by what rule.
    pub fee_basis: String,
    /// Column of the fee table: how much.
    pub fee_amount: String,
    /// The last row of the fee table.
    pub fee_total: String,
    /// Heading of the payment details.
    pub payment: String,
    /// Label of the day by which to pay.
    pub due: String,
    /// Label of the amount to pay.
    pub amount: String,
    /// Label of the account holder.
    pub payee: String,
    /// Label of the bank's name.
    pub bank: String,
    /// Label of the reference to quote when paying.
    pub payment_reference: String,
    /// Label of the first day on which an amount is collected.
    pub collected: String,
    /// Label of who collects.
    pub creditor: String,
    /// Label of the holder of the account that is debited.
    pub holder: String,
    /// Label of that account.
    pub account: String,
    /// Label of the mandate's reference.
    pub mandate: String,
    /// Label of the creditor identifier.
    pub creditor_id: String,
    /// Under the code that a banking app can scan.
    pub code: String,
    /// What a person who does not see that code hears instead.
    pub code_alternative: String,
    /// Heading of the reasons.
    pub reasons: String,
    /// Heading of further information.
    pub hints: String,
    /// Heading of the legal remedy notice.
    pub remedy: String,
    /// Heading of the list of enclosures.
    pub enclosures: String,
}

/// The applicant's copy of an application.
#[derive(Clone, Serialize)]
pub struct Copy {
    /// Letterhead, reference, subject. Put the time of receipt into its facts.
    pub head: Head,
    /// What this paper is and what happens next, one paragraph each.
    pub opening: Vec<String>,
    /// Questions and answers in the order of the form.
    pub sections: Vec<Section>,
    /// The files sent along.
    pub attachments: Vec<Attachment>,
    /// What it costs as far as known. The total is computed from the rows.
    pub fees: Vec<Fee>,
    /// Further information, one paragraph each.
    pub hints: Vec<String>,
    /// The fixed wording of a copy.
    pub words: CopyWords,
}

/// A part of a form.
#[derive(Clone, Serialize)]
pub struct Section {
    /// Its title.
    pub title: String,
    /// What was asked and answered.
    pub answers: Vec<Answer>,
}

/// A question with its answer.
#[derive(Clone, Serialize)]
pub struct Answer {
    /// The question as it was asked.
    pub question: String,
    /// The answer as a person reads it; may have several lines. Shown as [`CopyWords::no_answer`] when empty.
    pub answer: String,
}

/// A file sent along with an application.
#[derive(Clone, Serialize)]
pub struct Attachment {
    /// What it proves.
    pub title: String,
    /// The name of the file.
    pub name: String,
    /// Its size as a person reads it (`1,2 MB`).
    pub size: String,
    /// Its SHA-256, so that anybody can check later that this very file was sent.
    #[serde(serialize_with = "hex")]
    pub sha256: [u8; 32],
}

/// The fixed wording of a copy.
#[derive(Clone, Serialize)]
pub struct CopyWords {
    /// Column of the tables: question.
    pub question: String,
    /// Column of the tables: answer.
    pub answer: String,
    /// Stands for an answer that was left empty.
    pub no_answer: String,
    /// Heading of the attachments.
    pub attachments: String,
    /// Column of the attachments: what and which file.
    pub attachment: String,
    /// Column of the attachments: size.
    pub size: String,
    /// Label of the checksum.
    pub checksum: String,
    /// Heading of the fees.
    pub fees: String,
    /// Column of the fee table: what is charged.
    pub fee_text: String,
    /// Column of the fee table: by what rule.
    pub fee_basis: String,
    /// Column of the fee table: how much.
    pub fee_amount: String,
    /// The last row of the fee table.
    pub fee_total: String,
    /// Heading of further information.
    pub hints: String,
}

/// A request for documents or an answer.
#[derive(Clone, Serialize)]
pub struct Request {
    /// Letterhead, reference, subject.
    pub head: Head,
    /// `Sehr geehrte Frau …`.
    pub salutation: String,
    /// Why we write, one paragraph each.
    pub opening: Vec<String>,
    /// What is missing.
    pub items: Vec<RequestItem>,
    /// Until when, as a sentence; it stands out.
    pub deadline: Option<String>,
    /// How to answer and what happens otherwise, one paragraph each.
    pub answering: Vec<String>,
    /// Greeting and name.
    pub closing: Closing,
    /// The fixed wording of a request.
    pub words: RequestWords,
}

/// One thing that is missing.
#[derive(Clone, Serialize)]
pub struct RequestItem {
    /// What.
    pub title: String,
    /// Why, or how to get it.
    pub detail: Option<String>,
}

/// The fixed wording of a request.
#[derive(Clone, Serialize)]
pub struct RequestWords {
    /// Heading of the list.
    pub items: String,
    /// Heading of how to answer.
    pub answering: String,
}

/// A certificate.
#[derive(Clone, Serialize)]
pub struct Certificate {
    /// Letterhead, reference, title.
    pub head: Head,
    /// What is confirmed, one paragraph each.
    pub opening: Vec<String>,
    /// The values that are confirmed.
    pub facts: Vec<Fact>,
    /// More that is confirmed, and what the certificate is for; one paragraph each.
    pub closing_text: Vec<String>,
    /// Name, and what stands in place of a signature.
    pub closing: Closing,
}

/// The sheet on top of a letter: the address stands in the window of the envelope.
#[derive(Clone, Serialize)]
pub struct Cover {
    /// Letterhead, reference, what lies below.
    pub head: Head,
    /// What lies below, as place in the stack and number of pages.
    pub facts: Vec<Fact>,
}

/// What cards and lists, which nobody gets as a letter, have around them.
#[derive(Clone, Serialize)]
pub struct Sheet {
    /// The language of the sheet.
    pub language: Language,
    /// What it is; also the title of the file. Must not be empty.
    pub subject: String,
    /// The day of the sheet, declared in the file.
    #[serde(serialize_with = "day")]
    pub date: Date,
}

/// Cards to cut out, two beside each other.
#[derive(Clone, Serialize)]
pub struct Cards {
    /// Title and day.
    #[serde(flatten)]
    pub sheet: Sheet,
    /// How high a card is, in millimetres.
    pub height: u16,
    /// The cards in their order.
    pub cards: Vec<Card>,
}

/// One card.
#[derive(Clone, Serialize)]
pub struct Card {
    /// A short word in the corner, such as the letter of a table; may be empty.
    pub corner: String,
    /// A line above the title; may be empty.
    pub above: String,
    /// What is read from afar.
    pub title: String,
    /// Further lines.
    pub lines: Vec<String>,
}

/// A list to sign or to tick.
#[derive(Clone, Serialize)]
pub struct Roll {
    /// Title and day.
    #[serde(flatten)]
    pub sheet: Sheet,
    /// Lines above the list.
    pub above: Vec<String>,
    /// The columns.
    pub columns: Vec<RollColumn>,
    /// A cell for each column of each row; an empty one is a place to write.
    pub rows: Vec<Vec<String>>,
}

/// A column of a list.
#[derive(Clone, Serialize)]
pub struct RollColumn {
    /// Its heading.
    pub title: String,
    /// Its part of the width, beside those of the others.
    pub share: u8,
}

/// `25.11.2026` (DIN 5008, numeric).
pub(crate) fn day_text(date: Date) -> String {
    format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
}

pub(crate) fn day<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&day_text(*date))
}

/// `-1.234,50 €` with a blank that does not break.
pub(crate) fn euros(cents: i64) -> String {
    let digits = (cents.unsigned_abs() / 100).to_string();
    let mut grouped = String::with_capacity(digits.len() * 2);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    let sign = if cents < 0 { "\u{2212}" } else { "" };
    format!("{sign}{grouped},{:02}\u{A0}€", cents.unsigned_abs() % 100)
}

pub(crate) fn money<S: Serializer>(cents: &i64, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&euros(*cents))
}

fn hex<S: Serializer>(bytes: &[u8; 32], serializer: S) -> Result<S::Ok, S::Error> {
    let digits: Vec<String> =
        bytes.chunks(4).map(|word| word.iter().map(|byte| format!("{byte:02x}")).collect()).collect();
    serializer.serialize_str(&digits.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_read_as_in_a_german_letter() {
        assert_eq!(euros(10_800), "108,00\u{A0}€");
        assert_eq!(euros(123_456_705), "1.234.567,05\u{A0}€");
        assert_eq!(euros(-500), "\u{2212}5,00\u{A0}€");
        assert_eq!(euros(0), "0,00\u{A0}€");
        assert_eq!(euros(100_000), "1.000,00\u{A0}€");
    }
}
