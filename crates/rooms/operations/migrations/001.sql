-- An operation that switches online services on for legal entities. `plan` is JSON: what was chosen, and in which stages.
create table roll_out (
    id uuid not null primary key,
    number integer not null unique,
    title text not null,
    state text not null,
    revision integer not null,
    plan text not null,
    proposed_at bigint not null,
    proposed_by_tenant integer,
    proposed_by uuid
);

-- What it switches on, each service for each legal entity on one day. `before`: whether it was on until then; `held`: a day to
-- come that a pause took back.
create table roll_out_step (
    roll_out uuid not null references roll_out (id),
    service text not null,
    entity text not null,
    stage integer not null,
    first_day text not null,
    was_active boolean not null,
    held boolean not null,
    primary key (roll_out, service, entity)
);

-- What happened to it. `reason` is why; empty where none is asked for.
create table roll_out_event (
    roll_out uuid not null references roll_out (id),
    number integer not null,
    kind text not null,
    by_tenant integer,
    by_account uuid,
    at bigint not null,
    reason text not null,
    primary key (roll_out, number)
);
