-- Searches whose best hit is a service that is not online there, counted by day: `administration` is responsible for it at the place
-- that was named; 0 where none was. Nothing about who searched or with which words.
create table service_interest (
    service text not null,
    administration integer not null,
    day text not null,
    count integer not null,
    primary key (service, administration, day)
);

-- Searches in vain of the whole state, by the service that their words lead to now.
create table missed_interest (
    service text not null primary key,
    count bigint not null
);
