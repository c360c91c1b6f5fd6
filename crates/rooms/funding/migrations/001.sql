-- Whoever gives the money has all of this under the own administration: `tenant_id` is theirs. `total` and all other amounts are cents.
-- `terms` are the numbers of the programme, each with its source, as JSON.
create table funding_programme (
    tenant_id integer not null,
    id uuid not null,
    name text not null,
    source text not null,
    total bigint not null check (total >= 0),
    terms text not null,
    revision integer not null,
    created_at bigint not null,
    primary key (tenant_id, id)
);

-- What is funded. `closed_on` is the ISO date from which nothing more is granted for it, with the reason.
create table funding_object (
    tenant_id integer not null,
    programme uuid not null,
    code text not null,
    name text not null,
    closed_on text,
    closed_reason text not null,
    primary key (tenant_id, programme, code),
    foreign key (tenant_id, programme) references funding_programme (tenant_id, id)
);

-- A budget year. `bound` falls due in it, whenever it was granted; `ahead` was granted in it and falls due in later years.
create table funding_year (
    tenant_id integer not null,
    programme uuid not null,
    year integer not null,
    appropriation bigint not null check (appropriation >= 0),
    authority bigint not null check (authority >= 0),
    bound bigint not null check (bound >= 0),
    ahead bigint not null check (ahead >= 0),
    paid bigint not null check (paid >= 0),
    primary key (tenant_id, programme, year),
    foreign key (tenant_id, programme) references funding_programme (tenant_id, id),
    check (bound <= appropriation),
    check (ahead <= authority),
    check (paid <= bound)
);

-- `recipient` is the number of an administration. `plan` and `proposal` are JSON. Days are ISO dates. `revision` counts what people
-- change; the balances below it move with the journal alone.
create table funding_grant (
    tenant_id integer not null,
    id uuid not null,
    programme uuid not null,
    number integer not null,
    recipient integer not null,
    object text not null,
    title text not null,
    state text not null,
    plan text not null,
    proposal text not null,
    proposed_by uuid,
    received_at bigint not null,
    complete_on text,
    request_due text,
    early_start text not null,
    early_on text,
    decided_on text,
    notified_on text,
    valid_on text,
    starts_on text,
    ends_on text,
    proof_due text,
    earmarked_until text,
    revision integer not null,
    granted bigint not null check (granted >= 0),
    called bigint not null check (called >= 0),
    drawn bigint not null check (drawn >= 0),
    proven bigint not null check (proven >= 0),
    claimed bigint not null check (claimed >= 0),
    recovered bigint not null check (recovered >= 0),
    primary key (tenant_id, id),
    foreign key (tenant_id, programme) references funding_programme (tenant_id, id),
    check (called <= granted),
    check (drawn <= called),
    check (proven <= granted),
    check (recovered <= claimed)
);

create unique index funding_grant_number on funding_grant (tenant_id, programme, number);

create index funding_grant_state on funding_grant (tenant_id, state);

create index funding_grant_recipient on funding_grant (tenant_id, recipient);

-- What of a grant falls due in a year: granted, called (asked for and not turned down), drawn (paid).
create table funding_share (
    tenant_id integer not null,
    grant_id uuid not null,
    year integer not null,
    granted bigint not null check (granted >= 0),
    called bigint not null check (called >= 0),
    drawn bigint not null check (drawn >= 0),
    primary key (tenant_id, grant_id, year),
    foreign key (tenant_id, grant_id) references funding_grant (tenant_id, id),
    check (called <= granted),
    check (drawn <= called)
);

-- Every booking, never changed. `made_by` proposed it, `approved_by` released it; neither where the program itself did.
create table funding_journal (
    tenant_id integer not null,
    id uuid not null,
    programme uuid not null,
    grant_id uuid not null,
    year integer not null,
    kind text not null,
    amount bigint not null,
    made_by uuid,
    approved_by uuid,
    at bigint not null,
    reference text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, grant_id) references funding_grant (tenant_id, id)
);

create index funding_journal_grant on funding_journal (tenant_id, grant_id);

-- What is written about a grant: advice, requests, conditions, answers. `due` and `done_on` are ISO dates.
create table funding_note (
    tenant_id integer not null,
    id uuid not null,
    grant_id uuid not null,
    kind text not null,
    words text not null,
    due text,
    done_on text,
    by uuid,
    written_at bigint not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, grant_id) references funding_grant (tenant_id, id)
);

create index funding_note_grant on funding_note (tenant_id, grant_id);
