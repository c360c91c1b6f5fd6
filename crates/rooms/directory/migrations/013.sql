-- Authorities of the state that run cases here: tenants without a municipal area. They come with the data of a state.
create table state_authority (
    tenant_id integer not null primary key references tenant (tenant_id),
    key text not null unique,
    name text not null,
    short_name text not null,
    entity_name text not null,
    seat text,
    rules text not null,
    example boolean not null
);
