-- A decision that waits for a second person: whose it is, and the seal of the preview that they confirmed.
create table case_proposal (
    tenant_id integer not null,
    case_id uuid not null,
    proposed_by uuid not null,
    proposed_at bigint not null,
    seal text not null,
    primary key (tenant_id, case_id),
    foreign key (tenant_id, case_id) references case_file (tenant_id, id)
);

-- Who approved a decision, where a second person had to.
alter table decision add column approved_by uuid;
