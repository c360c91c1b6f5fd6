alter table ozg_bundle add column curated text;
alter table ozg_bundle add column curated_source text;

create table authority (
    service text not null primary key,
    name text,
    link text,
    rule text,
    source text not null
);
