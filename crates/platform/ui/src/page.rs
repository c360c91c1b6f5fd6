use std::borrow::Cow;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use maud::{DOCTYPE, Markup, html};

use crate::{Lang, Visitor, asset_path, kern, t};

const HTMX_CONFIG: &str =
    r#"{"includeIndicatorStyles":false,"allowEval":false,"allowScriptTags":false,"historyCacheSize":0}"#;

/// A link of the navigation in the header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavigationLink {
    /// What it is called.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// True on the page it leads to, or one below it.
    pub current: bool,
}

impl NavigationLink {
    /// A link, marked as current when the visitor is there or below.
    pub fn new(visitor: &Visitor, label: impl Into<String>, href: &str) -> Self {
        let below = visitor.path.strip_prefix(href).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        Self { label: label.into(), href: href.to_owned(), current: below }
    }
}

/// The frame of every page: head line, header with product name, navigation and languages, main part, footer.
///
/// ```
/// # use ui::{Page, Visitor, html};
/// # let visitor = Visitor::default();
/// let response = Page::new(&visitor, "Hund anmelden").back("/").render(html! { p { "…" } });
/// assert_eq!(response.status(), 200);
/// ```
#[derive(Clone, Debug)]
pub struct Page<'a> {
    visitor: &'a Visitor,
    title: String,
    heading: bool,
    lead: Option<String>,
    preline: Option<String>,
    back: Option<String>,
    breadcrumb: Vec<kern::NavigationStep>,
    navigation: Vec<NavigationLink>,
    account: Option<Markup>,
    example: bool,
    errors: bool,
    wide: bool,
    status: StatusCode,
}

impl<'a> Page<'a> {
    /// A page with its title, which also is its heading (`h1`).
    pub fn new(visitor: &'a Visitor, title: impl Into<String>) -> Self {
        Self {
            visitor,
            title: title.into(),
            heading: true,
            lead: None,
            preline: None,
            back: None,
            breadcrumb: Vec::new(),
            navigation: Vec::new(),
            account: None,
            example: false,
            errors: false,
            wide: false,
            status: StatusCode::OK,
        }
    }

    /// The content brings its own `h1` (e.g. a question that is the heading).
    pub fn without_heading(mut self) -> Self {
        self.heading = false;
        self
    }

    /// A sentence below the heading that says what the page is for.
    pub fn lead(mut self, text: impl Into<String>) -> Self {
        self.lead = Some(text.into());
        self
    }

    /// A line above the heading, e.g. the name of the service on each of its pages.
    pub fn preline(mut self, text: impl Into<String>) -> Self {
        self.preline = Some(text.into());
        self
    }

    /// A link back above the heading.
    pub fn back(mut self, href: impl Into<String>) -> Self {
        self.back = Some(href.into());
        self
    }

    /// Where this page stands.
    pub fn breadcrumb(mut self, steps: Vec<kern::NavigationStep>) -> Self {
        self.breadcrumb = steps;
        self
    }

    /// Links in the header instead of the installation's own ([`Site::navigation`](crate::Site)), e.g. for members of
    /// staff.
    pub fn navigation(mut self, links: Vec<NavigationLink>) -> Self {
        self.navigation = links;
        self
    }

    /// Who is logged in and how to log out, on the right of the header.
    pub fn account(mut self, account: Markup) -> Self {
        self.account = Some(account);
        self
    }

    /// Shows that the values of this page are invented examples.
    pub fn example(mut self, example: bool) -> Self {
        self.example = example;
        self
    }

    /// The form on the page has problems: the title starts with "Fehler:", which screen readers say first.
    pub fn errors(mut self, errors: bool) -> Self {
        self.errors = errors;
        self
    }

    /// Uses the whole width, e.g. for tables.
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// The status of the answer.
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// The whole page as an answer.
    pub fn render(self, content: Markup) -> Response {
        let status = self.status;
        let lang = HeaderValue::from_static(self.visitor.lang.tag());
        let mut response = Html(self.markup(content).into_string()).into_response();
        *response.status_mut() = status;
        response.headers_mut().insert(header::CONTENT_LANGUAGE, lang);
        response.headers_mut().insert(header::VARY, HeaderValue::from_static("Cookie, Accept-Language"));
        response
    }

