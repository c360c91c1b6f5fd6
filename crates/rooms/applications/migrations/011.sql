-- An application that another administration takes over (Abgabe): `moved_to` is its number there. `address` is the number
-- under which its holder has it and where its access code is checked, when it came from elsewhere.
alter table application add column moved_to text;
alter table application add column address text;

-- Every way that an application has taken, here and at the administration that has it now; the reason is sealed with the key
-- of the case. `target` is its identity there.
create table application_move (
    tenant_id integer not null,
    application uuid not null,
    place integer not null,
    from_office integer not null,
    from_reference text not null,
    to_office integer not null,
    to_reference text not null,
    target uuid not null,
    legal_entity text not null,
    area text not null,
    at bigint not null,
    reason bytea not null,
    primary key (tenant_id, application, place)
);
