select protect('tenant_watch', 'tenant');
select protect('tenant_fault', 'tenant');
select protect('backup', 'provider');
-- The provider reads the counts, never a case.
create policy provider on tenant_watch for select using (dienstweg_reach() = 'provider');
create policy provider on tenant_fault for select using (dienstweg_reach() = 'provider');
