-- What somebody said about the maturity of a service: only where the running system cannot know it.
create table maturity_answer (
    tenant_id integer not null,
    service text not null,
    model text not null,
    criterion text not null,
    answer text not null,
    said_by uuid,
    said_at bigint not null,
    primary key (tenant_id, service, model, criterion)
);

-- A self-check of an administration, of its own accord or for a survey. `version` is that of the questions.
create table self_check (
    tenant_id integer not null,
    id uuid not null,
    survey uuid,
    version integer not null,
    begun_at bigint not null,
    finished_at bigint,
    primary key (tenant_id, id)
);

-- An answer is a number from 0 to 3; `known` says that the running system gave it.
create table self_check_answer (
    tenant_id integer not null,
    self_check uuid not null,
    question text not null,
    value integer not null,
    known boolean not null,
    primary key (tenant_id, self_check, question),
    foreign key (tenant_id, self_check) references self_check (tenant_id, id)
);

-- A survey of the state among the administrations. What is published of it is worked out when it is read.
create table survey (
    id uuid not null primary key,
    title text not null,
    purpose text not null,
    first_day text not null,
    last_day text not null,
    published_at bigint,
    begun_at bigint not null,
    begun_by_tenant integer,
    begun_by uuid
);
