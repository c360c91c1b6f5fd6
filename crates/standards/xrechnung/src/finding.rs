use std::fmt;

use rust_decimal::Decimal;

use crate::rule::{Rule, Severity};

/// What does not keep to a rule, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// How much it weighs; less than the rule where the difference is one that official validators let pass.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// The amounts, when they are the matter.
    pub amounts: Option<Amounts>,
}

/// An amount that is not what it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amounts {
    /// What the invoice says.
    pub found: Decimal,
    /// What follows from its other amounts.
    pub expected: Decimal,
}

/// Where something is in an [`Invoice`](crate::Invoice). Numbers are places in its lists, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In the invoice as a whole.
    Invoice,
    /// Of a preceding invoice.
    Preceding(usize),
    /// At the seller.
    Seller,
    /// At the buyer.
    Buyer,
    /// At the payee.
    Payee,
    /// At the tax representative.
    TaxRepresentative,
    /// At the delivery.
    Delivery,
    /// At a way to pay.
    Means(usize),
    /// At an allowance on the invoice.
    Allowance(usize),
    /// At a charge on the invoice.
    Charge(usize),
    /// In the VAT breakdown.
    Vat(usize),
    /// At a supporting document.
    Attachment(usize),
    /// At a line.
    Line(usize),
    /// At an allowance of a line: line, allowance.
    LineAllowance(usize, usize),
    /// At a charge of a line: line, charge.
    LineCharge(usize, usize),
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invoice => write!(out, "invoice"),
            Self::Preceding(number) => write!(out, "preceding invoice {}", number + 1),
            Self::Seller => write!(out, "seller"),
            Self::Buyer => write!(out, "buyer"),
            Self::Payee => write!(out, "payee"),
            Self::TaxRepresentative => write!(out, "tax representative"),
            Self::Delivery => write!(out, "delivery"),
            Self::Means(number) => write!(out, "way to pay {}", number + 1),
            Self::Allowance(number) => write!(out, "allowance {}", number + 1),
            Self::Charge(number) => write!(out, "charge {}", number + 1),
            Self::Vat(number) => write!(out, "VAT breakdown {}", number + 1),
            Self::Attachment(number) => write!(out, "supporting document {}", number + 1),
            Self::Line(line) => write!(out, "line {}", line + 1),
            Self::LineAllowance(line, number) => write!(out, "line {}, allowance {}", line + 1, number + 1),
            Self::LineCharge(line, number) => write!(out, "line {}, charge {}", line + 1, number + 1),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.place, self.rule)?;
        match self.amounts {
            Some(Amounts { found, expected }) => write!(out, "; it says {found}, which should be {expected}"),
            None => Ok(()),
        }
    }
}
