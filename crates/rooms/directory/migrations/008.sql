-- By-laws of legal entities, with the rates they set.
create table by_law (
    id uuid not null primary key,
    tenant_id integer not null,
    entity text not null,
    title text not null,
    kind text not null,
    stage text not null,
    in_force_from text,
    changes uuid,
    change text,
    adopted_on text,
    resolution text not null,
    submitted_on text,
    cleared_on text,
    clearance text not null,
    published_on text,
    gazette text not null,
    link text not null,
    last_day text,
    ended_by uuid,
    ending text not null,
    revision bigint not null,
    changed_at bigint not null
);

create index by_law_entity on by_law (entity);

create table by_law_rate (
    by_law uuid not null,
    key text not null,
    valid_from text not null,
    valid_to text,
    value text not null,
    tenant_id integer not null,
    primary key (by_law, key, valid_from)
);

-- A value may have a last day, come from a by-law, or be taken over from another legal entity.
alter table entity_value add column valid_to text;
alter table entity_value add column by_law uuid;
alter table entity_value add column taken_from text;

-- A change of an account that a second person has still to confirm.
create table account_proposal (
    tenant_id integer not null,
    entity text not null,
    key text not null,
    value text not null,
    taken_from text,
    source text not null,
    proposed_by uuid not null,
    proposed_at bigint not null,
    primary key (tenant_id, entity, key)
);
