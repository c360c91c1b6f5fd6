//! What a decision says that takes the place of another.

use applications::date_text;
use ui::text_with;

use super::OFFICIAL;
use crate::decision::Amends;

fn dated(amends: &Amends) -> [(&'static str, ui::Value); 2] {
    [("date", date_text(amends.decided_on).into()), ("basis", amends.basis.as_str().into())]
}

/// The subject: of an amendment with the day of the decision that it is about.
pub(super) fn subject(service: &str, amends: Option<&Amends>) -> String {
    let service = [("service", service.into())];
    match amends {
        Some(amends) => {
            let args = [&service[..], &dated(amends)].concat();
            text_with(OFFICIAL, &format!("casework-letter-subject-{}", amends.how), &args)
        }
        None => text_with(OFFICIAL, "casework-letter-subject", &service),
    }
}

/// How the letter begins.
pub(super) fn opening(received: &str, amends: Option<&Amends>) -> String {
    match amends {
        Some(amends) => {
            let args = [&[("received", received.into())], &dated(amends)[..]].concat();
            text_with(OFFICIAL, "casework-letter-opening-amended", &args)
        }
        None => text_with(OFFICIAL, "casework-letter-opening", &[("date", received.into())]),
    }
}

/// What becomes of the former decision, in the operative part (§ 37 Abs. 1 VwVfG).
pub(super) fn sentence(amends: &Amends) -> String {
    text_with(OFFICIAL, &format!("casework-letter-{}", amends.how), &dated(amends))
}

/// What the payment reference is made of: every decision of a case has one of its own, so that payments can be told apart.
pub(super) fn numbered(reference: &str, amends: Option<&Amends>) -> String {
    match amends {
        Some(amends) => format!("{reference}V{}", amends.version.saturating_add(1)),
        None => reference.to_owned(),
    }
}
