-- What the administration still needs from an applicant. While one that says "incomplete" is open, some clocks stand.
create table application_request (
    tenant_id integer not null,
    application uuid not null,
    id uuid not null,
    asked_at bigint not null,
    asked_by text not null,
    fields text not null,
    until text,
    incomplete boolean not null,
    ended_at bigint,
    primary key (tenant_id, application, id)
);

-- What was submitted before each correction.
create table application_version (
    tenant_id integer not null,
    application uuid not null,
    version integer not null,
    corrected_at bigint not null,
    corrected_by text not null,
    reason bytea,
    content bytea not null,
    primary key (tenant_id, application, version)
);

-- A correction is filled in as a draft is, under a code of its own.
alter table draft add column correction_hash bytea;
