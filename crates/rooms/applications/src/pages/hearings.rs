//! Who else is heard before the decision.

use jiff::civil::Date;
use maud::{Markup, html};
use ui::{Lang, t, text_with};

use crate::hearings::Hearing;

/// Who is heard, what about and until when; nothing when nobody is.
pub(super) fn hearings_view(lang: Lang, hearings: &[Hearing], today: Date) -> Markup {
    let line = |hearing: &Hearing| {
        let heard = &hearing.heard;
        let subject = match &heard.source {
            Some(source) => format!("{} ({source})", heard.subject),
            None => heard.subject.clone(),
        };
        let party = heard.party.clone().unwrap_or_else(|| t(lang, "applications-hearing-own"));
        let key = match hearing.ended_at {
            Some(_) => "applications-hearing-ended",
            None if hearing.until < today => "applications-hearing-over",
            None => "applications-hearing",
        };
        let date = ui::date(lang, hearing.until);
        text_with(lang, key, &[("party", party.into()), ("subject", subject.into()), ("date", date.into())])
    };
    html! {
        @if !hearings.is_empty() {
            h2 class="kern-heading-medium" { (t(lang, "applications-hearings")) }
            p class="kern-body" { (t(lang, "applications-hearings-text")) }
            ul class="kern-list kern-list--bullet" { @for hearing in hearings { li { (line(hearing)) } } }
        }
    }
}
