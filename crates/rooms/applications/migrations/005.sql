-- On which days who of the administration opened an application.
create table application_look (
    tenant_id integer not null,
    application uuid not null,
    day text not null,
    viewer text not null,
    times integer not null,
    last_at bigint not null,
    primary key (tenant_id, application, day, viewer)
);
