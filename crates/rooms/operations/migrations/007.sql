-- How it stood with each administration when it was looked at last: counts, nothing about any case.
create table tenant_watch (
    tenant_id integer not null primary key,
    looked_at bigint not null,
    open bigint not null,
    overdue bigint not null,
    files bigint not null,
    bytes bigint not null
);

-- What failed there and still waits, by online service (empty where it belongs to none) and topic.
create table tenant_fault (
    tenant_id integer not null,
    online_service text not null,
    topic text not null,
    entries bigint not null,
    since bigint not null,
    reason text not null,
    primary key (tenant_id, online_service, topic)
);

-- What the script of the operator wrote down after it: a copy of everything (`backup`), or a copy that was read back and found sound
-- (`rehearsal`).
create table backup (
    id uuid not null primary key,
    kind text not null,
    finished_at bigint not null,
    note text not null
);
