-- When a closed case is deleted. `hold` says why it is kept longer, sealed with the key of the case.
alter table case_file add column closed_at bigint;
alter table case_file add column delete_on text;
alter table case_file add column hold bytea;
create index case_file_deletion on case_file (tenant_id, delete_on, id);

-- That there was a case, and by which rule it was deleted: nothing of its content.
create table deletion_record (
    tenant_id integer not null,
    id uuid not null,
    reference text not null,
    online_service text not null,
    legal_entity text not null,
    received_at bigint not null,
    closed_at bigint not null,
    deleted_at bigint not null,
    rule_days integer not null,
    rule_source text not null,
    files integer not null,
    primary key (tenant_id, id)
);

create index deletion_record_order on deletion_record (tenant_id, deleted_at, id);
