-- Whoever organises has all of this under the own administration: `tenant_id` is theirs. `follow_ups` are days after the end,
-- separated by commas; `source` is where a fact is written down.
create table workshop_series (
    tenant_id integer not null,
    id uuid not null,
    title text not null,
    organiser text not null,
    follow_ups text not null,
    source text not null,
    created_at bigint not null,
    primary key (tenant_id, id)
);

-- `per_office` places for each administration until `limited_until`. `keep_days`: that long after its end what is known about people
-- is kept. `erased_at`: since then it is gone.
create table workshop (
    tenant_id integer not null,
    id uuid not null,
    series uuid not null,
    audience text not null,
    place text not null,
    starts_at bigint not null,
    ends_at bigint not null,
    register_until bigint not null,
    capacity integer not null,
    per_office integer not null,
    limited_until bigint not null,
    moderation text not null,
    keep_days integer not null,
    join_code text not null,
    state text not null,
    revision integer not null,
    erased_at bigint,
    primary key (tenant_id, id),
    foreign key (tenant_id, series) references workshop_series (tenant_id, id)
);

create unique index workshop_join_code on workshop (tenant_id, join_code);

-- One link for each administration that is invited. `administration` is its number.
create table workshop_invitation (
    tenant_id integer not null,
    workshop uuid not null,
    administration integer not null,
    code text not null,
    made_at bigint not null,
    primary key (tenant_id, workshop, administration)
);

create unique index workshop_invitation_code on workshop_invitation (tenant_id, code);

-- `person` is sealed with the key of the workshop. `number` counts within the workshop. `address_hash` finds who registers twice; it is
-- empty once it is cancelled or erased.
create table workshop_registration (
    tenant_id integer not null,
    id uuid not null,
    workshop uuid not null,
    administration integer not null,
    number integer not null,
    state text not null,
    person bytea not null,
    address_hash text not null,
    registered_at bigint not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, workshop) references workshop (tenant_id, id)
);

create unique index workshop_registration_number on workshop_registration (tenant_id, workshop, number);

-- Whoever moderates or advises, without an account: only for this workshop, until a moment.
create table workshop_access (
    tenant_id integer not null,
    id uuid not null,
    workshop uuid not null,
    kind text not null,
    name bytea not null,
    until bigint not null,
    revoked_at bigint,
    primary key (tenant_id, id),
    foreign key (tenant_id, workshop) references workshop (tenant_id, id)
);

-- What an administration was invited to: the own row of `tenant_id`, written from the outbox of `host`.
create table workshop_offer (
    tenant_id integer not null,
    workshop uuid not null,
    host integer not null,
    title text not null,
    audience text not null,
    place text not null,
    starts_at bigint not null,
    ends_at bigint not null,
    register_until bigint not null,
    state text not null,
    code text not null,
    primary key (tenant_id, workshop)
);
