-- The register of names: words of a case as keyed hashes of the tenant.
create table case_word (
    tenant_id integer not null,
    word bytea not null,
    case_id uuid not null,
    primary key (tenant_id, word, case_id),
    foreign key (tenant_id, case_id) references case_file (tenant_id, id)
);

create index case_word_case on case_word (tenant_id, case_id);
