-- What the service desk promises from a day on; `terms` is JSON.
create table service_terms (
    first_day text not null primary key,
    terms text not null,
    set_at bigint not null,
    set_by_tenant integer,
    set_by uuid
);

-- Something that a member of staff told the provider. What was written stands sealed in the entries; the subject does not, so that
-- the queue over all administrations can say it. `reacted` and `spent` are seconds of service.
create table ticket (
    tenant_id integer not null,
    number integer not null,
    id uuid not null,
    subject text not null,
    area text not null,
    service text,
    affected text not null,
    hindered text not null,
    state text not null,
    revision integer not null,
    opened_at bigint not null,
    opened_by uuid not null,
    assigned_tenant integer,
    assigned_to uuid,
    reacted bigint,
    spent bigint not null,
    running_since bigint,
    solved_at bigint,
    primary key (tenant_id, number),
    unique (tenant_id, id)
);

create index ticket_opened on ticket (opened_at);

-- What was done with a ticket, and what was written: sealed with its key.
create table ticket_entry (
    tenant_id integer not null,
    ticket integer not null,
    number integer not null,
    act text not null,
    at bigint not null,
    by_tenant integer,
    by_account uuid,
    content bytea not null,
    primary key (tenant_id, ticket, number),
    foreign key (tenant_id, ticket) references ticket (tenant_id, number)
);
