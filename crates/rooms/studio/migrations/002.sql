-- A version never changes, and it is there before it is published: a proposal is a version that nobody applies with yet.
alter table form_version rename column published_at to stored_at;

-- With which version new applications are made. A retired service keeps its row: what was begun goes on.
create table publication (
    online_service text not null primary key,
    form_version uuid not null references form_version (id),
    retired boolean not null,
    changed_at bigint not null
);

-- What waits for a second person; one at a time for each online service. Without an account it came from the command line.
create table proposal (
    online_service text not null primary key,
    form_version uuid not null references form_version (id),
    by_tenant integer,
    by_account uuid,
    proposed_at bigint not null
);

-- What happened to an online service. `summary` counts the differences to the version before, as JSON; empty without one.
create table publication_event (
    online_service text not null,
    number integer not null,
    form_version uuid not null references form_version (id),
    kind text not null,
    by_tenant integer,
    by_account uuid,
    at bigint not null,
    summary text not null,
    primary key (online_service, number)
);

insert into publication (online_service, form_version, retired, changed_at)
    select online_service, id, false, stored_at from form_version one where not exists (
        select 1 from form_version other where other.online_service = one.online_service
            and (other.stored_at > one.stored_at or (other.stored_at = one.stored_at and other.id > one.id)));

insert into publication_event (online_service, number, form_version, kind, at, summary)
    select online_service, row_number() over (partition by online_service order by stored_at, id), id, 'published', stored_at, ''
        from form_version;
