//! An application that a clerk fills in for somebody: at the counter, on the telephone, from paper.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use store::Timestamp;
use ui::{Lang, t, text_with};

use crate::model::{Application, Channel};

/// Hour of the day at which counts as received what reached the administration before it was typed in: the hour is not known.
const NOON: i8 = 12;

/// How a person was helped, and that they agreed to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assistance {
    /// How it came.
    pub channel: Channel,
    /// The day on which it reached the administration. Time limits run from it.
    pub received_on: Date,
    /// The clerk: the actor, as the history of the case names it.
    pub by: String,
    /// What the person agreed to.
    pub consent: Consent,
}

/// The consent of a person that somebody else fills in and sends a form for them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Who agreed.
    pub name: String,
    /// When.
    pub on: Date,
    /// What was explained before.
    pub explained: String,
}

impl Assistance {
    /// When it counts as received, if it is sent now.
    pub(crate) fn received_at(&self, now: Timestamp) -> Timestamp {
        if self.received_on == now.in_germany().date() {
            return now;
        }
        Timestamp::of_germany(self.received_on.at(NOON, 0, 0, 0))
    }

    /// The way it came, in words.
    pub fn way(&self, lang: Lang) -> String {
        way_text(lang, self.channel)
    }

    /// Who agreed, when, and after what explanation.
    pub fn consent_lines(&self, lang: Lang) -> Vec<(String, String)> {
        vec![
            (t(lang, "applications-consent-who"), self.consent.name.clone()),
            (t(lang, "applications-consent-on"), ui::date(lang, self.consent.on)),
            (t(lang, "applications-consent-explained"), self.consent.explained.clone()),
        ]
    }
}

/// The way an application came on which a clerk filled it in: "am Schalter".
pub fn way_text(lang: Lang, channel: Channel) -> String {
    t(lang, &format!("applications-way-{}", channel.name()))
}

/// When an application counts as received, in words; without the minute where only the day is known.
pub fn received_text(lang: Lang, application: &Application) -> String {
    let at = application.submitted_at;
    if application.channel.is_assisted() { ui::date(lang, at.in_germany().date()) } else { ui::moment(lang, at) }
}

/// That the administration filled it in, as the applicant reads it.
pub(crate) fn told(lang: Lang, assistance: &Assistance) -> String {
    let args = [
        ("way", assistance.way(lang).into()),
        ("name", assistance.consent.name.as_str().into()),
        ("date", ui::date(lang, assistance.consent.on).into()),
    ];
    text_with(lang, "applications-assisted-text", &args)
}
