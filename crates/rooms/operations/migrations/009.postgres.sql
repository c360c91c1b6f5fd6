select protect('duty_evidence', 'tenant');
-- The provider reads what an administration says about itself; nothing of it is about people.
create policy provider on duty_evidence for select using (dienstweg_reach() = 'provider');
