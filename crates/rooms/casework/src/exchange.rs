//! What goes to and fro between an administration that asks for a statement and one that is asked. Neither reads the
//! other's rows while a person waits: each change puts an identifier into the outbox, and what follows is sealed again
//! under the key of the other side. Any event may come twice and in any order.

use applications::{AttachmentId, Reader, answer_sections};
use blobs::BlobRef;
use bytes::Bytes;
use futures::future::BoxFuture;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Actor, Consumer, ConsumerError, OutboxEvent, TenantId};
use vault::DataKey;

use crate::letter::OFFICIAL;
use crate::model::{CaseId, Event, ParticipationId, Stance, Standing};
use crate::tables::{participation, participation_file, participation_request as request};
use crate::verbs::file::{Entry, load, lock};
use crate::verbs::participation::{STATEMENT, asked, find, move_on, standing};
use crate::verbs::view::unsealed_text;
use crate::{Desk, Result};

/// Somebody is asked, or a request stands differently now. Its tenant asks, `to` is asked.
pub(crate) const CHANGED: &str = "casework.participation_changed";

/// A statement was given. Its tenant is asked, `to` asked.
pub(crate) const GIVEN: &str = "casework.statement_given";

/// Somebody who was asked opened what was released to them. Its tenant is asked, `to` asked.
pub(crate) const LOOKED: &str = "casework.participation_looked";

/// What a released part of an application is sealed for.
pub(crate) const RELEASED: &str = "casework.released";

/// What a name of a released file is sealed for.
pub(crate) const FILE_NAME: &str = "casework.released_file";

/// Requests that are looked at together.
const BATCH: u64 = 200;

/// What those who are asked get to read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Released {
    /// What about.
    pub subject: String,
    /// What they should say.
    pub question: String,
    /// The provision.
    pub source: Option<String>,
    /// The parts of the application: title, then questions with answers.
    pub parts: Vec<(String, Vec<(String, String)>)>,
}

/// Carries requests and statements.
#[derive(Clone)]
pub struct Exchange(Desk);

impl Exchange {
    /// At a desk.
    #[must_use]
    pub const fn new(desk: Desk) -> Self {
        Self(desk)
    }
}

impl Consumer for Exchange {
    fn topics(&self) -> &'static [&'static str] {
        &[CHANGED, GIVEN, LOOKED]
    }

    fn handle<'a>(
        &'a self,
        _: &'a store::Store,
        events: &'a [OutboxEvent],
    ) -> BoxFuture<'a, Result<(), ConsumerError>> {
        Box::pin(async move {
            for event in events {
                let to = event.payload["to"].as_i64().and_then(|number| i32::try_from(number).ok()).map(TenantId);
                let Some(to) = to else { continue };
                match event.topic.as_str() {
                    CHANGED => self.changed(event.tenant, ParticipationId(event.subject), to).await?,
                    GIVEN => self.given(event, to).await?,
                    _ => self.looked(event, to).await?,
                }
            }
            Ok(())
        })
    }
}

impl Exchange {
    /// Brings the side of those who are asked to where the asking side stands.
    async fn changed(&self, from: TenantId, id: ParticipationId, to: TenantId) -> Result<()> {
        let store = &self.0.store;
        let scope = store.read_as_system(from).await?;
        let row = find(&scope, id).await?;
        drop(scope);
        let Some(row) = row else { return self.forget(to, id).await };
        let scope = store.read_as_system(to).await?;
        let known = request_of(&scope, id).await?.is_some();
        drop(scope);
        if !known {
            if !standing(&row)?.is_open() {
                return Ok(());
            }
            self.deliver(from, &row, to).await?;
        }
        // It may have been taken back while it was on its way.
        let scope = store.read_as_system(from).await?;
        let now = find(&scope, id).await?;
        drop(scope);
        let Some(now) = now else { return self.forget(to, id).await };
        let scope = store.write_as_system(to).await?;
        let mut update = request::Entity::update_many()
            .filter(request::Column::TenantId.eq(to))
            .filter(request::Column::Id.eq(id))
            .filter(request::Column::State.is_in(Standing::OPEN))
            .col_expr(request::Column::State, Expr::value(now.state.as_str()));
        if !standing(&now)?.is_open() {
            update = update.col_expr(request::Column::EndedAt, Expr::value(scope.now()));
        }
        update.exec(scope.db()).await?;
        Ok(scope.commit().await?)
    }

