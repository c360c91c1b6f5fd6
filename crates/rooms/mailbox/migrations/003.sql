-- Where an applicant wants to be told by e-mail that there is news. `content` is sealed with the key of the case: address,
-- secret of the links, number of the case; empty once the mails were stopped. The hashes find a link and count requests.
create table notice_address (
    tenant_id integer not null,
    case_id uuid not null,
    content bytea not null,
    language text not null,
    token_hash bytea not null,
    address_hash bytea not null,
    asked_at bigint not null,
    hour_began bigint not null,
    asked integer not null,
    confirmed_at bigint,
    primary key (tenant_id, case_id)
);

create index notice_address_token on notice_address (tenant_id, token_hash);
create index notice_address_count on notice_address (tenant_id, address_hash, asked_at);

-- Every e-mail that went out, under the number of what caused it; `item` is the message or document it is about, none for the
-- question whether the address is right.
create table notice (
    tenant_id integer not null,
    id uuid not null,
    case_id uuid not null,
    item uuid,
    sent_at bigint not null,
    primary key (tenant_id, id)
);

create index notice_case on notice (tenant_id, case_id);
