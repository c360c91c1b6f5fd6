select protect('tenant_deletion', 'provider');
select protect('tenant_deletion_step', 'tenant');
create policy provider on tenant_deletion_step using (dienstweg_reach() = 'provider');
