-- What people in the room do from their telephones. `choices` is JSON: what can be chosen, scored or written about.
create table workshop_exercise (
    tenant_id integer not null,
    id uuid not null,
    workshop uuid not null,
    number integer not null,
    kind text not null,
    title text not null,
    choices text not null,
    dots integer not null,
    phase text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, workshop) references workshop (tenant_id, id)
);

create index workshop_exercise_of on workshop_exercise (tenant_id, workshop, number);

-- One for each telephone and exercise. `voter` is a keyed hash, another one in every exercise: nobody can say who it was, nor that two of
-- them are of the same person. `choices` is JSON: points by choice.
create table workshop_ballot (
    tenant_id integer not null,
    exercise uuid not null,
    voter text not null,
    choices text not null,
    paper boolean not null,
    cast_at bigint not null,
    primary key (tenant_id, exercise, voter),
    foreign key (tenant_id, exercise) references workshop_exercise (tenant_id, id)
);

-- Short notes for a field of a canvas, without a name. `hidden`: whoever moderates took it from the screen.
create table workshop_note (
    tenant_id integer not null,
    id uuid not null,
    exercise uuid not null,
    voter text not null,
    field text not null,
    words text not null,
    hidden boolean not null,
    written_at bigint not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, exercise) references workshop_exercise (tenant_id, id)
);

create index workshop_note_of on workshop_note (tenant_id, exercise, written_at);
