-- How much online services are used, counted from the cases of each administration; `month` is the first day of the month in which they
-- arrived.
create table usage_month (
    tenant_id integer not null,
    month text not null,
    online_service text not null,
    legal_entity text not null,
    received bigint not null,
    completed bigint not null,
    finished_online bigint not null,
    with_due_day bigint not null,
    in_time bigint not null,
    primary key (tenant_id, month, online_service, legal_entity)
);
