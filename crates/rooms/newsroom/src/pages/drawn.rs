//! How an item looks to everybody; the preview is the same.

use directory::Catalogue;
use maud::{Markup, html};
use ui::kern::{self, Button, Card, Tone};
use ui::{Lang, t, text_with};

use super::filter::issuer_name;
use crate::body::Body;
use crate::model::{Attached, Content, Issuer, Kind, Shown, Text};

/// An item to draw: shown to everybody, or as it would be.
pub(super) struct Drawn<'a> {
    pub(super) lang: Lang,
    pub(super) catalogue: &'a Catalogue,
    pub(super) issuer: Issuer,
    pub(super) kind: Kind,
    pub(super) content: &'a Content,
    /// What the addresses of its files begin with.
    pub(super) files: String,
    pub(super) today: jiff::civil::Date,
}

/// The language of a text, when it differs from that of the page.
pub(super) fn foreign(page: Lang, text: Lang) -> Option<&'static str> {
    (page != text).then(|| text.tag())
}

impl Drawn<'_> {
    /// The text and its language.
    pub(super) fn text(&self) -> (&Text, Lang) {
        self.content.text(self.lang)
    }

    /// The day, place and name above the text.
    fn head(&self) -> Markup {
        let lang = self.lang;
        let mut rows = vec![(
            t(lang, "newsroom-issuer"),
            html! {
                span lang=[matches!(self.issuer, Issuer::Administration(_)).then(|| foreign(lang, Lang::German)).flatten()] {
                    (issuer_name(lang, self.catalogue, self.issuer))
                }
            },
        )];
        if let Some(date) = self.content.date {
            rows.push((t(lang, "newsroom-date"), html! { (ui::date(lang, date)) }));
        }
        if let Some(period) = self.period() {
            rows.push((t(lang, "newsroom-period"), period));
        }
        kern::description_list(&rows)
    }

    /// From when to when, and whether it is over.
    pub(super) fn period(&self) -> Option<Markup> {
        let lang = self.lang;
        let Content { from, until, .. } = self.content;
        if from.is_none() && until.is_none() {
            return None;
        }
        let over = until.is_some_and(|until| until < self.today);
        Some(html! {
            (period_text(lang, *from, *until))
            @if over { " " (kern::badge(Tone::Info, &t(lang, "newsroom-over"))) }
        })
    }

    /// Everything below the headline.
    pub(super) fn markup(&self) -> Markup {
        let (lang, content) = (self.lang, self.content);
        let (text, said) = self.text();
        let tongue = foreign(lang, said);
        let cover = content.cover().filter(|_| self.kind == Kind::Publication);
        let (pictures, documents): (Vec<_>, Vec<_>) = content.files.iter().partition(|file| file.is_picture());
        let pictures = pictures.into_iter().filter(|file| cover.is_none_or(|cover| cover.id != file.id));
        html! {
            @if lang != said { p class="kern-body dw-muted" { (t(lang, "newsroom-only-german")) } }
            (self.head())
            article class="dw-news" lang=[tongue] {
                @if !text.teaser.is_empty() { p class="kern-body kern-body--large" { (text.teaser) } }
                @if let Some(cover) = cover { (self.picture(cover)) }
                @match Body::read(&text.body) {
                    Ok(body) => { (body.markup()) },
                    // What was submitted can be read; a draft may not be yet, and is shown as it was typed.
                    Err(_) => { p class="kern-body" { (text.body) } },
                }
                @if !text.quote.is_empty() {
                    figure class="dw-quote" {
                        blockquote class="kern-body kern-body--large" { p { (text.quote) } }
                        figcaption class="kern-body" { (text.speaker) }
                    }
                }
                @for picture in pictures { (self.picture(picture)) }
            }
            @if !documents.is_empty() {
                h2 class="kern-heading-medium" { (t(lang, "newsroom-documents")) }
                ul class="kern-list kern-list--bullet" {
                    @for file in documents {
                        li {
                            a class="kern-link" href=(self.address(file)) lang=[foreign(lang, Lang::German)] {
                                (if file.alt.is_empty() { &file.name } else { &file.alt })
                            }
                            " " span class="dw-muted" { "(" (file_size(lang, file)) ")" }
                        }
                    }
                }
            }
            @if let Some(order) = Body::read(&content.order).ok().filter(|_| !content.order.is_empty()) {
                h2 class="kern-heading-medium" { (t(lang, "newsroom-order")) }
                div lang=[foreign(lang, Lang::German)] { (order.markup()) }
            }
            (self.services())
            @if !content.contact.is_empty() {
                h2 class="kern-heading-medium" { (t(lang, "newsroom-contact")) }
                p class="kern-body" lang=[foreign(lang, Lang::German)] {
                    @for (number, line) in content.contact.lines().enumerate() { @if number > 0 { br; } (line) }
                }
            }
        }
    }

    fn address(&self, file: &Attached) -> String {
        format!("{}/datei/{}", self.files, file.id)
    }

    /// Pictures are described in German.
    fn picture(&self, file: &Attached) -> Markup {
        html! {
            p class="dw-news__picture" {
                img src=(self.address(file)) alt=(file.alt) lang=[foreign(self.text().1, Lang::German)] loading="lazy";
            }
        }
    }

    /// The services that the item names, as far as the catalogue still has them.
    fn services(&self) -> Markup {
        let lang = self.lang;
        let services: Vec<_> = self.content.services.iter().filter_map(|id| self.catalogue.service(id)).collect();
        html! {
            @if !services.is_empty() {
                h2 class="kern-heading-medium" { (t(lang, "newsroom-services")) }
                ul class="kern-list kern-list--bullet" {
                    @for service in services {
                        li {
                            a class="kern-link" href={ "/leistung/" (service.id) } lang=[foreign(lang, Lang::German)] {
                                (service.name)
                            }
                        }
                    }
                }
            }
        }
    }
}

