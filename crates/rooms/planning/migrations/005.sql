-- Somebody who helps to shape the change: a name or a function that was typed, or an account of the administration, whose name is
-- not copied.
create table colleague (
    tenant_id integer not null,
    id uuid not null,
    name text not null,
    account uuid,
    revision integer not null,
    changed_at bigint not null,
    primary key (tenant_id, id)
);

-- What somebody does, with hundredths of an hour in the week.
create table colleague_role (
    tenant_id integer not null,
    colleague uuid not null,
    role text not null,
    hours integer not null,
    primary key (tenant_id, colleague, role),
    foreign key (tenant_id, colleague) references colleague (tenant_id, id)
);

-- What somebody knows, from 0 to 3.
create table colleague_skill (
    tenant_id integer not null,
    colleague uuid not null,
    competence text not null,
    level integer not null,
    primary key (tenant_id, colleague, competence),
    foreign key (tenant_id, colleague) references colleague (tenant_id, id)
);

-- The course with which somebody learns it.
create table colleague_course (
    tenant_id integer not null,
    colleague uuid not null,
    competence text not null,
    kind text not null,
    planned_on text,
    state text not null,
    certificate boolean not null,
    primary key (tenant_id, colleague, competence),
    foreign key (tenant_id, colleague) references colleague (tenant_id, id)
);

-- A round of the pulse among the staff of an administration. `quarter` is that of its last day, such as `2026-4`; one round in each.
create table pulse_round (
    tenant_id integer not null,
    quarter text not null,
    first_day text not null,
    last_day text not null,
    begun_at bigint not null,
    begun_by uuid,
    primary key (tenant_id, quarter)
);

-- Who has answered, so that nobody answers twice: no time, no answer. Gone when the next round begins.
create table pulse_voter (
    tenant_id integer not null,
    quarter text not null,
    account uuid not null,
    primary key (tenant_id, quarter, account),
    foreign key (tenant_id, quarter) references pulse_round (tenant_id, quarter)
);

-- What was answered, only as counts. There is no row per person.
create table pulse_count (
    tenant_id integer not null,
    quarter text not null,
    question text not null,
    value integer not null,
    answers integer not null,
    primary key (tenant_id, quarter, question, value),
    foreign key (tenant_id, quarter) references pulse_round (tenant_id, quarter)
);

-- An idea of somebody of the staff. Without a name there is no account and no moment, only the day.
create table idea (
    tenant_id integer not null,
    id uuid not null,
    number integer not null,
    words text not null,
    account uuid,
    sent_on text not null,
    state text not null,
    answer text not null,
    answered_on text,
    measure uuid,
    revision integer not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, measure) references measure (tenant_id, id)
);

create unique index idea_number on idea (tenant_id, number);

-- Whether the staff council takes part in a measure, and what it said.
create table council_step (
    tenant_id integer not null,
    measure uuid not null,
    changes_work boolean not null,
    needed text not null,
    asked_on text,
    answered_on text,
    result text not null,
    revision integer not null,
    changed_at bigint not null,
    changed_by uuid,
    primary key (tenant_id, measure),
    foreign key (tenant_id, measure) references measure (tenant_id, id)
);
