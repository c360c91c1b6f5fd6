-- Pictures that stand for a legal entity in the head of pages. The name tells the content and its size; the value `brand.logo`
-- of the legal entity names the one that counts.
create table logo (
    name text not null,
    entity text not null,
    content bytea not null,
    added_at bigint not null,
    primary key (name, entity)
);

create index logo_entity on logo (entity);
