-- To whom new cases go, and with which label; an empty condition holds for every case.
create table routing_rule (
    tenant_id integer not null,
    id uuid not null,
    online_service text not null,
    legal_entity text not null,
    area text not null,
    account uuid,
    label_id uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, label_id) references label (tenant_id, id)
);

create unique index routing_rule_condition on routing_rule (tenant_id, online_service, legal_entity, area);
create index routing_rule_label on routing_rule (tenant_id, label_id);

-- The number of the last line that reception wrote into the history: nobody has done anything since, while it is the last.
alter table case_file add column arrival_event integer not null default 1;
