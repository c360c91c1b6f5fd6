-- The reference follows from the key: its unique index finds what was sent before.
drop index application_idempotency;