    /// The whole page as markup.
    pub fn markup(self, content: Markup) -> Markup {
        let lang = self.visitor.lang;
        let prefix = if self.errors { format!("{} ", t(lang, "ui-title-error")) } else { String::new() };
        html! {
            (DOCTYPE)
            html lang=(lang.tag()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    meta name="htmx-config" content=(HTMX_CONFIG);
                    title { (prefix) (self.title) " – " (t(lang, "ui-product")) }
                    link rel="stylesheet" href=(asset_path("kern.css"));
                    link rel="stylesheet" href=(asset_path("dienstweg.css"));
                    link rel="icon" type="image/svg+xml" href=(asset_path("favicon.svg"));
                    script src=(asset_path("htmx.js")) defer {}
                    script src=(asset_path("dienstweg.js")) defer {}
                }
                body class="dw-body" {
                    a class="kern-link dw-skip" href="#inhalt" { (t(lang, "ui-skip")) }
                    (self.header())
                    main class=(if self.wide { "dw-main dw-main--wide" } else { "dw-main" }) id="inhalt" tabindex="-1" {
                        @if !self.breadcrumb.is_empty() { (kern::breadcrumb(lang, &self.breadcrumb)) }
                        @if let Some(href) = &self.back { (kern::back_link(lang, href)) }
                        @if let Some(preline) = &self.preline { p class="kern-preline dw-preline" { (preline) } }
                        @if self.heading { h1 class="kern-heading-large" { (self.title) } }
                        @if let Some(lead) = &self.lead { p class="kern-body kern-body--large dw-lead" { (lead) } }
                        (content)
                    }
                    (self.footer())
                }
            }
        }
    }

    fn header(&self) -> Markup {
        let lang = self.visitor.lang;
        let navigation = self.current_navigation();
        let label = if self.visitor.site.demonstration { "ui-head-demonstration" } else { "ui-head-official" };
        html! {
            header {
                div class="kern-kopfzeile" {
                    div class="dw-container" {
                        div class="kern-kopfzeile__content" {
                            @if !self.visitor.site.demonstration {
                                span class="kern-kopfzeile__flagge" { img src=(asset_path("flag.svg")) alt="" width="24" height="16"; }
                            }
                            span class="kern-kopfzeile__label" { (t(lang, label)) }
                        }
                    }
                }
                div class="dw-header" {
                    div class="dw-container dw-header__row" {
                        a class="dw-product" href="/" { (t(lang, "ui-product")) }
                        (self.languages())
                        @if let Some(account) = &self.account { div class="dw-account" { (account) } }
                    }
                    @if !navigation.is_empty() {
                        nav class="dw-container dw-navigation" aria-label=(t(lang, "ui-navigation")) {
                            ul {
                                @for link in navigation.iter() {
                                    li {
                                        a class="kern-link kern-link--no-visited-state" href=(link.href)
                                            aria-current=[link.current.then_some("page")] { (link.label) }
                                    }
                                }
                            }
                        }
                    }
                }
                @if self.example { (example_bar(lang)) }
            }
        }
    }

    fn current_navigation(&self) -> Cow<'_, [NavigationLink]> {
        if !self.navigation.is_empty() {
            return Cow::Borrowed(&self.navigation);
        }
        let links = self.visitor.site.navigation.iter();
        links.map(|link| NavigationLink::new(self.visitor, self.visitor.t(link.text_key), link.href)).collect()
    }

    fn languages(&self) -> Markup {
        let page = &self.visitor.page;
        let and = if page.contains('?') { '&' } else { '?' };
        let here = |lang: Lang| format!("{page}{and}sprache={}", lang.tag());
        html! {
            nav class="dw-languages" aria-label=(t(self.visitor.lang, "ui-languages")) {
                ul {
                    @for lang in Lang::ALL {
                        li {
                            // Each name stands in its own language, so that whoever needs it can read it.
                            @if lang == self.visitor.lang {
                                span lang=(lang.tag()) aria-current="true" { (t(lang, "ui-language-name")) }
                            } @else {
                                a class="kern-link kern-link--no-visited-state" href=(here(lang)) hreflang=(lang.tag())
                                    lang=(lang.tag()) { (t(lang, "ui-language-name")) }
                            }
                        }
                    }
                }
            }
        }
    }

    fn footer(&self) -> Markup {
        let lang = self.visitor.lang;
        let links = [
            ("/status", "ui-footer-status"),
            ("/weiter", "ui-footer-resume"),
            ("/barrierefreiheit", "ui-footer-accessibility"),
            ("/barrierefreiheit#rueckmeldung", "ui-footer-feedback"),
            ("/datenschutz", "ui-footer-privacy"),
            ("/impressum", "ui-footer-imprint"),
        ];
        html! {
            footer class="dw-footer" {
                nav class="dw-container" aria-label=(t(lang, "ui-footer")) {
                    ul {
                        @for (href, key) in links {
                            li { a class="kern-link kern-link--no-visited-state" href=(href) { (t(lang, key)) } }
                        }
                    }
                }
            }
        }
    }
}

fn example_bar(lang: Lang) -> Markup {
    html! {
        div class="dw-example" role="note" {
            div class="dw-container" { (kern::icon("info")) p { (t(lang, "ui-example")) } }
        }
    }
}
