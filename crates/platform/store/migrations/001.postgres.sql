create function dienstweg_reach() returns text language sql stable as
    $$ select coalesce(current_setting('dienstweg.reach', true), '') $$;

create function dienstweg_tenant() returns integer language sql stable as
    $$ select nullif(current_setting('dienstweg.tenant', true), '')::integer $$;

create function dienstweg_tenants() returns integer[] language sql stable as
    $$ select string_to_array(coalesce(current_setting('dienstweg.tenants', true), ''), ',')::integer[] $$;

-- Declares which reaches a table admits. The owner is subject to the policies as well.
--   tenant    rows of the tenant in scope
--   intake    tenant, and inserts by the intake for the tenants of its batch
--   chain     tenant, the intake for the tenants of its batch, and the provider: its own chain, the others to read
--   worker    intake, and everything by the worker and the provider
--   public    everybody reads, the provider writes
--   provider  provider only
create function protect(target regclass, kind text) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    if kind in ('tenant', 'intake', 'chain', 'worker') then
        execute format($f$create policy tenant on %s using
            (dienstweg_reach() = 'tenant' and tenant_id = dienstweg_tenant())$f$, target);
    end if;
    if kind in ('intake', 'worker') then
        execute format($f$create policy intake on %s for insert with check
            (dienstweg_reach() = 'intake' and tenant_id = any (dienstweg_tenants()))$f$, target);
    end if;
    if kind = 'chain' then
        execute format($f$create policy intake on %s using
            (dienstweg_reach() = 'intake' and tenant_id = any (dienstweg_tenants()))$f$, target);
        execute format($f$create policy provider_reads on %s for select using
            (dienstweg_reach() = 'provider')$f$, target);
        execute format($f$create policy provider on %s using
            (dienstweg_reach() = 'provider' and tenant_id = 0)$f$, target);
    end if;
    if kind = 'worker' then
        execute format($f$create policy worker on %s using
            (dienstweg_reach() in ('worker', 'provider'))$f$, target);
    end if;
    if kind = 'public' then
        execute format($f$create policy everybody on %s for select using (true)$f$, target);
    end if;
    if kind in ('public', 'provider') then
        execute format($f$create policy provider on %s using
            (dienstweg_reach() = 'provider')$f$, target);
    end if;
    if kind not in ('tenant', 'intake', 'chain', 'worker', 'public', 'provider') then
        raise exception 'unknown kind of protection %', kind;
    end if;
end $$;

select protect('tenant', 'public');
select protect('data_key', 'intake');
select protect('audit_head', 'chain');
create policy creation on audit_head for insert with check
    (dienstweg_reach() = 'provider' and sequence = 0);
select protect('audit_event', 'chain');
select protect('outbox', 'worker');
