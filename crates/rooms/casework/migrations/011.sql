-- Under which part of its file plan an administration files the cases of a service. The row without a service says how a file
-- reference is written.
create table file_plan (
    tenant_id integer not null,
    online_service text not null,
    entry text not null,
    primary key (tenant_id, online_service)
);

-- The last number that was given, of each part of the plan and year as far as a file reference shows them.
create table file_counter (
    tenant_id integer not null,
    part text not null,
    year integer not null,
    last integer not null,
    primary key (tenant_id, part, year)
);

alter table case_file add column file_reference text;
