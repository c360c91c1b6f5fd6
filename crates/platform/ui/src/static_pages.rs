use maud::{Markup, html};

use crate::{Lane, Lang, Page, Routes, Visitor, kern, t, text_with};

/// Imprint, privacy notice and accessibility statement. What the operator has not configured is shown as "not recorded".
pub fn static_pages() -> Routes {
    Routes::new().get("/impressum", Lane::Citizen, imprint).get("/datenschutz", Lane::Citizen, privacy).get(
        "/barrierefreiheit",
        Lane::Citizen,
        accessibility,
    )
}

async fn imprint(visitor: Visitor) -> axum::response::Response {
    let lang = visitor.lang;
    let operator = &visitor.site.operator;
    Page::new(&visitor, t(lang, "ui-imprint-title")).render(html! {
        (demonstration(&visitor))
        (kern::description_list(&[
            (t(lang, "ui-imprint-name"), recorded(lang, operator.name.as_deref())),
            (t(lang, "ui-imprint-address"), lines(lang, &operator.address)),
            (t(lang, "ui-imprint-represented"), recorded(lang, operator.represented_by.as_deref())),
            (t(lang, "ui-imprint-email"), email(lang, operator.email.as_deref())),
            (t(lang, "ui-imprint-phone"), recorded(lang, operator.phone.as_deref())),
        ]))
        p { (t(lang, "ui-imprint-law")) }
    })
}

async fn privacy(visitor: Visitor) -> axum::response::Response {
    let lang = visitor.lang;
    let operator = &visitor.site.operator;
    Page::new(&visitor, t(lang, "ui-privacy-title")).render(html! {
        (demonstration(&visitor))
        h2 { (t(lang, "ui-privacy-who-title")) }
        p { (t(lang, "ui-privacy-who")) }
        (kern::description_list(&[
            (t(lang, "ui-privacy-operator"), recorded(lang, operator.name.as_deref())),
            (t(lang, "ui-privacy-officer"), recorded(lang, operator.data_protection_officer.as_deref())),
        ]))
        @for part in ["what", "cookies", "log", "safety", "deletion", "rights"] {
            h2 { (t(lang, &format!("ui-privacy-{part}-title"))) }
            p { (t(lang, &format!("ui-privacy-{part}"))) }
        }
    })
}

async fn accessibility(visitor: Visitor) -> axum::response::Response {
    let lang = visitor.lang;
    let operator = &visitor.site.operator;
    let reviewed = operator.accessibility_reviewed_on.map(|date| date.strftime("%d.%m.%Y").to_string());
    Page::new(&visitor, t(lang, "ui-accessibility-title")).render(html! {
        (demonstration(&visitor))
        p { (t(lang, "ui-accessibility-aim")) }
        @for part in ["state", "gaps"] {
            h2 { (t(lang, &format!("ui-accessibility-{part}-title"))) }
            p { (t(lang, &format!("ui-accessibility-{part}"))) }
        }
        h2 { (t(lang, "ui-accessibility-date-title")) }
        p {
            @if let Some(date) = &reviewed {
                (text_with(lang, "ui-accessibility-date", &[("date", date.into())]))
            } @else { (t(lang, "ui-accessibility-no-date")) }
        }
        h2 id="rueckmeldung" { (t(lang, "ui-accessibility-feedback-title")) }
        p { (t(lang, "ui-accessibility-feedback")) }
        (kern::description_list(&[
            (t(lang, "ui-imprint-email"), email(lang, operator.email.as_deref())),
            (t(lang, "ui-imprint-phone"), recorded(lang, operator.phone.as_deref())),
        ]))
        h2 { (t(lang, "ui-accessibility-enforcement-title")) }
        p { (t(lang, "ui-accessibility-enforcement")) }
        p { a class="kern-link" href="https://www.tlmb-thueringen.de" { "www.tlmb-thueringen.de" } }
    })
}

fn demonstration(visitor: &Visitor) -> Markup {
    html! {
        @if visitor.site.demonstration {
            (kern::Alert::info(visitor.t("ui-demonstration-title")).body(html! { p { (visitor.t("ui-demonstration")) } }))
        }
    }
}

fn recorded(lang: Lang, value: Option<&str>) -> Markup {
    html! { @if let Some(value) = value { (value) } @else { span class="dw-muted" { (t(lang, "ui-not-recorded")) } } }
}

fn lines(lang: Lang, values: &[String]) -> Markup {
    html! {
        @if values.is_empty() { (recorded(lang, None)) }
        @for (index, line) in values.iter().enumerate() { @if index > 0 { br; } (line) }
    }
}

fn email(lang: Lang, address: Option<&str>) -> Markup {
    html! {
        @if let Some(address) = address { a class="kern-link" href={ "mailto:" (address) } { (address) } }
        @else { (recorded(lang, None)) }
    }
}
