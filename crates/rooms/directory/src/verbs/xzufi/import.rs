use std::collections::{BTreeSet, HashMap, HashSet};
use std::io::BufRead;
use std::sync::Arc;

use aws_lc_rs::digest;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, Iterable, QueryFilter, QuerySelect};
use store::{Actor, Language, Reach, Scope, Store, Timestamp};
use uuid::Uuid;
use xzufi::{Class, Object, Operation, Reader};

use super::ground::Ground;
use super::objects::Effects;
use super::{Place, XzufiOptions, XzufiReport, global_key, links, refers_to_others, stored_key};
use crate::catalogue::STATE;
use crate::error::Error;
use crate::tables::transfer_object;
use crate::verbs::{changed, texts::content_changed};

/// Objects in one transaction.
const BATCH: usize = 400;
/// Bytes of objects in one transaction, so that memory stays bounded however large they are.
const BATCH_BYTES: usize = 8 << 20;

/// An import of one or several messages. Reads as a stream and writes in transactions of bounded size: whatever was read
/// stays when the rest fails, and the same message again changes nothing.
pub struct XzufiImport {
    pub(super) store: Store,
    pub(super) options: XzufiOptions,
    pub(super) ground: Ground,
    pub(super) report: XzufiReport,
    /// Objects of this import that wait for others: where each came from, and whether it is new.
    pub(super) waiting: HashMap<String, (Place, bool)>,
    batch: Vec<Incoming>,
    bytes: usize,
    keys: HashSet<String>,
    /// Of a complete import: what is not named yet of all that its agency sent before, and how much that was.
    unnamed: BTreeSet<String>,
    sent_before: usize,
    /// What could not be read may name anything.
    is_whole: bool,
}

/// An operation as it came.
struct Incoming {
    place: Place,
    class: String,
    /// The key under which it is kept.
    key: String,
    local: String,
    sender: String,
    standard: String,
    digest: String,
    moment: Option<Timestamp>,
    body: String,
    operation: Operation,
}

/// What is known about an object already.
type Known = (String, String, Option<Timestamp>, Option<Timestamp>, String);

impl XzufiImport {
    /// Reads what of the directory an import must know.
    ///
    /// # Errors
    /// The database's own; [`Error::Data`] for a complete import that does not say of which agency.
    pub async fn begin(store: &Store, options: XzufiOptions) -> Result<Self, Error> {
        let scope = store.read(Reach::Provider, Actor::System, Language::German).await?;
        let unnamed = match &options.provider_key {
            _ if !options.complete => BTreeSet::new(),
            Some(agency) => sent_by(&scope, agency).await?,
            None => {
                let reason = "a complete import is one of an agency; say which one".to_owned();
                return Err(Error::Data { file: "XZuFi".to_owned(), reason });
            }
        };
        Ok(Self {
            store: store.clone(),
            options,
            ground: Ground::read(&scope).await?,
            report: XzufiReport::default(),
            waiting: HashMap::new(),
            batch: Vec::new(),
            bytes: 0,
            keys: HashSet::new(),
            sent_before: unnamed.len(),
            unnamed,
            is_whole: true,
        })
    }

    /// Takes the objects of a message. `file` names it in the report.
    ///
    /// # Errors
    /// The database's own; what is wrong with objects stands in the report.
    pub async fn read<R: BufRead>(&mut self, file: &str, reader: Reader<R>) -> Result<(), Error> {
        let file: Arc<str> = file.into();
        let sender = reader.message().header().sender.unwrap_or_default();
        for (number, item) in (1..).zip(reader) {
            let operation = match item {
                Ok(operation) => operation,
                Err(rejection) => {
                    let place =
                        Place { file: Arc::clone(&file), number: rejection.number, position: rejection.position };
                    match (&rejection.class, &rejection.id) {
                        (Some(class), Some(id)) => _ = self.unnamed.remove(&stored_key(class, id)),
                        _ => self.is_whole = false,
                    }
                    let class = rejection.class.as_ref().map_or("", |class| class.name()).to_owned();
                    let key = rejection.id.as_ref().map(xzufi::Identifier::key).unwrap_or_default();
                    let reason = match rejection.reason {
                        xzufi::Reason::Xml(_) | xzufi::Reason::Broken { .. } => rejection.reason.to_string(),
                        reason => format!("{reason}; {}", reason.advice()),
                    };
                    self.report.refuse(&place, &class, &key, reason);
                    continue;
                }
            };
            let position = match &operation {
                Operation::Write(object) => object.element().position,
                Operation::Delete(deletion) => deletion.element().position,
            };
            self.take(Place { file: Arc::clone(&file), number, position }, operation, &sender).await?;
        }
        Ok(())
    }

    /// Notes that something that should hold a message does not.
    pub fn refuse(&mut self, file: &str, reason: &str) {
        self.is_whole = false;
        self.note(file, reason);
    }

