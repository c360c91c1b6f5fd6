select protect('maturity_answer', 'tenant');
select protect('self_check', 'tenant');
select protect('self_check_answer', 'tenant');

-- Means over many administrations are worked out for the whole state; few are never told.
create policy monitoring on self_check for select using (dienstweg_reach() = 'provider');
create policy monitoring on self_check_answer for select using (dienstweg_reach() = 'provider');

-- A survey is begun by whoever steers the state, and everybody may know of it.
select protect('survey', 'public');
