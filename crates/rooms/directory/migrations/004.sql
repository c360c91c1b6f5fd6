-- Key lists that were applied: from this day on the areas are known to be as the list says.
create table area_list (
    as_of text not null primary key,
    municipalities integer not null,
    source text not null,
    imported_at bigint not null
);

-- The successor table: what happens to a municipality (eight digits) or an administration (nine) on a day.
create table area_change (
    old_key text not null,
    day text not null,
    new_key text not null,
    kind text not null,
    old_name text not null,
    source text not null,
    primary key (old_key, day, new_key, kind)
);

-- How a municipality is from a day on.
create table area_version (
    ags text not null,
    first_day text not null,
    ars text not null,
    name text not null,
    official_name text not null,
    town boolean not null,
    administration integer not null references tenant (tenant_id),
    source text not null,
    primary key (ags, first_day)
);

-- How an administration is from a day on.
create table administration_version (
    administration integer not null references tenant (tenant_id),
    first_day text not null,
    key text not null,
    name text not null,
    short_name text not null,
    kind text not null,
    own_municipality text,
    source text not null,
    primary key (administration, first_day)
);
