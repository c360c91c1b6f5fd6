-- Who steers the state counts what happens in cases, and when. What a case holds is sealed with keys that the provider does not
-- have; the verb asks for no such column.
create policy provider on case_file for select using (dienstweg_reach() = 'provider');
create policy provider on case_event for select using (dienstweg_reach() = 'provider');
