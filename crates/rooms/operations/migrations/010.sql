-- That the data of an administration was taken along: by whom (nobody: at the machine of the program), and whether it arrived whole.
create table tenant_export (
    tenant_id integer not null,
    id uuid not null,
    began_at bigint not null,
    taken_by uuid,
    finished_at bigint,
    cases bigint not null,
    files bigint not null,
    bytes bigint not null,
    sha256 text not null,
    primary key (tenant_id, id)
);
