-- Values that a legal entity was asked for by mail. `wanted` is a JSON list of keys, `answers` a JSON object from key to value as it
-- would be stored. What opens the form follows from the tenant's key and the id: it is stored nowhere.
create table value_request (
    tenant_id integer not null,
    id uuid not null,
    entity text not null,
    email text not null,
    wanted text not null,
    answers text not null,
    state text not null,
    last_day text not null,
    asked_at bigint not null,
    asked_by_tenant integer,
    asked_by uuid,
    sent_at bigint,
    answered_at bigint,
    settled_at bigint,
    settled_by_tenant integer,
    settled_by uuid,
    primary key (tenant_id, id)
);

create index value_request_asked on value_request (asked_at);