    /// Writes down a request where it is asked, with what was released for it and nothing else of the application.
    async fn deliver(&self, from: TenantId, row: &participation::Model, to: TenantId) -> Result<()> {
        let Desk { store, studio, .. } = &self.0;
        let scope = store.read_as_system(from).await?;
        let asked = asked(row, &scope.data_key(row.case_id).await?)?;
        let case = load(&scope, row.case_id).await?.row;
        let application = applications::application(&scope, row.case_id.application()).await?;
        let published = studio.version(&scope, application.form_version).await?;
        let content = applications::content(&scope, application.id).await?;
        let attachments = applications::attachments(&scope, application.id, &content).await?;
        drop(scope);
        let sections = answer_sections(OFFICIAL, &published, &content, &attachments, Reader::Applicant);
        let parts = sections.into_iter().filter(|section| asked.parts.contains(&section.page));
        let released = Released {
            subject: asked.subject,
            question: asked.question,
            source: asked.source,
            parts: parts
                .map(|section| {
                    let rows = section.rows.into_iter().map(|row| (row.question, row.answer));
                    (section.title, rows.collect())
                })
                .collect(),
        };
        let key = self.key(to, row.id).await?;
        let mut files = Vec::new();
        for file in attachments.iter().filter(|file| file.released && asked.files.contains(&file.id)) {
            files.push(self.release(from, row.case_id, file.id, (to, row.id, &key)).await?);
        }
        let content = key.seal(RELEASED, json!(released).to_string().as_bytes())?;
        let request = request::ActiveModel {
            tenant_id: Set(to),
            id: Set(row.id),
            office: Set(from),
            colleague: Set(asked.colleague),
            reference: Set(case.reference),
            online_service: Set(case.online_service),
            state: Set(Standing::Open.name().to_owned()),
            due_on: Set(row.due_on.clone()),
            silence_consents: Set(row.silence_consents),
            received_at: Set(row.asked_at),
            content: Set(content),
            ended_at: Set(None),
            answered_by: Set(None),
            verdict: Set(None),
            statement: Set(None),
        };
        let mut scope = store.write_as_system(to).await?;
        request::Entity::insert(request).exec_without_returning(scope.db()).await?;
        if !files.is_empty() {
            participation_file::Entity::insert_many(files).exec_without_returning(scope.db()).await?;
        }
        scope.audit("casework.statement_requested", row.id, json!({ "from": from }));
        Ok(scope.commit().await?)
    }

    /// The key of a request where it is asked; an earlier attempt may have made it.
    async fn key(&self, to: TenantId, id: ParticipationId) -> Result<DataKey> {
        let mut scope = self.0.store.write_as_system(to).await?;
        let key = match scope.data_key(id).await {
            Err(store::Error::KeyDestroyed(_)) => scope.create_data_key(id).await?,
            key => key?,
        };
        scope.commit().await?;
        Ok(key)
    }

    /// Encrypts a file again for those who are asked.
    async fn release(
        &self,
        from: TenantId,
        case: CaseId,
        file: AttachmentId,
        (to, participation, key): (TenantId, ParticipationId, &DataKey),
    ) -> Result<participation_file::ActiveModel> {
        let scope = self.0.store.read_as_system(from).await?;
        let (file, bytes) = applications::attachment(&scope, &self.0.blobs, case.application(), file).await?;
        let id = scope.new_uuid();
        drop(scope);
        let stored = self.0.blobs.put(key, to, bytes).await.map_err(applications::Error::from)?;
        Ok(participation_file::ActiveModel {
            tenant_id: Set(to),
            id: Set(id),
            participation: Set(participation),
            file_name: Set(key.seal(FILE_NAME, file.file_name.as_bytes())?),
            media_type: Set(file.media_type),
            bytes: Set(file.bytes),
            blob: Set(stored.to_string()),
        })
    }

