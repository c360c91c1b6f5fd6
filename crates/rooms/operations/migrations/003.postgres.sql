select protect('usage_month', 'tenant');
-- The provider reads the counts, never a case.
create policy provider on usage_month for select using (dienstweg_reach() = 'provider');
