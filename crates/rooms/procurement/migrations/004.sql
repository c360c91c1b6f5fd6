-- What came of a call-off. `steps` counts what was done with it: whoever delivers, accepts, bills or takes back waits there for their turn.
-- `grant_id` and `measure` are those of the administration that called off; what they say stays in its own rooms.
alter table call_off add column steps integer not null default 0;
alter table call_off add column grant_id uuid;
alter table call_off add column measure uuid;

create table delivery (
    tenant_id integer not null,
    id uuid not null,
    call_off uuid not null,
    number integer not null,
    note text not null,
    delivered_on text not null,
    accepted_on text,
    accepted_by uuid,
    recorded_by uuid,
    recorded_at bigint not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, call_off) references call_off (tenant_id, id)
);

create unique index delivery_number on delivery (tenant_id, call_off, number);

create table delivery_line (
    tenant_id integer not null,
    delivery uuid not null,
    article uuid not null,
    quantity integer not null check (quantity > 0),
    defects integer not null check (defects >= 0 and defects <= quantity),
    defect text not null,
    primary key (tenant_id, delivery, article),
    foreign key (tenant_id, delivery) references delivery (tenant_id, id)
);

-- An invoice as its file says it; `checksum` is the SHA-256 of the file, `remarks` what does not fit as JSON.
create table purchase_invoice (
    tenant_id integer not null,
    id uuid not null,
    call_off uuid not null,
    administration integer not null,
    seller text not null,
    number text not null,
    issued_on text not null,
    due_on text,
    net bigint not null check (net > 0),
    gross bigint not null check (gross >= net),
    checksum text not null,
    remarks text not null,
    taken_by uuid,
    taken_at bigint not null,
    released_by uuid,
    released_at bigint,
    returned_at bigint,
    reason text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, call_off) references call_off (tenant_id, id)
);

-- No invoice is paid twice, whatever it was called off from.
create unique index purchase_invoice_once on purchase_invoice (tenant_id, administration, seller, number) where returned_at is null;

-- What was bought and is kept: one row for each piece.
create table purchase_item (
    tenant_id integer not null,
    id uuid not null,
    call_off uuid not null,
    article uuid not null,
    administration integer not null,
    serial text not null,
    location text not null,
    warranty_until text,
    added_by uuid,
    added_at bigint not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, call_off) references call_off (tenant_id, id)
);

create unique index purchase_item_serial on purchase_item (tenant_id, call_off, article, serial);
