-- What the provider says on every page: a service window or something else to know. `plain` and `english` may be empty.
create table announcement (
    id uuid not null primary key,
    kind text not null,
    audience text not null,
    german text not null,
    plain text not null,
    english text not null,
    begins_at bigint not null,
    ends_at bigint not null,
    shown_from bigint not null,
    made_at bigint not null,
    made_by_tenant integer,
    made_by uuid,
    withdrawn_at bigint
);
