-- Whether a tenant works here. What is deleted keeps its row: its number is never used again.
alter table tenant add column state text not null default 'active';
alter table tenant add column state_since bigint not null default 0;
alter table tenant add column state_reason text not null default '';
alter table tenant add column last_day text;

-- The deletion of a tenant: who wanted it, who agreed, how far it is.
create table tenant_deletion (
    tenant_id integer not null primary key,
    key text not null,
    name text not null,
    reason text not null,
    asked_by text not null,
    asked_at bigint not null,
    approved_by text,
    began_at bigint,
    chain_sequence bigint,
    chain_hash bytea,
    finished_at bigint
);

-- What was removed so far, by table; written in the transaction that removes it.
create table tenant_deletion_step (
    tenant_id integer not null,
    step text not null,
    removed bigint not null,
    primary key (tenant_id, step)
);
