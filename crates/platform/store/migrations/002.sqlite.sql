-- Short rows with keys of their own lie in the tree of the key: one tree to write in place of two.
alter table data_key rename to old_data_key;
create table data_key (
    tenant_id integer not null,
    id uuid not null,
    wrapped bytea not null,
    primary key (tenant_id, id)
) without rowid;
insert into data_key select * from old_data_key;
drop table old_data_key;

alter table audit_event rename to old_audit_event;
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
) without rowid;
insert into audit_event select * from old_audit_event;
drop table old_audit_event;

alter table outbox rename to old_outbox;
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
) without rowid;
insert into outbox select * from old_outbox;
drop table old_outbox;

create index outbox_due on outbox (available_at);
