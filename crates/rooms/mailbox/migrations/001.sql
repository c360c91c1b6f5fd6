create table message (
    tenant_id integer not null,
    id uuid not null,
    case_id uuid not null,
    direction text not null,
    body bytea not null,
    sent_at bigint not null,
    read_at bigint,
    primary key (tenant_id, id)
);

create index message_case on message (tenant_id, case_id, sent_at);

-- `delivery` is the caller's key: the same document delivered twice is there once.
create table document (
    tenant_id integer not null,
    id uuid not null,
    case_id uuid not null,
    delivery text not null,
    kind text not null,
    title_key text not null,
    media_type text not null,
    blob text not null,
    size bigint not null,
    sha256 bytea not null,
    made_available_at bigint not null,
    notified_on text,
    retrieved_at bigint,
    primary key (tenant_id, id),
    unique (tenant_id, case_id, delivery)
);
