-- Why an administration says that each question of a form is asked, as it handed it to the authors: a copy of that part of its sheet.
create table handed_reasons (
    tenant_id integer not null,
    service text not null,
    revision integer not null,
    reasons text not null,
    handed_at bigint not null,
    handed_by uuid,
    primary key (tenant_id, service)
);

-- What the authors say to all of them about a question.
create table question_reply (
    service text not null,
    field text not null,
    revision integer not null,
    reply text not null,
    replied_at bigint not null,
    replied_by_tenant integer,
    replied_by uuid,
    primary key (service, field)
);
