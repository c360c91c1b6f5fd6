-- Texts in two layers: what the state says about a service, and what a legal entity adds or says instead.
alter table service_text rename to old_service_text;

create table service_text (
    service text not null,
    owner text not null,
    module text not null,
    language text not null,
    tenant_id integer not null,
    body text not null,
    mode text not null,
    approved_by text,
    approved_on text,
    checked_on text,
    changed_at bigint not null,
    imported boolean not null,
    source text not null,
    primary key (service, owner, module, language)
);

insert into service_text
    (service, owner, module, language, tenant_id, body, mode, approved_by, approved_on, checked_on, changed_at, imported,
     source)
select service, '16', module, 'de', 0,
    case module
        when 'documents' then '<ul><li>' || replace(text, '
', '</li><li>') || '</li></ul>'
        else '<p>' || text || '</p>'
    end,
    'adds', null, null, null, 0, true, ''
from (
    select service, module, replace(replace(replace(text, '&', '&amp;'), '<', '&lt;'), '>', '&gt;') as text
    from old_service_text
) as escaped;

drop table old_service_text;

-- How often a tenant changed texts; the state has the number 0.
create table content_change (
    tenant_id integer not null primary key,
    revision bigint not null
);

-- An organisational unit outside of the administrations that run cases here.
create table unit (
    id text not null primary key,
    name text not null,
    address text,
    phone text,
    email text,
    link text,
    source text not null
);

-- Who is responsible for a service, or for everything under a rule, in an area.
create table assignment (
    id uuid not null primary key,
    subject text not null,
    area text not null,
    role text not null,
    administration integer,
    unit text,
    entity text,
    valid_from text not null,
    valid_to text,
    imported boolean not null,
    source text not null
);

create index assignment_subject on assignment (subject, area, role);

-- The lists of exceptions become assignments of their rules (003.sqlite.sql, 003.postgres.sql make the ids).

alter table synonym add column imported boolean not null default true;
alter table synonym add column state text not null default 'approved';

-- Searches that found nothing, counted by day without anything about who searched.
create table missed_search (
    words text not null,
    day text not null,
    count integer not null,
    primary key (words, day)
);
