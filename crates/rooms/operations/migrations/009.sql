-- What an administration records about a duty of which the program cannot know whether it is done.
create table duty_evidence (
    tenant_id integer not null,
    duty text not null,
    body text not null,
    link text not null,
    recorded_at bigint not null,
    recorded_by uuid,
    primary key (tenant_id, duty)
);
