select protect('account', 'tenant');
select protect('session', 'tenant');

-- Whoever logs in names no tenant yet: the hash of a login name leads to its tenant, and to nothing else. Only the
-- tenant itself may write.
select protect('login_name', 'tenant');
create policy lookup on login_name for select using (dienstweg_reach() = 'public');
