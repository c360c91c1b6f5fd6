-- What came by XZuFi, as it came: so that it can be given back without loss, and only what changed is taken again.
-- The key begins with the class: senders number the classes independently.
create table transfer_object (
    key text not null primary key,
    class text not null,
    sender text not null,
    local text not null,
    standard text not null,
    digest text not null,
    changed_at bigint,
    received_at bigint not null,
    gone_at bigint,
    pending boolean not null,
    problem text,
    target text not null,
    body text not null
);

create index transfer_object_local on transfer_object (class, local);
create index transfer_object_pending on transfer_object (pending, key);

-- What an object became is written anew when it changes.
create index assignment_source on assignment (source);
