-- Addresses of their own under which bodies are reached. A host leads to a legal entity; it grants nothing.
create table own_address (
    host text not null primary key,
    entity text not null,
    state text not null,
    asked_at bigint not null,
    decided_at bigint
);

create index own_address_entity on own_address (entity);
