//! What search engines are told in their own words (<https://schema.org>). Invented example values are left out: they must
//! not be found as if they were true.

use jiff::civil::Weekday;
use serde_json::{Map, Value, json};
use ui::{Lang, Public, Visitor, language_address};

use crate::model::{FeeLine, Module, Office, Place, ResponsibleBody, ServicePage, ServiceState, Setting, Span};

const CONTEXT: &str = "https://schema.org";

/// The installation, with its search.
pub(super) fn site(visitor: &Visitor) -> Value {
    let origin = visitor.origin();
    json!({
        "@context": CONTEXT,
        "@type": "WebSite",
        "name": visitor.t("ui-product"),
        "url": format!("{origin}/"),
        "inLanguage": Lang::ALL.map(Lang::tag),
        "potentialAction": {
            "@type": "SearchAction",
            "target": { "@type": "EntryPoint", "urlTemplate": format!("{origin}/buerger?q={{search_term_string}}") },
            "query-input": "required name=search_term_string",
        },
    })
}

/// Where a page stands, from the start page on: names and paths, the page itself last.
pub(super) fn trail(visitor: &Visitor, steps: &[(String, String)]) -> Value {
    let origin = visitor.origin();
    let start = (visitor.t("directory-trail-start"), "/".to_owned());
    let items: Vec<Value> = std::iter::once(&start)
        .chain(steps)
        .enumerate()
        .map(|(index, (name, path))| {
            json!({
                "@type": "ListItem",
                "position": index + 1,
                "name": name,
                "item": language_address(&origin, path, visitor.lang),
            })
        })
        .collect();
    json!({ "@context": CONTEXT, "@type": "BreadcrumbList", "itemListElement": items })
}

/// The page of a service, in general or at a place.
pub(super) fn service_page(visitor: &Visitor, page: &ServicePage) -> Public {
    let service = &page.service;
    // Where the place decides nothing, there is one page for all places.
    let place = page.place.as_ref().filter(|_| page.responsible.is_some());
    let path = match place {
        Some(place) => format!("/leistung/{}?ort={}", service.id, place.ags),
        None => format!("/leistung/{}", service.id),
    };
    let description = match said(page, Module::Summary, visitor.lang) {
        Some(summary) => summary,
        None => ui::text_with(visitor.lang, "directory-bundle-description", &[("service", (&service.name).into())]),
    };
    let data = government_service(visitor, page, place, &path);
    Public::new(path).description(description).data(data)
}

fn government_service(visitor: &Visitor, page: &ServicePage, place: Option<&Place>, path: &str) -> Value {
    let service = &page.service;
    let origin = visitor.origin();
    let address = language_address(&origin, path, visitor.lang);
    let mut data = Map::new();
    let mut put = |key: &str, value: Value| {
        data.insert(key.to_owned(), value);
    };
    put("@context", CONTEXT.into());
    put("@type", "GovernmentService".into());
    put("@id", format!("{origin}{path}#leistung").into());
    put("name", service.name_in(visitor.lang).into());
    put("url", address.clone().into());
    // Where nothing is said in the language of the page, German stands in.
    let said_in = page.service.texts.merged_module(Module::Summary, &page.owners, visitor.lang);
    let said_in = said_in.and_then(|part| Some(part.texts.first()?.language)).unwrap_or(Lang::German);
    put("inLanguage", said_in.tag().into());
    put("areaServed", area(place));
    if let Some(summary) = said(page, Module::Summary, visitor.lang) {
        put("description", summary.into());
    }
    if let Some(result) = said(page, Module::Result, visitor.lang) {
        put("serviceOutput", json!({ "@type": "Thing", "name": result }));
    }
    if let Some(bundle) = service.bundle() {
        put("serviceType", bundle.situation.clone().into());
    }
    if let Some(body) = &page.responsible {
        put("serviceOperator", office(&body.office));
        put("provider", provider(body));
        put("availableChannel", channel(page, body, &address));
        if let Some(hours) = hours(&body.office) {
            put("hoursAvailable", hours);
        }
    } else if let Some(ServiceState::OtherAuthority { authority: Some(authority) }) = &page.state {
        let mut operator = json!({ "@type": "GovernmentOrganization", "name": authority.name });
        if let Some(link) = &authority.link {
            operator["url"] = link.clone().into();
        }
        put("serviceOperator", operator);
    }
    let offers: Vec<Value> = page.fees.lines.iter().filter_map(|line| offer(visitor.lang, line)).collect();
    if !offers.is_empty() {
        put("offers", offers.into());
    }
    Value::Object(data)
}

