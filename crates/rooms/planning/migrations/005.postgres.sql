select protect('colleague', 'tenant');
select protect('colleague_role', 'tenant');
select protect('colleague_skill', 'tenant');
select protect('colleague_course', 'tenant');
select protect('pulse_round', 'tenant');
select protect('pulse_voter', 'tenant');
select protect('pulse_count', 'tenant');
select protect('idea', 'tenant');
select protect('council_step', 'tenant');

-- Sums over several small administrations are worked out for the whole state; few answers are never told.
create policy monitoring on pulse_round for select using (dienstweg_reach() = 'provider');
create policy monitoring on pulse_count for select using (dienstweg_reach() = 'provider');
