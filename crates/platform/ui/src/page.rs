use std::borrow::Cow;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use maud::{DOCTYPE, Markup, html};

use crate::{Accent, Face, Lang, Notice, NoticeWords, Public, Visitor, asset_path, kern, t};

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
    title_lang: Option<Lang>,
    lead: Option<String>,
    preline: Option<String>,
    step: Option<String>,
    back: Option<String>,
    navigation: Vec<NavigationLink>,
    account: Option<Markup>,
    example: bool,
    body: Option<String>,
    accent: Option<Accent>,
    errors: bool,
    wide: bool,
    bare: bool,
    script: Option<&'static str>,
    public: Option<Public>,
    status: StatusCode,
}

impl<'a> Page<'a> {
    /// A page with its title, which also is its heading (`h1`).
    pub fn new(visitor: &'a Visitor, title: impl Into<String>) -> Self {
        Self {
            visitor,
            title: title.into(),
            title_lang: None,
            lead: None,
            preline: None,
            step: None,
            back: None,
            navigation: Vec::new(),
            account: None,
            example: false,
            body: None,
            accent: None,
            errors: false,
            wide: false,
            bare: false,
            script: None,
            public: None,
            status: StatusCode::OK,
        }
    }

    /// A sentence below the heading that says what the page is for.
    pub fn lead(mut self, text: impl Into<String>) -> Self {
        self.lead = Some(text.into());
        self
    }

    /// The language of heading and lead, where it is not that of the page.
    pub fn title_in(mut self, lang: Lang) -> Self {
        self.title_lang = Some(lang).filter(|lang| *lang != self.visitor.lang);
        self
    }

    /// A line above the heading, e.g. the name of the service on each of its pages.
    pub fn preline(mut self, text: impl Into<String>) -> Self {
        self.preline = Some(text.into());
        self
    }

    /// Which step of how many this page is: stands above the heading, and behind it in the title.
    pub fn step(mut self, text: impl Into<String>) -> Self {
        self.step = Some(text.into());
        self
    }

    /// A link back above the heading.
    pub fn back(mut self, href: impl Into<String>) -> Self {
        self.back = Some(href.into());
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

    /// The key of the legal entity in whose name the page speaks: the page has its
    /// logo and colour, the footer leads to what it says about itself.
    pub fn body(mut self, key: impl Into<String>) -> Self {
        self.body = Some(key.into());
        self
    }

    /// Shows the page in this colour instead of that of the body.
    pub fn accent(mut self, accent: Option<Accent>) -> Self {
        self.accent = accent;
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

    /// Without header and footer: what stands inside another page, or alone beside the program.
    pub fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// Loads one script more, by the plain name of the built file: only where a page does what no other does.
    pub fn script(mut self, name: &'static str) -> Self {
        self.script = Some(name);
        self
    }

    /// A page that everybody may read and search engines should know.
    pub fn public(mut self, public: Public) -> Self {
        self.public = Some(public);
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
        let face = self.speaker().map(|body| self.visitor.site.faces.of(body)).unwrap_or_default();
        let step = self.step.as_ref().map(|step| format!(" – {step}")).unwrap_or_default();
        html! {
            (DOCTYPE)
            html lang=(lang.tag()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (prefix) (self.title) (step) " – " (t(lang, "ui-product")) }
                    link rel="stylesheet" href=(asset_path("kern.css"));
                    link rel="stylesheet" href=(asset_path("dienstweg.css"));
                    @if let Some(colour) = self.accent.or(face.colour) { link rel="stylesheet" href=(colour.stylesheet()); }
                    link rel="icon" type="image/svg+xml" href=(asset_path("favicon.svg"));
                    script src=(asset_path("dienstweg.js")) defer {}
                    @if let Some(name) = self.script { script src=(asset_path(name)) defer {} }
                    @if let Some(public) = &self.public { (public.head(self.visitor, &self.title)) }
                }
                body class="dw-body" {
                    @if !self.bare {
                        a class="kern-link dw-skip" href="#inhalt" { (t(lang, "ui-skip")) }
                        (self.header(&face))
                        (self.notices())
                    }
                    main class=(if self.wide { "dw-main dw-main--wide" } else { "dw-main" }) id="inhalt" tabindex="-1"
                        aria-label=[self.bare.then_some(self.title.as_str())] {
                        @if let Some(href) = &self.back { (kern::back_link(lang, href)) }
                        @if let Some(preline) = &self.preline { p class="kern-preline dw-preline" { (preline) } }
                        @if let Some(step) = &self.step { p class="dw-step" { (step) } }
                        h1 class="kern-heading-large" lang=[self.title_lang.map(Lang::tag)] { (self.title) }
                        @if let Some(lead) = &self.lead {
                            p class="kern-body kern-body--large dw-lead" lang=[self.title_lang.map(Lang::tag)] { (lead) }
                        }
                        (content)
                    }
                    @if !self.bare { (self.footer()) }
                }
            }
        }
    }

