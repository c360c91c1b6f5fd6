-- What is being written. `tenant_id` is the administration that speaks, 0 for the state. `content` is JSON.
create table news_item (
    tenant_id integer not null,
    id uuid not null,
    code text not null unique,
    kind text not null,
    state text not null,
    revision integer not null,
    content text not null,
    changed_at bigint not null,
    changed_by_tenant integer,
    changed_by uuid,
    submitted_by_tenant integer,
    submitted_by uuid,
    primary key (tenant_id, id)
);

create index news_item_changed on news_item (tenant_id, changed_at);

-- What was approved: shown from one moment to another, without anything having to run at these moments. `published_at` is
-- the moment of the first edition that was not taken away before.
create table news_edition (
    tenant_id integer not null,
    item uuid not null,
    number integer not null,
    code text not null,
    kind text not null,
    content text not null,
    published_at bigint not null,
    shown_from bigint not null,
    shown_until bigint,
    primary key (tenant_id, item, number)
);

create index news_edition_code on news_edition (code);
create index news_edition_published on news_edition (published_at);

-- What happened to an item. `reason` is why somebody refused it; empty otherwise.
create table news_event (
    tenant_id integer not null,
    item uuid not null,
    number integer not null,
    kind text not null,
    by_tenant integer,
    by_account uuid,
    at bigint not null,
    reason text not null,
    primary key (tenant_id, item, number)
);

-- Files of items, under the administration of whoever brought them: its key seals them, also for items of the state.
create table news_file (
    tenant_id integer not null,
    id uuid not null,
    item uuid not null,
    blob text not null,
    stored_at bigint not null,
    primary key (tenant_id, id)
);
