-- What somebody takes home from a workshop. `content` is sealed with the key of the workshop and goes with it; what the administration
-- makes of it is its own row. That it was noted and became real stays, as a count.
create table workshop_result (
    tenant_id integer not null,
    id uuid not null,
    workshop uuid not null,
    administration integer not null,
    content bytea not null,
    state text not null,
    noted_at bigint not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, workshop) references workshop (tenant_id, id)
);

create index workshop_result_of on workshop_result (tenant_id, workshop, administration);

-- The same for the administration: the own row of `tenant_id`, until its coordinator takes it over or leaves it.
create table workshop_proposal (
    tenant_id integer not null,
    id uuid not null,
    workshop uuid not null,
    host integer not null,
    title text not null,
    theme text not null,
    service text,
    owner text not null,
    last_day text,
    state text not null,
    noted_at bigint not null,
    primary key (tenant_id, id)
);

-- On which days after a workshop was asked how far the measures are.
create table workshop_follow_up (
    tenant_id integer not null,
    workshop uuid not null,
    days integer not null,
    asked_at bigint not null,
    primary key (tenant_id, workshop, days),
    foreign key (tenant_id, workshop) references workshop (tenant_id, id)
);
