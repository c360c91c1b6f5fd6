-- Which reminders went out: so many days before the last day of `subject`. That is a survey, an agreement, or a call-off with pieces whose
-- warranty ends then.
create table purchase_reminder (
    tenant_id integer not null,
    subject uuid not null,
    until_day text not null,
    days integer not null,
    sent_at bigint not null,
    primary key (tenant_id, subject, until_day, days)
);

-- The file of an invoice, under a data key with the id of the invoice.
create table purchase_invoice_file (
    tenant_id integer not null,
    id uuid not null,
    blob text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, id) references purchase_invoice (tenant_id, id)
);

-- As somebody typed it; `article_group` is how it is compared.
alter table direct_order add column group_name text not null default '';
