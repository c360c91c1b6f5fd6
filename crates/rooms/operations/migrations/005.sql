-- What the provider offers. A version never changes; a new price is a new version. `kinds` are names with a blank between.
create table offer (
    code text not null,
    version integer not null,
    first_day text not null,
    last_day text,
    name text not null,
    description text not null,
    kinds text not null,
    cents bigint not null,
    billing text not null,
    set_at bigint not null,
    set_by_tenant integer,
    set_by uuid,
    primary key (code, version)
);

-- Something that an administration ordered of it.
create table purchase (
    tenant_id integer not null,
    number integer not null,
    id uuid not null,
    offer text not null,
    quantity integer not null,
    state text not null,
    revision integer not null,
    ordered_at bigint not null,
    provided_on text,
    last_day text,
    primary key (tenant_id, number),
    unique (tenant_id, id)
);

-- What happened to it.
create table purchase_entry (
    tenant_id integer not null,
    purchase integer not null,
    number integer not null,
    act text not null,
    at bigint not null,
    by_tenant integer,
    by_account uuid,
    day text,
    reason text not null,
    primary key (tenant_id, purchase, number),
    foreign key (tenant_id, purchase) references purchase (tenant_id, number)
);

-- By what the costs are shared out, from a day on: parts of 10,000.
create table cost_key (
    number integer not null primary key,
    first_day text not null,
    base integer not null,
    workplaces integer not null,
    inhabitants integer not null,
    uses integer not null,
    source text not null,
    state text not null,
    proposed_by_tenant integer,
    proposed_by uuid,
    settled_by_tenant integer,
    settled_by uuid
);

-- The statements of a quarter; a later edition asks for what has changed since.
create table cost_run (
    quarter text not null,
    edition integer not null,
    state text not null,
    revision integer not null,
    cost_key integer not null references cost_key (number),
    submitted_by_tenant integer,
    submitted_by uuid,
    issued_by_tenant integer,
    issued_by uuid,
    issued_at bigint,
    primary key (quarter, edition)
);

create table cost_position (
    quarter text not null,
    edition integer not null,
    number integer not null,
    label text not null,
    cents bigint not null,
    source text not null,
    primary key (quarter, edition, number),
    foreign key (quarter, edition) references cost_run (quarter, edition)
);

-- What was measured of each administration when the statements were submitted.
create table cost_input (
    quarter text not null,
    edition integer not null,
    tenant integer not null,
    workplaces bigint not null,
    inhabitants bigint not null,
    uses bigint not null,
    primary key (quarter, edition, tenant),
    foreign key (quarter, edition) references cost_run (quarter, edition)
);

-- What an administration reads; written once, when the statements are issued.
create table statement_line (
    tenant_id integer not null,
    quarter text not null,
    edition integer not null,
    number integer not null,
    kind text not null,
    label text not null,
    own bigint not null,
    everybody bigint not null,
    part integer not null,
    pot bigint not null,
    cents bigint not null,
    issued_at bigint not null,
    primary key (tenant_id, quarter, edition, number)
);
