-- What the virus scanner said about a file; a file without a row was not judged. `found` is empty for a clean one.
create table scan (
    tenant_id integer not null,
    attachment uuid not null,
    found text not null,
    scanned_at bigint not null,
    primary key (tenant_id, attachment),
    foreign key (tenant_id, attachment) references attachment (tenant_id, id) on delete cascade
);
