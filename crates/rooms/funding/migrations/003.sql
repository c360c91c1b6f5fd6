-- Sums by recipient and object are read from here alone, however long the plans are.
create index funding_grant_sums on funding_grant (tenant_id, recipient, object, granted, drawn, proven);
