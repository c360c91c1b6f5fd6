create table directory_state (
    id integer not null primary key,
    as_of text not null,
    checksum text not null,
    revision bigint not null,
    imported_at bigint not null
);

create table county (
    key text not null primary key,
    name text not null,
    official_name text not null,
    independent boolean not null,
    seat text not null,
    population integer not null
);

create table administration (
    tenant_id integer not null primary key references tenant (tenant_id),
    key text not null unique,
    name text not null,
    short_name text not null,
    kind text not null,
    county text not null references county (key),
    own_municipality text,
    seat text,
    example boolean not null
);

create table legal_entity (
    key text not null primary key,
    name text not null,
    kind text not null,
    administration integer not null references administration (tenant_id)
);

create table municipality (
    ags text not null primary key,
    ars text not null unique,
    name text not null,
    official_name text not null,
    kind text not null,
    county text not null references county (key),
    administration integer not null references administration (tenant_id),
    population integer not null,
    seat_postcode text not null,
    latitude text not null,
    longitude text not null
);

create table postcode (
    postcode text not null,
    ags text not null references municipality (ags),
    primary key (postcode, ags)
);

create table place (
    id integer not null primary key,
    name text not null,
    postcode text not null,
    ags text references municipality (ags),
    certainty text not null
);

create table responsibility (
    rule text not null,
    valid_from text not null,
    valid_to text,
    resolution text not null,
    exceptions text not null,
    note text not null,
    source text not null,
    primary key (rule, valid_from)
);

create table responsibility_exception (
    rule text not null,
    ags text not null references municipality (ags),
    source text not null,
    primary key (rule, ags)
);

create table service (
    id text not null primary key,
    position integer not null,
    name text not null,
    audiences text not null,
    leika_key text,
    leika_name text,
    ozg_id text,
    rule text not null,
    sphere text not null,
    trust_level text not null,
    visit text,
    tariff text,
    cases_per_1000 text not null,
    source text not null
);

create table service_text (
    service text not null references service (id),
    module text not null,
    text text not null,
    primary key (service, module)
);

create table ozg_bundle (
    id text not null primary key,
    name text not null,
    theme text not null,
    situation text not null,
    federal boolean not null,
    regional boolean not null,
    source text not null
);

create table synonym (
    word text not null,
    service text not null,
    source text not null,
    primary key (word, service)
);

create table fee (
    id integer not null primary key,
    service text not null references service (id),
    subject text not null,
    cents bigint not null,
    valid_from text,
    valid_to text,
    scope text not null,
    source text not null
);

create table entity_value (
    entity text not null,
    key text not null,
    valid_from text not null,
    value text not null,
    fictitious boolean not null,
    imported boolean not null,
    source text not null,
    primary key (entity, key, valid_from)
);

create table online_service (
    service text not null primary key,
    online_service text not null,
    requirements text not null,
    published_at bigint not null
);
