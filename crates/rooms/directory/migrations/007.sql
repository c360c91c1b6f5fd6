create table activation (
    service text not null,
    entity text not null,
    first_day text not null,
    active boolean not null,
    roll_out uuid,
    primary key (service, entity, first_day)
);

create index activation_roll_out on activation (roll_out);

-- What was published before services were switched on by roll-outs goes on, for everybody in the Land.
insert into activation (service, entity, first_day, active) select service, '16', '', true from online_service;
