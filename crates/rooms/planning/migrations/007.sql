-- Who runs the IT, layer by layer: what is known, reckoned and decided, as one document. Nothing in it is about a person.
create table operation_plan (
    tenant_id integer not null,
    revision integer not null,
    content text not null,
    changed_at bigint not null,
    changed_by uuid,
    primary key (tenant_id)
);
-- The self-assessment of security of a body: a checklist as a whole is number 0, its questions follow.
create table security_answer (
    tenant_id integer not null,
    body text not null,
    checklist integer not null,
    number integer not null,
    question text not null,
    answer text,
    measure text not null,
    owner text not null,
    due text,
    changed_at bigint not null,
    primary key (tenant_id, body, checklist, number)
);
