create table account (
    tenant_id integer not null,
    id uuid not null,
    login text not null,
    name text not null,
    roles text not null,
    active boolean not null,
    password_hash text not null,
    failed_attempts integer not null,
    locked_until bigint not null,
    totp_secret bytea,
    totp_pending bytea,
    totp_last_step bigint not null,
    totp_failed_attempts integer not null,
    totp_locked_until bigint not null,
    created_at bigint not null,
    primary key (tenant_id, id)
);

create unique index account_login on account (tenant_id, login);

create table login_name (
    tenant_id integer not null,
    hash bytea not null,
    account_id uuid not null,
    primary key (tenant_id, hash),
    foreign key (tenant_id, account_id) references account (tenant_id, id)
);

create unique index login_name_hash on login_name (hash);

create table session (
    tenant_id integer not null,
    hash bytea not null,
    account_id uuid not null,
    complete boolean not null,
    second_factor boolean not null,
    created_at bigint not null,
    seen_at bigint not null,
    primary key (tenant_id, hash),
    foreign key (tenant_id, account_id) references account (tenant_id, id)
);

create index session_account on session (tenant_id, account_id);
