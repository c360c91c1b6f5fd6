select protect('plan_counter', 'tenant');
select protect('goal', 'tenant');
select protect('measure', 'tenant');
select protect('measure_need', 'tenant');
select protect('measure_event', 'tenant');

-- Whoever steers the state counts what is planned; names stay in the administration: the query does not read them.
create policy monitoring on measure for select using (dienstweg_reach() = 'provider');
