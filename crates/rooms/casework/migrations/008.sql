-- A decision that waits for a second person: whose it is, and the seal of the preview that they confirmed.
create table case_proposal (
    tenant_id integer not null,
    case_id uuid not null,
    proposed_by uuid not null,
    proposed_at bigint not null,
    seal text not null,
    primary key (tenant_id, case_id),
    foreign key (tenant_id, case_id) references case_file (tenant_id, id)
);

-- Who approved a decision, where a second person had to.
alter table decision add column approved_by uuid;

-- Why a decision that is out is being amended: the kind, the provision and the reason, sealed with the key of the case.
create table amendment (
    tenant_id integer not null,
    case_id uuid not null,
    begun_by uuid not null,
    begun_at bigint not null,
    content bytea not null,
    primary key (tenant_id, case_id),
    foreign key (tenant_id, case_id) references case_file (tenant_id, id)
);

-- `decision` is the one that holds; those that it took the place of are kept word by word.
alter table decision add column version integer not null default 1;
alter table decision add column first_decided_at bigint;

create table former_decision (
    tenant_id integer not null,
    case_id uuid not null,
    version integer not null,
    outcome text not null,
    verdict text not null,
    content bytea not null,
    total_cents bigint not null,
    due_on text,
    payment_reference text,
    delivery text not null,
    decided_by uuid not null,
    approved_by uuid,
    decided_at bigint not null,
    document_id uuid,
    delivered_at bigint,
    notified_on text,
    objection_until text,
    primary key (tenant_id, case_id, version),
    foreign key (tenant_id, case_id) references case_file (tenant_id, id)
);

-- Wording that an administration keeps for its decisions; `folded` is the name as it is compared.
create table text_block (
    tenant_id integer not null,
    id uuid not null,
    name text not null,
    folded text not null,
    text text not null,
    online_service text,
    legal_entity text,
    primary key (tenant_id, id)
);

create unique index text_block_folded on text_block (tenant_id, folded);
