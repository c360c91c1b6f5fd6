//! What is said about a service, part by part: the state's words and what the place adds.

use maud::{Markup, html};
use ui::kern::description_list;
use ui::{Lang, Visitor, t, text_with};

use super::body::{Case, in_sentence};
use super::parts::{date, fictitious, value_name};
use crate::catalogue::Catalogue;
use crate::model::{EntityKey, FeeLine, Fees, Gender, MergedModule, Module, ServicePage, Text};

/// Parts that have a place of their own on the page, or none.
const ELSEWHERE: [Module; 3] = [Module::Name, Module::Teaser, Module::Summary];
/// Of a municipal service one wants to know these; where nothing is recorded the page says so.
const EXPECTED: [Module; 4] = [Module::Documents, Module::Fee, Module::Deadline, Module::LegalBasis];

/// What it is, in a few sentences.
pub(super) fn summary(catalogue: &Catalogue, visitor: &Visitor, page: &ServicePage) -> Markup {
    let texts = &page.service.texts;
    let part = [Module::Summary, Module::Teaser]
        .into_iter()
        .find_map(|module| texts.merged_module(module, &page.owners, visitor.lang));
    html! {
        @if let Some(part) = part { div class="dw-text dw-text--large" { (said(catalogue, visitor.lang, &part)) } }
    }
}

/// Every other part, with its heading.
pub(super) fn facts(catalogue: &Catalogue, visitor: &Visitor, page: &ServicePage) -> Markup {
    let lang = visitor.lang;
    let is_curated = page.service.curated().is_some();
    let parts = Module::ALL.into_iter().filter(|module| !ELSEWHERE.contains(module));
    html! {
        @for module in parts {
            @let part = page.service.texts.merged_module(module, &page.owners, lang);
            @let is_shown = part.is_some() || (is_curated && EXPECTED.contains(&module));
            @if is_shown {
                h2 class="kern-heading-medium" { (t(lang, &module.key())) }
                @if module == Module::Fee && is_curated {
                    (fees(catalogue, lang, &page.fees, part.as_ref()))
                } @else if let Some(part) = &part {
                    div class="dw-text" { (said(catalogue, lang, part)) }
                } @else {
                    p class="kern-body" { (t(lang, "directory-not-recorded")) }
                }
            }
        }
        (approval(lang, page))
    }
}

/// The texts of a part; what is not the state's own says whose it is.
fn said(catalogue: &Catalogue, lang: Lang, part: &MergedModule<'_>) -> Markup {
    html! {
        @for text in &part.texts {
            @if text.owner == EntityKey::state() {
                div lang=[text_lang(lang, text)] { (text.text.markup()) }
            } @else {
                section class="dw-local" {
                    p class="dw-local__whose" { (whose(catalogue, lang, &text.owner)) }
                    div lang=[text_lang(lang, text)] { (text.text.markup()) }
                }
            }
        }
    }
}

/// The language of a text, when it differs from that of the page.
pub(super) fn text_lang(lang: Lang, text: &Text) -> Option<&'static str> {
    let is_german = |lang: Lang| lang != Lang::English;
    (is_german(lang) != is_german(text.language)).then(|| text.language.tag())
}

fn whose(catalogue: &Catalogue, lang: Lang, owner: &EntityKey) -> String {
    let name = catalogue.entity(owner).map_or_else(
        || in_sentence(lang, owner.as_str(), Gender::Feminine, Case::Dative),
        |entity| in_sentence(lang, &entity.name, entity.gender(), Case::Dative),
    );
    text_with(lang, "directory-text-local", &[("entity", name.into())])
}

fn fees(catalogue: &Catalogue, lang: Lang, fees: &Fees, part: Option<&MergedModule<'_>>) -> Markup {
    let is_local = part.is_some_and(|part| part.texts.iter().any(|text| text.owner != EntityKey::state()));
    let needs_words = fees.lines.is_empty() || fees.tariff_not_recorded || is_local;
    html! {
        (fee_lines(lang, fees))
        @if fees.tariff_not_recorded { p class="kern-body" { (t(lang, "directory-tariff-not-recorded")) } }
        @match part {
            Some(part) if needs_words => div class="dw-text" { (said(catalogue, lang, part)) },
            None if fees.lines.is_empty() => p class="kern-body" { (t(lang, "directory-not-recorded")) },
            _ => {},
        }
    }
}

fn fee_lines(lang: Lang, fees: &Fees) -> Markup {
    if fees.lines.is_empty() {
        return html! {};
    }
    let rows: Vec<(String, Markup)> = fees
        .lines
        .iter()
        .map(|line| match line {
            FeeLine::Fee(fee) => (fee.subject.clone(), html! { (fee.cents) }),
            FeeLine::Tariff { key, cents, fictitious: invented, .. } => (
                value_name(lang, key),
                html! {
                    (text_with(lang, "directory-per-year", &[("amount", cents.to_string().into())]))
                    @if *invented { " " (fictitious(lang)) }
                },
            ),
        })
        .collect();
    description_list(&rows)
}

/// Who vouches for the text of the state, and since when.
fn approval(lang: Lang, page: &ServicePage) -> Markup {
    let approved = page.service.texts.iter().filter(|text| text.owner == EntityKey::state());
    let newest = approved.filter_map(|text| Some((text.approved_on?, text.approved_by.as_deref()?))).max();
    html! {
        @if let Some((day, by)) = newest {
            p class="kern-body kern-body--small dw-muted" {
                (text_with(lang, "directory-text-approved", &[("by", by.into()), ("date", date(lang, day).into())]))
            }
        }
    }
}
