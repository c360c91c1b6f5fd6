-- One durable submission of about a kilobyte: three inserts in one transaction, one after the other, as a program without
-- group commit would send them.
\set tenant random(1, 206)
begin;
insert into bench_submission (tenant_id, id, body) values (:tenant, gen_random_uuid(), repeat('x', 1024));
insert into bench_event (tenant_id, subject, hash) values (:tenant, '00000000-0000-4000-8000-000000000000', decode(repeat('ab', 32), 'hex'));
insert into bench_outbox (tenant_id, id, subject, available_at) values (:tenant, gen_random_uuid(), '00000000-0000-4000-8000-000000000000', 0);
commit;
