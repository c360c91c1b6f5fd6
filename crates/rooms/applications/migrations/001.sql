create table draft (
    tenant_id integer not null,
    id uuid not null,
    secret_hash bytea not null,
    online_service text not null,
    form_version uuid not null,
    legal_entity text not null,
    area text not null,
    answers bytea not null,
    revision integer not null,
    created_at bigint not null,
    updated_at bigint not null,
    expires_at bigint not null,
    primary key (tenant_id, id),
    unique (tenant_id, secret_hash)
);

create index draft_expiry on draft (expires_at);

-- An application has the id of the draft it came from, so a draft cannot become two applications.
create table application (
    tenant_id integer not null,
    id uuid not null,
    reference text not null,
    online_service text not null,
    form_version uuid not null,
    legal_entity text not null,
    area text not null,
    channel text not null,
    state text not null,
    submitted_at bigint not null,
    content bytea not null,
    content_hash bytea not null,
    access_hash bytea not null,
    primary key (tenant_id, id),
    unique (tenant_id, reference)
);

create table attachment (
    tenant_id integer not null,
    id uuid not null,
    application uuid not null,
    field text not null,
    file_name bytea not null,
    media_type text not null,
    bytes bigint not null,
    sha256 bytea not null,
    blob text not null,
    released boolean not null,
    created_at bigint not null,
    primary key (tenant_id, id)
);

create index attachment_application on attachment (tenant_id, application);