    fn header(&self, face: &Face) -> Markup {
        let lang = self.visitor.lang;
        let navigation = self.navigation_markup();
        let account = self.account.as_ref().map(|account| html! { div class="dw-account" { (account) } });
        html! {
            header {
                (self.head_line())
                div class="dw-header" {
                    div class="dw-container dw-header__row" {
                        @if let Some(logo) = &face.logo {
                            span class="dw-logo" {
                                img src=(logo.address) alt=(logo.alt) width=(logo.width) height=(logo.height);
                            }
                        }
                        a class="dw-product" href="/" { (self.place(face).unwrap_or_else(|| t(lang, "ui-product"))) }
                        div class="dw-header__wide" { (self.languages()) @if let Some(account) = &account { (account) } }
                        // On a telephone everything else of the header unfolds: the page begins where the eye is.
                        details class="dw-menu" {
                            summary { (t(lang, "ui-menu")) }
                            div class="dw-menu__panel" {
                                (navigation)
                                (self.languages())
                                @if let Some(account) = &account { (account) }
                            }
                        }
                    }
                    div class="dw-container dw-header__wide" { (navigation) }
                }
                @if self.example { (example_bar(lang)) }
            }
        }
    }

    /// The body in whose name the page speaks: that of the page, else the one whose own address this is.
    fn speaker(&self) -> Option<&str> {
        self.body.as_deref().or(self.visitor.home.as_deref())
    }

    /// What the website is called where it is reached under the own address of a body.
    fn place(&self, face: &Face) -> Option<String> {
        let home = self.visitor.home.as_deref()?;
        if self.speaker() == Some(home) { face.name.clone() } else { self.visitor.site.faces.of(home).name }
    }

    /// What the board says to this visitor.
    fn notices(&self) -> Markup {
        let lang = self.visitor.lang;
        let shown = self.visitor.site.board.shown();
        let is_staff = self.account.is_some();
        let said = shown.iter().filter(|notice| is_staff || !notice.staff_only);
        let said: Vec<(&Notice, &NoticeWords)> =
            said.filter_map(|notice| Some((notice, notice.words.iter().find(|words| words.lang == lang)?))).collect();
        html! {
            @if !said.is_empty() {
                div class="dw-notices" role="region" aria-label=(t(lang, "ui-notices")) {
                    @for (notice, words) in said {
                        div class=(if notice.warns { "dw-notice dw-notice--warning" } else { "dw-notice" }) {
                            div class="dw-container" {
                                (kern::icon(if notice.warns { "warning" } else { "info" }))
                                p {
                                    strong { (words.title) } " "
                                    span lang=[(words.written_in != lang).then_some(words.written_in.tag())] { (words.text) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn head_line(&self) -> Markup {
        let demonstration = self.visitor.site.demonstration;
        let label = if demonstration { "ui-head-demonstration" } else { "ui-head-official" };
        html! {
            div class="kern-kopfzeile" {
                div class="dw-container" {
                    div class="kern-kopfzeile__content" {
                        @if !demonstration {
                            span class="kern-kopfzeile__flagge" { img src=(asset_path("flag.svg")) alt="" width="24" height="16"; }
                        }
                        span class="kern-kopfzeile__label" { (t(self.visitor.lang, label)) }
                    }
                }
            }
        }
    }

    fn navigation_markup(&self) -> Markup {
        let links = self.current_navigation();
        html! {
            @if !links.is_empty() {
                nav class="dw-navigation" aria-label=(t(self.visitor.lang, "ui-navigation")) {
                    ul {
                        @for link in links.iter() {
                            li {
                                a class="kern-link kern-link--no-visited-state" href=(link.href)
                                    aria-current=[link.current.then_some("page")] { (link.label) }
                            }
                        }
                    }
                }
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
        let of = self.speaker().map(|key| format!("?fuer={key}")).unwrap_or_default();
        let links = [
            ("/status".to_owned(), "ui-footer-status"),
            ("/weiter".to_owned(), "ui-footer-resume"),
            (format!("/barrierefreiheit{of}"), "ui-footer-accessibility"),
            (format!("/barrierefreiheit{of}#rueckmeldung"), "ui-footer-feedback"),
            (format!("/datenschutz{of}"), "ui-footer-privacy"),
            (format!("/impressum{of}"), "ui-footer-imprint"),
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
