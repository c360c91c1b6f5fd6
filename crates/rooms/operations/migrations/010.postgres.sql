select protect('tenant_export', 'tenant');
-- Before a deletion the provider looks whether there is one.
create policy provider on tenant_export for select using (dienstweg_reach() = 'provider');
