-- A framework agreement. What was called off is kept as balances beside the journal; the checks hold what the verbs hold already.
create table framework (
    tenant_id integer not null,
    id uuid not null,
    tender uuid not null,
    number integer not null,
    title text not null,
    supplier text not null,
    starts_on text not null,
    ends_on text not null,
    max_value bigint not null check (max_value > 0),
    max_quantity bigint not null check (max_quantity > 0),
    called_value bigint not null check (called_value >= 0 and called_value <= max_value),
    called_quantity bigint not null check (called_quantity >= 0 and called_quantity <= max_quantity),
    entries integer not null,
    warned_at bigint,
    created_at bigint not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, tender) references tender (tenant_id, id)
);

create unique index framework_tender on framework (tenant_id, tender);

create table framework_article (
    tenant_id integer not null,
    framework uuid not null,
    article uuid not null,
    price bigint not null check (price >= 0),
    primary key (tenant_id, framework, article),
    foreign key (tenant_id, framework) references framework (tenant_id, id),
    foreign key (tenant_id, article) references demand_article (tenant_id, id)
);

-- Who may call off: named in the tender, nobody else (`administration` is their number).
create table framework_buyer (
    tenant_id integer not null,
    framework uuid not null,
    administration integer not null,
    primary key (tenant_id, framework, administration),
    foreign key (tenant_id, framework) references framework (tenant_id, id)
);

-- `saved`: what the list prices would have cost more; worked out, never typed.
create table call_off (
    tenant_id integer not null,
    id uuid not null,
    framework uuid not null,
    number integer not null,
    administration integer not null,
    budget_item text not null,
    value bigint not null check (value >= 0),
    quantity bigint not null check (quantity > 0),
    saved bigint not null,
    by_account uuid,
    ordered_at bigint not null,
    cancelled_at bigint,
    reason text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, framework) references framework (tenant_id, id)
);

create unique index call_off_number on call_off (tenant_id, framework, number);

create table call_off_line (
    tenant_id integer not null,
    call_off uuid not null,
    article uuid not null,
    quantity integer not null check (quantity > 0),
    price bigint not null,
    primary key (tenant_id, call_off, article),
    foreign key (tenant_id, call_off) references call_off (tenant_id, id)
);

-- The journal: every change of the balances, never changed itself. A cancellation gives back: its amounts are below zero.
create table framework_entry (
    tenant_id integer not null,
    framework uuid not null,
    number integer not null,
    call_off uuid not null,
    value bigint not null,
    quantity bigint not null,
    by_account uuid,
    at bigint not null,
    primary key (tenant_id, framework, number),
    foreign key (tenant_id, call_off) references call_off (tenant_id, id)
);

-- Orders without a procedure, in the own rows of an administration. `article_group` is written alike whoever types it.
create table direct_order (
    tenant_id integer not null,
    id uuid not null,
    article_group text not null,
    title text not null,
    supplier text not null,
    value bigint not null check (value > 0),
    ordered_on text not null,
    by_account uuid,
    primary key (tenant_id, id)
);

-- One row for each group: whoever orders directly waits here for their turn.
create table direct_group (
    tenant_id integer not null,
    article_group text not null,
    orders integer not null,
    primary key (tenant_id, article_group)
);
