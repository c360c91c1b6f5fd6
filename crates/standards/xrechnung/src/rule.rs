use std::fmt;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing.
    Hint,
    /// Not as it should be; the invoice is nevertheless valid.
    Warning,
    /// The invoice is not valid.
    Error,
}

/// A rule that invoices keep to. The identifier is the one of its publisher: `BR-…` of EN 16931-1, `BR-DE-…` of XRechnung 3.0,
/// `PEPPOL-EN16931-…` of Peppol BIS Billing 3.0 where XRechnung 3.0 took them over.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its identifier, such as `BR-CO-10`.
    pub id: &'static str,
    /// The business term or group that is to be put right, such as `BT-106`.
    pub term: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// What it demands, for the log.
    pub demand: &'static str,
}

impl Rule {
    /// The identifier in small letters, as keys of texts are written: `br-co-10`.
    pub fn key(&self) -> String {
        self.id.to_ascii_lowercase()
    }

    /// Whether it is one of EN 16931-1, which holds in every country, and not one of XRechnung.
    pub fn is_european(&self) -> bool {
        self.id.starts_with("BR-") && !self.id.starts_with("BR-DE-")
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} ({}): {}", self.id, self.term, self.demand)
    }
}

/// All rules that are checked.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    SINGLE.iter().copied().chain(FAMILIES.iter().flat_map(|family| family.rules()))
}

/// The rules about one category of VAT, alike for each (EN 16931-1, § 6.4.3).
#[derive(Debug)]
pub(crate) struct Family {
    /// The category (UNTDID 5305).
    pub(crate) category: &'static str,
    /// It has several rates, so that there may be several breakdowns, each with its own tax.
    pub(crate) has_rates: bool,
    /// Used in line, allowance or charge, it is in the breakdown: 01.
    pub(crate) broken_down: Rule,
    /// Who has to be known to the tax office, when a line, an allowance, a charge uses it: 02, 03, 04.
    pub(crate) known: [Rule; 3],
    /// The rate of a line, an allowance, a charge: 05, 06, 07.
    pub(crate) rate: [Rule; 3],
    /// What is taxed: 08.
    pub(crate) base: Rule,
    /// The tax: 09. Of a category with rates BR-CO-17 says the same.
    pub(crate) amount: Rule,
    /// The reason for no tax: 10.
    pub(crate) reason: Rule,
}

