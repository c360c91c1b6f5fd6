//! Where the money goes: by county, by size, by object; and who never applied.

use std::collections::{BTreeMap, BTreeSet};

use axum::extract::State;
use axum::response::Response;
use directory::Catalogue;
use identity::Clerk;
use maud::{Markup, html};
use planning::{SizeClass, sizes};
use store::{Cents, TenantId};
use ui::kern::{self, Column, Table};
use ui::{Failure, Lang, Visitor, t, text_with};

use super::parts::office;
use super::{HOME, reading};
use crate::verbs::{Sum, programme, sums};
use crate::{Desk, Error};

/// What a group has.
#[derive(Clone, Copy, Debug, Default)]
struct Total {
    count: i64,
    granted: Cents,
    drawn: Cents,
    proven: Cents,
    people: i64,
}

impl Total {
    fn add(&mut self, sum: &Sum) {
        self.count += sum.count;
        self.granted.0 += sum.granted.0;
        self.drawn.0 += sum.drawn.0;
        self.proven.0 += sum.proven.0;
    }

    /// Granted for each inhabitant.
    fn each(&self) -> Cents {
        Cents(self.granted.0.checked_div(self.people).unwrap_or_default())
    }
}

/// The administrations with their county, inhabitants and class of size.
struct Places<'a> {
    catalogue: &'a Catalogue,
    sizes: BTreeMap<TenantId, (i64, SizeClass)>,
}

impl<'a> Places<'a> {
    fn new(catalogue: &'a Catalogue) -> Self {
        Self { catalogue, sizes: sizes(catalogue) }
    }

    fn county(&self, tenant: TenantId) -> Option<&'a str> {
        let office = self.catalogue.administration(tenant)?;
        Some(self.catalogue.county(&office.county).map_or(office.county.as_str(), |county| county.name.as_str()))
    }

    fn class(&self, tenant: TenantId) -> Option<SizeClass> {
        self.sizes.get(&tenant).map(|(_, class)| *class)
    }

    /// Inhabitants of the own administration; those of a county are those of its municipalities, which are not counted twice.
    fn people(&self, tenant: TenantId) -> i64 {
        self.sizes.get(&tenant).map_or(0, |(people, _)| *people)
    }

    fn is_county(&self, tenant: TenantId) -> bool {
        self.class(tenant) == Some(SizeClass::County)
    }

    /// Totals by a key of the administration; inhabitants are those of everybody with the key, also of those who never applied.
    fn grouped<K: Ord>(&self, all: &[Sum], key: impl Fn(TenantId) -> Option<K>, twice: bool) -> BTreeMap<K, Total> {
        let mut groups: BTreeMap<K, Total> = BTreeMap::new();
        for tenant in self.sizes.keys().copied().filter(|tenant| twice || !self.is_county(*tenant)) {
            if let Some(key) = key(tenant) {
                groups.entry(key).or_default().people += self.people(tenant);
            }
        }
        for sum in all {
            if let Some(key) = key(sum.recipient) {
                groups.entry(key).or_default().add(sum);
            }
        }
        groups
    }
}

/// What a class of size is called.
fn class_name(lang: Lang, class: SizeClass) -> String {
    match class.bounds() {
        (None, None) => t(lang, "funding-overview-county-office"),
        (None, Some(below)) => text_with(lang, "funding-overview-below", &[("below", below.into())]),
        (Some(from), Some(below)) => {
            text_with(lang, "funding-overview-between", &[("from", from.into()), ("below", below.into())])
        }
        (Some(from), None) => text_with(lang, "funding-overview-from", &[("from", from.into())]),
    }
}

/// `GET /foerderung/uebersicht`
pub(super) async fn show(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let (by, scope) = reading(&desk, &visitor, &clerk).await?;
    let all = sums(&scope, by).await?;
    let objects = match programme(&scope, by, None).await {
        Ok(found) => found.objects,
        Err(Error::NoProgramme) => Vec::new(),
        Err(error) => return Err(error.into()),
    };
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let places = Places::new(&catalogue);
    let mut whole = Total::default();
    all.iter().for_each(|sum| whole.add(sum));
    let counties = places.grouped(&all, |tenant| places.county(tenant), false);
    let classes = places.grouped(&all, |tenant| places.class(tenant), true);
    let mut by_object: BTreeMap<&str, Total> = BTreeMap::new();
    all.iter().for_each(|sum| by_object.entry(&sum.object).or_default().add(sum));
    let object_name = |code: &str| {
        let known = objects.iter().find(|object| object.code == code);
        known.map_or_else(|| code.to_owned(), |object| format!("{} {}", object.code, object.name))
    };
    let applied: BTreeSet<TenantId> = all.iter().map(|sum| sum.recipient).collect();
    let never: Vec<TenantId> = places.sizes.keys().copied().filter(|tenant| !applied.contains(tenant)).collect();
    let page = clerk.page(&visitor, t(lang, "funding-overview")).lead(t(lang, "funding-overview-lead")).back(HOME);
    Ok(page.wide().render(html! {
        (kern::description_list(&[
            (t(lang, "funding-overview-count"), html! { (whole.count) }),
            (t(lang, "funding-sum-granted"), html! { (ui::money(lang, whole.granted)) }),
            (t(lang, "funding-sum-drawn"), html! { (ui::money(lang, whole.drawn)) }),
            (t(lang, "funding-sum-proven"), html! { (ui::money(lang, whole.proven)) }),
        ]))
        (table(lang, "funding-overview-counties", counties.into_iter().map(|(name, total)| (name.to_owned(), total)), true))
        (table(lang, "funding-overview-sizes", classes.into_iter().map(|(class, total)| (class_name(lang, class), total)), true))
        (table(lang, "funding-overview-objects", by_object.into_iter().map(|(code, total)| (object_name(code), total)), false))
        h2 class="kern-heading-medium" { (text_with(lang, "funding-overview-never", &[("count", never.len().into())])) }
        p class="kern-body" { (t(lang, "funding-overview-never-lead")) }
        (kern::accordion(&t(lang, "funding-overview-never-list"), never_list(lang, &places, &never)))
        ul class="dw-links" {
            li { (kern::link(&t(lang, "funding-overview-csv"), "/foerderung/uebersicht.csv")) }
            li { (kern::link(&t(lang, "funding-overview-xlsx"), "/foerderung/uebersicht.xlsx")) }
        }
    }))
}

