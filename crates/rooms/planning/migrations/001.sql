-- How many measures an administration has ever had: gives each its number.
create table plan_counter (
    tenant_id integer not null primary key,
    measures integer not null
);

-- What an administration wants to reach. `theme` is one of the three of the workshops.
create table goal (
    tenant_id integer not null,
    id uuid not null,
    title text not null,
    theme text not null,
    metric text not null,
    changed_at bigint not null,
    primary key (tenant_id, id)
);

-- What it does for that. `status` is what somebody said, `status_at` when; what dates and the running system say is worked out when
-- it is read. `cost` is cents. `origin` says who brought it, `origin_reference` what it came from (a workshop, a roadmap).
create table measure (
    tenant_id integer not null,
    id uuid not null,
    number integer not null,
    title text not null,
    theme text not null,
    service text,
    goes_online boolean not null,
    goal uuid,
    owner text not null,
    first_day text,
    last_day text,
    cost bigint,
    funding text not null,
    decision text not null,
    metric text not null,
    note text not null,
    status text not null,
    status_at bigint not null,
    reason text not null,
    origin text not null,
    origin_reference text not null,
    revision integer not null,
    created_at bigint not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, goal) references goal (tenant_id, id)
);

create unique index measure_number on measure (tenant_id, number);

-- What must be done before a measure can begin.
create table measure_need (
    tenant_id integer not null,
    measure uuid not null,
    needs uuid not null,
    primary key (tenant_id, measure, needs),
    foreign key (tenant_id, measure) references measure (tenant_id, id),
    foreign key (tenant_id, needs) references measure (tenant_id, id)
);

-- What happened to a measure. `detail` names a status or the fields that changed, never what was written.
create table measure_event (
    tenant_id integer not null,
    measure uuid not null,
    number integer not null,
    kind text not null,
    detail text not null,
    by_account uuid,
    at bigint not null,
    primary key (tenant_id, measure, number)
);
