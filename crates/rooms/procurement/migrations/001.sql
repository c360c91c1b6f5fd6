-- Whoever buys for all has these rows under the own administration: `tenant_id` is theirs. Days are ISO text, money is net in cents.
create table demand_survey (
    tenant_id integer not null,
    id uuid not null,
    title text not null,
    purpose text not null,
    closes_on text not null,
    state text not null,
    opened_on text,
    revision integer not null,
    created_at bigint not null,
    primary key (tenant_id, id)
);

-- `list_price` is that of one unit; `price_source` is where it is written.
create table demand_article (
    tenant_id integer not null,
    id uuid not null,
    survey uuid not null,
    number integer not null,
    name text not null,
    article_group text not null,
    unit text not null,
    evb_it text not null,
    list_price bigint not null check (list_price >= 0),
    price_source text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, survey) references demand_survey (tenant_id, id)
);

create unique index demand_article_number on demand_article (tenant_id, survey, number);

-- Which administrations were asked (`administration` is their number), and whether they answered.
create table demand_invited (
    tenant_id integer not null,
    survey uuid not null,
    administration integer not null,
    answered_at bigint,
    no_need boolean not null,
    primary key (tenant_id, survey, administration),
    foreign key (tenant_id, survey) references demand_survey (tenant_id, id)
);

-- `released_by`: a second account. What is not released does not count.
create table demand_report (
    tenant_id integer not null,
    survey uuid not null,
    administration integer not null,
    article uuid not null,
    quantity integer not null check (quantity > 0),
    wanted_on text not null,
    budget_item text not null,
    reported_by uuid,
    released_by uuid,
    released_at bigint,
    changed_at bigint not null,
    primary key (tenant_id, survey, administration, article),
    foreign key (tenant_id, article) references demand_article (tenant_id, id),
    check (released_by is null or released_by <> reported_by)
);

-- Which reminders of a survey went out: so many days before its end.
create table demand_reminder (
    tenant_id integer not null,
    survey uuid not null,
    days integer not null,
    sent_at bigint not null,
    primary key (tenant_id, survey, days),
    foreign key (tenant_id, survey) references demand_survey (tenant_id, id)
);

-- What an administration knows of: the own row of `tenant_id`, written from the outbox of `host`. `kind` says what `subject` is.
create table procurement_notice (
    tenant_id integer not null,
    subject uuid not null,
    host integer not null,
    kind text not null,
    title text not null,
    until_day text not null,
    open boolean not null,
    primary key (tenant_id, subject)
);
