-- Money that a recipient calls. `positions` are JSON: what is paid to whom, when, and how much of it.
create table funding_drawdown (
    tenant_id integer not null,
    id uuid not null,
    grant_id uuid not null,
    year integer not null,
    amount bigint not null check (amount > 0),
    positions text not null,
    state text not null,
    reason text not null,
    asked_by uuid,
    checked_by uuid,
    paid_by uuid,
    asked_at bigint not null,
    moved_at bigint not null,
    revision integer not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, grant_id) references funding_grant (tenant_id, id)
);

create index funding_drawdown_grant on funding_drawdown (tenant_id, grant_id);

create index funding_drawdown_state on funding_drawdown (tenant_id, state);

-- What a recipient wants to have otherwise: other costs, another time, other years. `wanted` is JSON.
create table funding_change (
    tenant_id integer not null,
    id uuid not null,
    grant_id uuid not null,
    number integer not null,
    wanted text not null,
    words text not null,
    state text not null,
    reason text not null,
    asked_by uuid,
    checked_by uuid,
    decided_by uuid,
    asked_at bigint not null,
    decided_on text,
    revision integer not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, grant_id) references funding_grant (tenant_id, id)
);

create index funding_change_grant on funding_change (tenant_id, grant_id);

-- How the money was used. `receipts` are JSON; `accepted` is what counts after the check.
create table funding_proof (
    tenant_id integer not null,
    grant_id uuid not null,
    report text not null,
    receipts text not null,
    own bigint not null,
    third bigint not null,
    sent_at bigint not null,
    accepted bigint,
    reason text not null,
    checked_by uuid,
    revision integer not null,
    primary key (tenant_id, grant_id),
    foreign key (tenant_id, grant_id) references funding_grant (tenant_id, id)
);

-- What is claimed back. Interest runs from `from_day`; `settled_on` is when it was paid.
create table funding_recovery (
    tenant_id integer not null,
    grant_id uuid not null,
    amount bigint not null check (amount > 0),
    interest bigint not null check (interest >= 0),
    from_day text not null,
    due text not null,
    settled_on text,
    primary key (tenant_id, grant_id),
    foreign key (tenant_id, grant_id) references funding_grant (tenant_id, id)
);

-- What was bought and must serve its purpose until `until`. `confirmed` is the last year for which the recipient said so.
create table funding_item (
    tenant_id integer not null,
    id uuid not null,
    grant_id uuid not null,
    name text not null,
    place text not null,
    amount bigint not null check (amount > 0),
    bought_on text not null,
    until text not null,
    confirmed integer,
    primary key (tenant_id, id),
    foreign key (tenant_id, grant_id) references funding_grant (tenant_id, id)
);

create index funding_item_grant on funding_item (tenant_id, grant_id);

-- Which reminder went out already: each once.
create table funding_reminder (
    tenant_id integer not null,
    grant_id uuid not null,
    kind text not null,
    due text not null,
    days integer not null,
    sent_at bigint not null,
    primary key (tenant_id, grant_id, kind, due, days),
    foreign key (tenant_id, grant_id) references funding_grant (tenant_id, id)
);

-- A grant as its recipient sees it: the own row of `tenant_id`, written from the outbox of `funder`. `measure` is the measure of the
-- recipient's own plan that it pays for.
create table funding_own (
    tenant_id integer not null,
    grant_id uuid not null,
    funder integer not null,
    reference text not null,
    title text not null,
    object text not null,
    state text not null,
    granted bigint not null,
    drawn bigint not null,
    contracts_from text,
    next_kind text not null,
    next_day text,
    measure uuid,
    primary key (tenant_id, grant_id)
);
