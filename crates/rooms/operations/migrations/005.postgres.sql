select protect('offer', 'public');
select protect('purchase', 'tenant');
create policy provider on purchase for select using (dienstweg_reach() = 'provider');
select protect('purchase_entry', 'tenant');
select protect('cost_key', 'provider');
select protect('cost_run', 'provider');
select protect('cost_position', 'provider');
select protect('cost_input', 'provider');
select protect('statement_line', 'tenant');
-- The provider issues the statements of all administrations at once.
create policy provider on statement_line using (dienstweg_reach() = 'provider');
