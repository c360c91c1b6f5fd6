-- How an application ends: 'decided' or 'withdrawn'. Both write here while it is empty, so only one of them can.
alter table application add column ending text;

-- What people say about an online service. A row leads to no application: it has no number of one and no day. That nobody
-- says it twice is marked at the application, which in turn does not lead to the row.
alter table application add column rated_submitted boolean not null default false;
alter table application add column rated_decided boolean not null default false;

create table feedback (
    tenant_id integer not null,
    id uuid not null,
    online_service text not null,
    month text not null,
    stage text not null,
    stars integer not null,
    words bytea,
    primary key (tenant_id, id)
);

create index feedback_service on feedback (tenant_id, online_service, stage, month);
