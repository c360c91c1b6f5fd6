create table tenant (
    tenant_id integer not null primary key,
    key text not null unique,
    name text not null,
    example boolean not null,
    wrapped_key bytea not null,
    created_at bigint not null
);

create table data_key (
    tenant_id integer not null,
    id uuid not null,
    wrapped bytea not null,
    primary key (tenant_id, id)
);

create table audit_head (
    tenant_id integer not null primary key,
    sequence bigint not null,
    hash bytea not null
);

create table audit_event (
    tenant_id integer not null,
    sequence bigint not null,
    at bigint not null,
    actor text not null,
    action text not null,
    subject uuid not null,
    detail text not null,
    hash bytea not null,
    primary key (tenant_id, sequence)
);

create table outbox (
    tenant_id integer not null,
    id uuid not null,
    topic text not null,
    subject uuid not null,
    payload text not null,
    created_at bigint not null,
    available_at bigint not null,
    leased_until bigint not null,
    attempts integer not null,
    failed_at bigint,
    last_error text,
    primary key (tenant_id, id)
);

create index outbox_due on outbox (available_at);
