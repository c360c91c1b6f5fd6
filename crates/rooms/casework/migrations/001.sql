create table case_file (
    tenant_id integer not null,
    id uuid not null,
    reference text not null,
    online_service text not null,
    legal_entity text not null,
    area text not null,
    state text not null,
    assignee uuid,
    received_at bigint not null,
    due_on text,
    revision bigint not null,
    last_event integer not null,
    primary key (tenant_id, id)
);

create unique index case_file_reference on case_file (tenant_id, reference);
create index case_file_inbox on case_file (tenant_id, state, due_on, received_at);

create table case_event (
    tenant_id integer not null,
    case_id uuid not null,
    sequence integer not null,
    at bigint not null,
    actor text not null,
    kind text not null,
    source uuid,
    detail bytea,
    primary key (tenant_id, case_id, sequence),
    foreign key (tenant_id, case_id) references case_file (tenant_id, id)
);

create table case_note (
    tenant_id integer not null,
    case_id uuid not null,
    id uuid not null,
    at bigint not null,
    author uuid not null,
    content bytea not null,
    primary key (tenant_id, case_id, id),
    foreign key (tenant_id, case_id) references case_file (tenant_id, id)
);

create table case_draft (
    tenant_id integer not null,
    case_id uuid not null,
    saved_at bigint not null,
    saved_by uuid not null,
    content bytea not null,
    primary key (tenant_id, case_id),
    foreign key (tenant_id, case_id) references case_file (tenant_id, id)
);

create table decision (
    tenant_id integer not null,
    case_id uuid not null,
    outcome text not null,
    verdict text not null,
    content bytea not null,
    total_cents bigint not null,
    due_on text,
    payment_reference text,
    delivery text not null,
    decided_by uuid not null,
    decided_at bigint not null,
    document_id uuid,
    delivered_at bigint,
    notified_on text,
    objection_until text,
    primary key (tenant_id, case_id),
    foreign key (tenant_id, case_id) references case_file (tenant_id, id)
);

create unique index decision_payment on decision (tenant_id, payment_reference);
