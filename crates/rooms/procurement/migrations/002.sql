-- `value` is the estimated one over the whole term with all options (§ 3 VgV). `criteria` is JSON: names and weights beside that of the
-- price; all weights together are 100. `entitled` says which administrations may call off later.
create table tender (
    tenant_id integer not null,
    id uuid not null,
    survey uuid not null,
    title text not null,
    kind text not null,
    value bigint not null check (value >= 0),
    required text not null,
    procedure text not null,
    reason text not null,
    basis text not null,
    basis_reason text not null,
    entitled text not null,
    offers_until bigint not null,
    price_weight integer not null,
    criteria text not null,
    state text not null,
    winner uuid,
    proposed_by uuid,
    approved_by uuid,
    waiting_until text,
    revision integer not null,
    created_at bigint not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, survey) references demand_survey (tenant_id, id),
    check (approved_by is null or approved_by <> proposed_by)
);

-- `points` is JSON: 0 to 100 for each criterion, in their order. `excluded` is the rule by which an offer does not take part.
create table tender_offer (
    tenant_id integer not null,
    id uuid not null,
    tender uuid not null,
    number integer not null,
    bidder text not null,
    arrived_at bigint not null,
    excluded text,
    price bigint,
    points text,
    primary key (tenant_id, id),
    foreign key (tenant_id, tender) references tender (tenant_id, id)
);

create unique index tender_offer_number on tender_offer (tenant_id, tender, number);

-- The record of a tender (Vergabevermerk): grows with every step and is never changed. `detail` is JSON: what the step says.
create table tender_entry (
    tenant_id integer not null,
    tender uuid not null,
    number integer not null,
    step text not null,
    detail text not null,
    by_account uuid,
    at bigint not null,
    primary key (tenant_id, tender, number),
    foreign key (tenant_id, tender) references tender (tenant_id, id)
);