    fn note(&mut self, file: &str, reason: &str) {
        let place = Place { file: file.into(), number: 0, position: xzufi::Position::default() };
        self.report.refuse(&place, "", "", reason);
    }

    async fn take(&mut self, place: Place, operation: Operation, sender: &str) -> Result<(), Error> {
        let class = operation.class().name().to_owned();
        let Some(id) = operation.id() else { return Ok(()) };
        let key = id.key();
        let stored = stored_key(&operation.class(), &id);
        self.unnamed.remove(&stored);
        if let Some(wanted) = &self.options.provider_key
            && id.agency.as_ref() != Some(wanted)
        {
            let agency = id.agency.unwrap_or_default();
            let reason = format!("it belongs to the agency `{agency}`, not to `{wanted}`; leave it out");
            self.report.refuse(&place, &class, &key, reason);
            return Ok(());
        }
        let (body, moment, standard) = match &operation {
            Operation::Delete(_) => (String::new(), None, String::new()),
            Operation::Write(object) => match object.print() {
                Ok(body) => {
                    let moment = object.version_info().moment().map(|moment| Timestamp(moment.as_microsecond()));
                    let standard = object.version().map(|version| version.number().to_owned()).unwrap_or_default();
                    (body, moment, standard)
                }
                Err(error) => {
                    self.report.refuse(&place, &class, &key, error.to_string());
                    return Ok(());
                }
            },
        };
        let key = stored;
        // The same object twice in one transaction would be written in no order.
        if !self.keys.insert(key.clone()) {
            self.flush().await?;
            self.keys.insert(key.clone());
        }
        self.bytes += body.len();
        let hash = digest::digest(&digest::SHA256, body.as_bytes());
        let digest = hash.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
        let (local, sender) = (id.value, id.agency.unwrap_or_else(|| sender.to_owned()));
        self.batch.push(Incoming { place, class, key, local, sender, standard, digest, moment, body, operation });
        if self.batch.len() >= BATCH || self.bytes >= BATCH_BYTES {
            self.flush().await?;
        }
        Ok(())
    }

    /// Ends before everything was read: what was read stays, and nothing counts as no longer named.
    ///
    /// # Errors
    /// The database's own.
    pub async fn stop(mut self) -> Result<XzufiReport, Error> {
        self.options.complete = false;
        self.finish().await
    }

    /// Ends what a complete import does not name any more, follows what refers to other objects, and ends.
    ///
    /// # Errors
    /// The database's own.
    pub async fn finish(mut self) -> Result<XzufiReport, Error> {
        self.flush().await?;
        if self.options.complete {
            self.end_unnamed().await?;
        }
        if self.options.dry_run {
            return Ok(self.report);
        }
        links::follow(&mut self).await?;
        let mut scope = self.writing().await?;
        changed(&scope).await?;
        content_changed(&scope, STATE).await?;
        scope.audit("directory.xzufi.imported", Uuid::nil(), self.report.audited());
        scope.commit().await?;
        Ok(self.report)
    }

    pub(super) async fn writing(&self) -> Result<Scope, Error> {
        Ok(self.store.write(Reach::Provider, Actor::System, Language::German).await?)
    }

    /// Lets go what the agency does not name any more, as if it had sent a deletion for each.
    async fn end_unnamed(&mut self) -> Result<(), Error> {
        let unnamed: Vec<String> = std::mem::take(&mut self.unnamed).into_iter().collect();
        if unnamed.is_empty() {
            return Ok(());
        }
        let (lost, before) = (unnamed.len(), self.sent_before);
        let obstacle = if !self.is_whole {
            Some("not everything could be read; correct what is refused")
        } else if lost > before / 2 && !self.options.allow_shrinking {
            Some("that is more than half; check the messages, or allow it")
        } else {
            None
        };
        if let Some(obstacle) = obstacle {
            let agency = self.options.provider_key.clone().unwrap_or_default();
            self.note(&agency, &format!("{lost} of {before} objects are not named and do not end: {obstacle}"));
            return Ok(());
        }
        self.report.deleted += lost;
        self.report.unnamed = lost;
        if self.options.dry_run {
            return Ok(());
        }
        for keys in unnamed.chunks(BATCH) {
            let scope = self.writing().await?;
            let rows: Vec<(String, String, String)> = transfer_object::Entity::find()
                .select_only()
                .columns([
                    transfer_object::Column::Key,
                    transfer_object::Column::Class,
                    transfer_object::Column::Target,
                ])
                .filter(transfer_object::Column::Key.is_in(keys.iter().map(String::as_str)))
                .into_tuple()
                .all(scope.db())
                .await?;
            let mut effects = Effects::default();
            for (key, class, target) in &rows {
                effects.lose(&Class::of(class), key, target);
            }
            write(&scope, Vec::new(), keys.to_vec()).await?;
            effects.write(&scope).await?;
            scope.commit().await?;
        }
        Ok(())
    }

