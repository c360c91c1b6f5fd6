-- What went out to a recipient, numbered within its grant and never changed. `content` is JSON: what the letter speaks of, as it was on its
-- day. What was decided before this table was there, or elsewhere, has no row.
create table funding_letter (
    tenant_id integer not null,
    grant_id uuid not null,
    number integer not null,
    recipient integer not null,
    kind text not null,
    made_on text not null,
    notified_on text not null,
    content text not null,
    primary key (tenant_id, grant_id, number),
    foreign key (tenant_id, grant_id) references funding_grant (tenant_id, id)
);
