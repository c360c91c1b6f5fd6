-- Dots of a workshop for a service, as demand of each administration that took part. Nothing about who voted.
create table service_votes (
    workshop uuid not null,
    administration integer not null,
    service text not null,
    votes bigint not null,
    primary key (workshop, administration, service)
);
