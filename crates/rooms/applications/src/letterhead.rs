//! The letterhead of a legal entity, from what the directory has recorded of it.

use directory::{Catalogue, EntityKey};
use jiff::civil::Date;
use letters::{FooterColumn, Issuer, Words};
use store::{Language, TenantId};
use ui::{t, text_with};

use crate::view::in_fours;

/// In whose name a letter goes out and who acts (§ 47 Abs. 2, § 51 ThürKO): name, sender's line, foot of the page. What is not
/// recorded is left out, never invented.
pub fn issuer(
    language: Language,
    catalogue: &Catalogue,
    entity: &EntityKey,
    administration: TenantId,
    today: Date,
) -> Issuer {
    let office = catalogue.administration(administration);
    let before = catalogue.predecessor(entity).map(|before| before.name.clone());
    let name = catalogue
        .entity(entity)
        .map(|entity| entity.name.clone())
        .or_else(|| office.map(|office| office.name.clone()))
        .unwrap_or_default();
    let acts_for_other = catalogue.acts_for_another(administration, entity);
    let acting = office.filter(|_| acts_for_other).map(|office| {
        text_with(language, "applications-letter-acting", &[("administration", office.name.clone().into())])
    });
    let value = |key: &str| catalogue.setting(entity, key, today).map(|setting| setting.value.clone());
    let street = value("letterhead.street");
    let place =
        [value("letterhead.postcode"), value("letterhead.city")].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let place = Some(place).filter(|place| !place.is_empty());
    let address: Vec<String> = [Some(name.clone()), street, place].into_iter().flatten().collect();
    let column = |title: &str, lines: Vec<Option<String>>| FooterColumn {
        title: t(language, title),
        lines: lines.into_iter().flatten().collect(),
    };
    let labelled = |label: &str, value: Option<String>| value.map(|value| format!("{} {value}", t(language, label)));
    let footer = vec![
        FooterColumn { title: t(language, "applications-letter-address"), lines: address.clone() },
        column(
            "applications-letter-contact",
            vec![labelled("applications-letter-phone-short", value("contact.phone")), value("contact.email")],
        ),
        column(
            "applications-letter-bank",
            vec![
                value("bank.holder"),
                labelled("applications-letter-iban-short", value("bank.iban").map(|iban| in_fours(&iban))),
                labelled("applications-letter-bic-short", value("bank.bic")),
            ],
        ),
    ];
    Issuer {
        name,
        department: before
            .map(|before| text_with(language, "applications-letter-successor", &[("entity", before.into())])),
        acting,
        return_address: address.join(" · "),
        footer: footer.into_iter().filter(|column| !column.lines.is_empty()).collect(),
    }
}

/// The fixed wording around a letter.
pub fn words(language: Language) -> Words {
    let word = |key: &str| t(language, &format!("applications-letter-{key}"));
    Words {
        reference: word("reference"),
        date: word("date"),
        contact: word("contact-person"),
        phone: word("phone"),
        email: word("email"),
        room: word("room"),
        page: text_with(
            language,
            "applications-letter-page",
            &[("page", "{page}".into()), ("pages", "{pages}".into())],
        ),
    }
}