impl Family {
    fn rules(&'static self) -> impl Iterator<Item = &'static Rule> {
        let Self { category: _, has_rates, broken_down, known, rate, base, amount, reason } = self;
        let amount = Some(amount).filter(|_| !has_rates);
        [broken_down].into_iter().chain(known).chain(rate).chain([base]).chain(amount).chain([reason])
    }
}

const fn error(id: &'static str, term: &'static str, demand: &'static str) -> Rule {
    Rule { id, term, severity: Severity::Error, demand }
}

macro_rules! families {
    ($($category:literal, $code:literal, $has_rates:literal;)*) => {
        /// Categories of VAT with their rules.
        pub(crate) static FAMILIES: &[Family] = &[$(Family {
            category: $category,
            has_rates: $has_rates,
            broken_down: error(concat!("BR-", $code, "-01"), "BG-23", concat!("category ", $category, " stands in the VAT breakdown when it is used")),
            known: [
                error(concat!("BR-", $code, "-02"), "BT-31", concat!("a line of category ", $category, " needs the VAT numbers of this category")),
                error(concat!("BR-", $code, "-03"), "BT-31", concat!("an allowance of category ", $category, " needs the VAT numbers of this category")),
                error(concat!("BR-", $code, "-04"), "BT-31", concat!("a charge of category ", $category, " needs the VAT numbers of this category")),
            ],
            rate: [
                error(concat!("BR-", $code, "-05"), "BT-152", concat!("the VAT rate of a line is one of category ", $category)),
                error(concat!("BR-", $code, "-06"), "BT-96", concat!("the VAT rate of an allowance is one of category ", $category)),
                error(concat!("BR-", $code, "-07"), "BT-103", concat!("the VAT rate of a charge is one of category ", $category)),
            ],
            base: error(concat!("BR-", $code, "-08"), "BT-116", concat!("what is taxed is the sum of lines and charges minus allowances of category ", $category)),
            amount: error(concat!("BR-", $code, "-09"), "BT-117", concat!("the VAT is the one of category ", $category)),
            reason: error(concat!("BR-", $code, "-10"), "BT-120", concat!("a reason for no VAT is there when category ", $category, " asks for one, and only then")),
        }),*];
    };
}

families! {
    "S", "S", true;
    "Z", "Z", false;
    "E", "E", false;
    "AE", "AE", false;
    "K", "IC", false;
    "G", "G", false;
    "O", "O", false;
    "L", "AF", true;
    "M", "AG", true;
}

macro_rules! rules {
    ($($name:ident, $id:literal, $term:literal, $severity:ident, $demand:literal;)*) => {
        $(pub(crate) static $name: Rule =
            Rule { id: $id, term: $term, severity: Severity::$severity, demand: $demand };)*
        static SINGLE: &[&Rule] = &[$(&$name),*];
    };
}

rules! {
    BR_01, "BR-01", "BT-24", Error, "the specification is named";
    BR_02, "BR-02", "BT-1", Error, "the invoice has a number";
    BR_03, "BR-03", "BT-2", Error, "the invoice has a day of issue";
    BR_04, "BR-04", "BT-3", Error, "the invoice says what kind it is";
    BR_05, "BR-05", "BT-5", Error, "the invoice has a currency";
    BR_06, "BR-06", "BT-27", Error, "the seller has a name";
    BR_07, "BR-07", "BT-44", Error, "the buyer has a name";
    BR_08, "BR-08", "BG-5", Error, "the seller has an address";
    BR_09, "BR-09", "BT-40", Error, "the address of the seller has a country";
    BR_10, "BR-10", "BG-8", Error, "the buyer has an address";
    BR_11, "BR-11", "BT-55", Error, "the address of the buyer has a country";
    BR_12, "BR-12", "BT-106", Error, "the sum of the lines is there";
    BR_13, "BR-13", "BT-109", Error, "the total without VAT is there";
    BR_14, "BR-14", "BT-112", Error, "the total with VAT is there";
    BR_15, "BR-15", "BT-115", Error, "the amount due is there";
    BR_16, "BR-16", "BG-25", Error, "the invoice has a line";
    BR_17, "BR-17", "BT-59", Error, "the payee has a name";
    BR_18, "BR-18", "BT-62", Error, "the tax representative has a name";
    BR_19, "BR-19", "BG-12", Error, "the tax representative has an address";
    BR_20, "BR-20", "BT-69", Error, "the address of the tax representative has a country";
    BR_21, "BR-21", "BT-126", Error, "the line has a number";
    BR_22, "BR-22", "BT-129", Error, "the line has a quantity";
    BR_23, "BR-23", "BT-130", Error, "the quantity has a unit";
    BR_24, "BR-24", "BT-131", Error, "the line has an amount";
    BR_25, "BR-25", "BT-153", Error, "the item has a name";
    BR_26, "BR-26", "BT-146", Error, "the item has a price";
    BR_27, "BR-27", "BT-146", Error, "the price is not negative";
    BR_28, "BR-28", "BT-148", Error, "the price before discount is not negative";
    BR_29, "BR-29", "BT-74", Error, "the time of the invoice does not end before it begins";
    BR_30, "BR-30", "BT-135", Error, "the time of the line does not end before it begins";
    BR_31, "BR-31", "BT-92", Error, "the allowance has an amount";
    BR_32, "BR-32", "BT-95", Error, "the allowance has a VAT category";
    BR_33, "BR-33", "BT-97", Error, "the allowance has a reason";
    BR_36, "BR-36", "BT-99", Error, "the charge has an amount";
    BR_37, "BR-37", "BT-102", Error, "the charge has a VAT category";
    BR_38, "BR-38", "BT-104", Error, "the charge has a reason";
    BR_41, "BR-41", "BT-136", Error, "the allowance of the line has an amount";
    BR_42, "BR-42", "BT-139", Error, "the allowance of the line has a reason";
    BR_43, "BR-43", "BT-141", Error, "the charge of the line has an amount";
    BR_44, "BR-44", "BT-144", Error, "the charge of the line has a reason";
    BR_45, "BR-45", "BT-116", Error, "the VAT breakdown says what is taxed";
    BR_46, "BR-46", "BT-117", Error, "the VAT breakdown has the tax";
    BR_47, "BR-47", "BT-118", Error, "the VAT breakdown has a category";
    BR_48, "BR-48", "BT-119", Error, "the VAT breakdown has a rate, unless it is not subject to VAT";
    BR_49, "BR-49", "BT-81", Error, "the way to pay has a code";
    BR_50, "BR-50", "BT-84", Error, "the account has a number";
    BR_51, "BR-51", "BT-87", Warning, "at most ten digits of the card are shown";
    BR_52, "BR-52", "BT-122", Error, "the supporting document has a number";
    BR_53, "BR-53", "BT-111", Error, "the VAT is there in the accounting currency as well";
    BR_54, "BR-54", "BG-32", Error, "an attribute of the item has a name and a value";
    BR_55, "BR-55", "BT-25", Error, "the preceding invoice has a number";
    BR_56, "BR-56", "BT-63", Error, "the tax representative has a VAT number";
    BR_57, "BR-57", "BT-80", Error, "the address of the delivery has a country";
    BR_61, "BR-61", "BT-84", Error, "a transfer names an account";
    BR_62, "BR-62", "BT-34", Error, "the electronic address of the seller has a scheme";
    BR_63, "BR-63", "BT-49", Error, "the electronic address of the buyer has a scheme";
    BR_64, "BR-64", "BT-157", Error, "the registered number of the item has a scheme";
    BR_65, "BR-65", "BT-158", Error, "the class of the item has a list";
    BR_CO_03, "BR-CO-03", "BT-7", Error, "the day of the VAT is set by a day or by a code, not by both";
    BR_CO_04, "BR-CO-04", "BT-151", Error, "the line has a VAT category";
    BR_CO_09, "BR-CO-09", "BT-31", Error, "a VAT number begins with two letters for the country";
    BR_CO_10, "BR-CO-10", "BT-106", Error, "the sum of the lines is right";
    BR_CO_11, "BR-CO-11", "BT-107", Error, "the sum of the allowances is right";
    BR_CO_12, "BR-CO-12", "BT-108", Error, "the sum of the charges is right";
    BR_CO_13, "BR-CO-13", "BT-109", Error, "the total without VAT is lines minus allowances plus charges";
    BR_CO_14, "BR-CO-14", "BT-110", Error, "the VAT is the sum of the breakdown";
    BR_CO_15, "BR-CO-15", "BT-112", Error, "the total with VAT is the total without VAT plus VAT";
    BR_CO_16, "BR-CO-16", "BT-115", Error, "the amount due is the total with VAT minus what was paid plus rounding";
    BR_CO_17, "BR-CO-17", "BT-117", Error, "the tax is base times rate, rounded to two digits";
    BR_CO_18, "BR-CO-18", "BG-23", Error, "the invoice has a VAT breakdown";
    BR_CO_19, "BR-CO-19", "BG-14", Error, "the time of the invoice has a first or a last day";
    BR_CO_20, "BR-CO-20", "BG-26", Error, "the time of the line has a first or a last day";
    BR_CO_26, "BR-CO-26", "BT-29", Error, "the seller has a number: its own, of a register or for VAT";
    BR_CL_17, "BR-CL-17", "BT-118", Error, "the VAT category is one of EN 16931";
    BR_CL_18, "BR-CL-18", "BT-151", Error, "the VAT category of the line is one of EN 16931";
    BR_DEC_01, "BR-DEC-01", "BT-92", Error, "at most two digits behind the point";
    BR_DEC_02, "BR-DEC-02", "BT-93", Error, "at most two digits behind the point";
    BR_DEC_05, "BR-DEC-05", "BT-99", Error, "at most two digits behind the point";
    BR_DEC_06, "BR-DEC-06", "BT-100", Error, "at most two digits behind the point";
    BR_DEC_09, "BR-DEC-09", "BT-106", Error, "at most two digits behind the point";
    BR_DEC_10, "BR-DEC-10", "BT-107", Error, "at most two digits behind the point";
    BR_DEC_11, "BR-DEC-11", "BT-108", Error, "at most two digits behind the point";
    BR_DEC_12, "BR-DEC-12", "BT-109", Error, "at most two digits behind the point";
    BR_DEC_13, "BR-DEC-13", "BT-110", Error, "at most two digits behind the point";
    BR_DEC_14, "BR-DEC-14", "BT-112", Error, "at most two digits behind the point";
    BR_DEC_15, "BR-DEC-15", "BT-111", Error, "at most two digits behind the point";
    BR_DEC_16, "BR-DEC-16", "BT-113", Error, "at most two digits behind the point";
    BR_DEC_17, "BR-DEC-17", "BT-114", Error, "at most two digits behind the point";
    BR_DEC_18, "BR-DEC-18", "BT-115", Error, "at most two digits behind the point";
    BR_DEC_19, "BR-DEC-19", "BT-116", Error, "at most two digits behind the point";
    BR_DEC_20, "BR-DEC-20", "BT-117", Error, "at most two digits behind the point";
    BR_DEC_23, "BR-DEC-23", "BT-131", Error, "at most two digits behind the point";
    BR_DEC_24, "BR-DEC-24", "BT-136", Error, "at most two digits behind the point";
    BR_DEC_25, "BR-DEC-25", "BT-137", Error, "at most two digits behind the point";
    BR_DEC_27, "BR-DEC-27", "BT-141", Error, "at most two digits behind the point";
    BR_DEC_28, "BR-DEC-28", "BT-142", Error, "at most two digits behind the point";
    BR_IC_11, "BR-IC-11", "BT-72", Error, "a supply within the EU has a day of delivery or a time";
    BR_IC_12, "BR-IC-12", "BT-80", Error, "a supply within the EU says to which country";
    BR_O_11, "BR-O-11", "BG-23", Error, "what is not subject to VAT stands alone in the VAT breakdown";
    BR_O_12, "BR-O-12", "BT-151", Error, "beside what is not subject to VAT, no line is";
    BR_O_13, "BR-O-13", "BT-95", Error, "beside what is not subject to VAT, no allowance is";
    BR_O_14, "BR-O-14", "BT-102", Error, "beside what is not subject to VAT, no charge is";
    BR_DE_1, "BR-DE-1", "BG-16", Error, "the invoice says how to pay";
    BR_DE_2, "BR-DE-2", "BG-6", Error, "the seller has a contact";
    BR_DE_3, "BR-DE-3", "BT-37", Error, "the address of the seller has a place";
    BR_DE_4, "BR-DE-4", "BT-38", Error, "the address of the seller has a postcode";
    BR_DE_5, "BR-DE-5", "BT-41", Error, "the contact of the seller has a name";
    BR_DE_6, "BR-DE-6", "BT-42", Error, "the contact of the seller has a telephone";
    BR_DE_7, "BR-DE-7", "BT-43", Error, "the contact of the seller has an e-mail address";
    BR_DE_8, "BR-DE-8", "BT-52", Error, "the address of the buyer has a place";
    BR_DE_9, "BR-DE-9", "BT-53", Error, "the address of the buyer has a postcode";
    BR_DE_10, "BR-DE-10", "BT-77", Error, "the address of the delivery has a place";
    BR_DE_11, "BR-DE-11", "BT-78", Error, "the address of the delivery has a postcode";
    BR_DE_14, "BR-DE-14", "BT-119", Error, "the VAT breakdown has a rate";
    BR_DE_15, "BR-DE-15", "BT-10", Error, "the buyer reference is there";
    BR_DE_16, "BR-DE-16", "BT-31", Error, "VAT needs a VAT number, a tax number or a tax representative of the seller";
    BR_DE_17, "BR-DE-17", "BT-3", Warning, "the kind of invoice is one of XRechnung";
    BR_DE_18, "BR-DE-18", "BT-20", Error, "cash discounts are written as XRechnung wants them";
    BR_DE_19, "BR-DE-19", "BT-84", Warning, "the account of a SEPA transfer is an IBAN";
    BR_DE_20, "BR-DE-20", "BT-91", Warning, "the account of a SEPA direct debit is an IBAN";
    BR_DE_21, "BR-DE-21", "BT-24", Warning, "the specification is XRechnung 3.0";
    BR_DE_22, "BR-DE-22", "BT-125", Error, "the names of attached files are different";
    BR_DE_23A, "BR-DE-23-a", "BG-17", Error, "a transfer has an account";
    BR_DE_23B, "BR-DE-23-b", "BG-17", Error, "a transfer has neither card nor direct debit";
    BR_DE_24A, "BR-DE-24-a", "BG-18", Error, "a payment by card has a card";
    BR_DE_24B, "BR-DE-24-b", "BG-18", Error, "a payment by card has neither account nor direct debit";
    BR_DE_25A, "BR-DE-25-a", "BG-19", Error, "a direct debit has its mandate";
    BR_DE_25B, "BR-DE-25-b", "BG-19", Error, "a direct debit has neither account nor card";
    BR_DE_26, "BR-DE-26", "BG-3", Warning, "a correction names the invoice that it corrects";
    BR_DE_27, "BR-DE-27", "BT-42", Warning, "a telephone number has three digits at least";
    BR_DE_28, "BR-DE-28", "BT-43", Warning, "an e-mail address looks like one";
    BR_DE_30, "BR-DE-30", "BT-90", Error, "a direct debit has the number of the creditor";
    BR_DE_31, "BR-DE-31", "BT-91", Error, "a direct debit has the account that is debited";
    BR_DE_TMP_32, "BR-DE-TMP-32", "BT-72", Hint, "the invoice says when it was delivered";
    PEPPOL_R001, "PEPPOL-EN16931-R001", "BT-23", Error, "the business process is named";
    PEPPOL_R010, "PEPPOL-EN16931-R010", "BT-49", Error, "the buyer has an electronic address";
    PEPPOL_R020, "PEPPOL-EN16931-R020", "BT-34", Error, "the seller has an electronic address";
    PEPPOL_R040, "PEPPOL-EN16931-R040", "BT-92", Error, "the amount of an allowance or a charge is base times share";
    PEPPOL_R041, "PEPPOL-EN16931-R041", "BT-93", Error, "where a share is, its base is";
    PEPPOL_R042, "PEPPOL-EN16931-R042", "BT-94", Error, "where a base is, the share is";
    PEPPOL_R046, "PEPPOL-EN16931-R046", "BT-146", Error, "the price is the one before discount minus the discount";
    PEPPOL_R055, "PEPPOL-EN16931-R055", "BT-111", Error, "the VAT has the same sign in both currencies";
    PEPPOL_R061, "PEPPOL-EN16931-R061", "BT-89", Error, "a direct debit names its mandate";
    PEPPOL_R110, "PEPPOL-EN16931-R110", "BT-134", Error, "the time of a line begins within that of the invoice";
    PEPPOL_R111, "PEPPOL-EN16931-R111", "BT-135", Error, "the time of a line ends within that of the invoice";
    PEPPOL_R120, "PEPPOL-EN16931-R120", "BT-131", Error, "the amount of a line is quantity times price plus charges minus allowances";
    PEPPOL_R121, "PEPPOL-EN16931-R121", "BT-149", Error, "the quantity that a price is for is above zero";
    PEPPOL_R130, "PEPPOL-EN16931-R130", "BT-150", Error, "the unit of the price is that of the quantity";
}
