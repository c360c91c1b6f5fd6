-- Whom the clerk of a case asks for a statement. `office` is the administration that is asked, the own one for a colleague,
-- nothing for somebody outside. `content` and `statement` are sealed with the key of the case.
create table participation (
    tenant_id integer not null,
    id uuid not null,
    case_id uuid not null,
    office integer,
    state text not null,
    due_on text not null,
    silence_consents boolean not null,
    asked_at bigint not null,
    asked_by uuid not null,
    content bytea not null,
    ended_at bigint,
    verdict text,
    statement bytea,
    primary key (tenant_id, id),
    foreign key (tenant_id, case_id) references case_file (tenant_id, id)
);

create index participation_case on participation (tenant_id, case_id);
create index participation_due on participation (tenant_id, state, due_on);

-- The same on the side of those who are asked, with what was released to them, under a key of its own. `office` is the
-- administration that asks.
create table participation_request (
    tenant_id integer not null,
    id uuid not null,
    office integer not null,
    colleague uuid,
    reference text not null,
    online_service text not null,
    state text not null,
    due_on text not null,
    silence_consents boolean not null,
    received_at bigint not null,
    content bytea not null,
    ended_at bigint,
    answered_by uuid,
    verdict text,
    statement bytea,
    primary key (tenant_id, id)
);

create index participation_request_due on participation_request (tenant_id, state, due_on, id);

-- The files that were released with it.
create table participation_file (
    tenant_id integer not null,
    id uuid not null,
    participation uuid not null,
    file_name bytea not null,
    media_type text not null,
    bytes bigint not null,
    blob text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, participation) references participation_request (tenant_id, id)
);

create index participation_file_request on participation_file (tenant_id, participation);
