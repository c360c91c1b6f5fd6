-- Where an administration reaches the person, when somebody logged in last, and the last change by whoever sets up the
-- administration.
alter table account add column contact text;
alter table account add column last_login_at bigint;
alter table account add column changed_at bigint not null default 0;

-- The one-time link with which a person sets the own password: never the link itself, only its hash.
create table access_link (
    tenant_id integer not null,
    account_id uuid not null,
    id uuid not null,
    hash bytea not null,
    valid_until bigint not null,
    sent_at bigint,
    primary key (tenant_id, account_id),
    foreign key (tenant_id, account_id) references account (tenant_id, id)
);

create unique index access_link_hash on access_link (tenant_id, hash);
