-- Who is away from when to when, and who deputises.
create table absence (
    tenant_id integer not null,
    id uuid not null,
    account uuid not null,
    deputy uuid not null,
    first_day text not null,
    last_day text not null,
    primary key (tenant_id, id)
);

create index absence_day on absence (tenant_id, last_day);

-- Words by which an administration sorts its cases; `folded` is the name as it is compared.
create table label (
    tenant_id integer not null,
    id uuid not null,
    name text not null,
    folded text not null,
    primary key (tenant_id, id)
);

create unique index label_folded on label (tenant_id, folded);

create table case_label (
    tenant_id integer not null,
    label_id uuid not null,
    case_id uuid not null,
    primary key (tenant_id, label_id, case_id),
    foreign key (tenant_id, label_id) references label (tenant_id, id),
    foreign key (tenant_id, case_id) references case_file (tenant_id, id)
);

create index case_label_case on case_label (tenant_id, case_id);

-- What a clerk keeps of the questions to the inbox.
create table inbox_filter (
    tenant_id integer not null,
    id uuid not null,
    account uuid not null,
    name text not null,
    view text not null,
    label_id uuid,
    online_service text,
    legal_entity text,
    primary key (tenant_id, id),
    foreign key (tenant_id, label_id) references label (tenant_id, id)
);

create unique index inbox_filter_name on inbox_filter (tenant_id, account, name);
create index inbox_filter_label on inbox_filter (tenant_id, label_id);

-- A page of the inbox for one service or one legal entity is read in the order of these.
create index case_file_service on case_file (tenant_id, online_service, state, due_on, received_at, id);
create index case_file_entity on case_file (tenant_id, legal_entity, state, due_on, received_at, id);
