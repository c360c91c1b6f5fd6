select protect('value_request', 'tenant');
-- The provider asks and records what was answered; these are values of bodies, not of people.
create policy provider on value_request using (dienstweg_reach() = 'provider');