    /// The case is deleted: what was released of it goes as well, with its key and files.
    async fn forget(&self, to: TenantId, id: ParticipationId) -> Result<()> {
        let mut scope = self.0.store.write_as_system(to).await?;
        let mine = participation_file::Column::TenantId.eq(to).and(participation_file::Column::Participation.eq(id));
        let files: Vec<String> = participation_file::Entity::find()
            .select_only()
            .column(participation_file::Column::Blob)
            .filter(mine.clone())
            .into_tuple()
            .all(scope.db())
            .await?;
        participation_file::Entity::delete_many().filter(mine).exec(scope.db()).await?;
        let gone = request::Entity::delete_many()
            .filter(request::Column::TenantId.eq(to))
            .filter(request::Column::Id.eq(id))
            .exec(scope.db())
            .await?;
        scope.destroy_data_key(id).await?;
        if gone.rows_affected > 0 {
            scope.audit("casework.statement_request_deleted", id, json!({ "files": files.len() }));
        }
        scope.commit().await?;
        for file in files.iter().filter_map(|file| file.parse::<BlobRef>().ok()) {
            if let Err(error) = self.0.blobs.delete(to, &file).await {
                tracing::warn!(tenant = to.0, %error, "a released file stays until the next sweep");
            }
        }
        Ok(())
    }

    /// Brings a statement to the case. Forms that the clerk opened before are stale: nobody decides without having seen
    /// it, and what waits for approval lapses.
    async fn given(&self, event: &OutboxEvent, to: TenantId) -> Result<()> {
        let id = ParticipationId(event.subject);
        let store = &self.0.store;
        let scope = store.read_as_system(event.tenant).await?;
        let Some(given) = request_of(&scope, id).await?.filter(|row| row.office == to) else { return Ok(()) };
        let (stance, statement) = statement_of(&given, &scope.data_key(id).await?)?;
        drop(scope);
        let mut scope = store.write_as_system(to).await?;
        let Some(row) = find(&scope, id).await?.filter(|row| row.office == Some(event.tenant)) else { return Ok(()) };
        let mut file = lock(&scope, row.case_id).await?;
        let Some(row) = find(&scope, id).await? else { return Ok(()) };
        if file.knows(&scope, event.id).await? {
            return Ok(());
        }
        let on_time = event.created_at.in_germany().date().to_string() <= row.due_on;
        let Some(to) = standing(&row)?.answer(on_time, row.silence_consents) else { return Ok(()) };
        let key = scope.data_key(row.case_id).await?;
        move_on(&mut scope, &row, to, Some((stance, key.seal(STATEMENT, statement.as_bytes())?))).await?;
        let line = Entry::from(Event::StatementGiven).with_detail(asked(&row, &key)?.party).caused_by(event.id);
        let (state, lapsed) = file.state.heard();
        let entries = std::iter::once(line).chain(lapsed.into_iter().map(Entry::from)).collect();
        file.save(&mut scope, &key, state, entries).await?;
        Ok(scope.commit().await?)
    }

    /// Lists for the applicant that somebody opened what was released.
    async fn looked(&self, event: &OutboxEvent, to: TenantId) -> Result<()> {
        let scope = self.0.store.write_as_system(to).await?;
        let row = find(&scope, ParticipationId(event.subject)).await?;
        let Some(row) = row.filter(|row| row.office == Some(event.tenant)) else { return Ok(()) };
        let Some(viewer) = event.payload["viewer"].as_str().and_then(|viewer| viewer.parse().ok()) else {
            return Ok(());
        };
        let office = Some(event.tenant).filter(|office| *office != to);
        applications::note_look_from(&scope, office, Actor::Account(viewer), row.case_id.application()).await?;
        Ok(scope.commit().await?)
    }
}