/// What is said in one part, the state's words first, without markup.
fn said(page: &ServicePage, module: Module, lang: Lang) -> Option<String> {
    let part = page.service.texts.merged_module(module, &page.owners, lang)?;
    Some(part.texts.iter().map(|text| text.text.plain()).collect::<Vec<_>>().join(" "))
}

fn area(place: Option<&Place>) -> Value {
    let state = json!({ "@type": "State", "name": "Thüringen" });
    match place {
        Some(place) => json!({
            "@type": "City",
            "name": place.name,
            "identifier": { "@type": "PropertyValue", "propertyID": "AGS", "value": place.ags.as_str() },
            "containedInPlace": { "@type": "AdministrativeArea", "name": place.county, "containedInPlace": state },
        }),
        None => state,
    }
}

fn provider(body: &ResponsibleBody) -> Value {
    json!({ "@type": "GovernmentOrganization", "name": body.entity.name })
}

/// How one gets the service: online where that is possible here, and whom one reaches.
fn channel(page: &ServicePage, body: &ResponsibleBody, address: &str) -> Value {
    let mut channel = json!({ "@type": "ServiceChannel", "serviceLocation": location(&body.office) });
    if matches!(page.state, Some(ServiceState::OnlineHere { .. })) {
        channel["serviceUrl"] = address.into();
    }
    if let Some(phone) = real(body.office.phone.as_ref()) {
        channel["servicePhone"] = json!({ "@type": "ContactPoint", "telephone": phone });
    }
    channel
}

fn location(office: &Office) -> Value {
    let mut location = json!({ "@type": "Place", "name": office.administration.name });
    if let Some(address) = postal_address(office) {
        location["address"] = address;
    }
    if let Some(hours) = hours(office) {
        location["openingHoursSpecification"] = hours;
    }
    location
}

/// An administration and how to reach it.
pub(super) fn office(office: &Office) -> Value {
    let mut data = json!({ "@type": "GovernmentOffice", "name": office.administration.name });
    if let Some(address) = postal_address(office) {
        data["address"] = address;
    }
    for (key, setting) in [("telephone", &office.phone), ("email", &office.email)] {
        if let Some(value) = real(setting.as_ref()) {
            data[key] = value.into();
        }
    }
    if let Some(hours) = hours(office) {
        data["openingHoursSpecification"] = hours;
    }
    data
}

/// The office of a place, as a thing of its own.
pub(super) fn town(visitor: &Visitor, place: &Place, town_hall: &Office, path: &str) -> Value {
    let mut data = office(town_hall);
    data["@context"] = CONTEXT.into();
    data["@id"] = format!("{}{path}#verwaltung", visitor.origin()).into();
    data["url"] = language_address(&visitor.origin(), path, visitor.lang).into();
    data["areaServed"] = area(Some(place));
    data
}

/// Opening hours: each period with its days where they are data, else in words. Invented ones are no facts.
fn hours(office: &Office) -> Option<Value> {
    if let Some(opening) = &office.opening {
        if opening.record.fictitious {
            return None;
        }
        let week = opening.usual_week();
        let period = |days: &[Weekday], span: &Span| {
            json!({
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": days.iter().map(|day| format!("{day:?}")).collect::<Vec<_>>(),
                "opens": span.from.to_string(),
                "closes": span.until.to_string(),
            })
        };
        let periods = week.iter().flat_map(|(days, hours)| hours.spans().iter().map(|span| period(days, span)));
        return Some(periods.collect());
    }
    let hours = real(office.hours.as_ref())?;
    Some(json!({ "@type": "OpeningHoursSpecification", "description": hours }))
}

/// Street, postcode and town, when each of them is real.
fn postal_address(office: &Office) -> Option<Value> {
    match office.address.as_slice() {
        [street, postcode, city] if office.address.iter().all(|line| !line.fictitious) => Some(json!({
            "@type": "PostalAddress",
            "streetAddress": street.value,
            "postalCode": postcode.value,
            "addressLocality": city.value,
            "addressCountry": "DE",
        })),
        _ => None,
    }
}

fn offer(lang: Lang, line: &FeeLine) -> Option<Value> {
    let (name, cents) = match line {
        FeeLine::Fee(fee) => (fee.subject.clone(), fee.cents),
        FeeLine::Tariff { fictitious: true, .. } => return None,
        FeeLine::Tariff { key, cents, .. } => (super::parts::value_name(lang, key), *cents),
    };
    let price = format!("{}.{:02}", cents.0 / 100, cents.0 % 100);
    Some(json!({ "@type": "Offer", "name": name, "price": price, "priceCurrency": "EUR" }))
}

fn real(setting: Option<&Setting>) -> Option<&str> {
    setting.filter(|setting| !setting.fictitious).map(|setting| setting.value.as_str())
}
