use jiff::civil::Date;
use maud::{Markup, html};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use ui::kern::{self, Tone};
use ui::{Lang, t, text_with};

use crate::model::{Audience, Formerly, Missing, Place, ServiceState, Setting};

/// Longer words are cut; nobody reads them.
pub(super) const LONGEST_WORDS: usize = 200;

/// Words of a search as they are used and shown again.
pub(super) fn trimmed(words: &str) -> String {
    words.trim().chars().take(LONGEST_WORDS).collect()
}

/// An address with its query; empty values are left out.
pub(super) fn address(path: &str, query: &[(&str, &str)]) -> String {
    let pairs: Vec<String> = query
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC)))
        .collect();
    if pairs.is_empty() { path.to_owned() } else { format!("{path}?{}", pairs.join("&")) }
}

/// The language of text from the catalogue, when it differs from that of the page.
pub(super) fn content_lang(lang: Lang) -> Option<&'static str> {
    (lang == Lang::English).then(|| Lang::German.tag())
}

/// The entrance's name as the end of text keys.
pub(super) fn entrance_key(audience: Audience, ending: &str) -> String {
    format!("directory-entrance-{}-{ending}", audience.name())
}

/// What became of a municipality, one sentence for each change.
pub(crate) fn formerly(lang: Lang, changes: &[Formerly]) -> Vec<String> {
    let sentence = |change: &Formerly| {
        text_with(
            lang,
            "directory-formerly",
            &[
                ("name", change.name.clone().into()),
                ("date", ui::date(lang, change.since).into()),
                ("now", change.now.clone().into()),
            ],
        )
    };
    changes.iter().map(sentence).collect()
}

/// The same on a page, when the place was a municipality of its own.
pub(super) fn what_became(lang: Lang, place: &Place) -> Markup {
    html! { @for sentence in formerly(lang, &place.formerly) { p class="kern-body" { (sentence) } } }
}

/// A list of places, each a link.
pub(super) fn place_list(lang: Lang, places: &[Place], href: impl Fn(&Place) -> String) -> Markup {
    html! {
        ul class="kern-list" {
            @for place in places {
                li lang=[content_lang(lang)] {
                    a class="kern-link" href=(href(place)) { (place.label()) }
                    " " span class="dw-muted" { (place.administration) }
                    @if !place.formerly.is_empty() {
                        " " span class="dw-muted" lang=(lang.tag()) { "(" (t(lang, "directory-formerly-short")) ")" }
                    }
                }
            }
        }
    }
}

/// How one gets a service, as a short word.
pub(super) fn state_badge(lang: Lang, state: &ServiceState) -> Markup {
    let tone = if matches!(state, ServiceState::OnlineHere { .. }) { Tone::Success } else { Tone::Info };
    kern::badge(tone, &t(lang, &state_key(state)))
}

/// The key of that word.
pub(super) fn state_key(state: &ServiceState) -> String {
    let key = match state {
        ServiceState::OnlineHere { .. } => "online",
        ServiceState::FormToPrint { .. } => "form",
        ServiceState::Appointment => "appointment",
        ServiceState::InPersonOnly => "in-person",
        ServiceState::OtherAuthority { .. } => "other-authority",
        ServiceState::NotOfferedHere { .. } => "not-offered",
    };
    format!("directory-state-{key}")
}

/// What is missing, in plain words.
pub(super) fn missing_text(lang: Lang, missing: &Missing) -> String {
    match missing {
        Missing::OnlineService => t(lang, "directory-missing-online-service"),
        Missing::Zone => t(lang, "directory-missing-zone"),
        Missing::Activation => t(lang, "directory-missing-activation"),
        Missing::Closed => t(lang, "directory-missing-closed"),
        Missing::Value(key) => value_name(lang, key),
    }
}

/// The name of a setting.
pub(super) fn value_name(lang: Lang, key: &str) -> String {
    let name = match key {
        "letterhead.street" => "street",
        "letterhead.postcode" => "postcode",
        "letterhead.city" => "city",
        "contact.email" => "email",
        "contact.phone" => "phone",
        "hours" => "hours",
        "bank.iban" => "iban",
        "bank.bic" => "bic",
        "bank.holder" => "account-holder",
        "dog_tax.first" => "dog-tax-first",
        "dog_tax.second" => "dog-tax-second",
        "dog_tax.further" => "dog-tax-further",
        "dog_tax.dangerous_first" => "dog-tax-dangerous-first",
        "dog_tax.dangerous_further" => "dog-tax-dangerous-further",
        "dog_tax.taxable_from_months" => "dog-tax-age",
        "dog_tax.start_rule" => "dog-tax-start",
        "registration_certificate.fee" => "registration-certificate-fee",
        other => return text_with(lang, "directory-value-other", &[("key", other.into())]),
    };
    t(lang, &format!("directory-value-{name}"))
}

/// A recorded value; an invented one says so.
pub(super) fn setting(lang: Lang, setting: &Setting) -> Markup {
    html! {
        span lang=[content_lang(lang)] { (setting.value) }
        @if setting.fictitious { " " (fictitious(lang)) }
    }
}

pub(super) fn fictitious(lang: Lang) -> Markup {
    html! { span class="dw-muted" { "(" (t(lang, "directory-fictitious")) ")" } }
}

/// A date as it is written in the language.
pub(super) fn date(lang: Lang, date: Date) -> String {
    match lang {
        Lang::English => date.strftime("%-d %B %Y").to_string(),
        Lang::German | Lang::PlainGerman => date.strftime("%-d.%-m.%Y").to_string(),
    }
}

/// Whose territorial state this is.
pub(super) fn as_of(lang: Lang, day: Date) -> Markup {
    html! { p class="kern-body kern-body--small dw-muted" { (text_with(lang, "directory-as-of", &[("date", date(lang, day).into())])) } }
}