/// A request on the side of those who are asked.
pub(crate) async fn request_of(scope: &store::Scope, id: ParticipationId) -> Result<Option<request::Model>> {
    let query = request::Entity::find().filter(request::Column::TenantId.eq(scope.tenant()?));
    Ok(query.filter(request::Column::Id.eq(id)).one(scope.db()).await?)
}

/// What those who were asked said.
pub(crate) fn statement_of(row: &request::Model, key: &DataKey) -> Result<(Stance, String)> {
    let broken = || store::Error::Inconsistent(format!("the statement of participation {}", row.id));
    let stance = row.verdict.as_deref().and_then(|name| name.parse().ok()).ok_or_else(broken)?;
    let sealed = row.statement.as_deref().ok_or_else(broken)?;
    Ok((stance, unsealed_text(key, STATEMENT, sealed)?))
}

/// A released file with its content.
pub(crate) async fn released_file(
    scope: store::Scope,
    desk: &Desk,
    row: &participation_file::Model,
) -> Result<(String, Bytes)> {
    let (tenant, key) = (scope.tenant()?, scope.data_key(row.participation).await?);
    drop(scope);
    let name = unsealed_text(&key, FILE_NAME, &row.file_name)?;
    let blob = row.blob.parse().map_err(|_| store::Error::NotFound("file"))?;
    Ok((name, desk.blobs.get(&key, tenant, &blob).await.map_err(applications::Error::from)?))
}

/// Looks after the requests of a tenant whose time is over: where the law takes silence for consent, that is written
/// down, else the clerk sees that the answer is missing. Returns how many; one that fails does not keep the others.
///
/// # Errors
/// The store's own.
pub async fn lapse_due(desk: &Desk, tenant: TenantId) -> Result<usize> {
    use participation::{Column, Entity};
    let mut done = 0;
    let mut last: Option<ParticipationId> = None;
    loop {
        let scope = desk.store.read_as_system(tenant).await?;
        let mut query = Entity::find()
            .select_only()
            .columns([Column::Id, Column::CaseId])
            .filter(Column::TenantId.eq(tenant))
            .filter(Column::State.eq(Standing::Open.name()))
            .filter(Column::DueOn.lt(scope.today().to_string()));
        if let Some(id) = last {
            query = query.filter(Column::Id.gt(id));
        }
        let query = query.order_by_asc(Column::Id).limit(BATCH);
        let due: Vec<(ParticipationId, CaseId)> = query.into_tuple().all(scope.db()).await?;
        drop(scope);
        let Some((end, _)) = due.last() else { return Ok(done) };
        last = Some(*end);
        for (id, case) in due {
            match lapse(desk, tenant, id, case).await {
                Ok(true) => done += 1,
                Ok(false) => {}
                Err(error) => tracing::warn!(tenant = tenant.0, participation = %id, %error, "its end was not noted"),
            }
        }
    }
}

async fn lapse(desk: &Desk, tenant: TenantId, id: ParticipationId, case: CaseId) -> Result<bool> {
    let mut scope = desk.store.write_as_system(tenant).await?;
    let mut file = lock(&scope, case).await?;
    let Some(row) = find(&scope, id).await? else { return Ok(false) };
    let Some(to) = standing(&row)?.lapse(row.silence_consents) else { return Ok(false) };
    let key = scope.data_key(case).await?;
    let event = if to == Standing::Deemed { Event::StatementDeemed } else { Event::StatementOverdue };
    move_on(&mut scope, &row, to, None).await?;
    file.add(&mut scope, &key, vec![Entry::from(event).with_detail(asked(&row, &key)?.party)]).await?;
    scope.commit().await?;
    Ok(true)
}
