//! The statements of an administration, each line in a sentence that says how it came about.

use axum::extract::State;
use axum::response::Response;
use identity::Clerk;
use letters::{Copy, CopyWords, Fee, Head, Issuer, Letter};
use maud::{Markup, html};
use ui::kern::{self, Column, Table};
use ui::{Failure, Lang, Path, Visitor, t, text_with};

use super::cost_run::line_name;
use super::costs::{percentage, quarter_name};
use super::{HELP, OWN_COSTS, parts, reading_own};
use crate::model::{LineKind, StatementLine};
use crate::verbs::{Statement, own_statements};
use crate::{Desk, Error, Staff};

/// `GET /amt/kosten`
pub(super) async fn show(State(desk): State<Desk>, visitor: Visitor, clerk: Clerk) -> Result<Response, Failure> {
    let lang = visitor.lang;
    let scope = reading_own(&desk, &visitor, &clerk).await?;
    let all = own_statements(&scope, Staff::of(clerk.session())).await?;
    drop(scope);
    let page = clerk.page(&visitor, t(lang, "operations-own-costs")).lead(t(lang, "operations-own-costs-lead"));
    Ok(page.back(HELP).wide().render(html! {
        @if all.is_empty() { p class="kern-body" { (t(lang, "operations-own-costs-empty")) } }
        @for statement in &all { (one(lang, statement)) }
    }))
}

/// Where a statement lies as a PDF.
fn address(statement: &Statement) -> String {
    format!("{OWN_COSTS}/{}/{}/abrechnung.pdf", statement.quarter, statement.edition)
}

/// `GET /amt/kosten/{quarter}/{edition}/abrechnung.pdf`
pub(super) async fn pdf(
    State(desk): State<Desk>,
    visitor: Visitor,
    clerk: Clerk,
    Path((quarter, edition)): Path<(String, i32)>,
) -> Result<Response, Failure> {
    let scope = reading_own(&desk, &visitor, &clerk).await?;
    let all = own_statements(&scope, Staff::of(clerk.session())).await?;
    let wanted = all.iter().find(|one| one.quarter.to_string() == quarter && one.edition == edition);
    let statement = wanted.ok_or(Error::UnknownRun)?;
    let office = store::tenant(&scope, clerk.tenant()).await.map_err(Error::from)?;
    drop(scope);
    let pdf = desk.press.set(letter(&visitor, &office, statement)).await?;
    let name = format!("abrechnung-{}-{}.pdf", statement.quarter, statement.edition);
    Ok(parts::pdf(&name, pdf))
}

/// A statement on the letterhead of whoever runs the installation.
fn letter(visitor: &Visitor, office: &store::Tenant, statement: &Statement) -> Letter {
    let lang = visitor.lang;
    let provider = &visitor.site.operator;
    let name = provider.name.clone().unwrap_or_else(|| t(lang, "operations-letter-provider"));
    let address: Vec<String> = [name.clone()].into_iter().chain(provider.address.iter().cloned()).collect();
    let word = |key: &str| t(lang, &format!("operations-letter-{key}"));
    let total = ui::money(lang, statement.total());
    let fee = |line: &StatementLine| Fee {
        text: line_name(lang, line),
        basis: Some(because(lang, line)),
        cents: line.amount.0,
    };
    Letter::Copy(Box::new(Copy {
        head: Head {
            language: if lang == Lang::English { letters::Language::English } else { letters::Language::German },
            issuer: Issuer {
                name,
                department: None,
                acting: None,
                return_address: address.join(", "),
                footer: vec![letters::FooterColumn { title: word("address"), lines: address }],
            },
            recipient: vec![office.name.clone()],
            reference: format!("{}-{}-{}", office.id, statement.quarter, statement.edition),
            date: statement.issued_at.in_germany().date(),
            contact: None,
            facts: Vec::new(),
            subject: text_with(
                lang,
                "operations-letter-subject",
                &[("quarter", quarter_name(lang, statement.quarter, statement.edition).into())],
            ),
            example: office.example.then(|| word("example")),
            words: applications::words(lang),
        },
        opening: vec![text_with(lang, "operations-own-costs-total", &[("amount", total.into())])],
        sections: Vec::new(),
        attachments: Vec::new(),
        fees: statement.lines.iter().map(fee).collect(),
        hints: vec![word("hint")],
        words: CopyWords {
            question: String::new(),
            answer: String::new(),
            no_answer: String::new(),
            attachments: String::new(),
            attachment: String::new(),
            size: String::new(),
            checksum: String::new(),
            fees: word("lines"),
            fee_text: t(lang, "operations-costs-line"),
            fee_basis: t(lang, "operations-costs-because"),
            fee_amount: t(lang, "operations-costs-amount"),
            fee_total: word("total"),
            hints: word("hints"),
        },
    }))
}

fn one(lang: Lang, statement: &Statement) -> Markup {
    let rows = statement.lines.iter().map(|line| {
        vec![
            html! { (line_name(lang, line)) },
            html! { (because(lang, line)) },
            html! { (ui::money(lang, line.amount)) },
        ]
    });
    html! {
        (kern::table(&Table {
            caption: quarter_name(lang, statement.quarter, statement.edition),
            columns: vec![
                Column::new(t(lang, "operations-costs-line")),
                Column::new(t(lang, "operations-costs-because")),
                Column::numeric(t(lang, "operations-costs-amount")),
            ],
            rows: rows.collect(),
        }))
        p class="kern-body" {
            strong { (text_with(lang, "operations-own-costs-total", &[("amount", ui::money(lang, statement.total()).into())])) }
            br; (kern::link(&t(lang, "operations-own-costs-pdf"), &address(statement)))
            br; span class="dw-muted" { (text_with(lang, "operations-own-costs-issued", &[("moment", ui::moment(lang, statement.issued_at).into())])) }
        }
    }
}

/// How a line came about.
fn because(lang: Lang, line: &StatementLine) -> String {
    let key = match line.kind {
        LineKind::Share(_) if line.all == 0 => "operations-because-equal".to_owned(),
        LineKind::Share(measure) => format!("operations-because-{}", measure.name()),
        LineKind::Ordered => "operations-because-ordered".to_owned(),
        LineKind::Before => "operations-because-before".to_owned(),
    };
    let args = [
        ("part", percentage(lang, line.part).into()),
        ("pot", ui::money(lang, line.pot).into()),
        ("own", line.own.into()),
        ("all", line.all.into()),
    ];
    text_with(lang, &key, &args)
}
