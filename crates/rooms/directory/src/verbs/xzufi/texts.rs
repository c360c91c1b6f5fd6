//! The texts of an object as rows.

use std::collections::{BTreeMap, HashSet};

use jiff::civil::Date;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use store::{Language, Scope, TenantId, Timestamp};
use xzufi::{Service, Text, TextKind};

use crate::error::Error;
use crate::model::{EntityKey, LONGEST_TEXT, Mode, Module, RichText};
use crate::tables::service_text;

/// What is said, by part and language.
pub(super) type Said = BTreeMap<(Module, &'static str), RichText>;

/// The parts that XZuFi has as text modules.
const KINDS: [(TextKind, Module); 14] = [
    (TextKind::Teaser, Module::Teaser),
    (TextKind::Summary, Module::Summary),
    (TextKind::Description, Module::Description),
    (TextKind::Requirements, Module::Requirements),
    (TextKind::Documents, Module::Documents),
    (TextKind::Procedure, Module::Procedure),
    (TextKind::Forms, Module::Forms),
    (TextKind::Hints, Module::Hints),
    (TextKind::More, Module::More),
    (TextKind::Responsible, Module::Responsible),
    (TextKind::Contact, Module::Contact),
    (TextKind::LegalBasis, Module::LegalBasis),
    (TextKind::Remedy, Module::Remedy),
    (TextKind::Name, Module::Name),
];

/// The part of a kind of text.
pub(super) fn module_of(kind: &TextKind) -> Option<Module> {
    KINDS.iter().find(|(known, _)| known == kind).map(|(_, module)| *module)
}

/// The kind of text of a part; fee, deadline and duration are modules of their own, `result` has none.
pub(super) fn kind_of(module: Module) -> Option<TextKind> {
    KINDS.iter().find(|(_, known)| *known == module).map(|(kind, _)| kind.clone())
}

/// A language that pages have.
pub(super) fn language_of(language: &xzufi::Language) -> Option<Language> {
    match language {
        xzufi::Language::German => Some(Language::German),
        xzufi::Language::PlainGerman => Some(Language::PlainGerman),
        xzufi::Language::English => Some(Language::English),
        xzufi::Language::Other(_) => None,
    }
}

/// The same, the other way.
pub(super) fn language_for(language: Language) -> xzufi::Language {
    match language {
        Language::German => xzufi::Language::German,
        Language::PlainGerman => xzufi::Language::PlainGerman,
        Language::English => xzufi::Language::English,
    }
}

/// What a service says, made harmless.
///
/// # Errors
/// A text is longer than a part may be: which part, how long.
pub(super) fn said(service: &Service) -> Result<Said, String> {
    let mut said = Said::new();
    for module in service.texts() {
        let Some(part) = module_of(&module.kind) else { continue };
        for content in &module.contents {
            add(&mut said, part, content)?;
        }
        let links: String = module
            .links
            .iter()
            .map(|link| {
                let title = link.title.as_deref().unwrap_or(&link.uri);
                format!("<li><a href=\"{}\">{}</a></li>", escaped(&link.uri), escaped(title))
            })
            .collect();
        if !links.is_empty() && !part.is_line() {
            add(&mut said, part, &Text::new(xzufi::Language::German, &format!("<ul>{links}</ul>")))?;
        }
    }
    for (part, texts) in [
        (Module::Fee, service.cost_texts()),
        (Module::Deadline, service.deadline_texts()),
        (Module::Duration, service.processing_texts()),
    ] {
        texts.iter().try_for_each(|text| add(&mut said, part, text))?;
    }
    Ok(said)
}

fn add(said: &mut Said, part: Module, text: &Text) -> Result<(), String> {
    let Some(language) = language_of(&text.language) else { return Ok(()) };
    let mut clean = RichText::from_input(&text.text);
    if part.is_line() {
        clean = RichText::from_words(&clean.plain().replace('\n', " "));
    }
    if clean.is_empty() {
        return Ok(());
    }
    let key = (part, language.tag());
    if let Some(before) = said.get(&key) {
        clean = RichText::stored(format!("{}{}", before.as_html(), clean.as_html()));
    }
    if clean.as_html().len() > LONGEST_TEXT {
        return Err(format!(
            "the text `{}` has {} bytes; at most {LONGEST_TEXT} are taken",
            part.name(),
            clean.as_html().len()
        ));
    }
    said.insert(key, clean);
    Ok(())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Who approved texts, and until when somebody vouched for them.
#[derive(Clone, Debug, Default)]
pub(super) struct Vouched {
    pub(super) by: Option<String>,
    pub(super) on: Option<Date>,
    pub(super) changed_on: Option<Date>,
}

impl Vouched {
    pub(super) fn of(service: &Service) -> Self {
        let approval = service.approval().unwrap_or_default();
        let day = |text: &str| text.get(..10).and_then(|day| day.parse().ok());
        let info = service.version_info();
        Self {
            by: approval.by.first().map(|by| by.text.clone()),
            on: approval.on.as_deref().and_then(day),
            changed_on: info.changed_at.or(info.created_at).as_deref().and_then(day),
        }
    }
}

/// One object's texts about one service in the name of one owner.
pub(super) struct Speech {
    pub(super) service: String,
    pub(super) owner: EntityKey,
    pub(super) tenant: TenantId,
    pub(super) mode: Mode,
    pub(super) said: Said,
    pub(super) vouched: Vouched,
    pub(super) source: String,
}

impl Speech {
    fn rows(&self, now: Timestamp) -> impl Iterator<Item = service_text::Model> + '_ {
        let day = |day: Option<Date>| day.map(|day| day.to_string());
        self.said.iter().map(move |((module, language), text)| service_text::Model {
            service: self.service.clone(),
            owner: self.owner.to_string(),
            module: module.name().to_owned(),
            language: (*language).to_owned(),
            tenant_id: self.tenant,
            body: text.as_html().to_owned(),
            mode: self.mode.name().to_owned(),
            approved_by: self.vouched.by.clone(),
            approved_on: day(self.vouched.on),
            checked_on: day(Ord::max(self.vouched.on, self.vouched.changed_on)),
            changed_at: now,
            imported: false,
            source: self.source.clone(),
        })
    }
}

/// Texts in one statement; SQLite takes 32 766 values.
const MOST_ROWS: usize = 2_000;

/// Writes what objects say in the place of what they said before. Texts that did not come by XZuFi stay, whoever wrote them
/// here: the catalogue or editors; how many is returned. `gone` names the sources whose texts go.
pub(super) async fn write(scope: &Scope, speeches: &[Speech], gone: &[String]) -> Result<usize, Error> {
    if !gone.is_empty() {
        service_text::Entity::delete_many()
            .filter(service_text::Column::Source.is_in(gone.iter().cloned()))
            .exec(scope.db())
            .await?;
    }
    let services: HashSet<&str> = speeches.iter().map(|speech| speech.service.as_str()).collect();
    if services.is_empty() {
        return Ok(0);
    }
    let known =
        service_text::Entity::find().filter(service_text::Column::Service.is_in(services)).all(scope.db()).await?;
    let taken: HashSet<(String, String, String, String)> =
        known.into_iter().map(|row| (row.service, row.owner, row.module, row.language)).collect();
    let now = scope.now();
    let mut rows = BTreeMap::new();
    let mut kept = 0;
    for row in speeches.iter().flat_map(|speech| speech.rows(now)) {
        let key = (row.service.clone(), row.owner.clone(), row.module.clone(), row.language.clone());
        if taken.contains(&key) {
            kept += 1;
        } else {
            rows.insert(key, row);
        }
    }
    let keys = [
        service_text::Column::Service,
        service_text::Column::Owner,
        service_text::Column::Module,
        service_text::Column::Language,
    ];
    let rows: Vec<_> = rows.into_values().map(IntoActiveModel::into_active_model).collect();
    for chunk in rows.chunks(MOST_ROWS) {
        // What an editor writes at the same time stays as well.
        let again = OnConflict::columns(keys).do_nothing().to_owned();
        service_text::Entity::insert_many(chunk.to_vec()).on_conflict(again).exec_without_returning(scope.db()).await?;
    }
    Ok(kept)
}
