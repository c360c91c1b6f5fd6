-- Who else is heard before the decision, for the applicant: names and reasons are sealed with the key of the application.
create table application_hearing (
    tenant_id integer not null,
    application uuid not null,
    id uuid not null,
    content bytea not null,
    asked_at bigint not null,
    until text not null,
    ended_at bigint,
    primary key (tenant_id, application, id)
);