/// A table whose last column shows what was granted as a bar; the numbers stand beside it.
fn table(lang: Lang, key: &str, rows: impl Iterator<Item = (String, Total)>, people: bool) -> Markup {
    let rows: Vec<(String, Total)> = rows.collect();
    let measure = |total: &Total| if people { total.each() } else { total.granted };
    let most = rows.iter().map(|(_, total)| measure(total).0).max().unwrap_or_default().max(1);
    let bar = |total: &Total| {
        let part = |amount: Cents| amount.0.max(0).saturating_mul(100) / most;
        html! {
            svg class="dw-bar" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" {
                rect class="dw-bar__rest" x="0" y="25" width="100" height="50" {}
                rect class="dw-bar--running" x="0" y="25" width=(part(measure(total))) height="50" {}
            }
        }
    };
    let cells = rows.iter().map(|(name, total)| {
        let mut row = vec![html! { (name) }, html! { (total.count) }];
        row.extend([total.granted, total.drawn, total.proven].map(|sum| html! { (ui::money(lang, sum)) }));
        if people {
            row.push(html! { (ui::money(lang, total.each())) });
        }
        row.push(bar(total));
        row
    });
    let mut columns = vec![Column::new(t(lang, &format!("{key}-column")))];
    columns.extend(
        ["funding-overview-count", "funding-sum-granted", "funding-sum-drawn", "funding-sum-proven"]
            .map(|key| Column::numeric(t(lang, key))),
    );
    if people {
        columns.push(Column::numeric(t(lang, "funding-overview-each")));
    }
    columns.push(Column::new(t(lang, if people { "funding-overview-each-bar" } else { "funding-overview-bar" })));
    html! {
        (kern::table(&Table { caption: t(lang, key), columns, rows: cells.collect() }))
    }
}

fn never_list(lang: Lang, places: &Places<'_>, never: &[TenantId]) -> Markup {
    let rows = never.iter().map(|tenant| {
        vec![
            html! { (office(places.catalogue, *tenant)) },
            html! { (places.county(*tenant).unwrap_or_default()) },
            html! { (places.people(*tenant)) },
        ]
    });
    kern::table(&Table {
        caption: t(lang, "funding-overview-never-list"),
        columns: vec![
            Column::new(t(lang, "funding-recipient")),
            Column::new(t(lang, "funding-overview-counties-column")),
            Column::numeric(t(lang, "funding-overview-people")),
        ],
        rows: rows.collect(),
    })
}

fn heading(lang: Lang) -> [String; 9] {
    [
        "recipient",
        "overview-counties-column",
        "overview-sizes-column",
        "overview-people",
        "object",
        "overview-count",
        "sum-granted",
        "sum-drawn",
        "sum-proven",
    ]
    .map(|key| t(lang, &format!("funding-{key}")))
}

/// A row for every recipient and object, and one for everybody who never applied.
async fn rows(desk: &Desk, visitor: &Visitor, clerk: &Clerk) -> Result<Vec<[String; 9]>, Failure> {
    let lang = visitor.lang;
    let (by, scope) = reading(desk, visitor, clerk).await?;
    let all = sums(&scope, by).await?;
    drop(scope);
    let catalogue = desk.directory.catalogue();
    let places = Places::new(&catalogue);
    let row = |tenant: TenantId, sum: Option<&Sum>| {
        let money = |part: fn(&Sum) -> Cents| ui::typed_money(sum.map(part).unwrap_or_default());
        [
            office(&catalogue, tenant),
            places.county(tenant).unwrap_or_default().to_owned(),
            places.class(tenant).map(|class| class_name(lang, class)).unwrap_or_default(),
            places.people(tenant).to_string(),
            sum.map(|sum| sum.object.clone()).unwrap_or_default(),
            sum.map_or(0, |sum| sum.count).to_string(),
            money(|sum| sum.granted),
            money(|sum| sum.drawn),
            money(|sum| sum.proven),
        ]
    };
    let applied: BTreeSet<TenantId> = all.iter().map(|sum| sum.recipient).collect();
    let never = places.sizes.keys().filter(|tenant| !applied.contains(tenant)).map(|tenant| row(*tenant, None));
    Ok(all.iter().map(|sum| row(sum.recipient, Some(sum))).chain(never).collect())
}

/// `GET /foerderung/uebersicht.csv`
pub(super) async fn csv(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let rows = rows(&desk, &visitor, &clerk).await?;
    Ok(ui::kept_table("foerderung.csv", ui::Sheet::write(heading(visitor.lang), rows)))
}

/// `GET /foerderung/uebersicht.xlsx`
pub(super) async fn book(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let rows = rows(&desk, &visitor, &clerk).await?;
    Ok(ui::kept_table("foerderung.xlsx", ui::Sheet::book(heading(visitor.lang), rows)?))
}