/// `1. März 2026 bis 3. April 2026`, or one end of it.
fn period_text(lang: Lang, from: Option<jiff::civil::Date>, until: Option<jiff::civil::Date>) -> String {
    let day = |date| ui::date(lang, date).into();
    match (from, until) {
        (Some(from), Some(until)) => {
            text_with(lang, "newsroom-from-until", &[("from", day(from)), ("until", day(until))])
        }
        (Some(from), None) => text_with(lang, "newsroom-from", &[("from", day(from))]),
        (None, Some(until)) => text_with(lang, "newsroom-until", &[("until", day(until))]),
        (None, None) => String::new(),
    }
}

/// `PDF, 1,2 MB`
pub(super) fn file_size(lang: Lang, file: &Attached) -> String {
    let kind = file.media_type.rsplit('/').next().unwrap_or_default().to_uppercase();
    let size = if file.size < 1_000_000 {
        format!("{} KB", file.size.div_ceil(1_000))
    } else {
        let tenths = file.size.div_ceil(100_000);
        format!("{} MB", ui::decimal(lang, &format!("{}.{}", tenths / 10, tenths % 10)))
    };
    format!("{kind}, {size}")
}

/// An item in a list.
pub(super) fn card(lang: Lang, catalogue: &Catalogue, item: &Shown, with_kind: bool) -> Markup {
    let (text, said) = item.content.text(lang);
    let date = item.content.date.unwrap_or_else(|| item.published_at.in_germany().date());
    let mut preline = vec![ui::date(lang, date), issuer_name(lang, catalogue, item.issuer)];
    if with_kind {
        preline.insert(1, t(lang, item.kind.key()));
    }
    html! {
        li lang=[foreign(lang, said)] {
            (Card::new(&text.title).preline(preline.join(" · ")).href(item.address()).body(html! {
                @if !text.teaser.is_empty() { p class="kern-body" { (text.teaser) } }
            }))
        }
    }
}

/// A button that sends its form with the revision that was looked at.
pub(super) fn revision_form(csrf: &Markup, action: &str, revision: i32, body: Markup) -> Markup {
    html! {
        form method="post" action=(action) class="dw-form" {
            (csrf)
            (kern::hidden("stand", &revision.to_string()))
            (body)
        }
    }
}

/// A button of such a form.
pub(super) fn revision_button(csrf: &Markup, action: &str, revision: i32, kind: Button, label: &str) -> Markup {
    revision_form(csrf, action, revision, kern::button(kind, label))
}
