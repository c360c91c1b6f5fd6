-- A published version never changes: drafts and cases stay pinned to the one they began with.
create table form_version (
    id uuid not null primary key,
    online_service text not null,
    hash text not null,
    bundle text not null,
    published_at bigint not null,
    unique (online_service, hash)
);
