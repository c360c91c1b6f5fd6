-- What somebody entered about a service that the administration does: `fact` is a criterion, `not_performed` or `nobody`.
create table service_fact (
    tenant_id integer not null,
    service text not null,
    fact text not null,
    hundredths bigint not null,
    entered_at bigint not null,
    entered_by uuid,
    primary key (tenant_id, service, fact)
);

-- The weights that were agreed on for the whole state: every version stays.
create table weight_set (
    version integer not null primary key,
    points text not null,
    decided_on text not null,
    decided_by text not null,
    workshop text not null,
    reason text not null,
    made_at bigint not null,
    made_by_tenant integer,
    made_by uuid
);

-- Weights of an administration of its own. Without points: those of the state count again.
create table own_weight_set (
    tenant_id integer not null,
    version integer not null,
    points text not null,
    reason text not null,
    made_at bigint not null,
    made_by uuid,
    primary key (tenant_id, version)
);
