-- The sheet "before digitising" of a service: steps, reasons, target, as one document. Nothing in it is about a person.
create table process_sheet (
    tenant_id integer not null,
    service text not null,
    revision integer not null,
    content text not null,
    changed_at bigint not null,
    changed_by uuid,
    primary key (tenant_id, service)
);
