use jiff::civil::Date;
use maud::{Markup, html};

use crate::{Lane, Lang, Page, Routes, Visitor, kern, t, text_with};

/// What a body in whose name something is done says about itself. Everything but the name may be missing, and is shown as "not
/// recorded" where the law asks for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Postal address, one line each.
    pub address: Vec<String>,
    /// Who represents it.
    pub represented_by: Option<String>,
    /// Electronic mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// How to reach the data protection officer (Art. 37 Abs. 7 DSGVO).
    pub data_protection_officer: Option<String>,
    /// What it says besides about the data it works with (Art. 13 DSGVO).
    pub privacy: Option<String>,
    /// Where barriers are reported: electronic mail address.
    pub feedback_email: Option<String>,
    /// Where barriers are reported: telephone number.
    pub feedback_phone: Option<String>,
    /// What is not accessible yet, besides what is said for the whole website.
    pub barriers: Option<String>,
    /// When it reviewed its statement.
    pub accessibility_reviewed_on: Option<Date>,
}

/// Which of the pages that the law asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Statement {
    /// § 5 DDG.
    Imprint,
    /// Art. 13 DSGVO.
    Privacy,
    /// § 7 BITV 2.0.
    Accessibility,
}

/// Imprint, privacy notice and accessibility statement of the operator. What is not configured is shown as "not recorded".
pub fn static_pages() -> Routes {
    Routes::new()
        .get("/impressum", Lane::Citizen, async |visitor: Visitor| statement(&visitor, Statement::Imprint, None))
        .get("/datenschutz", Lane::Citizen, async |visitor: Visitor| statement(&visitor, Statement::Privacy, None))
        .get("/barrierefreiheit", Lane::Citizen, async |visitor: Visitor| {
            statement(&visitor, Statement::Accessibility, None)
        })
}

/// Such a page: of the body in whose name something is done, where that is known, and of the operator.
pub fn statement(visitor: &Visitor, which: Statement, body: Option<&Body>) -> axum::response::Response {
    let lang = visitor.lang;
    let (title, content) = match which {
        Statement::Imprint => ("ui-imprint-title", imprint(visitor, body)),
        Statement::Privacy => ("ui-privacy-title", privacy(visitor, body)),
        Statement::Accessibility => ("ui-accessibility-title", accessibility(visitor, body)),
    };
    let mut page = Page::new(visitor, t(lang, title));
    if let Some(body) = body {
        page = page.preline(body.name.clone()).body(body.key.clone());
    }
    page.render(html! { (demonstration(visitor)) (content) })
}

fn imprint(visitor: &Visitor, body: Option<&Body>) -> Markup {
    let lang = visitor.lang;
    let operator = &visitor.site.operator;
    html! {
        @if let Some(body) = body {
            h2 { (t(lang, "ui-imprint-body-title")) }
            (kern::description_list(&[
                (t(lang, "ui-imprint-body-name"), html! { (body.name) }),
                (t(lang, "ui-imprint-address"), lines(lang, &body.address)),
                (t(lang, "ui-imprint-represented"), recorded(lang, body.represented_by.as_deref())),
                (t(lang, "ui-imprint-email"), email(lang, body.email.as_deref())),
                (t(lang, "ui-imprint-phone"), recorded(lang, body.phone.as_deref())),
            ]))
            h2 { (t(lang, "ui-imprint-operator-title")) }
        }
        (kern::description_list(&[
            (t(lang, "ui-imprint-name"), recorded(lang, operator.name.as_deref())),
            (t(lang, "ui-imprint-address"), lines(lang, &operator.address)),
            (t(lang, "ui-imprint-represented"), recorded(lang, operator.represented_by.as_deref())),
            (t(lang, "ui-imprint-email"), email(lang, operator.email.as_deref())),
            (t(lang, "ui-imprint-phone"), recorded(lang, operator.phone.as_deref())),
        ]))
        p { (t(lang, "ui-imprint-law")) }
    }
}

fn privacy(visitor: &Visitor, body: Option<&Body>) -> Markup {
    let lang = visitor.lang;
    let operator = &visitor.site.operator;
    html! {
        h2 { (t(lang, "ui-privacy-who-title")) }
        @if let Some(body) = body {
            p { (text_with(lang, "ui-privacy-body", &[("body", body.name.as_str().into())])) }
            (kern::description_list(&[
                (t(lang, "ui-privacy-responsible"), html! { (body.name) }),
                (t(lang, "ui-imprint-address"), lines(lang, &body.address)),
                (t(lang, "ui-imprint-email"), email(lang, body.email.as_deref())),
                (t(lang, "ui-privacy-officer"), recorded(lang, body.data_protection_officer.as_deref())),
                (t(lang, "ui-privacy-operator"), recorded(lang, operator.name.as_deref())),
            ]))
            @if let Some(more) = &body.privacy { p { (more) } }
        } @else {
            p { (t(lang, "ui-privacy-who")) }
            (kern::description_list(&[
                (t(lang, "ui-privacy-operator"), recorded(lang, operator.name.as_deref())),
                (t(lang, "ui-privacy-officer"), recorded(lang, operator.data_protection_officer.as_deref())),
            ]))
        }
        @for part in ["what", "cookies", "log", "safety", "deletion", "rights"] {
            h2 { (t(lang, &format!("ui-privacy-{part}-title"))) }
            p { (t(lang, &format!("ui-privacy-{part}"))) }
        }
    }
}

fn accessibility(visitor: &Visitor, body: Option<&Body>) -> Markup {
    let lang = visitor.lang;
    let operator = &visitor.site.operator;
    let reviewed = body.and_then(|body| body.accessibility_reviewed_on).or(operator.accessibility_reviewed_on);
    let reviewed = reviewed.map(|date| date.strftime("%d.%m.%Y").to_string());
    let (mail, phone) = match body {
        Some(body) => (body.feedback_email.as_deref(), body.feedback_phone.as_deref()),
        None => (operator.email.as_deref(), operator.phone.as_deref()),
    };
    html! {
        p { (t(lang, "ui-accessibility-aim")) }
        @for part in ["state", "gaps"] {
            h2 { (t(lang, &format!("ui-accessibility-{part}-title"))) }
            p { (t(lang, &format!("ui-accessibility-{part}"))) }
        }
        @if let Some(barriers) = body.and_then(|body| body.barriers.as_deref()) { p { (barriers) } }
        h2 { (t(lang, "ui-accessibility-date-title")) }
        p {
            @if let Some(date) = &reviewed {
                (text_with(lang, "ui-accessibility-date", &[("date", date.into())]))
            } @else { (t(lang, "ui-accessibility-no-date")) }
        }
        h2 id="rueckmeldung" { (t(lang, "ui-accessibility-feedback-title")) }
        p { (t(lang, "ui-accessibility-feedback")) }
        (kern::description_list(&[
            (t(lang, "ui-imprint-email"), email(lang, mail)),
            (t(lang, "ui-imprint-phone"), recorded(lang, phone)),
        ]))
        h2 { (t(lang, "ui-accessibility-enforcement-title")) }
        p { (t(lang, "ui-accessibility-enforcement")) }
        p { a class="kern-link" href="https://www.tlmb-thueringen.de" { "www.tlmb-thueringen.de" } }
    }
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
