-- What a program sent under one key is one application, however often it is sent.
alter table application add column idempotency bytea;

create unique index application_idempotency on application (tenant_id, idempotency) where idempotency is not null;
