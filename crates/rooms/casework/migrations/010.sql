-- Decisions that are printed in one go, for the post.
create table print_batch (
    tenant_id integer not null,
    id uuid not null,
    made_at bigint not null,
    made_by uuid not null,
    posted_on text,
    posted_by uuid,
    primary key (tenant_id, id)
);

-- Each case is in one of them at most.
create table print_item (
    tenant_id integer not null,
    case_id uuid not null,
    batch uuid not null,
    place integer not null,
    primary key (tenant_id, case_id)
);

create index print_item_batch on print_item (tenant_id, batch, place);
