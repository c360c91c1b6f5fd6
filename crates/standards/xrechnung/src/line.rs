use rust_decimal::Decimal;

use crate::{Adjustment, Identifier, Period, Tax};

/// A line: BG-25.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Its number: BT-126.
    pub id: Option<String>,
    /// A remark: BT-127.
    pub note: Option<String>,
    /// The object that is invoiced: BT-128.
    pub object: Option<Identifier>,
    /// How much: BT-129.
    pub quantity: Option<Decimal>,
    /// The unit (UN/ECE Recommendation 20): BT-130.
    pub unit: Option<String>,
    /// The amount without VAT, allowances and charges of the line included: BT-131.
    pub net: Option<Decimal>,
    /// The line of the order: BT-132.
    pub order_line: Option<String>,
    /// Where the buyer books it: BT-133.
    pub accounting: Option<String>,
    /// The time it is about: BG-26.
    pub period: Option<Period>,
    /// Allowances on the line: BG-27.
    pub allowances: Vec<Adjustment>,
    /// Charges on the line: BG-28.
    pub charges: Vec<Adjustment>,
    /// The price: BG-29.
    pub price: Price,
    /// Category (BT-151) and rate (BT-152) of the VAT: BG-30.
    pub tax: Tax,
    /// What it is: BG-31.
    pub item: Item,
}

/// The price of an item: BG-29.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Price {
    /// Without VAT, after the discount: BT-146.
    pub net: Option<Decimal>,
    /// The discount on the price: BT-147.
    pub discount: Option<Decimal>,
    /// Without VAT, before the discount: BT-148.
    pub gross: Option<Decimal>,
    /// For how many the price is; one when it is not said: BT-149.
    pub base_quantity: Option<Decimal>,
    /// The unit of that quantity: BT-150.
    pub base_unit: Option<String>,
}

/// Something that was sold: BG-31.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// Its name: BT-153.
    pub name: Option<String>,
    /// What it is: BT-154.
    pub description: Option<String>,
    /// Its number at the seller: BT-155.
    pub seller_number: Option<String>,
    /// Its number at the buyer: BT-156.
    pub buyer_number: Option<String>,
    /// Its number in a registered scheme, such as GTIN: BT-157.
    pub standard_number: Option<Identifier>,
    /// What kind of thing it is, such as CPV: BT-158.
    pub classes: Vec<Class>,
    /// Where it comes from: BT-159.
    pub origin: Option<String>,
    /// Names and values that describe it: BG-32.
    pub attributes: Vec<Attribute>,
}

/// What kind of thing an item is: BT-158.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Class {
    /// The code.
    pub code: String,
    /// The list that has it (UNTDID 7143).
    pub list: Option<String>,
    /// The version of the list.
    pub version: Option<String>,
}

/// A name and a value that describe an item: BG-32.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attribute {
    /// The name: BT-160.
    pub name: Option<String>,
    /// The value: BT-161.
    pub value: Option<String>,
}
