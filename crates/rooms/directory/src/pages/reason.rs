//! Why this authority: every look on the way to it, with the law or page that decides.

use axum::extract::State;
use axum::response::Response;
use jiff::civil::Date;
use maud::{Markup, html};
use ui::{Failure, Lang, Page, Path, Query, Visitor, t, text_with};

use super::parts::{as_of, content_lang, date, trimmed};
use super::trail::{Asked, Trail};
use crate::desk::Directory;
use crate::error::Error;
use crate::model::{Finding, PlaceMatch, Step, Subject};

/// `GET /leistung/{id}/zustaendigkeit?ort=`
pub(crate) async fn show(
    State(directory): State<Directory>,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let catalogue = directory.catalogue();
    let service = catalogue.service(&id).ok_or_else(|| Error::UnknownService(trimmed(&id)))?;
    let trail = Trail::of(&asked, &catalogue);
    let unknown = || Error::UnknownMunicipality(trail.place.chars().take(20).collect());
    let PlaceMatch::One(place) = catalogue.places(&trail.place) else { return Err(unknown().into()) };
    let steps = catalogue.explain(service, &place.ags, directory.today())?;
    let page = Page::new(&visitor, visitor.t("directory-reason-title"))
        .preline(service.name_in(lang).into_owned())
        .lead(text_with(lang, "directory-reason-lead", &[("place", place.label().into())]))
        .back(trail.service(&service.id));
    Ok(page.render(html! {
        @if steps.is_empty() {
            p class="kern-body" { (visitor.t("directory-reason-none")) }
        } @else {
            ol class="kern-list kern-list--numbered dw-steps" { @for step in &steps { li { (look(lang, step)) } } }
        }
        (as_of(lang, catalogue.as_of()))
    }))
}

fn look(lang: Lang, step: &Step) -> Markup {
    let what = match &step.subject {
        Subject::Service(_) => t(lang, "directory-reason-service"),
        Subject::Rule(_) => t(lang, "directory-reason-rule"),
    };
    let name = |text: &str| html! { span lang=[content_lang(lang)] { (text) } };
    html! {
        @match &step.area {
            Some((key, area)) => {
                @let area = if key.digits() == 2 { t(lang, "directory-state-name") } else { area.clone() };
                (text_with(lang, "directory-reason-area", &[("what", what.into()), ("area", area.into())])) " "
                span class="dw-muted" { "(" (key) ")" } ": "
            },
            None => { (t(lang, "directory-reason-general")) ": " },
        }
        @match &step.finding {
            Finding::Nothing => (t(lang, "directory-reason-nothing")),
            Finding::OtherTime(from, to) => {
                (t(lang, "directory-reason-other-time")) " " (period(lang, *from, *to))
            },
            Finding::Decides { authority, valid, source } => {
                strong { (name(authority)) } " " (period(lang, valid.0, valid.1))
                br; span class="dw-muted" { (t(lang, "directory-rule-source")) ": " (name(source)) }
            },
            Finding::Rule { authority, note, source } => {
                strong { (name(authority)) }
                @if let Some(note) = note { br; (name(note)) }
                br; span class="dw-muted" { (t(lang, "directory-rule-source")) ": " (name(source)) }
            },
        }
    }
}

fn period(lang: Lang, from: Option<Date>, to: Option<Date>) -> String {
    let day = |day: Date| date(lang, day);
    match (from, to) {
        (None, None) => String::new(),
        (Some(from), None) => text_with(lang, "directory-reason-since", &[("from", day(from).into())]),
        (None, Some(to)) => text_with(lang, "directory-reason-until", &[("to", day(to).into())]),
        (Some(from), Some(to)) => {
            text_with(lang, "directory-reason-between", &[("from", day(from).into()), ("to", day(to).into())])
        }
    }
}
