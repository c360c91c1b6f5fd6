-- A table of grants that were decided elsewhere, handed in by one person and waiting for another to release it: one for each programme.
create table funding_import (
    tenant_id integer not null,
    programme uuid not null,
    content text not null,
    made_by uuid,
    made_at bigint not null,
    primary key (tenant_id, programme),
    foreign key (tenant_id, programme) references funding_programme (tenant_id, id)
);

-- The overview adds up all grants: sums and days are read from these alone, however long the plans are.
drop index funding_grant_sums;

create index funding_grant_sums on funding_grant
    (tenant_id, recipient, object, programme, received_at, granted, drawn, proven, id);

create index funding_grant_pace on funding_grant (tenant_id, programme, decided_on, complete_on);

create index funding_journal_proven on funding_journal (tenant_id, year, grant_id, amount) where kind = 'proven';
