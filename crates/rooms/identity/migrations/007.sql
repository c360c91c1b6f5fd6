-- Access of somebody who runs the installation to the cases of one administration: asked for with a reason, granted by that
-- administration, for hours. `reference` is the number of the one case it is about; empty when it is about all.
create table access_grant (
    tenant_id integer not null,
    id uuid not null,
    reference text not null,
    reason text not null,
    hours integer not null,
    state text not null,
    asked_at bigint not null,
    by_tenant integer not null,
    by_account uuid not null,
    by_name text not null,
    decided_at bigint,
    decided_by uuid,
    ends_at bigint,
    ended_at bigint,
    primary key (tenant_id, id)
);

create index access_grant_by on access_grant (by_tenant, by_account, asked_at);

-- Every page that was read with it; written before the page is shown, never changed.
create table access_look (
    tenant_id integer not null,
    id uuid not null,
    grant_id uuid not null,
    at bigint not null,
    page text not null,
    reference text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, grant_id) references access_grant (tenant_id, id)
);
