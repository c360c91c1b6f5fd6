-- What a submission is at its least: the content, the event, the effect to come.
create table if not exists bench_submission (tenant_id integer, id uuid, body text not null, primary key (tenant_id, id));
create table if not exists bench_event (tenant_id integer, id bigserial, subject uuid not null, hash bytea not null, primary key (tenant_id, id));
create table if not exists bench_outbox (tenant_id integer, id uuid, subject uuid not null, available_at bigint not null, primary key (tenant_id, id));