    async fn flush(&mut self) -> Result<(), Error> {
        let batch = std::mem::take(&mut self.batch);
        self.keys.clear();
        self.bytes = 0;
        if batch.is_empty() {
            return Ok(());
        }
        let scope = if self.options.dry_run {
            self.store.read(Reach::Provider, Actor::System, Language::German).await?
        } else {
            self.writing().await?
        };
        let known = known(&scope, &batch).await?;
        let mut effects = Effects::default();
        let mut rows = Vec::new();
        let mut gone = Vec::new();
        for one in batch {
            let known = known.get(&one.key);
            match &one.operation {
                Operation::Delete(deletion) => match known {
                    Some((_, _, _, None, target)) => {
                        effects.lose(&deletion.class(), &one.key, target);
                        gone.push(one.key);
                        self.report.deleted += 1;
                    }
                    _ => self.report.unchanged += 1,
                },
                Operation::Write(object) => rows.extend(self.row(&scope, object, &one, known, &mut effects)),
            }
        }
        if self.options.dry_run {
            return Ok(());
        }
        write(&scope, rows, gone).await?;
        self.report.kept_texts += effects.write(&scope).await?;
        scope.commit().await?;
        Ok(())
    }

    fn row(
        &mut self,
        scope: &Scope,
        object: &Object,
        one: &Incoming,
        known: Option<&Known>,
        effects: &mut Effects,
    ) -> Option<transfer_object::Model> {
        let here = known.filter(|(.., gone_at, _)| gone_at.is_none());
        if let Some((_, digest, moment, ..)) = here {
            let is_older = matches!((moment, one.moment), (Some(here), Some(new)) if new < *here);
            if *digest == one.digest || is_older {
                self.report.unchanged += 1;
                return None;
            }
        }
        let class = object.class();
        let target = here.map(|(.., target)| target.as_str());
        let target = match effects.take(object, &one.key, target, &mut self.ground) {
            Ok(target) => target,
            Err(reason) => {
                self.report.refuse(&one.place, &one.class, global_key(&one.key), reason);
                return None;
            }
        };
        let pending =
            refers_to_others(&class) || matches!(object, Object::Unit(unit) if !unit.responsibilities().is_empty());
        if pending {
            self.waiting.insert(one.key.clone(), (one.place.clone(), here.is_none()));
        }
        match here {
            Some(_) => self.report.changed += 1,
            None => self.report.accepted += 1,
        }
        Some(transfer_object::Model {
            key: one.key.clone(),
            class: one.class.clone(),
            sender: one.sender.clone(),
            local: one.local.clone(),
            standard: one.standard.clone(),
            digest: one.digest.clone(),
            changed_at: one.moment,
            received_at: scope.now(),
            gone_at: None,
            pending,
            problem: None,
            target,
            body: one.body.clone(),
        })
    }
}

/// The keys of everything that is here of an agency.
async fn sent_by(scope: &Scope, agency: &str) -> Result<BTreeSet<String>, Error> {
    let keys: Vec<String> = transfer_object::Entity::find()
        .select_only()
        .column(transfer_object::Column::Key)
        .filter(transfer_object::Column::Sender.eq(agency))
        .filter(transfer_object::Column::GoneAt.is_null())
        .into_tuple()
        .all(scope.db())
        .await?;
    Ok(keys.into_iter().collect())
}

async fn known(scope: &Scope, batch: &[Incoming]) -> Result<HashMap<String, Known>, Error> {
    let rows: Vec<Known> = transfer_object::Entity::find()
        .select_only()
        .column(transfer_object::Column::Key)
        .column(transfer_object::Column::Digest)
        .column(transfer_object::Column::ChangedAt)
        .column(transfer_object::Column::GoneAt)
        .column(transfer_object::Column::Target)
        .filter(transfer_object::Column::Key.is_in(batch.iter().map(|one| one.key.as_str())))
        .into_tuple()
        .all(scope.db())
        .await?;
    Ok(rows.into_iter().map(|row| (row.0.clone(), row)).collect())
}

async fn write(scope: &Scope, rows: Vec<transfer_object::Model>, gone: Vec<String>) -> Result<(), Error> {
    use sea_orm::sea_query::Expr;
    use transfer_object::Column;
    if !rows.is_empty() {
        let columns = Column::iter().filter(|column| !matches!(column, Column::Key));
        let again = OnConflict::column(Column::Key).update_columns(columns).to_owned();
        let rows = rows.into_iter().map(IntoActiveModel::into_active_model);
        transfer_object::Entity::insert_many(rows).on_conflict(again).exec_without_returning(scope.db()).await?;
    }
    if !gone.is_empty() {
        transfer_object::Entity::update_many()
            .col_expr(Column::GoneAt, Expr::value(scope.now()))
            .col_expr(Column::Pending, Expr::value(false))
            .col_expr(Column::Body, Expr::value(""))
            .filter(Column::Key.is_in(gone))
            .exec(scope.db())
            .await?;
    }
    Ok(())
}
