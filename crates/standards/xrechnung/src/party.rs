use crate::Identifier;

/// Somebody who takes part: seller, buyer, payee or tax representative. Each uses what EN 16931-1 gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Party {
    /// The full name: BT-27, BT-44, BT-59, BT-62.
    pub name: Option<String>,
    /// The name in business: BT-28, BT-45.
    pub trading_name: Option<String>,
    /// Numbers by which it is known: BT-29, BT-46, BT-60.
    pub identifiers: Vec<Identifier>,
    /// The number in a register: BT-30, BT-47, BT-61.
    pub registration: Option<Identifier>,
    /// The number for VAT: BT-31, BT-48, BT-63.
    pub vat_id: Option<String>,
    /// The number at the tax office: BT-32.
    pub tax_number: Option<String>,
    /// What the law wants to be said about it: BT-33.
    pub legal_information: Option<String>,
    /// Where electronic documents reach it: BT-34, BT-49.
    pub electronic_address: Option<Identifier>,
    /// Where it is: BG-5, BG-8, BG-12.
    pub address: Option<Address>,
    /// Whom to ask: BG-6, BG-9.
    pub contact: Option<Contact>,
}

/// A postal address: BG-5, BG-8, BG-12, BG-15.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// Usually street and number: BT-35, BT-50, BT-64, BT-75.
    pub street: Option<String>,
    /// The second line: BT-36, BT-51, BT-65, BT-76.
    pub more: Option<String>,
    /// The third line: BT-162, BT-163, BT-164, BT-165.
    pub rest: Option<String>,
    /// The place: BT-37, BT-52, BT-66, BT-77.
    pub city: Option<String>,
    /// The postcode: BT-38, BT-53, BT-67, BT-78.
    pub postcode: Option<String>,
    /// The part of the country: BT-39, BT-54, BT-68, BT-79.
    pub region: Option<String>,
    /// The country (ISO 3166-1, two letters): BT-40, BT-55, BT-69, BT-80.
    pub country: Option<String>,
}

/// Whom to ask: BG-6, BG-9.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// A person or a department: BT-41, BT-56.
    pub name: Option<String>,
    /// The telephone: BT-42, BT-57.
    pub telephone: Option<String>,
    /// The e-mail address: BT-43, BT-58.
    pub email: Option<String>,
}
